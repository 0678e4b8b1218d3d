"""Every rule over the records, in one visible list.

    run(dataset, originals)    all problems, exemptions applied, sorted
    notes(dataset, originals)  what did not run, what the rules cannot see, what is still missing

A rule is one function, its docstring; its modules are by subject. Checks read the dataset, the originals when they are
at hand, and nothing else.
"""

from __future__ import annotations

from scripts.checks import (
    copied,
    coverage,
    doubts,
    eras,
    exemptions,
    figures,
    findable,
    grounds,
    hidden,
    names,
    negations,
    overtaken,
    readings,
    records,
    register,
    set_wordings,
    shown,
    strength,
    style,
    tables,
)
from scripts.checks.check import Check
from scripts.checks.coverage import missing_digests, waiting_units
from scripts.checks.material import Material, Originals, listed
from scripts.checks.project_files import text_files
from scripts.dataset import Dataset
from scripts.problems import Problem, ordered

__all__ = ["CHECKS", "Check", "Originals", "missing_digests", "notes", "run", "skipped", "text_files", "waiting_units"]

SHOWN = 6  # units named in a note
CHECKS: tuple[Check, ...] = (
    # what a claim stands on
    Check(grounds.claim_has_a_ground, "每条论断都有依据的单元"),
    Check(grounds.named_unit_exists, "所引的单元都存在"),
    Check(grounds.clause_goes_with_its_place, "并列几个地方的，各是各的做法"),
    Check(grounds.claim_stands_nearest_to_its_grounds, "论断不比所引单元更像旁边的单元"),
    # figures and deadlines
    Check(figures.figure_stands_in_a_cited_unit, "论断里的数字，所引单元里都有"),
    Check(figures.deadline_stands_in_a_cited_unit, "论断里的期限和频次，所引单元里都有"),
    Check(figures.masked_figure_is_told_in_words, "原文遮盖的，不照抄X，写“若干（原文隐去）”"),
    Check(figures.hidden_is_said_only_of_hidden_text, "“原文隐去”和“若干”只用于原文如此的地方"),
    # names
    Check(names.title_stands_in_a_cited_unit, "论断里的《》题名，所引单元里都有"),
    Check(names.formula_stands_in_a_cited_unit, "引号里的话，是所引单元的原话"),
    Check(names.part_stands_in_a_cited_unit, "提法的组成部分，是所引单元的原话"),
    Check(names.no_part_is_left_out, "提法的组成部分不缺项"),
    Check(names.term_stands_in_the_units_it_names, "术语和它的组成部分，是所引单元的原话"),
    Check(names.claim_names_an_actor, "每条论断写明主体"),
    Check(names.actor_is_named_by_the_source, "论断里的主体，原文点到过"),
    Check(names.speech_speaks_of_known_actors, "讲话自称的主体，名称表里都有"),
    Check(names.place_stands_in_a_cited_unit, "论断里的地方，所引单元里都有"),
    Check(names.places_keep_their_order, "几个地方按原文的次序写"),
    # how strongly
    Check(strength.modality_is_not_strengthened, "要求的轻重不超过所引单元"),
    Check(strength.prohibition_stands_in_a_cited_unit, "禁止的话，所引单元里也有"),
    Check(negations.negation_stands_in_a_cited_unit, "论断否定的，所引单元里也否定"),
    Check(negations.negation_of_a_cited_unit_is_kept, "原文否定的，论断不写成肯定"),
    Check(strength.plan_is_told_as_a_plan, "只是打算的，写明是打算"),
    Check(strength.rule_rests_on_a_named_rule, "“讲话所述制度”的依据里有制度的名称"),
    Check(strength.rule_is_told_not_asked_for, "“讲话所述制度”写明制度，不是要求建立制度"),
    Check(strength.demand_rests_on_a_demand, "“工作要求”的依据里有要求的话"),
    Check(strength.demand_is_not_told_as_done, "已经做的事，分量不是“工作要求”"),
    Check(strength.practice_is_not_told_as_a_plan, "看法和打算，分量不是“经验做法”"),
    Check(strength.practice_is_no_plan, "“经验做法”不只依据打算"),
    Check(strength.conclusion_of_ours_joins_grounds, "摘要里的“编者归纳”有两个以上的依据"),
    Check(strength.comparison_is_ours, "比较几篇讲话的，分量是“编者归纳”"),
    # what stands beside the claims
    Check(shown.gist_says_what_its_units_say, "gist 里的数字和名称，单元里都有"),
    Check(shown.step_says_what_its_claim_says, "步骤各栏的数字和名称，论断的单元里都有"),
    Check(shown.self_check_asks_what_its_answer_says, "自测题里的数字和名称，答案的单元里都有"),
    Check(shown.lead_says_what_its_claims_say, "lead 里的数字和名称，本页论断的单元里都有"),
    # unreliable text
    Check(doubts.false_year_is_in_doubt, "被改写的年份不写进论断"),
    Check(doubts.doubtful_wording_is_marked, "用到存疑的文字，论断标疑"),
    Check(doubts.claims_of_a_doubt_are_marked, "存疑表里写明的论断都标疑"),
    Check(doubts.marked_claim_is_named_by_a_doubt, "标疑的论断，存疑表里有它"),
    Check(doubts.unusable_wording_is_not_used, "存疑表定为“不用”的文字不用"),
    Check(doubts.spoilt_wording_is_mended, "原件的错字按推断改正，不照抄"),
    Check(doubts.inferred_wording_is_marked, "用到推断的、把握不大的文字，论断说明是推断"),
    Check(doubts.doubtful_character_is_listed, "有疑字的单元，存疑表里有说明"),
    Check(doubts.old_charter_is_marked, "引用章程的，说明此后有修订"),
    # set and overtaken wording
    Check(set_wordings.set_wording_is_unaltered, "全国统一的提法一字不改"),
    Check(set_wordings.set_wording_stands_in_its_units, "提法表所列单元里有这句原话"),
    Check(overtaken.overtaken_patterns_are_apart, "过时说法的 patterns 互不重叠"),
    Check(overtaken.overtaken_pattern_can_match, "过时说法的 patterns 都标得出来"),
    Check(overtaken.overtaken_exception_bears_on_a_pattern, "过时说法的 unless 都起作用"),
    Check(overtaken.verified_fact_has_an_official_source, "“已核实”的有官方网站出处"),
    # how it is written
    Check(style.claim_has_a_fit_length, "论断 15 至 80 字"),
    Check(style.claim_has_no_filler, "论断里没有套话"),
    Check(style.claim_names_its_subject, "论断不用“我们”“大家”"),
    Check(style.punctuation_is_full_width, "汉字之间用全角标点"),
    Check(style.characters_are_what_they_look_like, "没有貌似而不同的字符"),
    Check(style.marks_come_in_pairs, "引号、书名号、括号成对"),
    Check(style.no_blank_beside_chinese, "汉字旁边没有空格"),
    # every unit accounted for
    Check(coverage.digest_unit_is_in_its_speech, "摘要里的单元都是这篇讲话的"),
    Check(coverage.unit_is_accounted_for, "摘要写到讲话的每个单元"),
    Check(coverage.heading_has_a_gist, "标题单元写有 gist"),
    Check(coverage.reason_fits_the_unit, "不取的理由合乎单元的情形"),
    Check(coverage.nothing_of_substance_is_set_aside, "有实际内容的单元不搁置"),
    Check(coverage.reason_for_keeping_is_needed, "只留在摘要里的理由，写在确实如此的单元"),
    Check(coverage.repeated_unit_says_the_same, "“重复”的单元没有多出内容"),
    # records as a whole
    Check(records.linked_record_exists, "链接的记录都存在"),
    Check(records.question_is_asked_once, "一个常见问题只写一遍"),
    Check(records.questions_differ_in_answer, "没有两个常见问题答的是同样几条论断"),
    Check(records.governing_document_exists, "所引的现行文件都存在"),
    Check(records.record_has_its_parts, "各类页面该有的部分都有"),
    Check(records.lessons_are_ours, "“可以学什么”写明是编者归纳"),
    Check(records.title_is_one_pages, "页面标题和别名互不相同"),
    Check(records.alias_is_not_the_title, "别名与标题不重复"),
    Check(records.speech_title_has_its_origin, "讲话题目写明来历"),
    Check(records.masked_place_is_told_as_masked, "讲话的地方可以公开，或写明隐去"),
    # claims side by side
    Check(tables.comparison_cell_is_of_its_row, "对照表的每格，论断出自这一行的讲话"),
    Check(tables.conclusion_of_a_comparison_is_ours, "对照表的异同写明是编者归纳"),
    Check(tables.words_beside_a_claim_are_its_own, "时间、岗位、机构的名称照论断的字写"),
    Check(tables.body_is_under_one_before_it, "机构归在前面写过的机构名下"),
    Check(tables.bare_name_stands_in_its_units, "只有名称的，名称是所列单元的原话"),
    # the register
    Check(register.register_entry_is_settled, "清单每项都有下落，或有不收的理由"),
    Check(register.register_entry_merges_into_a_kept_one, "清单项并入的，是写在记录里的一项"),
    Check(register.register_claim_is_shown, "清单项的论断，所在记录都引用"),
    Check(register.register_status_is_the_records, "清单项的状态与所在记录一致"),
    Check(register.register_name_can_be_found, "清单项的名称，在所在记录里找得到"),
    # words that lead a search
    Check(findable.synonym_is_listed_once, "同义词里，每个词只在一组"),
    Check(findable.synonym_leads_to_the_site, "同义词通到站上有的词"),
    Check(findable.synonyms_do_not_circle, "同义词不绕圈子"),
    Check(findable.synonym_does_not_drown, "同义词不通到到处都有的词"),
    Check(findable.other_words_are_of_a_claim, "别的说法写给已有的论断，一条论断一项"),
    Check(findable.other_words_are_other, "别的说法不是论断里已有的词"),
    Check(findable.other_words_tell_apart, "别的说法分得开论断"),
    Check(findable.similar_characters_are_of_use, "形近字每对一次，有一个字站上用到"),
    # eras
    Check(eras.cited_event_exists, "定年代的公共事件都存在"),
    Check(eras.limit_rests_on_an_event, "年代上下限的证据写明公共事件"),
    Check(eras.era_does_not_end_before_it_begins, "年代的上限不早于下限"),
    Check(eras.era_follows_from_its_evidence, "年代上下限与证据一致"),
    # second readings
    Check(readings.claim_was_read_twice, "每条论断都有第二遍核对"),
    Check(readings.reading_is_of_the_present_claim, "核对的是现在的文字和依据"),
    Check(readings.read_claim_exists, "核对记录里的论断都存在"),
    # what must not be seen
    Check(hidden.no_private_person_is_named, "不出现私人姓名",
          blind="姓名检查只认“姓氏＋名＋职务”的写法；不带职务的姓名、绰号、少见的姓看不出来，靠遮盖表和核对"),
    Check(hidden.no_private_number_is_shown, "不出现电话、证件、QQ 等号码"),
    Check(hidden.address_is_evidence, "网址只写在出处里"),
    # with the originals at hand
    Check(hidden.hidden_string_appears_nowhere, "应隐去的文字哪里都不出现", needs_originals=True,
          blind="图片、PDF、Word 里的文字不查"),
    Check(copied.no_passage_is_copied_into_a_record, "记录里没有照抄原文 20 字以上", needs_originals=True),
    Check(copied.no_passage_is_copied_into_a_file, "其他文件里没有照抄原文 30 字以上", needs_originals=True),
)


def run(dataset: Dataset, originals: Originals | None = None) -> list[Problem]:
    """Every problem that no exemption covers, sorted. Checks that need the originals are left out without them."""
    material = Material(dataset, originals)
    ran = [check for check in CHECKS if check not in skipped(originals)]
    problems = [problem for check in ran for problem in check.problems(material)]
    return ordered(exemptions.apply(dataset, problems, [check.name for check in CHECKS], [check.name for check in ran]))


def skipped(originals: Originals | None) -> tuple[Check, ...]:
    """The checks that `run` leaves out."""
    return tuple(check for check in CHECKS if check.needs_originals and originals is None)


def notes(dataset: Dataset, originals: Originals | None = None) -> list[str]:
    """What an editor should know besides the problems."""
    left_out = skipped(originals)
    found = [f"没有讲话原文，未做 {len(left_out)} 项检查：{listed(check.title for check in left_out)}"] if left_out else []
    found += [f"查不到的：{check.blind}" for check in CHECKS if check.blind and check not in left_out]
    if without := missing_digests(dataset):
        found.append(f"还没有摘要的讲话 {len(without)} 篇：{listed(without)}")
    if drafts := [speech for speech in dataset.drafts if speech not in dataset.digests]:
        found.append(f"摘要在起草中、这次没有查的讲话 {len(drafts)} 篇：{listed(drafts)}。查一篇：python -m scripts check {drafts[0]}")
    if waiting := waiting_units(dataset):
        found.append(f"有数字、名称、期限或要求，只在摘要里、还没有页面引用的单元 {len(waiting)} 个：{listed(waiting[:SHOWN])}……")
    return found
