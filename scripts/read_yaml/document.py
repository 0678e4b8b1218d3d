"""From a file to text that can be parsed: bytes, encoding, and what the eye cannot see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import yaml

from scripts.models import LineDict
from scripts.problems import InputError, Problem, ordered
from scripts.read_yaml import fields

Node = LineDict | list | str | None

DEEPEST = 60

INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff]"
)
BLANK_LINE = re.compile(r"^[^\S\n]+$", re.MULTILINE)
ODD_INDENT = re.compile(r"^ *[^\S\n ][^\S\n]*", re.MULTILINE)
OPENING_RUN = re.compile(r"[ \-?:]*")


@dataclass
class Document:
    """The text of a file, the nodes and the value composed from it, and what was wrong on the way."""

    file: str
    text: str
    node: yaml.Node | None = None
    value: Node = None
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    def line(self, number: int) -> str:
        """Text of a line counted from 1; empty outside the file."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def line_at(self, offset: int) -> int:
        return self.text.count("\n", 0, offset) + 1

    def problem(self, line: int, rule: str, offence: str, expected: str, remedy: str) -> Problem:
        return Problem(self.file, line, rule, offence, expected, remedy)

    def add(self, line: int, rule: str, offence: str, expected: str, remedy: str) -> None:
        self.problems.append(self.problem(line, rule, offence, expected, remedy))


def open_document(path: Path, root: Path) -> Document:
    """The text of a file, fit to be parsed. Raises InputError."""
    file = relative(path, root)
    document = Document(file, _text(path, file))
    for look in (_odd_indents, _invisible_characters, _too_deep):
        document.problems += look(document)
    if document.problems:
        raise InputError(*ordered([*document.problems, *fields.wide_colons(document)]))
    return document


def relative(path: Path, root: Path) -> str:
    """The path as messages name it: below root, with slashes on every system."""
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except (ValueError, OSError):
        return path.as_posix()


def _text(path: Path, file: str) -> str:
    """Text with line ends made one; the byte order mark that Notepad writes is no part of it."""
    text = _decode(_bytes(path, file), file).removeprefix("\ufeff")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise InputError(
            Problem(file, 0, "file-empty", "文件是空的", "按字段说明写好的 YAML 内容", "补上内容；用不着的文件就删掉")
        )
    return BLANK_LINE.sub("", text)


def _bytes(path: Path, file: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        problem = Problem(
            file,
            0,
            "file-missing",
            "找不到这个文件",
            "文件放在这个位置，文件名一字不差",
            "检查文件夹和文件名，特别是扩展名是否为 .yml",
        )
    except ValueError:
        problem = Problem(
            file, 0, "file-missing", "文件名里有不能用的字符", "字母、数字和短横组成的文件名", "改正文件名"
        )
    except OSError as error:  # of a folder, Windows says that permission is denied
        problem = (
            _folder(file)
            if path.is_dir()
            else Problem(
                file,
                0,
                "file-unreadable",
                f"读不出这个文件（系统提示：{error.strerror}）",
                "当前用户可以打开的文件",
                "关闭占用它的程序，再试一次；仍不行就请管理员看权限和磁盘",
            )
        )
    raise InputError(problem)


def _folder(file: str) -> Problem:
    return Problem(file, 0, "file-is-folder", "这里应当是文件，却是文件夹", "一个 .yml 文件", "把文件夹移走或改名")


def _decode(data: bytes, file: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError(_not_utf8(file, 0, "UTF-16（记事本称“Unicode”）"))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(_not_utf8(file, line, _likely_encoding(data))) from None


def _likely_encoding(data: bytes) -> str:
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return "未能识别的编码"
    return "GBK（记事本称“ANSI”）"


def _not_utf8(file: str, line: int, found: str) -> Problem:
    return Problem(
        file,
        line,
        "file-encoding",
        f"文件不是 UTF-8 编码，看来是{found}",
        "UTF-8 编码",
        "用编辑器打开，另存为 UTF-8 编码；不要直接改文件里的字",
    )


def _odd_indents(document: Document) -> Iterator[Problem]:
    """Lines that begin with something that only looks like spaces."""
    tabs, wide = [], []
    for match in ODD_INDENT.finditer(document.text):
        (tabs if "\t" in match[0] else wide).append(document.line_at(match.start()))
    if tabs:
        yield document.problem(
            tabs[0],
            "tab-indent",
            f"行首缩进用了制表符（Tab 键）{_also(tabs)}",
            "用半角空格缩进，每层两个",
            "把行首的制表符换成空格；编辑器里可设“按 Tab 键插入空格”",
        )
    if wide:
        yield document.problem(
            wide[0],
            "wide-space-indent",
            f"行首缩进用了全角空格或不间断空格{_also(wide)}",
            "用半角空格缩进，每层两个",
            "切换到英文输入法，把行首空格重打一遍",
        )


def _also(lines: list[int]) -> str:
    if len(lines) == 1:
        return ""
    more = " ……" if len(lines) > 10 else ""
    return f"，共 {len(lines)} 行：第 {'、'.join(map(str, lines[:10]))}{more} 行"


def _invisible_characters(document: Document) -> Iterator[Problem]:
    """The first of each line."""
    seen: set[int] = set()
    for match in INVISIBLE.finditer(document.text):
        line = document.line_at(match.start())
        if line in seen:
            continue
        seen.add(line)
        column = match.start() - document.text.rfind("\n", 0, match.start())
        yield document.problem(
            line,
            "invisible-character",
            f"第 {column} 个字是看不见的字符（U+{ord(match[0]):04X}）",
            "只有看得见的文字、空格和换行",
            "多半是从网页或 Word 粘贴带来的：把它和前后两个字一起删去，重打",
        )


def _too_deep(document: Document) -> Iterator[Problem]:
    """Deep nesting is refused before parsing: the C parser would run out of stack and take Python with it."""
    open_brackets = 0
    for number, line in enumerate(document.lines, 1):
        open_brackets += line.count("[") + line.count("{")
        if open_brackets > 4 * DEEPEST or len(OPENING_RUN.match(line)[0]) > 8 * DEEPEST:
            yield too_deep(document, number)
            return
        open_brackets = max(0, open_brackets - line.count("]") - line.count("}"))


def too_deep(document: Document, line: int) -> Problem:
    return document.problem(
        line, "depth", "层次套得太深", f"最多 {DEEPEST} 层，每层缩进两个空格", "检查是不是多打了短横、括号或空格"
    )
