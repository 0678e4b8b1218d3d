"""The system's Chromium, a server on the loopback address, and pages that are watched: shared by the tests that open a browser.

Without a browser these tests are skipped with a loud line; in CI its absence fails.
"""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.site.conftest import Built, in_ci

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]
WIDE, NARROW = {"width": 1360, "height": 900}, {"width": 390, "height": 844}
ZOOMED, SMALLEST = {"width": 640, "height": 450}, {"width": 320, "height": 568}  # 1280 at 200 %, and at 400 %


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


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def serving(folder: Path, kind: type[Quiet]) -> Iterator[str]:
    """The address of a server of this folder, until the block ends."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(kind, directory=str(folder))) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_port}/"
        listening.shutdown()


@pytest.fixture(scope="module")
def server(site: Built) -> Iterator[str]:
    with serving(site.folder, Quiet) as address:
        yield address


@dataclass
class Watched:
    """A browser page, and what it complained of and asked for: each with the address it was at."""

    page: object
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def open(self, address: str) -> None:
        self.page.goto(address)

    def complain(self, text: str, source: str) -> None:
        self.complaints.append(f"{self.page.url}: {text} ({source})")


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
