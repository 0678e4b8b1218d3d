"""The first page of the questions: all of them, by what they are about and by who asks."""

from __future__ import annotations

from markupsafe import Markup

from scripts.dataset import Dataset
from scripts.models import Questions
from scripts.pages import addresses, index, markdown, page, sections

PATH = f"{page.ASKED.folder}/index.md"


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    homes = sections.records(dataset, page.ASKED)
    if not homes:
        return []
    groups = [group(dataset, home) for home in homes]
    return [index.build(dataset, page.ASKED, PATH, f"data/{page.ASKED.folder}/", groups, name="question_list", posts=posts(dataset, homes))]


def group(dataset: Dataset, home: str) -> index.Group:
    """A matter, its questions with the answer's address. The anchor of each is that on its own page."""
    entries = (index.Entry(link(home, question.id, question.ask), "", "") for question in record(dataset, home).questions)
    return index.Group(record(dataset, home).title, home.partition("/")[2], tuple(entries))


def posts(dataset: Dataset, homes: list[str]) -> list[tuple[str, str, Markup, Markup]]:
    """Each post with the questions it asks: anchor, name, the name as a link, links to the questions."""
    found: dict[str, list[Markup]] = {}
    for home in homes:
        for question in record(dataset, home).questions:
            for post in question.posts:
                found.setdefault(post, []).append(link(home, question.id, question.ask))
    return [
        (post.replace("/", "-"), addresses.title(dataset, post), markdown.link(addresses.title(dataset, post), addresses.record(dataset, post, PATH)), markdown.join(found[post], " "))
        for post in sections.records(dataset, page.DUTY) if post in found]


def link(home: str, anchor: str, ask: str) -> Markup:
    return markdown.link(ask, markdown.address(PATH, addresses.page(home), anchor))


def record(dataset: Dataset, home: str) -> Questions:
    return dataset.records[home]
