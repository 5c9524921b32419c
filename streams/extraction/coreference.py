"""Whether two tellings are of one event: `چلی کے صدر نے پیرو کے صدر سے ملاقات کی` and, further on, `چلی اور پیرو کے صدور کی
ملاقات` are, unless their days, cities or people differ; or their steps, where envoys are summoned and states recognised."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from streams.extraction import expulsions, given_up, mutual, protests
from streams.extraction.actors import ONE_EACH, PEOPLE, Actor
from streams.extraction.lexicon import classes_of
from streams.extraction.names import misspelt
from streams.extraction.place import CITY_STATES
from streams.extraction.scene import ALSO, POINTED, Candidate
from streams.extraction.summits import LEVELS, NEXT_ONE

_SAME_SESSION: Final = 12
"""Sentences on which `the conference` is still the one told before."""
_SITTINGS: Final = frozenset(("session", "conference", "council"))
_HALLS: Final = frozenset(("summit:council", "summit:assembly"))


def compatible(event: Candidate, candidate: Candidate) -> bool:
    """Whether a candidate can be one more telling of an event."""
    if _news_and_old(event, candidate):
        return False
    if event.type == candidate.type == "visit" and _further_stop(event, candidate):
        return True
    if event.type != "summit" and _other_days(event.date, candidate.date):
        return False
    if _other_steps(event, candidate) or _other_places(event, candidate):
        return False
    if candidate.anaphoric:
        return _means_it(event, candidate)
    if event.type == "meeting" and event.status == "held" and _not_the_meeting(candidate):
        return False
    if event.type == "summit":
        return _one_session(event, candidate)
    mine, other = set(event.parties), set(candidate.parties)
    if event.type == "protest" and protests.UNNAMED_HOST in candidate.rules and mine & other:
        return True
    if event.type == "protest" and _tit_for_tat(event, candidate):
        return False
    if event.type == "agreement":
        return mine <= other or other <= mine
    joined = "meeting:present" in event.rules and other < mine and event.status == candidate.status
    if mine != other and not joined:
        return False  # joined: of two sides, where a third sat with them
    beside = event.sentence == candidate.sentence and event.clause is not candidate.clause
    if conflict(event.actors, candidate.actors, beside=beside) or (ALSO in candidate.rules and _with_another(event, candidate)):
        return False
    return _one_plan(event, candidate)


def _news_and_old(event: Candidate, candidate: Candidate) -> bool:
    """`2015 میں سمجھوتہ طے پایا تھا`, and the one that is to be signed now; news is told again as background only of the same
    sides and people, and not from a distance."""
    if event.type == "agreement" and {event.status, candidate.status} == {"held", "planned"}:
        held = event if event.status == "held" else candidate
        if held.background:
            return True
    if event.background == candidate.background or candidate.anaphoric or _same_refusal(event, candidate):
        return False
    mine, other = _who(event, candidate), _who(candidate, event)
    if mine and other and not mine & other:
        return True
    old = event if event.background else candidate
    retold = _FROM_A_DISTANCE.isdisjoint(old.rules)
    vague = candidate.weak and candidate.date is None and not candidate.background
    return set(event.parties) != set(candidate.parties) or not (retold or vague)


OLDER: Final = frozenset(("background:old_date", "background:distance", "background:old_year"))
"""Rules by which an event is of another time."""
_FROM_A_DISTANCE: Final = OLDER | {"background:last_one"}


def _other_days(mine: str | None, other: str | None) -> bool:
    """Two dates of which neither is the month or year of the other."""
    return bool(mine and other) and not (str(mine).startswith(str(other)) or str(other).startswith(str(mine)))


def _other_steps(event: Candidate, candidate: Candidate) -> bool:
    """Steps of one quarrel or thaw that are two: expulsions by both, a treaty and talks suspended, a letter and its answer."""
    expelled = expulsions.EXPELLED in event.rules and expulsions.EXPELLED in candidate.rules
    if expelled and event.place_country != candidate.place_country and not mutual.first_step(event, candidate):
        return True  # each state sends the other's people home
    steps = [{expulsions.EXPELLED, expulsions.RECALLED}.intersection(c.rules) for c in (event, candidate)]
    if all(steps) and steps[0].isdisjoint(steps[1]) and event.sentence != candidate.sentence:
        return True  # a state calls its own people back, and another has sent some of them away
    if event.type == "rupture" and {given_up.OF_PAPER, given_up.OF_TALKS} <= {*event.rules, *candidate.rules}:
        return True
    senders = {event.initiator, candidate.initiator}
    if event.type == candidate.type == "message" and len(senders) == 2 and None not in senders:
        return True
    return event.type == "restore" and event.sentence != candidate.sentence and not _same_step(event, candidate)


def _other_places(event: Candidate, candidate: Candidate) -> bool:
    """Visits of two countries; meetings of two days in two cities."""
    if event.type == candidate.type == "visit" and event.host and candidate.host and event.host != candidate.host:
        return True
    if event.type != "meeting" or event.date == candidate.date or candidate.anaphoric or not _two_cities(event, candidate):
        return False
    return event.place_country != candidate.place_country or event.place_country not in CITY_STATES


def _two_cities(event: Candidate, candidate: Candidate) -> bool:
    return None not in (event.place_city, candidate.place_city) and event.place_city != candidate.place_city


def _means_it(event: Candidate, candidate: Candidate) -> bool:
    """Whether `the conference`, `this meeting` can be the event told before."""
    if candidate.type == "summit":
        another = candidate.organisation is not None and candidate.organisation != event.organisation
        return not another and candidate.sentence - event.sentence <= _SAME_SESSION
    return set(candidate.parties) <= set(event.parties) or not candidate.parties


def _not_the_meeting(candidate: Candidate) -> bool:
    """`دونوں ملے۔ اس سے قبل X نے Y کے بیان پر ملاقات منسوخ کر دی تھی`; a word exchanged in passing, and the formal meetings
    that nobody arranged."""
    none_arranged = candidate.plural and "status:negated" in candidate.rules
    return none_arranged or "meeting:called_off" in candidate.rules


def _one_session(event: Candidate, candidate: Candidate) -> bool:
    """Whether two summits are one: of the same organisation, level and hall, in the same place and time."""
    if _on_other_days(event, candidate):
        return False  # the session to come, and the one before it
    if NEXT_ONE in candidate.rules and event.status == "held":
        return False
    if (
        (event.status, candidate.status) == ("held", "planned")
        and candidate.date
        and _apart(event, candidate, frozenset(LEVELS))
    ):
        return False  # the ministers have met, the heads will in November
    if event.organisation and candidate.organisation:
        if _other_days(event.date, candidate.date) and _apart(event, candidate, frozenset(LEVELS)):
            return False  # the ministers meet on Tuesday, the heads on Wednesday
        if event.status != candidate.status and _two_cities(event, candidate):
            return False  # `… اجلاس جون میں لیما میں ہوگا`, said after one in Oslo
        same = event.organisation == candidate.organisation or _joint(event, candidate)
        return same and not _apart(event, candidate, _HALLS)
    if event.place_country and candidate.place_country and event.place_country != candidate.place_country:
        return False  # in other halls
    sides = set(event.parties) & set(candidate.parties)
    if event.date and candidate.date and event.date != candidate.date and not sides:
        return False  # another's, on another day
    return bool(sides) or event.organisation is None or candidate.organisation is None


def _apart(event: Candidate, candidate: Candidate, marks: frozenset[str]) -> bool:
    """Whether both bear some of the marks, and none in common."""
    mine, other = marks.intersection(event.rules), marks.intersection(candidate.rules)
    return bool(mine and other) and mine.isdisjoint(other)


def _tit_for_tat(event: Candidate, candidate: Candidate) -> bool:
    """Each summons the other's envoy."""
    envoys, others = (_roles_of(c, "ambassador") for c in (event, candidate))
    return bool(envoys and others) and not envoys & others


def _one_plan(event: Candidate, candidate: Candidate) -> bool:
    """Whether what is planned and what is held, of the same people, are one."""
    if _of_that_visit(event, candidate):
        return True
    if "status:before_future" in event.rules and candidate.status == "held":
        return True  # `ملاقات کے بعد فون کریں گے`, and then the meeting itself
    held_and_planned = {event.status, candidate.status} == {"held", "planned"}
    if event.type == "visit" and held_and_planned and _other_traveller(event, candidate):
        return False
    if "status:before_future" in candidate.rules and event.status == "held":
        return True  # `ملاقات کے بعد وطن لوٹیں گے`, and the meeting itself
    plans = held_and_planned and event.type in ("meeting", "call") and POINTED not in candidate.rules
    return not (plans and _distinct_plan(event, candidate))


def _further_stop(event: Candidate, candidate: Candidate) -> bool:
    """`صدر X پیر کو نیروبی پہنچے۔ بدھ کو وہ ممباسا جائیں گے`: another city of the country that he visits, some days on."""
    both = event.host == candidate.host is not None and set(event.parties) == set(candidate.parties)
    told = {"held", "planned"} >= {event.status, candidate.status} and (event.status, candidate.status) != ("planned", "held")
    cities = {event.place_city, candidate.place_city}
    if not (both and told) or None in cities or len(cities) == 1 or event.background or candidate.background:
        return False
    if not event.date or not candidate.date or event.date_precision != "day" or candidate.date_precision != "day":
        return False
    days = (dt.date.fromisoformat(candidate.date) - dt.date.fromisoformat(event.date)).days
    return 0 < days <= _JOURNEY and not conflict(event.actors, candidate.actors)


_JOURNEY: Final = 6
"""Days that a journey through one country takes."""


def _who(one: Candidate, other: Candidate) -> set[str | None]:
    """Who takes part, by name or by office; an envoy summoned is he of that title whom the other telling does not name."""
    if one.type != "protest":
        return {_key(a) or a.role for a in one.actors}
    bare = {(a.role, a.country) for a in other.actors if not a.name}
    offices = {a.role for a in one.actors if a.role and (a.role, a.country) in bare}
    return {_key(a) or a.role for a in one.actors} | offices


def _of_that_visit(event: Candidate, candidate: Candidate) -> bool:
    """`صدر نے چلی کے صدر سے ملاقات کی۔ … دورہ چلی کے دوران تجارت پر بھی گفتگو ہو گی`: what they were to talk of there."""
    return candidate.weak and candidate.date is None and event.status == "held" and "meeting:host_of_visit" in candidate.rules


def _other_traveller(event: Candidate, candidate: Candidate) -> bool:
    """`چلی کے وزیر خارجہ کی قیادت میں وفد پہنچ گیا۔ صدر X کل پہنچیں گے`: those who came first, and the one who follows them."""
    for country in {a.country for a in event.actors} & {a.country for a in candidate.actors}:
        mine, theirs = (_roles(c.actors, country, counterparts=True) - _CROWD for c in (event, candidate))
        dated = candidate.status == "planned" and candidate.date_precision == "day"
        if theirs and (mine or dated) and mine.isdisjoint(theirs):
            return not same_people(event, candidate)
    return False


_CROWD: Final = frozenset(("delegation", "other"))


def _joint(event: Candidate, candidate: Candidate) -> bool:
    """Whether both tell a session of the same two organisations, whichever is named first."""
    bodies = [{p for p in c.parties if len(p) > 2 or p == "EU"} for c in (event, candidate)]
    return len(bodies[0]) > 1 and bodies[0] == bodies[1]


def _same_refusal(event: Candidate, candidate: Candidate) -> bool:
    """`… اجلاس ملتوی ہو گیا۔ یاد رہے کہ چلی نے اجلاس میں شرکت سے انکار کر دیا تھا`: why the session fell through."""
    off = event.type == candidate.type == "summit" and event.status == candidate.status == "cancelled"
    dated = candidate.date is not None and candidate.date != event.date
    return off and event.organisation == candidate.organisation is not None and not event.background and not dated


def _on_other_days(event: Candidate, candidate: Candidate) -> bool:
    """Whether both have a day and a place, and not the same ones."""
    dated = event.date_precision == candidate.date_precision == "day" and event.date != candidate.date
    places = {event.place_country, candidate.place_country}
    return dated and None not in places and len(places) > 1


def _with_another(event: Candidate, candidate: Candidate) -> bool:
    """Whether somebody named sits in a further meeting whom the people of the one before, by name or office, do not include."""
    before = {_key(a) for a in event.actors if a.name}
    offices = {(a.role, a.country) for a in event.actors if not a.name}
    sat = not _SITTINGS.isdisjoint(classes_of(event.trigger))  # of a commission, whose people are told apart
    further = [a for a in candidate.actors if a.name and _key(a) not in before]
    if any(_other_office(event, a) for a in candidate.actors):
        return True  # `اپنے ہم منصب سے ملاقات کے علاوہ صدر سے بھی ملے`
    guests = {a.country for a in candidate.actors}
    if "meeting:host_of_visit" in candidate.rules and any(a.kind in PEOPLE and a.country not in guests for a in event.actors):
        return True  # `وہ صدر سے ملیں گے۔ عسکری قیادت سے بھی ملاقاتیں ہوں گی`
    return (bool(before) or sat) and any(offices.isdisjoint((role, a.country) for role in a.roles or {a.role}) for a in further)


def _other_office(event: Candidate, actor: Actor) -> bool:
    """Whether one told by a high office alone is of a state of which another, by office too, sat in the meeting before."""
    mine = [a for a in event.actors if a.country == actor.country and a.kind in PEOPLE]
    unnamed = actor.name is None and actor.role in ONE_EACH and actor.explicit
    return unnamed and bool(mine) and all(a.name is None and a.role in ONE_EACH and a.role != actor.role for a in mine)


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


def conflict(left: list[Actor], right: list[Actor], *, beside: bool = False) -> bool:
    """Whether both name people for one country, and none in common. `beside` each other in a sentence a counterpart, too, is
    another man than one of another office: `اپنے ہم منصب سے بات چیت کریں گے اور شاہ X سے ملاقات کریں گے`."""
    for country in {a.country for a in left} & {a.country for a in right}:
        mine = {_key(a) for a in left if a.country == country and a.name}
        theirs = {_key(a) for a in right if a.country == country and a.name}
        if mine and theirs and not mine & theirs and not _misspelt(left, right, country):
            return not (_by_office(left, right, country) or _by_office(right, left, country))
        mine_roles = _roles(left, country, counterparts=beside)
        their_roles = _roles(right, country, counterparts=beside)
        if (
            mine_roles
            and their_roles
            and not mine_roles & their_roles
            and not {"delegation", "other"} & (mine_roles | their_roles)
        ) and ((mine and not theirs) or (theirs and not mine) or (not mine and not theirs)):
            return True
    return False


def _misspelt(left: list[Actor], right: list[Actor], country: str | None) -> bool:
    """Whether a holder of one office, whom no list knows, is written in two ways."""
    mine, theirs = ([a for a in side if a.country == country and a.name and a.person is None] for side in (left, right))
    return any(
        a.office_key == b.office_key != "" and a.role == b.role and misspelt(a.full_name, b.full_name)
        for a in mine
        for b in theirs
    )


def _by_office(named: list[Actor], others: list[Actor], country: str | None) -> bool:
    """`وزیراعظم X پہنچے … وزیراعظم کے ہمراہ Y اور Z بھی پہنچے`: beside the others, by his office, whom the first names."""
    bare = {a.role for a in others if a.country == country and not a.name and a.kind == "office"} & ONE_EACH
    return any(a.name and a.country == country and not bare.isdisjoint(a.roles) for a in named)


def _roles(actors: list[Actor], country: str | None, *, counterparts: bool) -> set[str]:
    told = (a for a in actors if a.country == country and a.role and (a.name or counterparts or a.kind != "counterpart"))
    return {role for actor in told for role in actor.roles}


def same_people(event: Candidate, candidate: Candidate) -> bool:
    """Whether both have the same sides and a person in common."""
    mine, theirs = {_key(a) for a in event.actors if a.name}, {_key(a) for a in candidate.actors if a.name}
    return bool(mine & theirs) and set(event.parties) == set(candidate.parties)


def _key(actor: Actor) -> str:
    """Who an actor is, whichever way he is named."""
    if actor.person is not None:
        return actor.person.person
    return actor.full_name or (str(actor.name) if actor.name else "")


def tellings(event: Candidate) -> Iterator[Candidate]:
    """An event and all further tellings that were joined to it."""
    yield event
    for other in event.merged:
        yield from tellings(other)


def last_told(event: Candidate) -> int:
    """The last sentence that tells an event."""
    return max(t.sentence for t in tellings(event))


def told_before(event: Candidate, index: int) -> int:
    """Where an event was told last before a token, -1 if nowhere."""
    return max((t.trigger.start for t in tellings(event) if t.trigger.start < index), default=-1)
