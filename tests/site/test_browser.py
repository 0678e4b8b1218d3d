"""The built site in the system's Chromium: served on the loopback address, and opened from disk."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from tests import inner
from tests.site import axe
from tests.site.browser import NARROW, SMALLEST, WIDE, ZOOMED, Watched
from tests.site.conftest import Built

pytestmark = pytest.mark.browser


def claims_page(site: Built) -> str:
    """The page with the most claims."""
    return max(site.pages, key=lambda address: site.pages[address].classes.count("claim"))


def test_every_page_opens_over_http_and_fits_every_screen(site: Built, server: str, watch) -> None:
    """Opened as on a phone, then turned to each other screen: to open it anew for each would take as long again."""
    watched, too_wide = watch(NARROW), {}
    for address in site.pages:
        watched.page.set_viewport_size(NARROW)
        watched.open(server + address)
        assert watched.page.locator("h1").first.is_visible(), address
        for viewport in (NARROW, ZOOMED, SMALLEST):
            watched.page.set_viewport_size(viewport)
            over = watched.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if over > 0:
                too_wide[address, viewport["width"]] = over
    watched.page.wait_for_load_state("networkidle")
    assert too_wide == {}
    assert watched.complaints == []
    assert [url for url in watched.requests if not url.startswith((server, "data:", "blob:"))] == []


def test_every_kind_of_page_opens_from_disk(site: Built, watch) -> None:
    """What may not work there are scripts, and all pages of a kind have the same; that links lead somewhere, test_links sees of every page."""
    watched = watch(WIDE)
    for address in axe.of_every_kind(site.pages, lambda address: site.pages[address].classes.count("claim")):
        if address == "404.html":
            continue  # a server's page: its addresses count from the root
        watched.open((site.folder / address).as_uri())
        assert watched.page.locator("h1").first.is_visible(), address
    watched.page.wait_for_load_state("networkidle")
    assert watched.complaints == []
    assert [url for url in watched.requests if not url.startswith(("file:", "data:", "blob:"))] == []


def test_a_link_leads_to_the_claim_from_disk(site: Built, watch) -> None:
    """Click a menu entry, then the permanent link of a claim."""
    watched = watch(WIDE)
    watched.open((site.folder / "index.html").as_uri())
    watched.page.locator(".ways a").first.click()
    watched.page.wait_for_load_state()
    assert watched.page.url.startswith("file:") and watched.page.url.endswith(".html")
    watched.open((site.folder / claims_page(site)).as_uri())
    watched.page.locator(".cite a[href^='#']").first.click()
    assert "#" in watched.page.url


def boxes(watched: Watched) -> list[tuple[dict, dict]]:
    """The text of each claim and its note, as boxes."""
    return watched.page.evaluate(
        """() => [...document.querySelectorAll('.claim')].map(claim => {
            const text = document.createRange()
            text.selectNode(claim.firstChild)
            const box = rect => ({left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom})
            return [box(text.getBoundingClientRect()), box(claim.querySelector('.cite').getBoundingClientRect())]
        })"""
    )


@pytest.mark.parametrize("width", [1220, 1360, 1920])
def test_notes_stand_beside_their_claims_on_a_wide_screen(site: Built, server: str, watch, width: int) -> None:
    watched = watch({"width": width, "height": 900})
    watched.open(server + claims_page(site))
    found = boxes(watched)
    assert found
    for text, note in found:
        assert note["left"] > text["right"] and note["top"] < text["bottom"]
        assert note["right"] <= width
    notes = [note for _, note in found]
    assert all(above["bottom"] <= below["top"] + 1 for above, below in itertools.pairwise(notes)), "notes overlap"


def test_notes_stand_under_their_claims_on_a_phone(site: Built, server: str, watch) -> None:
    watched = watch(NARROW)
    watched.open(server + claims_page(site))
    found = boxes(watched)
    assert found and all(note["top"] >= text["bottom"] - 1 for text, note in found)


def test_notes_stand_under_their_claims_on_paper(site: Built, server: str, watch) -> None:
    watched = watch(WIDE, color_scheme="dark")
    watched.open(server + claims_page(site))
    watched.page.emulate_media(media="print")
    found = boxes(watched)
    assert found and all(note["top"] >= text["bottom"] - 1 for text, note in found)
    for part in (".md-header", ".md-tabs", ".md-sidebar", ".md-footer__link", ".headerlink"):
        assert not watched.page.locator(part).first.is_visible(), part
    assert "版" in watched.page.locator(".md-copyright").inner_text()
    colours = watched.page.evaluate("[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('.claim')).color]")
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


def test_a_line_holds_about_thirty_three_characters(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    watched.open(server + claims_page(site))
    per_line = watched.page.evaluate(
        """() => Math.max(...[...document.querySelectorAll('.claim')].map(claim => {
            const text = document.createRange()
            text.selectNode(claim.firstChild)
            return text.getBoundingClientRect().width / parseFloat(getComputedStyle(claim).fontSize)
        }))"""
    )
    assert 28 <= per_line <= 34


def test_what_a_link_leads_to_does_not_hide_under_the_head(site: Built, server: str, watch) -> None:
    for viewport in (WIDE, NARROW):
        watched = watch(viewport)
        address = claims_page(site)
        anchors = [anchor for anchor in site.pages[address].ids if anchor.startswith(("u-", "c", "s-"))]
        for anchor in (anchors[len(anchors) // 3], anchors[len(anchors) // 2]):
            watched.open("about:blank")
            watched.open(f"{server}{address}#{anchor}")
            top, head = watched.page.evaluate(
                """anchor => [document.getElementById(anchor).getBoundingClientRect().top,
                              document.querySelector('.md-header').getBoundingClientRect().bottom]""",
                anchor,
            )
            assert top >= head, anchor


def test_frames_of_the_authorities_differ_without_colour(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    watched.open(server + claims_page(site))
    frames = watched.page.evaluate(
        """() => [...document.querySelectorAll('.mark > strong')].slice(0, 5).map(word => {
            const style = getComputedStyle(word)
            return [style.borderTopStyle, style.borderBottomStyle, style.borderRadius].join(' ')
        })"""
    )
    assert len(frames) == len(set(frames)) == 5


def test_the_keyboard_shows_where_it_is(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    watched.open(server + claims_page(site))
    seen = []
    for _ in range(12):
        watched.page.keyboard.press("Tab")
        seen.append(
            watched.page.evaluate(
                """() => {
                    const style = getComputedStyle(document.activeElement)
                    return style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth)
                }"""
            )
        )
    assert min(seen) >= 1, seen


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return inner.build_both(tmp_path_factory.mktemp("inner"))


def test_the_inner_site_shows_what_the_office_filled_in(both: Path, watch) -> None:
    """On the page of the post, set off from what speeches say; the published site knows nothing of it."""
    watched = watch(WIDE)
    watched.open((both / "site-inner/duties/office.html").as_uri())
    assert watched.page.get_by_text("本单位填写").is_visible() and watched.page.get_by_text(inner.MARKER).is_visible()
    assert watched.page.locator("li.own").first.evaluate("row => getComputedStyle(row).borderLeftWidth") != "0px"
    watched.open((both / "site/duties/office.html").as_uri())
    assert watched.page.get_by_text(inner.MARKER).count() == 0 and watched.page.locator("h1").first.is_visible()
