"""Which kinds of page stand on which speech: a row a speech, a column a kind, in each cell how many pages and their share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scripts.pages.drawings import svg

BAR = 7
GAP = 10
INSET = 2  # between a column and what is in it
SAYS = "每篇讲话一行，每类页面一栏，栏名下是这类页面共有几页：数字是这类页面里用到这篇讲话的有几页，下面的横条是占这类页面的几成。本页“逐篇”一节用文字写着同样的数。"


@dataclass(frozen=True)
class Column:
    name: str
    whole: int  # pages of this kind
    unit: str  # what they are counted by: 页, 条


@dataclass(frozen=True)
class Row:
    title: str
    numbers: Mapping[str, int]  # name of a column → pages


def draw(title: str, columns: Sequence[Column], rows: Sequence[Row]) -> list[str]:
    """Nothing where there are no pages yet."""
    if not columns or not rows:
        return []
    width = svg.WIDTH / len(columns)
    head = heads(columns, width)
    return svg.documents(title, [block(row, columns, width) for row in rows], GAP, says=SAYS, heads=(head, head))


def heads(columns: Sequence[Column], width: float) -> svg.Block:
    """The kinds and how many pages each has."""
    names = [halves(column.name, (width - INSET) / svg.EM) for column in columns]
    most = max(map(len, names))
    parts = []
    for at, (column, lines) in enumerate(zip(columns, names)):
        x = at * width + INSET
        parts += [
            svg.label(x, (most - len(lines)) * svg.LINE, lines, "name"),
            svg.note(x, most * svg.LINE, [f"{column.whole}{column.unit}"])]
    return svg.Block((most + 1) * svg.LINE, tuple(parts))


def halves(name: str, width: float) -> list[str]:
    """On one line where it fits, else on lines of one length."""
    if svg.em(name) <= width:
        return [name]
    lines = -(-svg.em(name) // max(int(width), 1))
    return svg.wrap(name, -(-svg.em(name) // lines))


def block(row: Row, columns: Sequence[Column], width: float) -> svg.Block:
    titles = svg.wrap(row.title, (svg.WIDTH - svg.PAD) / svg.EM)
    y = len(titles) * svg.LINE
    parts = [svg.line([(0, -GAP / 2), (svg.WIDTH, -GAP / 2)], "lane"), svg.label(0, 0, titles)]
    for at, column in enumerate(columns):
        x, across = at * width + INSET, width - 2 * INSET
        number = row.numbers.get(column.name, 0)
        parts += [svg.label(x, y, [str(number) if number else "—"]), svg.box(x, y + svg.LINE, across, BAR, "whole")]
        if number:
            parts.append(svg.bar(x, y + svg.LINE, across * number / column.whole, BAR))
    return svg.Block(y + svg.LINE + BAR + 1, tuple(parts))
