"""False versions of true claims: what the checks should catch, and what a second reader should.

    mutants(dataset)    every claim, made false once in every way it can be   (generate)
    falsified(dataset, mutants)   the dataset as it is with those false claims (apply)
    judge.*             whether a mutant is no falsehood, or one that no comparison of words can tell
    measure.*           how many of them the checks catch
    rewordings.*        what the checks say of true claims in other words
    record.*            both, as the quality page shows them

Only `measure` and `rewordings` know the checks; the checks know nothing of this package.
"""

from __future__ import annotations

from scripts.mutants.apply import falsified
from scripts.mutants.generate import KINDS, Mutant, mutants

__all__ = ["KINDS", "Mutant", "falsified", "mutants"]
