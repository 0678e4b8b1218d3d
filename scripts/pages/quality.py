"""The quality page: what is known of the site's own reliability, counted from the records and never typed.

Also where it looks bad: what nobody has read again, what no page shows, what the checks let pass.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from scripts import ids
from scripts.dataset import Dataset, dataset_hash
from scripts.models import AsideReason, Authority, BareNames, DigestUnit, DoubtKind, KeptHere, MutationRow, ReadingError, RegisterEntry, Rule, Status
from scripts.pages import addresses, claims, doubt_list, front_matter, markdown, page, template

PATH = "about/quality.md"
TITLE = "质量"
LEAD = "本站的内容核对到什么程度，哪里还不可靠。数字由程序从记录里数出来，不是写上去的。"
BARS = 20  # lengths of a bar, see site.css
MOST = 3  # claims with as many grounds or more are counted together


@dataclass(frozen=True)
class Count:
    """One line of a table: how many, and of how many."""

    name: str
    number: int
    whole: int

    @property
    def share(self) -> Markup:
        return bar(self.number, self.whole)


@dataclass(frozen=True)
class SpeechLine:
    """What became of one speech."""

    link: Markup
    units: int
    told: int
    claims: int
    read: int
    doubts: int

    @property
    def share(self) -> Markup:
        return bar(self.told, self.units)


@dataclass(frozen=True)
class Readings:
    """All second readings together."""

    batches: int
    read: int
    changed: int
    falsified: int
    caught: int


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    told = [unit for digest in dataset.digests.values() for unit in digest.units.values()]
    units = sum(len(speech.units) for speech in dataset.speeches.values())
    speeches = sorted(dataset.speeches, key=ids.parse_speech)
    copied = sum(len(dataset.speeches[speech].units) for speech in speeches if is_copy(dataset, speech))
    every = list(dataset.claims)
    text = template.fill(
        "quality",
        front_matter=Markup(front_matter.of(
            dataset, title=TITLE, description=LEAD, kind="使用说明", record="quality", data_file="data/")),
        title=TITLE,
        lead=LEAD,
        facts=[
            (len(dataset.speeches), "篇讲话"),
            (units, "个单元"),
            (len(every), "条论断"),
            (len(every) - claims.unread(dataset, every), "条经第二遍核对"),
            (len(dataset.doubts), "处存疑"),
            (len(dataset.masks), "处隐去"),
        ],
        speeches=[speech_line(dataset, speech) for speech in speeches],
        told=told_or_aside(told, units, copied),
        kept=counted(KeptHere, (one.kept_here for one in told if one.kept_here)),
        authorities=counted(Authority, (entry.claim.authority for entry in dataset.claims.values())),
        grounds=by_grounds(dataset),
        readings=readings(dataset),
        errors=counted(ReadingError, (
            reading.error for batch in dataset.readings for reading in batch.readings if reading.error)),
        mutation=dataset.mutation,
        mutation_rows=[(row, caught(row)) for row in dataset.mutation.rows] if dataset.mutation else [],
        mutation_current=dataset.mutation is not None and dataset.mutation.claims_hash == dataset_hash(dataset),
        exemptions=len(dataset.exemptions),
        per_hundred=per_hundred(len(dataset.exemptions), len(every)),
        doubts=counted(DoubtKind, (doubt.kind for doubt in dataset.doubts)),
        treatments=counted(None, (doubt.treatment for doubt in dataset.doubts)),
        masks=counted(None, (mask.kind for mask in dataset.masks)),
        register=counted(None, map(disposition, dataset.register)),
        missing=missing(dataset),
        doubt_list=markdown.address(PATH, doubt_list.PATH),
        about=markdown.address(PATH, "about/index.md"),
    )
    return [page.GeneratedPage(PATH, TITLE, text)]


def speech_line(dataset: Dataset, speech: str) -> SpeechLine:
    digest, units = dataset.digests.get(speech), dataset.speeches[speech].units
    own = [claim for claim, entry in dataset.claims.items() if entry.home == speech]
    return SpeechLine(
        link=markdown.link(addresses.title(dataset, speech), addresses.record(dataset, speech, PATH)),
        units=len(units),
        told=sum(bool(unit.claims) for unit in digest.units.values()) if digest else 0,
        claims=len(own),
        read=len(own) - claims.unread(dataset, own),
        doubts=sum(len(dataset.doubts_by_unit.get(unit.id, ())) for unit in units),
    )


def is_copy(dataset: Dataset, speech: str) -> bool:
    """A truncated copy that has, and needs, no digest."""
    return dataset.speeches[speech].copy_of is not None and speech not in dataset.digests


def told_or_aside(told: Sequence[DigestUnit], units: int, copied: int) -> list[Count]:
    """Units told, units set aside by reason, units of copies, units nobody has looked at yet."""
    reasons = Counter(unit.aside for unit in told if unit.aside)
    lines = [Count("写成论断", sum(bool(unit.claims) for unit in told), units)]
    lines += [Count(f"不取：{reason}", reasons[reason], units) for reason in AsideReason if reasons[reason]]
    left = [("不取：残缺副本", copied), ("还没有摘要", units - len(told) - copied)]
    return lines + [Count(name, number, units) for name, number in left if number]


def counted(order: Iterable[str] | None, found: Iterable[str]) -> list[Count]:
    """How often each value occurs, in the order given, or the most frequent first."""
    counter = Counter(map(str, found))
    names = list(map(str, order)) if order is not None else [name for name, _ in counter.most_common()]
    return [Count(name, counter[name], counter.total()) for name in names if counter[name]]


def by_grounds(dataset: Dataset) -> list[Count]:
    numbers = Counter(min(len(entry.grounds), MOST) for entry in dataset.claims.values())
    names: Mapping[int, str] = {0: "没有依据", 1: "一个单元", 2: "两个单元", MOST: "三个以上单元"}
    return [Count(names[number], numbers[number], numbers.total()) for number in sorted(numbers)]


def readings(dataset: Dataset) -> Readings:
    batches = dataset.readings
    return Readings(
        batches=len(batches),
        read=sum(len(batch.readings) for batch in batches),
        changed=sum(reading.verdict == "已改" for batch in batches for reading in batch.readings),
        falsified=sum(batch.falsified for batch in batches),
        caught=sum(batch.caught for batch in batches),
    )


def caught(row: MutationRow) -> Markup:
    """Share of the falsehoods of one kind that the checks report; what came out true is no falsehood."""
    return bar(row.caught, row.made - row.true)


def disposition(entry: RegisterEntry) -> str:
    """What became of an entry of the inventory."""
    if entry.rejected:
        return "不收，写明理由"
    return "并入别项" if entry.merged else f"写在页面上（{entry.status}）" if entry.status else "写在页面上"


def missing(dataset: Dataset) -> list[str]:
    """What is known to be missing, a line each."""
    untold = [speech for speech in dataset.speeches if speech not in dataset.digests and not is_copy(dataset, speech)]
    drafts = [speech for speech in dataset.drafts if speech in untold]
    unread = claims.unread(dataset, list(dataset.claims))
    unseen = sum(not dataset.shown_by.get(claim) for claim, entry in dataset.claims.items() if entry.unit)
    names = sorted(term.term for term in dataset.terms.values() if term.status is Status.NAME_ONLY)
    nameless = sorted(
        record.title for _, record in dataset.of(Rule) if record.status is Status.NAME_ONLY)
    bare = [name.name for _, record in dataset.of(BareNames) for name in record.names]
    lines = [
        (untold, f"{len(untold)}篇讲话还没有摘要：{'、'.join(sorted(untold, key=ids.parse_speech))}"),
        (drafts, f"其中{len(drafts)}篇的摘要正在起草或核对：{'、'.join(drafts)}"),
        (unread, f"{unread}条论断还没有第二遍核对"),
        (unseen, f"{unseen}条论断只在讲话的页面上，岗位、制度、手册等页面还没有用到"),
        (names, f"{len(names)}个提法只有名称，原文未给出内容：{'、'.join(names)}"),
        (nameless, f"{len(nameless)}项制度只有名称，原文未给出内容：{'、'.join(nameless)}"),
        (bare, f"另有{len(bare)}个名称，原文未给出内容：{'、'.join(bare)}"),
        (True, "全部内容尚未经本单位人员审定"),
    ]
    return [line for found, line in lines if found]


def bar(number: int, whole: int) -> Markup:
    """A share on a bar as long as it, in twentieths; a dash where there is nothing to take a share of."""
    if not whole:
        return Markup("－")
    return Markup(f"*{percentage(number, whole)}*{{: .bar .bar-{number * BARS // whole} }}")


def percentage(number: int, whole: int) -> str:
    """With one decimal, rounded down: 99.96 % is not all."""
    tenths = number * 1000 // whole
    return f"{tenths // 10}%" if tenths % 10 == 0 else f"{tenths // 10}.{tenths % 10}%"


def per_hundred(number: int, whole: int) -> Markup:
    return Markup(f"{number * 100 / whole:.1f}" if whole else "0")
