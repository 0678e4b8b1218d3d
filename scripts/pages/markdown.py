"""Text into Markdown: what a record says must never be taken for markup.

Templates escape every plain `str` by themselves (`template.environment`). What is already
Markdown is `Markup`, and comes from the functions here only.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable

from markupsafe import Markup

# What Python-Markdown lets a backslash escape and the extensions of mkdocs.yml take for markup; < > & become entities.
SPECIAL = re.compile(r"[\\`*_{}\[\]#!|]")
LINE_START = re.compile(r"^(\d+)([.)])|^([-+])")


def escape(text: object) -> Markup:
    """Markdown that shows `text` as it is, on one line."""
    if isinstance(text, Markup):
        return text
    line = " ".join(str(text).split())
    line = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    line = SPECIAL.sub(lambda match: "\\" + match[0], line)
    return Markup(LINE_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", line))


def link(label: object, address: str) -> Markup:
    """A link; an empty address gives the label alone."""
    return Markup(f"[{escape(label)}]({address})") if address else escape(label)


def join(parts: Iterable[object], separator: str = "、") -> Markup:
    return Markup(separator.join(escape(part) for part in parts))


def address(page: str, target: str, anchor: str = "") -> str:
    """The address of `target` (a path below docs/) as a link on `page` writes it."""
    path = "" if target == page else posixpath.relpath(target, posixpath.dirname(page) or ".")
    return path + (f"#{anchor}" if anchor else "")


def tidy(text: str) -> str:
    """Without blanks at line ends and runs of empty lines, ending in one line break."""
    lines = "\n".join(line.rstrip() for line in text.strip().splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines) + "\n"
