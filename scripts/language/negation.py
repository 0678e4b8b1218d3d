"""Negations: what a text says is not so (不等于, 没有差错, 未办理), and the words beside it.

A closed list. Words that only hold a 不, 没, 未 or 无 (不断, 不仅, 不久, 未来, 无党派) deny nothing, nor do questions (可不可以)
and double negations (不得不). Verbs that deny by their sense (避免, 杜绝) are read too: a 不 in other words may be one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from scripts.language.normal import bare

HEAD = 4  # characters after a negation that tell what it denies

_PLAIN = "不(?:得|能够?|准|许|要(?!求)|可以?|应当?|该|宜|会|必|再)?|没有|没|未|无(?=法|权|须|需|人|从|效|故|[^，。]{1,3}之分?)|(?<=[并而绝决])非|勿"
_BY_SENSE = (
    "避免|防止|杜绝|克服|禁止|严禁|切忌|缺乏|缺少|取消|停止|拒绝|脱离|离开|逾期|超期|反对|难以|限制|消除|改变|纠正|制止|免于|"
    "切记")
# Words and phrases that hold a negation and deny nothing, or always stand with it.
_WORDS = re.compile(
    "不断|不仅|不但|不光|不只|不单|不少|不低于|不超过|不高于|不多于|不同|不久|不论|不管|不过(?!问)|不错|不懈|不息|不移|不渝|不苟|不竭|"
    "不折不扣|不忘|不妨|不惜|不如|不料|不愧|不禁|不可替代|不可或缺|不定期|不良|不当|不便|不利|不动摇|不至|一不|不一而足|不约而同|不遗余力|"
    "不再阐述|不可分割|不可估量|毫不|从不间断|"
    "[一二两三四五六七八九十多]个?不|不得不|不能不|不可不|不会不|不是不|无不|无一不|没有不|非不可|"
    "万无一失|无论|未来|未成年|未必|未免|埋没|出没|没收|淹没|"
    r"(?<!不)(?P<word>[\u4e00-\u9fff]{1,2})不(?P=word)|不足|与否|否则")
_NEGATION = re.compile(rf"(?P<negator>{_BY_SENSE}|{_PLAIN})")
_PLAIN_WORD = re.compile(_PLAIN)
_CLAUSE = re.compile("[^，。；：！？、“”《》,;:!?\n]+")
_BLANK = "〓"


class Negation(NamedTuple):
    """One negation with the rest of its clause, punctuation apart; neither side reaches over another negation."""

    negator: str
    before: str
    after: str

    @classmethod
    def of(cls, words: str) -> Negation:
        """A negation with what follows it, as the corpus keeps it."""
        match = _NEGATION.match(words)
        if match is None:
            raise ValueError(words)
        return cls(match["negator"], "", words[match.end():])

    @property
    def head(self) -> str:
        """The first characters of what is denied."""
        return self.after[:HEAD]

    @property
    def plain(self) -> bool:
        """A 不, 没, 未 and the like, not a verb that denies by its sense."""
        return _PLAIN_WORD.fullmatch(self.negator) is not None


def negations(text: str) -> list[Negation]:
    """All negations in the order of the text."""
    return [found for clause in clauses(text) for found in _in_clause(clause)]


def clauses(text: str) -> list[str]:
    """The text cut at its commas and stops, enumerating ones included."""
    return _CLAUSE.findall(text)


def _in_clause(clause: str) -> Iterator[Negation]:
    plain = _WORDS.sub(lambda word: _BLANK * len(word[0]), clause)
    found = list(_NEGATION.finditer(plain))
    edges = [0, *(match.end() for match in found)]
    starts = [*(match.start() for match in found), len(clause)]
    for index, match in enumerate(found):
        yield Negation(
            match["negator"], bare(clause[edges[index]:match.start()]), bare(clause[match.end():starts[index + 1]]))


def affirmed(text: str, negation: Negation) -> bool:
    """Whether what is denied is also said without a negation, elsewhere in the text."""
    start, whole = negation.head[:2], bare(text)
    if len(start) < 2:
        return True
    return len(re.findall(re.escape(start), whole)) > sum(other.after.startswith(start) for other in negations(text))
