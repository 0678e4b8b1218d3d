"""The built site: once from the real data, once from the miniature data, which has every kind of page.

Each is a project of its own in a temporary folder: what is written by hand is copied, what is generated is
generated, so that these tests judge the data and the code as they are, whatever is committed in docs/.

Beside it the system's Chromium: without one its tests are skipped with a loud line; in CI its absence fails.
"""

from __future__ import annotations

import dataclasses
import functools
import os
import re
import shutil
from collections.abc import Callable, Iterator
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

import pytest

from scripts import build, dataset, files, pages, search
from scripts.pages import front_matter
from tests.site.browser import ARGUMENTS, NAMES, Quiet, Watched, serving

REPOSITORY = Path(__file__).resolve().parents[2]
BY_HAND = ("mkdocs.yml", "docs", "scripts/pages/theme")
LINK = re.compile(r"\[(?P<words>[^\]]+)\]\((?P<page>[^)#:]+\.md)(?:#[^)]*)?\)")
SOURCES = {"real": REPOSITORY, "mini": REPOSITORY / "tests/mini"}


@dataclasses.dataclass(frozen=True, eq=False)
class Project:
    """A project whose pages were generated, and its dataset."""

    root: Path
    data: dataset.Dataset
    real: bool


class Page(HTMLParser):
    """The ids and links of an HTML file, and the classes of its elements."""

    def __init__(self, path: Path):
        super().__init__()
        self.path = path
        self.ids: list[str] = []
        self.links: list[str] = []
        self.classes: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(given["id"])
        for name in ("href", "src"):
            if given.get(name):
                self.links.append(given[name])
        self.classes += (given.get("class") or "").split()


@dataclasses.dataclass(frozen=True, eq=False)
class Built:
    """A built site."""

    folder: Path
    data: dataset.Dataset
    real: bool  # made of the real data, not of the miniature

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Address → page."""
        return {
            path.relative_to(self.folder).as_posix(): Page(path) for path in sorted(self.folder.rglob("*.html"))
        }


def make_project(source: Path, root: Path) -> Project:
    for name in BY_HAND:
        copy = shutil.copytree if (REPOSITORY / name).is_dir() else shutil.copy
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        copy(REPOSITORY / name, root / name)
    for page in (root / "docs").rglob("*.md"):
        if front_matter.is_generated(page.read_text(encoding="utf-8")):
            page.unlink()
    data, problems = dataset.load(source)
    assert data is not None, problems
    data = dataclasses.replace(data, root=root)
    pages.write(root, pages.render(data))
    files.write(root / "docs" / search.FOLDER, search.files(data, pages.generate(data)))
    _unlink_absent_pages(root / "docs")
    return Project(root, data, source == REPOSITORY)


def _unlink_absent_pages(docs: Path) -> None:
    """Pages by hand speak of the real content; beside invented data their links to it are left as plain words."""
    for page in docs.rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        if not front_matter.is_generated(text):
            absent = {link[0]: link["words"] for link in LINK.finditer(text) if not (page.parent / link["page"]).exists()}
            page.write_text(LINK.sub(lambda link, absent=absent: absent.get(link[0], link[0]), text), encoding="utf-8")


@pytest.fixture(scope="session")
def projects(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Project]:
    """Each made when it is first asked for, and kept: a fixture with parameters would be made anew in every file of tests."""
    return functools.cache(lambda name: make_project(SOURCES[name], tmp_path_factory.mktemp(f"project-{name}")))


@pytest.fixture(scope="session")
def sites() -> Callable[[Project], Built]:
    """Built as `make site` builds it: every warning is an error."""

    @functools.cache
    def built(project: Project) -> Built:
        folder = project.root / "site"
        assert build.mkdocs(REPOSITORY, folder, project.root) is None
        return Built(folder, project.data, project.real)

    return built


@pytest.fixture(scope="module", params=SOURCES)
def project(request: pytest.FixtureRequest, projects: Callable[[str], Project]) -> Project:
    return projects(request.param)


@pytest.fixture(scope="module")
def site(project: Project, sites: Callable[[Project], Built]) -> Built:
    return sites(project)


def in_ci() -> bool:
    return os.environ.get("CI", "").lower() == "true"


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        message = f"没有找到浏览器（{'、'.join(NAMES)}），浏览器测试没有运行：apt-get install chromium fonts-noto-cjk"
        pytest.fail(message) if in_ci() else pytest.skip(f"!!! {message}")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright 没有安装，浏览器测试全部跳过")
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def server(site: Built) -> Iterator[str]:
    with serving(site.folder, Quiet) as address:
        yield address


@pytest.fixture
def watch(browser) -> Iterator[object]:
    contexts = []

    def start(viewport: dict[str, int], **options: object) -> Watched:
        context = browser.new_context(viewport=viewport, **options)
        contexts.append(context)
        watched = Watched(context.new_page())
        watched.page.on("console", lambda said: said.type == "error" and watched.complain(said.text, said.location["url"]))
        watched.page.on("pageerror", lambda error: watched.complain(str(error), ""))
        watched.page.on("request", lambda request: watched.requests.append(request.url))
        return watched

    yield start
    for context in contexts:
        context.close()
