"""Visits told only by where somebody stands or speaks: `لبنان میں موجود ایرانی وزیر خارجہ نے …`, `چینی نائب صدر نیپال میں موجود
ہیں`, `سیول میں صحافیوں سے گفتگو میں چینی وزیر خارجہ نے …`."""

from typing import Final

from streams.extraction import acts, grammar
from streams.extraction.actors import BODIES, PEOPLE, STATESMEN, Actor, Group
from streams.extraction.document import Clause
from streams.extraction.gazetteer import City, Country
from streams.extraction.lexicon import Match, classes_of, land_of
from streams.extraction.place import ORGANISATIONS_SIT
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.visits import to_conference
from streams.urdu.tokens import word_set

_TRAVELLING: Final = STATESMEN | {"delegation", "speaker", "royal"}
"""Whose presence abroad is a visit; an ambassador lives there."""
_REACH: Final = 12
_STAY: Final = 7
"""Words between a place and the stay there."""
_SPEAKING: Final = frozenset(("head_of_state", "head_of_government", "foreign_minister", "security_adviser", "special_envoy"))
"""Whose press conference abroad is told with the visit left unsaid; other ministers go to conferences."""
_PRESS: Final = frozenset(("صحافیوں", "میڈیا", "نگاروں", "نویسوں", "نمائندوں"))
_AUXILIARY: Final = frozenset(("ہیں", "ہے", "تھے", "تھا", "تھیں", "رہے", "رہیں"))


_Place = tuple[str, str | None, tuple[int, int]]
"""Country, city, and the words that name it."""


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Visit candidates of a sentence."""
    for trigger in scene.triggers(sentence, "stay"):
        if (stay := _staying(scene, trigger, scene.clause(trigger.start))) is not None:
            return [stay]
    for trigger in scene.triggers(sentence, "present"):
        there, reason = _read(scene, trigger, scene.clause(trigger.start))
        if there:
            return there
        if reason:
            scene.rejections.append(Rejection(trigger, reason))
    for trigger in scene.triggers(sentence, "invitation"):
        if (visit := _accepted(scene, trigger, scene.clause(trigger.start))) is not None:
            return [visit]
    for trigger in scene.triggers(sentence, "press_conference", "talks", "press"):
        candidate = _speaking(scene, trigger, scene.clause(trigger.start))
        if candidate is not None:
            return [candidate]
    return being(scene, sentence)


def _accepted(scene: Scene, trigger: Match, clause: Clause) -> Candidate | None:
    """`چلی کے صدر نے پیرو کے صدر کی دعوت قبول کر لی ہے`: he will come, unless it is to a session that he is asked."""
    words = scene.words
    tail = words[trigger.end : trigger.end + 2]
    refused = scene.word_in(trigger.end, clause.end, grammar.NEGATION)
    if tail[:1] != ["قبول"] or refused or not acts.done(scene, trigger.end + 1, clause.end):
        return None
    if scene.has(clause.start, clause.end, "visit", "summit", "conference", "session", "talks", "meeting") is not None:
        return None
    groups = [g for g in scene.groups(clause.sentence, clause.start, clause.end) if g.start < trigger.start]
    asked = next((g for g in groups if g.marker == "ne"), None)
    near = bool(groups) and _ASKED.issuperset(words[groups[-1].end : trigger.start])
    by = groups[-1] if near and groups[-1].marker in ("gen", "janib", "dawat") else None
    if by is None and asked is not None and asked.end == trigger.start:
        by = _inviter_before(scene, trigger, asked)
    if asked is None or by is None or by is asked:
        return None
    host = next((a.country for a in by.actors if a.country and len(a.country) == 2), None)
    guests = _fitting(asked, host) if host is not None else []
    if host is None or not guests:
        return None
    event = _event(trigger, clause, (host, None, (by.start, by.end)), guests)
    event.actors.extend(a for a in by.actors if a.kind in PEOPLE and a.country == host)
    event.status, event.rules, event.weak = "planned", ["visit:accepted"], False
    return event


def _inviter_before(scene: Scene, trigger: Match, asked: Group) -> Group | None:
    """`X نے صدر Y کو چلی کے دورے کی دعوت دی … صدر Y نے دعوت قبول کر لی`: who has asked him in the sentences before."""
    number = scene.document.sentence_of[trigger.start]
    countries = {a.country for a in asked.actors if a.country}
    for before in range(number, max(number - _INVITED, -1), -1):
        for invitation in scene.triggers(before, "invitation"):
            clause = scene.clause(invitation.start)
            if invitation.start >= trigger.start or scene.has(clause.start, invitation.start, "visit") is None:
                continue
            groups = scene.groups(clause.sentence, clause.start, invitation.start)
            to = next((g for g in groups if g.marker == "ko"), None)
            by = next((g for g in groups if g.marker == "ne"), None)
            if to is not None and by is not None and countries & {a.country for a in to.actors}:
                return by
    return None


_INVITED: Final = 4
"""Sentences back to the invitation that is accepted."""
_ASKED: Final = frozenset(("سرکاری", "باضابطہ", "جانب", "طرف", "سے", "کی"))
"""Words between who asks and the invitation: `کی (سرکاری) دعوت`, `کی جانب سے دعوت`; it is none to dinner."""


def _staying(scene: Scene, trigger: Match, clause: Clause) -> Candidate | None:
    """`صدر لیما میں دو روز قیام کریں گے`, `وزیراعظم کیٹو میں تین دن گزارنے کے بعد روانہ ہو گئے`."""
    words = scene.words
    if words[trigger.start] in _SPENDING and _TIMES.isdisjoint(words[max(clause.start, trigger.start - _STAY) : trigger.start]):
        return None  # `لیما میں زندگی گزاری`
    for index in range(trigger.start - 1, max(clause.start, trigger.start - _STAY), -1):
        if words[index] != "میں":
            continue
        place = _stood_in(scene, index)
        if place is None or place[1] in ORGANISATIONS_SIT or to_conference(scene, clause, place[2][0]):
            return None
        groups = [g for g in scene.groups(clause.sentence, clause.start, clause.end) if g.marker in ("", "ne")]
        guests = next((f for g in groups if (f := [a for a in _fitting(g, place[0]) if a.office or a.person])), [])
        if not guests and not groups and (subject := scene.subject_before(clause.start, other_than={place[0]})) is not None:
            guests = _fitting(subject, place[0])
        if not guests:
            return None
        event = _event(trigger, clause, place, guests)
        if any(w in grammar.FUTURE for w in words[trigger.start : clause.end]):
            event.status = "planned"
        after = words[trigger.start : trigger.end + 2]
        event.dated = "بعد" in after or "کر" in after  # the day told is that of what comes after
        return event
    return None


_SPENDING: Final = frozenset(("گزار", "گزارے", "گزارا", "گزاریں", "گزارنے", "گزاری", "گذار", "گذارنے", "گذارے"))
_TIMES: Final = word_set("دن روز راتیں رات گھنٹے گھنٹہ ہفتہ ہفتے یوم")


def being(scene: Scene, sentence: int) -> list[Candidate]:
    """`وزیر خارجہ مشاورت کے لیے ماسکو میں ہیں`, `صدر ان دنوں چلی میں ہیں`, `پیر سے لیما میں ہوں گے`: no word of travel."""
    for place, guests, clause in standing_at(scene, sentence):
        if place[1] not in ORGANISATIONS_SIT and not to_conference(scene, clause, place[2][0]):
            end = place[2][1]
            found = _events(Match(end, end + 2, "trigger", (), "میں ہیں"), clause, place, guests)
            if not grammar.FUTURE.isdisjoint(scene.words[end : clause.end]):
                for event in found:
                    event.status = "planned"
            return found
    return []


def standing_at(scene: Scene, sentence: int, *, bare: bool = False) -> list[tuple[_Place, list[Actor], Clause]]:
    """The places abroad in which a sentence has somebody be, and who that is; `bare`: also those told by name alone, in
    cities."""
    words, part = scene.words, scene.document.sentences[sentence]
    found: list[tuple[_Place, list[Actor], Clause]] = []
    if _THERE.isdisjoint(words[part.start : part.end]):
        return found
    for index in range(part.start + 1, part.end - 1):
        if words[index] != "میں":
            continue
        behind = index + 1 + (words[index + 1] == "موجود")
        if behind >= part.end or words[behind] not in _THERE:
            continue
        clause = scene.clause(index)
        place = _stood_in(scene, index)
        if place is None or behind + 1 + (words[behind : behind + 2] in _WILL_BE) < clause.end or (bare and not place[1]):
            continue
        if guests := _subject(scene, clause, place[0], place[2][0], bare=bare):
            guests = guests if place[1] else [a for a in guests if a.kind != "officials"]
            found.append((place, guests, clause)) if guests else None
    return found


def _stood_in(scene: Scene, index: int) -> _Place | None:
    """The city or country whose میں stands at a token."""
    match = scene.document.covering.get(index - 1)
    if match is None or match.end != index or match.kind == "adjective" or not isinstance(match.entry, (City, Country)):
        return None
    if isinstance(match.entry, Country):
        return match.entry.code, None, (match.start, match.end)
    return (match.entry.country, match.entry.name or None, (match.start, match.end)) if land_of(match) else None


_WILL_BE: Final = (["ہوں", "گے"], ["ہوں", "گی"], ["رہیں", "گے"], ["رہیں", "گی"])
_THERE: Final = frozenset(("ہیں", "تھے", "تھیں", "ہونگے", "ہونگی", *(pair[0] for pair in _WILL_BE)))


def _speaking(scene: Scene, trigger: Match, clause: Clause) -> Candidate | None:
    """`سیول میں صحافیوں سے گفتگو میں چینی وزیر خارجہ نے کہا`, `لیما میں انہوں نے رپورٹروں کو بتایا`: who speaks to the press in
    another state's city is there."""
    words, classes = scene.words, classes_of(trigger)
    if "press" in classes:
        if words[trigger.end : trigger.end + 2] not in _SAYS_TO:
            return None
    elif "press_conference" not in classes and (words[trigger.start - 1] != "سے" or words[trigger.start - 2] not in _PRESS):
        return None
    if scene.has(clause.start, clause.end, "summit", "conference", "session") is not None:
        return None
    for index in range(trigger.start - 1, clause.start - 1, -1):
        match = scene.document.names.get(index)
        city = match.entry if match is not None else None
        if match is None or not isinstance(city, City) or words[match.end : match.end + 1] != ["میں"]:
            continue
        if city.country in ("*", "") or city.kind == "venue" or city.name in ORGANISATIONS_SIT:
            return None
        guests = [a for a in _speaker(scene, clause, trigger, city.country) if a.role in _SPEAKING and (a.office or a.person)]
        return _event(trigger, clause, (city.country, city.name or None, (match.start, match.end)), guests) if guests else None
    return None


_SAYS_TO: Final = (["سے", "کہا"], ["کو", "بتایا"], ["سے", "باتیں"], ["سے", "مخاطب"])


def _speaker(scene: Scene, clause: Clause, trigger: Match, host: str) -> list[Actor]:
    """Who says something in a clause: with نے, `X کا کہنا`, or by a pronoun he who was told of."""
    for group in scene.groups(clause.sentence, clause.start, clause.end):
        said = group.marker == "gen" and scene.words[group.end : group.end + 1] == ["کہنا"]
        if group.marker == "ne" or said:
            return _fitting(group, host)
    he = "press" in classes_of(trigger) and scene.word_in(clause.start, trigger.start, ("انہوں", "انھوں"))
    told = scene.subject_before(clause.start, other_than={host}) if he else None
    return _fitting(told, host) if told is not None else []


def _place(scene: Scene, trigger: Match, clause: Clause) -> _Place | None:
    if trigger.start - 2 < clause.start or scene.words[trigger.start - 1] != "میں":
        return None
    return _stood_in(scene, trigger.start - 1)


def _read(scene: Scene, trigger: Match, clause: Clause) -> tuple[list[Candidate], str]:
    place = _place(scene, trigger, clause)
    if place is None:
        return [], ""
    host, _, span = place
    if scene.words[trigger.end : trigger.end + 1] and scene.words[trigger.end] in _AUXILIARY:
        guests = [] if to_conference(scene, clause, span[0]) else _subject(scene, clause, host, span[0])
        return _events(trigger, clause, place, guests), "" if guests else "no_traveller"
    for group in scene.groups(clause.sentence, trigger.end, min(clause.end, trigger.end + _REACH)):
        if group.marker not in ("ne", "", "gen", "se", "ko", "for"):
            continue
        if group.marker == "" and not any(a.name for a in group.actors):
            continue
        guests = _fitting(group, host)
        if not guests or any(w.startswith("سفارت") for a in guests for w in scene.words[a.start : a.end]):
            return [], "no_traveller"  # diplomats live there
        if group.start > trigger.end and group.marker in ("gen", "se", "ko", "for"):
            return [], "another_stands_there"
        return [_event(trigger, clause, place, guests)], ""
    return [], "no_traveller"


def _fitting(group: Group, host: str) -> list[Actor]:
    return [
        a
        for a in group.actors
        if a.country and a.country != host and len(a.country) == 2 and a.role in _TRAVELLING and not a.former
    ]


def _subject(scene: Scene, clause: Clause, host: str, end: int, *, bare: bool = False) -> list[Actor]:
    """Who is there: the holder of a stated office, or the delegation, that stands without a marker before the place."""
    for group in scene.groups(clause.sentence, clause.start, end):
        if group.marker == "":
            fitting = [a for a in _fitting(group, host) if a.explicit or a.person is not None]
            guests = [a for a in fitting if bare or a.office is not None or a.kind in BODIES or _in_office(scene, a)]
            if guests:
                return guests
    he = not bare and not scene.groups(clause.sentence, clause.start, end) and scene.words[clause.start] == "وہ"
    told = scene.subject_before(clause.start, other_than={host}) if he else None
    return [a for a in _fitting(told, host) if a.office or a.person] if told is not None else []


def _in_office(scene: Scene, actor: Actor) -> bool:
    """Whether somebody told by name alone holds an office on the day of the article."""
    day = scene.document.day
    terms = scene.gazetteer.terms.get(actor.person.person, []) if actor.person is not None else []
    return day is not None and any(term.role == actor.role and term.covers(day) for term in terms)


def _events(trigger: Match, clause: Clause, place: _Place, guests: list[Actor]) -> list[Candidate]:
    """One visit for each state whose people are there: `مصر اور سوڈان کے وزرائے خارجہ نیروبی میں ہیں`."""
    countries = dict.fromkeys(a.country for a in guests)
    return [_event(trigger, clause, place, [a for a in guests if a.country == country]) for country in countries]


def _event(trigger: Match, clause: Clause, place: _Place, guests: list[Actor]) -> Candidate:
    host, city, span = place
    event = Candidate(
        "visit",
        sorted({host, guests[0].country or ""}),
        [a for a in guests if a.country == guests[0].country],
        clause.sentence,
        clause,
        trigger,
        "held",
        rules=["visit:present"],
        mode="in_person",
        host=host,
    )
    event.place_country, event.place_city, event.place_span = host, city, span
    event.weak = True
    return event
