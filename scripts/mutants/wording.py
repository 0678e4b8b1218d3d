"""One small change of wording that turns a sentence false. Each function yields the changed texts, the likeliest first.

A place in a text is what the analysers of `scripts.language` read there: a numeral is a figure when changing it changes
the figures read. What stands in 《》 or “” is a name and is changed only as one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from scripts.language import figures, modality, quotes, times
from scripts.language.modality import NEGATIONS, Strength

_NEXT = dict(zip("0123456789一二两三四五六七八九十", "1234567898三三三四五六七八九八九"))
_NUMBER = re.compile(r"\d+(?:\.\d+)?|[一二两三四五六七八九十百千]+")
_APPROXIMATE = re.compile("不少于|不低于|不超过|至少|至多|超过|以上|以下|以内|左右|约|近|逾|多|余|几")
_SCALES = {"百万": "万", "千万": "万", "亿": "万", "万": "亿", "千": "万", "百": "千"}
_TIMES = (
    ("每周", "每月"), ("每月", "每季度"), ("每季度", "每月"), ("每半年", "每年"), ("每年", "每半年"), ("每次", "每年"), ("每届", "每年"),
    ("上半年", "下半年"), ("下半年", "上半年"), ("年底", "年初"), ("年初", "年底"), ("年末", "年初"), ("年终", "年初"),
    ("届末", "届初"), ("届初", "届末"), ("近年来", "今年以来"), ("近两年", "近年来"), ("今年以来", "近年来"), ("不定期", "定期"),
    ("定期", "不定期"), ("经常", "定期"), ("常态化", "不定期"), ("双月", "每月"), ("天天", "月月"), ("月月", "季季"), ("去年", "今年"),
    ("今年", "明年"), ("明年", "今年"), ("下一步", "今年"), ("下步", "今年"), ("会前", "会后"), ("会后", "会中"), ("会中", "会后"),
    ("决策之前", "决策之后"), ("决策之后", "决策之前"), ("通过之前", "通过之后"), ("实施之前", "实施之中"), ("第一时间", "年底前"))
_MUST = "必须"
_WEAKER = (
    "初步想", "打算", "准备", "力争", "争取", "希望", "建议", "探索", "计划", "拟", "将", "可以", "鼓励", "提倡", "允许", "可",
    "应当", "应该", "需要", "要", "应", "须")
_DENIED = (
    ("必须", "不得"), ("务必", "不得"), ("应当", "不应当"), ("应该", "不应该"), ("需要", "不需要"), ("可以", "不可以"), ("要", "不要"),
    ("应", "不应"), ("可", "不可"), ("拟", "不拟"), ("将", "不将"), ("希望", "不希望"), ("准备", "不准备"), ("计划", "不计划"))
_BOUND = re.compile("(?:[不能否的]|正在)$")  # 能否, 的需要, 正在准备: what follows is no word of modality by itself
_VERBS = re.compile(
    "正在|认为|把|是(?!否)|指(?!示|导)|属于|具有|有(?!关|序|力|效|些|的)|安排|出台|建立|提出|作了|说明|召开|参加|明确|编入|引用|带动|涉及|"
    "依照|做到|负责|举办|开展|收到|送到|交了|制定|印发|成立|完成|反映|使用")
_DENIED_VERBS = {"是": "不是", "有": "没有", "正在": "没有", "认为": "不认为", "指": "不是指", "属于": "不属于", "具有": "不具有"}
_UNDENIED = (("不得", "可以"), ("不能", "能"), ("不要", "要"), ("不让", "让"), ("没有", "有"), ("从未", "曾"), ("未(?!来)", "已"))
_NOT = re.compile("(?<![可能要与丝毫])不(?![断论同仅但足少超低定管平妨惜懈如过久移])")
# Names that are easily mistaken for one another; otherwise a middle character is replaced.
_MISTAKEN = (
    ("规则", "细则"), ("规程", "规定"), ("条例", "条令"), ("办法", "做法"), ("制度", "制式"), ("章程", "规程"), ("意见", "意向"), ("会议", "会商"),
    ("结合", "综合"), ("意识", "认识"))
_NUMERAL = re.compile("[一二三四五六七八九两]")


def figure_changed(text: str) -> Iterator[str]:
    """Another digit; first where no deadline changes with it. An article (一个, 一种) counts nothing and stays."""
    changed = [new for new in _digits(text) if len(_counted(new)) == len(_counted(text)) and not _same_count(text, new)]
    return iter(sorted(changed, key=lambda new: times.times(new) != times.times(text)))


def approximation_dropped(text: str) -> Iterator[str]:
    plain = quotes.blank_names(text)
    for match in _APPROXIMATE.finditer(plain):
        new = _put(text, match, "")
        if len(figures.figures(new)) == len(figures.figures(text)) and figures.figures(new) != figures.figures(text):
            yield new


def approximation_added(text: str) -> Iterator[str]:
    """近3项, 3多项, 约3项: in turn, so that all of them occur. Not to ordinals, and not to articles."""
    plain = quotes.blank_names(text)
    for match in _NUMBER.finditer(plain):
        if plain[max(match.start() - 1, 0)] in "第每新这同一多余几近约":
            continue
        forms = [f"近{match[0]}", f"{match[0]}多", f"约{match[0]}"]
        turn = len(text) % len(forms)
        for form in (*forms[turn:], *forms[:turn]):
            new = _put(text, match, form)
            gained = set(figures.figures(new)) - set(figures.figures(text))
            if any(_APPROXIMATE.search(figure) for figure in gained) and not _same_count(text, new):
                yield new


def scale_changed(text: str) -> Iterator[str]:
    plain = quotes.blank_names(text)
    for match in re.finditer("|".join(_SCALES), plain):
        new = _put(text, match, _SCALES[match[0]])
        if figures.figures(new) != figures.figures(text):
            yield new


def scale_added(text: str) -> Iterator[str]:
    for match in re.finditer(r"\d+", quotes.blank_names(text)):
        new = _put(text, match, f"{match[0]}万")
        if figures.figures(new) != figures.figures(text):
            yield new


def time_changed(text: str) -> Iterator[str]:
    plain = quotes.blank_names(text)
    for new in (*_digits(text), *(_put(text, match, other) for one, other in _TIMES for match in re.finditer(one, plain))):
        if set(times.times(new)) - set(times.times(text)) and len(times.times(new)) == len(times.times(text)):
            yield new


def strengthened(text: str) -> Iterator[str]:
    """拟, 可, 要 → 必须, as far as it is a word of modality there; nothing where a prohibition would turn round."""
    for word in _WEAKER:
        for match in _said_modally(text, word):
            if not _BOUND.search(text[:match.start()]):
                yield _put(text, match, _MUST)


def title_altered(text: str) -> Iterator[str]:
    return (_put(text, match, f"《{_altered(match[1])}》") for match in re.finditer("《([^《》]{2,})》", text))


def formula_altered(text: str) -> Iterator[str]:
    return (_put(text, match, f"“{_altered(match[1])}”") for match in re.finditer("“([^“”]{2,})”", text))


def phrase_altered(phrase: str) -> str:
    """One character of a name changed; never the same name."""
    return _altered(phrase)


def denied(text: str) -> Iterator[str]:
    """A negation where there was none: at the word of modality, else at the verb."""
    for word, not_word in _DENIED:
        for match in _said_modally(text, word):
            if not _BOUND.search(text[:match.start()]):
                yield _put(text, match, not_word)
    plain = quotes.blank_names(text)
    for match in _VERBS.finditer(plain):
        if plain[max(match.start() - 1, 0)] not in "不没未所能否可":
            yield _put(text, match, _DENIED_VERBS.get(match[0], f"没有{match[0]}"))


def undenied(text: str) -> Iterator[str]:
    plain = quotes.blank_names(text)
    for word, without in _UNDENIED:
        yield from (_put(text, match, without) for match in re.finditer(word, plain))
    yield from (_put(text, match, "") for match in _NOT.finditer(plain))


def _digits(text: str) -> Iterator[str]:
    plain = quotes.blank_names(text)
    for index, char in enumerate(plain):
        if char in _NEXT:
            yield text[:index] + _NEXT[char] + text[index + 1:]


def _counted(text: str) -> list[str]:
    return figures.figures(text) + figures.own_points(text)


def _same_count(before: str, after: str) -> bool:
    """Nothing that counts was changed: no figure, or an article written as a Chinese numeral."""
    lost = set(_counted(before)) - set(_counted(after))
    return all(figures.indefinite(figure) and figure not in before for figure in lost)


def _said_modally(text: str, word: str) -> Iterator[re.Match]:
    """Occurrences outside names that are read as this word of modality, and not as part of another."""
    plain = quotes.blank_names(text)
    found = list(re.finditer(re.escape(word), plain))
    for match in found:
        alone = _without(plain, (other for other in found if other is not match))
        if word in modality.modality(alone) and not NEGATIONS.fullmatch(word):
            yield match


def _without(text: str, matches: Iterable[re.Match]) -> str:
    for match in matches:
        text = text[:match.start()] + "〓" * len(match[0]) + text[match.end():]
    return text


def _altered(name: str) -> str:
    for one, other in _MISTAKEN:
        if one in name:
            index = name.rindex(one)
            return name[:index] + other + name[index + len(one):]
    if match := _NUMERAL.search(name):
        return _put(name, match, _NEXT[match[0]])
    middle = len(name) // 2
    return name[:middle] + ("新" if name[middle] != "新" else "旧") + name[middle + 1:]


def _put(text: str, match: re.Match, new: str) -> str:
    return text[:match.start()] + new + text[match.end():]


def strongest(text_modality: Iterable[str]) -> int:
    """Of words that ask for or allow something; 0 when there is none."""
    asked = [word for word in text_modality if not NEGATIONS.fullmatch(word)]
    return max((int(modality.strength(word)) for word in asked), default=0)


Edit = Callable[[str], Iterator[str]]
MUST = int(Strength.MUST)
