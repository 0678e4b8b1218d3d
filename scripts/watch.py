"""Does something whenever a file below a folder was saved."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

QUIET = 0.3  # seconds without a further change before acting: editors save in several steps
READING = ("opened", "closed_no_write")


@contextmanager
def watching(folder: Path, act: Callable[[], None]) -> Iterator[None]:
    """Inside the block, `act` is called after each change below `folder`, in a thread of its own, one call at a time."""
    observer = Observer()
    observer.schedule(_Quietly(act), str(folder), recursive=True)
    observer.start()
    try:
        yield
    finally:
        observer.stop()
        observer.join()


class _Quietly(FileSystemEventHandler):
    """Acts once for a burst of changes. What `act` raises is printed; the next change finds it ready."""

    def __init__(self, act: Callable[[], None]):
        self._act = act
        self._acting = threading.Lock()
        self._timer: threading.Timer | None = None

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.is_directory or event.event_type in READING:
            return
        if self._timer:
            self._timer.cancel()
        self._timer = threading.Timer(QUIET, self._run)
        self._timer.daemon = True
        self._timer.start()

    def _run(self) -> None:
        with self._acting:
            self._act()
