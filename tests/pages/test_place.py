"""Places, dates and eras in words."""

from __future__ import annotations

import pytest

from scripts.models import Authority, Era
from scripts.pages import place


@pytest.mark.parametrize(
    ("text", "words"), [("2009", "2009年"), ("2007-10", "2007年10月"), ("2018-03-05", "2018年3月5日")]
)
def test_dates(text: str, words: str) -> None:
    assert place.date(text) == words


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        ({}, "年代不详"),
        ({"not_after": "2007-10"}, "不晚于2007年10月"),
        ({"not_before": "2009"}, "不早于2009年"),
        ({"not_before": "2006-12", "not_after": "2007-10"}, "2006年12月至2007年10月"),
        ({"not_before": "2020", "not_after": "2020"}, "2020年"),
    ],
)
def test_an_era_is_told_as_its_limits(limits: dict[str, str], words: str) -> None:
    assert place.era(Era(sure="低", **limits)) == words


def test_every_authority_has_words_and_a_frame_of_its_own() -> None:
    assert set(place.AUTHORITIES) == set(Authority)
    assert len({wording.css for wording in place.AUTHORITIES.values()}) == len(Authority)
    assert place.AUTHORITIES[Authority.RULE].caution == "是否现行，请核"


def test_labels_drop_the_verb_and_widen_brackets(data) -> None:
    unit = next(iter(data.units.values())).model_copy(update={"place": ("二", "第三是", "(一)", "一是")})
    assert place.label(unit) == "二·第三·（一）·一是"


def test_a_span_of_lines(data) -> None:
    unit = next(iter(data.units.values()))
    assert place.source_place(unit.model_copy(update={"lines": (3, 3)})) == "原件900第3行"
    assert place.source_place(unit.model_copy(update={"lines": (3, 5)})) == "原件900第3至5行"
