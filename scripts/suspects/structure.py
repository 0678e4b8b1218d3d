"""Numbering that does not add up: gaps, repetitions, and points that were promised and do not come."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from scripts.language import numerals
from scripts.models import Speech, Unit
from scripts.suspects.suspect import Suspect

_HALF = str.maketrans("（）", "()")
_ORDINAL = re.compile(rf"^[（(]?第?([{numerals.CHINESE}]+|[0-9]+)(是|要|方面|点|条)?[）)、.]?$")
_PROMISED = re.compile(
    rf"(?<!第)([{numerals.CHINESE}]|[0-9]+)(?:点|个方面|个问题|条|件事|项工作|项任务|个重点|个着力点|种意识|个必须|要)(?:的)?(?:意见|建议|要求|希望|体会|启示|经验|工作|[：，。]|$)")


def suspects(speech: Speech, texts: Mapping[str, str]) -> Iterator[Suspect]:
    """Of one speech."""
    numbers = numbered(speech)
    yield from gaps(numbers)
    for unit in speech.units:
        yield from promises(unit, texts.get(unit.id, ""), numbers)


def numbered(speech: Speech) -> Mapping[tuple[str, ...], list[tuple[int, str, str]]]:
    """Place of the parent and form of the label → the numbers given under it, with the first unit of each."""
    found: dict[tuple[str, ...], dict[str, tuple[int, str, str]]] = defaultdict(dict)
    for unit in speech.units:
        for depth, label in enumerate(one.translate(_HALF) for one in unit.place):
            if match := _ORDINAL.match(label):
                number = numerals.value(match[1]) if not match[1].isdigit() else int(match[1])
                if number is not None:
                    form = (label.replace(match[1], "#"),)
                    found[unit.place[:depth] + form].setdefault(label, (number, label, unit.id))
    return {place: list(labels.values()) for place, labels in found.items()}


def gaps(numbers: Mapping[tuple[str, ...], list[tuple[int, str, str]]]) -> Iterator[Suspect]:
    for labels in numbers.values():
        for expected, (number, label, unit) in enumerate(labels, 1):
            if number != expected:
                yield Suspect(unit, 0, 0, "序号", f"序号“{label}”，按次序应是第{expected}")
                break


def promises(unit: Unit, text: str, numbers: Mapping[tuple[str, ...], list[tuple[int, str, str]]]) -> Iterator[Suspect]:
    """A unit that says how many points follow, held against the numbered points beside, below and above it."""
    for match in _PROMISED.finditer(text):
        promised = numerals.value(match[1]) if not match[1].isdigit() else int(match[1])
        if promised is None or promised < 2:
            continue
        around = [unit.place[:depth] for depth in range(len(unit.place) + 1)]
        counts = sorted({len(labels) for place, labels in numbers.items() if place[:-1] in around})
        if promised not in counts:
            yield Suspect(unit.id, match.start(), len(match[0]), "条目数", f"说有{promised}项，附近编号的条目数出{'、'.join(map(str, counts)) or '0'}项")

