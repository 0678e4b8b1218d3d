"""Chinese and Arabic numerals.

cn2an reads the numerals; here is only what it leaves open: 两, 〇, digit strings such as
二〇〇九, and a plain None for what is no number.
"""

from __future__ import annotations

import cn2an

CHINESE = "〇零一二两三四五六七八九十百千"
_DIGITS = {"〇": "0", "零": "0", "一": "1", "二": "2", "两": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8", "九": "9"}


def value(text: str) -> int | None:
    """十一 → 11, 两 → 2, 二〇〇九 → 2009; None when `text` is no number below ten thousand."""
    if not text or any(char not in CHINESE for char in text):
        return None
    if all(char in _DIGITS for char in text):
        return int("".join(_DIGITS[char] for char in text)) if len(text) != 1 or text in _DIGITS else None
    try:
        return int(cn2an.cn2an(text.replace("两", "二").replace("〇", "零"), "normal"))
    except (ValueError, KeyError):  # KeyError: cn2an's own slip on strings such as 〇十〇
        return None


def chinese(number: int) -> str:
    """11 → 十一; raises ValueError outside 0..9999."""
    if not 0 <= number <= 9999:
        raise ValueError(number)
    text = cn2an.an2cn(number)
    return text.removeprefix("一") if 10 <= number <= 19 else text
