"""Passages that two speeches share: stock text, which tells nothing of the place it is said to be from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts import ids
from scripts.dataset import Dataset
from scripts.language.normal import likeness, unpack
from scripts.suspects.suspect import Suspect

LONG = 40  # characters below which units may well be alike
ALIKE = 0.6


def suspects(dataset: Dataset) -> Iterator[Suspect]:
    """The later of two units; copies repeat their original by nature."""
    long = {
        unit.id: unpack(unit.shingles)
        for speech in dataset.speeches.values() if not speech.copy_of for unit in speech.units if unit.length >= LONG}
    for unit, hashes in long.items():
        if earlier := _alike(unit, hashes, long):
            yield Suspect(unit, 0, 0, "雷同", f"与{earlier}大半相同")


def _alike(unit: str, hashes: frozenset[int], units: Mapping[str, frozenset[int]]) -> str | None:
    speech = ids.parse_speech(ids.speech_of(unit))
    found = (
        other for other, theirs in units.items()
        if ids.parse_speech(ids.speech_of(other)) < speech and likeness(hashes, theirs) >= ALIKE)
    return next(found, None)
