"""All originals → all corpus files, or the problems that forbid it. Reads; never writes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from scripts import ids, read_yaml
from scripts.ingest import identity, mask
from scripts.ingest.annotate import Annotator
from scripts.ingest.clean import RawSpeech, clean, line_numbers
from scripts.ingest.copies import SpeechText, truncated_copies
from scripts.ingest.extract import Extract, extract
from scripts.ingest.passage import passage, visible
from scripts.ingest.segment import Leaf, segment
from scripts.language.lexicon import Lexicon
from scripts.language.normal import text_hash
from scripts.models import Correction, CorrectionKind, Furniture, Mask, Masks, Original, Sources, Speech, Unit, UnitKind, Vocabulary
from scripts.problems import InputError, Problem

_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # the same bytes, sooner
HEADER = "# 由 python -m scripts ingest 生成，请勿手改。\n"
FILES = ("*.txt",)


@dataclass
class Outcome:
    """What ingest would write: path relative to the root → text; and what it has to say."""

    files: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class Read:
    """One original, read and taken apart."""

    original: Original
    extract: Extract
    speeches: list[RawSpeech]


@dataclass(frozen=True)
class Ground:
    """What every original is read with."""

    masks: dict[str, tuple[Mask, ...]]
    actors: Lexicon
    places: Lexicon
    frozen: dict[str, Speech]


def ingest(root: Path, folder: Path) -> Outcome:
    """Read every registered original in `folder` against the frozen corpus under `root`."""
    outcome = Outcome()
    try:
        sources = read_yaml.load(root / "data/sources.yml", root, Sources)
        ground = load_ground(root)
    except InputError as error:
        outcome.problems.extend(error.problems)
        return outcome
    outcome.problems.extend(_unknown_files(folder, sources))
    reads = []
    for original in sources.originals:
        try:
            reads.append(read_original(folder, original))
        except InputError as error:
            outcome.problems.extend(error.problems)
    speeches: list[tuple[Speech, str]] = []
    for read in reads:
        for ordinal, raw_speech in enumerate(read.speeches, 1):
            speech_id = ids.build_speech(ids.SpeechId(read.original.id, ordinal))
            speeches.append(_speech(speech_id, read, raw_speech, ground, outcome))
        outcome.notes.append(_furniture_note(read))
    copies = truncated_copies([SpeechText(speech.speech, text) for speech, text in speeches])
    for speech, _ in speeches:
        speech = speech.model_copy(update={"copy_of": copies.get(speech.speech)})
        outcome.files[f"data/corpus/{speech.speech}.yml"] = dump(speech)
        outcome.notes.append(_speech_note(speech))
    outcome.problems.extend(_vanished(reads, ground, outcome.files))
    return outcome


def load_ground(root: Path) -> Ground:
    """Masks, vocabulary and the frozen corpus. Raises InputError."""
    masks = root / "data/editorial/masks.yml"
    by_unit: dict[str, list[Mask]] = {}
    for one in read_yaml.load(masks, root, Masks).masks if masks.exists() else ():
        by_unit.setdefault(one.unit, []).append(one)
    vocabulary = read_yaml.load(root / "data/editorial/vocabulary.yml", root, Vocabulary)
    frozen = [read_yaml.load(path, root, Speech) for path in sorted((root / "data/corpus").glob("*.yml"))]
    return Ground(
        masks={unit: tuple(found) for unit, found in by_unit.items()},
        actors=Lexicon(vocabulary.actors, vocabulary.passed_over),
        places=Lexicon(vocabulary.places, vocabulary.passed_over),
        frozen={speech.speech: speech for speech in frozen})


def read_original(folder: Path, original: Original) -> Read:
    """Raises InputError: unreadable, not the registered file, or corrections that do not fit."""
    extracted = extract(folder / original.file)
    if extracted.sha256 != original.sha256:
        raise InputError(Problem(
            "data/sources.yml", original.yaml_line, "original-registered",
            f"原件 {original.file} 与登记的不是同一份（现在的 sha256：{extracted.sha256}）",
            f"sha256 为 {original.sha256}",
            "放错了或没传完就换回来；确是更正后的原件，就把登记的 sha256 改成现在的，再运行一次"))
    return Read(original, extracted, clean(extracted.text, original))


def unit_texts(root: Path, folder: Path) -> dict[str, str]:
    """Unit id → its unmasked text, by the frozen corpus; for checks with the originals at hand.

    Raises InputError when an original is not the one its corpus was made from: the cuts would be others.
    """
    texts, problems = {}, []
    ground = load_ground(root)
    for original in read_yaml.load(root / "data/sources.yml", root, Sources).originals:
        extracted = read_original(folder, original).extract
        for speech in ground.frozen.values():
            if speech.source != original.id:
                continue
            if speech.source_sha256 != extracted.sha256:
                problems.append(Problem(
                    f"data/corpus/{speech.speech}.yml", 0, "corpus-current", f"{speech.speech} 不是由现在这份原件生成的",
                    "与登记的原件一致", "运行 python -m scripts ingest", speech.speech))
                continue
            texts |= {unit.id: passage(extracted.text, unit.spans).text for unit in speech.units}
    if problems:
        raise InputError(*problems)
    return texts


def masked_texts(root: Path, folder: Path) -> dict[str, str]:
    """Unit id → its text with everything hidden replaced: what a person may be shown."""
    masks = load_ground(root).masks
    return {unit: mask.apply(text, masks.get(unit, ())) for unit, text in unit_texts(root, folder).items()}


def _unknown_files(folder: Path, sources: Sources) -> list[Problem]:
    known = {original.file for original in sources.originals}
    found = sorted({path.name for pattern in FILES for path in folder.glob(pattern)})
    return [
        Problem("data/sources.yml", 0, "original-registered", f"文件夹里的 {name} 没有登记", "每份原件在 data/sources.yml 有一项",
                "登记这份原件，或把它移出文件夹")
        for name in found if name not in known]


def _speech(speech_id: str, read: Read, raw_speech: RawSpeech, ground: Ground, outcome: Outcome) -> tuple[Speech, str]:
    raw, original = read.extract.text, read.original
    corrections = corrections_by_offset(raw, original)
    annotator = Annotator(raw, ground.actors, ground.places, frozenset(original.false_years), _doubtful(raw, original))
    frozen = ground.frozen.get(speech_id)
    if frozen and frozen.source_sha256 == read.extract.sha256:
        leaves = identity.frozen_leaves(raw, frozen)
        units = [annotator.annotate(leaf, ground.masks.get(leaf.id, ())) for leaf in leaves]
    else:
        leaves = segment(speech_id, raw_speech, corrections, annotator.several)
        units = [annotator.annotate(leaf, _fitting_masks(leaf, frozen, ground)) for leaf in leaves]
        if frozen:
            units = _taken_over(units, frozen, ground, outcome)
    units = _with_cut_off(units, leaves)
    lines = (min(u.lines[0] for u in units), max(u.lines[1] for u in units))
    text = "".join(mask.apply(leaf.passage.text, ground.masks.get(unit.id, ())) for leaf, unit in zip(leaves, units))
    return Speech(
        speech=speech_id, source=original.id, source_sha256=read.extract.sha256, lines=lines, units=tuple(units),
        furniture=tuple(Furniture(kind=p.kind, line=p.line, span=(p.passage.offsets[0], p.passage.offsets[-1] + 1), length=visible(p.passage.text))
                        for p in raw_speech.furniture)), text


def corrections_by_offset(raw: str, original: Original) -> dict[int, Correction]:
    """Corrections of the outline, by their place in the decoded original."""
    lines = line_numbers(raw)
    return {
        lines[c.line].passage.offsets[c.at]: c for c in original.corrections
        if c.kind not in (CorrectionKind.FURNITURE, CorrectionKind.DOUBTFUL)}


def _doubtful(raw: str, original: Original) -> frozenset[int]:
    lines = line_numbers(raw)
    return frozenset(
        offset for c in original.corrections if c.kind is CorrectionKind.DOUBTFUL
        for offset in lines[c.line].passage.offsets[c.at:c.at + (c.length or 1)])


def _fitting_masks(leaf: Leaf, frozen: Speech | None, ground: Ground) -> tuple[Mask, ...]:
    """Masks of this leaf: by id at the first reading; of the frozen unit that it still is, afterwards."""
    if frozen is None:
        return ground.masks.get(leaf.id, ())
    for unit in frozen.units:
        masks = ground.masks.get(unit.id, ())
        if masks and text_hash(mask.apply(leaf.passage.text, masks)) == unit.hash:
            return masks
    return ()


def _taken_over(units: list[Unit], frozen: Speech, ground: Ground, outcome: Outcome) -> list[Unit]:
    match = identity.keep_ids(units, frozen)
    for label, found in (("文字有改动", match.changed), ("位置有移动", match.moved), ("新出现", match.added), ("找不到了", match.lost)):
        if found:
            outcome.notes.append(f"{frozen.speech} {label}的单元：{'、'.join(found)}")
    for unit_id in (*match.changed, *match.lost):
        if unit_id in ground.masks:
            outcome.problems.append(Problem(
                "data/editorial/masks.yml", ground.masks[unit_id][0].yaml_line, "mask-fits",
                f"单元 {unit_id} 有须隐去的文字，而它的文字已经改动", "隐去的位置与现在的文字一致", "对照原件重新标出 offset 和 length"))
    return list(match.units)


def _with_cut_off(units: list[Unit], leaves: list[Leaf]) -> list[Unit]:
    """The last unit of a speech that breaks off inside a sentence is flagged."""
    last = leaves[-1].passage.text.rstrip("”’）)】")
    if units[-1].kind is UnitKind.HEADING or last.endswith(tuple("。！？!?…，,")):
        return units
    return [*units[:-1], units[-1].model_copy(update={"flags": (*units[-1].flags, "cut-off")})]


def _vanished(reads: list[Read], ground: Ground, files: dict[str, str]) -> list[Problem]:
    """A frozen speech that its original, now read, no longer holds."""
    sources = {read.original.id for read in reads}
    return [
        Problem(f"data/corpus/{speech.speech}.yml", 0, "speech-kept", f"原件 {speech.source} 里找不到讲话 {speech.speech} 了",
                "已经冻结的讲话都还在原件里", "核对原件；讲话分界变了，用“新篇”更正写明")
        for speech in ground.frozen.values() if speech.source in sources and f"data/corpus/{speech.speech}.yml" not in files]


def _furniture_note(read: Read) -> str:
    pieces = [piece for speech in read.speeches for piece in speech.furniture]
    kinds = Counter(piece.kind for piece in pieces)
    told = "、".join(f"{kind} {count}" for kind, count in sorted(kinds.items())) or "无"
    return f"原件 {read.original.id}：{len(read.speeches)} 篇讲话；杂质 {len(pieces)} 处（{told}）"


def _speech_note(speech: Speech) -> str:
    copy = f"；是 {speech.copy_of} 的残缺副本" if speech.copy_of else ""
    return f"  {speech.speech}：{len(speech.units)} 个单元，第 {speech.lines[0]}—{speech.lines[1]} 行{copy}"


def dump(speech: Speech) -> str:
    """The corpus file of one speech; the same speech gives the same bytes."""
    data = speech.model_dump(mode="json", exclude_defaults=True)
    return HEADER + yaml.dump(_plain(data), Dumper=_Dumper, allow_unicode=True, sort_keys=False, default_flow_style=None, width=10_000)


def _plain(value):
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value
