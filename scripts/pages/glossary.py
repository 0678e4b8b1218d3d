"""The glossary: every term on one page, each with its own anchor."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from markupsafe import Markup

from scripts.dataset import Dataset
from scripts.models import Item, Term
from scripts.pages import addresses, claims, front_matter, markdown, page, sections, speech, template


@dataclass(frozen=True)
class TermView:
    term: Term
    named_in: Markup
    claims: tuple[claims.ClaimView, ...]


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_page(dataset)] if dataset.terms else []


def render_page(dataset: Dataset) -> page.GeneratedPage:
    counting = sections.Counting(dataset, "glossary")
    terms = sorted(dataset.terms.values(), key=lambda term: (term.pinyin or "", term.term))
    views = [term_view(dataset, counting, term) for term in terms]
    shown, data_file = counting.shown, dataset.files["glossary"]
    text = template.fill(
        "glossary",
        front_matter=Markup(
            front_matter.of(
                dataset,
                title=page.GLOSSARY.name,
                description=page.GLOSSARY.lead,
                kind=page.GLOSSARY.name,
                record="glossary",
                era="；".join(sections.eras(dataset, shown)),
                shown=shown,
                cited=cited(dataset, terms, shown),
                data_file=data_file,
            )
        ),
        kind=page.GLOSSARY,
        terms=views,
        status=claims.status(dataset, shown),
        facts=[(len(views), "个提法"), *sections.facts(dataset, shown)],
        legend=page.legend(),
        about=markdown.address(addresses.GLOSSARY, "about/index.md"),
        data_file=data_file,
    )
    return page.GeneratedPage(addresses.GLOSSARY, page.GLOSSARY.name, text)


def term_view(dataset: Dataset, counting: sections.Counting, term: Term) -> TermView:
    return TermView(
        term=term,
        named_in=markdown.join(unit_link(dataset, unit) for unit in term.named_in),
        claims=claims.neighbours(claim_view(counting, term, item) for item in term.items),
    )


def claim_view(counting: sections.Counting, term: Term, item: Item) -> claims.ClaimView:
    """The parts of a term stand at its head; a claim that lists the same ones need not."""
    view = counting.claim(item, "条", f"glossary/{term.id}")
    return dataclasses.replace(view, parts=()) if view.parts == term.parts else view


def unit_link(dataset: Dataset, unit_id: str) -> Markup:
    label = speech.unit_label(dataset, unit_id, addresses.GLOSSARY)
    return markdown.link(label, addresses.unit(dataset, unit_id, addresses.GLOSSARY))


def cited(dataset: Dataset, terms: list[Term], shown: list[str]) -> list[str]:
    named = [unit for term in terms for unit in term.named_in]
    return named + [ground for claim in shown for ground in dataset.claims[claim].grounds]
