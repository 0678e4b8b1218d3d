"""The real data and the miniature, loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import dataset
from scripts.dataset import Dataset

ROOT = Path(__file__).resolve().parents[2]


def load(root: Path) -> Dataset:
    loaded, problems = dataset.load(root)
    assert loaded is not None and not problems
    return loaded


@pytest.fixture(scope="session")
def data() -> Dataset:
    return load(ROOT / "tests/mini")


@pytest.fixture(scope="session")
def real() -> Dataset:
    return load(ROOT)
