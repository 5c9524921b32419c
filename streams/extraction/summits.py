"""Summits: conferences and sessions of organisations or of many states, often told only in an adverbial (`کے موقع پر`,
`میں شرکت`)."""

from collections.abc import Sequence
from typing import Final

from streams.extraction import multilateral
from streams.extraction.actors import Actor
from streams.extraction.document import Clause
from streams.extraction.gazetteer import City, Country, Organisation, Trigger
from streams.extraction.lexicon import Match
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.status import NONE, status

_OFFICIAL: Final = frozenset(("person", "office", "counterpart", "delegation"))
_HIGH: Final = frozenset(("head_of_state", "head_of_government", "deputy_head_of_government", "foreign_minister", "minister"))
_RESOLVED: Final = frozenset(("یقین", "فیصلہ", "اعلان", "تصدیق", "ارادہ", "عندیہ"))
"""`شرکت کا فیصلہ`, `شرکت کی یقین دہانی`: to come."""
_NOT_CONVENING: Final = frozenset(("TALIBAN", "HAMAS", "HEZBOLLAH", "HOUTHI"))


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Summit candidates of a sentence."""
    found: list[Candidate] = []
    last = -1
    for trigger in scene.triggers(sentence, "summit", "conference"):
        if trigger.start < last:
            continue
        last = trigger.end
        clause = scene.clause(trigger.start)
        candidate, reason = _read(scene, trigger, clause)
        if candidate is not None:
            found.append(candidate)
        elif reason:
            scene.rejections.append(Rejection(trigger, reason))
    return found


def _organisation(scene: Scene, trigger: Match, clause: Clause) -> tuple[str | None, Match | None]:
    """The organisation or forum before the noun: ایس سی او (کے) سربراہی اجلاس."""
    for index in range(trigger.start - 1, max(clause.start, trigger.start - 14) - 1, -1):
        match = scene.document.covering.get(index)
        if index < trigger.start - 6 and not (match is not None and scene.words[match.end : match.end + 1] == ["کے"]):
            continue  # farther off only `برکس کے … شہر میں ہونے والے سربراہی اجلاس`
        if match is not None and match.kind == "organisation" and isinstance(match.entry, Organisation):
            if match.entry.kind in ("igo", "forum") and match.entry.code not in _NOT_CONVENING:
                return match.entry.code, match
            return None, None
    for index in (trigger.start, trigger.end):
        match = scene.document.covering.get(index)
        if (
            match is not None
            and match.kind == "organisation"
            and isinstance(match.entry, Organisation)
            and match.entry.kind in ("igo", "forum")
        ):
            return match.entry.code, match
    return None, None


def _read(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    words = scene.words
    cls = {e.cls for e in trigger.entries if isinstance(e, Trigger)}
    code, match = _organisation(scene, trigger, clause)
    host = _host(scene, trigger, clause)
    if code is None and multilateral.sits(scene, trigger):
        return None, "talks_of_several"
    if code is None and "summit" not in cls and host is None and not _foreign_conference(scene, trigger, clause):
        return None, ""
    if words[trigger.end : trigger.end + 2] in (["سے", "قبل"], ["سے", "پہلے"]):
        return None, "before_it"
    standing, how = status(scene, trigger, clause)
    if any(w in ("انکار", "بائیکاٹ", "ملتوی", "منسوخ") for w in words[trigger.end : clause.end]):
        standing, how = "cancelled", "called_off"
    tail = words[trigger.end : clause.end]
    if any(
        a in ("شرکت", "شریک") and b == "نہ" and c in ("کرنے", "ہونے") for a, b, c in zip(tail, tail[1:], tail[2:], strict=False)
    ):
        standing, how = "cancelled", "stays_away"
    if standing == "held" and _resolved(tail):
        standing, how = "planned", "resolved"
    if standing == NONE and code is None:
        return None, how
    if standing == NONE:
        standing, how = "held", "mentioned"
    event = Candidate(
        "summit",
        [code] if code else [],
        [],
        clause.sentence,
        clause,
        trigger,
        standing,
        rules=["summit:" + ("organisation" if code else "noun"), f"status:{how}"],
        mode="video" if scene.has(clause.start, clause.end, "video") is not None else "in_person",
        organisation=code,
    )
    sentence = scene.document.sentences[clause.sentence]
    actors: list[Actor] = []
    parties: set[str] = set(event.parties)
    del match
    attends = scene.has(clause.start, sentence.end, "attend")
    occasion = words[trigger.end : trigger.end + 2]
    relevant = (
        attends is not None or occasion[:1] in (["میں"], ["سے"], ["کے"]) or words[trigger.end : trigger.end + 1] == ["سے"]
    )
    for group in scene.groups(clause.sentence, clause.start, sentence.end):
        if group.marker in ("mutabiq", "about", "against"):
            continue
        for actor in group.actors:
            private = actor.kind == "person" and actor.role in (None, "other")
            if actor.kind in _OFFICIAL and actor.country and actor.office_key != "spokesman" and relevant and not private:
                actors.append(actor)
                parties.add(actor.country)
            elif actor.kind == "state" and group.marker in ("ne", "", "janib") and attends is not None and actor.country:
                parties.add(actor.country)
            elif (
                actor.kind in ("state", "capital") and code and words[group.end : group.end + 1] == ["مشتمل"] and actor.country
            ):
                parties.add(actor.country)  # `چین، روس اور بھارت پر مشتمل تنظیم`
    if host is not None:
        parties.add(host)
        event.host = event.place_country = host
    place = _place(scene, trigger, clause)
    if place is not None:
        country, city, span = place
        event.place_country, event.place_city, event.place_span = country, city, span
        parties.add(country)
    if (
        not actors
        and attends is None
        and len(parties) < 2
        and occasion not in (["کے", "موقع"], ["کے", "دوران"], ["کے", "حاشیے"], ["کی", "سائیڈ"])
    ):
        return None, "no_attendance"
    if not actors and attends is not None and code is not None and attends.start > trigger.end:
        subject = scene.subject_before(clause.start if clause.start < trigger.start else trigger.start)
        if subject is not None and scene.document.sentence_of[subject.start] >= clause.sentence - 1:
            actors = [a for a in subject.actors if a.kind in _OFFICIAL and a.country and a.office_key != "spokesman"]
            parties |= {a.country for a in actors if a.country}
    event.actors = actors
    event.parties = sorted(parties)
    event.weak = attends is None and not actors
    return event, ""


def _resolved(tail: Sequence[str]) -> bool:
    """Whether `شرکت` is what somebody resolves, promises or confirms: `شرکت کا فیصلہ`, `شرکت کرنے کا اعلان`."""
    at = next((i for i, w in enumerate(tail) if w in ("شرکت", "شریک")), None)
    if at is None:
        return False
    rest = [w for w in tail[at + 1 : at + 5] if w not in ("کرنے", "ہونے")]
    return rest[:1] in (["کا"], ["کی"]) and bool(_RESOLVED & set(rest[1:2]))


def _foreign_conference(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`پیرس میں … کانفرنس میں شریک امریکی وزیر خارجہ`: a minister or head in a conference abroad."""
    if scene.words[trigger.start : trigger.end] != ["کانفرنس"]:
        return False
    attends = scene.has(trigger.end, min(trigger.end + 3, clause.end), "attend")
    place = _place(scene, trigger, clause)
    if attends is None or place is None:
        return False
    sentence = scene.document.sentences[clause.sentence]
    return any(
        a.country and a.country != place[0] and a.role in _HIGH
        for g in scene.groups(clause.sentence, clause.start, sentence.end)
        for a in g.actors
        if a.kind in _OFFICIAL
    )


def _host(scene: Scene, trigger: Match, clause: Clause) -> str | None:
    """`اٹلی کی میزبانی میں ہونے والی کانفرنس`: the state that hosts."""
    for group in scene.groups(clause.sentence, clause.start, trigger.start):
        if group.marker == "mezbani" and trigger.start - group.end <= 8:
            return next((a.country for a in group.actors if a.country), None)
    return None


def _place(scene: Scene, trigger: Match, clause: Clause) -> tuple[str, str | None, tuple[int, int]] | None:
    """Where the session sits: X میں ہونے والا اجلاس."""
    words = scene.words
    best: tuple[str, str | None, tuple[int, int]] | None = None
    for index in range(clause.start, min(clause.end, trigger.end + 8)):
        match = scene.document.names.get(index)
        if match is None or match.end >= len(words):
            continue
        if match.kind == "country" and words[match.end : match.end + 2] in (["کے", "شہر"], ["کے", "دارالحکومت"]):
            if "میں" in words[match.end + 3 : match.end + 6] and isinstance(match.entry, Country):
                best = best or (match.entry.code, None, (match.start, match.end))
            continue
        if words[match.end] != "میں":
            continue
        entry = match.entry
        if isinstance(entry, City) and entry.country != "*":
            best = (entry.country, entry.name or None, (match.start, match.end))
        elif isinstance(entry, Country) and match.kind == "country" and best is None:
            best = (entry.code, None, (match.start, match.end))
    return best
