"""The search against two others, on the same pages in one run: printed, never asserted.

    make bench-search                  at today's size, 2,000 and 10,000 pages
    make bench-search SIZES="0 2000"   0 is today's size

"held" is how long a key press had to wait at worst while a question was answered, the processor slowed four times: median and 95 %.

Against the theme's own search (Material with jieba, as it stood in mkdocs.yml before) and Pagefind extended (fetched from the package
registry into build/pagefind). More pages are made of the real ones: every second word is changed for another of its length, by a rule
of each copy's own, so that they look alike and answer other things. All three see the same HTML, are asked the open queries in one
Chromium, and are judged alike (tests/search/measure.py), on the original pages alone.
"""

from __future__ import annotations

import functools
import gzip
import html
import http.server
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import material
from material.plugins.search.plugin import SearchIndex
from playwright.sync_api import sync_playwright

from scripts import dataset, pages, search
from scripts.pages import addresses
from scripts.search import words
from scripts.search.entries import PageEntry, SectionEntry
from tests.search import measure, node
from tests.site.browser import ARGUMENTS, NAMES

ROOT = Path(__file__).resolve().parents[1]
SIZES = (0, 2_000, 10_000)
ASKED = 120  # queries, evenly out of all open ones
PAGEFIND = ROOT / "build/pagefind"
THEME = Path(material.__file__).parent / "templates/assets/javascripts"
# What mkdocs.yml gave the theme's search.
CONFIG = {"lang": ["zh"], "separator": r"[\s\u200b\-，。、；：？！“”‘’《》（）·…,.!?()]+", "pipeline": ["stemmer"],
          "fields": {"title": {"boost": 1e3}, "text": {"boost": 1e0}, "tags": {"boost": 1e6}}}


# --- the pages -----------------------------------------------------------------------------------


def grown(entries: Sequence[PageEntry], size: int) -> list[PageEntry]:
    """The real pages, and copies until there are `size`."""
    return [*entries, *(copy for _, copy in zip(range(size - len(entries)), copies(entries)))]


def copies(entries: Sequence[PageEntry]) -> Iterator[PageEntry]:
    cut = functools.cache(lambda text: tuple(words.cutter().cut(text, HMM=False)))
    by_length: dict[int, list[str]] = {}
    for text in {text for page in entries for text in texts(page)}:
        for word in cut(text):
            if len(word) > 1 and not word.isascii():
                by_length.setdefault(len(word), []).append(word)
    known = {length: sorted(set(found)) for length, found in by_length.items()}
    for number in range(1, 10_000):
        source = random.Random(number)
        changed = {word: other for found in known.values() for word, other in zip(found, source.sample(found, len(found))) if source.random() < 0.5}

        def say(text: str, changed: dict[str, str] = changed) -> str:
            return "".join(changed.get(word, word) for word in cut(text))

        def said(section: SectionEntry, say: Callable[[str], str] = say, number: int = number) -> SectionEntry:
            title = say(section.title)
            anchor = addresses.by_name(title) if section.anchor == addresses.by_name(section.title) else section.anchor
            return SectionEntry(title, anchor, section.bare, tuple(
                replace(
                    line, text=say(line.text), parts=tuple(map(say, line.parts)), anchor=anchor if line.anchor == section.anchor else line.anchor,
                    claim=f"{line.claim}{number:04}" if line.claim else "")
                for line in section.lines))

        for page in entries:
            yield PageEntry(say(page.title), page.kind, f"copy-{number}/{page.path}", tuple(map(say, page.aliases)), tuple(map(said, page.sections)))


def texts(page: PageEntry) -> Iterator[str]:
    yield from (page.title, *page.aliases)
    for section in page.sections:
        yield from (section.title, *(text for line in section.lines for text in (line.text, *line.parts)))


def body(page: PageEntry) -> str:
    """A page as plain HTML: its sections under headings, its lines with their anchors where they are the first of that name."""
    seen: set[str] = set()

    def anchor(name: str) -> str:
        new = name not in seen and not seen.add(name)
        return f' id="{html.escape(name)}"' if new else ""

    written = [f"<h1{anchor('top')}>{html.escape(page.title)}</h1>"]
    for section in page.sections:
        if section.title:
            written.append(f"<h2{anchor(section.anchor)}>{html.escape(section.title)}</h2>")
        texts = ((line.anchor, line.text + "；".join(line.parts)) for line in section.lines)
        written += [f"<p{anchor(name)}>{html.escape(text)}</p>" for name, text in texts]
    return "\n".join(written)


def write(folder: Path, entries: Sequence[PageEntry]) -> None:
    for page in entries:
        file = folder / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f'<!doctype html><html lang="zh"><meta charset="utf-8"><title>{html.escape(page.title)}</title><article>{body(page)}</article></html>', encoding="utf-8")


# --- the three searches: each writes its index, and a page with `ask(question) -> [address…]` -----


def ours(folder: Path, entries: Sequence[PageEntry], data: dataset.Dataset) -> str:
    for name, text in search.index(entries, data).items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "client.js").write_text(f"(function () {{\n{node.client()}\n" + """
      const store = new Store(new URL('.', document.currentScript.src).href), finder = new Finder(store)
      window.kbSearch = { spell: (alphabet) => store.spell(alphabet), give: (name, text) => store.give(name, text) }
      window.ask = async (question) => { const found = await finder.find(question, () => true); return { empty: found.empty, addresses: found.results.map(address) } }
    })()""", encoding="utf-8")
    return '<script src="client.js"></script>'


def theme(folder: Path, entries: Sequence[PageEntry], data: dataset.Dataset) -> str:
    index = SearchIndex(**CONFIG)
    for page in entries:
        index.add_entry_from_context(SimpleNamespace(content=body(page), toc=[], url=page.path, meta={}, title=page.title))
    (folder / "search_index.json").write_text(index.generate_search_index(None), encoding="utf-8")
    (worker,) = (THEME / "workers").glob("search.*.min.js")
    (folder / "assets/javascripts/workers").mkdir(parents=True)
    shutil.copy(worker, folder / "assets/javascripts/workers/search.js")
    shutil.copytree(THEME / "lunr", folder / "assets/javascripts/lunr")
    return """<script>
      let worker, ready
      const start = () => ready = ready || new Promise(async (resolve) => {
        worker = new Worker('assets/javascripts/workers/search.js')
        const index = await (await fetch('search_index.json')).json()
        worker.onmessage = (event) => event.data.type === 1 && resolve()
        worker.postMessage({ type: 0, data: { config: index.config, docs: index.docs, options: { suggest: false } } })
      })
      window.ask = async (question) => {
        await start()
        return await new Promise((resolve) => {
          worker.onmessage = (event) => event.data.type === 3 && resolve({ empty: !event.data.data.items.length, addresses: event.data.data.items.flat().map((item) => item.location) })
          worker.postMessage({ type: 2, data: question })
        })
      }
    </script>"""


def pagefind(folder: Path, entries: Sequence[PageEntry], data: dataset.Dataset) -> str:
    binary = PAGEFIND / "pagefind_bin_extended/pagefind_extended"
    if not binary.exists():
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--target", str(PAGEFIND), "pagefind-bin-extended"], check=True)
    write(folder / "pages", entries)
    subprocess.run([str(binary), "--site", str(folder / "pages"), "--output-path", str(folder / "pagefind"), "--force-language", "zh"], check=True, capture_output=True)
    return """<script type="module">
      let engine
      window.ask = async (question) => {
        engine = engine || await import('/pagefind/pagefind.js')
        const found = await engine.search(question)
        const shown = await Promise.all(found.results.slice(0, 5).map((one) => one.data()))
        return { empty: !found.results.length, addresses: shown.flatMap((page) => [...page.sub_results].sort((a, b) => b.weighted_locations.length - a.weighted_locations.length)
          .map((part) => part.url.replace(/^\\//, ''))) }
      }
    </script>"""


# --- measuring -------------------------------------------------------------------------------------


@functools.lru_cache(maxsize=512)
def packed_file(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 6)


class Counting(http.server.SimpleHTTPRequestHandler):
    """Serves packed over connections that stay open, as a server in use does, and counts what it sent."""

    protocol_version, wbufsize, disable_nagle_algorithm = "HTTP/1.1", 1 << 16, True
    sent = 0

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        if not file.is_file():
            self.send_error(404)
            return
        packed = packed_file(file)
        type(self).sent += len(packed)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(packed)))
        self.end_headers()
        self.wfile.write(packed)

    def log_message(self, format: str, *args: object) -> None:
        pass


# How long a key press has to wait while a question is answered: a message to oneself, sent again as soon as it is heard, comes late by
# what holds the page up. `ask` is asked with the processor slowed.
HELD = """async (question) => {
  const channel = new MessageChannel()
  let last = performance.now(), longest = 0, going = true
  channel.port1.onmessage = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (going) channel.port2.postMessage(null)
  }
  channel.port2.postMessage(null)
  await ask(question)
  going = false
  channel.port1.close()
  return longest
}"""
SLOWED = 4  # times


class Result(NamedTuple):
    sent: int  # bytes until the first answer
    cold: float  # milliseconds until the first answer
    times: list[float]
    held: list[float]  # milliseconds without a chance to hear a key, the longest of each question; processor slowed
    score: measure.Score


def measured(prepare: Callable, entries: Sequence[PageEntry], data: dataset.Dataset, queries: list[measure.Query], site: Path, browser) -> Result:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        script = prepare(folder, entries, data)
        (folder / "index.html").write_text(f'<!doctype html><html lang="zh"><meta charset="utf-8"><link rel="icon" href="data:,"><title>bench</title>{script}', encoding="utf-8")
        handler = type("Counted", (Counting,), {"sent": 0})
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=name)) as listening:
            threading.Thread(target=listening.serve_forever, daemon=True).start()
            page = browser.new_page()
            page.set_default_timeout(600_000)
            page.goto(f"http://127.0.0.1:{listening.server_port}/index.html")
            page.wait_for_function("() => window.ask")
            ask = "async (question) => { const start = performance.now(); const found = await ask(question); return [performance.now() - start, found] }"
            (cold, _), first = page.evaluate(ask, queries[0].query), handler.sent
            answers, times = [], []
            for query in queries:
                took, found = page.evaluate(ask, query.query)
                times.append(took)
                answers.append({"empty": found["empty"], "results": [{"address": address} for address in found["addresses"]]})
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
            held = [page.evaluate(HELD, query.query) for query in queries]
            page.close()
            listening.shutdown()
        return Result(first, cold, times, held, measure.score(site, queries, answers))


def chosen() -> list[measure.Query]:
    queries = [query for file in sorted((ROOT / "tests/search").glob("open-*.yml")) for query in measure.read(file)]
    return queries[::max(1, len(queries) // ASKED)]


def most(times: Sequence[float]) -> float:
    """What 95 of a hundred stay below."""
    return sorted(times)[int(len(times) * 0.95)]


def main(sizes: Sequence[int]) -> None:
    data, _ = dataset.load(ROOT)
    entries = search.entries(data, pages.generate(data))
    queries = chosen()
    path = next(filter(None, map(shutil.which, NAMES)))
    with tempfile.TemporaryDirectory() as name, sync_playwright() as driver:
        site = Path(name)
        write(site, entries)
        browser = driver.chromium.launch(executable_path=path, args=ARGUMENTS)
        for size in sizes:
            made = grown(entries, size)
            print(f"\n{len(made)} pages, {len(queries)} queries")
            print(f"{'':22} {'first answer':>14} {'cold, ms':>10} {'median, ms':>11} {'95 %, ms':>10} {'held, ms':>14} {'answered':>9} {'told none':>10}")
            for label, prepare in (("this search", ours), ("Material + jieba", theme), ("Pagefind extended", pagefind)):
                start = time.perf_counter()
                try:
                    result = measured(prepare, made, data, queries, site, browser)
                except Exception as error:  # a rival that fails at a size is told, and the others still measured
                    print(f"{label:22} failed after {time.perf_counter() - start:.0f} s: {str(error)[:90]}")
                    continue
                print(f"{label:22} {result.sent / 1000:11.0f} KB {result.cold:10.0f} {statistics.median(result.times):11.1f} {most(result.times):10.1f} "
                      f"{statistics.median(result.held):7.0f} {most(result.held):6.0f} {result.score.share():9.1%} {result.score.share(measure.NOTHING):10.1%}", flush=True)
        browser.close()


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
