"""The page of a speech: where it comes from, how far to trust it, and what each unit says."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from scripts import ids
from scripts.dataset import Dataset
from scripts.models import Claim, Digest, DigestUnit, Evidence, Speech, Unit
from scripts.pages import addresses, claims, doubts, front_matter, markdown, outline, page, place, template

UNTOLD = "尚未摘要"
LONG = 20  # claims below a heading: more are too many for one section, which a link leads to and a reader takes in at once


@dataclass(frozen=True)
class UnitView:
    """One unit as the template lays it out, after the heading or caption above it."""

    type: str
    label: str  # the last part of its place, for the margin on the left
    anchor: str
    gist: str
    place: str  # in the original
    aside: Markup
    note: str
    doubts: tuple[doubts.DoubtView, ...]
    claims: tuple[claims.ClaimView, ...]


@dataclass(frozen=True)
class HeadingView:
    type: str
    level: int  # in the outline
    hashes: Markup
    inner: bool  # stands higher than its level, for the part it is in is long
    label: str
    own_label: str
    gist: str
    anchor: str


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_one(dataset, speech_id) for speech_id in told(dataset)]


def told(dataset: Dataset) -> list[str]:
    """The speeches that have a page, in the order of their ids."""
    return sorted(filter(functools.partial(addresses.exists, dataset), dataset.digests), key=ids.parse_speech)


def render_one(dataset: Dataset, speech_id: str) -> page.GeneratedPage:
    digest, speech = dataset.digests[speech_id], dataset.speeches[speech_id]
    path, shown = addresses.page(speech_id), claim_ids(digest, speech)
    blocks = layout(dataset, digest, speech)
    text = template.fill(
        "speech",
        front_matter=Markup(head(dataset, digest, shown)),
        kind=page.SPEECH.name,
        digest=digest,
        speech=speech,
        original=original(dataset, speech),
        setting=place.level(digest),
        era=place.era(digest.era),
        evidence=evidence(dataset, digest, path),
        copy_of=markdown.link(addresses.title(dataset, speech.copy_of), addresses.record(dataset, speech.copy_of, path))
        if speech.copy_of
        else "",
        status=claims.status(dataset, shown),
        facts=facts(dataset, digest, speech, shown),
        outline=contents(blocks),
        blocks=blocks,
        legend=page.legend(),
        about=markdown.address(path, "about/index.md"),
        data_file=dataset.files[speech_id],
    )
    return page.GeneratedPage(
        path, digest.short, text, kind=page.SPEECH.name, aliases=tuple(filter(None, (digest.title, digest.printed_title))), parts=tuple(parts(digest, blocks)))


def parts(digest: Digest, blocks: list[HeadingView | UnitView | outline.Caption]) -> Iterator[page.Part]:
    """A section from each heading to the next; the first also says what the speech is about, and links to its contents for that."""
    title, anchor = "", "top"
    told = "；".join(outer.gist for outer, _ in contents(blocks) if outer.gist)
    lines = [page.Line(digest.occasion, "top"), *([page.Line(f"讲了：{told}", "contents")] if told else [])]
    for block in blocks:
        if isinstance(block, HeadingView):
            yield page.Part(title, anchor, tuple(lines))
            title, anchor, lines = f"{block.label} {block.gist}".strip(), block.anchor, []
        elif isinstance(block, UnitView):
            lines += [page.Line(view.text, view.anchor, view.id) for view in block.claims]
    yield page.Part(title, anchor, tuple(lines))


def head(dataset: Dataset, digest: Digest, shown: list[str]) -> str:
    return front_matter.of(
        dataset,
        title=digest.title,
        description=f"{digest.occasion}。{digest.speaker}。逐单元摘要，每条论断注明出处、分量和年代。",
        kind=page.SPEECH.name,
        record=digest.speech,
        era=place.era(digest.era),
        shown=shown,
        data_file=dataset.files[digest.speech],
    )


def claim_ids(digest: Digest, speech: Speech) -> list[str]:
    """The claims of a digest, in the order of the speech."""
    told = [digest.units[unit.id] for unit in speech.units if unit.id in digest.units]
    return [ids.build_claim(ids.ClaimId(digest.speech, claim.id)) for unit in told for claim in unit.claims]


def original(dataset: Dataset, speech: Speech) -> str:
    """Which original, which lines of it, and what kind of thing it is."""
    carriers = {original.id: original.carrier for original in dataset.originals}
    first, last = speech.lines
    carrier = carriers.get(speech.source, "")
    return f"{speech.source}，第{first}至{last}行" + (f"。{carrier}" if carrier else "")


def facts(dataset: Dataset, digest: Digest, speech: Speech, shown: list[str]) -> list[tuple[int, str]]:
    """The line of figures under the title."""
    aside = sum(unit.aside is not None for unit in digest.units.values())
    return [
        (len(speech.units), "个单元"),
        (len(shown), "条论断"),
        (aside, "个单元不取"),
        (sum(doubtful_places(dataset, digest, unit) for unit in speech.units), "处存疑"),
        (len(shown) - claims.unread(dataset, shown), "条经第二遍核对"),
    ]


def doubtful_places(dataset: Dataset, digest: Digest, unit: Unit) -> int:
    """What the list of doubts has for a unit; where it has nothing, the claims that say why they are doubtful."""
    claims_told = digest.units[unit.id].claims if unit.id in digest.units else ()
    return len(dataset.doubts_by_unit.get(unit.id, ())) or sum(claim.doubt is not None for claim in claims_told)


def evidence(dataset: Dataset, digest: Digest, path: str) -> list[Markup]:
    """What sets a limit first, then what only supports it."""
    limits = ("不早于", "不晚于", "旁证")
    ordered = sorted(digest.era.evidence, key=lambda item: limits.index(item.limit))
    return [evidence_line(dataset, item, path) for item in ordered]


def evidence_line(dataset: Dataset, item: Evidence, path: str) -> Markup:
    """不晚于：一·第二（链接），怎样推断；换算用的公共事件"""
    where = markdown.link(unit_label(dataset, item.unit, path), addresses.unit(dataset, item.unit, path))
    happened = {event.id: event for event in dataset.events}.get(item.event or "")
    because = f"（{place.event(happened)}）" if happened else ""
    return Markup(f"{item.limit}：{where}，{markdown.escape(item.note)}{markdown.escape(because)}")


def layout(dataset: Dataset, digest: Digest, speech: Speech) -> list[HeadingView | UnitView | outline.Caption]:
    """Everything below the outline, top to bottom."""

    def gist(unit: Unit) -> str:
        return digest.units[unit.id].gist or "" if unit.id in digest.units else ""

    def told(block: outline.Block) -> int:
        unit = digest.units.get(block.unit.id) if isinstance(block, outline.Leaf) else None
        return len(unit.claims) if unit else 0

    showing = claims.Showing(dataset, addresses.page(digest.speech))
    blocks = outline.blocks(speech.units, gist)
    return [view(showing, digest, block, height) for block, height in zip(blocks, heights(blocks, [told(block) for block in blocks]), strict=True)]


def heights(blocks: list[outline.Block], told: list[int]) -> list[int]:
    """How high each heading stands, 2 the highest: a level below the one it is under, or as high where that one has too much below it.

    `told` is how many claims each block has. What is no heading gets 0.
    """
    found, above = [], []  # above: the headings around a block, as (level, height of what is below)
    for number, block in enumerate(blocks):
        if not isinstance(block, outline.Heading):
            found.append(0)
            continue
        while above and above[-1][0] >= block.level:
            above.pop()
        height = above[-1][1] if above else 2
        found.append(height)
        end = next((at for at in range(number + 1, len(blocks)) if ends(block, blocks[at])), len(blocks))
        above.append((block.level, height if sum(told[number:end]) > LONG else height + 1))
    return found


def ends(heading: outline.Heading, block: outline.Block) -> bool:
    """Whether what stands below a heading ends before this block."""
    return isinstance(block, outline.Heading) and block.level <= heading.level


def view(
    showing: claims.Showing, digest: Digest, block: outline.Block, height: int
) -> HeadingView | UnitView | outline.Caption:
    if isinstance(block, outline.Leaf):
        return unit_view(showing, digest, block)
    if isinstance(block, outline.Heading):
        return heading_view(block, height)
    return block


def heading_view(heading: outline.Heading, height: int) -> HeadingView:
    hashes = Markup("#" * min(height, 6))
    return HeadingView("heading", heading.level, hashes, height == 2 < heading.level, heading.label, heading.own_label, heading.gist, heading.anchor)


def unit_view(showing: claims.Showing, digest: Digest, leaf: outline.Leaf) -> UnitView:
    unit, dataset = leaf.unit, showing.dataset
    told = digest.units.get(unit.id)
    return UnitView(
        type="unit",
        label=place.labels(unit)[-1],
        anchor=leaf.anchor,
        gist=leaf.gist,
        place=place.source_place(unit),
        aside=aside(dataset, told, showing.page),
        note=(told.note or "") if told else "",
        doubts=tuple(doubts.of(doubt) for doubt in dataset.doubts_by_unit.get(unit.id, ())),
        claims=claims.neighbours(claim_view(showing, digest, claim) for claim in (told.claims if told else ())),
    )


def claim_view(showing: claims.Showing, digest: Digest, claim: Claim) -> claims.ClaimView:
    """At home a claim goes by its permanent number."""
    claim_id = ids.build_claim(ids.ClaimId(digest.speech, claim.id))
    return showing.claim(claim_id, f"第{claim.id}条", running=False)


def aside(dataset: Dataset, told: DigestUnit | None, path: str) -> Markup:
    """Why a unit gives no claim; a link where it repeats another."""
    if told is None:
        return markdown.escape(UNTOLD)
    if told.aside is None:
        return Markup("")
    if told.repeats is None:
        return markdown.escape(f"不取：{told.aside}")
    label = unit_label(dataset, told.repeats, path)
    return Markup(f"不取：重复{markdown.link(label, addresses.unit(dataset, told.repeats, path))}")


def unit_label(dataset: Dataset, unit_id: str, path: str) -> str:
    """A unit's place; with the title of its speech when that is another one."""
    unit, speech = dataset.units.get(unit_id), ids.speech_of(unit_id)
    label = place.label(unit) if unit else unit_id
    return label if addresses.page(speech) == path else place.within(addresses.short(dataset, speech), label)


def contents(blocks: Iterable[object]) -> list[tuple[HeadingView, list[HeadingView]]]:
    """The outline with jump marks: outer headings, each with those just below it."""
    entries: list[tuple[HeadingView, list[HeadingView]]] = []
    for block in blocks:
        if isinstance(block, HeadingView) and block.level == 2:
            entries.append((block, []))
        elif isinstance(block, HeadingView) and block.level == 3 and entries:
            entries[-1][1].append(block)
    return entries
