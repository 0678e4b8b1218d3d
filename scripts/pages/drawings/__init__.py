"""Pictures drawn from the records: SVG files below docs/assets/drawings/, set into their page by a snippet.

    files(dataset)   path below docs/ → SVG, for every picture that there is something to draw for
    snippet(home)    the path by which a page includes the picture of a record
    has_one(record)  whether there is a picture of it

A picture says nothing that its page does not say in words: the page is its text alternative.
"""

from __future__ import annotations

from scripts.dataset import Dataset
from scripts.models import Calendar, Chapter, Organisation, Page, Rule
from scripts.pages.drawings import lanes, tree, year

FOLDER = "assets/drawings"


def files(dataset: Dataset) -> dict[str, str]:
    drawn = {home: draw(record) for home, record in dataset.records.items()}
    return {snippet(home): svg for home, svg in drawn.items() if svg}


def has_one(record: Page) -> bool:
    return bool(draw(record))


def snippet(home: str) -> str:
    """tables/calendar → assets/drawings/tables-calendar.svg"""
    return f"{FOLDER}/{home.replace('/', '-')}.svg"


def draw(record: Page) -> str:
    """The SVG of one record, empty for kinds that have no picture."""
    match record:
        case Calendar():
            return year.draw(record)
        case Organisation():
            return tree.draw(record)
        case Chapter():
            return lanes.draw(record.title, (("事前", record.before), ("事中", record.during), ("事后", record.after)))
        case Rule():
            return lanes.draw(record.title, (("", record.steps),))
    return ""
