"""Records that become a page and show claims: duties, rules, chapters, cases, terms, paths."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from scripts.models.base import NOT_TOLD, Model, Phrase, RecordId, Slug, Status, Text, UnitId
from scripts.models.claims import GroupedSection, Item, Section

Matter = Literal[
    "会议", "协商", "监督", "视察", "提案", "调研", "社情民意", "委员", "联系群众", "党派合作", "党建", "学习", "平台", "宣传文史",
    "服务大局", "机关", "支持保障"]


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
    place_in_list: Annotated[int, Field(ge=1, le=99)] = Field(default=50, description="在目录同一组里排第几，小的在前；不写的按文件名排在中间")
    see: tuple[RecordId, ...] = Field(default=(), description="还要看哪些记录")
    unsaid: tuple[Text, ...] = Field(default=(), description="原文没有说的事")


class Duty(Page):
    """data/duties/*.yml: 岗位职责"""

    group: Literal["领导", "机关内设机构", "岗位", "专委会", "党组织", "委员和界别", "协作单位"] = Field(description="分组")
    sections: tuple[GroupedSection, ...] = Field(description="职责，按工作分节")


class Rule(Page):
    """data/rules/*.yml: 制度规则"""

    matter: Matter = Field(description="哪方面的事")
    status: Status = Field(description="原文给出多少内容")
    name_origin: Literal["原文名称", "编者概括"] = Field(description="名称从哪里来；编者概括的不加引号和书名号")
    binds: tuple[Phrase, ...] = Field(default=(), description="约束谁")
    steps: tuple[Step, ...] = Field(default=(), description="步骤，按次序")
    sections: tuple[GroupedSection, ...] = Field(default=(), description="要求、限度、各地不同之处")
    governed_by: tuple[Slug, ...] = Field(default=(), description="今天由哪些文件管（official-documents.yml 的编号）")


class Chapter(Page):
    """data/handbook/*.yml: 工作手册的一章"""

    matter: Matter = Field(description="哪方面的事")
    before: tuple[Step, ...] = Field(default=(), description="事前")
    during: tuple[Step, ...] = Field(default=(), description="事中")
    after: tuple[Step, ...] = Field(default=(), description="事后")
    checklist: tuple[Item, ...] = Field(default=(), description="核对清单")
    mistakes: tuple[Item, ...] = Field(default=(), description="常见差错")
    forms: tuple[Text, ...] = Field(default=(), description="原文提到的表格名称")


class Case(Page):
    """data/cases/*.yml: 案例"""

    kind: Literal["案例", "安排（未见结果）", "建议", "承诺", "历史案例", "岗位案例", "仅名称", "背景"] = Field(description="哪一类")
    matter: Matter = Field(description="哪方面的事")
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


class SelfCheck(Model):
    """一道自测题"""

    ask: Text = Field(description="问题，照新人会被问到的话写，以问号结尾，不带出答案")
    answer: tuple[Item, ...] = Field(description="答案：一至三条论断")


class PathStep(Model):
    """入门路径的一步"""

    when: Literal["第一天", "第一周", "第一月"] = Field(description="什么时候")
    title: Text = Field(description="学会什么")
    read: tuple[RecordId, ...] = Field(default=(), description="看哪些页")
    meet: Text = Field(description="认识谁、为什么事找他（编者拟）")
    task: Text = Field(description="做一件真事（编者拟）")
    hand_in: Text = Field(description="交什么、交给谁，几个字，进度表上用（编者拟）")
    questions: tuple[SelfCheck, ...] = Field(default=(), description="自测题，答案是引用的论断")


class Path(Page):
    """data/paths/*.yml: 新人入门路径"""

    group: Literal["机关各岗位", "委员", "从哪里来"] = Field(description="分组")
    for_whom: Text = Field(description="给谁看")
    steps: tuple[PathStep, ...] = Field(description="步骤")


class Stop(Section):
    """走一圈时的一站"""

    see: tuple[RecordId, ...] = Field(default=(), description="想细看的，看哪些页")


class Tour(Page):
    """data/paths/ten-minutes.yml: 十分钟了解政协机关，给从别的行当来的人"""

    stops: tuple[Stop, ...] = Field(description="一站一个问题，按读的次序")
