"""Wording that did not exist yet when the speech was held."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.dataset import Dataset
from scripts.suspects.suspect import Suspect


def suspects(dataset: Dataset, unit: str, text: str, not_after: str) -> Iterator[Suspect]:
    """Marks of an event (data/editorial/events.yml) that is later than the latest the speech can be."""
    for event in dataset.events:
        if event.date > not_after:
            for mark in event.marks:
                if (offset := text.find(mark)) >= 0:
                    yield Suspect(unit, offset, len(mark), "提法与年代", f"“{mark}”是{event.date}以后才有的提法，本篇不晚于{not_after}")
