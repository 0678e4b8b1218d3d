"""What must be hidden is replaced before anything else sees the text.

A mask knows only unit, offset, length and replacement; the hidden string is read from the
original when it is at hand and is kept nowhere, not even as a hash.
"""

from __future__ import annotations

from collections.abc import Iterable

from scripts.models import Mask


def apply(text: str, masks: Iterable[Mask]) -> str:
    """`text` of one unit with its masks' replacements; masks beyond its end are passed over."""
    for mask in sorted(masks, key=lambda m: -m.offset):
        if mask.offset + mask.length <= len(text):
            text = text[:mask.offset] + mask.replacement + text[mask.offset + mask.length:]
    return text
