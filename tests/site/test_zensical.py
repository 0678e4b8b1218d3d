"""Zensical, the successor of Material, makes the same site of the same folder.

It ends well even when it found issues: its output is read.
"""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.site.conftest import Built, Page, Project

pytestmark = pytest.mark.slow

# Made by MkDocs only, and no page.
OWN_ANCHOR = re.compile(r"(c|u-|s-|g-)|.*-c\d+(-\d+)?$")


@pytest.fixture(scope="module")
def zensical(project: Project, site: Built) -> Built:
    """Built into another folder of the same project, after the site of MkDocs was kept apart."""
    kept = project.root / "site-mkdocs"
    assert site.pages, "read before the folder is moved"
    site.folder.rename(kept)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "zensical", "build", "--config-file", "mkdocs.yml"],
            cwd=project.root, capture_output=True, text=True, timeout=300, check=False,
        )
        output = done.stdout + done.stderr
        assert done.returncode == 0, output
        assert "No issues found" in output, output
        made = project.root / "site-zensical"
        (project.root / "site").rename(made)
    finally:
        kept.rename(site.folder)
    return Built(made, project.data, project.real)


def test_the_same_addresses(site: Built, zensical: Built) -> None:
    assert set(zensical.pages) == set(site.pages)


def test_the_same_anchors_of_claims_and_units(site: Built, zensical: Built) -> None:
    for address, page in site.pages.items():
        assert anchors(zensical.pages[address]) == anchors(page), address


def test_the_same_classes_for_the_style_sheet(site: Built, zensical: Built) -> None:
    ours = ("claim", "cite", "unit", "doubt", "overtaken", "parts", "row", "status", "facts", "mark")
    for address, page in site.pages.items():
        other = zensical.pages[address]
        assert {name: other.classes.count(name) for name in ours} == {name: page.classes.count(name) for name in ours}


def test_the_same_search(site: Built, zensical: Built) -> None:
    """The same files, asked for on every page; a box of the theme's own stands nowhere."""
    for folder in (site.folder, zensical.folder):
        text = (folder / "glossary/index.html").read_text(encoding="utf-8")
        assert "assets/search/search.js" in text and "defer" in text
    for file in (site.folder / "assets/search").iterdir():
        assert (zensical.folder / "assets/search" / file.name).read_bytes() == file.read_bytes()
    for page in (*site.pages.values(), *zensical.pages.values()):
        assert not {"md-search", "md-search__input"} & set(page.classes), page.path


def anchors(page: Page) -> list[str]:
    return [anchor for anchor in page.ids if OWN_ANCHOR.match(anchor)]
