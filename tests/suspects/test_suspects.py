"""Suspect places: each rule finds its kind and passes what is right; what was decided is listed no more."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from scripts import dataset, suspects
from scripts.__main__ import commands
from scripts.models import Doubt, DoubtKind, Event, PassedSuspect
from scripts.suspects import eras, homophones, names, repeats, structure, wording

ROOT = Path(__file__).resolve().parents[2]
MINI = ROOT / "tests/mini"
UNIT = "S900-1.1.p1.s1"


@pytest.fixture(scope="module")
def data():
    return dataset.load(MINI)[0]


@pytest.fixture(scope="module")
def sounds():
    return homophones.SoundAlikes(["三不糊弄", "一县一品"])


@pytest.mark.parametrize(("rule", "text", "printed"), [
    (wording.printed_years, "2024年以来，工作有进展。", ["2024"]),
    (wording.printed_years, "全市有2024户。", []),
    (wording.sums_like_years, "筹款2024多万元，修了路。", ["2024"]),
    (wording.sums_like_years, "2024年筹款20多万元。", []),
    (wording.bare_years, "到2020，全部办完。", ["2020"]),
    (wording.bare_years, "到2020年，筹款2024万元。", []),
    (wording.next_year, "下步是换届之年。", ["下步"]),
    (wording.next_year, "今年是换届之年。", []),
    (wording.masks_without_sense, "X将代表市委讲话。", ["X"]),
    (wording.masks_without_sense, "×市办了××件提案。", []),
    (wording.unpaired_marks, "叫作“三个不，人人都懂。", ["“"]),
    (wording.unpaired_marks, "印发意见》，抓好落实。", ["》"]),
    (wording.unpaired_marks, "印发《意见》，叫作“三个不”（试行）。", []),
    (wording.doubled_words, "打下坚实的的基础，，很好。", ["的的", "，，"]),
    (wording.doubled_words, "工作工作都要抓。", ["工作工作"]),
    (wording.doubled_words, "一件一件抓，实实在在办。", []),
    (wording.unfinished, "会议对下一步的工作作了安", ["安"]),
    (wording.unfinished, "会议对工作作了安排。", []),
    (wording.begun_in_the_middle, "，并作了安排。", ["，"]),
    (wording.begun_in_the_middle, "“三个不”要记住。", []),
])
def test_wording(rule, text, printed):
    assert [text[one.offset:one.offset + one.length] for one in rule(UNIT, text)] == printed


def test_headings_need_no_end_mark():
    assert not list(wording.unfinished("S900-1.1.h", "一、扎实做好提案工作"))


@pytest.mark.parametrize(("text", "printed"), [
    ("两者相互促进，相得益章。", ["相得益章"]),
    ("两者相互促进，相得益彰。", []),
    ("登记簿要三不糊浓。", ["三不糊浓"]),
    ("登记簿要三不糊弄。", []),
])
def test_words_that_sound_like_others(sounds, text, printed):
    assert [text[one.offset:one.offset + one.length] for one in sounds.suspects(UNIT, text)] == printed


def test_titles_and_formulas_without_marks():
    titles = ["《关于加强提案工作的意见》", "《章程》"]
    assert [one.offset for one in names.titles_without_marks(UNIT, "印发了关于加强提案工作的意见。", titles)] == [3]
    assert not list(names.titles_without_marks(UNIT, "印发了《关于加强提案工作的意见》，依照章程。", titles))
    assert [one.offset for one in names.formulas_without_marks(UNIT, "要做到三不糊弄。", ["三不糊弄"])] == [3]
    assert not list(names.formulas_without_marks(UNIT, "要做到“三不糊弄”，记“守住三不糊弄这条线”。", ["三不糊弄"]))


def numbered(data, *labels, text="下面讲三点意见："):
    """A speech whose first unit says `text` and whose others are numbered so; its suspects."""
    speech = data.speeches["S900-1"]
    unit = speech.units[3]
    units = [unit.model_copy(update={"id": "S900-1.p1", "place": ("段1",)})]
    units += [unit.model_copy(update={"id": f"S900-1.{n}.p1", "place": (label, "段1")}) for n, label in enumerate(labels, 1)]
    found = structure.suspects(speech.model_copy(update={"units": tuple(units)}), {"S900-1.p1": text})
    return [(one.unit, one.rule) for one in found]


def test_numbering_and_promises(data):
    assert numbered(data, "一", "二", "三") == []
    assert set(numbered(data, "一", "（二）", "三")) == {("S900-1.2.p1", "序号"), ("S900-1.3.p1", "序号"), ("S900-1.p1", "条目数")}
    assert numbered(data, "一", "三", "四") == [("S900-1.2.p1", "序号")]
    assert numbered(data, "一", "二") == [("S900-1.p1", "条目数")]
    assert numbered(data, "（一）", "(二)", text="会议开始。") == []


def test_stock_passages(data):
    whole, other = data.speeches["S900-1"], data.speeches["S901-1"]
    long = max(whole.units, key=lambda unit: unit.length)
    long = long.model_copy(update={"length": 90})
    repeated = other.units[2].model_copy(update={"shingles": long.shingles, "length": 90})
    units = tuple(long if unit.id == long.id else unit for unit in whole.units)
    changed = {"S900-1": whole.model_copy(update={"units": units}), "S901-1": other.model_copy(update={"units": (repeated,)})}
    assert [(one.unit, long.id in one.why) for one in repeats.suspects(dataclasses.replace(data, speeches=changed))] == [(repeated.id, True)]
    copied = {**changed, "S901-1": changed["S901-1"].model_copy(update={"copy_of": "S900-1"})}
    assert not list(repeats.suspects(dataclasses.replace(data, speeches=copied)))


def test_wording_that_did_not_exist_yet(data):
    event = Event(id="later", name="后来的会议", date="2018-03-15", verified="虚构", marks=("新提法",))
    data = dataclasses.replace(data, events=(event,))
    assert [one.offset for one in eras.suspects(data, UNIT, "要用新提法。", "2010-01-01")] == [2]
    assert not list(eras.suspects(data, UNIT, "要用新提法。", "2018-03-15"))


def test_a_decided_place_waits_no_longer(data):
    one = suspects.Suspect(UNIT, 5, 3, "叠字", "")
    assert suspects.undecided(data, [one]) == [one]
    doubt = Doubt(id="d", unit=UNIT, offset=7, length=2, kind=DoubtKind.CHARACTER, sure="高", treatment="标疑", reason="多字")
    for offset, length, decided in ((7, 2, True), (8, 2, False), (None, None, True)):
        doubted = dataclasses.replace(data, doubts=(doubt.model_copy(update={"offset": offset, "length": length}),))
        assert (suspects.undecided(doubted, [one]) == []) is decided
    for rule, decided in (("叠字", True), ("同音", False)):
        passed = PassedSuspect(unit=UNIT, offset=5, rule=rule, reason="本来如此")
        assert (suspects.undecided(dataclasses.replace(data, passed_suspects=(passed,)), [one]) == []) is decided


def test_without_originals_it_is_wrong_use(monkeypatch, capsys):
    from scripts import __main__ as main
    monkeypatch.setattr(main, "originals_folder", lambda root: None)
    assert main.main(["suspects"]) == 2
    assert "KB_SOURCES" in capsys.readouterr().err


def test_the_command_is_known():
    assert "suspects" in commands.commands
