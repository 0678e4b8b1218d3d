"""The build is reproducible: other path, other time zone, other date, other order of hashing, the same bytes."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("data", "docs", "scripts", "mkdocs.yml")

# Python reads sitecustomize at its start: this one turns the clock of the whole process back by 400 days.
OTHER_DATE = """
import datetime, time
BACK = 400 * 86400
real_time, real_datetime, real_date = time.time, datetime.datetime, datetime.date
time.time = lambda: real_time() - BACK
class Clock(real_datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
    today = utcnow = now
class Calendar(real_date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())
datetime.datetime, datetime.date = Clock, Calendar
"""


def build(folder: Path, **environment: str) -> dict[str, str]:
    """Copy the project to `folder`, generate and build it there; path → hash of every file of the site."""
    folder.mkdir()
    for name in COPIED:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    shutil.rmtree(folder / "data/sources", ignore_errors=True)
    inherited = {name: value for name, value in os.environ.items() if name not in ("KB_SOURCES", "PYTHONHASHSEED")}
    subprocess.run([sys.executable, "-m", "scripts", "build"], cwd=folder, check=True, capture_output=True, env={**inherited, **environment})
    site = folder / "site"
    return {str(path.relative_to(site)): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(site.rglob("*")) if path.is_file()}


@pytest.mark.slow
def test_two_clones_give_the_same_site(tmp_path):
    (tmp_path / "clock").mkdir()
    (tmp_path / "clock/sitecustomize.py").write_text(OTHER_DATE)
    probe = subprocess.run([sys.executable, "-c", "import datetime; print(datetime.date.today())"], capture_output=True, text=True,
                           env={**os.environ, "PYTHONPATH": str(tmp_path / "clock")}, check=True).stdout
    here = build(tmp_path / "one", TZ="Asia/Shanghai", PYTHONHASHSEED="1")
    there = build(tmp_path / "another place with blanks", TZ="America/Los_Angeles", PYTHONHASHSEED="2", PYTHONPATH=str(tmp_path / "clock"))
    assert probe.strip() != subprocess.run([sys.executable, "-c", "import datetime; print(datetime.date.today())"], capture_output=True, text=True, check=True).stdout.strip()
    assert len(here) > 20
    assert here == there
