"""Writing changes only what differs, and removes only what was generated."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import pages

GENERATED = "---\ntitle: 旧\ndata_file: data/duties/gone.yml\n---\n\n旧页\n"
HAND_WRITTEN = "---\ntitle: 手写\n---\n\ndata_file: 不在页首\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs/duties").mkdir(parents=True)
    (tmp_path / "docs/duties/gone.md").write_text(GENERATED, encoding="utf-8")
    (tmp_path / "docs/by-hand.md").write_text(HAND_WRITTEN, encoding="utf-8")
    return tmp_path


def test_writes_removes_and_reports(root: Path) -> None:
    new = {"docs/duties/office.md": GENERATED}
    assert pages.drift(root, new) == ["docs/duties/gone.md", "docs/duties/office.md"]
    assert pages.write(root, new) == ["docs/duties/gone.md", "docs/duties/office.md"]
    assert not (root / "docs/duties/gone.md").exists()
    assert (root / "docs/by-hand.md").read_text(encoding="utf-8") == HAND_WRITTEN
    assert pages.drift(root, new) == []


def test_an_unchanged_page_is_not_written(root: Path) -> None:
    same = {"docs/duties/gone.md": GENERATED}
    before = (root / "docs/duties/gone.md").stat().st_mtime_ns
    assert pages.write(root, same) == []
    assert (root / "docs/duties/gone.md").stat().st_mtime_ns == before


def test_a_page_edited_by_hand_is_noticed(root: Path, rendered: dict[str, str]) -> None:
    pages.write(root, rendered)
    path = root / "docs/duties/office.md"
    path.write_text(path.read_text(encoding="utf-8") + "添一句\n", encoding="utf-8")
    assert pages.drift(root, rendered) == ["docs/duties/office.md"]


def test_a_file_is_there_as_a_whole_or_as_it_was(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, data: bytes) -> int:
        with self.open("wb") as stream:
            stream.write(data[:3])
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError):
        pages.write(root, {"docs/duties/gone.md": GENERATED + "新的一句\n"})
    assert (root / "docs/duties/gone.md").read_text(encoding="utf-8") == GENERATED


def test_line_ends_are_the_same_everywhere(root: Path, rendered: dict[str, str]) -> None:
    pages.write(root, rendered)
    assert all(b"\r" not in (root / path).read_bytes() for path in rendered)
