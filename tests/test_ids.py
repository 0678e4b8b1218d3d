import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts import ids
from scripts.ids import ClaimId, SpeechId, Step, UnitId

SPEECHES = [
    ("S000-1", SpeechId("000", 1)),
    ("S004-12", SpeechId("004", 12)),
]

UNITS = [
    ("S000-1.t", UnitId("S000-1", (Step("t", None),))),
    ("S000-1.2.h", UnitId("S000-1", (Step("", 2), Step("h", None)))),
    ("S000-1.2.3.s1", UnitId("S000-1", (Step("", 2), Step("", 3), Step("s", 1)))),
    ("S000-1.p2", UnitId("S000-1", (Step("p", 2),))),
    ("S000-1.2+1", UnitId("S000-1", (Step("", 2, 1),))),
    ("S000-1.h+2.p1", UnitId("S000-1", (Step("h", None, 2), Step("p", 1)))),
]

CLAIMS = [
    ("S000-1#12", ClaimId("S000-1", 12)),
    ("duties/office#3", ClaimId("duties/office", 3)),
    ("glossary/three-fronts#1", ClaimId("glossary/three-fronts", 1)),
]

KINDS = {
    "speech": (ids.parse_speech, ids.build_speech, SPEECHES),
    "unit": (ids.parse_unit, ids.build_unit, UNITS),
    "claim": (ids.parse_claim, ids.build_claim, CLAIMS),
}
BOTH_WAYS = [(parse, build, text, parts) for parse, build, table in KINDS.values() for text, parts in table]


@pytest.mark.parametrize("parse, build, text, parts", BOTH_WAYS, ids=[case[2] for case in BOTH_WAYS])
def test_parse_and_build_are_inverse(parse, build, text, parts):
    assert parse(text) == parts
    assert build(parts) == text


NOT_IDS = {
    "speech": ["", "S1-1", "S0000-1", "S000-0", "S000-01", "s000-1", "S000-1 ", "S000-1.1"],
    "unit": ["S000-1", "S000-1.", "S000-1.0", "S000-1.t1", "S000-1.h2", "S000-1.p", "S000-1.s", "S000-1.x1", "S000-1.1+0",
             "S000-1.1..2", "S000-1.1#2", "000-1.1", "S000-1.一"],
    "claim": ["", "#1", "S000-1", "S000-1#", "S000-1#0", "S000-1#01", "S000-1#1#2", "S000-1#a", "S000-1.1#1", "office#1",
              "duties/#1", "duties/Office#1", "duties/a/b#1", "S000-1# 1"],
}


@pytest.mark.parametrize("kind, text", [(kind, text) for kind, texts in NOT_IDS.items() for text in texts])
def test_what_is_no_id_is_refused(kind, text):
    with pytest.raises(ValueError):
        KINDS[kind][0](text)
    assert not getattr(ids, f"is_{kind}")(text)


@pytest.mark.parametrize("kind, text", [("speech", "S０００-1"), ("unit", "S000-1.1２"), ("claim", "S000-1#1２")])
def test_full_width_digits_make_no_id(kind, text):
    assert not getattr(ids, f"is_{kind}")(text)


SPEECH_IDS = st.builds(SpeechId, st.from_regex(r"\A[0-9]{3}\Z"), st.integers(1, 999))
INSERTED = st.none() | st.integers(1, 9)
STEPS = st.builds(Step, st.sampled_from("th"), st.none(), INSERTED) | st.builds(
    Step, st.sampled_from(["", "p", "s"]), st.integers(1, 99), INSERTED)
UNIT_IDS = st.builds(UnitId, SPEECH_IDS.map(ids.build_speech), st.lists(STEPS, min_size=1, max_size=6).map(tuple))
HOMES = SPEECH_IDS.map(ids.build_speech) | st.from_regex(r"\A[a-z]+/[a-z0-9]+(-[a-z0-9]+)*\Z")
CLAIM_IDS = st.builds(ClaimId, HOMES, st.integers(1, 9999))


@given(SPEECH_IDS, UNIT_IDS, CLAIM_IDS)
def test_what_is_built_is_parsed_back(speech, unit, claim):
    assert ids.parse_speech(ids.build_speech(speech)) == speech
    assert ids.parse_unit(ids.build_unit(unit)) == unit
    assert ids.parse_claim(ids.build_claim(claim)) == claim


@given(st.text(max_size=20) | st.from_regex(r"S[0-9]{2,4}-[0-9]{1,2}[.#][thps0-9+.#]{0,8}"))
def test_whatever_is_taken_for_an_id_is_built_again_unchanged(text):
    for kind, (parse, build, _) in KINDS.items():
        if getattr(ids, f"is_{kind}")(text):
            assert build(parse(text)) == text


@pytest.mark.parametrize("text, is_one", [
    ("duties/office", True), ("handbook/how-to-inspect-2", True), ("office", False), ("duties/", False),
    ("duties/Office", False), ("duties/-a", False), ("duties/a--b", False), ("duties/岗位", False),
])
def test_records(text, is_one):
    assert ids.is_record(text) is is_one


@pytest.mark.parametrize("unit, speech, anchor", [
    ("S000-1.t", "S000-1", "u-t"),
    ("S000-1.2.3.s1", "S000-1", "u-2-3-s1"),
    ("S002-4.2+1.h", "S002-4", "u-2_1-h"),
])
def test_where_a_unit_stands(unit, speech, anchor):
    assert (ids.speech_of(unit), ids.unit_anchor(unit)) == (speech, anchor)


def test_where_a_claim_stands():
    assert ids.claim_anchor("S000-1#12") == ids.claim_anchor("duties/office#12") == "c12"


@given(st.lists(
    st.builds(UnitId, st.just("S000-1"), st.lists(STEPS, min_size=1, max_size=4).map(tuple)), min_size=2, max_size=2, unique=True))
def test_two_units_of_a_speech_have_two_anchors(units):
    assert len({ids.unit_anchor(ids.build_unit(unit)) for unit in units}) == 2


@pytest.mark.parametrize("unit, leaf", [("S000-1.2.3.s4", "S000-1.2.3"), ("S000-1.2.p1.s1", "S000-1.2.p1"), ("S000-1.2.3", "S000-1.2.3"), ("S000-1.2.h", "S000-1.2.h")])
def test_a_sentence_knows_the_leaf_it_was_cut_from(unit, leaf):
    assert ids.uncut(unit) == leaf
