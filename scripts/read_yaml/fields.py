"""How a field looks on its line, and the ways in which it is most often mistyped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from pydantic import BaseModel

from scripts import ids, models
from scripts.problems import Problem

if TYPE_CHECKING:
    from scripts.read_yaml.document import Document

QUOTE_MARKS = "\"'“”‘’"
LIST_MARKS = r"(?:-\s+)*"
NAME = rf"[{QUOTE_MARKS}]?[A-Za-z_][\w.+\-]*[{QUOTE_MARKS}]?"
FIELD = re.compile(rf"\s*{LIST_MARKS}{NAME}:(?:\s|$)")
WIDE_COLON = re.compile(rf"\s*{LIST_MARKS}({NAME})\s*：")
WIDE_COLON_AFTER_ANY_WORD = re.compile(rf"\s*{LIST_MARKS}([^\s:：，。；]{{1,12}})\s*：")
TIGHT_COLON = re.compile(rf"\s*{LIST_MARKS}({NAME}):(?=[^\s/])")
WIDE_DASH = re.compile(r"\s*([－—–‐‑‒―−•·●])\s*\S")
TIGHT_DASH = re.compile(r"\s*-(?=[^\s\-])")
WIDE_BRACKETS = "【】［］｛｝〔〕"
VALUE = re.compile(rf"\s*{LIST_MARKS}(?:[^\s:#\"'\[{{][^:#]*:\s+)?{LIST_MARKS}(\S.*)$")
RUNNING_TEXT_FOLLOWS = re.compile(r"(?::|^\s*-)\s+[|>][+\-\d]*\s*(?:#.*)?$")


def value_of(line: str) -> str:
    """What stands on a line behind its field and list marks."""
    match = VALUE.match(line)
    return match[1].rstrip() if match else ""


def indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def clip(text: str, length: int = 20) -> str:
    return text if len(text) <= length else text[:length] + "……"


def running_text(lines: list[str]) -> set[int]:
    """Numbers of the lines that are text under `|` or `>`, where nothing is a field."""
    found: set[int] = set()
    indent: int | None = None
    for number, line in enumerate(lines, 1):
        if indent is not None and (not line.strip() or indent_of(line) > indent):
            found.add(number)
        else:
            indent = indent_of(line) if RUNNING_TEXT_FOLLOWS.search(line) else None
    return found


def is_field(name: str) -> bool:
    """Whether some record of ours has a field of that name, or it is a unit's id."""
    plain = name.strip(QUOTE_MARKS)
    return plain in _field_names() or ids.is_unit(plain)


@cache
def _field_names() -> frozenset[str]:
    kinds = [kind for kind in vars(models).values() if isinstance(kind, type) and issubclass(kind, BaseModel)]
    return frozenset(name for kind in kinds for name in kind.model_fields)


def wide_colons(document: Document) -> Iterator[Problem]:
    """Fields of ours followed by `：`, all of them."""
    text = running_text(document.lines)
    for number, line in enumerate(document.lines, 1):
        match = WIDE_COLON.match(line)
        if match and number not in text and is_field(match[1]):
            yield wide_colon(document, number, match[1])


def meant_as_field(document: Document, line: int, ours: bool = False) -> Problem | None:
    """A line that was meant to be `name: value` and became text; with `ours`, only fields that our records have."""
    text = document.line(line)
    wide = (WIDE_COLON if ours else WIDE_COLON_AFTER_ANY_WORD).match(text)
    tight = TIGHT_COLON.match(text)
    if wide and (not ours or is_field(wide[1])):
        return wide_colon(document, line, wide[1])
    if tight and (not ours or is_field(tight[1])):
        return tight_colon(document, line, tight[1])
    return None


def wide_colon(document: Document, line: int, name: str) -> Problem:
    plain = name.strip(QUOTE_MARKS)
    return document.problem(
        line,
        "wide-colon",
        f"{plain} 后面用了全角冒号“：”",
        f"{plain}: 内容（半角冒号，后面空一格）",
        "切换到英文输入法，把冒号重打一遍，后面加一个空格",
    )


def tight_colon(document: Document, line: int, name: str) -> Problem:
    plain = name.strip(QUOTE_MARKS)
    return document.problem(
        line, "tight-colon", f"{plain} 的冒号后面没有空格", f"{plain}: 内容", "在冒号后面加一个半角空格"
    )
