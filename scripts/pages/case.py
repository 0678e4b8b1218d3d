"""The page of a case: what another place did, with what result, and what can be learned."""

from __future__ import annotations

from scripts.dataset import Dataset, item_id
from scripts.models import Authority, Case, Item
from scripts.pages import page, sections

# What stands over the acts of a case, by how binding they were: a plan is not told as done.
DONE = {
    Authority.PRACTICE: "做了什么", Authority.DEMAND: "要求怎样做", Authority.PLAN: "打算、建议怎样做", Authority.RULE: "制度怎样定",
    Authority.EDITOR: "合起来看"}


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_one(dataset, home) for home in sections.records(dataset, page.CASE)]


def render_one(dataset: Dataset, home: str) -> page.GeneratedPage:
    case, counting = dataset.records[home], sections.Counting(dataset, home)
    assert isinstance(case, Case)
    views = [
        counting.section("要解决什么问题", "problem", case.problem),
        *(counting.section(title, f"done-{number}", of_weight(dataset, home, case, weight))
          for number, (weight, title) in enumerate(DONE.items(), 1)),
        counting.section("结果（据讲话）", "result", case.result),
        counting.section("可以学什么（编者归纳）", "lessons", case.lessons),
    ]
    return sections.render(
        dataset, home, page.CASE, counting, map(sections.part, views), template="case", headings=sections.ungrouped(view for view in views if view.claims))


def of_weight(dataset: Dataset, home: str, case: Case, weight: Authority) -> list[Item]:
    return [item for item in case.done if dataset.claims[item_id(home, item)].claim.authority is weight]
