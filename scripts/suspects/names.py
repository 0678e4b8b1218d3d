"""Names known from elsewhere in the sources that stand here without their marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scripts.suspects.suspect import Suspect

SHORTEST_TITLE = 6  # characters inside 《》: shorter ones are words of their own (章程, 意见)


def titles_without_marks(unit: str, text: str, titles: Iterable[str]) -> Iterator[Suspect]:
    """A document's title, 《》 included in `titles`, in a text that has it bare."""
    for title in titles:
        bare = title.strip("《》")
        if len(bare) >= SHORTEST_TITLE:
            for match in re.finditer(rf"(?<![《“]){re.escape(bare)}(?![》”])", text):
                yield Suspect(unit, match.start(), len(bare), "缺书名号", f"别处写作{title}")


def formulas_without_marks(unit: str, text: str, formulas: Iterable[str]) -> Iterator[Suspect]:
    """A formula that the same speech quotes, here without “”."""
    for formula in formulas:
        for match in re.finditer(rf"(?<!“){re.escape(formula)}(?!”)", text):
            if text.count("“", 0, match.start()) == text.count("”", 0, match.start()):
                yield Suspect(unit, match.start(), len(formula), "缺引号", f"同篇别处写作“{formula}”")
