"""Records that set claims side by side: what stands in a cell is said by its claim, and a claim stands in the row it is of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from scripts import ids
from scripts.checks.check import Finding
from scripts.checks.material import Material, listed
from scripts.language.normal import bare
from scripts.models import Authority, BareNames, Calendar, Comparison, Division, Item, Model, Organisation, Page


class Beside(NamedTuple):
    """Words beside a claim that must be its own."""

    words: str
    item: Item
    record: Model  # the entry, charge or body


def comparison_cell_is_of_its_row(material: Material) -> Iterator[Finding]:
    """The cells of a comparison stand in its columns, and their claims on the speech of the row."""
    for home, record in material.dataset.of(Comparison):
        for row in record.rows:
            for cell in row.cells:
                if cell.column not in record.columns:
                    yield Finding(
                        material.place(home, cell), f"没有“{cell.column}”这一栏", "column 照 columns 里的写", f"columns 有：{listed(record.columns)}")
                for item in cell.items:
                    entry = material.claim_of(home, item)
                    if entry and row.speech not in map(ids.speech_of, entry.grounds):
                        yield Finding(
                            material.place(home, item), f"这一行是 {row.speech}，论断 {entry.id} 的依据却不在那篇讲话里",
                            "移到它所据讲话的那一行")


def conclusion_of_a_comparison_is_ours(material: Material) -> Iterator[Finding]:
    """What is common and what differs is our conclusion, and says so."""
    for home, record in material.dataset.of(Comparison):
        for item in (*record.common, *record.differs):
            entry = material.claim_of(home, item)
            if entry and entry.claim.authority is not Authority.EDITOR:
                yield Finding(
                    material.place(home, item), f"common、differs 里有一条分量是“{entry.claim.authority}”",
                    "写编者归纳，grounds 列出所比的单元；讲话自己的话放进 rows")


def words_beside_a_claim_are_its_own(material: Material) -> Iterator[Finding]:
    """The time of a calendar entry, who is charged with a task and the name of a body stand in the text of their claim."""
    for home, record in material.dataset.records.items():
        for words, item, part in _said(record):
            entry = material.claim_of(home, item)
            if entry and bare(words) not in bare(entry.claim.text):
                yield Finding(
                    material.place(home, part), f"“{words}”不是论断 {entry.id} 里的字", f"照论断的字写；论断是：{entry.claim.text}")


def _said(record: Page) -> Iterator[Beside]:
    match record:
        case Calendar():
            yield from (Beside(entry.when, entry.item, entry) for entry in record.entries)
        case Division():
            yield from (Beside(charge.who, charge.item, charge) for task in record.tasks for charge in task.charges)
        case Organisation():
            yield from (Beside(body.name, body.item, body) for body in record.bodies)


def body_is_under_one_before_it(material: Material) -> Iterator[Finding]:
    """What a body is put under is a body named before it: the organisation has no circle."""
    for home, record in material.dataset.of(Organisation):
        names = [body.name for body in record.bodies]
        for at, body in enumerate(record.bodies):
            if body.under and body.under not in names[:at]:
                yield Finding(
                    material.place(home, body), f"“{body.name}”归在“{body.under}”名下，前面却没有“{body.under}”",
                    "先写上级，under 照它的 name 写")


def bare_name_stands_in_its_units(material: Material) -> Iterator[Finding]:
    """A name without content stands verbatim in each unit it is said to stand in."""
    for home, record in material.dataset.of(BareNames):
        for bare_name in record.names:
            units = [material.dataset.units[unit] for unit in bare_name.named_in if unit in material.dataset.units]
            for unit in units:
                if not material.stands_in(bare_name.name, [unit]):
                    yield Finding(
                        material.place(home, bare_name), f"单元 {unit.id} 里没有“{bare_name.name}”这几个字", "照原文写名称，或者改 named_in")
