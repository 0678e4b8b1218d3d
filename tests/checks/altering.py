"""Small changes to a dataset, each a function from one dataset to another. What is changed is not validated again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from scripts.checks import said
from scripts.checks.material import Material
from scripts.dataset import Dataset
from scripts.language.normal import pack, shingles, text_hash
from scripts.models import Model

Alteration = Callable[[Dataset], Dataset]


def same(dataset: Dataset) -> Dataset:
    return dataset


def all_of(*alterations: Alteration) -> Alteration:
    def alter(dataset: Dataset) -> Dataset:
        for alteration in alterations:
            dataset = alteration(dataset)
        return dataset
    return alter


def claim(claim_id: str, **changes: Any) -> Alteration:
    def alter(dataset: Dataset) -> Dataset:
        entry = dataset.claims[claim_id]
        new = entry.claim.model_copy(update=changes)
        return _in_home(dataset, entry.home, lambda record: _swapped(record, entry.claim, new))
    return alter


def unit(unit_id: str, **changes: Any) -> Alteration:
    """Other annotations for one unit of the corpus."""
    def alter(dataset: Dataset) -> Dataset:
        old = dataset.units[unit_id]
        new = old.model_copy(update=changes)
        return replace(dataset, speeches={key: _swapped(speech, old, new) for key, speech in dataset.speeches.items()})
    return alter


def unit_says(unit_id: str, text: str, **changes: Any) -> Alteration:
    """One unit as ingest would annotate this text."""
    def alter(dataset: Dataset) -> Dataset:
        read = Material(dataset).read(text)
        fields = {name: getattr(read, name) for name in said.Said.__dataclass_fields__ if name != "long_quotes"}
        fields |= {"hash": text_hash(text), "shingles": pack(shingles(text)), "length": len(text), **changes}
        return unit(unit_id, **fields)(dataset)
    return alter


def told(unit_id: str, **changes: Any) -> Alteration:
    """What its digest does with one unit."""
    speech = unit_id.split(".")[0]
    def alter(dataset: Dataset) -> Dataset:
        units = dict(dataset.digests[speech].units)
        units[unit_id] = units[unit_id].model_copy(update=changes)
        return digest(speech, units=units)(dataset)
    return alter


def digest(speech: str, **changes: Any) -> Alteration:
    return lambda dataset: _in_home(dataset, speech, lambda record: record.model_copy(update=changes))


def record(home: str, **changes: Any) -> Alteration:
    """A record, or a term as `glossary/<term>`."""
    return lambda dataset: _in_home(dataset, home, lambda found: found.model_copy(update=changes))


def add(field: str, *records: Model) -> Alteration:
    return lambda dataset: replace(dataset, **{field: (*getattr(dataset, field), *records)})


def put(**fields: Any) -> Alteration:
    return lambda dataset: replace(dataset, **fields)


def _in_home(dataset: Dataset, home: str, change: Callable[[Model], Model]) -> Dataset:
    folder, _, slug = home.rpartition("/")
    if folder == "glossary":
        return replace(dataset, terms={**dataset.terms, slug: change(dataset.terms[slug])})
    field = "digests" if home in dataset.digests else "records"
    return replace(dataset, **{field: {**getattr(dataset, field), home: change(getattr(dataset, field)[home])}})


def _swapped(value: Any, old: Model, new: Model) -> Any:
    """`value` with one part of it, at whatever depth, replaced."""
    if value is old:
        return new
    if isinstance(value, Model):
        changes = {}
        for name in type(value).model_fields:
            before = getattr(value, name)
            after = _swapped(before, old, new)
            if after is not before:
                changes[name] = after
        return value.model_copy(update=changes) if changes else value
    if isinstance(value, tuple):
        after = tuple(_swapped(part, old, new) for part in value)
        return value if all(a is b for a, b in zip(after, value)) else after
    if isinstance(value, dict):
        after = {key: _swapped(part, old, new) for key, part in value.items()}
        return value if all(after[key] is value[key] for key in value) else after
    return value
