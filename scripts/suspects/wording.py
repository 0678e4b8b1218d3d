"""Places that look wrong by themselves, within one unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.suspects.suspect import Suspect

PAIRS = {"“": "”", "《": "》", "（": "）", "‘": "’"}
CLOSING = {close: open for open, close in PAIRS.items()}

_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?=年)")
_SUM = re.compile(r"(?:19|20)[0-9]{2}(?=[多余]?(?:万|亿|元|人次|[人件名个亩户吨篇次场]))")
_BARE_YEAR = re.compile(r"(?<![0-9.])20[0-9]{2}(?![0-9.年]|[多余]?(?:万|亿|元|人次|[人件名个亩户吨篇次场]))")
_NEXT = re.compile(r"下步|下一步|明年|来年")
_MASK = re.compile(r"[Xx×ⅩＸ]+(?![0-9A-Za-z])")
# What a masked number or name of a place may stand before: then the sense is clear.
_AFTER_MASK = re.compile(r"[市县区省镇乡州]|年|月|日|[多余]?[万亿]|[个名位件条项次场人元篇届期份户亩家支只所座部公里％%]|政协|同志")
_DOUBLED = re.compile(r"(?!一.一)([\u4e00-\u9fff]{2,6})\1")  # 一件一件 is no slip
_DOUBLED_WORD = re.compile(r"([的了和与是也对把将])\1|(?<!实实)在在|[，。；：、！？]{2,}(?<!！！)")
_ENDS = re.compile(r"[。！？；：”》）…!?;:]$")


def printed_years(unit: str, text: str) -> Iterator[Suspect]:
    """Most years in scraped speeches were written over by a program."""
    for match in _YEAR.finditer(text):
        yield _at(unit, match, "年份", "印着年份：多数年份被转载网站改写，要看文意合不合")


def sums_like_years(unit: str, text: str) -> Iterator[Suspect]:
    for match in _SUM.finditer(text):
        yield _at(unit, match, "年份作数目", "像年份的数后面是量词：数目可能被改成了年份")


def bare_years(unit: str, text: str) -> Iterator[Suspect]:
    for match in _BARE_YEAR.finditer(text):
        yield _at(unit, match, "年份无“年”字", "像年份的数后面没有“年”字")


def next_year(unit: str, text: str) -> Iterator[Suspect]:
    for match in _NEXT.finditer(text):
        yield _at(unit, match, "明年与下步", "“明年”“下步”常被程序互换，要看这里说的是哪一年")


def masks_without_sense(unit: str, text: str) -> Iterator[Suspect]:
    for match in _MASK.finditer(text):
        if not _AFTER_MASK.match(text, match.end()):
            yield _at(unit, match, "隐去", "X后面不是量词，也不是市县区：隐去的是什么不明")


def unpaired_marks(unit: str, text: str) -> Iterator[Suspect]:
    """A mark that opens and does not close before the next of its kind, or closes what was not opened."""
    opened: dict[str, int] = {}
    for offset, char in enumerate(text):
        if char in PAIRS:
            if char in opened:
                yield Suspect(unit, opened[char], 1, "标点成对", f"{char}没有配上{PAIRS[char]}")
            opened[char] = offset
        elif char in CLOSING:
            if CLOSING[char] in opened:
                del opened[CLOSING[char]]
            else:
                yield Suspect(unit, offset, 1, "标点成对", f"{char}前面没有{CLOSING[char]}")
    for char, offset in opened.items():
        yield Suspect(unit, offset, 1, "标点成对", f"{char}没有配上{PAIRS[char]}")


def doubled_words(unit: str, text: str) -> Iterator[Suspect]:
    for pattern in (_DOUBLED, _DOUBLED_WORD):
        for match in pattern.finditer(text):
            yield _at(unit, match, "叠字", "同一个词或标点连着印了两遍")


def unfinished(unit: str, text: str) -> Iterator[Suspect]:
    """A paragraph or point that stops without an end mark; headings and titles have none."""
    if not unit.endswith((".h", ".t")) and len(text) > 6 and not _ENDS.search(text):
        yield Suspect(unit, len(text) - 1, 1, "句子不完", "单元末尾没有句末标点：可能断了行，或缺了字")


def begun_in_the_middle(unit: str, text: str) -> Iterator[Suspect]:
    if text[:1] in "，。；：、！？”》）":
        yield Suspect(unit, 0, 1, "句子不完", "单元以标点开头：可能断了行，或缺了字")


def _at(unit: str, match: re.Match, rule: str, why: str) -> Suspect:
    return Suspect(unit, match.start(), len(match[0]), rule, why)


RULES = (
    printed_years, sums_like_years, bare_years, next_year, masks_without_sense, unpaired_marks, doubled_words, unfinished,
    begun_in_the_middle)
