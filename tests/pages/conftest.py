"""The miniature data, loaded, and its pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import dataset, pages

MINI = Path(__file__).resolve().parents[1] / "mini"


@pytest.fixture(scope="session")
def data() -> dataset.Dataset:
    loaded, problems = dataset.load(MINI)
    assert loaded is not None and not problems
    return loaded


@pytest.fixture(scope="session")
def rendered(data: dataset.Dataset) -> dict[str, str]:
    return pages.render(data)
