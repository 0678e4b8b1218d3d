"""Every way an editor can go wrong, with the line and the words that are told."""

from pathlib import Path
from typing import Literal

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import Field

from scripts import read_yaml
from scripts.models import KINDS, Digest, Duty, LineDict, Model, Original, SimilarCharacterList, Sources, Speech, Synonyms, Use
from scripts.problems import InputError
from scripts.read_yaml import nodes

DUTY = """\
title: 办公室
lead: 办公室做什么
group: 机关内设机构
aliases: [机关办公室]
sections:
  - title: 办文
    items:
      - id: 1
        text: 办公室起草日常文件。
        authority: 工作要求
        grounds: [S900-1.1]
      - use: S900-1#2
unsaid:
  - 有几个人
"""

DIGEST = """\
speech: S900-1
title: 讲话
short: 讲话
title_origin: 原文
occasion: 座谈会
speaker: 秘书长
level: 市
place: 云州市
era: {sure: 低}
units:
  S900-1.t:
    aside: 题目
  S900-1.1:
    claims:
      - id: 1
        text: 办公室起草日常文件。
        authority: 工作要求
"""


@pytest.fixture(params=["parser in C", "parser in Python"], autouse=True)
def loader(request, monkeypatch):
    """Everything is told alike whether or not PyYAML came with its C library."""
    if request.param == "parser in C" and not yaml.__with_libyaml__:
        pytest.skip("PyYAML without libyaml")
    if request.param == "parser in Python":
        monkeypatch.setattr(nodes, "FAST_LOADER", yaml.BaseLoader)


@pytest.fixture
def write(tmp_path):
    def write(content: str | bytes) -> Path:
        path = tmp_path / "data" / "x.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture
def problems(write, tmp_path):
    """The problems in a text, or none."""

    def problems(content: str | bytes, model: type[Model] = Duty) -> tuple:
        try:
            read_yaml.load(write(content), tmp_path, model)
        except InputError as error:
            return error.problems
        return ()

    return problems


# --- what is read -------------------------------------------------------------------------------


@pytest.mark.parametrize("text, value", [
    ("a: 2009", "2009"),
    ("a: 2009-10-01", "2009-10-01"),
    ("a: 012", "012"),
    ("a: 1e3", "1e3"),
    ("a: no", "no"),
    ("a: true", "true"),
    ("a: 是", "是"),
    ("a: 12:30", "12:30"),
    ("a: ''", ""),
    ("a: '~'", "~"),
    ("a: NULL", "NULL"),
    ("a:", None),
    ("a: ~", None),
    ("a: null", None),
    ("a: 要求：做好", "要求：做好"),
    ("a: “三早”是做法", "“三早”是做法"),
    ("a: |\n  一行\n  二行", "一行\n二行"),
    ("a: 甲 & 乙 * 丙 ! 丁", "甲 & 乙 * 丙 ! 丁"),
    ("a: [甲, 乙]", ["甲", "乙"]),
    ("a: {b: 甲}", {"b": "甲"}),
    ("a: 前半句\n  note 后半句", "前半句 note 后半句"),
])
def test_scalars_stay_text_and_only_what_is_empty_is_none(write, tmp_path, text, value):
    assert read_yaml.read(write(text), tmp_path) == {"a": value}


@pytest.mark.parametrize("content", [
    DUTY.encode("utf-8-sig"),
    DUTY.replace("\n", "\r\n").encode(),
    DUTY.replace("\n", "\r").encode(),
    DUTY.replace("unsaid:", "   \n\t\nunsaid:").encode(),
    f"---\n{DUTY}...\n".encode(),
    f"# 注释\n{DUTY}".encode(),
], ids=["byte order mark", "Windows line ends", "old line ends", "blank lines of spaces", "document marks", "comment"])
def test_what_editors_put_in_unknowingly_is_read(problems, content):
    assert problems(content) == ()


def test_records_know_their_lines(write, tmp_path):
    duty = read_yaml.load(write(DUTY), tmp_path, Duty)
    section = duty.sections[0]
    assert [record.yaml_line for record in (duty, section, *section.items)] == [1, 6, 8, 12]


def test_an_entry_under_a_key_begins_on_the_line_of_its_key(write, tmp_path):
    digest = read_yaml.load(write(DIGEST), tmp_path, Digest)
    assert [unit.yaml_line for unit in digest.units.values()] == [11, 13]


def test_plain_mappings_know_their_lines_too(write, tmp_path):
    value = read_yaml.read(write("a: 1\nb:\n  c: 2\n"), tmp_path)
    assert isinstance(value["b"], LineDict) and (value.line, value["b"].line) == (1, 2)


# --- files ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("content, line, rule, words", [
    (b"", 0, "file-empty", "空的"),
    (b" \n\t\n", 0, "file-empty", "空的"),
    (b"\xef\xbb\xbf", 0, "file-empty", "空的"),
    (DUTY.encode("gb18030"), 1, "file-encoding", "GBK"),
    (b"a: 1\nb: \xff\xff\n", 2, "file-encoding", "未能识别"),
    (DUTY.encode("utf-16"), 0, "file-encoding", "UTF-16"),
])
def test_files_that_hold_no_text_of_ours(problems, content, line, rule, words):
    (problem,) = problems(content)
    assert (problem.line, problem.rule) == (line, rule) and words in problem.offence


def test_a_missing_file(tmp_path):
    with pytest.raises(InputError) as error:
        read_yaml.load(tmp_path / "data/site.yml", tmp_path, Duty)
    assert [(p.file, p.rule) for p in error.value.problems] == [("data/site.yml", "file-missing")]


def test_a_name_no_file_can_have(tmp_path):
    with pytest.raises(InputError) as error:
        read_yaml.load(tmp_path / "a\0b.yml", tmp_path, Duty)
    assert error.value.problems[0].rule == "file-missing"


def test_a_folder_where_a_file_should_be(tmp_path):
    (tmp_path / "x.yml").mkdir()
    with pytest.raises(InputError) as error:
        read_yaml.load(tmp_path / "x.yml", tmp_path, Duty)
    assert error.value.problems[0].rule == "file-is-folder"


def test_a_file_that_cannot_be_opened(write, tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    path = write(DUTY)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(InputError) as error:
        read_yaml.load(path, tmp_path, Duty)
    assert error.value.problems[0].rule == "file-unreadable"


# --- slips of the pen: (what is written, instead of what, line, rule, words in offence or remedy) ----------


SLIPS = [
    # characters that only look right
    ("    items:", "\t\titems:", 7, "tab-indent", "Tab"),
    ("    items:", "　　items:", 7, "wide-space-indent", "全角空格"),
    ("    items:", "\u00a0   items:", 7, "wide-space-indent", "不间断空格"),
    ("办公室起草", "办公室\u200b起草", 9, "invisible-character", "U+200B"),
    ("办公室起草", "办公室\x07起草", 9, "invisible-character", "U+0007"),
    ("text: ", "text：", 9, "wide-colon", "text 后面用了全角冒号"),
    ("id: 1", "id：1", 8, "wide-colon", "id 后面用了全角冒号"),
    ("title: 办公室", "title：办公室", 1, "wide-colon", "title"),
    ("title: 办公室", "标题：办公室", 1, "wide-colon", "标题"),
    ("- use: ", "- use：", 12, "wide-colon", "use"),
    ("lead: 办公室做什么", "lead: 办公室做什么\n  group：领导", 3, "wide-colon", "group"),
    ("text: ", "text:", 9, "tight-colon", "冒号后面没有空格"),
    ("- use: ", "- use:", 12, "tight-colon", "use"),
    ("lead: 办公室做什么", "lead: 办公室做什么\n  group:领导", 3, "tight-colon", "group"),
    ("- use", "－ use", 12, "wide-punctuation", "“－”"),
    ("- use", "— use", 12, "wide-punctuation", "“—”"),
    ("- use", "-use", 12, "tight-dash", "短横后面没有空格"),
    ("[机关办公室]", "［机关办公室］", 4, "wide-punctuation", "方括号是全角的"),
    ("[机关办公室]", "【机关办公室】", 4, "wide-punctuation", "方括号是全角的"),
    ("[机关办公室]", "[机关办公室】", 4, "wide-punctuation", "括号有全角的"),
    ("[机关办公室]", "－机关办公室", 4, "wide-punctuation", "“－”"),
    ("[机关办公室]", "-机关办公室", 4, "tight-dash", "短横后面没有空格"),
    ("unsaid:", "＃ 注释\nunsaid:", 13, "wide-punctuation", "全角井号"),
    ("text: 办公室起草日常文件。", "text: \"办公室起草日常文件。”", 9, "unclosed-quote", "结尾的引号是全角的"),
    # quotes and brackets
    ("text: 办", "text: \"办", 9, "unclosed-quote", "引号没有配对"),
    ("text: 办", "text: '办", 9, "unclosed-quote", "引号没有配对"),
    ("- 有几个人", "- \"有几个人", 14, "unclosed-quote", "引号没有配对"),
    ("[机关办公室]", "[\"机关办公室]", 4, "unclosed-quote", "引号没有配对"),
    ("text: 办公室起草", "text: \"办公室\"起草", 9, "quote-part", "只括住了半句"),
    ("text: 办", "text: \"办\\q", 9, "unclosed-quote", "引号没有配对"),
    ("text: 办公室起草日常文件。", "text: \"办公室\\起草\"", 9, "escape", "反斜杠"),
    ("[机关办公室]", "[机关办公室", 4, "bracket", "没有配对"),
    ("[机关办公室]", "{甲: 乙", 4, "bracket", "没有配对"),
    # marks that YAML keeps for itself
    ("text: ", "text: @", 9, "value-start", "以“@”开头"),
    ("text: ", "text: %", 9, "value-start", "以“%”开头"),
    ("text: ", "text: `", 9, "value-start", "以“`”开头"),
    ("title: 办公室", "%title: 办公室", 1, "value-start", "以“%”开头"),
    ("text: ", "text: |3x ", 9, "value-start", "以“|”开头"),
    ("text: ", "text: &a ", 9, "anchor", "锚点"),
    ("text: 办公室起草日常文件。", "text: *a", 9, "alias", "别名"),
    ("text: ", "text: !!str ", 9, "tag", "标签"),
    ("text: ", "text: !", 9, "tag", "标签"),
    ("text: ", "text: * ", 9, "alias", "别名"),
    ("unsaid:", "<<: {title: 甲}\nunsaid:", 13, "merge-key", "合并键"),
    ("text: 办公室起草", "text: 办公室: 起草", 9, "colon-in-text", "两个“冒号加空格”"),
    ("- 有几个人", "- 有几个人\n---\na: b", 15, "many-documents", "不止一份内容"),
    # structure
    ("        text", "       text", 9, "indent", "缩进不对"),
    ("        text", "         text", 9, "indent", "缩进不对"),
    ("lead: 办公室做什么", "lead: 办公室做什么\n   sections: 甲", 3, "indent", "缩进不对"),
    ("unsaid:", "这一行没有冒号\nunsaid:", 13, "missing-colon", "没有冒号"),
    ("    items:\n", "    items: - id: 3\n", 7, "list-in-line", "同一行"),
    ("- 有几个人", "-\t有几个人\n  -\t多大", 14, "tab-indent", "制表符"),
    ("group: 机关内设机构", "title: 别的", 3, "duplicate-key", "第 1 行和第 3 行"),
    ("authority: 工作要求", "text: 又写一遍", 10, "duplicate-key", "第 9 行和第 10 行"),
    ("unsaid:", ": 甲\nunsaid:", 13, "key", "没有字段名"),
    ("unsaid:", "~: 甲\nunsaid:", 13, "key", "没有字段名"),
    ("unsaid:", "? [甲, 乙]\n: 丙\nunsaid:", 13, "key", "一组内容"),
    ("[机关办公室]", "[" * 300, 4, "depth", "太深"),
    ("[机关办公室]", "[" * 80 + "]" * 80, 4, "depth", "太深"),
    ("unsaid:", "- " * 600 + "\nunsaid:", 13, "depth", "太深"),
    # fields
    ("title: 办公室", "titel: 办公室", 1, "field-unknown", "是不是想写 title"),
    ("title: 办公室", "Title: 办公室", 1, "field-unknown", "是不是想写 title"),
    ("title: 办公室", "“title”: 办公室", 1, "field-unknown", "是不是想写 title"),
    ("title: 办公室", "页面标题: 办公室", 1, "field-unknown", "是不是想写 title"),
    ("unsaid:", "zzz: 甲\nunsaid:", 13, "field-unknown", "没有 zzz 这个字段"),
    ("        text", "        txet", 9, "field-unknown", "sections 第 1 项 › items 第 1 项 没有 txet"),
    ("- use: S900-1#2", "- use: S900-1#2\n        authority: 工作要求", 13, "field-unknown", "sections 第 1 项 › items 第 2 项"),
    ("title: 办公室\n", "", 1, "field-missing", "缺少字段 title"),
    ("        authority: 工作要求\n", "", 8, "field-missing", "sections 第 1 项 › items 第 1 项 › authority"),
    ("group: 机关内设机构", "group:", 3, "field-empty", "group 没有填内容"),
    ("group: 机关内设机构", "group: ~", 3, "field-empty", "group 没有填内容"),
    ("[机关办公室]", "", 4, "field-empty", "用不着就把这一行删去"),
    ("lead: 办公室做什么", "lead: ''", 2, "field-empty", "lead 没有填内容"),
    ("- 有几个人", "-", 14, "field-empty", "unsaid 第 1 项 没有填内容"),
    # values
    ("[机关办公室]", "机关办公室、办公室", 4, "value-type", "应当是列表，却写成了文字"),
    ("[机关办公室]", "{甲: 乙}", 4, "value-type", "应当是列表，却写成了一组字段"),
    ("lead: 办公室做什么", "lead: [甲, 乙]", 2, "value-type", "应当是文字，却写成了列表"),
    ("group: 机关内设机构", "group: [领导]", 3, "value-type", "只写一个值"),
    ("- use: S900-1#2", "- 只有文字", 12, "value-type", "应当是一组字段，却写成了文字"),
    ("group: 机关内设机构", "group: 机关内设", 3, "value-choice", "是不是想写“机关内设机构”"),
    ("group: 机关内设机构", "group: no", 3, "value-choice", "从规定的写法里选一个"),
    ("authority: 工作要求", "authority: 是", 10, "value-choice", "只能写：讲话所述制度、"),
    ("authority: 工作要求", "authority: 工作的要求", 10, "value-choice", "只能写：工作要求、"),
    ("id: 1", "id: 一", 8, "value-number", "应当是整数"),
    ("id: 1", "id: 1.5", 8, "value-number", "应当是整数"),
    ("id: 1", "id: 0", 8, "value-number", "不小于 1"),
    ("[机关办公室]", f"[{'长' * 25}]", 4, "value-length", "现有 25 字"),
    ("[S900-1.1]", "[S900-1.1, S900-1.x]", 11, "value-pattern", "grounds 第 2 项 的写法不对：S900-1.x"),
    ("[S900-1.1]", "[S900-1.1，S900-1.2]", 11, "value-pattern", "用半角逗号"),
    ("[S900-1.1]", "\n          - S900-1.1\n          - Ｓ900-1.1", 13, "value-pattern", "全角字符"),
    ("use: S900-1#2", "use: S900-1", 12, "value-pattern", "论断编号，如 S000-1#12"),
]


@pytest.mark.parametrize("right, wrong, line, rule, words", SLIPS, ids=[f"{slip[3]}: {slip[1][:20]}" for slip in SLIPS])
def test_a_slip_is_told_at_its_line(problems, right, wrong, line, rule, words):
    assert right in DUTY
    found = problems(DUTY.replace(right, wrong, 1))
    told = [problem for problem in found if (problem.line, problem.rule) == (line, rule)]
    assert told, found
    assert all(problem.file == "data/x.yml" and problem.offence and problem.expected and problem.remedy for problem in found)
    assert any(words in f"{problem.offence}\n{problem.expected}\n{problem.remedy}" for problem in told), told


def test_the_whole_text_is_right_before_the_slips(problems):
    assert problems(DUTY) == problems(DIGEST, Digest) == ()


@pytest.mark.parametrize("text, line, rule, words", [
    ("- 甲\n- 乙\n", 1, "value-type", "却是列表"),
    ("# 注释\n标题\n", 2, "value-type", "却是一段文字"),
    ("# 只有注释\n", 0, "value-type", "却是空的"),
    ("title：办公室\n", 1, "wide-colon", "title"),
    ("title:办公室\n", 1, "tight-colon", "title"),
])
def test_a_file_that_is_no_record(problems, text, line, rule, words):
    (problem,) = problems(text)
    assert (problem.line, problem.rule) == (line, rule) and words in problem.offence


@pytest.mark.parametrize("right, wrong, line, rule, words", [
    ("  S900-1.t:", "  S900-1.x:", 11, "value-pattern", "单元编号"),
    ("    aside: 题目", "    note: 某", 11, "value", "二者必有其一"),
    ("    aside: 题目", "    aside: 重复某单元", 11, "value", "repeats"),
    ("\n    aside: 题目", " 题目", 11, "value-type", "一组字段"),
    ("era: {sure: 低}", "era: 低", 9, "value-type", "era 应当是一组字段"),
    ("era: {sure: 低}", "era: {}", 9, "field-missing", "era › sure"),
    ("era: {sure: 低}", "era: {sure: 低, not_before: 2009年}", 9, "value-pattern", "日期"),
    ("era: {sure: 低}", "era: {sure: 低, not_before: ２００９}", 9, "value-pattern", "全角字符"),
    ("  S900-1.t:", "  S900-1.t：", 11, "wide-colon", "S900-1.t"),
])
def test_slips_in_a_digest(problems, right, wrong, line, rule, words):
    found = problems(DIGEST.replace(right, wrong, 1), Digest)
    assert any((p.line, p.rule) == (line, rule) and words in p.offence + p.expected + p.remedy for p in found), found


def test_a_list_of_fixed_length(problems):
    speech = "speech: S900-1\nsource: '900'\nsource_sha256: {0}\nlines: {1}\nunits: []\n"
    for lines, words in (("[1]", "没有写"), ("[1, 2, 3]", "至多 2 项")):
        (problem,) = problems(speech.format("0" * 64, lines), Speech)
        assert problem.line == 4 and words in problem.offence + problem.expected


def test_a_list_too_short(problems):
    (problem,) = problems("synonyms:\n  - words: []\n    reason: 某\n", Synonyms)
    assert (problem.line, problem.rule) == (2, "value-length") and "至少 1 项" in problem.expected


def test_a_synonym_of_nothing(problems):
    (problem,) = problems("synonyms:\n  - words: [甲乙]\n    reason: 某\n", Synonyms)
    assert problem.line == 2 and "to" in problem.offence + problem.expected


def test_a_character_like_itself(problems):
    (problem,) = problems("similar:\n  - pair: 己己\n    reason: 某\n", SimilarCharacterList)
    assert problem.line == 2 and "不能相同" in problem.offence + problem.expected


def test_a_pattern_is_told_by_the_description_of_its_field(problems):
    original = {"id": "9000", "file": "a.txt", "sha256": "0" * 64, "carrier": "网页", "rights": "不明"}
    text = "originals:\n- " + "\n  ".join(f"{field}: '{value}'" for field, value in original.items())
    (problem,) = problems(text, Sources)
    assert (problem.line, problem.rule) == (2, "value-pattern")
    assert problem.expected == Original.model_fields["id"].description


def test_truth_values_for_a_kind_that_would_have_one(problems):
    class Switch(Model):
        on: bool = Field(description="开不开")
        mode: Literal["甲", "乙"] = "甲"

    (problem,) = problems("on: 是\n", Switch)
    assert (problem.rule, problem.expected) == ("value-choice", "true（是）或 false（否）（开不开）")


def test_all_problems_of_a_file_are_told_at_once(problems):
    text = DUTY.replace("title: 办公室", "titel: 办公室").replace("id: 1", "id: 一").replace("S900-1#2", "S900")
    assert [problem.line for problem in problems(text + "lead: 又一次\n")] == [1, 8, 12, 15]


def test_all_colons_that_are_too_wide_are_told_at_once(problems):
    text = DUTY.replace("text: ", "text：").replace("id: 1", "id：1").replace("title: 办公室", "title：办公室")
    assert [(p.line, p.rule) for p in problems(text)] == [(1, "wide-colon"), (8, "wide-colon"), (9, "wide-colon")]


def test_a_colon_in_running_text_is_no_slip(problems):
    text = DUTY.replace("办公室起草日常文件。", "|\n          title：这是正文\n          lead:也是").replace("use:", "use：")
    assert [(p.line, p.rule) for p in problems(text)] == [(14, "wide-colon")]


def test_many_tabs_make_one_problem(problems):
    (problem,) = problems(DUTY.replace("    ", "\t"))
    assert "共 6 行" in problem.offence


def test_a_misspelled_field_is_not_told_as_missing_too(problems):
    assert [p.rule for p in problems(DUTY.replace("title: 办公室", "titel: 办公室"))] == ["field-unknown"]


def test_the_loader_for_plain_values_tells_of_yaml_but_knows_no_fields(write, tmp_path):
    assert read_yaml.read(write("zzz: 甲\n"), tmp_path) == {"zzz": "甲"}
    with pytest.raises(InputError) as error:
        read_yaml.read(write("zzz: 甲\nzzz: 乙\n"), tmp_path)
    assert [p.rule for p in error.value.problems] == ["duplicate-key"]


# --- whatever is written ------------------------------------------------------------------------------


MARKS = st.sampled_from([*"\n\n  -:：#[]{},，\"'“”&*!|>%@`~?\t　－\\\r\u200b\u2028\ufeff\x00甲a1.<", "- ", ": ", "\n  ", "---\n", "title: "])
SETTINGS = settings(max_examples=150, deadline=None, derandomize=True)


def _survives(folder: Path, content: bytes, model: type[Model]) -> None:
    path = folder / "x.yml"
    path.write_bytes(content)
    try:
        read_yaml.load(path, folder, model)
    except InputError as error:
        last = len(content.replace(b"\r", b"\n").split(b"\n"))
        assert error.problems
        assert all(problem.file == "x.yml" and 0 <= problem.line <= last for problem in error.problems)
        assert all(problem.rule and problem.offence and problem.expected and problem.remedy for problem in error.problems)


MODELS = st.sampled_from([*KINDS.values(), Use])


@SETTINGS
@given(content=st.binary(max_size=60), model=MODELS)
def test_any_bytes(tmp_path_factory, content, model):
    _survives(tmp_path_factory.getbasetemp(), content, model)


@SETTINGS
@given(text=st.text(max_size=80) | st.lists(MARKS, max_size=40).map("".join), model=MODELS)
def test_any_text(tmp_path_factory, text, model):
    _survives(tmp_path_factory.getbasetemp(), text.encode("utf-8", "surrogatepass"), model)


EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 3), MARKS | st.just("")), min_size=1, max_size=5)


@SETTINGS
@given(text=st.sampled_from([DUTY, DIGEST]), edits=EDITS, model=st.sampled_from([Duty, Digest]))
def test_any_mutation_of_good_text(tmp_path_factory, text, edits, model):
    for place, deleted, inserted in edits:
        at = int(place * len(text))
        text = text[:at] + inserted + text[at + deleted:]
    _survives(tmp_path_factory.getbasetemp(), text.encode(), model)


PLAIN = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "title", "items", "units", "甲"]), inner, max_size=3),
    max_leaves=12)


@SETTINGS
@given(value=st.dictionaries(st.sampled_from([name for model in KINDS.values() for name in model.model_fields]), PLAIN, max_size=4),
       model=MODELS)
def test_any_value_in_any_field(tmp_path_factory, value, model):
    text = yaml.safe_dump(value, allow_unicode=True, default_style='"') if value else "{}"
    _survives(tmp_path_factory.getbasetemp(), text.encode(), model)
