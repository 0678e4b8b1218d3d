"""The nginx configuration of one published site: a template, filled with where it lies and what its pages run."""

import base64
import hashlib
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path

from jinja2 import Environment, StrictUndefined

TEMPLATE = Path(__file__).with_name("nginx.conf")
# A script of any other type, JSON for one, is data: it is never run, so the policy need not allow it.
RUNNABLE_TYPES = {"", "module", "text/javascript", "application/javascript"}
# Inside nginx's double quotes these end the string, start a variable or escape what follows.
UNSAFE_IN_PATH = set('"$\\\n\r')


class _InlineScripts(HTMLParser):
    """Collects the text of every inline script that a browser would run."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "script":
            return
        attributes = dict(attrs)
        kind = (attributes.get("type") or "").strip().lower()
        self._inside = "src" not in attributes and kind in RUNNABLE_TYPES
        if self._inside:
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.texts[-1] += data


def script_hashes(pages: Iterable[str]) -> list[str]:
    """The Content-Security-Policy sources that allow exactly the inline scripts of these HTML pages, sorted."""
    texts: set[str] = set()
    for page in pages:
        parser = _InlineScripts()
        parser.feed(page)
        parser.close()
        texts.update(parser.texts)
    return sorted(_hash_source(text) for text in texts)


def _hash_source(script: str) -> str:
    digest = hashlib.sha256(script.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def render(root: Path, port: int, hashes: Iterable[str], *, address: str = "*") -> str:
    """The configuration for the site built in `root`, to be included inside nginx's `http` block.

    `hashes` comes from `script_hashes` over the pages of that very site: an inline script that is not among them
    does not run. `address` is the one to listen on; `*` is every IPv4 address of the server.
    """
    if not root.is_absolute():
        raise ValueError(f"网站文件夹要写完整路径（从根目录写起），现在是：{root}")
    if UNSAFE_IN_PATH & set(str(root)):
        raise ValueError(f"网站文件夹的路径不能含有引号、$、反斜杠或换行，现在是：{root}")
    if not 1 <= port <= 65535:
        raise ValueError(f"端口应在 1 到 65535 之间，现在是：{port}")
    environment = Environment(undefined=StrictUndefined, keep_trailing_newline=True)
    template = environment.from_string(TEMPLATE.read_text(encoding="utf-8"))
    return template.render(root=root, listen=f"{address}:{port}", script_hashes=" ".join(hashes))
