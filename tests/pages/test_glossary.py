"""What the glossary says beside a term."""

from __future__ import annotations

from scripts.pages import glossary


def test_terms_of_the_same_sentence_are_named_the_closest_first(real):
    terms = sorted(real.terms.values(), key=lambda term: term.term)
    for term in terms:
        found = glossary.beside(term, terms)
        shared = [len(set(other.named_in) & set(term.named_in)) for other in found]
        assert term not in found and len(found) <= glossary.MOST_BESIDE
        assert all(shared) and shared == sorted(shared, reverse=True)
    assert {"下接地气", "看得准"} <= {other.term for other in glossary.beside(real.terms["antenna"], terms)}
