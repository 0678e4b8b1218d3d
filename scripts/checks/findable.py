"""The words that lead a search: synonyms, other words for claims, characters that look alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from scripts.checks.check import Finding
from scripts.checks.material import Material
from scripts.dataset import Dataset
from scripts.models import Synonym

# A word that stands in more of the claims than this leads everywhere.
MOST_CLAIMS = 0.25
FEW_CLAIMS = 10  # in as few as these nothing goes under
# What more claims than this are called tells none of them from the others.
MOST_CALLED = 8
# Files that only lead to what others say, or that no reader sees.
LEADING = frozenset(("synonyms", "similar-characters", "other-words", "vocabulary", "register", "exceptions", "passed-suspects", "masks"))


def synonym_is_listed_once(material: Material) -> Iterator[Finding]:
    """A word that people type stands in one group of synonyms only: which one it leads to must not depend on their order."""
    first: dict[str, Synonym] = {}
    for synonym in material.dataset.synonyms:
        for word in synonym.words:
            if word in first:
                yield Finding(
                    material.place("synonyms", synonym), f"“{word}”在第{first[word].yaml_line}行的一组里已经有了", "删去一处，或者把两组合成一组")
            first.setdefault(word, synonym)


def synonym_leads_to_the_site(material: Material) -> Iterator[Finding]:
    """What a group of synonyms leads to stands on the site: each word of `to`; without it at least one of the words."""
    text = site_text(material)
    for synonym in material.dataset.synonyms:
        place = material.place("synonyms", synonym)
        for word in synonym.to:
            if word not in text:
                yield Finding(place, f"站上没有“{word}”，通到那里什么也找不到", "换成站上的词；站上没有讲这件事的，删去这一组")
        if not synonym.to and not any(word in text for word in synonym.words):
            yield Finding(place, f"站上一个也没有：{'、'.join(synonym.words)}", "加上站上的词；站上没有讲这件事的，删去这一组")


def synonyms_do_not_circle(material: Material) -> Iterator[Finding]:
    """A word that leads one way to another is not led back to: then they mean the same and belong in one group."""
    leads = {word: synonym for synonym in material.dataset.synonyms for word in synonym.words if synonym.to}
    for word, synonym in leads.items():
        for target in (synonym.to if word == synonym.words[0] else ()):
            back = leads.get(target)
            if target in synonym.words or (back and set(back.to) & set(synonym.words)):
                yield Finding(
                    material.place("synonyms", synonym), f"“{word}”通到“{target}”，又从“{target}”通回来",
                    "意思相同的，写成一组，不写 to")


def synonym_does_not_drown(material: Material) -> Iterator[Finding]:
    """No synonym leads to a word that stands nearly everywhere: what was looked for would go under."""
    claims = [entry.claim.text for entry in material.entries]
    for synonym in material.dataset.synonyms:
        for word in synonym.to or synonym.words:
            share = _share(word, tuple(claims))
            if share > MOST_CLAIMS and share * len(claims) > FEW_CLAIMS:
                yield Finding(
                    material.place("synonyms", synonym), f"“{word}”在{share:.0%}的论断里都有，通到那里等于没有找",
                    f"换成更具体的词，在不到{MOST_CLAIMS:.0%}的论断里的")


@lru_cache(maxsize=4096)
def _share(word: str, claims: tuple[str, ...]) -> float:
    return sum(word in claim for claim in claims) / len(claims) if claims else 0


def other_words_are_of_a_claim(material: Material) -> Iterator[Finding]:
    """Other words name a claim that exists, each claim once."""
    seen: set[str] = set()
    for one in material.dataset.other_words:
        place = material.place("other-words", one, one.claim)
        if one.claim not in material.dataset.claims:
            yield Finding(place, f"没有论断 {one.claim}", "改成已有的编号；论断删去了的，这一项也删去")
        elif one.claim in seen:
            yield Finding(place, f"{one.claim} 的别的说法写了两项", "合成一项")
        seen.add(one.claim)


def other_words_are_other(material: Material) -> Iterator[Finding]:
    """Other words for a claim do not stand in it: those are found anyway."""
    for one in material.dataset.other_words:
        entry = material.dataset.claims.get(one.claim)
        for word in one.words if entry else ():
            if word in entry.claim.text:
                yield Finding(material.place("other-words", one, one.claim), f"“{word}”论断里已经有了", "删去，或换成人们会输入的别的词")


def other_words_tell_apart(material: Material) -> Iterator[Finding]:
    """Not many claims are called the same: such a word leads to none of them."""
    called: dict[str, int] = {}
    for one in material.dataset.other_words:
        for word in one.words:
            called[word] = called.get(word, 0) + 1
            if called[word] == MOST_CALLED + 1:
                yield Finding(
                    material.place("other-words", one, one.claim), f"“{word}”已有{MOST_CALLED}条论断用作别的说法", "写得具体些，或只留给最该找到的几条")


def similar_characters_are_of_use(material: Material) -> Iterator[Finding]:
    """A pair of characters that look alike is listed once, and one of the two stands on the site."""
    text, seen = site_text(material), set()
    for one in material.dataset.similar_characters:
        place, pair = material.place("similar-characters", one), frozenset(one.pair)
        if pair in seen:
            yield Finding(place, f"“{one.pair}”写了两次", "删去一处")
        elif not any(char in text for char in one.pair):
            yield Finding(place, f"站上没有“{one.pair[0]}”也没有“{one.pair[1]}”，用不着", "删去这一对")
        seen.add(pair)


def site_text(material: Material) -> str:
    """All that readers can find, in one string: every text of the records but those that only lead to others."""
    return _joined(material.dataset, material.texts)


@lru_cache(maxsize=4)
def _joined(dataset: Dataset, texts: Iterable) -> str:
    return "\n".join(re.sub(r"\s", "", one.text) for one in texts if one.place.subject.partition("/")[0] not in LEADING)
