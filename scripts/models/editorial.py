"""What editors keep about the sources and the site: masks, doubts, wordings, events, documents, register, exceptions."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from scripts.models.base import ClaimId, Date, Model, Phrase, RecordId, Slug, Status, Sure, Text, UnitId


class Mask(Model):
    """一处必须隐去的文字：只记位置，绝不写出原字"""

    unit: UnitId = Field(description="所在单元")
    offset: Annotated[int, Field(ge=0)] = Field(description="从单元第几个字开始，从 0 数起（空白不计）")
    length: Annotated[int, Field(ge=1)] = Field(description="几个字")
    kind: Literal["人名", "绰号", "地名", "企业", "河流水库", "项目", "地方口号", "报刊", "地方文件题名", "机构", "其他"] = Field(description="种类")
    replacement: Phrase = Field(description="换成什么，如“某委员”")


class Masks(Model):
    """data/editorial/masks.yml: 必须隐去的位置"""

    masks: tuple[Mask, ...] = Field(description="每处一项")


class Name(Model):
    """一个主体或地方的名称"""

    name: Phrase = Field(description="通用名称")
    aliases: tuple[Phrase, ...] = Field(default=(), description="原文中的其他写法")


class Vocabulary(Model):
    """data/editorial/vocabulary.yml: 主体和地方的名称表"""

    actors: tuple[Name, ...] = Field(description="主体：机构、会议、岗位、人群")
    places: tuple[Name, ...] = Field(description="可以公开的地方")
    passed_over: tuple[Phrase, ...] = Field(default=(), description="含有上面的名称、但不是主体也不是地方的词，如“委员会”“人民政协报”；先认出来，不计入")


class DoubtKind(StrEnum):
    YEAR_OVERWRITTEN = "年份被改写"
    FIGURE_TO_YEAR = "数字被改成年份"
    NEXT_YEAR_SWAPPED = "明年与下步互换"
    YEAR_CONTRADICTED = "年份与文意矛盾"
    ANACHRONISM = "提法与年代不合"
    OLD_CHARTER = "引用旧章程"
    PRIVATE_NAME = "私人姓名"
    IDENTIFYING = "可识别地方"
    CHARACTER = "错字漏字"
    LOST_MARKS = "缺书名号或引号"
    UNPAIRED_MARKS = "引号不成对或错位"
    HARD_BREAK = "句中硬换行"
    HEADING = "标题粘连或编号有误"
    PROMISED_COUNT = "条目数与所说不符"
    TITLE = "题目不合"
    ATTRIBUTION = "张冠李戴"
    CONTRADICTION = "前后矛盾"
    CUT_OFF = "句子残缺"
    STOCK = "套话雷同"
    MASKED_SENSE = "隐去后意思不明"


class Doubt(Model):
    """原文一处不可靠的文字"""

    id: Slug = Field(description="编号")
    unit: UnitId = Field(description="所在单元")
    offset: Annotated[int, Field(ge=0)] | None = Field(default=None, description="从单元第几个字开始；整个单元都可疑时不写")
    length: Annotated[int, Field(ge=1)] | None = Field(default=None, description="几个字")
    kind: DoubtKind = Field(description="哪一类问题")
    printed: Annotated[str, Field(max_length=24)] = Field(default="", description="原件印的是什么；须隐去的留空")
    probably: Annotated[str, Field(max_length=24)] = Field(default="", description="原来大概是什么")
    sure: Sure = Field(description="把握")
    treatment: Literal["按推断用", "标疑", "不用", "隐去"] = Field(description="本站怎么办")
    reason: Text = Field(description="为什么可疑")
    claims: tuple[ClaimId, ...] = Field(default=(), description="因为这一处而标疑的论断")


class Doubts(Model):
    """data/editorial/doubts.yml: 存疑表"""

    doubts: tuple[Doubt, ...] = Field(description="每处一项")


class PassedSuspect(Model):
    """机器认出的一处可疑文字，看过，不算存疑"""

    unit: UnitId = Field(description="所在单元")
    offset: Annotated[int, Field(ge=0)] = Field(description="从单元第几个字开始，照 python -m scripts suspects 所列")
    rule: Phrase = Field(description="哪条规则，照所列")
    reason: Text = Field(description="为什么不算存疑")


class PassedSuspects(Model):
    """data/editorial/passed-suspects.yml: 机器认出、看过不算存疑的地方"""

    passed: tuple[PassedSuspect, ...] = Field(description="每处一项")


class SetWording(Model):
    """一条全国统一的提法，一字不改"""

    wording: Annotated[str, Field(min_length=4, max_length=60)] = Field(description="提法全文")
    by: Text = Field(description="谁在何处提出")
    units: tuple[UnitId, ...] = Field(default=(), description="出现在哪些单元")
    superseded: Text | None = Field(default=None, description="已被什么取代")


class SetWordings(Model):
    """data/editorial/set-wordings.yml: 提法表"""

    wordings: tuple[SetWording, ...] = Field(description="每条一项")


class OvertakenWording(Model):
    """一种已经过时的说法和今天的说法"""

    id: Slug = Field(description="编号")
    old: Text = Field(description="过时的说法")
    patterns: tuple[Phrase, ...] = Field(description="论断中出现这些字就标出")
    unless: tuple[Phrase, ...] = Field(default=(), description="与这些字连用时不算")
    now: Text = Field(description="今天的情形；未经官方出处核实的只写到哪里核对")
    status: Literal["已核实", "请核对"] = Field(description="核实程度")
    as_of: Date | None = Field(default=None, description="截至")
    evidence: tuple[Text, ...] = Field(default=(), description="出处（官方网站）")


class OvertakenWordings(Model):
    """data/editorial/overtaken-wordings.yml: 过时说法"""

    wordings: tuple[OvertakenWording, ...] = Field(description="每种一项")


class Event(Model):
    """一件公共事件，用来推定年代"""

    id: Slug = Field(description="编号")
    name: Text = Field(description="名称")
    date: Date = Field(description="日期")
    verified: Text = Field(description="怎样核实的")
    marks: tuple[Phrase, ...] = Field(default=(), description="这件事以后才有的提法；更早的讲话里出现，就可疑")


class Events(Model):
    """data/editorial/events.yml: 公共事件"""

    events: tuple[Event, ...] = Field(description="每件一项")


class OfficialDocument(Model):
    """一份现行文件"""

    id: Slug = Field(description="编号")
    name: Text = Field(description="名称")
    issuer: Text = Field(description="制定机关；不明的写“请核对”")
    matter: Phrase = Field(description="管哪方面的事")
    adopted: Date | None = Field(default=None, description="制定日期")
    revised: tuple[Date, ...] = Field(default=(), description="历次修订")
    effective: Date | None = Field(default=None, description="施行日期")
    status: Literal["已核实", "请核对"] = Field(description="核实程度")
    named: tuple[Text, ...] = Field(default=(), description="讲话里的写法，连书名号")
    evidence: tuple[Text, ...] = Field(default=(), description="出处（官方网站）")
    note: Text | None = Field(default=None, description="说明，印在页上")


class OfficialDocuments(Model):
    """data/editorial/official-documents.yml: 现行文件"""

    documents: tuple[OfficialDocument, ...] = Field(description="每份一项")


class Synonym(Model):
    """日常说法与正式说法"""

    words: tuple[Phrase, ...] = Field(min_length=1, description="人们会输入的词；没有写 to 的，意思相同，可以互相找到")
    to: tuple[Phrase, ...] = Field(default=(), description="站上的词：输入 words 中的任何一个，也找这些（只是单向）")
    reason: Text = Field(description="为什么可以这样找")

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Synonym:
        if len(self.words) + len(self.to) < 2:
            raise ValueError("只有一个词的，要写 to（通到站上的哪些词）")
        return self


class Synonyms(Model):
    """data/editorial/synonyms.yml: 同义词"""

    synonyms: tuple[Synonym, ...] = Field(description="每组一项")


class OtherWords(Model):
    """一条论断的别的说法"""

    claim: ClaimId = Field(description="哪条论断")
    words: tuple[Phrase, ...] = Field(min_length=1, description="人们找这件事时会输入、而论断里没有的词")


class OtherWordsList(Model):
    """data/editorial/other-words.yml: 论断的别的说法，供搜索"""

    words: tuple[OtherWords, ...] = Field(description="每条论断一项")


class SimilarCharacters(Model):
    """两个容易看错、写错的字"""

    pair: Annotated[str, Field(pattern="^[\u4e00-\u9fff]{2}$")] = Field(description="两个形近的字，如：己已")
    reason: Text = Field(description="哪里相像")

    @model_validator(mode="after")
    def _differ(self) -> SimilarCharacters:
        if self.pair[0] == self.pair[1]:
            raise ValueError("两个字不能相同")
        return self


class SimilarCharacterList(Model):
    """data/editorial/similar-characters.yml: 形近字"""

    similar: tuple[SimilarCharacters, ...] = Field(description="每对一项")


class RegisterEntry(Model):
    """清单中的一项在本站的下落"""

    entry: Text = Field(description="清单中的编号；某岗位的第几条职责写作 R01.3")
    name: Text = Field(description="本站的名称")
    status: Status | None = Field(default=None, description="原文给出多少内容，与所在记录的一致")
    record: RecordId | None = Field(default=None, description="写在哪个记录里")
    claims: tuple[ClaimId, ...] = Field(default=(), description="是那个记录所示的哪几条论断；整页都是它的不写")
    merged: Text | None = Field(default=None, description="并入清单的哪一项（编号）")
    rejected: Text | None = Field(default=None, description="不收的理由")

    @model_validator(mode="after")
    def _says_nothing_of_a_record_without_one(self) -> RegisterEntry:
        if (self.claims or self.status) and not self.record:
            raise ValueError("claims（论断）和 status（状态）只同 record 一起写")
        return self

    @property
    def is_duty_line(self) -> bool:
        """Whether this is one duty of a post (R01.3): its name is ours, and nobody looks for it by that."""
        return "." in self.entry


class Register(Model):
    """data/editorial/register.yml: 清单下落"""

    entries: tuple[RegisterEntry, ...] = Field(description="每项一条")


class Exemption(Model):
    """检查的一个例外"""

    rule: Text = Field(description="哪条规则")
    subject: Text = Field(description="哪条论断、哪个单元或哪个记录")
    reason: Text = Field(description="为什么")
    until: Date = Field(description="到哪天为止（与版次日期比较，过期即报错）")


class Exemptions(Model):
    """data/editorial/exceptions.yml: 例外"""

    exceptions: tuple[Exemption, ...] = Field(description="每个一项")
