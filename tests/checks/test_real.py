"""The rules on the corpus as it is: sharp for every real unit, quiet where a claim repeats what its unit says."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

from scripts.checks import figures, names
from scripts.checks.material import Material
from scripts.dataset import Dataset
from scripts.models import Authority, Claim, Digest, DigestUnit, Era, Unit

ROOT = Path(__file__).resolve().parents[2]


def claiming(real: Dataset, texts: dict[str, list[str]]) -> Material:
    """The real corpus, told by one invented claim for each text, under its unit."""
    numbers = iter(range(1, 1_000_000))
    told: dict[str, dict[str, DigestUnit]] = {}
    for unit, found in texts.items():
        claims = tuple(Claim(id=next(numbers), text=text, authority=Authority.PRACTICE) for text in found)
        told.setdefault(unit.split(".")[0], {})[unit] = DigestUnit(claims=claims)
    head = {"title_origin": "自拟", "occasion": "试", "speaker": "试", "level": "市", "place": "某市", "era": Era(sure="低")}
    digests = {speech: Digest(speech=speech, title=speech, short=speech, units=units, **head) for speech, units in told.items()}
    files = {**real.files, **{speech: f"data/digests/{speech}.yml" for speech in digests}}
    return Material(replace(real, digests=digests, records={}, terms={}, files=files))


def with_several_places(real: Dataset) -> list[Unit]:
    return [unit for unit in real.units.values() if len(unit.places) > 1]


def test_places_swapped_are_found_for_every_unit_that_names_several(real):
    units = with_several_places(real)
    assert len(units) >= 10
    swapped = {unit.id: [f"{second}和{first}都这样做。" for first, second in combinations(unit.places, 2)] for unit in units}
    material = claiming(real, swapped)
    found = {finding.place.subject for finding in names.places_keep_their_order(material)}
    assert found == {entry.id for entry in material.entries}


def test_places_in_their_order_are_left_alone(real):
    kept = {unit.id: ["、".join(unit.places) + "都这样做。"] for unit in with_several_places(real)}
    material = claiming(real, kept)
    assert list(names.places_keep_their_order(material)) == list(names.place_stands_in_a_cited_unit(material)) == []


def test_a_figure_changed_is_found_and_a_figure_kept_is_not(real):
    numbered = {unit.id: [figure for figure in unit.figures if figure[0].isdigit()] for unit in real.units.values()}
    assert sum(map(bool, numbered.values())) > 50
    kept = claiming(real, {unit: [f"市政协有{figure}。" for figure in found] for unit, found in numbered.items() if found})
    assert list(figures.figure_stands_in_a_cited_unit(kept)) == []
    changed = claiming(real, {unit: [f"市政协有7{figure}。" for figure in found] for unit, found in numbered.items() if found})
    found = {finding.place.subject for finding in figures.figure_stands_in_a_cited_unit(changed)}
    assert found == {entry.id for entry in changed.entries}
