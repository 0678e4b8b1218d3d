"""The cases once more: by place, by what came of them, and their figures in one table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import get_args

from markupsafe import Markup

from scripts.dataset import Dataset, item_id
from scripts.models import Case
from scripts.pages import addresses, front_matter, markdown, page, sections, template

PATH = "cases/lists.md"
TITLE = "按地方、按结果、看数字"
LEAD = "全部案例按地方和结果再列一遍；案例里有数字的论断，列成一张表。"
FIGURE = re.compile(r"\d")
KINDS = get_args(Case.model_fields["kind"].annotation)


@dataclass(frozen=True)
class FigureView:
    case: Markup
    claims: Markup  # each with a link to it on the page of the case


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    homes = sections.records(dataset, page.CASE)
    if not homes:
        return []
    shown = [claim for home in homes for claim in with_figures(dataset, home)]
    text = template.fill(
        "case_lists",
        front_matter=Markup(front_matter.of(
            dataset, title=TITLE, description=LEAD, kind=page.CASE.name, record="cases", data_file="data/cases/", shown=shown)),
        kind=page.CASE.name,
        title=TITLE,
        lead=LEAD,
        places=grouped(dataset, homes, lambda case: case.place),
        kinds=grouped(dataset, homes, lambda case: case.kind, KINDS),
        figures=[figure_view(dataset, home) for home in homes if with_figures(dataset, home)],
        about=markdown.address(PATH, "about/index.md"),
    )
    return [page.GeneratedPage(PATH, TITLE, text)]


def grouped(
    dataset: Dataset, homes: Iterable[str], name: Callable[[Case], str], order: Iterable[str] = (),
) -> list[tuple[str, Markup]]:
    """Name of a group → links to its cases; in the order given, else as they come."""
    found: dict[str, list[Markup]] = {value: [] for value in order}
    for home in homes:
        case = dataset.records[home]
        found.setdefault(name(case), []).append(markdown.link(case.title, addresses.record(dataset, home, PATH)))
    return [(value, markdown.join(links, "；")) for value, links in found.items() if links]


def with_figures(dataset: Dataset, home: str) -> list[str]:
    """Ids of the claims of what was done and what came of it that hold a figure."""
    case = dataset.records[home]
    ids = [item_id(home, item) for item in (*case.done, *case.result)]
    return [claim for claim in ids if FIGURE.search(dataset.claims[claim].claim.text)]


def figure_view(dataset: Dataset, home: str) -> FigureView:
    case, there = dataset.records[home], addresses.page(home)
    lines = (
        Markup(f"*{markdown.escape(dataset.claims[claim].claim.text)} {markdown.link('出处', addresses.claim(claim, there, PATH))}*{{: .line }}")
        for claim in with_figures(dataset, home))
    return FigureView(markdown.link(case.title, addresses.record(dataset, home, PATH)), Markup(" ").join(lines))
