"""The office's own facts: read from data/local/, laid over the pages of an inner site, never part of the published one.

    shown(root, data)  the dataset whose pages show them; raises InputError with every problem
    starter(data)      a file to begin with, what is most worth filling in first

`dataset.load` passes data/local/ by, so nothing that builds, checks or publishes site/ can show what stands there.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz import process

from scripts import read_yaml
from scripts.dataset import Dataset
from scripts.language import private_numbers
from scripts.models import Chapter, Duty, Local, LocalFact, Model
from scripts.problems import InputError, Problem, ordered

FOLDER = "data/local"
STARTER = f"{FOLDER}/facts.yml"
FIRST = (Duty, Chapter)  # kinds of page on which an office's own facts help most


def shown(root: Path, data: Dataset) -> Dataset:
    """The dataset with the facts about each record, in the order of the files. Raises InputError with every problem found."""
    problems: list[Problem] = list(_strangers(root))
    found: dict[str, list[LocalFact]] = defaultdict(list)
    report_to: list[str] = []
    for path in sorted((root / FOLDER).glob("*.yml")):
        try:
            local = read_yaml.load(path, root, Local)
        except InputError as error:
            problems += error.problems
            continue
        problems += _problems(read_yaml.relative(path, root), local, data)
        report_to += [local.report_to] if local.report_to else []
        for fact in local.facts:
            found[fact.about].append(fact)
    if problems:
        raise InputError(*ordered(problems))
    return dataclasses.replace(
        data, local={about: tuple(facts) for about, facts in found.items()}, report_to="；".join(dict.fromkeys(report_to)))


def _strangers(root: Path) -> Iterator[Problem]:
    """Files that look like facts and are not read."""
    for path in sorted((root / FOLDER).rglob("*")):
        if path.suffix in (".yml", ".yaml") and not (path.suffix == ".yml" and path.parent == root / FOLDER):
            yield Problem(
                read_yaml.relative(path, root), 0, "file-unknown", "这个位置的文件不会被读取", f"{FOLDER}/ 里，扩展名 .yml",
                "移到那里，或者把扩展名改成 .yml", path.stem)


def _problems(file: str, local: Local, data: Dataset) -> Iterator[Problem]:
    for fact in local.facts:
        if fact.about not in data.records:
            near = "、".join(name for name, *_ in process.extract(fact.about, list(data.records), limit=3, score_cutoff=50)) or "无"
            yield Problem(
                file, fact.yaml_line, "local-page-exists", f"没有 {fact.about} 这一页", f"已有的页，相近的有：{near}",
                "改正 about；编号是 data/ 下的文件夹和文件名", fact.about)
        yield from _private(file, fact.yaml_line, fact.about, "\n".join(_words(fact)), local.mobile_allowed)
    yield from _private(file, local.yaml_line, "report_to", local.report_to or "", local.mobile_allowed)


def _private(file: str, line: int, about: str, text: str, mobile_allowed: bool) -> Iterator[Problem]:
    numbers = private_numbers.kinds(text)
    if private_numbers.IDENTITY in numbers:
        yield Problem(file, line, "local-no-identity-number", "写了身份证号码", "哪里都不写身份证号码", "删去", about)
    if private_numbers.MOBILE in numbers and not mobile_allowed:
        yield Problem(
            file, line, "local-no-mobile-number", "写了手机号码", "没有说可以写手机号码的文件里，只写办公电话",
            "改写办公电话；本人同意公开的，在文件开头写 mobile_allowed: true", about)


def _words(record: Model) -> Iterator[str]:
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            for part in value:
                yield from _words(part)


def starter(data: Dataset) -> str:
    """A file in which every line is to be filled in or deleted; it is sound as it stands."""
    homes = [home for kind in FIRST for home, record in data.records.items() if isinstance(record, kind)]
    entries = "\n".join(
        f"# {data.records[home].title}\n#- about: {home}\n#  telephone:\n#  room:\n#  owner:\n" for home in homes)
    return f"""\
# 本单位的情况：只在内部网站上显示（python -m scripts build --inner），不进公开的网站，也不进版本库。
#
# 怎样填：去掉一项各行行首的 #，写上内容；用不着的行删去。一项的写法：
#
#- about: duties/office          # 填在哪一页
#  telephone: 0912-3456789       # 办公电话；不写身份证号码，手机号码要 mobile_allowed: true
#  room: 三楼302
#  owner: 办公室
#  form: 用车申请单，存办公室
#  rules:                        # 本单位现行的规定
#  - title: 机关公文处理办法
#    number: 某政协办发〔2026〕1号
#    date: 2026-01-05
#    kept: 办公室文件柜
#  note: 下班以后找值班室
#
# 最值得先填的，是页面有错报给谁（report_to），下面各岗位的电话和房间，各项工作由谁负责。填了第一项以后，把 facts: [] 改成 facts:。

#report_to: 研究室，0912-3456780

facts: []

{entries}"""
