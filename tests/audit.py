"""axe-core on every page of the built site, wide and narrow, light and dark, and on what a page shows once it is used.

    make audit

Prints how many pages were read and which rules they break, each with its first example; ends with 1 when there is any.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.site import axe
from tests.site.browser import ARGUMENTS, NAMES, Quiet, serving
from tests.site.conftest import REPOSITORY

QUESTION = "提案"


def read(browser: object, site: Path, server: str, source: str) -> Iterator[tuple[str, list[axe.Violation]]]:
    addresses = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    for viewport, scheme in axe.MODES:
        mode = axe.mode(viewport, scheme)
        context = browser.new_context(viewport=viewport, color_scheme=scheme)
        page = context.new_page()
        for address in addresses:
            page.goto(server + address)
            yield address, axe.violations(page, source, address, mode)
        for name, (address, use) in axe.USED.items():
            page.goto(server + address)
            use(page, QUESTION)
            yield f"{address} ({name})", axe.violations(page, source, f"{address} ({name})", mode)
        context.close()


def report(browser: object, site: Path) -> int:
    """Prints what is found; the number of violations."""
    started, pages, found = time.monotonic(), set(), []
    with serving(site, Quiet) as server:
        for name, violations in read(browser, site, server, axe.source()):
            pages.add(name)
            found += violations
    print(f"{len(pages)} pages and states in {len(axe.MODES)} modes, {time.monotonic() - started:.0f} s: {len(found)} violations")
    for rule, count in Counter(one.rule for one in found).most_common():
        first = next(one for one in found if one.rule == rule)
        print(f"{rule}: {count} on {len({one.page for one in found if one.rule == rule})} pages\n    {first.page}, {first.mode}: {first.place}\n    {first.html}")
    return len(found)


def main(site: Path) -> int:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        print(f"没有找到浏览器（{'、'.join(NAMES)}）：apt-get install chromium fonts-noto-cjk", file=sys.stderr)
        return 1
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=ARGUMENTS)
        return min(report(browser, site), 1)


if __name__ == "__main__":
    sys.exit(main(REPOSITORY / "site"))
