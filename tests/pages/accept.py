"""Accepts what the miniature data now renders to as right: writes tests/mini/docs anew.

    python tests/pages/accept.py

Then look at the difference (git diff tests/mini/docs): it is what readers would notice.
"""

from __future__ import annotations

import sys
from pathlib import Path

MINI = Path(__file__).resolve().parents[1] / "mini"
sys.path.insert(0, str(MINI.parents[1]))

from scripts import dataset, pages
from scripts.pages import fields


def golden(rendered: dict[str, str]) -> dict[str, str]:
    """The pages made of the miniature data: the field reference comes from the schema alone."""
    return {path: text for path, text in rendered.items() if path != f"{pages.DOCS}/{fields.PATH}"}


if __name__ == "__main__":
    loaded, problems = dataset.load(MINI)
    if loaded is None or problems:
        sys.exit("tests/mini/data does not load")
    for path in pages.write(MINI, golden(pages.render(loaded))):
        print(path)
