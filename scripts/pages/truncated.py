"""The page of a truncated copy: what it is, and where the whole speech stands. It is told nowhere else and backs nothing."""

from __future__ import annotations

from markupsafe import Markup

from scripts import ids
from scripts.dataset import Dataset
from scripts.pages import addresses, front_matter, markdown, page, speech, template


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    return [render_one(dataset, copy) for copy in copies(dataset)]


def copies(dataset: Dataset) -> list[str]:
    """Copies without a digest of their own, of speeches that have a page."""
    found = [
        name for name, one in dataset.speeches.items()
        if one.copy_of and name not in dataset.digests and addresses.exists(dataset, name)]
    return sorted(found, key=ids.parse_speech)


def render_one(dataset: Dataset, copy: str) -> page.GeneratedPage:
    path, own = addresses.page(copy), dataset.speeches[copy]
    whole = dataset.speeches[own.copy_of]
    title = addresses.title(dataset, copy)
    hashes = {unit.hash for unit in whole.units}
    text = template.fill(
        "truncated",
        front_matter=Markup(front_matter.of(
            dataset, title=title, description="另一篇讲话的残缺副本，不另写摘要。", kind=page.SPEECH.name, record=copy,
            data_file=dataset.files[f"corpus/{copy}"])),
        kind=page.SPEECH.name,
        title=title,
        speech=copy,
        whole=markdown.link(addresses.title(dataset, whole.speech), addresses.record(dataset, whole.speech, path)),
        whole_units=len(whole.units),
        units=len(own.units),
        same=sum(unit.hash in hashes for unit in own.units),
        original=speech.original(dataset, own),
        data_file=dataset.files[f"corpus/{copy}"],
    )
    return page.GeneratedPage(path, addresses.short(dataset, copy), text)
