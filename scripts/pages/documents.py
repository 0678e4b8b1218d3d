"""Documents: those that govern today, and every title that the speeches name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from scripts.dataset import Dataset
from scripts.models import OfficialDocument, Rule
from scripts.pages import addresses, front_matter, markdown, page, place, speech, template

PATH = addresses.DOCUMENTS
TITLE = "文件"
LEAD = "讲话提到哪些文件，今天由哪些文件管；题名、机关、日期核实到什么程度。"


@dataclass(frozen=True)
class DocumentView:
    """One document in force."""

    anchor: str
    name: str
    status: str
    rows: tuple[tuple[str, object], ...]


@dataclass(frozen=True)
class TitleView:
    """One title of the speeches and where it stands."""

    title: str
    where: Markup
    document: Markup


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    named = titles(dataset)
    if not dataset.documents and not named:
        return []
    groups = matters(dataset, named)
    text = template.fill(
        "documents",
        front_matter=Markup(front_matter.of(
            dataset, title=TITLE, description=LEAD, kind=page.GLOSSARY.name, record="documents",
            data_file=dataset.files.get("official-documents", "data/"))),
        kind=page.GLOSSARY.name,
        title=TITLE,
        lead=LEAD,
        verified=sum(document.status == "已核实" for document in dataset.documents),
        matters=groups,
        titles=[title_view(dataset, title, units) for title, units in named.items()],
        about=markdown.address(PATH, "about/index.md"),
        data_file=dataset.files.get("official-documents", "data/"),
    )
    parts = [part(view) for _, views in groups for view in views]
    named_ = page.Part("讲话提到的书名号", "named", tuple(page.Line(title, "named") for title in named))
    return [page.GeneratedPage(PATH, TITLE, text, kind=page.GLOSSARY.name, parts=(*parts, named_))]


def part(view: DocumentView) -> page.Part:
    rows = (page.Line(str(value), view.anchor) for name, value in view.rows if name in ("机关", "日期", "说明"))
    return page.Part(view.name, view.anchor, tuple(rows))


def titles(dataset: Dataset) -> Mapping[str, list[str]]:
    """Every 《title》 of the speeches with its units, in the order of the speeches; copies name nothing of their own."""
    found: dict[str, list[str]] = {}
    for name in speech.told(dataset):
        for unit in dataset.speeches[name].units:
            for title in unit.titles:
                found.setdefault(title, []).append(unit.id)
    return found


def matters(dataset: Dataset, named: Mapping[str, list[str]]) -> list[tuple[str, list[DocumentView]]]:
    """Documents by what they are about, in the order of the file."""
    groups: dict[str, list[DocumentView]] = {}
    for document in dataset.documents:
        groups.setdefault(document.matter, []).append(document_view(dataset, document, named))
    return list(groups.items())


def document_view(dataset: Dataset, document: OfficialDocument, named: Mapping[str, list[str]]) -> DocumentView:
    leaning = [home for home, record in dataset.records.items() if isinstance(record, Rule) and document.id in record.governed_by]
    rows = (
        ("机关", document.issuer),
        ("日期", dates(document)),
        ("说明", document.note),
        ("讲话提到", units(dataset, (unit for title in document.named for unit in named.get(title, ())))),
        ("本站引用", markdown.join(
            markdown.link(addresses.title(dataset, home), addresses.record(dataset, home, PATH)) for home in leaning)),
        ("出处", markdown.join(document.evidence, "；")),
    )
    return DocumentView(document.id, document.name, document.status, tuple((name, value) for name, value in rows if value))


def dates(document: OfficialDocument) -> str:
    """制定、修订、施行, each with its date."""
    told = [f"{place.date(document.adopted)}制定"] if document.adopted else []
    told += ["、".join(map(place.date, document.revised)) + "修订"] if document.revised else []
    told += [f"{place.date(document.effective)}施行"] if document.effective else []
    return "，".join(told)


def title_view(dataset: Dataset, title: str, where: list[str]) -> TitleView:
    known = next((document for document in dataset.documents if title in document.named), None)
    return TitleView(title, units(dataset, where), markdown.link(known.name, f"#{known.id}") if known else Markup(""))


def units(dataset: Dataset, where: Iterable[str]) -> Markup:
    return markdown.join(
        markdown.link(speech.unit_label(dataset, unit, PATH), addresses.unit(dataset, unit, PATH)) for unit in dict.fromkeys(where))
