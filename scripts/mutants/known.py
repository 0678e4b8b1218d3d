"""What the sources say about a claim, as far as making it false needs it. Worked out once a dataset."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from scripts import ids
from scripts.dataset import ClaimEntry, Dataset
from scripts.language.lexicon import Lexicon
from scripts.models import Unit, UnitKind

LEADS = (UnitKind.TITLE, UnitKind.HEADING, UnitKind.LEAD)


@dataclass(frozen=True, eq=False)
class Known:
    dataset: Dataset

    @cached_property
    def actors(self) -> Lexicon:
        return Lexicon(self.dataset.vocabulary.actors, self.dataset.vocabulary.passed_over)

    @cached_property
    def places(self) -> Lexicon:
        return Lexicon(self.dataset.vocabulary.places, self.dataset.vocabulary.passed_over)

    @cached_property
    def actors_told_of(self) -> tuple[str, ...]:
        """Every actor that some unit of the corpus names."""
        return tuple(sorted({actor for unit in self.dataset.units.values() for actor in unit.actors}))

    @cached_property
    def order(self) -> Mapping[str, tuple[Unit, ...]]:
        """Speech → its units that tell something, in their order."""
        return {
            speech.speech: tuple(unit for unit in speech.units if unit.kind not in (UnitKind.TITLE, UnitKind.HEADING))
            for speech in self.dataset.speeches.values()}

    def cited(self, entry: ClaimEntry) -> tuple[Unit, ...]:
        return tuple(self.dataset.units[ground] for ground in entry.grounds if ground in self.dataset.units)

    def named_by_grounds(self, entry: ClaimEntry) -> dict[str, None]:
        return dict.fromkeys(actor for unit in self.cited(entry) for actor in unit.actors)

    def named_nearby(self, entry: ClaimEntry) -> dict[str, None]:
        """Actors of the headings and leads over the grounds, of the points they belong to, and of the speech's 我们."""
        found: dict[str, None] = {}
        for unit in self.cited(entry):
            for other in self._around(unit):
                found |= dict.fromkeys(other.actors)
            if digest := self.dataset.digests.get(ids.speech_of(unit.id)):
                found |= dict.fromkeys(actor for name in digest.speaks_of for actor in self.actors.find(name))
            found |= dict.fromkeys(f"{place[-1]}政协" for place in unit.places)  # 子洲政协 is a 县政协
        return found

    def _around(self, unit: Unit) -> list[Unit]:
        speech = self.dataset.speeches[ids.speech_of(unit.id)]
        steps = ids.parse_unit(unit.id).steps
        leaf = ids.uncut(unit.id)
        return [other for other in speech.units if ids.uncut(other.id) == leaf or _stands_over(other, steps)]


def _stands_over(unit: Unit, steps: tuple[ids.Step, ...]) -> bool:
    """The unit is a heading, a lead text or a first paragraph of something that `steps` lead into."""
    own = [step for step in ids.parse_unit(unit.id).steps if step.kind != "s"]
    leads = unit.kind in LEADS or (own[-1].kind, own[-1].number) == ("p", 1)
    return leads and steps[:len(own) - 1] == tuple(own[:-1])
