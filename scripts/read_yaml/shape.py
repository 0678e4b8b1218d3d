"""What a record got wrong: pydantic's errors, each at the line it is about, in the words of the schema.

An error's location is followed through the composed nodes and the declared types together: the nodes give the line,
the types what was expected there. `EXPLANATIONS` has one entry an error type.
"""

from __future__ import annotations

import difflib
import re
import types
import unicodedata
from collections.abc import Callable
from enum import EnumType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

import yaml
from pydantic import BaseModel, Tag
from pydantic.fields import FieldInfo

from scripts.problems import Problem
from scripts.read_yaml.document import Document
from scripts.read_yaml.fields import QUOTE_MARKS, TIGHT_DASH, WIDE_BRACKETS, WIDE_DASH, clip, meant_as_field
from scripts.read_yaml.nodes import is_null, line_of

IN_LINES = "每项一行，前面写“- ”；或者写成 [甲, 乙]"


class Told(NamedTuple):
    rule: str
    offence: str
    expected: str
    remedy: str


def problems(document: Document, model: type[BaseModel], errors: list[dict]) -> list[Problem]:
    """One problem an error; a field that is missing only because its name is misspelled is told once."""
    spots = [(follow(document.node, model, error["loc"]), error) for error in errors]
    misspelled = {
        (*error["loc"][:-1], _nearest_field(spot.name, spot.model))
        for spot, error in spots
        if error["type"] == "extra_forbidden"
    }
    return [
        _problem(document, spot, error)
        for spot, error in spots
        if error["type"] != "missing" or error["loc"] not in misspelled
    ]


def not_a_record(document: Document, model: type[BaseModel]) -> Problem:
    """The file as a whole is a list, a text or nothing."""
    first = line_of(document.node) if document.node is not None else 0
    if isinstance(document.value, str):
        hints = (meant_as_field(document, line) for line in range(first, len(document.lines) + 1))
        if hint := next(filter(None, hints), None):
            return hint
    found = {list: "列表", str: "一段文字"}.get(type(document.value), "空的")
    return document.problem(
        first,
        "value-type",
        f"整个文件应当是一组字段，却是{found}",
        f"“字段名: 内容”，字段有：{_names(model)}",
        "对照同类文件，从第一个字段写起",
    )


def _problem(document: Document, spot: Spot, error: dict) -> Problem:
    told = EXPLANATIONS.get(error["type"], _other)(spot, error, document)
    return document.problem(spot.line, *told)


# --- where -----------------------------------------------------------------------------------


class Spot(NamedTuple):
    """Where an error stands: node and line, the type declared there, the field and the record it belongs to."""

    node: yaml.Node | None
    line: int
    kind: Any
    model: type[BaseModel] | None = None
    name: str = ""
    info: FieldInfo | None = None
    trail: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        return " › ".join(self.trail) or "整个文件"

    @property
    def description(self) -> str:
        return self.info.description or "" if self.info is not None else ""

    @property
    def about(self) -> str:
        return f"（{self.description}）" if self.description else ""

    @property
    def wanted(self) -> str:
        return _wanted(self.kind) + self.about


def follow(node: yaml.Node, model: type[BaseModel], loc: tuple[str | int, ...]) -> Spot:
    """The place an error's location leads to."""
    spot = Spot(node, line_of(node), model)
    for step in loc:
        if step == "[key]":  # the key itself is wrong, not what stands under it
            return spot._replace(kind=str)
        kind, step_was_tag = _narrow(spot.kind, step)
        spot = spot._replace(kind=kind)
        if not step_was_tag:
            spot = _into_list(spot, step) if isinstance(step, int) else _into_mapping(spot, step)
    return spot._replace(kind=_narrow(spot.kind)[0])


def _narrow(kind: Any, step: str | int | None = None) -> tuple[Any, bool]:
    """The type inside Annotated and Optional; of a tagged union the branch that `step` names, and whether it did."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if get_origin(kind) not in (Union, types.UnionType):
        return kind, False
    branches = [branch for branch in get_args(kind) if branch is not type(None)]
    for branch in branches:
        marks = get_args(branch)[1:] if get_origin(branch) is Annotated else ()
        if any(isinstance(mark, Tag) and mark.tag == step for mark in marks):
            return _narrow(branch)[0], True
    return _narrow(branches[0], step) if len(branches) == 1 else (kind, False)


def _into_mapping(spot: Spot, name: str) -> Spot:
    model = spot.kind if _is_model(spot.kind) else None
    info = model.model_fields.get(name) if model else None
    values = get_args(spot.kind)[1] if get_origin(spot.kind) is dict else None
    key, value = _entry(spot.node, name)
    line = spot.line if key is None else _entry_line(key, value)
    return Spot(value, line, info.annotation if info else values, model, name, info, (*spot.trail, name))


def _into_list(spot: Spot, index: int) -> Spot:
    arguments = get_args(spot.kind)
    kind = arguments[0] if arguments[-1:] == (...,) else next(iter(arguments[index:]), None)
    node = next(iter(spot.node.value[index:]), None) if isinstance(spot.node, yaml.SequenceNode) else None
    line = spot.line if node is None else line_of(node)
    return spot._replace(
        node=node, line=line, kind=kind, trail=(*spot.trail[:-1], f"{spot.trail[-1]} 第 {index + 1} 项")
    )


def _entry(node: yaml.Node | None, name: str) -> tuple[yaml.Node | None, yaml.Node | None]:
    """The first entry of that name, as the values were taken."""
    entries = node.value if isinstance(node, yaml.MappingNode) else []
    return next(((key, value) for key, value in entries if key.value == name), (None, None))


def _entry_line(key: yaml.Node, value: yaml.Node) -> int:
    """The line of text that has one of its own, else that of the field's name."""
    in_line = isinstance(value, yaml.ScalarNode) and value.value and value.style not in ("|", ">")
    return line_of(value if in_line else key)


# --- what ------------------------------------------------------------------------------------


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _names(model: type[BaseModel]) -> str:
    return "、".join(model.model_fields)


def _wanted(kind: Any) -> str:
    if get_origin(kind) is tuple:
        return "列表" if get_args(kind)[-1] is ... else f"{len(get_args(kind))} 项的列表"
    if get_origin(kind) is Literal or isinstance(kind, EnumType):
        return "规定的几种写法之一"
    return {int: "整数", str: "文字"}.get(kind, "一组字段")


def _found(node: yaml.Node) -> str:
    if isinstance(node, yaml.ScalarNode):
        return f"文字“{clip(node.value)}”"
    return "列表" if isinstance(node, yaml.SequenceNode) else "一组字段"


def _how_to_write(kind: Any) -> str:
    if get_origin(kind) is tuple:
        return IN_LINES
    if _is_model(kind):
        return f"下一行起缩进两个空格，逐行写“字段名: 内容”，字段有：{_names(kind)}"
    return "下一行起缩进两个空格，逐行写“字段名: 内容”" if get_origin(kind) is dict else "只写一个值，写在冒号后面"


def _choices(kind: Any) -> list[str]:
    return (
        [member.value for member in kind] if isinstance(kind, EnumType) else [str(choice) for choice in get_args(kind)]
    )


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, unicodedata.normalize("NFKC", one), other, autojunk=False).ratio()


def _nearest_field(name: str, model: type[BaseModel] | None) -> str | None:
    """The field an editor probably meant: by its spelling, or by a Chinese word that its description has."""
    declared = model.model_fields if model else {}
    plain = unicodedata.normalize("NFKC", name).strip(QUOTE_MARKS + " ").lower().replace("-", "_").replace(" ", "_")
    if re.search(r"[\u4e00-\u9fff]", plain):
        return next((field for field, info in declared.items() if plain in (info.description or "")), None)
    return next(iter(difflib.get_close_matches(plain, declared, 1, 0.6)), None)


def _retype(text: str) -> str:
    """What to do about text of the wrong form."""
    if re.search(r"[，、；]", text):
        return "有几项时写成列表：每项一行，前面写“- ”；或者 [甲, 乙]，用半角逗号"
    if unicodedata.normalize("NFKC", text) != text:
        return "里面有全角字符：切换到英文输入法，把字母、数字和符号重打一遍"
    return "按要求的写法改正"


# --- in words --------------------------------------------------------------------------------


def _missing(spot: Spot, error: dict, document: Document) -> Told:
    if spot.info is None or isinstance(error["loc"][-1], int):
        return Told("value-length", f"{spot.called} 没有写", spot.description, "补齐各项")
    return Told(
        "field-missing",
        f"缺少字段 {spot.called}",
        f"{spot.name}: {spot.info.description}",
        f"补上一行“{spot.name}: ……”，与同层的字段对齐",
    )


def _unknown(spot: Spot, error: dict, document: Document) -> Told:
    nearest = _nearest_field(spot.name, spot.model)
    where = f"{' › '.join(spot.trail[:-1])} " if spot.trail[:-1] else ""
    question = f"，是不是想写 {nearest}？" if nearest else ""
    return Told(
        "field-unknown",
        f"{where}没有 {spot.name} 这个字段{question}",
        f"可用的字段：{_names(spot.model)}",
        f"改成 {nearest}；不需要就删去" if nearest else "删去这一行，或者改成可用的字段",
    )


def _empty(spot: Spot) -> Told:
    needed = spot.info is None or spot.info.is_required()
    return Told(
        "field-empty",
        f"{spot.called} 没有填内容",
        spot.wanted,
        "填上内容" if needed else "填上内容；用不着就把这一行删去",
    )


def _type(spot: Spot, error: dict, document: Document) -> Told:
    if is_null(spot.node):
        return _empty(spot)
    return _mistyped(spot, document) or Told(
        "value-type",
        f"{spot.called} 应当是{_wanted(spot.kind)}，却写成了{_found(spot.node)}",
        spot.wanted,
        _how_to_write(spot.kind),
    )


def _mistyped(spot: Spot, document: Document) -> Told | None:
    """Text where a list or a group of fields should be: usually a mark typed in Chinese."""
    if not isinstance(spot.node, yaml.ScalarNode):
        return None
    if get_origin(spot.kind) is not tuple:
        hint = meant_as_field(document, line_of(spot.node)) if _wanted(spot.kind) == "一组字段" else None
        return hint and Told(hint.rule, hint.offence, hint.expected, hint.remedy)
    text = spot.node.value
    if set(text[:1] + text[-1:]) & set(WIDE_BRACKETS):
        return Told(
            "wide-punctuation",
            f"{spot.called} 的方括号是全角的",
            spot.wanted,
            "改用半角方括号和半角逗号：[甲, 乙]；也可以每项一行，前面写“- ”",
        )
    if dash := WIDE_DASH.match(text):
        return Told(
            "wide-punctuation",
            f"{spot.called} 的短横写成了“{dash[1]}”",
            spot.wanted,
            "每项一行，用半角短横加一个空格：- 内容",
        )
    if TIGHT_DASH.match(text):
        return Told(
            "tight-dash", f"{spot.called} 的短横后面没有空格", spot.wanted, "每项一行，半角短横后面加一个空格：- 内容"
        )
    return None


def _choice(spot: Spot, error: dict, document: Document) -> Told:
    written = error["input"]
    if not isinstance(written, str):
        return _type(spot, error, document)
    nearest, *others = sorted(_choices(spot.kind), key=lambda choice: -_likeness(written, choice))
    like = _likeness(written, nearest) > 0
    return Told(
        "value-choice",
        f"{spot.called} 不能写“{clip(written)}”",
        f"只能写：{'、'.join([nearest, *others])}",
        f"是不是想写“{nearest}”？逐字照写" if like else "从规定的写法里选一个，逐字照写",
    )


def _truth(spot: Spot, error: dict, document: Document) -> Told:
    return Told(
        "value-choice",
        f"{spot.called} 不能写“{clip(str(error['input']))}”",
        f"true（是）或 false（否）{spot.about}",
        "改成 true 或 false",
    )


def _number(spot: Spot, error: dict, document: Document) -> Told:
    return Told(
        "value-number",
        f"{spot.called} 应当是整数，却写成了“{clip(str(error['input']))}”",
        f"半角阿拉伯数字{spot.about}",
        "改成半角数字，不带单位、逗号和小数点",
    )


def _range(spot: Spot, error: dict, document: Document) -> Told:
    words = {"ge": "不小于", "gt": "大于", "le": "不大于", "lt": "小于"}
    limits = "，".join(f"{words[key]} {limit}" for key, limit in error["ctx"].items() if key in words)
    return Told("value-number", f"{spot.called} 的数不对：{error['input']}", f"{limits}{spot.about}", "改成允许的数")


def _length(spot: Spot, error: dict, document: Document) -> Told:
    written = error["input"]
    unit, size = ("字", len(written.strip())) if isinstance(written, str) else ("项", len(written))
    if isinstance(written, str) and not size:
        return _empty(spot)
    least, most = error["ctx"].get("min_length"), error["ctx"].get("max_length")
    short = error["type"].endswith("short")
    return Told(
        "value-length",
        f"{spot.called} 现有 {size} {unit}",
        f"{f'至少 {least}' if short else f'至多 {most}'} {unit}{spot.about}",
        "补足" if short else "删短，或者拆成几项",
    )


def _pattern(spot: Spot, error: dict, document: Document) -> Told:
    written = str(error["input"])
    return Told(
        "value-pattern", f"{spot.called} 的写法不对：{clip(written, 40)}", spot.description, _retype(written)
    )


def _value(spot: Spot, error: dict, document: Document) -> Told:
    """What a validator of the schema said: of text the form it must have, of a record what does not go together."""
    written, said = error["input"], str(error["ctx"]["error"])
    if isinstance(written, str):
        return Told("value-pattern", f"{spot.called} 的写法不对：{clip(written, 40)}", said, _retype(written))
    return Told("value", f"{spot.called}：字段之间不相符", said, "按要求补上或删去字段")


def _other(spot: Spot, error: dict, document: Document) -> Told:
    return Told("value", f"{spot.called} 的内容不合规定（{error['type']}）", spot.wanted, "对照字段说明改正")


Explanation = Callable[[Spot, dict, Document], Told]
EXPLANATIONS: dict[str, Explanation] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "string_type": _type,
    "int_type": _type,
    "bool_type": _type,
    "tuple_type": _type,
    "dict_type": _type,
    "model_type": _type,
    "model_attributes_type": _type,
    "enum": _choice,
    "literal_error": _choice,
    "bool_parsing": _truth,
    "int_parsing": _number,
    "int_parsing_size": _number,
    "int_from_float": _number,
    "greater_than_equal": _range,
    "greater_than": _range,
    "less_than_equal": _range,
    "less_than": _range,
    "string_too_short": _length,
    "string_too_long": _length,
    "too_short": _length,
    "too_long": _length,
    "string_pattern_mismatch": _pattern,
    "value_error": _value,
}
