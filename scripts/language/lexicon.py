"""Actors and places, found by a list of names, the longest first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from scripts.models import Name


class Lexicon:
    """Names with aliases; `find` tells which stand in a text, by their general name.

    Words passed over (委员之家, 主席工程) hold a name and are none: they are read first.
    """

    def __init__(self, names: Iterable[Name], passed_over: Iterable[str] = ()):
        self._general: dict[str, str | None] = dict.fromkeys(passed_over)
        self._general |= {spelling: name.name for name in names for spelling in (name.name, *name.aliases)}

    def find(self, text: str) -> list[str]:
        """General names in the order of the text, without repetitions."""
        return list(dict.fromkeys(spelling.name for spelling in self.spellings(text)))

    def spellings(self, text: str) -> list[Spelling]:
        """Every occurrence as it is spelled."""
        found = ((match, self._general[match[0]]) for match in self._pattern.finditer(text))
        return [Spelling(match[0], name, match.start()) for match, name in found if name is not None]

    def without(self, text: str) -> str:
        """The text with every name cut out."""
        for spelling in reversed(self.spellings(text)):
            text = text[:spelling.start] + text[spelling.start + len(spelling.text):]
        return text

    @property
    def general_names(self) -> list[str]:
        return sorted(filter(None, set(self._general.values())))

    @cached_property
    def _pattern(self) -> re.Pattern:
        spellings = sorted(self._general, key=lambda name: (-len(name), name))
        return re.compile("|".join(map(re.escape, spellings)) or r"(?!)")


class Spelling(NamedTuple):
    text: str
    name: str
    start: int
