"""Spans and passages are inverse; white space is left out."""

from hypothesis import given
from hypothesis import strategies as st

from scripts.ingest.passage import passage, visible


@given(st.text(alphabet="甲乙，。 \n\u3000ab", max_size=40))
def test_a_passage_is_found_again_by_its_spans(raw):
    whole = passage(raw, ((0, len(raw)),))
    if len(whole):
        again = passage(raw, whole.spans(raw))
        assert again == whole
    assert visible(whole.text) == visible(raw)


def test_a_piece_cut_out_leaves_two_spans():
    raw = "要学习[广告]章程"
    whole = passage(raw, ((0, len(raw)),))
    rest = whole[:3] + whole[7:]
    assert rest.text == "要学习章程"
    assert rest.spans(raw) == ((0, 3), (7, 9))


def test_latin_words_keep_one_blank_between_them():
    assert passage("用 Word  365 办公", ((0, 14),)).text == "用Word 365办公"
