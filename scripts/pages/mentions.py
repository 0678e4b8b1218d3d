"""Ids in what editors wrote (见S000-1.2.3, 另据S002-4) become what a reader understands: a link that says what and where.

    linked(dataset, page) -> the page with ids of speeches, units and claims in its text made links

Front matter, code, links and attributes stay as they are, and so does an id that has no page.
"""

from __future__ import annotations

import re
from dataclasses import replace

from scripts import ids
from scripts.dataset import Dataset
from scripts.pages import addresses, front_matter, markdown, speech
from scripts.pages.page import GeneratedPage

ID = r"S\d{3}-[1-9]\d*(?:(?:\.(?:[thps]?[1-9]\d*|[th])(?:\+\d+)?)+|\\#[1-9]\d*)?"
PASSED_OVER = r"\[[^\]\n]*\]\([^)\n]*\)|`[^`\n]*`|\{:[^}\n]*\}"
MENTION = re.compile(rf"{PASSED_OVER}|(?<![A-Za-z0-9_/.-])(?P<id>{ID})(?![A-Za-z0-9_/-])")
HERE = "本篇"


def linked(dataset: Dataset, page: GeneratedPage) -> GeneratedPage:
    head, body = front_matter.split(page.text)
    return replace(page, text=head + MENTION.sub(lambda match: _replacement(dataset, page.path, match), body))


def _replacement(dataset: Dataset, path: str, match: re.Match[str]) -> str:
    name = (match["id"] or "").replace("\\", "")
    if name in dataset.units:
        return markdown.link(speech.unit_label(dataset, name, path), addresses.unit(dataset, name, path))
    if name in dataset.claims:
        return _claim(dataset, path, name)
    if ids.is_speech(name) and addresses.exists(dataset, name):
        return _speech(dataset, path, name)
    return match[0]


def _speech(dataset: Dataset, path: str, speech_id: str) -> str:
    if addresses.page(speech_id) == path:
        return HERE
    return markdown.link(addresses.short(dataset, speech_id), addresses.record(dataset, speech_id, path))


def _claim(dataset: Dataset, path: str, claim: str) -> str:
    """第12条 at home, elsewhere with the name of its home."""
    parsed = ids.parse_claim(claim)
    home, number = addresses.page(parsed.home), f"第{parsed.number}条"
    label = number if home == path else addresses.short(dataset, parsed.home) + number
    return markdown.link(label, addresses.claim(claim, home, path))
