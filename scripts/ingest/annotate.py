"""A leaf's masked text → a corpus unit: everything the checks need, and no sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from scripts.ingest import mask
from scripts.ingest.segment import Leaf
from scripts.language import figures, lists, modality, negation, normal, quotes, times
from scripts.language.lexicon import Lexicon
from scripts.models import Denial, LongQuote, Mask, Unit

_PRINTED_MASK = re.compile(r"[X×x]{1,4}(?![A-Za-z])|[ＸＸ]{1,4}|○{2,}|\*{2,}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


@dataclass(frozen=True)
class Annotator:
    """What annotation needs besides the text."""

    raw: str
    actors: Lexicon
    places: Lexicon
    false_years: frozenset[str]
    doubtful: frozenset[int]  # offsets in the original where a doubtful character stands

    def annotate(self, leaf: Leaf, masks: tuple[Mask, ...]) -> Unit:
        text = mask.apply(leaf.passage.text, masks)
        return Unit(
            id=leaf.id, kind=leaf.kind, place=leaf.place,
            lines=(self._line(leaf.passage.offsets[0]), self._line(leaf.passage.offsets[-1])),
            spans=leaf.passage.spans(self.raw),
            length=len(leaf.passage.text),
            hash=normal.text_hash(text), shingles=normal.pack(normal.shingles(text)),
            figures=tuple(figures.figures(text)), masked_figures=tuple(figures.masked(text)),
            counts=tuple(figures.own_points(text)),
            titles=tuple(quotes.titles(text)), formulas=tuple(quotes.formulas(text)),
            long_quotes=tuple(LongQuote(hash=normal.text_hash(q), length=len(q)) for q in quotes.long_quotations(text)),
            actors=tuple(self.actors.find(text)), places=tuple(self.places.find(text)),
            times=tuple(times.times(text)), rules=tuple(modality.rule_words(text)), modality=tuple(modality.modality(text)),
            denials=tuple(_denials(text)), joints=lists.pack(lists.joints(text)),
            flags=tuple(self._flags(leaf, text, masks)))

    def several(self, text: str) -> bool:
        """Whether a text tells of more than one actor or place."""
        return len(self.actors.find(text)) > 1 or len(self.places.find(text)) > 1

    def _flags(self, leaf: Leaf, text: str, masks: tuple[Mask, ...]):
        if _PRINTED_MASK.search(text):
            yield "masked"
        if masks:
            yield "hidden"
        if self.false_years.intersection(_YEAR.findall(text)):
            yield "false-year"
        if self.doubtful.intersection(leaf.passage.offsets):
            yield "doubtful-character"

    def _line(self, offset: int) -> int:
        return bisect_right(self._line_starts, offset)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(index + 1 for index, char in enumerate(self.raw) if char == "\n")]


def _denials(text: str) -> Iterator[Denial]:
    for found in negation.negations(text):
        yield Denial(
            words=found.negator + found.head, before_hashes=normal.pack(normal.pairs(found.before)),
            after_hashes=normal.pack(normal.pairs(found.after)), affirmed=negation.affirmed(text, found))
