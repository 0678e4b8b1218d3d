"""When the speeches were made, as far as is known: a row each, the limits of its era as a bar on a line of years."""

from __future__ import annotations

import calendar
import math
from collections.abc import Sequence
from dataclasses import dataclass

from scripts.models import Era
from scripts.pages import place
from scripts.pages.drawings import svg

MARGIN = 20  # at both ends of the years: room for what is open there
BAR = 10
STRIP = svg.LINE  # of a row, where its bar stands
APART = 42  # between the words of two years
EVERY = (1, 2, 5, 10, 20, 50, 100)  # how many years may stand between two that are named
GAP = 12
SAYS = ("每篇讲话一行：横条从不早于到不晚于；有一头没有证据的，那一头画成虚线箭头；年代不详的排在最后，没有横条。"
        "本页“逐篇”一节用文字写着同样的年代和把握。")


@dataclass(frozen=True)
class Row:
    title: str
    address: str  # of the page of the speech
    where: str  # level and place
    era: Era


@dataclass(frozen=True)
class Axis:
    """Years from `first` to the end of `last`."""

    first: int
    last: int

    def at(self, time: float) -> float:
        return MARGIN + (time - self.first) * self.year

    @property
    def year(self) -> float:
        return (svg.WIDTH - 2 * MARGIN) / (self.last + 1 - self.first)

    @property
    def named(self) -> range:
        step = next((step for step in EVERY if step * self.year >= APART), EVERY[-1])
        return range(self.first, self.last + 1, step)


def draw(title: str, rows: Sequence[Row]) -> list[str]:
    """In the order of time, the undated at the end. Nothing where not one is dated."""
    axis = axis_of([row.era for row in rows])
    if axis is None:
        return []
    blocks = [block(row, axis) for row in sorted(rows, key=when)]
    return svg.documents(title, blocks, GAP, says=SAYS, heads=(scale(axis), scale(axis)), links=True)


def axis_of(eras: Sequence[Era]) -> Axis | None:
    years = [int(limit[:4]) for era in eras for limit in (era.not_before, era.not_after) if limit]
    return Axis(min(years), max(years)) if years else None


def when(row: Row) -> tuple[bool, float, float]:
    begins, ends = span(row.era)
    known = begins if begins is not None else ends
    return known is None, known or 0, ends or math.inf


def span(era: Era) -> tuple[float | None, float | None]:
    """Both limits in years and parts of a year: the first day of the one, the end of the last day of the other."""
    return (years(era.not_before) if era.not_before else None, years(era.not_after, whole=True) if era.not_after else None)


def years(limit: str, *, whole: bool = False) -> float:
    """2009 → 2009.0, or with the `whole` of it 2010.0; a month and a day likewise."""
    year, month, day = (*map(int, limit.split("-")), 0, 0)[:3]
    months = (month or (12 if whole else 1)) - 1
    length = calendar.monthrange(year, months + 1)[1]
    days = (day or (length if whole else 1)) - (0 if whole else 1)
    return year + (months + days / length) / 12


def scale(axis: Axis) -> svg.Block:
    """The years, each named over its middle; the marks of the rows stand where one ends and the next begins."""
    parts = [svg.note(axis.at(year + 0.5), 0, [str(year)], "middle") for year in axis.named]
    return svg.Block(svg.LINE, tuple(parts))


def block(row: Row, axis: Axis) -> svg.Block:
    """Title and place on the first line, or on two where they are long; under them the bar and what it says in words."""
    room = svg.WIDTH - svg.PAD  # a closing mark may hang over
    titles = svg.wrap(row.title, room / svg.EM)
    beside = svg.em(titles[-1]) * svg.EM + svg.em(row.where) * svg.SMALL + svg.EM <= svg.WIDTH
    wheres = [row.where] if beside else svg.wrap(row.where, room / svg.SMALL)
    y = (len(titles) - (1 if beside else 0)) * svg.LINE
    parts = [svg.link(row.address, svg.label(0, 0, titles))]
    parts.append(svg.note(svg.WIDTH, y, wheres, "end") if beside else svg.note(0, y, wheres))
    y += len(wheres) * svg.LINE
    if place.undated(row.era):
        return svg.Block(y + svg.LINE, (*parts, svg.note(0, y, [place.years(row.era)])))
    said = f"{place.years(row.era)}，把握{row.era.sure}"
    left, right = extent(row.era, axis)
    width = svg.em(said) * svg.SMALL + svg.PAD
    below = max(left, svg.WIDTH - right) < width  # no room for the words on either side of the bar
    x, anchor = (right + svg.PAD, "start") if svg.WIDTH - right >= width else (left - svg.PAD, "end")
    parts += [*bar(row.era, axis, y), svg.note(0, y + STRIP, [said]) if below else svg.note(x, y, [said], anchor)]
    return svg.Block(y + STRIP + (svg.LINE if below else 0), tuple(parts))


def extent(era: Era, axis: Axis) -> tuple[float, float]:
    """From where to where something is drawn: what is open reaches to the edge of the picture."""
    begins, ends = span(era)
    return (0 if begins is None else axis.at(begins), svg.WIDTH if ends is None else axis.at(ends))


def bar(era: Era, axis: Axis, y: float) -> list[str]:
    """The marks of the years, and on them: a bar from limit to limit; at an open end an arrow of dashes from the limit that is known."""
    left, right = extent(era, axis)
    begins, ends = span(era)
    top, middle, foot = y + (STRIP - BAR) / 2, y + STRIP / 2, y + STRIP
    ticks = [svg.line([(axis.at(year), foot - 3), (axis.at(year), foot)], "tick") for year in range(axis.first, axis.last + 2)]
    base = svg.line([(MARGIN, foot), (svg.WIDTH - MARGIN, foot)], "tick")
    if begins is not None and ends is not None:
        return [base, *ticks, svg.bar(left, top, max(right - left, 2), BAR)]
    known, tip, back = (left, right - 1, -6) if ends is None else (right, left + 1, 6)
    return [
        base, *ticks,
        svg.line([(known, top), (known, top + BAR)], "limit"),
        svg.line([(known, middle), (tip, middle)], "open", "5 4"),
        svg.line([(tip + back, middle - 4), (tip, middle), (tip + back, middle + 4)], "head")]
