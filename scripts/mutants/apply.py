"""A dataset with false claims in place of true ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from scripts import ids
from scripts.dataset import ClaimEntry, Dataset
from scripts.models import Claim, Digest, DigestUnit, Model
from scripts.mutants.generate import Mutant


def falsified(dataset: Dataset, mutants: Iterable[Mutant]) -> Dataset:
    """The same dataset, told by the mutants; at most one a claim. Nothing else is changed or validated again."""
    entries = {mutant.claim_id: mutant.entry for mutant in mutants}
    homes = {entry.home for entry in entries.values()}
    changed = {id(dataset.claims[claim].claim): entry.claim for claim, entry in entries.items()}
    digests = {
        speech: _retold(dataset, digest, entries) if speech in homes else digest for speech, digest in dataset.digests.items()}
    records = {
        home: _exchanged(record, changed) if home in homes else record for home, record in dataset.records.items()}
    terms = {
        slug: _exchanged(term, changed) if f"glossary/{slug}" in homes else term for slug, term in dataset.terms.items()}
    return replace(dataset, digests=digests, records=records, terms=terms)


def _retold(dataset: Dataset, digest: Digest, entries: Mapping[str, ClaimEntry]) -> Digest:
    """Each claim under the unit it now stands on; a moved one comes last there."""
    units: dict[str, DigestUnit] = dict(digest.units)
    moved: list[ClaimEntry] = []
    for unit, told in digest.units.items():
        claims: list[Claim] = []
        for claim in told.claims:
            entry = entries.get(ids.build_claim(ids.ClaimId(digest.speech, claim.id)))
            if entry is not None and entry.unit != unit:
                moved.append(entry)
            else:
                claims.append(entry.claim if entry else claim)
        units[unit] = told.model_copy(update={"claims": tuple(claims)})
    for entry in moved:
        told = units.get(entry.unit) or DigestUnit.model_construct(claims=())
        units[entry.unit] = told.model_copy(update={"claims": (*told.claims, entry.claim)})
    return digest.model_copy(update={"units": units})


def _exchanged(value: Any, changed: Mapping[int, Claim]) -> Any:
    """`value` with claims in it, at whatever depth, exchanged."""
    if id(value) in changed:
        return changed[id(value)]
    if isinstance(value, Model):
        fields = {name: getattr(value, name) for name in type(value).model_fields}
        new = {name: _exchanged(field, changed) for name, field in fields.items()}
        differing = {name: field for name, field in new.items() if field is not fields[name]}
        return value.model_copy(update=differing) if differing else value
    if isinstance(value, tuple):
        new_parts = tuple(_exchanged(part, changed) for part in value)
        return value if all(a is b for a, b in zip(new_parts, value)) else new_parts
    return value
