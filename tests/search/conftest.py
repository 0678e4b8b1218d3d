"""The index of the real records, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import dataset, pages, search

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def data() -> dataset.Dataset:
    found, problems = dataset.load(ROOT)
    assert found is not None, problems
    return found


@pytest.fixture(scope="session")
def made(data) -> list:
    """The generated pages."""
    return pages.generate(data)


@pytest.fixture(scope="session")
def entries(data, made) -> list:
    return search.entries(data, made)


@pytest.fixture(scope="session")
def index(data, entries) -> dict[str, str]:
    return search.index(entries, data)
