"""Why a text is no YAML, in words an editor can act on: what stands at the place explains it.

`EXPLANATIONS` is tried from the top; the first that fits is told. Whatever is left falls to the last.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import yaml

from scripts.problems import Problem
from scripts.read_yaml.document import Document
from scripts.read_yaml.fields import (
    FIELD,
    TIGHT_COLON,
    TIGHT_DASH,
    WIDE_BRACKETS,
    WIDE_COLON_AFTER_ANY_WORD,
    WIDE_DASH,
    clip,
    indent_of,
    running_text,
    tight_colon,
    value_of,
    wide_colon,
    wide_colons,
)

NAMELESS = re.compile(r"\s*(?:-\s+)*:(?:\s|$)")
WIDE_HASH = re.compile(r"\s*＃")
QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
AFTER_QUOTED = re.compile(r"\s*(?:$|[,\]}:]|\s#)")

MARKS = {
    "anchor": ("用了 YAML 锚点（&）", "论断只写一次，别处用 use 引用；正文以“&”开头的，整句加半角双引号"),
    "alias": ("用了 YAML 别名（*）", "把内容直接写出来；正文以“*”开头的，整句加半角双引号"),
    "tag": ("用了 YAML 标签（!）", "去掉以“!”开头的标签；正文以“!”开头的，整句加半角双引号"),
}


def explain(document: Document, error: yaml.YAMLError) -> list[Problem]:
    """Colons that are too wide, all of them; else the first explanation that fits."""
    trouble = Trouble(document, error)
    return list(wide_colons(document)) or [next(filter(None, (explanation(trouble) for explanation in EXPLANATIONS)))]


def mark(document: Document, line: int, kind: str) -> Problem:
    offence, remedy = MARKS[kind]
    return document.problem(line, kind, offence, "每个值原样写出", remedy)


def nameless(document: Document, line: int) -> Problem:
    return document.problem(line, "key", "冒号前面没有字段名", "字段名: 内容", "补上字段名，或者删去这一行")


@dataclass
class Trouble:
    """A syntax error: what the parser said, the line it gave up at, and the lines that may be to blame."""

    document: Document
    error: yaml.YAMLError

    @cached_property
    def said(self) -> str:
        return f"{getattr(self.error, 'context', None) or ''}: {getattr(self.error, 'problem', None) or ''}"

    @cached_property
    def line(self) -> int:
        return self._line("problem_mark") or 1

    @cached_property
    def began(self) -> int:
        """Line where the thing began that the parser was reading."""
        return self._line("context_mark") or self.line

    @cached_property
    def near(self) -> list[int]:
        above = self.line - 1
        while above > 0 and not self.document.line(above).strip():
            above -= 1
        return sorted({self.began, above, self.line} - {0})

    def first_near(self, pattern: re.Pattern) -> tuple[int, re.Match] | None:
        matches = ((number, pattern.match(self.document.line(number))) for number in self.near)
        return next(((number, match) for number, match in matches if match), None)

    def _line(self, name: str) -> int:
        place = getattr(self.error, name, None)
        return min(place.line + 1, len(self.document.lines)) if place else 0


def _wide_colon(trouble: Trouble) -> Problem | None:
    """A word that is no field of ours, written as one: alone on its line, or with more of its kind below."""
    for number in trouble.near:
        line, below = trouble.document.line(number), trouble.document.line(number + 1)
        match = WIDE_COLON_AFTER_ANY_WORD.match(line)
        is_item_text = line.lstrip().startswith("-") and indent_of(below) <= indent_of(line)
        if match and not is_item_text and not re.search(r":(\s|$)", line):
            return wide_colon(trouble.document, number, match[1])
    return None


def _tight_colon(trouble: Trouble) -> Problem | None:
    found = trouble.first_near(TIGHT_COLON)
    return tight_colon(trouble.document, found[0], found[1][1]) if found else None


def _quotes(trouble: Trouble) -> Problem | None:
    """The first value up to here whose opening quote does not close, or closes too early."""
    text = running_text(trouble.document.lines)
    for number in range(1, trouble.line + 1):
        value = value_of(trouble.document.line(number)) if number not in text else ""
        if value[:1] not in QUOTED:
            continue
        closed = QUOTED[value[0]].match(value)
        if closed is None:
            if number in trouble.near or _runs_into_a_field(trouble.document, number):
                return _unclosed_quote(trouble.document, number, value)
        elif not AFTER_QUOTED.match(value, closed.end()):
            rest = clip(value[closed.end() :].strip())
            return trouble.document.problem(
                number,
                "quote-part",
                f"半角引号只括住了半句，后面还有字：{rest}",
                "整个内容都在引号里，或者都不在",
                "正文里的引号用全角“”；一定要用半角引号的，把整句括起来",
            )
    if "quoted scalar: found unexpected" in trouble.said:
        return _unclosed_quote(trouble.document, trouble.began, trouble.document.line(trouble.began).strip())
    return None


def _runs_into_a_field(document: Document, number: int) -> bool:
    """Quoted text that goes on in a line which looks like a field was never meant to."""
    following = next((line for line in document.lines[number:] if line.strip()), "")
    return FIELD.match(following) is not None


def _unclosed_quote(document: Document, line: int, value: str) -> Problem:
    wide = "（结尾的引号是全角的）" if value.endswith(("“", "”", "‘", "’", "＂", "＇")) else ""
    return document.problem(
        line,
        "unclosed-quote",
        f"引号没有配对{wide}：{clip(value)}",
        "半角引号成对出现",
        "补上结尾的半角引号；正文里的引号用全角“”，外面就不必再加引号",
    )


def _tight_dash(trouble: Trouble) -> Problem | None:
    found = trouble.first_near(TIGHT_DASH)
    return found and trouble.document.problem(
        found[0], "tight-dash", "短横后面没有空格", "短横加一个空格：- 内容", "在短横后面加一个半角空格"
    )


def _wide_dash(trouble: Trouble) -> Problem | None:
    found = trouble.first_near(WIDE_DASH)
    return found and trouble.document.problem(
        found[0],
        "wide-punctuation",
        f"列表的短横写成了“{found[1][1]}”",
        "半角短横加一个空格：- 内容",
        "切换到英文输入法，重打短横和空格",
    )


def _wide_bracket(trouble: Trouble) -> Problem | None:
    for number in trouble.near:
        value = value_of(trouble.document.line(number))
        if value[:1] and value[0] in "[{" + WIDE_BRACKETS and set(value) & set(WIDE_BRACKETS):
            return trouble.document.problem(
                number,
                "wide-punctuation",
                "括号有全角的",
                "半角方括号和半角逗号：[甲, 乙]",
                "切换到英文输入法重打括号；也可以每项一行，前面写“- ”",
            )
    return None


def _wide_hash(trouble: Trouble) -> Problem | None:
    found = trouble.first_near(WIDE_HASH)
    return found and trouble.document.problem(
        found[0], "wide-punctuation", "注释用了全角井号“＃”", "半角井号 #", "切换到英文输入法，重打井号"
    )


def _bracket(trouble: Trouble) -> Problem | None:
    return (
        None
        if "flow" not in trouble.said
        else trouble.document.problem(
            trouble.began,
            "bracket",
            "方括号或花括号没有配对，或者里面少了逗号",
            "[甲, 乙]：括号成对，半角逗号分开",
            "补上括号或逗号；正文以“[”“{”开头的，整句加半角双引号",
        )
    )


def _nameless(trouble: Trouble) -> Problem | None:
    found = trouble.first_near(NAMELESS)
    return found and nameless(trouble.document, found[0])


def _mark(trouble: Trouble) -> Problem | None:
    kind = next((kind for kind in MARKS if re.search(rf"\b{kind}\b", trouble.said)), None)
    return kind and mark(trouble.document, trouble.line, kind)


def _tab(trouble: Trouble) -> Problem | None:
    number = next((number for number in trouble.near if "\t" in trouble.document.line(number)), None)
    return number and trouble.document.problem(
        number, "tab-indent", "用制表符（Tab 键）代替了空格", "半角空格", "把这一行的制表符换成空格"
    )


def _value_start(trouble: Trouble) -> Problem | None:
    for number in (trouble.line, trouble.began):
        first = value_of(trouble.document.line(number))[:1]
        if first and first in "@`%|>&*!?,]}":
            return _reserved(trouble.document, number, first)
    if "scanning a directive" in trouble.said:
        return _reserved(trouble.document, trouble.line, "%")
    found = re.search(r"found character '(.)' that cannot", trouble.said)
    return found and _reserved(trouble.document, trouble.line, found[1])


def _reserved(document: Document, line: int, first: str) -> Problem:
    return document.problem(
        line,
        "value-start",
        f"内容以“{first}”开头，YAML 会把它当作记号",
        "以文字开头，或者整句加引号",
        "给整句加半角双引号，或者换成全角符号",
    )


def _escape(trouble: Trouble) -> Problem | None:
    return (
        None
        if "escape" not in trouble.said
        else trouble.document.problem(
            trouble.line,
            "escape",
            "半角双引号里有反斜杠“\\”",
            "不用反斜杠",
            "去掉反斜杠，或者把外面的双引号换成半角单引号",
        )
    )


def _second_colon(trouble: Trouble) -> Problem | None:
    colons = re.findall(r":(?:\s|$)", trouble.document.line(trouble.line))
    return (
        None
        if "mapping values are not allowed" not in trouble.said or len(colons) < 2
        else trouble.document.problem(
            trouble.line,
            "colon-in-text",
            "一行里有两个“冒号加空格”",
            "字段名: 内容",
            "内容里的冒号改用全角“：”，或者给内容加半角双引号",
        )
    )


def _missing_colon(trouble: Trouble) -> Problem | None:
    return (
        None
        if "could not find expected ':'" not in trouble.said
        else trouble.document.problem(
            trouble.began,
            "missing-colon",
            f"这一行没有冒号，不知道是什么：{clip(trouble.document.line(trouble.began).strip())}",
            "“字段名: 内容”，或者“- 内容”",
            "补上字段名和半角冒号；是上一行的下半句的，与上一行接成一行",
        )
    )


def _list_in_line(trouble: Trouble) -> Problem | None:
    return (
        None
        if "sequence entries are not allowed" not in trouble.said
        else trouble.document.problem(
            trouble.line,
            "list-in-line",
            "同一行里字段或内容后面又写了“- ”",
            "列表从下一行写起，每项一行",
            "在短横前面换行，缩进两个空格",
        )
    )


def _indent(trouble: Trouble) -> Problem | None:
    if not any(words in trouble.said for words in ("block", "document start", "mapping values are not allowed")):
        return None
    aligned = "上下同层的字段" if trouble.began == trouble.line else f"第 {trouble.began} 行起的内容"
    return trouble.document.problem(
        trouble.line,
        "indent",
        "缩进不对：这一行和前面的行没有对齐，或者上一层缺了冒号",
        "同一层的字段左边对齐，下一层多缩进两个空格",
        f"与{aligned}对齐；看上一行末尾是否少了冒号",
    )


def _anything(trouble: Trouble) -> Problem:
    return trouble.document.problem(
        trouble.line,
        "yaml-syntax",
        "这里的写法 YAML 读不懂",
        "“字段名: 内容”和“- 内容”，按层次缩进",
        "对照别的文件检查这一行和上一行的标点、引号和缩进",
    )


EXPLANATIONS: list[Callable[[Trouble], Problem | None]] = [
    _wide_colon,
    _tight_colon,
    _quotes,
    _tight_dash,
    _wide_dash,
    _wide_bracket,
    _wide_hash,
    _bracket,
    _nameless,
    _mark,
    _tab,
    _value_start,
    _escape,
    _second_colon,
    _missing_colon,
    _list_in_line,
    _indent,
    _anything,
]
