"""The home page: search, what the site is and is not, and every page a reader may come for, by what he comes for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from scripts.dataset import Dataset
from scripts.models import Path
from scripts.pages import addresses, claims, front_matter, markdown, page, place, sections, speech, template

PATH = "index.md"
ASKED = 12  # questions shown


@dataclass(frozen=True)
class Way:
    """What a reader comes for, as he would say it: links in rows, each row with its label."""

    question: str
    anchor: str
    address: str
    rows: tuple[tuple[str, tuple[Markup, ...]], ...]


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    data_file = dataset.files["site"]
    head = front_matter.of(
        dataset,
        title="首页",
        description=dataset.site.description,
        kind="首页",
        record="home",
        data_file=data_file,
        hide=["navigation", "toc"],
    )
    text = template.fill(
        "home",
        front_matter=Markup(head),
        site=dataset.site,
        edition=place.date(dataset.site.edition),
        ways=[way for way in ways(dataset) if way.rows],
        questions=questions(dataset),
        all_questions=f"{page.QUESTIONS.folder}/index.md",
        claims=len(dataset.claims),
        unread=claims.unread(dataset, list(dataset.claims)),
        data_file=data_file,
    )
    return [page.GeneratedPage(PATH, "首页", text)]


def ways(dataset: Dataset) -> Iterator[Way]:
    """In the order of how often somebody comes for them."""
    yield way("我要办一件事", page.CHAPTER, by_group(dataset, page.CHAPTER))
    yield way("我是谁，该干什么", page.DUTY, by_group(dataset, page.DUTY))
    yield way("我新来", page.PATH, by_group(dataset, page.PATH))
    yield way("按什么办，谁来办，什么时候办", page.RULE, (*in_one_row(dataset, page.TABLE, "速查"), *by_group(dataset, page.RULE)))
    yield way("别处怎么做", page.CASE, (*in_one_row(dataset, page.COMPARISON, "对照"), *counted(dataset, page.CASE, "案例")))
    yield way("讲话怎么说，提法是什么意思", page.SPEECH, (*speeches(dataset), *words(dataset)))


def way(question: str, kind: page.Kind, rows: Iterable[tuple[str, tuple[Markup, ...]]]) -> Way:
    return Way(question, kind.folder, f"{kind.folder}/index.md", tuple(rows))


def by_group(dataset: Dataset, kind: page.Kind) -> Iterator[tuple[str, tuple[Markup, ...]]]:
    """A row for each group of a kind."""
    return ((group.title, tuple(link(dataset, home) for home in group.homes)) for group in sections.grouped(dataset, kind))


def link(dataset: Dataset, home: str) -> Markup:
    """A path says how many steps it has, for docs/assets/reader/go-on.js."""
    record, found = dataset.records[home], sections.link(dataset, home, PATH)
    return found + Markup(f'{{: data-path="{home}" data-steps="{len(record.steps)}" }}') if isinstance(record, Path) else found


def in_one_row(dataset: Dataset, kind: page.Kind, label: str) -> Iterator[tuple[str, tuple[Markup, ...]]]:
    if homes := sections.records(dataset, kind):
        yield label, sections.links(dataset, homes, PATH)


def counted(dataset: Dataset, kind: page.Kind, label: str) -> Iterator[tuple[str, tuple[Markup, ...]]]:
    """One row of the groups of a kind too large to be listed, each with how many it holds."""
    found = sections.grouped(dataset, kind)
    if found:
        yield label, tuple(
            markdown.link(f"{group.title}（{len(group.homes)}）", markdown.address(PATH, f"{kind.folder}/index.md", group.anchor)) for group in found)


def speeches(dataset: Dataset) -> Iterator[tuple[str, tuple[Markup, ...]]]:
    told = speech.told(dataset)
    if told:
        yield "讲话", tuple(markdown.link(addresses.short(dataset, one), addresses.record(dataset, one, PATH)) for one in told)


def words(dataset: Dataset) -> Iterator[tuple[str, tuple[Markup, ...]]]:
    """The formulas, which are looked up by name: the pages that list them, not the names."""
    if dataset.terms:
        yield page.GLOSSARY.name, (
            markdown.link(f"全部{len(dataset.terms)}个", addresses.GLOSSARY),
            markdown.link("提法今昔", "glossary/today.md"),
            markdown.link("相关现行文件", addresses.DOCUMENTS))


def questions(dataset: Dataset) -> list[Markup]:
    """Of each matter the first question that has an answer, as a link."""
    found = []
    for home in sections.records(dataset, page.QUESTIONS):
        answered = [question for question in dataset.records[home].questions if question.answer]
        found += [markdown.link(question.ask, f"{addresses.page(home)}#{question.id}") for question in answered[:1]]
    return found[:ASKED]
