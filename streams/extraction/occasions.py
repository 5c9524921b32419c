"""What events of one article have to do with each other once all are read: guests of a funeral came on one day, the way to
a conference is no visit (`جنرل اسمبلی کا اجلاس شروع، چلی کے صدر نیویارک پہنچ گئے`), and who met on its margins sat in it."""

from typing import Final

from streams.extraction.named_places import place_at
from streams.extraction.place import done_by_others
from streams.extraction.scene import Candidate, Scene

_BESIDE: Final = 3
"""Sentences between a conference and the arrival of one who sits in it."""
_NEAR: Final = 16
"""Sentences between a session and a meeting on its margins that no place ties to it."""
_MANY_ENVOYS: Final = 4
"""Sides of a ceremony at which several envoys hand over their papers."""


_AT_HOME: Final = frozenset(("IMF", "WB", "ADB", "UN"))
"""Organisations that sit at their own seat: the state around it is no host."""


def without_spoken(events: list[Candidate]) -> list[Candidate]:
    """A congratulation, condolence or invitation spoken in a meeting, call or audience of the same two sides belongs to it."""
    talks = [set(e.parties) for e in events if e.type in ("meeting", "call", "credentials")]
    audience = {p for e in events if e.type == "credentials" and e.status == "held" for p in e.parties}
    if len(audience) >= _MANY_ENVOYS:  # who hands over his papers among others is not received besides
        events = [e for e in events if not (e.type == "meeting" and len(e.parties) > 2 and set(e.parties) <= audience)]
    journeys = [
        set(e.parties)
        for e in events
        if e.type == "visit" and not e.background and (e.status == "held" or "visit:accepted" in e.rules)
    ]
    out = []
    for event in events:
        sides = set(event.parties)
        followed = "message:invitation" in event.rules and sides in journeys  # he has come: the invitation is the journey's
        if event.type != "message" or "message:written" in event.rules or not (sides in talks or followed):
            out.append(event)
    return out


def fall_through(events: list[Candidate]) -> None:
    """`صدر نے دورۂ پیرو منسوخ کر دیا۔ انہیں پیر کو صدر X سے ملاقات کرنا تھی`: a meeting falls through
    with the journey."""
    off = [e for e in events if e.type == "visit" and e.status == "cancelled"]
    for event in events:
        if event.type != "meeting" or event.status != "planned" or "status:was_to" not in event.rules:
            continue
        visit = next((v for v in off if set(v.parties) == set(event.parties) and v.background == event.background), None)
        if visit is not None:
            event.status = "cancelled"
            event.rules.append("status:with_the_visit")
            if event.place_country is None:
                event.place_country, event.place_city, event.place_span = (
                    visit.place_country,
                    visit.place_city,
                    visit.place_span,
                )


def share_days(events: list[Candidate]) -> None:
    """What was signed without a day was signed when the same sides met, where the article dates one such meeting."""
    for event in events:
        if event.type != "agreement" or event.date is not None or event.background:
            continue
        days = {
            (e.date, e.date_precision)
            for e in events
            if e.type == "meeting" and e.date and not e.background and (e.parties, e.status) == (event.parties, event.status)
        }
        if len(days) == 1:
            event.date, event.date_precision = days.pop()
            event.rules.append("date:meeting")
    _share_occasion(events)


def _share_occasion(events: list[Candidate]) -> None:
    """Guests of one funeral or oath came on one day."""
    guests = [e for e in events if "visit:ceremony" in e.rules and not e.background]
    days = {(e.date, e.date_precision) for e in guests if e.date_precision == "day"}
    for event in guests if len(days) == 1 else ():
        if event.date is None and len({e.host for e in guests}) == 1:
            event.date, event.date_precision = next(iter(days))
            event.rules.append("date:occasion")


_TRIP: Final = frozenset(("visit:arrival", "visit:departure", "visit:present", "visit:trip", "visit:way"))


def without_trips(scene: Scene, events: list[Candidate]) -> list[Candidate]:
    """Travelling to a conference is the conference, unless the text speaks of a visit."""
    for event in events:
        if event.type == "visit" and _ways(event) <= _TRIP and _called_a_visit(scene, event):
            event.rules.append("visit:called")
    served = [set(e.parties) for e in events if e.type in ("credentials", "restore", "rupture") and not e.background]
    events = [e for e in events if not _to_his_post(e, served)]
    sessions = [e for e in events if e.type == "summit"]
    seats = [e for e in sessions if not e.background]
    for event in events:
        _seat_where_present(event, seats)
        goal = next((s for s in seats if _trip_to(event, s)), None)
        if goal is not None and goal.place_country and not event.background and _near(goal, event.sentence):
            came = [
                a for a in event.actors if a.country and a.country != event.host
            ]  # `جنرل اسمبلی … شروع، X نیویارک پہنچ گئے`
            goal.actors.extend(came)
            goal.parties = sorted({*goal.parties, *(a.country for a in came if a.country)})
    for trip in (e for e in events if _ways(e) == {"visit:trip"}):
        for event in events:
            if event.type == "meeting" and event.place_country is None and _on_its_way(event, trip):
                event.place_country, event.place_city, event.place_span = trip.place_country, trip.place_city, trip.place_span
                event.rules.append("place:way")
    return [e for e in events if not any(_trip_to(e, summit) for summit in sessions) and _ways(e) != {"visit:trip"}]


def _on_its_way(event: Candidate, trip: Candidate) -> bool:
    """`چلی کے حکام سے مذاکرات کے لیے جنیوا پہنچ گئے`: where one goes for talks they will be."""
    told = (event.sentence, event.clause) == (trip.sentence, trip.clause) and trip.trigger.start > event.trigger.start
    return told and "status:before_future" in event.rules


def _near(session: Candidate, sentence: int) -> bool:
    """Whether a sentence stands near one that tells a session, first or again."""
    return any(abs(number - sentence) <= _BESIDE for number in session.told_in)


def _called_a_visit(scene: Scene, event: Candidate) -> bool:
    """`… اجلاس میں شرکت کے لیے لیما پہنچ گئے۔ وہ سرکاری دورہ بھی کریں گے`, `اپنے دورے کے دوران صدر …`."""
    words = scene.words
    guests = {a.country for a in event.actors if a.country and a.country != event.host}
    for number in range(event.sentence, min(event.sentence + _CALLED_WITHIN, len(scene.document.sentences))):
        for trip in scene.triggers(number, "visit"):
            clause = scene.clause(trip.start)
            told = trip.start == clause.start and words[trip.end : trip.end + 2] == ["کے", "دوران"]
            told = told or words[trip.start] in ("سرکاری", "ریاستی") or words[trip.start - 1] in _OWN
            named = {a.country for g in scene.groups(number, clause.start, trip.start) for a in g.actors if a.country}
            if told and place_at(scene, trip.end)[0] is None and named <= {*guests, event.host}:
                return True
            first = words[trip.start - 1] in ("پہلا", "دوسرا", "تیسرا", "آخری") and scene.word_in(
                clause.start, trip.start, ("ان",)
            )
            if first and named == {event.host} and scene.word_in(trip.end, clause.end, ("ہے", "ہوگا", "تھا")):
                return True  # `سات برس میں یہ ان کا چلی کا پہلا دورہ ہے`
    return False


_CALLED_WITHIN: Final = 8
_OWN: Final = frozenset(("اپنے", "سرکاری", "روزہ"))


def _seat_where_present(event: Candidate, seats: list[Candidate]) -> None:
    """`برن میں موجود وزیر خزانہ X … ، X نے عالمی بینک کے سالانہ اجلاسوں کے موقع پر کہا`: where he is, they sit."""
    if event.type != "visit" or event.background or _ways(event) != {"visit:present"} or event.host is None:
        return
    came = {(a.role, a.country) for a in event.actors if a.country != event.host and a.role}
    for seat in seats:
        if seat.place_country is None and came and came <= {(a.role, a.country) for a in seat.actors}:
            seat.place_country, seat.place_city, seat.place_span = event.place_country, event.place_city, event.place_span
            if seat.organisation not in _AT_HOME:
                seat.parties = sorted({*seat.parties, event.host})
            return


def _to_his_post(event: Candidate, served: list[set[str]]) -> bool:
    """`ایران کے لیے پاکستان کے سفیر X تہران روانہ ہو گئے`: an envoy goes to where he serves, by his title or by the envoys'
    coming and going that the article tells."""
    if event.type != "visit" or not event.actors or not _ways(event) <= _TRIP | {"visit:go"}:
        return False
    told = set(event.parties) in served
    return all(a.role == "ambassador" and (told or "posted" in a.modifiers) for a in event.actors)


def _ways(event: Candidate) -> set[str]:
    """The constructions that tell a visit."""
    return {r for r in event.rules if r.startswith("visit:")}


def _trip_to(event: Candidate, summit: Candidate) -> bool:
    """Whether an event is only the way to a conference."""
    if event.type != "visit" or not _ways(event) <= _TRIP:
        return False
    old = event.background or summit.background
    if old and not event.told_in & summit.told_in:
        return False  # `وہ گزشتہ سال لیما گئے تھے`: no way to the session that sits there now
    if summit.place_country is None:
        return set(event.parties) <= set(summit.parties)
    return event.host == summit.place_country


_OF_ALL: Final = "UN"
"""All states are members of it: whom one of them meets in New York is told for the meeting, not for the session."""


def _both(scene: Scene, summit: Candidate, events: list[Candidate]) -> None:
    """`X نے Y سے ملاقات کی۔ دونوں رہنما جنرل اسمبلی کے اجلاس کے لیے آئے ہیں`: the two who met have come for it."""
    if scene.words[summit.clause.start] != "دونوں":
        return
    for event in events:
        if event.type == "meeting" and summit.sentence - 1 in event.told_in and not event.background:
            summit.parties = sorted(set(summit.parties) | set(event.parties))
            summit.actors.extend(event.actors)


def _then(summit: Candidate, events: list[Candidate]) -> None:
    """`دونوں نے گزشتہ برس آسیان اجلاس کے دوران بھی ملاقات کی تھی`: who met beside an older session, in its sentence."""
    for event in events if summit.organisation != _OF_ALL else ():
        if event.type == "meeting" and event.background and event.told_in & summit.told_in:
            summit.parties = sorted({*summit.parties, *event.parties})
            summit.actors.extend(event.actors)


def attend(scene: Scene, events: list[Candidate]) -> None:
    """States that met on the occasion of a summit took part in it."""
    for summit in events:
        if summit.type != "summit":
            continue
        if summit.background:
            _then(summit, events)
            continue
        _both(scene, summit, events)
        if summit.organisation == _OF_ALL:
            continue
        own = summit.told_in
        trips = [e for e in events if e.type == "visit" and e.host and len(e.host) == 2 and not e.background]
        trips = [e for e in trips if e.sentence in own] or [e for e in trips if own & e.told_in]
        around = trips[0] if trips and (trips[0].sentence in own or len(trips) == 1) else None
        if around is not None and around.host is not None and summit.place_country is None:
            summit.place_country, summit.place_city = around.place_country, around.place_city
            summit.parties = sorted({*summit.parties, around.host})
        for event in events:
            if event.type == "meeting" and event.status == summit.status and not event.background:
                if done_by_others(scene, event, summit):
                    continue  # `وزیراعظم مصری صدر سے ملے، وزیر خارجہ نے لیما میں اجلاس میں شرکت کی`
                told = event.told_in
                if not own & told and any(e.type == "summit" and e.told_in & told for e in events):
                    continue  # `جنرل اسمبلی کے موقع پر X سے ملے۔ … رابطہ گروپ کے اجلاس میں شرکت بھی کی`: met beside another one
                where = summit.place_country or summit.host
                near = min(abs(a - b) for a in own for b in told) <= _NEAR
                leads = near and (min(own) <= 2 or summit is events[0])
                if (
                    own & told
                    or (leads and event.place_country in (None, where))
                    or (where is not None and where == event.place_country)
                ):
                    if summit.place_country is None and event.place_country is not None:
                        summit.place_country, summit.place_city, summit.place_span = (
                            event.place_country,
                            event.place_city,
                            event.place_span,
                        )
                        summit.parties.append(event.place_country)
                    summit.parties = sorted(set(summit.parties) | set(event.parties))
                    summit.actors.extend(event.actors)
