"""Pictures drawn from the records: SVG files below docs/assets/drawings/, set into their page by snippets.

    files(dataset)           path below docs/ → SVG, for every picture that there is something to draw for
    snippets(dataset, home)  the paths by which a page includes the picture of a record, part by part
    draw(dataset, home)      the parts, none where there is no picture

A picture says nothing that its page does not say in words: the page is its text alternative.
"""

from __future__ import annotations

from scripts import ids
from scripts.dataset import Dataset, item_id
from scripts.models import Calendar, Chapter, Item, Organisation, Rule, Step
from scripts.pages import addresses, place, speech, used_by
from scripts.pages.drawings import eras, lanes, shares, tree, year

FOLDER = "assets/drawings"
ERAS, SHARES = "speeches/eras", "speeches/shares"  # pictures of all speeches, on the list of them
PART = 2  # steps of a unit id within which steps of a task may follow from one another


def files(dataset: Dataset) -> dict[str, str]:
    return {name(home, at): svg for home in (*dataset.records, ERAS, SHARES) for at, svg in enumerate(draw(dataset, home), 1)}


def name(home: str, at: int) -> str:
    """tables/calendar, 1 → assets/drawings/tables-calendar-1.svg"""
    return f"{FOLDER}/{home.replace('/', '-')}-{at}.svg"


def snippets(dataset: Dataset, home: str) -> list[str]:
    return [name(home, at) for at, _ in enumerate(draw(dataset, home), 1)]


def draw(dataset: Dataset, home: str) -> list[str]:
    """The SVG of one record, part by part; none for kinds that have no picture."""
    if home == ERAS:
        return speech_eras(dataset)
    return speech_shares(dataset) if home == SHARES else of_record(dataset, home)


def of_record(dataset: Dataset, home: str) -> list[str]:
    def joined(one: Step, other: Step) -> bool:
        return said_by(dataset, home, one.item) == said_by(dataset, home, other.item)

    match record := dataset.records[home]:
        case Calendar():
            return year.draw(record)
        case Organisation():
            return tree.draw(record, {body.name: said_where(dataset, home, body.item) for body in record.bodies if not body.under})
        case Chapter():
            phases = (("事前", record.before), ("事中", record.during), ("事后", record.after))
            return lanes.draw(record.title, phases, joined)
        case Rule():
            return lanes.draw(record.title, (("", record.steps),), joined)
    return []


def speech_eras(dataset: Dataset) -> list[str]:
    told = ((speech_id, dataset.digests[speech_id]) for speech_id in speech.told(dataset))
    return eras.draw("讲话的年代", [
        eras.Row(digest.short, addresses.published(speech_id, "speeches/index.md"), place.where(digest), digest.era)
        for speech_id, digest in told])


def speech_shares(dataset: Dataset) -> list[str]:
    kinds = used_by.kinds(dataset)
    columns = [shares.Column(kind.name, used_by.whole(dataset, kind), used_by.unit(kind)) for kind in kinds]
    return shares.draw("讲话用在哪些页", columns, [
        shares.Row(dataset.digests[speech_id].short, {kind.name: numbers[kind.folder] for kind in kinds})
        for speech_id, numbers in used_by.by_speech(dataset).items()])


def said_by(dataset: Dataset, home: str, item: Item) -> tuple[ids.UnitId, str]:
    """The part of a speech (down to its second heading) that a claim is from, and the place whose practice it is."""
    entry = dataset.claims[item_id(home, item)]
    unit = ids.parse_unit(entry.grounds[0]) if entry.grounds else ids.UnitId(entry.id, ())
    return unit._replace(steps=unit.steps[:PART]), entry.claim.place or ""


def said_where(dataset: Dataset, home: str, item: Item) -> str:
    """Places and eras of the speeches that a claim stands on."""
    entry = dataset.claims[item_id(home, item)]
    digests = (dataset.digests.get(speech) for speech in dict.fromkeys(map(ids.speech_of, entry.grounds)))
    return "；".join(dict.fromkeys(place.setting(digest, entry.claim.place) for digest in digests if digest))
