"""Into which groups the records of a kind fall, in lists and in the menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from scripts.models import Duty, Matter, Page, Path, Tour
from scripts.pages import page

TOUR = "先走一圈"

GROUP: dict[page.Kind, Callable[[Page], str]] = {
    page.PATH: lambda record: TOUR if isinstance(record, Tour) else record.group,
    page.DUTY: lambda record: record.group,
    page.RULE: lambda record: record.matter,
    page.CHAPTER: lambda record: record.matter,
    page.COMPARISON: lambda record: record.matter,
    page.CASE: lambda record: record.matter,
}
ORDER: dict[page.Kind, tuple[str, ...]] = {
    page.PATH: (TOUR, *get_args(Path.model_fields["group"].annotation)),
    page.DUTY: get_args(Duty.model_fields["group"].annotation),
    **{kind: get_args(Matter) for kind in (page.RULE, page.CHAPTER, page.COMPARISON, page.CASE)},
}


def of(kind: page.Kind, record: Page) -> str:
    """The group of a record; empty for kinds that have none."""
    return GROUP[kind](record) if kind in GROUP else ""


def rank(kind: page.Kind, record: Page) -> int:
    """Where its group stands among those of the kind."""
    return ORDER[kind].index(of(kind, record)) if kind in GROUP else 0
