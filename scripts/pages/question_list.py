"""The first page of the questions: all of them, by what they are about and by who asks."""

from __future__ import annotations

from markupsafe import Markup

from scripts.dataset import Dataset
from scripts.models import Question
from scripts.pages import addresses, index, markdown, page, sections

PATH = f"{page.QUESTIONS.folder}/index.md"


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    homes = sections.records(dataset, page.QUESTIONS)
    if not homes:
        return []
    groups = [group(dataset, home) for home in homes]
    return [index.build(dataset, page.QUESTIONS, PATH, f"data/{page.QUESTIONS.folder}/", groups, name="question_list", posts=posts(dataset, homes))]


def group(dataset: Dataset, home: str) -> index.Group:
    """A matter and its questions; the page is called 提案常见问题, its part of the list 提案."""
    record = dataset.records[home]
    entries = (index.Entry(link(home, question), "", "") for question in record.questions)
    return index.Group(record.title.removesuffix(page.QUESTIONS.name), home.partition("/")[2], tuple(entries))


def posts(dataset: Dataset, homes: list[str]) -> list[tuple[str, str, Markup, Markup]]:
    """Each post with the questions it asks: anchor, name, the name as a link, links to the questions."""
    found: dict[str, list[Markup]] = {}
    for home in homes:
        for question in dataset.records[home].questions:
            for post in question.posts:
                found.setdefault(post, []).append(link(home, question))
    return [
        (post.replace("/", "-"), addresses.title(dataset, post), sections.link(dataset, post, PATH), markdown.join(found[post], " "))
        for post in sections.records(dataset, page.DUTY) if post in found]


def link(home: str, question: Question) -> Markup:
    return markdown.link(question.ask, markdown.address(PATH, addresses.page(home), question.id))
