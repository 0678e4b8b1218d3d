"""The repository as it is committed: content sound, pages as the data gives them, nothing in it that must not be."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.__main__ import commands
from scripts.ingest.originals import originals_folder
from scripts.models import LOCATIONS
from scripts.schema import WRITTEN_BY_PROGRAM

ROOT = Path(__file__).resolve().parents[1]


def tracked() -> list[str]:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        pytest.skip("不在 git 仓库里，查不到哪些文件已提交")
    return [name for name in done.stdout.split("\0") if name]


def check(**environment: str) -> subprocess.CompletedProcess:
    inherited = {name: value for name, value in os.environ.items() if name != "KB_SOURCES"}
    return subprocess.run([sys.executable, "-m", "scripts", "check", "--committed"], cwd=ROOT, capture_output=True, text=True,
                          encoding="utf-8", env={**inherited, **environment})


def test_the_content_is_sound_and_the_committed_pages_are_what_it_gives():
    result = check()
    assert result.returncode == 0, result.stderr
    assert "未做 3 项检查" in result.stdout


@pytest.mark.originals
def test_the_content_is_sound_with_the_originals_at_hand():
    folder = originals_folder(ROOT)
    if folder is None:
        pytest.skip("没有讲话原文：用 KB_SOURCES 指明")
    result = check(KB_SOURCES=str(folder))
    assert result.returncode == 0, result.stderr
    assert "未做" not in result.stdout


def test_originals_and_local_facts_are_not_committed():
    assert not [name for name in tracked() if name.startswith(("data/sources/", "data/local/", "site/", "build/"))]


def test_every_file_of_python_can_be_read_by_the_python_that_runs():
    """Benchmarks and tools are imported by no test: on the oldest Python served, this finds in them what a newer one lets pass."""
    for name in tracked():
        if name.endswith(".py"):
            compile((ROOT / name).read_text(encoding="utf-8"), name, "exec")


@pytest.mark.parametrize("text, found", [(None, 0), ("import os\n", 1)], ids=["ours", "an import that nothing uses"])
def test_the_code_has_no_fault_that_can_be_seen(tmp_path, text, found):
    """What pyproject.toml asks ruff for, and no cache of an earlier run."""
    where = ROOT if text is None else tmp_path / "scripts.py"
    if text is not None:
        where.write_text(text, encoding="utf-8")
    arguments = ("-m", "ruff", "check", "--no-cache", "--output-format", "concise", "--config", str(ROOT / "pyproject.toml"))
    done = subprocess.run([sys.executable, *arguments, str(where)], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == found, done.stdout + done.stderr


# The index of a package registry or a path of somebody's machine would break every other machine.
FORBIDDEN = re.compile(r"https?://[\w.-]*(?:pypi|pythonhosted|npmjs|debian\.org)|(?<![\w./])/(?:root|home|work|Users)/\w|[A-Z]:\\Users", re.I)


def test_no_registry_and_no_path_of_a_machine_is_named():
    found = []
    for name in tracked():
        try:
            text = (ROOT / name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue
        if name != "tests/test_repository.py":
            found += [f"{name}: {match[0]}" for match in FORBIDDEN.finditer(text)]
    assert found == []


@pytest.mark.parametrize("text, expected", [("https://pypi.org/simple", True), ("see /root/x", True), ("data/work/x", False), ("https://www.gov.cn", False)])
def test_what_counts_as_a_registry_or_a_machine_path(text, expected):
    assert bool(FORBIDDEN.search(text)) is expected


def test_the_editor_is_bound_to_the_schemas_that_exist():
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    bound = {path.removeprefix("./"): globs for path, globs in settings.items()}
    assert [path for path in bound if not (ROOT / path).is_file()] == []
    named = {glob for globs in bound.values() for glob in ([globs] if isinstance(globs, str) else globs)}
    assert {f"data/{place}" for kind, place in LOCATIONS.items() if kind not in WRITTEN_BY_PROGRAM} <= {glob.lstrip("/") for glob in named}


def test_the_readme_names_commands_and_targets_that_exist():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"`?make ([a-z-]+)", readme):
        assert re.search(rf"(?m)^{target}:", makefile), target
    listed = re.search(r"## Commands\n\n(.*?):", readme, re.DOTALL)[1]
    assert set(re.findall(r"`([a-z]+)`", listed)) == set(commands.commands)


def test_every_place_that_the_readme_names_exists():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = readme.split("## Where things are")[1].split("## How it works")[0]
    optional = {"rules", "handbook", "cases", "paths", "duties", "comparisons", "tables", "glossary.yml", "local"}  # filled as the content grows, or by an office
    for cell in re.findall(r"(?m)^\| ([^|]+) \|", table)[1:]:
        for path in re.findall(r"`([^`]+)`", cell):
            name = path.strip("/").removeprefix("data/")
            assert name in optional or (ROOT / path).exists() or (ROOT / "data" / path).exists(), path


ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:scripts|data|tests|docs)/[\w./-]*|mkdocs\.yml)`", ARCHITECTURE))))
def test_every_file_that_the_architecture_names_exists(path):
    assert (ROOT / path).exists() or path in ("data/drafts/", "data/local/", "docs/assets/search/")  # there only while somebody uses them


def test_every_command_that_the_architecture_names_exists():
    named = re.findall(r"`python -m scripts ([a-z]+)", ARCHITECTURE)
    assert named and set(named) <= set(commands.commands)
