"""What stands on a page beside the claims adds nothing to them: headings in a digest, steps, leads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scripts import ids
from scripts.checks import figures, said
from scripts.checks.check import Finding
from scripts.checks.material import Material, listed
from scripts.dataset import ClaimEntry, items_of
from scripts.models import Page, Path, Step, Unit

REMEDY = "照论断和原文改；要说的事还没有论断的，先写论断"


def gist_says_what_its_units_say(material: Material) -> Iterator[Finding]:
    """Figures, names and deadlines in a gist stand in its unit, in those under it or over it."""
    for speech, digest in material.dataset.digests.items():
        units = [unit for unit in digest.units if unit in material.dataset.units]
        for unit, told in digest.units.items():
            if told.gist and unit in material.dataset.units:
                under = [material.dataset.units[other] for other in units if _is_under(other, unit)]
                around = [*under, *material.above(material.dataset.units[unit])]
                if missing := _missing(material, [told.gist], around):
                    yield Finding(
                        material.place(speech, told, unit),
                        f"gist 里的“{listed(missing)}”，这个单元和它上下的单元里都没有", REMEDY)


def step_says_what_its_claim_says(material: Material) -> Iterator[Finding]:
    """Figures, names and deadlines in the columns of a step stand in the units its claim stands on."""
    for home, record in material.dataset.records.items():
        for step in _steps(record):
            entry = material.claim_of(home, step.item)
            columns = (step.actor, step.act, step.input, step.output, step.limit, step.record)
            if entry and (missing := _missing(material, columns, material.cited(entry))):
                yield Finding(
                    material.place(home, step), f"步骤里的“{listed(missing)}”，论断 {entry.id} 所引的单元里没有", REMEDY)


def self_check_asks_what_its_answer_says(material: Material) -> Iterator[Finding]:
    """Figures, names and deadlines in a question to the new cadre stand in the units its answer stands on; 一件, 一个 apart. It may say
    where the speech was made."""
    for home, record in material.dataset.records.items():
        for question in (question for step in record.steps for question in step.questions) if isinstance(record, Path) else ():
            entries = [entry for item in question.answer if (entry := material.claim_of(home, item))]
            units = [unit for entry in entries for unit in material.cited(entry)]
            where = "".join(_where(material, entry) for entry in entries)
            if missing := [name for name in _missing(material, [question.ask], units) if not name.startswith("1") and name not in where]:
                yield Finding(material.place(home, question), f"自测题里的“{listed(missing)}”，答案所引的单元里没有", REMEDY)


def _where(material: Material, entry: ClaimEntry) -> str:
    """The places of the speeches that a claim stands on."""
    digests = (material.dataset.digests.get(ids.speech_of(ground)) for ground in entry.grounds)
    return "".join(digest.place for digest in digests if digest)


def lead_says_what_its_claims_say(material: Material) -> Iterator[Finding]:
    """Figures, names and deadlines in a page's lead stand in the units its claims stand on; 一次, 一个 apart."""
    for home, record in material.dataset.records.items():
        if isinstance(record, Path):  # its lead speaks of the reader
            continue
        entries = [entry for item in items_of(record) if (entry := material.claim_of(home, item))]
        units = [unit for entry in entries for unit in material.cited(entry)]
        missing = [name for name in _missing(material, [record.lead], units) if not name.startswith("1")]
        if missing:
            yield Finding(material.place(home, record), f"lead 里的“{listed(missing)}”，本页论断所引的单元里没有", REMEDY)


def _missing(material: Material, texts: Iterable[str], units: list[Unit]) -> list[str]:
    ground = said.together(map(said.of_unit, units))
    found: list[str] = []
    for text in texts:
        read = material.read(text)
        found += figures.missing_figures(read, ground)
        found += [time for time in read.times if time not in ground.times]
        found += [title for title in read.titles if title not in ground.titles]
        found += [place for place in read.places if place not in ground.places]
        found += [
            formula for formula in read.formulas
            if formula not in ground.formulas and not material.stands_in(formula, units)]
    return list(dict.fromkeys(found))


def _is_under(unit: str, over: str) -> bool:
    """S000-1.2.3 and S000-1.2.3.s1 are under S000-1.2.h, S000-1.2.3.s2 under S000-1.2.3.s1."""
    steps = ids.parse_unit(over).steps
    scope = steps[:-1] if steps[-1].kind in ("h", "s", "p", "t") else steps
    return ids.parse_unit(unit).steps[:len(scope)] == scope


def _steps(record: Page) -> Iterator[Step]:
    for field in type(record).model_fields:
        value = getattr(record, field)
        yield from (part for part in value if isinstance(part, Step)) if isinstance(value, tuple) else ()
