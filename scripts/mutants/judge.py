"""Which mutants say nothing false, and which no comparison of words with the cited units could tell from the truth."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.language import figures, modality, quotes, times
from scripts.language.normal import likeness, unpack
from scripts.mutants import wording
from scripts.mutants.generate import Mutant
from scripts.mutants.known import Known

ALIKE = 0.8  # shingles in common from which on two units are taken to say the same


def no_falsehood(known: Known, mutant: Mutant) -> str | None:
    """Why the mutant is as true as the claim; None when it is false."""
    before = known.dataset.claims[mutant.claim_id]
    if mutant.entry.grounds != before.grounds and _say_the_same(known, before.grounds[0], mutant.entry.grounds[0]):
        return "换到的单元说的是同一件事"
    if mutant.kind.startswith("主体调换") and known.actors.find(before.claim.text) == known.actors.find(mutant.entry.claim.text):
        return "换上的是同一主体的另一种写法"
    if mutant.kind == "存疑去掉" and _only_surely_mended(known, before.grounds):
        return "所引单元只有错字，怎样改正有把握"
    return None


def _only_surely_mended(known: Known, grounds: Iterable[str]) -> bool:
    """All that is doubtful in the units was misprinted, and is mended for sure: the claim is as true without saying so."""
    doubts = [doubt for unit in grounds for doubt in known.dataset.doubts_by_unit.get(unit, ())]
    return bool(doubts) and all(doubt.treatment == "按推断用" and doubt.sure == "高" for doubt in doubts)


def _say_the_same(known: Known, one: str, other: str) -> bool:
    units, digest = known.dataset.units, known.dataset.digests.get(one.split(".")[0])
    told = digest.units if digest else {}
    if any(told[unit].repeats == twin for unit, twin in ((one, other), (other, one)) if unit in told):
        return True
    return likeness(unpack(units[one].shingles), unpack(units[other].shingles)) >= ALIKE


def not_told_by_words(known: Known, mutant: Mutant) -> str | None:
    """Why words cannot tell: whatever the mutant newly says, its units say as well, of something else. None otherwise."""
    before, after = known.dataset.claims[mutant.claim_id].claim.text, mutant.entry.claim.text
    if before == after:
        return None
    grounds = known.cited(mutant.entry)
    said = {
        "主体": (known.actors.find, {**known.named_by_grounds(mutant.entry), **known.named_nearby(mutant.entry)}),
        "地方": (known.places.find, {name for unit in grounds for name in unit.places}),
        "数字": (figures.figures, {name for unit in grounds for name in (*unit.figures, *unit.counts)}),
        "期限": (times.times, {name for unit in grounds for name in unit.times}),
        "题名": (quotes.titles, {name for unit in grounds for name in unit.titles}),
        "提法": (quotes.formulas, {name for unit in grounds for name in unit.formulas}),
    }
    new = {name: set(read(after)) - set(read(before)) for name, (read, _) in said.items()}
    asked = [word for unit in grounds for word in unit.modality]
    stronger = {word for word in modality.modality(after) if word not in modality.modality(before)}
    if not any(new.values()) and not stronger:
        return None
    if any(not words <= set(said[name][1]) for name, words in new.items()):
        return None
    if any(word not in asked and not 0 < wording.strongest([word]) <= wording.strongest(asked) for word in stronger):
        return None
    names = [name for name, words in new.items() if words] + (["口气"] if stronger else [])
    return f"所引单元和它的标题里也有换上的{'、'.join(names)}"
