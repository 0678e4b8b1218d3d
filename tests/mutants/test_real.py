"""The real data: falsehoods are caught, other words for the same facts raise no alarm, the figures on record are these.

In one file because the measuring takes half a minute, and a file is what the processes of a test run share out.
"""

from __future__ import annotations

import pytest

from scripts.dataset import dataset_hash
from scripts.mutants import measure, record, rewordings

REWORDINGS = rewordings.rewordings()


@pytest.fixture(scope="module")
def measured(real) -> list[measure.Outcome]:
    """Every false version of every real claim put to the checks."""
    return measure.measure(real)


@pytest.fixture(scope="module")
def alarms(real):
    return rewordings.alarms(real)


def test_there_are_many_and_each_is_another_wording(real):
    assert len(REWORDINGS) >= 50
    assert all(real.claims[claim].claim.text != text for claim, text in REWORDINGS.items())


@pytest.mark.parametrize("claim", REWORDINGS)
def test_a_rewording_raises_no_alarm(alarms, claim):
    assert alarms[claim] == ()


def test_a_false_wording_does(real, monkeypatch):
    claim = next(claim for claim, entry in real.claims.items() if real.units[entry.grounds[0]].figures)
    monkeypatch.setattr(rewordings, "rewordings", lambda: {claim: "市政协办公室去年收到提案98765件。"})
    assert "figure-stands-in-a-cited-unit" in rewordings.alarms(real)[claim]


@pytest.mark.slow
def test_the_figures_on_record_are_what_the_checks_do(real, measured, alarms):
    """As long as the claims are those that were measured; otherwise the quality page says that they are not."""
    if real.mutation is None or real.mutation.claims_hash != dataset_hash(real):
        pytest.skip("论断有改动，还没有重测：python -m scripts mutants --record")
    figures = record.record(real, measured, alarms)
    assert figures.model_dump() == real.mutation.model_dump()  # a record read from a file also knows its line


@pytest.mark.slow
def test_on_the_real_data_what_the_checks_promise_is_caught(measured):
    """Figures, far actors, titles, formulas and parts: every falsehood is found."""
    rows = {row.kind: row for row in measure.table(measured)}
    for kind in ("数字改动", "约数去掉", "约数添上", "数级改动", "数级添上", "主体调换（远）", "题名改字", "提法改字", "组成部分改字"):
        if kind in rows:
            assert rows[kind].survived == 0, kind
