"""From the dataset to the pages of docs/ and the menu of mkdocs.yml.

`render` computes all texts and touches nothing, `write` and `drift` compare them with what
stands on disk. Pages are committed; nobody edits the generated ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from scripts import files
from scripts.dataset import Dataset
from scripts.pages import (
    by_sound,
    calendar,
    case,
    case_lists,
    chapter,
    comparison,
    division,
    documents,
    doubt_list,
    drawings,
    duty,
    fields,
    front_matter,
    glossary,
    home,
    index,
    mentions,
    names_only,
    nav,
    organisation,
    path,
    quality,
    question_list,
    questions,
    rule,
    scope,
    speech,
    speech_list,
    today,
    tour,
    truncated,
)
from scripts.pages.page import GeneratedPage

DOCS = "docs"

# One module a kind of page made from the records; the order is that of the menu within a folder. The field reference, made from
# the schema, comes last.
MODULES = (
    home, index, question_list, speech_list, tour, path, duty, rule, chapter, questions, division, calendar, organisation, names_only, scope, comparison, case_lists, case, glossary, today, documents,
    speech, truncated, by_sound, quality, doubt_list)


def render(dataset: Dataset) -> dict[str, str]:
    """Path relative to the root → text, for every generated page and picture, and mkdocs.yml where there is one."""
    pages = generate(dataset)
    texts = {entry.path: entry.text for entry in pages} | drawings.files(dataset)
    return {f"{DOCS}/{path}": text for path, text in texts.items()} | configuration(dataset, pages)


def generate(dataset: Dataset) -> list[GeneratedPage]:
    made = [entry for module in MODULES for entry in module.render(dataset)]
    return [*(mentions.linked(dataset, entry) for entry in made), *fields.render(dataset)]


def configuration(dataset: Dataset, pages: list[GeneratedPage]) -> dict[str, str]:
    """mkdocs.yml with its generated blocks made anew."""
    file = dataset.root / nav.FILE
    return {nav.FILE: nav.update(file.read_text(encoding="utf-8", errors="replace"), dataset.site, pages, dataset.report_to)} if file.is_file() else {}


def write(root: Path, pages: Mapping[str, str]) -> list[str]:
    """Write what differs and remove generated pages that are no longer made; the paths touched."""
    written, unmade = files.write(root, pages), leftovers(root, pages)
    for name in unmade:
        (root / name).unlink()
    return sorted([*written, *unmade])


def drift(root: Path, pages: Mapping[str, str]) -> list[str]:
    """Paths whose text on disk is not the one given, and generated pages nothing makes any more."""
    differing = [name for name, text in pages.items() if not files.holds(root / name, text)]
    return sorted({*differing, *leftovers(root, pages)})


def leftovers(root: Path, pages: Mapping[str, str]) -> list[str]:
    """Generated pages and pictures on disk that are not among those given. Hand-written pages never are."""
    docs = root / DOCS
    made = [file for file in docs.rglob("*.md") if front_matter.is_generated(file.read_text("utf-8", errors="replace"))]
    names = [file.relative_to(root).as_posix() for file in (*made, *(docs / drawings.FOLDER).glob("*.svg"))]
    return [name for name in names if name not in pages]
