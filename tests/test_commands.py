"""The commands as an editor meets them: exit statuses, Chinese messages, nothing written on failure."""

import io
import os
import queue
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from unittest import mock

import pytest

from scripts.__main__ import main
from scripts.watch import QUIET, watching

REPOSITORY = Path(__file__).resolve().parents[1]


def surroundings(**environment):
    return {**{name: value for name, value in os.environ.items() if name != "KB_SOURCES"}, "PYTHONPATH": str(REPOSITORY), **environment}


def command(root, *arguments, **environment):
    """Run in this process: a new one takes a second to start, and these tests run a hundred. What is no answer of its own is raised."""
    out, complaints, here = io.StringIO(), io.StringIO(), Path.cwd()
    os.chdir(root)
    try:
        with mock.patch.dict(os.environ, surroundings(**environment), clear=True), redirect_stdout(out), redirect_stderr(complaints):
            status = main(list(arguments))
    finally:
        os.chdir(here)
    return subprocess.CompletedProcess(arguments, status, out.getvalue(), complaints.getvalue())


def in_a_process_of_its_own(root, *arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "scripts", *arguments], cwd=root, capture_output=True, text=True, encoding="utf-8", env=surroundings(**environment))


def snapshot(root):
    return {path: path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["ingest", "--help"], ["serve", "--help"], ["digest", "--help"]])
def test_help_is_in_chinese(arguments):
    result = in_a_process_of_its_own(REPOSITORY, *arguments)
    assert result.returncode == 0
    assert "用法" in result.stdout and "选项" in result.stdout
    assert not any(word in result.stdout for word in ("Usage", "Options", "Commands", "Show this message"))


@pytest.mark.parametrize("arguments, expected", [
    ([], "用法"), (["nonsense"], "命令"), (["check", "--nonsense"], "--nonsense"), (["check", "--comitted"], "--committed"),
    (["serve", "--port", "zero"], "1 到 65535 的整数"), (["digest"], "缺少参数"), (["digest", "S02-4"], "相近的有：S002-4、"),
    (["digest", "../site"], "已有的讲话：S000-1、"), (["check", "S000-1", "S004-9"], "相近的有：S004-1、"),
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
    for arguments in (["check"], ["pages"], ["build"])[:3 if file == "site.yml" else 1]:  # the loader is the same for all three
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


def replaced(path, right, wrong):
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")


# --- digest ------------------------------------------------------------------------------------


def test_a_digest_is_begun_and_check_says_what_is_to_be_filled_in(mini):
    (mini / "data/digests/S901-1.yml").unlink()
    path = mini / "data/drafts/S901-1.yml"
    before = snapshot(mini)
    result = command(mini, "digest", "S901-1")
    assert (result.returncode, result.stderr) == (0, "")
    assert "data/drafts/S901-1.yml" in result.stdout
    assert {file for file in snapshot(mini) if file not in before} == {path}
    assert "speech: S901-1" in path.read_text(encoding="utf-8") and "S901-1.1.h:" in path.read_text(encoding="utf-8")
    result = command(mini, "check", "S901-1")
    assert result.returncode == 1
    for words in ("data/drafts/S901-1.yml:", "title 没有填内容", "claims（论断）和 aside（不取的理由）二者必有其一", "本站用的题目"):
        assert words in result.stderr
    assert "Traceback" not in result.stderr


def drafted(mini):
    """The digest of S901-1, which nothing else uses, is a draft again."""
    for folder in ("duties", "rules", "handbook", "cases", "paths", "questions", "comparisons", "tables"):
        shutil.rmtree(mini / "data" / folder)
    (mini / "data/glossary.yml").unlink()
    (mini / "data/editorial/register.yml").unlink()
    readings = mini / "data/readings/2026-11.yml"
    kept = re.sub(r"- claim: [a-z]+/.*\n(  .*\n)+", "", readings.read_text(encoding="utf-8"))
    readings.write_text(kept, encoding="utf-8")
    (mini / "data/drafts").mkdir()
    return (mini / "data/digests/S901-1.yml").rename(mini / "data/drafts/S901-1.yml")


def test_a_draft_is_checked_when_it_is_named_and_stands_in_nobodys_way(mini):
    path = drafted(mini)
    replaced(path, "20人", "30人")
    everything, named = command(mini, "check"), command(mini, "check", "S901-1")
    assert everything.returncode == 0 and "摘要在起草中、这次没有查的讲话 1 篇：S901-1" in everything.stdout
    assert named.returncode == 1 and "data/drafts/S901-1.yml:" in named.stderr and "30人" in named.stderr
    path.write_text("speech: S901-1", encoding="utf-8")
    assert command(mini, "check").returncode == 0 and command(mini, "check", "S901-1").returncode == 1
    assert command(mini, "pages").returncode == 0 and not (mini / "docs/speeches/S901-1.md").exists()


def test_a_draft_becomes_a_digest_when_nothing_is_wrong_with_it(mini):
    path, digest = drafted(mini), mini / "data/digests/S901-1.yml"
    text = path.read_text(encoding="utf-8")
    replaced(path, "20人", "30人")
    before = snapshot(mini)
    result = command(mini, "digest", "S901-1", "--done")
    assert result.returncode == 1 and "30人" in result.stderr and snapshot(mini) == before
    path.write_text(text, encoding="utf-8")
    result = command(mini, "digest", "S901-1", "--done")
    assert (result.returncode, result.stderr) == (0, "") and digest.read_text(encoding="utf-8") == text and not path.exists()
    assert command(mini, "check").returncode == 0
    again = command(mini, "digest", "S901-1", "--done")
    assert again.returncode == 1 and "没有起草中的摘要" in again.stderr


def test_a_draft_nobody_has_read_again_stays_a_draft(mini):
    path = drafted(mini)
    readings = mini / "data/readings/2026-11.yml"
    readings.write_text(re.sub(r"- claim: S901-1#1\n(  .*\n)+", "", readings.read_text(encoding="utf-8")), encoding="utf-8")
    assert command(mini, "check").returncode == 0
    result = command(mini, "digest", "S901-1", "--done")
    assert result.returncode == 1 and "没有第二遍核对" in result.stderr and path.exists()


def test_a_digest_that_exists_is_not_touched(mini):
    before = snapshot(mini)
    result = command(mini, "digest", "S901-1")
    assert result.returncode == 1 and "data/digests/S901-1.yml" in result.stderr and "已经有摘要" in result.stderr
    assert snapshot(mini) == before


def test_a_truncated_copy_gets_no_digest(mini):
    (mini / "data/digests/S901-1.yml").unlink()
    replaced(mini / "data/corpus/S901-1.yml", "units:\n", "copy_of: S900-1\nunits:\n")
    before = snapshot(mini)
    result = command(mini, "digest", "S901-1")
    assert result.returncode == 1 and "S900-1 的残缺副本" in result.stderr
    assert snapshot(mini) == before


def test_a_digest_is_begun_while_others_are_unfinished(mini):
    (mini / "data/digests/S901-1.yml").unlink()
    (mini / "data/digests/S900-1.yml").write_text("speech: S900-1", encoding="utf-8")
    assert command(mini, "digest", "S901-1").returncode == 0


def test_with_the_originals_the_words_are_shown_masked_and_never_written(mini, mini_originals):
    (mini / "data/digests/S900-1.yml").unlink()
    path = mini / "data/drafts/S900-1.yml"
    masked = "S900-1.2.p1.s4"  # its first three characters are a name
    result = command(mini, "digest", "S900-1", KB_SOURCES=str(mini_originals))
    assert result.returncode == 0
    shown = next(line for line in result.stdout.splitlines() if line.startswith(masked))
    words = shown.removeprefix(masked).strip()
    assert words.startswith("某")
    original = (mini_originals / "900.txt").read_text(encoding="utf-8")
    tail = words[1:9]
    hidden = original[original.index(tail) - 3:original.index(tail)]
    assert hidden not in result.stdout and tail not in path.read_text(encoding="utf-8")
    assert result.stdout.count("\nS900-1.") > 10


def test_masks_that_no_longer_fit_show_nothing(mini, mini_originals):
    """The words are shown only when they are those that the corpus was made from."""
    (mini / "data/digests/S900-1.yml").unlink()
    replaced(mini / "data/editorial/masks.yml", "offset: 0", "offset: 4")
    result = command(mini, "digest", "S900-1", KB_SOURCES=str(mini_originals))
    shown = next(line for line in result.stdout.splitlines() if line.startswith("S900-1.2.p1.s4"))
    assert result.returncode == 0 and "对不上，不显示" in shown


def test_another_original_stops_the_digest(mini, tmp_path):
    (mini / "data/digests/S900-1.yml").unlink()
    path = mini / "data/drafts/S900-1.yml"
    folder = tmp_path / "originals"
    folder.mkdir()
    (folder / "900.txt").write_text("同志们：今天开会，讲一件事。", encoding="utf-8")
    result = command(mini, "digest", "S900-1", KB_SOURCES=str(folder))
    assert result.returncode == 1 and "不是同一份" in result.stderr and not path.exists()


# --- check of one speech -----------------------------------------------------------------------


def test_one_speech_is_checked_by_itself(mini):
    replaced(mini / "data/digests/S900-1.yml", "5个工作日内", "7个工作日内")
    replaced(mini / "data/rules/proposal-intake.yml", "{use: S900-1#1}", "{use: duties/office#77}")  # not of this speech
    result = command(mini, "check", "S900-1")
    assert result.returncode == 1 and "7个" in result.stderr and "data/digests/S900-1.yml:" in result.stderr
    assert "所引单元里的数字：5个" in result.stderr  # what the unit does say is proposed
    assert command(mini, "check", "S901-1").returncode == 0
    both = command(mini, "check", "S901-1", "S900-1")
    assert "duties/office#77" not in both.stderr and "duties/office#77" in command(mini, "check").stderr
    assert both.returncode == 1 and both.stderr == result.stderr


def test_what_names_a_unit_or_claim_of_a_speech_is_its_own(mini):
    replaced(mini / "data/readings/2026-11.yml", "claim: S900-1#1\n", "claim: S900-1#99\n")
    with (mini / "data/editorial/doubts.yml").open("a", encoding="utf-8") as doubts:
        doubts.write("- {id: nowhere, unit: S901-1.9, kind: 错字漏字, sure: 高, treatment: 标疑, reason: 试}\n")
    first, second = command(mini, "check", "S900-1"), command(mini, "check", "S901-1")
    assert first.returncode == second.returncode == 1
    assert "data/readings/2026-11.yml:" in first.stderr and "相近的有：S900-1#9" in first.stderr and "S901-1.9" not in first.stderr
    assert "data/editorial/doubts.yml:" in second.stderr and "相近的有：S901-1." in second.stderr and "readings" not in second.stderr


def test_what_keeps_a_speech_from_being_checked_is_told(mini):
    (mini / "data/digests/S901-1.yml").write_text("speech: S901-1", encoding="utf-8")
    result = command(mini, "check", "S900-1")
    assert result.returncode == 1 and "没有问题" not in result.stdout
    assert "data/digests/S901-1.yml" in result.stderr and "S900-1 因此没有查完" in result.stderr
    assert result.stderr.count("规则：") == 1  # one message a file, not one a problem


def test_a_speech_without_a_digest_says_so(mini):
    (mini / "data/digests/S901-1.yml").unlink()
    for path in ("glossary.yml", "duties", "rules", "cases", "handbook", "paths", "questions", "comparisons", "tables", "readings", "editorial/register.yml"):
        target = mini / "data" / path
        for file in target.glob("*.yml") if target.is_dir() else [target] if target.exists() else []:
            file.unlink()
    result = command(mini, "check", "S901-1")
    assert result.returncode == 0 and "S901-1 还没有摘要" in result.stdout and "digest S901-1" in result.stdout


def test_the_page_of_a_speech_is_compared_with_its_records(mini):
    assert command(mini, "pages").returncode == 0
    page = mini / "docs/speeches/S900-1.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n手改\n", encoding="utf-8")
    assert command(mini, "check", "--committed", "S900-1").returncode == 1
    assert command(mini, "check", "--committed", "S901-1").returncode == 0


# --- check --watch -----------------------------------------------------------------------------


class Watch:
    """A running `check --watch`, with what it has said so far."""

    def __init__(self, root, *arguments):
        inherited = {name: value for name, value in os.environ.items() if name != "KB_SOURCES"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "scripts", "check", "--watch", *arguments], cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, encoding="utf-8", env={**inherited, "PYTHONPATH": str(REPOSITORY)},
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))  # noqa: PLW1509  no other thread runs yet; also where the tests run in the background
        self._lines = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self._process.stdout:
            self._lines.put(line)

    def until(self, words, seconds):
        """Everything said up to `words`. Raises queue.Empty when they are not said in time."""
        said, end = "", time.monotonic() + seconds
        while words not in said:
            said += self._lines.get(timeout=max(0, end - time.monotonic()))
        return said

    def interrupted(self):
        self._process.send_signal(signal.SIGINT)
        return self._process.wait(timeout=10)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows：不能向一个子进程发送 Ctrl+C")
@pytest.mark.parametrize("arguments", [[], ["S900-1"]])
def test_what_is_saved_is_checked_within_two_seconds(mini, arguments):
    digest = mini / "data/digests/S900-1.yml"
    with Watch(mini, *arguments) as watch:
        assert "没有问题（用时" in watch.until("守着 data/", 30)
        replaced(digest, "5个工作日内", "7个工作日内")
        said = watch.until("查完（用时", 2)
        assert "data/digests/S900-1.yml:" in said and "7个" in said and "共 " in said
        replaced(digest, "7个工作日内", "5个工作日内")
        watch.until("没有问题（用时", 2)
        replaced(digest, "speech: S900-1", "speech S900-1")  # no YAML any more: the watch goes on
        assert "办法" in watch.until("查完（用时", 2)
        assert watch.interrupted() == 1  # as the last check


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows：不能向一个子进程发送 Ctrl+C")
def test_a_watch_that_found_nothing_ends_with_0(mini):
    with Watch(mini) as watch:
        watch.until("守着 data/", 30)
        assert watch.interrupted() == 0


def test_only_writing_counts_as_a_change_and_a_burst_counts_once(tmp_path):
    calls = queue.Queue()
    file = tmp_path / "a.yml"
    file.write_text("一", encoding="utf-8")
    time.sleep(0.2)
    with watching(tmp_path, lambda: calls.put(file.read_text(encoding="utf-8"))):
        for text in "二三四":
            file.write_text(text, encoding="utf-8")
        assert calls.get(timeout=5) == "四"
        time.sleep(2 * QUIET)
        assert calls.empty()  # what was read in acting is no change


@pytest.mark.parametrize("date", ["2026-02-30", "2026-13-01"])
def test_a_day_that_no_calendar_has_is_told(mini, date):
    replaced(mini / "data/site.yml", "2026-11-22", date)
    result = command(mini, "check")
    assert result.returncode == 1 and date in result.stderr and "Traceback" not in result.stderr


def test_a_file_in_the_way_of_a_folder_is_told(mini):
    shutil.rmtree(mini / "docs", ignore_errors=True)
    (mini / "docs").write_text("", encoding="utf-8")
    result = command(mini, "pages")
    assert result.returncode == 1 and "办法：" in result.stderr and "Traceback" not in result.stderr


def test_a_preview_that_cannot_start_ends_with_1(mini):
    shutil.copy(REPOSITORY / "mkdocs.yml", mini / "mkdocs.yml")  # whose theme is not here
    result = command(mini, "serve")
    assert result.returncode == 1 and "预览没有开起来" in result.stderr and "Traceback" not in result.stderr
