"""Invented originals and shortcuts for the ingest tests."""

import hashlib

import pytest

from scripts.ingest.clean import clean, line_hash
from scripts.ingest.segment import outline, segment
from scripts.models import Original


@pytest.fixture
def original():
    """An invented register entry; corrections as dictionaries."""
    def make(text="", corrections=(), **fields):
        return Original.model_validate({
            "id": "900", "file": "900.txt", "sha256": hashlib.sha256(text.encode()).hexdigest(), "carrier": "网页", "rights": "不明",
            "corrections": [correct(text, **c) for c in corrections], **fields})
    return make


def correct(text, line, **fields):
    return {"line": line, "hash": line_hash(text.split("\n")[line - 1]), "reason": "试", **fields}


@pytest.fixture
def speeches(original):
    """Text of an original → its cleaned speeches."""
    return lambda text, corrections=(): clean(text, original(text, corrections))


@pytest.fixture
def outlined(speeches):
    """Text of one speech → (depth, label, start of its own text) of every node."""
    def make(text, forced=None):
        (speech,) = speeches(text)
        return [(node.depth, node.label, node.own.text[:6]) for node in outline(speech, forced or {})]
    return make


@pytest.fixture
def leaves(speeches):
    """Text of one speech → its leaves; `several` says which texts tell of several actors."""
    def make(text, several=lambda _: False):
        (speech,) = speeches(text)
        return segment("S900-1", speech, {}, several)
    return make
