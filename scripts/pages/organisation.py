"""The organisation as the speeches tell it: a picture, and each body with what is said of it."""

from __future__ import annotations

import dataclasses

from scripts.dataset import Dataset
from scripts.models import Body, Organisation
from scripts.pages import addresses, claims, markdown, page, sections


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_one(dataset, home, record) for home, record in dataset.of(Organisation)]


def render_one(dataset: Dataset, home: str, record: Organisation) -> page.GeneratedPage:
    counting = sections.Counting(dataset, home)
    views = claims.neighbours(
        dataclasses.replace(counting.claim(body.item, "条"), step=rows(dataset, body, counting.path)) for body in record.bodies)
    listed = sections.SectionView("逐个说", "bodies", views)
    return sections.render(
        dataset, home, page.TABLE, counting, [sections.part(listed)], template="record", headings=sections.ungrouped([listed]))


def rows(dataset: Dataset, body: Body, path: str) -> tuple[tuple[str, object], ...]:
    name = markdown.link(body.name, addresses.record(dataset, body.duty, path) if body.duty else "")
    return (("名称", name), *((("归在", body.under),) if body.under else ()))
