"""Every claim made false, once in every way it can be. Pure and deterministic."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from scripts import ids
from scripts.dataset import ClaimEntry, Dataset
from scripts.language import modality, quotes
from scripts.language.lexicon import Spelling
from scripts.models import Authority
from scripts.mutants import wording
from scripts.mutants.known import Known

_MASKED_PLACE = re.compile("某[省市县区乡镇](?:（原文隐去）)?")


@dataclass(frozen=True)
class Mutant:
    """One claim as it would read if it were false in one point; `note` tells which."""

    claim_id: str
    kind: str
    entry: ClaimEntry
    note: str


# A changed entry and what was changed.
Change = tuple[ClaimEntry, str]
Make = Callable[[Known, ClaimEntry], Iterator[Change]]


def mutants(dataset: Dataset) -> Iterator[Mutant]:
    """Claim after claim, in the order of KINDS; no two of one claim alike."""
    known = Known(dataset)
    for entry in dataset.claims.values():
        seen = {_content(entry)}
        for kind, make in KINDS.items():
            for after, note in make(known, entry):
                if _content(after) not in seen:
                    seen.add(_content(after))
                    yield Mutant(entry.id, kind, after, note)
                    break


def _content(entry: ClaimEntry) -> tuple:
    claim = entry.claim
    return entry.grounds, claim.text, claim.authority, claim.parts, claim.place, claim.doubt


def _with(entry: ClaimEntry, **fields) -> ClaimEntry:
    return replace(entry, claim=entry.claim.model_copy(update=fields))


def _edited(edit: wording.Edit) -> Make:
    """The kind that changes the text by one of the edits of `wording`."""
    def make(known: Known, entry: ClaimEntry) -> Iterator[Change]:
        for text in edit(entry.claim.text):
            yield _with(entry, text=text), _difference(entry.claim.text, text)
    return make


def _difference(before: str, after: str) -> str:
    start = next((i for i, (a, b) in enumerate(zip(before, after)) if a != b), min(len(before), len(after)))
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    return f"“{before[start:len(before) - end]}”→“{after[start:len(after) - end]}”"


def _strengthened(known: Known, entry: ClaimEntry) -> Iterator[Change]:
    """Only where the claim asks for nothing so strong already."""
    if wording.strongest(modality.modality(entry.claim.text)) < wording.MUST:
        yield from _edited(wording.strengthened)(known, entry)


# --- names -------------------------------------------------------------------------------


def _actor_from_afar(known: Known, entry: ClaimEntry) -> Iterator[Change]:
    """An actor that neither the grounds nor what stands over them names; the one most alike in spelling."""
    near = {**known.named_by_grounds(entry), **known.named_nearby(entry)}
    for spelling in _own_actors(known, entry):
        far = [actor for actor in known.actors_told_of if actor not in near]
        for actor in sorted(far, key=lambda one: (-fuzz.ratio(one, spelling.text), one)):
            yield from _swapped(known, entry, spelling, actor, "原文这里没有点到")


def _actor_from_nearby(known: Known, entry: ClaimEntry) -> Iterator[Change]:
    """An actor that the grounds name too, or what stands over them."""
    named = known.named_by_grounds(entry)
    for spelling in _own_actors(known, entry):
        for actor in {**named, **known.named_nearby(entry)}:
            yield from _swapped(known, entry, spelling, actor, "同一单元点到" if actor in named else "标题、引语、上下句或自称点到")


def _own_actors(known: Known, entry: ClaimEntry) -> list[Spelling]:
    plain = quotes.blank_names(entry.claim.text)
    return list(known.actors.spellings(plain))


def _swapped(known: Known, entry: ClaimEntry, spelling: Spelling, actor: str, where: str) -> Iterator[Change]:
    text = entry.claim.text
    new = text[:spelling.start] + actor + text[spelling.start + len(spelling.text):]
    if actor not in known.actors.find(text) and actor in known.actors.find(new):
        yield _with(entry, text=new), f"“{spelling.text}”→“{actor}”（{where}）"


def _place_swapped(known: Known, entry: ClaimEntry) -> Iterator[Change]:
    """Another place of the list for one told, or a place for one that is masked."""
    stood = {place for unit in known.cited(entry) for place in unit.places}
    others = [place for place in known.places.general_names if place not in stood]
    text = entry.claim.text
    for other in others[:1]:
        for spelling in known.places.spellings(text):
            new = text[:spelling.start] + other + text[spelling.start + len(spelling.text):]
            yield _with(entry, text=new), f"“{spelling.text}”→“{other}”"
        if match := _MASKED_PLACE.search(text):
            yield _with(entry, text=text[:match.start()] + other + text[match.end():]), f"“{match[0]}”→“{other}”"
        if entry.claim.place:
            yield _with(entry, place=other), f"place“{entry.claim.place}”→“{other}”"


def _places_exchanged(known: Known, entry: ClaimEntry) -> Iterator[Change]:
    """Two places of one claim in each other's stead."""
    text = entry.claim.text
    found = known.places.spellings(text)
    for first, second in itertools.pairwise(found):
        if first.name != second.name:
            between = text[first.start + len(first.text):second.start]
            after = text[second.start + len(second.text):]
            yield _with(entry, text=text[:first.start] + second.text + between + first.text + after), f"“{first.text}”与“{second.text}”互换"


# --- what stands beside the text ---------------------------------------------------------


def _part_altered(known: Known, entry: ClaimEntry) -> Iterator[Change]:
    for index, part in enumerate(entry.claim.parts):
        new = wording.phrase_altered(part)
        yield _with(entry, parts=(*entry.claim.parts[:index], new, *entry.claim.parts[index + 1:])), f"“{part}”→“{new}”"


def _part_dropped(known: Known, entry: ClaimEntry) -> Iterator[Change]:
    if len(entry.claim.parts) > 1:
        yield _with(entry, parts=entry.claim.parts[:-1]), f"去掉“{entry.claim.parts[-1]}”"


def _ground_moved(known: Known, entry: ClaimEntry) -> Iterator[Change]:
    """The first ground exchanged for the unit that follows, or for the one before."""
    if not entry.grounds or entry.grounds[0] not in known.dataset.units:
        return
    first = entry.grounds[0]
    order = [unit.id for unit in known.order[ids.speech_of(first)]]
    if first not in order:
        return
    index = order.index(first)
    for other in (*order[index + 1:index + 2], *order[max(index - 1, 0):index]):
        if other not in entry.grounds:
            yield _on(entry, other), f"{first}→{other}"


def _on(entry: ClaimEntry, unit: str) -> ClaimEntry:
    grounds = (unit, *entry.grounds[1:])
    if entry.unit is None:
        return replace(_with(entry, grounds=grounds), grounds=grounds)
    return replace(entry, unit=unit, grounds=grounds)


def _authority_raised(known: Known, entry: ClaimEntry) -> Iterator[Change]:
    ranks = list(Authority)
    rank = ranks.index(entry.claim.authority)
    if rank:
        yield _with(entry, authority=ranks[rank - 1]), f"{entry.claim.authority}→{ranks[rank - 1]}"


def _doubt_dropped(known: Known, entry: ClaimEntry) -> Iterator[Change]:
    if entry.claim.doubt:
        yield _with(entry, doubt=None), "去掉 doubt"


KINDS: dict[str, Make] = {
    "期限频次改动": _edited(wording.time_changed),
    "数字改动": _edited(wording.figure_changed),
    "约数去掉": _edited(wording.approximation_dropped),
    "约数添上": _edited(wording.approximation_added),
    "数级改动": _edited(wording.scale_changed),
    "数级添上": _edited(wording.scale_added),
    "主体调换（远）": _actor_from_afar,
    "主体调换（近）": _actor_from_nearby,
    "地方调换": _place_swapped,
    "地方互换": _places_exchanged,
    "口气加重": _strengthened,
    "否定添上": _edited(wording.denied),
    "否定去掉": _edited(wording.undenied),
    "题名改字": _edited(wording.title_altered),
    "提法改字": _edited(wording.formula_altered),
    "组成部分改字": _part_altered,
    "组成部分删去": _part_dropped,
    "依据错位": _ground_moved,
    "分量抬高": _authority_raised,
    "存疑去掉": _doubt_dropped,
}
