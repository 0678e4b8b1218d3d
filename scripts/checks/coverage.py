"""Every unit of a speech is accounted for: told in its digest, or set aside for a reason that holds."""

from __future__ import annotations

from collections.abc import Iterator

from scripts import ids
from scripts.checks.check import Finding
from scripts.checks.material import Material, listed
from scripts.dataset import Dataset
from scripts.language.modality import Strength, strength
from scripts.models import AsideReason, DigestUnit, DoubtKind, Unit, UnitKind

NAME_ONLY_LENGTH = 30  # the first sentence of a point that only names it: 第一是当好参谋助手。

BROKEN_FLAGS = frozenset(("cut-off", "doubtful-character", "masked"))
BROKEN_DOUBTS = frozenset((DoubtKind.CUT_OFF, DoubtKind.HARD_BREAK, DoubtKind.CHARACTER))
CLOSING = 3  # units at the end of a speech among which a farewell is looked for


def missing_digests(dataset: Dataset) -> list[str]:
    """Speeches that nobody has told yet; a truncated copy needs no digest of its own."""
    return [id for id, speech in dataset.speeches.items() if not speech.copy_of and id not in dataset.digests]


def waiting_units(dataset: Dataset) -> list[str]:
    """Units told in a digest that hold a figure, name, deadline or demand, stand on no other page and do not say why."""
    told = {unit for digest in dataset.digests.values() for unit, one in digest.units.items() if one.claims and not one.kept_here}
    return [
        id for id, unit in dataset.units.items()
        if id in told and (_named(unit) or _asked(unit)) and not _is_on_a_page(dataset, id)]


def reason_for_keeping_is_needed(material: Material) -> Iterator[Finding]:
    """A unit that says why it is in its digest alone is told, and on no other page."""
    for speech, digest in material.dataset.digests.items():
        for unit, told in digest.units.items():
            if told.kept_here and (not told.claims or _is_on_a_page(material.dataset, unit)):
                yield Finding(
                    material.place(speech, told, unit), f"单元 {unit} 写了 kept_here（{told.kept_here}），却没有论断，或者别的页面已经用了它",
                    "删去 kept_here")


def _is_on_a_page(dataset: Dataset, unit: str) -> bool:
    entries = dataset.claims_by_ground.get(unit, ())
    return any(entry.unit is None or entry.id in dataset.shown_by for entry in entries)


def digest_unit_is_in_its_speech(material: Material) -> Iterator[Finding]:
    """A unit told in a digest is a unit of that speech."""
    for speech, digest in material.dataset.digests.items():
        known = _units(material, speech)
        for unit, told in digest.units.items():
            if unit not in known:
                yield Finding(
                    material.place(speech, told, unit), f"讲话 {speech} 没有 {unit} 这个单元", "核对编号；编号以 data/corpus/ 里的为准",
                    f"这篇讲话的单元，相近的有：{material.nearest_units(unit)}")


def unit_is_accounted_for(material: Material) -> Iterator[Finding]:
    """A speech that has a digest has every unit in it, told or set aside."""
    for speech, digest in material.dataset.digests.items():
        missing = [unit for unit in _units(material, speech) if unit not in digest.units]
        for unit in missing:
            yield Finding(
                material.place(speech, subject=unit), f"摘要里没有单元 {unit}", "补上这个单元：写论断，或写 aside 说明为什么不取")


def heading_has_a_gist(material: Material) -> Iterator[Finding]:
    """A heading has a gist of our own: it becomes the heading in the digest."""
    for speech, digest in material.dataset.digests.items():
        known = _units(material, speech)
        for unit, told in digest.units.items():
            if unit in known and known[unit].kind is UnitKind.HEADING and not told.gist:
                yield Finding(material.place(speech, told, unit), f"标题单元 {unit} 没有写 gist", "用自己的话写这一部分讲什么，至多 30 字")


def reason_fits_the_unit(material: Material) -> Iterator[Finding]:
    """题目 is a title, 只是标题 only names a point, 致辞问候 opens or closes a speech, 残句 is broken."""
    for speech, unit, told in _aside(material):
        expected = _misfit(material, unit, told)
        if expected:
            yield Finding(
                material.place(speech, told, unit.id), f"单元 {unit.id} 的 aside 不能是“{told.aside}”",
                "改写 aside，或把这个单元写成论断", expected)


def _misfit(material: Material, unit: Unit, told: DigestUnit) -> str | None:
    if told.aside is AsideReason.TITLE and unit.kind is not UnitKind.TITLE:
        return "“题目”只用于讲话的题目"
    if told.aside is AsideReason.HEADING and not _only_names(unit):
        return f"“只是标题”用于标题，或一个要点里只报名称、不超过 {NAME_ONLY_LENGTH} 字的首句"
    if told.aside is AsideReason.GREETING and not (_outermost(unit) or _closes(material, unit)):
        return "“致辞问候”用于讲话开头和结尾的段落，不用于各部分之内"
    if told.aside is AsideReason.FRAGMENT and not _is_broken(material, unit):
        return "“残句”用于残缺的句子，残在哪里先写进存疑表"
    return None


def _only_names(unit: Unit) -> bool:
    first_sentence = ids.parse_unit(unit.id).steps[-1] == ids.Step("s", 1)
    short = unit.length <= NAME_ONLY_LENGTH
    return unit.kind is UnitKind.HEADING or (short and (first_sentence or unit.kind is UnitKind.LEAD))


def _is_broken(material: Material, unit: Unit) -> bool:
    doubts = material.dataset.doubts_by_unit.get(unit.id, ())
    return not BROKEN_FLAGS.isdisjoint(unit.flags) or any(doubt.kind in BROKEN_DOUBTS for doubt in doubts)


def _outermost(unit: Unit) -> bool:
    return all(step.kind in ("p", "s", "t") for step in ids.parse_unit(unit.id).steps)


def _closes(material: Material, unit: Unit) -> bool:
    """Among the last of its speech: a farewell may hang on the last point."""
    return unit.id in list(_units(material, ids.speech_of(unit.id)))[-CLOSING:]


def nothing_of_substance_is_set_aside(material: Material) -> Iterator[Finding]:
    """A unit with a figure, title, formula, deadline or an actor with a demand is told.

    A heading only names what its points tell, a repetition is told where it was said first, a greeting demands nothing.
    """
    for speech, unit, told in _aside(material):
        held = _substance(unit, told.aside)
        if held:
            yield Finding(
                material.place(speech, told, unit.id), f"单元 {unit.id} 不能搁置（{told.aside}）：有{listed(held)}",
                "写成论断，一件事实一条")


def _substance(unit: Unit, reason: AsideReason) -> list[str]:
    """What a unit holds that the reason for setting it aside does not excuse."""
    if reason in (AsideReason.TITLE, AsideReason.REPEATS) or (reason is AsideReason.HEADING and _only_names(unit)):
        return []
    return _named(unit) if reason is AsideReason.GREETING else _named(unit) + _asked(unit)


def _named(unit: Unit) -> list[str]:
    figures = [f"数字“{figure}”" for figure in unit.figures]
    return [*figures, *unit.titles, *(f"提法“{formula}”" for formula in unit.formulas)]


def _asked(unit: Unit) -> list[str]:
    times = [f"期限或频次“{time}”" for time in unit.times]
    if unit.actors and any(strength(word) >= Strength.SHOULD for word in unit.modality):
        return [*times, f"对{listed(unit.actors)}的要求（{listed(unit.modality)}）"]
    return times


def repeated_unit_says_the_same(material: Material) -> Iterator[Finding]:
    """A unit set aside as a repetition holds nothing that the unit it repeats does not hold, and that one is told."""
    for speech, unit, told in _aside(material):
        if told.aside is not AsideReason.REPEATS or told.repeats not in material.dataset.units:
            continue
        place, other = material.place(speech, told, unit.id), material.dataset.units[told.repeats]
        more = [
            name for field in ("figures", "titles", "formulas", "actors", "places", "times")
            for name in getattr(unit, field) if name not in getattr(other, field)]
        if more:
            yield Finding(place, f"单元 {unit.id} 比所重复的 {other.id} 多出：{listed(more)}", "把多出的写成论断，或改 repeats")
        if other.id == unit.id or not _is_told(material, other.id):
            yield Finding(place, f"所重复的单元 {other.id} 自己没有写成论断", "repeats 指向写成论断的那个单元；两处都没有写的，写一处")


def _is_told(material: Material, unit: str) -> bool:
    digest = material.dataset.digests.get(ids.speech_of(unit))
    return bool(digest and unit in digest.units and digest.units[unit].claims)


def _aside(material: Material) -> Iterator[tuple[str, Unit, DigestUnit]]:
    for speech, digest in material.dataset.digests.items():
        known = _units(material, speech)
        for unit, told in digest.units.items():
            if told.aside and unit in known:
                yield speech, known[unit], told


def _units(material: Material, speech: str) -> dict[str, Unit]:
    found = material.dataset.speeches.get(speech)
    return {unit.id: unit for unit in found.units} if found else {}
