"""Which pages stand on which speech: they show a claim that has a unit of it among its grounds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from scripts import ids
from scripts.dataset import Dataset, item_id
from scripts.pages import page, speech

TERM = "条"  # the terms share one page, and are counted one by one


def kinds(dataset: Dataset) -> list[page.Kind]:
    """The kinds of page that there are, speeches apart, in the order of the menu."""
    return [kind for kind in page.KINDS if kind != page.SPEECH and whole(dataset, kind)]


def whole(dataset: Dataset, kind: page.Kind) -> int:
    """How many pages of a kind there are."""
    return len(dataset.terms) if kind == page.GLOSSARY else sum(folder(home) == kind.folder for home in dataset.records)


def unit(kind: page.Kind) -> str:
    return TERM if kind == page.GLOSSARY else "页"


def by_speech(dataset: Dataset) -> Mapping[str, Counter[str]]:
    """Speech with a page → folder of a kind → how many of its pages stand on the speech."""
    grounds = {(home, ids.speech_of(ground)) for home, item in dataset.items for ground in dataset.claims[item_id(home, item)].grounds}
    found = {speech_id: Counter[str]() for speech_id in speech.told(dataset)}
    for home, speech_id in grounds:
        if speech_id in found:
            found[speech_id][folder(home)] += 1
    return found


def folder(home: str) -> str:
    return home.partition("/")[0]


def in_words(dataset: Dataset, numbers: Mapping[str, int]) -> str:
    """岗位职责12页、术语3条; empty where no page stands on it."""
    return "、".join(f"{kind.name}{numbers[kind.folder]}{unit(kind)}" for kind in kinds(dataset) if numbers.get(kind.folder))
