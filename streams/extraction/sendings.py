"""Officials and delegations whom their own state sends abroad: `چلی نے اپنا خصوصی ایلچی نیروبی بھیج دیا`, `صدر نائب وزیر خارجہ
کو تین روزہ دورے پر لیما بھیج رہے ہیں`. The journey is a visit of those who are sent, not of him who sends them."""

from dataclasses import replace
from typing import Final

from streams.extraction import acts, destinations, grammar, private_journeys, venues, visits
from streams.extraction.actors import PEOPLE, STATESMEN, Actor, Group
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

_BACK: Final = word_set("واپس دوبارہ")
"""`سفیر کو واپس بھیج دیا` sends him to his post, or home."""
_GOING_ON: Final = word_set("رہا رہی رہے")
_DONE: Final = word_set("دیا دیے دیئے دی چکا چکے چکی بھیجا بھیجے بھیجی")
_PASSIVE: Final = (["گیا"], ["گئے"], ["گئی"], ["جا"], ["جائے"], ["جائیں"])
_SETTLED: Final = word_set("اعلان فیصلہ اتفاق")
_SENT: Final = (STATESMEN - {"military_chief"}) | {"speaker"}
"""A general who is sent somewhere goes to command."""
_BETWEEN: Final = 12
"""Words between who is sent and the verb: the journey, its length, the place."""


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Journeys of a sentence that are told by who sends somebody on them."""
    return acts.run(scene, sentence, (("send", _send),))


def _send(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """Who of the sender's own goes where, and whether he has gone."""
    standing = _standing(scene, trigger, clause)
    if standing is None:
        return None, "not_sent"
    if scene.word_in(clause.start, trigger.start, private_journeys.OWN_ENDS):
        return None, "private"  # `X کو علاج کے لیے لیما بھیج دیا گیا`
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    sent = next((g for g in reversed(groups) if _goes(scene, g, trigger)), None)
    if standing == "held" and sent is None and scene.word_in(clause.start, trigger.start, _BACK):
        return _envoy_back(scene, trigger, clause, groups), "one_party"
    if sent is None or scene.word_in(sent.start, trigger.start, _BACK):
        return None, "nobody_sent"
    sender = acts.country_with([g for g in groups if g is not sent and g.end <= sent.start], ("ne", "janib", ""))
    if sender is None and scene.words[trigger.end : trigger.end + 1] in _PASSIVE:
        sender = sent.actors[0].country
    subject = scene.subject_before(clause.start) if sender is None else None
    if subject is not None:
        sender = next((a.country for a in subject.actors if a.country), None)
    travellers = [_own(scene, a, sender) for a in sent.actors]
    places = destinations.find(scene, trigger, clause, {"arrive"})
    for occasion in () if places else scene.triggers(clause.sentence, "ceremony"):
        if clause.start <= occasion.start < trigger.start:
            places = destinations.ceremony(scene, occasion, clause)  # `لیما میں آخری رسومات میں شرکت کے لیے X کو بھیجا`
    if sender is None or not places or any(a is None for a in travellers):
        return None, "whose_envoy"
    place = places[0]
    if _to_talks(scene, clause, trigger) or visits.to_conference(scene, clause, trigger.start):
        return None, "to_talks"
    if venues.only_lent(scene, clause, trigger.start, place.country):
        return None, "to_talks"
    event = acts.make("visit", clause, trigger, (sender, place.country), [a for a in travellers if a is not None], "sent")
    if event is not None:
        event.status, event.mode, event.host = standing, "in_person", place.country
        event.place_span = place.span
        event.place_country = place.country
        event.place_city = visits.city_of(scene, place)
    return event, "one_party"


def _envoy_back(scene: Scene, trigger: Match, clause: Clause, groups: list[Group]) -> Candidate | None:
    """`چلی نے اپنے سفیر کو واپس لیما بھیج دیا`: its envoy is back at his post."""
    envoys = [g for g in groups if any(a.role == "ambassador" and "own" in a.modifiers for a in g.actors)]
    places = destinations.find(scene, trigger, clause, {"arrive"}) if envoys else []
    sender = acts.country_with(groups, ("ne", "janib"))
    return acts.make("restore", clause, trigger, (sender, places[0].country), [], "envoys") if places else None


def _standing(scene: Scene, trigger: Match, clause: Clause) -> str | None:
    """Whether the journey is under way or to come: `بھیج دیا`, `بھیج رہا ہے`, `بھیجے گا`, `بھیجنے کا اعلان`."""
    tail = scene.words[trigger.start : clause.end]
    if not grammar.NEGATION.isdisjoint(tail) or not grammar.NEGATION.isdisjoint(scene.words[trigger.start - 1 : trigger.start]):
        return None
    if tail[0].endswith("نے"):
        return "planned" if tail[1:2] in (["کا"], ["پر"]) and not _SETTLED.isdisjoint(tail[2:4]) else None
    if not grammar.FUTURE.isdisjoint(tail[:4]) or not _GOING_ON.isdisjoint(tail[1:3]):
        return "planned"
    off = tail[0] == "روانہ" and tail[1:2] in (["کیا"], ["کیے"], ["کر"])
    return "held" if (off or not _DONE.isdisjoint(tail[:2])) and not any(a.startswith("سک") for a in tail) else None


def _to_talks(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """`مذاکرات کے لیے چلی نے بھی اپنا وفد لیما بھیجا`: where one more side comes, the place is only lent."""
    talks = scene.has(clause.start, trigger.start, "talks", "session")
    if not scene.word_in(clause.start, trigger.start, ("بھی",)):
        return False
    return talks is not None and scene.words[talks.end : talks.end + 2] in (["کے", "لیے"], ["میں", "شرکت"])


def _goes(scene: Scene, group: Group, trigger: Match) -> bool:
    """Whether a group is somebody whom a state sends: `اپنا ایلچی`, `اپنے وزیر خارجہ کو`, `ایک وفد`."""
    if group.marker not in ("", "ko") or trigger.start - group.end > _BETWEEN or group.actors[0].kind == "state":
        return False
    first = group.actors[0]
    sent = first.kind == "delegation" or (first.role in _SENT and first.kind in PEOPLE)
    return sent and all(a.kind in PEOPLE | {"delegation"} for a in group.actors)


def _own(scene: Scene, actor: Actor, sender: str | None) -> Actor | None:
    """Who is sent, as the sender's: he is called so, or of no other state."""
    own = "own" in actor.modifiers or scene.words[actor.start - 1] in grammar.OWN
    if sender is None or (actor.explicit and actor.country != sender):
        return None
    if not own and actor.country not in (sender, None) and actor.person is not None:
        return None
    return replace(actor, country=sender, explicit=True)
