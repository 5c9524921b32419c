"""One event told several times is one: by type, parties, people, date; denials and cancellations decide the status of
the whole."""

from typing import Final

from streams.extraction import protests
from streams.extraction.actors import ROLE_RANK, Actor
from streams.extraction.scene import POINTED, Candidate, Scene

_BACK: Final = 25
"""Sentences back in which `both leaders` were named."""
_SAME_SESSION: Final = 12
"""Sentences on which `the conference` is still the one told before."""
_NEAR: Final = 16
"""Sentences between a session and a meeting on its margins that no place ties to it."""
_JUST: Final = 3
"""Sentences up to which `both` are the two of a meeting just told."""
_MANY_ENVOYS: Final = 4
"""Sides of a ceremony at which several envoys hand over their papers."""
_LEADERS: Final = frozenset(("رہنما", "رہنماوں", "قائدین", "صدور", "سربراہان", "سربراہوں", "وزرائے", "وزرا"))
_HALLS: Final = frozenset(("summit:council", "summit:assembly"))
_FAMILY: Final = {"meeting": ("meeting", "call"), "call": ("call", "meeting")}


def merge(scene: Scene, candidates: list[Candidate]) -> list[Candidate]:
    """Events in order of first mention. What only points back (`اس ملاقات میں`) joins the event it points to."""
    events: list[Candidate] = []
    for candidate in candidates:
        of_pair = candidate.anaphoric and any(r.endswith(":pair") for r in candidate.rules)
        if of_pair and candidate.status == "planned" and POINTED not in candidate.rules and _plan_of_pair(events, candidate):
            continue
        retold = of_pair and candidate.background and candidate.type != "agreement"
        if "meeting:round" in candidate.rules or (
            _elsewhere(events, candidate) or (retold and _target(scene, events, candidate) is None)
        ):
            _add_round(events, candidate)
            continue
        if (
            _by_leaders(scene, candidate)
            and any(r.endswith(":pair") for r in candidate.rules)
            and candidate.type == "agreement"
            and not candidate.background
        ):
            candidate.actors.extend(_leaders(scene, scene.register.lead[:2], candidate.trigger.start))
        target = _target(scene, events, candidate)
        if "meeting:this" in candidate.rules and (target is None or candidate.sentence - _last_told(target) > _JUST):
            continue
        one_more = of_pair or (candidate.type == "agreement" and target is not None and target.status == "planned")
        if one_more and target is not None and _another_before(target, candidate):
            candidate.parties, candidate.anaphoric = list(target.parties), False
            if candidate.type != "agreement":
                candidate.actors = list(target.actors)
            events.append(candidate)
        elif target is not None:
            absorb(target, candidate)
        elif candidate.anaphoric:
            resolved = _by_register(scene, events, candidate)
            if resolved is not None:
                again = _target(scene, events, resolved)
                if again is not None:
                    absorb(again, resolved)
                else:
                    events.append(resolved)
        else:
            events.append(candidate)
    return _without_spoken(events)


def _elsewhere(events: list[Candidate], candidate: Candidate) -> bool:
    """`2018 میں مسقط میں ملے تھے، رباط میں دونوں کی دوسری ملاقات …`: the older talks told last were in another country."""
    if not candidate.anaphoric or not candidate.background or candidate.type != "meeting":
        return False
    talks = [e for e in events if e.type == candidate.type]
    if not talks or not talks[-1].background or None in (talks[-1].place_country, candidate.place_country):
        return False
    return talks[-1].place_country != candidate.place_country


def _last_told(event: Candidate) -> int:
    """The last sentence that tells an event."""
    return max([event.sentence, *(m.sentence for m in event.merged)])


def _another_before(event: Candidate, candidate: Candidate) -> bool:
    """Whether the pair's act is an older one: `دونوں نے جنوری میں دستخط کیے تھے`, `ان کی آخری ملاقات 2019 میں ہوئی تھی`."""
    if not candidate.background or event.background or candidate.date == event.date:
        return False
    return event.type == "agreement" or candidate.date is not None


def _without_spoken(events: list[Candidate]) -> list[Candidate]:
    """A congratulation, condolence or invitation spoken in a meeting, call or audience of the same two sides belongs to it."""
    talks = [set(e.parties) for e in events if e.type in ("meeting", "call", "credentials")]
    audience = {p for e in events if e.type == "credentials" and e.status == "held" for p in e.parties}
    if len(audience) >= _MANY_ENVOYS:  # who hands over his papers among others is not received besides
        events = [e for e in events if not (e.type == "meeting" and len(e.parties) > 2 and set(e.parties) <= audience)]
    return [e for e in events if e.type != "message" or set(e.parties) not in talks or "message:written" in e.rules]


def share_days(events: list[Candidate]) -> None:
    """What was signed without a day was signed when the same sides met, where the article dates one such meeting."""
    for event in events:
        if event.type != "agreement" or event.date is not None or event.background:
            continue
        days = {
            (e.date, e.date_precision)
            for e in events
            if e.type == "meeting" and e.date and not e.background and e.parties == event.parties
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


_TRIP: Final = frozenset(("visit:arrival", "visit:departure", "visit:present", "visit:trip"))


def without_trips(events: list[Candidate]) -> list[Candidate]:
    """Travelling to a conference is the conference, unless the text speaks of a visit."""
    served = [set(e.parties) for e in events if e.type in ("credentials", "restore", "rupture") and not e.background]
    events = [e for e in events if not _to_his_post(e, served)]
    seats = [e for e in events if e.type == "summit" and not e.background]
    for event in events:
        goal = next((s for s in seats if _trip_to(event, s)), None)
        if goal is not None and goal.place_country and not event.background and abs(goal.sentence - event.sentence) <= _JUST:
            came = [
                a for a in event.actors if a.country and a.country != event.host
            ]  # `جنرل اسمبلی … شروع، X نیویارک پہنچ گئے`
            goal.actors.extend(came)
            goal.parties = sorted({*goal.parties, *(a.country for a in came if a.country)})
    return [e for e in events if not any(_trip_to(e, summit) for summit in seats) and _ways(e) != {"visit:trip"}]


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
    if summit.place_country is None:
        return set(event.parties) <= set(summit.parties)
    return event.host == summit.place_country


def attend(events: list[Candidate]) -> None:
    """States that met on the occasion of a summit took part in it."""
    for summit in events:
        if summit.type != "summit" or summit.background:
            continue
        own = {summit.sentence, *(m.sentence for m in summit.merged)}
        around = next(
            (e for e in events if e.type == "visit" and e.host and len(e.host) == 2 and not e.background and e.sentence in own),
            None,
        )
        if around is not None and around.host is not None and summit.place_country is None:
            summit.place_country, summit.place_city = around.place_country, around.place_city
            summit.parties = sorted({*summit.parties, around.host})
        for event in events:
            if event.type == "meeting" and event.status == summit.status and not event.background:
                told = {event.sentence, *(m.sentence for m in event.merged)}
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


def _plan_of_pair(events: list[Candidate], candidate: Candidate) -> bool:
    """`دونوں رہنما آئندہ ہفتے ملاقات کریں گے` behind a meeting or call that was held: a plan of the same sides."""
    held = [e for e in events if e.type in ("meeting", "call") and e.status == "held" and not e.background]
    if not held or any(e.type == candidate.type and e.status == "planned" for e in events):
        return False
    candidate.parties, candidate.actors, candidate.anaphoric = list(held[-1].parties), list(held[-1].actors), False
    events.append(candidate)
    return True


def _add_round(events: list[Candidate], candidate: Candidate) -> None:
    """A round dates the talks told before; with another day it is a further meeting of the same sides."""
    talks = [e for e in events if e.type == candidate.type]
    if not talks and candidate.date is not None and any(r.endswith(":pair") for r in candidate.rules):
        talks = [e for e in events if e.type in ("agreement", "visit") and len(e.parties) == 2 and not e.background]
    if not talks:
        return
    last = talks[-1]
    if _other_hall(last, candidate) and candidate.status == "held":
        candidate.parties, candidate.actors, candidate.anaphoric = list(last.parties), [], False
        candidate.background = candidate.background or candidate.date is None
        events.append(candidate)
        return
    other = last.background and not candidate.background and candidate.status == "planned"
    if not other and ((last.date is None and not candidate.background) or last.date == candidate.date):
        absorb(last, candidate)
    elif other or candidate.date is not None or candidate.background:
        candidate.parties, candidate.actors, candidate.anaphoric = list(last.parties), list(last.actors), False
        events.append(candidate)


def _other_hall(last: Candidate, candidate: Candidate) -> bool:
    """`… استنبول میں شروع ہو گئے۔ مذاکرات کا پہلا دور دوحہ میں ہوا تھا`: a round in another city than the talks of the news."""
    cities = (last.place_city, candidate.place_city)
    return None not in cities and cities[0] != cities[1] and len(last.parties) > 1 and not last.background


def _target(scene: Scene, events: list[Candidate], candidate: Candidate) -> Candidate | None:
    kinds = _FAMILY.get(candidate.type, (candidate.type,))
    told = events
    if "meeting:present" in candidate.rules:  # they sat in the meeting told last, first or again
        told = sorted(events, key=lambda e: max((t for t in _told_at(e) if t < candidate.trigger.start), default=-1))
    elif "status:agreed_to_begin" in candidate.rules and candidate.anaphoric:
        told = sorted(events, key=lambda e: e.status == "planned")  # those to come before those that are over
    formal = candidate.status == "denied" and scene.word_in(candidate.clause.start, candidate.trigger.start, _FORMAL)
    for event in reversed(told):
        if event.type not in kinds:
            continue
        if formal and event.status == "held" and event.type == "meeting":
            continue  # they met, though no formal meeting is arranged
        if event.type != candidate.type and not (candidate.weak or candidate.anaphoric or _same_people(event, candidate)):
            continue
        if (
            event.type == "meeting"
            and candidate.type == "call"
            and not (event.weak and set(event.parties) == set(candidate.parties))
        ):
            continue
        if _compatible(event, candidate):
            return event
    return None


_FORMAL: Final = frozenset(("باضابطہ", "رسمی", "باقاعدہ"))


def _told_at(event: Candidate) -> list[int]:
    """Where an event and its further tellings stand."""
    return [event.trigger.start, *(at for m in event.merged for at in _told_at(m))]


def _compatible(event: Candidate, candidate: Candidate) -> bool:
    if event.background != candidate.background and not candidate.anaphoric:
        old = event if event.background else candidate
        retold = not any(
            r in old.rules for r in ("background:distance", "background:old_date", "background:old_year", "background:last_one")
        )
        mine, other = {_key(a) or a.role for a in event.actors}, {_key(a) or a.role for a in candidate.actors}
        if mine and other and not mine & other:
            return False
        if not (
            set(event.parties) == set(candidate.parties)
            and (retold or (candidate.weak and candidate.date is None and not candidate.background))
        ):
            return False
    if (
        event.type != "summit"
        and event.date
        and candidate.date
        and event.date != candidate.date
        and not (event.date.startswith(candidate.date) or candidate.date.startswith(event.date))
    ):
        return False
    if (
        event.type == "rupture"
        and "rupture:expelled" in event.rules
        and "rupture:expelled" in candidate.rules
        and event.actors
        and candidate.actors
        and {a.country for a in event.actors}.isdisjoint(a.country for a in candidate.actors)
    ):
        return False  # each state sends the other's people home
    senders = {event.initiator, candidate.initiator}
    if event.type == candidate.type == "message" and len(senders) == 2 and None not in senders:
        return False  # the letter and its answer
    if event.type == "restore" and event.sentence != candidate.sentence and not _same_step(event, candidate):
        return False
    if event.type == "visit" and candidate.type == "visit" and event.host and candidate.host and event.host != candidate.host:
        return False
    cities = {event.place_city, candidate.place_city}
    if (
        event.type == "meeting"
        and None not in cities
        and len(cities) == 2
        and event.date != candidate.date
        and not candidate.anaphoric
    ):
        return False
    if candidate.anaphoric and candidate.type == "summit":
        another = candidate.organisation is not None and candidate.organisation != event.organisation
        return not another and candidate.sentence - event.sentence <= _SAME_SESSION
    if candidate.anaphoric:
        return set(candidate.parties) <= set(event.parties) or not candidate.parties
    if event.type == "meeting" and event.status == "held" and candidate.plural and "status:negated" in candidate.rules:
        return False  # a word exchanged in passing, and the formal meetings that nobody arranged
    if event.type == "summit":
        if event.organisation and candidate.organisation:
            halls = [{r for r in c.rules if r in _HALLS} for c in (event, candidate)]
            return event.organisation == candidate.organisation and not (all(halls) and halls[0].isdisjoint(halls[1]))
        if event.place_country and candidate.place_country and event.place_country != candidate.place_country:
            return False  # in other halls
        return bool(set(event.parties) & set(candidate.parties)) or event.organisation is None or candidate.organisation is None
    mine, other = set(event.parties), set(candidate.parties)
    if event.type == "protest" and protests.UNNAMED_HOST in candidate.rules and mine & other:
        return True
    if event.type == "protest":
        envoys, others = (_roles_of(c, "ambassador") for c in (event, candidate))
        if envoys and others and not envoys & others:
            return False  # tit for tat: each summons the other's envoy
    if event.type in ("agreement",):
        return mine == other or mine <= other or other <= mine
    if mine != other:
        return False
    if conflict(event.actors, candidate.actors):
        return False
    if "status:before_future" in event.rules and candidate.status == "held":
        return True  # `ملاقات کے بعد فون کریں گے`, and then the meeting itself
    return not (
        {event.status, candidate.status} == {"held", "planned"}
        and event.type in ("meeting", "call")
        and POINTED not in candidate.rules
        and _distinct_plan(event, candidate)
    )


def _distinct_plan(event: Candidate, candidate: Candidate) -> bool:
    """A held and a planned meeting of the same two sides are two, unless the plan is only the title's present."""
    return event.sentence != candidate.sentence or event.date != candidate.date


def _same_step(event: Candidate, candidate: Candidate) -> bool:
    """Whether two sentences tell the same step between two states: recognition, ties and the mission are three.

    A headline names the step that the lead tells in full.
    """
    if min(event.sentence, candidate.sentence) == 0 and max(event.sentence, candidate.sentence) == 1:
        return set(event.parties) == set(candidate.parties)
    steps = {r for r in candidate.rules if r.startswith("restore:")}
    return not steps or bool(steps & set(event.rules))


def _roles_of(event: Candidate, role: str) -> set[str | None]:
    """The states whose people of a role take part."""
    return {a.country for a in event.actors if a.role == role}


def _key(actor: Actor) -> str:
    if actor.person is not None:
        return actor.person.person
    return actor.full_name or (str(actor.name) if actor.name else "")


def conflict(left: list[Actor], right: list[Actor]) -> bool:
    """Whether both name people for one country, and none in common."""
    for country in {a.country for a in left} & {a.country for a in right}:
        mine = {_key(a) for a in left if a.country == country and a.name}
        theirs = {_key(a) for a in right if a.country == country and a.name}
        if mine and theirs and not mine & theirs:
            return True
        mine_roles = _roles(left, country)
        their_roles = _roles(right, country)
        if (
            mine_roles
            and their_roles
            and not mine_roles & their_roles
            and not {"delegation", "other"} & (mine_roles | their_roles)
        ) and ((mine and not theirs) or (theirs and not mine) or (not mine and not theirs)):
            return True
    return False


def _roles(actors: list[Actor], country: str | None) -> set[str]:
    told = (a for a in actors if a.country == country and a.role and (a.name or a.kind != "counterpart"))
    return {role for actor in told for role in actor.roles}


def _same_people(event: Candidate, candidate: Candidate) -> bool:
    mine, theirs = {_key(a) for a in event.actors if a.name}, {_key(a) for a in candidate.actors if a.name}
    return bool(mine & theirs) and set(event.parties) == set(candidate.parties)


_UNDER_WAY: Final = (["status:under_way"], ["status:first_one"], ["status:described"])
"""A visit told in the present, or only counted: held, unless the article has it still to come."""


def _only_under_way(event: Candidate) -> bool:
    """Whether nothing but the present tells that a visit is held."""
    told = {r for r in event.rules if r.startswith("status:")}
    return event.type == "visit" and told <= {r for (r,) in _UNDER_WAY}


def absorb(event: Candidate, candidate: Candidate) -> None:
    """Take another telling into an event."""
    event.merged.append(candidate)
    if candidate.type == "call" and event.type == "meeting":
        event.type, event.mode = "call", "phone"
    event.actors.extend(candidate.actors)
    event.rules.extend(r for r in candidate.rules if r not in event.rules)
    ahead = (
        event.type in ("visit", "meeting") and event.status == "held" and candidate.status == "planned"
    )  # his next stop in the country
    if not ahead and (event.date is None or (candidate.date and len(candidate.date) > len(event.date))):
        event.date, event.date_precision, event.date_span = candidate.date, candidate.date_precision, candidate.date_span
    same_country = event.place_country in (None, candidate.place_country) and "status:negated" not in candidate.rules
    if (event.place_city is None and candidate.place_city is not None and same_country) or event.place_country is None:
        event.place_city, event.place_country, event.place_span = (
            candidate.place_city or event.place_city,
            candidate.place_country or event.place_country,
            candidate.place_span,
        )
    if event.type in ("summit", "agreement"):
        event.parties = sorted(set(event.parties) | set(candidate.parties))
        event.organisation = event.organisation or candidate.organisation
    if event.type == "summit" and (kept := _in_his_stead(event, candidate)) is not None:
        event.status = kept
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
        and not (event.type == "summit" and candidate.weak)
        and candidate.rules[-1:] not in _UNDER_WAY
    ):
        event.status = "held"
    elif candidate.status == "planned" and event.status == "held" and _only_under_way(event):
        event.status = "planned"  # `صدر ناروے کا دورہ کر رہے ہیں`, where it is told elsewhere that he will come
    if candidate.mode == "video" and event.mode == "in_person":
        event.mode = "video"
    if not (candidate.weak or candidate.anaphoric):
        event.background = event.background and candidate.background
    event.weak = event.weak and candidate.weak


def _in_his_stead(event: Candidate, candidate: Candidate) -> str | None:
    """`صدر شرکت نہیں کریں گے، ان کے بجائے وزیر خارجہ شریک ہوں گے`: one who stays away calls no conference off."""
    for away, other in ((event, candidate), (candidate, event)):
        stays = away.status in ("cancelled", "denied") and any(r in ("status:stays_away", "status:negated") for r in away.rules)
        if stays and other.status in ("planned", "held") and other.actors and not other.anaphoric:
            return other.status
    return None


def _by_leaders(scene: Scene, candidate: Candidate) -> bool:
    """Whether `both` are people: `دونوں رہنماؤں نے دستخط کیے`, and not `فریقین`, `دونوں ممالک`."""
    return scene.word_in(candidate.clause.start, candidate.clause.end, _LEADERS)


def _leaders(scene: Scene, countries: list[str], before: int) -> list[Actor]:
    """Whom `دونوں رہنما` means: for each state the highest person of office named before, the last of equals."""
    found: list[Actor] = []
    for country in countries:
        last = scene.document.sentence_of[before]
        people: list[Actor] = []
        for number in range(last, max(last - _BACK, -1), -1):
            people += [
                a
                for g in reversed(scene.groups(number))
                for a in g.actors
                if a.country == country
                and a.end <= before
                and a.name
                and ROLE_RANK.get(a.role or "", 99) <= ROLE_RANK["minister"]
                and not a.former
            ]
        if people:
            found.append(min(people, key=lambda a: ROLE_RANK.get(a.role or "", 99)))
    return found


def _pair_before(scene: Scene, candidate: Candidate) -> list[str]:
    """The only two states that the nearest sentence before speaks of: `دونوں ملکوں کے درمیان … معاہدہ` far from the lead."""
    if candidate.type != "agreement" or candidate.sentence < 2 or not candidate.background:
        return []
    for number in range(candidate.sentence, max(candidate.sentence - 4, -1), -1):
        codes = {
            a.country
            for g in scene.groups(number)
            for a in g.actors
            if a.country and len(a.country) == 2 and a.end <= candidate.trigger.start and a.kind in _NAMED_STATES
            if g.marker != "men"
        }
        if len(codes) == 2:
            return sorted(codes)
        if len(codes) > 2:
            return []
    return []


def _pair_told(events: list[Candidate], candidate: Candidate) -> list[str]:
    """The two sides that just met, where the article speaks of more: `… سے ملاقات کی۔ دونوں ملکوں نے معاہدے پر دستخط کیے`."""
    for event in reversed(events):
        last = _last_told(event)
        told = event.type in ("meeting", "visit", "call") and len(event.parties) == 2 and not event.background
        if told and 0 <= candidate.sentence - last <= _JUST:
            return event.parties
    return []


_NAMED_STATES: Final = frozenset(("state", "capital", "government", "person", "office"))


def _guests(events: list[Candidate]) -> list[str]:
    """`چلی کا وفد کیٹو پہنچا، پیرو کا وفد بھی … دونوں ملکوں کے مذاکرات`: the two states whose people came to a third."""
    trips = [e for e in events if e.type == "visit" and e.host and not e.background]
    came = sorted({p for e in trips for p in e.parties if p != e.host})
    return came if len({e.host for e in trips}) == 1 and len(came) == 2 else []


def _by_register(scene: Scene, events: list[Candidate], candidate: Candidate) -> Candidate | None:
    """`دونوں رہنماوں نے ملاقات کی` before any event: the two states that title and lead speak of."""
    lead = _pair_before(scene, candidate) or scene.register.lead
    of_pair = any(r.endswith(":pair") for r in candidate.rules)
    if len(lead) != 2 and (of_pair or not candidate.background):
        lead = _pair_told(events, candidate) or lead
    if candidate.type == "meeting":
        lead = _guests(events) or lead
    determined = scene.words[max(candidate.trigger.start - 2, 0) : candidate.trigger.start]
    pointed = any(w in ("اس", "یہ", "ان") for w in determined)
    visited = any(e.type == "visit" and set(e.parties) == set(lead) for e in events)
    if not of_pair and not candidate.parties and "agreement:signed" in candidate.rules and not candidate.background:
        told = _pair_told(events, candidate)  # `اس موقع پر آٹھ معاہدوں پر دستخط ہوئے`
        lead, of_pair, pointed = told or lead, bool(told), pointed and not told
    if (not visited and pointed) or (not of_pair and (not visited or candidate.type == "call")):
        return None
    if len(lead) == 2 and candidate.type in ("meeting", "call", "agreement"):
        signed = candidate.type != "agreement" or _by_leaders(scene, candidate)
        if signed and not (
            candidate.background and candidate.type == "agreement"
        ):  # an old treaty was not signed by today's leaders
            candidate.actors.extend(_leaders(scene, lead, candidate.trigger.start))
        candidate.parties = sorted({*lead, *candidate.parties})
        candidate.anaphoric = False
        return candidate if len(candidate.parties) == 2 else None
    return None
