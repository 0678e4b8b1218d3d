"""A problem in the content, and how it is told to an editor.

Checks and loaders yield problems; they never print and never raise for bad content.
A message has four parts: the place (file and line), the offence, what was expected, and
the remedy. All problems are collected, sorted and shown at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong at one place.

    file is relative to the project's root, line counts from 1 (0: the file as a whole),
    rule is the name of the check or loader rule that found it, subject the id of the
    claim, unit or record concerned (used by exemptions). The three texts are Chinese.
    """

    file: str
    line: int
    rule: str
    offence: str
    expected: str = ""
    remedy: str = ""
    subject: str = field(default="", compare=False)


class InputError(Exception):
    """Input that cannot be read at all; carries the problems that say why."""

    def __init__(self, *problems: Problem):
        super().__init__("; ".join(problem.offence for problem in problems))
        self.problems = problems


class WrongUse(Exception):
    """The call itself is wrong, not the content; the message says in Chinese how to put it right."""


def ordered(problems: Iterable[Problem]) -> list[Problem]:
    """Sorted by place, without repetitions."""
    return sorted(set(problems))


def render(problem: Problem) -> str:
    """Plain text of one problem, the place first so that terminals make it a link."""
    place = f"{problem.file}:{problem.line}" if problem.line else problem.file
    lines = [f"{place}: {problem.offence}"]
    if problem.expected:
        lines.append(f"    应为：{problem.expected}")
    if problem.remedy:
        lines.append(f"    办法：{problem.remedy}")
    lines.append(f"    规则：{problem.rule}" + (f"（{problem.subject}）" if problem.subject else ""))
    return "\n".join(lines)
