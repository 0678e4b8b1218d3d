"""The head of a generated page: what machines, editors and the checks read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import yaml

from scripts.dataset import Dataset
from scripts.pages import claims, place

STATUS = "编者初校"
OWNER = "待本单位指定"
MARK = "data_file: "  # a page with this line in its head is generated


def of(
    dataset: Dataset,
    *,
    title: str,
    description: str,
    kind: str,
    record: str,
    data_file: str,
    shown: Sequence[str] = (),
    era: str = "",
    aliases: Iterable[str] = (),
    cited: Iterable[str] | None = None,
    hide: Iterable[str] = (),
) -> str:
    """`shown`: ids of the claims on the page; the units they stand on are cited unless `cited` names others."""
    entries = [dataset.claims[claim_id] for claim_id in claims.unique(shown)]
    grounds = (unit for entry in entries for unit in entry.grounds) if cited is None else cited
    fields = {
        "title": title,
        "description": description,
        "kind": kind,
        "record": record,
        "aliases": list(aliases),
        "authority": place.authority_summary(entry.claim.authority for entry in entries),
        "era": era or "不适用",
        "status": STATUS,
        "owner": OWNER,
        "unread_claims": claims.unread(dataset, shown),
        "cited_units": list(claims.unique(grounds)),
        "data_file": data_file,
        "hide": list(hide),
    }
    return write({name: value for name, value in fields.items() if value != [] or name == "cited_units"})


def write(fields: dict[str, object]) -> str:
    text = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=100, default_flow_style=None)
    return f"---\n{text}---\n"


def split(text: str) -> tuple[str, str]:
    """Head and body of a page; a page without a head is all body."""
    end = text.find("\n---\n", 3)
    return (text[:end + 5], text[end + 5:]) if text.startswith("---\n") and end > 0 else ("", text)


def is_generated(text: str) -> bool:
    """Whether a page's head names the data file it was made from."""
    return any(line.startswith(MARK) for line in split(text)[0].splitlines())
