"""Figures and deadlines of a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.checks.check import Finding
from scripts.checks.material import Material, listed, place_of
from scripts.checks.said import Said
from scripts.language import figures, quotes

PRINTED_MASK = re.compile(r"(?<![A-Za-z])[XxＸｘ×]+(?![A-Za-z])|[○◯〇]{2,}|\*{2,}")
SOME = "若干"
HIDDEN = "（原文隐去）"
HIDDEN_FLAGS = frozenset(("masked", "hidden"))  # by the website, by us
_SOME_HIDDEN = re.compile(rf"{SOME}[^，。；、]{{0,3}}{HIDDEN}")  # 若干（原文隐去）件, 若干件（原文隐去）
_COUNTED = frozenset("位名次届场件")
# A person whose name is hidden is 一位委员, whatever the source calls him.
_ONE_PERSON = frozenset(("1位", "1名"))


def figure_stands_in_a_cited_unit(material: Material) -> Iterator[Finding]:
    """A figure in a claim stands in a unit it cites, with its measure word and its 余, 多, 约."""
    for entry in material.entries:
        ground = material.grounds[entry.id]
        missing = [
            figure for figure in missing_figures(material.claims[entry.id], ground) if not is_article(figure, entry.claim.text)]
        if any(HIDDEN_FLAGS & set(unit.flags) for unit in material.cited(entry)):
            missing = [figure for figure in missing if figure not in _ONE_PERSON]
        if missing:
            yield Finding(
                place_of(entry), f"数字“{listed(missing)}”在所引单元里没有",
                "照原文写数字，不换算、不合计、不取整；数字出自别的单元，就在 grounds 里补上那个单元",
                f"所引单元里的数字：{listed(ground.figures + ground.counts)}")


def missing_figures(claim: Said, ground: Said) -> list[str]:
    """A count of points (3条建议) and a plain figure (3条) stand for each other."""
    plain = [
        figure for figure in claim.figures
        if figure not in ground.figures and not any(count.startswith(figure) for count in ground.counts)]
    measured = [figure for figure in ground.figures if figure[-1:].isalpha()]
    counts = [
        count for count in claim.counts
        if count not in ground.counts and not any(count.startswith(figure) for figure in measured)]
    return plain + counts


def is_article(figure: str, text: str) -> bool:
    """一个, 一种 in words counts nothing; persons and occasions (一位, 一次) are counted all the same, and so is 1个."""
    return figures.indefinite(figure) and figure not in text and figure[1:] not in _COUNTED


def deadline_stands_in_a_cited_unit(material: Material) -> Iterator[Finding]:
    """A deadline or frequency in a claim stands in a unit it cites."""
    for entry in material.entries:
        ground = material.grounds[entry.id]
        missing = [time for time in material.claims[entry.id].times if time not in ground.times]
        if missing:
            yield Finding(
                place_of(entry), f"期限或频次“{listed(missing)}”在所引单元里没有",
                "照原文写期限和频次；出自别的单元，就在 grounds 里补上那个单元", f"所引单元里的期限和频次：{listed(ground.times)}")


def masked_figure_is_told_in_words(material: Material) -> Iterator[Finding]:
    """What the source masks is 若干（原文隐去） in a claim, never X, × or XX."""
    for entry in material.entries:
        for text in (entry.claim.text, *entry.claim.parts):
            if match := PRINTED_MASK.search(text):
                yield Finding(
                    place_of(entry), f"照抄了原文遮盖用的“{match[0]}”",
                    f"数字写“{SOME}{HIDDEN}”，地方写“某县{HIDDEN}”，人写职务或“一位委员”；题名里有遮盖的，不加书名号，只写是什么文件")


def hidden_is_said_only_of_hidden_text(material: Material) -> Iterator[Finding]:
    """若干（原文隐去） stands only on a unit that is masked; 若干 by itself only where the source says so."""
    for entry in material.entries:
        units = material.cited(entry)
        plain = quotes.blank_names(entry.claim.text)
        if HIDDEN in plain and not any(HIDDEN_FLAGS & set(unit.flags) for unit in units):
            yield Finding(
                place_of(entry), f"写了“{HIDDEN}”，而所引单元没有隐去的文字",
                f"去掉“{HIDDEN}”，照原文写；隐去的文字在别的单元，就在 grounds 里补上")
        elif SOME in _SOME_HIDDEN.sub("", plain) and not material.stands_in(SOME, units):
            yield Finding(
                place_of(entry), f"写了“{SOME}”，而所引单元没有这样说",
                f"原文有数就写数；原文遮盖了，写“{SOME}{HIDDEN}”；原文没说多少，就不写")
