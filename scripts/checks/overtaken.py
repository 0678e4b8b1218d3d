"""Wording that time has overtaken: the pages mark it where it stands, so the patterns must be sound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from urllib.parse import urlsplit

from scripts.checks.check import Finding
from scripts.checks.material import Material, listed
from scripts.checks.place import Place
from scripts.language.overtaken import uses, without
from scripts.models import OfficialDocument, OvertakenWording

SHORTEST_PATTERN = 2
# Sites of the state, Xinhua and the People's Daily; those of 人大 and 政协 are gov.cn.
OFFICIAL = re.compile(r"(?:^|\.)(?:gov\.cn|xinhuanet\.com|news\.cn|people\.cn|people\.com\.cn)$")
OFFICIAL_TOLD = "出处至少一条来自政府网、新华网、人民网、人大网、政协网"


def overtaken_in(material: Material, text: str) -> list[OvertakenWording]:
    """The entries whose patterns stand in a text, outside what `unless` takes out."""
    return [wording for wording in material.dataset.overtaken if uses(text, wording.patterns, wording.unless)]


def overtaken_patterns_are_apart(material: Material) -> Iterator[Finding]:
    """No pattern of overtaken wording holds another: one place in a text is marked once."""
    patterns = [(pattern, wording) for wording in material.dataset.overtaken for pattern in wording.patterns]
    for (first, one), (second, other) in combinations(patterns, 2):
        shorter, longer = sorted((first, second), key=len)
        owner = one if shorter == first else other
        if shorter in without(longer, owner.unless):
            yield Finding(
                _place(material, other), f"“{second}”与“{first}”（{one.id}）重叠，同一处文字会标两次",
                f"删去一个；确是两回事，在 {owner.id} 的 unless 里写上“{longer}”")


def overtaken_pattern_can_match(material: Material) -> Iterator[Finding]:
    """Overtaken wording has at least one pattern, none is a single character or taken out by its own `unless`."""
    for wording in material.dataset.overtaken:
        if not wording.patterns:
            yield Finding(_place(material, wording), "没有 patterns，永远不会标出", "写出论断里出现就要标的字")
        for pattern in wording.patterns:
            if len(pattern) < SHORTEST_PATTERN:
                yield Finding(_place(material, wording), f"“{pattern}”只有一个字，会到处乱标", "写得具体些，至少两个字")
            elif pattern not in without(pattern, wording.unless):
                yield Finding(_place(material, wording), f"“{pattern}”被自己的 unless 排除，永远不会标出", "删去这个 pattern，或改 unless")


def overtaken_exception_bears_on_a_pattern(material: Material) -> Iterator[Finding]:
    """A phrase in `unless` holds one of the patterns: else it excepts nothing."""
    for wording in material.dataset.overtaken:
        for phrase in wording.unless:
            if not any(pattern in phrase for pattern in wording.patterns):
                yield Finding(
                    _place(material, wording), f"unless 里的“{phrase}”不含任何 pattern，不起作用",
                    "写与 pattern 连在一起的话，例如 pattern 是“扶贫办”，unless 写“国务院扶贫办”；或删去")


def verified_fact_has_an_official_source(material: Material) -> Iterator[Finding]:
    """What is told as 已核实 has a date and an official address; everything else is 请核对."""
    for wording in material.dataset.overtaken:
        if wording.status == "已核实" and not (wording.as_of and _official(wording)):
            yield Finding(
                _place(material, wording), "写了“已核实”，却没有截至日期或官方网站的出处", "补上 as_of 和官方出处；补不上就改为“请核对”",
                f"{OFFICIAL_TOLD}；现有：{listed(wording.evidence)}")
    for document in material.dataset.documents:
        if document.status == "已核实" and not _official(document):
            yield Finding(
                material.place("official-documents", document, document.id), "写了“已核实”，却没有官方网站的出处",
                "补上官方出处；补不上就改为“请核对”", f"{OFFICIAL_TOLD}；现有：{listed(document.evidence)}")


def _official(record: OvertakenWording | OfficialDocument) -> bool:
    return any(OFFICIAL.search(_host(address)) for address in record.evidence)


def _host(address: str) -> str:
    """Of an address with or without its https://; empty when it is none."""
    try:
        return urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:
        return ""


def _place(material: Material, wording: OvertakenWording) -> Place:
    return material.place("overtaken-wordings", wording, wording.id)
