"""A subject said once: above a list, or by the title of the page."""

from __future__ import annotations

import dataclasses

import pytest

from scripts import pages
from scripts.dataset import Dataset
from scripts.language.lexicon import Lexicon
from scripts.models import Name
from scripts.pages import addresses, claims, subject

ACTORS = Lexicon([Name(name=name) for name in ("秘书长", "秘书长会议", "办公室主任", "研究室主任", "市政协")])


@pytest.mark.parametrize(("text", "leading"), [
    ("秘书长要统筹机关工作。", "秘书长"),
    ("秘书长不得自己决定。", "秘书长"),
    ("秘书长、办公室主任和研究室主任要围绕重点。", "秘书长、办公室主任和研究室主任"),
    ("秘书长会议要有议程。", "秘书长会议"),
    ("秘书长座谈会每年开一次。", ""),
    ("秘书长的职责要写明。", ""),
    ("秘书长和主任们要交流。", ""),
    ("办文时，秘书长要把关。", ""),
])
def test_leading_subject(text: str, leading: str) -> None:
    assert subject.leading(text, ACTORS) == leading


def page_with(data: Dataset, *texts: str, title: str = "办公室") -> str:
    """The mini duty's page with these claims of its own in its first section."""
    home = next(home for home in data.records if home.startswith("duties/"))
    duty = data.records[home]
    own = next(item for section in duty.sections for item in section.items if not hasattr(item, "use"))
    items = tuple(own.model_copy(update={"id": number, "text": text}) for number, text in enumerate(texts, 1))
    section = duty.sections[0].model_copy(update={"items": items})
    changed = duty.model_copy(update={"title": title, "sections": (section,)})
    return pages.render(dataclasses.replace(data, records={**data.records, home: changed}))[f"docs/{home}.md"]


def test_the_pages_own_title_is_left_out_of_its_claims(data: Dataset) -> None:
    text = page_with(data, "办公室要核对登记簿。", "登记簿由办公室核对。")
    assert "\n- 要核对登记簿。\n" in text and "\n- 登记簿由办公室核对。\n" in text
    assert ".subject" not in text


def test_a_subject_that_a_whole_section_shares_stands_above_it(data: Dataset) -> None:
    text = page_with(data, "办公室要核对登记簿。", "办公室要报路线。", title="机关")
    assert "\n办公室：\n{: .subject }\n" in text
    assert "\n- 要核对登记簿。\n" in text and "\n- 要报路线。\n" in text


def test_mixed_subjects_stay_where_they_are(data: Dataset) -> None:
    text = page_with(data, "办公室要核对登记簿。", "县政协要报路线。", title="机关")
    assert "\n- 办公室要核对登记簿。\n" in text and "\n- 县政协要报路线。\n" in text


def test_the_digest_keeps_every_subject(data: Dataset, rendered: dict[str, str]) -> None:
    for entry in data.claims.values():
        if entry.unit:
            assert claims.markdown.escape(entry.claim.text) in rendered[f"docs/{addresses.page(entry.home)}"]
