"""Where in data/ something stands: what a message points to and an exemption names."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """File relative to the root, line from 1 (0: the whole file), id of the claim, unit or record."""

    file: str
    line: int
    subject: str
