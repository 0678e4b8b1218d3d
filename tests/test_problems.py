from dataclasses import replace

import pytest

from scripts.problems import InputError, Problem, ordered, render

FULL = Problem("data/site.yml", 3, "field-missing", "缺少字段 title", "title: 网站标题", "补上一行", "site")


@pytest.mark.parametrize("problem, text", [
    (FULL, "data/site.yml:3: 缺少字段 title\n    应为：title: 网站标题\n    办法：补上一行\n    规则：field-missing（site）"),
    (Problem("data/site.yml", 0, "file-empty", "文件是空的"), "data/site.yml: 文件是空的\n    规则：file-empty"),
    (Problem("a.yml", 1, "depth", "太深", remedy="删去"), "a.yml:1: 太深\n    办法：删去\n    规则：depth"),
])
def test_a_problem_is_told_place_offence_expectation_remedy(problem, text):
    assert render(problem) == text


def test_problems_are_sorted_by_place_and_told_once():
    b1, a9, a10 = (Problem(file, line, "rule", "错") for file, line in (("b.yml", 1), ("a.yml", 9), ("a.yml", 10)))
    assert ordered([b1, a10, a9, a10]) == [a9, a10, b1]


def test_one_offence_at_one_place_is_told_once_whatever_its_subject():
    assert len(ordered([FULL, replace(FULL, subject="S000-1#1")])) == 1


def test_an_input_error_carries_its_problems_and_reads_as_text():
    error = InputError(FULL, Problem("a.yml", 1, "rule", "另一处"))
    assert error.problems[0] is FULL and str(error) == "缺少字段 title; 另一处"


def test_a_problem_never_changes():
    with pytest.raises(AttributeError):
        FULL.line = 4
