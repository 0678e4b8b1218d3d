"""The page of a handbook chapter: one task, before, during and after."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from markupsafe import Markup

from scripts.dataset import Dataset
from scripts.models import Chapter
from scripts.pages import addresses, markdown, page, sections

BOX = "☐ "  # to tick on paper


@dataclass(frozen=True)
class ToKnow:
    """A formula of the task with its parts."""

    term: Markup
    parts: tuple[str, ...]


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_one(dataset, home) for home in sections.records(dataset, page.CHAPTER)]


def render_one(dataset: Dataset, home: str) -> page.GeneratedPage:
    chapter, counting = dataset.records[home], sections.Counting(dataset, home)
    assert isinstance(chapter, Chapter)
    views = [
        counting.steps("事前", "before", chapter.before),
        counting.steps("事中", "during", chapter.during),
        counting.steps("事后", "after", chapter.after),
        boxed(counting.section("核对清单", "checklist", chapter.checklist)),
        counting.section("常见差错", "mistakes", chapter.mistakes),
    ]
    parts = (*map(sections.part, views), sections.remarks("原文提到的材料和表格", "forms", chapter.forms))
    return sections.render(
        dataset, home, page.CHAPTER, counting, parts, template="chapter", headings=sections.ungrouped(view for view in views if view.claims),
        by_heart=by_heart(dataset, chapter, counting.path))


def boxed(section: sections.SectionView) -> sections.SectionView:
    """A box before each claim: the list works without script and on paper."""
    return dataclasses.replace(
        section, claims=tuple(dataclasses.replace(claim, text=BOX + claim.text) for claim in section.claims))


def by_heart(dataset: Dataset, chapter: Chapter, path: str) -> list[ToKnow]:
    """The formulas with parts among the terms that the chapter sends its reader to."""
    slugs = (home.removeprefix("glossary/") for home in chapter.see if home.startswith("glossary/"))
    terms = [dataset.terms[slug] for slug in slugs if slug in dataset.terms]
    return [
        ToKnow(markdown.link(addresses.term_name(dataset, term), addresses.record(dataset, f"glossary/{term.id}", path)), term.parts)
        for term in terms if term.parts]
