"""A claim with its citation, and what a page says of the second reading."""

from __future__ import annotations

import dataclasses
import re

import pytest

from scripts import ids, pages
from scripts.dataset import Dataset, item_id
from scripts.models import OvertakenWording
from scripts.pages import addresses, claims, place

FORBIDDEN = ("人工", "专人", "编辑部")


def with_claim(data: Dataset, claim_id: str, **changes: object) -> Dataset:
    """The data with one claim of a digest changed."""
    entry = data.claims[claim_id]
    digest = data.digests[entry.home]
    told = digest.units[entry.unit]
    changed = tuple(one.model_copy(update=changes) if one is entry.claim else one for one in told.claims)
    units = {**digest.units, entry.unit: told.model_copy(update={"claims": changed})}
    digests = {**data.digests, entry.home: digest.model_copy(update={"units": units})}
    return dataclasses.replace(data, digests=digests)


def home_page(data: Dataset, claim_id: str) -> str:
    return pages.render(data)["docs/" + addresses.page(data.claims[claim_id].home)]


@pytest.fixture
def claim_id(data: Dataset) -> str:
    return next(claim for claim, entry in data.claims.items() if entry.unit and data.shown_by.get(claim))


def test_every_claim_has_its_permanent_anchor_at_home(data: Dataset, rendered: dict[str, str]) -> None:
    for claim in data.claims:
        path = addresses.page(data.claims[claim].home)
        assert f"{{: #{addresses.claim_anchor(claim, path)} .claim" in rendered[f"docs/{path}"], claim


def test_every_unit_of_a_told_speech_has_its_anchor(data: Dataset, rendered: dict[str, str]) -> None:
    for speech in data.digests:
        for unit in data.speeches[speech].units:
            assert f"#{ids.unit_anchor(unit.id)} " in rendered[f"docs/speeches/{speech}.md"], unit.id


def note_of(text: str, anchor: str) -> str:
    return next(line for line in text.splitlines() if f"](#{anchor}) " in line)


def test_every_claim_says_authority_and_place(data: Dataset, rendered: dict[str, str]) -> None:
    for claim, entry in data.claims.items():
        text = rendered[f"docs/{addresses.page(entry.home)}"]
        note = note_of(text, addresses.claim_anchor(claim, addresses.page(entry.home)))
        assert note.strip().startswith(f"- **{entry.claim.authority}**")
        if shared := re.search(r"\[出处同(第\d+[条步])\]", note):
            note = re.search(rf".*\[{shared[1]}\]\(#.*", text)[0]
        assert all(place.label(data.units[ground]) in note.replace("\\", "") for ground in entry.grounds)


def view(number: str, **changes: object) -> claims.ClaimView:
    given = dict(
        id="S900-1#1", anchor="c1", number=number, running=True, text="", step=(), parts=(), doubt="", overtaken=(),
        authority="工作要求", css="", caution="", source=f"{number}的出处", note=("工作要求", ("S900-1.1",), None),
        home=f"home-{number}", shown_by="")
    return claims.ClaimView(**given | changes)


def test_neighbours_on_the_same_grounds_share_one_note() -> None:
    views = claims.neighbours([view("第1条"), view("第2条"), view("第3条")])
    assert [one.source for one in views] == ["第1条的出处", "[出处同第1条](home-第2条)", "[出处同第1条](home-第3条)"]


@pytest.mark.parametrize("note", [
    ("经验做法", ("S900-1.1",), None), ("工作要求", ("S900-1.1", "S900-1.2"), None), ("工作要求", ("S900-1.1",), "甲县")])
def test_another_authority_ground_or_place_wants_its_own_note(note: tuple) -> None:
    views = claims.neighbours([view("第1条"), view("第2条", note=note), view("第3条")])
    assert [one.source for one in views] == ["第1条的出处", "第2条的出处", "第3条的出处"]


def test_a_rule_as_told_always_asks_whether_it_is_in_force(rendered: dict[str, str]) -> None:
    notes = [line for text in rendered.values() for line in text.splitlines() if line.strip().startswith("- **讲话所述制度**") and "](#" in line]
    assert notes and all("是否现行，请核" in note for note in notes)


def test_elsewhere_a_claim_leads_home_and_says_level_and_era(data: Dataset, rendered: dict[str, str], claim_id: str) -> None:
    home, entry = data.shown_by[claim_id][0], data.claims[claim_id]
    text = rendered[f"docs/{addresses.page(home)}"]
    address = addresses.claim(claim_id, addresses.page(entry.home), addresses.page(home))
    note = next(line for line in text.splitlines() if f"({address})" in line)
    assert place.setting(data.digests[entry.home], entry.claim.place) in note


def test_back_links(data: Dataset, rendered: dict[str, str], claim_id: str) -> None:
    entry = data.claims[claim_id]
    home = addresses.page(entry.home)
    for user in data.shown_by[claim_id]:
        assert addresses.claim(claim_id, addresses.page(user), home) in rendered[f"docs/{home}"]


def test_no_two_anchors_of_a_page_are_the_same(rendered: dict[str, str]) -> None:
    for path, text in rendered.items():
        if path.endswith("fields.md"):
            continue  # its anchors are given in scripts/schema.py
        anchors = re.findall(r"\{: #(\S+)", text)
        assert len(anchors) == len(set(anchors)), path


def test_parts_doubt_and_overtaken_wording_stand_under_the_claim(data: Dataset, claim_id: str) -> None:
    changed = with_claim(data, claim_id, parts=("甲部分", "乙部分"), doubt="原件少一个字", text="县里设民委，负责联系。")
    wording = OvertakenWording(id="minwei", old="民委", patterns=("民委",), unless=("国家民委",), now="请核对", status="请核对")
    text = home_page(dataclasses.replace(changed, overtaken=(wording,)), claim_id)
    below = text.split("县里设民委，负责联系。", 1)[1].split(".cite", 1)[0]
    assert "        - 甲部分\n        - 乙部分\n" in below
    assert "    - **疑** 原件少一个字\n      {: .doubt }" in below
    assert "    - **旧** 民委：请核对\n      {: .overtaken }" in below


def test_an_overtaken_wording_is_explained_once_on_a_page(data: Dataset) -> None:
    wording = OvertakenWording(id="xian", old="县政协", patterns=("县政协",), now="今天这样说", status="请核对")
    text = pages.render(dataclasses.replace(data, overtaken=(wording,)))["docs/speeches/S901-1.md"]
    assert text.count("今天这样说") == 1 and text.count("**旧** 县政协") > 1
    first = re.search(r"\{: #(c\d+) \.claim \}\n(?:(?!\.claim).)*今天这样说", text, re.DOTALL)[1]
    assert f"县政协，见[第{first[1:]}条](#{first})" in text


def test_all_read_is_said_only_when_all_are_read(data: Dataset, claim_id: str) -> None:
    every = list(data.claims)
    assert claims.status(data, every) == "编者初校；经两遍独立核对，尚未经本单位人员审定"
    changed = with_claim(data, claim_id, text="改过的论断。")
    assert claims.status(changed, every) == (
        f"编者初校；{len(every)}条论断中，1条还没有第二遍核对；尚未经本单位人员审定"
    )
    assert "经两遍独立核对" not in home_page(changed, claim_id)


def test_a_reading_lapses_when_its_ground_changes(data: Dataset, claim_id: str) -> None:
    ground = data.claims[claim_id].grounds[0]
    speech = data.speeches[ground.split(".", 1)[0]]
    units = tuple(one.model_copy(update={"hash": "0" * 16}) if one.id == ground else one for one in speech.units)
    speeches = {**data.speeches, speech.speech: speech.model_copy(update={"units": units})}
    assert claims.is_read(data, claim_id)
    assert not claims.is_read(dataclasses.replace(data, speeches=speeches), claim_id)


def test_a_page_without_claims_claims_no_second_reading(data: Dataset) -> None:
    assert claims.status(data, []) == "编者初校；尚未经本单位人员审定"


def test_words_that_pages_never_use(rendered: dict[str, str]) -> None:
    for path, text in rendered.items():
        if "fields.md" not in path:
            assert not [word for word in FORBIDDEN if word in text], path


def test_a_claim_shown_twice_on_a_page_has_two_anchors(data: Dataset) -> None:
    home = next(home for home in data.records if home.startswith("duties/"))
    duty = data.records[home]
    twice = duty.model_copy(update={"sections": (duty.sections[0], duty.sections[0])})
    text = pages.render(dataclasses.replace(data, records={**data.records, home: twice}))[f"docs/{home}.md"]
    first = item_id(home, duty.sections[0].items[0])
    anchor = addresses.claim_anchor(first, addresses.page(home))
    assert f"{{: #{anchor} .claim" in text and f"{{: #{anchor}-2 .claim" in text
