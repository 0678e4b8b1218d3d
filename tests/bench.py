"""Speed and memory, printed and never asserted: machines are noisy, so ratios are taken in one run.

    make bench            generate + check against a bare `mkdocs build` of the same pages,
                          at today's size and at 1,000 generated pages; pages written after
                          one record changed; peak memory of each command
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from scripts import build, dataset

ROOT = Path(__file__).resolve().parents[1]
PAGES = 1_000
CLAIMS_A_PAGE = 12
COPIED = ("data", "docs", "scripts", "mkdocs.yml")


class Run(NamedTuple):
    seconds: float
    megabytes: float
    status: int


def run(root: Path, *arguments: str) -> Run:
    """One command as a process of its own: wall time and peak memory of its largest process."""
    environment = {**build.environment(root), "PYTHONPATH": str(root)}
    environment.pop("KB_SOURCES", None)
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, *arguments], cwd=root, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    return Run(time.perf_counter() - start, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))


def copy(folder: Path) -> Path:
    for name in COPIED:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    shutil.rmtree(folder / "data/sources", ignore_errors=True)
    return folder


def grow(root: Path, pages: int) -> None:
    """Make the site about `pages` pages large: copies of told speeches, and duty guides that show their claims.

    There are as many speeches that a claim is shown on three pages or so, as on a real site.
    """
    shown = pages * CLAIMS_A_PAGE
    told = sorted(path.stem for path in (root / "data/digests").glob("*.yml"))
    claims = len(dataset.load(root)[0].claims)
    for number in range(shown // 3 // claims):
        for speech in told:
            _copy_speech(root, speech, f"S{500 + number}-{speech.rpartition('-')[2]}")
    data, problems = dataset.load(root)
    if data is None or problems:
        raise SystemExit("\n".join(problem.offence for problem in problems[:5]))
    _read_twice(root, data)
    ids = list(data.claims)
    (root / "data/duties").mkdir(exist_ok=True)
    for number in range(pages - len(list((root / "docs").rglob("*.md"))) - shown // 3 // claims * len(told)):
        uses = "\n".join(f"  - use: {ids[(number * CLAIMS_A_PAGE + i) % len(ids)]}" for i in range(CLAIMS_A_PAGE))
        name = _name(number)
        (root / f"data/duties/post-{number}.yml").write_text(
            f"title: {name}岗位\nlead: {name}岗位的职责\ngroup: 岗位\nsections:\n- title: 职责\n  items:\n{uses}\n", encoding="utf-8")


def _copy_speech(root: Path, speech: str, copy: str) -> None:
    for path in ("data/corpus/{}.yml", "data/digests/{}.yml"):
        text = (root / path.format(speech)).read_text(encoding="utf-8")
        text = text.replace(speech, copy).replace("\ntitle: ", f"\ntitle: 第{copy}号")
        (root / path.format(copy)).write_text(text, encoding="utf-8")


    doubts = root / "data/editorial/doubts.yml"
    text = doubts.read_text(encoding="utf-8")
    entries = re.split(r"(?m)^(?=  - id: )", text.split("doubts:\n")[1].split("# copies\n")[0])
    original = "".join(entry for entry in entries if f"unit: {speech}." in entry)
    marked = text if "# copies\n" in text else text + "# copies\n"
    doubts.write_text(marked + original.replace(speech, copy).replace(speech.lower(), copy.lower()), encoding="utf-8")


def _read_twice(root: Path, data: dataset.Dataset) -> None:
    rows = "".join(
        f'- {{claim: {entry.id}, hash: "{dataset.claim_hash(entry, data.units)}", verdict: 无误}}\n'
        for entry in data.claims.values() if entry.id not in data.readings_by_claim)
    (root / "data/readings/bench.yml").write_text(f"role: 复读\ndate: 2026-11-22\nreadings:\n{rows}", encoding="utf-8")


def _name(number: int) -> str:
    """A name without a figure: 子丑寅卯 …"""
    signs = "子丑寅卯辰巳午未申酉戌亥"
    return signs[number // 144 % 12] + signs[number // 12 % 12] + signs[number % 12]


def measure(root: Path, label: str) -> None:
    ours = [run(root, "-m", "scripts", "check"), run(root, "-m", "scripts", "pages")]
    bare = run(root, "-m", "mkdocs", "build", "--quiet", "--site-dir", "bench-site")
    failed = [r.status for r in (*ours, bare) if r.status]
    count = len(list((root / "docs").rglob("*.md")))
    print(f"{label}: {count} pages" + (f" (exit statuses {failed})" if failed else ""))
    print(f"  check {ours[0].seconds:6.1f} s {ours[0].megabytes:5.0f} MB   pages {ours[1].seconds:6.1f} s {ours[1].megabytes:5.0f} MB"
          f"   bare mkdocs build {bare.seconds:6.1f} s {bare.megabytes:5.0f} MB")
    print(f"  (check + pages) / bare mkdocs build = {(ours[0].seconds + ours[1].seconds) / bare.seconds:.2f}")


def one_record_changed(root: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (root / "docs").rglob("*.md")}
    record = root / "data/duties/post-0.yml"
    record.write_text(record.read_text(encoding="utf-8").replace("的职责", "的全部职责"), encoding="utf-8")
    took = run(root, "-m", "scripts", "pages")
    written = [path for path in (root / "docs").rglob("*.md") if before.get(path) != path.stat().st_mtime_ns]
    print(f"one record of {len(before)} pages changed: {len(written)} written ({', '.join(p.name for p in written)}) in {took.seconds:.1f} s")


def main() -> None:
    folder = build_folder = Path(tempfile.mkdtemp(prefix="bench-"))
    try:
        root = copy(build_folder)
        measure(root, "today")
        grow(root, PAGES)
        run(root, "-m", "scripts", "pages")
        measure(root, "grown")
        one_record_changed(root)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
