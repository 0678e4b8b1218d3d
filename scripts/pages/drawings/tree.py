"""The organisation as indented trees: what is under what, one box a body, a tree for what is under nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts.models import Body, Organisation
from scripts.pages.drawings import svg

STEP = 28  # indent of a level
GAP = 8
SAYS = "机构缩进写在它所归的机构下面；本页逐个说，并写着归在哪里。"


def draw(organisation: Organisation, notes: Mapping[str, str]) -> list[str]:
    """`notes` stand with the bodies they are about: whose organisation it is, and of what time."""
    tops = [body for body in organisation.bodies if not body.under]
    blocks = [tree(list(ordered(organisation.bodies, top.under, 0, top)), notes) for top in tops]
    return svg.documents(organisation.title, blocks, 2 * GAP, says=SAYS, tallest=svg.HALF)


def tree(rows: list[tuple[Body, int]], notes: Mapping[str, str]) -> svg.Block:
    parts: list[str] = []
    feet: dict[str, tuple[float, float]] = {}  # body → where its line down begins
    y = 0.0
    for body, depth in rows:
        x = depth * STEP
        lines = svg.wrap(body.name, (svg.WIDTH - x - 1 - 2 * svg.PAD) / svg.EM)
        across, height = max(map(svg.em, lines)) * svg.EM + 2 * svg.PAD, len(lines) * svg.LINE + svg.PAD
        parts += [svg.box(x, y, across, height, "body"), svg.label(x + svg.PAD, y + svg.PAD / 2, lines, "" if depth else "name")]
        if body.under in feet:
            left, top = feet[body.under]
            parts.append(svg.line([(left, top), (left, y + height / 2), (x, y + height / 2)]))
        bottom = y + height
        if remark := notes.get(body.name, ""):
            beside = x + across + svg.PAD
            fits = beside + svg.em(remark) * svg.SMALL <= svg.WIDTH
            told = [remark] if fits else svg.wrap(remark, (svg.WIDTH - x - 2 * svg.PAD) / svg.SMALL)
            parts.append(svg.note(beside, y + svg.PAD / 2, told) if fits else svg.note(x + svg.PAD, bottom, told))
            bottom += 0 if fits else len(told) * svg.LINE
        feet[body.name] = (x + STEP / 2, bottom)
        y = bottom + GAP
    return svg.Block(y - GAP, tuple(parts))


def ordered(bodies: tuple[Body, ...], under: str | None, depth: int, top: Body | None = None) -> Iterator[tuple[Body, int]]:
    """Bodies with their depth, each followed by those under it; of `top` alone, where it is given."""
    for body in bodies:
        if body.under == under and body in (top or body,):
            yield body, depth
            yield from ordered(bodies, body.name, depth + 1)
