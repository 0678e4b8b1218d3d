"""What a reader has in hand beside the text: ticks along a path, large type, previews, a citation to copy. And how far it is to a page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from tests.site.browser import NARROW, WIDE, Watched
from tests.site.conftest import Built

pytestmark = pytest.mark.browser

FINGER = 24  # pixels, either way, of what is to be hit (WCAG 2.5.8)
TICKS = ".tick .kb-tick__box"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('off', 'SecurityError') } })"


def path_page(site: Built) -> str:
    return next(address for address in sorted(site.pages) if address.startswith("paths/") and "data-path" in text(site, address))


def cited_page(site: Built) -> str:
    return next(address for address in sorted(site.pages) if address.startswith("duties/") and 'class="cite' in text(site, address))


def text(site: Built, address: str) -> str:
    return (site.folder / address).read_text(encoding="utf-8")


@pytest.fixture
def on_path(site: Built, server: str, watch) -> Watched:
    watched = watch(WIDE)
    watched.open(server + path_page(site))
    return watched


def ticked(watched: Watched) -> list[bool]:
    return watched.page.eval_on_selector_all(TICKS, "boxes => boxes.map((box) => box.checked)")


def said(watched: Watched) -> str:
    return watched.page.locator(".kb-ticks__said").text_content()


# --- progress along a path -----------------------------------------------------------------------------


def test_a_tick_is_kept_and_shows_at_the_step_too(on_path: Watched) -> None:
    on_path.page.locator(TICKS).first.check()
    assert on_path.page.locator(".kb-tick--step .kb-tick__box").first.is_checked()
    on_path.page.reload()
    assert ticked(on_path)[0] and not any(ticked(on_path)[1:]) and said(on_path).startswith("做完1步")
    on_path.page.locator(".kb-tick--step .kb-tick__box").first.uncheck()
    on_path.page.reload()
    assert not any(ticked(on_path)) and on_path.complaints == []


def test_a_tick_belongs_to_its_own_path(site: Built, server: str, on_path: Watched) -> None:
    others = [address for address in site.pages if address.startswith("paths/") and "data-path" in text(site, address) and address != path_page(site)]
    if not others:
        pytest.skip("one path only")
    on_path.page.locator(TICKS).first.check()
    on_path.open(server + others[0])
    assert not any(ticked(on_path))


def test_progress_goes_to_another_computer_as_text(site: Built, server: str, on_path: Watched, watch) -> None:
    on_path.page.locator(TICKS).nth(1).check()
    on_path.page.locator(".kb-ticks__move summary").click()
    on_path.page.wait_for_function("() => document.querySelector('.kb-ticks__text').value")  # filled once it is unfolded
    carried = on_path.page.locator(".kb-ticks__text").input_value()
    assert carried.count("☑") == 1 and path_page(site).removesuffix(".html") in carried
    other = watch(NARROW)
    other.open(server + path_page(site))
    other.page.locator(".kb-ticks__move summary").click()
    other.page.locator(".kb-ticks__text").fill(carried + "\n☑没有这一步")
    other.page.get_by_role("button", name="贴入的生效").click()
    assert ticked(other) == ticked(on_path) and "另有1步" in other.page.locator(".kb-ticks__hint").text_content()


def test_text_of_another_path_changes_nothing(on_path: Watched) -> None:
    on_path.page.locator(TICKS).first.check()
    on_path.page.locator(".kb-ticks__move summary").click()
    on_path.page.locator(".kb-ticks__text").fill("新人入门进度\npaths/elsewhere\n☑某一步")
    on_path.page.get_by_role("button", name="贴入的生效").click()
    assert ticked(on_path)[0] and "不是这一页的进度" in on_path.page.locator(".kb-ticks__hint").text_content()


def test_without_storage_ticks_hold_for_the_page_and_it_says_so(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    watched.page.add_init_script(NO_STORAGE)
    watched.open(server + path_page(site))
    watched.page.locator(TICKS).first.check()
    assert ticked(watched)[0] and "不许网页记东西" in said(watched)
    assert [one for one in watched.complaints if "assets/reader" in one] == []


def test_a_step_that_is_no_more_is_not_kept(on_path: Watched) -> None:
    kept = "localStorage.getItem('kb-path:' + document.querySelector('.sheet[data-path]').dataset.path)"
    on_path.page.evaluate("localStorage.setItem('kb-path:' + document.querySelector('.sheet[data-path]').dataset.path, '[\"没有这一步\"]')")
    on_path.page.reload()
    on_path.page.locator(TICKS).first.check()
    assert "没有这一步" not in on_path.page.evaluate(kept) and len(json.loads(on_path.page.evaluate(kept))) == 1


@pytest.mark.parametrize("garbled", ["{", "7", '{"a": 1}', "[1, null]"])
def test_garbled_progress_begins_anew(site: Built, on_path: Watched, garbled: str) -> None:
    on_path.page.evaluate("(text) => localStorage.setItem('kb-path:' + document.querySelector('[data-path]').dataset.path, text)", garbled)
    on_path.page.reload()
    assert not any(ticked(on_path)) and on_path.complaints == []


def test_ticks_and_large_type_work_from_disk(site: Built, watch) -> None:
    watched = watch(WIDE)
    watched.open((site.folder / path_page(site)).as_uri())
    watched.page.locator(TICKS).first.check()
    watched.page.get_by_role("button", name="大字").click()
    watched.page.reload()
    assert ticked(watched)[0] and "kb-large" in watched.page.locator("html").get_attribute("class")


def test_the_home_page_offers_to_go_on_with_what_is_begun(site: Built, server: str, on_path: Watched) -> None:
    on_path.open(server + "index.html")
    assert on_path.page.locator(".kb-go-on").count() == 0 and on_path.page.locator(".kb-ticks").count() == 0
    on_path.open(server + path_page(site))
    on_path.page.locator(TICKS).first.check()
    steps = len(ticked(on_path))
    on_path.open(server + "index.html")
    line = on_path.page.locator(".kb-go-on")
    assert line.text_content().endswith(f" 1/{steps}步")
    line.locator("a").click()
    assert on_path.page.url == server + path_page(site)
    for place in range(steps):
        on_path.page.locator(TICKS).nth(place).check()
    on_path.open(server + "index.html")
    assert on_path.page.locator(".kb-go-on").count() == 0 and on_path.complaints == []


def test_the_home_page_without_storage_offers_nothing(server: str, watch) -> None:
    watched = watch(WIDE)
    watched.page.add_init_script(NO_STORAGE)
    watched.open(server + "index.html")
    assert watched.page.locator(".what").is_visible() and watched.page.locator(".kb-go-on").count() == 0


def test_ticks_are_cleared_only_after_a_question(on_path: Watched) -> None:
    on_path.page.locator(TICKS).first.check()
    on_path.page.locator(".kb-ticks__move summary").click()
    for answer, left in (("dismiss", True), ("accept", False)):
        on_path.page.once("dialog", lambda dialog, answer=answer: getattr(dialog, answer)())
        on_path.page.get_by_role("button", name="全部清掉").click()
        assert ticked(on_path)[0] is left


def test_the_sheet_alone_can_be_printed(site: Built, on_path: Watched) -> None:
    on_path.page.evaluate("window.print = () => { window.printed = document.documentElement.className }")
    on_path.page.get_by_role("button", name="只打印进度表").click()
    assert "kb-sheet-only" in on_path.page.evaluate("window.printed")
    on_path.page.evaluate("document.documentElement.classList.add('kb-sheet-only')")
    on_path.page.emulate_media(media="print")
    assert on_path.page.locator(".sheet").is_visible() and on_path.page.locator("h1").is_visible()
    assert not on_path.page.locator("h2[id^=s-]").first.is_visible() and not on_path.page.locator("#legend").is_visible()


def test_an_address_of_an_answer_unfolds_it(site: Built, server: str, on_path: Watched) -> None:
    claim = on_path.page.locator("details.ask .claim").first.get_attribute("id")
    assert not on_path.page.locator(f"#{claim}").is_visible()
    on_path.open(server + path_page(site) + "#" + claim)
    on_path.page.wait_for_function("(id) => document.getElementById(id).closest('details').open", arg=claim)


# --- citation ------------------------------------------------------------------------------------------


def test_a_page_is_cited_and_so_is_the_claim_that_the_address_names(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    address = cited_page(site)
    watched.open(server + address)
    cite = watched.page.locator("[data-cite]")
    assert watched.page.locator("h1").text_content().strip("#¶ \n") in cite.text_content() and address in cite.text_content()
    claim = watched.page.locator(".claim").first.get_attribute("id")
    watched.open(server + address + "#" + claim)
    watched.page.wait_for_function("(id) => document.querySelector('[data-cite]').textContent.endsWith('#' + id)", arg=claim)
    words = watched.page.locator(".claim").first.evaluate("(one) => one.firstChild.textContent.trim()")
    weight = watched.page.locator(".claim .cite > strong").first
    assert words in cite.text_content() and weight.text_content() in cite.text_content() and server + address in cite.text_content()
    assert words in watched.page.locator("[data-report]").text_content() and len(weight.get_attribute("title")) > 5
    watched.page.get_by_role("button", name="复制这一条").click()
    assert watched.page.locator(".kb-copied").first.text_content() in ("已复制", "已选中，按Ctrl+C")
    assert watched.page.evaluate("getSelection().toString()").strip() == cite.text_content().strip()
    assert watched.complaints == []


@pytest.mark.parametrize("inner", [".parts li", ".doubt", ".overtaken"])
def test_a_claim_is_cited_whole_and_as_ours(site: Built, server: str, watch, inner: str) -> None:
    """With the parts of its formula and what is doubtful about it; nobody may take it for the words of the speech."""
    watched = watch(WIDE)
    for address, page in sorted(site.pages.items()):
        if {"claim", inner[1:].split()[0]} <= set(page.classes):
            watched.open(server + address)
            if watched.page.locator(f".claim {inner}").count():
                break
    else:
        pytest.skip(f"no claim with {inner}")
    watched.page.evaluate("(inner) => { location.hash = document.querySelector('.claim ' + inner).closest('.claim').id }", inner)
    watched.page.locator(".kb-claim-tools").wait_for()
    cited = watched.page.locator("[data-cite]").text_content()
    for told in watched.page.locator(f".claim:target {inner}").all_text_contents():
        assert told.split(maxsplit=1)[-1].strip() in cited, cited
    assert "不是讲话原文" in cited and not cited.startswith(("“", "☐")) and watched.page.locator("[data-cited]").text_content() == "引用这一条"


def test_a_claim_that_refers_to_another_is_cited_with_its_place(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    address = next(
        address for address, page in sorted(site.pages.items()) if "claim" in page.classes and re.search(r">出处同第\d+条<", text(site, address)))
    watched.open(server + address)
    claim = watched.page.locator(".claim", has_text="出处同第").first
    watched.open(server + address + "#" + claim.get_attribute("id"))
    watched.page.locator(".kb-claim-tools").wait_for()
    assert "出处同" not in watched.page.locator("[data-cite]").text_content() and watched.page.locator(".kb-claim-tools").text_content().startswith("（")


@pytest.mark.parametrize("hash_", ["#%E0%A4%A", "#<img src=x onerror=window.hit=1>", "#c999999", "#"])
def test_a_garbled_anchor_hurts_nothing(site: Built, server: str, watch, hash_: str) -> None:
    watched = watch(WIDE)
    watched.open(server + cited_page(site) + hash_)
    watched.page.wait_for_load_state("networkidle")
    assert watched.page.evaluate("window.hit") is None and [one for one in watched.complaints if "assets/reader" in one] == []


# --- previews ------------------------------------------------------------------------------------------


def place_link(watched: Watched):
    return watched.page.locator(".cite a[href*='speeches/']").first


@pytest.mark.parametrize("reach", ["hover", "focus"])
def test_resting_on_a_place_shows_what_is_claimed_there(site: Built, server: str, watch, reach: str) -> None:
    watched = watch(WIDE)
    watched.open(server + cited_page(site))
    claim = watched.page.locator(".claim").first.evaluate("(one) => one.firstChild.textContent.trim()")
    getattr(place_link(watched), reach)()
    preview = watched.page.locator("#kb-preview")
    preview.wait_for()
    assert claim[:8] in preview.text_content()
    assert place_link(watched).get_attribute("aria-describedby") == "kb-preview"
    box = preview.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= WIDE["width"]
    watched.page.keyboard.press("Escape")
    assert preview.count() == 0 and place_link(watched).get_attribute("aria-describedby") is None
    assert watched.complaints == []


def test_the_pointer_may_go_into_the_preview_and_beyond_it_closes(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    watched.open(server + cited_page(site))
    place_link(watched).hover()
    preview = watched.page.locator("#kb-preview")
    preview.wait_for()
    preview.hover()
    assert preview.is_visible()
    watched.page.locator("h1").hover()
    preview.wait_for(state="detached")


def test_a_number_of_pages_previews_nothing(site: Built, server: str, watch) -> None:
    """另外3页 leads to the claim at its home, which one is reading already."""
    watched = watch(WIDE)
    watched.open(server + next(address for address in sorted(site.pages) if address.startswith(("duties/", "tables/")) and ">另外" in text(site, address)))
    watched.page.locator(".cite a", has_text="另外").first.hover()
    watched.page.wait_for_timeout(800)
    assert watched.page.locator("#kb-preview").count() == 0


def test_from_disk_there_is_no_preview_and_the_link_remains(site: Built, watch) -> None:
    watched = watch(WIDE)
    watched.open((site.folder / cited_page(site)).as_uri())
    place_link(watched).hover()
    watched.page.wait_for_timeout(800)
    assert watched.page.locator("#kb-preview").count() == 0 and watched.complaints == []
    place_link(watched).click()
    assert "/speeches/" in watched.page.url


# --- large type ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("viewport", [WIDE, NARROW])
def test_large_type_is_kept_from_page_to_page_and_fits(site: Built, server: str, watch, viewport: dict[str, int]) -> None:
    watched = watch(viewport)
    watched.open(server + cited_page(site))
    size = watched.page.evaluate("parseFloat(getComputedStyle(document.querySelector('.claim')).fontSize)")
    button = watched.page.get_by_role("button", name="大字")
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    for address in (cited_page(site), path_page(site), "index.html"):
        watched.open(server + address)
        assert watched.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
    watched.open(server + cited_page(site))
    assert watched.page.evaluate("parseFloat(getComputedStyle(document.querySelector('.claim')).fontSize)") >= 1.2 * size


# --- where a page is -----------------------------------------------------------------------------------


def test_every_page_is_three_clicks_from_home_at_most(site: Built) -> None:
    reached = at = {"index.html"}
    for _ in range(3):
        at = {other for address in at for other in targets(site, address) if other in site.pages} - reached
        reached = reached | at
    assert set(site.pages) - {"404.html"} == reached - {"404.html"}


def targets(site: Built, address: str) -> Iterator[str]:
    for link in site.pages[address].links:
        path = link.partition("#")[0].partition("?")[0]
        if path and "://" not in path:
            yield (site.folder / address).parent.joinpath(path).resolve().relative_to(site.folder.resolve()).as_posix()


def test_every_page_says_where_it_is(site: Built) -> None:
    for address in site.pages:
        if address not in ("index.html", "404.html"):
            assert "md-path" in text(site, address), address


# --- the frame of a page ---------------------------------------------------------------------------------


def scheme(watched: Watched) -> str:
    return watched.page.locator("body").get_attribute("data-md-color-scheme")


@pytest.mark.parametrize(("system", "other"), [("light", "slate"), ("dark", "default")])
def test_dark_is_as_the_computer_has_it_until_the_reader_says_otherwise(server: str, watch, system: str, other: str) -> None:
    watched = watch(WIDE, color_scheme=system)
    watched.open(server + "index.html")
    button = watched.page.get_by_role("button", name="深色")
    assert scheme(watched) != other and button.get_attribute("aria-pressed") == str(system == "dark").lower()
    button.click()
    watched.page.reload()
    assert scheme(watched) == other and watched.complaints == []


def test_a_page_follows_the_computer_while_it_is_open(server: str, watch) -> None:
    watched = watch(WIDE)
    watched.open(server + "index.html")
    watched.page.emulate_media(color_scheme="dark")
    watched.page.wait_for_function("() => document.body.dataset.mdColorScheme === 'slate'")
    assert watched.page.get_by_role("button", name="深色").get_attribute("aria-pressed") == "true"


def test_without_storage_a_button_holds_for_the_page(server: str, watch) -> None:
    watched = watch(NARROW)
    watched.page.add_init_script(NO_STORAGE)
    watched.open(server + "index.html")
    watched.page.get_by_role("button", name="深色").click()
    assert scheme(watched) == "slate"


def test_the_menu_marks_the_part_that_is_read_and_keeps_it_in_sight(site: Built, server: str, watch) -> None:
    watched = watch({"width": 1360, "height": 400})
    address = max((address for address in site.pages if address.startswith(("duties/", "tables/"))), key=lambda one: text(site, one).count("<h2"))
    watched.open(server + address)
    links = watched.page.locator(".menu__here a")
    first = links.nth(0).get_attribute("href")
    marked = watched.page.locator(".menu__here [aria-current=location]")
    watched.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    watched.page.wait_for_function("(first) => { const marked = document.querySelector('.menu__here [aria-current]'); return marked && marked.getAttribute('href') !== first }", arg=first)
    assert marked.count() == 1
    line, frame = marked.bounding_box(), watched.page.locator(".md-sidebar__scrollwrap").bounding_box()
    assert frame["y"] - 1 <= line["y"] and line["y"] + line["height"] <= frame["y"] + frame["height"] + 1
    watched.page.evaluate("(hash) => document.getElementById(decodeURIComponent(hash.slice(1))).scrollIntoView()", first)
    watched.page.wait_for_function("(first) => { const marked = document.querySelector('.menu__here [aria-current]'); return marked && marked.getAttribute('href') === first }", arg=first)
    assert marked.count() == 1


def test_a_link_of_the_menu_uncovers_the_page(site: Built, server: str, watch) -> None:
    watched = watch(NARROW)
    watched.open(server + cited_page(site))
    watched.page.get_by_role("button", name="菜单").click()
    link = watched.page.locator(".menu__here a").first
    link.click()
    link.wait_for(state="hidden")
    assert "#" in watched.page.url and not watched.page.locator("html.menu-open").count()


def test_the_way_up_comes_after_a_window_of_text(site: Built, server: str, watch) -> None:
    watched = watch(NARROW)
    watched.open(server + cited_page(site))
    up = watched.page.locator(".way-up a")
    inside = "link => link.getBoundingClientRect().top < innerHeight"
    assert not up.evaluate(inside)
    watched.page.evaluate("scrollTo(0, 2 * innerHeight)")
    assert up.evaluate(inside)
    up.click()
    watched.page.wait_for_function("() => scrollY === 0")


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_letter_leads_to_its_first_term_and_stays_above_it(server: str, watch, viewport: dict) -> None:
    watched = watch(viewport)
    watched.open(server + "glossary/index.html")
    letter = watched.page.locator(".letters a").last
    size = letter.bounding_box()
    assert min(size["width"], size["height"]) >= FINGER
    letter.click()
    watched.page.locator("h2:target").wait_for()
    term, bar = watched.page.locator("h2:target").bounding_box(), watched.page.locator(".letters").bounding_box()
    assert watched.page.url.endswith(letter.get_attribute("href")) and bar["y"] + bar["height"] <= term["y"] + 1


def test_a_short_page_is_no_longer_for_the_way_up(site: Built, server: str, watch) -> None:
    watched = watch({"width": 1360, "height": 4000})
    watched.open(server + cited_page(site))
    assert watched.page.evaluate("document.documentElement.scrollHeight <= Math.max(innerHeight, document.querySelector('.md-container').getBoundingClientRect().bottom + 1)")


def test_no_script_but_ours_and_none_within_a_page(site: Built) -> None:
    """The theme's own would hold a reader up for half a second; a page without inline scripts needs no exception in the policy."""
    for address in site.pages:
        for script in re.findall(r"<script\b([^>]*)>", text(site, address)):
            assert re.search(r'src="[^"]*assets/(reader|search)/', script), (address, script)
    folders = {file.parent.relative_to(site.folder).as_posix() for file in site.folder.rglob("*.js")}
    assert folders == {"assets/reader", "assets/search"}
