"""How places, dates, eras and authorities are worded. The one place that words them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from scripts import ids
from scripts.models import Authority, Digest, Era, Event, Unit


class AuthorityWording(NamedTuple):
    css: str  # class of the note, which draws the frame
    caution: str  # what always stands beside the word
    meaning: str


AUTHORITIES: dict[Authority, AuthorityWording] = {
    Authority.RULE: AuthorityWording("rule", "是否现行，请核", "讲话提到的制度或规定；讲话本身不是制度"),
    Authority.DEMAND: AuthorityWording("demand", "", "讲话人提出的要求"),
    Authority.PRACTICE: AuthorityWording("practice", "", "某地某单位当时的做法，时间以讲话为限"),
    Authority.PLAN: AuthorityWording("plan", "", "当时的打算、建议或设问，结果不明"),
    Authority.EDITOR: AuthorityWording("editor", "", "本站编者由所列出处归纳，不是原话"),
}

FULL_WIDTH = str.maketrans("()", "（）")
ORDINAL = re.compile(r"(第.+)是")


def labels(unit: Unit) -> tuple[str, ...]:
    """Where a unit stands, from the outside in: without the verb of 第一是, brackets of full width."""
    return tuple(ORDINAL.sub(r"\1", label).translate(FULL_WIDTH) for label in unit.place)


def label(unit: Unit) -> str:
    """Where a unit stands in its speech, as a reader would cite it: 二·第三·句2"""
    return join(labels(unit))


def join(labels: Iterable[str]) -> str:
    return "·".join(labels)


def within(title: str, label: str) -> str:
    """A place with the speech it is in."""
    return f"{title}·{label}"


def source_place(unit: Unit) -> str:
    """Where the unit stands in the original, for whoever holds it: 原件000第12行"""
    first, last = unit.lines
    source = ids.parse_speech(ids.speech_of(unit.id)).source
    return f"原件{source}第{first}行" if first == last else f"原件{source}第{first}至{last}行"


def date(text: str) -> str:
    """2007-10 → 2007年10月"""
    return "".join(number.lstrip("0") + name for number, name in zip(text.split("-"), "年月日"))


def era(limits: Era) -> str:
    """The era of a speech as its limits allow, never narrower."""
    earliest, latest = limits.not_before, limits.not_after
    if earliest and latest:
        return date(earliest) if earliest == latest else f"{date(earliest)}至{date(latest)}"
    if latest:
        return f"不晚于{date(latest)}"
    return f"不早于{date(earliest)}" if earliest else "年代不详"


def years(limits: Era) -> str:
    """The era in whole years, for notes: its days stand on the speech's own page."""
    earliest, latest = (limit[:4] if limit else "" for limit in (limits.not_before, limits.not_after))
    if earliest and latest:
        return f"{latest}年" if earliest == latest else f"{earliest}—{latest}年"
    if latest:
        return f"不晚于{latest}年"
    return f"不早于{earliest}年" if earliest else "年代不详"


def event(happened: Event) -> str:
    return f"{happened.name}，{date(happened.date)}"


def undated(limits: Era) -> bool:
    return not (limits.not_before or limits.not_after)


def level(digest: Digest) -> str:
    return digest.level if digest.level.endswith("）") else f"{digest.level}级"


def setting(digest: Digest, place: str | None = None) -> str:
    """Level, place and years, as every note outside the speech's own page says them."""
    return "，".join((level(digest), place or digest.place, years(digest.era)))


def in_few_words(digest: Digest, place: str | None = None) -> str:
    """某市·2016—2021年: place and years where there is little room."""
    return join((_bare(place or digest.place), years(digest.era)))


def where(digest: Digest) -> str:
    """市级·某市: level and place where there is little room."""
    return join((level(digest), _bare(digest.place)))


def _bare(place: str) -> str:
    return place.replace("（原文隐去）", "")


def authority_summary(authorities: Iterable[Authority]) -> dict[str, int]:
    """How many claims of each authority, the strongest first, for the front matter."""
    found = list(authorities)
    return {kind.value: found.count(kind) for kind in Authority if kind in found}
