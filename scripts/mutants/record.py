"""What was measured, kept for the quality page: data/mutation.yml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import yaml

from scripts.dataset import Dataset, dataset_hash
from scripts.models import Mutation, MutationRow
from scripts.mutants.measure import Outcome, table

FILE = "data/mutation.yml"
_HEAD = "# 由 python -m scripts mutants --record 写出，请勿手改。\n"


def record(dataset: Dataset, outcomes: Iterable[Outcome], alarms: Mapping[str, tuple[str, ...]]) -> Mutation:
    """The figures of one measurement, with the hash of the claims they are of."""
    return Mutation(
        claims=len(dataset.claims),
        claims_hash=dataset_hash(dataset),
        rewordings=len(alarms),
        alarms=sum(bool(rules) for rules in alarms.values()),
        rows=tuple(MutationRow(**row._asdict()) for row in table(outcomes)),
    )


def written(mutation: Mutation) -> str:
    return _HEAD + yaml.safe_dump(mutation.model_dump(), allow_unicode=True, sort_keys=False)
