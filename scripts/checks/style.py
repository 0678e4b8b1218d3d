"""How a text is written: length, filler, subject, punctuation, characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from scripts.checks.check import Finding
from scripts.checks.material import Material, listed, place_of
from scripts.checks.texts import EVIDENCE, FRAGMENTS, Text
from scripts.language import quotes

SHORTEST, LONGEST = 15, 80  # characters of a claim, white space apart
FILLER = re.compile(
    "高度重视|重要意义|重大意义|深远意义|切实加强|切实提高|切实增强|切实做好|不断加强|不断开创|全面加强|大力加强|"
    "进一步加强|进一步提高|进一步增强|进一步做好|深入推进|扎实推进|扎实开展|积极作用|再上新台阶|迈上新台阶|开创.{0,6}新局面|"
    "狠抓落实|抓紧抓好|常抓不懈|落到实处|抓出成效")
# Whoever reads the claim on another page cannot know who speaks.
SPEAKER = re.compile(r"我们|咱们|本人|你们|大家(?!庭)|同志们|(?<!自)我(?=[省市县区会]|党组)")

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_HALFWIDTH = re.compile(
    rf"(?<=[{_HAN}”》）])[,;:!?()](?=[{_HAN}“《（]|$)|(?<=[{_HAN}])\.(?=[{_HAN}]|$)"
    rf"|[\"'](?=[{_HAN}])|(?<=[{_HAN}])[\"']")
_LOOK_ALIKES = re.compile(
    "[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]"  # radicals and compatibility ideographs
    "|[\u0370-\u03ff\u0400-\u04ff]"  # Greek, Cyrillic
    "|[０-９Ａ-Ｚａ-ｚ％]|[○◯](?=[〇一二三四五六七八九○◯\\d年])|(?<=[〇一二三四五六七八九])[○◯]"
    "|(?<=\\d)[〇oO](?=\\d)|[﹐﹑﹒﹔﹕﹖﹗﹙﹚]|--|\\.{3}")
_BLANK = re.compile(
    rf"(?<=[{_HAN}，。；：、！？”》）])[ \u3000\u00a0]+(?=[{_HAN}0-9A-Za-z“《（])"
    rf"|(?<=[0-9A-Za-z%])[ \u3000\u00a0]+(?=[{_HAN}“《（])")
_PAIRS = {"“": "”", "‘": "’", "《": "》", "（": "）", "〈": "〉", "【": "】"}
_CLOSING = {close: opening for opening, close in _PAIRS.items()}


def claim_has_a_fit_length(material: Material) -> Iterator[Finding]:
    """A claim has 15 to 80 characters, punctuation counted, blanks not."""
    for entry in material.entries:
        length = sum(not char.isspace() for char in entry.claim.text)
        if not SHORTEST <= length <= LONGEST:
            remedy = "写全主体、动作和内容" if length < SHORTEST else "一条只说一件事：拆成几条；提法的组成部分写进 parts"
            yield Finding(place_of(entry), f"论断有 {length} 字", remedy, f"{SHORTEST} 至 {LONGEST} 字（标点计入）")


def claim_has_no_filler(material: Material) -> Iterator[Finding]:
    """A claim has no filler that tells nobody what to do; names and set wordings may hold it."""
    for entry in material.entries:
        found = [match[0] for match in FILLER.finditer(_without_names(material, entry.claim.text))]
        if found:
            yield Finding(place_of(entry), f"有套话“{listed(found)}”", "写清谁做什么、做到什么程度；原文只有套话的，aside 写“口号无内容”")


def claim_names_its_subject(material: Material) -> Iterator[Finding]:
    """A claim never says 我们, 大家, 本人: it must be understood on any page."""
    for entry in material.entries:
        if match := SPEAKER.search(_without_names(material, entry.claim.text)):
            yield Finding(place_of(entry), f"用了“{match[0]}”，换到别的页面就不知道是谁", "写明主体：办公室、提案委、委员……")


def _without_names(material: Material, text: str) -> str:
    plain = quotes.blank_names(text)
    for wording in material.dataset.set_wordings:
        plain = plain.replace(wording.wording, "〓" * len(wording.wording))
    return plain


def punctuation_is_full_width(material: Material) -> Iterator[Finding]:
    """Between Chinese characters punctuation is full-width."""
    for text in _chinese(material):
        if match := _HALFWIDTH.search(text.text):
            yield Finding(text.place, f"{_where(text, match)}用了半角标点“{match[0]}”", "改用全角标点：，。；：！？（）“”")


def characters_are_what_they_look_like(material: Material) -> Iterator[Finding]:
    """No character only looks like another: radicals, Greek, Cyrillic, full-width digits, ○ for 〇."""
    for text in _chinese(material):
        if match := _LOOK_ALIKES.search(text.text):
            name = unicodedata.name(match[0][0], "")
            yield Finding(
                text.place, f"{_where(text, match)}有貌似而不同的字符“{match[0]}”（U+{ord(match[0][0]):04X} {name}）",
                "用输入法重打；数字和字母用半角，省略号用……，破折号用——")


def marks_come_in_pairs(material: Material) -> Iterator[Finding]:
    """“”, 《》, （） come in pairs, the opening one first."""
    for text in _chinese(material):
        if unpaired := _unpaired(text.text):
            yield Finding(text.place, f"“{_short(text.text)}”里的 {unpaired} 不成对", "补上另一半，先开后闭；引号里再用引号写‘’")


def _unpaired(text: str) -> str | None:
    open_: list[str] = []
    for char in text:
        if char in _PAIRS:
            open_.append(char)
        elif char in _CLOSING and (not open_ or open_.pop() != _CLOSING[char]):
            return char
    return open_[-1] if open_ else None


def no_blank_beside_chinese(material: Material) -> Iterator[Finding]:
    """There is no blank between Chinese characters, nor between them and figures or letters."""
    for text in _chinese(material):
        if match := _BLANK.search(text.text):
            yield Finding(text.place, f"{_where(text, match)}多了空格", "删去空格；网页会自己留间距")


def _chinese(material: Material) -> Iterator[Text]:
    return (text for text in material.texts if text.field not in EVIDENCE | FRAGMENTS)


def _where(text: Text, match: re.Match) -> str:
    return f"“{text.text[max(0, match.start() - 4):match.end() + 4]}”处"


def _short(text: str) -> str:
    return text if len(text) <= 24 else text[:24] + "……"
