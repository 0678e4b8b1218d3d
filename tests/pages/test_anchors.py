"""Every claim that a record shows has an anchor on its page, and no anchor stands on a page twice."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from scripts import pages
from scripts.dataset import Dataset, item_id, items_of
from scripts.models import Use
from scripts.pages import addresses, nav, page
from tests.checks.cases import FAILING

ANCHOR = re.compile(r"\{:[^}]*?#([\w-]+)")


@pytest.fixture(params=["real", "mini"])
def both(request, real, real_pages, data) -> tuple[Dataset, dict[str, str]]:
    """The records, and the text of each page made of them."""
    dataset, made = (real, real_pages) if request.param == "real" else (data, pages.generate(data))
    return dataset, {page.path: page.text for page in made}


def test_no_anchor_stands_twice_on_a_page(both) -> None:
    _, texts = both
    twice = {
        path: [anchor for anchor, times in Counter(ANCHOR.findall(text)).items() if times > 1] for path, text in texts.items()}
    assert {path: found for path, found in twice.items() if found} == {}


def test_what_a_record_shows_can_be_linked_to(both) -> None:
    (dataset, texts), lost = both, []
    for home, record in dataset.records.items():
        anchors = set(ANCHOR.findall(texts[addresses.page(home)]))
        shown = (item_id(home, item) for item in items_of(record))
        lost += [(home, claim) for claim in shown if addresses.claim_anchor(claim, addresses.page(home)) not in anchors]
    assert lost == []


def unsound() -> list[tuple[str, int]]:
    return [(rule, number) for rule, cases in FAILING.items() for number in range(len(cases))]


@pytest.mark.parametrize("rule, number", unsound(), ids=str)
def test_content_that_the_checks_refuse_can_still_be_shown(data: Dataset, rule: str, number: int) -> None:
    """`serve` and `pages` write what can be loaded: an editor sees the page beside the problem."""
    altered = FAILING[rule][number].alter(data)
    if all(item.use in altered.claims for _, item in altered.items if isinstance(item, Use)):  # else `load` refuses it
        assert pages.render(altered)


def test_many_pages_stand_in_their_groups() -> None:
    made = [page.GeneratedPage(f"duties/{n}.md", f"页{n}", "", "甲" if n < 3 else "乙") for n in range(nav.MANY + 1)]
    listed = nav.section(made, "duties/")
    assert [next(iter(group)) for group in listed] == ["甲", "乙"] and len(listed[1]["乙"]) == nav.MANY - 2
    assert nav.section(made[:3], "duties/") == [{"页0": "duties/0.md"}, {"页1": "duties/1.md"}, {"页2": "duties/2.md"}]
