"""An original's bytes → its text. Says in Chinese why a file cannot be read."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple

from charset_normalizer import from_bytes

from scripts.language.normal import ideographs
from scripts.problems import InputError, Problem

LARGEST = 5_000_000  # bytes; the longest speech so far has 71 thousand
LEAST_CHINESE = 0.3  # share of ideographs below which a file is no Chinese speech


class Extract(NamedTuple):
    text: str
    sha256: str


def extract(path: Path) -> Extract:
    """Decoded text with \\n line ends, and the sha256 of the bytes.

    Raises InputError for what is missing, no file, empty, too large, undecodable or not Chinese.
    """
    if not path.exists():
        raise _unreadable(path, "登记的原件不在文件夹里", "与 data/sources.yml 登记的文件名一致", "放入原件，或改正登记的文件名")
    if not path.is_file():
        raise _unreadable(path, "这里应当是文件，却是文件夹", "一份 .txt 原件", "移走这个文件夹，放入原件")
    size = path.stat().st_size
    if size == 0:
        raise _unreadable(path, "原件是空的", "有文字的 .txt 文件", "重新取一份原件")
    if size > LARGEST:
        raise _unreadable(path, f"原件太大（{size:,} 字节）", f"不超过 {LARGEST:,} 字节的讲话稿", "核对是不是放错了文件")
    data = path.read_bytes()
    text = ideographs(_decode(data, path)).replace("\r\n", "\n").replace("\r", "\n")
    visible = sum(not char.isspace() for char in text)
    chinese = sum("\u4e00" <= char <= "\u9fff" for char in text)
    if not visible or chinese / visible < LEAST_CHINESE:
        raise _unreadable(path, "原件里几乎没有汉字", "中文讲话稿", "核对是不是放错了文件，或者编码已经损坏")
    return Extract(text, hashlib.sha256(data).hexdigest())


def _decode(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.end >= len(data) - 1 and len(data) > 3:  # broken only in its last character
            raise _unreadable(path, "原件在最后一个字中间断开，像是没有传完", "完整的文件", "重新取一份原件") from error
    guess = from_bytes(data, cp_isolation=["gb18030", "big5", "utf_16"]).best()
    if guess is None or (b"\0" in data[:1000] and not guess.encoding.startswith("utf_16")):
        raise _unreadable(path, "认不出原件的文字编码", "UTF-8 或 GB18030 编码的文本", "用记事本打开，另存为 UTF-8 编码")
    return str(guess)


def _unreadable(path: Path, offence: str, expected: str, remedy: str) -> InputError:
    return InputError(Problem(path.name, 0, "original", offence, expected, remedy))
