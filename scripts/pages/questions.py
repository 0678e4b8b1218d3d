"""Questions as staff ask them, each answered by one to three claims or by what the speeches leave open."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from markupsafe import Markup

from scripts.dataset import Dataset
from scripts.models import Question, Questions
from scripts.pages import addresses, claims, markdown, page, sections


ASKED = "常见问题"


@dataclass(frozen=True)
class QuestionView:
    ask: str
    anchor: str
    claims: tuple[claims.ClaimView, ...]
    unsaid: str
    see: tuple[Markup, ...]


@dataclass(frozen=True)
class MatterView:
    name: str
    anchor: str
    questions: tuple[QuestionView, ...]


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_one(dataset, home, record) for home, record in dataset.of(Questions)]


def render_one(dataset: Dataset, home: str, record: Questions) -> page.GeneratedPage:
    counting = sections.Counting(dataset, home)
    order = list(dict.fromkeys(question.matter for question in record.questions))
    ordered = sorted(record.questions, key=lambda question: order.index(question.matter))
    matters = [
        MatterView(matter, f"m-{number}", tuple(view(dataset, counting, question) for question in found))
        for number, (matter, found) in enumerate(itertools.groupby(ordered, key=lambda question: question.matter), 1)]
    parts = [part(question) for matter in matters for question in matter.questions]
    return sections.render(
        dataset, home, page.TABLE, counting, parts, searched_as=ASKED, template="questions", matters=matters, posts=posts(dataset, record, counting.path))


def part(question: QuestionView) -> page.Part:
    unsaid = (page.Line(question.unsaid, question.anchor, unsaid=True),) if question.unsaid else ()
    return page.Part(question.ask, question.anchor, (*sections.lines(question.claims), *unsaid), bare=not question.claims)


def view(dataset: Dataset, counting: sections.Counting, question: Question) -> QuestionView:
    answer = claims.neighbours(counting.claim(item, "条") for item in question.answer)
    return QuestionView(
        question.ask, question.id, answer, question.unsaid or "", sections.links(dataset, question.see, counting.path))


def posts(dataset: Dataset, record: Questions, path: str) -> list[tuple[Markup, Markup]]:
    """Each post with the questions it asks."""
    found: dict[str, list[Markup]] = {}
    for question in record.questions:
        for post in question.posts:
            found.setdefault(post, []).append(markdown.link(question.ask, f"#{question.id}"))
    order = [home for home in dataset.records if home in found]
    return [
        (markdown.link(addresses.title(dataset, post), addresses.record(dataset, post, path)), markdown.join(found[post], " "))
        for post in order]
