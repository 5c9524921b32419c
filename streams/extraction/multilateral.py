"""Talks of three to five states told by who sat in them: `اجلاس … جس میں مصر سمیت کینیا اور جاپان کے نمائندے شریک تھے`,
`مصر، کینیا اور جاپان کے مابین … تیسرا اجلاس`."""

from typing import Final

from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.status import NONE, status
from streams.extraction.summits import organisations
from streams.urdu.tokens import word_set

_SESSION: Final = word_set("اجلاس ملاقات مذاکرات چیت")
_DELEGATES: Final = word_set("نمائندے نمائندوں مندوبین مندوب وفود حکام سفارتکار عہدیدار")
_SIDES: Final = frozenset(("state", "capital", "government", "organisation", "officials", "delegation", "office", "person"))
_TOGETHER: Final = word_set("جمع اکٹھے اکٹھا یکجا")
_REACH: Final = 12
_LEAST, _MOST = 3, 5
"""Fewer are a bilateral meeting, more a conference."""


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Meeting candidates of a sentence."""
    for trigger in scene.triggers(sentence, "conference", "session", "summit", "meeting", "talks"):
        if scene.words[trigger.end - 1] in _SESSION:
            candidate, reason = _read(scene, trigger, scene.clause(trigger.start))
            if candidate is not None:
                return [candidate]
            if reason:
                scene.rejections.append(Rejection(trigger, reason))
    return []


def sits(scene: Scene, trigger: Match) -> list[str]:
    """The states whose delegates take part in the session that a trigger names; empty unless there are three to five."""
    words = scene.words
    if words[trigger.end - 1] not in _SESSION:
        return []  # a conference, however few are named
    part = scene.document.sentences[scene.document.sentence_of[trigger.start]]
    listed = _between(scene, trigger) or _gathered(scene, trigger)
    if listed:
        return listed
    attends = next((t for t in scene.triggers(part.index, "attend") if t.start > trigger.end), None)
    if attends is None:
        return []
    sent = [
        g
        for g in scene.groups(part.index, trigger.end, attends.start)
        if (
            (words[g.end : g.end + 1] and words[g.end] in _DELEGATES)
            or all(a.kind in ("delegation", "officials") for a in g.actors)
            or len({a.country for a in g.actors if a.country}) >= _LEAST
        )
        and attends.start - g.end <= 3
    ]
    if not sent:
        return []
    codes = {a.country for g in sent for a in g.actors if a.country and len(a.country) == 2}
    for group in scene.groups(part.index, trigger.end, attends.start):
        if words[group.head_end : group.head_end + 1] == ["سمیت"]:
            codes |= {a.country for a in group.actors if a.country and a.kind in ("state", "capital")}
    codes |= {a.country for g in scene.groups(part.index) if g.marker == "mezbani" for a in g.actors if a.country}
    return sorted(codes) if _LEAST <= len(codes) <= _MOST else []


def _between(scene: Scene, trigger: Match) -> list[str]:
    """`A، B اور C کے مابین ہونے والا اجلاس`, `A، B اور C کے سہ فریقی اجلاس میں`: the states listed before the noun."""
    if not any(getattr(e, "cls", "") in ("conference", "session", "summit") for e in trigger.entries):
        return []  # talks between listed sides are read with the meetings
    for group in scene.groups(scene.document.sentence_of[trigger.start]):
        dashed = scene.words[group.end : group.end + 3] in (["-", "کے", "مابین"], ["-", "کے", "درمیان"])
        beside = (group.marker == "darmiyan" or dashed) and 0 <= trigger.start - group.end <= _REACH
        owned = group.marker == "gen" and trigger.start - group.end in (0, 1, 2)
        codes = {a.country for a in group.actors if a.country and a.kind in _SIDES}
        if (beside or owned) and _LEAST <= len(codes) <= _MOST:
            return sorted(codes)
    return []


def _gathered(scene: Scene, trigger: Match) -> list[str]:
    """`A، B اور C کے وزرائے خارجہ … بات چیت کے لیے جمع ہو رہے ہیں`: whom talks bring together."""
    words = scene.words
    end = scene.clause(trigger.start).end
    if words[trigger.end : trigger.end + 2] not in (["کے", "لیے"], ["کے", "لئے"]) or not _TOGETHER & set(
        words[trigger.end : end]
    ):
        return []
    for group in scene.groups(scene.document.sentence_of[trigger.start], None, trigger.start):
        codes = {a.country for a in group.actors if a.country and a.kind in _SIDES}
        if group.marker in ("", "ne") and _LEAST <= len(codes) <= _MOST:
            return sorted(codes)
    return []


def _read(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    codes = sits(scene, trigger)
    if not codes or organisations(scene, trigger, clause):
        return None, ""  # the session of an organisation is a summit, however few are named
    standing, how = status(scene, trigger, clause)
    if standing == NONE:
        return None, how
    part = scene.document.sentences[clause.sentence]
    actors = [
        a
        for g in scene.groups(clause.sentence, clause.start, part.end)
        for a in g.actors
        if a.country in codes and a.kind in ("person", "office", "delegation") and a.office_key != "spokesman"
    ]
    if any(w in ("گے", "گی", "گا", "ہوگا", "ہوگی") for w in scene.words[trigger.end : part.end]):
        standing, how = "planned", "future"
    return Candidate(
        "meeting",
        codes,
        actors,
        clause.sentence,
        clause,
        trigger,
        standing,
        rules=["meeting:several", f"status:{how}"],
        mode="in_person",
    ), ""
