"""Whether a text uses wording that time has overtaken."""

from __future__ import annotations

from collections.abc import Iterable


def uses(text: str, patterns: Iterable[str], unless: Iterable[str]) -> bool:
    """Whether one of the patterns stands in the text, outside the phrases of `unless`."""
    rest = without(text, unless)
    return any(pattern in rest for pattern in patterns)


def without(text: str, phrases: Iterable[str]) -> str:
    """The text with each of the phrases replaced by a line end, so that nothing joins across the gap."""
    for phrase in phrases:
        text = text.replace(phrase, "\n")
    return text
