"""From the records to the search of the site: an index, and the client that reads it.

    files(dataset, pages) -> {path below docs/assets/search/: text}

All of it are classic scripts, for a page opened from a stick may load nothing else. `search.js` is the client, its files
joined in the order of CLIENT; `core.js` what it must know before the first question; `block-N.js` the texts; `grams-N.js`,
where the site is large, which block to ask. All but the client are packed. Same records, same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from scripts.dataset import Dataset
from scripts.pages.page import GeneratedPage
from scripts.search import blocks, packing, tables, words
from scripts.search.entries import PageEntry, entries
from scripts.search.fold import fold, tokens

FOLDER = "assets/search"
QUOTED = re.compile("[“《]([^“”《》]{2,20})[”》]")
COMMENT = re.compile("(^|[ ])//( .*|$)")  # no text of the client holds a blank and two slashes
LONGEST_NAME = 10  # tokens of a name whose sound is known; nobody spells out a longer one
# Of the words and names of the site, what the client is given before the first question. Today it has 6,700 words: those that one text
# has are mostly told apart by what stands around them. Five hundred more cost 1.5 KB and answered six of 3,600 queries more.
MOST_WORDS, MOST_NAMES = 4_800, 1_500
HERE = Path(__file__).parent / "client"
# Each may use what stands before it.
CLIENT = (
    "fold.js", "words.js", "sounds.js", "query.js", "slips.js", "unpack.js", "store.js", "rank.js", "search.js",
    "finder.js", "box.js", "start.js")


def files(dataset: Dataset, pages: Iterable[GeneratedPage]) -> dict[str, str]:
    return {"search.js": client(CLIENT), **index(entries(dataset, pages), dataset)}


def client(names: Sequence[str]) -> str:
    """The client's files in one, strict and out of every other script's way; without comments and indents, which nobody reads there."""
    lines = (COMMENT.sub("", line).strip() for name in names for line in (HERE / name).read_text(encoding="utf-8").splitlines())
    joined = "\n".join(filter(None, lines))
    return f'(function () {{\n"use strict";\n{joined}\n}})();\n'


def index(pages: Sequence[PageEntry], dataset: Dataset) -> dict[str, str]:
    return written(values(pages, dataset))


def values(pages: Sequence[PageEntry], dataset: Dataset) -> dict[str, object]:
    """What each file of the index hands to the client."""
    cut = blocks.cut(pages)
    shards = blocks.routing(cut, tables.simplified()) if len(cut) > 1 else []
    return {
        "core": core(pages, dataset, len(cut), len(shards)),
        **{f"block-{number}": blocks.block(one) for number, one in enumerate(cut)},
        **{f"grams-{number}": one for number, one in enumerate(shards)},
    }


def written(values: Mapping[str, object]) -> dict[str, str]:
    """The files; the first also says how all are packed."""
    texts = {name: json.dumps(value, ensure_ascii=False, separators=(",", ":")) for name, value in values.items()}
    alphabet = packing.alphabet(texts.values())
    files = {f"{name}.js": f"kbSearch.give('{name}',{packing.quoted(packing.packed(text, alphabet))});\n" for name, text in texts.items()}
    return files | {"core.js": f"kbSearch.spell({packing.quoted(alphabet)});\n{files['core.js']}"}


def core(pages: Sequence[PageEntry], dataset: Dataset, count: int, shards: int) -> dict[str, object]:
    """What the client must know before the first question."""
    simplified = tables.simplified()
    written = list(_texts(pages))
    texts = [fold(text, simplified) for text in written]
    folded = [fold(text, simplified) for text in _named(pages, dataset)]
    named = list(dict.fromkeys(piece for name in folded for piece in (name, *re.split("(?<=[^a-z0-9]) (?=[^a-z0-9])", name))))
    numerals = (fold(word, simplified) for word in words.with_numerals(written))
    vocabulary = words.frequent(words.counted(texts, [*named, *numerals]), MOST_WORDS)
    names = [name for name in named if name not in vocabulary and 1 < len(tokens(name)) <= LONGEST_NAME][:MOST_NAMES]
    chars = {char for text in (*texts, *named) for char in text if not char.isascii()}
    typed = {char for one in dataset.synonyms for word in one.words for char in word}
    return {
        "blocks": count,
        "shards": shards,
        "texts": len(texts),
        "words": words.written(vocabulary),
        "counts": "".join(blocks.magnitude(words.weighed(word, vocabulary[word])) for word in words.in_order(vocabulary)),
        "names": names,
        "formulas": _formulas(dataset),
        "sounds": tables.sounds(chars),
        "odd": tables.odd_readings([*vocabulary, *names]),
        "traditional": tables.simplified_to(chars | typed),
        "similar": " ".join(one.pair for one in dataset.similar_characters),
        "synonyms": [["|".join(one.words), "|".join(one.to)] for one in dataset.synonyms],
    }


def _formulas(dataset: Dataset) -> list[str]:
    """Terms with a number in them, folded: who remembers the rest asks 几引几帮."""
    folded = (fold(term.term, tables.simplified()) for term in dataset.terms.values())
    return sorted({term for term in folded if re.search("[0-9]", term) and re.search("[^0-9a-z ]", term)})


def _texts(pages: Iterable[PageEntry]) -> Iterable[str]:
    """Every title, heading and line, each once."""
    found: dict[str, None] = {}
    for page in pages:
        found |= dict.fromkeys((page.title, *page.aliases))
        for section in page.sections:
            found |= dict.fromkeys((section.title, *(line.words for line in section.lines)))
    return found


def _named(pages: Iterable[PageEntry], dataset: Dataset) -> Iterable[str]:
    """What has a name of its own: terms and their parts, what a claim says in quotation marks, what is only named, pages."""
    for term in dataset.terms.values():
        yield from (term.term, *term.parts)
    for entry in dataset.claims.values():
        yield from QUOTED.findall(entry.claim.text)
    for page in pages:
        yield from (section.title for section in page.sections if section.bare)
    for page in pages:
        yield from (page.title, *page.aliases)
