"""Text files as they should be: what differs is written, each file as a whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path


def holds(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode()


def write(root: Path, files: Mapping[str, str]) -> list[str]:
    """Path relative to the root → text. Write what differs, line ends as given; the paths written. Raises OSError."""
    changed = [name for name, text in files.items() if not holds(root / name, text)]
    for name in changed:
        _replace(root / name, files[name])
    return changed


def _replace(path: Path, text: str) -> None:
    """Whoever reads the file meanwhile, or after a power cut, finds the old text or the new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(text.encode())
    os.replace(new, path)
