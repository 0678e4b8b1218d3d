"""Pictures: in parts that a phone and a sheet hold, well-formed, with every word of their record and no markup from it."""

from __future__ import annotations

import dataclasses
import itertools
import re
from pathlib import Path

import pytest

from scripts import pages
from scripts.dataset import Dataset
from scripts.models import Body, Calendar, CalendarEntry, Chapter, Organisation, Rule, Step, Use
from scripts.pages import drawings
from scripts.pages.calendar import SLOTS
from scripts.pages.drawings import lanes, svg, tree, year
from tests.conftest import ROOT
from tests.pages.pictures import faults, parse, shapes, size, texts, words

HOSTILE = '<b>"&甲*乙*`丙`[丁](戊)_己_'
LONG = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地"
PHONE = 357  # what 390 pixels leave to a page
SMALLEST = 11  # pixels


@pytest.fixture(scope="module")
def drawn(data: Dataset, real: Dataset) -> dict[str, str]:
    """Every picture of both trees of data."""
    return {f"{tree}/{path}": drawing for tree, one in (("mini", data), ("real", real)) for path, drawing in drawings.files(one).items()}


def calendar(*entries: tuple[str, str, str]) -> Calendar:
    use = Use(use="S900-1#1")
    return Calendar(title="年", lead="年", entries=[
        CalendarEntry(slot=slot, when=when, matter=matter, item=use) for slot, when, matter in entries])


def written(parts: list[str]) -> str:
    return "".join(map(words, parts))


def test_every_word_of_a_record_is_drawn(data: Dataset) -> None:
    for home in ("tables/calendar", "tables/organisation"):
        text, record = written(drawings.draw(data, home)), data.records[home]
        said = [entry.matter for entry in record.entries] if home.endswith("calendar") else [body.name for body in record.bodies]
        assert [one for one in said if one not in text] == []


def test_the_page_includes_its_picture_part_by_part(data: Dataset, rendered: dict[str, str]) -> None:
    for home in ("tables/calendar", "tables/organisation", "handbook/inspection"):
        named = re.findall(r'^--8<-- "(.+)"$', rendered[f"docs/{home}.md"], re.MULTILINE)
        assert named == drawings.snippets(data, home) != []
        assert [path for path in named if f"docs/{path}" not in rendered] == []


def test_nothing_drawn_runs_into_anything_or_out_of_the_picture(drawn: dict[str, str]) -> None:
    assert {path: found for path, drawing in drawn.items() if (found := faults(drawing))} == {}


def test_a_text_over_another_is_found() -> None:
    labels = (svg.label(0, 0, ["甲乙"]), svg.label(20, 10, ["丙"]), svg.label(390, 40, ["丁戊"]), svg.bar(0, 0, 9, 9))
    [drawing] = svg.documents("坏", [svg.Block(60, labels)], 0, says="坏")
    assert faults(drawing) == ["“甲乙” and “丙” overlap", "“甲乙” runs into a bar", "“丁戊” stands out of the picture"]


def test_a_phone_and_a_sheet_of_paper_hold_every_part(drawn: dict[str, str]) -> None:
    for path, drawing in drawn.items():
        width, height = size(drawing)
        assert width == svg.WIDTH and height <= svg.HEIGHT + 1, path
        sizes = {float(found) for found in re.findall(r'font-size="([^"]+)"', drawing)}
        assert min(sizes) * PHONE / width >= SMALLEST, path


def test_the_style_sheet_keeps_to_what_the_pictures_count_on() -> None:
    [least] = re.findall(r"p\.drawing svg \{[^}]+min-width: (\d+)px", (ROOT / "docs/assets/site.css").read_text("utf-8"))
    assert int(least) <= PHONE
    [paper] = re.findall(r"p\.drawing svg \{\s+display: block[^}]+max-width: (\d+)mm", (ROOT / "docs/assets/site.css").read_text("utf-8"))
    assert svg.HEIGHT / svg.WIDTH * int(paper) <= 297 - 2 * 22  # A4 without its margins


def test_pictures_take_fonts_and_colours_from_the_page(drawn: dict[str, str]) -> None:
    for path, drawing in drawn.items():
        assert not re.search(r"style=|font-family|<style|<script|<image", drawing), path
        assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', drawing)) <= {"none", "currentColor"}, path


def test_a_picture_has_a_name_of_its_own_and_says_what_it_is(drawn: dict[str, str]) -> None:
    names = []
    for path, drawing in drawn.items():
        root = parse(drawing)
        links = "<a " in drawing
        assert root.attrib["role"] == ("group" if links else "img"), path
        assert root[0].tag.endswith("desc") and "本页" in root[0].text, path
        assert " id=" not in drawing, path  # several stand on one page
        names.append((path.partition("/")[0], root.attrib["aria-label"]))
    assert len(names) == len(set(names))


def test_words_of_a_record_are_no_markup() -> None:
    drawn = year.draw(calendar(("每周", HOSTILE, HOSTILE)))
    assert written(drawn).count(HOSTILE) == 2
    assert not re.search(r"<b>|[*`\[\]_]", "".join(drawn))


def test_every_slot_finds_its_place() -> None:
    drawn = written(year.draw(calendar(*((slot, "时", f"事{number}完") for number, slot in enumerate(SLOTS)))))
    assert [slot for number, slot in enumerate(SLOTS) if f"事{number}完" not in drawn] == [year.ALWAYS]


def test_the_months_say_how_much_is_in_them() -> None:
    _, months = year.draw(calendar(("每周", "时", "事"), ("3月", "3月", "甲"), ("3月", "3月", "乙"), ("年底", "年底", "丙")))
    row = [text.words for text in texts(months)]
    assert row[1:25] == [word for at in range(1, 13) for word in (f"{at}月", {3: "2", 12: "1"}.get(at, "—"))]
    assert [word for word in row[25:] if word.endswith("月")] == ["3月", "12月"]


def test_bodies_stand_under_theirs() -> None:
    def body(name: str, under: str | None = None) -> Body:
        return Body(name=name, under=under, item=Use(use="S900-1#1"))

    bodies = (body("甲"), body("乙"), body("丙", "甲"), body("丁", "丙"), body(LONG, "丁"))
    assert [(one.name[:1], depth) for one, depth in tree.ordered(bodies, None, 0)] == [("甲", 0), ("丙", 1), ("丁", 2), ("甲", 3), ("乙", 0)]
    [drawn] = tree.draw(Organisation(title="机构", lead="机构", bodies=bodies), {"甲": "某市，2009年", "乙": "某市（原文隐去）" * 5})
    assert len(shapes(drawn, "body")) == 5 and len(shapes(drawn, "way")) == 3 and "某市，2009年" in words(drawn)
    assert LONG in words(drawn) and faults(drawn) == []


def steps(*actors: str) -> list[Step]:
    return [Step(item=Use(use="S900-1#1"), actor=actor, act=f"{actor}做") for actor in actors]


def always(one: Step, other: Step) -> bool:
    return True


def test_lanes_hold_every_step_and_join_them_in_order() -> None:
    before, after = lanes.draw("视察", (("事前", steps("甲", "乙", "乙")), ("事中", []), ("事后", steps("甲", "丙"))), always)
    assert [text.words for text in texts(before)] == ["事前", "甲", "1", "甲做", "乙", "2", "乙做", "3", "乙做"]
    assert [text.words for text in texts(after)] == ["事后", "甲", "4", "甲做", "丙", "5", "丙做"]
    assert [(len(shapes(part, "step")), len(shapes(part, "way")), len(shapes(part, "lane"))) for part in (before, after)] == [(3, 2, 2), (2, 1, 2)]


def test_a_step_says_its_limit() -> None:
    limited = steps("甲")[0].model_copy(update={"limit": "3天"})
    [drawn] = lanes.draw("视察", (("", [limited, *steps("乙", "丙")]),), always)
    assert "时限：3天" in words(drawn) and words(drawn).count("时限") == 1


@pytest.mark.parametrize("count", [30, 60])
def test_many_steps_go_on_in_another_part(count: int) -> None:
    acting = [one.model_copy(update={"act": LONG}) for one in steps(*["甲"] * count, "乙", LONG)]
    drawn = lanes.draw("视察", (("事前", acting),), always)
    assert len(drawn) > 1 and all(size(part)[1] <= svg.HEIGHT + 1 and not faults(part) for part in drawn)
    assert [texts(part)[0].words for part in drawn] == ["事前", *["事前（续）"] * (len(drawn) - 1)]
    assert {texts(part)[1].words for part in drawn[:-1]} == {"甲"}  # each part says who acts
    assert sum(len(shapes(part, "way")) for part in drawn) == count + 1  # no arrow is lost between them
    assert len({parse(part).attrib["aria-label"] for part in drawn}) == len(drawn)


def test_numbers_are_those_of_the_page(data: Dataset, real: Dataset) -> None:
    for one in (data, real):
        made = {page.path: page.text for page in pages.generate(one)}
        for home, record in one.records.items():
            if not isinstance(record, Chapter | Rule) or not drawings.draw(one, home):
                continue
            known = [*record.steps] if isinstance(record, Rule) else [*record.before, *record.during, *record.after]
            shown = re.findall(r"^    - \*\*\S+\*\* \[第(\d+)步\]", made[f"{home}.md"], re.MULTILINE)
            numbers = [text.words for part in drawings.draw(one, home) for text in texts(part) if text.css == "note"]
            assert numbers == shown and len(shown) == len(known), home


def test_no_part_of_a_long_name_is_lost() -> None:
    drawn = written(lanes.draw("视察", (("", steps(LONG, "乙", "丙")),), always))
    assert drawn.count(LONG) == 2  # beside its lane, and in what its step says


def test_every_arrow_leads_from_a_step_to_the_next() -> None:
    [drawn] = lanes.draw("视察", (("", steps(LONG[:20], "乙", "乙", "丙")),), always)
    boxes, ways = shapes(drawn, "step"), shapes(drawn, "way")
    assert [(way.top, way.bottom) for way in ways] == [(one.bottom, other.top) for one, other in itertools.pairwise(boxes)]


def test_few_actors_need_no_lanes() -> None:
    assert lanes.draw("视察", (("事前", steps("甲", "乙", "甲")),), always) == []


def test_what_different_places_do_is_not_joined(data: Dataset) -> None:
    [apart] = lanes.draw("视察", (("", steps("甲", "乙", "丙")),), lambda one, other: other.actor != "丙")
    assert len(shapes(apart, "way")) == 1
    record = data.records["handbook/inspection"]
    elsewhere = record.before[0].model_copy(update={"item": Use(use="S900-1#2"), "actor": "别处"})  # another speech
    records = {**data.records, "handbook/inspection": record.model_copy(update={"before": (record.before[0], elsewhere, *record.before[1:])})}

    def arrows(one: Dataset) -> int:
        return sum(len(shapes(part, "way")) for part in drawings.draw(one, "handbook/inspection"))

    assert arrows(dataclasses.replace(data, records=records)) == arrows(data) - 1


@pytest.mark.parametrize("text, width, broken", [
    ("一二三四", 2, ["一二", "三四"]), ("一二，三", 2, ["一二，", "三"]), ("一《二》三", 2, ["一", "《二》", "三"]), ("一2009二", 3, ["一", "2009", "二"]),
    ("20092010", 2, ["200", "920", "10"]), ("一二》）三", 2, ["一", "二》）", "三"]), ("", 3, [""])])
def test_lines_are_broken_by_width(text: str, width: float, broken: list[str]) -> None:
    assert svg.wrap(text, width) == broken


def test_a_picture_nobody_draws_any_more_is_left_over(data: Dataset, tmp_path: Path) -> None:
    pages.write(tmp_path, pages.render(data))
    fewer = {home: record for home, record in data.records.items() if home != "tables/calendar"}
    left = pages.drift(tmp_path, pages.render(dataclasses.replace(data, records=fewer)))
    assert [path for path in drawings.snippets(data, "tables/calendar") if f"docs/{path}" not in left] == []
