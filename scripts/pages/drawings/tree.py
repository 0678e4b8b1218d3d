"""The organisation as an indented tree: what is under what, one line a body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts.models import Body, Organisation
from scripts.pages.drawings import svg

STEP = 36  # indent of a level
HEIGHT = 30
GAP = 8


def draw(organisation: Organisation, notes: Mapping[str, str]) -> str:
    """`notes` stand beside the bodies they are about: whose organisation it is, and of what time."""
    rows = list(ordered(organisation.bodies, None, 0))
    tops = {body.name: number * (HEIGHT + GAP) for number, (body, _) in enumerate(rows)}
    depths = {body.name: depth for body, depth in rows}
    parts, width = [], 0.0
    for body, depth in rows:
        x, y = depth * STEP, tops[body.name]
        across = svg.em(body.name) * svg.EM + 2 * svg.PAD
        parts += [svg.box(x, y, across, HEIGHT, "body"), svg.label(x + svg.PAD, y + 5, [body.name])]
        note = notes.get(body.name, "")
        parts.append(svg.label(x + across + svg.PAD, y + 5, [note] if note else [], "note"))
        width = max(width, x + across + (svg.PAD + svg.em(note) * svg.EM if note else 0))
        if body.under:
            left, top = depths[body.under] * STEP + STEP / 2, tops[body.under] + HEIGHT
            parts.append(svg.line([(left, top), (left, y + HEIGHT / 2), (x, y + HEIGHT / 2)]))
    return svg.document(organisation.title, width + 1, len(rows) * (HEIGHT + GAP), parts)


def ordered(bodies: tuple[Body, ...], under: str | None, depth: int) -> Iterator[tuple[Body, int]]:
    """Bodies with their depth, each followed by those under it."""
    for body in bodies:
        if body.under == under:
            yield body, depth
            yield from ordered(bodies, body.name, depth + 1)
