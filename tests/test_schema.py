"""The schemas for editors' programs: they take what our loader takes, and tell what it would refuse."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from scripts import read_yaml, schema
from scripts.models import KINDS, LOCATIONS, WRITTEN, data_files
from scripts.problems import InputError
from scripts.schema import WRITTEN_BY_PROGRAM

SCHEMAS = schema.json_schemas()
ROOT = Path(__file__).resolve().parents[1]


class EditorLoader(yaml.SafeLoader):
    """Scalars as an editor's YAML extension takes them (YAML 1.2): no dates, no yes and no, 000 is a number."""


EditorLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)
EditorLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


def as_editor_sees(text: str) -> object:
    return yaml.load(text, EditorLoader)


def errors(kind: str, text: str) -> list[str]:
    validator = jsonschema.Draft202012Validator(SCHEMAS[kind])
    return [error.message for error in validator.iter_errors(as_editor_sees(text))]


def files(root: Path) -> list[tuple[str, Path]]:
    return [(kind, path) for kind in SCHEMAS for path in data_files(root / "data", kind)]


ALL_FILES = [*files(ROOT), *files(ROOT / "tests/mini")]


# --- the schemas and the loader agree --------------------------------------------------------------


def test_there_is_a_schema_for_every_kind_that_editors_write():
    assert set(SCHEMAS) == set(WRITTEN) - set(WRITTEN_BY_PROGRAM)


@pytest.mark.parametrize("kind", SCHEMAS)
def test_each_is_a_schema_of_its_dialect(kind):
    assert SCHEMAS[kind]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[kind])


@pytest.mark.parametrize("kind, path", ALL_FILES, ids=[str(path.relative_to(ROOT)) for _, path in ALL_FILES])
def test_every_file_there_is_fits_its_schema(kind, path):
    assert errors(kind, path.read_text(encoding="utf-8")) == []


def test_the_miniature_data_has_a_file_of_every_kind():
    assert {kind for kind, _ in files(ROOT / "tests/mini")} == set(SCHEMAS) - {"local"}  # which no project has in git


NATURAL = [
    ("exceptions", "exceptions:\n- {rule: a, subject: S900-1#1, reason: 因为, until: 2027}"),
    ("exceptions", "exceptions:\n- {rule: a, subject: S900-1#1, reason: 因为, until: 2027-01-31}"),
    ("exceptions", "exceptions:\n- {rule: a, subject: 3, reason: 因为, until: '2027'}"),
    ("events", "events:\n- {id: 2009, name: 甲, date: 2009-10, verified: 乙}"),
    ("sources", f"originals:\n- {{id: 000, file: a.txt, sha256: {'1' * 64}, carrier: 甲, rights: 乙, false_years: [2024]}}"),
    ("sources", "originals:\n- {id: 007, file: a.txt, sha256: " + "a" * 64 + ", carrier: 甲, rights: 乙, corrections: "
                "[{line: 1, hash: 12345678, kind: 标题, reason: 丙}, {line: 2, hash: 123456e8, kind: 标题, reason: 丁}]}"),
    ("reading", "role: 复读\ndate: 2026-11-20\nreadings:\n- {claim: S900-1#1, hash: 1234567890123456, verdict: 无误}"),
    ("synonyms", "synonyms:\n- {words: [12345, 政协热线], reason: 号码}"),
    ("site", "office: ~甲\ntitle: 2009\nedition: 2026-11-22\ndescription: no"),
    ("vocabulary", "actors: []\nplaces:\n- name: 甲县\n  aliases: [甲]\n"),
    ("glossary", "terms:\n- {id: a, term: 三早, pinyin: , status: 内容已给, named_in: [S900-1.1.s2+1]}"),
]


@pytest.mark.parametrize("kind, text", NATURAL)
def test_what_one_naturally_types_fits_both(tmp_path, kind, text):
    assert errors(kind, text) == []
    path = tmp_path / "x.yml"
    path.write_text(text, encoding="utf-8")
    read_yaml.load(path, tmp_path, KINDS[kind])


BROKEN = [  # kind, file below tests/mini/data, what stands there, what is written instead
    ("site", "site.yml", "edition: 2026-11-22", "edition: 2026年11月"),
    ("site", "site.yml", "office: 云州市政协办公室\n", ""),
    ("site", "site.yml", "office:", "ofice:"),
    ("sources", "sources.yml", '- id: "900"', '- id: "9000"'),
    ("sources", "sources.yml", "kind: 疑字", "kind: 疑"),
    ("sources", "sources.yml", "line: 11", "line: 0"),
    ("digest", "digests/S900-1.yml", "speech: S900-1", "speech: S9-1"),
    ("digest", "digests/S900-1.yml", "authority: 工作要求", "authority: 要求"),
    ("digest", "digests/S900-1.yml", "- id: 2\n", "- id: 二\n"),
    ("digest", "digests/S900-1.yml", "- id: 2\n", "- ID: 2\n"),
    ("digest", "digests/S900-1.yml", "  S900-1.p1:", "  p1:"),
    ("digest", "digests/S900-1.yml", "aside: 题目", "aside: 标题"),
    ("digest", "digests/S900-1.yml", "grounds: [S900-1.1.1.1]", "grounds: S900-1.1.1.1"),
    ("digest", "digests/S900-1.yml", "grounds: [S900-1.1.1.1]", "grounds: [S900-1]"),
    ("digest", "digests/S900-1.yml", "gist: 收件怎样把关", "gist: " + "长" * 31),
    ("digest", "digests/S900-1.yml", "not_before: 2009-07", "not_before: 2009-7"),
    ("duty", "duties/office.yml", "use: S900-1#2", "use: S900-1"),
    ("duty", "duties/office.yml", "use: S900-1#2", "use: S900-1#2\n    authority: 工作要求"),
    ("duty", "duties/office.yml", "group: 机关内设机构", "group: 机关"),
    ("duty", "duties/office.yml", "aliases: [机关办公室]", "aliases: 机关办公室"),
    ("duty", "duties/office.yml", "lead: 办公室管", "lead: {a: b} #"),
    ("duty", "duties/office.yml", "see: [rules/proposal-intake", "see: [提案收件"),
    ("rule", "rules/proposal-intake.yml", "  act: 登记编号\n", ""),
    ("rule", "rules/proposal-intake.yml", "status: 内容已给", "status:"),
    ("chapter", "handbook/inspection.yml", "- item: {use: S901-1#8}", "- use: S901-1#8"),
    ("case", "cases/jia-county-inspection.yml", "kind: 案例", "kind: 例子"),
    ("path", "paths/new-staff.yml", "when: 第一天", "when: 第二天"),
    ("path", "paths/new-staff.yml", "answer:\n    - use: S900-1#2", "answer: S900-1#2"),
    ("tour", "paths/ten-minutes.yml", "- title: 提案先到哪里？\n  items:", "- items:"),
    ("comparison", "comparisons/records.yml", "columns: [谁登记, 多久]", "columns: 谁登记"),
    ("comparison", "comparisons/records.yml", "speech: S900-1", "speech: 云州"),
    ("division", "tables/who-does-what.yml", "part: 知会", "part: 报告"),
    ("organisation", "tables/organisation.yml", "- name: 各专委会", "- nam: 各专委会"),
    ("calendar", "tables/calendar.yml", "slot: 每周", "slot: 每礼拜"),
    ("bare-names", "tables/names-only.yml", "named_in: [S900-1.3.p1]", "named_in: []"),
    ("comparison", "comparisons/records.yml", "columns: [谁登记, 多久]", "columns: []"),
    ("calendar", "tables/calendar.yml", "when: 每周五下午", "when: ''"),
    ("questions", "questions/proposals.yml", "- id: no-name", "- id: 没署名"),
    ("scope", "tables/scope.yml", "told: 没有讲", "told: 没讲"),
    ("glossary", "glossary.yml", "- id: three-earlies", "- id: 三早"),
    ("masks", "editorial/masks.yml", "offset: 0", "offset: -1"),
    ("vocabulary", "editorial/vocabulary.yml", "- {name: 研究室}", "- 研究室"),
    ("doubts", "editorial/doubts.yml", "sure: 高", "sure: 很高"),
    ("passed-suspects", "editorial/passed-suspects.yml", "offset: 3", "offset: 第三"),
    ("set-wordings", "editorial/set-wordings.yml", "wording: 有事当面说", "wording: 有事"),
    ("overtaken-wordings", "editorial/overtaken-wordings.yml", "patterns: [云州地区]\n  ", ""),
    ("events", "editorial/events.yml", "date: 2009-07", "date: 2009-13"),
    ("official-documents", "editorial/official-documents.yml", "revised: [2018-03-20, 2023-04]", "revised: [2018.03.20]"),
    ("synonyms", "editorial/synonyms.yml", "words: [收件, 接收提案, 登记]", "words: []"),
    ("similar-characters", "editorial/similar-characters.yml", "pair: 己已", "pair: 己"),
    ("other-words", "editorial/other-words.yml", "claim: S900-1#2", "claim: S900-1.2"),
    ("register", "editorial/register.yml", "record: rules/proposal-intake", "record: proposal-intake"),
    ("exceptions", "editorial/exceptions.yml", "exceptions: []", "exceptions: [a]"),
    ("reading", "readings/2026-11.yml", "verdict: 无误", "verdict: 对"),
    ("reading", "readings/2026-11.yml", "hash: ", "hash: x"),
]


@pytest.mark.parametrize("kind, file, right, wrong", BROKEN, ids=[f"{case[0]}: {case[3][:24]}" for case in BROKEN])
def test_what_is_broken_fits_neither(mini, kind, file, right, wrong):
    path = mini / "data" / file
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    assert errors(kind, path.read_text(encoding="utf-8"))
    with pytest.raises(InputError):
        read_yaml.load(path, mini, KINDS[kind])


def test_every_kind_is_broken_at_least_once():
    assert {case[0] for case in BROKEN} == set(SCHEMAS) - {"local"}  # tests/test_local.py breaks it


# --- what is in them ------------------------------------------------------------------------------------


def parts(kind: str) -> dict[str, dict]:
    return {"": SCHEMAS[kind], **SCHEMAS[kind].get("$defs", {})}


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_field_is_described_and_none_is_private(kind):
    for part in parts(kind).values():
        assert not part.get("properties") or part["additionalProperties"] is False
        for name, field in part.get("properties", {}).items():
            assert field["description"] and not name.startswith("_") and "line" not in name.split("_")[:-1]


@pytest.mark.parametrize("kind", SCHEMAS)
def test_nothing_in_them_is_said_to_programmers(kind):
    told = [value for part in parts(kind).values() for value in (part.get("title"), part.get("description")) if value is not None]
    assert told and all(re.search("[\u4e00-\u9fff]", value) for value in told)
    assert "_line" not in json.dumps(SCHEMAS[kind])


FORMS = {
    "S000-1": "讲话编号", "S000-1.2.3": "单元编号", "S000-1.t": "单元编号", "S000-1.h+2.p1": "单元编号", "S000-1#12": "论断编号",
    "duties/office#1": "论断编号", "duties/office": "记录编号", "office": "小写英文字母、数字和短横", "2009-10": "日期",
    "2009-10-01": "日期", "0" * 64: "64 位十六进制 sha256",
}


@pytest.mark.parametrize("text, name", FORMS.items())
def test_forms_say_what_the_validators_say(text, name):
    """Each regular expression takes and refuses what its validator does."""
    for form, (pattern, expected) in zip(schema.FORMS, schema._FORM_OF_VALIDATOR.values(), strict=True):
        for sample in (text, f"{text} ", f"x{text}", text[:-1]):
            try:
                schema._validator(form)(sample)
                takes = True
            except ValueError:
                takes = False
            assert takes == bool(re.fullmatch(pattern, sample)), (expected, sample)


# --- the field reference -----------------------------------------------------------------------------


def test_the_reference_tells_every_field_of_every_kind():
    text = schema.reference()
    for kind, model in KINDS.items():
        section = text.split(f"{{: #{kind} }}")[1].split("\n## ")[0]
        assert f"`data/{LOCATIONS[kind]}`" in section
        for part in (model, *schema._parts_of(model)):
            table = section if part is model else text.split(f"{{: #{schema._anchor(part)} }}")[1].split("\n#")[0]
            for name, info in part.model_fields.items():
                assert re.search(rf"^\| `{name}` \| {'必填' if info.is_required() else ''} \|.*{re.escape(info.description)} \|$", table, re.MULTILINE)


def test_the_reference_is_chinese_and_its_links_lead_somewhere():
    text = schema.reference()
    anchors = re.findall(r"\{: #([a-z-]+) \}", text)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#([a-z-]+)\)", text)) <= set(anchors)
    headings = [line for line in text.split("\n") if line.startswith("#")]
    assert all(re.search("[\u4e00-\u9fff]", heading) for heading in headings)
    assert "\n\n\n" not in text and text == schema.reference()


def test_each_kind_and_part_has_a_name():
    assert set(schema.NAMES) == set(WRITTEN)
    found = {part.__name__ for model in WRITTEN.values() for part in schema._parts_of(model)}
    assert set(schema.PART_NAMES) == found


# --- writing ------------------------------------------------------------------------------------------


def test_only_what_differs_is_written(tmp_path):
    paths = {f"data/schema/{kind}.schema.json" for kind in SCHEMAS}
    assert set(schema.write(tmp_path)) == set(schema.files()) == paths
    assert schema.write(tmp_path) == []
    (tmp_path / "data/schema/duty.schema.json").write_text("{}", encoding="utf-8")
    (tmp_path / "data/schema/rule.schema.json").unlink()
    assert schema.write(tmp_path) == ["data/schema/duty.schema.json", "data/schema/rule.schema.json"]
    assert all(json.loads((tmp_path / path).read_bytes()) == SCHEMAS[kind]
               for kind in SCHEMAS for path in [f"data/schema/{kind}.schema.json"])
