"""Where the originals are, if anywhere: they are not in the repository."""

from __future__ import annotations

import os
from pathlib import Path

from scripts.problems import WrongUse


def originals_folder(root: Path) -> Path | None:
    """KB_SOURCES, or data/sources/ when it holds anything; None when there are no originals.

    Raises WrongUse when KB_SOURCES names no folder.
    """
    named = os.environ.get("KB_SOURCES")
    if named:
        folder = Path(named)
        if not folder.is_dir():
            raise WrongUse(f"环境变量 KB_SOURCES 指的不是文件夹：{named}\n    应为：放讲话原文的文件夹\n    办法：改正 KB_SOURCES，或取消它")
        return folder
    folder = root / "data/sources"
    return folder if folder.is_dir() and any(folder.iterdir()) else None
