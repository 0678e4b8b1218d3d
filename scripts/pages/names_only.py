"""What the speeches only name: each name, where it stands, and that nothing more is given."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from scripts.dataset import Dataset
from scripts.models import BareNames, Rule, Status
from scripts.pages import addresses, claims, glossary, markdown, page, sections


@dataclass(frozen=True)
class NameView:
    name: str
    anchor: str
    named_in: tuple[Markup, ...]
    note: str


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_one(dataset, home, record) for home, record in dataset.of(BareNames)]


def render_one(dataset: Dataset, home: str, record: BareNames) -> page.GeneratedPage:
    counting = sections.Counting(dataset, home)
    names = [
        NameView(name.name, addresses.by_name(name.name), named_in(dataset, name.named_in, counting.path), name.note or "") for name in record.names]
    parts = [page.Part(name.name, name.anchor, (page.Line(name.note or glossary.NOTHING, name.anchor),), bare=True) for name in names]
    return sections.render(
        dataset, home, page.TABLE, counting, parts, template="names_only", names=names, elsewhere=elsewhere(dataset, counting.path))


def named_in(dataset: Dataset, units: tuple[str, ...], path: str) -> tuple[Markup, ...]:
    return tuple(glossary.named_in(dataset, list(group), path) for group in claims.by_speech(units))


def elsewhere(dataset: Dataset, path: str) -> list[Markup]:
    """Rules and terms of which only the name is given; they have entries of their own."""
    rules = [home for home, record in dataset.of(Rule) if record.status is Status.NAME_ONLY]
    terms = [f"glossary/{slug}" for slug, term in dataset.terms.items() if term.status is Status.NAME_ONLY]
    return [markdown.link(addresses.title(dataset, home), addresses.record(dataset, home, path)) for home in (*rules, *terms)]
