"""Begins the digest of a speech: the file to fill in and, with the originals at hand, the words to read beside it.

Reads the corpus, the doubts and the masks, and nothing else: other digests may well be unfinished.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scripts import read_yaml, skeleton
from scripts.ingest import mask, run
from scripts.ingest.passage import passage
from scripts.language.normal import text_hash
from scripts.models import Doubts, Mask, Masks, Model, Original, Sources, Speech
from scripts.problems import InputError, Problem

NOT_THE_SAME = "（原件与 data/corpus/ 对不上，不显示；先运行 python -m scripts ingest）"


@dataclass(frozen=True)
class Started:
    """A digest not yet written: its file and text, and the masked words of each unit, none without the originals."""

    file: str
    text: str
    words: dict[str, str]


def start(root: Path, folder: Path | None, speech_id: str) -> Started:
    """What a new digest of a known speech begins with. Raises InputError when there is nothing to begin."""
    file = draft(speech_id)
    speech = read_yaml.load(root / f"data/corpus/{speech_id}.yml", root, Speech)
    if speech.copy_of:
        raise InputError(Problem(
            f"data/corpus/{speech_id}.yml", 0, "digest-of-a-copy", f"{speech_id} 是 {speech.copy_of} 的残缺副本，不另写摘要",
            "摘要写在完整的那一篇上", f"运行 python -m scripts digest {speech.copy_of}", speech_id))
    for there in (file, finished(speech_id)):
        if (root / there).exists():
            raise _exists(there, speech_id)
    doubts = _listed(root, "doubts", Doubts)
    masks = _listed(root, "masks", Masks)
    text = skeleton.render(speech, doubts.doubts if doubts else (), masks.masks if masks else ())
    return Started(file, text, _words(root, folder, speech, masks.masks if masks else ()) if folder else {})


def draft(speech_id: str) -> str:
    """Where a digest stands while it is written."""
    return f"data/drafts/{speech_id}.yml"


def finished(speech_id: str) -> str:
    """Where it stands when it is checked and read twice."""
    return f"data/digests/{speech_id}.yml"


def finish(root: Path, speech_id: str) -> None:
    """A draft becomes a digest. Raises InputError when there is none, or a digest already."""
    if not (root / draft(speech_id)).exists():
        raise InputError(Problem(
            draft(speech_id), 0, "draft-exists", f"{speech_id} 没有起草中的摘要", "摘要先在 data/drafts/ 里写",
            f"运行 python -m scripts digest {speech_id}", speech_id))
    if (root / finished(speech_id)).exists():
        raise _exists(finished(speech_id), speech_id)
    (root / finished(speech_id)).parent.mkdir(parents=True, exist_ok=True)
    (root / draft(speech_id)).rename(root / finished(speech_id))


def write(root: Path, started: Started) -> None:
    """Write the file, never over another. Raises InputError."""
    path = root / started.file
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(started.text)
    except FileExistsError:
        raise _exists(started.file, path.stem) from None


def _exists(file: str, speech: str) -> InputError:
    return InputError(Problem(
        file, 0, "digest-exists", f"{speech} 已经有摘要，没有改动它", "还没有摘要的讲话",
        "接着填这个文件；确要从头来过，先把它移走", speech))


def _listed(root: Path, kind: str, model: type[Model]) -> Model | None:
    path = root / f"data/editorial/{kind}.yml"
    return read_yaml.load(path, root, model) if path.exists() else None


def _words(root: Path, folder: Path, speech: Speech, masks: tuple[Mask, ...]) -> dict[str, str]:
    """Unit id → its words, what must be hidden replaced. Words that are not those the corpus was made from are not
    given: masks count characters, and in another text would leave open what they should hide."""
    original = _original(root, speech)
    raw = run.read_original(folder, original).extract.text
    words = {}
    for unit in speech.units:
        text = mask.apply(passage(raw, unit.spans).text, [one for one in masks if one.unit == unit.id])
        words[unit.id] = text if text_hash(text) == unit.hash else NOT_THE_SAME
    return words


def _original(root: Path, speech: Speech) -> Original:
    for original in read_yaml.load(root / "data/sources.yml", root, Sources).originals:
        if original.id == speech.source:
            return original
    raise InputError(Problem(
        "data/sources.yml", 0, "original-registered", f"讲话 {speech.speech} 的原件 {speech.source} 没有登记",
        "每份原件在 data/sources.yml 有一项", "登记这份原件"))
