"""A project whose office has filled in facts of its own, with the site that is published and the inner one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from scripts import build, local
from tests.conftest import ROOT

MARKER = "内线八六四二"
REPORT_TO = "研究室二楼"


def put(root: Path, text: str) -> None:
    (root / local.FOLDER).mkdir(exist_ok=True)
    (root / local.STARTER).write_text(text, encoding="utf-8")


def build_both(folder: Path) -> Path:
    """The miniature as a project below `folder`, committed as it is published; both sites are built."""
    root = folder / "project"
    shutil.copytree(ROOT / "tests/mini/data", root / "data")
    for name in ("docs/assets", build.THEME):
        shutil.copytree(ROOT / name, root / name)
    for name in ("mkdocs.yml", ".gitignore"):
        shutil.copy(ROOT / name, root / name)
    for page in ("about/index.md", "contributing/index.md"):
        (root / "docs" / page).parent.mkdir(parents=True)
        (root / "docs" / page).write_text("# 说明 {: #authority }\n", encoding="utf-8")
    build.pages(root)
    git = ("git", "-c", "user.name=t", "-c", "user.email=t@t")
    for arguments in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "as published")):
        subprocess.run([*git, *arguments], cwd=root, check=True)
    put(root, f"report_to: {REPORT_TO}\nfacts:\n- about: duties/office\n  telephone: {MARKER}\n")
    assert build.mkdocs(root) is None and build.inner(root) is None
    return root
