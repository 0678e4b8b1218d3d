"""Numbers that lead to a person: what they look like."""

from __future__ import annotations

import re
import unicodedata

MOBILE, IDENTITY = "手机号码", "身份证号码"
PATTERNS: dict[str, re.Pattern] = {
    MOBILE: re.compile(r"(?<![0-9A-Za-z])1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?![0-9A-Za-z])"),
    "固定电话": re.compile(r"(?<![0-9A-Za-z])0\d{2,3}[-—－]\d{7,8}(?!\d)"),
    IDENTITY: re.compile(r"(?<![0-9A-Za-z])\d{6}\s?(?:19|20)\d{2}[01]\d[0-3]\d\s?\d{3}[\dXx](?![0-9A-Za-z])"),
    "QQ或微信号": re.compile(r"(?:QQ|qq|Qq|扣扣|微信)(?:群|号|号码)?[:：]?\s*[A-Za-z0-9_-]{5,}"),
    "电子邮箱": re.compile(r"[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+\.[A-Za-z0-9.]+"),
}


def kinds(text: str) -> list[str]:
    """The kinds of number in a text, figures of full width among them."""
    plain = unicodedata.normalize("NFKC", text)
    return [kind for kind, pattern in PATTERNS.items() if pattern.search(text) or pattern.search(plain)]
