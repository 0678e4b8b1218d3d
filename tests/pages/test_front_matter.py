"""The head of each generated page."""

from __future__ import annotations

import yaml

from scripts.pages import front_matter

REQUIRED = ("title", "description", "kind", "record", "authority", "era", "status", "owner", "unread_claims", "cited_units", "data_file")


def head(text: str) -> dict:
    assert text.startswith("---\n")
    return yaml.safe_load(text[4:].split("\n---\n", 1)[0])


def generated(rendered: dict[str, str]) -> dict[str, dict]:
    return {path: head(text) for path, text in rendered.items() if path.endswith(".md")}


def test_complete_on_every_page(rendered: dict[str, str]) -> None:
    for path, fields in generated(rendered).items():
        assert [name for name in REQUIRED if name not in fields] == [], path
        assert fields["title"] and fields["description"], path
        assert fields["status"] == "编者初校" and fields["owner"] == "待本单位指定", path


def test_a_page_of_claims_counts_their_authorities_and_names_their_units(rendered: dict[str, str], data) -> None:
    fields = generated(rendered)["docs/duties/office.md"]
    text = rendered["docs/duties/office.md"]
    assert sum(fields["authority"].values()) == text.count(".claim ")
    assert fields["cited_units"] and set(fields["cited_units"]) <= set(data.units)


def test_each_page_names_its_data_file_in_words(rendered: dict[str, str]) -> None:
    for path, fields in generated(rendered).items():
        assert f"本页由 `{fields['data_file']}`" in rendered[path], path


def test_only_a_data_file_in_the_head_makes_a_page_generated() -> None:
    assert front_matter.is_generated("---\ntitle: 一\ndata_file: data/site.yml\n---\n正文\n")
    assert not front_matter.is_generated("---\ntitle: 一\n---\ndata_file: data/site.yml\n")
    assert not front_matter.is_generated("data_file: data/site.yml\n")
    assert not front_matter.is_generated("# 一\n")
