"""The words of the site: what a question is cut into, and what half a word, a sound or a slip may have meant.

A word is what jieba's dictionary cuts out of the texts, and what the records themselves name: terms, titles, other names.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby
from operator import itemgetter

import jieba

from scripts.search.fold import DIGITS, UNITS, tokens

LONGEST = 4  # tokens of a word; what is longer is found by its words
# What jieba only guesses to be a word is none when it holds one of these: 要分, 的小组.
# Nor is one that it guesses and sees in one text only: 年开, 个委.
BETWEEN = frozenset("要的了是在和与及或对把被给让就都也还很这那有不没再更最能可应须将已曾并而其之于以因由从向到吗呢吧着过们")

# Of a word's count in jieba's corpus of 60 million words, how much counts here: about as long a text of common Chinese as the site has.
COMMON_CHINESE = 0.002

# Numerals that count something, alone or with what they count: 第一, 两年, 三个, 六点. Their figures are looked for one by one.
COUNTED = "个件次条篇份项种类样批期位名场回趟周级届块家本张页道关层句年月日天时分点处者方面笔段辑组路支副把遍班声季度幅圈行档堆套台号轮队步头成"
NUMERAL = re.compile(f"[{''.join((*DIGITS, *UNITS))}]")
COUNT = re.compile(f"[第每哪这另同上近新]*{NUMERAL.pattern}+[几多]*[{COUNTED}]*(之{NUMERAL.pattern})?")


@cache
def cutter() -> jieba.Tokenizer:
    jieba.setLogLevel(logging.ERROR)
    made = jieba.Tokenizer()
    made.initialize()
    return made


def counted(texts: Iterable[str], named: Iterable[str]) -> dict[str, int]:
    """Folded word → in how many of the folded texts it stands, at least 1; `named` words too. In order of the words."""
    texts = list(texts)
    found = Counter(word for text in texts for word in set(cut(text)))
    found = Counter({word: count for word, count in found.items() if count > 1 or cutter().FREQ.get(word)})
    for word in set(named):
        if 2 <= len(tokens(word)) <= LONGEST and word not in found:
            found[word] = max(1, sum(word in text for text in texts))
    return dict(sorted(found.items()))


def with_numerals(texts: Iterable[str]) -> set[str]:
    """Words of the texts, not folded, in which a numeral is no figure: 三等功, 进一步, 老百姓. Folded texts show them in pieces."""
    found = {word for text in texts for word in cutter().cut(text, HMM=True) if NUMERAL.search(word)}
    return {word for word in found if len(word) <= LONGEST and cutter().FREQ.get(word) and not COUNT.fullmatch(word)}


def frequent(vocabulary: Mapping[str, int], most: int) -> dict[str, int]:
    """No more than so many words, the most frequent; in order of the words."""
    kept = sorted(vocabulary, key=lambda word: (-vocabulary[word], word))[:most]
    return {word: vocabulary[word] for word in sorted(kept)}


def in_order(vocabulary: Iterable[str]) -> list[str]:
    """Words as they travel: those of two characters first."""
    return sorted(vocabulary, key=lambda word: (len(word) != 2, word))


def written(vocabulary: Iterable[str]) -> list[str]:
    """In that order: [the words of two characters, the others]. Of the first those that begin alike share it: 提案议|委员会."""
    pairs = ((first, "".join(word[1] for word in same)) for first, same in groupby((word for word in in_order(vocabulary) if len(word) == 2), itemgetter(0)))
    return ["|".join(first + seconds for first, seconds in pairs), "|".join(word for word in in_order(vocabulary) if len(word) != 2)]


def weighed(word: str, count: int) -> int:
    """In how many texts a word stands, or would stand were they not about one thing: 知道 is rare on the site and says nothing all the same."""
    return max(count, round(COMMON_CHINESE * (cutter().FREQ.get(word) or 0)))


def cut(text: str) -> Iterable[str]:
    """The words of a folded text, of two characters and more; of a longer one those in it. Runs of letters and digits are no words."""
    for piece in text.split():
        if not piece.isascii():
            for word in cutter().cut(piece, HMM=True):
                found = [word] if len(word) <= LONGEST else cutter().cut_for_search(word)
                yield from (one for one in found if 2 <= len(one) <= LONGEST and is_word(one))


def is_word(word: str) -> bool:
    return bool(cutter().FREQ.get(word)) or not BETWEEN & set(word)
