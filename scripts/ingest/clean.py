"""Text of an original → speeches, each a list of paragraphs, and named furniture.

Furniture is what belongs to no speech: advertising, page heads, watermarks, repeated
titles. The patterns here hold for any page of this trade; what only one original has
stands in its corrections in data/sources.yml.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

from scripts.ingest.passage import Passage, passage
from scripts.language.normal import bare
from scripts.models import CorrectionKind, Original
from scripts.problems import InputError, Problem

FURNITURE: tuple[tuple[str, re.Pattern], ...] = tuple((kind, re.compile(pattern, re.I)) for kind, pattern in (
    ("发布信息", r"^(?:发布时间|发布日期|来源|作者|点击数?|阅读|浏览)[:：]"),
    ("导航", r"当前位置[:：]|首页\s*>|^(?:推荐访问|上一篇|下一篇|相关阅读|相关文章|热门标签)[:：]"),
    ("编者按语", r"小编(?:为|给)?大家?|供大家参考|欢迎(?:阅读|下载)|仅供参考"),
    ("网页标题", r"[(（](?:精选文档|精选|合集|通用|最新|范文|汇编)[^)）]*[)）]$"),
    ("版权声明", r"版权所有|未经授权|all rights reserved|备案号|ICP备|powered by|仅供学习|禁止外传|严禁外传"),
    ("推广", r"会员(?:群|资料|材料|专享)|QQ群?\s*[:：]?\s*\d|免费QQ|(?:咨询|联系)(?:QQ|微信)|订阅立享|倒卖"),
    ("网站署名", r"https?://|www\.|[a-z0-9-]+\.(?:com|net|cn|org)\b|(?:收集|搜集)整理|整理，咨询"),
    ("页码", r"^第?\s*\d+\s*页(?:\s*共\s*\d+\s*页)?$|^[-—]\s*\d+\s*[-—]$|^\d{1,3}$"),
))
LONGEST_FURNITURE = 120  # a longer line is a paragraph with something in it: needs a correction

_MARKER = re.compile(r"^第[一二三四五六七八九十\d]+篇[:：、.\s]")
_TITLE = re.compile(r"^[^。！？；]{4,40}(?:讲话|报告|发言|发言材料|致辞|讲稿|汇报|总结)(?:稿|材料|提纲)?$")
_SALUTATION = re.compile(r"^(?:尊敬的)?(?:各位[^，。]{0,12}|同志们|朋友们|委员们)(?:、(?:各位[^，。]{0,12}|同志们|朋友们|委员们))*[:：,，！!]?$")
_FAREWELL = re.compile(r"(?:谢谢(?:大家|各位)?|我就讲(?:这些|到这里)|讲话完毕|祝大家[^。]{0,40})[。！!,，]?(?:谢谢大家[。！!]?)?$")
_ENDS_SENTENCE = re.compile(r"[。！？!?：:；;…][”’）)】]*$|\.{3,}$")
FULL_LINE = 60  # characters from which a line without an end is a sentence broken by the page


@dataclass(frozen=True)
class Line:
    number: int
    passage: Passage

    @property
    def text(self) -> str:
        return self.passage.text


@dataclass(frozen=True)
class Piece:
    """One piece of furniture."""

    kind: str
    line: int
    passage: Passage


@dataclass
class RawSpeech:
    """A speech before segmentation: its title line, if any, and its paragraphs."""

    title: Line | None = None
    paragraphs: list[Passage] = field(default_factory=list)
    furniture: list[Piece] = field(default_factory=list)

    @property
    def begun(self) -> bool:
        return bool(self.title or self.paragraphs)


def line_hash(text: str) -> str:
    """8 hex digits that tie a correction to its line."""
    return hashlib.sha256(bare(text).encode()).hexdigest()[:8]


def clean(raw: str, original: Original) -> list[RawSpeech]:
    """The speeches of one original, in order. Raises InputError for corrections that fit no line."""
    lines = _lines(raw)
    _require_fitting(original, lines)
    forced = {(c.line, c.kind): c for c in original.corrections if c.at == 0}
    speeches = [RawSpeech()]
    waiting: list[Piece] = []  # furniture before anything of the next speech
    previous: Line | None = None
    breakable = False
    for index, line in enumerate(lines):
        kind = _furniture_kind(line, lines[index + 1:], previous, speeches[-1], forced)
        if kind:
            waiting.append(Piece(kind, line.number, line.passage))
            continue
        line, cut = _without_inner_furniture(line, original)
        waiting.extend(cut)
        if _begins_speech(line, speeches[-1], previous, forced) and speeches[-1].begun:
            speeches[-1].furniture.extend(waiting)
            waiting = []
            speeches.append(RawSpeech())
            breakable = False
        speech = speeches[-1]
        speech.furniture.extend(waiting)
        waiting = []
        if _is_title(line, speech, forced):
            speech.title = line
        elif breakable and not _starts_paragraph(line, forced):
            speech.paragraphs[-1] += line.passage
        else:
            speech.paragraphs.append(line.passage)
        breakable = speech.title is not line and len(line.text) >= FULL_LINE and not _ENDS_SENTENCE.search(line.text)
        previous = line
    speeches[-1].furniture.extend(waiting)
    return speeches


def _lines(raw: str) -> list[Line]:
    lines, start = [], 0
    for number, text in enumerate(raw.split("\n"), 1):
        if text.strip():
            lines.append(Line(number, passage(raw, ((start, start + len(text)),))))
        start += len(text) + 1
    return lines


def line_numbers(raw: str) -> dict[int, Line]:
    """Line number → line, blank ones left out."""
    return {line.number: line for line in _lines(raw)}


def _require_fitting(original: Original, lines: list[Line]) -> None:
    by_number = {line.number: line for line in lines}
    problems = []
    for correction in original.corrections:
        line = by_number.get(correction.line)
        if line is None or line_hash(line.text) != correction.hash or correction.at >= len(line.text):
            found = line_hash(line.text) if line else "无此行"
            problems.append(Problem(
                "data/sources.yml", correction.yaml_line, "correction-fits",
                f"原件 {original.id} 第 {correction.line} 行的更正对不上（该行校验码 {found}）",
                "行号、校验码、字位都与原件一致", "核对原件后改正 line、hash、at"))
    if problems:
        raise InputError(*problems)


def _furniture_kind(line: Line, following: list[Line], previous: Line | None, speech: RawSpeech, forced) -> str | None:
    correction = forced.get((line.number, CorrectionKind.FURNITURE))
    if correction and correction.length is None:
        return "更正所列"
    if (line.number, CorrectionKind.TITLE) in forced or len(line.text) > 2 * LONGEST_FURNITURE:
        return None
    if len(line.text) <= LONGEST_FURNITURE:
        for kind, pattern in FURNITURE:
            if pattern.search(line.text):
                return kind
    if speech.title is previous and previous and _same_title(line.text, previous.text):
        return "重复题目"
    if line.text.endswith(("...", "…")) and _summarises(line.text, following):
        return "网页摘要"
    return None


def _same_title(line: str, title: str) -> bool:
    return bare(line) == bare(_MARKER.sub("", title))


def _summarises(text: str, following: list[Line]) -> bool:
    """A page's abstract: the beginning of what follows, cut off with dots."""
    start = bare(text)
    unrepeated = dict.fromkeys(line.text for line in following[:8])  # the title may be printed twice
    return len(start) >= 20 and bare("".join(unrepeated)).startswith(start)


def _without_inner_furniture(line: Line, original: Original) -> tuple[Line, list[Piece]]:
    pieces = []
    text = line.passage
    cuts = [c for c in original.corrections if c.line == line.number and c.kind is CorrectionKind.FURNITURE]
    for cut in sorted(cuts, key=lambda c: -c.at):
        end = len(text) if cut.length is None else cut.at + cut.length
        pieces.append(Piece("更正所列", line.number, text[cut.at:end]))
        text = text[:cut.at] + text[end:]
    return Line(line.number, text), pieces


def _begins_speech(line: Line, speech: RawSpeech, previous: Line | None, forced) -> bool:
    if (line.number, CorrectionKind.SPEECH) in forced or _MARKER.match(line.text):
        return True
    ended = previous is not None and _FAREWELL.search(previous.text) is not None
    return ended and bool(_SALUTATION.match(line.text) or _TITLE.match(line.text))


def _is_title(line: Line, speech: RawSpeech, forced) -> bool:
    if (line.number, CorrectionKind.TITLE) in forced or _MARKER.match(line.text):
        return True
    return not speech.begun and _TITLE.match(line.text) is not None


def _starts_paragraph(line: Line, forced) -> bool:
    return any((line.number, kind) in forced for kind in (CorrectionKind.HEADING, CorrectionKind.POINT, CorrectionKind.PARAGRAPH))
