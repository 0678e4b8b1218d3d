"""Who does what: tasks by what each post does in them, then posts by their tasks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from markupsafe import Markup

from scripts import ids
from scripts.dataset import Dataset
from scripts.models import NOT_TOLD, Charge, Division, Part, Task
from scripts.pages import addresses, cells, claims, markdown, page, place, sections

PARTS = get_args(Part)


@dataclass(frozen=True)
class TaskView:
    name: str
    anchor: str
    cells: tuple[cells.CellView, ...]
    claims: tuple[claims.ClaimView, ...]


@dataclass(frozen=True)
class PostView:
    name: Markup
    tasks: tuple[Markup, ...]  # 提案（负责）, a link to the row of the task


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_one(dataset, home, record) for home, record in dataset.of(Division)]


def render_one(dataset: Dataset, home: str, record: Division) -> page.GeneratedPage:
    counting = sections.Counting(dataset, home)
    tasks = [task_view(dataset, counting, task) for task in record.tasks]
    found = [page.Part(task.name, task.anchor, sections.lines(task.claims)) for task in tasks]
    return sections.render(
        dataset, home, page.TABLE, counting, found, template="division", tasks=tasks, columns=PARTS,
        posts=posts(dataset, record, counting.path))


def task_view(dataset: Dataset, counting: sections.Counting, task: Task) -> TaskView:
    ordered = sorted(task.charges, key=lambda charge: PARTS.index(charge.part))
    views = [(charge, counting.claim(charge.item, "条")) for charge in ordered]
    return TaskView(
        task.name, addresses.by_name(task.name),
        tuple(cells.cell(part, [line(dataset, *pair) for pair in views if pair[0].part == part], NOT_TOLD) for part in PARTS),
        tuple(view for _, view in views))


def line(dataset: Dataset, charge: Charge, view: claims.ClaimView) -> Markup:
    return cells.line(view, charge.who, f"{cells.told(view)}（{cells.attribute(view.source)}）", whose(dataset, view.id))


def whose(dataset: Dataset, claim: str) -> str:
    """Place and years of the first speech that a claim stands on, in few words."""
    entry = dataset.claims[claim]
    digest = dataset.digests.get(ids.speech_of(entry.grounds[0])) if entry.grounds else None
    return place.in_few_words(digest, entry.claim.place) if digest else ""


def posts(dataset: Dataset, record: Division, path: str) -> list[PostView]:
    """Every post in the order in which it first comes, with its tasks."""
    found: dict[tuple[str, str], list[Markup]] = {}
    for task in record.tasks:
        for charge in task.charges:
            address = addresses.record(dataset, charge.duty, path) if charge.duty else ""
            tasks = found.setdefault((charge.who, address), [])
            told = Markup(f"{markdown.link(task.name, f'#{addresses.by_name(task.name)}')}（{charge.part}）")
            if told not in tasks:
                tasks.append(told)
    return [PostView(markdown.link(who, address), tuple(tasks)) for (who, address), tasks in found.items()]
