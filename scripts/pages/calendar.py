"""The year: a picture, and slot by slot what the speeches put there."""

from __future__ import annotations

import dataclasses
import itertools
from typing import get_args

from scripts.dataset import Dataset
from scripts.models import Calendar, Slot
from scripts.pages import claims, page, sections

SLOTS = get_args(Slot)


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_one(dataset, home, record) for home, record in dataset.of(Calendar)]


def render_one(dataset: Dataset, home: str, record: Calendar) -> page.GeneratedPage:
    counting = sections.Counting(dataset, home)
    entries = sorted(record.entries, key=lambda entry: SLOTS.index(entry.slot))
    views = []
    for slot, found in itertools.groupby(entries, key=lambda entry: entry.slot):
        shown = (
            dataclasses.replace(counting.claim(entry.item, "条"), step=(("何时", entry.when), ("什么事", entry.matter)))
            for entry in found)
        views.append(sections.SectionView(slot, f"slot-{SLOTS.index(slot) + 1}", claims.neighbours(shown)))
    return sections.render(dataset, home, page.TABLE, counting, map(sections.part, views), template="record", headings=sections.ungrouped(views))
