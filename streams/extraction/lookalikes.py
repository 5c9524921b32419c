"""What has the words of a meeting and is none: a body called `رابطہ گروپ`, a talk to the press, a picture, a session."""

from typing import Final

from streams.extraction import contacts, dialling, joint_bodies, presence, receptions, rounds, session_bodies, sittings
from streams.extraction.encounter import Encounter, Outcome
from streams.extraction.status import status

TELLING: Final = frozenset(
    ("meeting", "talks", "session", "call", "contact", "meet_verb", "spoke", "press_conference", "round", "sitting", "discuss")
)
"""Classes of triggers that tell of a meeting by themselves; a conference needs more."""


def of_other_kind(e: Encounter) -> Outcome | None:
    """A verb that means something else (`فون بند`, `رابطہ ٹوٹ گیا`), a body, a round of talks or a conference told before."""
    scene, clause, trigger, words, classes = e.scene, e.clause, e.trigger, e.words, e.classes
    if "round" in classes:
        return rounds.read(scene, trigger, clause)
    body = scene.document.covering.get(trigger.start - (words[trigger.end - 1] == "گروپ"))
    if "session" in classes and body is not None and body.kind == "organisation" and body.start < trigger.start:
        return [], "organisation"  # `چار ملکی رابطہ گروپ`, `او آئی سی رابطہ گروپ`: a body whose sessions are read as such
    e.phone = scene.has(clause.start, clause.end, "call") is not None or dialling.picked_up(scene, clause)
    e.phone = e.phone and not contacts.held_there(scene, trigger, clause, classes)
    if "call" in classes and not dialling.is_call(scene, trigger, clause):
        return [], "no_call_verb"
    if "press_conference" in classes and words[trigger.start] != "مشترکہ":
        beside = scene.groups(clause.sentence, clause.start, trigger.start)
        if not any(g.marker in ("hamrah", "saath") and any(a.role for a in g.actors) for g in beside):
            return [], "press_conference_alone"
    if "sitting" in classes and not sittings.sat(scene, trigger, clause):
        return [], "not_sitting"
    if "meet_verb" in classes and not contacts.meets(scene, trigger, clause):
        return [], "other_verb"
    if not classes & TELLING and contacts.this_session(scene, trigger, clause):
        standing, rule = status(scene, trigger, clause)
        return [rounds.of_those_told(clause, trigger, standing, ["meeting:this", f"status:{rule}"])], ""
    if not classes & TELLING and (following := rounds.next_session(scene, trigger, clause)) is not None:
        return [following], ""
    if not classes & TELLING and not contacts.sits(scene, trigger):
        return [], ""
    if "spoke" in classes and not (contacts.spoke(scene, trigger, clause) or receptions.talked(scene, clause, trigger)):
        return [], "no_talk"
    if "discuss" in classes and (e.phone or not receptions.discussed(scene, clause, trigger)):
        return [], "no_talk"
    if "contact" in classes and not e.phone and not contacts.contact(scene, trigger):
        return [], "no_contact_verb"
    return None


def only_mentioned(e: Encounter) -> Outcome | None:
    """`مشاورت سے`, `سالانہ میٹنگز`, `ملاقات کی تصویر`, `میڈیا سے گفتگو`, a session of an organisation."""
    scene, clause, trigger, words = e.scene, e.clause, e.trigger, e.words
    if words[trigger.start : trigger.end + 1] == ["مشاورت", "سے"] or rounds.spoken_of(scene, trigger):
        return [], "about"
    if "meeting" in e.classes and words[trigger.start - 1] in _ANNUAL and words[trigger.start] != "سربراہ":
        return [], "session"
    if contacts.this_one(words, trigger, clause):
        return [], "this_one"
    if any(w in _PICTURE for w in words[scene.sentence(trigger.start).start : trigger.start]):
        return [], "caption"
    if contacts.media(scene, clause, trigger):
        return [], "media"
    if session_bodies.of_body(scene, trigger):
        return [], "session"
    spoken = "talks" in e.classes and words[trigger.start] in ("گفتگو", "بات", "باتچیت")
    if spoken and contacts.press_talk(scene, trigger, clause):
        return [], "talk_to_press"
    attended = "session" in e.classes and presence.attending(e.scene, trigger, clause)
    if attended and joint_bodies.of_organisation(scene, trigger, clause):
        return [], "of_organisation"
    return None


_PICTURE: Final = frozenset(("تصویر", "تصاویر"))
"""A sentence that describes a picture states no event."""
_ANNUAL: Final = frozenset(("سپرنگ", "اسپرنگ", "سالانہ", "بہاریہ"))
"""`سالانہ میٹنگز` are sessions of the body that holds them."""
