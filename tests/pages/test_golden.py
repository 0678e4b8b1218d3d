"""The pages of the miniature data are those accepted in tests/mini/docs, whatever the order of the records."""

from __future__ import annotations

import dataclasses
import random

import pytest

from scripts import pages
from scripts.dataset import Dataset
from tests.pages.accept import MINI, golden


def test_pages_are_the_accepted_ones(rendered: dict[str, str]) -> None:
    assert pages.drift(MINI, golden(rendered)) == [], "look at the difference; if it is right, run: python tests/pages/accept.py"


def test_rendering_twice_gives_the_same_bytes(data: Dataset, rendered: dict[str, str]) -> None:
    assert pages.render(data) == rendered


@pytest.mark.parametrize("seed", range(5))
def test_order_of_records_changes_nothing(data: Dataset, rendered: dict[str, str], seed: int) -> None:
    shuffle = random.Random(seed)

    def shuffled(mapping):
        return dict(shuffle.sample(sorted(mapping.items()), len(mapping)))

    digests = {
        home: digest.model_copy(update={"units": shuffled(digest.units)}) for home, digest in data.digests.items()
    }
    mixed = dataclasses.replace(
        data,
        speeches=shuffled(data.speeches),
        digests=shuffled(digests),
        records=shuffled(data.records),
        terms=shuffled(data.terms),
        files=shuffled(data.files),
    )
    assert pages.render(mixed) == rendered
