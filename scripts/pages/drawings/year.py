"""The year: what recurs, what has its month, and what hangs on an event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import get_args

from scripts.models import Calendar, CalendarEntry, Slot
from scripts.pages.drawings import svg

MONTHS = tuple(f"{month}月" for month in range(1, 13))
RECURRING = ("每周", "每月或隔月", "每季度", "半年", "每年")
ALWAYS = "经常"  # said of too much to be drawn
ENDS = {"年初": "1月", "年底": "12月"}  # no month is said; drawn at the end of the year that is meant, with its own word
NAMES = 92  # width of the names of the rows
CELL = (svg.WIDTH - 1) / 12
MOST = 8  # entries of a row, above which it is cut
GAP = 8
SAYS = "左边是什么时候，右边是什么事；本页各节按同样的次序逐条写着。"


def draw(calendar: Calendar) -> list[str]:
    """Three pictures: how often, in which month, before and after what."""
    others = [slot for slot in get_args(Slot) if slot not in (*RECURRING, *MONTHS, *ENDS, ALWAYS)]
    pictures = (
        ("多久一次", rows(calendar, RECURRING)),
        ("哪个月", months(calendar)),
        ("在什么前后", rows(calendar, others)),
    )
    drawn = []
    for name, blocks in pictures:
        drawn += svg.documents(f"{calendar.title}，{name}", blocks, GAP, says=SAYS, heads=svg.heading(name), tallest=svg.HALF)
    return drawn


def rows(calendar: Calendar, slots: Iterable[str]) -> Iterator[svg.Block]:
    for slot in slots:
        texts = dict.fromkeys(
            f"{entry.matter}（{entry.when}）" if entry.when != slot else entry.matter for entry in of(calendar, (slot,)))
        yield from row(slot, list(texts))


def months(calendar: Calendar) -> Iterator[svg.Block]:
    """The twelve months with how much is in each, then those that hold something."""
    slots = {month: (month, *(slot for slot, end in ENDS.items() if end == month)) for month in MONTHS}
    entries = {month: of(calendar, slots[month]) for month in MONTHS}
    if any(entries.values()):
        yield strip([len(found) for found in entries.values()])
    for month, found in entries.items():
        yield from row(month, [f"{entry.when}：{entry.matter}" for entry in found])


def of(calendar: Calendar, slots: tuple[str, ...]) -> list[CalendarEntry]:
    return [entry for entry in calendar.entries if entry.slot in slots]


def row(name: str, texts: list[str]) -> Iterator[svg.Block]:
    """A name and what belongs to it, a paragraph each; nothing where there is nothing."""
    width = (svg.WIDTH - NAMES - 1 - 2 * svg.PAD - svg.EM) / svg.EM
    names = svg.wrap(name, (NAMES - svg.PAD) / svg.EM)
    for at in range(0, len(texts), MOST):
        told = [svg.wrap(text, width) for text in texts[at:at + MOST]]
        height = max(sum(map(len, told)), len(names)) * svg.LINE + svg.PAD
        parts = [svg.box(NAMES, 0, svg.WIDTH - NAMES - 1, height, "band"), svg.label(0, svg.PAD / 2, names, "name")]
        y = svg.PAD / 2
        for lines in told:
            parts += [svg.label(NAMES + svg.PAD, y, ["·"]), svg.label(NAMES + svg.PAD + svg.EM, y, lines)]
            y += len(lines) * svg.LINE
        yield svg.Block(height, tuple(parts))


def strip(counts: list[int]) -> svg.Block:
    """A cell a month, under its name the number of things, a dash where there is none."""
    height = 2 * svg.LINE + svg.PAD
    parts = []
    for at, (month, count) in enumerate(zip(MONTHS, counts)):
        middle = (at + 0.5) * CELL
        parts += [
            svg.box(at * CELL, 0, CELL, height, "month"), svg.note(middle, svg.PAD / 2, [month], "middle"),
            svg.label(middle, svg.PAD / 2 + svg.LINE, [str(count) if count else "—"], "name" if count else "", "middle")]
    return svg.Block(height, tuple(parts))
