"""What the table of who does what says of a claim to whoever hovers."""

from __future__ import annotations


def test_a_claim_with_parts_is_told_with_them(real, real_pages):
    """Without them 重点在这些方面检查监督 would say nothing."""
    (table,) = (one for one in real_pages if one.path == "tables/who-does-what.md")
    parts = real.claims["S003-1#93"].claim.parts
    assert len(parts) == 8 and f'检查监督。组成部分：（1）{parts[0]}；（2）{parts[1]}' in table.text
