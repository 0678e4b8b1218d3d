"""Pictures: one for each record that has one, well-formed, with every word of its record and no markup from it."""

from __future__ import annotations

import dataclasses
from xml.etree import ElementTree

import pytest

from scripts import pages
from scripts.dataset import Dataset
from scripts.models import Body, Calendar, CalendarEntry, Organisation, Step, Use
from scripts.pages import drawings
from scripts.pages.calendar import SLOTS
from scripts.pages.drawings import lanes, svg, tree, year

HOSTILE = '<script>"&甲'


def words(drawing: str) -> str:
    return "".join(ElementTree.fromstring(drawing).itertext()).replace("\n", "")


def calendar(*entries: tuple[str, str, str]) -> Calendar:
    use = Use(use="S900-1#1")
    return Calendar(title="年", lead="年", entries=[
        CalendarEntry(slot=slot, when=when, matter=matter, item=use) for slot, when, matter in entries])


def test_every_word_of_a_record_is_drawn(data: Dataset) -> None:
    for home, path in (("tables/calendar", "tables-calendar"), ("tables/organisation", "tables-organisation")):
        text = words(drawings.files(data)[f"assets/drawings/{path}.svg"])
        record = data.records[home]
        said = [entry.matter for entry in record.entries] if home.endswith("calendar") else [body.name for body in record.bodies]
        assert [one for one in said if one not in text] == []


def test_the_page_includes_its_picture(data: Dataset, rendered: dict[str, str]) -> None:
    for home in ("tables/calendar", "tables/organisation", "handbook/inspection"):
        assert f'--8<-- "{drawings.snippet(home)}"' in rendered[f"docs/{home}.md"]
        assert f"docs/{drawings.snippet(home)}" in rendered


def test_words_of_a_record_are_no_markup() -> None:
    drawn = year.draw(calendar(("每周", HOSTILE, HOSTILE)))
    assert HOSTILE in words(drawn) and "<script>" not in drawn


def test_every_slot_finds_its_place() -> None:
    drawn = words(year.draw(calendar(*((slot, "时", f"事{number}完") for number, slot in enumerate(SLOTS)))))
    assert [slot for number, slot in enumerate(SLOTS) if f"事{number}完" not in drawn] == [year.ALWAYS]


def test_bodies_stand_under_theirs() -> None:
    def body(name: str, under: str | None = None) -> Body:
        return Body(name=name, under=under, item=Use(use="S900-1#1"))

    bodies = (body("甲"), body("乙"), body("丙", "甲"), body("丁", "丙"))
    assert [(one.name, depth) for one, depth in tree.ordered(bodies, None, 0)] == [("甲", 0), ("丙", 1), ("丁", 2), ("乙", 0)]
    drawn = tree.draw(Organisation(title="机构", lead="机构", bodies=bodies), {"甲": "某市，2009年"})
    assert drawn.count("<rect") == 4 and drawn.count("<polyline") == 2 and "某市，2009年" in words(drawn)


def steps(*actors: str) -> list[Step]:
    return [Step(item=Use(use="S900-1#1"), actor=actor, act=f"{actor}做") for actor in actors]


def test_lanes_hold_every_step_and_join_them_in_order() -> None:
    drawn = lanes.draw("视察", (("事前", steps("甲", "乙")), ("事中", []), ("事后", steps("甲", "丙"))), lambda one, other: True)
    assert [act for act in ("甲做", "乙做", "丙做", "事前", "事后") if act not in words(drawn)] == [] and "事中" not in words(drawn)
    assert drawn.count('class="step"') == 4 and drawn.count('class="way"') == 3 and drawn.count('class="lane"') == 4


def test_no_part_of_a_long_name_is_lost() -> None:
    name = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地"
    drawn = words(lanes.draw("视察", (("", steps(name, "乙", "丙")),), lambda one, other: True))
    assert drawn.count(name) == 2  # over its lane, and in what its step says


def test_few_actors_need_no_lanes() -> None:
    assert lanes.draw("视察", (("事前", steps("甲", "乙", "甲")),), lambda one, other: True) == ""


def test_what_different_places_do_is_not_joined(data: Dataset) -> None:
    apart = lanes.draw("视察", (("", steps("甲", "乙", "丙")),), lambda one, other: other.actor != "丙")
    assert apart.count('class="way"') == 1
    record = data.records["handbook/inspection"]
    elsewhere = record.before[0].model_copy(update={"item": Use(use="S900-1#2"), "actor": "别处"})  # another speech
    records = {**data.records, "handbook/inspection": record.model_copy(update={"before": (record.before[0], elsewhere, *record.before[1:])})}
    before = drawings.draw(data, "handbook/inspection").count('class="way"')
    assert drawings.draw(dataclasses.replace(data, records=records), "handbook/inspection").count('class="way"') == before - 1


@pytest.mark.parametrize("text, width, broken", [
    ("一二三四", 2, ["一二", "三四"]), ("一二，三", 2, ["一二，", "三"]), ("一《二》三", 2, ["一", "《二》", "三"]), ("ab一", 2, ["ab一"]), ("", 3, [""])])
def test_lines_are_broken_by_width(text: str, width: float, broken: list[str]) -> None:
    assert svg.wrap(text, width) == broken


def test_a_picture_nobody_draws_any_more_is_left_over(data: Dataset, tmp_path) -> None:
    pages.write(tmp_path, pages.render(data))
    fewer = {home: record for home, record in data.records.items() if home != "tables/calendar"}
    assert f"docs/{drawings.snippet('tables/calendar')}" in pages.drift(tmp_path, pages.render(dataclasses.replace(data, records=fewer)))
