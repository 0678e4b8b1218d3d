"""《Titles》, “formulas” and longer quotations."""

from __future__ import annotations

import re

FORMULA_LIMIT = 24
_TITLE = re.compile(r"《([^《》]{1,60})》")
_QUOTE = re.compile(r"“([^“”]{1,400})”")


def titles(text: str) -> list[str]:
    """What stands in 《》, marks included, in order, without repetitions."""
    return list(dict.fromkeys(match[0] for match in _TITLE.finditer(text)))


def quotations(text: str) -> list[str]:
    """What stands in “”, in order, without repetitions, whatever its length."""
    return list(dict.fromkeys(match[1] for match in _QUOTE.finditer(text)))


def formulas(text: str) -> list[str]:
    """Quotations of at most 24 characters, without punctuation at their end."""
    return [quote.strip("，。；！？、,.;") for quote in quotations(text) if len(quote) <= FORMULA_LIMIT]


def long_quotations(text: str) -> list[str]:
    return [quote for quote in quotations(text) if len(quote) > FORMULA_LIMIT]


def blank_names(text: str) -> str:
    """Titles and formulas replaced by 〓, all else in place: figures in a name are no figures."""
    def blank(match: re.Match) -> str:
        return "〓" * len(match[0])
    text = _TITLE.sub(blank, text)
    return _QUOTE.sub(lambda m: blank(m) if len(m[1]) <= FORMULA_LIMIT else m[0], text)
