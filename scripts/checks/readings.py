"""Second readings: every claim was read against its grounds by somebody who did not write it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from scripts import ids
from scripts.checks.check import Finding
from scripts.checks.material import Material, listed, nearest, place_of
from scripts.checks.place import Place
from scripts.checks.texts import batches
from scripts.dataset import claim_hash

SHOWN = 12


def claim_was_read_twice(material: Material) -> Iterator[Finding]:
    """Every claim has a second reading on record. One message a record: readings are made in batches."""
    unread = [entry for entry in material.entries if entry.id not in material.dataset.readings_by_claim]
    for home, entries in groupby(unread, key=lambda entry: entry.home):
        missing = list(entries)
        numbers = listed(f"#{entry.claim.id}" for entry in missing[:SHOWN]) + ("……" if len(missing) > SHOWN else "")
        yield Finding(
            Place(missing[0].file, missing[0].line, home), f"{home} 有 {len(missing)} 条论断没有第二遍核对：{numbers}",
            "请没有写这些论断的人逐条对照原文，记入 data/readings/")


def reading_is_of_the_present_claim(material: Material) -> Iterator[Finding]:
    """A claim's second reading is of its present wording and of the present text of its grounds."""
    for entry in material.entries:
        readings = material.dataset.readings_by_claim.get(entry.id, ())
        present = claim_hash(entry, material.dataset.units)
        if readings and not any(reading.hash == present for reading in readings):
            yield Finding(
                place_of(entry), "核对以后，论断或者它的依据有改动", "重新核对这一条，记入 data/readings/", f"核对记录的校验码为 {present}")


def read_claim_exists(material: Material) -> Iterator[Finding]:
    """A reading is of a claim that exists: a mistyped id would leave another claim unread. Of drafts not all may be at hand."""
    drafts = set(material.dataset.drafts) - set(material.dataset.digests)
    for home, batch in batches(material.dataset):
        for reading in batch.readings:
            if reading.claim not in material.dataset.claims and ids.parse_claim(reading.claim).home not in drafts:
                yield Finding(
                    material.place(home, reading, reading.claim), f"核对记录里的 {reading.claim} 这条论断不存在",
                    "核对编号；论断已经删去的，一并删去这条记录", f"已有的论断，相近的有：{nearest(reading.claim, material.dataset.claims)}")
