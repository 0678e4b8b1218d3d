"""The little of SVG that the pictures need, and how a picture is cut into parts that a phone and a sheet of paper can hold.

Every picture is WIDTH units wide, so that one rule of docs/assets/site.css makes all of them legible: as wide as the text on a
screen, and on a phone not narrower than its smallest letters allow. Colours come from the page: `currentColor` and the classes
of the style sheet; a file opened alone is black on white.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from unicodedata import east_asian_width

WIDTH = 400
HEIGHT = 800  # what fits on a page of A4, at the size the style sheet prints
HALF = HEIGHT / 2  # of what may as well be read in pieces: a half-filled page takes one more, a wide screen two side by side
EM = 14
SMALL = 13  # remarks; more than 11 pixels on a phone
NARROW = 0.56  # of a character: figures and Latin letters
LINE = 20  # from one line of a label to the next
PAD = 8
CLOSING, OPENING = "，。、；：！？）》”’", "（《“‘"
WORDS = re.compile(r"[0-9A-Za-z.%]+|.")  # what is not broken between lines
MARKUP = re.compile(r"[\\`*_{}\[\]#!|~]")  # the snippet is Markdown too


@dataclass(frozen=True)
class Block:
    """What stays together when a picture is cut: drawn from 0 down, `height` without the gap to the next."""

    height: float
    parts: tuple[str, ...]


def em(text: str) -> float:
    """Width of a text in characters."""
    return sum(1.0 if east_asian_width(char) in "FWA" else NARROW for char in text)


def wrap(text: str, width: float) -> list[str]:
    """Lines of at most `width` characters. Opening marks do not end a line; a closing one does not begin one, it hangs over
    the edge, of several the first. Numbers stay whole where a line can hold them."""
    lines = [""]
    for piece in pieces(text, width):
        room = width + 1 if piece in CLOSING and lines[-1][-1:] not in CLOSING else width
        if lines[-1] and em(lines[-1] + piece) > room:
            kept = lines[-1].rstrip(OPENING) if piece not in CLOSING else lines[-1].rstrip(CLOSING)[:-1]
            if kept:
                lines[-1:] = [kept, lines[-1][len(kept):]]
        lines[-1] += piece
    return lines


def pieces(text: str, width: float) -> Iterator[str]:
    for word in WORDS.findall(text):
        yield from (word if em(word) > width else (word,))


def words(text: str) -> str:
    """Text that neither XML nor Markdown takes for markup."""
    return MARKUP.sub(lambda match: f"&#{ord(match[0])};", escape(text).replace("&#", "\0")).replace("\0", "&#")


def label(x: float, y: float, lines: Sequence[str], css: str = "", anchor: str = "start", size: float = EM) -> str:
    """Lines of text; y is the top of the first. Nothing for no lines."""
    if not lines:
        return ""
    spans = "".join(
        f'<tspan x="{x:g}" y="{y + EM + number * LINE:g}">{words(line)}</tspan>' for number, line in enumerate(lines))
    named = f' class="{css}"' if css else ""
    return f'<text{named} font-size="{size:g}" text-anchor="{anchor}" fill="currentColor">{spans}</text>'


def note(x: float, y: float, lines: Sequence[str], anchor: str = "start") -> str:
    """A remark, in smaller letters."""
    return label(x, y, lines, "note", anchor, SMALL)


def box(x: float, y: float, width: float, height: float, css: str) -> str:
    return (f'<rect class="{css}" x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="2" '
            'fill="none" stroke="currentColor"/>')


def bar(x: float, y: float, width: float, height: float) -> str:
    """Filled: told from the paper without colour, and from a frame."""
    return f'<rect class="bar" x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" fill="currentColor"/>'


def line(points: Iterable[tuple[float, float]], css: str = "way", dashes: str = "") -> str:
    path = " ".join(f"{x:g},{y:g}" for x, y in points)
    broken = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<polyline class="{css}" points="{path}" fill="none" stroke="currentColor"{broken}/>'


def link(address: str, part: str) -> str:
    return f'<a href="{escape(address)}">{part}</a>'


def heading(name: str) -> tuple[Block, Block]:
    """On top of the first part of a picture, and of its others."""
    return Block(LINE, (label(0, 0, [name], "name"),)), Block(LINE, (label(0, 0, [f"{name}（续）"], "name"),))


def documents(
    title: str, blocks: Iterable[Block], gap: float, *, says: str, heads: tuple[Block, Block] | None = None, tallest: float = HEIGHT,
    links: bool = False,
) -> list[str]:
    """Whole files, each no taller than `tallest` as far as its blocks allow; on top of the first the first of `heads`, of the others
    the second. `says` tells who does not see it what is drawn and where the page says it; a picture with links is a group, for an
    image has nothing in it that one can follow."""
    sheets: list[list[tuple[float, Block]]] = []
    y = 0.0
    for block in blocks:
        if not sheets or y + block.height > tallest:
            head = heads[min(len(sheets), 1)] if heads else None
            sheets.append([(0, head)] if head else [])
            y = head.height + gap if head else 0
        sheets[-1].append((y, block))
        y += block.height + gap
    names = [f"{title}（{number}/{len(sheets)}）" for number in range(1, len(sheets) + 1)] if len(sheets) > 1 else [title]
    return [document(name, sheet, says, links) for name, sheet in zip(names, sheets)]


def document(name: str, sheet: Sequence[tuple[float, Block]], says: str, links: bool) -> str:
    """One file. No line break at its end: the snippet would set it apart from the attributes that follow it on the page."""
    y, last = sheet[-1]
    return "\n".join((
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y + last.height + 1:g}" '
        f'role="{"group" if links else "img"}" aria-label="{words(name)}">',
        f"<desc>{words(says)}</desc>",
        *(f'<g transform="translate(0,{y:g})">{"".join(block.parts)}</g>' for y, block in sheet),
        "</svg>"))
