"""The built site as files: links, anchors, the error page, nothing fetched from elsewhere."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote, urlsplit

from scripts import ids
from scripts.pages import addresses
from tests.site.conftest import Built

ERROR_PAGE = "404.html"  # its addresses count from the root of the server


def test_every_link_and_every_anchor_resolves(site: Built) -> None:
    dead = [
        f"{address}: {link}"
        for address, page in site.pages.items()
        if address != ERROR_PAGE
        for link in page.links
        if not resolves(site, address, link)
    ]
    assert dead == []


def resolves(site: Built, address: str, link: str) -> bool:
    parts = urlsplit(link)
    if parts.scheme in ("data", "javascript"):
        return True
    target = posixpath.normpath(posixpath.join(posixpath.dirname(address), unquote(parts.path))) if parts.path else address
    target = "index.html" if target == "." else target
    if not (site.folder / target).is_file():
        return False
    return not parts.fragment or unquote(parts.fragment) in site.pages[target].ids


def test_no_address_of_another_host(site: Built) -> None:
    foreign = [
        f"{address}: {link}"
        for address, page in site.pages.items()
        for link in page.links
        if urlsplit(link).netloc or link.startswith("//")
    ]
    assert foreign == []


def test_no_id_stands_twice_on_a_page(site: Built) -> None:
    for address, page in site.pages.items():
        assert len(page.ids) == len(set(page.ids)), address


def test_every_claim_and_every_unit_can_be_addressed(site: Built) -> None:
    for claim, entry in site.data.claims.items():
        path = addresses.page(entry.home)
        assert addresses.claim_anchor(claim, path) in site.pages[html(path)].ids, claim
    for speech in site.data.digests:
        found = site.pages[html(addresses.page(speech))].ids
        missing = [unit.id for unit in site.data.speeches[speech].units if ids.unit_anchor(unit.id) not in found]
        assert missing == []


def html(path: str) -> str:
    return path.removesuffix(".md") + ".html"


def test_the_error_page_is_chinese_and_counts_from_the_root(site: Built) -> None:
    page = site.pages[ERROR_PAGE]
    text = page.path.read_text(encoding="utf-8")
    assert "没有这一页" in text and "Not found" not in text
    assert [link for link in page.links if not link.startswith(("/", "#"))] == []


def test_pages_are_told_apart_by_title_and_description(site: Built) -> None:
    texts = {address: page.path.read_text(encoding="utf-8") for address, page in site.pages.items()}
    titles = [text.split("<title>", 1)[1].split("</title>", 1)[0] for text in texts.values()]
    assert len(titles) == len(set(titles))
    assert [address for address, text in texts.items() if '<html lang="zh"' not in text] == []


MARKUP = ("{:", "///", "--8<--", "**", "](")


def test_no_markup_is_left_to_the_reader(site: Built) -> None:
    for address, page in site.pages.items():
        article = page.path.read_text(encoding="utf-8").partition("<article")[2].partition("</article>")[0]
        words = re.sub(r"<[^>]+>", "", re.sub(r"<(code|pre|script)\b.*?</\1>", "", article, flags=re.DOTALL))
        assert [mark for mark in MARKUP if mark in words] == [], address


def test_rows_and_notes_are_items_of_lists(site: Built) -> None:
    """A blank line too many makes a paragraph of an item, and the class meant for the item falls on that."""
    for address, page in site.pages.items():
        assert re.findall(r'<p class="(?:row|claim|cite|mark|entry|step)\b', page.path.read_text(encoding="utf-8")) == [], address
