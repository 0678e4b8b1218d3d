"""Every kind of falsehood, by an example; the same every time; nothing of it known to the checks."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from scripts.dataset import claim_hash
from scripts.models import Authority
from scripts.mutants import KINDS, falsified, judge, mutants, wording
from scripts.mutants.known import Known

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"

EDITS = [
    (wording.time_changed, "办公室每周核对一次。", "办公室每月核对一次。"),
    (wording.time_changed, "两年内培训委员一次。", "三年内培训委员一次。"),
    (wording.figure_changed, "市政协立案168件。", "市政协立案268件。"),
    (wording.figure_changed, "市政协提出三点意见。", "市政协提出四点意见。"),
    (wording.approximation_dropped, "收到约30件。", "收到30件。"),
    (wording.approximation_dropped, "写了2件以上的，退回。", "写了2件的，退回。"),
    (wording.approximation_added, "立案168件。", "立案168多件。"),
    (wording.approximation_added, "共立案168件。", "共立案约168件。"),
    (wording.approximation_added, "一共立案168件。", "一共立案近168件。"),
    (wording.scale_changed, "中国有13亿人口。", "中国有13万人口。"),
    (wording.scale_added, "立案168件。", "立案168万件。"),
    (wording.strengthened, "市政协拟在3个县试行。", "市政协必须在3个县试行。"),
    (wording.strengthened, "办公室要提高质量。", "办公室必须提高质量。"),
    (wording.denied, "提案必须署名。", "提案不得署名。"),
    (wording.denied, "市政协召开座谈会。", "市政协没有召开座谈会。"),
    (wording.undenied, "定下以后不得改动。", "定下以后可以改动。"),
    (wording.undenied, "信息不等于社情民意。", "信息等于社情民意。"),
    (wording.title_altered, "印发《收件规则》。", "印发《收件细则》。"),
    (wording.formula_altered, "做到“三早”。", "做到“四早”。"),
]
UNTOUCHED = [
    (wording.figure_changed, "这是一个整体，统一部署《三年计划》。"),
    (wording.approximation_dropped, "近年来，市政协多次开会。"),
    (wording.approximation_added, "第五届委员会有一个原则。"),
    (wording.strengthened, "讲话说明了重要的需要。"),
    (wording.undenied, "办公室不断改进，一丝不苟。"),
    (wording.title_altered, "印发收件规则。"),
]


@pytest.mark.parametrize("edit, before, after", EDITS)
def test_an_edit_makes_this_of_that(edit, before, after):
    assert next(edit(before)) == after


@pytest.mark.parametrize("edit, text", UNTOUCHED)
def test_what_only_looks_like_it_is_left_alone(edit, text):
    assert list(edit(text)) == []


@pytest.fixture(scope="module")
def made(data):
    return list(mutants(data))


def of(made, claim, kind):
    (found,) = [mutant for mutant in made if (mutant.claim_id, mutant.kind) == (claim, kind)]
    return found.entry


def test_every_kind_occurs_in_the_miniature_or_is_an_edit_shown_above(made):
    assert set(KINDS) - {mutant.kind for mutant in made} <= {"数级改动", "提法改字"}


def test_names_are_exchanged(data, made):
    far = of(made, "S900-1#2", "主体调换（远）").claim.text
    known = Known(data)
    entry = data.claims["S900-1#2"]
    new = set(known.actors.find(far)) - set(known.actors.find(entry.claim.text))
    assert len(new) == 1 and not new & set({**known.named_by_grounds(entry), **known.named_nearby(entry)})
    near = of(made, "S900-1#2", "主体调换（近）").claim.text
    assert set(known.actors.find(near)) - set(known.actors.find(entry.claim.text)) <= set(
        {**known.named_by_grounds(entry), **known.named_nearby(entry)})
    assert "丙县政协和甲县政协" in of(made, "S900-1#8", "地方互换").claim.text
    assert "甲县政协" not in of(made, "S900-1#8", "地方调换").claim.text


def test_what_stands_beside_the_text_is_changed(data, made):
    assert of(made, "S900-1#6", "组成部分删去").claim.parts == ("早登记", "早分送")
    assert of(made, "S900-1#6", "组成部分改字").claim.parts[0] != "早登记"
    assert of(made, "S900-1#11", "分量抬高").claim.authority is Authority.PRACTICE
    assert of(made, "S900-1#2", "依据错位").unit != data.claims["S900-1#2"].unit
    assert of(made, "S901-1#9", "存疑去掉").claim.doubt is None


def test_each_differs_from_its_claim_and_from_the_others(data, made):
    hashes = {(mutant.claim_id, claim_hash(mutant.entry, data.units)) for mutant in made}
    assert len(hashes) == len(made)
    assert not hashes & {(entry.id, claim_hash(entry, data.units)) for entry in data.claims.values()}
    assert {mutant.claim_id for mutant in made} == set(data.claims)


def test_the_same_every_time(data, made):
    assert list(mutants(data)) == made


def test_a_dataset_takes_the_false_claims_and_nothing_else(data, made):
    for mutant in made:
        altered = falsified(data, [mutant])
        assert altered.claims[mutant.claim_id].claim == mutant.entry.claim
        assert altered.claims[mutant.claim_id].grounds == mutant.entry.grounds
        assert {claim: entry for claim, entry in altered.claims.items() if claim != mutant.claim_id} == {
            claim: entry for claim, entry in data.claims.items() if claim != mutant.claim_id}


def test_words_cannot_tell_two_actors_of_one_unit(data, made):
    known = Known(data)
    for mutant in made:
        if mutant.kind == "主体调换（近）":
            assert judge.not_told_by_words(known, mutant)
        if mutant.kind == "主体调换（远）":
            assert judge.not_told_by_words(known, mutant) is None


def imports(path: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    named = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return named | {f"{node.module}.{alias.name}" for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names}


def test_only_the_measuring_knows_the_checks_and_they_know_no_mutants():
    for path in (SCRIPTS / "mutants").glob("*.py"):
        knows = any(name.startswith("scripts.checks") for name in imports(path))
        assert knows == (path.name in ("measure.py", "rewordings.py")), path.name
        if path.name not in ("rewordings.py", "record.py"):
            assert not any(name.startswith("scripts.mutants.measure") for name in imports(path))
    for folder in ("checks", "pages", "language", "ingest"):
        for path in (SCRIPTS / folder).rglob("*.py"):
            assert not any(name.startswith(("scripts.mutants", "scripts.second_reading")) for name in imports(path)), path
