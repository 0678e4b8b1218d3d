"""How strongly a claim speaks: its words of modality and its authority, against what the units allow."""

from __future__ import annotations

from typing import Iterable, Iterator

from scripts.checks.check import Finding
from scripts.checks.material import Material, listed, place_of
from scripts.dataset import ClaimEntry
from scripts.language.modality import NEGATIONS, Strength, strength
from scripts.models import Authority, Unit

CALLED = {Strength.PLAN: "计划、打算", Strength.MAY: "可以、支持", Strength.SHOULD: "要求", Strength.MUST: "必须、不得"}
# Plain plans. 计划, 探索, 建议, 力争, 正在, 下步 also stand in reports of what was done and of what was found.
PLANNED = frozenset("拟 准备 打算 初步想 希望 将".split())
PLANNED_PHRASES = ("我们计划", "计划在", "计划于", "计划用", "计划对")


def modality_is_not_strengthened(material: Material) -> Iterator[Finding]:
    """The strongest word of modality in a claim is no stronger than the strongest in the units it cites."""
    for entry in material.entries:
        ground = material.grounds[entry.id]
        allowed = _strongest(ground.modality)
        demanded = _strongest(word for word in ground.modality if not _forbids(word))
        stronger = [
            word for word in material.claims[entry.id].modality
            if strength(word) > allowed or (strength(word) is Strength.MUST and not _forbids(word) and demanded < Strength.MUST)]
        if stronger:
            most = f"只到“{CALLED[Strength(allowed)]}”（{listed(ground.modality)}）" if allowed else "没有要求的口气"
            yield Finding(
                place_of(entry), f"“{listed(stronger)}”比所引单元的口气重，所引单元{most}", "照原文的轻重写：要、必须、可、拟、建议不能互换")


def prohibition_stands_in_a_cited_unit(material: Material) -> Iterator[Finding]:
    """A prohibition (不得, 不能, 严禁) is a prohibition in a unit the claim cites."""
    for entry in material.entries:
        said = [word for word in material.claims[entry.id].modality if NEGATIONS.fullmatch(word)]
        if said and not any(NEGATIONS.fullmatch(word) for word in material.grounds[entry.id].modality):
            yield Finding(place_of(entry), f"“{listed(said)}”是禁止，所引单元里没有禁止的话", "原文怎么说就怎么写；不把“要”改写成“不得”")


def plan_is_told_as_a_plan(material: Material) -> Iterator[Finding]:
    """A claim that stands only on plans says so, in its words or by its authority."""
    for entry in material.entries:
        if entry.claim.authority in (Authority.PLAN, Authority.PRACTICE) or _plans(material.claims[entry.id].modality):
            continue
        if _only_plans(material, material.cited(entry)):
            yield Finding(
                place_of(entry), f"所引单元只是打算（{listed(material.grounds[entry.id].modality)}），论断没有说明",
                "分量写“计划建议”，或在论断里写明拟、将、打算")


def rule_rests_on_a_named_rule(material: Material) -> Iterator[Finding]:
    """讲话所述制度 needs a unit that names a rule: a 《title》, or 制度, 办法, 规定 and the like."""
    for entry in material.entries:
        ground = material.grounds[entry.id]
        if entry.claim.authority is Authority.RULE and not (ground.rules or ground.titles):
            yield Finding(
                place_of(entry), "分量是“讲话所述制度”，而所引单元没有提到任何制度、办法、规定",
                "改为“工作要求”或“经验做法”；制度名称出自别的单元，就在 grounds 里补上")


def demand_rests_on_a_demand(material: Material) -> Iterator[Finding]:
    """工作要求 needs a demand (要, 应, 必须, 不得) in a unit the claim cites, or in another sentence of the same point."""
    for entry in material.entries:
        ground = material.grounds[entry.id]
        if entry.claim.authority is Authority.DEMAND and not _demanded(material, entry):
            yield Finding(
                place_of(entry), "分量是“工作要求”，而所引单元没有要求的话（要、应、必须、不得）",
                "要求出自上一句或引语的，在 grounds 里补上；没有人要求的，拿不准取轻的", f"所引单元里有要求的话；现有：{listed(ground.modality)}")


def practice_is_no_plan(material: Material) -> Iterator[Finding]:
    """经验做法 does not rest on plans alone."""
    for entry in material.entries:
        if entry.claim.authority is Authority.PRACTICE and _only_plans(material, material.cited(entry)):
            yield Finding(
                place_of(entry), f"分量是“经验做法”，而所引单元只是打算（{listed(material.grounds[entry.id].modality)}）", "改为“计划建议”")


def conclusion_of_ours_joins_grounds(material: Material) -> Iterator[Finding]:
    """编者归纳 stands outside the digests, or joins two or more units."""
    for entry in material.entries:
        if entry.claim.authority is Authority.EDITOR and entry.unit is not None and len(entry.grounds) < 2:
            yield Finding(
                place_of(entry), "摘要里的“编者归纳”只有一个依据", "讲话自己说的话，按它的分量写；确是归纳，写出归纳所据的两个以上单元")


def _forbids(word: str) -> bool:
    """不能 in a unit allows no 必须 in a claim: the one forbids, the other demands."""
    return NEGATIONS.fullmatch(word) is not None


def _strongest(words: Iterable[str]) -> int:
    return max(map(strength, words), default=0)


def _demanded(material: Material, entry: ClaimEntry) -> bool:
    """A point that was cut into sentences demands as a whole: what it explains belongs to what it asks for."""
    return any(_strongest(unit.modality) >= Strength.SHOULD for cited in material.cited(entry) for unit in material.same_point(cited))


def _plans(words: Iterable[str]) -> bool:
    return any(strength(word) is Strength.PLAN for word in words)


def _only_plans(material: Material, units: tuple[Unit, ...]) -> bool:
    """Every unit speaks of plans and none of anything stronger."""
    return bool(units) and all(_is_plan(material, unit) for unit in units)


def _is_plan(material: Material, unit: Unit) -> bool:
    if _strongest(unit.modality) != Strength.PLAN:
        return False
    return not PLANNED.isdisjoint(unit.modality) or any(material.stands_in(phrase, [unit]) for phrase in PLANNED_PHRASES)

