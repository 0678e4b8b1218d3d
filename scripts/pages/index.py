"""The first page of each section: what there is, a line each."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from scripts import ids
from scripts.dataset import Dataset
from scripts.models import Case, Chapter, Page, Path, Rule
from scripts.pages import addresses, front_matter, markdown, page, place, sections, speech, template, truncated


@dataclass(frozen=True)
class Entry:
    link: Markup
    detail: str  # what tells this entry from its neighbours
    lead: str


@dataclass(frozen=True)
class Group:
    title: str
    anchor: str
    entries: tuple[Entry, ...]


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    kinds = [kind for kind in page.KINDS if kind not in (page.SPEECH, page.GLOSSARY) and sections.records(dataset, kind)]
    pages = [of_records(dataset, kind) for kind in kinds]
    return pages + ([of_speeches(dataset)] if speech.told(dataset) else [])


def of_records(dataset: Dataset, kind: page.Kind) -> page.GeneratedPage:
    path = f"{kind.folder}/index.md"
    found = [
        Group(group.title, group.anchor, tuple(record_entry(dataset, home, path) for home in group.homes))
        for group in sections.grouped(dataset, kind)]
    return build(dataset, kind, path, f"data/{kind.folder}/", found)


def of_speeches(dataset: Dataset) -> page.GeneratedPage:
    path = f"{page.SPEECH.folder}/index.md"
    entries = [speech_entry(dataset, speech_id, path) for speech_id in speech.told(dataset)]
    entries += [copy_entry(dataset, copy, path) for copy in truncated.copies(dataset)]
    return build(dataset, page.SPEECH, path, "data/digests/", [Group("", "", tuple(entries))], untold(dataset))


def build(
    dataset: Dataset, kind: page.Kind, path: str, data_file: str, found: list[Group], remark: str = ""
) -> page.GeneratedPage:
    head = front_matter.of(
        dataset, title=kind.name, description=kind.lead, kind="目录", record=kind.folder, data_file=data_file
    )
    text = template.fill(
        "index",
        front_matter=Markup(head),
        kind=kind,
        groups=found,
        remark=remark,
        about=markdown.address(path, "about/index.md"),
        data_file=data_file,
    )
    return page.GeneratedPage(path, kind.name, text)


def record_entry(dataset: Dataset, home: str, path: str) -> Entry:
    record = dataset.records[home]
    link = markdown.link(record.title, addresses.record(dataset, home, path))
    return Entry(link, detail(record), record.lead)


def speech_entry(dataset: Dataset, speech_id: str, path: str) -> Entry:
    digest = dataset.digests[speech_id]
    link = markdown.link(digest.title, addresses.record(dataset, speech_id, path))
    count = len(speech.claim_ids(digest, dataset.speeches[speech_id]))
    setting = markdown.escape(place.setting(digest))
    return Entry(link, Markup(f"{setting}，{count}条论断，编号`{speech_id}`"), digest.occasion)


def copy_entry(dataset: Dataset, copy: str, path: str) -> Entry:
    link = markdown.link(addresses.title(dataset, copy), addresses.record(dataset, copy, path))
    return Entry(link, Markup(f"编号`{copy}`，不另写摘要"), f"看{dataset.speeches[copy].copy_of}。")


def untold(dataset: Dataset) -> str:
    """Which speeches are in the corpus and have no digest yet; a copy needs none."""
    without = (name for name, one in dataset.speeches.items() if name not in dataset.digests and not one.copy_of)
    missing = sorted(without, key=ids.parse_speech)
    return f"已录入、尚未摘要的讲话有{len(missing)}篇：{'、'.join(missing)}。" if missing else ""


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
