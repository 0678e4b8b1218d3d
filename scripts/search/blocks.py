"""The index as the client reads it: blocks of pages with the texts of their lines, and which block holds which pair of characters.

A small site is one block. A large one is many, so that a question costs the few blocks that can answer it; `routing` says which.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from scripts.search.entries import LineEntry, PageEntry, SectionEntry, derived_anchor
from scripts.search.fold import fold, grams

# Above this many pages the index is cut. Today's 223 are 200 KB packed, 3000 would be nearly three MB.
WHOLE = 600
PAGES_A_BLOCK = 2
SHARDS = 2048
COMMON = 0.5  # a pair that stands in more of the blocks than this tells them apart no more
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def cut(pages: Sequence[PageEntry]) -> list[Sequence[PageEntry]]:
    if len(pages) <= WHOLE:
        return [pages]
    return [pages[start:start + PAGES_A_BLOCK] for start in range(0, len(pages), PAGES_A_BLOCK)]


def block(pages: Iterable[PageEntry]) -> dict[str, list]:
    """pages: [title, kind, path, aliases, sections]; section: [title, anchor, bare, lines, anchors of their own];
    lines: [text], [text, 1] for what the sources do not say, or [text, claim, authority, origin, other words, parts]; authority, origin and kind are places in `names`."""
    writer = _Writer()
    return {"pages": [writer.page(page) for page in pages], "lines": list(writer.lines.values()), "names": list(writer.names)}


class _Writer:
    """Gives each line, and each name that many lines share, its number."""

    def __init__(self):
        self.lines: dict[object, list] = {}
        self.numbers: dict[object, int] = {}
        self.names: dict[str, int] = {}

    def page(self, page: PageEntry) -> list:
        return [page.title, self.name(page.kind), page.path, list(page.aliases), [self.section(page, one) for one in page.sections]]

    def section(self, page: PageEntry, section: SectionEntry) -> list:
        numbers = [self.line(line, (page.path, section.anchor, place)) for place, line in enumerate(section.lines)]
        own = {place: line.anchor for place, line in enumerate(section.lines) if line.anchor != _expected(line, page, section)}
        return [section.title, section.anchor, int(section.bare), differences(numbers), *([own] if own else [])]

    def line(self, line: LineEntry, where: object) -> int:
        key = line.claim or where
        if key not in self.numbers:
            self.numbers[key] = len(self.lines)
            self.lines[key] = self.told(line)
        return self.numbers[key]

    def told(self, line: LineEntry) -> list:
        if line.claim:
            told = [line.text, line.claim, self.name(line.authority), self.name(line.origin), line.others]
            return [*told, list(line.parts)] if line.parts else told
        if line.parts:
            return [line.text, 0, 0, 0, "", list(line.parts)]
        return [line.text, 1] if line.unsaid else [line.text]

    def name(self, name: str) -> int:
        return self.names.setdefault(name, len(self.names))


def _expected(line: LineEntry, page: PageEntry, section: SectionEntry) -> str:
    return derived_anchor(line.claim, page.path) if line.claim else section.anchor


def differences(numbers: Iterable[int]) -> str:
    """Whole numbers in any order as text: the step from each to the next, zigzag, five bits a digit."""
    written, last = "", -1
    for number in numbers:
        step, last = number - last - 1, number
        written += variable(step * 2 if step >= 0 else -step * 2 - 1)
    return written


def magnitude(count: int) -> str:
    """How often, as one digit: four steps to a doubling. Enough for the weight of a word."""
    return DIGITS[min(len(DIGITS) - 1, round(math.log2(count) * 4))]


def variable(number: int) -> str:
    """A number from 0 in digits of five bits, the lowest first; all but the last have the sixth bit set."""
    written = ""
    while number >= 32:
        written += DIGITS[32 + number % 32]
        number //= 32
    return written + DIGITS[number]


def routing(blocks: Sequence[Sequence[PageEntry]], simplified: Mapping[str, str]) -> list[dict[str, str]]:
    """Shard by shard: pair → the blocks that hold it, each number doubled, plus one where a title or heading holds it."""
    held: dict[str, dict[int, int]] = {}
    for number, pages in enumerate(blocks):
        for text, heading in _texts(pages):
            for gram in grams(fold(text, simplified)):
                where = held.setdefault(gram, {})
                where[number] = where.get(number, 0) | heading
    shards: list[dict[str, str]] = [{} for _ in range(SHARDS)]
    for gram in sorted(held):
        where = held[gram]
        if len(where) > COMMON * len(blocks):  # only where it is a heading's
            where = {number: heading for number, heading in where.items() if heading}
        shards[shard(gram)][gram] = differences(number * 2 + heading for number, heading in where.items())
    return shards


def shard(gram: str) -> int:
    """Which shard holds a pair; client/store.js computes the same."""
    value = 0
    for char in gram:
        value = (value * 31 + ord(char)) % 65521
    return value % SHARDS


def _texts(pages: Iterable[PageEntry]) -> Iterable[tuple[str, int]]:
    for page in pages:
        yield " ".join((page.title, *page.aliases)), 1
        for section in page.sections:
            yield section.title, 1
            yield from ((line.words, 0) for line in section.lines)
