"""The office's own facts: shown on the inner site, and nowhere else."""

from __future__ import annotations

import subprocess

import pytest

from scripts import dataset, local, pages
from scripts.problems import InputError
from tests import inner
from tests.inner import MARKER, REPORT_TO, put
from tests.test_commands import command

FACTS = f"""\
facts:
- about: duties/office
  telephone: {MARKER}
  room: 三楼
  rules:
  - title: 公文处理办法
    number: 云政协办〔2026〕1号
    date: 2026-01-05
    kept: 文件柜
- about: rules/proposal-intake
  owner: 提案委
"""


def problems(root, text: str) -> list[str]:
    put(root, text)
    with pytest.raises(InputError) as raised:
        local.shown(root, dataset.load(root)[0])
    return [problem.rule for problem in raised.value.problems]


def test_facts_stand_on_their_page_and_are_set_off(mini):
    put(mini, FACTS)
    data, _ = dataset.load(mini)
    rendered = pages.render(local.shown(mini, data))
    page = rendered["docs/duties/office.md"]
    assert page.index("本单位填写") < page.index(MARKER) < page.index("## 提案")
    assert "公文处理办法（云政协办〔2026〕1号），2026-01-05，存文件柜" in page
    assert [path for path, text in rendered.items() if MARKER in text] == ["docs/duties/office.md"]
    for path in ("docs/duties/office.md", "docs/rules/proposal-intake.md"):  # a blank line between would make paragraphs of the rows
        assert ".own }\n\n- " not in rendered[path] and ".own }\n- " in rendered[path]


def test_nothing_that_is_published_reads_them(mini):
    put(mini, FACTS)
    data, loading = dataset.load(mini)
    assert loading == [] and not data.local
    assert not any(MARKER in text for text in pages.render(data).values())
    put(mini, "facts: [nonsense")  # nor does it stand in the way
    assert dataset.load(mini)[1] == []


@pytest.mark.parametrize("text, rule", [
    ("facts:\n- about: duties/offices\n  room: 三楼\n", "local-page-exists"),
    ("facts:\n- about: duties/office\n  note: 身份证61270119700101123X\n", "local-no-identity-number"),
    ("facts:\n- about: duties/office\n  note: 身份证612701 19700101 1234\n", "local-no-identity-number"),
    ("facts:\n- about: duties/office\n  telephone: 139 1234 5678\n", "local-no-mobile-number"),
    ("facts:\n- about: duties/office\n  telephone: １３９１２３４５６７８\n", "local-no-mobile-number"),
    ("facts:\n- about: duties/office\n", "value"),
    ("facts:\n- about: duties/office\n  rules:\n  - title: 打13912345678\n", "local-no-mobile-number"),
    ("facts:\n- about: duties/office\n  phone: 123\n", "field-unknown"),
    ("report_to: 研究室，13912345678\nfacts: []\n", "local-no-mobile-number"),
])
def test_what_is_wrong_is_told(mini, text, rule):
    assert problems(mini, text) == [rule]


@pytest.mark.parametrize("name", ["facts.yaml", "office/facts.yml"])
def test_a_file_that_nobody_reads_is_told(mini, name):
    path = mini / local.FOLDER / name
    path.parent.mkdir(parents=True)
    path.write_text(FACTS, encoding="utf-8")
    with pytest.raises(InputError) as raised:
        local.shown(mini, dataset.load(mini)[0])
    assert [problem.rule for problem in raised.value.problems] == ["file-unknown"]


def test_unsound_content_makes_no_inner_site(mini):
    digest = mini / "data/digests/S900-1.yml"
    digest.write_text(digest.read_text(encoding="utf-8").replace("立案168件", "立案861件"), encoding="utf-8")
    result = command(mini, "build", "--inner")
    assert result.returncode == 1 and "861件" in result.stderr and not (mini / "site-inner").exists()


def test_a_mobile_number_may_be_allowed(mini):
    put(mini, "mobile_allowed: true\nfacts:\n- about: duties/office\n  telephone: 13912345678\n")
    assert local.shown(mini, dataset.load(mini)[0]).local["duties/office"][0].telephone == "13912345678"


def test_the_starter_is_sound_and_names_what_can_be_filled_in(mini):
    written = command(mini, "local", "--new")
    text = (mini / local.STARTER).read_text(encoding="utf-8")
    assert written.returncode == 0 and "#- about: duties/office\n" in text and "#- about: handbook/inspection\n" in text
    assert local.shown(mini, dataset.load(mini)[0]).local == {}
    filled = text.replace("facts: []", "facts:").replace("#report_to", "report_to").replace("#- about: duties/office\n#  telephone:\n#  room:\n#  owner:\n",
                                                         "- about: duties/office\n  room: 三楼\n")
    put(mini, filled)
    assert command(mini, "local").returncode == 0
    again = command(mini, "local", "--new")
    assert again.returncode == 2 and "已经有了" in again.stderr and (mini / local.STARTER).read_text(encoding="utf-8") == filled


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    return inner.build_both(tmp_path_factory.mktemp("local"))


def holding(folder) -> list[str]:
    """The files below a folder in which the marker stands, the search index among them."""
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() and MARKER.encode() in path.read_bytes())


def test_the_inner_site_shows_them_and_the_published_one_does_not(both):
    assert holding(both / "site") == [] and holding(both / "docs") == []
    assert "duties/office.html" in holding(both / "site-inner")


def test_the_inner_site_says_to_whom_mistakes_are_reported(both):
    inner, published = ((both / folder / "glossary/index.html").read_text(encoding="utf-8") for folder in ("site-inner", "site"))
    assert f"报给{REPORT_TO}" in inner and REPORT_TO not in published and "报给本单位管这个网站的人" in published


def test_git_sees_nothing_of_them(both):
    seen = subprocess.run(["git", "status", "--porcelain", "--untracked-files=all"], cwd=both, capture_output=True, text=True).stdout
    assert seen == ""


def test_the_inner_site_has_the_same_pages(both):
    def pages_of(folder):
        return {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    assert pages_of(both / "site-inner") == pages_of(both / "site")
