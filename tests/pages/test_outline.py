"""From ids to headings, captions and units."""

from __future__ import annotations

from scripts.models import Unit
from scripts.pages import outline
from scripts.pages.outline import Caption, Heading, Leaf

NAMES = {"h": "标题", "t": "题目"}


def unit(steps: str) -> Unit:
    """A unit whose place is spelled like its id: 1.p2 → 点1·段2"""
    words = {"p": "段", "s": "句", "": "点"}
    labels = [NAMES.get(step) or words[step.rstrip("0123456789")] + step.lstrip("ps") for step in steps.split(".")]
    return Unit(
        id=f"S900-1.{steps}", kind="point", place=tuple(labels), lines=(1, 1), spans=(), length=1, hash="h",
        **{"shingles": ""} if "shingles" in Unit.model_fields else {"fingerprint": ""},
    )


def shape(ids: str, gists: dict[str, str] | None = None) -> list[str]:
    """One word a block: '## place gist', '[place]' for a caption, the id of a unit, with its anchor in doubt."""
    found = outline.blocks(tuple(map(unit, ids.split())), lambda one: (gists or {}).get(one.id.split(".", 1)[1], ""))
    return [word(block) for block in found]


def word(block: outline.Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {block.label}{' ' + block.gist if block.gist else ''}"
        case Caption():
            return f"[{block.label}{' ' + block.gist if block.gist else ''}]"
        case Leaf():
            return block.unit.id.split(".", 1)[1] + (f" {block.gist}" if block.gist else "")
    raise AssertionError(block)


def test_points_with_parts_become_headings_and_what_surrounds_them_is_named() -> None:
    assert shape("t p1 1.h 1.p1 2.h 2.p1 p2", {"1.h": "甲"}) == [
        "## 开头", "t", "p1", "## 点1 甲", "1.h", "1.p1", "## 点2", "2.h", "2.p1", "## 结尾", "p2",
    ]


def test_a_speech_without_points_is_one_run() -> None:
    assert shape("p1 p2") == ["## 全文", "p1", "p2"]


def test_points_without_parts_or_gist_flow() -> None:
    assert shape("1.h 1.1 1.2") == ["## 点1", "1.h", "1.1", "1.2"]


def test_one_gist_makes_headings_of_the_whole_row() -> None:
    assert shape("1.h 1.1 1.2", {"1.1": "乙"}) == ["## 点1", "1.h", "### 点1·点1 乙", "1.1", "### 点1·点2", "1.2"]


def test_sentences_of_a_point_stand_under_its_heading_which_takes_the_first_gist() -> None:
    assert shape("1.s1 1.s2", {"1.s1": "丙", "1.s2": "丁"}) == ["## 点1 丙", "1.s1", "1.s2 丁"]


def test_a_paragraph_in_sentences_has_a_caption_that_takes_the_first_gist() -> None:
    assert shape("1.h 1.p1.s1 1.p1.s2", {"1.p1.s1": "戊"}) == ["## 点1", "1.h", "[点1·段1 戊]", "1.p1.s1", "1.p1.s2"]


def test_what_follows_a_row_of_headings_belongs_to_none_of_them() -> None:
    assert shape("1.h 1.1.s1 1.1.s2 1.p1") == ["## 点1", "1.h", "### 点1·点1", "1.1.s1", "1.1.s2", "### 点1·段1", "1.p1"]


def test_nested_groups_are_named_once() -> None:
    assert shape("p1.p1.s1 p1.p1.s2 p1.1") == ["## 全文", "[段1·段1]", "p1.p1.s1", "p1.p1.s2", "p1.1"]


def test_every_unit_appears_once_and_every_anchor_is_unique() -> None:
    given = "t p1.p1.s1 p1.p1.s2 p1.1 p1.2.s1 p1.p2 1.h 1.p1 1.1.h 1.1.1.s1 1.1.1.s2 1.1.2 1.2 1.p2 2.s1 2.s2 p2"
    found = outline.blocks(tuple(map(unit, given.split())), lambda one: "")
    assert [block.unit.id.split(".", 1)[1] for block in found if isinstance(block, Leaf)] == given.split()
    anchors = [block.anchor for block in found if block.anchor]
    assert len(anchors) == len(set(anchors))


def test_a_heading_of_a_unit_carries_its_anchor() -> None:
    heading, leaf = outline.blocks((unit("1"),), lambda one: "甲")[:2]
    assert (heading.anchor, leaf.anchor, leaf.gist) == ("u-1", "", "")
