"""The page of an onboarding path: what to read and do on the first day, week and month, and what to be able to answer."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from scripts.dataset import Dataset
from scripts.models import Path, PathStep
from scripts.pages import addresses, claims, page, reading_time, sections


@dataclass(frozen=True)
class AskView:
    ask: str
    anchor: str
    answer: tuple[claims.ClaimView, ...]


@dataclass(frozen=True)
class PathStepView:
    when: str
    title: str
    anchor: str
    read: tuple[tuple[Markup, int], ...]  # link, minutes
    minutes: int
    meet: str
    task: str
    hand_in: str
    asks: tuple[AskView, ...]


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_one(dataset, home, path) for home in sections.records(dataset, page.PATH) if isinstance(path := dataset.records[home], Path)]


def render_one(dataset: Dataset, home: str, path: Path) -> page.GeneratedPage:
    counting = sections.Counting(dataset, home)
    steps = [step_view(dataset, counting, step) for step in path.steps]
    return sections.render(dataset, home, page.PATH, counting, map(part, steps), template="path", steps=steps)


def part(step: PathStepView) -> page.Part:
    return page.Part(
        f"{step.when} {step.title}", step.anchor, tuple(line for ask in step.asks for line in sections.lines(ask.answer)))


def step_view(dataset: Dataset, counting: sections.Counting, step: PathStep) -> PathStepView:
    links = sections.links(dataset, step.read, counting.path)
    return PathStepView(
        when=step.when,
        title=step.title,
        anchor=addresses.by_name(step.title),
        read=tuple((link, reading_time.minutes(dataset, [home])) for link, home in zip(links, step.read, strict=True)),
        minutes=reading_time.minutes(dataset, step.read),
        meet=step.meet,
        task=step.task,
        hand_in=step.hand_in,
        asks=tuple(
            AskView(ask.ask, addresses.by_name(f"{step.title} {ask.ask}"), counting.section("", "", ask.answer).claims) for ask in step.questions),
    )
