"""The page of a post or unit: what it does, section by section."""

from __future__ import annotations

from scripts.dataset import Dataset
from scripts.language.lexicon import Lexicon
from scripts.models import Duty
from scripts.pages import page, sections, subject


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_one(dataset, home) for home in sections.records(dataset, page.DUTY)]


def render_one(dataset: Dataset, home: str) -> page.GeneratedPage:
    duty, counting = dataset.records[home], sections.Counting(dataset, home)
    assert isinstance(duty, Duty)
    actors = Lexicon(dataset.vocabulary.actors, dataset.vocabulary.passed_over)
    views = [subject.said_once(counting.named_section(section), duty.title, actors) for section in duty.sections]
    return sections.render(dataset, home, page.DUTY, counting, map(sections.part, views), template="record", headings=sections.under_headings(duty.sections, views))
