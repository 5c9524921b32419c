"""Talks of three to five states told by who sat in them: `اجلاس … جس میں مصر سمیت کینیا اور جاپان کے نمائندے شریک تھے`,
`مصر، کینیا اور جاپان کے مابین … تیسرا اجلاس`."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import Actor, Group
from streams.extraction.attendance import many_states
from streams.extraction.dating import take
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.seats import seat
from streams.extraction.session_bodies import organisations
from streams.extraction.status import status
from streams.urdu.tokens import word_set

_SESSION: Final = word_set("اجلاس ملاقات مذاکرات چیت ڈائیلاگ مشاورت")
_DELEGATES: Final = word_set("نمائندے نمائندوں مندوبین مندوب وفود حکام سفارتکار عہدیدار")
_SIDES: Final = frozenset(("state", "capital", "government", "organisation", "officials", "delegation", "office", "person"))
_REACH: Final = 12
_RANKED: Final = 6
"""Words between the sides of a session and its noun that count them and say whose session it is."""
_LEAST, MOST = 3, 5
"""Fewer are a bilateral meeting, more a conference."""
_MANY: Final = 12
"""Sides of what is called a meeting or talks: no conference, however many sit there."""
_CALLED: Final = 4
"""Words between him who invites and the session."""
_TALKS: Final = word_set("ملاقات مذاکرات چیت مشاورت")


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Meeting candidates of a sentence."""
    for trigger in scene.triggers(sentence, "conference", "session", "summit", "meeting", "talks"):
        if scene.words[trigger.end - 1] in _SESSION | {"کانفرنس"}:
            candidate, reason = _read(scene, trigger, scene.clause(trigger.start))
            if candidate is not None:
                return [candidate]
            if reason:
                scene.rejections.append(Rejection(trigger, reason))
    return []


def sits(scene: Scene, trigger: Match) -> list[str]:
    """The states whose delegates take part in the session that a trigger names; empty unless there are three to five."""
    words = scene.words
    sided = words[trigger.end - 1] == "کانفرنس" and _sided(scene, trigger.start - 2, trigger)
    if words[trigger.end - 1] not in _SESSION and not sided:
        return []  # a conference, however few are named
    part = scene.document.sentences[scene.document.sentence_of[trigger.start]]
    heads = "summit" in classes_of(trigger)
    if heads and many_states(scene, part.index):
        return []  # `سربراہی اجلاس میں X، Y اور Z سمیت 20 سے زائد رہنما شریک ہوئے`
    listed = _between(scene, trigger) or _gathered(scene, trigger) or _led(scene, trigger)
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
    for group in scene.groups(part.index, None, trigger.end):
        called = group.marker == "dawat" and trigger.start - group.end <= _CALLED  # `X کی دعوت پر ہونے والے اجلاس میں`
        if called or group.marker == "mezbani":
            codes |= {a.country for a in group.actors if a.country}
    most = _MANY if words[trigger.end - 1] in _TALKS else MOST
    return sorted(codes) if _LEAST <= len(codes) <= most else []


def _between(scene: Scene, trigger: Match) -> list[str]:
    """`A، B اور C کے مابین ہونے والا اجلاس`, `A، B اور C کے سہ فریقی اجلاس میں`: the states listed before the noun."""
    talks = classes_of(trigger).isdisjoint(("conference", "session", "summit"))  # read with the meetings, unless counted
    sentence = scene.document.sentence_of[trigger.start]
    for number, group in enumerate(scene.groups(sentence)):
        dashed = scene.words[group.end : group.end + 3] in (["-", "کے", "مابین"], ["-", "کے", "درمیان"], ["-", "کے", "بیچ"])
        beside = (group.marker == "darmiyan" or dashed) and 0 <= trigger.start - group.end <= _REACH
        gap = trigger.start - group.end
        sided = 0 <= gap <= _RANKED and _sided(scene, group.end, trigger)  # `چلی، پیرو اور مصر کا سہ ملکی وزرائے دفاع اجلاس`
        if talks and not (sided and gap > _APART - 2):
            continue
        owned = group.marker == "gen" and (gap in (0, 1, 2, 3) or sided)
        codes = {a.country for a in group.actors if a.country and a.kind in _SIDES}
        if beside and number:
            codes |= _joined(scene, scene.groups(sentence)[number - 1], group)
        if owned and len(codes) > 1 and scene.words[trigger.end : trigger.end + 2] == ["کی", "میزبانی"]:
            hosts = [g for g in scene.groups(sentence)[:number] if g.marker in ("", "ne")]
            codes |= {a.country for g in hosts for a in g.actors if a.country and a.kind in _SIDES}
        named = group.marker == "" and _sided(scene, group.head_end, trigger)
        title = scene.sentence(trigger.start).part == "title" and group.head_end == trigger.start
        listed = scene.words[group.start - 1] == "(" and scene.words[group.head_end : group.head_end + 1] == [")"]
        listed = listed and scene.words[group.start - 2] in _OF_SIDES and trigger.start - group.head_end in (1, 2, 3)
        made_up = listed or (scene.words[group.end : group.end + 1] == ["مشتمل"] and 0 <= trigger.start - group.end <= _REACH)
        named = named or made_up or (title and group.marker == "")  # `… کے وفود پر مشتمل … اجلاس`, `چلی، پیرو، مصر اجلاس`
        if (beside or owned or named) and _LEAST <= len(codes) <= MOST:
            return sorted(codes)
    return []


def _joined(scene: Scene, before: Group, group: Group) -> set[str]:
    """`ایلچی X اور ضامن ممالک روس اور ایران کے مابین`: who stands before the list, joined to it by a word between."""
    near = before.marker == "" and scene.words[before.end : before.end + 1] == ["اور"] and group.start - before.end <= _APART
    return {a.country for a in before.actors if a.country and a.kind in _SIDES} if near else set()


def _sided(scene: Scene, end: int, trigger: Match) -> bool:
    """`چلی، پیرو، مصر سہ فریقی ڈائیلاگ`: a list right before the words for so many sides."""
    return of_few(scene.words[end : min(trigger.end, end + _APART)][:3])


def of_few(words: Sequence[str]) -> bool:
    """Whether words before a session count its sides: `سہ فریقی`, `تین ملکی`, `3 ممالک کا`."""
    return any(
        a in _COUNTED and (b in _OF_SIDES or (b in grammar.LANDS and c in grammar.GENITIVE))
        for a, b, c in zip(words, words[1:], [*words[2:], ""], strict=False)
    )


_APART: Final = 5
_COUNTED: Final = word_set("سہ تین چار پانچ چہار 3 4 5")
_OF_SIDES: Final = word_set("فریقی ملکی")


def _led(scene: Scene, trigger: Match) -> list[str]:
    """`چار فریقی مذاکرات ہوں گے۔ مصری وفد کی قیادت X کریں گے، کینیا کی نمائندگی Y …`: the sides by those who lead them."""
    words = scene.words
    if not of_few(words[max(trigger.start - 3, 0) : trigger.end]):
        return []
    first = scene.document.sentence_of[trigger.start]
    codes = {
        a.country
        for g in scene.groups(first)
        for a in g.actors
        if a.country and (a.kind == "delegation" or g.marker == "mezbani")
    }
    for number in range(first, min(first + _FOLLOWING, len(scene.document.sentences))):
        for group in scene.groups(number):
            leads = grammar.LEADS & set(words[group.end - 1 : group.end + 1]) and group.marker in ("gen", "qayadat")
            if leads or _attends(scene, group, same=number == first):
                codes |= {a.country for a in group.actors if a.country and a.kind in _SIDES}
            for actor in group.actors:  # `مصر کی نمائندگی وزیر خارجہ X کریں گے`, read as one
                if actor.office is not None and actor.country and grammar.LEADS & set(words[actor.start : actor.office[0]]):
                    codes.add(actor.country)
    return sorted(codes) if _LEAST <= len(codes) <= MOST else []


def _attends(scene: Scene, group: Group, *, same: bool) -> bool:
    """`… اجلاس ہوگا جس میں چلی کے وزیر خارجہ شریک ہوں گے`, and in a later sentence `مصر کا وفد اجلاس میں شریک ہوگا`."""
    behind = scene.words[group.head_end : group.head_end + _APART]
    at = next((i for i, w in enumerate(behind) if w in ("شریک", "شرکت")), None)
    if group.marker not in ("", "ne") or at is None:
        return False
    between = [w for w in behind[:at] if w not in ("نے", "بھی")]
    before = scene.words[max(group.start - 3, 0) : group.start]  # `اس کانفرنس میں چلی کا وفد شریک ہوگا`
    there = before[:1] in (["اس"], ["ان"]) and before[1] in _SESSION | {"کانفرنس"} and before[2] == "میں"
    return ((same or there) and not between) or (len(between) > 1 and between[-2] in _SESSION and between[-1] == "میں")


_HAPPENS: Final = word_set("ہوا ہوئے ہوئی ہوں ہوگا ہوگی رہا رہے رہی شروع منعقد جاری")
_POINTING: Final = frozenset(("ان", "اس"))
_FOLLOWING: Final = 5
"""Sentences on which the leaders of the delegations are named."""


def _gathered(scene: Scene, trigger: Match) -> list[str]:
    """`A، B اور C کے وزرائے خارجہ … بات چیت کے لیے جمع ہو رہے ہیں`: whom talks bring together."""
    words = scene.words
    end = scene.clause(trigger.start).end
    if words[trigger.end : trigger.end + 2] != ["کے", "لیے"] or not grammar.GATHERED & set(words[trigger.end : end]):
        return []
    for group in scene.groups(scene.document.sentence_of[trigger.start], None, trigger.start):
        codes = {a.country for a in group.actors if a.country and a.kind in _SIDES}
        if group.marker in ("", "ne") and _LEAST <= len(codes) <= MOST:
            return sorted(codes)
    return []


def _of_each(scene: Scene, trigger: Match, clause: Clause, codes: list[str], told: list[Actor]) -> list[Actor]:
    """`چلی، پیرو اور مصر کا سہ ملکی وزرائے دفاع اجلاس`: one holder of the office for each side."""
    quotes = 0
    while scene.words[trigger.start - quotes - 1] in "\"'":
        quotes += 1
    offices = [
        a
        for g in scene.groups(clause.sentence, clause.start, trigger.start)
        for a in g.actors
        if a.kind == "office"
        and a.plural
        and a.country is None
        and a.end >= trigger.start - quotes
        and a.role not in (None, "other")
    ]
    if not offices:
        return []
    there = {a.country for a in told if a.role == offices[0].role}
    return [replace(offices[0], country=code, plural=False, explicit=True) for code in codes if code not in there]


def _read(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    codes = sits(scene, trigger)
    if not codes or organisations(scene, trigger, clause):
        return None, ""  # the session of an organisation is a summit, however few are named
    codes = _with_host(scene, trigger, clause, codes)
    standing, how = status(scene, trigger, clause)
    if standing == NONE:
        return None, how
    met = [a for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.marker == "se" for a in g.actors]
    listed = scene.words[clause.start] == "جن"  # `جن رہنماؤں سے صدر نے ملاقات کی ان میں چلی، پیرو اور مصر کے صدور شامل ہیں`
    if listed and met:
        return None, "of_the_one_met"
    if scene.words[trigger.end - 1].startswith("ملاقات") and any(a.country and a.country not in codes for a in met):
        return None, "of_the_one_met"  # `صدر سے کئی سفیروں نے ملاقات کی جن میں چلی، پیرو اور مصر کے سفیر شامل تھے`
    part = scene.document.sentences[clause.sentence]
    actors = [
        a
        for g in scene.groups(clause.sentence, clause.start, part.end)
        for a in g.actors
        if a.country in codes and a.kind in ("person", "office", "delegation", "officials") and a.office_key != "spokesman"
    ]
    actors += _of_each(scene, trigger, clause, codes, actors)
    if any(w in ("گے", "گی", "گا", "ہوگا", "ہوگی") for w in scene.words[trigger.end : part.end]):
        standing, how = "planned", "future"
    told = scene.words[trigger.end : part.end]
    if standing == "held" and any(
        a in ("کرنے", "ہونے") and b == "والے" and c == "ہیں" for a, b, c in zip(told, told[1:], told[2:], strict=False)
    ):
        standing, how = "planned", "about_to"  # `… کے نمائندے شرکت کرنے والے ہیں`
    event = Candidate(
        "meeting",
        codes,
        actors,
        clause.sentence,
        clause,
        trigger,
        standing,
        rules=["meeting:several", f"status:{how}"],
        mode="in_person",
    )
    _told_before(scene, event)
    return event, ""


def _with_host(scene: Scene, trigger: Match, clause: Clause, codes: list[str]) -> list[str]:
    """`لیما میں چار ملکوں کا اجلاس ہوگا جس میں چلی، مصر اور کینیا کے نمائندے شریک ہوں گے`: the fourth is at home there."""
    words = scene.words
    low = max(trigger.start - _RANKED, 0)
    counted = [_SO_MANY.get(a) for a, b in pairwise(words[low : trigger.end]) if b in grammar.LANDS | _OF_SIDES]
    place = seat(scene, trigger, clause)
    if place is None or place[0] in codes or counted[-1:] != [len(codes) + 1]:
        return codes
    return sorted([*codes, place[0]])


_SO_MANY: Final = grammar.NUMBER_WORDS | {"چہار": 4, "4": 4, "5": 5, "6": 6, "7": 7}


def _told_before(scene: Scene, event: Candidate) -> None:
    """`لیما میں ہونے والے مذاکرات میں مصر بھی شریک ہوگا۔ مذاکرات میں چلی، پیرو اور کینیا حصہ لیں گے`: who sits there,
    and where, in the sentence before."""
    noun, number = event.trigger, event.sentence - 1
    pointed = noun.start == event.clause.start + 1 and scene.words[event.clause.start] in _POINTING
    if (noun.start != event.clause.start and not pointed) or number < 0 or scene.document.sentences[number].part != "text":
        return  # `مذاکرات منگل کو لیما میں ہوئے۔ ان مذاکرات میں چلی، پیرو اور کینیا نے حصہ لیا`: the very same
    for trigger in scene.triggers(number, "conference", "session", "summit", "meeting", "talks"):
        clause = scene.clause(trigger.start)
        attends = scene.has(trigger.end, clause.end, "attend")
        same = scene.words[trigger.end - 1] == scene.words[noun.end - 1]
        sat = attends is not None and scene.words[trigger.end : trigger.end + 1] == ["میں"]
        happens = pointed or scene.word_in(trigger.end, clause.end, _HAPPENS)
        if not same or not (sat or happens):
            continue
        groups = scene.groups(number, trigger.end, attends.start) if sat and attends is not None else []
        added = [a for g in groups if g.marker in ("", "ne") for a in g.actors if a.country and len(a.country) == 2]
        event.parties = sorted({*event.parties, *(a.country for a in added if a.country)})
        event.actors.extend(a for a in added if a.kind in ("person", "office", "delegation"))
        place = seat(scene, trigger, clause)
        if place is not None and event.place_country is None:
            event.place_country, event.place_city, event.place_span = place
        days = scene.calendar.within(clause.start, trigger.start if sat else clause.end)
        if len(days) == 1 and not scene.calendar.within(event.clause.start, event.clause.end):
            take(scene, event, days[0])
            event.dated = True
        return
