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
    itineraries,
    missions,
    private_journeys,
    prospects,
    travellers,
    venues,
)
from streams.extraction.actors import Actor
from streams.extraction.destinations import HOME
from streams.extraction.document import Clause
from streams.extraction.gazetteer import City
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.named_places import GUESTS, Destination
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.status import status
from streams.urdu.tokens import word_set


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Visit candidates of a sentence."""
    found: list[Candidate] = []
    last_end = -1
    for trigger in sorted(
        scene.triggers(sentence, "visit", "arrive", "depart", "go", "ceremony", "journey", "stop"), key=lambda t: t.start
    ):
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
    if "journey" in cls:
        cls.add("visit")
    places = destinations.find(scene, trigger, clause, cls)
    if places and "journey" in cls and not itineraries.journey(scene, trigger, clause):
        return [], "no_journey"
    if not places and not cls.isdisjoint(("arrive", "depart", "go")):
        places = approaches.find(scene, trigger, clause) or approaches.home(scene, trigger, clause)
    stop = itineraries.find(scene, trigger, clause) if not places and not cls.isdisjoint(("visit", "stop")) else None
    if stop is not None:
        places = [Destination(stop.country, stop.span, "stop")]
    if not places and "visit" in cls and (stops := itineraries.listed(scene, trigger, clause)):
        stop, places = stops[0], [Destination(each.country, each.span, "stop") for each in stops]
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
    if reason := private_journeys.reason(scene, trigger, clause, place, guests):
        return [], reason
    behind = trigger
    if place.span[0] >= trigger.end:
        behind = Match(trigger.start, place.span[1], trigger.kind, trigger.entries, trigger.form)
    if place.rule in private_journeys.MOTION and (
        to_conference(scene, clause, trigger.start) or venues.only_lent(scene, clause, trigger.start, place.country)
    ):
        place = place._replace(rule="trip")
    standing, how = status(scene, behind, _own_part(scene, behind, clause))
    if "visit" in cls:
        standing, how = _invited(scene, trigger, clause, standing, how)
    if reason := _only_thought_of(scene, trigger, clause):
        return [], reason
    if (
        place.rule in private_journeys.MOTION
        and words[trigger.start - 1] in grammar.NEGATION
        and standing in ("held", "planned")
    ):
        standing, how = "denied", "negated"  # `صدر کینیا نہیں جائیں گے`
    if standing == "denied" and place.rule in private_journeys.MOTION and scene.word_in(clause.start, trigger.start, ("اب",)):
        standing = "cancelled"  # `صدر اب کینیا نہیں جائیں گے`
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
    if standing in ("held", "planned") and not cls.isdisjoint(("visit", "go")) and prospects.put_off(scene, behind, clause):
        standing, how = "cancelled", "put_off"
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


_NO_TRAVELLER: Final = frozenset(("spokesman", "consul_general", missions.MISSION))
"""A consul general lives in the country that he goes about in."""


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
    remembered = any(a == "کی" and b in ("یاد", "یادیں") for a, b in pairwise(words[trigger.end : trigger.end + 4]))
    if remembered and _OWN.isdisjoint(words[max(clause.start, trigger.start - 4) : trigger.start]):
        return "remembered"
    if words[trigger.end : trigger.end + 1] in (["کرنے"], ["ہونے"], ["آنے"], ["جانے"]):
        purpose = words[trigger.end + 1 : trigger.end + 3] == ["کے", "لیے"]
        if purpose and scene.word_in(trigger.end + 3, trigger.end + 6, _READY):
            return "wish"
    return ""


_OWN: Final = frozenset(("اپنے", "اپنا"))
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
        if a.country == place.country and a.kind in GUESTS
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
    return scene.gazetteer.capitals.get(place.country) if scene.words[place.span[1] - 1] in grammar.CAPITAL else None


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
