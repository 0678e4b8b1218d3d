"""Second readings: a batch goes out with falsehoods in it, and comes back into the record only if they were seen."""

from __future__ import annotations

import re

import pytest
import yaml

from scripts import __main__ as commands
from scripts import dataset
from scripts.dataset import claim_hash
from scripts.models import Readings
from scripts.second_reading import batch, form

FILE = "build/readings/s900-1-1.yml"
KEY = "build/readings/s900-1-1.key.yml"


@pytest.fixture
def unread(mini, monkeypatch):
    """The miniature, its claims not yet read a second time; commands are run in it."""
    (mini / "data/readings/2026-11.yml").unlink()
    monkeypatch.chdir(mini)
    monkeypatch.delenv("KB_SOURCES", raising=False)
    return mini


def data(root):
    loaded, problems = dataset.load(root)
    assert loaded is not None, problems
    return loaded


def snapshot(root):
    return {path: path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def given_out(root, size=20, seed=1):
    assert commands.main(["reading", "--batch", str(size), "--seed", str(seed), "--speech", "S900-1"]) == 0
    return {drawn.entry.id: drawn for drawn in batch.draw(data(root), size, seed, "S900-1")}


def fill(root, verdicts, date="2026-11-22", file=FILE):
    """Fill in what `verdicts` says of each claim: a verdict, or a mapping of fields."""
    path = root / file
    plain = yaml.safe_load(path.read_text(encoding="utf-8"))
    plain["date"] = date
    for shown in plain["claims"]:
        said = verdicts(shown["claim"])
        shown |= said if isinstance(said, dict) else {"verdict": said}
        if shown["verdict"] == "已改":
            shown["error"] = shown["error"] or "意思走样"
            shown["changed"] = shown["changed"] or "与原文不合"
    path.write_text(yaml.safe_dump(plain, allow_unicode=True, sort_keys=False), encoding="utf-8")


def written(root):
    return sorted((root / "data/readings").glob("*.yml"))


# --- composing ---------------------------------------------------------------------------


def test_the_next_unread_in_order_with_one_false_and_only_one(unread):
    loaded = data(unread)
    drawn = batch.draw(loaded, 5, seed=1)
    assert [one.entry.id for one in drawn] == list(loaded.claims)[:5]
    assert sum(one.false for one in drawn) == 1
    for one in drawn:
        assert (one.entry == loaded.claims[one.entry.id]) != one.false


def test_one_in_twenty(unread, monkeypatch):
    monkeypatch.setattr(batch, "ONE_IN", 4)
    drawn = batch.draw(data(unread), 16, seed=2)
    assert sum(one.false for one in drawn) == 4


def test_the_seed_decides(unread):
    loaded = data(unread)
    assert batch.draw(loaded, 10, 7) == batch.draw(loaded, 10, 7)
    assert len({str([one.entry.claim.text for one in batch.draw(loaded, 10, seed)]) for seed in range(10)}) > 3


def test_the_last_ones_stay_true_and_a_claim_read_before_is_false(mini):
    path = mini / "data/readings/2026-11.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"- claim: S900-1#4\n.*\n.*\n", "", text), encoding="utf-8")
    loaded = data(mini)
    assert not batch.is_read(loaded, loaded.claims["S900-1#4"])
    drawn = {one.entry.id: one.false for one in batch.draw(loaded, 20, 1)}
    assert drawn.pop("S900-1#4") is False
    assert list(drawn.values()) == [True]


def test_the_reader_cannot_tell_which_are_false(unread):
    drawn = given_out(unread)
    shown, key = ((unread / file).read_text(encoding="utf-8") for file in (FILE, KEY))
    fields = {tuple(one) for one in yaml.safe_load(shown)["claims"]}
    optional = {"parts", "place", "doubt"}
    assert len({tuple(name for name in one if name not in optional) for one in fields}) == 1
    assert "假" not in key and "false" not in key
    for one in drawn.values():
        assert claim_hash(one.entry, data(unread).units) not in shown + key


def test_the_originals_stand_in_the_batch_only_when_at_hand(unread, mini_originals, monkeypatch, capsys):
    given_out(unread)
    assert "original:" not in (unread / FILE).read_text(encoding="utf-8")
    assert "没有讲话原文" in capsys.readouterr().out
    monkeypatch.setenv("KB_SOURCES", str(mini_originals))
    given_out(unread)
    second = (unread / "build/readings/s900-1-2.yml").read_text(encoding="utf-8")
    assert "original: " in second


def test_a_batch_overwrites_none(unread):
    given_out(unread)
    before = (unread / FILE).read_bytes()
    given_out(unread, seed=2)
    assert (unread / FILE).read_bytes() == before and (unread / "build/readings/s900-1-2.yml").exists()


# --- taking back -------------------------------------------------------------------------


def test_what_was_read_well_is_recorded(unread, capsys):
    drawn = given_out(unread)
    fill(unread, lambda claim: "已改" if drawn[claim].false else "无误")
    assert commands.main(["reading", "--take", FILE]) == 0
    (path,) = written(unread)
    assert path.name == "s900-1-2026-11-22-1.yml"
    loaded = data(unread)
    (record,) = loaded.readings
    assert (record.falsified, record.caught) == (1, 1)
    assert {one.claim for one in record.readings} == {claim for claim, one in drawn.items() if not one.false}
    for claim, one in drawn.items():
        assert batch.is_read(loaded, loaded.claims[claim]) != one.false
    left = [one.entry.id for one in batch.draw(loaded, 20, 1, "S900-1") if not one.false]
    assert left == [claim for claim, one in drawn.items() if one.false]


def test_a_reader_who_misses_is_refused(unread, capsys):
    given_out(unread)
    fill(unread, lambda claim: "无误")
    before = snapshot(unread)
    assert commands.main(["reading", "--take", FILE]) == 1
    told = capsys.readouterr().err
    assert "只看出 0 条" in told and "应为" in told and "重读" in told
    assert snapshot(unread) == before


def test_nine_of_ten_are_enough_and_eight_are_not(unread, monkeypatch):
    monkeypatch.setattr(batch, "ONE_IN", 2)
    drawn = given_out(unread, size=11)
    false = [claim for claim, one in drawn.items() if one.false]
    assert len(false) == 5
    fill(unread, lambda claim: "无误" if claim == false[0] or not drawn[claim].false else "已改")
    assert commands.main(["reading", "--take", FILE]) == 1
    monkeypatch.setattr("scripts.second_reading.take.NEEDED", 0.8)
    assert commands.main(["reading", "--take", FILE]) == 0
    (record,) = data(unread).readings
    assert (record.falsified, record.caught) == (5, 4)
    assert not {one.claim for one in record.readings} & set(false)


def test_a_claim_changed_since_is_not_recorded(unread, capsys):
    drawn = given_out(unread)
    path = unread / "data/digests/S900-1.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("立案168件，办结151件", "立案168件，其中办结151件"), encoding="utf-8")
    fill(unread, lambda claim: "已改" if drawn[claim].false else "无误")
    assert not drawn["S900-1#7"].false
    assert commands.main(["reading", "--take", FILE]) == 0
    assert "S900-1#7" not in {one.claim for one in data(unread).readings[0].readings}
    assert "未记入 S900-1#7" in capsys.readouterr().out


def test_a_corrected_claim_is_recorded_once_the_data_say_so(unread, capsys):
    drawn = given_out(unread)
    assert not drawn["S900-1#7"].false
    old = data(unread).claims["S900-1#7"].claim.text
    new = old.replace("办结151件", "其中办结151件")
    corrected = {"verdict": "已改", "error": "漏了内容", "changed": "补“其中”", "corrected": new}
    fill(unread, lambda claim: "已改" if drawn[claim].false else corrected if claim == "S900-1#7" else "无误")
    assert commands.main(["reading", "--take", FILE]) == 0
    assert "S900-1#7" not in {one.claim for one in data(unread).readings[0].readings}
    path = unread / "data/digests/S900-1.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert commands.main(["reading", "--take", FILE]) == 0
    first, second = data(unread).readings
    assert [(one.claim, one.verdict, one.error, one.changed) for one in second.readings] == [
        ("S900-1#7", "已改", "漏了内容", "补“其中”")]
    assert (first.falsified, second.falsified) == (1, 0), "the falsehoods of a batch count once"
    assert commands.main(["reading", "--take", FILE]) == 0
    assert len(written(unread)) == 2 and "没有可以记入的论断" in capsys.readouterr().out


@pytest.mark.parametrize("spoil, says", [
    (lambda text: re.sub("verdict: 无误", "verdict:", text, count=1), "没有结论"),
    (lambda text: re.sub("verdict: 无误", "verdict: 对", text, count=1), "无误"),
    (lambda text: text.replace("verdict: 无误", "verdict: 已改", 1), "changed"),
    (lambda text: text.replace("error: 意思走样", "error:", 1), "error"),
    (lambda text: text.replace("error: 意思走样", "error: 写得不好", 1), "漏了内容"),
    (lambda text: re.sub("date: .*", "date:", text, count=1), "日期"),
    (lambda text: re.sub(r"- claim: S900-1#3\n(  .*\n)*?(?=- claim)", "", text), "少了 S900-1#3"),
    (lambda text: text.replace("claim: S900-1#3", "claim: S900-1#4"), "S900-1#3"),
    (lambda text: text.replace("按登记", "按登記").replace("提案必须署名", "提案必须都署名"), "被改动"),
    (lambda text: "claims: [", "S900-1"),
    (lambda text: "", "应为"),
])
def test_what_was_not_filled_in_rightly_is_told(unread, capsys, spoil, says):
    drawn = given_out(unread, seed=3)
    assert not drawn["S900-1#3"].false
    fill(unread, lambda claim: "已改" if drawn[claim].false else "无误")
    path = unread / FILE
    path.write_text(spoil(path.read_text(encoding="utf-8")), encoding="utf-8")
    before = snapshot(unread)
    capsys.readouterr()
    assert commands.main(["reading", "--take", FILE]) == 1
    told = capsys.readouterr().err.replace("s900-1", "S900-1")
    assert says in told and "应为" in told and "办法" in told
    assert snapshot(unread) == before


def test_without_its_key_nothing_can_be_taken(unread, capsys):
    drawn = given_out(unread)
    fill(unread, lambda claim: "已改" if drawn[claim].false else "无误")
    (unread / KEY).unlink()
    assert commands.main(["reading", "--take", FILE]) == 1
    assert "底单" in capsys.readouterr().err


@pytest.mark.parametrize("arguments, says", [
    (["--take", "build/readings/nothing.yml"], "不是批次文件"),
    (["--take", "."], "不是批次文件"),
    (["--take", KEY], "不是批次文件"),
    (["--take", FILE, "--seed", "3"], "--take"),
    (["--speech", "S999-1"], "S999-1"),
    (["--batch", "0"], "1 到 200"),
])
def test_a_wrong_call_says_what_to_do(unread, capsys, arguments, says):
    assert commands.main(["reading", *arguments]) == 2
    told = capsys.readouterr().err
    assert says in told and "应为" in told and "办法" in told


def test_when_all_is_read_there_is_nothing_to_give_out(mini, monkeypatch, capsys):
    monkeypatch.chdir(mini)
    assert commands.main(["reading"]) == 2
    assert "没有要核对的论断" in capsys.readouterr().err


def test_data_that_cannot_be_read_end_with_1(unread, capsys):
    (unread / "data/site.yml").write_text("", encoding="utf-8")
    for arguments in (["reading"], ["mutants"]):
        assert commands.main(arguments) == 1
        assert "data/site.yml" in capsys.readouterr().err


def test_the_measuring_is_a_command(mini, monkeypatch, capsys):
    monkeypatch.chdir(mini)
    assert commands.main(["mutants"]) == 0
    told = capsys.readouterr().out
    assert "抓住率" in told and "漏过的" in told and "数字改动" in told


def test_no_more_can_be_caught_than_was_mixed_in():
    assert Readings(role="复读", date="2026", readings=()).falsified == 0
    with pytest.raises(ValueError, match="不能多于"):
        Readings(role="复读", date="2026", readings=(), falsified=1, caught=2)


def test_a_seal_tells_true_from_false_only_to_who_knows_what_was_shown():
    seals = {form.seal("a" * 32, "S900-1#1", read) for read in (None, "0" * 16, "1" * 16)}
    assert len(seals | {form.seal("b" * 32, "S900-1#1", None)}) == 4
