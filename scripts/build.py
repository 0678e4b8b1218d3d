"""The way from data/ to site/, step by step: what the commands call."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from scripts import checks, dataset, files, local, one_speech, read_yaml, schema, search
from scripts import pages as pages_
from scripts.ingest import run
from scripts.models import Site
from scripts.problems import InputError, Problem, ordered

SITE = "site"  # git ignores it, and both of the inner site
INNER, INNER_SITE = "build/inner", "site-inner"
THEME = "scripts/pages/theme"  # as mkdocs.yml names it
THEME_SCRIPTS = "assets/javascripts"  # which no page loads, see docs/assets/reader/
NO_ORIGINALS = "没有讲话原文，使用已提交的 data/corpus/。"


@dataclass(frozen=True)
class Checked:
    problems: list[Problem]
    notes: list[str] = field(default_factory=list)


def check(root: Path, folder: Path | None, *, committed: bool, speeches: Sequence[str] = ()) -> Checked:
    """Every rule over all records; with `committed`, the pages too; with `speeches`, only what is theirs is told.

    A draft is checked only when its speech is named. Files that were read but do not agree with each other stop the check of all, not that of a single speech: others
    work on theirs at the same time. Pages need them to agree.
    """
    data, problems = dataset.load(root, drafts=speeches)
    if data is None or (problems and (committed or not speeches)):
        return Checked(one_speech.unread(problems, speeches) if speeches else ordered(problems))
    originals = checks.Originals(run.unit_texts(root, folder)) if folder else None
    problems = [*problems, *checks.run(data, originals)]
    if committed:  # drafts are on no page
        problems = [*problems, *_drift(root, dataset.load(root)[0] if speeches else data)]
    if speeches:
        return Checked(ordered(one_speech.own(problems, speeches)), one_speech.notes(data, originals, speeches))
    return Checked(ordered(problems), checks.notes(data, originals))


def _drift(root: Path, data: dataset.Dataset) -> list[Problem]:
    return [
        Problem(path, 0, "committed-pages", "已提交的页面与 data/ 不一致", "由 data/ 生成的同一内容", "运行 python -m scripts pages，一并提交")
        for path in pages_.drift(root, _generated(data))]


def _generated(data: dataset.Dataset) -> dict[str, str]:
    return {**pages_.render(data), **schema.files()}


def pages(root: Path) -> list[str]:
    """Generate all pages from loadable data; the paths written or removed. Raises InputError."""
    data, problems = dataset.load(root)
    if data is None or problems:
        raise InputError(*ordered(problems))
    return pages_.write(root, _generated(data))


def index(root: Path) -> None:
    """Write the search of the site below docs/, and remove what an earlier one left there. Raises InputError."""
    data, problems = dataset.load(root)
    if data is None or problems:
        raise InputError(*ordered(problems))
    _write_search(root / pages_.DOCS, data)


def _write_search(docs: Path, data: dataset.Dataset) -> None:
    folder = docs / search.FOLDER
    made = search.files(data, pages_.generate(data))
    if folder.is_dir():
        for file in set(folder.iterdir()) - {folder / name for name in made}:
            file.unlink()
    files.write(folder, made)


def mkdocs(root: Path, site_dir: Path | None = None, folder: Path | None = None) -> str | None:
    """Build site/ with every warning an error, and without the theme's scripts; None, or what MkDocs said when it failed.

    The date of the edition stands for the clock, so that the same records give the same bytes.
    What it prints otherwise (the word cutter tells of its dictionary) helps nobody. `folder` holds mkdocs.yml and docs/; the root
    unless it is another.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--clean"]
    if site_dir:
        command += ["--site-dir", str(site_dir)]
    done = subprocess.run(command, cwd=folder or root, env=environment(root), capture_output=True, text=True, encoding="utf-8", errors="replace")
    if done.returncode:
        return (done.stdout + done.stderr).strip()
    shutil.rmtree((site_dir or root / SITE) / THEME_SCRIPTS, ignore_errors=True)
    return None


def inner(root: Path) -> str | None:
    """The site with the office's own facts, into site-inner/; None, or what MkDocs said. Raises InputError.

    The same pages by the same code, in a folder of their own that git ignores: nothing of data/local/ touches docs/ or site/.
    """
    data, problems = dataset.load(root)
    if data is None or problems:
        raise InputError(*ordered(problems))
    texts = pages_.render(local.shown(root, data))
    folder = root / INNER
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(root / pages_.DOCS, folder / pages_.DOCS)
    config = texts.get(pages_.nav.FILE) or (root / pages_.nav.FILE).read_text(encoding="utf-8")
    theme = Path(os.path.relpath(root / THEME, folder)).as_posix()
    _write_search(folder / pages_.DOCS, data)
    pages_.write(folder, {**texts, pages_.nav.FILE: config.replace(f"custom_dir: {THEME}", f"custom_dir: {theme}")})
    return mkdocs(root, root / INNER_SITE, folder)


def environment(root: Path) -> dict[str, str]:
    edition = read_yaml.load(root / "data/site.yml", root, Site).edition
    moment = datetime.fromisoformat(edition).replace(tzinfo=UTC)
    return {
        **os.environ,
        "SOURCE_DATE_EPOCH": str(int(moment.timestamp())),
        "PYTHONHASHSEED": "0",
        "NO_MKDOCS_2_WARNING": "true",
        "DISABLE_MKDOCS_2_WARNING": "true",
    }
