"""What all tests share: the repository, and a miniature invented data tree of which each test gets a copy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts import dataset, pages
from scripts.dataset import Dataset
from scripts.pages.page import GeneratedPage

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def repo_root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def real() -> Dataset:
    """The real records, read once for all tests of a process."""
    loaded, problems = dataset.load(ROOT)
    assert loaded is not None and not problems
    return loaded


@pytest.fixture(scope="session")
def real_pages(real: Dataset) -> list[GeneratedPage]:
    return pages.generate(real)


@pytest.fixture
def mini(tmp_path: Path) -> Path:
    """A fresh copy of tests/mini, laid out as the project is and, like it, without the originals."""
    apart = shutil.ignore_patterns("sources", "accept.py", "__pycache__")
    return Path(shutil.copytree(ROOT / "tests/mini", tmp_path / "mini", ignore=apart))


@pytest.fixture(scope="session")
def mini_originals() -> Path:
    """The folder of the invented originals that the miniature data was made from."""
    return ROOT / "tests/mini/sources"
