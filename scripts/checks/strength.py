"""How strongly a claim speaks: its words of modality and its authority, against what the units allow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scripts.checks.check import Finding
from scripts.checks.material import Material, listed, place_of
from scripts.dataset import ClaimEntry
from scripts.language import quotes
from scripts.language.modality import NEGATIONS, Strength, strength
from scripts.models import Authority, Unit

CALLED = {Strength.PLAN: "计划、打算", Strength.MAY: "可以、支持", Strength.SHOULD: "要求", Strength.MUST: "必须、不得"}
# Plain plans. 计划, 探索, 建议, 力争, 正在, 下步 also stand in reports of what was done and of what was found.
PLANNED = frozenset(["拟", "准备", "打算", "初步想", "希望", "将"])
PLANNED_PHRASES = ("我们计划", "计划在", "计划于", "计划用", "计划对")

_RULE = "章程|条例|规定|规则|制度|办法|细则|机制|意见"
_MAKE = "建立|健全|完善|制定|制订|修订|强化|探索|推进|创新|细化|编印|梳理|改进|规范|明确|抓好|熟悉|掌握"
_ASKED = "(?<![主重需])要(?!求)|需要|应(?![对用])|须(?!知)|将|拟|努力|着力|正在"
_MAKES_A_RULE = re.compile(
    rf"(?:{_ASKED})[^。；]*(?:{_MAKE})[^，。；]*(?:{_RULE})|(?:{_RULE})[^。；]*(?:{_ASKED})[^，。；]*(?:{_MAKE}|落实|执行)")
_NAMES_A_RULE = re.compile(rf"{_RULE}|《|守则|规程|规范|准则|公约|标准|流程|清单|决定|文件|通知|纲要|方案|约定|纪律")
_ASKS = re.compile("(?<![主重需])要(?!求)|必须|一定要|讲话要求")
_BY_A_RULE = re.compile("规定|按照?|根据|依据|《|要求")
# 已立案的提案，…; 一旦定了，…: what comes first is no report.
_UNLESS_TOPIC = "(?![^，。；]{0,12}的，)"
_DONE = re.compile(
    rf"据讲话|以往|当时|讲话前不久|讲话当年(?!的)|近[一二两三几]年来|去年以来|(?:19|20)\d\d年\d|率先|基本实现|初步做到|连续\d+年|表彰了|涌现|"
    rf"曾(?!经?的)|(?<!早)(?<!而)已(?!经?成为){_UNLESS_TOPIC}|"
    r"(?:召开|出台|制定|印发|明确|建立|落实|提出|组建|采用|安排|编入|作|举办|开展|成立|完成|形成|收到|推行|探索|取得)了"
    rf"{_UNLESS_TOPIC}")
_CONDITION = re.compile("一旦|如果|凡|只有|若(?!干)|后，|以后|之后|时，")
_WHO = "(?:政协|[委办室县市区组会府]|机关|部门|单位|年|干部|委员)"
_NOT_DONE = re.compile(
    "^讲话人?[^，。]{0,15}(?:认为|希望|主张|设想|提问|看出|看作)|^讲话(?:代表[^，。]{0,8})?(?:说明|指出|列出|打算|引|说，)|讲话举的例子|^讲话人说明，自己|^讲话提出，[^。]*(?:能否|可不可以)|把[^。]{1,40}(?:看作|归于)|^[^，。]{2,8}(?:请|(?<!的)建议)[各，]|"
    rf"{_WHO}(?:拟(?![稿办写出文好立定订制])|计划(?!生育|[^，。]{{0,4}}[案书表的])|打算)|"
    rf"{_WHO}将(?:着力|汇聚|打造|充分|协助|探索|修订|编印|开展|举办|召开|建立|出台|进一步|继续|大力|落实|把|办|组织(?![部委机生])|联合(?![体国会]))(?!情况|[的得过较好])|"
    "(?<!年)正在[^，。]{0,6}(?:准备|制定|起草|修订|编印|筹备|酝酿|研究)|^[^了已]*(?:努力|着力)建立[^了已]*$")
_COMPARES = re.compile("讲话说法不(?:同|一)|几篇讲话")


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


def rule_is_told_not_asked_for(material: Material) -> Iterator[Finding]:
    """讲话所述制度 names the rule that it tells, and does not ask for a rule to be made or mended."""
    for entry in material.entries:
        if entry.claim.authority is not Authority.RULE:
            continue
        if not _NAMES_A_RULE.search(entry.claim.text):
            yield Finding(
                place_of(entry), "分量是“讲话所述制度”，而论断没有说是哪项制度",
                "写明是什么制度、办法、章程的规定；只是讲话的要求，改为“工作要求”", "论断写出制度的名称，或写“按规定”")
        elif (_ASKS.search(entry.claim.text) or _MAKES_A_RULE.search(entry.claim.text)) and not _BY_A_RULE.search(entry.claim.text):
            yield Finding(
                place_of(entry), "分量是“讲话所述制度”，说的却是要求，或者要建立、完善制度", "改为“工作要求”；还只是打算的，改为“计划建议”",
                "“讲话所述制度”转述制度的内容")


def demand_rests_on_a_demand(material: Material) -> Iterator[Finding]:
    """工作要求 needs a demand (要, 应, 必须, 不得) in a unit the claim cites, or in another sentence of the same point."""
    for entry in material.entries:
        ground = material.grounds[entry.id]
        if entry.claim.authority is Authority.DEMAND and not _demanded(material, entry):
            yield Finding(
                place_of(entry), "分量是“工作要求”，而所引单元没有要求的话（要、应、必须、不得）",
                "要求出自上一句或引语的，在 grounds 里补上；没有人要求的，拿不准取轻的", f"所引单元里有要求的话；现有：{listed(ground.modality)}")


def demand_is_not_told_as_done(material: Material) -> Iterator[Finding]:
    """工作要求 does not tell what somebody did."""
    for entry in material.entries:
        text = entry.claim.text
        if entry.claim.authority is not Authority.DEMAND or _strongest(material.claims[entry.id].modality) >= Strength.SHOULD:
            continue
        if (match := _DONE.search(text)) and not _CONDITION.search(text):
            yield Finding(
                place_of(entry), f"分量是“工作要求”，而论断说的是已经做的事（“{match[0]}”）",
                "已经做了的，分量写“经验做法”；确是要求，写明要、应、必须")


def practice_is_not_told_as_a_plan(material: Material) -> Iterator[Finding]:
    """经验做法 tells what was done: no opinion, no question, no wish, and nothing still to come."""
    for entry in material.entries:
        if entry.claim.authority is Authority.PRACTICE and (match := _NOT_DONE.search(quotes.blank_names(entry.claim.text))):
            yield Finding(
                place_of(entry), f"分量是“经验做法”，而论断说的是看法、打算或正在准备的事（“{match[0]}”）",
                "还没有做成的、讲话只是认为或希望的，分量写“计划建议”；确已做了的，照做了的写")


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


def comparison_is_ours(material: Material) -> Iterator[Finding]:
    """That speeches differ is our finding: 编者归纳, whatever each of them says."""
    for entry in material.entries:
        if entry.claim.authority is not Authority.EDITOR and _COMPARES.search(entry.claim.text):
            yield Finding(
                place_of(entry), f"比较几篇讲话的说法，分量却是“{entry.claim.authority}”", "改为“编者归纳”", "比较是本站做的")


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

