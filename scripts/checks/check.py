"""What a check is: one rule, one function that finds where it is broken, and what it finds."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from scripts.checks.material import Material
from scripts.checks.place import Place
from scripts.problems import Problem


class Finding(NamedTuple):
    """The rule is broken here. `expected` only where the rule's title does not say it all."""

    place: Place
    offence: str
    remedy: str
    expected: str = ""


Find = Callable[[Material], Iterator[Finding]]


@dataclass(frozen=True)
class Check:
    """One rule. Its text is the docstring of `find`; `title` tells it to editors."""

    find: Find
    title: str
    needs_originals: bool = False
    blind: str = ""  # what it cannot see, told to editors

    @property
    def name(self) -> str:
        """figure_stands_in_a_cited_unit → figure-stands-in-a-cited-unit; what exemptions name."""
        return self.find.__name__.replace("_", "-")

    @property
    def rule(self) -> str:
        return inspect.getdoc(self.find) or ""

    def problems(self, material: Material) -> Iterator[Problem]:
        for place, offence, remedy, expected in self.find(material):
            yield Problem(place.file, place.line, self.name, offence, expected or self.title, remedy, place.subject)
