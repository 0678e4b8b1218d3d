"""What the tests that open a browser share: which browser, the sizes of screens, a server on the loopback address, a page that is watched."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]
WIDE, NARROW = {"width": 1360, "height": 900}, {"width": 390, "height": 844}
ZOOMED, SMALLEST = {"width": 640, "height": 450}, {"width": 320, "height": 568}  # 1280 at 200 %, and at 400 %


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
