"""Unreliable text: what a claim may take from a unit whose wording is in doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts import ids
from scripts.checks.check import Finding
from scripts.checks.figures import PRINTED_MASK
from scripts.checks.material import Material, listed, place_of
from scripts.checks.overtaken import overtaken_in
from scripts.dataset import ClaimEntry
from scripts.language import quotes
from scripts.language.normal import bare
from scripts.models import Doubt, DoubtKind, Unit

_CHARTER = r"(?:《[^》]*章程》|(?:全国|省|市|县|区|人民)?(?:政协)?章程)"
_ACTED_BY = re.compile(rf"[按依据照守从循合]{_CHARTER}")  # 按照章程规定履行职责 tells what somebody does, not what it says
_TELLS_THE_CHARTER = re.compile(
    rf"{_CHARTER}(?:[^，。；]{{0,8}}(?:规定(?!的)|明确|指出|载明|写明|写道|界定)|[^。；]{{0,12}}“)")


def false_year_is_in_doubt(material: Material) -> Iterator[Finding]:
    """A year that a website wrote into the text stands in no claim without its doubt."""
    false_years = {original.id: original.false_years for original in material.dataset.originals}

    def of(unit: Unit) -> tuple[str, ...]:
        source = ids.parse_speech(ids.speech_of(unit.id)).source
        return false_years.get(source, ()) if "false-year" in unit.flags else ()

    for entry in material.entries:
        if entry.claim.doubt:
            continue
        text = quotes.blank_names(entry.claim.text)
        if years := [year for unit in material.cited(entry) for year in of(unit) if year in text]:
            yield Finding(
                place_of(entry), f"“{listed(dict.fromkeys(years))}”是转载网站改写的年份",
                "去掉年份，时间看讲话的年代；非写不可的，用 doubt 写明年份不可信")


def doubtful_wording_is_marked(material: Material) -> Iterator[Finding]:
    """A claim that takes up wording which the list of doubts marks 标疑 says so in `doubt`."""
    for entry, doubt in _concerned(material, "标疑"):
        if not entry.claim.doubt:
            yield Finding(
                place_of(entry), f"用到的文字存疑（{doubt.kind}，存疑表 {doubt.id}），论断没有标疑",
                "在 doubt 里写明疑在哪里；论断用不着这处文字的，改掉")


def claims_of_a_doubt_are_marked(material: Material) -> Iterator[Finding]:
    """A claim that a doubt names exists, stands on the doubtful unit, and says so in `doubt`."""
    for doubt in material.dataset.doubts:
        place = material.place("doubts", doubt, doubt.id)
        for claim in doubt.claims:
            entry = material.dataset.claims.get(claim)
            if entry is None and ids.parse_claim(claim).home in material.dataset.drafts:
                continue  # a draft that was not loaded
            if entry is None or doubt.unit not in entry.grounds:
                yield Finding(place, f"{claim} 不是依据单元 {doubt.unit} 的论断", "核对 claims 里的编号；论断删去或改了依据的，从这里去掉")
            elif not entry.claim.doubt:
                yield Finding(place_of(entry), f"存疑表 {doubt.id} 说这条论断要标疑，论断没有标", "在 doubt 里写明疑在哪里；论断已经不用那处文字的，从存疑表的 claims 里去掉")


def marked_claim_is_named_by_a_doubt(material: Material) -> Iterator[Finding]:
    """A claim that says it is in doubt is named by a doubt about one of its units, so that neither is lost without the other."""
    named = {claim for doubt in material.dataset.doubts for claim in doubt.claims}
    for entry in material.entries:
        if entry.claim.doubt and entry.id not in named:
            yield Finding(
                place_of(entry), "论断标了疑，存疑表里没有一处写到它", "在存疑表相应一处的 claims 里写上它的编号；存疑表里没有这一处的，补一项")


def unusable_wording_is_not_used(material: Material) -> Iterator[Finding]:
    """A claim takes up nothing that the list of doubts says not to use."""
    for entry, doubt in _concerned(material, "不用"):
        yield Finding(
            place_of(entry), f"用到了存疑表定为“不用”的文字（{doubt.kind}，存疑表 {doubt.id}）", "删去这条论断，或者改掉用到的文字")


def spoilt_wording_is_mended(material: Material) -> Iterator[Finding]:
    """Where the list of doubts tells what the text probably was, a claim follows that and not what is printed."""
    for entry, doubt in _concerned(material, "按推断用"):
        printed, probably = bare(doubt.printed), bare(doubt.probably)
        if not printed or not probably or printed in probably or probably in bare(entry.claim.text):
            continue
        if _takes_up(material, entry, doubt.printed):
            yield Finding(
                place_of(entry), f"照抄了原件的错字“{doubt.printed}”（存疑表 {doubt.id}）", f"按推断写“{doubt.probably}”")


def inferred_wording_is_marked(material: Material) -> Iterator[Finding]:
    """A claim that takes up wording which is inferred, and not for sure, says so in `doubt`; what is too much is just left out."""
    for entry, doubt in _concerned(material, "按推断用"):
        printed, probably = bare(doubt.printed), bare(doubt.probably)
        if entry.claim.doubt or doubt.sure == "高" or not printed or not probably or _only_leaves_out(probably, printed):
            continue
        if probably in bare(entry.claim.text):
            yield Finding(
                place_of(entry), f"“{doubt.probably}”是推断的，原件印作“{doubt.printed}”（存疑表 {doubt.id}），论断没有说明",
                "在 doubt 里写明原件怎样印、按什么理解；或者换一种不用这几个字的说法")


def doubtful_character_is_listed(material: Material) -> Iterator[Finding]:
    """A unit with a doubtful character has an entry in the list of doubts once a claim stands on it."""
    listed_units = material.dataset.doubts_by_unit
    for entry in material.entries:
        for unit in material.cited(entry):
            if "doubtful-character" in unit.flags and unit.id not in listed_units and not entry.claim.doubt:
                yield Finding(
                    place_of(entry), f"单元 {unit.id} 有疑字，存疑表里没有它",
                    "在 data/editorial/doubts.yml 写明疑字在哪里、怎么办；或者在 doubt 里标疑")


def old_charter_is_marked(material: Material) -> Iterator[Finding]:
    """A claim that tells what the 章程 says, or stands on a quotation of an old one, says that it was amended since."""
    for entry in material.entries:
        text = entry.claim.text
        quotes_old = any(doubt.kind is DoubtKind.OLD_CHARTER for doubt in _doubts(material, entry))
        if not (quotes_old or _TELLS_THE_CHARTER.search(_ACTED_BY.sub("", text))) or entry.claim.doubt:
            continue
        if not any("章程" in wording.now for wording in overtaken_in(material, text)):
            yield Finding(
                place_of(entry), "引用章程的文字，没有说明章程此后有修订",
                "在 doubt 里写明引的是旧文、以现行章程文本为准；或由过时说法表标出")


def _concerned(material: Material, treatment: str) -> Iterator[tuple[ClaimEntry, Doubt]]:
    """Claims that take up the wording of a doubt with this treatment; one on a unit doubtful as a whole always does."""
    for entry in material.entries:
        for doubt in _doubts(material, entry):
            if doubt.treatment != treatment:
                continue
            fragments = [text for text in (doubt.printed, doubt.probably) if text]
            hidden = not fragments and treatment != "不用"  # of a few words not shown and not used nobody can tell who takes them up
            if doubt.offset is None or hidden or any(_takes_up(material, entry, text) for text in fragments):
                yield entry, doubt


def _only_leaves_out(probably: str, printed: str) -> bool:
    """Nothing is put in that is not printed."""
    rest = iter(printed)
    return all(char in rest for char in probably)


def _doubts(material: Material, entry: ClaimEntry) -> Iterator[Doubt]:
    for unit in entry.grounds:
        yield from material.dataset.doubts_by_unit.get(unit, ())


def _takes_up(material: Material, entry: ClaimEntry, fragment: str) -> bool:
    """The claim has the fragment word for word, what is masked in it apart, or a figure, deadline or name out of it."""
    words = bare(PRINTED_MASK.sub("", fragment))
    if words and any(words in bare(text) for text in (entry.claim.text, *entry.claim.parts)):
        return True
    claim, part = material.claims[entry.id], material.read(fragment)
    fields = ("figures", "times", "titles", "formulas")
    return any(set(getattr(claim, field)) & set(getattr(part, field)) for field in fields)
