"""Talks that were held by telephone, where the clause that tells them does not say so."""

from itertools import pairwise
from typing import Final

from streams.extraction import grammar, receptions
from streams.extraction.actors import HEADS, ONE_EACH
from streams.extraction.case_frame import Sides
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.place import city_in
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

_TALK: Final = frozenset(("گفتگو", "بات", "باتچیت"))
SPOKEN: Final = _TALK | {"بات چیت"}
"""Words of talking that may mean by telephone."""
_IN_PERSON: Final = ("meeting", "visit", "arrive", "depart", "summit", "conference", "session", "press_conference", "banquet")
_OF_IT: Final = 6
"""Words between the word of a call and the talk that it was: `ٹیلی فون پر ہونے والی اس گفتگو`."""


def told(scene: Scene, trigger: Match, clause: Clause, classes: set[str], sides: Sides) -> bool:
    """Whether what stands around a word of talking makes a call of it."""
    return (
        _spoke_afar(scene, trigger, sides)
        or _spoke_too(scene, trigger, clause, classes)
        or _by_phone(scene, trigger, classes, sides)
    )


def of_himself(scene: Scene, trigger: Match, clause: Clause, sides: Sides) -> bool:
    """`X نے کہا کہ انہوں نے Y سے بات کی ہے`: what a statesman says of himself, and not what he goes on talking of."""
    going_on = scene.words[trigger.end + 1 : trigger.end + 2] in (["رہے"], ["رہا"], ["رہی"]) or scene.words[
        trigger.end : trigger.end + 1
    ] == ["کرتے"]
    words = scene.words[clause.start : trigger.start]
    his = scene.words[trigger.end : trigger.end + 1] == ["ہوئی"] and any(a == "ان" and b == "کی" for a, b in pairwise(words))
    by_video = scene.has(clause.start, trigger.end, "video") is not None
    return not going_on and (his or not grammar.HE.isdisjoint(words)) and (by_video or _statesmen(sides))


def _statesmen(sides: Sides) -> bool:
    return all(any(a.role in _SPEAK_AFAR for a in side) for side in (sides.agent, sides.partner))


_SPEAK_AFAR: Final = ONE_EACH | {"deputy_head_of_government", "security_adviser"}


def settle(scene: Scene, events: list[Candidate]) -> None:
    """A word between two statesmen (`X کی Y سے گفتگو ہوئی`) was said by telephone where the article tells of no place, journey,
    session or meeting of the two states."""
    spoken = [e for e in events if e.type == "meeting" and all(c.trigger.form in SPOKEN for c in (e, *e.merged))]
    spoken = [
        e
        for e in spoken
        if f"meeting:{receptions.RULE}" not in e.rules and e.place_country is None and e.mode != "video" and not e.plural
    ]
    there = [e for e in events if not any(e is s for s in spoken)]
    for event in spoken:
        if event.status != "held" or len(event.parties) != _TWO:
            continue
        part = scene.document.sentences[event.sentence]
        if scene.word_in(part.start, part.end, _MET) or scene.has(part.start, part.end, "press_conference") is not None:
            continue
        apart = all(any(a.country == party and a.role in ONE_EACH for a in event.actors) for party in event.parties)
        met = any(o.type in _FACE_TO_FACE and set(event.parties) <= set(o.parties) for o in there)
        beside = any(o.type == "summit" and not set(event.parties).isdisjoint(o.parties) for o in there)
        if apart and not met and not beside:
            event.type, event.mode = "call", "phone"
            event.rules.append("call:spoken")


_MET: Final = word_set(
    "ہوٹل چہل گیسٹ محل کھانے کمرے دروازوں تنہائی علیحدگی بالمشافہ روبرو آمنے میز محفل"
    " استقبال خیرمقدم مقدم مصافحہ میزبانی عشائیہ ظہرانہ عشائیے ظہرانے تقریب"
)
"""What is in a sentence about those who stand before each other."""
_TWO: Final = 2
_FACE_TO_FACE: Final = frozenset(("meeting", "visit", "agreement"))


def _by_phone(scene: Scene, trigger: Match, classes: set[str], sides: Sides) -> bool:
    """`X نے Y سے گفتگو کی۔ ٹیلی فون پر ہونے والی اس گفتگو میں …`, `X نے Y سے بات کی ہے`: talks that the next sentence calls
    telephone talks; and a word between statesmen where nothing tells of a place, a journey or a session."""
    number = scene.document.sentence_of[trigger.start]
    part = scene.document.sentences[number]
    if not classes & {"spoke", "talks"} or scene.words[trigger.start] not in _TALK:
        return False
    if scene.has(part.start, part.end, *_IN_PERSON) is not None:
        return False
    if number + 1 < len(scene.document.sentences):
        behind = scene.document.sentences[number + 1]
        call = scene.has(behind.start, behind.end, "call")
        if call is not None and behind.part == part.part and scene.word_in(call.start, call.end + _OF_IT, _TALK):
            mine = {a.country for a in [*sides.agent, *sides.partner, *sides.together]}
            near = scene.groups(number + 1, behind.start, call.end + _OF_IT)
            return all(a.country in mine for g in near if g.marker in ("se", "saath", "ko", "darmiyan") for a in g.actors)
    said = sides.rule == "carried" or scene.words[trigger.end + 1 : trigger.end + 2] == ["ہے"]
    title = scene.document.title_end
    if "spoke" not in classes or not said or (title and scene.has(0, title, *_IN_PERSON) is not None):
        return False
    before = scene.document.sentences[max(number - 1, 0)]
    if scene.has(before.start, before.end, *_IN_PERSON) is not None or scene.word_in(part.start, part.end, ("وفد", "وفود")):
        return False
    if any(city_in(scene, index) is not None for index in range(part.start, part.end)):
        return False
    return _statesmen(sides)


def _spoke_too(scene: Scene, trigger: Match, clause: Clause, classes: set[str]) -> bool:
    """`X نے Y کو ٹیلی فون کیا … X نے Z سے بھی بات کی`: by telephone too, where no place or visit says otherwise."""
    if not classes & {"spoke", "talks"} or scene.words[trigger.start] not in _TALK:
        return False
    if not scene.word_in(clause.start, trigger.start, ("بھی",)) or any(
        g.marker == "men" for g in scene.groups(clause.sentence, clause.start, clause.end)
    ):
        return False
    before = scene.document.sentences[max(clause.sentence - 1, 0)]
    if scene.has(clause.start, clause.end, "summit", "conference", "visit") is not None:
        return False  # `… سے بھی کانفرنس میں شرکت کرتے ہوئے بات چیت کی`
    return not before.skipped and (
        scene.has(before.start, before.end, "call") is not None
        or scene.has(scene.document.sentences[clause.sentence].start, trigger.start, "call") is not None
    )


def _spoke_afar(scene: Scene, trigger: Match, sides: Sides) -> bool:
    """`X نے Y سے ہونے والی گفتگو کی تصدیق کی`: heads of two states who spoke, and no meeting or place beside it."""
    words = scene.words
    if words[trigger.start] not in ("گفتگو", "بات") or words[trigger.end : trigger.end + 2] != ["کی", "تصدیق"]:
        return False
    part = scene.sentence(trigger.start)
    if scene.has(part.start, part.end, "meeting", "visit", "summit", "conference", "arrive") is not None:
        return False
    heads = {a.country for a in [*sides.agent, *sides.partner, *sides.together] if a.role in HEADS}
    return len(heads) >= 2
