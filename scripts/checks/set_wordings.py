"""Set wordings of the Party and the CPPCC: verbatim or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz import fuzz

from scripts.checks.check import Finding
from scripts.checks.material import Material, place_of
from scripts.language.normal import bare
from scripts.models import SetWording

# Measured on the originals themselves (tests/checks): below, ordinary text begins to look like a set wording.
ALIKE = 84.0
SHORTEST = 8  # bare characters: of anything shorter a single changed character is another word
SHORTENED = 0.7  # a run of this share of a wording, and of at least SHORTEST, is that wording cut short
RELATED = 0.5  # share of a wording's pairs of characters below which nothing is compared
_ITEMS = re.compile("[、，；]")


class Wording(NamedTuple):
    record: SetWording
    plain: str
    items: tuple[str, ...]
    pairs: frozenset[str]


def set_wording_is_unaltered(material: Material) -> Iterator[Finding]:
    """A claim that comes near a set wording has it word for word, whole and in its order."""
    wordings = _wordings(material)
    if not wordings:
        return
    for entry in material.entries:
        text = bare(entry.claim.text)
        for wording in wordings:  # the longest first, so that one inside another is not taken for a part of it
            text = text.replace(wording.plain, "〓")
        pairs = _pairs(text)
        for wording in wordings:
            if len(wording.pairs & pairs) < RELATED * len(wording.pairs):
                continue
            if how := _altered(text, wording):
                yield Finding(
                    place_of(entry), f"与提法“{wording.record.wording}”只差几个字（{how}）",
                    "提法一字不改地照录；说的是别的意思，就换一种说法", f"照录：{wording.record.wording}")
                break


def set_wording_stands_in_its_units(material: Material) -> Iterator[Finding]:
    """A set wording stands word for word in each unit it is said to occur in."""
    units = material.dataset.units
    for wording in material.dataset.set_wordings:
        for unit in wording.units:
            if unit in units and not material.stands_in(wording.wording, [units[unit]]):
                yield Finding(
                    material.place("set-wordings", wording, wording.wording),
                    f"单元 {unit} 里没有“{wording.wording}”这句原话",
                    "核对单元编号和提法；各篇说法不同的，一种写法一项")


def _wordings(material: Material) -> list[Wording]:
    found = [
        Wording(one, plain, tuple(map(bare, _ITEMS.split(one.wording))), _pairs(plain))
        for one in material.dataset.set_wordings for plain in (bare(one.wording),)]
    return sorted(found, key=lambda wording: -len(wording.plain))


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[i:i + 2] for i in range(len(text) - 1))


def _altered(text: str, wording: Wording) -> str | None:
    if _rejoined(text, wording):
        return "次序或连接不同"
    if len(wording.plain) < SHORTEST:
        return None
    if len(text) >= len(wording.plain) and fuzz.partial_ratio(wording.plain, text, score_cutoff=ALIKE):
        return "改了字"
    if _longest_run(wording.plain, text) >= max(SHORTEST, SHORTENED * len(wording.plain)):
        return "只取了一部分"
    return None


def _rejoined(text: str, wording: Wording) -> bool:
    """All its items stand side by side, in another order or with another word between."""
    starts = [text.find(item) for item in wording.items]
    if len(starts) < 2 or min(starts) < 0 or min(map(len, wording.items)) < 2:
        return False
    end = max(start + len(item) for start, item in zip(starts, wording.items))
    return end - min(starts) <= len(wording.plain) + len(starts) - 1


def _longest_run(one: str, other: str) -> int:
    """Length of the longest string that stands in both."""
    longest = 0
    for start in range(len(one)):
        while start + longest < len(one) and one[start:start + longest + 1] in other:
            longest += 1
    return longest
