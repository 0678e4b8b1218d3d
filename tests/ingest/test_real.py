"""The thirteen real speeches: the frozen outline, and, with the originals at hand, the account of every character."""

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from scripts import ids, read_yaml
from scripts.ingest import run
from scripts.ingest.extract import extract
from scripts.ingest.originals import originals_folder
from scripts.ingest.passage import visible
from scripts.ingest.segment import LONGEST_LEAF, outline
from scripts.models import CorrectionKind, Sources, Speech

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = yaml.safe_load((Path(__file__).parent / "outlines.yml").read_text(encoding="utf-8"))
CORPUS = {path.stem: read_yaml.load(path, ROOT, Speech) for path in sorted((ROOT / "data/corpus").glob("*.yml"))}


def golden(speech):
    """(line, column, depth, kind, label) of every structural node."""
    rows = []
    for row in GOLDEN[speech]:
        place, depth, kind, *label = row.split(" ")
        line, column = map(int, place.split(":"))
        rows.append((line, column, int(depth), kind, label[0] if label else ""))
    return rows


def node_of(unit):
    """The structural node a unit belongs to: its id without sentence, heading and lead steps."""
    steps = [step for step in ids.parse_unit(unit.id).steps if step.kind not in ("s", "h")]
    return tuple(steps[:-1]) if unit.kind == "lead" and steps[-1].kind == "p" else tuple(steps)


def test_there_are_thirteen_speeches():
    assert sorted(CORPUS) == sorted(GOLDEN) and len(CORPUS) == 13


@pytest.mark.parametrize("speech", sorted(CORPUS))
def test_the_corpus_has_the_frozen_outline(speech):
    nodes = {}
    for unit in CORPUS[speech].units:
        nodes.setdefault(node_of(unit), unit)
    found = [(unit.lines[0], len(steps) - 1) for steps, unit in nodes.items()]
    assert found == [(line, depth) for line, _, depth, _, _ in golden(speech)]


def test_the_truncated_copy_is_known():
    assert {speech.speech: speech.copy_of for speech in CORPUS.values() if speech.copy_of} == {"S002-3": "S002-4"}
    assert "cut-off" in CORPUS["S002-3"].units[-1].flags


def test_speeches_without_a_title_line_have_no_title_unit():
    assert [speech.speech for speech in CORPUS.values() if speech.units[0].kind != "title"] == ["S000-1", "S002-1", "S002-2"]


def test_ids_are_unique_and_places_hold_no_heading_text():
    units = [unit for speech in CORPUS.values() for unit in speech.units]
    assert len({unit.id for unit in units}) == len(units) > 900
    assert max(len(label) for unit in units for label in unit.place) <= 12


@pytest.fixture(scope="module")
def folder():
    found = originals_folder(ROOT)
    if found is None:
        pytest.skip("没有讲话原文：用 KB_SOURCES 指明")
    return found


@pytest.fixture(scope="module")
def outcome(folder):
    return run.ingest(ROOT, folder)


@pytest.fixture(scope="module")
def reads(folder):
    return [run.read_original(folder, original) for original in read_yaml.load(ROOT / "data/sources.yml", ROOT, Sources).originals]


@pytest.mark.originals
def test_reading_the_originals_again_changes_no_byte(outcome):
    assert outcome.problems == []
    assert outcome.files == {f"data/corpus/{speech}.yml": (ROOT / f"data/corpus/{speech}.yml").read_text(encoding="utf-8") for speech in CORPUS}


@pytest.mark.originals
def test_every_visible_character_is_in_one_unit_or_one_piece_of_furniture(folder):
    for original in read_yaml.load(ROOT / "data/sources.yml", ROOT, Sources).originals:
        raw = extract(folder / original.file).text
        speeches = [speech for speech in CORPUS.values() if speech.source == original.id]
        spans = [span for speech in speeches for unit in speech.units for span in unit.spans]
        spans += [piece.span for speech in speeches for piece in speech.furniture]
        covered = Counter(offset for start, end in spans for offset in range(start, end) if not raw[offset].isspace())
        assert set(covered.values()) == {1}
        assert sum(covered.values()) == visible(raw)


@pytest.mark.originals
def test_the_segmenter_still_finds_the_frozen_outline(reads):
    for read in reads:
        raw = read.extract.text
        starts = [0, *(match.end() for match in re.finditer("\n", raw))]
        corrections = run.corrections_by_offset(raw, read.original)
        for ordinal, speech in enumerate(read.speeches, 1):
            nodes = [
                (line, node.own.start - starts[line - 1], node.depth, node.kind.value, node.label)
                for node in outline(speech, corrections)
                for line in (next(n for n in range(len(starts), 0, -1) if starts[n - 1] <= node.own.start),)]
            assert nodes == golden(ids.build_speech(ids.SpeechId(read.original.id, ordinal)))


@pytest.mark.originals
def test_a_unit_longer_than_the_limit_is_a_single_sentence(folder):
    texts = run.unit_texts(ROOT, folder)
    for unit_id, text in texts.items():
        if len(text) > LONGEST_LEAF:
            assert not re.search("[。！？；](?![”’）])", re.sub("“[^”]*”|（[^）]*）", "", text)[:-1]), unit_id


@pytest.mark.originals
def test_every_correction_is_needed(folder, reads):
    """A correction whose removal changes nothing is no correction."""
    for read in reads:
        structural = [c for c in read.original.corrections if c.kind is not CorrectionKind.DOUBTFUL]
        for correction in structural:
            rest = read.original.model_copy(update={"corrections": tuple(c for c in read.original.corrections if c is not correction)})
            assert _shape(run.read_original(folder, rest)) != _shape(read), (read.original.id, correction)


def _shape(read):
    corrections = run.corrections_by_offset(read.extract.text, read.original)
    return [[(node.own.start, node.depth, node.kind, node.label) for node in outline(speech, corrections)] for speech in read.speeches]
