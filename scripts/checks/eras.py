"""The era of a speech follows from its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.checks.check import Finding
from scripts.checks.material import Material, nearest
from scripts.models import Digest, Event


def cited_event_exists(material: Material) -> Iterator[Finding]:
    """An event that dates a speech is in the list of public events."""
    known = _events(material)
    for speech, digest in material.dataset.digests.items():
        for evidence in digest.era.evidence:
            if evidence.event and evidence.event not in known:
                yield Finding(
                    material.place(speech, evidence), f"没有 {evidence.event} 这件公共事件",
                    "核对编号，或先写进 data/editorial/events.yml", f"已有的事件，相近的有：{nearest(evidence.event, known)}")


def limit_rests_on_an_event(material: Material) -> Iterator[Finding]:
    """Evidence for a limit names the event that turns it into a date; without one it is 旁证."""
    for speech, digest in material.dataset.digests.items():
        for evidence in digest.era.evidence:
            if evidence.limit != "旁证" and not evidence.event:
                yield Finding(
                    material.place(speech, evidence), f"“{evidence.limit}”的证据没有写公共事件", "写明 event；没有可换算的事件，改为“旁证”")


def era_does_not_end_before_it_begins(material: Material) -> Iterator[Finding]:
    """An era's not-before is no later than its not-after."""
    for speech, digest in material.dataset.digests.items():
        era = digest.era
        if era.not_before and era.not_after and _first_day(era.not_before) > _last_day(era.not_after):
            yield Finding(material.place(speech, era), f"“不早于 {era.not_before}”晚于“不晚于 {era.not_after}”", "核对两头的证据，改正日期")


def era_follows_from_its_evidence(material: Material) -> Iterator[Finding]:
    """A limit of an era is the date of the event that limits most, or is narrowed by 旁证; no such event goes unused."""
    for speech, digest in material.dataset.digests.items():
        place = material.place(speech, digest.era)
        supported = any(evidence.limit == "旁证" for evidence in digest.era.evidence)
        for limit, date, event in _limits(material, digest):
            if date is None:
                if event:
                    yield Finding(place, f"有“{limit}”的证据（{event.id}，{event.date}），却没有写“{limit}”", f"写上 {event.date}")
            elif event is None:
                if not supported:
                    yield Finding(place, f"“{limit} {date}”没有证据", "写明证据；没有证据就不写，年代不详")
            elif not (_same(date, event.date) or (supported and _narrower(limit, date, event.date))):
                yield Finding(
                    place, f"“{limit} {date}”与证据不符", "按最有约束的事件写日期；由旁证再收紧的，写明旁证",
                    f"{event.date}（{event.name}）")


def _limits(material: Material, digest: Digest) -> Iterator[tuple[str, str | None, Event | None]]:
    """Both limits: its name, the date given, and the event that limits most."""
    known = _events(material)

    def events(limit: str) -> list[Event]:
        return [known[one.event] for one in digest.era.evidence if one.limit == limit and one.event in known]

    yield "不早于", digest.era.not_before, max(events("不早于"), key=lambda event: _first_day(event.date), default=None)
    yield "不晚于", digest.era.not_after, min(events("不晚于"), key=lambda event: _last_day(event.date), default=None)


def _events(material: Material) -> dict[str, Event]:
    return {event.id: event for event in material.dataset.events}


def _same(one: str, other: str) -> bool:
    """2007-10 and 2007-10-15 agree: the shorter is the less exact."""
    return one.startswith(other) or other.startswith(one)


def _narrower(limit: str, date: str, than: str) -> bool:
    return _first_day(date) >= _first_day(than) if limit == "不早于" else _last_day(date) <= _last_day(than)


def _first_day(date: str) -> str:
    return (date + "-01-01")[:10] if len(date) == 4 else (date + "-01")[:10]


def _last_day(date: str) -> str:
    return (date + "-12-31")[:10] if len(date) == 4 else (date + "-31")[:10]
