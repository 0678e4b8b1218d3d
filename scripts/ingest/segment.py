"""Paragraphs of a speech → outline → leaves with ids.

First every place where a structural node begins is marked (enumerators at the start of a
line or inside it, plain paragraphs), with its depth; corrections from data/sources.yml
overrule. Then the marked nodes become a tree, and its leaves units: a heading, the lead
text before the first point, a point, a paragraph. A leaf that tells of more than one
actor or place, or is longer than 250 characters, is cut at its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from scripts import ids
from scripts.ingest.clean import RawSpeech
from scripts.ingest.passage import Passage
from scripts.language import numerals
from scripts.models import Correction, CorrectionKind, UnitKind

LONGEST_LEAF = 250
LONGEST_HEADING = 50

_CN = "[一二三四五六七八九十]+"
# Families of enumerators, and whether they also count inside a paragraph. The order matters only for reading.
_FAMILIES: tuple[tuple[str, str, bool], ...] = (
    ("一、", rf"(?P<n>{_CN})、", False),
    ("（一）", rf"[（(](?P<n>{_CN})[)）]", False),
    ("1.", r"(?P<n>\d{1,2})[.．、](?!\d)", False),
    ("（1）", r"[（(](?P<n>\d{1,2})[)）]", True),
    ("①", r"(?P<n>[①-⑩])", True),
    ("第一", rf"第(?P<n>{_CN})(?:是|[，,、:：])", True),
    ("一是", rf"(?P<n>{_CN})是(?![否非])", True),
    ("一要", rf"(?P<n>{_CN})要(?!求|素|点)", True),
    ("“1”", r"“(?P<n>\d)”是", True),
    ("首先", r"(?P<n>首先|其次|再次)[，,]?", True),
    ("一方面", r"(?P<n>一方面|一个方面|另一方面)[，,]?", True),
)
_ORDER = {"首先": 1, "其次": 2, "再次": 3, "一方面": 1, "一个方面": 1, "另一方面": 2, **{char: i for i, char in enumerate("①②③④⑤⑥⑦⑧⑨⑩", 1)}}
_AT_START = re.compile("|".join(f"(?P<f{i}>{re.sub('<n>', f'<n{i}>', pattern)})" for i, (_, pattern, _) in enumerate(_FAMILIES)))
_INSIDE = re.compile("|".join(
    f"(?P<f{i}>{re.sub('<n>', f'<n{i}>', pattern)})" for i, (_, pattern, inside) in enumerate(_FAMILIES) if inside))
# Adverbs in ordinary prose: they count as points only after the end of a sentence.
_ONLY_AFTER_SENTENCE = {"首先", "一方面"}
_SENTENCE_END = "。！？!?"
_CLAUSE_END = _SENTENCE_END + "；;：:，,、—"
_CLOSES_SPEECH = re.compile(r"^(?:同志们|各位委员|最后，|谢谢|我就讲|让我们)")
_ENDS = re.compile(rf"[{_SENTENCE_END}；;：:…][”’）)】]*$")


class Mark(NamedTuple):
    """Here begins a node of the outline."""

    at: int  # index in its paragraph
    kind: UnitKind
    depth: int
    label: str


class Enumerator(NamedTuple):
    """第三是 → family 第一, number 3, label 第三是"""

    family: str
    number: int
    label: str


@dataclass
class Node:
    kind: UnitKind
    depth: int
    label: str
    own: Passage
    children: list[Node] = field(default_factory=list)


@dataclass(frozen=True)
class Leaf:
    """One unit before annotation."""

    id: str
    kind: UnitKind
    place: tuple[str, ...]
    passage: Passage


@dataclass
class _List:
    """An enumeration that is open: its family, last number and depth."""

    family: str
    last: int
    depth: int
    inside: bool


Several = Callable[[str], bool]  # text → names more than one actor or place


def segment(speech_id: str, speech: RawSpeech, corrections: dict[int, Correction], several: Several) -> list[Leaf]:
    """The leaves of one speech. `corrections` by offset in the original."""
    nodes = list(outline(speech, corrections))
    return list(_leaves(speech_id, _tree(nodes), several))


def outline(speech: RawSpeech, corrections: dict[int, Correction]) -> Iterator[Node]:
    """All structural nodes in reading order, each with the text up to the next one."""
    if speech.title:
        yield Node(UnitKind.TITLE, 0, "题目", speech.title.passage)
    lists: list[_List] = []
    after_heading = False
    for paragraph in speech.paragraphs:
        marks = _marks(paragraph, lists, corrections, after_heading)
        ends = [mark.at for mark in marks[1:]] + [len(paragraph)]
        for mark, end in zip(marks, ends):
            yield Node(mark.kind, mark.depth, mark.label, paragraph[mark.at:end])
        after_heading = marks[-1].kind is UnitKind.HEADING


def _marks(paragraph: Passage, lists: list[_List], corrections: dict[int, Correction], after_heading: bool) -> list[Mark]:
    """Marks of one paragraph; `lists` (the open enumerations) is carried on to the next."""
    text = paragraph.text
    while lists and lists[-1].inside:
        lists.pop()
    forced = {index: corrections[offset] for index, offset in enumerate(paragraph.offsets) if offset in corrections}
    marks = [_first_mark(text, lists, forced.get(0))]
    # The paragraph under a heading is its lead: points inside it belong to the heading.
    lead = after_heading and marks[0].kind is UnitKind.PARAGRAPH
    base = marks[0].depth + (0 if lead else 1)
    enumerated = dict(_enumerators_inside(text, forced))
    for at in sorted({*enumerated, *forced} - {0}):
        mark = _inner_mark(at, enumerated.get(at), forced.get(at), lists, base)
        if mark:
            marks.append(mark)
    return _with_tail(text, marks, base)


def _inner_mark(at: int, enumerator: Enumerator | None, correction: Correction | None, lists: list[_List], base: int) -> Mark | None:
    """The node that begins inside a paragraph at `at`, by its enumerator or by correction only."""
    kind = correction.kind if correction else None
    if kind is CorrectionKind.PARAGRAPH:
        depth = base if correction.depth is None else correction.depth
        _close(lists, depth)
        return Mark(at, UnitKind.PARAGRAPH, depth, correction.label or "")
    if enumerator is None and kind not in (CorrectionKind.POINT, CorrectionKind.HEADING):
        return None
    family, number, label = enumerator or Enumerator("更正", 1, "")
    depth = _depth(lists, family, number, base, inside=True, correction=correction)
    label = correction.label if correction and correction.label else label
    return Mark(at, UnitKind.HEADING if kind is CorrectionKind.HEADING else UnitKind.POINT, depth, label)


def _first_mark(text: str, lists: list[_List], correction: Correction | None) -> Mark:
    match = _AT_START.match(text)
    if match is None and correction is not None and correction.label:
        match = _AT_START.match(correction.label)  # the enumerator that the original lost
    plain = correction is not None and correction.kind is CorrectionKind.PARAGRAPH
    point = correction is not None and correction.kind in (CorrectionKind.POINT, CorrectionKind.HEADING)
    heading = len(text) <= LONGEST_HEADING and not _ENDS.search(text)
    if plain or not (match or point):
        depth = correction.depth if correction and correction.depth is not None else _paragraph_depth(text, lists)
        _close(lists, depth)
        return Mark(0, UnitKind.PARAGRAPH, depth, correction.label or "" if correction else "")
    family, number, label = _read(match) if match else ("更正", 1, "")
    if family in ("一是", "一要", "第一") and heading:
        family += "（标题）"  # 一是 as a heading of its own line and 一是 in running text are different lists
    base = lists[-1].depth + 1 if lists else 0
    depth = _depth(lists, family, number, base, inside=False, correction=correction)
    kind = UnitKind.HEADING if heading or (correction and correction.kind is CorrectionKind.HEADING) else UnitKind.POINT
    return Mark(0, kind, depth, correction.label if correction and correction.label else label)


def _paragraph_depth(text: str, lists: list[_List]) -> int:
    return 0 if _CLOSES_SPEECH.match(text) or not lists else lists[-1].depth + 1


def _close(lists: list[_List], depth: int) -> None:
    while lists and lists[-1].depth >= depth:
        lists.pop()


def _depth(lists: list[_List], family: str, number: int, base: int, *, inside: bool, correction: Correction | None) -> int:
    """Depth of an enumerated point; opens, continues or closes enumerations accordingly."""
    if correction is not None and correction.depth is not None:
        _close(lists, correction.depth)
        lists.append(_List(family, number, correction.depth, inside))
        return correction.depth
    continued = _continued(lists, family, number)
    if continued is not None:
        del lists[continued + 1:]
        lists[continued].last = number
        return lists[continued].depth
    depth = max(base, lists[-1].depth + 1) if lists and inside else base
    lists.append(_List(family, number, depth, inside))
    return depth


def _continued(lists: list[_List], family: str, number: int) -> int | None:
    """Index of the open enumeration that this number goes on: the innermost that fits, 1 always begins anew."""
    if number == 1:
        return None
    same = [index for index, open_ in enumerate(lists) if open_.family == family]
    fitting = [index for index in same if lists[index].last == number - 1]
    return (fitting or same or [None])[-1]


def _read(match: re.Match) -> Enumerator:
    index = next(i for i in range(len(_FAMILIES)) if match.groupdict().get(f"f{i}") is not None)
    family, printed = _FAMILIES[index][0], match[f"n{index}"]
    number = _ORDER.get(printed) or (int(printed) if printed.isdigit() else numerals.value(printed)) or 0
    return Enumerator(family, number, match[0].rstrip("，,、:：.．"))


def _enumerators_inside(text: str, forced: dict[int, Correction]) -> Iterator[tuple[int, Enumerator]]:
    for match in _INSIDE.finditer(text, 1):
        at = match.start()
        correction = forced.get(at)
        if correction is not None and correction.kind is CorrectionKind.CONTINUES:
            continue
        enumerator = _read(match)
        ends = _SENTENCE_END + "；;" if enumerator.family in _ONLY_AFTER_SENTENCE else _CLAUSE_END
        before = text[:at].rstrip("”’）)")
        if (before and before[-1] in ends) or (correction is not None and correction.kind is CorrectionKind.POINT):
            yield at, enumerator


def _with_tail(text: str, marks: list[Mark], base: int) -> list[Mark]:
    """Where a list inside a paragraph runs on in clauses (一是…，二是…。), it ends with its sentence."""
    points = [mark for mark in marks[1:] if mark.depth == base and mark.kind is UnitKind.POINT]
    if len(points) < 2 or marks[-1] is not points[-1]:
        return marks
    if any(text[mark.at - 1] in _SENTENCE_END for mark in points[1:]):
        return marks
    last = points[-1].at
    end = min((i for i in (text.find(char, last) for char in _SENTENCE_END) if i >= 0), default=len(text))
    end += 1
    while end < len(text) and text[end] in "”’）)":
        end += 1
    if end >= len(text):
        return marks
    return [*marks, Mark(end, UnitKind.PARAGRAPH, base, "")]


def _tree(nodes: list[Node]) -> Node:
    root = Node(UnitKind.PARAGRAPH, -1, "", Passage("", ()))
    path = [root]
    for node in nodes:
        while path[-1].depth >= node.depth:
            path.pop()
        path[-1].children.append(node)
        path.append(node)
    return root


def _leaves(speech_id: str, root: Node, several: Several) -> Iterator[Leaf]:
    yield from _children(ids.UnitId(speech_id, ()), (), root.children, 0, several)


def _children(parent: ids.UnitId, place: tuple[str, ...], children: list[Node], leads: int, several: Several) -> Iterator[Leaf]:
    """Ids of siblings: points and paragraphs are counted apart; `leads` paragraphs went before."""
    points, paragraphs = 0, leads
    for node in children:
        if node.kind is UnitKind.TITLE:
            yield Leaf(ids.build_unit(ids.UnitId(parent.speech, (ids.Step("t", None),))), node.kind, ("题目",), node.own)
            continue
        if node.kind is UnitKind.PARAGRAPH:
            paragraphs += 1
            step, label = ids.Step("p", paragraphs), f"段{paragraphs}"
        else:
            points += 1
            step, label = ids.Step("", points), node.label or f"第{numerals.chinese(points)}点"
        yield from _node(ids.UnitId(parent.speech, (*parent.steps, step)), (*place, label), node, several)


def _node(unit: ids.UnitId, place: tuple[str, ...], node: Node, several: Several) -> Iterator[Leaf]:
    def own(*steps: ids.Step) -> ids.UnitId:
        return ids.UnitId(unit.speech, (*unit.steps, *steps))
    if node.kind is UnitKind.HEADING:
        yield Leaf(ids.build_unit(own(ids.Step("h", None))), UnitKind.HEADING, (*place, "标题"), node.own)
        yield from _children(unit, place, node.children, 0, several)
    elif node.children:
        yield from _cut(own(ids.Step("p", 1)), UnitKind.LEAD, (*place, "引语"), node.own, several)
        yield from _children(unit, place, node.children, 1, several)
    else:
        yield from _cut(unit, node.kind, place, node.own, several)


def _cut(unit: ids.UnitId, kind: UnitKind, place: tuple[str, ...], text: Passage, several: Several) -> Iterator[Leaf]:
    pieces = sentences(text, several) if len(text) > LONGEST_LEAF or several(text.text) else [text]
    if len(pieces) == 1:
        yield Leaf(ids.build_unit(unit), kind, place, text)
        return
    for number, piece in enumerate(pieces, 1):
        sentence = ids.UnitId(unit.speech, (*unit.steps, ids.Step("s", number)))
        yield Leaf(ids.build_unit(sentence), kind, (*place, f"句{number}"), piece)


def sentences(text: Passage, several: Several) -> list[Passage]:
    """Cut after 。！？; a sentence still too long or of several actors or places is cut after ； too."""
    pieces = []
    for sentence in _split(text, _SENTENCE_END):
        again = len(sentence) > LONGEST_LEAF or several(sentence.text)
        pieces.extend(_split(sentence, "；;") if again else [sentence])
    return pieces


# Quotes, brackets and titles that are closed; one left open does not swallow the rest of the text.
_ENCLOSED = re.compile(r"“[^“”]*”|（[^（）]*）|\([^()]*\)|《[^《》]*》")


def _split(text: Passage, ends: str) -> list[Passage]:
    """Cut after any of `ends` and the closing quotes that follow, never inside quotes, brackets or 《》."""
    enclosed = {i: match.end() - 1 for match in _ENCLOSED.finditer(text.text) for i in range(match.start(), match.end())}
    pieces, start = [], 0
    for index, char in enumerate(text.text):
        following = text.text[index + 1:index + 2]
        closes = enclosed.get(index) == index and char == "”" and text.text[index - 1] in ends
        if (closes or (char in ends and index not in enclosed)) and following not in ends:
            pieces.append(text[start:index + 1])
            start = index + 1
    if start < len(text):
        pieces.append(text[start:])
    return pieces
