"""The tour: an office of the CPPCC in ten minutes, for somebody from another trade."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from scripts.dataset import Dataset
from scripts.models import Stop, Tour
from scripts.pages import page, reading_time, sections


@dataclass(frozen=True)
class StopView:
    section: sections.SectionView
    see: tuple[Markup, ...]


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_one(dataset, home, tour) for home, tour in dataset.of(Tour)]


def render_one(dataset: Dataset, home: str, tour: Tour) -> page.GeneratedPage:
    counting = sections.Counting(dataset, home)
    stops = [stop_view(dataset, counting, stop) for stop in tour.stops]
    return sections.render(
        dataset, home, page.PATH, counting, (sections.part(stop.section) for stop in stops), template="tour", stops=stops,
        minutes=reading_time.minutes(dataset, [home]))


def stop_view(dataset: Dataset, counting: sections.Counting, stop: Stop) -> StopView:
    return StopView(counting.named_section(stop), sections.links(dataset, stop.see, counting.path))
