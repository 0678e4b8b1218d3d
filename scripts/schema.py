"""What the declared schema becomes for people: completion in their editor, and the field reference.

    files()         {path: JSON Schema}, one for each kind of file that editors write
    reference()     Markdown of every field of every kind, for docs/contributing/fields.md
    write(root)     write files() below root, only what differs

Our loader reads every scalar as text; an editor's YAML extension takes `id: 3` for a number. The schemas therefore take
a number wherever text may consist of digits. Fields and words come from `models`; only the forms that it checks with a
function stand here once more, as regular expressions, and a test holds the two together.
"""

from __future__ import annotations

import inspect
import json
import re
import types
from collections.abc import Iterable, Iterator
from enum import EnumType
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import MaxLen
from pydantic import AfterValidator
from pydantic.fields import FieldInfo
from pydantic.json_schema import GenerateJsonSchema

from scripts import ids, models
from scripts.models import LOCATIONS, WRITTEN, Model

FOLDER = "data/schema"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
WRITTEN_BY_PROGRAM = ("corpus", "mutation")

# What an editor calls each kind.
NAMES = {
    "site": "网站",
    "sources": "原件登记簿",
    "corpus": "语料",
    "digest": "讲话摘要",
    "duty": "岗位职责",
    "rule": "制度规则",
    "chapter": "工作手册",
    "case": "案例",
    "path": "新人入门",
    "tour": "十分钟了解政协机关",
    "comparison": "各地做法对照",
    "division": "谁干什么",
    "organisation": "机构设置",
    "calendar": "全年日历",
    "bare-names": "只有名称的",
    "questions": "常见问题",
    "scope": "范围",
    "glossary": "术语表",
    "masks": "隐去的位置",
    "vocabulary": "名称表",
    "doubts": "存疑表",
    "passed-suspects": "看过不算存疑的地方",
    "set-wordings": "提法表",
    "overtaken-wordings": "过时说法",
    "events": "公共事件",
    "official-documents": "现行文件",
    "synonyms": "同义词",
    "similar-characters": "形近字",
    "other-words": "论断的别的说法",
    "register": "清单下落",
    "exceptions": "检查的例外",
    "reading": "核对记录",
    "mutation": "检查的检验",
    "local": "本单位的情况",
}

# Forms that the models check with a function, as regular expressions for the editor.
NUMBER = "[1-9][0-9]*"
STEP = rf"([ps]?{NUMBER}|[th])(\+{NUMBER})?"
SPEECH = rf"S[0-9]{{3}}-{NUMBER}"
SLUG = ids.SLUG.pattern
RECORD = rf"[a-z]+/{SLUG}"
FORMS: dict[Any, str] = {
    models.SpeechId: SPEECH,
    models.UnitId: rf"{SPEECH}(\.{STEP})+",
    models.ClaimId: rf"({SPEECH}|{RECORD})#{NUMBER}",
    models.RecordId: RECORD,
    models.Slug: SLUG,
    models.Date: models.DATE,
    models.Sha256: r"[0-9a-f]{64}",
}


# --- JSON Schema -------------------------------------------------------------------------------


def files() -> dict[str, str]:
    """Path below the root → text, for each kind that editors write."""
    return {
        f"{FOLDER}/{kind}.schema.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for kind, schema in json_schemas().items()
    }


def write(root: Path) -> list[str]:
    """Write the schemas that differ from what stands there; the paths written."""
    changed = [path for path, text in files().items() if not _stands(root / path, text)]
    for path in changed:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(files()[path], encoding="utf-8", newline="\n")
    return changed


def _stands(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode()


def json_schemas() -> dict[str, dict]:
    """Kind → JSON Schema (draft 2020-12)."""
    return {kind: _json_schema(kind, model) for kind, model in WRITTEN.items() if kind not in WRITTEN_BY_PROGRAM}


def _json_schema(kind: str, model: type[Model]) -> dict:
    schema = model.model_json_schema(schema_generator=_Generator)
    parts = {name: _for_editors(part) for name, part in schema.pop("$defs", {}).items()}
    head = {"$schema": DIALECT, "title": NAMES[kind], "description": f"data/{LOCATIONS[kind]}：{_summary(model)}"}
    return {**head, **_for_editors(schema), **({"$defs": parts} if parts else {}), **head}


def _for_editors(part: dict) -> dict:
    """Without class names and what is said to programmers."""
    dropped = {"title"} if _is_chinese(part.get("description", "")) else {"title", "description"}
    return {key: value for key, value in part.items() if key not in dropped}


def _is_chinese(text: str) -> bool:
    return re.search(r"[\u4e00-\u9fff]", text) is not None


class _Generator(GenerateJsonSchema):
    """Pydantic's schema, with the forms that our validators ask for, and as lenient about scalars as the loader."""

    def function_after_schema(self, schema: dict) -> dict:
        made = super().function_after_schema(schema)
        form = _FORM_OF_VALIDATOR.get(schema["function"]["function"])
        if form is None:
            return made
        pattern, expected = form
        return {**made, "pattern": f"^({pattern})$", "patternErrorMessage": expected}

    def str_schema(self, schema: dict) -> dict:
        """Text, or a number: `2009` and `000` are numbers to an editor and text to us."""
        return {**super().str_schema(schema), "type": ["string", "number"]}

    def dict_schema(self, schema: dict) -> dict:
        """An entry whose name has not the form of a key is no entry at all."""
        made = super().dict_schema(schema)
        return {**made, "additionalProperties": False} if "patternProperties" in made else made

    def default_schema(self, schema: dict) -> dict:
        """Defaults are for what is left out; completion should not write them."""
        return self.generate_inner(schema["schema"])

    def model_schema(self, schema: dict) -> dict:
        return {**super().model_schema(schema), "description": _summary(schema["cls"])}

    def field_title_should_be_set(self, schema: dict) -> bool:
        return False


def _validator(form: Any) -> Any:
    return next(mark.func for mark in get_args(form) if isinstance(mark, AfterValidator))


def _expected(form: Any) -> str:
    """What the validator says of a text that cannot be right."""
    try:
        _validator(form)("\0")
    except ValueError as refusal:
        return str(refusal)
    raise AssertionError(f"{form} takes anything")


_FORM_OF_VALIDATOR = {_validator(form): (pattern, _expected(form)) for form, pattern in FORMS.items()}


def _summary(model: type[Model]) -> str:
    """The Chinese part of a model's docstring, without the place of the file."""
    text = inspect.getdoc(model) or ""
    text = re.sub(r"^data/\S+?(：|:| 的一项：)\s*", "", text)
    return text if _is_chinese(text) else ""


# --- the field reference -------------------------------------------------------------------------


def reference() -> str:
    """Every field of every kind, in Markdown: one section a kind, then the parts that several kinds share."""
    shared = _shared_parts()
    sections = [_kind_section(kind, model, shared) for kind, model in WRITTEN.items()]
    parts = [_part_section(model) for model in shared]
    return (
        "\n\n".join(
            [
                "# 字段说明 {: #top }",
                "每种文件一节，列出全部字段。“必填”一栏空着的字段用不着就不写；编号和日期不必加引号。",
                *sections,
                "## 多处共用的部分",
                "下面这些不单独成文件，写在上面各种文件里。",
                *parts,
            ]
        )
        + "\n"
    )


def _kind_section(kind: str, model: type[Model], shared: list[type[Model]]) -> str:
    made_by = "由程序生成，不要手改。" if kind in WRITTEN_BY_PROGRAM else ""
    head = [
        f"## {NAMES[kind]} {{: #{kind} }}",
        f"位置：`data/{LOCATIONS[kind]}`。{_sentence(_summary(model))}{made_by}",
    ]
    parts = [_part_section(part) for part in _parts_of(model) if part not in shared]
    return "\n\n".join([*head, _table(model), *parts])


def _part_section(model: type[Model]) -> str:
    head = f"### {PART_NAMES[model.__name__]} {{: #{_anchor(model)} }}"
    return "\n\n".join(filter(None, [head, _sentence(_summary(model)), _table(model)]))


def _anchor(part: type[Model]) -> str:
    return f"part-{part.__name__.lower()}"


def _sentence(text: str) -> str:
    return f"{text.rstrip('。')}。" if text else ""


def _table(model: type[Model]) -> str:
    rows = [_row(name, info) for name, info in model.model_fields.items()]
    return "\n".join(["| 字段 | 必填 | 写什么 | 说明 |", "| --- | --- | --- | --- |", *rows])


def _row(name: str, info: FieldInfo) -> str:
    cells = (
        f"`{name}`",
        "必填" if info.is_required() else "",
        _type_name(info.annotation, info.metadata),
        info.description or "",
    )
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _shared_parts() -> list[type[Model]]:
    """Parts that more than one kind of file has, in the order they are met."""
    met: dict[type[Model], int] = {}
    for model in WRITTEN.values():
        for part in _parts_of(model):
            met[part] = met.get(part, 0) + 1
    return [part for part, times in met.items() if times > 1]


def _parts_of(model: type[Model]) -> list[type[Model]]:
    """All models inside a model, each once, in the order they are met."""
    found: dict[type[Model], None] = {}

    def visit(inside: type[Model]) -> None:
        for info in inside.model_fields.values():
            for part in _models_in(info.annotation):
                if part not in found:
                    found[part] = None
                    visit(part)

    visit(model)
    return list(found)


def _models_in(kind: Any) -> Iterator[type[Model]]:
    if isinstance(kind, type) and issubclass(kind, Model):
        yield kind
    for argument in get_args(kind):
        yield from _models_in(argument)


# What a part is called where another field has it; the class names are English.
PART_NAMES = {
    "Original": "原件",
    "Correction": "更正",
    "Unit": "单元",
    "LongQuote": "长引语",
    "Furniture": "杂质",
    "Claim": "论断",
    "Use": "引用",
    "GroupedSection": "节",
    "DigestUnit": "一个单元的摘要",
    "Evidence": "年代的证据",
    "Era": "年代",
    "Step": "步骤",
    "Term": "术语",
    "PathStep": "入门的一步",
    "SelfCheck": "一道自测题",
    "Stop": "一站",
    "Row": "对照表的一行",
    "Cell": "对照表的一格",
    "Task": "一项工作",
    "Charge": "分工",
    "Body": "机构",
    "CalendarEntry": "日历的一项",
    "BareName": "一个名称",
    "Question": "一个问题",
    "LocalFact": "一页的情况",
    "LocalRule": "一份规定",
    "Area": "一个方面",
    "Covered": "一件事",
    "Mask": "隐去的一处",
    "Name": "名称",
    "Doubt": "存疑的一处",
    "PassedSuspect": "看过的一处",
    "Denial": "否定",
    "SetWording": "提法",
    "OvertakenWording": "过时的说法",
    "Event": "事件",
    "OfficialDocument": "现行文件",
    "Synonym": "同义词",
    "SimilarCharacters": "形近字",
    "OtherWords": "别的说法",
    "RegisterEntry": "清单项",
    "Exemption": "例外",
    "Reading": "核对",
    "MutationRow": "一种假论断",
}


def _type_name(kind: Any, marks: Iterable[Any] = ()) -> str:
    """What to write, in words: 整数, 文字，至多 24 字, 列表，每项：单元编号 …"""
    origin = get_origin(kind)
    if origin is Annotated:
        inner, *own = get_args(kind)
        return _type_name(
            inner, [*marks, *own, *(deep for mark in own if isinstance(mark, FieldInfo) for deep in mark.metadata)]
        )
    if origin in (Union, types.UnionType):
        return "或".join(_type_name(branch, marks) for branch in get_args(kind) if branch is not type(None))
    if origin is tuple:
        return _list_name(get_args(kind))
    if origin is dict:
        key, value = get_args(kind)
        return f"每项一个{_type_name(key)}，下面写{_type_name(value)}"
    if origin is Literal or isinstance(kind, EnumType):
        return "、".join(_choices(kind)) + "，选一"
    if isinstance(kind, type) and issubclass(kind, Model):
        return f"[{PART_NAMES[kind.__name__]}](#{_anchor(kind)})"
    return _scalar_name(kind, marks)


def _scalar_name(kind: type, marks: Iterable[Any]) -> str:
    name = {int: "整数", str: "文字", bool: "是或否"}[kind]
    for mark in marks:
        if isinstance(mark, AfterValidator):
            return re.split("，如|：", _FORM_OF_VALIDATOR[mark.func][1])[0]
        if isinstance(mark, MaxLen):
            name += f"，至多 {mark.max_length} 字"
    return name


def _list_name(arguments: tuple) -> str:
    if arguments[-1] is ...:
        return f"列表，每项：{_type_name(arguments[0])}"
    return f"{len(arguments)} 项的列表：{'、'.join(map(_type_name, arguments))}"


def _choices(kind: Any) -> list[str]:
    return (
        [member.value for member in kind] if isinstance(kind, EnumType) else [str(choice) for choice in get_args(kind)]
    )
