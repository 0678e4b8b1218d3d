"""Negations of a claim, against those of the units it cites: none put in, none left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.checks.check import Finding
from scripts.checks.material import Material, listed, place_of
from scripts.dataset import ClaimEntry
from scripts.language import negation
from scripts.language.negation import Negation
from scripts.language.normal import bare, pairs, unpack
from scripts.models import Denial

# What the editor says of the source is not the source's own negation.
_OF_THE_SOURCE = re.compile(r"(?:讲话|原文|文中)[^，。；]{0,6}(?:没有?|未)(?:给出|列出|写明|展开|注明|交代|提到)|（[^（）]*原文[^（）]*）")
# Beside one of these the same thing is said the other way round: 有调查才有发言权 for 没有调查就没有发言权.
_TURNED = re.compile("才|只有|方可|方能|只要|[无免否少缺]")
_COMMON = frozenset().union(*map(pairs, ("市政协", "政协工作", "政协机关", "政协委员", "各级政协组织")))
_EMPTY = frozenset("的了是在有要一和与为就也都还到把被对能会让")
SHORTEST = 3  # characters of what is denied, its 是 included, up to which the 是 must stand in the claim too
SAME_HEAD = 2 / 3  # of the pairs of characters of what is denied
SAME_RUN = 5  # characters of a denied clause, one after the other, in a claim
TERSE = 3  # characters of what is denied, up to which one in common is enough: 不重多 for 不在于多


def negation_stands_in_a_cited_unit(material: Material) -> Iterator[Finding]:
    """What a claim denies (不, 没有, 未), a unit it cites denies: in the same clause or with the same words."""
    for entry in material.entries:
        denials = [denial for unit in material.cited(entry) for denial in unit.denials]
        missing = [said for said in _denied(entry) if not any(_licenses(denial, said) for denial in denials)]
        if missing:
            yield Finding(
                place_of(entry), f"“{listed(said.negator + said.head for said in missing)}”是否定的话，所引单元没有这样否定",
                "原文没有否定的，不写否定；否定的话出自别的单元，就在 grounds 里补上",
                f"所引单元里的否定：{listed(denial.words for denial in denials)}")


def negation_of_a_cited_unit_is_kept(material: Material) -> Iterator[Finding]:
    """Where a claim takes up what a unit it cites denies, it denies it too."""
    for entry in material.entries:
        lost = [denial.words for unit in material.cited(entry) for denial in unit.denials if _is_lost(entry, denial)]
        if lost:
            yield Finding(
                place_of(entry), f"所引单元说的是“{listed(lost)}”，论断用了这些字而没有否定", "照原文补上“不”“没有”“未”等否定词",
                "论断否定原文所否定的")


def _denied(entry: ClaimEntry) -> list[Negation]:
    return [said for said in negation.negations(_OF_THE_SOURCE.sub("", entry.claim.text)) if said.plain]


def _licenses(denial: Denial, said: Negation) -> bool:
    """Other words may tell a negation; but some of what it denies is the same, or of what it is denied of."""
    there = Negation.of(denial.words)
    after, before = pairs(said.after) & unpack(denial.after_hashes), pairs(said.before) & unpack(denial.before_hashes)
    if not there.plain:  # 避免, 离开: more must tell that the same is meant
        return len((after | before) - _COMMON) > 1
    if after - _COMMON or before - _COMMON or pairs(said.head) & pairs(there.head):
        return True
    terse = min(len(said.after), len(there.after)) <= TERSE
    return terse and not (set(said.head) & set(there.head)).issubset(_EMPTY)


def _is_lost(entry: ClaimEntry, denial: Denial) -> bool:
    there = Negation.of(denial.words)
    if denial.affirmed or not there.plain or any(_licenses(denial, said) for said in _denied(entry)):
        return False
    return any(_takes_up(bare(clause), there.head, unpack(denial.after_hashes)) for clause in _affirming(entry.claim.text))


def _affirming(text: str) -> Iterator[str]:
    """Clauses that deny nothing and turn nothing round."""
    for clause in negation.clauses(text):
        if not (negation.negations(clause) or _TURNED.search(clause)):
            yield clause


def _takes_up(clause: str, head: str, denied: frozenset[int]) -> bool:
    """The clause has what is denied: as it begins, a 是 before it apart, or a run of it."""
    return _begins(clause, head) or (head[:1] == "是" and len(head) > SHORTEST and _begins(clause, head[1:])) or _longest_run(clause, denied) >= SAME_RUN


def _begins(clause: str, head: str) -> bool:
    return len(head) > 1 and head[:2] in clause and len(pairs(head) & pairs(clause)) >= SAME_HEAD * len(pairs(head))


def _longest_run(plain: str, hashes: frozenset[int]) -> int:
    """Characters in a row of which each pair stands among the hashes."""
    longest = run = 0
    for index in range(len(plain) - 1):
        run = run + 1 if pairs(plain[index:index + 2]) <= hashes else 0
        longest = max(longest, run)
    return longest + 1 if longest else 0
