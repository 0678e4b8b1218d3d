"""Makes anew what is computed in the miniature data: checksums of its originals, corpus, hashes of its readings.

    python tests/mini/accept.py

To be run after the originals or digests here changed, or ingest or `claim_hash` did. Then look at the difference.
"""

from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path

MINI = Path(__file__).resolve().parent
sys.path.insert(0, str(MINI.parents[1]))

from scripts import dataset, read_yaml
from scripts.ingest import run
from scripts.models import Sources
from scripts.problems import render

READINGS = "data/readings/2026-11.yml"


def register(root: Path, originals: Path) -> None:
    """The checksum of each original into the register."""
    path = root / "data/sources.yml"
    text = path.read_text(encoding="utf-8")
    for original in read_yaml.load(path, root, Sources).originals:
        checksum = hashlib.sha256((originals / original.file).read_bytes()).hexdigest()
        text = text.replace(original.sha256, checksum)
    path.write_text(text, encoding="utf-8", newline="\n")


def ingest(root: Path, originals: Path) -> None:
    outcome = run.ingest(root, originals)
    if outcome.problems:
        sys.exit("\n".join(map(render, outcome.problems)))
    for file, text in outcome.files.items():
        (root / file).write_text(text, encoding="utf-8", newline="\n")


def sign(root: Path) -> None:
    """The hash of each claim into its reading."""
    data, problems = dataset.load(root)
    if data is None or problems:
        sys.exit("\n".join(map(render, problems)))

    def signed(match: re.Match) -> str:
        return f"{match[1]}{match[2]}{match[3]}{dataset.claim_hash(data.claims[match[2]], data.units)}"

    path = root / READINGS
    text = re.sub(r"(claim: )(\S+)(\n\s+hash: )\S+", signed, path.read_text(encoding="utf-8"))
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    register(MINI, MINI / "sources")
    ingest(MINI, MINI / "sources")
    sign(MINI)
