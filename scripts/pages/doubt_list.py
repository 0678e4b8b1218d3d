"""All doubtful places of the originals on one page, by kind; never what is hidden."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from scripts import ids
from scripts.dataset import Dataset
from scripts.models import Doubt, DoubtKind
from scripts.pages import addresses, doubts, front_matter, markdown, page, speech, template

PATH = "about/doubts.md"
TITLE = "存疑表"
LEAD = "原文哪些地方不可靠，为什么，本站怎么办。按种类列出；要隐去的只说有这一处，不写是什么。"


@dataclass(frozen=True)
class KindView:
    """The doubtful places of one kind, in the order of the speeches."""

    name: str
    anchor: str
    places: tuple[PlaceView, ...]


@dataclass(frozen=True)
class PlaceView:
    where: Markup
    mark: str
    text: str
    claims: Markup  # marked because of it, as links


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    if not dataset.doubts:
        return []
    by_kind = [kind_view(dataset, kind) for kind in DoubtKind]
    text = template.fill(
        "doubt_list",
        front_matter=Markup(front_matter.of(
            dataset, title=TITLE, description=LEAD, kind="使用说明", record="doubts", data_file=dataset.files["doubts"])),
        title=TITLE,
        lead=LEAD,
        facts=[(len(dataset.doubts), "处存疑"), *((count, f"处{treatment}") for treatment, count in treatments(dataset))],
        kinds=[view for view in by_kind if view.places],
        about=markdown.address(PATH, "about/index.md"),
        data_file=dataset.files["doubts"],
    )
    return [page.GeneratedPage(PATH, TITLE, text)]


def treatments(dataset: Dataset) -> list[tuple[str, int]]:
    found = [doubt.treatment for doubt in dataset.doubts]
    return [(treatment, found.count(treatment)) for treatment in dict.fromkeys(sorted(found, key=found.count, reverse=True))]


def kind_view(dataset: Dataset, kind: DoubtKind) -> KindView:
    order = {unit: number for number, unit in enumerate(dataset.units)}
    found = sorted(
        (doubt for doubt in dataset.doubts if doubt.kind is kind), key=lambda doubt: (order.get(doubt.unit, -1), doubt.offset or 0))
    return KindView(kind, f"k-{list(DoubtKind).index(kind) + 1}", tuple(place_view(dataset, doubt) for doubt in found))


def place_view(dataset: Dataset, doubt: Doubt) -> PlaceView:
    where = markdown.link(speech.unit_label(dataset, doubt.unit, PATH), addresses.unit(dataset, doubt.unit, PATH))
    claims = markdown.join(markdown.link(f"第{ids.parse_claim(claim).number}条", claim_address(claim)) for claim in doubt.claims)
    return PlaceView(where, doubts.mark(doubt), doubts.told(doubt), claims)


def claim_address(claim: str) -> str:
    home = ids.parse_claim(claim).home
    return addresses.claim(claim, addresses.page(home), PATH)
