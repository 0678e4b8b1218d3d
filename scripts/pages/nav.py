"""The parts of mkdocs.yml that come from the data, between marks: name of the site, menu.

Everything outside the marks is written by hand and left alone.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

import yaml

from scripts.models import Site
from scripts.pages import front_matter, page, place
from scripts.problems import InputError, Problem

FILE = "mkdocs.yml"
MANY = 12  # pages of a section, above which the menu shows them in groups
# Sections whose first page is written by hand, after the generated ones.
ABOUT = ("使用说明", "about/")
CONTRIBUTING = ("参与编写", "contributing/")
STANDING = "以本单位收文和官方发布的现行文本为准"


def update(text: str, site: Site, pages: Iterable[page.GeneratedPage], report_to: str = "") -> str:
    """mkdocs.yml with the generated blocks made anew. Raises InputError when a mark is missing."""
    return replace(replace(text, "site", block(settings(site, report_to))), "nav", block({"nav": menu(list(pages))}))


def settings(site: Site, report_to: str) -> dict[str, object]:
    return {
        "site_name": site.title,
        "site_description": site.description,
        "copyright": f"{site.office} · {place.date(site.edition)}版 · {STANDING}",
        # What the frame of every page says; and no line that advertises the generator.
        "extra": {"generator": False, "office": "" if site.office == front_matter.OWNER else site.office, "edition": place.date(site.edition), "report_to": report_to},
    }


def menu(pages: list[page.GeneratedPage]) -> list[dict[str, object]]:
    """Home, the sections that have pages, then what is written by hand."""
    sections = [{kind.name: fold(found)} for kind in page.KINDS if (found := section(pages, f"{kind.folder}/"))]
    by_hand = [{name: [f"{folder}index.md", *section(pages, folder)]} for name, folder in (ABOUT, CONTRIBUTING)]
    return [{"首页": "index.md"}, *sections, *by_hand]


def section(pages: list[page.GeneratedPage], folder: str) -> list[object]:
    """The pages of one folder, its index first and without a title of its own; many of them in their groups."""
    found = [entry for entry in pages if entry.path.startswith(folder)]
    index = [entry.path for entry in found if entry.path == f"{folder}index.md"]
    others = [entry for entry in found if entry.path not in index]
    return [*index, *(grouped(others) if len(others) > MANY else named(others))]


def named(pages: Iterable[page.GeneratedPage]) -> list[object]:
    return [{entry.title: entry.path} for entry in pages]


def grouped(pages: Iterable[page.GeneratedPage]) -> list[object]:
    """Pages of one group together under its name, as they come; those without a group stand for themselves."""
    listed: list[object] = []
    for group, found in itertools.groupby(pages, key=lambda entry: entry.group):
        entries = named(found)
        listed += [{group: entries}] if group else entries
    return listed


def fold(entries: list[object]) -> object:
    """A section of one page is that page."""
    return entries[0] if len(entries) == 1 else entries


def block(content: dict[str, object]) -> str:
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=1000, default_flow_style=False)


def replace(text: str, name: str, content: str) -> str:
    """`text` with what stands between the marks `# <name>:begin (generated)` and `# <name>:end` replaced."""
    marked = re.compile(rf"^(# {name}:begin \(generated\)\n).*?^(# {name}:end)$", re.MULTILINE | re.DOTALL)
    if not marked.search(text):
        raise InputError(
            Problem(
                FILE,
                0,
                "nav-marks",
                f"找不到 {name} 的两个标记",
                f"一行“# {name}:begin (generated)”，其后一行“# {name}:end”",
                "补上这两行（各占一行，行首不空格），再运行 python -m scripts pages",
            )
        )
    return marked.sub(lambda match: match[1] + content + match[2], text, count=1)
