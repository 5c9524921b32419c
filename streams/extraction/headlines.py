"""Verbless headlines: `مصری صدر کا دورہ کینیا` and `مصر اور کینیا کے مذاکرات` tell neither past nor future; the lead does.

Where its first telling plans what the headline names (`اگلے ہفتے کینیا کا دورہ کریں گے`) and no sentence tells it as done, it
is planned, and no second event beside one that was held.
"""

from typing import Final

from streams.extraction import grammar, telephone
from streams.extraction.coreference import conflict
from streams.extraction.merge import absorb
from streams.extraction.predicate import adverbial_end
from streams.extraction.scene import Candidate, Scene

_LEAD: Final = 3
"""Sentences, the title included, in which a plan is what the headline speaks of."""
_VERB: Final = 6
"""Tokens behind a trigger in which its own verb stands."""


def settle(scene: Scene, events: list[Candidate]) -> list[Candidate]:
    """Events with those of a verbless headline taken for what the lead tells."""
    out: list[Candidate] = []
    gone: set[int] = set()
    for event in events:
        if id(event) in gone:
            continue
        out.append(event)
        if event.status != "held" or event.background or not _verbless(scene, event):
            continue
        body = sorted((m for m in event.merged if not _in_title(scene, m)), key=lambda m: m.trigger.start)
        plan = next((p for p in events if p is not event and _plan_of(event, p)), None)
        if any(_done(scene, m) for m in body):
            continue
        if body and body[0].status == "planned" and body[0].sentence <= _LEAD:
            event.status = "planned"
            if event.date is None:  # it was no further stop of a journey under way
                event.date, event.date_precision, event.date_span = body[0].date, body[0].date_precision, body[0].date_span
            event.rules.append("status:lead")
        elif plan is not None and all(m.weak or m.anaphoric for m in body):
            absorb(event, plan)
            event.status = "planned"
            event.rules.append("status:lead")
            gone.add(id(plan))
    return out


def _in_title(scene: Scene, event: Candidate) -> bool:
    return scene.document.sentences[event.sentence].part == "title"


def _verbless(scene: Scene, event: Candidate) -> bool:
    if not _in_title(scene, event):
        return False
    return not scene.word_in(event.clause.start, event.clause.end, grammar.FINITE - {"کی"})


def _plan_of(event: Candidate, other: Candidate) -> bool:
    """Whether another event is the headline's, planned in the lead."""
    by_phone = (event.type, other.type) == ("meeting", "call") and event.trigger.form in telephone.SPOKEN
    same = (other.type == event.type or by_phone) and set(other.parties) == set(event.parties)
    early = other.status == "planned" and event.sentence < other.sentence <= _LEAD
    if None not in (event.place_city, other.place_city) and event.place_city != other.place_city:
        return False  # `لیما مذاکرات`, and those to come in Oslo
    return same and early and event.date in (None, other.date) and not conflict(event.actors, other.actors)


def _done(scene: Scene, telling: Candidate) -> bool:
    """Whether a sentence tells the event by a verb of its own as something that took place."""
    if telling.status != "held" or telling.background:
        return False
    tail = scene.words[telling.trigger.end : min(telling.clause.end, telling.trigger.end + _VERB)]
    return adverbial_end(tail) is None and any(w in grammar.PERFECT or w in grammar.PAST for w in tail)
