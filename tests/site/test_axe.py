"""axe-core finds nothing on any kind of page, wide and narrow, light and dark; `make audit` reads all of them."""

from __future__ import annotations

import pytest

from tests import audit
from tests.site import axe
from tests.site.browser import WIDE
from tests.site.conftest import Built, in_ci

pytestmark = [pytest.mark.browser, pytest.mark.slow]

BAD = """<!doctype html><html lang="zh"><meta charset="utf-8"><title>bad</title>
<main><h1>bad</h1><p style="color:#999;background:#fff">faint</p><img src="data:,"><button></button></main></html>"""


@pytest.fixture(scope="session")
def source() -> str:
    try:
        return axe.source()
    except axe.Absent as error:
        pytest.fail(str(error)) if in_ci() else pytest.skip(f"!!! {error}")


def of_every_kind(site: Built) -> list[str]:
    return axe.of_every_kind(site.pages, lambda address: site.pages[address].classes.count("claim"))


def a_term(site: Built) -> str:
    return next(term.term for term in site.data.terms.values() if term.items)


def test_every_kind_of_page_is_among_those_read(site: Built) -> None:
    read = of_every_kind(site)
    folders = {address.rpartition("/")[0] for address in site.pages}
    assert {"index.html", "404.html", "about/by-sound.html", "cases/lists.html"} <= set(read)
    assert {f"{folder}/index.html" for folder in folders if folder} <= set(read)
    assert {address for address in site.pages if address.startswith("tables/")} <= set(read)
    assert all(sum(address.startswith(f"{folder}/") for address in read) > 1 for folder in ("duties", "rules", "handbook", "cases", "paths", "speeches", "comparisons"))


@pytest.mark.parametrize(("viewport", "scheme"), axe.MODES, ids=[axe.mode(*given) for given in axe.MODES])
def test_nothing_is_found(site: Built, server: str, watch, source: str, viewport: dict, scheme: str) -> None:
    if site.real:
        pytest.skip("the miniature has every kind of page; make audit reads all pages of the real site")
    watched = watch(viewport, color_scheme=scheme)
    mode, found = axe.mode(viewport, scheme), []
    for address in of_every_kind(site):
        watched.open(server + address)
        found += axe.violations(watched.page, source, address, mode)
    for name, (address, use) in axe.USED.items():
        watched.open(server + address)
        use(watched.page, a_term(site))
        found += axe.violations(watched.page, source, name, mode)
    assert found == []


def test_what_is_wrong_is_found(watch, source: str) -> None:
    watched = watch(WIDE)
    watched.page.set_content(BAD)
    assert {"color-contrast", "image-alt", "button-name"} <= {one.rule for one in axe.violations(watched.page, source, "bad", "")}


def test_the_audit_says_what_is_wrong(tmp_path, source: str, browser, monkeypatch, capsys) -> None:
    (tmp_path / "index.html").write_text(BAD, encoding="utf-8")
    monkeypatch.setattr(axe, "USED", {})
    assert audit.report(browser, tmp_path) > 0
    told = capsys.readouterr().out
    assert told.startswith("1 pages and states in 4 modes") and "image-alt: 4 on 1 pages" in told and '<img src="data:,">' in told
