"""The first page of the speeches: each with its era and what stands on it, in words and in two pictures."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from scripts import ids
from scripts.dataset import Dataset
from scripts.pages import addresses, drawings, index, markdown, page, place, speech, truncated, used_by

PATH = f"{page.SPEECH.folder}/index.md"
UNUSED = "还没有页面用到"


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [of_speeches(dataset)] if speech.told(dataset) else []


def of_speeches(dataset: Dataset) -> page.GeneratedPage:
    entries = [entry(dataset, speech_id, numbers) for speech_id, numbers in used_by.by_speech(dataset).items()]
    entries += [copy_entry(dataset, copy) for copy in truncated.copies(dataset)]
    return index.build(
        dataset, page.SPEECH, PATH, "data/digests/", [index.Group("逐篇", "list", tuple(entries))], name="speech_list",
        remark=untold(dataset), eras=drawings.snippets(dataset, drawings.ERAS), shares=drawings.snippets(dataset, drawings.SHARES))


def entry(dataset: Dataset, speech_id: str, numbers: Mapping[str, int]) -> index.Entry:
    """Setting, how sure the era is, how many claims; then which pages stand on them."""
    digest = dataset.digests[speech_id]
    link = markdown.link(digest.title, addresses.record(dataset, speech_id, PATH))
    count = len(speech.claim_ids(digest, dataset.speeches[speech_id]))
    sure = "" if place.undated(digest.era) else f"（把握：{digest.era.sure}）"
    setting = markdown.escape(place.setting(digest) + sure)
    used = used_by.in_words(dataset, numbers)
    detail = Markup(f"{setting}，{count}条论断，编号`{speech_id}`")
    return index.Entry(link, detail, digest.occasion, f"用到它的：{used}" if used else UNUSED)


def copy_entry(dataset: Dataset, copy: str) -> index.Entry:
    link = markdown.link(addresses.title(dataset, copy), addresses.record(dataset, copy, PATH))
    return index.Entry(link, Markup(f"编号`{copy}`，不另写摘要"), f"看{dataset.speeches[copy].copy_of}。")


def untold(dataset: Dataset) -> str:
    """Which speeches are in the corpus and have no digest yet; a copy needs none."""
    without = (name for name, one in dataset.speeches.items() if name not in dataset.digests and not one.copy_of)
    missing = sorted(without, key=ids.parse_speech)
    return f"已录入、尚未摘要的讲话有{len(missing)}篇：{'、'.join(missing)}。" if missing else ""
