"""The site, live: MkDocs shows docs/, and a change in data/ regenerates it."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path

from scripts import build, console
from scripts.problems import InputError
from scripts.watch import watching


def regenerate(root: Path) -> None:
    """Check and write the pages; problems are shown and the pages of what can be loaded are still written."""
    console.show_problems(build.check(root, None, committed=False).problems)
    try:
        changed = build.pages(root)
    except InputError:
        return
    console.say(f"页面：{len(changed)} 个有变化")


def serve(root: Path, port: int) -> bool:
    """Runs until interrupted; whether it could be started at all."""
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    with watching(root / "data", partial(regenerate, root)):
        return subprocess.run(command, cwd=root, env=build.environment(root), stderr=subprocess.DEVNULL).returncode == 0
