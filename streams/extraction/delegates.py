"""Who takes part in a meeting or visit by what the article tells elsewhere: leaders and members of a delegation, those who
represent a state (`مذاکرات میں ناروے کی نمائندگی X کریں گے`), companions (`ان کے ہمراہ X اور Y بھی تھے`), the hosts who receive
a guest (`X نے ان کا استقبال کیا`), and those whom a relative clause puts there (`جس میں … کے مندوبین شریک تھے`)."""

from typing import Final

from streams.extraction import antecedents, companions, signers
from streams.extraction.actors import BODIES, PEOPLE, Actor
from streams.extraction.attendees import PRESENT, attending, relative
from streams.extraction.coreference import tellings
from streams.extraction.representatives import for_his_state, in_his_name, of_whom, represented, sent_from
from streams.extraction.scene import Candidate, Scene
from streams.extraction.welcomes import add_hosts, host_beside

_NEAR: Final = 4
"""Sentences on which a list of members still belongs to a meeting."""


def join(scene: Scene, events: list[Candidate]) -> None:
    """Add to each meeting and visit of the news those whom the article names as taking part in it."""
    led = sent_from(scene)
    for event in events:
        if event.type == "agreement" and not event.background and event.status == "held":
            signers.join(scene, event)
            if not any(e.type == "meeting" and not e.background and set(e.parties) == set(event.parties) for e in events):
                attending(scene, event, events)
        if event.type == "summit" and not event.background:
            _seats(scene, event)
            companions.join(scene, event)
        if event.type == "credentials" and not event.background:
            attending(scene, event, events)
        if event.background or event.type not in ("meeting", "visit"):
            continue
        _members(scene, event, led)
        _ministers_of_each(scene, event)
        relative(scene, event)
        companions.join(scene, event)
        attending(scene, event, events)
        host_beside(scene, event)
    visits = [e for e in events if e.type == "visit" and e.host and not e.background]
    add_hosts(scene, [e for e in visits if e.status in ("held", "planned")])


def _seats(scene: Scene, event: Candidate) -> None:
    """`اجلاس میں … شریک ہوئے جبکہ چلی کی نمائندگی وزیر خارجہ X نے کی`: a state whose man sits in the session just told."""
    for telling in list(tellings(event)):
        for number in range(telling.sentence, min(telling.sentence + 3, len(scene.document.sentences))):
            groups = scene.groups(number)
            for index, group in enumerate(groups):
                sat = group.start > telling.trigger.end and for_his_state(scene, group)
                if not sat and telling.trigger.start < group.start and in_his_name(scene, group):
                    of_whom(group, groups[:index])
                    event.parties = sorted({*event.parties, *(a.country for a in group.actors if a.country)})
                    event.actors.extend(a for a in group.actors if a.country and a.kind in PEOPLE)
                for code, actor in represented(scene, groups, index) if sat else ():
                    event.parties = sorted({*event.parties, code})
                    event.actors.append(actor)


def _members(scene: Scene, event: Candidate, sent: dict[str, list[Actor]]) -> None:
    """Members of a delegation take part where it does, its leader where nobody else stands for the state."""
    bodies = {a.country for a in event.actors if a.kind == "delegation" and a.country}
    leads = [a.lead for a in event.actors if a.kind == "delegation" and a.lead is not None and a.lead.name]
    event.actors.extend(a for a in leads if a.country in event.parties and a not in event.actors)
    for country in event.parties:
        members = scene.register.members.get(country, [])
        event.actors.extend(a for a in members if country in bodies or (country != event.host and _near(scene, event, a)))
        if event.type == "visit" and country == event.host:
            continue
        own = [a for a in event.actors if a.country == country and a.kind in PEOPLE | BODIES]
        if any(a.name for a in own):
            continue
        if event.type == "visit" or not own:
            event.actors.extend(sent.get(country, members))
        elif all(a.kind in BODIES for a in own):  # a delegation, whose leader the sentences behind name
            event.actors.extend(a for a in sent.get(country, ()) if _near(scene, event, a))


def _ministers_of_each(scene: Scene, event: Candidate) -> None:
    """`سہ ملکی اجلاس کل ہوگا۔ اجلاس میں تینوں ملکوں کے وزرائے خارجہ شرکت کریں گے`: one of each side, where nobody is named."""
    if event.type != "meeting" or any(a.kind in PEOPLE | BODIES for a in event.actors):
        return
    for sentence in scene.document.sentences[event.sentence : event.sentence + _NEAR]:
        for clause in sentence.clauses:
            words = scene.words[clause.start : clause.end]
            if not PRESENT.isdisjoint(words) and "نہیں" not in words:
                event.actors.extend(antecedents.in_office(scene, clause, event.parties))


def _near(scene: Scene, event: Candidate, actor: Actor) -> bool:
    number = scene.document.sentence_of[actor.start]
    first = -1 if event.type == "visit" else 0  # `صدر کے ہمراہ وفد ہے جس میں X شامل ہیں۔ صدر … پہنچے ہیں`
    return any(first <= number - telling.sentence <= _NEAR for telling in tellings(event))
