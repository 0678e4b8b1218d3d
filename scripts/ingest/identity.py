"""Frozen ids: a re-read original keeps them.

As long as the original's bytes are those the corpus was made from, the frozen units are cut
again exactly where they were, whatever the segmenter would do today; only annotations
can change. When the bytes differ, the newly segmented units take over the frozen ids by
hash, then by likeness in the same order; what is new gets an id of its own, what is gone
is reported.
"""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from scripts import ids
from scripts.ingest.passage import passage
from scripts.ingest.segment import Leaf
from scripts.language.normal import likeness, unpack
from scripts.models import Speech, Unit

LIKE = 0.5  # share of common shingles from which two units are the same, changed


def frozen_leaves(raw: str, frozen: Speech) -> list[Leaf]:
    """The leaves as they were frozen; only for the very same original."""
    return [Leaf(unit.id, unit.kind, unit.place, passage(raw, unit.spans)) for unit in frozen.units]


@dataclass(frozen=True)
class Match:
    """What became of the frozen ids of one speech. All texts are ids."""

    units: tuple[Unit, ...]
    changed: tuple[str, ...]
    moved: tuple[str, ...]
    added: tuple[str, ...]
    lost: tuple[str, ...]

    @property
    def quiet(self) -> bool:
        return not (self.changed or self.moved or self.added or self.lost)


def keep_ids(fresh: list[Unit], frozen: Speech) -> Match:
    """Frozen ids for freshly segmented units: by hash, then by likeness; insertions become +1."""
    old = {unit.id: unit for unit in frozen.units}
    partner = _by_hash(fresh, list(old.values()))
    partner |= _by_likeness(fresh, list(old.values()), partner)
    named: list[Unit] = []
    taken = set(old)
    for index, unit in enumerate(fresh):
        if index in partner:
            named.append(unit.model_copy(update={"id": partner[index]}))
        else:
            new_id = _inserted(unit, named[-1].id if named else None, taken)
            taken.add(new_id)
            named.append(unit.model_copy(update={"id": new_id}))
    kept = set(partner.values())
    return Match(
        units=tuple(named),
        changed=tuple(unit.id for unit in named if unit.id in kept and unit.hash != old[unit.id].hash),
        moved=_moved([unit.id for unit in named if unit.id in kept], [unit_id for unit_id in old if unit_id in kept]),
        added=tuple(unit.id for unit in named if unit.id not in old),
        lost=tuple(unit_id for unit_id in old if unit_id not in kept))


def _by_hash(fresh: list[Unit], old: list[Unit]) -> dict[int, str]:
    """Index of fresh unit → frozen id. Equal texts (同志们) are paired in their order."""
    waiting: dict[str, list[str]] = {}
    for unit in old:
        waiting.setdefault(unit.hash, []).append(unit.id)
    return {index: waiting[unit.hash].pop(0) for index, unit in enumerate(fresh) if waiting.get(unit.hash)}


def _by_likeness(fresh: list[Unit], old: list[Unit], known: dict[int, str]) -> dict[int, str]:
    """Pairs still without partner, the likest first; equals are decided by the nearer place."""
    free = [unit for unit in old if unit.id not in set(known.values())]
    candidates = sorted(
        (-likeness(unpack(unit.shingles), unpack(other.shingles)), abs(index - position), index, other.id)
        for index, unit in enumerate(fresh) if index not in known
        for position, other in enumerate(free))
    found: dict[int, str] = {}
    for unlike, _, index, unit_id in candidates:
        if -unlike >= LIKE and index not in found and unit_id not in found.values():
            found[index] = unit_id
    return found


def _inserted(unit: Unit, before: str | None, taken: set[str]) -> str:
    """An id for a unit that was not there when the outline was frozen: the one before it, and 之一."""
    if before is None:
        speech, *steps = unit.id.split(".")
        before = f"{speech}.p1" if not steps else unit.id
        if before not in taken:
            return before
    parsed = ids.parse_unit(before)
    last = parsed.steps[-1]
    number = (last.inserted or 0) + 1
    while True:
        step = ids.Step(last.kind, last.number, number)
        candidate = ids.build_unit(ids.UnitId(parsed.speech, (*parsed.steps[:-1], step)))
        if candidate not in taken:
            return candidate
        number += 1


def _moved(now: list[str], before: list[str]) -> tuple[str, ...]:
    """Ids that are no longer in their old order: those outside the longest common subsequence."""
    stayed = set()
    for block in LCSseq.opcodes(before, now):
        if block.tag == "equal":
            stayed.update(now[block.dest_start:block.dest_end])
    return tuple(unit_id for unit_id in now if unit_id not in stayed)
