"""How well the search answers: queries, the sections of a built site, and what counts as an answer.

A query counts when, of the first three pages among the results, the best link of one leads to a section (from its h1 or h2 to the
next, at most 4000 characters) that holds every key word; of a key word `a|b` either. One that nothing answers counts when the
search says so, or its first result leads to a section that says 原文未给出内容.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

import yaml

PAGES = 3
LONGEST = 4000
NOTHING = "nothing"
BARE = "原文未给出内容"
NEVER = ("about/", "contributing/", "404.html", "cases/lists.html")  # quality, doubts and lists are no answers


class Query(NamedTuple):
    query: str
    kind: str
    keys: tuple[str, ...]


class Section(NamedTuple):
    anchors: frozenset[str]
    text: str


def read(file: Path) -> list[Query]:
    rows = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [Query(str(row["query"]), row["kind"], tuple(map(str, row.get("keys") or ()))) for row in rows]


class _Sections(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[set[str], list[str]]] = []
        self.inside = self.unseen = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.inside += tag == "article"
        self.unseen += tag in ("script", "style")
        if self.inside and tag in ("h1", "h2"):
            self.found.append((set(), []))
        anchor = dict(attributes).get("id")
        if self.inside and self.found and anchor:
            self.found[-1][0].add(anchor)

    def handle_endtag(self, tag: str) -> None:
        self.inside -= tag == "article"
        self.unseen -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if self.inside and self.found and not self.unseen:
            self.found[-1][1].append(data)


@cache
def sections(page: Path) -> tuple[Section, ...]:
    parser = _Sections()
    parser.feed(page.read_text(encoding="utf-8"))
    return tuple(Section(frozenset(anchors), plain("".join(texts)[:LONGEST])) for anchors, texts in parser.found)


def plain(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def behind(site: Path, address: str) -> str:
    """The text of the section that an address leads to; empty where there is no such anchor, or the page is no answer."""
    page, _, anchor = address.partition("#")
    if page.startswith(NEVER) or (page.endswith("/index.html") and page != "glossary/index.html") or not (site / page).is_file():
        return ""
    return next((section.text for section in sections(site / page) if anchor in section.anchors), "")


def holds(text: str, keys: Iterable[str]) -> bool:
    return all(any(plain(word) in text for word in key.split("|")) for key in keys)


def answered(site: Path, query: Query, answer: Mapping) -> bool:
    addresses = [result["address"] for result in answer["results"]]
    if query.kind == NOTHING:
        return answer["empty"] or (bool(addresses) and BARE in behind(site, addresses[0]))
    best: dict[str, str] = {}
    for address in addresses:
        best.setdefault(address.partition("#")[0], address)
    return any(holds(behind(site, address), query.keys) for address in list(best.values())[:PAGES])


class Score(NamedTuple):
    """By kind: answered and asked."""

    answered: Counter
    asked: Counter
    missed: tuple[str, ...]

    def share(self, *kinds: str) -> float:
        """Of these kinds; of all that the site can answer where none is named."""
        wanted = kinds or [kind for kind in self.asked if kind != NOTHING]
        return sum(self.answered[kind] for kind in wanted) / max(1, sum(self.asked[kind] for kind in wanted))

    def told(self) -> str:
        return "，".join(f"{kind} {self.answered[kind]}/{self.asked[kind]}" for kind in self.asked)


def score(site: Path, queries: list[Query], answers: list[Mapping]) -> Score:
    good, asked, missed = Counter(), Counter(), []
    for query, answer in zip(queries, answers, strict=True):
        asked[query.kind] += 1
        if answered(site, query, answer):
            good[query.kind] += 1
        else:
            missed.append(query.query)
    return Score(good, asked, tuple(missed))
