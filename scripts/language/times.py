"""Deadlines and frequencies, in canonical spelling (Chinese numerals as Arabic)."""

from __future__ import annotations

import re

from scripts.language import numerals
from scripts.language.normal import halfwidth

_NUMBER = rf"(?:\d+|[{numerals.CHINESE}]+)"
_TIME = re.compile("|".join((
    rf"每(?:{_NUMBER})?(?:半年|季度|年度|年|季|个?月|周[一二三四五六日末]?|天|日|届|次)(?:定期)?(?:{_NUMBER}次)?",
    rf"{_NUMBER}(?:年|个?月|日|天|周|季度|小时|个工作日)(?:之内|以内|内|之前|以前|底前|底)",
    r"(?:今年|明年|去年|次年|当年)?(?:\d+|[一二三四五六七八九十]+)月底前?",
    r"第?[一二三四1-4]季度",
    rf"一季度一[个次]|一年一[批次个度]|{_NUMBER}年(?:任期)?{_NUMBER}次",
    r"今年以来|去年以来|近年来|近两年|上半年|下半年|年初|年底前?|年末|年终|月底前?|届初|届末|(?<!社)会(?:前|中|后)(?![勤台])|"
    r"今年|明年|去年|来年|下一?步|"
    r"决策之前|决策之后|通过之前|实施之前|实施之中|半年见|一年见|天天|月月|季季|双月|不定期|定期|经常(?![性化])|常态化|第一时间",
)))


def times(text: str) -> list[str]:
    """Deadlines and frequencies in order, canonical, without repetitions."""
    return list(dict.fromkeys(_arabic(match[0]) for match in _TIME.finditer(halfwidth(text))))


def _arabic(text: str) -> str:
    def convert(match: re.Match) -> str:
        number = numerals.value(match[0])
        return match[0] if number is None else str(number)
    if re.fullmatch(r"每周[一二三四五六日末].*", text):
        return text[:3] + re.sub(rf"[{numerals.CHINESE}]+", convert, text[3:])
    return re.sub(rf"[{numerals.CHINESE}]+", convert, text)
