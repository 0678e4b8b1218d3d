"""A re-read original keeps its ids; nothing is renumbered silently."""

import pytest

from scripts.ingest.identity import keep_ids
from scripts.language import normal
from scripts.models import Speech, Unit, UnitKind

TEXTS = {
    "S900-1.1.1": "办公室在每月月底以前把值班表送各专门委员会",
    "S900-1.1.2": "研究室每季度编印一期社情民意信息送主席审阅",
    "S900-1.1.3": "提案委在年初把提案交给承办单位并说明办理要求",
    "S900-1.1.4": "专委会组织委员视察以前要把方案送主席会议审定",
}


def unit(unit_id, text):
    return Unit(id=unit_id, kind=UnitKind.POINT, place=("一",), lines=(1, 1), spans=((0, len(text)),), length=len(text),
                hash=normal.text_hash(text), shingles=normal.pack(normal.shingles(text)))


@pytest.fixture
def frozen():
    return Speech(speech="S900-1", source="900", source_sha256="0" * 64, lines=(1, 4), units=tuple(unit(i, t) for i, t in TEXTS.items()))


def fresh(*texts):
    return [unit(f"S900-1.1.{number}", text) for number, text in enumerate(texts, 1)]


def named(match):
    return [found.id for found in match.units]


def test_the_same_text_is_quiet(frozen):
    match = keep_ids(fresh(*TEXTS.values()), frozen)
    assert named(match) == list(TEXTS) and match.quiet


def test_an_inserted_unit_takes_the_step_before_it_and_one(frozen):
    one, two, three, four = TEXTS.values()
    match = keep_ids(fresh(one, "收发室要登记每一份来文并在当天分送出去", two, three, four), frozen)
    assert named(match) == ["S900-1.1.1", "S900-1.1.1+1", "S900-1.1.2", "S900-1.1.3", "S900-1.1.4"]
    assert match.added == ("S900-1.1.1+1",) and not match.lost and not match.moved


def test_an_inserted_first_unit_gets_an_id_of_its_own(frozen):
    match = keep_ids(fresh("收发室要登记每一份来文并在当天分送出去", *TEXTS.values()), frozen)
    assert named(match)[1:] == list(TEXTS)
    assert match.added == (named(match)[0],) and named(match)[0] not in TEXTS


def test_a_changed_unit_is_known_by_likeness(frozen):
    one, two, three, four = TEXTS.values()
    match = keep_ids(fresh(one, two.replace("一期", "两期"), three, four), frozen)
    assert named(match) == list(TEXTS) and match.changed == ("S900-1.1.2",)


def test_a_lost_unit_is_reported(frozen):
    one, _, three, four = TEXTS.values()
    match = keep_ids(fresh(one, three, four), frozen)
    assert named(match) == ["S900-1.1.1", "S900-1.1.3", "S900-1.1.4"] and match.lost == ("S900-1.1.2",)


def test_a_moved_unit_keeps_its_id_and_is_reported(frozen):
    one, two, three, four = TEXTS.values()
    match = keep_ids(fresh(two, three, four, one), frozen)
    assert named(match) == ["S900-1.1.2", "S900-1.1.3", "S900-1.1.4", "S900-1.1.1"] and match.moved == ("S900-1.1.1",)


def test_equal_texts_keep_their_order(frozen):
    double = frozen.model_copy(update={"units": (unit("S900-1.p1", "同志们："), unit("S900-1.p2", "同志们："))})
    assert named(keep_ids([unit("S900-1.p7", "同志们："), unit("S900-1.p9", "同志们：")], double)) == ["S900-1.p1", "S900-1.p2"]
