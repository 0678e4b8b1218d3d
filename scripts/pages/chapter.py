"""The page of a handbook chapter: one task, before, during and after."""

from __future__ import annotations

from scripts.dataset import Dataset
from scripts.models import Chapter
from scripts.pages import page, sections


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_one(dataset, home) for home in sections.records(dataset, page.CHAPTER)]


def render_one(dataset: Dataset, home: str) -> page.GeneratedPage:
    chapter, counting = dataset.records[home], sections.Counting(dataset, home)
    assert isinstance(chapter, Chapter)
    views = [
        counting.steps("事前", "before", chapter.before),
        counting.steps("事中", "during", chapter.during),
        counting.steps("事后", "after", chapter.after),
        counting.section("核对清单", "checklist", chapter.checklist),
        counting.section("常见差错", "mistakes", chapter.mistakes),
    ]
    return sections.render(
        dataset, home, page.CHAPTER, counting, template="chapter", sections=[view for view in views if view.claims]
    )
