"""The commands as an editor meets them: exit statuses, Chinese messages, nothing written on failure."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]


def command(root, *arguments, **environment):
    inherited = {name: value for name, value in os.environ.items() if name != "KB_SOURCES"}
    return subprocess.run([sys.executable, "-m", "scripts", *arguments], cwd=root, capture_output=True, text=True, encoding="utf-8",
                          env={**inherited, "PYTHONPATH": str(REPOSITORY), **environment})


def snapshot(root):
    return {path: path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["ingest", "--help"], ["serve", "--help"]])
def test_help_is_in_chinese(arguments):
    result = command(REPOSITORY, *arguments)
    assert result.returncode == 0
    assert "用法" in result.stdout and "选项" in result.stdout
    assert not any(word in result.stdout for word in ("Usage", "Options", "Commands", "Show this message"))


@pytest.mark.parametrize("arguments, expected", [
    ([], "用法"), (["nonsense"], "命令"), (["check", "--nonsense"], "--nonsense"), (["check", "--comitted"], "--committed"),
    (["serve", "--port", "zero"], "1 到 65535 的整数"),
])
def test_a_wrong_call_ends_with_2_and_says_what_to_do(arguments, expected):
    result = command(REPOSITORY, *arguments)
    assert result.returncode == 2
    assert expected in result.stdout + result.stderr
    assert "Traceback" not in result.stderr


def test_outside_the_project(tmp_path):
    result = command(tmp_path, "check")
    assert result.returncode == 2 and "不是本项目的文件夹" in result.stderr


def test_originals_that_are_no_folder(mini):
    result = command(mini, "ingest", KB_SOURCES=str(mini / "nowhere"))
    assert result.returncode == 2 and "KB_SOURCES" in result.stderr


def test_without_originals_one_line_says_so(mini):
    result = command(mini, "ingest")
    assert result.returncode == 0 and result.stdout.strip() == "没有讲话原文，使用已提交的 data/corpus/。"


def test_sound_content_passes(mini):
    result = command(mini, "check")
    assert (result.returncode, result.stderr) == (0, "")
    assert "没有问题" in result.stdout


@pytest.mark.parametrize("file, content", [
    ("digests/S900-1.yml", "speech: S900-1\ntitle: 一\ttitle"), ("site.yml", ""), ("editorial/doubts.yml", "doubts: 3"),
])
def test_problems_end_with_1_and_nothing_is_written(mini, file, content):
    (mini / "data" / file).write_text(content, encoding="utf-8")
    before = snapshot(mini)
    for arguments in (["check"], ["pages"], ["build"]):
        result = command(mini, *arguments)
        assert result.returncode == 1
        assert f"data/{file}" in result.stderr and "应为" in result.stderr and "办法" in result.stderr
        assert "Traceback" not in result.stderr
    assert snapshot(mini) == before


def test_a_failed_ingest_writes_nothing(mini, tmp_path):
    folder = tmp_path / "originals"
    folder.mkdir()
    (folder / "别的.txt").write_text("同志们：今天开会，讲一件事。", encoding="utf-8")
    before = snapshot(mini)
    result = command(mini, "ingest", KB_SOURCES=str(folder))
    assert result.returncode == 1 and "没有登记" in result.stderr
    assert snapshot(mini) == before


def test_pages_that_drifted_are_found(mini):
    assert command(mini, "pages").returncode == 0
    assert command(mini, "check", "--committed").returncode == 0
    page = next((mini / "docs/speeches").glob("S900-1.md"))
    page.write_text(page.read_text(encoding="utf-8") + "\n手改\n", encoding="utf-8")
    result = command(mini, "check", "--committed")
    assert result.returncode == 1 and "S900-1.md" in result.stderr and "python -m scripts pages" in result.stderr
    assert command(mini, "check").returncode == 0
