"""The measuring, on the miniature: what is caught, what is not, and that rounds do not disturb one another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scripts import checks
from scripts.models import Exemption
from scripts.mutants import falsified
from scripts.mutants.measure import DRIFT, measure, report, table


@pytest.fixture(scope="module")
def outcomes(data):
    return measure(data)


def of(outcomes, claim, kind):
    (found,) = [one for one in outcomes if (one.mutant.claim_id, one.mutant.kind) == (claim, kind)]
    return found


@pytest.mark.parametrize("claim, kind, rule", [
    ("S900-1#7", "数字改动", "figure-stands-in-a-cited-unit"),
    ("S900-1#2", "期限频次改动", "deadline-stands-in-a-cited-unit"),
    ("S900-1#2", "主体调换（远）", "actor-is-named-by-the-source"),
    ("S900-1#8", "地方互换", "places-keep-their-order"),
    ("S900-1#6", "组成部分改字", "part-stands-in-a-cited-unit"),
    ("S900-1#6", "组成部分删去", "no-part-is-left-out"),
    ("S900-1#11", "口气加重", "modality-is-not-strengthened"),
    ("S900-1#1", "题名改字", "title-stands-in-a-cited-unit"),
])
def test_this_is_caught(outcomes, claim, kind, rule):
    found = of(outcomes, claim, kind)
    assert rule in found.rules and not found.survived


def test_what_words_show_of_other_things_survives(outcomes):
    """经验做法 for a plan that the claim does not tell as one: nothing in its words says so."""
    assert any(one.survived for one in outcomes)


def test_an_actor_of_the_same_unit_is_counted_apart(outcomes):
    near = [one for one in outcomes if one.mutant.kind == "主体调换（近）"]
    assert near and all(one.untold or one.rules for one in near) and not any(one.survived for one in near)


def test_a_changed_reading_is_no_catch(outcomes):
    assert not any(set(one.rules) & DRIFT for one in outcomes)


def test_one_by_one_gives_the_same(data, outcomes):
    for one in outcomes[::5]:
        problems = checks.run(falsified(data, [one.mutant]))
        rules = {problem.rule for problem in problems if problem.subject == one.mutant.claim_id} - DRIFT
        assert rules == set(one.rules), one.mutant


def test_an_exempted_rule_catches_nothing(data):
    exempted = replace(data, exemptions=(Exemption(
        rule="figure-stands-in-a-cited-unit", subject="S900-1#7", reason="试", until="2099"),))
    assert "figure-stands-in-a-cited-unit" not in of(measure(exempted), "S900-1#7", "数字改动").rules


def test_the_sum_adds_up_and_everything_not_caught_is_listed(data, outcomes):
    *rows, total = table(outcomes)
    assert total.made == len(outcomes) == sum(row.made for row in rows)
    for row in (*rows, total):
        assert row.made == row.caught + row.survived + row.untold + row.true
    told = "\n".join(report(data, outcomes))
    for one in outcomes:
        if not one.rules:
            assert one.mutant.entry.claim.text in told and one.mutant.note in told


def test_without_claims_there_is_nothing_to_measure(data):
    empty = replace(data, digests={}, records={}, terms={})
    assert table(measure(empty)) == []
    assert "没有论断" in "".join(report(empty, []))
