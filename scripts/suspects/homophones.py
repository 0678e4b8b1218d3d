"""Words that sound like a known word and are written otherwise: 相得益章 for 相得益彰.

What is known: the words of four characters in jieba's dictionary that are frequent enough to be meant, and the formulas
that the corpus quotes. A passage is suspicious when it is no known word itself, sounds like one without tones, and
differs from it in one character.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import jieba
from pypinyin import lazy_pinyin

from scripts.suspects.suspect import Suspect

WORD = 4
FORMULAS = range(4, 11)
FREQUENT = 3  # occurrences in the dictionary's corpus below which a word is too rare to be meant
_NUMERALS = frozenset("一二三四五六七八九十百千两")


class SoundAlikes:
    """Known words by their sound."""

    def __init__(self, formulas: Iterable[str]):
        known = _dictionary() | {formula for formula in formulas if len(formula) in FORMULAS}
        self._known = known
        by_sound: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for word in sorted(known):
            by_sound[_sound(word)].append(word)
        self._by_sound: Mapping[tuple[str, ...], list[str]] = by_sound
        self._sizes = sorted({len(word) for word in known})

    def suspects(self, unit: str, text: str) -> Iterator[Suspect]:
        sounds = lazy_pinyin(list(text)) if text else []
        for size in self._sizes:
            for start in range(len(text) - size + 1):
                word = text[start:start + size]
                meant = self._meant(word, tuple(sounds[start:start + size]))
                if meant:
                    yield Suspect(unit, start, size, "同音", f"与“{meant}”同音而字不同")

    def _meant(self, word: str, sound: tuple[str, ...]) -> str | None:
        if word in self._known:
            return None
        alike = [known for known in self._by_sound.get(sound, ()) if _differences(word, known) == 1]
        return alike[0] if alike else None


@lru_cache(maxsize=1)
def _dictionary() -> frozenset[str]:
    jieba.setLogLevel("WARNING")
    jieba.initialize()
    return frozenset(
        word for word, frequency in jieba.dt.FREQ.items()
        if len(word) == WORD and frequency >= FREQUENT and not _NUMERALS & set(word))


def _sound(word: str) -> tuple[str, ...]:
    return tuple(lazy_pinyin(list(word)))


def _differences(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other))
