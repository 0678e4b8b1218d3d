"""A generated page, and the words that all kinds of page share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from scripts.models import Authority
from scripts.pages import place


@dataclass(frozen=True)
class GeneratedPage:
    """path is relative to docs/; title is how menus and lists name the page, group where they put it."""

    path: str
    title: str
    text: str
    group: str = ""


class Kind(NamedTuple):
    folder: str  # in data/ and docs/ alike
    name: str  # 岗位职责
    lead: str  # one line under the title of the section's first page


DUTY = Kind("duties", "岗位职责", "每个岗位、每个机构干什么，干到什么程度。")
RULE = Kind("rules", "制度规则", "一件事按什么办、谁办、分几步、留什么记录；哪些只有名称。")
CHAPTER = Kind("handbook", "工作手册", "一件事怎么做：事前、事中、事后。")
CASE = Kind("cases", "案例", "别处怎么做，效果如何，能不能学。")
COMPARISON = Kind("comparisons", "各地做法对照", "同一件事，不同地方、不同年份怎么做，一个来源一行。")
TABLE = Kind("tables", "速查", "谁干什么，什么时候干，机构怎样设置，哪些只有名称。")
GLOSSARY = Kind("glossary", "术语", "讲话里的提法：有哪几部分，谁在哪里用过。")
SPEECH = Kind("speeches", "讲话", "每篇讲话说了什么，可靠不可靠。其余各栏都以这里为据。")
PATH = Kind("paths", "新人入门", "第一天、第一周、第一月看什么、学会什么。")

# The order of the menu.
KINDS = (PATH, DUTY, RULE, CHAPTER, TABLE, COMPARISON, CASE, GLOSSARY, SPEECH)


def legend() -> tuple[tuple[str, str, str], ...]:
    """word, class of its frame, meaning: what each authority tells the reader."""
    return tuple(
        (kind.value, place.AUTHORITIES[kind].css, place.AUTHORITIES[kind].meaning) for kind in Authority
    )
