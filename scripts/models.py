"""The schema: every kind of record, declared once.

JSON Schema for the editor's completion and the contributor's field reference are both
generated from here (`python -m scripts schema`), so each field carries a description, in
Chinese because editors read it. Models are frozen: nothing changes a record after it was
loaded. Only the shape is checked here; what must agree between records is in `checks/`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Discriminator, Field, PrivateAttr, Tag, model_validator

from scripts import ids


class LineDict(dict):
    """A YAML mapping that knows the line it began on. Made by `read_yaml`."""

    line: int = 0


class Model(BaseModel):
    """Base of all records: frozen, no unknown fields, knows the line it was read from."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
    _line: int = PrivateAttr(default=0)

    @model_validator(mode="wrap")
    @classmethod
    def _remember_line(cls, data, handler):
        record = handler(data)
        if isinstance(data, LineDict):
            record._line = data.line
        return record

    @property
    def yaml_line(self) -> int:
        """Line in the YAML file, from 1; 0 when the record was not read from a file."""
        return self._line


def _must(predicate, expected: str):
    def validate(text: str) -> str:
        if not predicate(text):
            raise ValueError(expected)
        return text
    return AfterValidator(validate)


DATE = r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"

SpeechId = Annotated[str, _must(ids.is_speech, "讲话编号，如 S000-1")]
UnitId = Annotated[str, _must(ids.is_unit, "单元编号，如 S000-1.2.3 或 S000-1.2.3.s1")]
ClaimId = Annotated[str, _must(ids.is_claim, "论断编号，如 S000-1#12")]
RecordId = Annotated[str, _must(ids.is_record, "记录编号，如 duties/office")]
Slug = Annotated[str, _must(lambda s: ids.SLUG.fullmatch(s) is not None, "小写英文字母、数字和短横，如 secretary-general")]
Date = Annotated[str, _must(lambda s: re.fullmatch(DATE, s) is not None, "日期：2009、2009-10 或 2009-10-01")]
Sha256 = Annotated[str, _must(lambda s: re.fullmatch(r"[0-9a-f]{64}", s) is not None, "64 位十六进制 sha256")]
Text = Annotated[str, Field(min_length=1)]
Phrase = Annotated[str, Field(min_length=1, max_length=24)]
Sure = Literal["高", "中", "低"]
NOT_TOLD = "原文未说"  # what a step says of what its speech leaves open


class Authority(StrEnum):
    """How binding a claim is, from the strongest down. In doubt the weaker is taken."""

    RULE = "讲话所述制度"
    DEMAND = "工作要求"
    PRACTICE = "经验做法"
    PLAN = "计划建议"
    EDITOR = "编者归纳"


class Status(StrEnum):
    """How much of a named thing the sources give."""

    GIVEN = "内容已给"
    PARTLY = "部分给出"
    NAME_ONLY = "只有名称"


# --- the site and its sources ------------------------------------------------------------


class Site(Model):
    """data/site.yml: 网站的名称和版次"""

    office: Text = Field(description="单位名称。尚未指定时写“待本单位指定”")
    title: Text = Field(description="网站标题，显示在每页页眉")
    edition: Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")] = Field(description="版次日期，如 2026-11-22。页脚和文件时间都用它，不用电脑时钟")
    description: Text = Field(description="一句话说明，供搜索引擎和浏览器使用")


class CorrectionKind(StrEnum):
    HEADING = "标题"
    POINT = "要点"
    PARAGRAPH = "段落"
    CONTINUES = "续上"
    FURNITURE = "杂质"
    DOUBTFUL = "疑字"
    SPEECH = "新篇"
    TITLE = "题目"


class Correction(Model):
    """一处只属于这份原件的更正；通用规则认不出时才写"""

    line: Annotated[int, Field(ge=1)] = Field(description="原件行号，从 1 数起")
    hash: Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")] = Field(description="该行文字的校验码（ingest 报错时会给出），防止行号错位")
    at: Annotated[int, Field(ge=0)] = Field(default=0, description="从该行第几个字开始，从 0 数起")
    length: int | None = Field(default=None, ge=1, description="涉及几个字；不写则到行末（仅“杂质”“疑字”使用）")
    kind: CorrectionKind = Field(description="标题、要点、段落：此处开始一个这样的单元；续上：此处不另起单元；杂质：不属于讲话；疑字：文字可疑；新篇：此处开始另一篇讲话；题目：本行是题目")
    depth: int | None = Field(default=None, ge=0, description="层次：直接属于讲话的为 0，往里加 1；不写则由程序推断")
    label: Phrase | None = Field(default=None, description="序号写法，如“一是”；原文漏印序号时填应有的")
    reason: Text = Field(description="为什么要更正")


class Original(Model):
    """data/sources.yml 的一项：一份原件"""

    id: Annotated[str, Field(pattern=r"^[0-9]{3}$")] = Field(description="三位数字编号，讲话编号由它而来")
    file: Text = Field(description="文件名（放在 data/sources/ 或 KB_SOURCES 所指的文件夹）")
    sha256: Sha256 = Field(description="文件校验码，原件有任何改动都能发现")
    carrier: Text = Field(description="从哪类渠道来、带有哪些杂质（只写种类，不写网址）")
    rights: Text = Field(description="权利状况：有没有禁止转载的声明")
    full_text_permitted_by: Text | None = Field(default=None, description="谁在何时准许刊登全文；没有就留空，全文不上网")
    false_years: tuple[Annotated[str, Field(pattern=r"^[0-9]{4}$")], ...] = Field(default=(), description="经文内证据判明是转载网站改写的年份")
    corrections: tuple[Correction, ...] = Field(default=(), description="只属于这份原件的更正")


class Sources(Model):
    """data/sources.yml: 原件登记簿"""

    originals: tuple[Original, ...] = Field(description="每份原件一项")


# --- the corpus, written by ingest only ---------------------------------------------------


class UnitKind(StrEnum):
    TITLE = "title"
    HEADING = "heading"
    LEAD = "lead"
    POINT = "point"
    PARAGRAPH = "paragraph"


class LongQuote(Model):
    """A quotation of more than 24 characters: kept as a hash, so that it can be recognised, not read."""

    hash: str = Field(description="归一化文字的校验码")
    length: int = Field(description="字数")


class Denial(Model):
    """A negation: its first characters to be read, the rest of its clause as hashes, so that it can be recognised, not read."""

    words: str = Field(description="否定词和所否定的头几个字，至多 8 字，如“不等于社情”")
    before_hashes: str = Field(default="", description="同一分句否定词以前文字的二字片段的短校验码")
    after_hashes: str = Field(default="", description="同一分句否定词以后文字的二字片段的短校验码")
    affirmed: bool = Field(default=False, description="所否定的话，同一单元里别处也作肯定说")


class Unit(Model):
    """One leaf of a speech: everything known of it except its words."""

    id: UnitId = Field(description="单元编号，永不改变")
    kind: UnitKind = Field(description="title 题目，heading 标题，lead 引语，point 要点，paragraph 段落")
    place: tuple[str, ...] = Field(description="现在的位置：序号，从外到内，不含标题文字")
    lines: tuple[int, int] = Field(description="在原件中的起止行号")
    spans: tuple[tuple[int, int], ...] = Field(description="在原件解码后文字中的起止字符位置")
    length: int = Field(description="字数（去掉空白后）")
    hash: str = Field(description="遮盖、归一化后文字的校验码")
    shingles: str = Field(description="二字、三字片段的短校验码，用于辨认改动后的单元、核对逐字照录")
    figures: tuple[str, ...] = Field(default=(), description="数字，统一写法")
    masked_figures: tuple[str, ...] = Field(default=(), description="数目被原文隐去的数字，如“X个”")
    counts: tuple[str, ...] = Field(default=(), description="讲话自己的条目数，如“三点意见”")
    titles: tuple[str, ...] = Field(default=(), description="《》内的名称，连书名号")
    formulas: tuple[str, ...] = Field(default=(), description="“”内的提法，至多 24 字")
    long_quotes: tuple[LongQuote, ...] = Field(default=(), description="更长的引语，只留校验码和字数")
    actors: tuple[str, ...] = Field(default=(), description="提到的主体")
    places: tuple[str, ...] = Field(default=(), description="提到的地方，按出现次序")
    times: tuple[str, ...] = Field(default=(), description="期限和频次")
    rules: tuple[str, ...] = Field(default=(), description="提到的规章字样：章程、条例、制度、办法、规则……")
    modality: tuple[str, ...] = Field(default=(), description="要求的轻重：必须、不得、要、可、拟……")
    denials: tuple[Denial, ...] = Field(default=(), description="否定的话：不、没有、未……，避免、杜绝……，按出现次序")
    joints: str = Field(default="", description="列举的各项在哪里相接：前一项末尾、后一项开头的短校验码，用于核对组成部分有无遗漏")
    flags: tuple[str, ...] = Field(default=(), description="masked 原文有X，hidden 本站遮盖，false-year 年份被改写，doubtful-character 疑字，cut-off 残句")


class Furniture(Model):
    """A piece of an original that belongs to no speech."""

    kind: str = Field(description="种类")
    line: int = Field(description="行号")
    span: tuple[int, int] = Field(description="起止字符位置")
    length: int = Field(description="字数（去掉空白后）")


class Speech(Model):
    """data/corpus/<speech>.yml: one speech, generated."""

    speech: SpeechId = Field(description="讲话编号")
    source: str = Field(description="原件编号")
    source_sha256: Sha256 = Field(description="生成时原件的校验码")
    lines: tuple[int, int] = Field(description="在原件中的起止行号")
    copy_of: SpeechId | None = Field(default=None, description="经比对，本篇是哪一篇的残缺副本")
    units: tuple[Unit, ...] = Field(description="全部单元，按原文次序，互不重叠")
    furniture: tuple[Furniture, ...] = Field(default=(), description="夹在本篇前后和中间的杂质")


# --- claims -------------------------------------------------------------------------------


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

    title: Text = Field(description="小标题")
    items: tuple[Item, ...] = Field(description="论断：引用（use）或自有")


class AsideReason(StrEnum):
    GREETING = "致辞问候"
    REPEATS = "重复某单元"
    SLOGAN = "口号无内容"
    FRAGMENT = "残句"
    TITLE = "题目"
    HEADING = "只是标题"
    TRANSITION = "过渡语"
    NUMBERING = "只报条目"


class DigestUnit(Model):
    """一个单元说了什么：论断，或者为什么不取"""

    gist: Annotated[str, Field(min_length=1, max_length=30)] | None = Field(default=None, description="这一部分讲什么（自拟，用作摘要页的小标题）；标题单元必填")
    claims: tuple[Claim, ...] = Field(default=(), description="本单元的论断，有几件事实写几条")
    aside: AsideReason | None = Field(default=None, description="不取的理由")
    repeats: UnitId | None = Field(default=None, description="重复哪个单元（aside 为“重复某单元”时必填）")
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


# --- records that show claims -------------------------------------------------------------


class Step(Model):
    """一个步骤：谁、做什么、得到什么、多久、留下什么"""

    item: Item = Field(description="这一步的论断")
    actor: Phrase = Field(description="谁做")
    act: Text = Field(description="做什么")
    input: Text = Field(default=NOT_TOLD, description="要先有什么")
    output: Text = Field(default=NOT_TOLD, description="得到什么")
    limit: Text = Field(default=NOT_TOLD, description="多久办完")
    record: Text = Field(default=NOT_TOLD, description="留下什么记录")


class Page(Model):
    """各类页面共有的字段"""

    title: Text = Field(description="页面标题，写读者会找的词，不写口号")
    aliases: tuple[Phrase, ...] = Field(default=(), description="别的叫法，供查找")
    lead: Text = Field(description="一句话说明本页讲什么")
    see: tuple[RecordId, ...] = Field(default=(), description="还要看哪些记录")
    unsaid: tuple[Text, ...] = Field(default=(), description="原文没有说的事")


class Duty(Page):
    """data/duties/*.yml: 岗位职责"""

    group: Literal["领导", "机关内设机构", "岗位", "专委会", "党组织", "委员和界别", "协作单位"] = Field(description="分组")
    sections: tuple[Section, ...] = Field(description="职责，按工作分节")


class Rule(Page):
    """data/rules/*.yml: 制度规则"""

    status: Status = Field(description="原文给出多少内容")
    name_origin: Literal["原文名称", "编者概括"] = Field(description="名称从哪里来；编者概括的不加引号和书名号")
    binds: tuple[Phrase, ...] = Field(default=(), description="约束谁")
    steps: tuple[Step, ...] = Field(default=(), description="步骤，按次序")
    sections: tuple[Section, ...] = Field(default=(), description="要求、限度、各地不同之处")
    governed_by: tuple[Slug, ...] = Field(default=(), description="今天由哪些文件管（official-documents.yml 的编号）")


class Chapter(Page):
    """data/handbook/*.yml: 工作手册的一章"""

    before: tuple[Step, ...] = Field(default=(), description="事前")
    during: tuple[Step, ...] = Field(default=(), description="事中")
    after: tuple[Step, ...] = Field(default=(), description="事后")
    checklist: tuple[Item, ...] = Field(default=(), description="核对清单")
    mistakes: tuple[Item, ...] = Field(default=(), description="常见差错")
    forms: tuple[Text, ...] = Field(default=(), description="原文提到的表格名称")


class Case(Page):
    """data/cases/*.yml: 案例"""

    kind: Literal["案例", "安排（未见结果）", "建议", "承诺", "历史案例", "岗位案例", "仅名称", "背景"] = Field(description="哪一类")
    place: Text = Field(description="地方")
    problem: tuple[Item, ...] = Field(default=(), description="要解决什么问题")
    done: tuple[Item, ...] = Field(default=(), description="做了什么")
    result: tuple[Item, ...] = Field(default=(), description="结果，据讲话")
    lessons: tuple[Item, ...] = Field(default=(), description="可以学什么（编者归纳）")
    caveats: tuple[Text, ...] = Field(default=(), description="要注意什么")


class Term(Model):
    """data/glossary.yml 的一项：术语"""

    id: Slug = Field(description="编号，页内锚点")
    term: Phrase = Field(description="提法，逐字照录")
    pinyin: Text | None = Field(default=None, description="读音，排序用；不写则由程序生成")
    status: Status = Field(description="原文给出多少内容")
    parts: tuple[Phrase, ...] = Field(default=(), description="各个组成部分，逐字照录")
    items: tuple[Item, ...] = Field(default=(), description="谁在哪里怎样用（论断）")
    named_in: tuple[UnitId, ...] = Field(description="出现在哪些单元")
    not_to_confuse: tuple[Text, ...] = Field(default=(), description="不要与什么混淆")


class Glossary(Model):
    """data/glossary.yml: 术语表"""

    terms: tuple[Term, ...] = Field(description="每个提法一项")


class PathStep(Model):
    """入门路径的一步"""

    when: Literal["第一天", "第一周", "第一月"] = Field(description="什么时候")
    title: Text = Field(description="学会什么")
    read: tuple[RecordId, ...] = Field(default=(), description="看哪些页")
    task: Text = Field(description="做一件真事（编者拟）")
    questions: tuple[Item, ...] = Field(default=(), description="自测：能说出这些论断就算会了")


class Path(Page):
    """data/paths/*.yml: 新人入门路径"""

    for_whom: Text = Field(description="给谁看")
    steps: tuple[PathStep, ...] = Field(description="步骤")


# --- editorial records --------------------------------------------------------------------


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

    words: tuple[Phrase, ...] = Field(min_length=2, description="意思相同、可以互相找到的词")
    reason: Text = Field(description="为什么可以互换")


class Synonyms(Model):
    """data/editorial/synonyms.yml: 同义词"""

    synonyms: tuple[Synonym, ...] = Field(description="每组一项")


class RegisterEntry(Model):
    """清单中的一项在本站的下落"""

    entry: Text = Field(description="清单中的编号")
    name: Text = Field(description="本站的名称")
    status: Status | None = Field(default=None, description="原文给出多少内容")
    record: RecordId | None = Field(default=None, description="写在哪里")
    rejected: Text | None = Field(default=None, description="不收的理由")


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


class ReadingError(StrEnum):
    """What a second reading found wrong with a claim."""

    LOST = "漏了内容"
    ADDED = "多了内容"
    BLURRED = "意思走样"
    SUBJECT = "主体不对"
    MODALITY = "轻重不对"
    AUTHORITY = "分量不对"
    FIGURE_OR_NAME = "数字或名称不对"
    GROUNDS = "依据不全"
    DOUBT = "存疑未说清"
    WORDING = "只改文字"


class Reading(Model):
    """一条论断的一次核对"""

    claim: ClaimId = Field(description="核对哪条论断")
    hash: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")] = Field(description="论断和依据的校验码；两者有改动即失效")
    verdict: Literal["无误", "已改"] = Field(description="结论")
    error: ReadingError | None = Field(default=None, description="哪一类差错（结论为“已改”时必填）")
    changed: Text | None = Field(default=None, description="改了什么（结论为“已改”时必填）")

    @model_validator(mode="after")
    def _says_what_changed(self) -> Reading:
        if not (self.verdict == "已改") == (self.changed is not None) == (self.error is not None):
            raise ValueError("结论为“已改”时写明 error 和 changed，结论为“无误”时都不写")
        return self


class Readings(Model):
    """data/readings/*.yml: 一批核对记录"""

    role: Literal["复读"] = Field(description="核对者的角色，不写人名")
    date: Date = Field(description="核对日期")
    readings: tuple[Reading, ...] = Field(description="每条论断一项")
    falsified: Annotated[int, Field(ge=0)] = Field(default=0, description="这批核对混入几条假论断，用来考查核对者")
    caught: Annotated[int, Field(ge=0)] = Field(default=0, description="混入的假论断，核对者看出几条")

    @model_validator(mode="after")
    def _catches_what_was_mixed_in(self) -> Readings:
        if self.caught > self.falsified:
            raise ValueError("caught（看出的）不能多于 falsified（混入的）")
        return self


class MutationRow(Model):
    """一种假论断：造出多少，检查报出多少"""

    kind: Text = Field(description="假在哪里")
    made: Annotated[int, Field(ge=0)] = Field(description="造出几条")
    caught: Annotated[int, Field(ge=0)] = Field(description="检查报出几条")
    survived: Annotated[int, Field(ge=0)] = Field(description="漏过几条")
    untold: Annotated[int, Field(ge=0)] = Field(description="按字面分不出真假的几条")
    true: Annotated[int, Field(ge=0)] = Field(description="改后并不假的几条")


class Mutation(Model):
    """data/mutation.yml: 检查能抓住多少假论断，由 python -m scripts mutants --record 写出，不要手改"""

    claims: Annotated[int, Field(ge=0)] = Field(description="测的是多少条论断")
    claims_hash: Sha256 = Field(description="这些论断和依据的校验码；论断有改动即不合")
    rewordings: Annotated[int, Field(ge=0)] = Field(description="意思不变的改写，试了几条")
    alarms: Annotated[int, Field(ge=0)] = Field(description="其中误报几条")
    rows: tuple[MutationRow, ...] = Field(description="每种一项，末项是合计")


# File (or folder of files) → model. The order is the order of loading and of the reference.
KINDS: dict[str, type[Model]] = {
    "site": Site,
    "sources": Sources,
    "corpus": Speech,
    "digest": Digest,
    "duty": Duty,
    "rule": Rule,
    "chapter": Chapter,
    "case": Case,
    "path": Path,
    "glossary": Glossary,
    "masks": Masks,
    "vocabulary": Vocabulary,
    "doubts": Doubts,
    "passed-suspects": PassedSuspects,
    "set-wordings": SetWordings,
    "overtaken-wordings": OvertakenWordings,
    "events": Events,
    "official-documents": OfficialDocuments,
    "synonyms": Synonyms,
    "register": Register,
    "exceptions": Exemptions,
    "reading": Readings,
    "mutation": Mutation,
}

# Digests that are being written: checked by the name of their speech, read a second time, and on no page until both are done.
DRAFTS = "drafts/*.yml"

# Where each kind stands below data/.
LOCATIONS: dict[str, str] = {
    "site": "site.yml",
    "sources": "sources.yml",
    "corpus": "corpus/*.yml",
    "digest": "digests/*.yml",
    "duty": "duties/*.yml",
    "rule": "rules/*.yml",
    "chapter": "handbook/*.yml",
    "case": "cases/*.yml",
    "path": "paths/*.yml",
    "glossary": "glossary.yml",
    "reading": "readings/*.yml",
    "mutation": "mutation.yml",
    **{kind: f"editorial/{kind}.yml" for kind in (
        "masks", "vocabulary", "doubts", "passed-suspects", "set-wordings", "overtaken-wordings", "events",
        "official-documents", "synonyms", "register", "exceptions")},
}
