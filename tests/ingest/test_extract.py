"""An original that cannot be read says why, in Chinese."""

import pytest

from scripts.ingest import extract as module
from scripts.ingest.extract import extract
from scripts.problems import InputError

SPEECH = "同志们：\n今天召开座谈会，讲三点意见。\n" * 5


def offence(path):
    with pytest.raises(InputError) as caught:
        extract(path)
    (problem,) = caught.value.problems
    assert problem.expected and problem.remedy
    return problem.offence


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings_in_use_are_read(tmp_path, encoding):
    path = tmp_path / "900.txt"
    path.write_bytes(SPEECH.replace("\n", "\r\n").encode(encoding))
    assert extract(path).text == SPEECH


def test_missing(tmp_path):
    assert "不在文件夹里" in offence(tmp_path / "900.txt")


def test_directory(tmp_path):
    (tmp_path / "900.txt").mkdir()
    assert "文件夹" in offence(tmp_path / "900.txt")


@pytest.mark.parametrize("data, expected", [
    (b"", "空的"),
    (SPEECH.encode()[:-2], "断开"),
    (b"plain English text, no Chinese at all. " * 20, "没有汉字"),
    (bytes(range(256)) * 40, "编码|没有汉字"),
    (b" \n\n ", "没有汉字"),
])
def test_unusable_bytes(tmp_path, data, expected):
    path = tmp_path / "900.txt"
    path.write_bytes(data)
    assert any(word in offence(path) for word in expected.split("|"))


def test_noise_of_many_megabytes_is_refused_before_it_is_read(tmp_path, monkeypatch):
    path = tmp_path / "900.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(module, "_decode", lambda *_: pytest.fail("was read"))
    assert "太大" in offence(path)
