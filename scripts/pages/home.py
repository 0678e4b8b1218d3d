"""The home page: what the site is and is not, and the ways in that exist."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from scripts.dataset import Dataset
from scripts.models import Questions
from scripts.pages import addresses, claims, front_matter, markdown, page, place, sections, speech, template

PATH = "index.md"
ASKED = 12  # questions shown
QUESTIONS = {
    page.PATH: "我新来",
    page.DUTY: "我这个岗位干什么",
    page.RULE: "这件事按什么办",
    page.CHAPTER: "这件事怎么做",
    page.TABLE: "谁干什么、什么时候干",
    page.COMPARISON: "各地有什么不同",
    page.CASE: "别处怎么做",
    page.GLOSSARY: "这个提法是什么意思",
    page.SPEECH: "哪篇讲话说过",
}


@dataclass(frozen=True)
class Way:
    """One way in: the reader's question, the section that answers it, how much is there."""

    question: str
    name: str
    address: str
    count: int
    unit: str
    lead: str


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
        ways=ways(dataset),
        questions=questions(dataset),
        all_questions=next((addresses.page(home) for home, _ in dataset.of(Questions)), ""),
        claims=len(dataset.claims),
        unread=claims.unread(dataset, list(dataset.claims)),
        data_file=data_file,
    )
    return [page.GeneratedPage(PATH, "首页", text)]


def questions(dataset: Dataset) -> list[Markup]:
    """A question of each matter that has an answer, the first of it, as a link."""
    found: dict[str, Markup] = {}
    for home, record in dataset.of(Questions):
        for question in record.questions:
            if question.answer:
                found.setdefault(question.matter, markdown.link(question.ask, f"{addresses.page(home)}#{question.id}"))
    return list(found.values())[:ASKED]


def ways(dataset: Dataset) -> list[Way]:
    return [way(dataset, kind) for kind in page.KINDS if count(dataset, kind)]


def way(dataset: Dataset, kind: page.Kind) -> Way:
    unit = {page.SPEECH: "篇", page.GLOSSARY: "个"}.get(kind, "页")
    return Way(QUESTIONS[kind], kind.name, f"{kind.folder}/index.md", count(dataset, kind), unit, kind.lead)


def count(dataset: Dataset, kind: page.Kind) -> int:
    if kind is page.SPEECH:
        return len(speech.told(dataset))
    return len(dataset.terms) if kind is page.GLOSSARY else len(sections.records(dataset, kind))
