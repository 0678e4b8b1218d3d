"""What a claim stands on."""

from __future__ import annotations

from typing import Iterator

from scripts.checks.check import Finding
from scripts.checks.material import Material, place_of
from scripts.checks.place import Place


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
    for kind, records in (("masks", data.masks), ("doubts", data.doubts)):
        yield from ((material.place(kind, record, record.unit), record.unit) for record in records)
    for wording in data.set_wordings:
        place = material.place("set-wordings", wording, wording.wording)
        yield from ((place, unit) for unit in wording.units)
