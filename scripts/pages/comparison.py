"""The page of a comparison: one table, a row a source, the cells its claims; what is common, what differs."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from scripts import ids
from scripts.dataset import Dataset
from scripts.models import NOT_TOLD, Comparison, Row
from scripts.pages import addresses, cells, claims, markdown, page, place, sections


@dataclass(frozen=True)
class RowView:
    head: Markup  # the speech, and whose practice it is
    setting: str  # level, place and era
    cells: tuple[cells.CellView, ...]
    claims: tuple[claims.ClaimView, ...]


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_one(dataset, home) for home in sections.records(dataset, page.COMPARISON)]


def render_one(dataset: Dataset, home: str) -> page.GeneratedPage:
    record, counting = dataset.records[home], sections.Counting(dataset, home)
    assert isinstance(record, Comparison)
    views = [counting.section("相同之处", "common", record.common), counting.section("不同之处", "differs", record.differs)]
    rows = [row_view(dataset, counting, record, row) for row in record.rows]  # below, and so numbered after
    table = page.Part("对照表", "rows", sections.lines(view for row in rows for view in row.claims))
    return sections.render(
        dataset, home, page.COMPARISON, counting, (*map(sections.part, views), table), template="comparison", rows=rows,
        headings=sections.ungrouped(view for view in views if view.claims))


def row_view(dataset: Dataset, counting: sections.Counting, record: Comparison, row: Row) -> RowView:
    digest = dataset.digests.get(row.speech)
    head = markdown.link(addresses.short(dataset, row.speech), addresses.record(dataset, row.speech, counting.path))
    items = {cell.column: cell.items for cell in row.cells}
    found = {column: [counting.claim(item, "条") for item in items.get(column, ())] for column in record.columns}
    return RowView(
        head=head,
        setting=place.setting(digest, row.where) if digest else row.where or "",
        cells=tuple(cells.cell(column, (line(dataset, view, row.speech) for view in views), NOT_TOLD) for column, views in found.items()),
        claims=tuple(view for views in found.values() for view in views),
    )


def line(dataset: Dataset, view: claims.ClaimView, speech: str) -> Markup:
    doubt = f"（疑：{view.doubt}）" if view.doubt else ""
    return cells.line(view, cells.told(view) + doubt, view.source, where(dataset, view.id, speech))


def where(dataset: Dataset, claim_id: str, speech: str) -> str:
    """The first place in this speech that a claim stands on."""
    grounds = (ground for ground in dataset.claims[claim_id].grounds if ids.speech_of(ground) == speech)
    return next((place.label(dataset.units[ground]) for ground in grounds if ground in dataset.units), "")
