"""Figures and counts: canonical spelling, what belongs to a figure, what is none."""

import pytest

from scripts.language.figures import figures, indefinite, masked, own_points


@pytest.mark.parametrize("text, expected", [
    ("开展三项重点调研、四次重点视察", ["3项", "4次"]),
    ("投资8000多万元", ["8000多万元"]),
    ("捐款近2亿元", ["近2亿元"]),
    ("每年刊登1—3篇", ["1-3篇"]),
    ("占60%以上", ["60%以上"]),
    ("第五届委员会第十二次常委会", ["第5届", "第12次"]),
    ("连续三周24小时值守", ["3周", "24小时"]),
    ("二〇〇九年", ["2009年"]),
    ("二十余万字", ["20余万字"]),
    ("以上四个方面和三个部门", ["3个"]),
    ("56名监督员，２８个部门", ["56名", "28个"]),
])
def test_figures_are_read(text, expected):
    assert figures(text)[:len(expected)] == expected


@pytest.mark.parametrize("text", [
    "进一步统一思想", "一方面加强，另一方面改进", "一系列一致一定一切", "第一时间", "“三在前”制度", "《“十三五”规划》", "十三五收官", "三在前", "第四篇：讲话", "每周五组织学习", "上一年办结", "新的一年里", "上一届委员", "某个五年规划",
])
def test_words_that_only_look_like_figures(text):
    assert figures(text) == []


@pytest.mark.parametrize("one, other", [("三项调研", "四项调研"), ("8000多万元", "8000万元"), ("8000万元", "8000元"), ("近2亿元", "2亿元"), ("60%以上", "60%")])
def test_every_part_of_a_figure_counts(one, other):
    assert figures(one) != figures(other)


@pytest.mark.parametrize("text, expected", [("讲三点意见", ["3点意见"]), ("主要有以下四个方面", ["以下4个方面"]), ("提六点建议", ["6点建议"])])
def test_own_points_are_counts_and_no_figures(text, expected):
    assert own_points(text) == expected
    assert figures(text) == []


@pytest.mark.parametrize("figure, expected", [("1个", True), ("1次", True), ("11个", False), ("3项", False), ("1年", False)])
def test_the_article_of_prose_is_told_from_a_count(figure, expected):
    assert indefinite(figure) is expected


@pytest.mark.parametrize("text, expected", [("组建X个界别小组，×余万字，XX件", ["X个", "×余万字", "XX件"]), ("X主席在X县，WORD文件", [])])
def test_figures_that_the_original_hides(text, expected):
    assert masked(text) == expected
