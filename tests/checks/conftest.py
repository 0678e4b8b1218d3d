"""The miniature data, loaded once, and its originals."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from scripts import dataset
from scripts.checks import Originals, text_files
from scripts.dataset import Dataset
from scripts.ingest import run

MINI = Path(__file__).resolve().parents[1] / "mini"


@pytest.fixture(scope="session")
def data() -> Dataset:
    loaded, problems = dataset.load(MINI)
    assert loaded is not None and not problems
    return loaded


@pytest.fixture(scope="session")
def texts() -> Mapping[str, str]:
    """Unit id → its unmasked text."""
    return run.unit_texts(MINI, MINI / "sources")


@pytest.fixture
def originals(texts: Mapping[str, str], tmp_path: Path) -> Callable[[Mapping[str, str]], Originals]:
    """The originals, and files of an invented project below tmp_path."""
    def make(files: Mapping[str, str]) -> Originals:
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return Originals(texts, text_files(tmp_path))
    return make
