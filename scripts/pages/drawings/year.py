"""The year: a row of twelve months, above it what recurs, below it what hangs on an event."""

from __future__ import annotations

from typing import get_args

from scripts.models import Calendar, CalendarEntry, Slot
from scripts.pages.drawings import svg

MONTHS = tuple(f"{month}月" for month in range(1, 13))
RECURRING = ("每周", "每月或隔月", "每季度", "半年", "每年")
ALWAYS = "经常"  # said of too much to be drawn
ENDS = {"年初": 0, "年底": 11}  # no month is said; drawn at the end of the year that is meant, with its own word
COLUMN = 76
HEAD = 96  # width of the names of the rows
WIDTH = HEAD + 12 * COLUMN


def draw(calendar: Calendar) -> str:
    parts: list[str] = []
    y = 0.0
    for slot in RECURRING:
        y = row(parts, y, slot, of(calendar, (slot,)))
    y = months(parts, y, calendar)
    for slot in get_args(Slot):
        if slot in (*RECURRING, *MONTHS, *ENDS, ALWAYS):
            continue
        y = row(parts, y, slot, of(calendar, (slot,)))
    return svg.document(calendar.title, WIDTH, y + 1, parts)


def of(calendar: Calendar, slots: tuple[str, ...]) -> list[CalendarEntry]:
    return [entry for entry in calendar.entries if entry.slot in slots]


def row(parts: list[str], y: float, name: str, entries: list[CalendarEntry]) -> float:
    """One bar across the year with everything that recurs so; nothing where there is none."""
    if not entries:
        return y
    text = "；".join(dict.fromkeys(f"{entry.matter}（{entry.when}）" if entry.when != name else entry.matter for entry in entries))
    lines = svg.wrap(text, (WIDTH - HEAD - 2 * svg.PAD) // svg.EM)
    height = len(lines) * svg.LINE + svg.PAD
    parts += [
        svg.box(HEAD, y, WIDTH - HEAD, height, "band"), svg.label(HEAD + svg.PAD, y + svg.PAD / 2, lines),
        svg.label(HEAD - svg.PAD, y + svg.PAD / 2, [name], "name", "end")]
    return y + height + 6


def months(parts: list[str], y: float, calendar: Calendar) -> float:
    """The twelve months, each with what the speeches put there."""
    columns = []
    for at, month in enumerate(MONTHS):
        slots = (month, *(slot for slot, place in ENDS.items() if place == at))
        texts = [f"{entry.when}：{entry.matter}" for entry in of(calendar, slots)]
        columns.append([line for text in texts for line in svg.wrap(text, (COLUMN - svg.PAD) / svg.EM)])
    height = (max(map(len, columns)) + 1) * svg.LINE + 2 * svg.PAD
    for at, (month, lines) in enumerate(zip(MONTHS, columns)):
        x = HEAD + at * COLUMN
        parts += [
            svg.box(x, y, COLUMN, height, "month"), svg.label(x + COLUMN / 2, y, [month], "name", "middle"),
            svg.label(x + svg.PAD / 2, y + svg.LINE + svg.PAD / 2, lines)]
    parts.append(svg.label(HEAD - svg.PAD, y, ["哪一月"], "name", "end"))
    return y + height + 6
