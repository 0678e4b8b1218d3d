"""What a record says is shown as it is, never taken for markup."""

from __future__ import annotations

import dataclasses

import markdown as renderer
import pytest

from scripts import pages
from scripts.dataset import Dataset
from scripts.pages import markdown

HOSTILE = "*斜* _体_ <b>粗</b> [链](http://evil.example) `码` {: #top } | # 井 &lt; ~~删~~"


def html(text: str) -> str:
    return renderer.markdown(text, extensions=["attr_list", "tables", "toc"])


@pytest.mark.parametrize(
    "text",
    [HOSTILE, "1. 一", "2009) 年", "- 列", "+ 加", ": 定义", "= 等", "a\\*b", "**", "![图](x)", "行一\n行二", "&amp;"],
)
def test_escaped_text_reads_as_it_is(text: str) -> None:
    shown = html(str(markdown.escape(text)))
    plain = shown.removeprefix("<p>").removesuffix("</p>")
    unescaped = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replace("&quot;", '"')
    assert unescaped == " ".join(text.split())


def test_a_bar_does_not_end_a_cell() -> None:
    shown = html(f"| 甲 | 乙 |\n|---|---|\n| {markdown.escape('左|右')} | 末 |\n")
    assert "<td>左|右</td>" in shown and "<td>末</td>" in shown


def test_no_text_of_a_record_becomes_markup(data: Dataset) -> None:
    def hostile(record, *fields):
        return record.model_copy(update=dict.fromkeys(fields, HOSTILE))

    digests = {
        home: hostile(digest, "title", "occasion", "speaker", "title_note").model_copy(
            update={
                "good_for": (HOSTILE,),
                "units": {
                    unit: told.model_copy(update={"claims": tuple(hostile(claim, "text", "doubt") for claim in told.claims)})
                    for unit, told in digest.units.items()
                },
            }
        )
        for home, digest in data.digests.items()
    }
    records = {home: hostile(record, "title", "lead") for home, record in data.records.items()}
    for path, text in pages.render(dataclasses.replace(data, digests=digests, records=records)).items():
        if not path.endswith(".md"):
            continue
        shown = html(text.split("\n---\n", 1)[1])
        assert "<b>" not in shown and "evil.example\"" not in shown and "<code>码" not in shown, path
        assert shown.count('id="top"') <= 1, path


def test_tidy_ends_in_one_line_break() -> None:
    assert markdown.tidy("\n\na  \n\n\n\nb\n\n") == "a\n\nb\n"


def test_addresses_are_relative_to_the_page() -> None:
    assert markdown.address("duties/office.md", "speeches/S900-1.md", "c1") == "../speeches/S900-1.md#c1"
    assert markdown.address("index.md", "about/index.md") == "about/index.md"
    assert markdown.address("speeches/S900-1.md", "speeches/S900-1.md", "c1") == "#c1"
