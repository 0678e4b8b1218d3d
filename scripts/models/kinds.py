"""Every kind of file below data/: its model and its place."""

from __future__ import annotations

from pathlib import Path as FilePath

from scripts.models.base import Model
from scripts.models.claims import Digest
from scripts.models.corpus import Speech
from scripts.models.editorial import (
    Doubts,
    Events,
    Exemptions,
    Masks,
    OfficialDocuments,
    OtherWordsList,
    OvertakenWordings,
    PassedSuspects,
    Register,
    SetWordings,
    SimilarCharacterList,
    Synonyms,
    Vocabulary,
)
from scripts.models.local import Local
from scripts.models.pages import Case, Chapter, Duty, Glossary, Path, Rule, Tour
from scripts.models.readings import Mutation, Readings
from scripts.models.site import Site, Sources
from scripts.models.tables import BareNames, Calendar, Comparison, Division, Organisation, Questions, Scope

# File (or folder of files) → model. The order is the order of loading and of the reference.
KINDS: dict[str, type[Model]] = {
    "site": Site,
    "sources": Sources,
    "corpus": Speech,
    "digest": Digest,
    "duty": Duty,
    "rule": Rule,
    "chapter": Chapter,
    "case": Case,
    "path": Path,
    "tour": Tour,
    "comparison": Comparison,
    "division": Division,
    "organisation": Organisation,
    "calendar": Calendar,
    "bare-names": BareNames,
    "questions": Questions,
    "scope": Scope,
    "glossary": Glossary,
    "masks": Masks,
    "vocabulary": Vocabulary,
    "doubts": Doubts,
    "passed-suspects": PassedSuspects,
    "set-wordings": SetWordings,
    "overtaken-wordings": OvertakenWordings,
    "events": Events,
    "official-documents": OfficialDocuments,
    "synonyms": Synonyms,
    "similar-characters": SimilarCharacterList,
    "other-words": OtherWordsList,
    "register": Register,
    "exceptions": Exemptions,
    "reading": Readings,
    "mutation": Mutation,
}

# Digests that are being written: checked by the name of their speech, read a second time, and on no page until both are done.
DRAFTS = "drafts/*.yml"

# What an office fills in for itself, in data/local/: a kind for its editor, none of the dataset.
WRITTEN: dict[str, type[Model]] = {**KINDS, "local": Local}

# Where each kind stands below data/.
LOCATIONS: dict[str, str] = {
    "site": "site.yml",
    "sources": "sources.yml",
    "corpus": "corpus/*.yml",
    "digest": "digests/*.yml",
    "duty": "duties/*.yml",
    "rule": "rules/*.yml",
    "chapter": "handbook/*.yml",
    "case": "cases/*.yml",
    "path": "paths/*.yml",
    "tour": "paths/ten-minutes.yml",
    "comparison": "comparisons/*.yml",
    "division": "tables/who-does-what.yml",
    "organisation": "tables/organisation.yml",
    "calendar": "tables/calendar.yml",
    "bare-names": "tables/names-only.yml",
    "questions": "questions/*.yml",
    "scope": "tables/scope.yml",
    "glossary": "glossary.yml",
    "reading": "readings/*.yml",
    "mutation": "mutation.yml",
    "local": "local/*.yml",
    **{kind: f"editorial/{kind}.yml" for kind in (
        "masks", "vocabulary", "doubts", "passed-suspects", "set-wordings", "overtaken-wordings", "events",
        "official-documents", "synonyms", "similar-characters", "other-words",
        "register", "exceptions")},
}


def data_files(data: FilePath, kind: str) -> list[FilePath]:
    """The files of a kind that are there. One that a location names is of that kind, whatever its folder holds else."""
    named = {data / location for location in LOCATIONS.values()}
    found = data.glob(LOCATIONS[kind])
    return sorted(path for path in found if path not in named) if "*" in LOCATIONS[kind] else list(found)
