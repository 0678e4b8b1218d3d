"""For every check, changes to the miniature data that break its rule, and near ones that do not.

    FAILING[rule]   each case must be found, and only through its change
    PASSING[rule]   each case must not be found
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from scripts.language.normal import text_hash
from scripts.models import (
    AsideReason,
    Authority,
    Cell,
    DigestUnit,
    Doubt,
    DoubtKind,
    Era,
    Event,
    Evidence,
    GroupedSection,
    KeptHere,
    LongQuote,
    Mask,
    OfficialDocument,
    OtherWords,
    OvertakenWording,
    Reading,
    Readings,
    RegisterEntry,
    SetWording,
    SimilarCharacters,
    Status,
    Synonym,
    UnitKind,
    Use,
)
from tests.checks.altering import Alteration, add, all_of, claim, digest, put, record, same, told, unit, unit_says

OFFICE = "S900-1#2"  # 办公室每周五下午核对一次……
INTAKE = "S900-1#1"
PLAN = "S900-1#11"
PLACES = "S900-1#8"  # 甲县和丙县……
REFUSALS = "S901-1#6"
COMPARISON = "comparisons/records"
REPLY = "S901-1#9"  # stands on a misprint


class Case(NamedTuple):
    subject: str
    alter: Alteration
    says: str = ""  # must stand in the message
    files: Mapping[str, str] = MappingProxyType({})  # of the project, for the checks that look through them


def wording(text: str, **fields) -> Alteration:
    return add("set_wordings", SetWording(wording=text, by="虚构", **fields))


def overtaken(id: str, **fields) -> Alteration:
    given = {"old": "旧说法", "now": "请核对", "status": "请核对", "patterns": ("旧说法",), **fields}
    return add("overtaken", OvertakenWording(id=id, **given))


def doubt(unit_id: str, treatment: str, **fields) -> Alteration:
    given = {"kind": DoubtKind.CHARACTER, "sure": "高", "reason": "试", **fields}
    return add("doubts", Doubt(id="doubt", unit=unit_id, treatment=treatment, **given))


def first(home: str, field: str, **changes) -> Alteration:
    """The first of the parts of a record, changed."""
    def alter(dataset):
        one, *rest = getattr(dataset.records[home], field)
        return record(home, **{field: (one.model_copy(update=changes), *rest)})(dataset)
    return alter


def last(home: str, field: str, **changes) -> Alteration:
    """The last of the parts of a record, changed."""
    def alter(dataset):
        *rest, one = getattr(dataset.records[home], field)
        return record(home, **{field: (*rest, one.model_copy(update=changes))})(dataset)
    return alter


def many_sections(home: str, *groups: str | None) -> Alteration:
    """Nine sections or more, the first of them under these headings."""
    def alter(dataset):
        section = dataset.records[home].sections[0]
        headings = [*groups, *[None] * (9 - len(groups))]
        return record(home, sections=tuple(
            section.model_copy(update={"title": f"第{number}节", "group": group}) for number, group in enumerate(headings, 1)))(dataset)
    return alter


def doubled(home: str, field: str) -> Alteration:
    """The first of the parts of a record stands there twice."""
    def alter(dataset):
        parts = getattr(dataset.records[home], field)
        return record(home, **{field: (parts[0], *parts)})(dataset)
    return alter


def synonym(*words: str, to: tuple[str, ...] = ()) -> Alteration:
    return add("synonyms", Synonym(words=words, to=to, reason="试"))


def other_words(claim_id: str, *words: str) -> Alteration:
    return add("other_words", OtherWords(claim=claim_id, words=words))


def first_row(**changes) -> Alteration:
    return first(COMPARISON, "rows", **changes)


def charge(**changes) -> Alteration:
    """The first charge of the first task."""
    def alter(dataset):
        one, *rest = dataset.records["tables/who-does-what"].tasks[0].charges
        return first("tables/who-does-what", "tasks", charges=(one.model_copy(update=changes), *rest))(dataset)
    return alter


def covered(at: int, **changes) -> Alteration:
    """One matter of the first area of the scope."""
    def alter(dataset):
        matters = list(dataset.records["tables/scope"].areas[0].matters)
        matters[at] = matters[at].model_copy(update=changes)
        return first("tables/scope", "areas", matters=tuple(matters))(dataset)
    return alter


def entered(**fields) -> Alteration:
    """One more entry of the register."""
    return add("register", RegisterEntry(**{"entry": "M09", "name": "名称", **fields}))


def without_unit(unit_id: str) -> Alteration:
    """A digest that passes over one of its units."""
    speech = unit_id.split(".")[0]
    return lambda data: digest(speech, units={key: one for key, one in data.digests[speech].units.items() if key != unit_id})(data)


def with_unit(speech: str, unit_id: str) -> Alteration:
    """A digest that sets aside one unit more."""
    return lambda data: digest(speech, units={**data.digests[speech].units, unit_id: DigestUnit(aside=AsideReason.SLOGAN)})(data)


def path_step(**changes) -> Alteration:
    """The path of the new staff, with its first step only, changed."""
    def alter(dataset):
        first = dataset.records["paths/new-staff"].steps[0]
        return record("paths/new-staff", steps=(first.model_copy(update=changes),))(dataset)
    return alter


def path_question(**changes) -> Alteration:
    """That path, with the first question of its first step changed."""
    def alter(dataset):
        questions = dataset.records["paths/new-staff"].steps[0].questions
        return path_step(questions=(questions[0].model_copy(update=changes), *questions[1:]))(dataset)
    return alter


def path_step_twice(dataset):
    """That path, with its first step once more."""
    steps = dataset.records["paths/new-staff"].steps
    again = steps[0].model_copy(update={"questions": steps[1].questions[:1]})
    return record("paths/new-staff", steps=(steps[0], again))(dataset)


def unread(claim_id: str) -> Alteration:
    """Without the readings of one claim."""
    def alter(dataset):
        batches = ((batch, tuple(one for one in batch.readings if one.claim != claim_id)) for batch in dataset.readings)
        return put(readings=tuple(batch.model_copy(update={"readings": left}) for batch, left in batches))(dataset)
    return alter


def false_years(dataset):
    first = dataset.originals[0].model_copy(update={"false_years": ("2024",)})
    return put(originals=(first, *dataset.originals[1:]))(dataset)


def era(*evidence: Evidence, **limits) -> Alteration:
    return digest("S900-1", era=Era(sure="低", evidence=evidence, **limits))


def evidence(limit: str, event: str | None = None) -> Evidence:
    return Evidence(unit="S900-1.t", limit=limit, event=event, note="试")


THREE = "有事多商量、遇事多商量、做事多商量"
LONG_QUOTE = "提案办理要做到件件有着落事事有回音让提案人和群众都满意才算数"
LATER = add("events", Event(id="later", name="后来的事", date="2012-05-01", verified="试"))

FAILING: dict[str, tuple[Case, ...]] = {
    "claim-has-a-ground": (Case("duties/office#1", claim("duties/office#1", grounds=())),),
    "clause-goes-with-its-place": (
        Case(f"{COMPARISON}#1", claim(f"{COMPARISON}#1", text="甲县要求提案委5个工作日内登记编号提案，云州市的视察报告在15日内报县委、县政府。"), "甲县"),
        Case(f"{COMPARISON}#1", claim(f"{COMPARISON}#1", text="云州市政协要求提案委登记编号；云州市的视察报告在15日内报县委、县政府。"), "云州市"),
    ),
    "claim-stands-nearest-to-its-grounds": (
        Case(INTAKE, claim(INTAKE, text="办公室每周五下午核对一次登记簿，并把核对结果报秘书长。"), "S900-1.1.p1.s3"),
    ),
    "named-unit-exists": (
        Case("S900-1#5", claim("S900-1#5", grounds=("S900-1.1.1.9",)), "S900-1.1.1.1"),
        Case("S900-1", era(Evidence(unit="S900-1.7", limit="旁证", note="试"))),
        Case("S901-1", told("S901-1.2.1", claims=(), aside=AsideReason.REPEATS, repeats="S901-1.9")),
        Case("glossary/three-earlies", record("glossary/three-earlies", named_in=("S900-1.9",))),
        Case("S900-1.9", add("masks", Mask(unit="S900-1.9", offset=0, length=2, kind="人名", replacement="某"))),
        Case("S900-1.9", doubt("S900-1.9", "标疑")),
        Case("有事当面说吧", wording("有事当面说吧", units=("S900-1.9",))),
        Case("tables/names-only", first("tables/names-only", "names", named_in=("S900-1.9",))),
    ),
    "figure-stands-in-a-cited-unit": (
        Case(PLAN, claim(PLAN, text="市政协今年拟在4个县试行提案网上收件。"), "3个"),
        Case("S901-1#3", claim("S901-1#3", text="每次视察的委员15人，各专委会派1名联络员。"), "不超过15人"),
        Case("S900-1#9", claim("S900-1#9", text="乙县政协请提案人看办理，表示满意的约37件。"), "37件"),
        Case(OFFICE, claim(OFFICE, text="办公室每周五下午核对一次登记簿，提出3条建议报秘书长。"), "3条建议"),
        Case(OFFICE, claim(OFFICE, text="办公室一位工作人员每周五下午核对一次登记簿。"), "1位"),
    ),
    "deadline-stands-in-a-cited-unit": (
        Case(OFFICE, claim(OFFICE, text="办公室每月核对一次提案登记簿，核对结果报秘书长。"), "每周五"),
        Case("S900-1#12", claim("S900-1#12", text="研究室年底前拿出网上收件方案，提交主席会议研究。"), "6月底前"),
    ),
    "masked-figure-is-told-in-words": (
        Case("S900-1#7", claim("S900-1#7", text="市政协去年收到提案X件，立案168件。"), "若干（原文隐去）"),
        Case("S900-1#7", claim("S900-1#7", text="市政协去年收到提案××件，立案168件。")),
        Case("S900-1#7", claim("S900-1#7", text="20XX年市政协收到提案若干（原文隐去）件。"), "XX"),
        Case(REFUSALS, claim(REFUSALS, parts=("不听XX汇报",))),
    ),
    "hidden-is-said-only-of-hidden-text": (
        Case(OFFICE, claim(OFFICE, text="办公室每周五下午核对若干（原文隐去）本登记簿。")),
        Case(OFFICE, claim(OFFICE, text="办公室每周五下午核对若干本登记簿，报秘书长。")),
    ),
    "title-stands-in-a-cited-unit": (
        Case(INTAKE, claim(INTAKE, text="《云州市政协提案办理规程》要求提案委必须在5个工作日内登记编号。"), "《云州市政协提案收件规程》"),),
    "formula-stands-in-a-cited-unit": (
        Case(REFUSALS, claim(REFUSALS, text="县政协的视察看点时守“四不”规矩。"), "三不"),
        Case(REFUSALS, claim(REFUSALS, text="县政协的视察看点时也不“合影”。")),  # two characters are known only by their marks
        Case(REFUSALS, claim(REFUSALS, text=f"县政协的视察看点时守“{LONG_QUOTE}”。")),
    ),
    "part-stands-in-a-cited-unit": (
        Case(REFUSALS, claim(REFUSALS, parts=("不听汇报", "不吃饭")), "不吃饭"),
        Case(REFUSALS, claim(REFUSALS, parts=("不吃请不听汇报",))),
    ),
    "no-part-is-left-out": (
        Case(REFUSALS, claim(REFUSALS, parts=("不听汇报", "不吃请")), "不吃请"),
        Case("S900-1#6", claim("S900-1#6", text="市政协把三种做法叫作“三早”，各县可以照着做。", parts=("早登记",))),
    ),
    "term-stands-in-the-units-it-names": (
        Case("glossary/three-earlies", record("glossary/three-earlies", term="四早"), "三早"),
        Case("glossary/three-earlies", record("glossary/three-earlies", parts=("早登记", "早回访")), "早回访"),
    ),
    "claim-names-an-actor": (Case(OFFICE, claim(OFFICE, text="每周五下午核对一次提案登记簿，核对以后报出结果。"), "办公室"),),
    "actor-is-named-by-the-source": (
        Case(OFFICE, claim(OFFICE, text="研究室每周五下午核对一次提案登记簿，核对结果报秘书长。"), "办公室"),
        Case(PLAN, all_of(digest("S900-1", speaks_of=()), unit("S900-1.t", actors=())), "研究室"),  # nobody says who 我们 is
    ),
    "speech-speaks-of-known-actors": (Case("S900-1", digest("S900-1", speaks_of=("市政协", "收件小组")), "收件小组"),),
    "place-stands-in-a-cited-unit": (
        Case(PLACES, claim(PLACES, text="甲县和乙县把提案答复送到乡镇会上念，办结率到了九成。"), "丙县"),
        Case(PLACES, claim(PLACES, place="乙县")),
    ),
    "places-keep-their-order": (Case(PLACES, claim(PLACES, text="丙县和甲县把提案答复送到乡镇会上念，办结率到了九成。"), "甲县、丙县"),),
    "modality-is-not-strengthened": (
        Case(OFFICE, claim(OFFICE, text="办公室必须每周五下午核对一次登记簿，报秘书长。"), "要"),
        Case(PLAN, claim(PLAN, text="市政协今年要在3个县试行提案网上收件。"), "拟"),
        Case("S901-1#4", claim("S901-1#4", text="县政协的视察可以分成两段，上半天看点。")),
        Case(INTAKE, all_of(
            unit_says("S900-1.1.p1.s2", "提案委要在5个工作日内登记编号，不得积压。"),
            claim(INTAKE, text="提案委必须在5个工作日内登记编号，不得积压。", authority=Authority.DEMAND)), "必须"),
    ),
    "prohibition-stands-in-a-cited-unit": (
        Case("S900-1#3", claim("S900-1#3", text="没有署名的提案，提案人不得补交，收件时退回。")),
        Case("S900-1#5", all_of(unit("S900-1.1.1.3", modality=("必须",)), claim("S900-1#5", text="提案人不得超过10日不补交情况说明。"))),
    ),
    "negation-stands-in-a-cited-unit": (
        Case(OFFICE, claim(OFFICE, text="办公室没有每周五下午核对提案登记簿，核对结果报秘书长。"), "没有"),
        Case(PLACES, claim(PLACES, text="甲县政协和丙县政协没有把提案答复送到乡镇会上念，办结率到了九成。")),
    ),
    "negation-of-a-cited-unit-is-kept": (
        Case("S901-1#2", claim("S901-1#2", text="办公室在视察前10天把路线报主席会议定，定下以后可以改动。"), "不得改动"),
    ),
    "plan-is-told-as-a-plan": (
        Case(PLAN, claim(PLAN, text="市政协今年在3个县试行提案网上收件。", authority=Authority.DEMAND), "拟"),
        Case(PLAN, all_of(unit_says("S900-1.3.p1", "我们计划在3个县试行网上收件。"),
                          claim(PLAN, text="市政协在3个县试行提案网上收件。", authority=Authority.DEMAND))),
    ),
    "rule-is-told-not-asked-for": (
        Case(INTAKE, claim(INTAKE, text="提案委必须在5个工作日内登记编号提案人交来的提案，不得积压。"), "没有说是哪项制度"),
        Case(INTAKE, claim(INTAKE, text="提案委收件要守收件制度，在5个工作日内登记编号，不得积压。"), "说的却是要求"),
        Case(INTAKE, claim(INTAKE, text="提案委要完善提案收件的制度，在5个工作日内登记编号，不得积压。"), "建立、完善"),
    ),
    "demand-is-not-told-as-done": (
        Case(OFFICE, claim(OFFICE, text="办公室去年完成了提案登记簿的核对，核对结果报秘书长。"), "完成了"),
        Case(OFFICE, claim(OFFICE, text="近两年来，办公室每周五核对提案登记簿，核对结果报秘书长。"), "近两年来"),
    ),
    "practice-is-not-told-as-a-plan": (
        Case(PLACES, claim(PLACES, text="讲话认为，甲县政协和丙县政协把提案答复送到乡镇会上念是好办法。"), "认为"),
        Case("S901-1#4", claim("S901-1#4", text="县政协打算组织视察，上半天看点，下半天座谈。")),
        Case("S901-1#4", claim("S901-1#4", text="讲话说明，县政协组织视察，上半天看点，下半天座谈。"), "说明"),
        Case("S901-1#4", claim("S901-1#4", text="县政协的干部打算组织视察，上半天看点，下半天座谈。")),
    ),
    "comparison-is-ours": (
        Case(PLACES, claim(PLACES, text="几篇讲话都说，甲县政协和丙县政协把提案答复送到乡镇会上念。"), "经验做法"),
    ),
    "rule-rests-on-a-named-rule": (Case(OFFICE, claim(OFFICE, authority=Authority.RULE)),),
    "demand-rests-on-a-demand": (Case(PLACES, claim(PLACES, authority=Authority.DEMAND)), Case(PLAN,
        claim(PLAN, authority=Authority.DEMAND))),
    "practice-is-no-plan": (Case(PLAN, claim(PLAN, authority=Authority.PRACTICE), "拟"),),
    "conclusion-of-ours-joins-grounds": (Case(OFFICE, claim(OFFICE, authority=Authority.EDITOR)),),
    "gist-says-what-its-units-say": (
        Case("S900-1.1.1.p1", told("S900-1.1.1.p1", gist="收件时看四件东西"), "4件"),
        Case("S900-1.1.h", told("S900-1.1.h", gist="丙县收件怎样把关"), "丙县"),
        Case("S900-1.1.h", told("S900-1.1.h", gist="“五早”怎样守"), "五早"),
    ),
    "step-says-what-its-claim-says": (
        Case("rules/proposal-intake", first("rules/proposal-intake", "steps", limit="7个工作日内"), "7个工作日内"),
        Case("handbook/inspection", first("handbook/inspection", "before", act="照《视察路线规程》报路线"), "《视察路线规程》"),
    ),
    "self-check-asks-what-its-answer-says": (
        Case("paths/new-staff", path_question(ask="登记簿每月核对几次？"), "每月"),
        Case("paths/new-staff", path_question(ask="《收件规程》里登记簿谁核对？"), "《收件规程》"),
        Case("paths/new-staff", path_question(ask="乙县的登记簿谁核对？"), "乙县"),
    ),
    "lead-says-what-its-claims-say": (
        Case("cases/jia-county-inspection", record("cases/jia-county-inspection", lead="甲县政协一年办5次视察。"), "5次"),
        Case("duties/office", record("duties/office", lead="办公室管提案登记簿，每月核对。"), "每月"),
    ),
    "false-year-is-in-doubt": (
        Case("S900-1#7", all_of(false_years, unit("S900-1.2.p1.s1", flags=("false-year",)),
            claim("S900-1#7", text="2024年市政协立案168件，办结151件。")), "2024"),),
    "doubtful-wording-is-marked": (
        Case(REPLY, claim(REPLY, doubt=None), "reply-misprinted"),
        Case(OFFICE, doubt("S900-1.1.p1.s3", "标疑"), "错字漏字"),  # the whole unit
        Case(OFFICE, doubt("S900-1.1.p1.s3", "标疑", offset=0, length=6, printed="一次登记"), "doubt"),  # a figure out of it
        Case(OFFICE, doubt("S900-1.1.p1.s3", "标疑", offset=0, length=4, printed="X秘书长")),
    ),
    "claims-of-a-doubt-are-marked": (
        Case(REPLY, claim(REPLY, doubt=None), "reply-misprinted"),
        Case("doubt", doubt("S900-1.1.p1.s2", "按推断用", claims=(OFFICE,)), OFFICE),  # which stands on another unit
        Case("doubt", doubt("S900-1.1.p1.s3", "按推断用", claims=("S900-1#99",)), "S900-1#99"),
    ),
    "marked-claim-is-named-by-a-doubt": (
        Case(REPLY, put(doubts=())),
        Case(OFFICE, claim(OFFICE, doubt="说不清是哪一天")),
    ),
    "unusable-wording-is-not-used": (
        Case(OFFICE, doubt("S900-1.1.p1.s3", "不用")),
        Case(OFFICE, all_of(doubt("S900-1.1.p1.s3", "不用", offset=3, length=3, printed="每周五"),
            claim(OFFICE, doubt="有疑"))),
    ),
    "spoilt-wording-is-mended": (
        Case(REPLY, all_of(put(doubts=()), doubt("S901-1.3.p1.s2", "按推断用", offset=10, length=2, printed="答夏", probably="答复"),
                           claim(REPLY, text="去年县政协报了4份视察报告，县政府答夏3份。")), "答复"),
        Case("S900-1#9", all_of(doubt("S900-1.2.p1.s3", "按推断用", offset=24, length=3, printed="37件", probably="73件")), "73件"),
    ),
    "inferred-wording-is-marked": (
        Case(REPLY, all_of(put(doubts=()), doubt("S901-1.3.p1.s2", "按推断用", offset=10, length=2, printed="答夏", probably="答复", sure="中"),
                           claim(REPLY, doubt=None)), "答夏"),
    ),
    "doubtful-character-is-listed": (Case(REPLY, all_of(put(doubts=()), claim(REPLY, doubt=None)), "S901-1.3.p1.s2"),),
    "old-charter-is-marked": (
        Case(OFFICE, claim(OFFICE, text="市政协章程规定办公室每周五核对一次登记簿。")),
        Case(OFFICE, claim(OFFICE, text="《云州市政协章程》第三条明确，办公室每周五核对一次登记簿。")),
        Case(OFFICE, doubt("S900-1.1.p1.s3", "按推断用", kind=DoubtKind.OLD_CHARTER)),
    ),
    "set-wording-is-unaltered": (
        Case(OFFICE, all_of(wording(THREE), claim(OFFICE, text="办公室讲有事多商量、遇事多协商、做事多商量。")), THREE),
        Case(OFFICE, all_of(wording(THREE), claim(OFFICE, text="办公室讲遇事多商量、有事多商量、做事多商量。")), "次序"),
        Case(OFFICE, all_of(wording(THREE), claim(OFFICE, text="办公室讲有事多商量、遇事多商量、做事多，照此办。"))),
        Case(OFFICE, all_of(wording("围绕中心、服务大局"), claim(OFFICE, text="办公室核对登记簿，服务大局、围绕中心。"))),
        Case(OFFICE, all_of(wording(THREE), claim(OFFICE, text="办公室讲有事多商量、遇事多商量、做，核对登记簿。")), "一部分"),
    ),
    "set-wording-stands-in-its-units": (Case("有事好商量吧", wording("有事好商量吧", units=("S901-1.2.2",)), "S901-1.2.2"),),
    "overtaken-patterns-are-apart": (
        Case("second", all_of(overtaken("first", patterns=("脱贫攻坚",)),
            overtaken("second", patterns=("脱贫攻坚战",))), "first"),
        Case("second", all_of(overtaken("first", patterns=("小康",)), overtaken("second", patterns=("小康",)))),
    ),
    "overtaken-pattern-can-match": (
        Case("none", overtaken("none", patterns=())),
        Case("single", overtaken("single", patterns=("办",))),
        Case("never", overtaken("never", patterns=("扶贫办",), unless=("扶贫",))),
    ),
    "overtaken-exception-bears-on-a-pattern": (Case("idle", overtaken("idle", patterns=("扶贫办",), unless=("扶贫干部",)), "扶贫干部"),),
    "verified-fact-has-an-official-source": (
        Case("bare", overtaken("bare", status="已核实", as_of="2023-03-11")),
        Case("copied", overtaken("copied", status="已核实", as_of="2023-03-11",
            evidence=("https://gov.cn.example.com/1",))),
        Case("undated", overtaken("undated", status="已核实", evidence=("http://www.gov.cn/1",))),
        Case("paper", add("documents",
            OfficialDocument(id="paper", name="文件", issuer="机关", matter="提案", status="已核实", evidence=("http://example.com",)))),
    ),
    "claim-has-a-fit-length": (
        Case(OFFICE, claim(OFFICE, text="办公室每周五核对。"), "9 字"),
        Case(OFFICE, claim(OFFICE, text="办公室" + "每周五核对" * 16 + "。"), "84 字"),
    ),
    "claim-has-no-filler": (Case(OFFICE, claim(OFFICE, text="办公室要高度重视登记簿，切实加强核对工作。"), "高度重视、切实加强"),),
    "claim-names-its-subject": (
        Case(OFFICE, claim(OFFICE, text="我们的办公室每周五下午核对一次登记簿。"), "我们"),
        Case(OFFICE, claim(OFFICE, text="我市政协办公室每周五下午核对一次登记簿。"), "我"),
    ),
    "punctuation-is-full-width": (
        Case(OFFICE, claim(OFFICE, text="办公室每周五核对登记簿,结果报秘书长。"), ","),
        Case(OFFICE, claim(OFFICE, text="办公室每周五核对登记簿，结果报秘书长.")),
        Case(OFFICE, claim(OFFICE, text="办公室(每周五)核对登记簿，结果报秘书长。")),
        Case("duties/office", record("duties/office", lead='办公室管"登记簿"。')),
    ),
    "characters-are-what-they-look-like": (
        Case(OFFICE, claim(OFFICE, text="办公室每周五核对登⼀次，结果报秘书长。"), "U+2F00"),
        Case(OFFICE, claim(OFFICE, text="办公室每周五核对一次Кабинет，结果报秘书长。"), "CYRILLIC"),
        Case(OFFICE, claim(OFFICE, text="办公室每周５核对一次，结果报秘书长。")),
        Case("duties/office", record("duties/office", lead="二○○九年起办公室管登记簿。")),
    ),
    "marks-come-in-pairs": (
        Case(OFFICE, claim(OFFICE, text="办公室每周五核对“登记簿，结果报秘书长。"), "“"),
        Case(OFFICE, claim(OFFICE, text="办公室每周五核对”登记簿“，结果报秘书长。"), "”"),
        Case("duties/office", record("duties/office", lead="办公室照《规程管登记簿。")),
    ),
    "no-blank-beside-chinese": (
        Case(OFFICE, claim(OFFICE, text="办公室每周五核对 1 次登记簿，结果报秘书长。")),
        Case(OFFICE, claim(OFFICE, text="办公室每周五 核对登记簿，结果报秘书长。")),
        Case("duties/office", record("duties/office", lead="办公室管　登记簿。")),
    ),
    "digest-unit-is-in-its-speech": (
        Case("S900-1.1.9", with_unit("S900-1", "S900-1.1.9"), "S900-1.1."),
        Case("S901-1.p1", with_unit("S900-1", "S901-1.p1")),
    ),
    "unit-is-accounted-for": (
        Case("S900-1.1.2", without_unit("S900-1.1.2")),),
    "heading-has-a-gist": (Case("S900-1.1.h", told("S900-1.1.h", gist=None)),),
    "reason-fits-the-unit": (
        Case("S900-1.p2", told("S900-1.p2", aside=AsideReason.TITLE)),
        Case("S900-1.p2", told("S900-1.p2", aside=AsideReason.HEADING)),
        Case("S900-1.1.p1.s1", told("S900-1.1.p1.s1", aside=AsideReason.GREETING)),
        Case("S900-1.p2", told("S900-1.p2", aside=AsideReason.FRAGMENT)),
    ),
    "nothing-of-substance-is-set-aside": (
        Case("S900-1.2.p1.s1", told("S900-1.2.p1.s1", claims=(), aside=AsideReason.SLOGAN), "168件"),
        Case("S900-1.1.2", told("S900-1.1.2", claims=(), aside=AsideReason.TRANSITION), "三早"),
        Case("S900-1.1.p1.s2", told("S900-1.1.p1.s2", claims=(), aside=AsideReason.SLOGAN), "《云州市政协提案收件规程》"),
        Case("S900-1.1.p1.s1", unit_says("S900-1.1.p1.s1", "办公室要守好门。"), "对办公室的要求"),
        Case("S900-1.1.p1.s1", unit_says("S900-1.1.p1.s1", "收件每周五做。"), "每周五"),
        Case("S900-1.p3", unit_says("S900-1.p3", "今年立案168件，谢谢大家！"), "168件"),
    ),
    "reason-for-keeping-is-needed": (
        Case("S900-1.1.p1.s3", told("S900-1.1.p1.s3", kept_here=KeptHere.ONCE), "kept_here"),  # on the page of the office
        Case("S900-1.p3", told("S900-1.p3", kept_here=KeptHere.ONCE)),  # set aside
    ),
    "repeated-unit-says-the-same": (
        Case("S900-1.1.1.2",
            told("S900-1.1.1.2", claims=(), aside=AsideReason.REPEATS, repeats="S900-1.1.1.1"), "2件以上"),
        Case("S900-1.1.1.1",
            told("S900-1.1.1.1", claims=(), aside=AsideReason.REPEATS, repeats="S900-1.1.1.1"), "没有写成论断"),
    ),
    "question-is-asked-once": (
        Case("questions/proposals", first("questions/proposals", "questions", ask="视察派什么车？"), "questions/inspection"),
        Case("questions/inspection", first("questions/inspection", "questions", ask="视察派什么车？"), "写了两遍"),
    ),
    "questions-differ-in-answer": (
        Case("questions/proposals", first("questions/proposals", "questions", answer=(Use(use="S901-1#3"), Use(use="S901-1#1"))), "questions/inspection"),
    ),
    "linked-record-exists": (
        Case("duties/office", record("duties/office", see=("rules/proposal-intakes",)), "rules/proposal-intake"),
        Case("M01", put(register=(RegisterEntry(entry="M01", name="规程", record="rules/missing"),))),
        Case("tables/who-does-what", charge(duty="duties/offices"), "duties/office"),
        Case("tables/organisation", first("tables/organisation", "bodies", duty="duties/offices")),
        Case("questions/proposals", first("questions/proposals", "questions", see=("rules/none",))),
        Case("questions/proposals", first("questions/proposals", "questions", posts=("duties/none",))),
        Case("tables/scope", covered(0, see=("rules/none",))),
        Case("paths/new-staff", path_step(read=("duties/none",))),
    ),
    "governing-document-exists": (
        Case("tables/scope", covered(1, documents=("yunzhou-proposal",)), "yunzhou-proposals"),
        Case("rules/proposal-intake", record("rules/proposal-intake", governed_by=("yunzhou-proposal",)), "yunzhou-proposals"),),
    "register-entry-is-settled": (
        Case("M09", entered(name="无下落")),
        Case("M09", entered(name="办公室", record="duties/office", rejected="不收"), "同时说"),
        Case("M09", entered(name="办公室", record="duties/office", merged="M01")),
    ),
    "register-entry-merges-into-a-kept-one": (
        Case("M09", entered(merged="M03"), "M01"),  # which is rejected
        Case("M09", entered(merged="M99")),
    ),
    "register-claim-is-shown": (Case("M09", entered(name="办公室", record="duties/office", claims=("S900-1#1",)), "S900-1#1"),),
    "register-status-is-the-records": (
        Case("M09", entered(name="提案收件规程", record="rules/proposal-intake", status=Status.PARTLY), "内容已给"),
        Case("M09", entered(name="网上收件", record="tables/names-only", status=Status.GIVEN)),
        Case("M09", entered(name="三早", record="glossary/three-earlies", status=Status.NAME_ONLY)),
    ),
    "register-name-can-be-found": (
        Case("M09", entered(name="收件箱", record="rules/proposal-intake"), "aliases"),
        Case("M09", entered(name="五早", record="glossary/three-earlies")),
        Case("M09", entered(name="线下收件", record="tables/names-only")),
    ),
    "comparison-cell-is-of-its-row": (
        Case(COMPARISON, first_row(cells=(Cell(column="谁看", items=(Use(use="S900-1#1"),)),)), "谁登记"),
        Case(COMPARISON, first_row(cells=(Cell(column="多久", items=(Use(use="S901-1#8"),)),)), "S901-1#8"),
    ),
    "conclusion-of-a-comparison-is-ours": (
        Case(COMPARISON, record(COMPARISON, common=(Use(use="S900-1#1"),)), "讲话所述制度"),
        Case(COMPARISON, claim(f"{COMPARISON}#1", authority=Authority.PRACTICE)),
    ),
    "words-beside-a-claim-are-its-own": (
        Case("tables/calendar", first("tables/calendar", "entries", when="每周一"), "S900-1#2"),
        Case("tables/organisation", first("tables/organisation", "bodies", name="常委会议"), "S901-1#2"),
        Case("tables/who-does-what", charge(who="研究室"), "S900-1#1"),
    ),
    "body-is-under-one-before-it": (
        Case("tables/organisation", first("tables/organisation", "bodies", under="办公室")),  # itself under it
        Case("tables/organisation", first("tables/organisation", "bodies", under="全会")),
    ),
    "bare-name-stands-in-its-units": (Case("tables/names-only", first("tables/names-only", "names", name="线上收件")),),
    "synonym-is-listed-once": (Case("synonyms", synonym("收件", "收文本"), "收件"), Case("synonyms", synonym("接收提案", to=("登记簿",)), "接收提案")),
    "synonym-leads-to-the-site": (
        Case("synonyms", synonym("打的", to=("出租汽车",)), "出租汽车"), Case("synonyms", synonym("食堂", "饭堂"), "食堂")),
    "synonyms-do-not-circle": (
        Case("synonyms", all_of(synonym("登记簿", to=("乡镇会",)), synonym("乡镇会", to=("登记簿",))), "登记簿"),
        Case("synonyms", synonym("署名", to=("署名",)), "署名")),
    "synonym-does-not-drown": (Case("synonyms", synonym("议案", to=("提案",)), "提案"), Case("synonyms", synonym("议案", "提案"), "提案")),
    "other-words-are-of-a-claim": (
        Case("S900-1#99", other_words("S900-1#99", "甲乙"), "S900-1#99"), Case(OFFICE, other_words(OFFICE, "盘点"), "两项")),
    "other-words-are-other": (Case(INTAKE, other_words(INTAKE, "提案委"), "提案委"),),
    "other-words-tell-apart": (
        Case("S900-1#10", all_of(*(other_words(f"S900-1#{number}", "点一点") for number in (1, *range(3, 11)))), "点一点"),),
    "similar-characters-are-of-use": (
        Case("similar-characters", add("similar_characters", SimilarCharacters(pair="已己", reason="又一次")), "两次"),
        Case("similar-characters", add("similar_characters", SimilarCharacters(pair="鸟乌", reason="一点之差")), "鸟")),
    "record-has-its-parts": (
        Case("duties/office", record("duties/office", sections=())),
        Case("duties/office", record("duties/office", sections=(GroupedSection(title="空", items=()),)), "空"),
        Case("rules/proposal-intake", record("rules/proposal-intake", status=Status.NAME_ONLY)),
        Case("rules/proposal-intake", record("rules/proposal-intake", steps=(), sections=())),
        Case("duties/office", many_sections("duties/office", None), "9节，没有大标题"),
        Case("duties/office", many_sections("duties/office", None, "提案"), "前1节"),
        Case("duties/office", many_sections("duties/office", "提案", "视察"), "“提案”下只有一节"),
        Case("duties/office", many_sections("duties/office", "提案", None, "提案"), "都叫"),
        Case("duties/office", many_sections("duties/office", "提案", *[None] * 12), "13节"),
        Case("questions/inspection", last("questions/inspection", "questions", group="用车"), "前1问"),
        Case("questions/inspection", last("questions/inspection", "questions", unsaid="派几辆没有说；某县的做法，问管车的人"), "某县的做法"),
        *(Case(home, doubled(home, field), "都叫") for home, field in (
            ("duties/office", "sections"), ("rules/proposal-intake", "sections"), ("paths/ten-minutes", "stops"),
            ("tables/who-does-what", "tasks"), ("tables/names-only", "names"), ("tables/scope", "areas"))),
        Case("handbook/inspection", record("handbook/inspection", before=(), during=(), after=())),
        Case("handbook/inspection", record("handbook/inspection", checklist=())),
        Case("cases/jia-county-inspection", record("cases/jia-county-inspection", done=())),
        Case("cases/jia-county-inspection", record("cases/jia-county-inspection", result=())),
        Case("cases/jia-county-inspection", record("cases/jia-county-inspection", kind="承诺")),
        Case("cases/jia-county-inspection", record("cases/jia-county-inspection", kind="仅名称")),
        Case("glossary/three-earlies", record("glossary/three-earlies", named_in=())),
        Case("glossary/three-earlies", record("glossary/three-earlies", parts=(), items=())),
        Case("glossary/three-earlies", record("glossary/three-earlies", status=Status.NAME_ONLY)),
        Case("paths/new-staff", record("paths/new-staff", steps=())),
        Case("paths/new-staff", path_step(questions=())),
        Case("paths/new-staff", path_step(read=())),
        Case("paths/new-staff", path_question(answer=()), "没有答案"),
        Case("paths/new-staff", path_question(answer=(Use(use="S900-1#2"),) * 6), "6 条"),
        Case("paths/new-staff", path_question(ask="登记簿谁核对"), "问句"),
        Case("paths/new-staff", path_question(ask="没有署名的提案怎么办？"), "两遍"),
        Case("paths/new-staff", path_step_twice, "都叫"),
        Case("paths/ten-minutes", record("paths/ten-minutes", stops=()), "没有一站"),
        Case("paths/ten-minutes", first("paths/ten-minutes", "stops", items=()), "没有内容"),
        Case(COMPARISON, record(COMPARISON, differs=()), "common"),
        Case(COMPARISON, record(COMPARISON, columns=("多久",))),
        Case("questions/proposals", first("questions/proposals", "questions", answer=()), "没有答案"),
        Case("questions/proposals", first("questions/proposals", "questions", answer=(Use(use="S900-1#3"),) * 6), "6 条"),
        Case("questions/proposals", first("questions/proposals", "questions", ask="提案没有署名"), "问句"),
        Case("tables/scope", covered(0, see=()), "在哪里"),
        Case("tables/scope", covered(1, gap=None), "缺什么"),
        Case("tables/scope", covered(1, documents=(), turn_to=None)),
    ),
    "lessons-are-ours": (
        Case("cases/jia-county-inspection", claim("cases/jia-county-inspection#1", authority=Authority.PRACTICE)),
        Case("cases/jia-county-inspection", lambda data: record("cases/jia-county-inspection", lessons=data.records["cases/jia-county-inspection"].result)(data)),
    ),
    "title-is-one-pages": (
        Case("handbook/inspection", record("handbook/inspection", title="办公室"), "duties/office"),
        Case("handbook/inspection", record("handbook/inspection", aliases=("机关办公室",))),
        Case("duties/office", record("duties/office", title="甲县政协怎样组织视察"), "S901-1"),
        Case("S901-1", digest("S901-1", short="云州市政协提案收件讲话"), "S900-1"),
    ),
    "alias-is-not-the-title": (Case("duties/office", record("duties/office", aliases=("办公室",))),),
    "speech-title-has-its-origin": (
        Case("S900-1", digest("S900-1", title="提案收件工作会讲话")),
        Case("S901-1", digest("S901-1", printed_title=None)),
        Case("S901-1", digest("S901-1", title_origin="更正", title_note=None)),
    ),
    "masked-place-is-told-as-masked": (Case("S900-1", digest("S900-1", place="某市")),),
    "cited-event-exists": (Case("S900-1", era(evidence("不早于", "yunzhou")), "yunzhou-city"),),
    "limit-rests-on-an-event": (Case("S900-1", era(evidence("不晚于"), not_after="2012")),),
    "era-does-not-end-before-it-begins": (
        Case("S900-1", era(not_before="2012", not_after="2009")), Case("S900-1", era(not_before="2009-08", not_after="2009-07-31"))),
    "era-follows-from-its-evidence": (
        Case("S900-1", era(evidence("不早于", "yunzhou-city")), "2009-07"),  # the limit is not drawn
        Case("S900-1", era(not_before="2009-07"), "没有证据"),
        Case("S900-1", era(evidence("不早于", "yunzhou-city"), not_before="2010"), "2009-07"),
        Case("S900-1", era(evidence("不早于", "yunzhou-city"), evidence("旁证"), not_before="2008")),  # wider than the evidence
        Case("S900-1", all_of(LATER, era(evidence("不早于", "yunzhou-city"), evidence("不早于", "later"), not_before="2009-07")), "2012-05-01"),
        Case("S900-1", all_of(LATER, era(evidence("不晚于", "later"), evidence("旁证"), not_after="2013"))),
    ),
    "claim-was-read-twice": (
        Case("S900-1", put(readings=()), "12 条"),
        Case("duties/office", unread("duties/office#1"), "#1"),
    ),
    "reading-is-of-the-present-claim": (
        Case(OFFICE, claim(OFFICE, text="办公室每周五上午核对一次提案登记簿，核对结果报秘书长。")),
        Case(OFFICE, unit("S900-1.1.p1.s3", hash="0" * 16)),
        Case(OFFICE, claim(OFFICE, authority=Authority.PLAN)),
    ),
    "read-claim-exists": (
        Case("S900-1#99", add("readings",
            Readings(role="复读", date="2026-11-22", readings=(Reading(claim="S900-1#99", hash="0" * 16, verdict="无误"),))), "S900-1#9"),),
    "no-private-person-is-named": (
        Case("S900-1#10", claim("S900-1#10", text="李建国委员一个人交了6件提案，每件都附了图。"), "李"),
        Case("S900-1#10", claim("S900-1#10", text="欧阳、李某同志一个人交了6件提案。")),
        Case("duties/office", record("duties/office", lead="张主任管提案登记簿的核对。")),
        Case("S900-1", unit("S900-1.1.2", formulas=("赵大军主席讲的三早",))),
    ),
    "no-private-number-is-shown": (
        Case("duties/office", record("duties/office", lead="办公室电话13912345678。"), "手机号码"),
        Case("duties/office", record("duties/office", lead="办公室电话0912-3456789。"), "固定电话"),
        Case("duties/office", record("duties/office", lead="登记身份证612701197001011234。"), "身份证号码"),
        Case("duties/office", record("duties/office", lead="请加QQ群:123456789。"), "QQ"),
        Case("sources", lambda data: put(originals=(data.originals[0].model_copy(update={"carrier": "范文网站a.b@example.com"}),))(data), "电子邮箱"),
    ),
    "address-is-evidence": (
        Case("duties/office", record("duties/office", lead="见 http://example.com/1 。"), "http://"),
        Case("sources", lambda data: put(originals=(data.originals[0].model_copy(update={"carrier": "范文网fanwen.example.com"}),))(data)),
    ),
    "hidden-string-appears-nowhere": (
        Case("S900-1.2.p1.s4", same, "3 字", {"docs/page.md": "第一行\n赵钱孙委员交了6件。\n"}),
        Case("S900-1.2.p1.s4", same, "", {"site/search.json": '{"text": "\\u8d75\\u94b1\\u5b59"}'}),
        Case("S900-1.2.p1.s4", same, "", {"docs/page.md": "赵、钱、孙"}),
        Case("S900-1.2.p1.s4", put(masks=(Mask(unit="S900-1.2.p1.s4", offset=0, length=1, kind="人名", replacement="某"),)), "", {"docs/page.md": "赵钱孙"}),
    ),
    "no-passage-is-copied-into-a-record": (
        Case(OFFICE, claim(OFFICE, text="办公室把路线报主席会议定，路线定下以后不得改动，每次视察的委员照办。"), "路线定下以后"),
        Case("duties/office", record("duties/office", unsaid=("提案人交来提案提案委必须在5个工作日内登记编号",))),
    ),
    "no-passage-is-copied-into-a-file": (
        Case("docs/page.md", same, "路线", {"docs/page.md": "\n办公室在视察前10天把路线报主席会议定，路线定下以后不得改动。每次视察\n"}),),
}

PASSING: dict[str, tuple[Case, ...]] = {
    "figure-stands-in-a-cited-unit": (
        Case(OFFICE, all_of(unit_says("S900-1.1.p1.s3", "提出意见建议50条。"), claim(OFFICE, text="办公室提出50条建议，报秘书长核对。"))),
        Case(OFFICE, all_of(unit_says("S900-1.1.p1.s3", "提出三点意见。"), claim(OFFICE, text="办公室提出的意见有3点，报秘书长核对。"))),
        Case(OFFICE, all_of(unit_says("S900-1.1.p1.s3", "投资八千多万元。"), claim(OFFICE, text="办公室核对，投资8000多万元，报秘书长。"))),
        Case("S900-1#10", claim("S900-1#10", text="一位委员交了6件提案，每件都附了图。")),  # the unit hides a name
        Case(INTAKE, claim(INTAKE, text="“三年五件”和《二十条规程》都要提案委必须在5个工作日内登记。")),
    ),
    "masked-figure-is-told-in-words": (Case(OFFICE, claim(OFFICE, text="办公室用APP和XML表格核对5G登记簿，报秘书长。")),),
    "hidden-is-said-only-of-hidden-text": (
        Case("S900-1#7", claim("S900-1#7", text="市政协去年收到提案若干件（原文隐去），立案168件。")),
        Case("S900-1#7", claim("S900-1#7", text="市政协去年收到若干（原文隐去）件提案，立案168件。")),
        Case(OFFICE, all_of(unit_says("S900-1.1.p1.s3", "办公室分成若干小组。"), claim(OFFICE, text="办公室把工作人员分成若干小组核对登记簿。"))),
        Case(OFFICE, claim(OFFICE, text="办公室每周五核对《若干规定》，结果报秘书长。")),
    ),
    "title-stands-in-a-cited-unit": (
        Case(OFFICE, all_of(doubt("S900-1.1.p1.s3", "按推断用", printed="登记簿", probably="《登记簿》", kind=DoubtKind.LOST_MARKS),
                            claim(OFFICE, text="办公室每周五下午核对一次《登记簿》，报秘书长。"))),),
    "formula-stands-in-a-cited-unit": (
        Case(REFUSALS, claim(REFUSALS, text="县政协的视察看点时“不吃请”，也不合影。")),  # word for word, though not in marks there
        Case(REFUSALS, all_of(unit("S901-1.2.1", long_quotes=(LongQuote(hash=text_hash(LONG_QUOTE), length=len(LONG_QUOTE)),)),
                              claim(REFUSALS, text=f"县政协视察时守“{LONG_QUOTE}”。"))),
    ),
    "claim-names-an-actor": (Case(PLACES, claim(PLACES, text="丙县派人来学过，回去照办，只把人数放宽。")),),
    "actor-is-named-by-the-source": (
        Case("S900-1#6", all_of(unit_says("S900-1.1.h", "一、办公室把收件这一关守住"),
            claim("S900-1#6", text="“三早”由办公室在收件时守住，各县可以照着做。"))),
        Case("S900-1#3", all_of(unit_says("S900-1.1.1.p1", "提案委收件看三样东西。"),
            claim("S900-1#3", text="没有署名的提案，提案委收件时退回提案人。"))),
        Case("S900-1#3", all_of(unit_says("S900-1.1.1.p1", "提案委看三样东西。", kind=UnitKind.LEAD),
            claim("S900-1#3", text="没有署名的提案，提案委退回提案人。"))),
        Case(PLAN, claim(PLAN, text="云州市政协今年拟在3个县试行提案网上收件。")),
        Case("S900-1#9", all_of(unit_says("S900-1.2.p1.s3", "乙县党委、政府都答复了。", actors=("党委", "政府")),
                                claim("S900-1#9", text="乙县县委、县政府都作了答复，提案人很满意。", grounds=("S900-1.1.1.1",)))),
    ),
    "places-keep-their-order": (
        Case(PLACES, all_of(unit_says("S900-1.2.p1.s3", "丙县和甲县一起办。"),
            claim(PLACES, text="丙县和甲县一起办提案，把答复念给群众听。", grounds=("S900-1.2.p1.s3",)))),),
    "modality-is-not-strengthened": (
        Case("S900-1#5", claim("S900-1#5", text="提案人没有附情况说明的，可在10日内补交。")),
        Case(INTAKE, claim(INTAKE, text="提案委要在5个工作日内登记编号提案人交来的提案。")),
    ),
    "plan-is-told-as-a-plan": (
        Case(PLAN, claim(PLAN, text="市政协今年拟在3个县试行提案网上收件。", authority=Authority.DEMAND)),
        Case(PLAN, all_of(unit_says("S900-1.3.p1", "积极探索网上收件，列入年度计划，提出建议5条。"),
            claim(PLAN, text="市政协把网上收件列进了计划。", authority=Authority.RULE))),
    ),
    "practice-is-no-plan": (
        Case(PLAN, all_of(unit_says("S900-1.3.p1", "积极探索网上收件，列入年度计划，提出建议5条。"),
            claim(PLAN, text="市政协试行了网上收件。", authority=Authority.PRACTICE))),),
    "rule-rests-on-a-named-rule": (
        Case(OFFICE, all_of(unit_says("S900-1.1.p1.s3", "建立登记簿核对制度。"), claim(OFFICE, authority=Authority.RULE))),),
    "conclusion-of-ours-joins-grounds": (Case(OFFICE,
        claim(OFFICE, authority=Authority.EDITOR, grounds=("S900-1.1.1.1",))),),
    "gist-says-what-its-units-say": (
        Case("S900-1.1.h", told("S900-1.1.h", gist="“三早”和10日内补交")),  # of the points under the heading
        Case("S900-1.1.1.1", all_of(unit_says("S900-1.1.h", "一、把好三道关"), told("S900-1.1.1.1", gist="三道关之一"))),
    ),
    "step-says-what-its-claim-says": (Case("rules/proposal-intake", first("rules/proposal-intake", "steps", limit="5个工作日内")),),
    "self-check-asks-what-its-answer-says": (
        Case("paths/new-staff", path_question(ask="每周五下午核对什么，一次几个人？")),
        Case("paths/new-staff", path_question(ask="云州市的登记簿谁核对？")),
    ),
    "lead-says-what-its-claims-say": (Case("handbook/inspection", record("handbook/inspection", lead="一次视察前后的手续。")),),
    "false-year-is-in-doubt": (
        Case("S900-1#7", all_of(false_years, unit("S900-1.2.p1.s1", flags=("false-year",)))),
        Case("S900-1#7", all_of(false_years, unit("S900-1.2.p1.s1", flags=("false-year",)),
            claim("S900-1#7", text="2024年市政协立案168件。", doubt="年份不可信"))),
    ),
    "doubtful-wording-is-marked": (
        Case(REPLY, claim(REPLY, text="去年县政协报了4份视察报告，落实2件。", doubt=None)),  # leaves the misprint alone
        Case(OFFICE, doubt("S900-1.1.p1.s3", "按推断用", printed="登记薄", probably="登记簿")),
    ),
    "unusable-wording-is-not-used": (Case(OFFICE, doubt("S900-1.1.p1.s3", "不用", offset=20, length=3, printed="报某处")),),
    "spoilt-wording-is-mended": (
        Case(REPLY, all_of(put(doubts=()), doubt("S901-1.3.p1.s2", "按推断用", offset=10, length=2, printed="答夏", probably="答复"))),
        Case(OFFICE, doubt("S900-1.1.p1.s3", "按推断用", offset=9, length=2, printed="核对", probably="要核对一次")),
    ),
    "old-charter-is-marked": (
        Case(OFFICE, claim(OFFICE, text="办公室按照市政协章程规定，每周五核对一次登记簿。")),
        Case(OFFICE, claim(OFFICE, text="市政协章程规定办公室每周五核对一次登记簿。", doubt="引的是旧文")),
        Case(OFFICE, all_of(overtaken("charter", patterns=("章程规定",), now="章程此后有修订"),
            claim(OFFICE, text="市政协章程规定办公室每周五核对一次登记簿。"))),
    ),
    "set-wording-is-unaltered": (
        Case(OFFICE, all_of(wording(THREE), claim(OFFICE, text=f"办公室讲{THREE}，照此办。"))),
        Case(OFFICE, all_of(wording(THREE), claim(OFFICE, text="办公室有事同提案人商量，登记簿每周五核对。"))),
        Case(OFFICE, all_of(wording("围绕中心、服务大局"), claim(OFFICE, text="办公室做到围绕中心不偏离、服务大局有作为。"))),
        Case(OFFICE, all_of(wording("以习近平同志为核心的党中央"), wording("紧密团结在以习近平同志为核心的党中央周围"),
                            claim(OFFICE, text="办公室学习以习近平同志为核心的党中央的部署。"))),
    ),
    "overtaken-patterns-are-apart": (
        Case("second", all_of(overtaken("first", patterns=("扶贫办",), unless=("国务院扶贫办",)),
            overtaken("second", patterns=("国务院扶贫办",)))),),
    "verified-fact-has-an-official-source": (
        Case("good", overtaken("good", status="已核实", as_of="2023-03-11",
            evidence=("http://example.com", "https://www.xinhuanet.com/1"))),
        Case("paper", add("documents",
            OfficialDocument(id="paper", name="文件", issuer="机关", matter="提案", status="已核实", evidence=("http://qzzx.gov.cn/1",)))),
    ),
    "claim-has-a-fit-length": (
        Case(OFFICE, claim(OFFICE, text="办公室每周五下午核对登记簿一。")), Case(OFFICE,
            claim(OFFICE, text="办公室" + "每周五核对" * 15 + "了。"))),
    "claim-has-no-filler": (
        Case(OFFICE, claim(OFFICE, text="办公室核对《关于进一步加强提案工作的意见》，报秘书长。")),
        Case(OFFICE, all_of(wording("进一步加强团结"), claim(OFFICE, text="办公室按进一步加强团结的提法核对登记簿。"))),
    ),
    "claim-names-its-subject": (Case(OFFICE, claim(OFFICE, text="办公室守“我们都来做”，自我监督，我国各地可以照着做。")),),
    "punctuation-is-full-width": (Case("duties/office", record("duties/office", lead="办公室管3.5万元以下、1:1配套的登记簿(A)。")),),
    "characters-are-what-they-look-like": (Case("duties/office", record("duties/office", lead="二〇〇九年起，办公室管①号登记簿……")),),
    "marks-come-in-pairs": (
        Case("duties/office", record("duties/office", lead="办公室管“‘三早’登记簿”和《规程（试行）》。")),
        Case("late", overtaken("late", patterns=("章程》旧文",))),
    ),
    "no-blank-beside-chinese": (Case("duties/office", record("duties/office", lead="办公室用Office Word写登记簿。")),),
    "reason-fits-the-unit": (
        Case("S901-1.3.p2", same),
        Case("S900-1.1.p1.s1", told("S900-1.1.p1.s1", aside=AsideReason.HEADING)),
    ),
    "nothing-of-substance-is-set-aside": (
        Case("S900-1.1.h", unit_says("S900-1.1.h", "一、抓好三项工作，办公室要守住“三早”")),
        Case("S900-1.p1", unit_says("S900-1.p1", "各位委员，明年要更好！")),
        Case("S900-1.1.p1.s1", unit_says("S900-1.1.p1.s1", "办公室做了不少事。")),
    ),
    "repeated-unit-says-the-same": (
        Case("S900-1.1.1.1", told("S900-1.1.1.1", claims=(), aside=AsideReason.REPEATS, repeats="S900-1.1.1.2")),),
    "era-follows-from-its-evidence": (
        Case("S900-1", era(evidence("不早于", "yunzhou-city"), not_before="2009")),  # less exact than the event
        Case("S900-1", era(evidence("不早于", "yunzhou-city"), evidence("旁证"), not_before="2010")),  # narrowed
        Case("S900-1", era(evidence("旁证"), not_after="2012")),
        Case("S900-1", era()),
    ),
    "speech-title-has-its-origin": (
        Case("S901-1", digest("S901-1", title_origin="更正")),
        Case("S900-1", digest("S900-1", title="提案收件工作会", title_origin="自拟", printed_title="在云州市政协提案收件工作会上的讲话")),
    ),
    "masked-place-is-told-as-masked": (Case("S900-1", digest("S900-1", place="某市（原文隐去）")),),
    "no-private-person-is-named": (
        Case(OFFICE, claim(OFFICE, text="以习近平同志为核心，办公室和汪洋主席、党组书记、提案委主任联系。")),
        Case(OFFICE, claim(OFFICE, text="办公室提高委员和主任的能力，关心委员，完善委员档案，查秘书长的要求，弘扬委员的风范，队伍指委员和干部。")),
        Case("S900-1#10", claim("S900-1#10", text="一位委员、某委员和某某主席一个人交了6件。")),
    ),
    "no-private-number-is-shown": (Case("duties/office", record("duties/office", lead="办公室管13912345678901号和2009年168件。")),),
    "address-is-evidence": (Case("good", overtaken("good", evidence=("http://www.gov.cn/1",))),),
    "hidden-string-appears-nowhere": (
        Case("S900-1.2.p1.s4", same, "", {"docs/page.md": "一位委员交了6件。\n赵\n钱孙\n"}),
        Case("S900-1.2.p1.s4", same, "", {"docs/logo.png": "赵钱孙"}),
    ),
    "no-passage-is-copied-into-a-record": (
        Case(INTAKE, claim(INTAKE, parts=("提案委必须在5个工作日内登记编号不得积压办公室",))),  # parts have a check of their own
        Case("S901-1#2", all_of(wording("把路线报主席会议定，路线定下以后不得改动"),
            claim("S901-1#2", text="办公室在视察前10天把路线报主席会议定，路线定下以后不得改动。"))),
        Case(INTAKE, claim(INTAKE, text="提案委照《云州市政协提案收件规程》，5个工作日内登记编号。")),
    ),
    "no-passage-is-copied-into-a-file": (
        Case("docs/page.md", same, "", {"docs/page.md": "办公室在视察前10天把路线报主席会议定，\n路线定下以后不得改动。每次视察\n"}),),
    "synonym-leads-to-the-site": (Case("synonyms", synonym("登记本", to=("登记簿",))), Case("synonyms", synonym("本子", "登记簿"))),
    "synonyms-do-not-circle": (Case("synonyms", all_of(synonym("本子", to=("登记簿",)), synonym("册子", to=("登记簿",)))),),
    "synonym-does-not-drown": (Case("synonyms", synonym("本子", to=("登记簿",))),),
    "other-words-are-other": (Case(INTAKE, other_words(INTAKE, "挂号")),),
    "similar-characters-are-of-use": (Case("similar-characters", add("similar_characters", SimilarCharacters(pair="提堤", reason="偏旁不同"))),),
}
