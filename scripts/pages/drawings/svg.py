"""The little of SVG that the pictures need. Lengths are user units; a Chinese character of a label is EM wide.

Colours come from the page: `currentColor` and the classes of docs/assets/site.css; a file opened alone is black on white.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from html import escape

EM = 14
LINE = 20  # from one line of a label to the next
PAD = 8
CLOSING, OPENING = "，。、；：）》”", "（《“"


def em(text: str) -> float:
    """Width of a text in characters: one of half width counts as half."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "FWA" else 0.5 for char in text)


def wrap(text: str, width: float) -> list[str]:
    """Lines of at most `width` characters; closing marks do not begin a line, opening ones do not end it."""
    lines = [""]
    for char in text:
        if em(lines[-1] + char) > width and char not in CLOSING:
            kept = lines[-1].rstrip(OPENING)
            lines[-1:] = [kept, lines[-1][len(kept):]]
        lines[-1] += char
    return lines


def label(x: float, y: float, lines: Sequence[str], css: str = "", anchor: str = "start") -> str:
    """Lines of text; y is the top of the first. Nothing for no lines."""
    if not lines:
        return ""
    spans = "".join(
        f'<tspan x="{x:g}" y="{y + EM + number * LINE:g}">{escape(line)}</tspan>' for number, line in enumerate(lines))
    style = f' class="{css}"' if css else ""
    return f'<text{style} font-size="{EM}" text-anchor="{anchor}" fill="currentColor">{spans}</text>'


def box(x: float, y: float, width: float, height: float, css: str) -> str:
    return (f'<rect class="{css}" x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="2" '
            'fill="none" stroke="currentColor"/>')


def line(points: Iterable[tuple[float, float]], css: str = "way") -> str:
    path = " ".join(f"{x:g},{y:g}" for x, y in points)
    return f'<polyline class="{css}" points="{path}" fill="none" stroke="currentColor"/>'


def document(title: str, width: float, height: float, parts: Iterable[str]) -> str:
    """A whole file; the picture shrinks with the page and does not grow beyond its own size.

    No line break at its end: the snippet would set it apart from the attributes that follow it on the page.
    """
    return "\n".join((
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" style="min-width:min(32rem,{width:g}px)" role="img" aria-label="{escape(title)}">',
        *filter(None, parts),
        "</svg>"))
