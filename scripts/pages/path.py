"""The page of an onboarding path: what to read and do on the first day, week and month."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from scripts.dataset import Dataset
from scripts.models import Path, PathStep
from scripts.pages import page, sections


@dataclass(frozen=True)
class PathStepView:
    when: str
    title: str
    anchor: str
    read: tuple[Markup, ...]
    task: str
    questions: sections.SectionView


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_one(dataset, home) for home in sections.records(dataset, page.PATH)]


def render_one(dataset: Dataset, home: str) -> page.GeneratedPage:
    path, counting = dataset.records[home], sections.Counting(dataset, home)
    assert isinstance(path, Path)
    steps = [step_view(dataset, counting, step, number) for number, step in enumerate(path.steps, 1)]
    return sections.render(dataset, home, page.PATH, counting, map(part, steps), template="path", steps=steps)


def part(step: PathStepView) -> page.Part:
    return page.Part(f"{step.when} {step.title}", step.anchor, sections.lines(step.questions.claims))


def step_view(dataset: Dataset, counting: sections.Counting, step: PathStep, number: int) -> PathStepView:
    return PathStepView(
        when=step.when,
        title=step.title,
        anchor=f"step-{number}",
        read=sections.links(dataset, step.read, counting.path),
        task=step.task,
        questions=counting.section("自测", f"step-{number}-questions", step.questions),
    )
