"""Loading all of data/: what it holds, in which order, and everything that stops it."""

import dataclasses
import re
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import pytest
import yaml

from scripts import dataset, ids
from scripts.dataset import ClaimEntry, Dataset, claim_hash
from scripts.models import Authority, Claim, Use

EDITORIAL = ("masks", "doubts", "set-wordings", "overtaken-wordings", "events", "official-documents", "synonyms", "similar-characters", "other-words", "register",
             "exceptions")


@pytest.fixture
def data(mini: Path) -> Dataset:
    loaded, problems = dataset.load(mini)
    assert problems == []
    return loaded


def edit(root: Path, file: str, right: str, wrong: str) -> None:
    path = root / "data" / file
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")


def put(root: Path, file: str, text: str) -> None:
    path = root / "data" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def line_of(root: Path, file: str, text: str, occurrence: int = 1) -> int:
    lines = (root / "data" / file).read_text(encoding="utf-8").split("\n")
    return [number for number, line in enumerate(lines, 1) if text in line][occurrence - 1]


# --- what a dataset holds ----------------------------------------------------------------------------


def test_every_kind_of_record_is_there(data):
    assert [original.id for original in data.originals] == ["900", "901"]
    assert list(data.speeches) == list(data.digests) == ["S900-1", "S901-1"]
    assert list(data.records) == ["duties/office", "rules/proposal-intake", "handbook/inspection", "cases/jia-county-inspection",
                                  "paths/new-staff", "paths/ten-minutes", "comparisons/records", "tables/who-does-what", "tables/organisation", "tables/calendar",
                                  "tables/names-only", "questions/inspection", "questions/proposals", "tables/scope"]
    assert list(data.terms) == ["three-earlies", "three-refusals"]
    for held in (data.masks, data.doubts, data.set_wordings, data.overtaken, data.events, data.documents, data.synonyms, data.similar_characters, data.other_words, data.register,
                 data.readings, data.vocabulary.actors):
        assert held


def test_speeches_are_ordered_by_number_not_by_spelling(mini):
    for ordinal in (10, 2):
        for folder, field in (("corpus", "speech: S900-1"), ("digests", "speech: S900-1")):
            text = (mini / f"data/{folder}/S900-1.yml").read_text(encoding="utf-8")
            put(mini, f"{folder}/S900-{ordinal}.yml", text.replace(field, field[:-1] + str(ordinal)).replace("S900-1.", f"S900-{ordinal}."))
    loaded, problems = dataset.load(mini)
    assert problems == []
    assert list(loaded.speeches) == list(loaded.digests) == ["S900-1", "S900-2", "S900-10", "S901-1"]


def test_units_of_all_speeches_by_id(data):
    assert len(data.units) == sum(len(speech.units) for speech in data.speeches.values())
    assert all(unit.id == unit_id for unit_id, unit in data.units.items())


@pytest.mark.parametrize("claim_id, home, unit, grounds", [
    ("S900-1#1", "S900-1", "S900-1.1.p1.s2", ("S900-1.1.p1.s2",)),
    ("S900-1#5", "S900-1", "S900-1.1.1.3", ("S900-1.1.1.3", "S900-1.1.1.1")),
    ("duties/office#1", "duties/office", None, ("S900-1.1.p1.s3", "S901-1.1.p1.s1")),
    ("rules/proposal-intake#1", "rules/proposal-intake", None, ("S900-1.1.1.1", "S900-1.1.1.2", "S900-1.1.1.3")),
    ("handbook/inspection#1", "handbook/inspection", None, ("S901-1.1.p1.s1", "S901-1.1.p1.s2", "S901-1.2.2")),
    ("cases/jia-county-inspection#1", "cases/jia-county-inspection", None, ("S901-1.1.p1.s1", "S901-1.2.2")),
    ("glossary/three-refusals#1", "glossary/three-refusals", None, ("S901-1.2.1", "S901-1.2.2")),
])
def test_a_claim_knows_where_it_stands(data, claim_id, home, unit, grounds):
    entry = data.claims[claim_id]
    assert (entry.id, entry.home, entry.unit, entry.grounds) == (claim_id, home, unit, grounds)
    lines = [line.strip().removeprefix("- ") for line in (data.root / entry.file).read_text(encoding="utf-8").split("\n")]
    assert f"id: {entry.claim.id}" in (lines[entry.line - 1], lines[entry.line] if lines[entry.line - 1] == "item:" else "")


def test_grounds_are_told_once_each(mini):
    edit(mini, "digests/S900-1.yml", "grounds: [S900-1.1.1.1]", "grounds: [S900-1.1.1.3, S900-1.1.1.1, S900-1.1.1.1]")
    assert dataset.load(mini)[0].claims["S900-1#5"].grounds == ("S900-1.1.1.3", "S900-1.1.1.1")


def test_claims_stand_home_after_home(data):
    homes = list(dict.fromkeys(entry.home for entry in data.claims.values()))
    assert homes == ["S900-1", "S901-1", "duties/office", "rules/proposal-intake", "handbook/inspection", "cases/jia-county-inspection",
                     "comparisons/records", "glossary/three-refusals"]


@pytest.mark.parametrize("claim_id, homes", [
    ("S901-1#2", ("duties/office", "handbook/inspection", "paths/new-staff", "paths/ten-minutes", "tables/who-does-what", "tables/organisation", "tables/calendar")),
    ("S900-1#6", ("glossary/three-earlies",)),
    ("S901-1#6", ("handbook/inspection", "cases/jia-county-inspection", "glossary/three-refusals")),
])
def test_who_shows_a_claim(data, claim_id, homes):
    assert data.shown_by[claim_id] == homes


def test_a_home_that_uses_a_claim_twice_shows_it_once(mini):
    edit(mini, "paths/new-staff.yml", "    - use: S900-1#3", "    - use: S900-1#3\n    - use: S900-1#2")
    assert dataset.load(mini)[0].shown_by["S900-1#2"].count("paths/new-staff") == 1


def test_what_is_known_of_a_unit_or_a_claim(data):
    assert [doubt.id for doubt in data.doubts_by_unit["S901-1.3.p1.s2"]] == ["reply-misprinted"]
    assert [mask.replacement for mask in data.masks_by_unit["S900-1.2.p1.s4"]] == ["某"]
    assert [entry.id for entry in data.claims_by_ground["S901-1.2.2"]] == [
        "S901-1#7", "handbook/inspection#1", "cases/jia-county-inspection#1", "glossary/three-refusals#1"]
    assert [reading.verdict for reading in data.readings_by_claim["S901-1#9"]] == ["已改"]


def test_every_home_names_its_file(data):
    homes = {entry.home for entry in data.claims.values()} | set(data.records) | {f"corpus/{speech}" for speech in data.speeches}
    for home in {*homes, "site", "sources", "glossary", "vocabulary", "readings/2026-11", *EDITORIAL}:
        assert (data.root / data.files[home]).is_file()


def test_nothing_in_it_changes(data):
    with pytest.raises(dataclasses.FrozenInstanceError):
        data.site = None
    for name in ("speeches", "digests", "records", "terms", "files", "units", "claims", "shown_by", "doubts_by_unit"):
        assert isinstance(getattr(data, name), MappingProxyType)
    for field in dataclasses.fields(data):
        assert not isinstance(getattr(data, field.name), list | dict | set)


def test_two_loads_are_alike_in_everything(mini):
    one, other = dataset.load(mini)[0], dataset.load(mini)[0]
    for field in dataclasses.fields(Dataset):
        ours, theirs = getattr(one, field.name), getattr(other, field.name)
        assert ours == theirs and repr(ours) == repr(theirs)


# --- readings -----------------------------------------------------------------------------------------


def test_the_readings_fit_the_claims(data):
    """When this fails: python tests/mini/accept.py"""
    signed = {claim: reading.hash for claim, (reading,) in data.readings_by_claim.items()}
    assert signed == {claim: claim_hash(entry, data.units) for claim, entry in data.claims.items()}


CHANGES: dict[str, Callable[[ClaimEntry], ClaimEntry]] = {
    field: (lambda entry, update=update: dataclasses.replace(entry, claim=entry.claim.model_copy(update=update)))
    for field, update in {
        "text": {"text": "另一句话"}, "authority": {"authority": Authority.PLAN}, "parts": {"parts": ("甲",)},
        "place": {"place": "丙县"}, "doubt": {"doubt": "可疑"},
    }.items()
} | {
    "a ground more": lambda entry: dataclasses.replace(entry, grounds=(*entry.grounds, "S900-1.t")),
    "a ground less": lambda entry: dataclasses.replace(entry, grounds=entry.grounds[:-1]),
    "grounds turned round": lambda entry: dataclasses.replace(entry, grounds=entry.grounds[::-1]),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_reading_ends_when_its_claim_changes(data, change):
    entry = data.claims["S900-1#5"]
    assert claim_hash(change(entry), data.units) != claim_hash(entry, data.units)


def test_a_reading_ends_when_a_ground_changes(data):
    entry = data.claims["S900-1#5"]
    for ground in entry.grounds:
        changed = {**data.units, ground: data.units[ground].model_copy(update={"hash": "0" * 16})}
        gone = {unit_id: unit for unit_id, unit in data.units.items() if unit_id != ground}
        assert len({claim_hash(entry, units) for units in (data.units, changed, gone)}) == 3


def test_a_reading_outlives_what_it_does_not_concern(data):
    entry = data.claims["S900-1#5"]
    moved = dataclasses.replace(entry, file="elsewhere.yml", line=1)
    others = {**data.units, "S900-1.t": data.units["S900-1.t"].model_copy(update={"hash": "0" * 16})}
    shown = {unit_id: unit.model_copy(update={"place": ("别处",), "lines": (9, 9)}) for unit_id, unit in data.units.items()}
    assert {claim_hash(moved, units) for units in (data.units, others, shown)} == {claim_hash(entry, data.units)}


def test_the_hash_does_not_change_with_the_program():
    claim = Claim(id=1, text="办公室起草文件。", authority=Authority.DEMAND, parts=("甲", "乙"))
    entry = ClaimEntry("S900-1#1", claim, "S900-1", "S900-1.1", ("S900-1.1",), "a.yml", 1)
    assert claim_hash(entry, {}) == "9b7dc612ef659cb3"


# --- what may be missing and what may not ----------------------------------------------------------------


@pytest.mark.parametrize("file", ["site.yml", "sources.yml", "editorial/vocabulary.yml"])
def test_what_is_needed(mini, file):
    (mini / "data" / file).unlink()
    loaded, (problem,) = dataset.load(mini)
    assert loaded is None and (problem.file, problem.rule) == (f"data/{file}", "file-missing")


def test_everything_else_may_be_missing_yet(mini):
    keep = {"site.yml", "sources.yml", "vocabulary.yml"}
    for path in (mini / "data").rglob("*.yml"):
        if path.name not in keep:
            path.unlink()
    loaded, problems = dataset.load(mini)
    assert problems == []
    assert not loaded.claims and not loaded.units and not loaded.records and not loaded.terms and not loaded.readings


def test_no_data_at_all(tmp_path):
    loaded, problems = dataset.load(tmp_path)
    assert loaded is None and [problem.rule for problem in problems] == ["file-missing"] * 3


def test_one_unreadable_file_is_told_with_the_problems_of_all_others(mini):
    put(mini, "duties/office.yml", "title: [")
    put(mini, "duties/岗位.yml", (mini / "data/rules/proposal-intake.yml").read_text(encoding="utf-8"))
    edit(mini, "digests/S900-1.yml", "- id: 2\n", "- id: 1\n")
    loaded, problems = dataset.load(mini)
    assert loaded is None
    assert {problem.rule for problem in problems} >= {"bracket", "field-unknown", "claim-repeated"}
    assert "use-missing" not in {problem.rule for problem in problems}


# --- what must agree: (what is done, file, line text and its occurrence, rule, words) -------------------------


def copy(source: str, target: str, *changes: tuple[str, str]) -> Callable[[Path], None]:
    def do(root: Path) -> None:
        text = (root / "data" / source).read_text(encoding="utf-8")
        for right, wrong in changes:
            assert right in text
            text = text.replace(right, wrong)
        put(root, target, text)
    return do


def change(file: str, right: str, wrong: str) -> Callable[[Path], None]:
    return lambda root: edit(root, file, right, wrong)


TERM = "- id: three-refusals"
SECOND_DOUBT = """treatment: 标疑
  reason: 一
- id: reply-misprinted
  unit: S900-1.t
  kind: 题目不合
  sure: 低
  treatment: 不用
"""
AGREEMENTS = [
    # files and the ids inside
    (change("digests/S901-1.yml", "speech: S901-1", "speech: S901-2"), "digests/S901-1.yml", None, "file-name", "S901-2"),
    (change("corpus/S901-1.yml", "speech: S901-1", "speech: S901-2"), "corpus/S901-1.yml", None, "file-name", "S901-2"),
    (copy("digests/S901-1.yml", "digests/S901-2.yml"), "digests/S901-2.yml", None, "file-name", "S901-1"),
    (copy("digests/S901-1.yml", "digests/S901-2.yml"), "digests/S901-2.yml", ("speech:", 1), "speech-repeated", "data/digests/S901-1.yml"),
    (copy("cases/jia-county-inspection.yml", "cases/Jia_county.yml"), "cases/Jia_county.yml", None, "file-name", "小写英文"),
    (copy("cases/jia-county-inspection.yml", "cases/甲县.yml"), "cases/甲县.yml", None, "file-name", "不能作编号"),
    (copy("readings/2026-11.yml", "readings/第二批.yml"), "readings/第二批.yml", None, "file-name", "不能作编号"),
    (copy("cases/jia-county-inspection.yml", "cases/index.yml"), "cases/index.yml", None, "file-name", "目录页"),
    (copy("cases/jia-county-inspection.yml", "cases/lists.yml"), "cases/lists.yml", None, "file-name", "目录页"),
    # files that nobody reads
    (copy("cases/jia-county-inspection.yml", "cases/other.yaml"), "cases/other.yaml", None, "file-unknown", ".yml"),
    (copy("cases/jia-county-inspection.yml", "case/other.yml"), "case/other.yml", None, "file-unknown", "cases"),
    (copy("cases/jia-county-inspection.yml", "cases/2009/other.yml"), "cases/2009/other.yml", None, "file-unknown", "不会被读取"),
    (copy("editorial/events.yml", "editorial/event.yml"), "editorial/event.yml", None, "file-unknown", "不会被读取"),
    (copy("glossary.yml", "terms.yml"), "terms.yml", None, "file-unknown", "不会被读取"),
    # ids given twice
    (change("digests/S900-1.yml", "- id: 4\n", "- id: 3\n"), "digests/S900-1.yml", ("- id: 3", 2), "claim-repeated", "论断编号 3 重复"),
    (change("digests/S900-1.yml", "- id: 12\n", "- id: 11\n"), "digests/S900-1.yml", ("- id: 11", 2), "claim-repeated", "前一个在第"),
    (change("handbook/inspection.yml", "- use: S901-1#6", "- {id: 1, text: 又一条自有的论断, authority: 编者归纳}"),
     "handbook/inspection.yml", ("{id: 1", 1), "claim-repeated", "论断编号 1"),
    (change("glossary.yml", TERM, "- id: three-earlies"), "glossary.yml", ("id: three-earlies", 2), "id-repeated", "术语 three-earlies"),
    (change("sources.yml", '- id: "901"', '- id: "900"'), "sources.yml", ('"900"', 2), "id-repeated", "原件 900"),
    (copy("editorial/doubts.yml", "editorial/doubts.yml", ("treatment: 标疑\n", SECOND_DOUBT)), "editorial/doubts.yml", ("reply-misprinted", 2), "id-repeated", "存疑"),
    (change("editorial/events.yml", "  verified: 虚构，只供测试", "  verified: 虚构\n- {id: yunzhou-city, name: 甲, date: 2009, verified: 乙}"),
     "editorial/events.yml", ("yunzhou-city", 2), "id-repeated", "事件 yunzhou-city"),
    (change("editorial/official-documents.yml", "  note: 虚构，只供测试", "- {id: yunzhou-proposals, name: 甲, issuer: 乙, matter: 丙, status: 请核对}"),
     "editorial/official-documents.yml", ("yunzhou-proposals", 2), "id-repeated", "文件 yunzhou-proposals"),
    (change("questions/inspection.yml", "- id: car", "- id: how-many"), "questions/inspection.yml", ("id: how-many", 2), "id-repeated", "问题编号 how-many"),
    (change("tables/who-does-what.yml", "- name: 定视察路线", "- name: 登记提案"), "tables/who-does-what.yml", ("name: 登记提案", 2), "id-repeated", "工作 登记提案"),
    (change("tables/organisation.yml", "- name: 各专委会", "- name: 主席会议"), "tables/organisation.yml", ("name: 主席会议", 2), "id-repeated", "机构 主席会议"),
    (change("tables/names-only.yml", "  note: 说到今年拟试行", "- {name: 网上收件, named_in: [S900-1.3.p1]}"), "tables/names-only.yml", ("网上收件", 2), "id-repeated", "名称 网上收件"),
    (change("comparisons/records.yml", "columns: [谁登记, 多久]", "columns: [谁登记, 谁登记, 多久]"), "comparisons/records.yml", ("title:", 1), "id-repeated", "栏目 谁登记"),
    (change("comparisons/records.yml", "  - column: 多久\n", "  - column: 谁登记\n"), "comparisons/records.yml", ("column: 谁登记", 2), "id-repeated", "格子 谁登记"),
    (change("editorial/register.yml", "entry: M02", "entry: M01"), "editorial/register.yml", ("M01", 2), "id-repeated", "清单项 M01"),
    (change("corpus/S900-1.yml", "- id: S900-1.p1\n", "- id: S900-1.t\n"), "corpus/S900-1.yml", ("id: S900-1.t", 2), "id-repeated", "单元"),
    (change("readings/2026-11.yml", "claim: S900-1#2\n", "claim: S900-1#1\n"), "readings/2026-11.yml", ("S900-1#1\n".strip(), 2), "id-repeated", "核对"),
    (change("editorial/vocabulary.yml", "aliases: [市政协秘书长]", "aliases: [市政协秘书长, 研究室]"), "editorial/vocabulary.yml",
     ("name: 研究室", 1), "name-repeated", "名称 研究室"),
    # uses
    (change("duties/office.yml", "use: S900-1#2", "use: S900-1#99"), "duties/office.yml", ("S900-1#99", 1), "use-missing", "S900-1#12、"),
    (change("duties/office.yml", "use: S900-1#2", "use: S009-1#2"), "duties/office.yml", ("S009-1#2", 1), "use-missing", "S900-1#2"),
    (change("glossary.yml", "use: S901-1#6", "use: rules/proposal-intak#1"), "glossary.yml", ("intak#1", 1), "use-missing",
     "rules/proposal-intake#1"),
    (change("rules/proposal-intake.yml", "{use: S900-1#1}", "{use: S900-1#77}"), "rules/proposal-intake.yml", ("#77", 1), "use-missing", "没有"),
    (change("duties/office.yml", "use: S900-1#2", "use: duties/office#1"), "duties/office.yml", ("duties/office#1", 1), "use-of-own-claim", "自己"),
    (change("glossary.yml", "use: S901-1#6", "use: glossary/three-refusals#1"), "glossary.yml", ("refusals#1", 1), "use-of-own-claim", "自己"),
]


@pytest.mark.parametrize("do, file, place, rule, words", AGREEMENTS, ids=[f"{case[3]} {case[1]}" for case in AGREEMENTS])
def test_what_does_not_agree_is_told(mini, do, file, place, rule, words):
    do(mini)
    loaded, problems = dataset.load(mini)
    line = line_of(mini, file, *place) if place else 0
    told = [p for p in problems if (p.file, p.line, p.rule) == (f"data/{file}", line, rule)]
    assert told, problems
    assert all(p.offence and p.expected and p.remedy and p.subject for p in told)
    assert any(words in p.offence + p.expected + p.remedy for p in told), told
    assert loaded is not None


def test_of_two_with_one_id_the_first_counts(mini):
    edit(mini, "digests/S900-1.yml", "- id: 4\n", "- id: 3\n")
    assert "没有署名" in dataset.load(mini)[0].claims["S900-1#3"].claim.text


@pytest.mark.parametrize("folder", dataset.APART)
def test_folders_that_are_not_ours_to_load_are_let_be(mini, folder):
    put(mini, f"{folder}/own.yml", "telephone: 1")
    assert dataset.load(mini)[1] == []


def test_problems_come_in_order_of_place(mini):
    edit(mini, "duties/office.yml", "use: S901-1#7", "use: S901-1#70")
    edit(mini, "duties/office.yml", "use: S900-1#2", "use: S900-1#20")
    edit(mini, "cases/jia-county-inspection.yml", "use: S901-1#1", "use: S901-1#10")
    problems = dataset.load(mini)[1]
    assert [(p.file, p.subject) for p in problems] == [
        ("data/cases/jia-county-inspection.yml", "S901-1#10"), ("data/duties/office.yml", "S900-1#20"), ("data/duties/office.yml", "S901-1#70")]


def test_every_use_and_claim_is_found_at_whatever_depth(data):
    """As many as the files have lines that say so."""
    told = [line for file in set(data.files.values()) - {data.files[speech] for speech in data.digests}
            for line in (data.root / file).read_text(encoding="utf-8").split("\n") if re.search(r"\buse: ", line)]
    assert len([item for _, item in data.items if isinstance(item, Use)]) == len(told) > 20


# --- the real data --------------------------------------------------------------------------------------


def test_the_real_data_loads(real):
    assert len(real.speeches) == 13 and all(ids.is_claim(claim) for claim in real.claims)


def test_the_vocabulary_names_each_spelling_once(repo_root):
    vocabulary = yaml.safe_load((repo_root / "data/editorial/vocabulary.yml").read_text(encoding="utf-8"))
    spellings = [spelling for name in vocabulary["actors"] + vocabulary["places"] for spelling in (name["name"], *name.get("aliases", ()))]
    spellings += vocabulary["passed_over"]
    assert len(spellings) == len(set(spellings))
