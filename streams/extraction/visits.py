"""Visits: who travels where. `X نے چین کا دورہ کیا`, `X چین کے دورے پر`, `X کا دورۂ چین`, `X بیجنگ پہنچے`, `X ماسکو روانہ`.

Where to is read by `destinations`, who by `travellers`; here the two become an event: one for each host, and one for each
state whose people travel together.
"""

from dataclasses import replace
from itertools import pairwise
from typing import Final

from streams.extraction import (
    approaches,
    destinations,
    grammar,
    inflection,
    itineraries,
    missions,
    prospects,
    travellers,
    venues,
)
from streams.extraction.actors import BODIES, PRIVATE, Actor
from streams.extraction.destinations import HOME, Destination
from streams.extraction.document import Clause
from streams.extraction.gazetteer import City
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.place import CAPITAL
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.status import status
from streams.urdu.tokens import word_set

_UNOFFICIAL: Final = PRIVATE | {"parliamentarian"}
"""Those who only get to a place: no visit unless the text calls it one."""
OWN_ENDS: Final = word_set("عمرہ عمرے حج علاج معالجے چھٹیاں چھٹیوں تعطیلات تعلیم جلاوطنی پناہ فرار")
"""What people go abroad for on their own account."""
_MOTION: Final = frozenset(("arrival", "departure", "here", "left"))
_SPORTING: Final = 3
"""Sentences on a sport from which on an article is about it."""


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Visit candidates of a sentence."""
    found: list[Candidate] = []
    last_end = -1
    for trigger in sorted(scene.triggers(sentence, "visit", "arrive", "depart", "go", "ceremony"), key=lambda t: t.start):
        if trigger.start < last_end:
            continue
        last_end = trigger.end
        candidates, reason = _read(scene, trigger)
        found.extend(candidates)
        if not candidates:
            scene.rejections.append(Rejection(trigger, reason))
    return found


def _read(scene: Scene, trigger: Match) -> tuple[list[Candidate], str]:
    clause = scene.clause(trigger.start)
    cls = classes_of(trigger)
    places = destinations.find(scene, trigger, clause, cls)
    if not places and not cls.isdisjoint(("arrive", "depart")):
        places = approaches.find(scene, trigger, clause)
    stop = itineraries.find(scene, trigger, clause) if not places and "visit" in cls else None
    if stop is not None:
        places = [Destination(stop.country, stop.span, "stop")]
    if not places:
        return [], "no_destination"
    way_home = any(w in HOME for w in scene.words[max(clause.start, trigger.start - 3) : trigger.start])
    if places[0].rule != "left" and way_home:
        left = destinations.origin(scene, places[0], clause)
        if left is None or left.country == places[0].country:
            return [], "way_home"
        places = [left]
    sentence = scene.document.sentences[clause.sentence]
    watches = scene.words[trigger.start - 1] == "دیکھنے"  # `چلی کے صدر لیما میں فائنل دیکھنے آئے`
    if scene.has(sentence.start, sentence.end, "team_sport") is not None and not watches:
        return [], "sport"
    found: list[Candidate] = []
    reason = ""
    first = _first_stop(scene, trigger, clause, places) if len(places) > 1 else None
    for place in places:
        candidates, why = _to(scene, trigger, clause, cls, place)
        if (first is not None and place.country != first) or (stop is not None and stop.ahead):
            for later in (c for c in candidates if c.status in ("held", "planned")):
                if later.status == "held":  # `کینیا اور چلی کے دورے کا آغاز کیا`: the next stop
                    later.status, later.date_kind = "planned", "later"
                later.dated = later.dated or stop is None
        found.extend(candidates)
        reason = reason or why
    if stop is not None:
        for event in found:
            event.clause = stop.clause
    return found, reason


def _first_stop(scene: Scene, trigger: Match, clause: Clause, places: list[Destination]) -> str | None:
    """The country in which a journey to several begins: `کینیا اور چلی کے دورے پر روانہ`, `… کے دورے کے پہلے مرحلے میں
    سانتیاگو پہنچے`; None where nothing tells that it only begins."""
    words = scene.words
    tail = words[trigger.end : min(clause.end, trigger.end + _SETTING_OUT)]
    if {"آغاز", "شروع", "روانہ"}.isdisjoint(tail) and not any(a == "پہلے" and b in _STAGES for a, b in pairwise(tail)):
        return None
    going_on = scene.document.sentences[clause.sentence].end
    reached = next((t for t in scene.triggers(clause.sentence, "arrive") if trigger.end < t.start < going_on), None)
    arrived = destinations.find(scene, reached, scene.clause(reached.start), {"arrive"}) if reached is not None else []
    at = next((d.country for d in arrived if d.country in {p.country for p in places}), None)
    return at or places[0].country


_SETTING_OUT: Final = 9
"""Words from a journey to the verb of setting out: `کے دورے کے لیے خصوصی طیارے سے نیروبی سے روانہ`."""
_STAGES: Final = word_set("مرحلے مرحلہ پڑاو حصے")


def _to(scene: Scene, trigger: Match, clause: Clause, cls: set[str], place: Destination) -> tuple[list[Candidate], str]:
    """The visits to one place, one for each state whose people go there together."""
    words = scene.words
    guests = _guests(scene, trigger, clause, cls, place)
    if not guests and "depart" in cls and place.rule == "departure":
        left = destinations.origin(scene, place, clause)
        if left is not None:
            place, guests = left, _guests(scene, trigger, clause, cls, left)
    if not guests:
        return [], "no_traveller"
    if reason := _implausible(scene, trigger, clause, place, guests):
        return [], reason
    behind = trigger
    if place.span[0] >= trigger.end:
        behind = Match(trigger.start, place.span[1], trigger.kind, trigger.entries, trigger.form)
    if place.rule in _MOTION and (
        to_conference(scene, clause, trigger.start) or venues.only_lent(scene, clause, trigger.start, place.country)
    ):
        place = place._replace(rule="trip")
    standing, how = status(scene, behind, _own_part(scene, behind, clause))
    if "visit" in cls:
        standing, how = _invited(scene, trigger, clause, standing, how)
    if reason := _only_thought_of(scene, trigger, clause):
        return [], reason
    if place.rule in _MOTION and words[trigger.start - 1] in grammar.NEGATION and standing in ("held", "planned"):
        no_more = scene.word_in(clause.start, trigger.start, ("اب",))
        standing, how = "cancelled" if no_more else "denied", "negated"  # `صدر کینیا نہیں جائیں گے`
    if standing == "held" and how == "told" and "visit" in cls:
        how = prospects.present(scene, behind, clause) or how
    if how == "was_to" and (_journey_called_off(scene, clause) or _then_called_off(scene, clause)):
        standing = "cancelled"
    if standing in ("held", NONE) and "visit" in cls and travellers.permitted(scene, trigger, clause, guests):
        standing, how = "planned", "permitted"
    if standing == "denied" and scene.word_in(clause.start, trigger.start, ("کسی",)):
        return [], "nobody"  # `2015 کے بعد سے کسی بھی وزیر خارجہ نے چین کا دورہ نہیں کیا`
    if standing == "denied" and _not_yet_been(words[clause.start : clause.end]):
        return [], "never"
    during = words[behind.end : behind.end + 2] in (["کے", "دوران"], ["کے", "موقع"])
    if standing == "held" and during and any(w in grammar.FUTURE for w in words[behind.end : clause.end]):
        standing, how = "planned", "during_future"  # `دورہ چلی کے دوران وہ … سے ملیں گے`
    if "visit" in cls and standing in ("held", "planned") and (spoken := prospects.spoken_of(words[trigger.start - 1])):
        standing, how = spoken
    if standing == "held" and how == "told" and prospects.headline_ahead(scene, behind, clause):
        standing, how = "planned", "headline"
    in_view = any(words[end : end + 3] == ["کے", "پیش", "نظر"] for end in (trigger.end, behind.end))
    if standing == "held" and how == "told" and in_view:
        standing, how = "planned", "in_view_of"  # `صدر کے دورے کے پیش نظر نیروبی میں سکیورٹی سخت`
    if standing == "held" and how == "told" and "visit" in cls and prospects.talked_about(scene, behind, clause):
        standing, how = "planned", "talked_about"
    if standing == "held" and how == "told" and prospects.before_it(scene, behind, clause):
        standing, how = "planned", "before_it"
    if standing == "held" and prospects.coming(scene, trigger, clause, cls):
        standing, how = "planned", "coming"
    if standing == NONE and "visit" in cls and prospects.awaited(scene, behind, clause):
        standing, how = "planned", "awaited"
    if standing == NONE:
        return [], how
    events = [
        _event(scene, trigger, clause, place, [a for a in guests if a.country == country], standing, how)
        for country in _together(scene, clause, guests)
    ]
    if how in ("first_one", "described") and scene.word_in(clause.start, trigger.start, ("یہ",)):
        for event in events:  # `2011 کی جنگ کے بعد کسی صدر کا چلی کا یہ پہلا دورہ ہے`: the journey told of, no older one
            event.dated = event.weak = True
    return events, ""


def _not_yet_been(clause: list[str]) -> bool:
    """`جنگ کے آغاز سے اب تک صدر نے چلی کا دورہ نہیں کیا`, `کبھی چلی نہیں گئے`: no journey that anybody spoke of."""
    return "کبھی" in clause or any(a in ("اب", "آج", "ابھی", "تا") and b in ("تک", "حال") for a, b in pairwise(clause))


def _own_part(scene: Scene, trip: Match, clause: Clause) -> Clause:
    """`صدر کا دورۂ چلی، وزیر خارجہ کا کینیا کا دورہ ملتوی`: of two journeys in a headline the verb is that of the second."""
    comma = next((i for i in range(trip.end, clause.end) if scene.words[i] in ("،", "؛")), None)
    if comma is None or scene.sentence(trip.start).part != "title":
        return clause
    another = scene.has(comma, clause.end, "visit")
    return replace(clause, end=comma) if another is not None else clause


def _guests(scene: Scene, trigger: Match, clause: Clause, cls: set[str], place: Destination) -> list[Actor]:
    found = travellers.find(scene, trigger, clause, cls, place)
    return [a for a in found if a.country and a.country != place.country and a.office_key not in _NO_TRAVELLER]


_NO_TRAVELLER: Final = frozenset(("spokesman", missions.MISSION))


def _journey_called_off(scene: Scene, clause: Clause) -> bool:
    """`انہیں پیر کو لیما پہنچنا تھا`, where the sentences around tell that a journey is cancelled."""
    words = scene.words
    for number in range(max(clause.sentence - _AROUND, 0), min(clause.sentence + _AROUND + 1, len(scene.document.sentences))):
        for trip in scene.triggers(number, "visit"):
            if not grammar.CALLED_OFF.isdisjoint(words[trip.end : min(trip.end + _TOLD_WITHIN, scene.clause(trip.start).end)]):
                return True
    return False


def _then_called_off(scene: Scene, clause: Clause) -> bool:
    """`چلی کا دورہ جو پیر سے شروع ہونا تھا | ملتوی کر دیا گیا`: behind a relative clause its head's own verb goes on."""
    following = scene.next_clause(clause)
    within = scene.word_in(clause.start + 1, clause.end, ("جو", "جسے")) or scene.words[clause.start] in ("جو", "جسے")
    if following is None or not within:
        return False
    return not grammar.CALLED_OFF.isdisjoint(scene.words[following.start : following.start + 3])


_AROUND: Final = 2
_TOLD_WITHIN: Final = 7


def _only_thought_of(scene: Scene, trigger: Match, clause: Clause) -> str:
    """`ممکنہ دورہ`, `دورہ کرنے کے لیے تیار ہیں`: a possibility, a readiness."""
    words = scene.words
    if scene.word_in(max(clause.start, trigger.start - 3), trigger.start, ("ممکنہ",)):
        return "possibility"
    if any(a == "کی" and b in ("یاد", "یادیں") for a, b in pairwise(words[trigger.end : trigger.end + 4])):
        return "remembered"
    if words[trigger.end : trigger.end + 1] in (["کرنے"], ["ہونے"], ["آنے"], ["جانے"]):
        purpose = words[trigger.end + 1 : trigger.end + 3] == ["کے", "لیے"]
        if purpose and scene.word_in(trigger.end + 3, trigger.end + 6, _READY):
            return "wish"
    return ""


_READY: Final = grammar.WISH | word_set("بے تاب چین بےتاب بےچین پرجوش منتظر")


def _together(scene: Scene, clause: Clause, guests: list[Actor]) -> list[str]:
    """The states of the first traveller and of those coordinated with him: `ایرانی اور عراقی وفود`."""
    first = guests[0]
    beside = next(
        (g.actors for g in scene.groups(clause.sentence) if any(a is first for a in g.actors)),
        [first],
    )
    return list(dict.fromkeys(a.country for a in guests if a.country and (a is first or any(a is b for b in beside))))


def _event(
    scene: Scene, trigger: Match, clause: Clause, place: Destination, guests: list[Actor], standing: str, how: str
) -> Candidate:
    words = scene.words
    way = words[trigger.start] == "سفر"  # one who travels is no guest yet
    inviting = [
        a
        for g in scene.groups(clause.sentence, clause.start, trigger.start)
        if g.marker == "dawat"
        for a in g.actors
        if a.country == place.country and a.kind in destinations.GUESTS
    ]
    event = Candidate(
        "visit",
        sorted({guests[0].country or "", place.country}),
        [*guests, *inviting],
        clause.sentence,
        clause,
        trigger,
        standing,
        rules=["visit:way" if way else f"visit:{place.rule}", f"status:{how}"],
        mode="in_person",
        host=place.country,
    )
    event.place_country = place.country
    event.place_city = city_of(scene, place)
    event.place_span = place.span
    behind = guests[0].start >= trigger.end and not scene.calendar.within(clause.start, trigger.start)
    event.dated = behind  # `نیروبی آئے صدر نے منگل کو کہا`: the day of what he says
    occasion = words[trigger.end : trigger.end + 2] in (["کے", "دوران"], ["کے", "بعد"], ["کے", "موقع"])
    event.weak = occasion or "اپنے" in words[max(clause.start, trigger.start - 5) : trigger.start]
    return event


def city_of(scene: Scene, place: Destination) -> str | None:
    """The city that a place travelled to names: itself, or a state's capital."""
    match = scene.document.covering.get(place.span[1] - 1)
    if match is not None and isinstance(match.entry, City):
        return match.entry.name or None
    return scene.gazetteer.capitals.get(place.country) if scene.words[place.span[1] - 1] in CAPITAL else None


def _implausible(scene: Scene, trigger: Match, clause: Clause, place: Destination, guests: list[Actor]) -> str:
    """Why people who get to a place make no visit of one state to another; empty where nothing speaks against it."""
    words = scene.words
    explicit = any(clause.start <= a.start < clause.end for a in guests)
    sentence = scene.document.sentences[clause.sentence]
    if all(a.role in PRIVATE and a.kind in ("person", "office") for a in guests):
        private = scene.at_play(sentence.start, sentence.end)
        if private or not any(a.person or (a.office and a.explicit) for a in guests):
            return "private"
    if place.rule == "here" and not all(a.explicit for a in guests):
        return "private"
    if place.rule == "left" and all(a.kind == "officials" and _STAFF_OF_MISSION & set(words[a.start : a.end]) for a in guests):
        return "posting"  # `سفارتی عملہ چلی سے واپس پہنچ گیا`
    if all(scene.word_in(a.start - _BEFORE, a.end, ("عملہ", "عملے")) for a in guests):
        return "posting"  # `ہائی کمیشن کے عملے کے ارکان سرحد پر پہنچیں گے`
    if all(a.role == "ambassador" for a in guests) and (place.rule == "left" or _posted(scene, clause, place, guests[0])):
        return "posting"
    if guests[0].country == "IL" and words[place.span[0]] == "غزہ":
        return "front"  # to his own troops, no guest of that government
    if not explicit and (place.rule == "left" or words[trigger.start] == "سفر"):
        return "no_traveller"
    if not explicit and (words[trigger.start] in _GOES_AWAY or _craft(scene, trigger, clause)):
        return "no_traveller"  # `وہ تعلیم کے لیے چلی چلے گئے`, `دو طیارے لیما کی جانب روانہ ہوئے`
    if not explicit and (_about_sport(scene) or _namesakes(scene, guests)):
        return "another"
    if any(words[i] == "نجی" and words[i + 1] in ("دورے", "دورہ", "طور") for i in range(clause.start, trigger.start)):
        return "private"
    if place.rule in _MOTION:
        if scene.word_in(clause.start, trigger.start, OWN_ENDS):
            return "private"
        if all(a.role in _UNOFFICIAL and a.kind in ("person", "office") and not _for_state(a) for a in guests):
            return "private"
        aboard = scene.word_in(guests[-1].end, guests[-1].end + 4, ("طیارہ", "جہاز"))
        led = scene.word_in(guests[-1].end, trigger.start, ("وفد",))  # `X کی سربراہی میں وفد … پہنچ گیا`: it is the subject
        if (
            not aboard
            and not led
            and words[trigger.start] not in grammar.COMING
            and all(a.kind in ("person", "office") for a in guests)
            and inflection.singular(scene, trigger, clause)
        ):
            return "number"
        if all(a.kind == "delegation" and _of_citizens(scene, a) for a in guests):
            return "private"
        if all(a.kind in BODIES and _FEMININE.isdisjoint(words[a.end - 1 : a.end + 3]) for a in guests) and inflection.feminine(
            scene, trigger, clause
        ):
            return "gender"
        if words[trigger.end - 1] in ("جائیں", "آئیں", "آئے") and _hypothetical(scene, trigger, clause):
            return "condition"
    return ""


_GOES_AWAY: Final = frozenset(("چلے", "چلی", "چلا"))


def _craft(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """Whether a plane or ship is the subject, and not his of whom was told (`ان کا طیارہ`) or the way (`طیارے سے`)."""
    words = scene.words
    craft = next((i for i in range(clause.start, trigger.start) if words[i] in ("طیارہ", "طیارے", "جہاز", "پرواز")), None)
    if craft is None or words[craft + 1] in ("سے", "میں", "کے", "پر"):
        return False
    return not any(words[i] in ("ان", "انکا", "اس") for i in range(max(clause.start, craft - 3), craft))


def _of_citizens(scene: Scene, actor: Actor) -> bool:
    """`ڈینش تاجروں کا وفد`, `طلبہ کا ایک وفد`: a delegation of people who act for no state."""
    return scene.word_in(actor.start, actor.end, _CITIZENS) or scene.word_in(actor.start - _BEFORE, actor.start, _CITIZENS)


_BEFORE: Final = 4
_CITIZENS: Final = word_set(
    "طلبہ طلبا طالبات تاجروں تاجران صنعتکاروں صحافیوں ڈاکٹروں اساتذہ علما کھلاڑیوں فنکاروں زائرین یاتریوں کسانوں وکلا "
    "سیاحوں سرمایہ نوجوانوں ادیبوں شاعروں"
)


def _for_state(actor: Actor) -> bool:
    """`ڈینش ارکان پارلیمنٹ لیما پہنچ گئے`: several, named by their state's parliament, come as its delegation, and so does whom
    a head of state has for an adviser, and who heads its secret service, its chief negotiator, its nuclear body."""
    several = actor.role == "parliamentarian" and actor.plural and actor.name is None
    return actor.explicit and (several or (actor.office_key in _SENT and not actor.former))


_SENT: Final = frozenset(("adviser", "intelligence_chief", "cia_director", "negotiator", "chief_of_staff", "atomic_chief"))


_STAFF_OF_MISSION: Final = frozenset(("عملہ", "عملے", "سفارتکار", "سفارتکاروں"))


def to_conference(scene: Scene, clause: Clause, end: int) -> bool:
    """`اجلاس میں شرکت کے لیے انقرہ پہنچے`: the way to a conference is the conference."""
    words = scene.words
    if words[clause.start] == "جو" and (before := scene.previous_clause(clause)) is not None:
        clause, end = before, before.end  # `کانفرنس میں مصر کے وفود شرکت کریں گے جو لیما پہنچ چکے ہیں`
    seats = (i for i in range(clause.start, end) if words[i] in _SEATS or words[i - 1 : i + 1] == _ASSEMBLY)
    seat = next(seats, None)
    if seat is None or scene.word_in(clause.start, seat, ("کمیشن",)):
        return False
    aside = (["سے", "قبل"], ["کے", "بعد"])  # `اجلاس میں شرکت کے بعد کیٹو روانہ ہو گئے`: on from there
    return any(words[i] == "شرکت" and words[i + 1 : i + 3] not in aside for i in range(seat + 1, end))


_SEATS: Final = word_set("اجلاس اجلاسوں کانفرنس سمٹ فورم")
_ASSEMBLY: Final = ["جنرل", "اسمبلی"]


def _posted(scene: Scene, clause: Clause, place: Destination, envoy: Actor) -> bool:
    """`کینیا میں ناروے کے سفیر نے ممباسا کا دورہ کیا`: where he lives."""
    before = scene.groups(clause.sentence, clause.start, envoy.start + 1)
    here = any(g.marker == "men" and any(a.country == place.country for a in g.actors) for g in before)
    return here or scene.word_in(envoy.start - 4, envoy.end, ("تعینات", "متعین", "مقیم"))


def _namesakes(scene: Scene, guests: list[Actor]) -> bool:
    """Whether people carried from a sentence before are known by name only, and held their offices in another time."""
    day = scene.document.day
    if day is None or any(a.person is None or a.office is not None for a in guests):
        return False
    terms = [scene.gazetteer.terms.get(a.person.person, []) for a in guests if a.person is not None]
    return all(held and not any(t.covers(day) for t in held) for held in terms)


def _about_sport(scene: Scene) -> bool:
    told = {scene.document.sentence_of[t.start] for t in scene.document.triggers if "team_sport" in classes_of(t)}
    return len(told) >= _SPORTING


_FEMININE: Final = frozenset(("ٹیم", "قیادت", "جماعت", "ٹیمیں"))


def _hypothetical(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`X کینیڈا آئے تو گرفتار ہوں گے`, `آپ چین جائیں یا …`: a case put, or a subjunctive without گے."""
    words = scene.words
    sentence = scene.document.sentences[clause.sentence]
    if words[trigger.end - 1] in ("جائیں", "آئیں") and words[trigger.end : trigger.end + 1] not in (["گے"], ["گی"], ["گ"]):
        if trigger.end < sentence.end or words[trigger.end - 1] == "جائیں":
            return True
        return words[clause.start] == "کہ" and scene.word_in(
            sentence.start, clause.start, _WISHED
        )  # `چاہتے ہیں کہ وہ روم آئیں`
    if words[trigger.end : trigger.end + 1] != ["تو"]:
        return False
    return any(w in grammar.FUTURE for w in words[trigger.end : sentence.end])


_WISHED: Final = grammar.WISH | word_set("چاہتا چاہتی چاہتے امکان ضروری لازم بہتر مناسب درخواست مطالبہ دعوت مشورہ")


def _invited(scene: Scene, trigger: Match, clause: Clause, standing: str, how: str) -> tuple[str, str]:
    """An invitation accepted is a planned visit; an invitation given is none."""
    words = scene.words
    sentence = scene.document.sentences[clause.sentence]
    tail = words[trigger.end : sentence.end]
    if "دعوت" in tail[:5]:
        at = trigger.end + tail.index("دعوت")
        if any(w in ("قبول", "منظور") for w in words[at : sentence.end]) and "نہیں" not in words[at : sentence.end]:
            return "planned", "invitation_accepted"
        return NONE, "invitation"
    before = words[clause.start : trigger.start]
    if (
        "دعوت" in before
        and words[trigger.end : trigger.end + 1] != ["پر"]
        and any(w in ("دی", "دیدی", "دے") for w in words[trigger.end : clause.end])
    ):
        return NONE, "invitation"
    return standing, how
