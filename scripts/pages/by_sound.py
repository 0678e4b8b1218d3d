"""Everything that has a name, by its sound and by its kind: what a reader without script, or without the right word, goes through."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup
from pypinyin import lazy_pinyin

from scripts.dataset import Dataset
from scripts.pages import addresses, front_matter, markdown, page, sections, speech, template

PATH = "about/by-sound.md"
TITLE = "按拼音和类别查"
LEAD = "全站每个页面、术语和它们的别名，按读音排；再按类别排一遍。"


class Name(NamedTuple):
    sound: str
    name: str
    home: str


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    names = sorted(of(dataset))
    text = template.fill(
        "by_sound",
        front_matter=Markup(front_matter.of(dataset, title=TITLE, description=LEAD, kind="目录", record="by-sound", data_file="data/")),
        title=TITLE,
        lead=LEAD,
        letters=[(letter, [link(dataset, one) for one in found]) for letter, found in itertools.groupby(names, letter_of)],
        kinds=[(kind.name, kind.folder, links) for kind in page.KINDS if (links := of_kind(dataset, kind))],
        data_file="data/",
    )
    return [page.GeneratedPage(PATH, TITLE, text)]


def of(dataset: Dataset) -> Iterable[Name]:
    """Titles and other names of all records, terms, speeches."""
    for home, record in dataset.records.items():
        yield from (Name(sound(name), name, home) for name in dict.fromkeys((record.title, *record.aliases)))
    for slug, term in dataset.terms.items():
        yield Name(term.pinyin or sound(term.term), addresses.term_name(dataset, term), f"glossary/{slug}")
    for name in speech.told(dataset):
        yield Name(sound(dataset.digests[name].short), dataset.digests[name].short, name)


def sound(name: str) -> str:
    return " ".join(lazy_pinyin(name.lstrip("“《"))).lower()


def letter_of(name: Name) -> str:
    first = name.sound[:1].upper()
    return first if first.isascii() and first.isalpha() else "数字"


def link(dataset: Dataset, name: Name) -> Markup:
    """The name as a link; another name of a page is followed by its title."""
    title = addresses.short(dataset, name.home)
    found = markdown.link(name.name, addresses.record(dataset, name.home, PATH))
    return found if name.name in title or name.home.startswith("glossary/") else Markup(f"{found}（{markdown.escape(title)}）")


def of_kind(dataset: Dataset, kind: page.Kind) -> list[Markup]:
    if kind is page.GLOSSARY:
        homes = [f"glossary/{slug}" for slug in dataset.terms]
    else:
        homes = speech.told(dataset) if kind is page.SPEECH else sections.records(dataset, kind)
    named = ((sound(addresses.short(dataset, home)), home) for home in homes)
    return [markdown.link(addresses.short(dataset, home), addresses.record(dataset, home, PATH)) for _, home in sorted(named)]
