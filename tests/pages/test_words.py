"""Documents and wording of today: what is stated as fact, what is to be looked up, and where the speeches name it."""

from __future__ import annotations

import dataclasses

from scripts.dataset import Dataset
from scripts.models import OfficialDocument, OvertakenWording, SetWording
from scripts.pages import documents, today


def document(**changes: object) -> OfficialDocument:
    given = dict(id="rules", name="某工作条例", issuer="某机关", matter="提案", status="请核对")
    return OfficialDocument(**given | changes)


def documents_page(data: Dataset, *listed: OfficialDocument) -> str:
    return documents.render(dataclasses.replace(data, documents=listed))[0].text


def test_a_document_says_how_well_it_was_verified(data: Dataset) -> None:
    text = documents_page(
        data, document(adopted="2012-03", revised=("2018-03-20",), effective="2018-04"),
        document(id="other", status="已核实", evidence=("https://www.gov.cn/x",)))
    assert "- **请核对** 某工作条例" in text and "- **已核实** 某工作条例" in text and "有1件" in text
    assert "    - **日期** 2012年3月制定，2018年3月20日修订，2018年4月施行" in text
    assert "    - **出处** https://www.gov.cn/x" in text


def test_a_document_leads_to_the_rules_that_lean_on_it_and_back(data: Dataset, rendered: dict[str, str]) -> None:
    assert "**本站引用** [提案收件规程](../rules/proposal-intake.md)" in rendered["docs/glossary/documents.md"]
    assert "(../glossary/documents.md#yunzhou-proposals)" in rendered["docs/rules/proposal-intake.md"]


def test_titles_of_the_speeches_are_listed_with_their_places(data: Dataset) -> None:
    title, where = next(iter(documents.titles(data).items()))
    text = documents_page(data, document(named=(title,)))
    line = next(line for line in text.splitlines() if line.startswith(f"| {title} |"))
    assert f"#u-{where[0].split('.', 1)[1].replace('.', '-')})" in line and line.endswith("| [某工作条例](#rules) |")
    assert "    - **讲话提到** [" in text


def test_an_overtaken_wording_lists_the_claims_that_use_it(data: Dataset) -> None:
    wording = OvertakenWording(id="xian", old="县政协", patterns=("县政协",), now="到某处核对", status="请核对")
    text = today.render(dataclasses.replace(data, overtaken=(wording,)))[0].text
    assert "- **请核对** 县政协" in text and "    - **今天** 到某处核对\n" in text
    using = [claim for claim, entry in data.claims.items() if "县政协" in entry.claim.text]
    assert using and all(f"[{today.name_of(data, claim)}](" in text for claim in using)


def test_a_set_wording_says_whose_it_is(data: Dataset) -> None:
    unit = next(iter(data.units))
    text = today.render(dataclasses.replace(
        data, overtaken=(), set_wordings=(SetWording(wording="一条虚构的提法", by="某会议", units=(unit,), superseded="另一条"),)))[0].text
    assert "- 一条虚构的提法\n" in text and "**谁提出** 某会议" in text and "**已被取代** 另一条" in text and "**讲话里见于** [" in text
    assert "过时的说法" not in text


def test_without_words_there_is_no_page(data: Dataset) -> None:
    bare = dataclasses.replace(data, documents=(), overtaken=(), set_wordings=(), digests={})
    assert documents.render(bare) == [] and today.render(bare) == []
