"""How many mutants the checks catch, by kind, and which they let pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, zip_longest
from typing import NamedTuple

from scripts import checks
from scripts.dataset import Dataset
from scripts.mutants import judge
from scripts.mutants.apply import falsified
from scripts.mutants.generate import KINDS, Mutant, mutants
from scripts.mutants.known import Known
from scripts.problems import Problem

# A reading falls with any change: that tells of a change, not of a falsehood.
DRIFT = frozenset(("claim-was-read-twice", "reading-is-of-the-present-claim"))


@dataclass(frozen=True)
class Outcome:
    """What became of one mutant. Caught when `rules` are named; `true` and `untold` say why it does not count."""

    mutant: Mutant
    rules: tuple[str, ...] = ()
    true: str | None = None  # why it is no falsehood
    untold: str | None = None  # why words cannot tell it from the truth

    @property
    def survived(self) -> bool:
        return not (self.rules or self.true or self.untold)


def measure(dataset: Dataset) -> list[Outcome]:
    """Every mutant of every claim, put to the checks. They are put in rounds, at most one a claim in each: a rule about a
    claim looks at no other claim, so that those of one round do not disturb one another."""
    known, before = Known(dataset), set(_told(dataset))
    outcomes = []
    for together in _rounds(mutants(dataset)):
        found: dict[str, dict[str, None]] = {}
        for claim, rule, offence in _told(falsified(dataset, together)):
            if (claim, rule, offence) not in before:
                found.setdefault(claim, {})[rule] = None
        outcomes += [_outcome(known, mutant, tuple(found.get(mutant.claim_id, ()))) for mutant in together]
    kinds, claims = ({name: at for at, name in enumerate(names)} for names in (KINDS, dataset.claims))
    return sorted(outcomes, key=lambda one: (kinds[one.mutant.kind], claims[one.mutant.claim_id]))


def _outcome(known: Known, mutant: Mutant, rules: tuple[str, ...]) -> Outcome:
    """A mutant that says nothing false counts as nothing, caught or not."""
    true = judge.no_falsehood(known, mutant)
    untold = None if rules or true else judge.not_told_by_words(known, mutant)
    return Outcome(mutant, rules, true, untold)


def _rounds(found: Iterable[Mutant]) -> Iterator[list[Mutant]]:
    of_one_claim = [list(group) for _, group in groupby(found, key=lambda mutant: mutant.claim_id)]
    for column in zip_longest(*of_one_claim):
        yield [mutant for mutant in column if mutant is not None]


def _told(dataset: Dataset) -> Iterator[tuple[str, str, str]]:
    """Claim, rule and offence of every problem that is a claim's own."""
    problems: list[Problem] = checks.run(dataset)
    claims = dataset.claims
    for problem in problems:
        if problem.rule not in DRIFT and problem.subject in claims:
            yield problem.subject, problem.rule, problem.offence


class Row(NamedTuple):
    kind: str
    made: int
    caught: int
    survived: int
    untold: int
    true: int


def table(outcomes: Iterable[Outcome]) -> list[Row]:
    """One row a kind that occurs, and the sum."""
    by_kind = groupby(outcomes, key=lambda one: one.mutant.kind)
    rows = [_row(kind, list(group)) for kind, group in by_kind]
    return [*rows, Row("合计", *(sum(column) for column in zip(*(row[1:] for row in rows))))] if rows else []


def _row(kind: str, group: list[Outcome]) -> Row:
    true = sum(one.true is not None for one in group)
    caught = sum(bool(one.rules) and one.true is None for one in group)
    return Row(kind, len(group), caught, sum(one.survived for one in group), sum(one.untold is not None for one in group), true)


def report(dataset: Dataset, outcomes: list[Outcome]) -> Iterator[str]:
    """The figures, then what passed, what words cannot tell and what is no falsehood, one line each."""
    if not outcomes:
        yield "还没有论断，没有可造的假论断。"
        return
    yield f"{len(dataset.claims)} 条论断，造出假论断 {len(outcomes)} 条。抓住率＝抓住÷（造出－不假）。"
    yield _columns("种类", "造出", "抓住", "漏过", "按字面分不出", "不假", "抓住率")
    for row in table(outcomes):
        share = f"{row.caught / (row.made - row.true):.1%}" if row.made > row.true else "－"
        yield _columns(row.kind, row.made, row.caught, row.survived, row.untold, row.true, share)
    for title, chosen in (
        ("漏过的", [(one, "") for one in outcomes if one.survived]),
        ("按字面分不出的（要靠第二遍核对）", [(one, one.untold) for one in outcomes if one.untold]),
        ("不假的", [(one, one.true) for one in outcomes if one.true]),
    ):
        yield f"\n{title}：{len(chosen)} 条"
        for one, why in chosen:
            yield f"  {one.mutant.kind}  {one.mutant.claim_id}  {one.mutant.note}  {one.mutant.entry.claim.text}" + (f"  〔{why}〕" if why else "")


def _columns(*cells: object) -> str:
    """Set in columns; an ideograph is as wide as two letters."""
    widths = (16, 6, 6, 6, 14, 6, 8)
    def padded(text: str, width: int) -> str:
        return " " * max(width - sum(2 if ord(char) > 0x2E7F else 1 for char in text), 0)
    first, *others = map(str, cells)
    return first + padded(first, widths[0]) + "".join(padded(text, width) + text for text, width in zip(others, widths[1:]))
