"""Everything in data/, loaded once and never changed: what checks, pages, search and the book read.

    load(root) -> (dataset, problems)

Loading settles what no later part can do without: each file has the shape of its kind, each id names one thing and
agrees with the file it stands in, each `use` leads to a claim. What should agree beyond that is for `checks`.

A `use` always leads to a claim and a claim leads to units, so uses cannot form a circle. The one shape of it that can be
written, a home that uses its own claim, is refused: the claim is there already.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from rapidfuzz import process

from scripts import ids, read_yaml
from scripts.models import (
    DRAFTS,
    KINDS,
    LOCATIONS,
    Claim,
    Digest,
    Doubt,
    Doubts,
    Event,
    Events,
    Exemption,
    Exemptions,
    Glossary,
    Item,
    LocalFact,
    Mask,
    Masks,
    Model,
    Mutation,
    OfficialDocument,
    OfficialDocuments,
    Original,
    OtherWords,
    OtherWordsList,
    OvertakenWording,
    OvertakenWordings,
    Page,
    PassedSuspect,
    PassedSuspects,
    Reading,
    Readings,
    Register,
    RegisterEntry,
    SetWording,
    SetWordings,
    SimilarCharacterList,
    SimilarCharacters,
    Site,
    Speech,
    Synonym,
    Synonyms,
    Term,
    Unit,
    Use,
    Vocabulary,
    data_files,
)
from scripts.problems import InputError, Problem, ordered

T = TypeVar("T")
R = TypeVar("R", bound=Page)

NEEDED = ("site", "sources", "vocabulary")
RECORD_KINDS = tuple(kind for kind, model in KINDS.items() if issubclass(model, Page))
TAKEN = ("index", "lists")  # pages that list the others
# Folders below data/ whose YAML is not ours to load: generated schemas, originals, the office's own facts.
APART = ("schema", "sources", "local")


@dataclass(frozen=True)
class ClaimEntry:
    """A claim with its permanent id and where it stands.

    home is the speech, the record or the term (`glossary/<term>`) it belongs to; unit the unit of the digest it stands
    under, None elsewhere; grounds all units it stands on, that unit first.
    """

    id: str
    claim: Claim
    home: str
    unit: str | None
    grounds: tuple[str, ...]
    file: str
    line: int


@dataclass(frozen=True, eq=False)
class Dataset:
    """All records. Mappings keep a fixed order: speeches and digests by id, records by folder and name, the rest as
    written. Every id in `claims` is unique; every `use` in it is a key of `claims`."""

    root: Path
    site: Site
    originals: tuple[Original, ...]
    speeches: Mapping[str, Speech]
    digests: Mapping[str, Digest]
    records: Mapping[str, Page]
    terms: Mapping[str, Term]
    masks: tuple[Mask, ...]
    vocabulary: Vocabulary
    doubts: tuple[Doubt, ...]
    passed_suspects: tuple[PassedSuspect, ...]
    set_wordings: tuple[SetWording, ...]
    overtaken: tuple[OvertakenWording, ...]
    events: tuple[Event, ...]
    documents: tuple[OfficialDocument, ...]
    synonyms: tuple[Synonym, ...]
    similar_characters: tuple[SimilarCharacters, ...]
    other_words: tuple[OtherWords, ...]
    register: tuple[RegisterEntry, ...]
    exemptions: tuple[Exemption, ...]
    readings: tuple[Readings, ...]
    mutation: Mutation | None
    drafts: tuple[str, ...]  # speeches whose digest is being written, in data/drafts/, whether it was loaded or not
    files: Mapping[str, str]  # 'S000-1', 'duties/office', 'glossary/three-fronts', 'corpus/S000-1', 'masks' → file
    # The office's own facts, and to whom it wants mistakes reported; `load` never fills them.
    local: Mapping[str, tuple[LocalFact, ...]] = field(default_factory=lambda: MappingProxyType({}))
    report_to: str = ""

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        return MappingProxyType({unit.id: unit for speech in self.speeches.values() for unit in speech.units})

    @cached_property
    def claims(self) -> Mapping[str, ClaimEntry]:
        """By id, home after home: digests, records, terms."""
        return MappingProxyType(
            {entry.id: entry for entry in _entries(self.digests, self.records, self.terms, self.files)}
        )

    @cached_property
    def shown_by(self) -> Mapping[str, tuple[str, ...]]:
        """Claim → the homes that use it, each once."""
        uses = ((item.use, home) for home, item in self.items if isinstance(item, Use))
        return _grouped(dict.fromkeys(uses), key=lambda use: use[0], value=lambda use: use[1])

    @cached_property
    def items(self) -> tuple[tuple[str, Item], ...]:
        """Every claim and use outside the digests, with its home, as written."""
        homes = {**self.records, **{f"glossary/{term}": found for term, found in self.terms.items()}}
        return tuple((home, item) for home, record in homes.items() for item in items_of(record))

    @cached_property
    def shown_on(self) -> Mapping[str, tuple[str, ...]]:
        """Home → the claims on its page, each once: a digest's own, elsewhere those written or used there."""
        own = ((entry.home, entry.id) for entry in self.claims.values() if entry.unit)
        return _grouped(dict.fromkeys((*own, *((home, item_id(home, item)) for home, item in self.items))), key=itemgetter(0), value=itemgetter(1))

    def of(self, kind: type[R]) -> Iterator[tuple[str, R]]:
        """The records of one kind with their homes."""
        return ((home, record) for home, record in self.records.items() if isinstance(record, kind))

    @cached_property
    def claims_by_ground(self) -> Mapping[str, tuple[ClaimEntry, ...]]:
        """Unit → the claims that stand on it."""
        grounds = [(ground, entry) for entry in self.claims.values() for ground in entry.grounds]
        return _grouped(grounds, key=lambda pair: pair[0], value=lambda pair: pair[1])

    @cached_property
    def doubts_by_unit(self) -> Mapping[str, tuple[Doubt, ...]]:
        return _grouped(self.doubts, key=lambda doubt: doubt.unit)

    @cached_property
    def masks_by_unit(self) -> Mapping[str, tuple[Mask, ...]]:
        return _grouped(self.masks, key=lambda mask: mask.unit)

    @cached_property
    def readings_by_claim(self) -> Mapping[str, tuple[Reading, ...]]:
        return _grouped((one for batch in self.readings for one in batch.readings), key=lambda reading: reading.claim)


def claim_hash(entry: ClaimEntry, units: Mapping[str, Unit]) -> str:
    """16 hexadecimal digits over what a claim says and what it stands on; a reading holds as long as they agree."""
    claim = entry.claim
    grounds = [(ground, units[ground].hash if ground in units else None) for ground in entry.grounds]
    said = [claim.text, claim.authority, claim.parts, claim.place, claim.doubt, grounds]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()[:16]


def item_id(home: str, item: Item) -> str:
    """The id of the claim that an item of a record is, or uses."""
    return item.use if isinstance(item, Use) else ids.build_claim(ids.ClaimId(home, item.id))


def dataset_hash(dataset: Dataset) -> str:
    """sha256 over every claim and its grounds: what was measured of all claims holds as long as it agrees."""
    hashes = [f"{claim} {claim_hash(entry, dataset.units)}" for claim, entry in dataset.claims.items()]
    return hashlib.sha256("\n".join(hashes).encode()).hexdigest()


def items_of(record: Model) -> Iterator[Item]:
    """Every claim and use in a record, in the order of its fields, at whatever depth."""
    for name in type(record).model_fields:
        yield from _items_in(getattr(record, name))


def _items_in(value: object) -> Iterator[Item]:
    if isinstance(value, Claim | Use):
        yield value
    elif isinstance(value, Model):
        yield from items_of(value)
    elif isinstance(value, tuple):
        for part in value:
            yield from _items_in(part)


# --- loading ---------------------------------------------------------------------------------


class Loaded(NamedTuple):
    """A file that was read."""

    file: str
    stem: str
    record: Model


def load(root: Path, drafts: Collection[str] = ()) -> tuple[Dataset | None, list[Problem]]:
    """All of data/, and every problem in loading it. No dataset when a file could not be read or a needed one is
    missing: what is left would only raise problems that are none. Of the drafts only those of the speeches named."""
    loader = _Loader(root, drafts)
    read = {kind: loader.read(kind) for kind in KINDS}
    problems = [*loader.problems, *_strangers(root), *_misplaced(read), *_repeated(read)]
    if loader.problems:
        return None, ordered(problems)
    dataset = _assemble(root, read)
    return dataset, ordered([*problems, *_wrong_uses(dataset)])


class _Loader:
    def __init__(self, root: Path, drafts: Collection[str]):
        self.root = root
        self.drafts = drafts
        self.problems: list[Problem] = []

    def read(self, kind: str) -> list[Loaded]:
        return [found for path in self._paths(kind) if (found := self._read(path, KINDS[kind]))]

    def _paths(self, kind: str) -> list[Path]:
        """The files of a kind; one that must be there even when it is not."""
        data = self.root / "data"
        if "*" in LOCATIONS[kind]:
            drafts = [path for path in data.glob(DRAFTS) if path.stem in self.drafts] if kind == "digest" else []
            return sorted([*data_files(data, kind), *drafts])
        path = data / LOCATIONS[kind]
        return [path] if path.exists() or kind in NEEDED else []

    def _read(self, path: Path, model: type[Model]) -> Loaded | None:
        try:
            return Loaded(read_yaml.relative(path, self.root), path.stem, read_yaml.load(path, self.root, model))
        except InputError as error:
            self.problems.extend(error.problems)
            return None


def _assemble(root: Path, read: Mapping[str, list[Loaded]]) -> Dataset:
    """What is read twice under one id counts the first time; that it was is told elsewhere."""

    def only(kind: str, nothing: Model | None = None) -> Model:
        return read[kind][0].record if read[kind] else nothing

    speeches = _first_of((found.record.speech, found) for found in read["corpus"])
    digests = _first_of((found.record.speech, found) for found in read["digest"])
    records = _first_of((_home(kind, found.stem), found) for kind in RECORD_KINDS for found in read[kind])
    terms = _first_of((term.id, term) for term in only("glossary", Glossary(terms=())).terms)
    files = {
        **{kind: found.file for kind, location in LOCATIONS.items() if "*" not in location for found in read[kind]},
        **{f"corpus/{speech}": found.file for speech, found in speeches.items()},
        **{home: found.file for home, found in {**digests, **records}.items()},
        **{f"glossary/{term}": read["glossary"][0].file for term in terms},
        **{f"readings/{found.stem}": found.file for found in read["reading"]},
    }
    return Dataset(
        root=root,
        site=only("site"),
        originals=only("sources").originals,
        speeches=_records(speeches, ids.parse_speech),
        digests=_records(digests, ids.parse_speech),
        records=_records(records),
        terms=MappingProxyType(terms),
        masks=only("masks", Masks(masks=())).masks,
        vocabulary=only("vocabulary"),
        doubts=only("doubts", Doubts(doubts=())).doubts,
        passed_suspects=only("passed-suspects", PassedSuspects(passed=())).passed,
        set_wordings=only("set-wordings", SetWordings(wordings=())).wordings,
        overtaken=only("overtaken-wordings", OvertakenWordings(wordings=())).wordings,
        events=only("events", Events(events=())).events,
        documents=only("official-documents", OfficialDocuments(documents=())).documents,
        synonyms=only("synonyms", Synonyms(synonyms=())).synonyms,
        other_words=only("other-words", OtherWordsList(words=())).words,
        similar_characters=only("similar-characters", SimilarCharacterList(similar=())).similar,
        register=only("register", Register(entries=())).entries,
        exemptions=only("exceptions", Exemptions(exceptions=())).exceptions,
        readings=tuple(found.record for found in read["reading"]),
        mutation=only("mutation"),
        drafts=tuple(sorted(path.stem for path in (root / "data").glob(DRAFTS))),
        files=MappingProxyType(files),
    )


def _home(kind: str, stem: str) -> str:
    return f"{LOCATIONS[kind].partition('/')[0]}/{stem}"


def _records(found: Mapping[str, Loaded], order: Callable[[str], object] | None = None) -> Mapping[str, Model]:
    keys = sorted(found, key=order) if order else found
    return MappingProxyType({key: found[key].record for key in keys})


def _first_of(pairs: Iterable[tuple[str, T]]) -> dict[str, T]:
    first: dict[str, T] = {}
    for key, value in pairs:
        first.setdefault(key, value)
    return first


def _grouped(values: Iterable, key: Callable, value: Callable = lambda value: value) -> Mapping[str, tuple]:
    groups: dict[str, list] = defaultdict(list)
    for one in values:
        groups[key(one)].append(value(one))
    return MappingProxyType({name: tuple(group) for name, group in groups.items()})


def _entries(
    digests: Mapping[str, Digest],
    records: Mapping[str, Page],
    terms: Mapping[str, Term],
    files: Mapping[str, str],
) -> Iterator[ClaimEntry]:
    """Every claim there is; of two with one id, the first."""
    seen: set[str] = set()
    for home, unit, claim in _claims(digests, records, terms):
        claim_id = ids.build_claim(ids.ClaimId(home, claim.id))
        if claim_id not in seen:
            seen.add(claim_id)
            grounds = tuple(dict.fromkeys(([unit] if unit else []) + list(claim.grounds)))
            yield ClaimEntry(claim_id, claim, home, unit, grounds, files[home], claim.yaml_line)


def _claims(
    digests: Mapping[str, Digest],
    records: Mapping[str, Page],
    terms: Mapping[str, Term],
) -> Iterator[tuple[str, str | None, Claim]]:
    for speech, digest in digests.items():
        for unit, told in digest.units.items():
            yield from ((speech, unit, claim) for claim in told.claims)
    for home, record in [*records.items(), *((f"glossary/{term.id}", term) for term in terms.values())]:
        yield from ((home, None, item) for item in items_of(record) if isinstance(item, Claim))


# --- what agrees with what ---------------------------------------------------------------------


def _strangers(root: Path) -> Iterator[Problem]:
    """YAML below data/ stands where it is read: a file that nobody reads is work lost without a word."""
    data = root / "data"
    known = {path for location in (*LOCATIONS.values(), DRAFTS) for path in data.glob(location)}
    for path in sorted([*data.rglob("*.yml"), *data.rglob("*.yaml")]):
        if path not in known and path.relative_to(data).parts[0] not in APART:
            folders = "、".join(
                dict.fromkeys(location.rpartition("/")[0] for location in LOCATIONS.values() if "/" in location)
            )
            yield Problem(
                read_yaml.relative(path, root),
                0,
                "file-unknown",
                "这个位置的文件不会被读取",
                f"data/ 下的 {folders}，扩展名 .yml",
                "移到该去的文件夹，或者把扩展名改成 .yml",
                path.stem,
            )


def _misplaced(read: Mapping[str, list[Loaded]]) -> Iterator[Problem]:
    """A file is named after the id inside; what takes its id from the file name has a name fit for one."""
    for kind in ("corpus", "digest"):
        for file, stem, record in read[kind]:
            if record.speech != stem:
                yield Problem(
                    file,
                    0,
                    "file-name",
                    f"文件名是 {stem}.yml，里面写的却是 speech: {record.speech}",
                    f"文件名 {record.speech}.yml",
                    "改文件名，或者改里面的 speech，两处一致",
                    record.speech,
                )
    for kind in (*RECORD_KINDS, "reading"):
        for file, stem, _ in read[kind]:
            if stem in TAKEN:
                yield Problem(
                    file, 0, "file-name", f"文件名“{stem}”是目录页用的", "目录页以外的名字", "改文件名；别处已经引用的，一并改", stem)
            if not ids.SLUG.fullmatch(stem):
                yield Problem(
                    file,
                    0,
                    "file-name",
                    f"文件名“{stem}”不能作编号",
                    "小写英文字母、数字和短横，如 secretary-general.yml",
                    "改文件名；别处已经引用的，一并改",
                    stem,
                )


class Repeat(NamedTuple):
    """What must not be given twice in one place: the rule, what it is called, the things and the key of each."""

    rule: str
    called: str
    among: Iterable[tuple[str, Model]]  # file, thing
    key: Callable[[Model], Hashable]
    remedy: str = "改编号，或者删去重复的一项"


def _repeated(read: Mapping[str, list[Loaded]]) -> Iterator[Problem]:
    """Ids are unique where they are used: claims in their home, entries in their list, units in the corpus."""
    for repeat in _repeats(read):
        first: dict[Hashable, tuple[str, int]] = {}
        for file, thing in repeat.among:
            key = repeat.key(thing)
            if key not in first:
                first[key] = (file, thing.yaml_line)
                continue
            other, line = first[key]
            where = f"第 {line} 行" if other == file else f"{other} 第 {line} 行"
            yield Problem(
                file,
                thing.yaml_line,
                repeat.rule,
                f"{repeat.called} {key} 重复，前一个在{where}",
                "每个只出现一次",
                repeat.remedy,
                str(key),
            )


def _repeats(read: Mapping[str, list[Loaded]]) -> Iterator[Repeat]:
    def listed(kind: str, field: str) -> list[tuple[str, Model]]:
        return [(found.file, one) for found in read[kind] for one in getattr(found.record, field)]

    for found in read["digest"]:
        claims = [(found.file, claim) for told in found.record.units.values() for claim in told.claims]
        yield _claim_repeat(claims)
    for kind in RECORD_KINDS:
        for found in read[kind]:
            yield _claim_repeat([(found.file, item) for item in items_of(found.record) if isinstance(item, Claim)])
    for file, term in listed("glossary", "terms"):
        yield _claim_repeat([(file, item) for item in term.items if isinstance(item, Claim)])
    for kind in ("corpus", "digest"):
        yield Repeat(
            "speech-repeated",
            "讲话",
            [(found.file, found.record) for found in read[kind]],
            lambda record: record.speech,
            "删去多余的文件，或者改正 speech",
        )
    yield Repeat(
        "id-repeated", "单元", listed("corpus", "units"), lambda unit: unit.id, "重新运行 python -m scripts ingest"
    )
    for kind, rows, called in (
        ("sources", "originals", "原件"),
        ("glossary", "terms", "术语"),
        ("doubts", "doubts", "存疑"),
        ("events", "events", "事件"),
        ("official-documents", "documents", "文件"),
        ("overtaken-wordings", "wordings", "过时说法"),
    ):
        yield Repeat("id-repeated", called, listed(kind, rows), lambda one: one.id)
    for kind, rows, called, key in (
        ("questions", "questions", "问题编号", lambda one: one.id),
        ("division", "tasks", "工作", lambda one: one.name),
        ("organisation", "bodies", "机构", lambda one: one.name),
        ("bare-names", "names", "名称", lambda one: one.name),
    ):
        yield Repeat("id-repeated", called, listed(kind, rows), key, "改名称或编号，写出不同之处；同一个的，并成一项")
    for found in read["comparison"]:
        columns = [(found.file, ColumnOf(column, found.record.yaml_line)) for column in found.record.columns]
        yield Repeat("id-repeated", "栏目", columns, lambda one: one.column, "columns 里一栏只写一次")
        for row in found.record.rows:
            cells = [(found.file, cell) for cell in row.cells]
            yield Repeat("id-repeated", "这一行的格子", cells, lambda one: one.column, "一行一栏只写一格，几条论断写在同一格的 items 里")
    yield Repeat("id-repeated", "清单项", listed("register", "entries"), lambda entry: entry.entry)
    yield Repeat("id-repeated", "提法", listed("set-wordings", "wordings"), lambda one: one.wording, "删去重复的一项")
    for found in read["reading"]:
        yield Repeat(
            "id-repeated",
            "核对的论断",
            [(found.file, one) for one in found.record.readings],
            lambda one: one.claim,
            "一批里每条论断只记一次",
        )
    for rows in ("actors", "places"):
        names = [
            (file, Spelling.of(name, spelling))
            for file, name in listed("vocabulary", rows)
            for spelling in (name.name, *name.aliases)
        ]
        yield Repeat("name-repeated", "名称", names, lambda one: one.spelling, "一种写法只归一个通用名称")


class ColumnOf(NamedTuple):
    """A column of a comparison, where the comparison is written."""

    column: str
    yaml_line: int


def _claim_repeat(claims: list[tuple[str, Model]]) -> Repeat:
    return Repeat(
        "claim-repeated", "论断编号", claims, lambda claim: claim.id, "新的一条用没有用过的编号；编号不改、不重用"
    )


class Spelling(NamedTuple):
    """One spelling of a name, where it is written."""

    spelling: str
    yaml_line: int

    @classmethod
    def of(cls, name: Model, spelling: str) -> Spelling:
        return cls(spelling, name.yaml_line)


def _wrong_uses(dataset: Dataset) -> Iterator[Problem]:
    """Every `use` leads to a claim of another home."""
    for home, item in dataset.items:
        if not isinstance(item, Use):
            continue
        file = dataset.files[home]
        if ids.parse_claim(item.use).home == home:
            yield Problem(
                file,
                item.yaml_line,
                "use-of-own-claim",
                f"引用了本记录自己的论断 {item.use}",
                "use 只引用别处的论断",
                "删去这一条；要移动位置，就把论断本身移过来",
                item.use,
            )
        elif item.use not in dataset.claims:
            near = "、".join(_nearest_claims(item.use, dataset))
            yield Problem(
                file,
                item.yaml_line,
                "use-missing",
                f"没有 {item.use} 这条论断",
                f"已有的论断，相近的有：{near}" if near else "已有的论断",
                "核对编号；讲话摘要里还没有的，先写进摘要",
                item.use,
            )


def _nearest_claims(wanted: str, dataset: Dataset, count: int = 3) -> list[str]:
    """Claims of the same home with the nearest numbers; else those with the most similar ids."""
    home, number = ids.parse_claim(wanted)
    siblings = [claim for claim, entry in dataset.claims.items() if entry.home == home]
    if siblings:
        return sorted(siblings, key=lambda claim: abs(ids.parse_claim(claim).number - number))[:count]
    return [claim for claim, *_ in process.extract(wanted, list(dataset.claims), limit=count, score_cutoff=60)]
