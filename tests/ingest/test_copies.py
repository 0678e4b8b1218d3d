"""A truncated copy is recognised by comparison, a shared opening is none."""

from scripts.ingest.copies import SpeechText, truncated_copies

WHOLE = "".join(f"第{n}件事，由第{n}专门委员会在第{n}周以前办结并报第{n + 1}室备案。" for n in range(60))


def test_a_cut_off_copy_is_recognised_even_with_one_word_missing():
    copy = WHOLE[:700].replace("第7件事", "件事")
    assert truncated_copies([SpeechText("S900-1", copy), SpeechText("S900-2", WHOLE)]) == {"S900-1": "S900-2"}


def test_speeches_that_share_an_opening_are_no_copies():
    other = WHOLE[:200] + "此后说的是另外的事，与提案和视察无关。" * 20
    assert truncated_copies([SpeechText("S900-1", other), SpeechText("S900-2", WHOLE)]) == {}
