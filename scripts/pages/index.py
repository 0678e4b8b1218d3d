"""The first page of each section made of records: what there is, a line each."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from scripts.dataset import Dataset
from scripts.models import Case, Chapter, Page, Path, Rule
from scripts.pages import addresses, front_matter, markdown, page, sections, template


@dataclass(frozen=True)
class Entry:
    link: Markup
    detail: str  # what tells this entry from its neighbours
    lead: str
    more: str = ""


@dataclass(frozen=True)
class Group:
    title: str
    anchor: str
    entries: tuple[Entry, ...]


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    kinds = [kind for kind in page.KINDS if kind not in (page.SPEECH, page.GLOSSARY, page.QUESTIONS) and sections.records(dataset, kind)]
    return [of_records(dataset, kind) for kind in kinds]


def of_records(dataset: Dataset, kind: page.Kind) -> page.GeneratedPage:
    path = f"{kind.folder}/index.md"
    found = [
        Group(group.title, group.anchor, tuple(record_entry(dataset, home, path) for home in group.homes))
        for group in sections.grouped(dataset, kind)]
    return build(dataset, kind, path, f"data/{kind.folder}/", found)


def build(
    dataset: Dataset, kind: page.Kind, path: str, data_file: str, found: list[Group], name: str = "index", **values: object
) -> page.GeneratedPage:
    """From templates/<name>.md.j2; what another than the index needs is in `values`."""
    head = front_matter.of(
        dataset, title=kind.name, description=kind.lead, kind="目录", record=kind.folder, data_file=data_file
    )
    text = template.fill(
        name,
        front_matter=Markup(head),
        kind=kind,
        groups=found,
        about=markdown.address(path, "about/index.md"),
        data_file=data_file,
        **values,
    )
    return page.GeneratedPage(path, kind.name, text)


def record_entry(dataset: Dataset, home: str, path: str) -> Entry:
    record = dataset.records[home]
    link = markdown.link(record.title, addresses.record(dataset, home, path))
    return Entry(link, detail(record), record.lead)


def detail(record: Page) -> str:
    match record:
        case Rule():
            return f"原文{record.status}"
        case Case():
            return f"{record.place}，{record.kind}"
        case Path():
            return record.for_whom
        case Chapter():
            return f"{len(record.before) + len(record.during) + len(record.after)}步"
    return ""
