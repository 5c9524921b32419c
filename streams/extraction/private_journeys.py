"""Why people who get to a place make no visit of one state to another: at play, on their own account, going home to a post."""

from typing import Final

from streams.extraction import grammar, inflection
from streams.extraction.actors import BODIES, PRIVATE, Actor
from streams.extraction.destinations import CITIZENS
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.named_places import Destination
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

_UNOFFICIAL: Final = PRIVATE | {"parliamentarian"}
"""Those who only get to a place: no visit unless the text calls it one."""
OWN_ENDS: Final = word_set("عمرہ عمرے حج علاج معالجے چھٹیاں چھٹیوں تعطیلات تعلیم جلاوطنی پناہ فرار")
"""What people go abroad for on their own account."""
MOTION: Final = frozenset(("arrival", "departure", "here", "left"))
_SPORTING: Final = 3
"""Sentences on a sport from which on an article is about it."""


def reason(scene: Scene, trigger: Match, clause: Clause, place: Destination, guests: list[Actor]) -> str:
    """Why people who get to a place make no visit of one state to another; empty where nothing speaks against it."""
    words = scene.words
    explicit = any(clause.start <= a.start < clause.end for a in guests)
    sentence = scene.document.sentences[clause.sentence]
    if all(a.role in PRIVATE and a.kind in ("person", "office") for a in guests):
        private = scene.at_play(sentence.start, sentence.end)
        if private or not any(a.person or (a.office and a.explicit) for a in guests):
            return "private"
    if place.rule == "here" and not all(a.explicit for a in guests):
        return "private"
    if place.rule == "left" and all(a.kind == "officials" and _STAFF_OF_MISSION & set(words[a.start : a.end]) for a in guests):
        return "posting"  # `سفارتی عملہ چلی سے واپس پہنچ گیا`
    if all(scene.word_in(a.start - _BEFORE, a.end, ("عملہ", "عملے")) for a in guests):
        return "posting"  # `ہائی کمیشن کے عملے کے ارکان سرحد پر پہنچیں گے`
    if all(a.role == "ambassador" for a in guests) and (place.rule == "left" or _posted(scene, clause, place, guests[0])):
        return "posting"
    if guests[0].country == "IL" and words[place.span[0]] == "غزہ":
        return "front"  # to his own troops, no guest of that government
    if not explicit and (place.rule == "left" or (words[trigger.start] == "سفر" and place.rule != "stop")):
        return "no_traveller"
    if not explicit and (words[trigger.start] in _GOES_AWAY or _craft(scene, trigger, clause)):
        return "no_traveller"  # `وہ تعلیم کے لیے چلی چلے گئے`, `دو طیارے لیما کی جانب روانہ ہوئے`
    if not explicit and (_about_sport(scene) or _namesakes(scene, guests)):
        return "another"
    if any(words[i] == "نجی" and words[i + 1] in ("دورے", "دورہ", "طور") for i in range(clause.start, trigger.start)):
        return "private"
    if place.rule in MOTION:
        if scene.word_in(clause.start, trigger.start, OWN_ENDS):
            return "private"
        if all(a.role in _UNOFFICIAL and a.kind in ("person", "office") and not _for_state(a) for a in guests):
            return "private"
        aboard = scene.word_in(guests[-1].end, guests[-1].end + 4, _CRAFT) or _his_plane(scene, trigger, clause)
        led = scene.word_in(
            guests[-1].end, trigger.start, ("وفد", "ٹیم", "گروپ", "قافلہ")
        )  # `X کی سربراہی میں وفد … پہنچ گیا`: it is the subject
        if (
            not aboard
            and not led
            and words[trigger.start] not in grammar.COMING
            and all(a.kind in ("person", "office") for a in guests)
            and inflection.singular(scene, trigger, clause)
            and (explicit or not _of_himself(scene, clause))
        ):
            return "number"
        if all(a.kind == "delegation" and _of_citizens(scene, a) for a in guests):
            return "private"
        if all(a.kind in BODIES and _FEMININE.isdisjoint(words[a.end - 1 : a.end + 3]) for a in guests) and inflection.feminine(
            scene, trigger, clause
        ):
            return "gender"
        if words[trigger.end - 1] in ("جائیں", "آئیں", "آئے") and _hypothetical(scene, trigger, clause):
            return "condition"
    return ""


_GOES_AWAY: Final = frozenset(("چلے", "چلی", "چلا"))


_CRAFT: Final = frozenset(("طیارہ", "جہاز", "پرواز", "ٹرین"))


def _craft(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """Whether a plane or ship is the subject, and not his of whom was told or the way (`طیارے سے`)."""
    words = scene.words
    craft = next((i for i in range(clause.start, trigger.start) if words[i] in _CRAFT or words[i] == "طیارے"), None)
    if craft is None or words[craft + 1] in ("سے", "میں", "کے", "پر"):
        return False
    return not _his_plane(scene, trigger, clause)


def _his_plane(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`ان کا طیارہ لیما میں اترا`, `صدر کو لے کر | آنے والا طیارہ لیما پہنچا`: he of whom was told is aboard."""
    words = scene.words
    plane = next((i for i in range(clause.start, trigger.start) if words[i] == "طیارہ"), None)
    if plane is None:
        return False
    return "ان" in words[max(clause.start, plane - 3) : plane] or words[clause.start - 3 : clause.start] == ["کو", "لے", "کر"]


def _of_himself(scene: Scene, clause: Clause) -> bool:
    """`وزیر نے کہا کہ (میں) 2023 میں لیما گیا تو …`: whom others speak of in the plural speaks of himself in the singular."""
    words, start = scene.words, clause.start + (scene.words[clause.start] == "کہ")
    if words[start : start + 1] == ["میں"]:
        return True
    said = words[clause.start] == "کہ" and not _SPEAKS.isdisjoint(words[max(clause.start - 3, 0) : clause.start])
    return said and words[clause.end : clause.end + 1] == ["تو"]  # and not `کہا کہ ان کا جہاز لیما پہنچا ہے`


_SPEAKS: Final = frozenset(("کہا", "بتایا", "کہنا"))


def _of_citizens(scene: Scene, actor: Actor) -> bool:
    """`ڈینش تاجروں کا وفد`, `طلبہ کا ایک وفد`: a delegation of people who act for no state."""
    return scene.word_in(actor.start, actor.end, CITIZENS) or scene.word_in(actor.start - _BEFORE, actor.start, CITIZENS)


_BEFORE: Final = 4


def _for_state(actor: Actor) -> bool:
    """`ڈینش ارکان پارلیمنٹ لیما پہنچ گئے`: several, named by their state's parliament, come as its delegation, and so does whom
    a head of state has for an adviser, and who heads its secret service, its chief negotiator, its nuclear body."""
    several = actor.role == "parliamentarian" and actor.plural and actor.name is None
    return actor.explicit and (several or (actor.office_key in _SENT and not actor.former))


_SENT: Final = frozenset(("adviser", "intelligence_chief", "cia_director", "negotiator", "chief_of_staff", "atomic_chief"))


_STAFF_OF_MISSION: Final = frozenset(("عملہ", "عملے", "سفارتکار", "سفارتکاروں"))


def _posted(scene: Scene, clause: Clause, place: Destination, envoy: Actor) -> bool:
    """`کینیا میں ناروے کے سفیر نے ممباسا کا دورہ کیا`: where he lives."""
    before = scene.groups(clause.sentence, clause.start, envoy.start + 1)
    here = any(g.marker == "men" and any(a.country == place.country for a in g.actors) for g in before)
    return here or scene.word_in(envoy.start - 4, envoy.end, ("تعینات", "متعین", "مقیم"))


def _namesakes(scene: Scene, guests: list[Actor]) -> bool:
    """Whether people carried from a sentence before are known by name only, and held their offices in another time."""
    day = scene.document.day
    if day is None or any(a.person is None or a.office is not None for a in guests):
        return False
    terms = [scene.gazetteer.terms.get(a.person.person, []) for a in guests if a.person is not None]
    return all(held and not any(t.covers(day) for t in held) for held in terms)


def _about_sport(scene: Scene) -> bool:
    told = {scene.document.sentence_of[t.start] for t in scene.document.triggers if "team_sport" in classes_of(t)}
    return len(told) >= _SPORTING


_FEMININE: Final = frozenset(("ٹیم", "قیادت", "جماعت", "ٹیمیں"))


def _hypothetical(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`X کینیڈا آئے تو گرفتار ہوں گے`, `آپ چین جائیں یا …`: a case put, or a subjunctive without گے."""
    words = scene.words
    sentence = scene.document.sentences[clause.sentence]
    if words[trigger.end - 1] in ("جائیں", "آئیں") and words[trigger.end : trigger.end + 1] not in (["گے"], ["گی"], ["گ"]):
        if trigger.end < sentence.end or words[trigger.end - 1] == "جائیں":
            return True
        return words[clause.start] == "کہ" and scene.word_in(
            sentence.start, clause.start, _WISHED
        )  # `چاہتے ہیں کہ وہ روم آئیں`
    if words[trigger.end : trigger.end + 1] != ["تو"]:
        return False
    return any(w in grammar.FUTURE for w in words[trigger.end : sentence.end])


_WISHED: Final = grammar.WISH | word_set("چاہتا چاہتی چاہتے امکان ضروری لازم بہتر مناسب درخواست مطالبہ دعوت مشورہ")
