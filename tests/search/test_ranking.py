"""Every weight of the ranking is needed: without it a question of the open queries finds its answer later.

The weights stand in client/rank.js with their reasons. Here one is taken away at a time, and a question that needs it is asked both ways.
"""

from __future__ import annotations

import re

import pytest

from scripts import search
from scripts.pages.speech import told
from tests.search import node

# Weight → what it is without effect, a question, the link that answers it, at which page it comes with the weight and not without.
NEEDED = {
    "IN_TITLE": (1, "信息员怎么奖励", "duties/liaison-and-fellows.html#S002-4-c121", 1),
    "CALLED": (0, "党外委员 占几成", "duties/party-members.html#S002-4-c103", 1),
    "TOGETHER": (0, "三味一体 调研队伍", "glossary/index.html#S002-4-c90", 1),
    "INHERITED": (0, "社区协商会", "rules/consultation-platforms.html#S004-1-c53", 1),
    "REMARK": (1, "联络员", "glossary/index.html#S002-5-c11", 1),
    "SYNONYM": (0, "跨市协商", "glossary/index.html#S001-1-c74", 1),
    "APART": (0, "界别党支部", "glossary/index.html#S000-4-c7", 1),
    "WITHIN": (0, "转业干部分工负责哪几项工作", "duties/service-posts.html#S000-3-c17", 1),
    "SCATTERED": (1, "两为两尚", "glossary/index.html#S002-5-c64", 1),
    "AGAIN": (1, "编制", "cases/short-of-staff.html#top", 2),
    "thePage": (0, "办公室新人", "paths/office.html#top", 1),
    "sameName": (0, "四引四帮", "glossary/index.html#S000-1-c155", 1),
    "sameHeading": (0, "书画院", "rules/history.html#S002-4-c293", 1),
    "namedHeading": (0, "财务支出公开", "rules/office-affairs.html#S002-4-c318", 1),
    "inHeading": (0, "谁管社情民意", "duties/chairpersons.html#S002-4-c119", 1),
    "pair": (0, "监督的人全派下去以后主要干什么", "duties/supervisors.html#S004-1-c97", 1),
    "closeHeading": (0, "司机归谁管", "duties/service-posts.html#S002-4-c319", 1),
    "likeQuestion": (0, "信访", "duties/service-posts.html#S000-3-c19", 1),
    "telling": (0, "五个会", "glossary/index.html#S002-4-c321", 1),
    "asked": (0, "委员多久轮训一遍", "questions/study.html#old-members-training", 1),
    "CURATED": (0, "机关工作手册", "rules/office-handbook.html#S000-1-c184", 1),
    "LIST": (0, "机关工作手册", "rules/office-handbook.html#S000-1-c184", 1),
    "DIGEST": (0, "两个历史上第1次", "rules/party-responsibility.html#S003-1-c16", 1),
    "speech": (0, "市政协经验交流会讲话", "speeches/S002-1.html#top", 1),
    "NAMES_SPEECH": (1, "政协系统党建工作推进会讲话", "speeches/S003-1.html#top", 1),
    "NAME_PIECE": (99, "党建推进会讲话", "speeches/S003-1.html#top", 1),
    "figure": (0, "电视上的节目多久放一回", "rules/publicity.html#c1", 1),
    "verbatim": (0, "怎样组织一次视察", "handbook/inspection.html#top", 1),
}
FORM = r"((?:const {name} = |  {name}: ))-?[\d.]+"


def altered(changed: dict[str, float]) -> str:
    text = node.client()
    for name, value in changed.items():
        text, count = re.subn(FORM.format(name=name), rf"\g<1>{value}", text)
        assert count == 1, name
    return text


def places(index: dict[str, str], questions: list[str], changed: dict[str, float]) -> list[list[str]]:
    """The best link of each page that a question finds, the best page first."""
    answers = node.run(
        "(() => { const site = prepared(); return given.map((question) => told(question, site).results.map((one) => one.address)); })()",
        questions, index=index, altered=altered(changed))
    return [best_links(addresses) for addresses in answers]


def best_links(addresses: list[str]) -> list[str]:
    found: dict[str, str] = {}
    for address in addresses:
        found.setdefault(address.partition("#")[0], address)
    return list(found.values())


@pytest.fixture(scope="module")
def found(index) -> dict[str, list[str]]:
    questions = sorted({question for _, question, _, _ in NEEDED.values()})
    return dict(zip(questions, places(index, questions, {}), strict=True))


@pytest.mark.parametrize("name", NEEDED)
def test_a_question_needs_each_weight(index, found, name):
    neutral, question, link, early = NEEDED[name]
    assert link in found[question][:early], found[question][:4]
    (without,) = places(index, [question], {name: neutral})
    assert link not in without[:early]


def test_every_weight_is_among_them():
    text = (search.HERE / "rank.js").read_text(encoding="utf-8")
    named = set(re.findall(r"^const ([A-Z_]+) = -?[\d.]+;", text, re.M)) | set(re.findall(r"^  (\w+): [\d.]+,", text, re.M))
    assert len(named) > 10 and named - {"LOOKED_AT"} <= set(NEEDED)


FIRST = {
    "三在前": "glossary/index.html#three-fronts", "四引四帮": "glossary/index.html", "六个深刻理解": "glossary/index.html", "怎样组织一次视察": "handbook/inspection.html",
    "司机归谁管": "duties/", "三在前是什么意思": "glossary/index.html", "委员空中讲堂": "tables/names-only.html", "3在前": "glossary/index.html",
    "szq": "glossary/index.html", "sanzaiqian": "glossary/index.html", "社情名意": "", "視察": "",
}


def test_the_most_direct_answer_comes_first(index):
    """A formula's entry, the chapter of a task, a duty for who, a bare name's entry: in whatever script or spelling."""
    answers = node.run("(() => { const site = prepared(); return given.map((one) => told(one, site)); })()", list(FIRST), index=index)
    for (question, start), answer in zip(FIRST.items(), answers, strict=True):
        assert answer["results"], question
        assert answer["results"][0]["address"].startswith(start.partition("#")[0]), (question, answer["results"][0]["address"])


def test_a_speech_is_found_by_what_it_is_called_and_by_what_its_paper_has_printed(index, real):
    """Even where that is wrong: who holds the paper has nothing else to look for."""
    named = [(title, speech) for speech in told(real) for title in titles(real.digests[speech])]
    assert sum(title == real.digests[speech].printed_title for title, speech in named) > 3
    answers = node.run("(() => { const site = prepared(); return given.map((one) => told(one, site).results[0].address); })()", [title for title, _ in named], index=index)
    assert [address.partition("#")[0] for address in answers] == [f"speeches/{speech}.html" for _, speech in named]


def titles(digest) -> set[str]:
    named = {digest.title, digest.short, digest.printed_title} - {None}
    return named | {name.removeprefix("在") for name in named}


def test_a_digest_comes_after_the_pages_made_of_it(index, real):
    """Where a claim is shown by a curated page too, its digest is not the first to say it."""
    claims = [entry.claim.text for claim, entry in real.claims.items() if entry.home in real.digests and len(real.shown_by.get(claim, ())) > 1][::40]
    answers = node.run("(() => { const site = prepared(); return given.map((one) => told(one.slice(0, 24), site)); })()", claims, index=index)
    first = [answer["results"][0]["kind"] for answer in answers if answer["results"]]
    assert len(first) > 20 and first.count("讲话") <= len(first) * 0.05


def test_the_same_question_gets_the_same_answer(index):
    twice = node.run("(() => { const site = prepared(); return [told(given, site), told(given, site)].map((one) => one.results); })()", "提案交办", index=index)
    assert twice[0] == twice[1] and len(twice[0]) > 5


def test_a_page_comes_at_most_three_times(index):
    answers = node.run("(() => { const site = prepared(); return given.map((one) => told(one, site).results.map((r) => r.address.split('#')[0])); })()", ["提案", "委员", "社情民意"], index=index)
    for pages in answers:
        assert max(map(pages.count, pages)) <= 3
