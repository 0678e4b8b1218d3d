"""A claim in a cell of a table: its words, its authority as a link to where it stands, and its source for whoever hovers."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from scripts.pages import markdown
from scripts.pages.claims import ClaimView

LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
NO_ATTRIBUTE = re.compile(r'["{}\[\]\\`*_|<>&#]')  # what would end the attribute or the cell, or be taken for markup


@dataclass(frozen=True)
class CellView:
    """What stands in one cell; on a narrow screen the name of the column is said again, and an empty cell not at all."""

    column: str
    lines: tuple[Markup, ...]
    empty: bool = False

    @property
    def text(self) -> Markup:
        return Markup(" ").join(self.lines)


def line(view: ClaimView, words: str, hint: object, where: str = "") -> Markup:
    """`words`, then the authority, with the place in the speech, as a link; the anchor of the claim on this page is on that link."""
    link = markdown.link(" ".join(filter(None, (view.authority, where))), view.home)
    noted = f'{link}{{: #{view.anchor} .in-cell .{view.css} title="{attribute(hint)}" }}'
    return Markup(f"*{markdown.escape(words)} {noted}*{{: .line }}")


def told(view: ClaimView) -> str:
    """A claim in running text, with its parts behind it."""
    numbered = "；".join(f"（{number}）{part}" for number, part in enumerate(view.parts, 1))
    return view.text + (f"组成部分：{numbered}。" if numbered else "")


def cell(column: str, lines: Iterable[Markup], nothing: str) -> CellView:
    found = tuple(lines)
    return CellView(column, found) if found else CellView(column, (Markup(f"*{nothing}*{{: .nothing-said }}"),), empty=True)


def attribute(text: object) -> str:
    """The words of a line of Markdown, as they can stand in an attribute."""
    return NO_ATTRIBUTE.sub("", html.unescape(LINK.sub(r"\1", str(text))))
