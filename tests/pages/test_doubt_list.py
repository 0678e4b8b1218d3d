"""The list of doubtful places: every one, by kind, and nothing of what is hidden."""

from __future__ import annotations

import dataclasses

from scripts.dataset import Dataset
from scripts.models import Doubt
from scripts.pages import doubt_list

UNIT = "S901-1.2.1"
SECRET = "张三李四"


def text_of(data: Dataset, *doubts: Doubt) -> str:
    return doubt_list.render(dataclasses.replace(data, doubts=doubts))[0].text


def doubt(**changes: object) -> Doubt:
    given = dict(id="d", unit=UNIT, kind="错字漏字", printed="答夏", probably="答复", sure="高", treatment="标疑", reason="不成词")
    return Doubt(**given | changes)


def test_each_stands_under_its_kind_with_its_place_and_reason(data: Dataset) -> None:
    text = text_of(data, doubt(), doubt(id="e", kind="前后矛盾", printed="", probably="", reason="两处数目不同"))
    assert text.index("## 错字漏字（1处）") < text.index("答夏") < text.index("## 前后矛盾（1处）") < text.index("两处数目不同")
    assert "[甲县政协视察发言·二·（一）](../speeches/S901-1.md#u-2-1)" in text and "**2**处存疑，**2**处标疑" in text


def test_what_is_hidden_is_only_said_to_be_there(data: Dataset) -> None:
    text = text_of(data, doubt(kind="私人姓名", printed=SECRET, reason=SECRET), doubt(id="e", treatment="隐去", printed=SECRET, reason=SECRET))
    assert SECRET not in text and "私人姓名（1处）" in text and "错字漏字（1处）" in text


def test_of_one_kind_the_order_is_that_of_the_speeches(data: Dataset) -> None:
    text = text_of(data, doubt(reason="在后"), doubt(id="e", unit="S900-1.1.2", reason="在前"))
    assert text.index("在前") < text.index("在后")


def test_no_doubts_no_page(data: Dataset) -> None:
    assert doubt_list.render(dataclasses.replace(data, doubts=())) == []
