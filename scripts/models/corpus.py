"""The corpus, written by ingest only: what is kept of each unit."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from scripts.models.base import Model, Sha256, SpeechId, UnitId


class UnitKind(StrEnum):
    TITLE = "title"
    HEADING = "heading"
    LEAD = "lead"
    POINT = "point"
    PARAGRAPH = "paragraph"


class LongQuote(Model):
    """A quotation of more than 24 characters: kept as a hash, so that it can be recognised, not read."""

    hash: str = Field(description="归一化文字的校验码")
    length: int = Field(description="字数")


class Denial(Model):
    """A negation: its first characters to be read, the rest of its clause as hashes, so that it can be recognised, not read."""

    words: str = Field(description="否定词和所否定的头几个字，至多 8 字，如“不等于社情”")
    before_hashes: str = Field(default="", description="同一分句否定词以前文字的二字片段的短校验码")
    after_hashes: str = Field(default="", description="同一分句否定词以后文字的二字片段的短校验码")
    affirmed: bool = Field(default=False, description="所否定的话，同一单元里别处也作肯定说")


class Unit(Model):
    """One leaf of a speech: everything known of it except its words."""

    id: UnitId = Field(description="单元编号，永不改变")
    kind: UnitKind = Field(description="title 题目，heading 标题，lead 引语，point 要点，paragraph 段落")
    place: tuple[str, ...] = Field(description="现在的位置：序号，从外到内，不含标题文字")
    lines: tuple[int, int] = Field(description="在原件中的起止行号")
    spans: tuple[tuple[int, int], ...] = Field(description="在原件解码后文字中的起止字符位置")
    length: int = Field(description="字数（去掉空白后）")
    hash: str = Field(description="遮盖、归一化后文字的校验码")
    shingles: str = Field(description="二字、三字片段的短校验码，用于辨认改动后的单元、核对逐字照录")
    figures: tuple[str, ...] = Field(default=(), description="数字，统一写法")
    masked_figures: tuple[str, ...] = Field(default=(), description="数目被原文隐去的数字，如“X个”")
    counts: tuple[str, ...] = Field(default=(), description="讲话自己的条目数，如“三点意见”")
    titles: tuple[str, ...] = Field(default=(), description="《》内的名称，连书名号")
    formulas: tuple[str, ...] = Field(default=(), description="“”内的提法，至多 24 字")
    long_quotes: tuple[LongQuote, ...] = Field(default=(), description="更长的引语，只留校验码和字数")
    actors: tuple[str, ...] = Field(default=(), description="提到的主体")
    places: tuple[str, ...] = Field(default=(), description="提到的地方，按出现次序")
    times: tuple[str, ...] = Field(default=(), description="期限和频次")
    rules: tuple[str, ...] = Field(default=(), description="提到的规章字样：章程、条例、制度、办法、规则……")
    modality: tuple[str, ...] = Field(default=(), description="要求的轻重：必须、不得、要、可、拟……")
    denials: tuple[Denial, ...] = Field(default=(), description="否定的话：不、没有、未……，避免、杜绝……，按出现次序")
    joints: str = Field(default="", description="列举的各项在哪里相接：前一项末尾、后一项开头的短校验码，用于核对组成部分有无遗漏")
    flags: tuple[str, ...] = Field(default=(), description="masked 原文有X，hidden 本站遮盖，false-year 年份被改写，doubtful-character 疑字，cut-off 残句")


class Furniture(Model):
    """A piece of an original that belongs to no speech."""

    kind: str = Field(description="种类")
    line: int = Field(description="行号")
    span: tuple[int, int] = Field(description="起止字符位置")
    length: int = Field(description="字数（去掉空白后）")


class Speech(Model):
    """data/corpus/<speech>.yml: one speech, generated."""

    speech: SpeechId = Field(description="讲话编号")
    source: str = Field(description="原件编号")
    source_sha256: Sha256 = Field(description="生成时原件的校验码")
    lines: tuple[int, int] = Field(description="在原件中的起止行号")
    copy_of: SpeechId | None = Field(default=None, description="经比对，本篇是哪一篇的残缺副本")
    units: tuple[Unit, ...] = Field(description="全部单元，按原文次序，互不重叠")
    furniture: tuple[Furniture, ...] = Field(default=(), description="夹在本篇前后和中间的杂质")
