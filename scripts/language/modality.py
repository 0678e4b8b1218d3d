"""How strongly something is asked (必须, 不得, 要, 可, 拟), and the words that name a rule.

Four strengths. A claim must not be stronger than every unit it stands on.
"""

from __future__ import annotations

import re
from enum import IntEnum


class Strength(IntEnum):
    PLAN = 1
    MAY = 2
    SHOULD = 3
    MUST = 4


_WORDS: dict[str, Strength] = {
    r"必须|必需|务必|一律|一定要|绝不能?|决不": Strength.MUST,
    r"不得|严禁|不准|禁止|不允许|不许|不能|切忌|切记": Strength.MUST,
    r"应当|应该|(?<![反适响效呼相供回对顺])应(?![用对有付邀变急])|须(?!知)": Strength.SHOULD,
    r"(?<![重主需必纪摘首紧只若还不是概])要(?![求点件素害领闻义目职好么事])|(?<=[一二三四五六七八九十还务]是)要(?![求点件素害领闻义目职])|需要|切实|不让|不要|确保|坚决": Strength.SHOULD,
    r"可以|(?<![不])可(?![能见持靠是喜贵谓行以爱观])|鼓励|提倡|允许": Strength.MAY,
    r"(?<!项目)(?<!办理)(?<!年度)(?<!协商)(?<!培训)(?<!工作)(?<!发展)计划(?!是否|提出|制度)|(?<![草模虚自])拟(?![定订制])|准备(?!关|工作|好)|打算|建议(?![案和、，。的是])|力争|争取(?!党委|政府|支持)|探索|初步想|希望|尝试|"
    r"将(?=[要于在与会]|联合|进一步|协助|评选|继续|组织|围绕|着力|由|提请|印发|制发)|明年|下一?步": Strength.PLAN,
}
_PATTERN = re.compile("|".join(f"(?P<g{index}>{words})" for index, words in enumerate(_WORDS)))
_STRENGTHS = tuple(_WORDS.values())
NEGATIONS = re.compile(r"不得|严禁|不准|禁止|不允许|不许|不能|切忌|不让|不要")


_RULE_WORDS = re.compile(r"章程|条例|规定|规则|制度|办法|细则|通则|意见(?=》)|机制")


def rule_words(text: str) -> list[str]:
    """Words that name a rule (制度, 办法, 章程), in order, without repetitions."""
    return list(dict.fromkeys(match[0] for match in _RULE_WORDS.finditer(text)))


def modality(text: str) -> list[str]:
    """The words of modality, in order, without repetitions."""
    return list(dict.fromkeys(match[0] for match in _PATTERN.finditer(text)))


def strength(word: str) -> Strength:
    """Strength of one word that `modality` found; raises ValueError for any other."""
    for pattern, strength_ in _WORDS.items():
        # The words' own look-arounds need their surroundings, so compare with the bare choices.
        if word in re.sub(r"\(\?[^)]*\)", "", pattern).split("|") or re.fullmatch(pattern, word):
            return strength_
    raise ValueError(word)
