"""Exemptions from checks (data/editorial/exceptions.yml): each has a reason and an end, and is needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scripts.checks.material import nearest
from scripts.dataset import Dataset
from scripts.models import Exemption
from scripts.problems import Problem

RULE = "exemption-is-needed"


def apply(dataset: Dataset, problems: Iterable[Problem], rules: Iterable[str], ran: Iterable[str]) -> Iterator[Problem]:
    """The problems that no exemption covers, and what is wrong with the exemptions themselves.

    rules: names of all checks; ran: of those that ran, since an exemption from any other cannot be told to be unused.
    """
    valid = {(one.rule, one.subject) for one in dataset.exemptions if not _expired(one, dataset)}
    used = set()
    for problem in problems:
        key = (problem.rule, problem.subject)
        if key in valid:
            used.add(key)
        else:
            yield problem
    for exemption in dataset.exemptions:
        yield from _offences(exemption, dataset, used, list(rules), set(ran))


def _offences(
    exemption: Exemption, dataset: Dataset, used: set[tuple[str, str]], rules: list[str], ran: set[str],
) -> Iterator[Problem]:
    def problem(offence: str, expected: str, remedy: str) -> Problem:
        file = dataset.files.get("exceptions", "data")
        return Problem(file, exemption.yaml_line, RULE, offence, expected, remedy, exemption.subject)

    if exemption.rule not in rules:
        yield problem(f"没有“{exemption.rule}”这条规则", f"已有的规则，相近的有：{nearest(exemption.rule, rules)}", "照报错信息里的规则名称写")
    elif _expired(exemption, dataset):
        yield problem(
            f"例外已到期（到 {exemption.until}，版次 {dataset.site.edition}）", "例外在有效期内",
            "改好内容、删去例外；还需要的，写明理由，另定期限")
    elif exemption.rule in ran and (exemption.rule, exemption.subject) not in used and not _of_a_draft(exemption, dataset):
        yield problem(f"例外用不着：{exemption.subject} 没有违反“{exemption.rule}”", "每个例外都还需要", "删去这一项")


def _of_a_draft(exemption: Exemption, dataset: Dataset) -> bool:
    """Of a digest that is being written and was not loaded: whether it is needed cannot be told."""
    return any(exemption.subject.startswith((f"{speech}#", f"{speech}.")) for speech in dataset.drafts if speech not in dataset.digests)


def _expired(exemption: Exemption, dataset: Dataset) -> bool:
    """A date that names only a year or month lasts to its end."""
    return exemption.until < dataset.site.edition[:len(exemption.until)]
