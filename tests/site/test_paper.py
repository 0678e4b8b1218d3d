"""Pages on A4, in the system's Chromium: a document that can be handed round, and the page as it was after printing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.site.browser import WIDE, Watched
from tests.site.conftest import Built
from tests.site.test_old_browser import of_each_kind

pytestmark = pytest.mark.browser

UPRIGHT, SIDEWAYS = 619, 986  # what the margins leave of A4, in pixels of 1/96 inch
TALL = {UPRIGHT: 947, SIDEWAYS: 627}
SHEET = {"width": UPRIGHT, "height": TALL[UPRIGHT]}

LYING = """
    const lies = (part) => part !== null && (getComputedStyle(part).page === 'wide' || lies(part.parentElement))
"""


def with_class(site: Built, name: str) -> list[str]:
    return [address for address in site.pages if name in site.pages[address].classes]


def before_printing(watched: Watched, address: str) -> None:
    """The page as the browser has it when it begins to print."""
    watched.open(address)
    watched.page.emulate_media(media="print")
    watched.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")


def as_it_stands(watched: Watched) -> list[str]:
    return watched.page.evaluate("[document.documentElement.className, document.documentElement.style.cssText, document.body.innerHTML]")


def test_nothing_is_wider_than_the_sheet(site: Built, server: str, watch) -> None:
    watched = watch(SHEET)
    for address in of_each_kind(site):
        before_printing(watched, server + address)
        beyond = watched.page.evaluate(
            LYING
            + """;[...document.querySelectorAll('.md-content__inner *')]
                .filter((part) => part.getBoundingClientRect().width > 0 && !part.closest('svg svg, svg > *'))
                .filter((part) => part.getBoundingClientRect().right > %d + 1)
                .filter((part) => !lies(part) || part.getBoundingClientRect().right > %d + 1)
                .map((part) => part.tagName + ' ' + part.className + ' ' + part.textContent.slice(0, 30))"""
            % (UPRIGHT, SIDEWAYS)
        )
        assert beyond == [], address


def test_what_belongs_to_the_screen_is_not_printed(site: Built, server: str, watch) -> None:
    watched = watch(WIDE, color_scheme="dark")
    parts = (".md-header", ".md-tabs", ".md-sidebar", ".md-footer", ".way-up", ".headerlink", ".made-from", "[data-search-here]", ".cite")
    for address in of_each_kind(site):
        before_printing(watched, server + address)
        for part in parts:
            assert watched.page.locator(part).evaluate_all("found => found.filter(one => one.getClientRects().length).length") == 0, (address, part)
        colours = watched.page.evaluate(
            """[...new Set([...document.querySelectorAll('.md-content__inner *')].filter((part) => part.getClientRects().length)
                .map((part) => getComputedStyle(part).color))]""")
        assert set(colours) <= {"rgb(0, 0, 0)", "rgb(255, 255, 255)"}, address  # white: a seal


def test_a_page_says_whose_edition_it_is_and_where_it_stands(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    for address in of_each_kind(site):
        before_printing(watched, f"{server}{address}?q=x#top")
        head = watched.page.locator("h1 + .kb-edition").inner_text()
        assert "版" in head and head == watched.page.locator(".md-copyright__highlight").text_content().strip()
        assert watched.page.locator(".kb-address").inner_text() == f"本页地址：{server}{address}"
        foot = watched.page.evaluate("document.documentElement.style.getPropertyValue('--kb-address')")
        assert foot.strip() == f'"{server}{address}"'


def test_from_a_disk_the_address_is_the_place_within_the_site(site: Built, watch) -> None:
    watched = watch(WIDE)
    address = with_class(site, "claim")[0]
    before_printing(watched, (site.folder / address).as_uri())
    assert watched.page.locator(".kb-address").inner_text() == f"本页地址：{address}"


def told(watched: Watched) -> dict:
    """Claims with number, weight and sources as their notes have them; what is printed beside them; the lines under 出处."""
    return watched.page.evaluate(
        """() => ({
            claims: [...document.querySelectorAll('li.claim')].map((claim) => {
                const note = claim.querySelector(':scope > ul > .cite')
                const links = [...note.querySelectorAll('a')]
                const upTo = links.findIndex((link) => /见于：$/.test(link.previousSibling.textContent))
                const beside = claim.querySelector(':scope > ul > .kb-weight')
                return {
                    number: Number(links[0].textContent.match(/^第(\\d+)[条步]$/)[1]),
                    running: claim.classList.contains('numbered'),
                    weight: note.querySelector('strong').textContent,
                    caution: note.textContent.includes('是否现行，请核'),
                    sources: links.slice(1, upTo < 0 ? undefined : upTo).map((link) => link.textContent),
                    shown: beside.querySelector('strong').textContent,
                    printed: beside.innerText,
                    frame: getComputedStyle(beside.querySelector('strong')).borderBottomStyle,
                }
            }),
            lines: [...document.querySelectorAll('.kb-endnotes .kb-endnote')].map((line) => ({
                numbers: line.querySelector('strong').textContent.split('、').map(Number),
                text: line.textContent,
            })),
        })"""
    )


def test_every_claim_has_its_weight_beside_it_and_one_note_at_the_end(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    addresses = [address for address in of_each_kind(site) if address in with_class(site, "claim")]
    assert len(addresses) > 5
    for address in addresses:
        before_printing(watched, server + address)
        found = told(watched)
        numbers = [number for line in found["lines"] for number in line["numbers"]]
        assert numbers == sorted(claim["number"] for claim in found["claims"]) and len(numbers) == len(set(numbers)), address
        line_of = {number: line["text"] for line in found["lines"] for number in line["numbers"]}
        assert not any("见于" in line["text"] or "出处同" in line["text"] for line in found["lines"]), address
        assert watched.page.locator(".kb-endnotes a").count() == 0
        for claim in found["claims"]:
            assert claim["shown"] == claim["weight"] and claim["frame"] != "none", (address, claim)
            assert claim["running"] or str(claim["number"]) in claim["printed"], (address, claim)
            assert not claim["caution"] or "请核" in claim["printed"], (address, claim)
            same = re.fullmatch(r"出处同第(\d+)[条步]", claim["sources"][0])
            if same:
                assert line_of[claim["number"]].split(" ", 1)[1] == line_of[int(same[1])].split(" ", 1)[1], (address, claim)
            else:
                assert all(source in line_of[claim["number"]] for source in claim["sources"]), (address, claim)


def test_a_running_number_is_the_number_of_its_note(site: Built, server: str, watch) -> None:
    """The number beside a claim is counted by the style sheet, that of the note written by the generator."""
    watched = watch(WIDE)
    address = max(site.pages, key=lambda one: site.pages[one].classes.count("numbered"))
    before_printing(watched, server + address)
    claims = told(watched)["claims"]
    assert [claim["number"] for claim in claims] == list(range(1, len(claims) + 1))
    assert watched.page.locator("li.claim:visible").count() == len(claims)


def test_after_printing_the_page_is_as_it_was(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    for address in of_each_kind(site):
        watched.open(server + address)
        before = as_it_stands(watched)
        watched.page.evaluate("window.dispatchEvent(new Event('beforeprint')); window.dispatchEvent(new Event('beforeprint'))")
        assert as_it_stands(watched) != before
        watched.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
        assert as_it_stands(watched) == before, address


def test_what_is_added_for_paper_shows_on_no_screen(site: Built, server: str, watch) -> None:
    """A browser may forget to say that it has printed."""
    watched = watch(WIDE)
    watched.open(server + with_class(site, "claim")[0])
    watched.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert watched.page.locator(".kb-on-paper").count() > 0 and watched.page.locator(".kb-on-paper:visible").count() == 0
    assert watched.page.locator(".cite:visible").count() > 0


def test_what_is_folded_is_printed(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    watched.open(server + with_class(site, "claim")[0])
    watched.page.evaluate(
        """document.querySelector('.md-content__inner').insertAdjacentHTML('beforeend',
            '<details id="shut"><summary>问</summary><p>答</p></details><details id="open" open><summary>问</summary><p>答</p></details>')""")
    state = "[document.getElementById('shut').open, document.getElementById('open').open]"
    watched.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert watched.page.evaluate(state) == [True, True]
    watched.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert watched.page.evaluate(state) == [False, True]


def test_a_checklist_has_boxes_to_tick(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    chapters = [address for address in site.pages if "checklist" in site.pages[address].ids]
    assert chapters
    for address in chapters[:3]:
        before_printing(watched, server + address)
        items = watched.page.locator("#checklist + ul > li.claim").all_inner_texts()
        assert items and all(item.startswith("☐") for item in items), address


def test_tables_repeat_their_heads_and_keep_their_rows_whole(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    checked = 0
    for address in of_each_kind(site):
        before_printing(watched, server + address)
        for head, row, cell in watched.page.evaluate(
            """[...document.querySelectorAll('.md-content__inner table')].map((table) =>
                [getComputedStyle(table.tHead).display, getComputedStyle(table.tBodies[0].rows[0]).breakInside, getComputedStyle(table.tBodies[0].rows[0].cells[0]).display])"""
        ):
            assert (head, row, cell) == ("table-header-group", "avoid", "table-cell"), address
            checked += 1
    assert checked > 2


def test_headings_stay_with_what_follows(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    for address in of_each_kind(site):
        before_printing(watched, server + address)
        rules = watched.page.evaluate(
            "[...document.querySelectorAll('.md-content__inner')].flatMap(page => [...page.querySelectorAll('h2, h3, h4, p.group')]).map(one => getComputedStyle(one).breakAfter)")
        assert set(rules) <= {"avoid"}, address


def sheets(printed: bytes) -> list[tuple[int, int]]:
    """Width and height of each sheet, in points."""
    return [(round(float(width)), round(float(height))) for width, height in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)]


def test_the_browser_prints_it_on_a4_and_leaves_the_page_as_it_was(site: Built, server: str, watch, tmp_path: Path) -> None:
    """Through the browser's own printing: its events, its sheets. A wide table lies across."""
    watched = watch(WIDE)
    across = [address for address in of_each_kind(site) if address.startswith("comparisons/") and "in-cell" in site.pages[address].classes]
    assert across
    for address in [max(with_class(site, "numbered"), key=lambda one: -len(site.pages[one].classes)), *across]:
        watched.open(server + address)
        before = as_it_stands(watched)
        watched.page.evaluate("window.addEventListener('beforeprint', () => { window.saw = document.querySelectorAll('.kb-endnote').length })")
        printed = watched.page.pdf(format="A4", prefer_css_page_size=True)
        assert watched.page.evaluate("window.saw") > 0
        assert as_it_stands(watched) == before
        assert set(sheets(printed)) == ({(595, 842), (842, 595)} if address in across else {(595, 842)}), address
    assert watched.complaints == []
