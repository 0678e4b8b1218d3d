"""The pictures of the built site, measured in the browser: legible on a phone, whole on paper, nothing over anything."""

from __future__ import annotations

import pytest

from tests.site.browser import NARROW, WIDE, Watched
from tests.site.conftest import Built

pytestmark = pytest.mark.browser

SMALLEST = 11  # pixels, on a phone
MEASURE = """() => [...document.querySelectorAll('p.drawing svg')].map(svg => {
    const box = element => {
        const {left, top, right, bottom} = element.getBoundingClientRect()
        return {left, top, right, bottom}
    }
    return {
        box: box(svg),
        texts: [...svg.querySelectorAll('text')].map(text => ({
            ...box(text), words: text.textContent, ink: getComputedStyle(text).fill,
            size: parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width,
        })),
        bars: [...svg.querySelectorAll('.bar')].map(box),
    }
})"""


def with_pictures(site: Built) -> list[str]:
    found = [address for address, page in site.pages.items() if "drawing" in page.classes]
    assert len(found) >= 4
    return found


def pictures(watched: Watched, address: str) -> list[dict]:
    watched.open(address)
    found = watched.page.evaluate(MEASURE)
    assert found, address
    return found


def overlap(one: dict, other: dict) -> bool:
    """More than the blank around the letters."""
    return (min(one["right"], other["right"]) - max(one["left"], other["left"]) > 1
            and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 5)


@pytest.mark.parametrize("viewport", [NARROW, WIDE], ids=["phone", "wide"])
def test_texts_are_legible_and_apart(site: Built, server: str, watch, viewport: dict) -> None:
    watched = watch(viewport)
    for address in with_pictures(site):
        for picture in pictures(watched, server + address):
            texts, box = picture["texts"], picture["box"]
            assert min(text["size"] for text in texts) >= SMALLEST - 0.05, address
            outside = [text["words"] for text in texts if text["left"] < box["left"] - 1 or text["right"] > box["right"] + 9 or text["bottom"] > box["bottom"] + 3]
            assert outside == [], address
            met = [one["words"] for at, one in enumerate(texts) for other in (*texts[at + 1:], *picture["bars"]) if overlap(one, other)]
            assert met == [], address


def test_a_picture_needs_no_scrolling_on_a_phone(site: Built, server: str, watch) -> None:
    watched = watch(NARROW)
    for address in with_pictures(site):
        watched.open(server + address)
        widths = watched.page.evaluate("[...document.querySelectorAll('p.drawing')].map(held => [held.scrollWidth, held.clientWidth])")
        assert widths and all(needed <= given for needed, given in widths), address


def test_parts_stand_side_by_side_where_there_is_room(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    many = max(with_pictures(site), key=lambda address: len(pictures(watched, server + address)))
    first, second, *_ = pictures(watched, server + many)
    assert second["box"]["left"] > first["box"]["right"] and abs(second["box"]["top"] - first["box"]["top"]) < 1


def test_letters_are_light_in_the_dark_and_black_on_paper(site: Built, server: str, watch) -> None:
    watched = watch(WIDE, color_scheme="dark")
    address = server + with_pictures(site)[0]
    inks = {text["ink"] for picture in pictures(watched, address) for text in picture["texts"]}
    assert inks and all(min(channels(ink)) > 120 for ink in inks)
    watched.page.emulate_media(media="print")
    inks = {text["ink"] for picture in watched.page.evaluate(MEASURE) for text in picture["texts"]}
    assert inks and all(max(channels(ink)) <= 0x33 for ink in inks)


def channels(ink: str) -> list[int]:
    return [int(number) for number in ink.removeprefix("rgb(").removesuffix(")").split(",")]


def test_a_picture_is_no_taller_than_a_sheet(site: Built, server: str, watch) -> None:
    """A part that does not fit would be cut between two pages."""
    watched = watch({"width": 643, "height": 956})  # A4 at 96 pixels an inch, without its margins
    watched.page.emulate_media(media="print")
    for address in with_pictures(site):
        for picture in pictures(watched, server + address):
            assert picture["box"]["bottom"] - picture["box"]["top"] <= 956 and picture["box"]["right"] <= 643, address


def test_a_row_of_the_eras_leads_to_its_speech(site: Built, server: str, watch) -> None:
    watched = watch(NARROW)
    watched.open(f"{server}speeches/index.html")
    links = watched.page.locator("p.drawing svg a")
    assert links.count() == len(site.data.digests)
    links.first.focus()
    watched.page.keyboard.press("Enter")
    watched.page.wait_for_url("**/speeches/S*.html")
    assert watched.page.locator("h1").first.is_visible()
