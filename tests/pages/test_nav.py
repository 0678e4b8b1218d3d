"""The generated blocks of mkdocs.yml."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
import yaml

from scripts import pages
from scripts.dataset import Dataset
from scripts.pages import nav
from scripts.pages.page import GeneratedPage
from scripts.problems import InputError

MARKED = "# 头\n# site:begin (generated)\n旧\n# site:end\ntheme: material\n# nav:begin (generated)\n# nav:end\n# 尾\n"
HAND_WRITTEN = ("about/index.md", "contributing/index.md")


def test_blocks_are_replaced_and_the_rest_stays(data: Dataset) -> None:
    text = nav.update(MARKED, data.site, pages.generate(data))
    assert text.startswith("# 头\n# site:begin (generated)\nsite_name: ") and text.endswith("# nav:end\n# 尾\n")
    assert "旧" not in text and "\ntheme: material\n" in text
    assert nav.update(text, data.site, pages.generate(data)) == text


def test_every_page_is_in_the_menu_once(data: Dataset) -> None:
    made = pages.generate(data)
    listed = list(leaves(yaml.safe_load(nav.update(MARKED, data.site, made))["nav"]))
    assert sorted(listed) == sorted([*(page.path for page in made), *HAND_WRITTEN])


def leaves(entry) -> list[str]:
    match entry:
        case str():
            return [entry]
        case dict():
            return [leaf for value in entry.values() for leaf in leaves(value)]
    return [leaf for value in entry for leaf in leaves(value)]


def test_a_kind_without_records_has_no_place_in_the_menu() -> None:
    titles = [next(iter(entry)) for entry in nav.menu([GeneratedPage("speeches/index.md", "讲话", "")])]
    assert titles == ["首页", "讲话", "使用说明", "参与编写"]


def test_a_section_of_one_page_is_that_page() -> None:
    assert {"术语": "glossary/index.md"} in nav.menu([GeneratedPage("glossary/index.md", "术语", "")])


def test_a_missing_mark_is_told_with_its_remedy(data: Dataset) -> None:
    with pytest.raises(InputError) as caught:
        nav.update(MARKED.replace("# nav:end\n", ""), data.site, [])
    (problem,) = caught.value.problems
    assert problem.file == "mkdocs.yml" and "nav" in problem.offence and problem.remedy


def test_a_title_that_looks_like_yaml_stays_a_title(data: Dataset) -> None:
    site = data.site.model_copy(update={"title": "是: 否 # 一"})
    assert yaml.safe_load(nav.update(MARKED, site, []))["site_name"] == "是: 否 # 一"


def test_mkdocs_yml_is_rendered_where_there_is_one(data: Dataset, mini: Path) -> None:
    (mini / "mkdocs.yml").write_text(MARKED, encoding="utf-8")
    assert nav.FILE in pages.render(dataclasses.replace(data, root=mini))
    assert nav.FILE not in pages.render(data)
