"""A doubtful place of an original, told without ever showing what is hidden."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.models import Doubt, DoubtKind

HIDDEN_KINDS = {
    DoubtKind.PRIVATE_NAME: "此处原文有私人姓名，本站不刊，以职务或身份代替",
    DoubtKind.IDENTIFYING: "此处原文有可识别地方或单位的字样，本站不刊",
}
HIDDEN = "此处有几个字本站不刊"


@dataclass(frozen=True)
class DoubtView:
    mark: str  # 疑, or 隐 for what is not shown at all
    text: str


def of(doubt: Doubt) -> DoubtView:
    """As it stands beside its unit."""
    return DoubtView(mark(doubt), told(doubt) if is_hidden(doubt) else f"{doubt.kind}：{told(doubt)}")


def is_hidden(doubt: Doubt) -> bool:
    return doubt.treatment == "隐去" or doubt.kind in HIDDEN_KINDS


def mark(doubt: Doubt) -> str:
    return "隐" if is_hidden(doubt) else "疑"


def told(doubt: Doubt) -> str:
    """What is wrong and what the site does, without the kind; of what is hidden only that it is."""
    if is_hidden(doubt):
        return HIDDEN_KINDS.get(doubt.kind, HIDDEN) + "。"
    return f"{reading(doubt)}{sentence(doubt.reason)}{treatment(doubt)}。"


def reading(doubt: Doubt) -> str:
    """What is printed and what it probably was, as far as the record says."""
    parts = [
        f"原件印作{quoted(doubt.printed)}" if doubt.printed else "",
        f"大概是{quoted(doubt.probably)}" if doubt.probably else "",
    ]
    return "，".join(filter(None, parts)) + ("。" if any(parts) else "")


def quoted(text: str) -> str:
    """In quotation marks, unless it has some of its own."""
    return text if text[0] in "“《" else f"“{text}”"


def sentence(text: str) -> str:
    return text if text.endswith(("。", "？", "！")) else text + "。"


def treatment(doubt: Doubt) -> str:
    wording = {"按推断用": "本站按推断用", "标疑": "本站照录并标疑", "不用": "本站不用这几个字"}
    return f"{wording[doubt.treatment]}（把握：{doubt.sure}）"
