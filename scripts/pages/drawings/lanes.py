"""The steps of a rule or chapter in lanes, from top to bottom: a lane for as long as one actor acts, with the name on its left."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from scripts.models import NOT_TOLD, Step
from scripts.pages.drawings import svg

FEWEST = 3  # actors, below which a list says it as well
TALLEST = 240  # of a lane, above which it is cut
NAMES = 100  # width of the column of names
STEPS = NAMES + 6  # where the steps begin
NUMBER = 22  # width of the number in a step
GAP = 18  # above a step that begins a lane, or to which an arrow leads
APART = 8  # above any other
SAYS = "步骤从上到下，左边写谁做；号码、做法和出处，本页“事前”“事中”“事后”或“步骤”各节逐条写着。"


@dataclass(frozen=True)
class Numbered:
    """A step as the page numbers it; `follows` where an arrow leads to it from the step before."""

    number: int
    step: Step
    follows: bool

    def gap(self, begins: bool) -> float:
        return GAP if begins or self.follows else APART


def draw(title: str, phases: Sequence[tuple[str, Sequence[Step]]], joined: Callable[[Step, Step], bool]) -> list[str]:
    """A picture a phase. Nothing where fewer than FEWEST actors act. `phases`: name (may be empty) and steps, in order; an arrow
    leads from a step to the next where they are `joined`: what two places do is no single procedure."""
    if len({step.actor for _, steps in phases for step in steps}) < FEWEST:
        return []
    drawn, number = [], 1
    for name, steps in phases:
        blocks = [lane(run) for run in runs(numbered(steps, number, joined))]
        heads = svg.heading(name) if name else None
        drawn += svg.documents("，".join(filter(None, (title, name))), blocks, 0, says=SAYS, heads=heads, tallest=svg.HALF)
        number += len(steps)
    return drawn


def numbered(steps: Sequence[Step], first: int, joined: Callable[[Step, Step], bool]) -> Iterator[Numbered]:
    for at, step in enumerate(steps):
        yield Numbered(first + at, step, at > 0 and joined(steps[at - 1], step))


def runs(steps: Iterator[Numbered]) -> list[list[Numbered]]:
    """Steps that follow one another by the same actor; a long run is cut, so that a sheet can end in it."""
    found: list[list[Numbered]] = []
    for one in steps:
        run = found[-1] if found else []
        same = run and run[-1].step.actor == one.step.actor
        if same and sum(height(other) + GAP for other in (*run, one)) <= TALLEST:
            run.append(one)
        else:
            found.append([one])
    return found


def lines(one: Numbered) -> list[str]:
    width = (svg.WIDTH - STEPS - NUMBER - 2 * svg.PAD) / svg.EM
    limit = [] if one.step.limit == NOT_TOLD else svg.wrap(f"时限：{one.step.limit}", width)
    return svg.wrap(one.step.act, width) + limit


def height(one: Numbered) -> float:
    """Of the step alone, without the gap above it."""
    return len(lines(one)) * svg.LINE + svg.PAD


def lane(run: Sequence[Numbered]) -> svg.Block:
    """The steps of a run under one another; every step has its gap above it, and the arrow to it stands there. The last reaches down
    as far as the name, so that the next arrow leaves from it."""
    names = svg.wrap(run[0].step.actor, (NAMES - svg.PAD) / svg.EM)
    parts = [svg.line([(0, GAP / 2), (svg.WIDTH, GAP / 2)], "lane"), svg.label(0, GAP + svg.PAD / 2, names, "name")]
    x, y = STEPS + svg.PAD + NUMBER, 0.0
    for one in run:
        top = y + one.gap(one is run[0])
        y = top + height(one)
        if one is run[-1]:
            y = max(y, GAP + len(names) * svg.LINE + svg.PAD)
        parts += [
            svg.box(STEPS, top, svg.WIDTH - STEPS - 1, y - top, "step"),
            svg.note(x - svg.PAD, top + svg.PAD / 2, [str(one.number)], "end"),
            svg.label(x, top + svg.PAD / 2, lines(one))]
        if one.follows:
            parts.append(arrow(x + svg.EM, top - GAP, top))
    return svg.Block(y, tuple(parts))


def arrow(x: float, top: float, bottom: float) -> str:
    """Down the gap; its head is a small triangle drawn by the same line."""
    return svg.line([(x, top), (x, bottom), (x - 4, bottom - 6), (x, bottom), (x + 4, bottom - 6)])
