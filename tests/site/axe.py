"""axe-core against pages of the built site: what it is, how a page is read, in which modes, and what counts as every kind of page.

axe-core comes out of the npm registry (never part of what is served), is held against its hash and kept in .cache/. Where it cannot be
had the tests are skipped with a loud line; in CI its absence fails.
"""

from __future__ import annotations

import base64
import hashlib
import itertools
import subprocess
import tarfile
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from tests.search.node import NODE
from tests.site.browser import NARROW, WIDE
from tests.site.conftest import REPOSITORY

VERSION = "4.14.1"
SHA512 = "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ=="
CACHE = REPOSITORY / ".cache/axe-core"
NPM = NODE.parents[1] / "lib/node_modules/npm/bin/npm-cli.js"
MODES = tuple(itertools.product((WIDE, NARROW), ("light", "dark")))
FEW = 8  # a folder with no more pages has no two of a kind
# All rules: those of WCAG 2.1 AA, the good practices, and the size of targets, which WCAG 2.2 asks for.
RUN = """async () => (await axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })).violations
    .flatMap((rule) => rule.nodes.map((node) => [rule.id, node.target.join(" "), node.html.slice(0, 160)]))"""


class Absent(Exception):
    """axe-core could not be had."""


class Violation(NamedTuple):
    page: str
    mode: str
    rule: str
    place: str
    html: str


def source() -> str:
    """The text of axe-core."""
    package = CACHE / f"axe-core-{VERSION}.tgz"
    if not package.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        try:
            subprocess.run([NODE, NPM, "pack", f"axe-core@{VERSION}"], cwd=CACHE, check=True, capture_output=True, text=True, timeout=300)
        except (OSError, subprocess.SubprocessError) as error:
            raise Absent(f"没有得到 axe-core：{getattr(error, 'stderr', '') or error}") from error
    found = base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()
    if found != SHA512:
        package.unlink()
        raise Absent(f"axe-core {VERSION} 与记下的校验值不符：{found}")
    with tarfile.open(package) as files:
        return files.extractfile("package/axe.min.js").read().decode()


def mode(viewport: dict[str, int], scheme: str) -> str:
    return f"{viewport['width']} {scheme}"


def violations(page: object, axe: str, name: str, mode_: str) -> list[Violation]:
    """Of what the browser page shows now. `page` is Playwright's."""
    page.evaluate(axe)
    return [Violation(name, mode_, *found) for found in page.evaluate(RUN)]


def of_every_kind(addresses: Iterable[str], weight: Callable[[str], int]) -> list[str]:
    """All pages of a small folder; of a large one its index, what is named otherwise in the menu, and the weightiest."""
    folders: dict[str, list[str]] = {}
    for address in addresses:
        folders.setdefault(address.rpartition("/")[0], []).append(address)
    return [page for folder, found in folders.items() for page in (found if len(found) <= FEW else _few(folder, found, weight))]


def _few(folder: str, found: list[str], weight: Callable[[str], int]) -> Iterator[str]:
    special = {f"{folder}/index.html", f"{folder}/lists.html"}
    yield from sorted(special & set(found))
    yield max((page for page in found if page not in special), key=weight)


# --- what a page looks like after somebody used it ------------------------------------------------


def with_dialog(page: object, question: str) -> None:
    page.keyboard.press("/")
    page.locator("dialog[open] input").wait_for()
    with_results(page, question)


def with_results(page: object, question: str) -> None:
    page.locator("[data-search] input").fill(question)
    page.locator("[data-search-results] a").first.wait_for()


def with_menu(page: object, question: str) -> None:
    if page.locator(".menu-button").is_visible():
        page.locator(".menu-button").press("Enter")
        page.wait_for_timeout(400)  # it slides in


USED = {"dialog": ("tables/index.html", with_dialog), "results": ("index.html", with_results), "menu": ("cases/index.html", with_menu)}
