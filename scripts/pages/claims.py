"""A claim as every page shows it: text, parts, doubts, and its citation.

`Showing` turns claims into what the macro in templates/claims.md.j2 lays out. The same macro
serves all pages, so a claim looks alike wherever it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from scripts import ids
from scripts.dataset import ClaimEntry, Dataset, claim_hash
from scripts.language.overtaken import uses
from scripts.models import Authority
from scripts.pages import addresses, markdown, place

FEW = 2  # pages that a note names one by one


@dataclass(frozen=True)
class OvertakenView:
    """Wording in a claim that time has overtaken."""

    old: str
    now: str
    see: Markup  # where the page has said `now` already; empty the first time


@dataclass(frozen=True)
class ClaimView:
    """One claim on one page, ready for the template."""

    id: str
    anchor: str
    number: str  # 第12条
    running: bool  # numbered by its place on the page, not by its permanent number
    text: str
    step: tuple[tuple[str, str], ...]  # 谁、做什么…, where the claim is a step
    parts: tuple[str, ...]
    doubt: str
    overtaken: tuple[OvertakenView, ...]
    authority: Authority
    css: str
    caution: str
    source: Markup  # where it stands, as links; level, place and era
    note: tuple[object, ...]  # what the note in the margin says of the source: equal for claims that can share one
    home: str  # address of the claim in its digest, or of the unit it stands on
    shown_by: Markup  # who else shows it, as links


class Showing:
    """Shows the claims of one page in their order: what was explained once is referred to afterwards."""

    def __init__(self, dataset: Dataset, page: str):
        self.dataset, self.page = dataset, page
        self.explained: dict[str, Markup] = {}  # id of an overtaken wording → link to where it is explained

    def claim(self, claim_id: str, number: str, *, running: bool) -> ClaimView:
        entry = self.dataset.claims[claim_id]
        claim, wording = entry.claim, place.AUTHORITIES[entry.claim.authority]
        anchor = addresses.claim_anchor(claim_id, self.page)
        return ClaimView(
            id=claim_id,
            anchor=anchor,
            number=number,
            running=running,
            text=claim.text,
            step=(),
            parts=claim.parts,
            doubt=claim.doubt or "",
            overtaken=self.overtaken(claim.text, markdown.link(number, f"#{anchor}")),
            authority=claim.authority,
            css=wording.css,
            caution=wording.caution,
            source=source(self.dataset, entry, self.page),
            note=(claim.authority, entry.grounds, claim.place),
            home=home(self.dataset, entry, self.page),
            shown_by=shown_by(self.dataset, claim_id, self.page),
        )

    def overtaken(self, text: str, here: Markup) -> tuple[OvertakenView, ...]:
        found = [wording for wording in self.dataset.overtaken if uses(text, wording.patterns, wording.unless)]
        views = tuple(OvertakenView(one.old, one.now, self.explained.get(one.id, Markup(""))) for one in found)
        for wording in found:
            self.explained.setdefault(wording.id, here)
        return views


def neighbours(views: Iterable[ClaimView]) -> tuple[ClaimView, ...]:
    """Claims that follow one another on the same grounds share one note: the later ones refer to the first."""
    shared: list[ClaimView] = []
    first: ClaimView | None = None
    for view in views:
        if first and view.note == first.note:
            view = replace(view, source=markdown.link(f"出处同{first.number}", view.home))
        else:
            first = view
        shared.append(view)
    return tuple(shared)


def source(dataset: Dataset, entry: ClaimEntry, page: str) -> Markup:
    """What a claim stands on, speech by speech: [讲话题目·二·第二](…)、[三](…)，市级，某市，年代；另据……"""
    grounds = [list(group) for group in by_speech(entry.grounds)]
    separator = "；另据" if entry.unit else "；"
    return markdown.join((speech_source(dataset, entry, group, page) for group in grounds), separator)


def by_speech(grounds: Iterable[str]) -> Iterable[Iterable[str]]:
    """Grounds of one speech together; speeches in the order in which they are first cited."""
    grounds = list(grounds)
    order = unique(map(ids.speech_of, grounds))
    return ([ground for ground in grounds if ids.speech_of(ground) == speech] for speech in order)


def speech_source(dataset: Dataset, entry: ClaimEntry, grounds: list[str], page: str) -> Markup:
    """The places in one speech; at home the line of the original, elsewhere level, place and era."""
    links = markdown.join(ground_link(dataset, entry, ground, page, ground == grounds[0]) for ground in grounds)
    said = home_setting if addresses.page(ids.speech_of(grounds[0])) == page else setting
    return markdown.join(filter(None, (links, said(dataset, entry, grounds[0]))), "，")


def ground_link(dataset: Dataset, entry: ClaimEntry, ground: str, page: str, with_title: bool) -> Markup:
    """A link to where a claim stands, with the title of the speech where that is not the page's own."""
    speech = ids.speech_of(ground)
    label = place.label(dataset.units[ground]) if ground in dataset.units else ground
    if with_title and addresses.page(speech) != page:
        label = place.within(addresses.short(dataset, speech), label)
    return markdown.link(label, ground_address(dataset, entry, ground, page))


def home(dataset: Dataset, entry: ClaimEntry, page: str) -> str:
    return ground_address(dataset, entry, entry.grounds[0], page) if entry.grounds else ""


def ground_address(dataset: Dataset, entry: ClaimEntry, ground: str, page: str) -> str:
    """Address of a unit; of the claim itself where the unit is the claim's home and the page another."""
    speech = ids.speech_of(ground)
    if addresses.page(speech) != page and ground == entry.unit and addresses.exists(dataset, speech):
        return addresses.claim(entry.id, addresses.page(entry.home), page)
    return addresses.unit(dataset, ground, page)


def home_setting(dataset: Dataset, entry: ClaimEntry, ground: str) -> str:
    """On the speech's own page, whose head says level and era: the line of the original, and a place of its own."""
    line = place.source_place(dataset.units[ground]) if ground in dataset.units else ""
    return "，".join(filter(None, (line, entry.claim.place)))


def setting(dataset: Dataset, entry: ClaimEntry, ground: str) -> str:
    """Level, place and era of the speech, as far as it has a digest that says them."""
    digest = dataset.digests.get(ids.speech_of(ground))
    return place.setting(digest, entry.claim.place) if digest else ""


def shown_by(dataset: Dataset, claim_id: str, page: str) -> Markup:
    """The other pages on which the claim is shown, each as a link to it there. All of them at its home; elsewhere, where there are
    many, only how many, with a link to the home that lists them."""
    own = dataset.claims[claim_id].home
    homes = [home for home in sorted(set(dataset.shown_by.get(claim_id, ()))) if addresses.page(home) != page]
    if len(homes) > FEW and addresses.page(own) != page and addresses.exists(dataset, own):
        return markdown.link(f"另外{len(homes)}页", addresses.claim(claim_id, addresses.page(own), page))
    return markdown.join(
        markdown.link(addresses.title(dataset, home), addresses.claim(claim_id, addresses.page(home), page)) for home in homes)


def is_read(dataset: Dataset, claim_id: str) -> bool:
    """Whether a second reading of this very claim on these very grounds is on record."""
    hashes = {reading.hash for reading in dataset.readings_by_claim.get(claim_id, ())}
    return bool(hashes) and claim_hash(dataset.claims[claim_id], dataset.units) in hashes


def unread(dataset: Dataset, claim_ids: Sequence[str]) -> int:
    return sum(not is_read(dataset, claim_id) for claim_id in unique(claim_ids))


def status(dataset: Dataset, claim_ids: Sequence[str]) -> str:
    """The status line of a page that shows these claims."""
    missing = unread(dataset, claim_ids)
    if not claim_ids:
        return "编者初校；尚未经本单位人员审定"
    if not missing:
        return "编者初校；经两遍独立核对，尚未经本单位人员审定"
    return f"编者初校；{len(unique(claim_ids))}条论断中，{missing}条还没有第二遍核对；尚未经本单位人员审定"


def unique(values: Iterable[str]) -> tuple[str, ...]:
    """Each value once, in order of first appearance."""
    return tuple(dict.fromkeys(values))
