"""What can be found: pages, their sections, and the lines in them, each line once.

    entries(dataset, pages) -> list[PageEntry]
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from scripts import ids
from scripts.dataset import Dataset
from scripts.pages import addresses, place
from scripts.pages.page import GeneratedPage, Line, Part


@dataclass(frozen=True)
class LineEntry:
    """One line of a section. A claim is the same line wherever it is shown; any other line is the section's own."""

    text: str
    anchor: str
    claim: str = ""
    unsaid: bool = False  # says what the sources do not
    others: str = ""  # what else people call it; found, not shown
    authority: str = ""
    origin: str = ""  # whose practice and from when: 榆林市·2009年
    parts: tuple[str, ...] = ()  # of the formula it tells

    @property
    def words(self) -> str:
        """All that can be looked for."""
        return " ".join((self.text, *self.parts, self.others))


@dataclass(frozen=True)
class SectionEntry:
    title: str
    anchor: str
    bare: bool
    lines: tuple[LineEntry, ...]


@dataclass(frozen=True)
class PageEntry:
    """path is that of the page in the site: duties/office.html"""

    title: str
    kind: str
    path: str
    aliases: tuple[str, ...]
    sections: tuple[SectionEntry, ...]


def entries(dataset: Dataset, pages: Iterable[GeneratedPage]) -> list[PageEntry]:
    others = _others(dataset)
    claims = {claim: _claim(dataset, claim, others.get(claim, "")) for claim in dataset.claims}
    return [_page(claims, page) for page in pages if page.parts]


def _others(dataset: Dataset) -> dict[str, str]:
    """What else each claim is called, without the words that synonyms lead from into its text: those find it anyway, and better."""
    leads: dict[str, set[str]] = {}
    for synonym in dataset.synonyms:
        for word in synonym.words:
            leads.setdefault(word, set()).update(synonym.to or set(synonym.words) - {word})
    texts = {claim: entry.claim.text for claim, entry in dataset.claims.items()}
    return {
        one.claim: " ".join(word for word in one.words if not any(other in texts[one.claim] for other in leads.get(word, ())))
        for one in dataset.other_words if one.claim in texts}


def _page(claims: Mapping[str, LineEntry], page: GeneratedPage) -> PageEntry:
    path = page.path.removesuffix(".md") + ".html"
    return PageEntry(page.title, page.kind, path, page.aliases, tuple(_section(claims, part) for part in page.parts))


def _section(claims: Mapping[str, LineEntry], part: Part) -> SectionEntry:
    return SectionEntry(part.title, part.anchor, part.bare, tuple(_line(claims, line) for line in part.lines))


def _line(claims: Mapping[str, LineEntry], line: Line) -> LineEntry:
    """A claim is told as its record has it, whatever a page puts before or after it."""
    return replace(claims[line.claim], anchor=line.anchor) if line.claim else LineEntry(line.text, line.anchor, unsaid=line.unsaid, parts=line.parts)


def _claim(dataset: Dataset, claim: str, others: str) -> LineEntry:
    """A claim before it has a place on a page."""
    entry = dataset.claims[claim]
    return LineEntry(
        entry.claim.text, "", claim, others=others, authority=entry.claim.authority, origin=_origin(dataset, claim), parts=entry.claim.parts)


def _origin(dataset: Dataset, claim: str) -> str:
    entry = dataset.claims[claim]
    digest = dataset.digests.get(ids.speech_of(entry.grounds[0])) if entry.grounds else None
    return place.in_few_words(digest, entry.claim.place) if digest else ""


def derived_anchor(claim: str, path: str) -> str:
    """The anchor that a claim has where it is shown once; the client derives it and needs not be told."""
    return addresses.claim_anchor(claim, path.removesuffix(".html") + ".md")
