"""Suspect places of the originals, by rule: candidates for data/editorial/doubts.yml, each to be decided by an editor.

    find(dataset, texts)         every candidate, in the order of the speeches
    undecided(dataset, found)    those that are neither doubted nor passed
    report(found, texts)         a line each, with what stands around the place

A rule says where to look, not that something is wrong. Needs the originals: `texts` are their units without white space.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from scripts.dataset import Dataset
from scripts.models import Speech
from scripts.suspects import eras, homophones, names, repeats, structure, wording
from scripts.suspects.suspect import Suspect

__all__ = ["Suspect", "find", "report", "undecided"]

AROUND = 8  # characters shown on either side of a place
MARKED = 3  # characters of the shortest formula whose quotation marks are missed


def find(dataset: Dataset, texts: Mapping[str, str]) -> list[Suspect]:
    """Of speeches that are no copies. A place that two rules find is listed twice: each rule asks something else."""
    plain = {unit: "".join(text.split()) for unit, text in texts.items()}
    speeches = [speech for speech in dataset.speeches.values() if not speech.copy_of]
    titles = sorted({title for speech in speeches for unit in speech.units for title in unit.titles})
    sounds = homophones.SoundAlikes(formula for speech in speeches for unit in speech.units for formula in unit.formulas)
    found = [*repeats.suspects(dataset)]
    for speech in speeches:
        found += _of_speech(dataset, speech, plain, titles, sounds)
    order = {unit.id: number for number, unit in enumerate(unit for speech in speeches for unit in speech.units)}
    return sorted(set(found), key=lambda one: (order[one.unit], one.offset, one.rule))


def _of_speech(
    dataset: Dataset, speech: Speech, texts: Mapping[str, str], titles: list[str], sounds: homophones.SoundAlikes,
) -> Iterator[Suspect]:
    formulas = {formula for unit in speech.units for formula in unit.formulas if len(formula) >= MARKED}
    digest = dataset.digests.get(speech.speech)
    yield from structure.suspects(speech, texts)
    for unit in speech.units:
        text = texts.get(unit.id, "")
        for rule in wording.RULES:
            yield from rule(unit.id, text)
        yield from names.titles_without_marks(unit.id, text, titles)
        yield from names.formulas_without_marks(unit.id, text, sorted(formulas))
        yield from sounds.suspects(unit.id, text)
        if digest and digest.era.not_after:
            yield from eras.suspects(dataset, unit.id, text, digest.era.not_after)


def undecided(dataset: Dataset, found: Iterable[Suspect]) -> list[Suspect]:
    """Candidates that no doubt and no mask covers and that nobody passed."""
    passed = {(one.unit, one.offset, one.rule) for one in dataset.passed_suspects}
    return [
        one for one in found
        if (one.unit, one.offset, one.rule) not in passed and not _covered(dataset, one)]


def _covered(dataset: Dataset, one: Suspect) -> bool:
    doubts = dataset.doubts_by_unit.get(one.unit, ())
    places = [(doubt.offset, doubt.length) for doubt in doubts] + [
        (mask.offset, mask.length) for mask in dataset.masks_by_unit.get(one.unit, ())]
    return any(
        offset is None or not one.length or (offset < one.offset + one.length and one.offset < offset + (length or 1))
        for offset, length in places)



def report(found: Iterable[Suspect], texts: Mapping[str, str]) -> Iterator[str]:
    """For the terminal of whoever holds the originals; written nowhere."""
    for one in found:
        text = "".join(texts.get(one.unit, "").split())
        end = one.offset + one.length
        where = f"{text[max(0, one.offset - AROUND):one.offset]}【{text[one.offset:end]}】{text[end:end + AROUND]}" if one.length else ""
        yield f"{one.unit}  offset: {one.offset}  length: {one.length}  {one.rule}：{one.why}" + (f"  …{where}…" if where else "")
