"""Taking a batch back: what was read well becomes a file of data/readings/."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from scripts import ids, read_yaml
from scripts.dataset import Dataset, claim_hash
from scripts.models import Reading
from scripts.problems import InputError, Problem, WrongUse, ordered
from scripts.second_reading.batch import dump, is_read, slug
from scripts.second_reading.form import Batch, Key, Shown, seal

NEEDED = 0.9  # share of the falsified claims that has to be caught
RULE = "reading-is-taken"
_HEAD = "# 第二遍核对：由没有写这些论断的人逐条对照原文。hash 是论断和依据的校验码，两者有改动即失效。\n"


def speeches(root: Path, path: Path) -> set[str]:
    """The speeches a batch is of; none when the file is no batch that can be read."""
    try:
        batch = read_yaml.load(path, root, Batch)
    except InputError:
        return set()
    return {home for shown in batch.claims if ids.is_speech(home := ids.parse_claim(shown.claim).home)}


@dataclass(frozen=True)
class Taken:
    """The files to write and what to tell."""

    files: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def take(root: Path, dataset: Dataset, path: Path) -> Taken:
    """What the filled batch in `path` gives. Raises WrongUse or InputError and has then changed nothing."""
    if not path.is_file() or path.name.endswith(".key.yml"):
        raise WrongUse(f"{path} 不是批次文件\n    应为：python -m scripts reading --batch 写出的文件，如 build/readings/s000-1-1.yml\n    办法：改正文件名")
    file = read_yaml.relative(path, root)
    batch = read_yaml.load(path, root, Batch)
    key_path = path.with_name(f"{path.stem}.key.yml")
    if not key_path.is_file():
        raise InputError(_problem(file, 0, "旁边没有底单", f"同一文件夹里有 {key_path.name}", "把底单放回原处；已经丢失的，重新取一批"))
    key = read_yaml.load(key_path, root, Key)
    seals = {one.claim: one.seal for one in key.seals}
    if problems := list(_unfinished(file, batch, seals)):
        raise InputError(*ordered(problems))
    judged = _Judged(dataset, batch, key.salt, seals)
    if problems := [_tampered(file, one) for one in batch.claims if judged.is_tampered(one)]:
        raise InputError(*ordered(problems))
    if judged.caught < NEEDED * len(judged.false):
        raise InputError(_problem(
            file, 0, f"混入 {len(judged.false)} 条假论断，只看出 {judged.caught} 条；这一批不收", "十条假论断至少看出九条",
            "请逐条对照原文重读这一批，改正 verdict 后再收"))
    return _taken(root, dataset, batch, key, key_path, judged)


def _unfinished(file: str, batch: Batch, seals: dict[str, str]) -> Iterator[Problem]:
    """What the reader left open or took out."""
    if batch.date is None:
        yield _problem(file, 0, "没有填核对日期", "date 写日期，如 2026-11-22", "在文件里填 date")
    seen: set[str] = set()
    for shown in batch.claims:
        if shown.claim not in seals or shown.claim in seen:
            yield _problem(file, shown.yaml_line, f"{shown.claim} 不是这一批的，或写了两遍", "批次里的论断不增不减", "删去这一项", shown.claim)
        elif shown.verdict is None:
            yield _problem(file, shown.yaml_line, f"{shown.claim} 没有结论", "verdict 写 无误 或 已改", "对照原文后填上", shown.claim)
        elif not (shown.verdict == "已改") == (shown.changed is not None) == (shown.error is not None):
            yield _problem(
                file, shown.yaml_line, f"{shown.claim} 的结论和 error、changed 不相配", "结论为“已改”时写明 error 和 changed，结论为“无误”时都不写",
                "补写 error、changed，或者改正 verdict", shown.claim)
        seen.add(shown.claim)
    for claim in seals:
        if claim not in seen:
            yield _problem(file, 0, f"少了 {claim}", "批次里的论断不增不减", "把这一项放回文件；找不回的，重新取一批", claim)


class _Judged:
    """Which claims of a batch were false and which were caught."""

    def __init__(self, dataset: Dataset, batch: Batch, salt: str, seals: dict[str, str]):
        self.dataset, self.salt, self.seals = dataset, salt, seals
        self.false = [one for one in batch.claims if seals[one.claim] == seal(salt, one.claim, None)]
        self.true = [one for one in batch.claims if one not in self.false]
        self.caught = sum(one.verdict == "已改" for one in self.false)

    def is_tampered(self, shown: Shown) -> bool:
        """A true claim that still stands as it was given out, and is written otherwise in the batch."""
        return shown in self.true and self._stands(shown) and shown.text != self.dataset.claims[shown.claim].claim.text

    def record(self, shown: Shown) -> Reading | None:
        """The reading of a true claim, if the claim now is what was read, or what the reader made of it."""
        if shown.claim not in self.dataset.claims:
            return None
        entry = self.dataset.claims[shown.claim]
        present = claim_hash(entry, self.dataset.units)
        if shown.verdict == "无误":
            return Reading(claim=shown.claim, hash=present, verdict="无误") if self._stands(shown) else None
        if shown.corrected is None or shown.corrected != entry.claim.text or not self._stands(shown, shown.text):
            return None
        return Reading(claim=shown.claim, hash=present, verdict="已改", error=shown.error, changed=shown.changed)

    def _stands(self, shown: Shown, text: str | None = None) -> bool:
        """The claim (or the claim with this text) is what was given out."""
        entry = self.dataset.claims.get(shown.claim)
        if entry is None:
            return False
        if text is not None:
            entry = replace(entry, claim=entry.claim.model_copy(update={"text": text}))
        return seal(self.salt, shown.claim, claim_hash(entry, self.dataset.units)) == self.seals[shown.claim]


def _taken(root: Path, dataset: Dataset, batch: Batch, key: Key, key_path: Path, judged: _Judged) -> Taken:
    readings = [reading for shown in judged.true if (reading := judged.record(shown)) and not is_read(dataset, dataset.claims[shown.claim])]
    recorded = {reading.claim for reading in readings}
    left = [one for one in judged.true if one.claim not in recorded and not _read_by_now(dataset, one)]
    notes = [f"混入假论断 {len(judged.false)} 条，看出 {judged.caught} 条。"]
    notes += [f"未记入 {one.claim}：{_why(one)}" for one in left]
    if not readings:
        return Taken({}, (*notes, "没有可以记入的论断，data/readings/ 没有改动。"))
    home = dataset.claims[readings[0].claim].home
    file = _free_file(root, f"{slug(home)}-{batch.date}")
    counts = (0, 0) if key.taken else (len(judged.false), judged.caught)
    files = {
        file: _written(batch, readings, *counts),
        read_yaml.relative(key_path, root): dump(key.model_copy(update={"taken": key.taken or file}))}
    return Taken(files, (*notes, f"已记入 {file}：{len(readings)} 条。假论断的原文没有读过，会进入以后的批次。"))


def _read_by_now(dataset: Dataset, shown: Shown) -> bool:
    return shown.claim in dataset.claims and is_read(dataset, dataset.claims[shown.claim])


def _why(shown: Shown) -> str:
    if shown.verdict == "无误":
        return "给出以后论断或依据有改动，会进入以后的批次"
    return f"核对者认为应改（{shown.changed}）。在 data/ 里改正；正文与 corrected 一致后可再收，否则会进入以后的批次"


def _free_file(root: Path, stem: str) -> str:
    number = 1
    while (root / f"data/readings/{stem}-{number}.yml").exists():
        number += 1
    return f"data/readings/{stem}-{number}.yml"


def _written(batch: Batch, readings: list[Reading], falsified: int, caught: int) -> str:
    counts = [f"falsified: {falsified}", f"caught: {caught}"]
    return "\n".join([_HEAD, "role: 复读", f"date: {batch.date}", *counts, "readings:", *map(_line, readings), ""])


def _line(reading: Reading) -> str:
    changed = f", error: {reading.error}, changed: {json.dumps(reading.changed, ensure_ascii=False)}" if reading.changed else ""
    return f'- {{claim: {reading.claim}, hash: "{reading.hash}", verdict: {reading.verdict}{changed}}}'


def _tampered(file: str, shown: Shown) -> Problem:
    return _problem(
        file, shown.yaml_line, f"{shown.claim} 的正文在批次文件里被改动", "正文照给出时的样子", "还原正文；要改的写进 changed 和 corrected", shown.claim)


def _problem(file: str, line: int, offence: str, expected: str, remedy: str, subject: str = "") -> Problem:
    return Problem(file, line, RULE, offence, expected, remedy, subject)
