"""What axe cannot tell: the keyboard alone, headings, little motion, and the order in which a screen reader speaks."""

from __future__ import annotations

import itertools
import re

import pytest

from tests.site import axe
from tests.site.browser import NARROW, WIDE, ZOOMED, Watched
from tests.site.conftest import Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HEADING = re.compile(r"<h([1-6])[ >]")
# Where the keyboard is: what it is on, whether that can be seen, and whether something shows it.
FOCUS = """() => {
    const at = document.activeElement
    if (!at || at === document.body) return null
    window.stops = window.stops || new Map()
    if (!window.stops.has(at)) window.stops.set(at, window.stops.size)
    const shown = at.matches("input[type=radio]") ? at.nextElementSibling : at
    const style = getComputedStyle(shown), box = shown.getBoundingClientRect()
    return {
        number: window.stops.get(at), kind: [at.tagName, ...at.classList].join("."), html: at.outerHTML.slice(0, 120),
        within: Boolean(at.closest("dialog[open]")),
        ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1,
        seen: box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
    }
}"""

# What can be clicked in the main part, and was not reached.
MISSED = """() => [...document.querySelectorAll("main a[href], main button, main summary, main input")].filter(one =>
    !one.hidden && one.checkVisibility({ visibilityProperty: true }) && !window.stops.has(one)).map(one => one.outerHTML.slice(0, 120))"""


def longest(site: Built) -> str:
    return max(site.pages, key=lambda address: site.pages[address].classes.count("claim"))


def shortest(site: Built, folder: str) -> str:
    return min((address for address in site.pages if address.startswith(f"{folder}/") and not address.endswith(("index.html", "lists.html"))),
               key=lambda address: len(site.pages[address].links))


def tab(watched: Watched) -> dict | None:
    watched.page.keyboard.press("Tab")
    return watched.page.evaluate(FOCUS)


def stops(watched: Watched, limit: int) -> list[dict]:
    """Everything that Tab reaches, until it leaves the page."""
    found = []
    for _ in range(limit):
        stop = tab(watched)
        if stop is None or (found and stop["number"] == 0):  # without a browser's own controls it may begin anew at once
            return found
        found.append(stop)
    raise AssertionError(f"{watched.page.url}: {limit} times Tab, and still in the page: {found[-1]}")


@pytest.mark.parametrize("viewport", [WIDE, ZOOMED, NARROW], ids=lambda viewport: str(viewport["width"]))
def test_the_keyboard_reaches_everything_is_always_seen_and_is_never_caught(site: Built, server: str, watch, viewport: dict) -> None:
    watched = watch(viewport, reduced_motion="reduce")
    for address in ("index.html", "404.html", "tables/organisation.html", *(shortest(site, folder) for folder in ("cases", "handbook", "paths"))):
        watched.open(server + address)
        watched.page.wait_for_load_state("networkidle")
        found = stops(watched, 600)
        assert "skip" in found[0]["kind"], address
        numbers = [stop["number"] for stop in found]
        assert numbers == list(range(len(numbers))), f"{address}: the keyboard goes round"
        assert [stop for stop in found if not (stop["ring"] and stop["seen"])] == [], address
        assert watched.page.evaluate(MISSED) == [], address


def test_every_page_has_what_the_skip_link_leads_to(site: Built) -> None:
    assert [address for address, page in site.pages.items() if "top" not in page.ids or "#top" not in page.links] == []


def test_the_skip_link_leads_past_head_and_menu(site: Built, server: str, watch) -> None:
    for viewport, address in itertools.product((WIDE, NARROW), ("404.html", longest(site))):
        watched = watch(viewport)
        watched.open(server + address)
        assert "skip" in tab(watched)["kind"] and watched.page.locator(".skip").is_visible()
        watched.page.keyboard.press("Enter")
        tab(watched)
        assert watched.page.evaluate("() => Boolean(document.activeElement.closest('article'))"), address


def test_the_search_dialog_keeps_the_keyboard_and_gives_it_back(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    watched.open(server + longest(site))
    link = watched.page.locator("article .cite a").first
    link.focus()
    axe.with_dialog(watched.page, next(term.term for term in site.data.terms.values() if term.items))
    within = [stop["within"] for stop in (tab(watched) for _ in range(60)) if stop is not None]
    assert within and all(within)
    watched.page.keyboard.press("Escape")
    assert watched.page.locator("dialog[open]").count() == 0
    assert link.evaluate("link => link === document.activeElement")
    watched.page.locator(".kb-search-open").press("Enter")
    watched.page.locator(".kb-search-close").press("Enter")
    assert watched.page.locator(".kb-search-open").evaluate("one => one === document.activeElement")


def test_the_menu_of_a_narrow_screen_opens_and_closes_by_key(site: Built, server: str, watch) -> None:
    for key, motion in (("Enter", "reduce"), ("Space", "no-preference")):
        watched = watch(ZOOMED, reduced_motion=motion)
        watched.open(server + "cases/index.html")
        button = watched.page.get_by_role("button", name="菜单")
        menu = watched.page.locator(".menu a").first
        assert not menu.is_visible() and button.get_attribute("aria-expanded") == "false"
        button.press(key)
        menu.wait_for()
        assert button.get_attribute("aria-expanded") == "true"
        assert menu.evaluate("link => link === document.activeElement")
        watched.page.keyboard.press("Escape")
        menu.wait_for(state="hidden")
        assert button.evaluate("one => one === document.activeElement") and button.get_attribute("aria-expanded") == "false"


def test_the_menu_shows_the_section_that_is_open(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    address = shortest(site, "cases")
    watched.open(server + address)
    assert not watched.page.locator(".menu-button").is_visible()  # nothing is hidden that it would open
    here = watched.page.locator(".menu [aria-current=page]")
    assert here.is_visible() and here.get_attribute("href") == address.rpartition("/")[2]
    assert watched.page.locator(".menu__here a").first.is_visible()
    closed = watched.page.locator(".menu details:not([open]) > summary")
    if closed.count():
        closed.first.press("Enter")
        assert watched.page.locator(".menu details[open]").count() == 2
    assert watched.complaints == []


def test_headings_have_one_top_and_no_gap(site: Built) -> None:
    for address, page in site.pages.items():
        levels = [int(level) for level in HEADING.findall(page.path.read_text(encoding="utf-8"))]
        assert levels[0] == 1 and levels.count(1) == 1, address
        assert all(below <= above + 1 for above, below in itertools.pairwise(levels)), address


def test_the_note_is_spoken_right_after_its_claim(site: Built, server: str, watch) -> None:
    """In the order of the document: the claim's words, what belongs to them (parts, steps, doubts), its note, the next claim."""
    watched = watch(WIDE)
    for address in axe.of_every_kind(site.pages, lambda address: site.pages[address].classes.count("claim")):
        if "claim" not in site.pages[address].classes:
            continue
        watched.open(server + address)
        wrong = watched.page.evaluate("""() => [...document.querySelectorAll(".claim")].filter(claim => {
            const own = [...claim.children].filter(child => child.tagName === "UL")
            const items = own.flatMap(list => [...list.children])
            const notes = items.filter(item => item.classList.contains("cite"))
            return notes.length !== 1 || items[items.length - 1] !== notes[0] || claim.querySelector(".claim")
                || items.slice(0, -1).some(item => !["parts", "step", "doubt", "overtaken"].some(name => item.classList.contains(name)))
        }).map(claim => claim.id)""")
        assert wrong == [], address


def test_who_wants_little_motion_gets_none(site: Built, server: str, watch) -> None:
    moving = """() => [...document.querySelectorAll("*")].flatMap(one => [null, "::before", "::after"].map(part => getComputedStyle(one, part)))
        .filter(style => [style.transitionDuration, style.animationDuration].some(all => all.split(",").some(time => parseFloat(time) > 0.001))
            || style.scrollBehavior === "smooth").length"""
    for preference, expected in (("reduce", False), ("no-preference", True)):
        watched = watch(WIDE, reduced_motion=preference)
        watched.open(server + "index.html")
        assert bool(watched.page.evaluate(moving)) == expected
