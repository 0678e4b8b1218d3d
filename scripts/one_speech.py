"""One speech at a time: which speeches there are, and which problems are one's own.

An editor who works on one digest wants to hear of that digest, its doubts, its readings and its corpus file, and of
whatever else names one of its units or claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from scripts import ids
from scripts.checks import Originals, skipped
from scripts.checks.material import listed, nearest
from scripts.dataset import Dataset
from scripts.pages import addresses
from scripts.problems import Problem, WrongUse, ordered


def known(root: Path) -> list[str]:
    """Every speech that the corpus holds, in order."""
    found = (path.stem for path in (root / "data/corpus").glob("*.yml"))
    return sorted(filter(ids.is_speech, found), key=ids.parse_speech)


def must_be_known(root: Path, speeches: Iterable[str]) -> None:
    """Raises WrongUse for an id that no speech has."""
    there = known(root)
    for speech in speeches:
        if speech not in there:
            near = nearest(speech, there) if there else "无"
            expected = f"已有的讲话，相近的有：{near}" if near != "无" else f"已有的讲话：{listed(there)}"
            raise WrongUse(f"没有 {speech} 这篇讲话\n    应为：{expected}\n    办法：核对编号；编号以 data/corpus/ 里的文件名为准")


def own(problems: Iterable[Problem], speeches: Iterable[str]) -> list[Problem]:
    """The problems of these speeches: by their file, or by the unit or claim they are about."""
    wanted = set(speeches)
    files = {file for speech in wanted for file in _files(speech)}
    return [problem for problem in problems if problem.file in files or _speech_of(problem.subject) in wanted]


def _files(speech: str) -> tuple[str, ...]:
    """A file of readings that bears the name of the speech is its own; those in other files are known by their claim."""
    return (
        f"data/digests/{speech}.yml",
        f"data/drafts/{speech}.yml",
        f"data/corpus/{speech}.yml",
        f"data/readings/{speech.lower()}.yml",
        f"docs/{addresses.page(speech)}",
    )


def _speech_of(subject: str) -> str:
    """S000-1, S000-1.2.3 and S000-1#12 → S000-1"""
    return ids.speech_of(subject.partition("#")[0])


def unread(problems: Iterable[Problem], speeches: Sequence[str]) -> list[Problem]:
    """What keeps data/ from being read: the problems of these speeches and, one message a file, those of others. As
    long as they stand, no speech is checked any further."""
    found = ordered(problems)
    mine = set(own(found, speeches))
    others = groupby((problem for problem in found if problem not in mine), key=lambda problem: problem.file)
    return ordered([*mine, *(_in_the_way(file, list(theirs), speeches) for file, theirs in others)])


def _in_the_way(file: str, problems: Sequence[Problem], speeches: Sequence[str]) -> Problem:
    return Problem(
        file, problems[0].line, "speech-not-checked",
        f"这个文件有 {len(problems)} 处问题，{listed(speeches)} 因此没有查完；第一处：{problems[0].offence}",
        "data/ 里的文件都读得进来、互不矛盾，才能检查内容", "运行 python -m scripts check 看全部问题，先改好")


def notes(dataset: Dataset, originals: Originals | None, speeches: Iterable[str]) -> list[str]:
    """What an editor of these speeches should know besides the problems."""
    left_out = skipped(originals)
    found = [f"没有讲话原文，未做 {len(left_out)} 项检查：{listed(check.title for check in left_out)}"] if left_out else []
    for speech in speeches:
        if speech not in dataset.speeches:
            continue  # its file holds another speech, which is told as a problem
        if original := dataset.speeches[speech].copy_of:
            found.append(f"{speech} 是 {original} 的残缺副本，不另写摘要")
        elif speech not in dataset.digests:
            found.append(f"{speech} 还没有摘要：运行 python -m scripts digest {speech}，再填写")
    return found
