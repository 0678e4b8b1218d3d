"""Identifiers: the one place that knows how they are spelled.

Every id is built by one function here and parsed by its inverse; nothing else in the
project takes an id apart.

    speech   S000-1              source 000, first speech in it
    unit     S000-1.2.3.s1       speech, then steps from the outside in
    claim    S000-1#12           home (a speech, or the path of a record), then a number
    record   duties/secretary    folder and file name, as in data/ and docs/

Steps of a unit: `t` title, `h` text of a heading, `3` third numbered point,
`p2` second unnumbered paragraph, `s4` fourth sentence of a leaf that was cut.
An id is a frozen label: it says where the unit stood when the outline was frozen. A unit
found later between two frozen ones takes the step before it and `+1`, read 之一.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

SPEECH = re.compile(r"S(?P<source>[0-9]{3})-(?P<ordinal>[1-9][0-9]*)")
STEP = re.compile(r"(?P<kind>[thps]?)(?P<number>[1-9][0-9]*)?(?:\+(?P<inserted>[1-9][0-9]*))?")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RECORD = re.compile(rf"(?P<folder>[a-z]+)/(?P<slug>{SLUG.pattern})")


class SpeechId(NamedTuple):
    source: str
    ordinal: int


class Step(NamedTuple):
    kind: str  # '' numbered point, 't' title, 'h' heading, 'p' paragraph, 's' sentence
    number: int | None  # None for 't' and 'h'
    inserted: int | None = None


class UnitId(NamedTuple):
    speech: str
    steps: tuple[Step, ...]


class ClaimId(NamedTuple):
    home: str
    number: int


def build_speech(speech: SpeechId) -> str:
    return f"S{speech.source}-{speech.ordinal}"


def parse_speech(text: str) -> SpeechId:
    """Raises ValueError when `text` is no speech id."""
    match = SPEECH.fullmatch(text)
    if not match:
        raise ValueError(f"not a speech id: {text!r}")
    return SpeechId(match["source"], int(match["ordinal"]))


def build_step(step: Step) -> str:
    number = "" if step.number is None else str(step.number)
    inserted = "" if step.inserted is None else f"+{step.inserted}"
    return f"{step.kind}{number}{inserted}"


def parse_step(text: str) -> Step:
    """Raises ValueError when `text` is no step."""
    match = STEP.fullmatch(text)
    numberless = match is not None and match["kind"] in ("t", "h")
    if not match or numberless == (match["number"] is not None):
        raise ValueError(f"not a step: {text!r}")
    number = int(match["number"]) if match["number"] else None
    inserted = int(match["inserted"]) if match["inserted"] else None
    return Step(match["kind"], number, inserted)


def build_unit(unit: UnitId) -> str:
    return ".".join((unit.speech, *map(build_step, unit.steps)))


@cache  # asked for again and again by the checks, for a thousand ids
def parse_unit(text: str) -> UnitId:
    """Raises ValueError when `text` is no unit id."""
    speech, *steps = text.split(".")
    parse_speech(speech)
    if not steps:
        raise ValueError(f"not a unit id: {text!r}")
    return UnitId(speech, tuple(map(parse_step, steps)))


def build_claim(claim: ClaimId) -> str:
    return f"{claim.home}#{claim.number}"


def parse_claim(text: str) -> ClaimId:
    """Raises ValueError when `text` is no claim id."""
    home, mark, number = text.partition("#")
    if not mark or not re.fullmatch(r"[1-9][0-9]*", number) or not (SPEECH.fullmatch(home) or RECORD.fullmatch(home)):
        raise ValueError(f"not a claim id: {text!r}")
    return ClaimId(home, int(number))


def is_speech(text: str) -> bool:
    return _parses(parse_speech, text)


def is_unit(text: str) -> bool:
    return _parses(parse_unit, text)


def is_claim(text: str) -> bool:
    return _parses(parse_claim, text)


def is_record(text: str) -> bool:
    return RECORD.fullmatch(text) is not None


def speech_of(unit: str) -> str:
    """S000-1.2.3 → S000-1"""
    return unit.split(".", 1)[0]


def uncut(unit: str) -> str:
    """The leaf that a sentence was cut from: S000-1.2.3.s4 → S000-1.2.3; any other unit is its own."""
    parsed = parse_unit(unit)
    if parsed.steps[-1].kind != "s":
        return unit
    return ".".join((parsed.speech, *map(build_step, parsed.steps[:-1])))


def unit_anchor(unit: str) -> str:
    """The id of a unit's place on its speech page: S000-1.2.3.s1 → u-2-3-s1"""
    steps = unit.split(".")[1:]
    return "u-" + "-".join(step.replace("+", "_") for step in steps)


def claim_anchor(claim: str) -> str:
    """The id of a claim on its home page: S000-1#12 → c12"""
    return f"c{parse_claim(claim).number}"


def _parses(parse, text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True
