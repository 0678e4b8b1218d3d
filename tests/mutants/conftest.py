"""The miniature, loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import dataset
from scripts.dataset import Dataset

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def data() -> Dataset:
    loaded, problems = dataset.load(ROOT / "tests/mini")
    assert loaded is not None and not problems
    return loaded
