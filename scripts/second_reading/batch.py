"""Composing a batch: the next claims that nobody has read as they now are, some of them made false."""

from __future__ import annotations

import random
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from scripts import ids
from scripts.dataset import ClaimEntry, Dataset, claim_hash
from scripts.models import ReadingError
from scripts.mutants import Mutant, judge, mutants
from scripts.mutants.known import Known
from scripts.pages import place
from scripts.problems import WrongUse
from scripts.second_reading.form import FOLDER, Batch, Ground, Key, Seal, Shown, seal

ONE_IN = 20
# Falsehoods that a careful reader can see for certain, and that do not give themselves away by their wording.
FOR_READERS = (
    "期限频次改动", "数字改动", "约数去掉", "数级改动", "主体调换（远）", "地方调换", "地方互换", "口气加重", "否定添上", "否定去掉", "题名改字")

_HEAD = f"""\
# 第二遍核对的一批论断。逐条对照原文：正文、分量、组成部分、依据都对，verdict 填 无误；
# 有一处不对，verdict 填 已改，error 填是哪一类差错（{'、'.join(ReadingError)}），changed 写明哪里不对、应改成什么；改正后的整句可填在 corrected。
# 最后填 date。其余各项不要改动。其中混有假论断，没有标出。
"""


@dataclass(frozen=True)
class Drawn:
    """A claim as the reader is shown it."""

    entry: ClaimEntry
    false: bool


def is_read(dataset: Dataset, entry: ClaimEntry) -> bool:
    present = claim_hash(entry, dataset.units)
    return any(reading.hash == present for reading in dataset.readings_by_claim.get(entry.id, ()))


def draw(dataset: Dataset, size: int, seed: int, home: str | None = None) -> list[Drawn]:
    """The next unread claims in order, one in twenty made false, and one at least.

    The last unread ones all stay true, or they would never be done: what is false among them is of claims read before.
    """
    claims = [entry for entry in dataset.claims.values() if home in (None, entry.home)]
    unread = [entry for entry in claims if not is_read(dataset, entry)]
    chosen = unread[:size]
    if not chosen:
        return []
    count = max(1, len(chosen) // ONE_IN)
    false = _falsehoods(dataset, _pool(dataset, chosen, len(unread) > size, count), count, seed)
    entries = {entry.id: Drawn(entry, false=False) for entry in chosen} | {
        claim: Drawn(mutant.entry, false=True) for claim, mutant in false.items()}
    return [entries[claim] for claim in dataset.claims if claim in entries]


def _pool(dataset: Dataset, chosen: list[ClaimEntry], more: bool, count: int) -> list[ClaimEntry]:
    """The claims some of which are made false."""
    if more:
        return chosen
    homes = {entry.home for entry in chosen}
    read = [entry for entry in dataset.claims.values() if is_read(dataset, entry)]
    beside = [entry for entry in read if entry.home in homes]
    if len(beside) >= count:
        return beside
    return chosen if len(chosen) > count else read or chosen


def _falsehoods(dataset: Dataset, pool: Iterable[ClaimEntry], count: int, seed: int) -> dict[str, Mutant]:
    """One mutant each of `count` claims, the kinds in turn as chance has it."""
    known, wanted = Known(dataset), {entry.id for entry in pool}
    by_kind: dict[str, list[Mutant]] = {}
    for mutant in mutants(dataset):
        if mutant.claim_id in wanted and mutant.kind in FOR_READERS and _certain(known, mutant):
            by_kind.setdefault(mutant.kind, []).append(mutant)
    chance, found = random.Random(seed), {}
    kinds = sorted(by_kind)
    while by_kind and len(found) < count:
        kinds = [kind for kind in kinds if kind in by_kind] or sorted(by_kind)
        kind = chance.choice(kinds)
        mutant = chance.choice(by_kind[kind])
        found[mutant.claim_id] = mutant
        kinds.remove(kind)
        by_kind = {
            kind: left for kind, group in by_kind.items() if (left := [one for one in group if one.claim_id not in found])}
    return found


def _certain(known: Known, mutant: Mutant) -> bool:
    return judge.no_falsehood(known, mutant) is None and judge.not_told_by_words(known, mutant) is None


# --- the files ---------------------------------------------------------------------------


def give_out(
    root: Path, dataset: Dataset, size: int, seed: int, home: str | None, texts: Mapping[str, str],
) -> tuple[str, dict[str, str]]:
    """Name and files of a new batch; `texts` are the originals at hand. Raises WrongUse when there is nothing to read."""
    homes = dict.fromkeys(entry.home for entry in dataset.claims.values())
    if home is not None and home not in homes:
        raise WrongUse(f"{home} 里没有论断\n    应为：{'、'.join(homes) or '先写论断'}\n    办法：改正 --speech")
    drawn = draw(dataset, size, seed, home)
    if not drawn:
        raise WrongUse("没有要核对的论断\n    应为：至少有一条没有读过、或读过以后改动了的论断\n    办法：不用再取；新写的论断检查无误后再取")
    if not any(one.false for one in drawn):
        raise WrongUse("这一批造不出假论断，不能考查核对者\n    应为：至少一条能改成假的论断\n    办法：多取几条，或不用 --speech")
    name = _free_name(root, home or next(one.entry.home for one in drawn if not one.false))
    salt = secrets.token_hex(16)
    return name, {
        f"{FOLDER}/{name}.yml": _HEAD + dump(Batch(claims=tuple(_shown(dataset, one.entry, texts) for one in drawn))),
        f"{FOLDER}/{name}.key.yml": dump(Key(salt=salt, seals=tuple(_sealed(dataset, salt, one) for one in drawn)))}


def slug(home: str) -> str:
    """S000-1 → s000-1, duties/office → duties-office"""
    return home.lower().replace("/", "-")


def _free_name(root: Path, home: str) -> str:
    number = 1
    while (root / FOLDER / f"{slug(home)}-{number}.yml").exists():
        number += 1
    return f"{slug(home)}-{number}"


def _shown(dataset: Dataset, entry: ClaimEntry, texts: Mapping[str, str]) -> Shown:
    claim = entry.claim
    grounds = tuple(_ground(dataset, unit, texts) for unit in entry.grounds)
    return Shown(
        claim=entry.id, text=claim.text, authority=claim.authority, parts=claim.parts, place=claim.place, doubt=claim.doubt,
        grounds=grounds)


def _ground(dataset: Dataset, unit: str, texts: Mapping[str, str]) -> Ground:
    found = dataset.units.get(unit)
    where = f"{ids.speech_of(unit)} {place.label(found)}，{place.source_place(found)}" if found else "没有这个单元"
    return Ground(unit=unit, place=where, original=texts.get(unit) or None)


def _sealed(dataset: Dataset, salt: str, one: Drawn) -> Seal:
    read = None if one.false else claim_hash(one.entry, dataset.units)
    return Seal(claim=one.entry.id, seal=seal(salt, one.entry.id, read))


def dump(record: Batch | Key) -> str:
    """As YAML, what has to be filled in left empty."""
    plain = record.model_dump(mode="json")
    for shown in plain.get("claims", ()):
        for field in ("parts", "place", "doubt"):
            if not shown[field]:
                del shown[field]
        for ground in shown["grounds"]:
            if ground["original"] is None:
                del ground["original"]
    return yaml.dump(plain, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)


class _Dumper(yaml.SafeDumper):
    """None is written as nothing."""


_Dumper.add_representer(type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", ""))
