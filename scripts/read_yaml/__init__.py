"""Reads the YAML that editors write: every value knows its line, every offence is told in Chinese.

    read(path, root)         the plain value: LineDict, list, str or None
    load(path, root, model)  the same, validated as a record of that kind

All scalars are text: no dates, no booleans, no octal numbers; only an empty value, `~` and `null` are None. What YAML
would let pass in silence (a field given twice, anchors, merged mappings, a second document) is a problem here. Both
functions raise InputError with all problems found, and nothing else, whatever the file holds.

Three stages, each entered only when the one before leaves nothing to guess:

    document   the bytes: encoding, invisible characters, what only looks like an indent
    nodes      the YAML; its one syntax error is explained by `syntax` from what stands near it
    shape      pydantic's errors, mapped back to the lines they are about
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from scripts.models import LineDict
from scripts.problems import InputError, ordered
from scripts.read_yaml import shape
from scripts.read_yaml.document import Document, Node, open_document, relative
from scripts.read_yaml.nodes import compose

__all__ = ["Node", "load", "read", "relative"]

M = TypeVar("M", bound=BaseModel)


KEPT = 512  # files whose record is kept: whoever watches data/ reads it again after every change


def read(path: Path, root: Path) -> Node:
    """The value a file holds. Raises InputError when it cannot be read as our YAML."""
    document = open_document(path, root)
    compose(document)
    if document.problems:
        raise InputError(*ordered(document.problems))
    return document.value


def load(path: Path, root: Path, model: type[M]) -> M:
    """The record a file holds. Raises InputError with every problem found in it."""
    document = open_document(path, root)
    return _record(document.file, document.text, model)


@lru_cache(maxsize=KEPT)
def _record(file: str, text: str, model: type[M]) -> M:
    """Depends on the text alone and is frozen, so that the same text need not be parsed twice."""
    document = Document(file, text)
    compose(document)
    if not isinstance(document.value, LineDict):
        raise InputError(*ordered([*document.problems, shape.not_a_record(document, model)]))
    try:
        record = model.model_validate(document.value)
    except ValidationError as refused:
        document.problems += shape.problems(document, model, refused.errors(include_url=False))
    if document.problems:
        raise InputError(*ordered(document.problems))
    return record
