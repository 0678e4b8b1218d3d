"""Records that set claims side by side: comparisons, who does what, the year, the organisation, bare names,
questions, and what the speeches cover."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from scripts.models.base import Model, Phrase, RecordId, Slug, SpeechId, Text, UnitId
from scripts.models.claims import Item
from scripts.models.pages import Matter, Page

Slot = Literal[
    "每周", "每月或隔月", "每季度", "半年", "每年", "年初", "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月",
    "12月", "年底", "全会前", "全会期间", "全会后", "会议活动前", "会议活动后", "决策之前", "换届", "上级开会以后", "经常"]
Part = Literal["负责", "承办", "配合", "审定", "知会"]


class Cell(Model):
    """对照表的一格"""

    column: Phrase = Field(description="哪一栏，与 columns 中的一项相同")
    items: tuple[Item, ...] = Field(description="这一格的论断，依据都在这一行的讲话里")


class Row(Model):
    """对照表的一行：一篇讲话里一个地方的做法"""

    speech: SpeechId = Field(description="哪篇讲话")
    where: Text | None = Field(default=None, description="哪个地方或单位；与讲话本身的地方相同时不写")
    cells: tuple[Cell, ...] = Field(min_length=1, description="各格；没有的格子不写，页面印“原文未说”")


class Comparison(Page):
    """data/comparisons/*.yml: 同一件事，各地各年怎么做"""

    matter: Matter = Field(description="哪方面的事")
    columns: tuple[Phrase, ...] = Field(min_length=1, description="栏目，从左到右")
    rows: tuple[Row, ...] = Field(min_length=1, description="一个来源一行")
    common: tuple[Item, ...] = Field(default=(), description="相同之处（编者归纳）")
    differs: tuple[Item, ...] = Field(default=(), description="不同之处（编者归纳）")


class CalendarEntry(Model):
    """一年中要做的一件事"""

    slot: Slot = Field(description="排在哪一格")
    when: Phrase = Field(description="时间的说法，照论断写，如“每年1—2次”")
    matter: Phrase = Field(description="什么事，几个字")
    item: Item = Field(description="论断")


class Calendar(Page):
    """data/tables/calendar.yml: 全年日历"""

    entries: tuple[CalendarEntry, ...] = Field(min_length=1, description="每件事一项")


class Charge(Model):
    """一个岗位在一项工作里的分工"""

    who: Phrase = Field(description="谁，照论断写")
    duty: RecordId | None = Field(default=None, description="这个岗位的职责页")
    part: Part = Field(description="怎样参与：负责、承办、配合、审定、知会")
    item: Item = Field(description="论断")


class Task(Model):
    """一项工作由谁干什么"""

    name: Phrase = Field(description="工作")
    charges: tuple[Charge, ...] = Field(min_length=1, description="各岗位的分工")


class Division(Page):
    """data/tables/who-does-what.yml: 谁干什么"""

    tasks: tuple[Task, ...] = Field(min_length=1, description="每项工作一项")


class Body(Model):
    """一个机构、会议或小组"""

    name: Phrase = Field(description="名称")
    under: Phrase | None = Field(default=None, description="归在哪一个名下，与另一项的 name 相同")
    duty: RecordId | None = Field(default=None, description="它的职责页")
    item: Item = Field(description="说到它归谁、由谁组成、怎样设置的论断")


class Organisation(Page):
    """data/tables/organisation.yml: 讲话里说到的机构设置"""

    bodies: tuple[Body, ...] = Field(min_length=1, description="每个机构一项，上级在前")


class BareName(Model):
    """只有名称的制度、机制或平台"""

    name: Phrase = Field(description="名称，照原文")
    named_in: tuple[UnitId, ...] = Field(min_length=1, description="在哪些单元里提到")
    note: Text | None = Field(default=None, description="提到它的那句话说的是什么事；不写内容")


class BareNames(Page):
    """data/tables/names-only.yml: 只有名称、原文未给出内容的"""

    names: tuple[BareName, ...] = Field(min_length=1, description="每个名称一项")


class Question(Model):
    """一个常见问题"""

    id: Slug = Field(description="编号，页内锚点")
    ask: Text = Field(description="问题，照工作人员平时的话写，以问号结尾")
    group: Phrase | None = Field(default=None, description="大标题：这一问和后面没有写大标题的各问，都归在它下面")
    posts: tuple[RecordId, ...] = Field(default=(), description="哪些岗位会问（岗位职责的记录）")
    answer: tuple[Item, ...] = Field(default=(), description="答案：一至三条论断，问有哪几样的至多五条；原文没有说的不写")
    note: Text | None = Field(default=None, description="编者说明：答案是哪里、哪年的做法或要求，不是本单位的规定；不供查找")
    unsaid: Text | None = Field(default=None, description="原文没有说到的，和该向哪里问；是谁的做法写进 note")
    see: tuple[RecordId, ...] = Field(default=(), description="细看哪些记录")


class Questions(Page):
    """data/questions/*.yml: 常见问题，一方面的事一个文件"""

    matter: Matter = Field(description="哪方面的事")
    questions: tuple[Question, ...] = Field(min_length=1, description="每个问题一项")


class Covered(Model):
    """机关里的一件事，讲话讲到没有"""

    ask: Text = Field(description="什么事，照机关里会问的写")
    told: Literal["讲到", "讲到一部分", "没有讲"] = Field(description="讲到没有")
    gap: Text | None = Field(default=None, description="没有讲到的是什么")
    see: tuple[RecordId, ...] = Field(default=(), description="讲到的，看哪些记录")
    documents: tuple[Slug, ...] = Field(default=(), description="该看哪些文件（official-documents.yml 的编号）")
    turn_to: Text | None = Field(default=None, description="该向哪里问")


class Area(Model):
    """一个方面"""

    title: Text = Field(description="哪方面")
    matters: tuple[Covered, ...] = Field(min_length=1, description="每件事一项")


class Scope(Page):
    """data/tables/scope.yml: 范围，讲话讲到什么、没有讲到什么"""

    areas: tuple[Area, ...] = Field(min_length=1, description="一个方面一项")
