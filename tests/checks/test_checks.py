"""Every check finds what breaks its rule, and leaves alone what only looks like it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from scripts.checks import CHECKS
from scripts.checks.material import Material
from tests.checks.cases import FAILING, PASSING

BY_NAME = {check.name: check for check in CHECKS}


def cases(table):
    return [
        pytest.param(name, case, id=f"{name}-{number}")
        for name, found in table.items() for number, case in enumerate(found, 1)]


@pytest.fixture
def problems(data, originals, tmp_path):
    """Those that one check finds in one case."""
    def find(name, case, alter):
        altered = replace(alter(data), root=tmp_path)
        material = Material(altered, originals(case.files) if BY_NAME[name].needs_originals else None)
        return [problem for problem in BY_NAME[name].problems(material) if problem.subject == case.subject]
    return find


def test_every_check_has_a_case_that_breaks_it():
    assert set(FAILING) == set(BY_NAME)
    assert all(FAILING.values())
    assert set(PASSING) <= set(BY_NAME)


@pytest.mark.parametrize("name, case", cases(FAILING))
def test_what_breaks_a_rule_is_found(problems, name, case):
    found = problems(name, case, case.alter)
    assert found, f"{name} found nothing"
    message = "".join(found[0].offence + found[0].expected + found[0].remedy)
    assert case.says in message


@pytest.mark.parametrize("name, case", cases(FAILING))
def test_without_the_change_it_is_not_found(problems, name, case):
    """The change breaks the rule, not something that was wrong before."""
    before = problems(name, case._replace(files={}), lambda data: data)
    after = problems(name, case, case.alter)
    assert {problem.offence for problem in after} - {problem.offence for problem in before}


@pytest.mark.parametrize("name, case", cases(PASSING))
def test_what_keeps_a_rule_is_not_found(problems, name, case):
    assert problems(name, case, case.alter) == []


@pytest.mark.parametrize("name, case", cases(FAILING))
def test_messages_have_four_parts(problems, name, case):
    """Place, offence, expectation and remedy, told in Chinese."""
    for problem in problems(name, case, case.alter):
        assert problem.file and problem.rule == name
        for part in (problem.offence, problem.expected, problem.remedy):
            assert re.search("[\u4e00-\u9fff]", part)


def test_hidden_words_are_not_repeated_in_messages(problems):
    case = FAILING["hidden-string-appears-nowhere"][0]
    (problem,) = problems("hidden-string-appears-nowhere", case, case.alter)
    assert (problem.file, problem.line) == ("docs/page.md", 2)
    assert "赵钱孙" not in problem.offence + problem.expected + problem.remedy


def test_names_and_titles_are_unique_and_every_rule_is_told():
    assert len(BY_NAME) == len(CHECKS) == len({check.title for check in CHECKS})
    for check in CHECKS:
        assert check.rule.endswith(".") and re.search("[\u4e00-\u9fff]", check.title)


def test_three_checks_need_the_originals():
    assert [check.name for check in CHECKS if check.needs_originals] == [
        "hidden-string-appears-nowhere", "no-passage-is-copied-into-a-record", "no-passage-is-copied-into-a-file"]
