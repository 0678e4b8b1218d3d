"""True claims in other words: what the checks say of them are false alarms.

    alarms(dataset) -> {claim: rules that reported it}, for each rewording in rewordings.yml of a claim that exists

The words were set down by hand; grounds, authority and parts stay, only the text is another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import yaml

from scripts import checks
from scripts.dataset import Dataset
from scripts.mutants.apply import falsified
from scripts.mutants.generate import Mutant
from scripts.mutants.measure import DRIFT

FILE = Path(__file__).with_name("rewordings.yml")


def rewordings() -> dict[str, str]:
    """Claim id → other words for it."""
    return {one["claim"]: one["text"] for one in yaml.safe_load(FILE.read_text(encoding="utf-8"))}


def alarms(dataset: Dataset) -> Mapping[str, tuple[str, ...]]:
    reworded = {
        claim: Mutant(claim, "换个说法", replace(entry, claim=entry.claim.model_copy(update={"text": text})), "")
        for claim, text in rewordings().items() if (entry := dataset.claims.get(claim))}
    before = {(problem.subject, problem.rule) for problem in checks.run(dataset)}
    found: dict[str, list[str]] = {claim: [] for claim in reworded}
    for problem in checks.run(falsified(dataset, list(reworded.values()))):
        if problem.subject in found and problem.rule not in DRIFT and (problem.subject, problem.rule) not in before:
            found[problem.subject].append(problem.rule)
    return {claim: tuple(rules) for claim, rules in found.items()}
