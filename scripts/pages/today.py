"""Wording then and now: what time has overtaken, where the site uses it, and the set wordings that stand unaltered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from scripts import ids
from scripts.dataset import Dataset
from scripts.language.overtaken import uses
from scripts.models import OvertakenWording
from scripts.pages import addresses, front_matter, markdown, page, place, sections, speech, template

PATH = "glossary/today.md"
TITLE = "今天怎么说"
LEAD = "讲话里哪些说法已经过时，今天怎样说，或者到哪里核对；哪些是全国统一的提法，一字不能改。"


@dataclass(frozen=True)
class OldView:
    """A wording that time has overtaken."""

    anchor: str
    old: str
    now: str
    status: str
    as_of: str
    evidence: Markup
    claims: Markup


@dataclass(frozen=True)
class SetView:
    """A set wording."""

    wording: str
    by: str
    superseded: str
    where: Markup


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    if not dataset.overtaken and not dataset.set_wordings:
        return []
    text = template.fill(
        "today",
        front_matter=Markup(front_matter.of(
            dataset, title=TITLE, description=LEAD, kind=page.GLOSSARY.name, record="today",
            data_file=dataset.files.get("overtaken-wordings", dataset.files.get("set-wordings")))),
        kind=page.GLOSSARY.name,
        title=TITLE,
        lead=LEAD,
        overtaken=[old_view(dataset, wording) for wording in dataset.overtaken],
        verified=sum(wording.status == "已核实" for wording in dataset.overtaken),
        set_wordings=[
            SetView(one.wording, one.by, one.superseded or "", units(dataset, one.units)) for one in dataset.set_wordings],
        about=markdown.address(PATH, "about/index.md"),
        data_file=dataset.files.get("overtaken-wordings", dataset.files.get("set-wordings")),
    )
    old = [page.Part(one.old, one.id, (page.Line(one.now, one.id),)) for one in dataset.overtaken]
    fixed = sections.remarks("一字不能改的提法", "set", (one.wording for one in dataset.set_wordings))
    return [page.GeneratedPage(PATH, TITLE, text, kind=page.GLOSSARY.name, parts=(*old, fixed))]


def old_view(dataset: Dataset, wording: OvertakenWording) -> OldView:
    found = [claim for claim, entry in dataset.claims.items() if uses(entry.claim.text, wording.patterns, wording.unless)]
    links = (
        markdown.link(name_of(dataset, claim), addresses.claim(claim, addresses.page(dataset.claims[claim].home), PATH)) for claim in found)
    return OldView(
        wording.id, wording.old, wording.now, wording.status, place.date(wording.as_of) if wording.as_of else "",
        markdown.join(wording.evidence, "；"), markdown.join(links))


def name_of(dataset: Dataset, claim: str) -> str:
    """视察工作座谈会讲话第12条"""
    parsed = ids.parse_claim(claim)
    return f"{addresses.short(dataset, parsed.home)}第{parsed.number}条"


def units(dataset: Dataset, where: Iterable[str]) -> Markup:
    return markdown.join(
        markdown.link(speech.unit_label(dataset, unit, PATH), addresses.unit(dataset, unit, PATH)) for unit in where)
