"""Where an event was whose own words do not say it: the journey or session around it, an envoy's posting, the dateline, the
same people's other news, last the readers' own country."""

from collections.abc import Callable, Iterable
from typing import Final

from streams.extraction import grammar, participants, shared_days, stays
from streams.extraction.actors import PEOPLE, STATESMEN
from streams.extraction.coreference import tellings
from streams.extraction.gazetteer import City
from streams.extraction.lexicon import Match
from streams.extraction.place import NOWHERE, ORGANISATIONS, done_by_others
from streams.extraction.scene import ALSO, Candidate, Scene
from streams.extraction.seats import hosts_by_place
from streams.urdu.tokens import word_set

_Where = tuple[str | None, str | None, str]
"""Country, city, and the rule that gave them."""
_Source = Callable[[Scene, Candidate, list[Candidate]], _Where | None]
_PLACED: Final = ("meeting", "agreement", "credentials", "protest")


def infer(scene: Scene, events: list[Candidate]) -> None:
    """Give events without a place that which the rest of the article tells, and a city where only the country is told."""
    for event in events:
        if event.type not in _PLACED or event.place_country is not None or NOWHERE in event.rules:
            continue
        where = next((found for source in _SOURCES if (found := source(scene, event, events)) is not None), None)
        if where is not None:
            event.place_country, city, rule = where
            event.place_city = event.place_city if rule == "place:audience" else city
            event.rules.append(rule)
    _sessions_there(scene, events)
    _sessions_of_guests(scene, events)
    for event in events:
        if event.background:
            continue
        if event.place_country is None and event.place_city is not None:
            guests = {a.country for a in event.actors}
            hosts = [event.host] if event.host else [party for party in event.parties if party not in guests]
            event.place_country = hosts[0] if len(hosts) == 1 and len(hosts[0]) == 2 else None  # a city that two claim
        elif event.place_country is not None and event.place_city is None and event.type not in ("call", "message"):
            event.place_city = _seat_of(scene, event) or _city_of(scene, event)
            if event.type == "protest" and event.place_city != scene.gazetteer.capitals.get(event.place_country):
                event.place_city = None  # an envoy is summoned where the government sits, wherever else the news takes place
        if event.type == "protest" and event.place_city is None and _at_ministry(scene, event):
            event.place_city = scene.gazetteer.capitals.get(event.place_country or "")


def _at_ministry(scene: Scene, event: Candidate) -> bool:
    """`سفیر کو دفتر خارجہ طلب کیا`: a foreign office stands in the capital."""
    return any(
        scene.word_in(t.clause.start, t.clause.end, ("دفتر", "وزارت", "فارن")) and "protest:summoned" in t.rules
        for t in tellings(event)
    )


def _sessions_there(scene: Scene, events: list[Candidate]) -> None:
    """`لیما: X اور Y نے اجلاس کے موقع پر ملاقات کی`: the session sits where those met who met on its margins."""
    for session in _unseated(events):
        if scene.words[session.trigger.end : session.trigger.end + 2] not in grammar.OCCASIONS:
            continue
        met = [e for e in events if e.type == "meeting" and "place:dateline" in e.rules and e.sentence == session.sentence]
        if met and met[0].place_country not in (*met[0].parties, scene.register.audience, None):
            _seat(session, str(met[0].place_country), met[0].place_city)


def _sessions_of_guests(scene: Scene, events: list[Candidate]) -> None:
    """`چلی کے وزیراعظم دورے پر لیما پہنچ گئے۔ وہ ایپک کے اجلاس میں شرکت کریں گے`: where its only people have just come."""
    for session in _unseated(events):
        words = scene.words[session.clause.start : session.clause.end]
        if not session.actors or session.mode != "in_person" or not _LATER.isdisjoint(words):
            continue
        for visit in _journeys(events):
            guests = {(a.country, a.role) for a in visit.actors if a.country != visit.host}
            near = 0 <= session.sentence - visit.sentence <= _SOON
            if near and visit.place_country and {(a.country, a.role) for a in session.actors} <= guests:
                _seat(session, visit.place_country, None if _landed(scene, visit) else visit.place_city)
                break
        else:
            _seat_beside(scene, session, events)


def _seat_beside(scene: Scene, session: Candidate, events: list[Candidate]) -> None:
    """`وہ بدھ کو سلامتی کونسل سے خطاب کریں گے۔ وزیر خارجہ جی 77 کے اجلاس کی صدارت بھی کریں گے`: in the same city, too."""
    people = {(a.country, a.role) for a in session.actors}
    if not scene.word_in(session.trigger.end, session.clause.end, ("بھی",)):
        return
    for other in events:
        beside = other.type == "summit" and other.place_city and not other.background and other.status == session.status
        if (
            beside
            and 0 < session.sentence - max(other.told_in) <= _SOON
            and people <= {(a.country, a.role) for a in other.actors}
        ):
            session.place_country, session.place_city = other.place_country, other.place_city
            return


_LATER: Final = word_set("اگلے اگلی آئندہ بعد واپس واپسی")
_SOON: Final = 2
"""Sentences behind a journey in which a session is part of it."""


def _unseated(events: Iterable[Candidate]) -> list[Candidate]:
    """Sessions of the news whose seat is open."""
    return [e for e in events if e.type == "summit" and not e.place_country and not e.background and NOWHERE not in e.rules]


def _seat(session: Candidate, country: str, city: str | None) -> None:
    session.place_country, session.place_city = country, city
    if hosts_by_place([session.organisation or ""], country, city):
        session.parties = sorted({*session.parties, country})


def _journeys(events: Iterable[Candidate]) -> list[Candidate]:
    return [e for e in events if e.type == "visit" and e.status in ("held", "planned") and e.host and not e.background]


def _on_the_way(scene: Scene, event: Candidate, events: list[Candidate]) -> _Where | None:
    """`چلی کے وزیر خارجہ پیرو کے حکام سے مذاکرات کے لیے نیروبی پہنچ گئے`: where one goes for talks they will be."""
    if event.type != "meeting" or "status:before_future" not in event.rules:
        return None
    for visit in _journeys(events):
        told = (event.sentence, event.clause) == (visit.sentence, visit.clause) and visit.trigger.start > event.trigger.start
        if told and {a.country for a in visit.actors} & set(event.parties):
            return visit.place_country, visit.place_city, "place:way"
    return None


def _there(scene: Scene, event: Candidate, events: list[Candidate]) -> _Where | None:
    """`صدر نیویارک میں ہیں۔ وہاں انھوں نے X سے ملاقات کی`: the city told last with میں."""
    words = scene.words
    if "وہاں" not in words[event.clause.start : event.trigger.start]:
        return None
    first = scene.document.sentences[max(event.sentence - 1, 0)].start
    for index in range(event.clause.start - 1, first - 1, -1):
        match = scene.document.names.get(index)
        if match is None or words[match.end : match.end + 1] != ["میں"] or not isinstance(match.entry, City):
            continue
        return (match.entry.country, match.entry.name or None, "place:there") if len(match.entry.country) == 2 else None
    return None


def _where_he_is(scene: Scene, event: Candidate, events: list[Candidate]) -> _Where | None:
    """`وزیراعظم ان دنوں نیویارک میں ہیں۔ پیر کو انھوں نے X سے ملاقات کی`: in the city where one of them was just said to be."""
    if event.type != "meeting" or event.background or event.mode == "video" or event.status not in ("held", "planned"):
        return None
    people = {(a.country, a.role) for a in event.actors if a.kind in PEOPLE and a.role in STATESMEN}
    for number in range(event.sentence, max(event.sentence - _SOON, 0) - 1, -1):
        for (country, city, _), guests, _ in stays.standing_at(scene, number, bare=True):
            if people & {(a.country, a.role) for a in guests}:
                return country, city, "place:where_he_is"
    return None


def _on_visit(scene: Scene, event: Candidate, events: list[Candidate]) -> _Where | None:
    """What the two states do while one is with the other."""
    for visit in _journeys(events):
        if visit.status == "planned" and event.status == "held":
            continue  # `سفیر نے وزیراعظم سے ملاقات کی، وزیراعظم آئندہ ہفتے … جائیں گے`
        joint = event.type == "meeting" and set(visit.parties) < set(event.parties)  # guests of two states with one host
        same = set(event.parties) == set(visit.parties) and event.type != "credentials"
        if not (same or joint) or event.background != visit.background:
            continue
        if visit.place_country is not None:
            city = event.place_city or (visit.place_city if event.type == "meeting" and not _landed(scene, visit) else None)
            return visit.place_country, city, "place:visit"
    return None


def _on_older_visit(scene: Scene, event: Candidate, events: list[Candidate]) -> _Where | None:
    """`… گزشتہ سال چلی کا دورہ کیا تھا۔ اس دورے کے دوران دستخط کیے تھے`: where the journey of that time went."""
    for visit in events if event.background else ():
        if visit.type == "visit" and visit.background and visit.place_country and shared_days.belongs(scene, event, visit):
            return visit.place_country, visit.place_city, "place:visit"
    return None


def _landed(scene: Scene, visit: Candidate) -> bool:
    """Whether the place of a visit is but the airfield where the guest came down."""
    match = scene.document.covering.get(visit.place_span[0]) if visit.place_span is not None else None
    return match is not None and isinstance(match.entry, City) and match.entry.kind == "venue"


def _at_summit(scene: Scene, event: Candidate, events: list[Candidate]) -> _Where | None:
    """A meeting of those who sit in a session is held where it sits."""
    if event.type != "meeting" or event.background:
        return None
    for session in events:
        if session.type != "summit" or session.background or not session.place_country:
            continue
        if done_by_others(scene, event, session):
            continue
        if event.status == "held" and session.status == "planned":
            continue  # `روم میں ملے۔ وہ بدھ کو ہیمبرگ میں او ایس سی ای کے اجلاس میں جائیں گے`
        if set(session.parties) & set(event.parties) or _beside_session(scene, event):
            return session.place_country, session.place_city, "place:summit"
    return None


def _beside_session(scene: Scene, event: Candidate) -> bool:
    """`اجلاس کے موقع پر … سے ملاقات کریں گے`: in the clause of the meeting a session that needs no name any more."""
    words = scene.words
    session = scene.has(event.clause.start, event.trigger.start, "conference", "summit")
    return session is not None and words[session.end : session.end + 2] in grammar.OCCASIONS


def _at_post(scene: Scene, event: Candidate, events: list[Candidate]) -> _Where | None:
    """An ambassador is met where he is posted."""
    envoys = [a for a in event.actors if a.role == "ambassador" and a.country]
    others = [c for c in event.parties if not any(a.country == c for a in envoys)]
    if any(a.office_key == "permanent_representative" for a in envoys):
        return None
    if envoys and len(others) == 1 and len(others[0]) == 2 and others[0] not in ORGANISATIONS:
        return others[0], event.place_city, "place:posting"
    return None


def _by_dateline(scene: Scene, event: Candidate, events: list[Candidate]) -> _Where | None:
    """The news of a place where it is sent from."""
    dateline = scene.document.dateline_city
    if dateline is None or scene.document.dateline_shared or dateline.country == "*":
        return None
    fits = event.status == "held" and not event.background and (dateline.country in event.parties or event.type == "meeting")
    return (dateline.country, dateline.name or None, "place:dateline") if fits else None


def _at_house(scene: Scene, event: Candidate, events: list[Candidate]) -> _Where | None:
    """`X سے Y نے ملاقات کی۔ جی ایچ کیو آمد پر Y کو سلامی دی گئی`: at the house that the guest comes to in telling on."""
    if event.type != "meeting" or event.status != "held" or event.background:
        return None
    rest = scene.document.sentences[event.sentence : event.sentence + _TOLD_ON]
    for start in range(rest[0].start, rest[-1].end):
        match = scene.document.names.get(start)
        house = match.entry if match is not None else None
        if match is None or not isinstance(house, City) or house.kind != "venue" or house.country not in event.parties:
            continue
        if house.name and (scene.words[match.end] in _COMES or scene.words[match.end : match.end + 2] in _CALLS_AT):
            return house.country, house.name, "place:house"
    return None


_TOLD_ON: Final = 4
_COMES: Final = frozenset(("آمد", "پہنچنے", "پہنچے", "پہنچ", "پہنچا", "آنے"))
_CALLS_AT: Final = (["کا", "دورہ"], ["کے", "دورے"])


def _in_same_round(scene: Scene, event: Candidate, events: list[Candidate]) -> _Where | None:
    """Whether a meeting of the same states tells where: `بعد ازاں انہوں نے صدر سے بھی ملاقات کی`, `اس موقع پر دستخط ہوئے`."""
    for other in events:
        signed = event.type == "agreement" and "agreement:signed" in event.rules
        if (
            other is not event
            and other.type == "meeting"
            and other.place_country is not None
            and (event.type == "meeting" or signed)
            and other.background == event.background
            and (other.status == event.status or _goes_on(event, other))
            and set(other.parties) == set(event.parties)
        ):
            return other.place_country, other.place_city, "place:round"
    return None


def _goes_on(event: Candidate, other: Candidate) -> bool:
    """`X نے پیر کو لیما میں Y سے ملاقات کی۔ وہ جمعرات کو Z سے ملیں گے`: the next sentence has him meet there still."""
    ahead = event.status == "planned" and other.status == "held" and "meeting:carried" in event.rules
    return ahead and 0 <= event.sentence - other.sentence <= 1


def _also_there(scene: Scene, event: Candidate, events: list[Candidate]) -> _Where | None:
    """`X نے برسلز میں Y سے ملاقات کی۔ انھوں نے Z سے بھی ملاقات کی`: where he just met the one, he also met the other."""
    if event.type != "meeting" or ALSO not in event.rules or event.background:
        return None
    for other in events:
        near = 0 <= event.sentence - other.sentence <= 1 and other.trigger.start < event.trigger.start
        if not near or other.type != "meeting" or other.place_country is None or other.background or other.mode != event.mode:
            continue
        if other.status not in ("held", event.status) or "place:audience" in other.rules:
            continue
        if other.place_country in other.parties and other.place_country not in event.parties:
            continue  # a guest may meet a third one somewhere else
        carried = "meeting:carried" in event.rules and any(a.role and a in other.actors for a in event.actors)
        shared = set(event.parties) & set(other.parties)
        if carried or any(_people(scene, event, code) & _people(scene, other, code) for code in shared):
            return other.place_country, other.place_city, "place:also"
    return None


def _abroad(scene: Scene, event: Candidate, events: list[Candidate]) -> _Where | None:
    """The readers' own minister, told of in another country, meets there: `X نے لیما میں Y سے ملاقات کی۔ وہ Z سے بھی ملے`."""
    if not _may_be_at_home(scene, event, events):
        return None
    audience = scene.register.audience
    for other in events:
        if other is event or other.background or other.type not in _ABROAD or other.place_country in (None, audience):
            continue
        if other.status not in ("held", event.status) or other.mode == "video":
            continue
        if _people(scene, event, audience) & _people(scene, other, audience):
            there = other.type == "visit" or other.place_country in event.parties
            return (other.place_country, other.place_city, "place:abroad") if there else (None, None, "place:unknown")
    return None


_ABROAD: Final = ("visit", "meeting")


def _people(scene: Scene, event: Candidate, country: str | None) -> set[str]:
    """A state's people of an event by their ids or names."""
    people = [participants.holder(scene, a) for a in event.actors if a.country == country and a.kind in PEOPLE]
    return {a.person.person if a.person is not None else a.full_name for a in people} - {""}


def _at_home(scene: Scene, event: Candidate, events: list[Candidate]) -> _Where | None:
    """A meeting of the readers' own state, told without a place, was at home."""
    if not _may_be_at_home(scene, event, events):
        return None
    return scene.register.audience, None, "place:audience"


def _may_be_at_home(scene: Scene, event: Candidate, events: list[Candidate]) -> bool:
    home = scene.register.audience in event.parties and event.type == "meeting" and "UN" not in event.parties
    home = home and scene.words[event.clause.start] not in ("جہاں", "وہاں") and not _at_session(event, events)
    aside = " موقع پر " in f" {scene.document.folded(event.clause.start, event.clause.end)} "
    told = event.mode != "video" and not event.background and event.status not in ("denied", "cancelled")
    told = told and "status:agreed_to_begin" not in event.rules  # that they will meet is agreed, and not where
    return home and not aside and told


def _at_session(event: Candidate, events: list[Candidate]) -> bool:
    """Whether a meeting is told with a session whose seat the article leaves open: it was held there, not at home."""
    return any(
        e.type == "summit" and e.place_country is None and not e.background and set(event.parties) <= set(e.parties)
        for e in events
    )


_SOURCES: Final[tuple[_Source, ...]] = (
    _on_the_way, _there, _where_he_is, _at_house, _at_post, _on_visit, _on_older_visit, _at_summit, _by_dateline,
    _in_same_round, _also_there, _abroad, _at_home,
)  # fmt: skip
"""From the surest to the least sure."""


def _seat_of(scene: Scene, event: Candidate) -> str | None:
    """The capital, where the venue is a house of the state: `ایوان صدر میں تقریب`."""
    match = scene.document.covering.get(event.place_span[0]) if event.place_span is not None else None
    if match is None or not isinstance(match.entry, City) or not match.entry.in_capital:
        return None
    return scene.gazetteer.capitals.get(event.place_country or "")


def _city_of(scene: Scene, event: Candidate) -> str | None:
    """The city of a country that the article names as a place (dateline, `… میں`, `… پہنچے`, `… کے ہوائی اڈے پر`), where it
    names one."""
    country = event.place_country or ""
    dateline = scene.document.dateline_city
    if dateline is not None and dateline.country == country and dateline.name:
        return dateline.name
    for start in sorted(scene.document.names):
        match = scene.document.names[start]
        if (
            isinstance(match.entry, City)
            and match.entry.country == country
            and match.entry.kind != "venue"
            and match.entry.name
            and match.end < len(scene.words)
        ) and (scene.words[match.end] in _REACHED or _airport(scene, match.end)):
            return None if _told_apart(scene, event, match) else match.entry.name
    return None


def _told_apart(scene: Scene, event: Candidate, city: Match) -> bool:
    """`ترک صدر نے پاکستان کا دورہ کیا تھا۔ … نے لاہور میں کارکنوں سے خطاب کیا`: a city of home news."""
    if event.type != "visit" or event.place_country != scene.document.article.audience_country:
        return False
    number = scene.document.sentence_of[city.start]
    capital = isinstance(city.entry, City) and city.entry.name == scene.gazetteer.capitals.get(city.entry.country)
    guests = set(event.parties) - {event.place_country}
    return (
        not capital
        and number not in event.told_in
        and guests.isdisjoint(a.country for g in scene.groups(number) for a in g.actors)
    )


def _airport(scene: Scene, index: int) -> bool:
    """Whether an airport stands behind a city: `لیما ایئرپورٹ پر`, `لیما کے بین الاقوامی ہوائی اڈے پر`."""
    return not _AIRPORT.isdisjoint(scene.words[index : index + _NEAR])


_NEAR: Final = 5
"""Words from a city to its airport."""
_AIRPORT: Final = word_set("ایئرپورٹ ائیرپورٹ ائرپورٹ ایرپورٹ ایئربیس ائیربیس پورٹ اڈے اڈہ")
_REACHED: Final = word_set("میں پہنچ پہنچے پہنچنے پہنچا پہنچیں پہنچی جائیں جانا جانے گئے آمد روانہ روانگی")
