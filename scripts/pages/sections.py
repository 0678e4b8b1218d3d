"""What pages made of records share: sections of claims, steps, links, head and foot."""

from __future__ import annotations

import dataclasses
import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from scripts import ids
from scripts.dataset import Dataset, item_id
from scripts.models import NOT_TOLD, Chapter, GroupedSection, Item, Page, Question, Rule, Section, Step
from scripts.pages import addresses, claims, drawings, front_matter, groups, markdown, page, place, template


@dataclass(frozen=True)
class SectionView:
    title: str
    anchor: str
    claims: tuple[claims.ClaimView, ...]
    subject: str = ""  # said above the claims instead of in each of them


class Heading(NamedTuple):
    """Sections that stand together, and what is written over them; without a title each stands for itself."""

    title: str
    anchor: str
    sections: tuple

    @property
    def marks(self) -> Markup:
        """Of the headings of its sections."""
        return Markup("###" if self.title else "##")


def under_headings(records: Sequence[GroupedSection | Question], views: Sequence) -> list[Heading]:
    """Views of the records, in their order: one that names a heading begins it, the others go on."""
    found: list[tuple[str, list]] = []
    for record, view in zip(records, views, strict=True):
        if record.group or not found:
            found.append((record.group or "", []))
        found[-1][1].append(view)
    return [Heading(title, addresses.by_name(title), tuple(below)) for title, below in found]


def ungrouped(views: Iterable[SectionView]) -> list[Heading]:
    return [Heading("", "", tuple(views))]


class Counting:
    """Numbers the claims of one page as they are shown, and remembers which were."""

    def __init__(self, dataset: Dataset, home: str):
        self.home = home
        self.path = addresses.page(home)
        self.showing = claims.Showing(dataset, self.path)
        self.times: Counter[str] = Counter()  # claim id → how often shown

    @property
    def shown(self) -> list[str]:
        return list(self.times)

    def section(self, title: str, anchor: str, items: Iterable[Item]) -> SectionView:
        return SectionView(title, anchor, claims.neighbours(self.claim(item, "条") for item in items))

    def named_section(self, section: Section) -> SectionView:
        """One that the record names; its anchor is made from the name."""
        return self.section(section.title, addresses.by_name(section.title), section.items)

    def steps(self, title: str, anchor: str, steps: Iterable[Step]) -> SectionView:
        views = (dataclasses.replace(self.claim(step.item, "步"), step=step_rows(step)) for step in steps)
        return SectionView(title, anchor, claims.neighbours(views))

    def claim(self, item: Item, unit: str, home: str = "") -> claims.ClaimView:
        """The next claim; shown a second time its anchor says so, for an anchor must be unique."""
        claim_id = item_id(home or self.home, item)
        self.times[claim_id] += 1
        view = self.showing.claim(claim_id, f"第{self.times.total()}{unit}", running=True)
        again = self.times[claim_id]
        return view if again == 1 else dataclasses.replace(view, anchor=f"{view.anchor}-{again}")


def step_rows(step: Step) -> tuple[tuple[str, str], ...]:
    """What a step says, by name; what its speech leaves open is named once, at the end."""
    rows = (
        ("谁", step.actor),
        ("做", step.act),
        ("前提", step.input),
        ("得到", step.output),
        ("时限", step.limit),
        ("记录", step.record),
    )
    told = tuple(row for row in rows if row[1] != NOT_TOLD)
    untold = "、".join(name for name, value in rows if value == NOT_TOLD)
    return (*told, (NOT_TOLD, untold)) if untold else told


def link(dataset: Dataset, home: str, path: str) -> Markup:
    return markdown.link(addresses.title(dataset, home), addresses.record(dataset, home, path))


def links(dataset: Dataset, homes: Iterable[str], path: str) -> tuple[Markup, ...]:
    return tuple(link(dataset, home, path) for home in homes)


def see(dataset: Dataset, homes: Iterable[str], path: str) -> list[tuple[str, tuple[Markup, ...]]]:
    """What to read next, by kind, in the order of the menu."""
    folders = {kind.folder: kind.name for kind in page.KINDS}
    found: dict[str, list[str]] = {}
    for home in homes:
        found.setdefault(home.partition("/")[0], []).append(home)
    return [(name, links(dataset, found[folder], path)) for folder, name in folders.items() if folder in found]


# What a reader of one kind of page does next, and how that is asked.
ONWARD = {
    page.DUTY: (page.CHAPTER, page.RULE, page.QUESTIONS),
    page.RULE: (page.CHAPTER, page.COMPARISON),
    page.CHAPTER: (page.RULE, page.CASE),
    page.CASE: (page.CHAPTER,),
    page.COMPARISON: (page.CHAPTER, page.RULE),
}
ASKED_AS = {page.CHAPTER: "怎么做", page.RULE: "按什么办", page.COMPARISON: "各地怎样", page.CASE: "别处例子", page.QUESTIONS: "别人问的"}
MOST_ONWARD = 3


def onward(dataset: Dataset, home: str, kind: page.Kind, path: str) -> list[tuple[str, tuple[Markup, ...]]]:
    """The likely next pages by kind: of those that show the most of this page's claims, those it sends its reader to first."""
    shared = Counter(other for claim in dataset.shown_on.get(home, ()) for other in dataset.shown_by.get(claim, ()) if other != home)
    sent = dataset.records[home].see
    found: list[tuple[str, tuple[Markup, ...]]] = []
    for wanted in ONWARD.get(kind, ()):
        homes = [other for other in dict.fromkeys((*sent, *shared)) if other.startswith(f"{wanted.folder}/")]
        best = sorted(homes, key=lambda other: (other not in sent, -shared[other]))[:MOST_ONWARD]
        found += [(ASKED_AS[wanted], links(dataset, best, path))] if best else []
    return found


def eras(dataset: Dataset, shown: Sequence[str]) -> tuple[str, ...]:
    """The eras of the speeches that a page's claims stand on."""
    speeches = claims.unique(ids.speech_of(ground) for claim in shown for ground in dataset.claims[claim].grounds)
    return claims.unique(place.years(dataset.digests[speech].era) for speech in speeches if speech in dataset.digests)


def facts(dataset: Dataset, shown: Sequence[str]) -> list[tuple[int, str]]:
    """The line of figures under the title of a page made of claims; a page that only gives a name has none."""
    if not shown:
        return []
    speeches = {ids.speech_of(ground) for claim in shown for ground in dataset.claims[claim].grounds}
    return [
        (len(shown), "条论断"),
        (len(speeches), "篇讲话"),
        (len(shown) - claims.unread(dataset, shown), "条经第二遍核对"),
    ]


def part(view: SectionView) -> page.Part:
    return page.Part(view.title, view.anchor, lines(view.claims))


def lines(views: Iterable[claims.ClaimView]) -> tuple[page.Line, ...]:
    return tuple(page.Line(view.text, view.anchor, view.id) for view in views)


def remarks(title: str, anchor: str, texts: Iterable[str]) -> page.Part:
    """A section of the editors' own remarks, none of them a claim."""
    return page.Part(title, anchor, tuple(page.Line(text, anchor) for text in texts))


def render(
    dataset: Dataset, home: str, kind: page.Kind, counting: Counting, parts: Iterable[page.Part], searched_as: str = "", **values: object
) -> page.GeneratedPage:
    """A record's page from templates/<its own>.md.j2: head, title, lead, facts and foot are the same for all.

    `parts` are the sections that the kind adds, as search finds them; `searched_as` what it calls the kind, where that is another name."""
    record: Page = dataset.records[home]
    text = template.fill(
        values.pop("template"),
        front_matter=Markup(
            front_matter.of(
                dataset,
                title=record.title,
                description=record.lead,
                kind=kind.name,
                record=home,
                era="；".join(eras(dataset, counting.shown)),
                aliases=record.aliases,
                shown=counting.shown,
                data_file=dataset.files[home],
            )
        ),
        kind=kind.name,
        record=record,
        home=home,
        onward=onward(dataset, home, kind, counting.path),
        status=claims.status(dataset, counting.shown),
        facts=facts(dataset, counting.shown),
        eras=eras(dataset, counting.shown),
        see=see(dataset, record.see, counting.path),
        local=dataset.local.get(home, ()),
        drawing=drawings.snippets(dataset, home),
        in_lanes=isinstance(record, Chapter | Rule),
        legend=page.legend(),
        about=markdown.address(counting.path, "about/index.md"),
        data_file=dataset.files[home],
        **values,
    )
    # What a case, a path, a comparison or a table leaves open nobody looks for there; what a rule, a post, a task leaves open they do.
    open_ = () if kind in (page.CASE, page.PATH, page.COMPARISON, page.TABLE) else record.unsaid
    unsaid = page.Part("原文没有说的", "unsaid", tuple(page.Line(text, "unsaid", unsaid=True) for text in open_))
    found = (remarks("", "top", [record.lead]), *parts, unsaid)
    return page.GeneratedPage(
        counting.path, record.title, text, groups.of(kind, record), searched_as or kind.name, record.aliases, tuple(one for one in found if one.lines))


class Group(NamedTuple):
    """Records of a kind that stand together in lists: its name, empty where the kind has no groups; the anchor on the kind's first page."""

    title: str
    anchor: str
    homes: tuple[str, ...]


def grouped(dataset: Dataset, kind: page.Kind) -> list[Group]:
    found = itertools.groupby(records(dataset, kind), key=lambda home: groups.of(kind, dataset.records[home]))
    return [Group(title, addresses.by_name(title) if title else "", tuple(homes)) for title, homes in found]


def records(dataset: Dataset, kind: page.Kind) -> list[str]:
    """The homes of one kind, by group, by their place in it, and by name."""
    homes = (home for home in dataset.records if home.startswith(f"{kind.folder}/"))
    return sorted(homes, key=lambda home: (groups.rank(kind, dataset.records[home]), dataset.records[home].place_in_list, home))
