"""Every piece of text that editors wrote or that is committed for readers, with its place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from scripts.checks.place import Place
from scripts.dataset import Dataset
from scripts.models import Claim, Model, Readings

# Ids, hashes and addresses are no wording.
NO_WORDING = frozenset((
    "id", "hash", "sha256", "source_sha256", "shingles", "joints", "before_hashes", "after_hashes", "file", "unit", "units", "named_in", "grounds", "repeats",
    "use", "see", "read", "record", "claim", "claims", "event", "governed_by", "speech", "duty", "entry", "merged"))
EVIDENCE = frozenset(("evidence", "verified"))
# Pieces to look for, not sentences: a pattern may begin inside a title.
FRAGMENTS = frozenset(("patterns", "unless", "printed", "probably"))
# Fields that carry words of the originals by design: names, pieces of formulas, national set wordings.
VERBATIM = frozenset((
    "parts", "term", "printed", "probably", "wording", "title", "printed_title", "name", "aliases", "passed_over"))


class Text(NamedTuple):
    text: str
    field: str
    place: Place


def texts(dataset: Dataset) -> Iterator[Text]:
    """All of data/ but the corpus, in the order of the files."""
    for home, record in _records(dataset):
        yield from _walk(record, "", Place(dataset.files.get(home, "data"), 0, home))


def corpus_texts(dataset: Dataset) -> Iterator[Text]:
    """The words that the corpus keeps of the originals: names, titles, formulas."""
    for speech in dataset.speeches.values():
        yield from _walk(speech, "", Place(dataset.files[f"corpus/{speech.speech}"], 0, speech.speech))


def _records(dataset: Dataset) -> Iterator[tuple[str, Model]]:
    yield "site", dataset.site
    yield from (("sources", one) for one in dataset.originals)
    yield from dataset.digests.items()
    yield from dataset.records.items()
    yield from ((f"glossary/{slug}", term) for slug, term in dataset.terms.items())
    yield "vocabulary", dataset.vocabulary
    for home, records in (
        ("masks", dataset.masks), ("doubts", dataset.doubts), ("passed-suspects", dataset.passed_suspects),
        ("set-wordings", dataset.set_wordings),
        ("overtaken-wordings", dataset.overtaken), ("events", dataset.events),
        ("official-documents", dataset.documents), ("synonyms", dataset.synonyms),
        ("similar-characters", dataset.similar_characters), ("other-words", dataset.other_words), ("register", dataset.register),
        ("exceptions", dataset.exemptions),
    ):
        yield from ((home, one) for one in records)
    yield from batches(dataset)


def batches(dataset: Dataset) -> Iterator[tuple[str, Readings]]:
    """Each batch of readings with its home; the files stand in the order of the batches."""
    homes = [home for home in dataset.files if home.startswith("readings/")]
    yield from zip_longest(homes[:len(dataset.readings)], dataset.readings, fillvalue="readings")


def _walk(value: object, field: str, place: Place) -> Iterator[Text]:
    if isinstance(value, str):
        if field not in NO_WORDING:
            yield Text(value, field, place)
    elif isinstance(value, Model):
        inner = _narrowed(value, place)
        for name in type(value).model_fields:
            yield from _walk(getattr(value, name), name, inner)
    elif isinstance(value, dict):
        for part in value.values():
            yield from _walk(part, field, place)
    elif isinstance(value, tuple):
        for part in value:
            yield from _walk(part, field, place)


def _narrowed(record: Model, place: Place) -> Place:
    """The line of a part inside a record; a claim is a subject of its own."""
    subject = f"{place.subject}#{record.id}" if isinstance(record, Claim) else place.subject
    return Place(place.file, record.yaml_line or place.line, subject)
