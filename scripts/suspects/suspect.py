"""One place of an original that a rule finds suspicious."""

from __future__ import annotations

from typing import NamedTuple


class Suspect(NamedTuple):
    """offset and length count the unit's text without white space, offset from 0; length 0 means the whole unit."""

    unit: str
    offset: int
    length: int
    rule: str
    why: str
