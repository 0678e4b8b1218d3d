"""The texts of the index, so written that they travel light.

A Chinese character takes three bytes of UTF-8. The most frequent ones change places with characters that take two, which
few Chinese texts have: packed, the index is a tenth smaller. Which stands for which is written once; `client/unpack.js` reads it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

# Two bytes each in UTF-8; letters of the Latin, Greek, Cyrillic and Armenian scripts. Behind them are scripts written from right to left.
FIRST, LAST = 0x100, 0x58F


def alphabet(texts: Iterable[str]) -> str:
    """Which character the first letter stands for, which the second, …: the most frequent; and every letter that a text itself uses."""
    counts = Counter("".join(texts))
    own = sorted(char for char in counts if FIRST <= ord(char) <= LAST)
    wide = sorted((char for char in counts if 0x800 <= ord(char) <= 0xFFFF and not 0xD800 <= ord(char) <= 0xDFFF), key=lambda char: (-counts[char], char))
    return "".join([*wide[:LAST + 1 - FIRST - len(own)], *own])


def packed(text: str, alphabet: str) -> str:
    return text.translate({ord(char): FIRST + place for place, char in enumerate(alphabet)})


def quoted(text: str) -> str:
    """A text of one line as a literal of JavaScript that nothing in it can end, nor the script element around it."""
    escapes = {"\\": "\\\\", "'": "\\'", "<": "\\u003c", "\n": "\\n", "\r": "\\r", "\u2028": "\\u2028", "\u2029": "\\u2029"}
    return "'" + text.translate(str.maketrans(escapes)) + "'"
