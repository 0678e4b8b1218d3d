"""The steps of a rule or chapter in lanes: a column for each actor, a row for each step, from top to bottom."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scripts.models import Step
from scripts.pages.drawings import svg

FEWEST = 3  # actors, below which a list says it as well
COLUMN = 170
INSET = 10  # between a lane and the boxes in it
GAP = 18  # between rows
HEAD = 6  # between the names and the first row
PHASE = 28  # height of the name of a phase


def draw(title: str, phases: Sequence[tuple[str, Sequence[Step]]], joined: Callable[[Step, Step], bool]) -> str:
    """Empty where fewer than FEWEST actors act. `phases`: name (may be empty) and steps, in order; an arrow leads from a step to
    the next where they are `joined`: what two places do is no single procedure."""
    actors = list(dict.fromkeys(step.actor for _, steps in phases for step in steps))
    if len(actors) < FEWEST:
        return ""
    width = COLUMN * len(actors)
    names = [svg.wrap(actor, (COLUMN - 2 * INSET) / svg.EM) for actor in actors]
    head = max(map(len, names)) * svg.LINE + HEAD
    parts, y = [], float(head)
    before: Step | None = None
    end = (0.0, 0.0)  # where the box of the step before ends
    for number, lines in enumerate(names):
        parts.append(svg.label((number + 0.5) * COLUMN, head - HEAD - len(lines) * svg.LINE, lines, "name", "middle"))
    for name, steps in phases:
        if not steps:
            continue
        if name:
            parts.append(svg.label(svg.PAD, y + 6, [name], "phase"))
            y += PHASE
        for step in steps:
            x = actors.index(step.actor) * COLUMN + INSET
            lines = svg.wrap(step.act, (COLUMN - 2 * INSET - 2 * svg.PAD) / svg.EM)
            height = len(lines) * svg.LINE + svg.PAD
            parts += [svg.box(x, y, COLUMN - 2 * INSET, height, "step"), svg.label(x + svg.PAD, y + svg.PAD / 2, lines)]
            middle = x + COLUMN / 2 - INSET
            if before and joined(before, step):
                parts.append(svg.line(arrow(end, (middle, y))))
            before, end, y = step, (middle, y + height), y + height + GAP
    parts += [svg.line([(number * COLUMN, float(head)), (number * COLUMN, y)], "lane") for number in range(len(actors) + 1)]
    return svg.document(title, width, y, parts)


def arrow(start: tuple[float, float], end: tuple[float, float]) -> list[tuple[float, float]]:
    """Down, across in the gap, down; straight within a lane. The head is a small triangle drawn by the same line."""
    (x1, y1), (x2, y2) = start, end
    bend = y2 - GAP / 2
    way = [(x1, y1), (x2, y2)] if x1 == x2 else [(x1, y1), (x1, bend), (x2, bend), (x2, y2)]
    return [*way, (x2 - 4, y2 - 6), (x2, y2), (x2 + 4, y2 - 6)]
