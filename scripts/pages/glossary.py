"""The glossary: every term on one page, each with its own anchor."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup
from pypinyin import lazy_pinyin

from scripts import ids
from scripts.dataset import Dataset
from scripts.models import Item, Status, Term
from scripts.pages import addresses, claims, front_matter, markdown, page, place, sections, speech, template

NOTHING = "原文未给出内容"
MOST_BESIDE = 8  # a sentence that lists more names helps nobody to tell them apart


@dataclass(frozen=True)
class TermView:
    term: Term
    name: str  # with the speech where two terms are called alike
    named_in: tuple[Markup, ...]  # a line a speech
    beside: Markup  # links to what the same sentences name
    claims: tuple[claims.ClaimView, ...]


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_page(dataset)] if dataset.terms else []


def render_page(dataset: Dataset) -> page.GeneratedPage:
    counting = sections.Counting(dataset, "glossary")
    terms = sorted(dataset.terms.values(), key=lambda term: (sound(term), term.term))
    views = [term_view(dataset, counting, term, terms) for term in terms]
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
        letters=by_letter(dataset, terms),
        terms=views,
        status=claims.status(dataset, shown),
        facts=[(len(views), "个提法"), *sections.facts(dataset, shown)],
        legend=page.legend(),
        about=markdown.address(addresses.GLOSSARY, "about/index.md"),
        data_file=data_file,
    )
    return page.GeneratedPage(addresses.GLOSSARY, page.GLOSSARY.name, text, kind=page.GLOSSARY.name, parts=tuple(map(part, views)))


def part(view: TermView) -> page.Part:
    """A term with its parts in one line, as its page has them."""
    anchor, bare = view.term.id, view.term.status is Status.NAME_ONLY and not view.claims
    own = [page.Line("组成部分：", anchor, parts=view.term.parts)] if view.term.parts else [page.Line(NOTHING, anchor)] if bare else []
    own += [page.Line(text, anchor) for text in view.term.not_to_confuse]
    return page.Part(view.name, anchor, (*own, *sections.lines(view.claims)), bare)


def sound(term: Term) -> str:
    """The reading a term is sorted by: the one its record gives, else the usual one of each character."""
    return term.pinyin or " ".join(lazy_pinyin(term.term))


def by_letter(dataset: Dataset, terms: Iterable[Term]) -> list[tuple[str, str, Markup]]:
    """The terms under the first letter of their reading, all that begin with a figure together: letter, anchor of its first term, links."""

    def letter(term: Term) -> str:
        first = sound(term)[0].upper()
        return first if first.isascii() and first.isalpha() else "数字"

    groups = [(first, list(found)) for first, found in itertools.groupby(terms, letter)]
    return [
        (first, found[0].id, markdown.join(markdown.link(addresses.term_name(dataset, term), f"#{term.id}") for term in found))
        for first, found in groups]


def term_view(dataset: Dataset, counting: sections.Counting, term: Term, terms: Iterable[Term]) -> TermView:
    return TermView(
        term=term,
        name=addresses.term_name(dataset, term),
        named_in=tuple(named_in(dataset, list(units), addresses.GLOSSARY) for units in claims.by_speech(term.named_in)),
        beside=markdown.join(markdown.link(addresses.term_name(dataset, other), f"#{other.id}") for other in beside(term, terms)),
        claims=claims.neighbours(claim_view(counting, term, item) for item in term.items),
    )


def beside(term: Term, terms: Iterable[Term]) -> list[Term]:
    """Other terms that the same units name, those first that do so most often: 上接天线 is never said without 下接地气."""
    shared = {other.id: len(set(term.named_in) & set(other.named_in)) for other in terms}
    found = [other for other in terms if other is not term and shared[other.id]]
    return sorted(found, key=lambda other: -shared[other.id])[:MOST_BESIDE]


def claim_view(counting: sections.Counting, term: Term, item: Item) -> claims.ClaimView:
    """The parts of a term stand at its head; a claim that lists the same ones need not."""
    view = counting.claim(item, "条", f"glossary/{term.id}")
    return dataclasses.replace(view, parts=()) if view.parts == term.parts else view


def named_in(dataset: Dataset, units: list[str], path: str) -> Markup:
    """Where one speech names something, with its level, place and era: since when, and whose word it is."""
    first, *others = units
    links = [markdown.link(speech.unit_label(dataset, first, path), addresses.unit(dataset, first, path))]
    links += [markdown.link(place.label(dataset.units[unit]) if unit in dataset.units else unit, addresses.unit(dataset, unit, path)) for unit in others]
    digest = dataset.digests.get(ids.speech_of(first))
    return markdown.join(filter(None, (markdown.join(links), place.setting(digest) if digest else "")), "，")


def cited(dataset: Dataset, terms: list[Term], shown: list[str]) -> list[str]:
    named = [unit for term in terms for unit in term.named_in]
    return named + [ground for claim in shown for ground in dataset.claims[claim].grounds]
