"""The index of the real records, made once."""

from __future__ import annotations

import pytest

from scripts import search


@pytest.fixture(scope="session")
def entries(real, real_pages) -> list:
    return search.entries(real, real_pages)


@pytest.fixture(scope="session")
def index(real, entries) -> dict[str, str]:
    return search.index(entries, real)
