"""A real Chromium 80, as old office computers have it: every kind of page is readable, the search answers, no script fails.

The browser comes out of a package of the npm registry (never part of what is served) and is kept in .cache/. Where it cannot be had
the tests are skipped with a loud line; in CI its absence fails.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.search.node import NODE
from tests.site.conftest import REPOSITORY, Built, in_ci
from tests.site.test_reader import cited_page, path_page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CACHE = REPOSITORY / ".cache/chromium-80"
PACKAGES = ("chrome-aws-lambda@2.1.1", "puppeteer-core@2.1.1")
NPM = NODE.parents[1] / "lib/node_modules/npm/bin/npm-cli.js"
UNPACK = """
const fs = require("fs"), zlib = require("zlib")
const from = "node_modules/chrome-aws-lambda/bin/"
for (const name of ["chromium", "aws.tar"]) fs.writeFileSync(name, zlib.brotliDecompressSync(fs.readFileSync(from + name + ".br")))
fs.chmodSync("chromium", 0o755)
"""


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The folder with the browser, its libraries and what drives it."""
    if not (CACHE / "ready").exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        try:
            run = {"cwd": CACHE, "check": True, "capture_output": True, "text": True, "timeout": 300}
            subprocess.run([NODE, NPM, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", ".", *PACKAGES], **run)
            subprocess.run([NODE, "-e", UNPACK], **run)
            subprocess.run(["tar", "-xf", "aws.tar"], **run)
        except (OSError, subprocess.SubprocessError) as error:
            message = f"没有得到 Chromium 80，旧浏览器的测试没有运行：{getattr(error, 'stderr', '') or error}"
            pytest.fail(message) if in_ci() else pytest.skip(f"!!! {message}")
        (CACHE / "ready").write_text("")
    return CACHE


@pytest.fixture(scope="module")
def seen(site: Built, chromium: Path) -> dict:
    term = next(term.term for term in site.data.terms.values() if term.items)
    given = {"chromium": str(chromium / "chromium"), "libraries": str(chromium / "lib"), "root": str(site.folder), "pages": of_each_kind(site), "question": term,
             "onPath": path_page(site), "cited": cited_page(site)}
    done = subprocess.run(
        [NODE, Path(__file__).with_name("old_browser.js")], cwd=chromium, input=json.dumps(given), capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def of_each_kind(site: Built) -> list[str]:
    """The home page, and of each folder its index and its page with the most claims."""
    folders: dict[str, list[str]] = {}
    for address in site.pages:
        folders.setdefault(address.rpartition("/")[0], []).append(address)
    largest = [max(found, key=lambda address: site.pages[address].classes.count("claim")) for folder, found in folders.items() if folder]
    return ["index.html", *largest]


def test_it_is_that_old(seen: dict) -> None:
    assert seen["version"].startswith("HeadlessChrome/80.")


def test_every_kind_of_page_is_readable(seen: dict) -> None:
    assert len(seen["pages"]) > 15
    assert [page for page, told in seen["pages"].items() if not told["title"] or told["sideways"]] == []


def test_notes_stand_beside_on_a_wide_screen_and_under_on_a_phone(seen: dict) -> None:
    told = {page: found["beside"] for page, found in seen["pages"].items() if found["beside"] is not None}
    assert any(page.endswith(" 1360") for page in told)
    assert {page: beside for page, beside in told.items() if beside != page.endswith(" 1360")} == {}


def test_the_search_answers_and_no_script_fails(seen: dict) -> None:
    assert "/glossary/index.html#" in seen["home"][0] and seen["dialog"][0] == seen["home"][0]
    assert seen["complaints"] == []


def test_ticks_previews_folded_answers_dark_and_large_type_work(seen: dict) -> None:
    assert seen["ticked"] and seen["unfolded"] and len(seen["preview"]) > 10 and seen["scheme"] == "slate" and seen["large"] > 22
