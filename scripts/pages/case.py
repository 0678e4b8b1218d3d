"""The page of a case: what another place did, with what result, and what can be learned."""

from __future__ import annotations

from scripts.dataset import Dataset
from scripts.models import Case
from scripts.pages import page, sections

# What stands over the acts of a case in which nothing was done yet.
DONE = {"安排（未见结果）": "打算怎样做", "建议": "建议怎样做", "承诺": "答应做什么"}


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_one(dataset, home) for home in sections.records(dataset, page.CASE)]


def render_one(dataset: Dataset, home: str) -> page.GeneratedPage:
    case, counting = dataset.records[home], sections.Counting(dataset, home)
    assert isinstance(case, Case)
    views = [
        counting.section("要解决什么问题", "problem", case.problem),
        counting.section(DONE.get(case.kind, "做了什么"), "done", case.done),
        counting.section("结果（据讲话）", "result", case.result),
        counting.section("可以学什么（编者归纳）", "lessons", case.lessons),
    ]
    return sections.render(
        dataset, home, page.CASE, counting, template="case", sections=[view for view in views if view.claims]
    )
