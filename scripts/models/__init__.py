"""The schema: every kind of record, declared once.

JSON Schema for the editor's completion and the contributor's field reference are both
generated from here (`python -m scripts pages`), so each field carries a description, in
Chinese because editors read it. Models are frozen: nothing changes a record after it was
loaded. Only the shape is checked here; what must agree between records is in `checks/`.
"""

from scripts.models.base import (
    Authority, ClaimId, DATE, Date, LineDict, Model, NOT_TOLD, Phrase, RecordId, Sha256, Slug, SpeechId, Status, Sure, Text,
    UnitId)
from scripts.models.site import (
    Correction, CorrectionKind, Original, Site, Sources)
from scripts.models.corpus import (
    Denial, Furniture, LongQuote, Speech, Unit, UnitKind)
from scripts.models.claims import (
    AsideReason, Claim, Digest, DigestUnit, Era, Evidence, Item, KeptHere, Section, Use)
from scripts.models.pages import (
    Case, Chapter, Duty, Glossary, Matter, Page, Path, PathStep, Rule, SelfCheck, Step, Stop, Term, Tour)
from scripts.models.tables import (
    Area, BareName, BareNames, Body, Calendar, CalendarEntry, Cell, Charge, Comparison, Covered, Division, Organisation, Part,
    Question, Questions, Row, Scope, Slot, Task)
from scripts.models.editorial import (
    Doubt, DoubtKind, Doubts, Event, Events, Exemption, Exemptions, Mask, Masks, Name, OfficialDocument, OfficialDocuments,
    OtherWords, OtherWordsList, OvertakenWording, OvertakenWordings, PassedSuspect, PassedSuspects, Register, RegisterEntry, SetWording, SetWordings,
    SimilarCharacterList, SimilarCharacters, Synonym, Synonyms, Vocabulary)
from scripts.models.readings import (
    Mutation, MutationRow, Reading, ReadingError, Readings)
from scripts.models.local import (
    Local, LocalFact, LocalRule)
from scripts.models.kinds import DRAFTS, KINDS, LOCATIONS, WRITTEN, data_files

__all__ = [
    "Area", "AsideReason", "Authority", "BareName", "BareNames", "Body", "Calendar", "CalendarEntry", "Case", "Cell",
    "Chapter", "Charge", "Claim", "ClaimId", "Comparison", "Correction", "CorrectionKind", "Covered", "DATE", "DRAFTS",
    "Date", "Denial", "Digest", "DigestUnit", "Division", "Doubt", "DoubtKind", "Doubts", "Duty", "Era", "Event", "Events",
    "Evidence", "Exemption", "Exemptions", "Furniture", "Glossary", "Item", "KINDS", "KeptHere", "LOCATIONS", "LineDict", "Local",
    "LocalFact", "LocalRule", "LongQuote", "Mask", "Masks", "Matter", "Model", "Mutation", "MutationRow", "NOT_TOLD", "Name",
    "OfficialDocument", "OfficialDocuments", "Organisation", "Original", "OtherWords", "OtherWordsList", "OvertakenWording", "OvertakenWordings", "Page",
    "Part", "PassedSuspect", "PassedSuspects", "Path", "PathStep", "Phrase", "Question", "Questions", "Reading",
    "ReadingError", "Readings", "RecordId", "Register", "RegisterEntry", "Row", "Rule", "Scope", "Section", "SelfCheck", "SetWording",
    "SetWordings", "Sha256", "SimilarCharacterList", "SimilarCharacters", "Site", "Slot", "Slug", "Sources", "Speech", "SpeechId", "Status", "Step", "Stop", "Sure", "Synonym",
    "Synonyms", "Task", "Term", "Text", "Tour", "Unit", "UnitId", "UnitKind", "Use", "Vocabulary", "WRITTEN", "data_files"]
