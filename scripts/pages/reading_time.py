"""How long a page takes to read: what a newcomer is told before opening it."""

from __future__ import annotations

import math
from collections.abc import Iterable

from scripts.dataset import Dataset
from scripts.models import Page

PACE = 300  # characters a minute: official text, read to remember


def minutes(dataset: Dataset, homes: Iterable[str]) -> int:
    """Minutes for these homes together, at least one: their leads, claims with parts, and what they say is left open. Notes are looked
    up, not read through."""
    return max(1, math.ceil(sum(characters(dataset, home) for home in homes) / PACE))


def characters(dataset: Dataset, home: str) -> int:
    record = dataset.records.get(home)
    beside = (record.lead, *record.unsaid) if isinstance(record, Page) else ()
    return sum(map(len, (*beside, *(text for claim in dataset.shown_on.get(home, ()) for text in _texts(dataset, claim)))))


def _texts(dataset: Dataset, claim_id: str) -> tuple[str, ...]:
    claim = dataset.claims[claim_id].claim
    return (claim.text, *claim.parts)
