"""Canonical forms of text, and hashes and shingles of them."""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from functools import lru_cache

HASH_LENGTH = 16
SHINGLE_SIZES = (2, 3)

_WORD = re.compile(r"[A-Za-z0-9]")
_NOT_TEXT = re.compile(r"[^\u3400-\u4dbf\u4e00-\u9fff0-9A-Za-z%]+")
# PDF printers write Kangxi radicals for ideographs. Only these are mapped: NFKC on a whole
# text would also change ①, ㎡ and full-width punctuation.
_KANGXI = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FE0)}
_FULLWIDTH = {code: chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), 0xFF05)}


def ideographs(text: str) -> str:
    """Kangxi radicals replaced by the ideographs they stand for; same length."""
    return text.translate(_KANGXI)


def halfwidth(text: str) -> str:
    """Full-width digits, letters and ％ as their half-width forms; same length."""
    return text.translate(_FULLWIDTH)


def keep_blank(before: str, after: str) -> bool:
    """Whether a blank between two characters separates Latin words (and is no typesetting)."""
    return bool(_WORD.match(before) and _WORD.match(after))


def squeeze(text: str) -> str:
    """Without white space, except one blank between two Latin words."""
    words = text.split()
    joined = "".join(
        (" " if index and keep_blank(words[index - 1][-1], word[0]) else "") + word
        for index, word in enumerate(words))
    return joined


def bare(text: str) -> str:
    """Only ideographs, letters, digits and %: what is compared when wording counts, not typing."""
    return _NOT_TEXT.sub("", halfwidth(ideographs(text)))


def text_hash(text: str) -> str:
    """16 hex digits of the bare text."""
    return hashlib.sha256(bare(text).encode()).hexdigest()[:HASH_LENGTH]


@lru_cache(maxsize=1 << 14)
def shingles(text: str) -> frozenset[int]:
    """16-bit hashes of the bare text's runs of two and three characters.

    Enough to tell likeness and whether a short phrase stands in the text, too little to
    give the words back.
    """
    plain = bare(text)
    runs = {plain[i:i + size] for size in SHINGLE_SIZES for i in range(len(plain) - size + 1)}
    return frozenset(hash16(run) for run in runs)


def pairs(text: str) -> frozenset[int]:
    """16-bit hashes of the bare text's runs of two characters: a part of its shingles."""
    plain = bare(text)
    return frozenset(hash16(plain[i:i + 2]) for i in range(len(plain) - 1))


def pack(hashes: frozenset[int]) -> str:
    """Shingles as one word of Base64, for the corpus file."""
    return base64.b64encode(b"".join(number.to_bytes(2, "big") for number in sorted(hashes))).decode()


@lru_cache(maxsize=1 << 12)  # a unit keeps its text for as long as data/ is watched
def unpack(packed: str) -> frozenset[int]:
    """Inverse of `pack`. Raises ValueError for anything else."""
    data = base64.b64decode(packed, validate=True)
    if len(data) % 2:
        raise ValueError("odd number of bytes")
    return frozenset(int.from_bytes(data[i:i + 2], "big") for i in range(0, len(data), 2))


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Share of all shingles that two texts have in common, 0 to 1."""
    return len(one & other) / len(one | other) if one or other else 1.0


def share_within(phrase: str, whole: frozenset[int]) -> float:
    """Share of a phrase's shingles that stand in `whole`: 1.0 when the phrase stands there verbatim."""
    own = shingles(phrase)
    return len(own & whole) / len(own) if own else 1.0


def hash16(run: str) -> int:
    """16 bits of a run of characters."""
    return int.from_bytes(hashlib.blake2b(run.encode(), digest_size=2).digest(), "big")
