"""Names in a claim: titles, formulas and their parts, actors, places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from scripts import ids
from scripts.checks.check import Finding
from scripts.checks.material import Material, listed, place_of
from scripts.checks.said import Said
from scripts.dataset import ClaimEntry
from scripts.language import lists, numerals, quotes
from scripts.language.lists import JointHashes
from scripts.language.normal import bare, text_hash
from scripts.models import Authority, Unit

TOLD_BY_HASH = 3  # characters of the shortest formula known from the hashes of a unit: one pair of characters may be met by chance

# A count of kinds of things (三种能力, 6个工作重点, 三大职能), or a formula that begins with one and is told as a whole.
_PROMISED = re.compile(
    rf"(?<![第、按据照以])(?P<number>[{numerals.CHINESE}]|1?\d)(?:[种大]|[个项](?=工作|关键|职能|重点|意识|方面|环节|机制|能力))[\u4e00-\u9fff]"
    rf"|(?<![按据照以用过][“”])(?<=“)(?P<formula>[{numerals.CHINESE}])[^“”]{{1,4}}”(?![里中之、]|为抓手|活动)")


def title_stands_in_a_cited_unit(material: Material) -> Iterator[Finding]:
    """A 《title》 in a claim stands in a unit it cites."""
    for entry in material.entries:
        ground = material.grounds[entry.id]
        missing = [title for title in material.claims[entry.id].titles if title not in ground.titles]
        if missing:
            yield Finding(
                place_of(entry), f"{listed(missing)}在所引单元里没有",
                "照原文写题名；原文没有书名号的不加，确是漏印的先记入存疑表；出自别的单元，就在 grounds 里补上",
                f"所引单元里的题名：{listed(ground.titles)}")


def formula_stands_in_a_cited_unit(material: Material) -> Iterator[Finding]:
    """A formula in “” stands word for word in a unit the claim cites; so does any longer quotation."""
    for entry in material.entries:
        units, ground = material.cited(entry), material.grounds[entry.id]
        said = material.claims[entry.id]
        missing = [
            formula for formula in said.formulas
            if formula not in ground.formulas and (len(bare(formula)) < TOLD_BY_HASH or not material.stands_in(formula, units))]
        missing += [
            quote for quote in quotes.long_quotations(entry.claim.text)
            if text_hash(quote) not in ground.long_quotes and not material.stands_in(quote, units)]
        if missing:
            yield Finding(
                place_of(entry), f"引号里的“{listed(missing)}”不是所引单元的原话", "引号里一字不改；自己概括的话不加引号",
                f"所引单元里带引号的提法：{listed(ground.formulas)}")


def part_stands_in_a_cited_unit(material: Material) -> Iterator[Finding]:
    """Each part of a formula stands word for word in a unit the claim cites."""
    for entry in material.entries:
        units = material.cited(entry)
        for part in entry.claim.parts:
            if not _verbatim(material, part, units):
                yield Finding(
                    place_of(entry), f"组成部分“{part}”不是所引单元的原话",
                    "逐字照录关键短语（至多 24 字），其余的话写进 text；出自别的单元，就在 grounds 里补上")


def no_part_is_left_out(material: Material) -> Iterator[Finding]:
    """What a unit the claim cites enumerates beside a part is a part too; and there are as many parts as the claim says."""
    for entry in material.entries:
        parts = [bare(part) for part in entry.claim.parts]
        joints = [joint for unit in material.cited(entry) for joint in lists.unpack(unit.joints)]
        beside = [part for part in parts if any(_stands_alone(joint, part, parts) for joint in joints)]
        promised = _promised(entry.claim.text) if parts else None
        if beside:
            yield Finding(
                place_of(entry), f"原文与“{listed(beside)}”并列的，组成部分里没有", "把原文并列的各项都列进 parts，一项一条",
                "同一提法的组成部分不缺项")
        elif promised and len(parts) < promised:
            yield Finding(
                place_of(entry), f"说是{promised}项，组成部分只有{len(parts)}项", "把各项都列进 parts，一项一条", "组成部分与所说的项数一致")


def _stands_alone(joint: JointHashes, part: str, parts: list[str]) -> bool:
    """The joint joins the part to something that is none. The leading word of parallel clauses (在…，在…) is at no joint."""
    followed = any(joint.begins(other) or joint.begins(other[1:]) for other in parts)
    return (joint.ends(part) and not followed) or (joint.begins(part) and not any(map(joint.ends, parts)))


def _promised(text: str) -> int | None:
    """How many parts a claim says there are: 五种意识, “六个关键”; of several numbers none. What is done by a formula, or is one of its
    members (按“五个彰显”, “四引”之一), tells nothing of its parts."""
    found = {numerals.value(match["number"] or match["formula"]) for match in _PROMISED.finditer(text)}
    return found.pop() if len(found) == 1 else None


def term_stands_in_the_units_it_names(material: Material) -> Iterator[Finding]:
    """A term stands word for word in each unit it is named in, its parts in those or in the grounds of its claims."""
    data = material.dataset
    for slug, term in data.terms.items():
        home = f"glossary/{slug}"
        named_in = [data.units[unit] for unit in term.named_in if unit in data.units]
        for unit in named_in:
            if not _verbatim(material, term.term, [unit]):
                yield Finding(
                    material.place(home, term), f"单元 {unit.id} 里没有“{term.term}”这个提法",
                    "核对提法和单元编号；不是原话的提法不入术语表", f"该单元里带引号的提法：{listed(unit.formulas)}")
        told_in = [unit for entry in material.entries if entry.home == home for unit in material.cited(entry)]
        for part in term.parts:
            if not _verbatim(material, part, [*named_in, *told_in]):
                yield Finding(
                    material.place(home, term), f"术语“{term.term}”的组成部分“{part}”在它的单元里没有",
                    "逐字照录；出自别的单元，就在 named_in 里补上")


def _verbatim(material: Material, phrase: str, units: Iterable[Unit]) -> bool:
    units = list(units)
    return any(phrase in (*unit.formulas, *unit.titles) for unit in units) or material.stands_in(phrase, units)


def claim_names_an_actor(material: Material) -> Iterator[Finding]:
    """A claim names its actor: a name of the vocabulary stands in it, or a place that acts begins it."""
    for entry in material.entries:
        begins_with_place = any(spelling.start == 0 for spelling in material.places.spellings(entry.claim.text))
        if not (material.claims[entry.id].actors or begins_with_place):
            yield Finding(
                place_of(entry), "没有写明主体",
                "写明是谁：办公室、提案委、委员……；名称表（data/editorial/vocabulary.yml）里没有的，先补进名称表",
                f"至少写明一个主体；所引单元提到：{listed(material.grounds[entry.id].actors)}")


def actor_is_named_by_the_source(material: Material) -> Iterator[Finding]:
    """An actor in a claim is named by a unit it cites or a heading or lead over it, or is whom the speech speaks of."""
    for entry in material.entries:
        named = set(material.claims[entry.id].actors)
        if named <= set(material.grounds[entry.id].actors):
            continue
        known = _actors_known(material, entry)
        if missing := [actor for actor in material.claims[entry.id].actors if actor not in known]:
            yield Finding(
                place_of(entry), f"主体“{listed(missing)}”在所引单元和它上面的标题、引语里都没有",
                "照原文写主体；出自别的单元，就在 grounds 里补上；是讲话自称的“我们”，写进摘要的 speaks_of", f"这里可以用的主体：{listed(known)}")


def _actors_known(material: Material, entry: ClaimEntry) -> dict[str, None]:
    ground = material.grounds[entry.id]
    known = dict.fromkeys(ground.actors)
    for unit in material.cited(entry):
        known |= dict.fromkeys(actor for other in material.above(unit) for actor in other.actors)
        known |= dict.fromkeys(material.spoken_of.get(ids.speech_of(unit.id), ()))
    return known | dict.fromkeys(_of_its_level(ground))


def _of_its_level(ground: Said) -> Iterator[str]:
    """神木政协 is a 县政协, and 政府 beside 县委 a 县政府: the level is told by what else the units name."""
    for level in "省市县区":
        if (ground.places and all(place.endswith(level) for place in ground.places)) or f"{level}委" in ground.actors:
            yield from (f"{level}{body}" for body in ("政协", "政府") if body in ground.actors)
            if "党委" in ground.actors:
                yield f"{level}委"


def speech_speaks_of_known_actors(material: Material) -> Iterator[Finding]:
    """Whom a speech speaks of stands in the vocabulary."""
    for speech, digest in material.dataset.digests.items():
        for name in digest.speaks_of:
            if not material.actors.find(name):
                yield Finding(
                    material.place(speech, digest), f"speaks_of 里的“{name}”不在名称表里",
                    "改用名称表里的名称，或先补进 data/editorial/vocabulary.yml")


def place_stands_in_a_cited_unit(material: Material) -> Iterator[Finding]:
    """A place in a claim stands in a unit it cites; a conclusion of ours may name the places where its speeches were held."""
    for entry in material.entries:
        ground = material.grounds[entry.id]
        known = (*ground.places, *(material.held_at(entry) if entry.claim.authority is Authority.EDITOR else ()))
        named = [*material.claims[entry.id].places, *material.places.find(entry.claim.place or "")]
        missing = [place for place in dict.fromkeys(named) if place not in known]
        if missing:
            yield Finding(
                place_of(entry), f"地方“{listed(missing)}”在所引单元里没有", "照原文写地方；出自别的单元，就在 grounds 里补上",
                f"所引单元里的地方：{listed(ground.places)}")


def places_keep_their_order(material: Material) -> Iterator[Finding]:
    """Places stand in a claim in the order of the unit it cites: 分别 tells which did what."""
    for entry in material.entries:
        units = material.cited(entry)
        for first, second in combinations(material.claims[entry.id].places, 2):
            both = [unit.places for unit in units if {first, second} <= set(unit.places)]
            if both and not any(places.index(first) < places.index(second) for places in both):
                yield Finding(
                    place_of(entry), f"“{first}”写在“{second}”前面，原文次序相反", "按原文的次序写地方，免得张冠李戴",
                    f"所引单元里的次序：{listed(material.grounds[entry.id].places)}")
                break
