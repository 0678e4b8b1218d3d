"""What a claim stands on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.checks.check import Finding
from scripts.checks.material import Material, listed, place_of
from scripts.checks.place import Place
from scripts.dataset import ClaimEntry
from scripts.language.normal import shingles
from scripts.models import Authority, BareNames


def claim_has_a_ground(material: Material) -> Iterator[Finding]:
    """A claim stands on at least one unit."""
    for entry in material.entries:
        if not entry.grounds:
            yield Finding(place_of(entry), "这条论断没有写依据", "在 grounds 里写明依据的单元，有几个写几个")


def named_unit_exists(material: Material) -> Iterator[Finding]:
    """A unit that a record names is in the corpus."""
    for place, unit in _named_units(material):
        if unit not in material.dataset.units:
            near = material.nearest_units(unit)
            yield Finding(place, f"没有 {unit} 这个单元", "核对编号；编号以 data/corpus/ 里的为准", f"已有的单元，相近的有：{near}")


NEIGHBOURS = 2  # units before and after a ground that a claim may have been meant for
MARGIN = 0.15  # of the claim's shingles; measured on all real claims: no false alarm, nine of ten moved grounds seen


def claim_stands_nearest_to_its_grounds(material: Material) -> Iterator[Finding]:
    """A claim has no more of its words from a unit beside its grounds than from the grounds, nor, in a digest, from one beside the
    unit under which it stands than from that."""
    for entry in material.entries:
        own = shingles("".join((entry.claim.text, *entry.claim.parts)))
        grounds = [unit.id for unit in material.cited(entry)]
        if not grounds:
            continue
        homes = [unit for unit in grounds if unit == entry.unit]
        if rival := _nearer(material, own, grounds, grounds) or _nearer(material, own, homes, grounds):
            yield Finding(
                place_of(entry), f"这条论断更像是出自旁边的单元 {rival}", "核对依据：写错了单元就改过来；两处都有依据，在 grounds 里补上",
                f"论断用词多出自所引单元：{listed(grounds)}")


def _nearer(material: Material, own: frozenset[int], units: list[str], grounds: list[str]) -> str | None:
    """A unit beside `units` that the claim does not cite and that has clearly more of its words than each of them."""
    def share(unit: str) -> float:
        return _shared(own, material.shingles[unit])

    best = max(map(share, units), default=1.0)
    rivals = {rival for unit in units for rival in material.beside(unit, NEIGHBOURS)} - set(grounds)
    rival = max(sorted(rivals), key=share, default=None)
    return rival if rival and share(rival) > best + MARGIN else None


_CLAUSE = re.compile("[；，。：]")
FEWEST = 4  # shingles of a clause, its place apart, below which nothing can be told


def clause_goes_with_its_place(material: Material) -> Iterator[Finding]:
    """In a conclusion of ours that joins several places, what is told of one is not taken from a unit about another."""
    for entry in material.entries:
        if entry.claim.authority is Authority.EDITOR:
            for clause in _CLAUSE.split(entry.claim.text):
                yield from _told_of_another(material, entry, clause)


def _told_of_another(material: Material, entry: ClaimEntry, clause: str) -> Iterator[Finding]:
    places = set(material.places.find(clause))
    own = shingles(material.places.without(clause))
    if len(places) != 1 or len(own) < FEWEST:
        return
    (place,) = places
    shares: dict[bool, list[float]] = {True: [0.0], False: [0.0]}
    for unit in material.cited(entry):
        shares[place in material.places_of(unit)].append(_shared(own, material.shingles[unit.id]))
    if len(shares[True]) > 1 and max(shares[False]) > max(shares[True]) + MARGIN:
        yield Finding(
            place_of(entry), f"“{clause}”更像是别处的做法，不是“{place}”的", "核对地方：张冠李戴的改过来；依据不全的，在 grounds 里补上")


def _shared(own: frozenset[int], unit: frozenset[int]) -> float:
    return len(own & unit) / len(own) if own else 0.0


def _named_units(material: Material) -> Iterator[tuple[Place, str]]:
    """Every mention of a unit outside the corpus; the units of a digest themselves are coverage's."""
    data = material.dataset
    for entry in material.entries:
        yield from ((place_of(entry), unit) for unit in entry.claim.grounds)
    for speech, digest in data.digests.items():
        yield from ((material.place(speech, told), told.repeats) for told in digest.units.values() if told.repeats)
        yield from ((material.place(speech, evidence), evidence.unit) for evidence in digest.era.evidence)
    for slug, term in data.terms.items():
        yield from ((material.place(f"glossary/{slug}", term), unit) for unit in term.named_in)
    for home, record in data.records.items():
        for name in record.names if isinstance(record, BareNames) else ():
            yield from ((material.place(home, name), unit) for unit in name.named_in)
    for kind, records in (("masks", data.masks), ("doubts", data.doubts), ("passed-suspects", data.passed_suspects)):
        yield from ((material.place(kind, record, record.unit), record.unit) for record in records)
    for wording in data.set_wordings:
        place = material.place("set-wordings", wording, wording.wording)
        yield from ((place, unit) for unit in wording.units)
