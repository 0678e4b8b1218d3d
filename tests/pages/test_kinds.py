"""What each kind of page holds; kinds without records make no page."""

from __future__ import annotations

import dataclasses

import pytest

from scripts import pages
from scripts.dataset import Dataset
from scripts.models import Authority, Doubt, DoubtKind
from scripts.pages import addresses, doubts, page, sections

SECRET = "张三李四"


def without(data: Dataset, folder: str) -> Dataset:
    kept = {home: record for home, record in data.records.items() if not home.startswith(f"{folder}/")}
    return dataclasses.replace(data, records=kept, terms={} if folder == "glossary" else data.terms)


def of_pages(rendered: dict[str, str]) -> list[tuple[str, str]]:
    return [(path, text) for path, text in rendered.items() if path.endswith(".md")]


@pytest.mark.parametrize("kind", [kind for kind in page.KINDS if kind is not page.SPEECH], ids=lambda kind: kind.folder)
def test_a_kind_without_records_makes_no_page(data: Dataset, kind: page.Kind) -> None:
    assert any(path.startswith(f"docs/{kind.folder}/") for path in pages.render(data))
    bare = dataclasses.replace(without(data, kind.folder))
    words = ("glossary/today.md", "glossary/documents.md")  # of the speeches, not of the terms
    assert not any(entry.path.startswith(f"{kind.folder}/") for entry in pages.generate(bare) if entry.path not in words)


def test_no_digest_no_speech_page(data: Dataset) -> None:
    bare = dataclasses.replace(data, digests={}, records={}, terms={}, documents=(), overtaken=(), set_wordings=(), doubts=())
    assert sorted(pages.render(bare)) == ["docs/about/by-sound.md", "docs/about/quality.md", "docs/contributing/fields.md", "docs/index.md"]


def test_a_digest_whose_speech_is_not_in_the_corpus_makes_no_page(data: Dataset) -> None:
    kept = {speech: found for speech, found in data.speeches.items() if speech != "S900-1"}
    made = pages.render(dataclasses.replace(data, speeches=kept))
    assert "docs/speeches/S900-1.md" not in made
    assert not any("S900-1.md" in text for text in made.values())


def test_a_speech_page_says_where_it_comes_from_and_how_far_to_trust_it(data: Dataset, rendered: dict[str, str]) -> None:
    for speech, digest in data.digests.items():
        text = rendered[f"docs/speeches/{speech}.md"].replace("\\", "")
        told = [digest.title, digest.occasion, digest.speaker, digest.place, *digest.text_state, *digest.good_for, *digest.not_for]
        assert [words for words in told if words not in text] == [], speech
        assert f"（把握：{digest.era.sure}）" in text
        assert f"**{len(data.speeches[speech].units)}**个单元" in text


def test_a_unit_set_aside_says_why_and_where(data: Dataset, rendered: dict[str, str]) -> None:
    for speech, digest in data.digests.items():
        lines = rendered[f"docs/speeches/{speech}.md"].splitlines()
        aside = [unit for unit, told in digest.units.items() if told.aside]
        assert len([line for line in lines if "*不取：" in line or "* 不取：" in line]) == len(aside)


def test_a_unit_that_no_digest_tells_is_not_passed_over(data: Dataset) -> None:
    speech, digest = next(iter(data.digests.items()))
    last = list(digest.units)[-1]
    shorter = digest.model_copy(update={"units": {unit: told for unit, told in digest.units.items() if unit != last}})
    text = pages.render(dataclasses.replace(data, digests={**data.digests, speech: shorter}, records={}, terms={}))
    assert "尚未摘要" in text[f"docs/speeches/{speech}.md"]


def doubt(**fields: object) -> Doubt:
    given = {"id": "d", "unit": "S900-1.1", "kind": DoubtKind.CHARACTER, "sure": "高", "treatment": "标疑", "reason": "理由在此"}
    return Doubt.model_validate({**given, **fields})


def test_a_doubt_says_what_is_printed_what_it_may_be_and_why() -> None:
    view = doubts.of(doubt(printed="切记", probably="切忌"))
    assert view.mark == "疑"
    assert view.text == "错字漏字：原件印作“切记”，大概是“切忌”。理由在此。本站照录并标疑（把握：高）。"


@pytest.mark.parametrize(
    "fields",
    [{"treatment": "隐去"}, {"kind": DoubtKind.PRIVATE_NAME}, {"kind": DoubtKind.IDENTIFYING, "treatment": "不用"}],
)
def test_what_is_hidden_is_never_shown(data: Dataset, fields: dict) -> None:
    unit = next(iter(data.digests["S900-1"].units))
    hidden = doubt(unit=unit, printed=SECRET, probably=SECRET, reason=f"原文写作{SECRET}", **fields)
    assert doubts.of(hidden).mark == "隐"
    changed = pages.render(dataclasses.replace(data, doubts=(hidden,)))
    assert not any(SECRET in text for text in changed.values())
    assert "**隐** " in changed["docs/speeches/S900-1.md"]


def test_original_headings_never_become_ours(data: Dataset, rendered: dict[str, str]) -> None:
    """Headings hold labels and gists only; the corpus has no text to copy from, so this guards the template."""
    for speech, digest in data.digests.items():
        gists = {told.gist for told in digest.units.values() if told.gist}
        for line in rendered[f"docs/speeches/{speech}.md"].splitlines():
            if line.startswith("##") and "*" in line:
                gist = line.split("*", 2)[2].split("{:")[0].strip()
                assert not gist or gist in gists, line


def test_a_rule_with_a_name_only_says_so(data: Dataset) -> None:
    home = next(home for home in data.records if home.startswith("rules/"))
    bare = data.records[home].model_copy(update={"steps": (), "sections": ()})
    text = pages.render(dataclasses.replace(data, records={**data.records, home: bare}))[f"docs/{home}.md"]
    assert "原文未给出内容。" in text


def test_a_chapter_says_that_it_is_no_rule(rendered: dict[str, str]) -> None:
    chapters = [text for path, text in rendered.items() if path.startswith("docs/handbook/") and "index" not in path]
    assert chapters and all("非本单位现行规定" in text for text in chapters)


def test_every_page_of_claims_explains_its_marks(data: Dataset, rendered: dict[str, str]) -> None:
    for path, text in rendered.items():
        if ".claim " in text:
            legend = text.split("## 标记", 1)[1]
            assert [kind for kind in Authority if f"**{kind}**" not in legend] == [], path


def test_pages_read_well_as_text(rendered: dict[str, str]) -> None:
    for path, text in of_pages(rendered):
        assert text.endswith("\n") and not text.endswith("\n\n"), path
        assert "\n\n\n" not in text and " \n" not in text and "\t" not in text, path
        body = text.split("\n---\n", 1)[1]
        assert "<" not in body.replace("&lt;", "").replace('--8<-- "', ""), path


def test_a_page_that_only_gives_a_name_counts_nothing(data: Dataset) -> None:
    assert sections.facts(data, []) == []
    assert sections.facts(data, list(data.claims)[:2])[0] == (2, "条论断")


def test_a_truncated_copy_says_where_the_whole_stands(data: Dataset) -> None:
    whole, copy = data.speeches["S900-1"], data.speeches["S901-1"]
    units = (whole.units[0].model_copy(update={"id": "S901-1.t"}), *copy.units[1:])
    copied = dataclasses.replace(
        data, records={}, terms={}, digests={"S900-1": data.digests["S900-1"]},
        speeches={**data.speeches, "S901-1": copy.model_copy(update={"copy_of": "S900-1", "units": units})})
    made = pages.render(copied)
    text = made["docs/speeches/S901-1.md"]
    assert f"这是[{data.digests['S900-1'].title}](S900-1.md)的残缺副本" in text
    same = sum(unit.hash in {one.hash for one in whole.units} for unit in units)
    assert 0 < same < len(units)
    assert f"那一篇有{len(whole.units)}个单元，这里只有{len(units)}个，其中{same}个与那一篇一字不差" in text
    assert "编号`S901-1`，不另写摘要" in made["docs/speeches/index.md"] and "尚未摘要" not in made["docs/speeches/index.md"]
    assert "篇讲话还没有摘要" not in made["docs/about/quality.md"]
    assert f"| 不取：残缺副本 | {len(units)} |" in made["docs/about/quality.md"]


def test_terms_called_alike_are_told_apart_by_their_speech(data: Dataset) -> None:
    first, second = data.terms.values()
    alike = dataclasses.replace(data, terms={first.id: first, second.id: second.model_copy(update={"term": first.term})})
    text = pages.render(alike)["docs/glossary/index.md"]
    for term in (first, second):
        speech = term.named_in[0].split(".")[0]
        assert f"## {first.term}（{data.digests[speech].short}） {{: #{term.id} }}" in text
    assert "（" not in addresses.term_name(data, first)


def test_sections_stand_under_their_headings(data: Dataset) -> None:
    """In a menu of the page, in print and for search alike: a heading, and its sections one level below."""
    grouped = pages.render(data)["docs/rules/proposal-intake.md"]
    heading, *below = (f"{name} {{: #{addresses.by_name(name)} }}" for name in ("退回和核对", "不合要求的怎么办", "谁来核对"))
    assert grouped.index(f"## {heading}") < grouped.index(f"### {below[0]}") < grouped.index(f"### {below[1]}")
    rule = data.records["rules/proposal-intake"]
    plain = tuple(section.model_copy(update={"group": None}) for section in rule.sections)
    bare = pages.render(dataclasses.replace(data, records={**data.records, "rules/proposal-intake": rule.model_copy(update={"sections": plain})}))
    assert f"\n## {below[0]}" in bare["docs/rules/proposal-intake.md"] and heading not in bare["docs/rules/proposal-intake.md"]


def test_a_link_to_a_section_holds_when_sections_change_places(data: Dataset) -> None:
    home = "rules/proposal-intake"
    rule = data.records[home]
    turned = tuple(section.model_copy(update={"group": None}) for section in rule.sections[::-1])
    text = pages.render(dataclasses.replace(data, records={**data.records, home: rule.model_copy(update={"sections": turned})}))[f"docs/{home}.md"]
    for section in rule.sections:
        assert f"{section.title} {{: #{addresses.by_name(section.title)} }}" in text


def test_a_heading_holds_until_the_next(data: Dataset) -> None:
    (section, *_) = data.records["rules/proposal-intake"].sections
    records = [section.model_copy(update={"group": group}) for group in ("甲", None, "乙")]
    assert [(one.title, one.sections) for one in sections.under_headings(records, "123")] == [("甲", ("1", "2")), ("乙", ("3",))]
