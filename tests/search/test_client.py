"""The parts of the client, each by itself."""

from __future__ import annotations

import pytest

from tests.search import node

COSTS = {"提案": 3, "交办": 4, "提案委": 4, "委员": 3, "委员会": 4, "怎么": 3, "3 在前": 5, "社情民意": 4, "民意": 5}


def cut(question: str) -> list[str]:
    return node.run("cutWords(given.question, new Map(Object.entries(given.costs)), 8).map((piece) => piece.text)", {"question": question, "costs": COSTS})


@pytest.mark.parametrize("question, pieces", {
    "提案怎么交办": ["提案", "怎么", "交办"], "提案委员会": ["提案", "委员会"], "社情民意": ["社情民意"], "3 在前提案": ["3 在前", "提案"], "食堂": ["食", "堂"], "": []}.items())
def test_a_question_is_cut_into_words(question, pieces):
    assert cut(question) == pieces


def test_neighbours_that_are_no_words_stay_together():
    assert node.run("joinUnknown(cutWords('食堂提案', new Map([['提案', 3]]), 8)).map((piece) => piece.text)") == ["食堂", "提案"]


SOUNDS = {"ti": "提题", "an": "案", "jiao": "交", "ban": "办", "shi": "视师", "cha": "察查", "zhuan": "专", "wei": "委", "hui": "会", "xin": "新心", "min": "民", "yi": "意一",
          "san": "三", "zai": "在", "qian": "前", "liang": "两", "ge": "个", "niang": "娘", "jia": "家", "fu": "府", "gu": "谷"}
WORDS = ["提案", "交办", "视察", "专委会", "民意", "3 在前", "2 个", "娘家", "府谷"]


def spelled(letters: str) -> list[str]:
    return node.run(
        "(() => { const sounds = new Sounds(['', given.sounds], {}); given.words.forEach((word) => sounds.add(word, 3)); return sounds.spelled(given.letters); })()",
        {"sounds": SOUNDS, "words": WORDS, "letters": letters})


@pytest.mark.parametrize("letters, word", {
    "tian": "提案", "tianjiaoban": "提案交办", "ti an jiao ban": "提案交办", "ta": "提案", "tajb": "提案交办", "shicha": "视察", "sica": "视察", "zwh": "专委会", "zhwh": "专委会",
    "zhuanweihui": "专委会", "minyi": "民意", "mingyi": "民意", "sanzaiqian": "3 在前", "szq": "3 在前", "liangge": "2 个", "liangjia": "娘家", "hugu": "府谷",
    "tiajb": "提案交办"}.items())
def test_letters_are_read_as_words(letters, word):
    """Whole, by initials, mixed; with zh z, sh s, in ing, n l, hu fu confused."""
    found = spelled(letters)
    assert (word in found) if word else not found, found


@pytest.mark.parametrize("typed, meant", {"视查": "视察", "市察": "", "提按": "", "师查": "视察"}.items())
def test_words_that_sound_alike(typed, meant):
    found = node.run(
        "(() => { const sounds = new Sounds(['', given.sounds], {}); given.words.forEach((word) => sounds.add(word, 3)); return sounds.alike(given.typed); })()",
        {"sounds": SOUNDS, "words": WORDS, "typed": typed})
    assert found == ([meant] if meant else [])


def answers(index, *questions: str, client: str | None = None) -> list[dict]:
    return node.run("(() => { const site = prepared(); return given.map((one) => told(one, site)); })()", list(questions), index=index, altered=client)


def test_slips_are_read_as_what_was_meant(index):
    """Of the same sound, of a similar one, of a similar shape; and it is said."""
    for answer, meant in zip(answers(index, "社情名意", "视查", "提按交办", "届别小组"), ("社情民意", "视察", "提案", "界别小组"), strict=True):
        assert answer["read"] and answer["read"][1].replace(" ", "") in meant and answer["read"][0] not in meant, answer["read"]
        assert any(meant in result["text"] + result["heading"] + result["title"] for result in answer["results"][:3])


def test_what_is_right_is_not_mended(index):
    for answer in answers(index, "视察", "提案交办", "三在前", "社情民意", "委员请假"):
        assert answer["read"] is None, answer["question"]


def test_nobody_slips_into_a_word_that_says_nothing(index):
    """四种 sounds nearly like 始终, which is looked for nowhere: what is left would be answered by anything."""
    (answer,) = answers(index, "政协干部要练哪四种能力")
    assert answer["read"] is None


def test_letters_spell_a_word_with_a_numeral(index):
    (answer,) = answers(index, "sandenggong")
    assert answer["read"] == ["sandenggong", "3 等功"] and "三等功" in answer["results"][0]["text"]


def test_a_formula_is_found_whose_number_is_forgotten(index):
    """But 几个会 asks how many, though 五个会 is a formula, and what is no formula keeps its number: 周五学习."""
    helped, understood, meetings, friday, steps = answers(index, "几引几帮扶贫", "几个深刻理解", "几个会", "机关每周几学习", "党建怎么才能进几步")
    assert helped["results"][0]["heading"] == "四引四帮" and helped["read"] == ["几引几帮", "4 引 4 帮"]
    assert understood["results"][0]["heading"] == "六个深刻理解"
    assert [one["read"] for one in (meetings, friday, steps)] == [None, None, None]


@pytest.mark.parametrize("word, sources, written", [
    ("4 引 4 帮", ["服务大局", "“四引”“四帮”里的“四引四帮”"], "四引”“四帮"), ("2 个全覆盖", ["“两个全覆盖”"], "两个全覆盖"), ("3 在前", ["13在前，３在前"], "３在前"), ("民意", [], "民意"), ("3 等功", ["等功"], "3等功")])
def test_what_was_read_is_told_as_the_site_writes_it(word, sources, written):
    assert node.run("asWritten(given.word, given.sources, new Map())", {"word": word, "sources": sources}) == written


def test_a_word_said_twice_counts_once(index):
    twice = node.run("(() => { const { knowledge } = prepared(); return parse('提案怎么办提案', knowledge).terms.map((one) => one.text); })()", index=index)
    assert twice.count("提案") == 1


def test_asking_words_are_not_looked_for_and_point_to_a_kind(index):
    plain, asked = answers(index, "提案交办", "提案怎么交办啊")
    assert {result["address"] for result in plain["results"][:8]} & {result["address"] for result in asked["results"][:8]}
    (who,) = answers(index, "谁管司机")
    assert who["results"][0]["kind"] in ("岗位职责", "常见问题")


def test_numbers_in_either_script(index):
    for one, other in (("三在前", "3在前"), ("六个深刻理解", "6个深刻理解"), ("四引四帮", "４引４帮")):
        first, second = answers(index, one, other)
        assert [result["address"] for result in first["results"]] == [result["address"] for result in second["results"]]


def test_traditional_and_full_width(index):
    first, second = answers(index, "视察", "視　察".replace("　", ""))
    assert [result["address"] for result in first["results"]] == [result["address"] for result in second["results"]]


def test_other_words_lead_to_the_site_s(index):
    """Everyday words, from data/editorial/synonyms.yml and other-words.yml."""
    for question, page in {"旷会": "", "开车的": "duties/service-posts.html", "发大水": "rules/campaigns.html"}.items():
        (answer,) = answers(index, question)
        assert answer["results"] and any(result["address"].startswith(page) for result in answer["results"][:5]), question


def test_what_the_site_does_not_hold_is_said(index):
    for answer in answers(index, "月球登陆舱密码", "股票开户流程", "核潜艇保养"):
        assert answer["empty"] and len(answer["results"]) <= 5, answer["question"]
    for answer in answers(index, "三在前", "提案怎么交办", "委员不来开会怎么办"):
        assert not answer["empty"], answer["question"]


def without(part: str) -> str:
    """The client with one thing taken out."""
    assert node.client().count(part) == 1, part
    return node.client().replace(part, "")


def test_a_long_question_is_answered_by_less_of_it(index):
    questions = "带队出去考察好几天，党的组织生活怎么安排？", "全国的政协党建座谈会是哪年哪月开的"
    assert not any(answer["empty"] for answer in answers(index, *questions))
    assert all(answer["empty"] for answer in answers(index, *questions, client=without(" - FOR_EACH * Math.max(0, words - LONG)")))


def test_a_claim_answers_where_a_remark_says_what_is_not_told(index):
    questions = "会务组", "商量一件事从头到尾分几步"
    assert not any(answer["empty"] for answer in answers(index, *questions))
    claims = " && !asked.found.some((one) => !saysNot(one) && one.cover >= first.cover)"
    assert all(answer["empty"] for answer in answers(index, *questions, client=without(claims)))


def test_what_is_quoted_is_a_word_by_itself(index):
    quoted, bare = answers(index, "哪两个县的政协被叫成“梦之队”，为什么？", "哪两个县的政协被叫成梦之队，为什么？")
    assert "梦之队" in quoted["results"][0]["text"] and "梦之队" not in bare["results"][0]["text"]


def test_a_bare_name_leads_to_the_page_that_says_so(index):
    (answer,) = answers(index, "委员空中讲堂")
    assert answer["results"][0]["address"].startswith("tables/names-only.html#")


@pytest.mark.parametrize("question", ["", " ", "，。", "\ud800", "(", ".*", "[", "\\", "a" * 300, "提" * 300, "1" * 300, "提案" * 100, "__proto__", "constructor"])
def test_nothing_typed_makes_it_fail(index, question):
    (answer,) = answers(index, question)
    assert isinstance(answer["results"], list)


def test_work_is_done_in_steps_and_stops_when_nobody_waits():
    told = node.run("""(async () => {
      let steps = 0, waiting = true;
      const work = function* () { for (let n = 0; n < 1000; n++) { steps++; if (n === 10) waiting = false; yield; } return "end"; };
      return [await inSteps(work(), () => waiting), steps, await inSteps(work())];
    })()""")
    assert told == [None, 11, "end"]


def test_an_index_that_cannot_be_read_is_told():
    assert node.run("(async () => { const finder = new Finder({ load: async () => { throw new Error('core'); } }); try { await finder.find('提案'); } catch (error) { return error.message; } })()") == "core"
