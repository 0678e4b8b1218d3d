"""Figures: a number with its measure word, in one canonical spelling.

    三项 → 3项      8000多万元 → 8000多万元      1—3篇 → 1-3篇      第五届 → 第5届

余, 多, 约, 以上 belong to the figure: a claim that drops them says something else. Figures
inside 《titles》 and short “formulas” are part of a name and are not read here. Chinese
numerals count only before a measure word (十三五 and 三在前 are no figures).
"""

from __future__ import annotations

import re

from scripts.language import numerals, quotes
from scripts.language.normal import halfwidth

_MEASURES = ["个百分点", "平方公里", "公里", "周年", "年度", "年代", "个月", "月份", "季度", "小时", "分钟", "世纪", "人次", "名次", "方面", "批次", "场次", "年", "月", "日", "天", "周", "号", "时", "元", "亩", "斤", "吨", "米", "岁", "户", "家", "人", "名", "位", "个", "项", "次", "篇", "件", "条", "份", "期", "场", "批", "辑", "部", "本", "册", "卷", "句", "处", "所", "座", "栋", "辆", "台", "套", "种", "类", "届", "级", "层", "支", "张", "块", "段", "轮", "遍", "封", "课", "章", "倍", "成", "大", "点", "幅", "字", "版", "档", "股", "组", "门", "首", "幢", "间", "例", "声"]
_MEASURE = "|".join(sorted(_MEASURES, key=len, reverse=True))
_ARABIC = r"\d+(?:,\d{3})*(?:\.\d+)?"
_CHINESE = f"[{numerals.CHINESE}]+"
_BEFORE = "约|近|超过|逾|不少于|不低于|不超过|至少|至多"
_SCALE = "百万|千万|万|亿|千|百"
_AFTER = "以上|以下|以内|左右|多|余"
_DASH = "[-—–－~～至到]+"

_FIGURE = re.compile(
    rf"(?P<before>{_BEFORE})?(?P<ordinal>第)?"
    rf"(?:(?P<arabic>{_ARABIC})(?:{_DASH}(?P<arabic_to>{_ARABIC}))?|(?P<chinese>{_CHINESE})(?:{_DASH}(?P<chinese_to>{_CHINESE}))?)"
    rf"(?P<some>[余多几])?(?P<scale>{_SCALE})?(?P<more>[余多])?"
    rf"(?P<measure>%|{_MEASURE})?(?P<after>{_AFTER})?")
# Words that look like a figure and are none.
_WORDS = re.compile(
    r"一方面|一系列|一定|一些|一样|一起|一直|一致|一切|一般|一旦|一如|一体|一时|一下|一线|一步|一律|一贯|一道|"
    r"进一步|统一|唯一|第一时间|第一手|一点一滴|一心一意|一部分|一段时[间期]|一个时期|一大批|"
    r"(?:[上前下后]|新的?|每|同)一(?:年|届|级)|五年(?=规划|计划)|"
    r"(?:周|星期|礼拜)[一二三四五六日]|第[一二三四五六七八九十\d]+篇(?=[:：])|千方百计|万事|百姓|四面八方|七一|十分|五一|三农")
_OWN_POINTS = re.compile(
    rf"(?P<number>{_CHINESE}|\d+)(?:点|个方面|方面|条|个)?(?:的)?(?:意见|要求|建议|认识|体会|想法|启示|重要启示|希望|看法|打算|具体意见)"
    rf"|以[上下](?P<below>{_CHINESE}|\d+)(?:个方面|点|条|项|个)"
    rf"|(?P<aspects>{_CHINESE}|\d+)个方面的?(?:意见|经验|做法|工作)")


def figures(text: str) -> list[str]:
    """All figures in the order of the text, canonical, without repetitions, own points apart."""
    plain = _without_names(text)
    for match in _OWN_POINTS.finditer(plain):
        plain = plain[:match.start()] + "〓" * (match.end() - match.start()) + plain[match.end():]
    return list(dict.fromkeys(filter(None, map(_canonical, _FIGURE.finditer(plain)))))


_MASKED = re.compile(rf"(?<![A-Za-z])(?:[Xx×]{{1,4}}|[Ｘｘ]{{1,4}}|○{{2,}})(?P<some>[余多])?(?P<scale>{_SCALE})?(?P<more>[余多])?(?:{_MEASURE})")


def masked(text: str) -> list[str]:
    """Figures whose digits the original hides (X个, ×余万字), as printed, without repetitions."""
    return list(dict.fromkeys(match[0] for match in _MASKED.finditer(text)))


def indefinite(figure: str) -> bool:
    """Whether a canonical figure may be the article of ordinary prose (一个, 一种, 一支) and count nothing."""
    return re.fullmatch(r"1(?:个|种|项|支|名|件|条|批|股|届|位|次|段|场)", figure) is not None


def own_points(text: str) -> list[str]:
    """Counts of the speech's own points (三点意见 → 3点意见), canonical."""
    found = []
    for match in _OWN_POINTS.finditer(_without_names(text)):
        group = match.lastgroup
        number = _number(match[group])
        if number is not None:
            found.append(match[0].replace(match[group], number, 1))
    return list(dict.fromkeys(found))


def _without_names(text: str) -> str:
    plain = quotes.blank_names(halfwidth(text))
    return _WORDS.sub(lambda m: "〓" * len(m[0]), plain)


def _number(text: str | None) -> str | None:
    if text is None:
        return None
    if text[0].isdigit():
        return text.replace(",", "")
    number = numerals.value(text)
    return None if number is None else str(number)


def _canonical(match: re.Match) -> str | None:
    arabic, chinese = match["arabic"], match["chinese"]
    if chinese and not (match["measure"] or match["scale"]):
        return None
    # 大 measures only in 三大职能, never after Arabic digits; 成 only as a share.
    first, last = _number(arabic or chinese), _number(match["arabic_to"] or match["chinese_to"])
    if first is None:
        return None
    number = first if last is None else f"{first}-{last}"
    pieces = (match["before"], match["ordinal"], number, match["some"], match["scale"], match["more"], match["measure"], match["after"])
    return "".join(piece or "" for piece in pieces)
