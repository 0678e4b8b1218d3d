"""What a picture looks like to who looks at it: its texts as boxes, its bars and lines, measured by the model of svg.py."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from scripts.pages.drawings import svg

NAMESPACE = "{http://www.w3.org/2000/svg}"
ROUNDING = 0.51  # of the 1 unit that the frame of a box takes


class Text(NamedTuple):
    words: str
    left: float
    top: float
    right: float
    bottom: float
    css: str


class Shape(NamedTuple):
    css: str
    left: float
    top: float
    right: float
    bottom: float
    dashed: bool


def parse(drawing: str) -> ElementTree.Element:
    return ElementTree.fromstring(drawing)


def words(drawing: str) -> str:
    """All that is written, without what is only said of the picture."""
    return "".join(text.words for text in texts(drawing))


def groups(drawing: str) -> Iterator[tuple[float, ElementTree.Element]]:
    for group in parse(drawing).iter(f"{NAMESPACE}g"):
        yield float(group.attrib["transform"].removeprefix("translate(0,").removesuffix(")")), group


def texts(drawing: str) -> list[Text]:
    found = []
    for down, group in groups(drawing):
        for text in group.iter(f"{NAMESPACE}text"):
            size, anchor = float(text.attrib["font-size"]), text.attrib["text-anchor"]
            for span in text:
                width, x, y = svg.em(span.text or "") * size, float(span.attrib["x"]), down + float(span.attrib["y"])
                left = x - width * {"start": 0, "middle": 0.5, "end": 1}[anchor]
                found.append(Text(span.text or "", left, y - 0.88 * size, left + width, y + 0.12 * size, text.get("class", "")))
    return found


def shapes(drawing: str, css: str) -> list[Shape]:
    """The boxes and lines of one class."""
    found = []
    for down, group in groups(drawing):
        for one in group.iter():
            if one.get("class") != css or one.tag == f"{NAMESPACE}text":
                continue
            if one.tag == f"{NAMESPACE}rect":
                x, y, width, height = (float(one.attrib[name]) for name in ("x", "y", "width", "height"))
                found.append(Shape(css, x, down + y, x + width, down + y + height, False))
            else:
                points = [tuple(map(float, point.split(","))) for point in one.attrib["points"].split()]
                xs, ys = [x for x, _ in points], [down + y for _, y in points]
                found.append(Shape(css, min(xs), min(ys), max(xs), max(ys), "stroke-dasharray" in one.attrib))
    return found


def size(drawing: str) -> tuple[float, float]:
    _, _, width, height = map(float, parse(drawing).attrib["viewBox"].split())
    return width, height


def faults(drawing: str) -> list[str]:
    """Texts that run into one another, into a bar or out of the picture, or that a phone cannot show."""
    width, height = size(drawing)
    found, written = [], texts(drawing)
    for one, other in itertools.combinations(written, 2):
        if overlap(one, other):
            found.append(f"“{one.words}” and “{other.words}” overlap")
    for text in written:
        hanging = svg.EM / 2 if text.words[-1:] in svg.CLOSING else 0  # half of a closing mark is blank
        if text.left < -ROUNDING or text.right - hanging > width + ROUNDING or text.top < -ROUNDING or text.bottom > height + ROUNDING:
            found.append(f"“{text.words}” stands out of the picture")
        found += [f"“{text.words}” runs into a bar" for bar in shapes(drawing, "bar") if overlap(text, bar)]
    return found


def overlap(one: Text | Shape, other: Text | Shape) -> bool:
    return (min(one.right, other.right) - max(one.left, other.left) > ROUNDING
            and min(one.bottom, other.bottom) - max(one.top, other.top) > ROUNDING)
