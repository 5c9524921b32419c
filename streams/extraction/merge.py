"""One event told several times is one: `اس ملاقات میں` joins the meeting told before, `مذاکرات کا دوسرا دور` dates its talks or
goes on with them; denials and cancellations decide the status of the whole."""

from typing import Final

from streams.extraction import definite, grammar
from streams.extraction.actors import Actor
from streams.extraction.antecedents import JUST_TOLD, by_leaders, in_office, leaders, resolve
from streams.extraction.coreference import OLDER, compatible, conflict, last_told, same_people, tellings, told_before
from streams.extraction.lexicon import classes_of
from streams.extraction.occasions import without_spoken
from streams.extraction.rounds import IN_CITY, OF_DEAL, SESSION, number, with_the_deal
from streams.extraction.scene import POINTED, Candidate, Scene

_FAMILY: Final = {"meeting": ("meeting", "call"), "call": ("call", "meeting")}
"""Types of what may be the same talk."""


def merge(scene: Scene, candidates: list[Candidate]) -> list[Candidate]:
    """Events in order of first mention. What only points back (`اس ملاقات میں`) joins the event it points to."""
    events: list[Candidate] = []
    for candidate in candidates:
        if IN_CITY in candidate.rules and any(IN_CITY not in c.rules and _same_talks(c, candidate) for c in candidates):
            continue  # talks of the two are told in so many words
        of_pair = candidate.anaphoric and _of_pair(candidate)
        ahead = of_pair and candidate.status == "planned" and POINTED not in candidate.rules
        if ahead and _plan_of_pair(scene, events, candidate):
            continue
        retold = of_pair and candidate.background and candidate.type != "agreement"
        if "meeting:round" in candidate.rules or (
            _elsewhere(events, candidate)
            or (retold and _target(scene, events, candidate) in _none_or_farther(events, candidate))
        ):
            if _first_of_the_news(events, candidates, candidate):
                candidate.background = False
                candidate.rules = [r for r in candidate.rules if not r.startswith("background:")]
            added = _add_round(scene, events, candidate)
            added = added or ("meeting:round" in candidate.rules and with_the_deal(events, candidate))
            if not added and definite.RULE in candidate.rules:
                events.extend([candidate] if definite.settle(events, candidate) else [])
            elif not added and SESSION not in candidate.rules and (of_lead := _of_the_lead(scene, candidate)) is not None:
                events.append(of_lead)
            continue
        if (
            by_leaders(scene, candidate)
            and any(r.endswith(":pair") for r in candidate.rules)
            and candidate.type == "agreement"
            and not candidate.background
        ):
            two = scene.register.lead[:2]
            candidate.actors.extend(in_office(scene, candidate.clause, two) or leaders(scene, two, candidate.trigger.start))
        if (talks := _talks_attended(scene, events, candidate)) is not None:
            absorb(talks, candidate)
            continue
        target = _target(scene, events, candidate)
        if target is not None and _session_of_before(target, candidate):
            events.append(candidate)
            continue
        if OF_DEAL in candidate.rules and target is None:
            with_the_deal(events, candidate)
            continue
        if definite.RULE in candidate.rules:
            if definite.settle(events, candidate):
                events.append(candidate)
            continue
        if "meeting:this" in candidate.rules and (target is None or candidate.sentence - last_told(target) > JUST_TOLD):
            continue
        one_more = of_pair or (candidate.type == "agreement" and target is not None and target.status == "planned")
        if one_more and target is not None and _another_before(target, candidate):
            candidate.parties, candidate.anaphoric = list(target.parties), False
            if candidate.type != "agreement":
                candidate.actors = in_office(scene, candidate.clause, target.parties) or list(target.actors)
            events.append(candidate)
        elif target is not None:
            absorb(target, candidate)
        elif candidate.anaphoric:
            resolved = resolve(scene, events, candidate)
            if resolved is not None:
                again = _target(scene, events, resolved)
                if again is not None:
                    absorb(again, resolved)
                else:
                    events.append(resolved)
        else:
            events.append(candidate)
    return without_spoken(events)


def _same_talks(told: Candidate, candidate: Candidate) -> bool:
    pointing = told.anaphoric and "meeting:round" not in told.rules
    return told.type == candidate.type and (pointing or told.parties == candidate.parties)


def _talks_attended(scene: Scene, events: list[Candidate], candidate: Candidate) -> Candidate | None:
    """`لیما میں مذاکرات شروع ہو گئے۔ مذاکرات میں چلی کے وزیر X اور پیرو کے سفیر Y شریک ہیں`: in the talks just told."""
    if "meeting:present" not in candidate.rules or candidate.anaphoric:
        return None
    held_in = [a for g in scene.groups(candidate.sentence, candidate.clause.start, candidate.trigger.start) for a in g.actors]
    last = next((e for e in reversed(events) if e.type == "meeting" and not e.background), None)
    if last is None or held_in or candidate.sentence - last_told(last) > JUST_TOLD:
        return None
    return last if "talks" in classes_of(last.trigger) and candidate.date in (None, last.date) else None


def _of_pair(candidate: Candidate) -> bool:
    """Whether `دونوں رہنما`, or `دونوں` of what is older or still to come, are those who act."""
    apart = candidate.type in ("meeting", "call") and (candidate.background or not _SETTLED.isdisjoint(candidate.rules))
    return any(r.endswith(":pair") or (apart and r.endswith(":both")) for r in candidate.rules)


_SETTLED: Final = frozenset(("status:agreed", "status:agreed_to_begin", "status:resolved"))
"""`دونوں نے اگلے ماہ ملاقات کا فیصلہ کیا ہے`: they have met or called, and will meet again."""


def _elsewhere(events: list[Candidate], candidate: Candidate) -> bool:
    """`2018 میں مسقط میں ملے تھے، رباط میں دونوں کی دوسری ملاقات …`: the older talks told last were in another country."""
    if not candidate.anaphoric or not candidate.background or candidate.type != "meeting":
        return False
    talks = [e for e in events if e.type == candidate.type]
    if not talks or not talks[-1].background or None in (talks[-1].place_country, candidate.place_country):
        return False
    return talks[-1].place_country != candidate.place_country


def _another_before(event: Candidate, candidate: Candidate) -> bool:
    """Whether the pair's act is an older one: `دونوں نے جنوری میں دستخط کیے تھے`, `ان کی آخری ملاقات 2019 میں ہوئی تھی`."""
    older = not OLDER.isdisjoint(candidate.rules)  # `دونوں کی اکتوبر میں … ملاقات ہوئی تھی`, where no year is told
    if not candidate.background or event.background or (candidate.date == event.date and not (older and event.date is None)):
        return False
    return event.type == "agreement" or candidate.date is not None or older


def _session_of_before(event: Candidate, candidate: Candidate) -> bool:
    """`گزشتہ برس یہ کانفرنس لیما میں ہوئی تھی`: the same body's session of another time, which this makes the candidate."""
    older = candidate.background and not event.background and not OLDER.isdisjoint(candidate.rules)
    if "summit:seat" not in candidate.rules or not older or event.organisation is None:
        return False
    bodies = (party for party in event.parties if len(party) > len("PK"))
    candidate.parties, candidate.organisation = sorted({*bodies, *candidate.parties}), event.organisation
    candidate.anaphoric = candidate.weak = False
    return True


def _plan_of_pair(scene: Scene, events: list[Candidate], candidate: Candidate) -> bool:
    """`دونوں رہنما آئندہ ہفتے ملاقات کریں گے` behind a meeting or call that was held: a plan of the same sides."""
    held = [e for e in events if e.type in ("meeting", "call") and e.status == "held" and not e.background]
    if not held or any(e.type == candidate.type and e.status == "planned" for e in events):
        return False
    told = in_office(scene, candidate.clause, held[-1].parties) or list(held[-1].actors)
    candidate.parties, candidate.actors, candidate.anaphoric = list(held[-1].parties), told, False
    events.append(candidate)
    return True


def _of_the_lead(scene: Scene, candidate: Candidate) -> Candidate | None:
    """`دونوں ملکوں میں گزشتہ سال بھی مذاکرات ہوئے تھے`, where the article tells of no talks else: of the two states that title
    and lead speak of."""
    known = (candidate.background or candidate.date is not None) and candidate.status == "held"
    lead = scene.register.lead
    if len(lead) > _TWO:
        lead = [code for code in lead if code != candidate.place_country]  # `مسقط میں ہونے والے مذاکرات`
    if len(lead) != _TWO or candidate.type != "meeting" or not known:
        return None
    dated = "meeting:round" in candidate.rules and candidate.date is not None and candidate.place_country is not None
    if "meeting:pair" not in candidate.rules and not dated:
        return None
    candidate.parties, candidate.anaphoric = sorted(lead), False
    return candidate


_TWO: Final = 2


def _add_round(scene: Scene, events: list[Candidate], candidate: Candidate) -> bool:
    """A round dates the talks told before; with another day it is a further meeting of the same sides. False where the article
    has told of none."""
    talks = [e for e in events if e.type == candidate.type]
    if SESSION in candidate.rules:
        talks = [e for e in talks if any(not classes_of(t.trigger).isdisjoint(("session", "conference")) for t in tellings(e))]
    if not talks and candidate.background and _of_pair(candidate):
        talks = [e for e in events if e.type in ("meeting", "call") and len(e.parties) == _TWO]
    if not talks and candidate.date is not None and any(r.endswith(":pair") for r in candidate.rules):
        talks = [e for e in events if e.type in ("agreement", "visit") and len(e.parties) == 2]
        talks = [e for e in talks if candidate.background or not e.background]
    if not talks:
        return False
    last = next((e for e in reversed(talks) if e.status == "held"), talks[-1]) if candidate.status == "held" else talks[-1]
    if _of_pair(candidate) and (just := _just_told(talks, candidate)) is not None:
        last = just
    if _other_hall(last, candidate) and candidate.status == "held":
        same = any(r.endswith(":pair") for r in candidate.rules) and candidate.background  # `دونوں صدور` of older talks
        candidate.parties, candidate.actors = list(last.parties), list(last.actors) if same else []
        candidate.anaphoric, candidate.background = False, candidate.background or candidate.date is None
        events.append(candidate)
        return True
    if candidate.status == "held" and _of_other_count(scene, talks, candidate):
        if candidate.date is not None or candidate.place_city is not None:
            candidate.parties, candidate.actors, candidate.anaphoric = list(talks[-1].parties), [], False
            events.append(candidate)
        return True
    other = last.background and not candidate.background and candidate.status == "planned"
    other = other or _still_to_come(scene, last, candidate)
    if not other and ((last.date is None and not candidate.background) or last.date == candidate.date):
        absorb(last, candidate)
    elif other or candidate.date is not None or candidate.background:
        ahead = "meeting:round" in candidate.rules and candidate.status == "planned"  # who will come to it is not told
        told = in_office(scene, candidate.clause, last.parties) or ([] if ahead else list(last.actors))  # `دونوں صدور ملے تھے`
        candidate.parties, candidate.actors, candidate.anaphoric = list(last.parties), told, False
        events.append(candidate)
    return True


def _of_other_count(scene: Scene, talks: list[Candidate], candidate: Candidate) -> bool:
    """`… کا تیسرا دور ختم ہو گیا۔ پہلا دور لیما میں ہوا تھا جبکہ دوسرا دور کیٹو میں ہوا`: another round than those so far."""
    mine = number(scene, candidate.trigger)
    told = {n: e for e in talks for t in tellings(e) if (n := number(scene, t.trigger))}
    if not mine or not told or mine in told:
        return False
    own_day = bool(scene.calendar.within(candidate.clause.start, candidate.clause.end))
    if not own_day:
        candidate.date = candidate.date_precision = candidate.date_span = None  # that of the round beside it
        candidate.background = candidate.background or mine < max(told)
    return True


def _still_to_come(scene: Scene, last: Candidate, candidate: Candidate) -> bool:
    """`لیما میں مذاکرات ہوئے۔ اگلا دور بدھ کو کیٹو میں ہو گا`: a round that follows those which were held."""
    if (last.status, candidate.status) != ("held", "planned") or last.background:
        return False
    following = SESSION in candidate.rules or scene.words[candidate.trigger.start] in grammar.NEXT
    return following or candidate.date not in (None, last.date)


def _just_told(talks: list[Candidate], candidate: Candidate) -> Candidate | None:
    """`X اور Y جمعے کو ملیں گے۔ دونوں کی آخری ملاقات …`: the talks of the sentence right before, held or not."""
    near = [e for e in talks if e.type == candidate.type and len(e.parties) == _TWO]
    if any(last_told(e) == candidate.sentence for e in near):
        return None
    return next((e for e in reversed(near) if last_told(e) == candidate.sentence - 1), None)


def _none_or_farther(events: list[Candidate], candidate: Candidate) -> list[Candidate | None]:
    """No event, or one told before the talks that the sentence right before tells."""
    just = _just_told(events, candidate)
    return [None, *(e for e in events if just is not None and e is not just and last_told(e) < last_told(just))]


def _first_of_the_news(events: list[Candidate], candidates: list[Candidate], candidate: Candidate) -> bool:
    """`خفیہ مذاکرات ہوئے۔ پہلا دور ستمبر میں ہوا جبکہ دوسرا دور اکتوبر میں ہوا`: an older round with which the talks of the
    news, of no day so far, began, since a later one beside it is news."""
    told = [c for c in candidates if "meeting:round" in c.rules and c.sentence == candidate.sentence]
    talks = [e for e in events if e.type == candidate.type]
    begins = candidate.background and told[:1] == [candidate] and len(told) > 1 and not told[-1].background
    return begins and bool(talks) and not talks[-1].background and talks[-1].date is None and candidate.date is not None


def _other_hall(last: Candidate, candidate: Candidate) -> bool:
    """`… استنبول میں شروع ہو گئے۔ مذاکرات کا پہلا دور دوحہ میں ہوا تھا`: a round in another city than the talks of the news."""
    cities = (last.place_city, candidate.place_city)
    return None not in cities and cities[0] != cities[1] and len(last.parties) > 1 and not last.background


def _target(scene: Scene, events: list[Candidate], candidate: Candidate) -> Candidate | None:
    kinds = _FAMILY.get(candidate.type, (candidate.type,))
    told = events
    if "meeting:present" in candidate.rules:  # they sat in the meeting told last, first or again
        told = sorted(events, key=lambda e: told_before(e, candidate.trigger.start))
    elif "status:agreed_to_begin" in candidate.rules and candidate.anaphoric:
        told = sorted(events, key=lambda e: e.status == "planned")  # those to come before those that are over
    formal = candidate.status == "denied" and scene.word_in(candidate.clause.start, candidate.trigger.start, _FORMAL)
    for event in reversed(told):
        if event.type not in kinds:
            continue
        if formal and event.status == "held" and event.type == "meeting":
            continue  # they met, though no formal meeting is arranged
        if event.type != candidate.type and not (candidate.weak or candidate.anaphoric or same_people(event, candidate)):
            continue
        if (
            event.type == "meeting"
            and candidate.type == "call"
            and not (event.weak and set(event.parties) == set(candidate.parties))
        ):
            continue
        if any(t.trigger is candidate.trigger and conflict(t.actors, candidate.actors) for t in event.merged):
            continue  # `صدر اور وزیراعظم سے الگ الگ ملاقاتیں`: the one is told again in it already, the other is not
        if compatible(event, candidate):
            return event
    return _sitting(events, candidate)


def _sitting(events: list[Candidate], candidate: Candidate) -> Candidate | None:
    """`چلی، پیرو اور کینیا کے وزراء کا اجلاس ہوا۔ اجلاس میں X بھی شریک ہوئے`: the meeting told just before as a session."""
    if "summit:again" not in candidate.rules or candidate.status != "held":
        return None
    meeting = next((e for e in reversed(events) if e.type == "meeting" and not e.background), None)
    if meeting is None or "session" not in classes_of(meeting.trigger) or candidate.sentence - meeting.sentence > JUST_TOLD:
        return None
    candidate.rules.append("meeting:present")
    return meeting


_FORMAL: Final = frozenset(("باضابطہ", "رسمی", "باقاعدہ", "الگ", "علیحدہ", "علحدہ", "علاحدہ", "دوطرفہ"))


_UNDER_WAY: Final = (["status:under_way"], ["status:first_one"], ["status:described"])
"""A visit told in the present, or only counted: held, unless the article has it still to come."""


_ARRIVED: Final = "status:arrived"
"""`… اجلاس میں شرکت کے لیے پہنچ گئے` tells of a session that may still be to come."""
_OPEN: Final = frozenset((_ARRIVED, "status:mentioned"))
"""Neither does a headline without a verb, nor `… اجلاس کے موقع پر شہر میں تعطیل`."""


def _only_under_way(event: Candidate) -> bool:
    """Whether nothing but the present tells that a visit is held."""
    return event.type == "visit" and _statuses(event) <= {r for (r,) in _UNDER_WAY}


def _statuses(event: Candidate) -> set[str]:
    return {r for r in event.rules if r.startswith("status:")}


def calls_once(events: list[Candidate]) -> list[Candidate]:
    """Talk that turned out to be by telephone is the call told beside it (`X کی Y سے گفتگو`, then `فون پر رابطہ`), and a call
    of three is those of each two that are told behind it."""
    kept: list[Candidate] = []
    calls = [e for e in events if e.type == "call"]
    for event in events:
        if event.type != "call":
            kept.append(event)
            continue
        if len(event.parties) > _TWO:
            pairs = [set(c.parties) for c in calls if set(c.parties) < set(event.parties)]
            if len(pairs) >= _TWO and set.union(*pairs) == set(event.parties):
                continue
        spoken = "call:spoken" in event.rules
        same = (e for e in kept if e.type == "call" and (spoken or "call:spoken" in e.rules) and compatible(e, event))
        if (earlier := next(same, None)) is not None:
            absorb(earlier, event)
        else:
            kept.append(event)
    return kept


def absorb(event: Candidate, candidate: Candidate) -> None:
    """Take another telling into an event."""
    event.merged.append(candidate)
    absent = _absent(event, candidate)
    sure = not candidate.weak or "status:future" in candidate.rules
    under_way = _only_under_way(event) or (event.type == "summit" and _statuses(event) <= _OPEN and sure)
    if candidate.type == "call" and event.type == "meeting":
        event.type, event.mode = "call", "phone"
    event.actors.extend(candidate.actors)
    if "meeting:present" in candidate.rules:  # `چلی اور پیرو کی ملاقات میں کینیا کے وزیر خارجہ X بھی شریک ہوئے`
        event.parties = sorted({*event.parties, *(a.country for a in candidate.actors if a.country and a.explicit)})
    event.rules.extend(r for r in candidate.rules if r not in event.rules)
    later = event.type in ("visit", "meeting") or "summit:speech" in candidate.rules  # his next stop in the country, his speech
    ahead = (later and event.status == "held" and candidate.status == "planned") or _stop_of_stay(event, candidate)
    own_day = "summit:seat" in candidate.rules and "planned" in (event.status, candidate.status)
    own_day = own_day and candidate.date_precision == "day"  # the session's own, not that of somebody's departure for it
    if not ahead and (event.date is None or (candidate.date and len(candidate.date) > len(event.date)) or own_day):
        event.date, event.date_precision, event.date_span = candidate.date, candidate.date_precision, candidate.date_span
    same_country = event.place_country in (None, candidate.place_country) and "status:negated" not in candidate.rules
    same_country = same_country and not _stop_of_stay(event, candidate)
    if (event.place_city is None and candidate.place_city is not None and same_country) or event.place_country is None:
        event.place_city, event.place_country, event.place_span = (
            candidate.place_city or event.place_city,
            candidate.place_country or event.place_country,
            candidate.place_span,
        )
    if event.type in ("summit", "agreement"):
        event.parties = sorted(set(event.parties) | set(candidate.parties))
        event.organisation = event.organisation or candidate.organisation
    if event.type == "summit" and (kept := _in_his_stead(event, candidate, absent)) is not None:
        event.status = kept
        gone = {(a.country, a.role) for a in absent}
        event.actors = [a for a in event.actors if (a.country, a.role) not in gone]
    elif event.status == "cancelled" and candidate.status == "denied" and "status:denied" not in candidate.rules:
        pass
    elif event.type == "visit" and event.status == "held" and "status:negated" in candidate.rules:
        pass  # `صدر چلی میں ہیں، وہ سانتیاگو نہیں جائیں گے`: a city that the journey leaves out
    elif "status:denied" in candidate.rules or (candidate.status in ("denied", "cancelled") and not candidate.anaphoric):
        event.status = candidate.status
    elif (
        candidate.status == "held"
        and event.status == "planned"
        and (event.type in ("visit", "summit", "agreement") or "status:before_future" in event.rules)
        and not (event.type == "summit" and (candidate.weak or _ARRIVED in candidate.rules))
        and candidate.rules[-1:] not in _UNDER_WAY
    ):
        event.status = "held"
    elif candidate.status == "planned" and event.status == "held" and under_way and not _goes_further(event, candidate):
        event.status = "planned"  # `صدر ناروے کا دورہ کر رہے ہیں`, where it is told elsewhere that he will come
    if candidate.mode == "video" and event.mode == "in_person":
        event.mode = "video"
    known = "background:before_then" in event.rules and candidate.date is None  # `اس سے قبل …`, and more of it
    if not (candidate.weak or candidate.anaphoric or known):
        event.background = event.background and candidate.background
    event.weak = event.weak and candidate.weak


def _stop_of_stay(event: Candidate, candidate: Candidate) -> bool:
    """`صدر مصر کے دورے پر ہیں۔ پیر کو وہ اسوان گئے`: a city to which one goes who is in the country already."""
    staying = event.type == candidate.type == "visit" and event.status == "held" and not _STAYS.isdisjoint(event.rules)
    goes = "go" in classes_of(candidate.trigger) and candidate.trigger.start > event.trigger.start
    return staying and goes and candidate.place_city is not None and event.sentence < candidate.sentence


_STAYS: Final = frozenset(("visit:on_visit", "visit:present", "visit:genitive"))


def _goes_further(event: Candidate, candidate: Candidate) -> bool:
    """`وزیر خارجہ پیر کو برلن میں تھے۔ وہ بدھ کو ہیمبرگ جائیں گے`: the next stop of a journey that has begun."""
    days = event.date_precision == candidate.date_precision == "day"
    return days and event.date is not None and candidate.date is not None and event.date < candidate.date


def _in_his_stead(event: Candidate, candidate: Candidate, absent: list[Actor]) -> str | None:
    """`صدر شرکت نہیں کریں گے، ان کے بجائے وزیر خارجہ شریک ہوں گے`: one who stays away calls no conference off."""
    for away, other in ((event, candidate), (candidate, event)):
        anew = not other.anaphoric or ("status:future" in other.rules and _by_another(absent, other))
        if _stays_away(away) and other.status in ("planned", "held") and other.actors and anew:
            return other.status
    return None


def _absent(event: Candidate, candidate: Candidate) -> list[Actor]:
    """Those who by one of two tellings of a session stay away from it."""
    return [a for c in (event, candidate) if c.type == "summit" and _stays_away(c) for a in c.actors]


def _stays_away(one: Candidate) -> bool:
    told = any(r in ("status:stays_away", "status:negated") for r in one.rules)
    return told and one.status in ("cancelled", "denied")


def _by_another(absent: list[Actor], other: Candidate) -> bool:
    """Whether the states of those who stay away send others."""
    who = {(a.country, a.role) for a in absent}
    return any(a.country in {c for c, _ in who} and (a.country, a.role) not in who for a in other.actors)
