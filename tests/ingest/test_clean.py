"""Furniture is set aside by kind, speeches are told apart, broken lines joined."""

import pytest

from scripts.problems import InputError

LONG = "办公室在年初拟定全年的工作要点并送各专门委员会征求意见，各专门委员会在规定的日子以前把意见书面送回办公室汇总，由办公室会同研究室再改一遍以后"
BODY = "同志们：\n一、提高认识\n要认真学习。\n谢谢大家！\n"


def kinds(speech):
    return [(piece.kind, piece.line) for piece in speech.furniture]


@pytest.mark.parametrize("line, kind", [
    ("当前位置:首页 > 范文大全", "导航"), ("推荐访问:讲话 座谈会", "导航"), ("发布时间:2020-01-01 10:00:00", "发布信息"),
    ("下面是小编为大家整理的讲话,供大家参考。", "编者按语"), ("在座谈会上的讲话(精选文档)", "网页标题"),
    ("版权所有:某网 未经授权禁止复制", "版权声明"), ("咨询QQ12345678", "推广"), ("本文档由example.com收集整理", "网站署名"),
    ("第 3 页 共 9 页", "页码"), ("- 12 -", "页码"),
])
def test_page_furniture_is_named(speeches, line, kind):
    (speech,) = speeches(f"{line}\n{BODY}")
    assert kinds(speech) == [(kind, 1)]


@pytest.mark.parametrize("line", ["要办好“云州政协”微信公众号。", "商会会员要参加活动。", "各位委员要按时到会，会后由办公室整理意见，收集意见的办法另行通知。"])
def test_sentences_of_a_speech_are_no_furniture(speeches, line):
    (speech,) = speeches(f"同志们：\n{line}\n")
    assert kinds(speech) == []


def test_a_repeated_title_and_a_page_summary_are_furniture(speeches):
    text = "在云州市政协座谈会上的讲话同志们：今天开会，讲讲办文办会的事...\n在云州市政协座谈会上的讲话\n在云州市政协座谈会上的讲话\n同志们：\n今天开会，讲讲办文办会的事情。\n"
    (speech,) = speeches(text)
    assert kinds(speech) == [("网页摘要", 1), ("重复题目", 3)]
    assert speech.title.text == "在云州市政协座谈会上的讲话"


def test_numbered_titles_and_a_salutation_after_a_farewell_begin_speeches(speeches):
    found = speeches(BODY + BODY + "第三篇：云州市政协述职报告\n本人负责值班。\n")
    assert [speech.title.text if speech.title else None for speech in found] == [None, None, "第三篇：云州市政协述职报告"]


def test_a_line_broken_inside_a_sentence_is_joined(speeches):
    (speech,) = speeches(f"同志们：\n{LONG}\n送主席会议审定。\n一、下一件事\n")
    assert [p.text for p in speech.paragraphs] == ["同志们：", LONG + "送主席会议审定。", "一、下一件事"]


def test_short_lines_are_not_joined(speeches):
    (speech,) = speeches("一、提高认识\n要学习。\n")
    assert len(speech.paragraphs) == 2


def test_every_visible_character_is_kept_once(speeches):
    text = "当前位置:首页\n" + BODY + LONG + "\n送审。\n咨询QQ123\n"
    kept = sorted(offset for speech in speeches(text) for part in
                  [*speech.paragraphs, *(piece.passage for piece in speech.furniture)] for offset in part.offsets)
    assert kept == [offset for offset, char in enumerate(text) if not char.isspace()]


def test_part_of_a_line_can_be_set_aside_by_correction(speeches):
    (speech,) = speeches("同志们：\n要学习[转载标记]章程。\n", [{"line": 2, "kind": "杂质", "at": 3, "length": 6}])
    assert speech.paragraphs[1].text == "要学习章程。"
    assert kinds(speech) == [("更正所列", 2)]


def test_a_correction_that_fits_no_line_is_refused(speeches, original):
    from scripts.ingest.clean import clean
    wrong = original("同志们：\n", [{"line": 1, "kind": "段落"}])
    with pytest.raises(InputError) as caught:
        clean("朋友们：\n", wrong)
    assert "对不上" in caught.value.problems[0].offence
