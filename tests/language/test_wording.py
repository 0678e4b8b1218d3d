"""Titles, formulas, times, modality, names and the canonical forms they are compared in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.language import modality, normal, overtaken, quotes, times
from scripts.language.lexicon import Lexicon
from scripts.language.modality import Strength
from scripts.models import Name


def test_titles_keep_their_marks_and_formulas_lose_theirs():
    text = "按照《工作规则》和“三在前”要求，做到“想干事，”。"
    assert quotes.titles(text) == ["《工作规则》"]
    assert quotes.formulas(text) == ["三在前", "想干事"]


def test_a_quotation_of_more_than_24_characters_is_no_formula():
    long = "甲" * 25
    assert quotes.formulas(f"“{long}”") == []
    assert quotes.long_quotations(f"“{long}”") == [long]


def test_blanked_names_keep_every_position():
    text = "《三年规划》三项“五个一”六次"
    assert len(quotes.blank_names(text)) == len(text)
    assert "五" not in quotes.blank_names(text)


@pytest.mark.parametrize("text, expected", [
    ("在7月底前建立", ["7月底前"]), ("两年内培训一次", ["2年内"]), ("每周五集体学习", ["每周五"]), ("每季度公布", ["每季度"]),
    ("第三季度督导", ["第3季度"]), ("每年1—2次", ["每年"]), ("及时办理", []),
    ("社会中的经常性工作", []), ("会前调研、会后跟踪", ["会前", "会后"]), ("不定期走访", ["不定期"]),
])
def test_times(text, expected):
    assert times.times(text) == expected


@pytest.mark.parametrize("text, strengths", [
    ("必须办理", [Strength.MUST]), ("不得推诿", [Strength.MUST]), ("要办理", [Strength.SHOULD]), ("可邀请专家", [Strength.MAY]),
    ("拟改由督查室交办", [Strength.PLAN]), ("计划培训", [Strength.PLAN]), ("重要的主要需求", []), ("会议纪要", []), ("议题不由政协自拟", []), ("模拟提案", []),
    ("将全体委员编组", []), ("将于年底办理", [Strength.PLAN]), ("年度协商计划和项目计划", []), ("争取党委支持", []),
    ("二是要大力推动民主监督", [Strength.SHOULD]),
    ("三是要为参政议政创造条件", [Strength.SHOULD]),
    ("主要是要求落实", []),
])
def test_modality(text, strengths):
    assert [modality.strength(word) for word in modality.modality(text)] == strengths


def test_every_word_that_is_found_has_a_strength():
    text = "必须 一律 不得 严禁 不能 应当 须 要 需要 切实 不让 可以 可派 鼓励 计划 拟办 准备 打算 建议由 力争 探索 将联合 明年 下一步"
    assert all(isinstance(modality.strength(word), Strength) for word in modality.modality(text))
    with pytest.raises(ValueError):
        modality.strength("桌子")


def test_rule_words():
    assert modality.rule_words("按章程和提案办法建立制度") == ["章程", "办法", "制度"]


def test_the_longest_name_wins_and_words_passed_over_do_not_count():
    lexicon = Lexicon([Name(name="委员", aliases=("政协委员",)), Name(name="专委会")], ["委员会"])
    assert lexicon.find("委员会请政协委员和专委会参加，委员发言") == ["委员", "专委会"]


@given(st.text(alphabet="甲乙丙 \n\t\u3000ab12，。", max_size=40))
def test_squeezing_twice_changes_nothing(text):
    once = normal.squeeze(text)
    assert normal.squeeze(once) == once
    assert normal.bare(once) == normal.bare(text)


@given(st.text(max_size=60))
def test_shingles_survive_packing(text):
    hashes = normal.shingles(text)
    assert normal.unpack(normal.pack(hashes)) == hashes


def test_likeness_and_share():
    unit = normal.shingles("提案委在年初把提案交给承办单位办理")
    assert normal.share_within("交给承办单位", unit) == 1.0
    assert normal.share_within("交给主办单位", unit) < 1.0
    assert normal.likeness(unit, normal.shingles("提案委在年初把提案交给主办单位办理")) > 0.6
    assert normal.likeness(unit, normal.shingles("机关食堂每周公布菜单")) < 0.1


def test_only_kangxi_radicals_are_mapped():
    assert normal.ideographs("⼈⺠①㎡，") == "人⺠①㎡，"


@pytest.mark.parametrize("text, expected", [("县民委", True), ("国家民委", False), ("国家民委和县民委", True), ("县委", False)])
def test_overtaken_wording_outside_its_exceptions(text, expected):
    assert overtaken.uses(text, ["民委"], ["国家民委"]) is expected
