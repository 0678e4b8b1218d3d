"""Text that knows where in its original each character stands."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.language.normal import keep_blank


@dataclass(frozen=True)
class Passage:
    """Characters without white space, each with its offset in the decoded original."""

    text: str
    offsets: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.text)

    def __getitem__(self, part: slice) -> Passage:
        return Passage(self.text[part], self.offsets[part])

    def __add__(self, other: Passage) -> Passage:
        return Passage(self.text + other.text, self.offsets + other.offsets)

    @property
    def start(self) -> int:
        return self.offsets[0]

    def spans(self, raw: str) -> tuple[tuple[int, int], ...]:
        """Maximal runs of the original that hold this passage and, inside them, only white space else."""
        runs: list[list[int]] = []
        for offset in self.offsets:
            if runs and not raw[runs[-1][1]:offset].strip():
                runs[-1][1] = offset + 1
            else:
                runs.append([offset, offset + 1])
        return tuple((start, end) for start, end in runs)


def passage(raw: str, spans: tuple[tuple[int, int], ...]) -> Passage:
    """The characters of `raw` in `spans`, white space left out (one blank kept between Latin words)."""
    offsets: list[int] = []
    gap = False
    for start, end in spans:
        for offset in range(start, end):
            if raw[offset].isspace():
                gap = True
                continue
            if gap and offsets and keep_blank(raw[offsets[-1]], raw[offset]):
                offsets.append(offset - 1)  # the blank itself
            gap = False
            offsets.append(offset)
    text = "".join(" " if raw[offset].isspace() else raw[offset] for offset in offsets)
    return Passage(text, tuple(offsets))


def visible(text: str) -> int:
    """Number of characters that are not white space."""
    return sum(not char.isspace() for char in text)
