"""The unfilled digest: all of the corpus, nothing of the originals, and a message for every line to fill in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts import read_yaml, skeleton
from scripts.ingest import run
from scripts.ingest.originals import originals_folder
from scripts.language.normal import bare
from scripts.models import Denial, Digest, Doubt, Doubts, Era, Furniture, LongQuote, Mask, Masks, Speech, Unit, UnitKind
from scripts.problems import InputError

ROOT = Path(__file__).resolve().parents[1]
SPEECHES = sorted(path.stem for path in (ROOT / "data/corpus").glob("*.yml"))
LONGEST_RUN = 20
NAMES = re.compile(r"《[^《》]{1,60}》|“[^“”]{1,24}”")


def corpus(speech: str) -> Speech:
    return read_yaml.load(ROOT / f"data/corpus/{speech}.yml", ROOT, Speech)


@pytest.fixture(scope="module")
def known():
    """Doubts and masks of the real speeches."""
    return (read_yaml.load(ROOT / "data/editorial/doubts.yml", ROOT, Doubts).doubts,
            read_yaml.load(ROOT / "data/editorial/masks.yml", ROOT, Masks).masks)


def unit(id: str, kind: UnitKind = UnitKind.POINT, **fields) -> Unit:
    given = {"place": ("一", "句1"), "lines": (3, 3), "spans": ((0, 5),), "length": 5, "hash": "0" * 16, "shingles": "", **fields}
    return Unit(id=id, kind=kind, **given)


def speech(*units: Unit, **fields) -> Speech:
    given = {"speech": "S900-1", "source": "900", "source_sha256": "0" * 64, "lines": (3, 9), **fields}
    return Speech(units=units, **given)


def saved(text: str, folder: Path) -> Path:
    path = folder / "S900-1.yml"
    path.write_text(text, encoding="utf-8")
    return path


def refused(text: str, folder: Path) -> list:
    with pytest.raises(InputError) as error:
        read_yaml.load(saved(text, folder), folder, Digest)
    return error.value.problems


def about(text: str, unit_id: str) -> str:
    """The comments right above a unit."""
    return re.search(rf"((?:  #[^\n]*\n)*)  {re.escape(unit_id)}:", text)[1]


# --- the real corpus ---------------------------------------------------------------------------


@pytest.mark.parametrize("speech_id", SPEECHES)
def test_every_speech_has_all_its_units_once_and_in_order(speech_id, known, tmp_path):
    units = [one.id for one in corpus(speech_id).units]
    text = skeleton.render(corpus(speech_id), *known)
    read = read_yaml.read(saved(text, tmp_path), tmp_path)
    assert list(read["units"]) == units
    assert re.findall(r"^  (S\S+):$", text, re.M) == units
    assert list(read) == list(Digest.model_fields) and read["speech"] == speech_id
    assert list(read["era"]) == list(Era.model_fields)


@pytest.mark.parametrize("speech_id", SPEECHES)
def test_every_gap_is_told_at_its_line(speech_id, known, tmp_path):
    """All that the loader finds are gaps, and each unit that says nothing is among them."""
    text = skeleton.render(corpus(speech_id), *known)
    problems, lines = refused(text, tmp_path), text.split("\n")
    assert {problem.rule for problem in problems} == {"field-empty", "value"}
    for problem in problems:
        assert lines[problem.line - 1].endswith(":") and problem.expected and problem.remedy
    open_units = [one.id for one in corpus(speech_id).units if one.kind not in (UnitKind.TITLE, UnitKind.HEADING)]
    told = [lines[problem.line - 1].strip(" :") for problem in problems if problem.rule == "value"]
    assert told == open_units
    assert all("claims（论断）和 aside（不取的理由）" in problem.expected for problem in problems if problem.rule == "value")


@pytest.mark.originals
def test_no_passage_of_the_originals_is_in_it(known):
    folder = originals_folder(ROOT)
    if folder is None:
        pytest.skip("没有讲话原文：用 KB_SOURCES 指明")
    texts = run.unit_texts(ROOT, folder)
    whole = {id: "".join(texts[one.id] for one in corpus(id).units) for id in SPEECHES}
    sources = [bare(source) for text in whole.values() for source in (text, NAMES.sub("", text))]
    grams = {source[i:i + LONGEST_RUN] for source in sources for i in range(len(source) - LONGEST_RUN + 1)}
    assert len(grams) > 10_000
    copied = {
        (speech_id, plain[i:i + LONGEST_RUN])
        for speech_id in SPEECHES
        for line in skeleton.render(corpus(speech_id), *known).split("\n")
        for plain in [bare(NAMES.sub("", line))]
        for i in range(len(plain) - LONGEST_RUN + 1) if plain[i:i + LONGEST_RUN] in grams}
    assert copied == set()


# --- what is told of a unit --------------------------------------------------------------------


def test_everything_the_corpus_knows_of_a_unit_stands_above_it():
    said = {
        "figures": ("3条", "2024年"), "masked_figures": ("X个",), "counts": ("四点意见",), "titles": ("《试行办法》",),
        "formulas": ("三先三后",), "actors": ("提案委",), "places": ("云州市",), "times": ("每季度",), "rules": ("办法",),
        "modality": ("必须",), "flags": tuple(skeleton.FLAGS)}
    one = unit(
        "S900-1.1.s1", long_quotes=(LongQuote(hash="0" * 16, length=40),), denials=(Denial(words="不等于社情"),), **said)
    doubt = Doubt(id="d", unit=one.id, kind="错字漏字", printed="答负", probably="答复", sure="高", treatment="按推断用", reason="字形相近")
    masks = [Mask(unit=one.id, offset=0, length=2, kind="人名", replacement="某委员")] * 2
    comments = about(skeleton.render(speech(one), [doubt], masks), one.id)
    assert "一·句1（要点，原件900第3行，5字）" in comments
    for words in ("3条、2024年", "X个", "四点意见", "《试行办法》", "“三先三后”", "提案委", "云州市", "每季度", "办法", "必须", "长引语：40字", "否定：不等于社情",
                  *skeleton.FLAGS.values(), "“答负”", "“答复”", "字形相近", "遮盖：2处"):
        assert words in comments
    assert set(skeleton.SAID) | {"flags", "long_quotes", "denials"} == set(Unit.model_fields) - {
        "id", "kind", "place", "lines", "spans", "length", "hash", "shingles", "joints"}


def test_what_is_hidden_is_not_shown():
    one = unit("S900-1.1")
    doubt = Doubt(id="d", unit=one.id, kind="私人姓名", printed="甲乙", sure="高", treatment="隐去", reason="有甲乙二字")
    text = skeleton.render(speech(one), [doubt])
    assert "私人姓名" in about(text, one.id) and "甲乙" not in text


def test_doubts_and_masks_of_other_units_are_left_out():
    doubt = Doubt(id="d", unit="S900-2.1", kind="错字漏字", printed="答负", sure="高", treatment="标疑", reason="别篇")
    mask = Mask(unit="S900-1.2", offset=0, length=2, kind="人名", replacement="某委员")
    text = skeleton.render(speech(unit("S900-1.1"), unit("S900-1.2")), [doubt], [mask])
    assert "别篇" not in text and "遮盖" not in about(text, "S900-1.1") and "遮盖：1处" in about(text, "S900-1.2")


def test_titles_and_headings_are_preset_and_the_rest_is_left_open(tmp_path):
    text = skeleton.render(speech(unit("S900-1.t", UnitKind.TITLE), unit("S900-1.1.h", UnitKind.HEADING), unit("S900-1.p1", UnitKind.PARAGRAPH)))
    units = read_yaml.read(saved(text, tmp_path), tmp_path)["units"]
    assert units == {"S900-1.t": {"aside": "题目"}, "S900-1.1.h": {"gist": None, "aside": "只是标题"}, "S900-1.p1": {"aside": None}}


# --- the head ----------------------------------------------------------------------------------


def test_every_field_of_the_head_stands_under_its_description():
    lines = skeleton.render(speech(unit("S900-1.1"))).split("\n")
    fields = {name: info for name, info in Digest.model_fields.items() if name != "units"} | {
        f"  {name}": info for name, info in Era.model_fields.items()}
    for name, info in fields.items():
        at = next(number for number, line in enumerate(lines) if line.startswith(f"{name}:"))
        above = []
        while lines[at - 1].lstrip().startswith("#"):
            at -= 1
            above.append(lines[at])
        assert info.description in "".join(above)
        assert info.is_required() or "可不填" in "".join(above)
    assert "只能写：省、市、县、区、县（市、区）" in "\n".join(lines)


def test_the_head_says_what_the_corpus_knows():
    title = unit("S900-1.t", UnitKind.TITLE, figures=("2024年", "3条"), flags=("false-year",))
    told = skeleton.render(speech(title, unit("S900-1.1", actors=("提案委",), places=("云州市",)), furniture=(
        Furniture(kind="页码", line=1, span=(0, 1), length=1),)))
    for words in ("原件900第3至9行，2个单元（题目1，要点1）", "原件印有题目", "杂质：页码1", "提案委（1个单元）", "云州市（1个单元）",
                  "印着年份的单元：S900-1.t（2024年）", "年份被改写的单元1个：S900-1.t"):
        assert words in told
    assert "原件没有印题目" in skeleton.render(speech(unit("S900-1.1")))


def test_filled_in_as_the_comments_say_it_loads(tmp_path):
    text = skeleton.render(speech(unit("S900-1.1.h", UnitKind.HEADING), unit("S900-1.1"), unit("S900-1.2")))
    filled = {
        "title": "会议讲话", "short": "会议", "title_origin": "自拟", "occasion": "会议", "speaker": "领导", "level": "市", "place": "云州市", "  sure": "低",
        "    gist": "讲什么"}
    for name, value in filled.items():
        text = re.sub(rf"^{name}:$", f"{name}: {value}", text, flags=re.M)
    for name in ("speaks_of", "text_state", "good_for", "not_for", "  evidence"):
        text = re.sub(rf"^{name}:\n", "", text, flags=re.M)
    text = text.replace("  S900-1.1:\n    aside:", "  S900-1.1:\n    claims:\n    - id: 1\n      text: 提案委每季度核对一次。\n      authority: 工作要求")
    text = text.replace("  S900-1.2:\n    aside:", "  S900-1.2:\n    aside: 过渡语")
    digest = read_yaml.load(saved(text, tmp_path), tmp_path, Digest)
    assert digest.units["S900-1.1"].claims[0].id == 1 and digest.units["S900-1.2"].aside == "过渡语"
    assert digest.units["S900-1.1.h"].gist == "讲什么" and digest.printed_title is None


def test_what_breaks_a_line_cannot_end_a_comment(tmp_path):
    text = skeleton.render(speech(unit("S900-1.1", formulas=("甲\n乙: 丙\u2028丁",))))
    assert list(read_yaml.read(saved(text, tmp_path), tmp_path)["units"]) == ["S900-1.1"]


def test_the_same_speech_gives_the_same_text(known):
    assert skeleton.render(corpus("S002-4"), *known) == skeleton.render(corpus("S002-4"), *known)


def test_every_kind_and_flag_has_a_name():
    assert set(skeleton.KINDS) == set(UnitKind)
    flags = {flag for id in SPEECHES for one in corpus(id).units for flag in one.flags}
    assert flags <= set(skeleton.FLAGS)
