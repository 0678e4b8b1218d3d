"""The page of a rule or mechanism: who it binds, its steps, its requirements, what governs today."""

from __future__ import annotations

from markupsafe import Markup

from scripts.dataset import Dataset
from scripts.models import OfficialDocument, Rule
from scripts.pages import addresses, markdown, page, place, sections

UNKNOWN = "请核对"  # what stands for an issuer that nobody verified


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_one(dataset, home) for home in sections.records(dataset, page.RULE)]


def render_one(dataset: Dataset, home: str) -> page.GeneratedPage:
    rule, counting = dataset.records[home], sections.Counting(dataset, home)
    assert isinstance(rule, Rule)
    steps = counting.steps("步骤", "steps", rule.steps)
    views = [counting.named_section(section) for section in rule.sections]
    documents = [
        document_line(document, addresses.page(home)) for document in dataset.documents if document.id in rule.governed_by]
    return sections.render(
        dataset, home, page.RULE, counting, map(sections.part, (steps, *views)), template="rule", steps=steps,
        headings=sections.under_headings(rule.sections, views), documents=documents)


def document_line(document: OfficialDocument, path: str) -> Markup:
    """Name, issuer and last date of a document in force; what is not verified says so."""
    last = document.revised[-1] if document.revised else document.adopted
    dated = f"，{place.date(last)}{'修订' if document.revised else '制定'}" if last else ""
    name = markdown.link(document.name, markdown.address(path, addresses.DOCUMENTS, document.id))
    known = "" if document.issuer == UNKNOWN else document.issuer
    told = f"（{markdown.escape((known + dated).strip('，'))}）" if known or dated else ""
    return Markup(name + told + ("" if document.status == "已核实" else "，请核对"))
