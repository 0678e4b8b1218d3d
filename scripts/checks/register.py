"""The register: what became of each entry of the inventory, and that a reader finds it where the register says."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.checks.check import Finding
from scripts.checks.material import Material, listed, nearest
from scripts.checks.place import Place
from scripts.dataset import item_id, items_of
from scripts.language.normal import bare
from scripts.models import BareNames, Model, Page, RegisterEntry, Rule, Status, Term


def register_entry_is_settled(material: Material) -> Iterator[Finding]:
    """An entry became a record, was merged into another entry, or was rejected for a reason; just one of them."""
    for entry in material.dataset.register:
        settled = [word for word, said in (("写在记录里", entry.record), ("并入别项", entry.merged), ("不收", entry.rejected)) if said]
        if len(settled) != 1:
            offence = f"同时说{listed(settled)}" if settled else "既没有下落，也没有不收的理由"
            yield Finding(
                _place(material, entry), f"清单项 {entry.entry} {offence}",
                "写 record（写在哪里）、merged（并入哪一项）或 rejected（不收的理由），三者其一")


def register_entry_merges_into_a_kept_one(material: Material) -> Iterator[Finding]:
    """What an entry is merged into is an entry that stands in a record."""
    kept = [entry.entry for entry in material.dataset.register if entry.record]
    for entry in material.dataset.register:
        if entry.merged and entry.merged not in kept:
            yield Finding(
                _place(material, entry), f"清单项 {entry.entry} 并入 {entry.merged}，那一项却没有写在哪里",
                "merged 写有 record 的一项", f"有 record 的，相近的有：{nearest(entry.merged, kept)}")


def register_claim_is_shown(material: Material) -> Iterator[Finding]:
    """The claims that an entry names are shown by its record."""
    for entry in material.dataset.register:
        record = _record(material, entry)
        if record is not None:
            shown = _shown(entry.record, record)
            for claim in entry.claims:
                if claim not in shown:
                    yield Finding(_place(material, entry), f"{entry.record} 没有引用论断 {claim}", "改 claims，或者在那个记录里引用它")


def register_status_is_the_records(material: Material) -> Iterator[Finding]:
    """An entry's content status is that of the rule or term it became; a bare name is one that is listed as such."""
    for entry in material.dataset.register:
        status = _status(_record(material, entry))
        if entry.status and status and not entry.claims and entry.status is not status:
            yield Finding(
                _place(material, entry), f"清单项 {entry.entry} 写“{entry.status}”，{entry.record} 却是“{status}”", "两处写成一样")


def register_name_can_be_found(material: Material) -> Iterator[Finding]:
    """The name of an entry stands in its record: title, other names, headings, names without content, or a claim shown there. Single duties apart."""
    for entry in material.dataset.register:
        record = _record(material, entry)
        if record is not None and not entry.is_duty_line and not _found(material, entry, record):
            yield Finding(
                _place(material, entry), f"在 {entry.record} 里找不到“{entry.name}”", "把名称写进那个记录的 aliases 或小标题，或者照那里的叫法改 name")


def _found(material: Material, entry: RegisterEntry, record: Model) -> bool:
    claims = (material.dataset.claims.get(claim) for claim in _shown(entry.record, record))
    said = [*_names(record), *(claim.claim.text for claim in claims if claim)]
    return bool(bare(entry.name)) and any(bare(entry.name) in bare(text) for text in said)


def _names(record: Model) -> list[str]:
    if isinstance(record, Term):
        return [record.term]
    headings = [section.title for section in getattr(record, "sections", ())]
    names = [bare_name.name for bare_name in record.names] if isinstance(record, BareNames) else []
    return [record.title, *record.aliases, *headings, *names]


def _status(record: Model | None) -> Status | None:
    if isinstance(record, BareNames):
        return Status.NAME_ONLY
    return record.status if isinstance(record, Rule | Term) else None


def _shown(home: str, record: Model) -> set[str]:
    """Ids of the claims that a record shows."""
    return {item_id(home, item) for item in items_of(record)}


def _record(material: Material, entry: RegisterEntry) -> Page | Term | None:
    data, home = material.dataset, entry.record or ""
    return data.records.get(home) or data.terms.get(home.removeprefix("glossary/"))


def _place(material: Material, entry: RegisterEntry) -> Place:
    return material.place("register", entry, entry.entry)
