"""All originals at once: what is written, what is refused, what is kept."""

import hashlib

import pytest
import yaml

from scripts.ingest import run
from scripts.problems import InputError

TEXT = """当前位置:首页 > 范文
云州市政协座谈会讲话
同志们：
一、办好提案
提案委要在3月底前把提案交给承办单位。办公室要在每季度通报一次办理情况。
二、搞好视察
由赵钱孙委员牵头，甲县视察2次，乙县视察3次。
谢谢大家！
"""
VOCABULARY = {"actors": [{"name": "提案委"}, {"name": "办公室"}, {"name": "委员"}], "places": [{"name": "甲县"}, {"name": "乙县"}]}


@pytest.fixture
def project(tmp_path):
    """A root with register, vocabulary and one original; `put(text)` changes the original and registers it."""
    (tmp_path / "data/editorial").mkdir(parents=True)
    (tmp_path / "originals").mkdir()
    save(tmp_path / "data/editorial/vocabulary.yml", VOCABULARY)

    def put(text=TEXT, register=True, **fields):
        (tmp_path / "originals/900.txt").write_text(text, encoding="utf-8")
        if register:
            entry = {"id": "'900'", "file": "900.txt", "sha256": hashlib.sha256(text.encode()).hexdigest(), "carrier": "网页", "rights": "不明", **fields}
            save(tmp_path / "data/sources.yml", {"originals": [entry | {"id": "900"}]})
        return tmp_path
    put()
    return put


def save(path, data):
    path.write_text(yaml.dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def ingest(root):
    return run.ingest(root, root / "originals")


def accept(root):
    outcome = ingest(root)
    assert outcome.problems == []
    for path, text in outcome.files.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return outcome


def offences(outcome):
    return [problem.offence for problem in outcome.problems]


def test_a_speech_is_read(project):
    outcome = ingest(project())
    assert list(outcome.files) == ["data/corpus/S900-1.yml"]
    units = yaml.safe_load(outcome.files["data/corpus/S900-1.yml"])["units"]
    assert [unit["id"] for unit in units][:4] == ["S900-1.t", "S900-1.p1", "S900-1.1.h", "S900-1.1.p1.s1"]
    assert any("杂质 1 处（导航 1）" in note for note in outcome.notes)


def test_reading_again_changes_no_byte(project):
    root = project()
    first = accept(root)
    assert ingest(root).files == first.files


def test_a_longer_vocabulary_changes_annotations_and_no_unit(project):
    root = project()
    before = yaml.safe_load(accept(root).files["data/corpus/S900-1.yml"])["units"]
    save(root / "data/editorial/vocabulary.yml", VOCABULARY | {"actors": [*VOCABULARY["actors"], {"name": "承办单位"}]})
    after = yaml.safe_load(ingest(root).files["data/corpus/S900-1.yml"])["units"]
    assert [(u["id"], u["spans"], u["hash"]) for u in after] == [(u["id"], u["spans"], u["hash"]) for u in before]
    assert any("承办单位" in u.get("actors", ()) for u in after)


def test_a_corrected_original_keeps_its_ids_and_reports(project):
    root = project()
    accept(root)
    outcome = ingest(project(TEXT.replace("3月底前", "4月底前").replace("二、搞好视察", "收发室登记每一份来文并当天分送。\n二、搞好视察")))
    assert any("文字有改动的单元：S900-1.1.p1.s1" in note for note in outcome.notes)
    assert any("新出现的单元：" in note and "+1" in note for note in outcome.notes)
    assert not outcome.problems


def test_a_file_that_is_not_the_registered_one_is_refused(project):
    outcome = ingest(project(TEXT[:-20], register=False))
    assert "与登记的不是同一份" in offences(outcome)[0] and outcome.files == {}


def test_an_unknown_file_in_the_folder_is_reported(project):
    root = project()
    (root / "originals/另一篇.txt").write_text("同志们：今天开会。")
    assert "另一篇.txt 没有登记" in offences(ingest(root))[0]


@pytest.mark.parametrize("break_it, expected", [
    (lambda path: path.unlink(), "不在文件夹里"),
    (lambda path: (path.unlink(), path.mkdir()), "却是文件夹"),
    (lambda path: path.write_bytes(b""), "空的"),
])
def test_unusable_originals(project, break_it, expected):
    root = project()
    break_it(root / "originals/900.txt")
    assert expected in offences(ingest(root))[0]


def test_hidden_text_that_changed_must_be_marked_anew(project):
    root = project()
    accept(root)
    units = run.unit_texts(root, root / "originals")
    unit = next(unit for unit, text in units.items() if "赵钱孙" in text)
    save(root / "data/editorial/masks.yml", {"masks": [
        {"unit": unit, "offset": units[unit].index("赵钱孙"), "length": 3, "kind": "人名", "replacement": "某"}]})
    outcome = accept(root)
    assert "hidden" in outcome.files["data/corpus/S900-1.yml"]
    assert not ingest(project(TEXT.replace("一、办好提案", "一、办好全部提案"))).problems  # another unit changed: the mask still fits
    assert "重新标出" in ingest(project(TEXT.replace("由赵钱孙委员牵头", "由区里的赵钱孙委员牵头"))).problems[0].remedy


def test_a_speech_cannot_vanish(project):
    two = TEXT + "同志们：\n今天再讲一件事，办公室要值班。\n"
    root = project(two)
    accept(root)
    assert "找不到讲话 S900-2" in offences(ingest(project(TEXT)))[0]


def test_a_speech_that_breaks_off_is_flagged(project):
    outcome = ingest(project(TEXT.replace("谢谢大家！", "他们还每年定期")))
    assert "cut-off" in outcome.files["data/corpus/S900-1.yml"]


def test_units_are_cut_only_from_the_original_that_they_were_made_from(project):
    root = project()
    accept(root)
    assert all(text in TEXT for text in run.unit_texts(root, root / "originals").values())
    project(TEXT.replace("3月底前", "4月底前"))
    with pytest.raises(InputError) as caught:
        run.unit_texts(root, root / "originals")
    assert "ingest" in caught.value.problems[0].remedy


def test_texts_for_people_are_masked(project):
    root = project()
    accept(root)
    unit, text = next((unit, text) for unit, text in run.unit_texts(root, root / "originals").items() if "赵钱孙" in text)
    save(root / "data/editorial/masks.yml", {"masks": [{"unit": unit, "offset": text.index("赵钱孙"), "length": 3, "kind": "人名", "replacement": "某"}]})
    assert "赵钱孙" not in "".join(run.masked_texts(root, root / "originals").values())
