"""Outline, ids and cuts: units are leaves, never overlap, and give the text back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.ingest.clean import RawSpeech
from scripts.ingest.passage import passage
from scripts.ingest.segment import LONGEST_LEAF, segment, sentences


def one(text):
    return passage(text, ((0, len(text)),))


def test_levels_by_enumerator(outlined):
    text = "同志们：\n一、办文\n第一，起草。要快。\n第二，审核。\n二、办会\n（一）会前。要早。\n（二）会后。\n同志们，就讲这些。\n"
    assert outlined(text) == [
        (0, "", "同志们："), (0, "一", "一、办文"), (1, "第一", "第一，起草。"), (1, "第二", "第二，审核。"),
        (0, "二", "二、办会"), (1, "（一）", "（一）会前。"), (1, "（二）", "（二）会后。"), (0, "", "同志们，就讲")]


def test_a_list_inside_a_paragraph_ends_with_its_sentence_when_it_runs_in_clauses(outlined):
    assert [node[:2] for node in outlined("会议有三项：一是学习，二是交流，三是布置工作。会上发言很好。\n")] == [
        (0, ""), (1, "一是"), (1, "二是"), (1, "三是"), (1, "")]


def test_a_list_of_sentences_runs_to_the_end(outlined):
    assert [node[:2] for node in outlined("会议有两项。一是学习。要学章程。二是交流。要谈体会。\n")] == [(0, ""), (1, "一是"), (1, "二是")]


def test_one_family_on_two_levels(outlined):
    text = "一是扛起责任\n一是学习。\n各支部学习。二是检查。每月一次。\n二是办好提案\n一是征集。\n"
    assert [node[:2] for node in outlined(text)] == [(0, "一是"), (1, "一是"), (2, ""), (1, "二是"), (0, "二是"), (1, "一是")]


def test_points_under_the_lead_of_a_heading_belong_to_the_heading(outlined):
    assert [node[:2] for node in outlined("（一）民主监督\n思路如下。一是视察。二是评议。\n")] == [(0, "（一）"), (1, ""), (1, "一是"), (1, "二是")]


@pytest.mark.parametrize("text", ["进一步加强，第一责任人要带头，统一是关键。\n", "他首先发言。\n", "之一是学习。\n"])
def test_words_are_no_enumerators(outlined, text):
    assert len(outlined(text)) == 1


def test_ids_and_places(leaves):
    found = leaves("同志们：\n一、办文\n先说办文。\n第一，起草。\n第二，审核。一要快。二要准。\n同志们，谢谢。\n")
    assert [(leaf.id, leaf.place) for leaf in found] == [
        ("S900-1.p1", ("段1",)),
        ("S900-1.1.h", ("一", "标题")), ("S900-1.1.p1", ("一", "段1")), ("S900-1.1.1", ("一", "第一")),
        ("S900-1.1.2.p1", ("一", "第二", "引语")), ("S900-1.1.2.1", ("一", "第二", "一要")), ("S900-1.1.2.2", ("一", "第二", "二要")),
        ("S900-1.p2", ("段2",))]


def test_a_leaf_of_several_actors_is_cut_at_sentences(leaves):
    found = leaves("办公室起草。研究室审核；专委会会签。委员签名。\n", several=lambda text: sum(w in text for w in ("办公室", "研究室", "专委会")) > 1)
    assert [leaf.passage.text for leaf in found] == ["办公室起草。", "研究室审核；", "专委会会签。", "委员签名。"]
    assert [leaf.id for leaf in found] == ["S900-1.p1.s1", "S900-1.p1.s2", "S900-1.p1.s3", "S900-1.p1.s4"]


def test_a_long_leaf_is_cut_and_a_short_one_is_not(leaves):
    sentence = "办公室要把文件办好，不出差错。"
    assert len(leaves(sentence * 3 + "\n")) == 1
    assert len(leaves(sentence * (LONGEST_LEAF // len(sentence) + 1) + "\n")) > 1


def test_sentences_end_outside_quotes_and_brackets():
    text = "他说“要快。要准。”我们照办。（见附件。）完。"
    assert [p.text for p in sentences(one(text), lambda _: False)] == ["他说“要快。要准。”", "我们照办。", "（见附件。）完。"]


PIECES = st.sampled_from(["一、", "二、", "（一）", "一是", "二是", "第一，", "首先", "要办文", "委员", "。", "；", "，", "“", "”", "《", "》", "\n", "3", "X", "同志们："])


@given(st.lists(PIECES, max_size=60))
def test_joined_units_give_the_text_back(pieces):
    text = "".join(pieces)
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(passage(text, ((start, start + len(line)),)))
        start += len(line) + 1
    found = segment("S900-1", RawSpeech(paragraphs=paragraphs), {}, lambda t: len(t) > 8)
    assert [offset for leaf in found for offset in leaf.passage.offsets] == [i for i, char in enumerate(text) if not char.isspace()]
    assert len({leaf.id for leaf in found}) == len(found)
