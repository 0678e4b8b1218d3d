"""Claims and the digests that are their home."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from scripts.models.base import Authority, ClaimId, Date, Model, Phrase, Slug, SpeechId, Sure, Text, UnitId


class Claim(Model):
    """一条论断：一个主语、一个动作、一个意思，用自己的话说，15 至 80 字"""

    id: Annotated[int, Field(ge=1)] = Field(description="编号，本记录内唯一，永不改变、永不重用")
    text: Text = Field(description="论断正文，写明主语（办公室、提案委、委员），不写“我们”")
    authority: Authority = Field(description="分量：讲话所述制度、工作要求、经验做法、计划建议、编者归纳；拿不准取轻的")
    grounds: tuple[UnitId, ...] = Field(default=(), description="依据的单元。讲话摘要中默认是所在单元，这里只写另外的；其他记录必须写全")
    parts: tuple[Phrase, ...] = Field(default=(), description="提法的各个组成部分，逐字照录，每条至多 24 字")
    place: Text | None = Field(default=None, description="做法所在的地方；与讲话本身的地方相同时不写")
    doubt: Text | None = Field(default=None, description="依据的文字可疑时，写明疑在哪里；页面标“疑”")


class Use(Model):
    """引用别处已有的一条论断，一字不改"""

    use: ClaimId = Field(description="论断编号，如 S000-1#12")


def _item_kind(data) -> str:
    return "use" if isinstance(data, Use) or (isinstance(data, dict) and "use" in data) else "claim"


Item = Annotated[Annotated[Use, Tag("use")] | Annotated[Claim, Tag("claim")], Discriminator(_item_kind)]


class Section(Model):
    """页面上的一节"""

    title: Text = Field(description="小标题；这一节的网址由它算出，改了它，指到这一节的旧链接只到页首")
    items: tuple[Item, ...] = Field(description="论断：引用（use）或自有")


class GroupedSection(Section):
    """页面上的一节，可以归在大标题下"""

    group: Phrase | None = Field(default=None, description="大标题：这一节和后面没有写大标题的各节，都归在它下面")


class AsideReason(StrEnum):
    GREETING = "致辞问候"
    REPEATS = "重复某单元"
    SLOGAN = "口号无内容"
    FRAGMENT = "残句"
    TITLE = "题目"
    HEADING = "只是标题"
    TRANSITION = "过渡语"
    NUMBERING = "只报条目"


class KeptHere(StrEnum):
    """Why a unit of substance is on no page but its speech's."""

    EXHORTS = "只是号召"
    OPINION = "只是看法"
    SETTING = "讲话的背景"
    ONCE = "一时一地的事"


class DigestUnit(Model):
    """一个单元说了什么：论断，或者为什么不取"""

    gist: Annotated[str, Field(min_length=1, max_length=30)] | None = Field(default=None, description="这一部分讲什么（自拟，用作摘要页的小标题）；标题单元必填")
    claims: tuple[Claim, ...] = Field(default=(), description="本单元的论断，有几件事实写几条")
    aside: AsideReason | None = Field(default=None, description="不取的理由")
    repeats: UnitId | None = Field(default=None, description="重复哪个单元（aside 为“重复某单元”时必填）")
    kept_here: KeptHere | None = Field(default=None, description="有数字、名称、期限或要求，却只在摘要里、别的页面不用的，写明为什么")
    note: Text | None = Field(default=None, description="编者说明")

    @model_validator(mode="after")
    def _told_or_set_aside(self) -> DigestUnit:
        if bool(self.claims) == (self.aside is not None):
            raise ValueError("claims（论断）和 aside（不取的理由）二者必有其一，且只有其一")
        if (self.aside is AsideReason.REPEATS) != (self.repeats is not None):
            raise ValueError("aside 为“重复某单元”时写 repeats，其他情形不写")
        return self


class Evidence(Model):
    """年代的一条证据：文内的一个单元，经公共事件换算成年份"""

    unit: UnitId = Field(description="证据所在单元")
    event: Slug | None = Field(default=None, description="公共事件编号（data/editorial/events.yml）；没有可换算的事件时不写")
    limit: Literal["不早于", "不晚于", "旁证"] = Field(description="它证明哪一头")
    note: Text = Field(description="怎样由此推断，用自己的话")


class Era(Model):
    """讲话的年代：上下限和证据"""

    not_before: Date | None = Field(default=None, description="不早于；没有证据就不写")
    not_after: Date | None = Field(default=None, description="不晚于；没有证据就不写")
    sure: Sure = Field(description="把握：高、中、低")
    evidence: tuple[Evidence, ...] = Field(default=(), description="证据")


class Digest(Model):
    """data/digests/<speech>.yml: 一篇讲话的摘要"""

    speech: SpeechId = Field(description="讲话编号，与文件名相同")
    title: Text = Field(description="本站用的题目")
    short: Phrase = Field(description="简称，别的页引这篇讲话时用，如“市政协秘书长座谈会讲话”；互不相同")
    title_origin: Literal["原文", "自拟", "更正"] = Field(description="题目从哪里来")
    printed_title: Text | None = Field(default=None, description="原件印的题目（与本站所用不同时填）")
    title_note: Text | None = Field(default=None, description="原题有什么问题")
    occasion: Text = Field(description="什么场合")
    speaker: Text = Field(description="讲话人的职务；原文没有写的照实说")
    level: Literal["省", "市", "县", "区", "县（市、区）"] = Field(description="讲话人所在层级")
    place: Text = Field(description="地方；隐去的写“某市（原文隐去）”")
    speaks_of: tuple[Phrase, ...] = Field(default=(), description="讲话自称的“我们”指哪些主体；论断可以用它们作主语")
    era: Era = Field(description="年代")
    text_state: tuple[Text, ...] = Field(default=(), description="文本状况：缺题目、错字、被改写的年份等")
    good_for: tuple[Text, ...] = Field(default=(), description="这篇讲话可以用来查什么（编者归纳）")
    not_for: tuple[Text, ...] = Field(default=(), description="不能用来证明什么（编者归纳）")
    units: dict[UnitId, DigestUnit] = Field(description="逐单元的摘要")
