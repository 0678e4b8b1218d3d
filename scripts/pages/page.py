"""A generated page, and the words that all kinds of page share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from scripts.models import Authority
from scripts.pages import place


class Line(NamedTuple):
    """What a reader may look for: a claim, a name, a remark. `anchor` is the nearest one on the page."""

    text: str
    anchor: str
    claim: str = ""  # its id, where the line is one
    unsaid: bool = False  # says what the sources do not
    parts: tuple[str, ...] = ()  # of a formula, where the line is not a claim that has them


class Part(NamedTuple):
    """A section of a page, as search finds it: from its heading to the next."""

    title: str
    anchor: str
    lines: tuple[Line, ...]
    bare: bool = False  # the sources name it and say no more, or do not speak of it at all


@dataclass(frozen=True)
class GeneratedPage:
    """path is relative to docs/; title is how menus and lists name the page, group where they put it.

    kind and aliases are what search shows and knows; parts what it finds. A page without parts is not searched.
    """

    path: str
    title: str
    text: str
    group: str = ""
    kind: str = ""
    aliases: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


class Kind(NamedTuple):
    folder: str  # in data/ and docs/ alike
    name: str  # 岗位职责
    lead: str  # one line under the title of the section's first page


DUTY = Kind("duties", "岗位职责", "每个岗位、每个机构干什么，干到什么程度。")
RULE = Kind("rules", "制度规则", "一件事按什么办、谁办、分几步、留什么记录；哪些只有名称。")
CHAPTER = Kind("handbook", "工作手册", "一件事怎么做：事前、事中、事后。")
CASE = Kind("cases", "案例", "别处怎么做，效果如何，能不能学。")
COMPARISON = Kind("comparisons", "各地做法对照", "同一件事，不同地方、不同年份怎么做，一个来源一行。")
QUESTIONS = Kind("questions", "常见问题", "机关、委员和县区平时会问的事，讲话里有的拿论断来答，没有的写明没有说、该问谁；讲话是别处当时的说法，不是本单位的规定。")
TABLE = Kind("tables", "速查", "谁干什么，什么时候干，机构怎样设置，哪些只有名称。")
GLOSSARY = Kind("glossary", "术语", "讲话里的提法：有哪几部分，谁在哪里用过。")
SPEECH = Kind("speeches", "讲话", "每篇讲话说了什么，可靠不可靠。其余各栏都以这里为据。")
PATH = Kind("paths", "新人入门", "第一天、第一周、第一月看什么、学会什么。")

# The order of the menu.
KINDS = (PATH, DUTY, RULE, CHAPTER, QUESTIONS, TABLE, COMPARISON, CASE, GLOSSARY, SPEECH)


def legend() -> tuple[tuple[str, str, str], ...]:
    """word, class of its frame, meaning: what each authority tells the reader."""
    return tuple(
        (kind.value, place.AUTHORITIES[kind].css, place.AUTHORITIES[kind].meaning) for kind in Authority
    )
