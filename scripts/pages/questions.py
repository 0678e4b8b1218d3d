"""Questions as staff ask them, each answered by one to three claims or by what the speeches leave open: a page for each matter."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from scripts.dataset import Dataset
from scripts.models import Question, Questions
from scripts.pages import claims, page, sections


@dataclass(frozen=True)
class QuestionView:
    ask: str
    anchor: str
    claims: tuple[claims.ClaimView, ...]
    note: str
    unsaid: str
    see: tuple[Markup, ...]


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_one(dataset, home, dataset.records[home]) for home in sections.records(dataset, page.QUESTIONS)]


def render_one(dataset: Dataset, home: str, record: Questions) -> page.GeneratedPage:
    counting = sections.Counting(dataset, home)
    views = [view(dataset, counting, question) for question in record.questions]
    return sections.render(
        dataset, home, page.QUESTIONS, counting, map(part, views), template="questions",
        headings=sections.under_headings(record.questions, views))


def part(question: QuestionView) -> page.Part:
    unsaid = (page.Line(question.unsaid, question.anchor, unsaid=True),) if question.unsaid else ()
    return page.Part(question.ask, question.anchor, (*sections.lines(question.claims), *unsaid), bare=not question.claims)


def view(dataset: Dataset, counting: sections.Counting, question: Question) -> QuestionView:
    answer = claims.neighbours(counting.claim(item, "条") for item in question.answer)
    return QuestionView(
        question.ask, question.id, answer, question.note or "", question.unsaid or "", sections.links(dataset, question.see, counting.path))
