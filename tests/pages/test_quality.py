"""The quality page counts, and says what is bad as plainly as what is good."""

from __future__ import annotations

import dataclasses
import re

import pytest

from scripts.dataset import Dataset, dataset_hash
from scripts.models import AsideReason, DigestUnit, Mutation, MutationRow, Reading, Readings
from scripts.pages import quality
from tests.pages.test_claims import with_claim


def text_of(data: Dataset, **changes: object) -> str:
    return quality.render(dataclasses.replace(data, **changes))[0].text


def row(text: str, name: str) -> list[str]:
    """The cells of the table row that begins with `name`; of a bar, its figure."""
    line = next(line for line in text.splitlines() if line.startswith(f"| {name} |"))
    return [re.sub(r"\*(.*)\*\{.*\}", r"\1", cell.strip()) for cell in line.strip("|").split("|")]


def measured(data: Dataset, **changes: object) -> Mutation:
    rows = (
        MutationRow(kind="数字改动", made=12, caught=9, survived=1, untold=0, true=2),
        MutationRow(kind="合计", made=12, caught=9, survived=1, untold=0, true=2))
    given = dict(claims=len(data.claims), claims_hash=dataset_hash(data), rewordings=60, alarms=1, rows=rows)
    return Mutation(**given | changes)


def test_units_told_set_aside_and_untouched(data: Dataset) -> None:
    speech, digest = next(iter(data.digests.items()))
    unit = next(unit for unit, told in digest.units.items() if told.claims)
    before = row(text_of(data), "写成论断")
    units = {**digest.units, unit: DigestUnit(aside=AsideReason.FRAGMENT)}
    aside = text_of(data, digests={**data.digests, speech: digest.model_copy(update={"units": units})})
    assert int(row(aside, "写成论断")[1]) == int(before[1]) - 1
    assert row(aside, "不取：残句")[1] == "1"
    assert "还没有摘要 |" not in aside
    less = {name: told for name, told in digest.units.items() if name != unit}
    missing = text_of(data, digests={**data.digests, speech: digest.model_copy(update={"units": less})})
    assert row(missing, "还没有摘要")[1] == "1"


def test_a_speech_without_a_digest_is_named_as_missing(data: Dataset) -> None:
    speech = next(iter(data.digests))
    text = text_of(data, digests={name: one for name, one in data.digests.items() if name != speech})
    assert f"1篇讲话还没有摘要：{speech}" in text and row(text, speech)[2] == "0%"


def test_errors_found_and_falsehoods_missed_are_shown(data: Dataset) -> None:
    claim = next(iter(data.claims))
    reading = Reading(claim=claim, hash="0" * 16, verdict="已改", error="轻重不对", changed="要改为必须")
    batch = Readings(role="复读", date="2026-11-22", readings=(reading,), falsified=4, caught=3)
    text = text_of(data, readings=(batch,))
    assert "已核对1批、1条，改动1条。混入假论断4条，看出3条，漏过1条。" in text
    assert row(text, "轻重不对")[1:] == ["1", "100%"]
    assert f"{len(data.claims)}条论断还没有第二遍核对" in text


def test_the_checks_figures_are_those_measured(data: Dataset) -> None:
    text = text_of(data, mutation=measured(data))
    assert row(text, "数字改动") == ["数字改动", "12", "9", "90%", "1", "0", "2"]
    assert "另有60条意思不变的改写，误报1条" in text and "还没有重测" not in text
    assert "还没有测过" in text_of(data, mutation=None)


def test_figures_of_other_claims_are_said_to_be_old(data: Dataset) -> None:
    changed = with_claim(data, next(iter(data.claims)), text="办公室改过的一条论断，与原来的不同。")
    assert "此后论断有改动，还没有重测" in text_of(changed, mutation=measured(data))


@pytest.mark.parametrize(("number", "whole", "share"), [(1, 3, "33.3%"), (9999, 10000, "99.9%"), (3, 3, "100%"), (0, 5, "0%")])
def test_a_share_is_never_rounded_up(number: int, whole: int, share: str) -> None:
    assert quality.percentage(number, whole) == share


def test_a_share_of_nothing_is_a_dash() -> None:
    assert quality.bar(0, 0) == "－"


def test_a_bar_is_as_long_as_its_share() -> None:
    assert [quality.bar(number, 40) for number in (0, 1, 2, 40)] == [
        "*0%*{: .bar .bar-0 }", "*2.5%*{: .bar .bar-0 }", "*5%*{: .bar .bar-1 }", "*100%*{: .bar .bar-20 }"]
