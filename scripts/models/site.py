"""The site itself and the register of the originals."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from scripts.models.base import Date, Model, Phrase, Sha256, Text


class Site(Model):
    """data/site.yml: 网站的名称和版次"""

    office: Text = Field(description="单位名称。尚未指定时写“待本单位指定”")
    title: Text = Field(description="网站标题，显示在每页页眉")
    edition: Annotated[Date, Field(min_length=10)] = Field(description="版次日期，如 2026-11-22。页脚和文件时间都用它，不用电脑时钟")
    description: Text = Field(description="一句话说明，供搜索引擎和浏览器使用")


class CorrectionKind(StrEnum):
    HEADING = "标题"
    POINT = "要点"
    PARAGRAPH = "段落"
    CONTINUES = "续上"
    FURNITURE = "杂质"
    DOUBTFUL = "疑字"
    SPEECH = "新篇"
    TITLE = "题目"


class Correction(Model):
    """一处只属于这份原件的更正；通用规则认不出时才写"""

    line: Annotated[int, Field(ge=1)] = Field(description="原件行号，从 1 数起")
    hash: Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")] = Field(description="该行文字的校验码（ingest 报错时会给出），防止行号错位")
    at: Annotated[int, Field(ge=0)] = Field(default=0, description="从该行第几个字开始，从 0 数起")
    length: int | None = Field(default=None, ge=1, description="涉及几个字；不写则到行末（仅“杂质”“疑字”使用）")
    kind: CorrectionKind = Field(description="标题、要点、段落：此处开始一个这样的单元；续上：此处不另起单元；杂质：不属于讲话；疑字：文字可疑；新篇：此处开始另一篇讲话；题目：本行是题目")
    depth: int | None = Field(default=None, ge=0, description="层次：直接属于讲话的为 0，往里加 1；不写则由程序推断")
    label: Phrase | None = Field(default=None, description="序号写法，如“一是”；原文漏印序号时填应有的")
    reason: Text = Field(description="为什么要更正")


class Original(Model):
    """data/sources.yml 的一项：一份原件"""

    id: Annotated[str, Field(pattern=r"^[0-9]{3}$")] = Field(description="三位数字编号，讲话编号由它而来")
    file: Text = Field(description="文件名（放在 data/sources/ 或 KB_SOURCES 所指的文件夹）")
    sha256: Sha256 = Field(description="文件校验码，原件有任何改动都能发现")
    carrier: Text = Field(description="从哪类渠道来、带有哪些杂质（只写种类，不写网址）")
    rights: Text = Field(description="权利状况：有没有禁止转载的声明")
    full_text_permitted_by: Text | None = Field(default=None, description="谁在何时准许刊登全文；没有就留空，全文不上网")
    false_years: tuple[Annotated[str, Field(pattern=r"^[0-9]{4}$")], ...] = Field(default=(), description="经文内证据判明是转载网站改写的年份")
    corrections: tuple[Correction, ...] = Field(default=(), description="只属于这份原件的更正")


class Sources(Model):
    """data/sources.yml: 原件登记簿"""

    originals: tuple[Original, ...] = Field(description="每份原件一项")
