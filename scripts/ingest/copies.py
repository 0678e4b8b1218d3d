"""Speeches that repeat each other, found by comparing their texts."""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz import fuzz

from scripts.language.normal import bare

WHOLE = 97.0  # per cent of the shorter text found in the longer one, in order
NOTABLY_SHORTER = 0.8


class SpeechText(NamedTuple):
    id: str
    text: str  # masked


def truncated_copies(speeches: list[SpeechText]) -> dict[str, str]:
    """Speech → the longer speech that holds almost all of it."""
    plain = [(speech.id, bare(speech.text)) for speech in speeches]
    return {
        short_id: long_id
        for short_id, short in plain
        for long_id, long in plain
        if short_id != long_id and len(short) < NOTABLY_SHORTER * len(long)
        and _worth_aligning(short, long) and fuzz.partial_ratio(short, long, score_cutoff=WHOLE)}


def _worth_aligning(short: str, long: str) -> bool:
    """Aligning two speeches takes seconds; sampled runs of six characters tell most pairs apart at once."""
    runs = [short[i:i + 6] for i in range(0, len(short), 6)]
    return sum(run in long for run in runs) > len(runs) / 2
