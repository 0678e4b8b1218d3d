"""The site, live: MkDocs shows docs/, and a change in data/ regenerates it."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from scripts import build, console
from scripts.problems import InputError

QUIET = 0.5  # seconds without a further change before regenerating: editors save in several steps


class _Regenerate(FileSystemEventHandler):
    def __init__(self, root: Path):
        self._root = root
        self._timer: threading.Timer | None = None

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.is_directory or event.event_type in ("opened", "closed_no_write"):
            return
        if self._timer:
            self._timer.cancel()
        self._timer = threading.Timer(QUIET, regenerate, (self._root,))
        self._timer.daemon = True
        self._timer.start()


def regenerate(root: Path) -> None:
    """Check and write the pages; problems are shown and the pages of what can be loaded are still written."""
    console.show_problems(build.check(root, None, committed=False).problems)
    try:
        changed = build.pages(root)
    except InputError:
        return
    console.say(f"页面：{len(changed)} 个有变化")


def serve(root: Path, port: int) -> None:
    """Runs until interrupted."""
    observer = Observer()
    observer.schedule(_Regenerate(root), str(root / "data"), recursive=True)
    observer.start()
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    try:
        subprocess.run(command, cwd=root, env=build.environment(root))
    finally:
        observer.stop()
        observer.join()
