"""What the checks look at: the dataset, the originals when at hand, and what several checks derive from both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from rapidfuzz import process

from scripts import ids
from scripts.checks import said
from scripts.checks.place import Place
from scripts.checks.project_files import text_files
from scripts.checks.said import Said
from scripts.checks.texts import Text, corpus_texts, texts
from scripts.dataset import ClaimEntry, Dataset, item_id
from scripts.language.lexicon import Lexicon
from scripts.language.normal import bare, share_within, unpack
from scripts.models import Item, Model, Name, Unit, UnitKind

NEAREST = 3


@dataclass(frozen=True, eq=False)
class Originals:
    """The originals: the unmasked text of every unit, and the files where nothing of it may stand."""

    texts: Mapping[str, str]
    files: tuple[Path, ...] | None = None  # None: every file that git knows, and the built site


@dataclass(frozen=True, eq=False)
class Material:
    """One dataset under examination. Everything derived is worked out once, when it is first asked for."""

    dataset: Dataset
    originals: Originals | None = None

    @cached_property
    def entries(self) -> tuple[ClaimEntry, ...]:
        return tuple(self.dataset.claims.values())

    @cached_property
    def actors(self) -> Lexicon:
        return _lexicon(self.dataset.vocabulary.actors, self.dataset.vocabulary.passed_over)

    @cached_property
    def places(self) -> Lexicon:
        return _lexicon(self.dataset.vocabulary.places, self.dataset.vocabulary.passed_over)

    def read(self, text: str) -> Said:
        return _read(text, self.actors, self.places)

    @cached_property
    def claims(self) -> Mapping[str, Said]:
        """Claim id → what its text says."""
        return {entry.id: self.read(entry.claim.text) for entry in self.entries}

    @cached_property
    def grounds(self) -> Mapping[str, Said]:
        """Claim id → what the units it stands on say, with what the text probably was before it was spoilt."""
        return {entry.id: said.together(map(self._said_by, self.cited(entry))) for entry in self.entries}

    def _said_by(self, unit: Unit) -> Said:
        return said.together((said.of_unit(unit), *self._inferred(unit)))

    def _inferred(self, unit: Unit) -> Iterator[Said]:
        for doubt in self.dataset.doubts_by_unit.get(unit.id, ()):
            if doubt.treatment == "按推断用" and doubt.probably:
                yield self.read(doubt.probably)

    def cited(self, entry: ClaimEntry) -> tuple[Unit, ...]:
        """The units a claim stands on, as far as they exist."""
        return tuple(self.dataset.units[ground] for ground in entry.grounds if ground in self.dataset.units)

    def claim_of(self, home: str, item: Item) -> ClaimEntry | None:
        """The claim that an item of a record is, or uses."""
        return self.dataset.claims.get(item_id(home, item))

    def held_at(self, entry: ClaimEntry) -> tuple[str, ...]:
        """The places of the speeches that a claim stands on."""
        digests = (self.dataset.digests.get(ids.speech_of(ground)) for ground in entry.grounds)
        return tuple(place for digest in digests if digest for place in self.places.find(digest.place))

    def places_of(self, unit: Unit) -> frozenset[str]:
        """The places a unit is about: those it names, where its speech was held, those its claims are said to be of."""
        digest = self.dataset.digests.get(ids.speech_of(unit.id))
        told = [entry.claim.place or "" for entry in self.dataset.claims_by_ground.get(unit.id, ()) if entry.unit]
        said = [digest.place if digest else "", *told]
        return frozenset((*unit.places, *(place for text in said for place in self.places.find(text))))

    def above(self, unit: Unit) -> tuple[Unit, ...]:
        """What stands over a unit: the title of its speech, the headings and lead texts of the points it belongs to.

        The first plain paragraph under a heading leads in what follows it, like the lead text of a point.
        """
        steps = ids.parse_unit(unit.id).steps
        return tuple(
            other for scope, other in self._leads.get(ids.speech_of(unit.id), ())
            if other.id != unit.id and steps[:len(scope)] == scope)

    def beside(self, unit: str, count: int) -> tuple[str, ...]:
        """Up to `count` units before and after a unit, in its speech."""
        order, at = self._order[ids.speech_of(unit)], self._position[unit]
        return tuple(order[max(0, at - count):at] + order[at + 1:at + 1 + count])

    @cached_property
    def _order(self) -> Mapping[str, list[str]]:
        return {speech.speech: [unit.id for unit in speech.units] for speech in self.dataset.speeches.values()}

    @cached_property
    def _position(self) -> Mapping[str, int]:
        return {unit: at for units in self._order.values() for at, unit in enumerate(units)}

    def same_point(self, unit: Unit) -> tuple[Unit, ...]:
        """A unit with the other sentences of the leaf that it was cut from."""
        return self._sentences.get(ids.uncut(unit.id), (unit,))

    @cached_property
    def _sentences(self) -> Mapping[str, tuple[Unit, ...]]:
        """Id of a leaf before it was cut → its sentences."""
        found: dict[str, list[Unit]] = {}
        for unit in self.dataset.units.values():
            found.setdefault(ids.uncut(unit.id), []).append(unit)
        return {leaf: tuple(units) for leaf, units in found.items()}

    @cached_property
    def spoken_of(self) -> Mapping[str, tuple[str, ...]]:
        """Speech → the actors that its 我们 stands for."""
        return {
            speech: tuple(actor for name in digest.speaks_of for actor in self.actors.find(name))
            for speech, digest in self.dataset.digests.items()}

    @cached_property
    def _leads(self) -> Mapping[str, tuple[tuple[tuple[ids.Step, ...], Unit], ...]]:
        """Speech → headings and lead texts, each with the steps of the point it stands over."""
        return {
            speech.speech: tuple((scope, unit) for unit in speech.units if (scope := _scope(unit)) is not None)
            for speech in self.dataset.speeches.values()}

    @cached_property
    def shingles(self) -> Mapping[str, frozenset[int]]:
        return {unit.id: unpack(unit.shingles) for unit in self.dataset.units.values()}

    def stands_in(self, phrase: str, units: Iterable[Unit]) -> bool:
        """Whether a phrase of two or more characters stands verbatim in one of the units, punctuation apart."""
        return len(bare(phrase)) > 1 and any(share_within(phrase, self.shingles[unit.id]) == 1.0 for unit in units)

    def nearest_units(self, wanted: str) -> str:
        """Existing unit ids like `wanted`, those of its speech first."""
        siblings = [unit for unit in self.dataset.units if ids.speech_of(unit) == ids.speech_of(wanted)]
        return nearest(wanted, siblings or list(self.dataset.units))

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every text that editors wrote."""
        return tuple(texts(self.dataset))

    @cached_property
    def corpus_texts(self) -> tuple[Text, ...]:
        """The words that the corpus keeps of the originals."""
        return tuple(corpus_texts(self.dataset))

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """Where nothing of the originals may stand."""
        named = self.originals.files if self.originals else ()
        return text_files(self.dataset.root) if named is None else named

    def relative(self, path: Path) -> str:
        """A path as messages name it."""
        root = self.dataset.root
        return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()

    def place(self, home: str, record: Model | None = None, subject: str | None = None) -> Place:
        """Where a record stands, or a part of it; its subject is its home unless another is given."""
        return Place(self.dataset.files.get(home, "data"), record.yaml_line if record else 0, subject or home)


# Whoever watches data/ reads most texts again unchanged: what they say depends on the text and the names alone.
@lru_cache(maxsize=4)
def _lexicon(names: tuple[Name, ...], passed_over: tuple[str, ...]) -> Lexicon:
    return Lexicon(names, passed_over)


@lru_cache(maxsize=1 << 16)
def _read(text: str, actors: Lexicon, places: Lexicon) -> Said:
    return said.of_text(text, actors, places)


def place_of(entry: ClaimEntry) -> Place:
    return Place(entry.file, entry.line, entry.id)


def nearest(wanted: str, known: Iterable[str]) -> str:
    """Those most like `wanted`, for a message."""
    return listed(name for name, *_ in process.extract(wanted, list(known), limit=NEAREST, score_cutoff=50))


def listed(names: Iterable[str]) -> str:
    """For a message; 无 when there are none."""
    return "、".join(names) or "无"


def _scope(unit: Unit) -> tuple[ids.Step, ...] | None:
    """Steps of the point that a heading or lead text stands over; None for every other unit."""
    steps = [step for step in ids.parse_unit(unit.id).steps if step.kind != "s"]
    if unit.kind in (UnitKind.TITLE, UnitKind.HEADING, UnitKind.LEAD):
        return tuple(steps[:-1])
    leads_in = unit.kind is UnitKind.PARAGRAPH and len(steps) > 1 and (steps[-1].kind, steps[-1].number) == ("p", 1)
    return tuple(steps[:-1]) if leads_in else None
