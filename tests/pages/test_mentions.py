"""Ids in what editors wrote are shown as what a reader understands."""

from __future__ import annotations

import pytest

from scripts.dataset import Dataset
from scripts.pages import mentions
from scripts.pages.page import GeneratedPage

RULE = "rules/proposal-intake.md"


def linked(data: Dataset, text: str, path: str = RULE) -> str:
    return mentions.linked(data, GeneratedPage(path, "甲", text)).text


@pytest.mark.parametrize(("written", "shown"), [
    ("另见S901-1。", "另见[甲县政协视察发言](../speeches/S901-1.md)。"),
    ("见S901-1.2.1所说", "见[甲县政协视察发言·二·（一）](../speeches/S901-1.md#u-2-1)所说"),
    ("与S901-1\\#6不同", "与[甲县政协视察发言第6条](../speeches/S901-1.md#c6)不同"),
    ("S900-1、S901-1都说", "[云州市政协提案收件讲话](../speeches/S900-1.md)、[甲县政协视察发言](../speeches/S901-1.md)都说"),
])
def test_an_id_becomes_a_link(data: Dataset, written: str, shown: str) -> None:
    assert linked(data, written) == shown


def test_at_home_only_the_place_is_said(data: Dataset) -> None:
    told = linked(data, "S901-1在S901-1.2.1和S901-1\\#6里", "speeches/S901-1.md")
    assert told == "本篇在[二·（一）](#u-2-1)和[第6条](#c6)里"


@pytest.mark.parametrize("written", [
    "`S901-1.2.1`", "[S901-1](../speeches/S901-1.md)", "{: #S901-1-c6 .claim }", "S777-1没有", "S901-1.9.9没有", "S901-1\\#999没有",
    "data/digests/S901-1.yml", "---\nrecord: S901-1\n---\n",
])
def test_what_is_no_mention_stays(data: Dataset, written: str) -> None:
    assert linked(data, written) == written


def test_no_page_of_records_shows_a_bare_id(data: Dataset, rendered: dict[str, str]) -> None:
    bare = {
        path: found for path, text in rendered.items() if path.endswith(".md") and "fields" not in path
        if (found := [one["id"] for one in mentions.MENTION.finditer(text.split("\n---\n", 1)[1]) if one["id"] in {*data.units, *data.claims}])}
    assert bare == {}
