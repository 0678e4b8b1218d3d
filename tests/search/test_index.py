"""The index: complete, small, the same each time, and holding nothing that readers may not see."""

from __future__ import annotations

import dataclasses
import gzip
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts import pages, search
from scripts.models import LocalFact, Questions
from scripts.pages import addresses, front_matter
from scripts.search import blocks, packing, tables, words
from scripts.search.fold import fold
from tests.search import node

LARGEST, LARGEST_CLIENT = 300_000, 20_000  # bytes, packed: what a reader's first search may cost, the client in it
ANCHOR = re.compile(r"\{: #([^ }]+)")


def packed(text: str) -> int:
    return len(gzip.compress(text.encode(), 9))


def test_every_section_and_line_has_its_anchor_on_the_page(real_pages):
    for page in real_pages:
        anchors = set(ANCHOR.findall(page.text))
        wanted = {part.anchor for part in page.parts} | {line.anchor for part in page.parts for line in part.lines}
        assert wanted <= anchors, (page.path, sorted(wanted - anchors)[:5])


def test_every_claim_that_a_page_shows_can_be_found_on_it(real_pages):
    """By the front matter, which counts the claims a page shows."""
    for page in real_pages:
        if page.parts:
            told = sum(front_matter_of(page)["authority"].values())
            assert len({line.claim for part in page.parts for line in part.lines if line.claim}) == told, page.path


def front_matter_of(page) -> dict:
    import yaml
    return yaml.safe_load(front_matter.split(page.text)[0].strip().strip("-"))


def test_every_kind_of_page_is_searched(real_pages, real):
    searched = {page.path for page in real_pages if page.parts}
    assert {f"{home}.md" for home in real.records} <= searched
    assert {f"speeches/{speech}.md" for speech in real.digests if speech in real.speeches} <= searched
    assert {"glossary/index.md", "glossary/documents.md", "glossary/today.md"} <= searched
    assert not any(path.startswith(("about/", "contributing/")) or path.endswith("lists.md") for path in searched)


def test_terms_and_questions_are_sections_of_their_own(entries, real):
    titles = {page.path: {section.title for section in page.sections} for page in entries}
    assert {term.term for term in real.terms.values() if sum(other.term == term.term for other in real.terms.values()) == 1} <= titles["glossary/index.html"]
    for home, record in real.of(Questions):
        assert {question.ask for question in record.questions} <= titles[f"{home}.html"]


def test_today_it_is_small(index):
    sizes = {name: packed(text) for name, text in {**index, "search.js": search.client(search.CLIENT)}.items()}
    assert sum(sizes.values()) < LARGEST and sizes["search.js"] < LARGEST_CLIENT, sizes


def test_what_only_programmers_read_is_not_sent():
    joined = search.client(search.CLIENT)
    assert "//" in (search.HERE / "rank.js").read_text(encoding="utf-8") and " // " not in joined and "\n//" not in joined and "\n " not in joined
    assert 'replace(/\\//g, "-")' in joined  # which is no comment


def test_the_same_records_give_the_same_bytes(index, real):
    assert search.index(search.entries(real, pages.generate(real)), real) == index


def test_a_site_of_today_is_one_block(index):
    assert set(index) == {"core.js", "block-0.js"}


def test_nothing_of_the_office_itself_is_in_it(real, real_pages, index):
    """The inner site's pages show the office's facts; its index is made without them."""
    fact = LocalFact.model_validate({"about": "duties/office", "telephone": "0000-7777777"})
    shown = dataclasses.replace(real, local={"duties/office": (fact,)})
    texts = search.index(search.entries(shown, pages.generate(shown)), shown)
    assert texts == index and "7777777" not in "".join(texts.values())


def test_no_text_can_end_a_script(entries, real):
    hostile = [dataclasses.replace(entries[0], title="</script><script>alert(1)</script>\u2028")]
    for text in search.index(hostile, real).values():
        assert "<" not in text and "\u2028" not in text


@given(st.lists(st.integers(0, 10**6), max_size=50))
def test_numbers_as_text(numbers):
    written = blocks.differences(numbers)
    assert set(written) <= set(blocks.DIGITS)
    assert read(written) == numbers


def read(written: str) -> list[int]:
    """What the client reads, told once more in Python."""
    found, last, value, scale = [], -1, 0, 1
    for char in written:
        digit = blocks.DIGITS.index(char)
        value += digit % 32 * scale
        if digit >= 32:
            scale *= 32
            continue
        last += 1 + (-(value + 1) // 2 if value % 2 else value // 2)
        found.append(last)
        value, scale = 0, 1
    return found


def test_the_client_reads_numbers_and_finds_shards():
    lists = [[], [0], [5, 3, 900, 1, 1], list(range(0, 90_000, 77)), [10**6, 0]]
    pairs = ["提案", "3 在", "17", "民主"]
    assert node.run("given.lists.map(differences)", {"lists": [blocks.differences(one) for one in lists]}) == lists
    found = node.run("given.pairs.map((pair) => shardOf(pair, given.shards))", {"pairs": pairs, "shards": blocks.SHARDS})
    assert found == [blocks.shard(pair) for pair in pairs]


def test_the_client_makes_the_same_anchors_from_names():
    names = ["退回和核对", "“三在前”：先协商、后决策", "A", "", "𠮷 字", "长" * 300]
    assert node.run("given.map(byName)", names) == [addresses.by_name(name) for name in names]


VALUES = [
    {"core": {"甲": ["的", "é", "Ā", "ψ", "Ж", "א", "😀", "'", '"', "\\", "</script>", "\n\u2028\u2029\r", "\ud800"]}, "block-0": [["的的的", 1]]},
    {"core": ["".join(map(chr, range(1, 0x9FA6)))], "block-0": {}},  # more characters than letters; control characters too
    {"core": [], "block-0": ["ĀāĂ"]},
]


@pytest.mark.parametrize("values", VALUES)
def test_the_client_unpacks_what_was_packed(values):
    found = node.run("Object.fromEntries(given.map((name) => [name, files[name]]))", list(values), index=search.written(values))
    assert found == values


def test_what_stands_for_others_takes_two_bytes_and_is_said_once():
    alphabet = packing.alphabet(["的的的政政协", "协的Ж"])
    assert alphabet == "的协政Ж" and packing.packed("的Ж政x", alphabet) == "ĀăĂx"
    assert all(len(chr(code).encode()) == 2 for code in (packing.FIRST, packing.LAST))


def test_packing_is_worth_its_room(entries, real, index):
    plain = "".join(json.dumps(value, ensure_ascii=False) for value in search.values(entries, real).values())
    assert sum(map(packed, index.values())) < 0.95 * packed(plain)


def test_words_are_cut_and_counted():
    found = words.counted(["提案交办", "提案委办理提案"], ["四引四帮", "提案", "一个很长很长的名称"])
    assert found["提案"] == 2 and found["交办"] == 1 and found["四引四帮"] == 1 and "一个很长很长的名称" not in found


def test_a_word_too_long_to_be_one_gives_the_words_in_it():
    """最大公约数 is a word of the dictionary, and too long for a question's; who mistypes 公约数 must find it all the same."""
    found = words.counted(["求出最大公约数"], [])
    assert "公约数" in found and "最大公约数" not in found


def test_what_is_only_guessed_to_be_a_word_holds_no_particle():
    assert words.is_word("提案") and words.is_word("和谐") and not words.is_word("要分") and words.is_word("随手拍")


def test_a_guess_seen_once_is_no_word():
    assert "年开" not in words.counted(["哪年开会"], []) and "年开" in words.counted(["哪年开会"], ["年开"])


def test_a_numeral_in_a_word_is_no_figure():
    """进一步 is one word, and 三等功 can be spelled in letters; of 三次 and 第二年 the figure is looked for."""
    assert words.with_numerals(["进一步，荣立三等功三次", "第二年，一件件老百姓的事", "两个十七"]) == {"进一步", "三等功", "老百姓"}


def test_formulas_are_the_terms_with_a_number(real, entries):
    formulas = search.values(entries, real)["core"]["formulas"]
    assert {"4 引 4 帮", "6 个深刻理解"} <= set(formulas) and not {"周 5 学习", "1234", "上接天线"} & set(formulas)


def test_common_chinese_weighs_less_than_its_rarity_here():
    assert words.weighed("知道", 2) > 20 and words.weighed("提案", 300) == 300 and words.weighed("四引四帮", 1) == 1


def test_other_words_that_a_synonym_leads_from_are_left_out(real, real_pages):
    """The synonym finds the claim already, and better."""
    word, synonym, claim = next(
        (word, synonym, one.claim) for one in real.other_words for word in one.words for synonym in real.synonyms
        if word in synonym.words and any(other in real.claims[one.claim].claim.text for other in synonym.to))
    line = next(line for page in search.entries(real, real_pages) for section in page.sections for line in section.lines if line.claim == claim)
    assert word not in line.others.split() and synonym.to


def test_of_a_large_vocabulary_the_frequent_words_are_kept():
    assert words.frequent({"甲": 1, "丙": 5, "乙": 5}, 2) == {"丙": 5, "乙": 5} and list(words.frequent({"乙": 1, "丙": 2}, 5)) == ["丙", "乙"]


def test_what_a_claim_quotes_is_a_name(real, entries):
    """Half remembered or mistyped, it must be found by its sound: 虚工做实, yueyuan xinxianglian."""
    core = search.values(entries, real)["core"]
    known = {*core["names"], *node.run("wordsFrom(given)", core["words"])}
    quoted = {fold(name, tables.simplified()) for entry in real.claims.values() for name in search.QUOTED.findall(entry.claim.text) if len(name) in (3, 4)}
    assert len(quoted) > 50 and {name for name in quoted if not any(char.isascii() for char in name)} <= known


def test_the_client_reads_the_words():
    known = ["提案", "提议", "委员", "三在前", "3 在", "委员会", "a"]
    assert node.run("wordsFrom(given)", words.written(known)) == words.in_order(known)
    assert node.run("wordsFrom(given)", words.written([])) == []


def test_tables_of_characters():
    assert tables.simplified()["機"] == "机" and "机" not in tables.simplified()
    assert "機" in tables.simplified_to("机")["机"]
    assert tables.odd_readings(["会计", "提案"]) == {"会计": "kuai ji"} and tables.sound("会") == "hui"


def test_the_client_knows_how_characters_are_read():
    """The common ones, which it takes from the browser, and those that only the site has."""
    rare = "囍".join(char for char in "鼐犇" if char not in tables.COMMON)
    found = node.run("[COMMON, Array.from(new Sounds(given, {}).ofChar)]", tables.sounds("提案" + rare))
    common, read = found[0], dict(map(tuple, found[1]))
    assert common == tables.COMMON
    assert read == {char: tables.sound(char) for char in {*tables.COMMON, *rare}}


@pytest.fixture(scope="module")
def large_values(entries, real, monkeypatch_module) -> dict[str, object]:
    """What the same records hand to the client, cut as a large site is."""
    monkeypatch_module.setattr(blocks, "WHOLE", 0)
    return search.values(entries, real)


@pytest.fixture(scope="module")
def large(large_values) -> dict[str, str]:
    return search.written(large_values)


@pytest.fixture(scope="module")
def monkeypatch_module():
    with pytest.MonkeyPatch.context() as patch:
        yield patch


def test_a_large_site_is_cut_and_every_pair_is_routed(large_values, entries):
    count = len([name for name in large_values if name.startswith("block-")])
    assert count == -(-len(entries) // blocks.PAGES_A_BLOCK) and large_values["core"]["blocks"] == count
    assert "三在" not in large_values[f"grams-{blocks.shard('三在')}"]  # folded: 三 is 3
    held = read(large_values[f"grams-{blocks.shard('3 在')}"]["3 在"])
    holding = {number // blocks.PAGES_A_BLOCK for number, page in enumerate(entries)
               if any("三在前" in line.text for section in page.sections for line in section.lines) or any("三在前" in section.title for section in page.sections)}
    assert holding <= {number // 2 for number in held}


QUESTIONS = ["三在前", "提案怎么交办", "谁管社情民意", "准备关", "视察三个为主", "联络员", "文史资料", "shicha", "委员不来开会怎么办"]


def test_a_large_site_answers_alike_from_a_few_blocks(large, index):
    """The same first answer, from the blocks that the routing names, without reading the others."""
    whole = node.run("given.map((question) => told(question, prepared()))", QUESTIONS, index=index)
    found = node.run("""(async () => {
      const finder = new Finder(storeOf()), answers = [];
      for (const question of given) answers.push(await finder.find(question, () => true));
      const firsts = answers.map((one) => one.results.slice(0, 3).map(address));
      return { firsts, blocks: new Set(asked.filter((name) => name.startsWith("block-"))).size };
    })()""", QUESTIONS, index=large)
    assert found["blocks"] < len(large) / 2
    alike = [one["results"][0]["address"] in firsts for one, firsts in zip(whole, found["firsts"], strict=True)]
    assert sum(alike) >= len(QUESTIONS) - 1, list(zip(QUESTIONS, alike))


def test_whose_an_answer_is_is_not_looked_for(real, entries):
    notes = {question.note for _, record in real.of(Questions) for question in record.questions if question.note}
    lines = {line.text for page in entries for section in page.sections for line in section.lines}
    assert notes and not notes & lines
