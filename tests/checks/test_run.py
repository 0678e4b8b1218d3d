"""All checks together: exemptions, what is skipped, what editors are told, and that nothing makes them raise."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scripts import checks
from scripts.checks import CHECKS, Originals
from scripts.models import Authority, Exemption, KeptHere
from tests.checks.altering import add, all_of, claim, put, record, told, unit_says
from tests.checks.cases import OFFICE

BROKEN = claim(OFFICE, text="办公室每周五下午核对3次提案登记簿，核对结果报秘书长。")
FIGURE = "figure-stands-in-a-cited-unit"


def rules(problems, subject=None):
    return {problem.rule for problem in problems if subject in (None, problem.subject)}


def exempt(rule=FIGURE, subject=OFFICE, until="2026-12-31"):
    return add("exemptions", Exemption(rule=rule, subject=subject, reason="试", until=until))


def test_the_miniature_keeps_every_rule(data, texts):
    assert checks.run(data, Originals(texts, ())) == []


def test_problems_are_sorted_by_place(data):
    broken = all_of(
        claim("S901-1#8", text="我们"), claim("S900-1#3", text="我们"), record("duties/office", sections=()))(data)
    problems = checks.run(broken)
    assert problems == sorted(problems)
    assert {"data/digests/S900-1.yml", "data/digests/S901-1.yml", "data/duties/office.yml"} <= {problem.file for problem in problems}


def test_an_exemption_covers_its_problem_only(data):
    assert FIGURE in rules(checks.run(BROKEN(data)), OFFICE)
    exempted = rules(checks.run(all_of(BROKEN, exempt())(data)))
    assert FIGURE not in exempted and "exemption-is-needed" not in exempted
    assert "reading-is-of-the-present-claim" in exempted
    assert FIGURE in rules(checks.run(all_of(BROKEN, exempt(subject="S900-1#3"))(data)), OFFICE)


@pytest.mark.parametrize("exemption, says", [
    (exempt(), "用不着"),
    (all_of(BROKEN, exempt(until="2026-11-21")), "到期"),
    (all_of(BROKEN, exempt(until="2025")), "到期"),
    (exempt(rule="figure-stands-in-a-unit"), FIGURE),
], ids=["unused", "expired", "expired-year", "unknown"])
def test_an_exemption_that_does_nothing_is_a_problem(data, exemption, says):
    (problem,) = [problem for problem in checks.run(exemption(data)) if problem.rule == "exemption-is-needed"]
    assert says in problem.offence + problem.expected and problem.file == "data/editorial/exceptions.yml"


@pytest.mark.parametrize("until", ["2026-11-22", "2026-11", "2026", "2027-01-01"])
def test_an_exemption_holds_through_its_last_day(data, until):
    assert FIGURE not in rules(checks.run(all_of(BROKEN, exempt(until=until))(data)))


def test_an_expired_exemption_covers_nothing(data):
    assert FIGURE in rules(checks.run(all_of(BROKEN, exempt(until="2025"))(data)), OFFICE)


def test_an_exemption_for_a_digest_that_is_being_written_is_no_problem(data):
    for drafts, complains in (((), True), (("S900-1",), False)):
        digests = {} if drafts else data.digests
        found = checks.run(replace(exempt(FIGURE, "S900-1#1")(data), drafts=drafts, digests=digests))
        assert ("exemption-is-needed" in {problem.rule for problem in found}) is complains


def test_an_exemption_from_a_check_that_did_not_run_is_no_problem(data, texts):
    exempted = exempt(rule="no-passage-is-copied-into-a-record")(data)
    assert "exemption-is-needed" not in rules(checks.run(exempted))
    assert "exemption-is-needed" in rules(checks.run(exempted, Originals(texts, ())))


def test_without_the_originals_what_needs_them_is_named(data, texts):
    left_out = checks.skipped(None)
    assert len(left_out) == 3 and checks.skipped(Originals(texts, ())) == ()
    (first, *_) = checks.notes(data)
    assert all(check.title in first for check in left_out)
    assert not any(check.title in note for note in checks.notes(data, Originals(texts, ())) for check in left_out)


def test_what_cannot_be_seen_is_told(data):
    assert any("看不出来" in note for note in checks.notes(data))


def test_missing_digests_are_told_and_copies_need_none(data):
    fewer = put(digests={"S900-1": data.digests["S900-1"]})(data)
    assert checks.missing_digests(fewer) == ["S901-1"]
    assert any("S901-1" in note for note in checks.notes(fewer))
    copy = {**data.speeches, "S901-1": data.speeches["S901-1"].model_copy(update={"copy_of": "S900-1"})}
    assert checks.missing_digests(replace(fewer, speeches=copy)) == []


def test_units_that_stand_in_their_digest_only_are_told(data):
    waiting = checks.waiting_units(data)
    assert "S900-1.2.p1.s1" in waiting  # figures that no page shows
    kept = told("S900-1.2.p1.s1", kept_here=KeptHere.ONCE)(data)
    assert "S900-1.2.p1.s1" not in checks.waiting_units(kept)
    assert "S900-1.1.p1.s2" not in waiting  # shown by the rule
    assert "S901-1.1.p1.s2" not in waiting  # stands under the checklist too
    assert any("S900-1" in note and "还没有页面引用" in note for note in checks.notes(data))


TEXTS = st.text(st.one_of(
    st.sampled_from("办公室市政协甲县丙县委员要必须不得可以拟将一二三百千万亿第余多约年月日次件%“”‘’《》（）()，。；：、,.;:!?X×xＸ○〇0123456789 　\n若干原文隐去章程规定三早制度"),
    st.characters(codec="utf-8")), max_size=120)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, part=TEXTS, unit_text=TEXTS, authority=st.sampled_from(list(Authority)), place=st.none() | TEXTS)
def test_no_text_makes_a_check_raise(data, texts, text, part, unit_text, authority, place):
    altered = all_of(
        unit_says("S900-1.1.p1.s3", unit_text),
        claim(OFFICE, text=text, parts=(part[:24],), authority=authority, place=place),
        claim("duties/office#1", text=part, grounds=("S900-1.8", "S999-1.p1", "S900-1.1.p1.s3")),
        record("rules/proposal-intake", title=text, lead=part),
    )(data)
    for problem in checks.run(altered, Originals(texts, ())):
        assert problem.rule in {check.name for check in CHECKS}
