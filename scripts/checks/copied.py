"""Passages copied from the originals: the repository holds facts told in our own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from scripts import ids
from scripts.checks.check import Finding
from scripts.checks.material import Material
from scripts.checks.place import Place
from scripts.checks.project_files import lines
from scripts.checks.texts import VERBATIM
from scripts.language.normal import bare

IN_RECORDS, IN_FILES = 20, 30  # characters in a row, punctuation apart
SHOWN = 30
_NAMES = re.compile(r"《[^《》]{1,60}》|“[^“”]{1,24}”")


def no_passage_is_copied_into_a_record(material: Material) -> Iterator[Finding]:
    """No 20 characters in a row of an original stand in a record; titles, formulas and set wordings apart."""
    copies = _Copies(material, IN_RECORDS)
    for text in material.texts:
        if text.field not in VERBATIM:
            for run in copies.runs(text.text):
                offence = f"连续 {len(run)} 字与原文相同：“{_short(run)}”（{text.field}）"
                yield Finding(text.place, offence, "用自己的话写；提法的组成部分写进 parts")


def no_passage_is_copied_into_a_file(material: Material) -> Iterator[Finding]:
    """No 30 characters in a row of an original stand on a line of any other file; names and set wordings apart."""
    copies, root = _Copies(material, IN_FILES), material.dataset.root
    records = {root / file for file in material.dataset.files.values()}
    for path in material.files:
        if path in records:
            continue
        name = material.relative(path)
        for number, line in enumerate(lines(path), 1):
            for run in copies.runs(line):
                yield Finding(
                    Place(name, number, name), f"连续 {len(run)} 字与原文相同：“{_short(run)}”",
                    "用自己的话写；由 data/ 生成的文件，改 data/ 再重新生成")


class _Copies:
    """Finds runs of at least `limit` characters that stand in an original."""

    def __init__(self, material: Material, limit: int):
        self._limit = limit
        wordings = (bare(wording.wording) for wording in material.dataset.set_wordings)
        self._wordings = sorted(wordings, key=len, reverse=True)
        # With and without names: a passage is a passage whether a name in it was kept, put in marks or left out.
        speeches = _speeches(material.originals.texts)
        sources = [bare(source) for text in speeches for source in (text, _NAMES.sub("", text))]
        self._grams = {source[i:i + limit] for source in sources for i in range(len(source) - limit + 1)}

    def runs(self, text: str) -> Iterator[str]:
        """The longest runs of a text, one after the other."""
        plain = self._own(text)
        start = 0
        while start <= len(plain) - self._limit:
            if plain[start:start + self._limit] not in self._grams:
                start += 1
                continue
            end = start
            while plain[end:end + self._limit] in self._grams:
                end += 1
            yield plain[start:end + self._limit - 1]
            start = end + self._limit - 1

    def _own(self, text: str) -> str:
        plain = bare(_NAMES.sub("", text))
        for wording in self._wordings:
            plain = plain.replace(wording, "\n")
        return plain


def _speeches(texts: Mapping[str, str]) -> list[str]:
    """Whole speeches: a passage may run over the end of a unit."""
    found: dict[str, str] = {}
    for unit, text in texts.items():
        found[ids.speech_of(unit)] = found.get(ids.speech_of(unit), "") + text
    return list(found.values())


def _short(run: str) -> str:
    return run if len(run) <= SHOWN else run[:SHOWN] + "……"
