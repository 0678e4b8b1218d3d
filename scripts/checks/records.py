"""Records as a whole: what each kind must hold, links between them, titles."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import singledispatch

from scripts.checks.check import Finding
from scripts.checks.material import Material, listed, nearest
from scripts.checks.place import Place
from scripts.dataset import item_id
from scripts.models import (
    Authority,
    BareNames,
    Case,
    Chapter,
    Claim,
    Comparison,
    Division,
    Duty,
    GroupedSection,
    Item,
    Model,
    Organisation,
    Page,
    Path,
    Question,
    Questions,
    Rule,
    Scope,
    Section,
    SelfCheck,
    Status,
    Term,
    Tour,
    UnitKind,
)

MOST_ANSWERS = 5  # claims that answer one question; most have one to three, what asks for a list has more
GROUPED_FROM = 9  # sections of a page: so many in a row nobody looks through
MOST_IN_A_GROUP = 12
# Whose an answer is; not what the speeches leave open.
WHOSE = re.compile("(?:^|[；。，])((?:上面|这)是[^；。，]*的[^；。，]*|某[市区县](?:的|当年的)?(?:做法|情况|要求|安排|打算)|讲话当时的情况)(?=$|[；。，])")


def linked_record_exists(material: Material) -> Iterator[Finding]:
    """A record that another names exists."""
    data = material.dataset
    known = [*data.records, *(f"glossary/{slug}" for slug in data.terms)]
    for place, record in _links(material):
        if record not in known:
            yield Finding(
                place, f"没有 {record} 这个记录", "核对编号（文件夹/文件名），或先写那个记录",
                f"已有的记录，相近的有：{nearest(record, known)}")


def _links(material: Material) -> Iterator[tuple[Place, str]]:
    for home, record in material.dataset.records.items():
        yield from ((material.place(home, record), other) for other in record.see)
        if isinstance(record, Path):
            yield from ((material.place(home, step), other) for step in record.steps for other in step.read)
        if isinstance(record, Tour):
            yield from ((material.place(home, stop), other) for stop in record.stops for other in stop.see)
        if isinstance(record, Division):
            charges = [charge for task in record.tasks for charge in task.charges]
            yield from ((material.place(home, charge), charge.duty) for charge in charges if charge.duty)
        if isinstance(record, Organisation):
            yield from ((material.place(home, body), body.duty) for body in record.bodies if body.duty)
        if isinstance(record, Questions):
            yield from (
                (material.place(home, question), other) for question in record.questions for other in (*question.posts, *question.see))
        if isinstance(record, Scope):
            yield from ((material.place(home, matter), other) for area in record.areas for matter in area.matters for other in matter.see)
    for entry in material.dataset.register:
        if entry.record:
            yield material.place("register", entry, entry.entry), entry.record


def question_is_asked_once(material: Material) -> Iterator[Finding]:
    """No two common questions are the same, on one page or on two."""
    asked: dict[str, str] = {}
    for home, record in material.dataset.of(Questions):
        for question in record.questions:
            if question.ask in asked:
                yield Finding(material.place(home, question), f"问题“{question.ask}”写了两遍，另一处在 {asked[question.ask]}", "留一个")
            asked.setdefault(question.ask, home)


def questions_differ_in_answer(material: Material) -> Iterator[Finding]:
    """No two common questions stand on exactly the same claims: that is one question, asked in two ways."""
    answered: dict[frozenset[str], tuple[str, str]] = {}
    for home, record in material.dataset.of(Questions):
        for question in record.questions:
            claims = frozenset(item_id(home, item) for item in question.answer)
            if not claims:
                continue
            if claims in answered:
                other_home, other = answered[claims]
                yield Finding(
                    material.place(home, question), f"问题“{question.ask}”和“{other}”（在 {other_home}）答的是同样几条论断",
                    "合成一问，两种问法写在一句里；确实是两件事的，各引自己的论断")
            answered.setdefault(claims, (home, question.ask))


def governing_document_exists(material: Material) -> Iterator[Finding]:
    """A document that a record names as governing today is in the list of official documents."""
    known = [document.id for document in material.dataset.documents]
    for place, document in _documents(material):
        if document not in known:
            yield Finding(
                place, f"没有 {document} 这份现行文件", "核对编号，或先写进 data/editorial/official-documents.yml",
                f"已有的文件，相近的有：{nearest(document, known)}")


def _documents(material: Material) -> Iterator[tuple[Place, str]]:
    for home, record in material.dataset.records.items():
        if isinstance(record, Rule):
            yield from ((material.place(home, record), document) for document in record.governed_by)
        if isinstance(record, Scope):
            matters = [matter for area in record.areas for matter in area.matters]
            yield from ((material.place(home, matter), document) for matter in matters for document in matter.documents)


def record_has_its_parts(material: Material) -> Iterator[Finding]:
    """A page holds what its kind must hold, and nothing that its status denies."""
    data = material.dataset
    for home, record in [*data.records.items(), *((f"glossary/{slug}", term) for slug, term in data.terms.items())]:
        for offence, remedy in _lacks(record):
            yield Finding(material.place(home, record), offence, remedy)


@singledispatch
def _lacks(record: Model) -> Iterator[tuple[str, str]]:
    """Offence and remedy for each part that is missing or too many."""
    yield from ()


@_lacks.register
def _(record: Duty) -> Iterator[tuple[str, str]]:
    if not record.sections:
        yield "岗位职责没有 sections", "按工作分节，每节引用论断"
    yield from _empty_sections(record.sections)
    yield from _badly_grouped("节", record.sections)


@_lacks.register
def _(record: Rule) -> Iterator[tuple[str, str]]:
    has_content = bool(record.steps or record.sections)
    if record.status is Status.NAME_ONLY and has_content:
        yield "状态是“只有名称”，却写了步骤或要求", "原文给出内容的，改状态；没有给出的，删去 steps 和 sections"
    if record.status is not Status.NAME_ONLY and not has_content:
        yield f"状态是“{record.status}”，却没有步骤和要求", "写 steps 或 sections；原文只有名称的，状态改为“只有名称”"
    yield from _empty_sections(record.sections)
    yield from _badly_grouped("节", record.sections)


@_lacks.register
def _(record: Chapter) -> Iterator[tuple[str, str]]:
    if not (record.before or record.during or record.after):
        yield "工作手册的一章没有任何步骤", "写 before、during 或 after"
    if not record.checklist:
        yield "工作手册的一章没有核对清单", "写 checklist"


@_lacks.register
def _(record: Case) -> Iterator[tuple[str, str]]:
    if record.kind != "仅名称" and not record.done:
        yield "案例没有写做了什么", "写 done；原文只有名称的，kind 改为“仅名称”"
    if record.kind == "仅名称" and (record.problem or record.done or record.result):
        yield "kind 是“仅名称”，却写了内容", "改 kind，或删去内容"
    if record.kind in ("安排（未见结果）", "建议", "承诺") and record.result:
        yield f"kind 是“{record.kind}”，却写了结果", "改 kind，或删去 result"
    if record.kind == "案例" and not record.result and not any("结果" in line for line in record.unsaid):
        yield "案例没有写结果", "写 result；讲话没有说的，在 unsaid 里写明没有说结果；还没有做的，kind 改为“安排（未见结果）”等"


@_lacks.register
def _(record: Term) -> Iterator[tuple[str, str]]:
    if not record.named_in:
        yield f"术语“{record.term}”没有写出现在哪些单元", "写 named_in"
    if record.status is Status.NAME_ONLY and record.parts:
        yield f"术语“{record.term}”状态是“只有名称”，却写了组成部分", "改状态，或删去 parts"
    if record.status is not Status.NAME_ONLY and not (record.parts or record.items):
        yield f"术语“{record.term}”状态是“{record.status}”，却没有内容", "写 parts 或 items；原文只有名称的，状态改为“只有名称”"


@_lacks.register
def _(record: Path) -> Iterator[tuple[str, str]]:
    if not record.steps:
        yield "入门路径没有步骤", "写 steps"
    for step in record.steps:
        if not step.read:
            yield f"步骤“{step.title}”没有要看的页", "写 read"
        if not step.questions:
            yield f"步骤“{step.title}”没有自测题", "写 questions"
        for question in step.questions:
            if not question.answer:
                yield f"自测题“{question.ask}”没有答案", "写 answer，引用一至三条论断"
            yield from _answered_at_length("自测题", question, "分成几题")
            yield from _badly_asked(question.ask, "照新人会被问到的话写")
    yield from _asked_twice(question.ask for step in record.steps for question in step.questions)
    for title in _repeated(step.title for step in record.steps):
        yield f"两个步骤都叫“{title}”", "改一个：浏览器里打的勾按步骤的名字记"


@_lacks.register
def _(record: Tour) -> Iterator[tuple[str, str]]:
    if not record.stops:
        yield "没有一站", "写 stops"
    yield from _empty_sections(record.stops)


@_lacks.register
def _(record: Comparison) -> Iterator[tuple[str, str]]:
    if len(record.rows) < 2 or len(record.columns) < 2:
        yield "对照表不到两行两栏", "至少比两个来源、两个方面；只有一个来源的，写进制度或手册"
    if not record.differs and not record.common:
        yield "对照表没有归纳", "写 common（相同之处）或 differs（不同之处）"


@_lacks.register
def _(record: Questions) -> Iterator[tuple[str, str]]:
    for question in record.questions:
        if not question.answer and not question.unsaid:
            yield f"问题“{question.ask}”没有答案", "写 answer；原文没有说的，在 unsaid 里写明没有说，和该向哪里问"
        told = WHOSE.search(question.unsaid or "")
        if told:
            yield f"问题“{question.ask}”的 unsaid 里有“{told[1]}”，这不是原文没有说的", "写进 note"
        yield from _answered_at_length("问题", question, "其余用 see 指到那一页")
        yield from _badly_asked(question.ask, "照工作人员平时的话写")
    yield from _badly_grouped("问", record.questions)


@_lacks.register
def _(record: Division) -> Iterator[tuple[str, str]]:
    yield from _named_alike("件事", (task.name for task in record.tasks))


@_lacks.register
def _(record: BareNames) -> Iterator[tuple[str, str]]:
    yield from _named_alike("处", (name.name for name in record.names))


@_lacks.register
def _(record: Scope) -> Iterator[tuple[str, str]]:
    yield from _named_alike("处", (name for area in record.areas for name in (area.title, *(matter.ask for matter in area.matters))))
    for area in record.areas:
        for matter in area.matters:
            if matter.told != "没有讲" and not matter.see:
                yield f"“{matter.ask}”说是{matter.told}，没有写在哪里", "写 see；讲话里没有的，told 写“没有讲”"
            if matter.told != "讲到" and not (matter.gap and (matter.documents or matter.turn_to)):
                yield f"“{matter.ask}”没有写缺什么、到哪里查", "写 gap，再写 documents 或 turn_to"


def _badly_asked(ask: str, how: str) -> Iterator[tuple[str, str]]:
    if not ask.endswith("？"):
        yield f"“{ask}”不是问句", f"{how}，以“？”结尾"


def _asked_twice(asks: Iterable[str]) -> Iterator[tuple[str, str]]:
    for ask in _repeated(asks):
        yield f"问题“{ask}”写了两遍", "留一个"


def _repeated(texts: Iterable[str]) -> Iterator[str]:
    return (text for text, times in Counter(texts).items() if times > 1)


def _answered_at_length(name: str, question: Question | SelfCheck, remedy: str) -> Iterator[tuple[str, str]]:
    if len(question.answer) > MOST_ANSWERS:
        yield f"{name}“{question.ask}”的答案有 {len(question.answer)} 条", f"至多 {MOST_ANSWERS} 条，{remedy}"


def _badly_grouped(name: str, sections: Sequence[GroupedSection | Question]) -> Iterator[tuple[str, str]]:
    """A long page has headings over its sections; one that has any has them over all, none twice, and none over a single one."""
    begins = [place for place, section in enumerate(sections) if section.group]
    if not begins and len(sections) >= GROUPED_FROM:
        yield f"有{len(sections)}{name}，没有大标题", f"三到七{name}归一个大标题，在每组第一{name}写 group"
    if begins and begins[0] > 0:
        yield f"前{begins[0]}{name}不在大标题下", f"第一{name}也写 group"
    for begin, end in itertools.pairwise([*begins, len(sections)]):
        if end - begin == 1:
            yield f"大标题“{sections[begin].group}”下只有一{name}", "并到前后的大标题下"
        if end - begin > MOST_IN_A_GROUP:
            yield f"大标题“{sections[begin].group}”下有{end - begin}{name}", f"分成两组，一组至多{MOST_IN_A_GROUP}{name}"
    for title in _repeated(section.group for section in sections if section.group):
        yield f"两个大标题都叫“{title}”", "改一个，或并成一组"


def _empty_sections(sections: Sequence[Section]) -> Iterator[tuple[str, str]]:
    for section in sections:
        if not section.items:
            yield f"“{section.title}”一节没有内容", "引用论断，或删去这一节"
    yield from _named_alike("节", [section.title for section in sections])


def _named_alike(what: str, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in _repeated(names):
        yield f"有两{what}都叫“{name}”", "改一个，或并成一处：网址按名称定，两处同名就分不开"


def lessons_are_ours(material: Material) -> Iterator[Finding]:
    """What can be taken over from a case is our conclusion, and says so."""
    for home, record in material.dataset.records.items():
        for item in record.lessons if isinstance(record, Case) else ():
            claim = _claim(material, item)
            if claim and claim.authority is not Authority.EDITOR:
                yield Finding(
                    material.place(home, item), f"“可以学什么”里有一条分量是“{claim.authority}”",
                    "lessons 写编者归纳；讲话自己的话放进 done、result 或页面的其他部分")


def _claim(material: Material, item: Item) -> Claim | None:
    if isinstance(item, Claim):
        return item
    entry = material.dataset.claims.get(item.use)
    return entry.claim if entry else None


def title_is_one_pages(material: Material) -> Iterator[Finding]:
    """No two pages have the same title, and no page's other name is the title or other name of a second page."""
    owners: dict[str, list[str]] = defaultdict(list)
    for home, names in _names(material):
        for name in dict.fromkeys(names):
            owners[name].append(home)
    for name, homes in owners.items():
        for home in homes[1:]:
            yield Finding(
                material.place(home, _page(material, home)), f"“{name}”也是 {homes[0]} 的标题或别名",
                "改标题，写出不同之处（地方、层级、年代）；别名只留给一页")


def alias_is_not_the_title(material: Material) -> Iterator[Finding]:
    """A page's other names differ from its title and from each other."""
    for home, page in material.dataset.records.items():
        repeated = [alias for index, alias in enumerate(page.aliases) if alias in (page.title, *page.aliases[:index])]
        if repeated:
            yield Finding(material.place(home, page), f"别名“{listed(repeated)}”与标题或别的别名相同", "删去重复的别名")


def _names(material: Material) -> Iterator[tuple[str, list[str]]]:
    yield from ((speech, [digest.title, digest.short]) for speech, digest in material.dataset.digests.items())
    yield from ((home, [page.title, *page.aliases]) for home, page in material.dataset.records.items())


def _page(material: Material, home: str) -> Page | Model:
    return material.dataset.digests[home] if home in material.dataset.digests else material.dataset.records[home]


def speech_title_has_its_origin(material: Material) -> Iterator[Finding]:
    """A title said to be the source's stands there; one changed or made by us tells what was printed and why."""
    for speech, digest in material.dataset.digests.items():
        units = material.dataset.speeches[speech].units if speech in material.dataset.speeches else ()
        titles = [unit for unit in units if unit.kind is UnitKind.TITLE]
        place = material.place(speech, digest)
        if digest.title_origin == "原文" and not material.stands_in(digest.title, titles):
            yield Finding(place, "题目说是原文的，原文的题目里没有这些字", "照原文写题目；改动过的写“更正”，自己拟的写“自拟”")
        if digest.title_origin == "自拟" and titles and not digest.printed_title:
            yield Finding(place, "题目是自拟的，而原文印有题目", "在 printed_title 里写明原件印的题目")
        if digest.title_origin == "更正" and not (digest.printed_title and digest.title_note):
            yield Finding(place, "题目是更正的，没有写明原题和原因", "写 printed_title 和 title_note")


def masked_place_is_told_as_masked(material: Material) -> Iterator[Finding]:
    """A speech's place is one that may be named, or says that the source hides it."""
    for speech, digest in material.dataset.digests.items():
        if not material.places.find(digest.place) and "原文" not in digest.place:
            yield Finding(
                material.place(speech, digest), f"地方“{digest.place}”既不在可以公开的名称表里，也没有说明隐去",
                "写“某市（原文隐去）”；可以公开的，先补进名称表")
