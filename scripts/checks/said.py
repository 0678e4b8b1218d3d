"""What a text says that can be compared: read off a claim, or kept of a unit in the corpus."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from scripts.language import figures, modality, quotes, times
from scripts.language.lexicon import Lexicon
from scripts.language.normal import text_hash
from scripts.models import Unit


@dataclass(frozen=True)
class Said:
    """All in the order of the text, in the canonical spelling of scripts/language."""

    figures: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    formulas: tuple[str, ...] = ()
    long_quotes: tuple[str, ...] = ()  # hashes
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    modality: tuple[str, ...] = ()

    def __add__(self, other: Said) -> Said:
        return Said(*(tuple(dict.fromkeys(getattr(self, f.name) + getattr(other, f.name))) for f in fields(self)))


def of_text(text: str, actors: Lexicon, places: Lexicon) -> Said:
    return Said(
        figures=tuple(figures.figures(text)), counts=tuple(figures.own_points(text)),
        titles=tuple(quotes.titles(text)), formulas=tuple(quotes.formulas(text)),
        long_quotes=tuple(map(text_hash, quotes.long_quotations(text))),
        actors=tuple(actors.find(text)), places=tuple(places.find(text)),
        times=tuple(times.times(text)), rules=tuple(modality.rule_words(text)), modality=tuple(modality.modality(text)))


def of_unit(unit: Unit) -> Said:
    return Said(
        figures=unit.figures, counts=unit.counts, titles=unit.titles, formulas=unit.formulas,
        long_quotes=tuple(quote.hash for quote in unit.long_quotes), actors=unit.actors, places=unit.places,
        times=unit.times, rules=unit.rules, modality=unit.modality)


def together(parts: Iterable[Said]) -> Said:
    return sum(parts, Said())
