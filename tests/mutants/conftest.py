"""The miniature, loaded once, and what the checks make of the real data."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import dataset
from scripts.dataset import Dataset
from scripts.mutants import measure

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def data() -> Dataset:
    loaded, problems = dataset.load(ROOT / "tests/mini")
    assert loaded is not None and not problems
    return loaded


@pytest.fixture(scope="session")
def measured(real) -> list[measure.Outcome]:
    """Every false version of every real claim put to the checks: half a minute, so once."""
    return measure.measure(real)
