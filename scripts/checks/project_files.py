"""The project's own text files, and the built site: where nothing of the originals may stand."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

NOT_TEXT = frozenset([".png", ".jpg", ".jpeg", ".gif", ".ico", ".webp", ".woff", ".woff2", ".ttf", ".otf", ".gz", ".zip", ".docx", ".xlsx", ".pdf", ".pyc"])
APART = frozenset((".git", ".venv", "build", "__pycache__"))  # where there is no git to ask
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


def text_files(root: Path) -> tuple[Path, ...]:
    """Every file that git knows or would take up, and all of site/; what is no text is left out."""
    found = {*_known_to_git(root), *(root / "site").rglob("*")}
    return tuple(sorted(path for path in found if path.suffix.lower() not in NOT_TEXT and path.is_file()))


def _known_to_git(root: Path) -> list[Path]:
    command = ["git", "-C", str(root), "ls-files", "-co", "--exclude-standard", "-z"]
    try:
        names = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8", "replace").split("\0")
    except (OSError, subprocess.CalledProcessError):  # a copy without its history
        return [path for path in root.rglob("*") if not _is_apart(path.relative_to(root))]
    return [root / name for name in names if name]


def _is_apart(path: Path) -> bool:
    return not APART.isdisjoint(path.parts) or path.parts[:2] in (("data", "sources"), ("data", "local"))


def lines(path: Path) -> list[str]:
    """The lines of a text file, escapes of JSON undone; none of a file that is no UTF-8."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return []
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text).split("\n")
