"""What the speeches cover and what not, matter by matter, and where to turn."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from scripts.dataset import Dataset
from scripts.models import Covered, Scope
from scripts.pages import addresses, markdown, page, sections

UNTOLD = "没有讲"


@dataclass(frozen=True)
class CoveredView:
    ask: str
    anchor: str
    told: str
    gap: str
    where: Markup  # records, then documents, then whom to ask


@dataclass(frozen=True)
class AreaView:
    title: str
    anchor: str
    matters: tuple[CoveredView, ...]


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_one(dataset, home, record) for home, record in dataset.of(Scope)]


def render_one(dataset: Dataset, home: str, record: Scope) -> page.GeneratedPage:
    counting = sections.Counting(dataset, home)
    areas = [
        AreaView(area.title, addresses.by_name(area.title), tuple(view(dataset, matter, counting.path) for matter in area.matters))
        for area in record.areas]
    told = [matter.told for area in record.areas for matter in area.matters]
    counts = [(told.count(word), f"件{word}") for word in dict.fromkeys(told)]
    parts = [part(matter) for area in areas for matter in area.matters]
    return sections.render(dataset, home, page.TABLE, counting, parts, template="scope", areas=areas, counts=counts)


def part(matter: CoveredView) -> page.Part:
    return page.Part(matter.ask, matter.anchor, (page.Line(matter.gap or matter.told, matter.anchor, unsaid=bool(matter.gap)),), matter.told == UNTOLD)


def view(dataset: Dataset, matter: Covered, path: str) -> CoveredView:
    names = {document.id: document.name for document in dataset.documents}
    documents = [
        markdown.link(names[slug], markdown.address(path, addresses.DOCUMENTS, slug)) for slug in matter.documents if slug in names]
    where = [*sections.links(dataset, matter.see, path), *documents, *([markdown.escape(matter.turn_to)] if matter.turn_to else [])]
    return CoveredView(matter.ask, addresses.by_name(matter.ask), matter.told, matter.gap or "", markdown.join(where))
