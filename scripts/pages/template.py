"""The templates: one Jinja2 environment, in which forgetting to escape is impossible."""

from __future__ import annotations

import functools
from pathlib import Path

import jinja2

from scripts.pages import markdown


@functools.cache
def environment() -> jinja2.Environment:
    """Every value put into a template is escaped for Markdown, unless it is `Markup` already."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        finalize=markdown.escape,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def fill(name: str, **values: object) -> str:
    """The text of a page from templates/<name>.md.j2."""
    return markdown.tidy(environment().get_template(f"{name}.md.j2").render(**values))
