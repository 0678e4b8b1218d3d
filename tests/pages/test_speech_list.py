"""The list of the speeches and its two pictures: eras with what is not known of them, and which pages stand on which speech."""

from __future__ import annotations

import re

import pytest
import yaml

from scripts import ids
from scripts.dataset import Dataset
from scripts.models import Era
from scripts.pages import drawings, page, used_by
from scripts.pages.drawings import eras, shares
from tests.pages.pictures import Shape, faults, parse, shapes, texts, words
from tests.pages.test_drawings import HOSTILE, LONG

LIST = "docs/speeches/index.md"


def row(title: str, not_before: str | None = None, not_after: str | None = None, sure: str = "中", where: str = "市级·某市") -> eras.Row:
    return eras.Row(title, f"{title}.html", where, Era(not_before=not_before, not_after=not_after, sure=sure))


def one(drawing: str, css: str) -> Shape:
    [found] = shapes(drawing, css)
    return found


CLOSED = row("合", "2006", "2016")  # sets the axis for the others


def test_a_bar_reaches_from_limit_to_limit() -> None:
    [drawn] = eras.draw("年代", [CLOSED, row("整年", "2009", "2009"), row("几月", "2009-07", "2009-12-31")])
    axis = eras.Axis(2006, 2016)
    ends = [(bar.left, bar.right) for bar in shapes(drawn, "bar")]
    expected = [(2006, 2017), (2009, 2010), (2009.5, 2010)]
    assert ends == [pytest.approx((axis.at(begins), axis.at(end)), abs=0.01) for begins, end in expected]
    assert shapes(drawn, "open") == [] == faults(drawn)


@pytest.mark.parametrize("limits, to_the_right", [(("2010", None), True), ((None, "2010"), False)])
def test_an_open_end_is_an_arrow_of_dashes_to_the_edge(limits: tuple[str | None, str | None], to_the_right: bool) -> None:
    [drawn] = eras.draw("年代", [CLOSED, row("开", *limits)])
    known, dashes, head, axis = one(drawn, "limit"), one(drawn, "open"), one(drawn, "head"), eras.Axis(2006, 2016)
    assert len(shapes(drawn, "bar")) == 1 and dashes.dashed and not head.dashed  # the bar of the other
    if to_the_right:
        assert known.left == dashes.left == pytest.approx(axis.at(2010), abs=0.01) and dashes.right == head.right > axis.at(2017)
    else:
        assert known.left == dashes.right == pytest.approx(axis.at(2011), abs=0.01) and dashes.left == head.left < axis.at(2006)
    assert ("不早于2010年" if to_the_right else "不晚于2010年") in words(drawn) and faults(drawn) == []


def test_the_undated_come_last_and_say_so() -> None:
    [drawn] = eras.draw("年代", [row("不知", sure="低"), row("晚", "2016", "2016", sure="高"), CLOSED, row("早", None, "2006", sure="低")])
    said = [text.words for text in texts(drawn)]
    assert [word for word in said if word in ("不知", "晚", "合", "早")] == ["合", "早", "晚", "不知"]
    assert said[-1] == "年代不详" and sum("把握" in word for word in said) == 3
    assert [word[-1] for word in said if "把握" in word] == ["中", "低", "高"]
    assert len(shapes(drawn, "bar")) == 2 and len(shapes(drawn, "open")) == 1


def test_nothing_dated_nothing_drawn() -> None:
    assert eras.draw("年代", [row("不知")]) == [] == eras.draw("年代", [])


@pytest.mark.parametrize("first, last", [("2009", "2009"), ("2008", "2012"), ("1949", "2024"), ("1900", "2099")])
def test_years_have_room_on_any_axis(first: str, last: str) -> None:
    rows = [row("全", first, last), row("前", None, first), row("后", last, None), row("首", first, first), row("末", last, last)]
    [drawn] = eras.draw("年代", rows)
    assert faults(drawn) == [] and first in words(drawn)


def test_long_names_have_room() -> None:
    rows = [row(LONG * 3, "2006", "2016"), row(LONG, "2007", "2007", where=LONG * 2), row(HOSTILE, None, "2008", where="县（市、区）·某县")]
    [drawn] = eras.draw("年代", rows)
    assert faults(drawn) == [] and words(drawn).count(LONG) == 6 and HOSTILE in words(drawn)


def test_many_speeches_go_on_under_years_of_their_own() -> None:
    drawn = eras.draw("年代", [row(f"讲话{number}", "2006", "2016") for number in range(40)])
    assert len(drawn) > 1 and all("2006" in words(part)[:4] and faults(part) == [] for part in drawn)


def test_each_speech_links_to_its_page(data: Dataset, rendered: dict[str, str], real: Dataset) -> None:
    for known, made in ((data, set(rendered)), (real, {f"docs/speeches/{speech}.md" for speech in real.digests})):
        links = [link for part in drawings.draw(known, drawings.ERAS) for link in re.findall(r'<a href="([^"]+)"', part)]
        assert sorted(links) == sorted(f"{speech}.html" for speech in known.digests)
        assert [link for link in links if f"docs/speeches/{link.removesuffix('.html')}.md" not in made] == []


def test_a_share_is_as_long_as_it_is_large() -> None:
    columns = [shares.Column("岗位职责", 4, "页"), shares.Column("术语", 200, "条")]
    [drawn] = shares.draw("用在哪些页", columns, [shares.Row("甲", {"岗位职责": 3, "术语": 0}), shares.Row("乙", {"岗位职责": 4, "术语": 1})])
    wholes, bars = shapes(drawn, "whole"), shapes(drawn, "bar")
    filled = [(bar.right - bar.left) / (wholes[at].right - wholes[at].left) for bar, at in zip(bars, (0, 2, 3))]
    assert filled == pytest.approx([0.75, 1, 0.005]) and [bar.left for bar in bars] == [wholes[0].left, wholes[2].left, wholes[3].left]
    assert [text.words for text in texts(drawn)][-6:] == ["甲", "3", "—", "乙", "4", "1"] and faults(drawn) == []


def test_without_pages_there_are_no_shares() -> None:
    assert shares.draw("用在哪些页", [], [shares.Row("甲", {})]) == []


def test_numbers_are_those_of_the_pages(data: Dataset, rendered: dict[str, str]) -> None:
    """Each page names the units it cites in its head; counted from there."""
    found: dict[str, dict[str, int]] = {speech: {} for speech in data.digests}
    for home in data.records:
        head = yaml.safe_load(rendered[f"docs/{home}.md"].split("---\n")[1])
        for speech in {ids.speech_of(unit) for unit in head["cited_units"]}:
            kind = home.partition("/")[0]
            found[speech][kind] = found[speech].get(kind, 0) + 1
    counted = used_by.by_speech(data)
    assert {speech: {kind: number for kind, number in counts.items() if kind != page.GLOSSARY.folder} for speech, counts in counted.items()} == found
    assert [counts[page.GLOSSARY.folder] for counts in counted.values()] == [1, 1]  # of each speech one term


def test_the_list_says_in_words_what_the_pictures_show(data: Dataset, rendered: dict[str, str], real: Dataset) -> None:
    text = rendered[LIST]
    assert "不早于2009年（把握：低）" in text and "年代不详，" in text
    for part in (*drawings.draw(data, drawings.ERAS), *drawings.draw(data, drawings.SHARES)):
        assert "“逐篇”" in parse(part)[0].text and "## 逐篇 {" in text
    for numbers in used_by.by_speech(data).values():
        assert f"    - 用到它的：{used_by.in_words(data, numbers)}\n" in text
    told = used_by.in_words(real, used_by.by_speech(real)["S000-1"])
    assert [kind.name for kind in used_by.kinds(real) if kind.name in told] == [kind.name for kind in page.KINDS if kind.name in told] != []


def test_the_list_includes_both_pictures(data: Dataset, rendered: dict[str, str]) -> None:
    named = re.findall(r'^--8<-- "(.+)"$', rendered[LIST], re.MULTILINE)
    assert named == [*drawings.snippets(data, drawings.ERAS), *drawings.snippets(data, drawings.SHARES)] and len(named) == 2
