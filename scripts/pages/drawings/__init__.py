"""Pictures drawn from the records: SVG files below docs/assets/drawings/, set into their page by a snippet.

    files(dataset)   path below docs/ → SVG, for every picture that there is something to draw for
    snippet(home)    the path by which a page includes the picture of a record
    draw(dataset, home)    the SVG, empty where there is none

A picture says nothing that its page does not say in words: the page is its text alternative.
"""

from __future__ import annotations

from scripts import ids
from scripts.dataset import Dataset, item_id
from scripts.models import Calendar, Chapter, Item, Organisation, Rule, Step
from scripts.pages import place
from scripts.pages.drawings import lanes, tree, year

FOLDER = "assets/drawings"
PART = 2  # steps of a unit id within which steps of a task may follow from one another


def files(dataset: Dataset) -> dict[str, str]:
    drawn = {home: draw(dataset, home) for home in dataset.records}
    return {snippet(home): svg for home, svg in drawn.items() if svg}


def snippet(home: str) -> str:
    """tables/calendar → assets/drawings/tables-calendar.svg"""
    return f"{FOLDER}/{home.replace('/', '-')}.svg"


def draw(dataset: Dataset, home: str) -> str:
    """The SVG of one record, empty for kinds that have no picture."""

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
    return ""


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
