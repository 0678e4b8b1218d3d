"""Where each record's page stands below docs/, and the anchors on it."""

from __future__ import annotations

from scripts import ids
from scripts.dataset import Dataset
from scripts.models import Term
from scripts.pages import markdown

GLOSSARY = "glossary/index.md"
DOCUMENTS = "glossary/documents.md"  # each document has its id for an anchor


def page(home: str) -> str:
    """The page of a home: S000-1 → speeches/S000-1.md, duties/office → duties/office.md"""
    if ids.is_speech(home):
        return f"speeches/{home}.md"
    return GLOSSARY if is_term(home) else f"{home}.md"


def is_term(home: str) -> bool:
    """All terms share one page, on which each has its own anchor."""
    return home == "glossary" or home.startswith("glossary/")


def exists(dataset: Dataset, home: str) -> bool:
    """Whether a home has a page. A digest has one when its speech is in the corpus too, a truncated copy when the whole has."""
    if ids.is_speech(home):
        return home in dataset.speeches and (home in dataset.digests or exists(dataset, dataset.speeches[home].copy_of or ""))
    return home in dataset.records or home.removeprefix("glossary/") in dataset.terms


def title(dataset: Dataset, home: str) -> str:
    """What links to a home are called."""
    if home in dataset.digests:
        return dataset.digests[home].title
    if home in dataset.records:
        return dataset.records[home].title
    if ids.is_speech(home) and exists(dataset, home):
        return _as_copy(title(dataset, dataset.speeches[home].copy_of))
    term = dataset.terms.get(home.removeprefix("glossary/"))
    return f"术语“{term_name(dataset, term)}”" if term else home


def term_name(dataset: Dataset, term: Term) -> str:
    """The term; with the speech it is first named in where another is called the same."""
    alike = sum(other.term == term.term for other in dataset.terms.values())
    return term.term if alike == 1 else f"{term.term}（{short(dataset, ids.speech_of(term.named_in[0]))}）"


def short(dataset: Dataset, home: str) -> str:
    """What running text and notes call a home: a speech by its short name, all else by its title."""
    if home in dataset.digests:
        return dataset.digests[home].short
    if ids.is_speech(home) and exists(dataset, home):
        return _as_copy(short(dataset, dataset.speeches[home].copy_of))
    return title(dataset, home)


def _as_copy(name: str) -> str:
    return f"{name}（残缺副本）"


def claim_anchor(claim: str, shown_on: str) -> str:
    """The id of a claim on a page: c12 at home, S000-1-c12 (its home first) wherever else it is shown."""
    home = ids.parse_claim(claim).home
    if page(home) == shown_on and not is_term(home):
        return ids.claim_anchor(claim)
    return f"{home.replace('/', '-')}-{ids.claim_anchor(claim)}"


def claim(claim_id: str, shown_on: str, seen_from: str) -> str:
    """The address of a claim as `shown_on` one page, written on another."""
    return markdown.address(seen_from, shown_on, claim_anchor(claim_id, shown_on))


def by_name(name: str) -> str:
    """The anchor of a part of a page that has no id: made from its name, so that a link holds when parts are added or change places.

    s- and eight hexadecimal digits; search/client/store.js computes the same.
    """
    value = 0
    for char in name:
        value = (value * 31 + ord(char)) % 0x7FFFFFFF
    return f"s-{value:08x}"


def unit(dataset: Dataset, unit_id: str, seen_from: str) -> str:
    """The address of a unit on its speech page; empty while that speech has no page. The page of a copy names no units."""
    speech = ids.speech_of(unit_id)
    if not exists(dataset, speech):
        return ""
    return markdown.address(seen_from, page(speech), ids.unit_anchor(unit_id) if speech in dataset.digests else "")


def published(home: str, seen_from: str) -> str:
    """The address of a home's page in the built site, for what is not Markdown and so is not led there by the renderer."""
    return f"{markdown.address(seen_from, page(home)).removesuffix('.md')}.html"


def record(dataset: Dataset, home: str, seen_from: str) -> str:
    """The address of a record's page; empty when there is none."""
    if not exists(dataset, home):
        return ""
    anchor = home.removeprefix("glossary/") if home.startswith("glossary/") else ""
    return markdown.address(seen_from, page(home), anchor)
