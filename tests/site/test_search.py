"""The search in the browser: with keys and mouse, from a server and from disk, and against hostile input."""

from __future__ import annotations

import random
from urllib.parse import quote

import pytest

from scripts import search
from tests.search import measure, node
from tests.site.browser import NARROW, WIDE, Quiet, Watched, serving
from tests.site.conftest import REPOSITORY, Built

pytestmark = pytest.mark.browser

QUERIES = REPOSITORY / "tests/search"
RESULT = "[data-search-results] a"
# Open queries were tuned with; closed ones were written by somebody who knew neither program nor synonyms, and what was changed after
# they were first asked is said in them. Both as measured, so that a change for the worse is seen.
LEAST = {
    "open-1.yml": 0.95, "open-2.yml": 0.95, "open-3.yml": 0.95, "open-4.yml": 0.87, "open-5.yml": 0.86, "open-6.yml": 0.97, "open-7.yml": 0.95,
    "open-8.yml": 0.94, "open-9.yml": 0.98, "open-10.yml": 0.96, "open-11.yml": 0.90, "open-12.yml": 0.95, "open-13.yml": 0.90, "open-14.yml": 0.87,
    "open-15.yml": 0.84, "open-16.yml": 0.86, "open-17.yml": 0.94, "open-18.yml": 0.95, "open-19.yml": 0.95, "open-20.yml": 0.92,
    "open-21.yml": 0.95, "open-22.yml": 0.94, "open-23.yml": 0.95, "open-24.yml": 0.92, "open-25.yml": 0.89, "open-26.yml": 0.87, "open-27.yml": 0.95,
    "open-28.yml": 0.96, "closed.yml": 0.92, "closed-2.yml": 0.96, "closed-3.yml": 0.95,
    "closed-4.yml": 0.93, "closed-5.yml": 0.95}
IN_BROWSER = ("closed.yml",)
LONGEST_TASK = 120  # milliseconds
LEAST_TOLD = 0.75  # of the queries that nothing answers, those told so


def ask(watched: Watched, question: str) -> None:
    """Typed into the box that is open; its answer awaited."""
    watched.page.locator("[data-search] input").fill(question)
    settle(watched)


def settle(watched: Watched) -> None:
    watched.page.wait_for_function("() => document.querySelector('[data-search] [role=status]').textContent !== '' && !document.querySelector('[data-search][aria-busy]')")


def results(watched: Watched, server: str) -> list[str]:
    return [link.get_attribute("href").replace(server, "") for link in watched.page.locator(RESULT).all()]


def a_term(site: Built) -> str:
    return next(term.term for term in site.data.terms.values() if term.items)


def test_the_home_page_answers_what_its_address_asks(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    term = a_term(site)
    watched.open(server + "index.html?q=" + quote(term))
    watched.page.locator(RESULT).first.wait_for()
    assert watched.page.locator("[data-search]").count() == 1
    assert watched.page.locator("[data-search] input").input_value() == term
    assert results(watched, server)[0].startswith("glossary/index.html#")
    assert watched.page.locator(RESULT).first.locator("mark").count() > 0
    assert watched.complaints == [] and all(url.startswith(server) for url in watched.requests)


def test_a_result_leads_to_its_claim(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    watched.open(server + "index.html")
    ask(watched, a_term(site))
    watched.page.keyboard.press("ArrowDown")
    watched.page.keyboard.press("Enter")
    watched.page.wait_for_url("**/glossary/index.html#*")
    anchor = watched.page.url.partition("#")[2]
    assert watched.page.locator(f"[id='{anchor}']").is_visible()


def test_enter_opens_what_is_asked_now_not_what_was_asked_before(site: Built, server: str, watch) -> None:
    """Pressed before the answer is there."""
    first, second = [term.term for term in site.data.terms.values() if term.items][:2]
    watched = watch(WIDE)
    watched.open(server + "index.html")
    ask(watched, second)
    (wanted, *_) = results(watched, server)
    ask(watched, first)
    assert results(watched, server)[0] != wanted
    watched.page.locator("[data-search] input").fill(second)
    watched.page.keyboard.press("Enter")
    watched.page.wait_for_url("**/glossary/index.html#*")
    assert watched.page.url == server + wanted


@pytest.mark.parametrize("keys", ["/", "Control+k"])
def test_every_page_has_a_dialog_that_keys_open_and_leave(site: Built, server: str, watch, keys: str) -> None:
    watched = watch(WIDE)
    watched.open(server + "glossary/index.html")
    watched.page.keyboard.press(keys)
    dialog = watched.page.get_by_role("dialog", name="搜索本站")
    assert dialog.is_visible()
    ask(watched, a_term(site))
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"):
        watched.page.keyboard.press(key)
    assert watched.page.evaluate("document.activeElement.tagName") == "INPUT"
    watched.page.keyboard.press("Escape")
    assert not dialog.is_visible()
    assert watched.complaints == []


def test_a_button_opens_it_on_a_phone_and_nothing_scrolls_sideways(site: Built, server: str, watch) -> None:
    watched = watch(NARROW)
    watched.open(server + "glossary/index.html")
    watched.page.get_by_role("button", name="搜索").click()
    ask(watched, a_term(site))
    assert watched.page.locator(RESULT).first.is_visible()
    assert watched.page.evaluate("document.querySelector('dialog').scrollWidth <= document.querySelector('dialog').clientWidth")
    watched.page.get_by_role("button", name="关闭").click()
    assert not watched.page.get_by_role("dialog").is_visible()


def test_one_kind_can_be_looked_at_alone(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    watched.open(server + "index.html")
    ask(watched, "提案")
    kinds = watched.page.locator(".kb-search__kind")
    assert kinds.count() > 2
    chosen = kinds.nth(1)
    name, count = chosen.inner_text().split()
    chosen.click()
    assert watched.page.locator(".kb-search__page").all_inner_texts() == [name] * min(int(count), 10)
    assert watched.page.locator("[aria-pressed=true]").inner_text() == f"{name} {count}"


def test_what_nothing_answers_is_said(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    watched.open(server + "index.html")
    ask(watched, "月球登陆舱密码")
    assert watched.page.locator("[data-search-results][data-search-empty]").count() == 1
    assert "没有" in watched.page.locator("[data-search] [role=status]").inner_text()
    assert watched.page.locator("[data-search] a[href$='tables/scope.html']").count() == 1
    ask(watched, a_term(site))
    assert watched.page.locator("[data-search-empty]").count() == 0


def test_it_answers_from_disk(site: Built, watch) -> None:
    watched = watch(WIDE)
    watched.open((site.folder / "index.html").as_uri() + "?q=" + quote(a_term(site)))
    watched.page.locator(RESULT).first.wait_for()
    watched.page.locator(RESULT).first.click()
    watched.page.wait_for_url("**/glossary/index.html#*")
    watched.page.keyboard.press("/")
    ask(watched, "提案")
    assert watched.page.locator(RESULT).count() > 1
    assert watched.complaints == [] and all(url.startswith(("file:", "data:")) for url in watched.requests)


def test_without_script_a_list_leads_everywhere(site: Built, server: str, watch) -> None:
    watched = watch(WIDE, java_script_enabled=False)
    for page in ("index.html", "glossary/index.html"):
        watched.open(server + page)
        assert watched.page.locator("noscript a, main a[href$='by-sound.html']").count() >= 1
    listed = site.pages["about/by-sound.html"]
    linked = {link.partition("#")[0].replace("../", "") for link in listed.links}
    assert {f"{home}.html" for home in site.data.records} <= linked


def test_the_index_comes_only_when_somebody_reads(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    watched.open(server + "glossary/index.html")
    watched.page.wait_for_load_state("networkidle")
    assert [url for url in watched.requests if url.endswith("assets/search/core.js")] == []
    with watched.page.expect_request("**/assets/search/core.js"):
        watched.page.mouse.move(300, 300)


def test_the_head_asks_for_no_index(site: Built, server: str, watch) -> None:
    """The head asks for the client alone, and that after the page was read."""
    text = (site.folder / "glossary/index.html").read_text(encoding="utf-8")
    assert text.count("assets/search/") == 1 and "defer" in text[text.index("assets/search/") - 80:text.index("assets/search/") + 80]


STRICT = b"""<!doctype html><html lang="zh"><meta charset="utf-8"><title>bare</title>
<link rel="icon" href="data:,"><script src="assets/search/search.js" defer></script><p data-search-here></p></html>"""


class Strict(Quiet):
    """The site with a page that holds nothing but the search, and a policy that allows nothing but files of this server."""

    def do_GET(self) -> None:
        if not self.path.startswith("/bare.html"):
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", "default-src 'self'")
        self.end_headers()
        self.wfile.write(STRICT.replace(b'<link rel="icon" href="data:,">', b""))


def test_it_needs_no_theme_and_works_under_the_strictest_policy(site: Built, watch) -> None:
    watched = watch(WIDE)
    with serving(site.folder, Strict) as address:
        watched.open(address + "bare.html?q=" + quote(a_term(site)))
        watched.page.locator(RESULT).first.wait_for()
        assert watched.page.locator(RESULT).first.locator("mark").count() > 0
    assert [said for said in watched.complaints if "favicon" not in said] == []


HOSTILE = (
    "<script>window.hit=1</script>", "<img src=x onerror=window.hit=1>", "\"'`;window.hit=1//", "javascript:window.hit=1", "${window.hit=1}",
    ".*+?^${}()|[]\\", "(((((", "[^", "\\", "%", "%E0%A4%A", "\u202e提案\u202c", "提\u0000案", "\ud800", "😀" * 50, "提" * 10_000, "a" * 10_000, "1" * 500,
    "　", "\t\n", "🈶", "提案" * 60, "'; drop table", "__proto__", "constructor", "toString", "hasOwnProperty", "null", "undefined", "NaN", "０" * 300)


def generated(count: int) -> list[str]:
    """Strings of everything that might hurt, the same each time."""
    source = random.Random(20261126)
    alphabet = list("提案视察社情民意三在前谁怎么一二十百千两〇abzhshng0123456789 <>&\"'`/\\.*+?^${}()|[]，。！“”《》\u200b\u202e\ufeff\u0301\ud800\udfff\n\t😀機關")
    return ["".join(source.choices(alphabet, k=source.randint(1, 40))) for _ in range(count)]


def test_hostile_input_runs_no_script_and_raises_nothing(site: Built, server: str, watch) -> None:
    watched = watch(WIDE)
    watched.open(server + "index.html")
    ask(watched, a_term(site))
    # Enter opens the first result: noted here instead of followed, so that one page takes every string.
    watched.page.evaluate(
        """() => {
            window.opened = []
            document.addEventListener('click', (event) => {
                const link = event.target.closest('a')
                if (link) { event.preventDefault(); window.opened.push(link.href) }
            }, true)
        }""")
    for text in (*HOSTILE, *generated(500)):
        watched.page.evaluate(
            """async (text) => {
                const input = document.querySelector('[data-search] input')
                input.value = text
                input.dispatchEvent(new Event('input', { bubbles: true }))
                input.form.requestSubmit()
                await new Promise((resolve) => setTimeout(resolve, 12))
            }""", text)
    ask(watched, a_term(site))
    assert results(watched, server)[0].startswith("glossary/")
    opened = watched.page.evaluate("window.opened")
    assert opened and all(address.startswith(server) for address in opened)
    assert watched.page.evaluate("window.hit") is None
    assert watched.page.locator("[data-search] script, [data-search] img").count() == 0
    assert watched.complaints == []


@pytest.mark.parametrize("text", HOSTILE[:12])
def test_hostile_addresses_run_no_script(server: str, watch, text: str) -> None:
    watched = watch(WIDE)
    watched.open(server + "index.html?q=" + quote(text.encode("utf-8", "replace")))
    settle(watched)
    assert watched.page.evaluate("window.hit") is None and watched.complaints == []


def longest_task_while_typing(watched: Watched) -> float:
    """Milliseconds, the processor slowed four times; 0 where no task reached the 50 ms from which a browser lists them."""
    field = watched.page.locator("[data-search] input")
    field.fill("")
    watched.page.evaluate(
        """() => {
            window.long = []
            const watching = new PerformanceObserver((list) => window.long.push(...list.getEntries().map((one) => one.duration)))
            watching.observe({ entryTypes: ['longtask'] })
        }""")
    field.type("委员请假几次要劝退", delay=120)
    settle(watched)
    return max(watched.page.evaluate("window.long") or [0])


@pytest.fixture
def slowed(site: Built, server: str, watch) -> Watched:
    """The box with its index read, the processor slowed four times."""
    if not site.real:
        pytest.skip("measured at today's size")
    watched = watch(WIDE)
    watched.open(server + "index.html")
    ask(watched, "提案")
    watched.page.context.new_cdp_session(watched.page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    return watched


def test_typing_is_never_held_up(slowed: Watched) -> None:
    """What else runs on the machine only ever lengthens a task: the best of five counts. How long exactly is for `make bench-search`."""
    tries = (longest_task_while_typing(slowed) for _ in range(5))
    assert any(longest < LONGEST_TASK for longest in tries)


def test_work_that_holds_typing_up_is_found(slowed: Watched) -> None:
    slowed.page.evaluate(
        """() => document.querySelector('[data-search] input').addEventListener('input', () => {
            const until = performance.now() + 2 * %d
            while (performance.now() < until);
        })""" % LONGEST_TASK)
    assert longest_task_while_typing(slowed) > LONGEST_TASK


def in_browser(watch, server: str, queries: list[measure.Query]) -> list[dict]:
    watched = watch(WIDE)
    watched.open(server + "index.html")
    answers = []
    for query in queries:
        ask(watched, query.query)
        answers.append({
            "results": [{"address": address} for address in results(watched, server)],
            "empty": watched.page.locator("[data-search-empty]").count() == 1})
    return answers


def in_node(site: Built, queries: list[measure.Query]) -> list[dict]:
    """The same client without its box: ten times as fast."""
    index = {name: (site.folder / search.FOLDER / name).read_text(encoding="utf-8") for name in ("core.js", "block-0.js")}
    return node.run(
        "(() => { const site = prepared(); return given.map((one) => told(one, site)); })()", [query.query for query in queries], index=index)


@pytest.mark.parametrize("file", LEAST)
def test_queries_are_answered(site: Built, server: str, watch, file: str) -> None:
    if not site.real:
        pytest.skip("the queries are about the real content")
    queries = measure.read(QUERIES / file)
    answers = in_browser(watch, server, queries) if file in IN_BROWSER else in_node(site, queries)
    score = measure.score(site.folder, queries, answers)
    print(f"{file}: {score.share():.1%}, nothing {score.share(measure.NOTHING):.1%}; {score.told()}")
    assert score.share() >= LEAST[file], score.missed
    assert not score.asked[measure.NOTHING] or score.share(measure.NOTHING) >= LEAST_TOLD, score.missed


def test_what_was_read_otherwise_is_said_as_the_site_writes_it(site: Built, server: str, watch) -> None:
    if not site.real:
        pytest.skip("the miniature has no formula with numbers")
    watched = watch(WIDE)
    watched.open(server + "index.html")
    ask(watched, "几引几帮扶贫")
    assert watched.page.locator("[data-search] [role=status]").inner_text().startswith("没有“几引几帮”，按“四引四帮”找。")


def test_enough_is_asked() -> None:
    """Of each closed file, and of the open ones together."""
    read = {file: measure.read(QUERIES / file) for file in LEAST}
    assert set(read) == {file.name for file in QUERIES.glob("*.yml")}
    opened = [query for file, queries in read.items() if file.startswith("open") for query in queries]
    for queries in (opened, *(queries for file, queries in read.items() if file.startswith("closed"))):
        assert len(queries) >= 125 and sum(query.kind == measure.NOTHING for query in queries) >= 15
