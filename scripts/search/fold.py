"""One spelling for what is written and what is asked: how a text looks to the search.

    fold("《３在前》機制，2次", {"機": "机"}) -> "3 在前机制 2 次"

Full width, capitals and traditional characters become plain ones, numerals become digits, quotation marks go, all other
punctuation parts. Chinese characters stand side by side, a run of letters or digits between blanks. client/fold.js does the
same; a test holds the two against each other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

DIGITS = dict(zip("〇零一二两三四五六七八九", "001223456789"))
UNITS = {"十": 10, "百": 100, "千": 1000}
NUMERALS = re.compile(f"[{''.join((*DIGITS, *UNITS))}]+")
QUOTES = re.compile("[“”‘’《》〈〉「」『』\"'`\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0f]")
TOKEN = re.compile(r"[a-z0-9]+|[\u3400-\u9fff]")


def fold(text: str, simplified: Mapping[str, str]) -> str:
    plain = "".join(simplified.get(char, char) for char in (_plain(char) for char in text))
    tokens = TOKEN.finditer(NUMERALS.sub(lambda run: f" {number(run[0])} ", QUOTES.sub("", plain)))
    return _join(tokens)


@cache
def _plain(char: str) -> str:
    return unicodedata.normalize("NFKC", char).lower()


def _join(tokens: Iterator[re.Match[str]]) -> str:
    """Tokens in one string: a blank between those that do not touch, and around every run of letters or digits."""
    joined, end = "", None
    for token in tokens:
        touches = token.start() == end and not token[0].isascii() and not joined[-1:].isascii()
        joined += ("" if touches or not joined else " ") + token[0]
        end = token.end()
    return joined


def number(numerals: str) -> str:
    """十七 → 17, 二〇〇九 → 2009; what is no number digit by digit."""
    if not any(char in UNITS for char in numerals):
        return "".join(DIGITS[char] for char in numerals)
    total, digit, last = 0, None, 10_000
    for char in numerals:
        if char in DIGITS:
            if digit:  # two digits side by side: 五六十
                return _one_by_one(numerals)
            digit = int(DIGITS[char])
        else:
            if UNITS[char] >= last:
                return _one_by_one(numerals)
            last = UNITS[char]
            total += (digit or 1) * last
            digit = None
    return str(total + (digit or 0))


def _one_by_one(numerals: str) -> str:
    return "".join(DIGITS.get(char) or str(UNITS[char]) for char in numerals)


def tokens(folded: str) -> list[str]:
    return TOKEN.findall(folded)


def grams(folded: str) -> Iterator[str]:
    """Two neighbours each, and every run of letters or digits by itself. Characters that a blank parts are no neighbours."""
    before: re.Match[str] | None = None
    for token in TOKEN.finditer(folded):
        run = token[0].isascii()
        if run:
            yield token[0]
        if before and (run or before[0].isascii()):
            yield f"{before[0]} {token[0]}"
        elif before and before.end() == token.start():
            yield before[0] + token[0]
        before = token
