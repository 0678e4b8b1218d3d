"""The index as the client reads it: blocks of pages with the texts of their lines, and which block holds which pair of characters.

A small site is one block. A large one is many, so that a question costs the few blocks that can answer it; `routing` says which.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from scripts import ids
from scripts.pages import addresses
from scripts.search.entries import LineEntry, PageEntry, SectionEntry, derived_anchor
from scripts.search.fold import fold, grams

# Above this many pages the index is cut. Today's 242 are 190 KB packed, 3000 would be nearly three MB.
WHOLE = 600
PAGES_A_BLOCK = 2
SHARDS = 2048
COMMON = 0.5  # a pair that stands in more of the blocks than this tells them apart no more
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def cut(pages: Sequence[PageEntry]) -> list[Sequence[PageEntry]]:
    if len(pages) <= WHOLE:
        return [pages]
    return [pages[start:start + PAGES_A_BLOCK] for start in range(0, len(pages), PAGES_A_BLOCK)]


def block(pages: Iterable[PageEntry]) -> dict[str, object]:
    """What one file of texts hands to the client.

    pages: [title, kind, path, aliases, sections]; section: [title, anchor ("" where it is made from the title), bare, lines, anchors
    of their own]. Lines are told column by column, first those that are no claim, then the claims in the order of their homes and
    numbers: neighbours have much in common, and that packs well. texts and, by number of a line, parts: of every line; unsaid:
    numbers of lines that say what the sources do not; claims: [home, its claims' numbers]; authorities, origins, others (what else it
    is called): of each claim. Kind, authority and origin are places in names.
    """
    pages = list(pages)
    lines = _lines(pages)
    numbers, names = {key: number for number, key in enumerate(lines)}, _Names()
    claims = [line for line in lines.values() if line.claim]
    return {
        "pages": [
            [page.title, names.place(page.kind), page.path, list(page.aliases), [_section(page, one, numbers) for one in page.sections]]
            for page in pages],
        "texts": [line.text for line in lines.values()],
        "parts": {number: line.parts for number, line in enumerate(lines.values()) if line.parts},
        "unsaid": differences(number for number, line in enumerate(lines.values()) if line.unsaid),
        "claims": [[home, differences(numbers)] for home, numbers in _by_home(claims).items()],
        "authorities": [names.place(line.authority) for line in claims],
        "origins": [names.place(line.origin) for line in claims],
        "others": [line.others for line in claims],
        "names": list(names),
    }


class _Names(dict):
    """What many lines share, each with its place."""

    def place(self, name: str) -> int:
        return self.setdefault(name, len(self))


def _lines(pages: Iterable[PageEntry]) -> dict[object, LineEntry]:
    """Key → line, each once, in the order of the index. A claim's key is its id, any other line's where it stands."""
    found = {
        _key(page, section, place): line
        for page in pages for section in page.sections for place, line in enumerate(section.lines)}
    return dict(sorted(found.items(), key=lambda one: ids.parse_claim(one[1].claim) if one[1].claim else ("", 0)))


def _key(page: PageEntry, section: SectionEntry, place: int) -> object:
    return section.lines[place].claim or (page.path, section.anchor, place)


def _section(page: PageEntry, section: SectionEntry, numbers: Mapping[object, int]) -> list:
    lines = differences(numbers[_key(page, section, place)] for place in range(len(section.lines)))
    own = {place: line.anchor for place, line in enumerate(section.lines) if line.anchor != _expected(line, page, section)}
    anchor = "" if section.anchor == addresses.by_name(section.title) else section.anchor
    return [section.title, anchor, int(section.bare), lines, *([own] if own else [])]


def _by_home(claims: Iterable[LineEntry]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for line in claims:
        home, number = ids.parse_claim(line.claim)
        found.setdefault(home, []).append(number)
    return found


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
