"""Words that mean a meeting only where officials of two states stand on both sides: `چلی کے صدر پیرو کے سفیر کے ساتھ بیٹھے`,
`دونوں ملکوں کے حکام سر جوڑ کر بیٹھے`, `وفد سے ایک نشست ہوئی`, `پیرو کے وزیر کے ساتھ رات کا کھانا کھایا`.

A نشست is a seat too, and children sit with their mothers: the verb behind the word and the people around it decide.
"""

from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import BODIES, PEOPLE, PRIVATE, Actor
from streams.extraction.case_frame import SEATED, Sides
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set


def sat(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """Whether the words around the trigger leave open that people sat together."""
    words = scene.words
    form = words[trigger.start : trigger.end]
    behind = words[trigger.end : min(trigger.end + _REACH, clause.end)]
    if scene.at_play(clause.start, clause.end):
        return False
    if form[-1] == "بیٹھنا" and behind[:1] not in (["تھا"], ["طے"]):
        return False  # `X کے ساتھ بیٹھنا پسند کریں گے`
    if form[-1] in _SAT:
        return behind[:1] not in (["ہوئے"], ["ہوئی"], ["ہوا"]) and not scene.word_in(clause.start, trigger.start, _SEATS)
    if form[0] in SEATED:
        return scene.word_in(clause.start, trigger.start, _BROUGHT)
    if form == ["بند", "رہے"]:
        return words[trigger.start - 1] in _HOURS or scene.word_in(clause.start, trigger.start, ("کمرے",))
    if form[0] in _SPENT:
        together = words[trigger.start - 1] in ("ساتھ", "اکٹھے")  # `تین گھنٹے ساتھ گزارے`
        return words[trigger.start - 1 - together] in _HOURS
    if not (_SAT | SEATED).isdisjoint(words[trigger.end : trigger.end + _VERB]):
        return False  # `سر جوڑ کر بیٹھے`, `میز پر بیٹھیں گے`: the verb tells it
    behind = behind[behind[:1] in (["ہی"], ["بھی"]) :]
    if form[0] == "میز":
        return bool(behind) and behind[0] in _AT_TABLE
    if form[0] in _FACING:
        return bool(behind) and behind[0] in _BE
    if form[-1] in _NOUNS and trigger.end < clause.end:
        if words[trigger.start - 1] in _POINTING:
            return False
        return behind[0] not in _NO_MEETING and not scene.word_in(clause.start, clause.end, _OF_PARLIAMENT)
    return True


_SAT: Final = word_set("بیٹھے بیٹھا بیٹھی بیٹھیں بیٹھ بیٹھنے بیٹھنا بیٹھتے بیٹھتی بیٹھینگے")
_BROUGHT: Final = word_set("میز آمنے روبرو چھت کمرے")
"""Where a third one seats two: `آمنے سامنے بٹھایا`."""
_SPENT: Final = word_set("گزارا گزارے گزاری گزاریں گزارنے")
_HOURS: Final = word_set("گھنٹہ گھنٹے گھنٹا منٹ وقت شام")
"""What one spends with somebody: `ایک گھنٹہ گزارا`."""
_POINTING: Final = word_set("ان انہی انھی اسی ایسی دونوں")
"""`انہی نشستوں میں`: of which the article has told."""
_REACH: Final = 2
_VERB: Final = 4
"""Words between `میز پر`, `سر جوڑ` and the verb of sitting."""
_SEATS: Final = word_set("کرسی کرسیوں دھرنے دھرنا گاڑی جہاز طیارے اقتدار گھات تاک قطار")
"""Where one sits alone, or in protest."""
_AT_TABLE: Final = word_set("ہوں ہونگے تھے ہیں آئے آئیں آ آئینگے جمع اکٹھے یکجا موجود لوٹے لوٹیں لوٹ واپس ملے ملیں")
_FACING: Final = word_set("آمنے روبرو رو چھت")
_BE: Final = word_set("ہوں ہونگے ہوئے ہوئیں تھے ہیں آئے آئیں آ آئینگے ہو گفتگو بات مذاکرات")
_NOUNS: Final = word_set("نشست نشستیں نشستوں")
_NO_MEETING: Final = word_set("پر کا کو چھوڑ سنبھالی جیت جیتی جیتنے ہار خالی والی والے")
"""Behind a نشست that is a seat."""
_OF_PARLIAMENT: Final = word_set(
    "اسمبلی سینیٹ ایوان پارلیمانی خالی مخصوص مستقل انتخابات انتخابی انتخاب ضمنی جیت جیتی جیتنے پریس ادبی شعری مشاعرہ فکری "
    "اکثریت نشستیں امیدوار حلقے ووٹ طیارے گاڑی"
)
"""Beside a نشست that is a seat, or at which poets and reporters sit."""


def of_officials(scene: Scene, trigger: Match, clause: Clause, sides: Sides) -> bool:
    """Whether those who sat together act for two sides; whole states only where heads are put together, or at a table."""
    everybody = [*sides.agent, *sides.partner, *sides.together]
    if sides.rule == "host_of_visit":
        return False
    if sides.rule in _NOT_SAID and not any(_official(a) for a in sides.partner):
        return False
    pairs = [a for a in everybody if a.kind == "pair"]
    if any(scene.words[a.end - 1] not in grammar.LANDS for a in pairs):
        return True
    ours = sides.rule == "default_side"
    acting = [a for a in everybody if _official(a) or _lends(scene, a) or (ours and a.kind == "default")]
    codes = {a.country for a in acting if a.country}
    if len(codes) > 1:
        return any(_official(a) for a in acting) or _idiom(scene, trigger, clause)
    two = bool(pairs) or len({a.country for a in everybody if a.country}) > 1
    return two and _idiom(scene, trigger, clause)


_NOT_SAID: Final = frozenset(("carried", "default_side", "relative", "title_speaker"))
"""Rules by which who acts is not said in the clause: then whom he sat with must be."""


def _official(actor: Actor) -> bool:
    return actor.kind in BODIES or (actor.kind in PEOPLE and (actor.kind != "person" or actor.role not in PRIVATE))


def _lends(scene: Scene, actor: Actor) -> bool:
    """A lender, which sits by its officials."""
    bodies = scene.gazetteer.organisations
    return actor.country in bodies and bodies[actor.country].kind == "lender"


def _idiom(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`چلی اور پیرو سر جوڑ کر بیٹھے`, `چلی اور پیرو میز پر آ گئے`, `چلی اور پیرو کے درمیان نشست ہوئی`."""
    return scene.word_in(clause.start, min(trigger.end + _VERB, clause.end), _OF_STATES)


_OF_STATES: Final = word_set("مل جوڑ جوڑے جوڑیں جوڑنے جوڑکر سرجوڑ سرجوڑے میز نشست نشستیں نشستوں")
