"""The digest of a speech before anybody has told it: every field and every unit, in order, with what the corpus knows.

    render(speech, doubts, masks) -> the text of data/drafts/<speech>.yml

Nothing stands in it that the corpus, the doubts and the schema do not hold. What is to be filled in is left empty behind
its colon: the loader says of each such line that it is empty, what belongs there, and which of them may be deleted.
Comments stand on lines of their own, so that no value typed before one can run into it.
"""

from __future__ import annotations

import types
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from scripts.models import AsideReason, Authority, Claim, Digest, DigestUnit, Doubt, Mask, Model, Speech, Unit, UnitKind
from scripts.pages import doubts as doubts_
from scripts.pages import place

KINDS = {
    UnitKind.TITLE: "题目",
    UnitKind.HEADING: "标题",
    UnitKind.LEAD: "引语",
    UnitKind.POINT: "要点",
    UnitKind.PARAGRAPH: "段落",
}
FLAGS = {
    "masked": "原文有X",
    "hidden": "有本站遮盖的文字",
    "false-year": "年份被改写",
    "doubtful-character": "有疑字",
    "cut-off": "残句",
}
# What a unit says, by field of the corpus; a formula and a title stand in their marks.
SAID = {
    "figures": "数字",
    "masked_figures": "隐去的数字",
    "counts": "自己的条目数",
    "titles": "题名",
    "formulas": "提法",
    "actors": "主体",
    "places": "地方",
    "times": "期限频次",
    "rules": "规章字样",
    "modality": "轻重",
}
PRESET = {UnitKind.TITLE: AsideReason.TITLE, UnitKind.HEADING: AsideReason.HEADING}
SHOWN = 6  # units named in a line of the head


def render(speech: Speech, doubts: Iterable[Doubt] = (), masks: Iterable[Mask] = ()) -> str:
    """The file to fill in; the same speech gives the same text."""
    doubts_by_unit, masked = _by_unit(doubts), Counter(mask.unit for mask in masks)
    lines = [
        *_comments(_opening(speech)),
        "",
        *_fields(Digest, _known(speech), {"speech": speech.speech}),
        "",
        *_comments(_ways()),
        "units:",
    ]
    for unit in speech.units:
        about = _about(unit, doubts_by_unit.get(unit.id, ()), masked[unit.id])
        lines += [*_comments(about, "  "), f"  {unit.id}:", *_preset(unit), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


# --- the head ----------------------------------------------------------------------------------


def _opening(speech: Speech) -> Iterator[str]:
    kinds = Counter(unit.kind for unit in speech.units)
    first, last = speech.lines
    yield f"讲话 {speech.speech} 的摘要，待填：冒号后面空着的都要填，注明“可不填”的，用不着就删去那一行。"
    yield f"填了多少，随时可以运行 python -m scripts check {speech.speech}，逐行报出还缺什么。"
    yield ""
    yield "语料里已知的："
    yield f"  原件{speech.source}第{first}至{last}行，{len(speech.units)}个单元（{_counted(kinds, KINDS)}）"
    yield "  原件印有题目" if kinds[UnitKind.TITLE] else "  原件没有印题目"
    if furniture := Counter(piece.kind for piece in speech.furniture):
        yield f"  前后和中间的杂质：{_counted(furniture)}"


def _known(speech: Speech) -> dict[str, list[str]]:
    """Field of the head → what the corpus has for it."""
    flagged = {flag: [unit.id for unit in speech.units if flag in unit.flags] for flag in FLAGS}
    years = [f"{unit.id}（{'、'.join(found)}）" for unit in speech.units if (found := _years(unit))]
    return {
        "place": _named("语料认出的地方", _times_said(speech, "places")),
        "speaks_of": _named("语料认出的主体", _times_said(speech, "actors")),
        "era": _named("印着年份的单元", years),
        "text_state": [
            line for flag, units in flagged.items() for line in _named(f"{FLAGS[flag]}的单元{len(units)}个", units)
        ],
    }


def _times_said(speech: Speech, field: str) -> list[str]:
    counted = Counter(name for unit in speech.units for name in getattr(unit, field))
    return [f"{name}（{count}个单元）" for name, count in counted.most_common()]


def _years(unit: Unit) -> list[str]:
    return [figure for figure in unit.figures if len(figure) == 5 and figure[:4].isdecimal() and figure.endswith("年")]


def _named(title: str, found: list[str]) -> list[str]:
    return [f"{title}：{'、'.join(found[:SHOWN])}{'……' if len(found) > SHOWN else ''}"] if found else []


def _counted(counter: Mapping[Any, int], names: Mapping[Any, str] | None = None) -> str:
    order = names or dict.fromkeys(sorted(counter))
    return "，".join(f"{names[kind] if names else kind}{counter[kind]}" for kind in order if counter[kind])


def _fields(
    model: type[Model], known: Mapping[str, list[str]], given: Mapping[str, str], indent: str = ""
) -> Iterator[str]:
    """Every field of the head under its description, empty unless given; a group of fields with its own below it."""
    for name, info in model.model_fields.items():
        if name == "units":
            continue
        kind = _plain(info.annotation)
        yield from _comments([_described(info), *_shape(kind), *known.get(name, [])], indent)
        yield f"{indent}{name}: {given[name]}" if name in given else f"{indent}{name}:"
        if _is_model(kind):
            yield from _fields(kind, {}, {}, indent + "  ")


def _described(info: FieldInfo) -> str:
    kind, description = _plain(info.annotation), info.description or ""
    choices = "、".join(get_args(kind)) if get_origin(kind) is Literal else ""
    return "".join((
        description,
        f"（只能写：{choices}）" if choices not in description else "",
        "" if info.is_required() else "（可不填）",
    ))


def _shape(kind: Any) -> list[str]:
    """How a list is written: lines of text, or groups of fields."""
    if get_origin(kind) is not tuple:
        return []
    item = _plain(get_args(kind)[0])
    if not _is_model(item):
        return ["  每项一行，行首空两格，写“- ”"]
    marks = ["  - ", *["    "] * len(item.model_fields)]
    told = [f"{mark}{name}: {_described(info)}" for mark, (name, info) in zip(marks, item.model_fields.items())]
    return ["  每项写成：", *(f"  {line}" for line in told)]


def _plain(kind: Any) -> Any:
    """The type inside Annotated and Optional."""
    while get_origin(kind) in (Annotated, Union, types.UnionType):
        kind = next(part for part in get_args(kind) if part is not type(None))
    return kind


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Model)


# --- the units ---------------------------------------------------------------------------------


def _ways() -> Iterator[str]:
    """How a unit is filled in: told or set aside."""
    fields = {name: info.description or "" for name, info in DigestUnit.model_fields.items()}
    yield f"{Digest.model_fields['units'].description}。每个单元写论断，或写为什么不取，二者只取其一，行首空四格。"
    yield "写论断，就把 aside 那一行换成："
    yield "    claims:"
    yield f"    - id: 1  （{Claim.model_fields['id'].description}）"
    yield f"      text: {Claim.model_fields['text'].description}"
    yield f"      authority: {'、'.join(Authority)}，选一个；拿不准取轻的"
    yield "不取，就在 aside 后面写理由："
    yield f"    aside: {'、'.join(AsideReason)}，选一个"
    yield f"    repeats: {fields['repeats']}"
    yield "两种都可以加："
    yield f"    gist: {fields['gist']}"
    yield f"    note: {fields['note']}"


def _about(unit: Unit, doubts: Iterable[Doubt], masks: int) -> Iterator[str]:
    """What is known of a unit: where it stands, what was recognised in it, and what is wrong with it."""
    yield f"{place.label(unit)}（{KINDS[unit.kind]}，{place.source_place(unit)}，{unit.length}字）"
    if said := [f"{called}：{'、'.join(_marked(field, unit))}" for field, called in SAID.items() if getattr(unit, field)]:
        yield f"  {'；'.join(said)}"
    if unit.denials:
        yield f"  否定：{'、'.join(denial.words for denial in unit.denials)}"
    if unit.long_quotes:
        yield f"  长引语：{'、'.join(f'{quote.length}字' for quote in unit.long_quotes)}"
    if unit.flags:
        yield f"  注意：{'、'.join(FLAGS.get(flag, flag) for flag in unit.flags)}"
    if masks:
        yield f"  遮盖：{masks}处"
    for doubt in doubts:
        yield f"  存疑：{doubts_.of(doubt).text}"


def _marked(field: str, unit: Unit) -> list[str]:
    """Actors are sorted: one after the other as they were said, they can make up a passage of the original."""
    names = list(getattr(unit, field))
    if field == "formulas":
        return [f"“{name}”" for name in names]
    return sorted(names) if field == "actors" else names


def _preset(unit: Unit) -> Iterator[str]:
    """What a title or a heading is can be read off the corpus; a heading still wants its gist.

    The rest is left open: of an empty `aside` without claims the loader says that one of the two must be there.
    """
    if unit.kind is UnitKind.HEADING:
        yield "    gist:"
    yield f"    aside: {PRESET[unit.kind]}" if unit.kind in PRESET else "    aside:"


def _by_unit(doubts: Iterable[Doubt]) -> dict[str, list[Doubt]]:
    found: dict[str, list[Doubt]] = {}
    for doubt in doubts:
        found.setdefault(doubt.unit, []).append(doubt)
    return found


def _comments(lines: Iterable[str], indent: str = "") -> Iterator[str]:
    """Each line as a comment; whatever breaks a line would end it."""
    for line in lines:
        text = "".join(char if char.isprintable() else " " for char in line)
        yield f"{indent}# {text}".rstrip()
