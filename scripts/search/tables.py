"""What the search knows of characters: their sounds, their traditional forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby

import opencc
from pypinyin import Style, lazy_pinyin, pinyin

HAN = [chr(code) for code in range(0x4E00, 0x9FA6)]
# The 3755 characters of the first level of GB 2312, by their sound: what people type. Beyond them only what the site itself uses is known.
COMMON = bytes(byte for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF) for byte in (row, cell)).decode("gb2312", errors="ignore")


@cache
def simplified() -> Mapping[str, str]:
    """Traditional character → the simplified one, where the two differ and both are a single character."""
    converter = opencc.OpenCC("t2s")
    pairs = ((char, converter.convert(char)) for char in HAN)
    return {char: plain for char, plain in pairs if plain != char and len(plain) == 1}


def simplified_to(known: Iterable[str]) -> dict[str, str]:
    """Simplified character → its traditional forms, for the characters that the site uses."""
    wanted, found = set(known), {}
    for char, plain in simplified().items():
        if plain in wanted:
            found[plain] = found.get(plain, "") + char
    return found


@cache
def sound(char: str) -> str:
    """The usual reading of one character, without tone: 提 → ti, 女 → nv."""
    return lazy_pinyin(char, style=Style.NORMAL, v_to_u=False)[0]


def sounds(chars: Iterable[str]) -> list:
    """The usual sound of the common characters and of these: [runs, {syllable: characters beyond the common}].

    The common characters need not travel, a browser has them in their order: "a2ai13", two are read a, thirteen more ai.
    """
    read = ((syllable, len(list(run))) for syllable, run in groupby(map(sound, COMMON)))
    beyond: dict[str, str] = {}
    for char in sorted(set(chars) - set(COMMON)):
        if sound(char).isascii() and sound(char).isalpha():
            beyond[sound(char)] = beyond.get(sound(char), "") + char
    return ["".join(f"{syllable}{count}" for syllable, count in read), dict(sorted(beyond.items()))]


def odd_readings(words: Iterable[str]) -> dict[str, str]:
    """Words in which a character is not read as usual: 调研 → "diao yan"."""
    found = {}
    for word in words:
        read = [syllables[0] for syllables in pinyin(word, style=Style.NORMAL, v_to_u=False, errors="ignore")]
        if len(read) == len(word) and read != [sound(char) for char in word]:
            found[word] = " ".join(read)
    return found
