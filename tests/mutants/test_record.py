"""What was measured is kept as it was, and read back from data/."""

from __future__ import annotations

import pytest

from scripts import __main__ as main
from scripts import dataset
from scripts.mutants import measure


def test_the_figures_are_written_and_shown(mini, monkeypatch):
    monkeypatch.chdir(mini)
    assert main.main(["mutants", "--record"]) == 0
    data, problems = dataset.load(mini)
    assert not problems and data.mutation is not None
    rows = measure.table(measure.measure(data))
    assert [(row.kind, row.made, row.caught) for row in data.mutation.rows] == [(row.kind, row.made, row.caught) for row in rows]
    assert (data.mutation.claims, data.mutation.claims_hash) == (len(data.claims), dataset.dataset_hash(data))
    assert main.main(["pages"]) == 0
    page = (mini / "docs/about/quality.md").read_text(encoding="utf-8")
    assert f"| 合计 | {rows[-1].made} | {rows[-1].caught} |" in page and "还没有重测" not in page


@pytest.mark.parametrize("arguments", [["mutants"]])
def test_without_being_asked_nothing_is_written(mini, monkeypatch, arguments):
    monkeypatch.chdir(mini)
    assert main.main(arguments) == 0
    assert not (mini / "data/mutation.yml").exists()
