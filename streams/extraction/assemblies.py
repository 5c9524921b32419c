"""People of many states who come together, told by a verb: `لیما میں 70 ملکوں کے مندوبین سوڈان کی امداد پر سر جوڑیں گے`, `عرب
رہنما قاہرہ میں اکٹھے ہو رہے ہیں`."""

from collections.abc import Sequence
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import COLLECTIVE, Actor, is_body
from streams.extraction.attendance import OFFICIAL
from streams.extraction.document import Clause
from streams.extraction.hosts import asked_by
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Scene
from streams.extraction.seats import Seat, named, seat
from streams.extraction.status import status
from streams.extraction.summits import OF_ITSELF
from streams.urdu.tokens import word_set

_STATE_OF: Final = word_set("جمع اکٹھے اکٹھا اکٹھی اکھٹے اکھٹا یکجا")
"""How those are who have come together; of money and people alike, so the verb behind tells."""
_COMES: Final = word_set(
    "ہیں ہے ہوں ہو ہوئے ہوئیں ہوئی ہوا ہونے ہونا ہوتے ہوں ہونگے ہونگی ہوگئے ہوگئیں ہورہے ہورہی ہوچکے تھے تھیں رہے بیٹھے بیٹھیں "
    "بیٹھ"
)
_CALLS: Final = word_set("بلا بلایا بلوا مدعو")
_SITS: Final = word_set("بیٹھ بیٹھے بیٹھی بیٹھا بیٹھیں بیٹھنے")
_THEN_SIT: Final = 4
"""Words of the clause behind `سر جوڑ کر`, in which they sit: `بیٹھے ہوئے ہیں`."""


def comes_together(scene: Scene, trigger: Match) -> bool:
    """Whether a trigger tells that people come together: `جمع ہیں`, not `رقم جمع کی`; `سر جوڑیں گے`."""
    if "gather" not in classes_of(trigger) and scene.words[trigger.start] in _CALLS:
        return _called(scene, scene.clause(trigger.start), trigger) is not None
    if "gather" not in classes_of(trigger):
        return "meet_verb" in classes_of(trigger) and scene.words[trigger.start] in grammar.GATHERED
    if sits(scene, trigger, scene.clause(trigger.start)):
        clause = scene.clause(trigger.start)
        if not any(a.country and is_body(a.country) for g in scene.groups(clause.sentence, clause.start) for a in g.actors):
            return False  # councils sit; without any the dates need not be found
        there = any(scene.words[i] in _BEHIND_DOORS for i in range(clause.start, trigger.start))
        return there or seat(scene, trigger, clause) is not None or bool(scene.calendar.within(clause.start, trigger.start))
    if confers(scene, trigger):  # `70 ملکوں کے مندوبین نے لیما میں رات بھر بحث کی`
        done = not _DONE.isdisjoint(scene.words[trigger.end : trigger.end + 2])
        return done and seat(scene, trigger, whole_clause(scene, trigger)) is not None
    if scene.words[trigger.end - 1] not in _STATE_OF:
        return True
    behind = scene.words[trigger.end : trigger.end + 1]
    if behind[:1] in (["کیا"], ["کر"], ["کریں"], ["کرے"]):
        return _called(scene, scene.clause(trigger.start), trigger) is not None
    return behind != [] and behind[0] in _COMES


_CONFERS: Final = word_set("غور بحث اتفاق فیصلہ")
_DONE: Final = word_set("کیا کی کریں کر کرے کرینگے کرلیا کردیا ہوئی ہوا")


def confers(scene: Scene, trigger: Match) -> bool:
    """Whether a trigger tells of a debate, which a body by its name holds anywhere: `یورپی یونین پابندیوں پر غور کر رہی ہے`."""
    return scene.words[trigger.start] in _CONFERS


def sits(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """Whether a trigger is the bare verb `sit`: councils do, `سلامتی کونسل کل بیٹھے گی`; of others it tells no conference,
    unless at one table."""
    return scene.words[trigger.start] in _SITS and not scene.word_in(clause.start, trigger.start, ("میز",))


_BEHIND_DOORS: Final = word_set("کمرے دروازوں ہنگامی")


def whole_clause(scene: Scene, trigger: Match) -> Clause:
    """The clause of a trigger; `سر جوڑ کر | بیٹھیں گے` is one, and `رات بھر جاگ کر | بحث کی`."""
    clause = scene.clause(trigger.start)
    previous = scene.previous_clause(clause)
    if previous is not None and trigger.start == clause.start and scene.words[previous.end - 1] == "کر":
        return Clause(previous.index, previous.start, clause.end, clause.sentence)
    following = scene.next_clause(clause)
    if following is None or following.end - following.start > _THEN_SIT or scene.words[clause.end - 1] not in ("کر", "کے"):
        return clause
    if not scene.word_in(following.start, following.end, _SITS) or clause.end - trigger.end > 1:
        return clause
    return Clause(clause.index, clause.start, following.end, clause.sentence)


def of_many(scene: Scene, trigger: Match, clause: Clause) -> Candidate | None:
    """The conference of many states, none of which need be named, that sits in a place which the clause names."""
    called = _called(scene, clause, trigger)
    head = (called[0] if called else _many(scene, clause, trigger)) if not sits(scene, trigger, clause) else None
    if head is None or scene.has(clause.start, clause.end, "ceremony", "sport", "showbiz") is not None:
        return None
    standing, how = status(scene, trigger, clause)
    place = seat(scene, trigger, clause) or (_where_to(scene, trigger) if called else None)
    if standing == NONE or place is None:
        return None
    if called and standing == "held" and scene.words[trigger.start] not in _STATE_OF:
        standing, how = "planned", "convened"
    beside = _beside(scene, clause, head)
    goers = called[1] if called else _goers(scene, clause)
    parties = {
        place[0],
        *beside,
        *asked_by(scene, clause),
        *_inviting(scene, clause),
        *helped(scene, clause, trigger.start, place[0]),
    }
    parties |= {a.country for a in goers if a.country}
    event = Candidate("summit", sorted(parties), goers, clause.sentence, clause, trigger, standing, mode="in_person")
    event.rules = ["summit:many_meet", f"status:{how}"]
    if len(parties) < 2:
        event.rules.append(OF_ITSELF)
    event.place_country, event.place_city, event.place_span = place
    event.weak = not goers
    return event


_LANDS: Final = grammar.LANDS | word_set("ملک ریاستیں ریاستوں قومیں قوموں حکومتیں حکومتوں")
_PEOPLE: Final = word_set(
    "رہنما رہنماوں راہنما راہنماوں لیڈر لیڈران لیڈروں قائدین سربراہان سربراہ سربراہوں صدور وزرا وزرائے وزیر مندوبین مندوب "
    "نمائندے وفود برادری حکمران حکام سفارتکار عہدیدار ایلچی"
)
_OF_ONE: Final = word_set("وزیر سربراہ مندوب ایلچی")
"""Words that name one without `ملکوں کے` before them: `یورپی سربراہ`."""
_OF_WHERE: Final = word_set(
    "عالمی عرب یورپی یوروپی افریقی ایشیائی مسلم اسلامی خلیجی مغربی علاقائی ہمسایہ پڑوسی کیریبین کیریبیئن اسکینڈینیوین"
)
_SO_MANY: Final = word_set(
    "درجنوں درجن بیسیوں سینکڑوں سیکڑوں سو پچاس ساٹھ ستر اسی نوے چالیس تیس بیس مختلف متعدد کئی رکن تمام بیشتر شریک بڑے ڈونر "
    "عطیہ امداد"
)
_NUMBERS: Final = word_set(
    "پانچ چھ سات آٹھ نو دس گیارہ بارہ تیرہ چودہ پندرہ سولہ سترہ اٹھارہ انیس اکیس ستائیس بتیس پانچوں ساتوں"
)
_LEAST: Final = 6
_BEFORE: Final = 5
_GIVERS: Final = word_set("ڈونرز ڈونر دہندگان")
_CASED: Final = grammar.CASE - {"نے"}


def _many(scene: Scene, clause: Clause, trigger: Match) -> int | None:
    """Where the subject stands that is many states: `70 سے زیادہ ملک`, `دنیا بھر کے رہنما`, `عرب وزرائے خارجہ`, `ڈونرز`."""
    words = scene.words
    for index in range(clause.start, trigger.start):
        end = _end_of_many(words, clause.start, index)
        if end is not None:
            plain = end > index + 1 or words[index] not in _OBLIQUE or words[end] == "نے"
            return index if plain and words[end] not in _CASED else None
    return None


def _called(scene: Scene, clause: Clause, trigger: Match) -> tuple[int, list[Actor]] | None:
    """`چلی کے صدر نے یورپی رہنماؤں کو لیما میں اکٹھا کیا`, `عرب سربراہوں کو لیما بلا لیا`: who is
    called, and who calls."""
    words = scene.words
    for index in range(clause.start, trigger.start):
        end = _end_of_many(words, clause.start, index)
        if end is not None and words[end] == "کو":
            callers = [g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.marker in ("ne", "")]
            actors = [a for g in callers for a in g.actors if a.country and (a.kind in OFFICIAL or a.kind in COLLECTIVE)]
            return (index, actors) if actors else None
    return None


def _where_to(scene: Scene, trigger: Match) -> Seat | None:
    """`… کو لیما بلا لیا`: the place right before the verb."""
    match = scene.document.covering.get(trigger.start - 1)
    return named(match) if match is not None and match.kind in ("city", "country") else None


def _inviting(scene: Scene, clause: Clause) -> set[str]:
    """`چلی کی دعوت پر عرب رہنما … سر جوڑیں گے`."""
    groups = scene.groups(clause.sentence, clause.start, clause.end)
    return {a.country for g in groups if g.marker in ("dawat", "mezbani") for a in g.actors if a.country}


def _end_of_many(words: Sequence[str], start: int, index: int) -> int | None:
    """Where the phrase for many states ends whose head stands at `index`."""
    word = words[index]
    if word not in _LANDS and word not in _PEOPLE and word not in _GIVERS:
        return None
    before = words[max(start, index - _BEFORE) : index]
    if word in _GIVERS:
        return None if words[index + 1] in _OF_GIVERS else index + 1
    if word in _LANDS:
        counted = bool(_SO_MANY & set(before[-3:]) or _NUMBERS & set(before[-1:])) or any(
            w.isdigit() and int(w) >= _LEAST for w in before if len(w) < 4
        )
        if not counted and (word == "ملک" or _OF_WHERE.isdisjoint(before[-1:])):
            return None
        owned = words[index + 1] == "کے" and words[index + 2] in _PEOPLE
        if words[index + 1 : index + 4] == ["کے", "قومی", "سلامتی"]:  # `40 ملکوں کے قومی سلامتی کے مشیر`
            return next((i + 1 for i in range(index + 4, index + 6) if words[i : i + 1] in (["مشیر"], ["مشیروں"])), None)
        return _past_office(words, index + 3) if owned else index + 1
    abroad = before[-3:] == ["دنیا", "بھر", "کے"] or bool(_OF_WHERE & set(before[-1:]))
    abroad = abroad or (before[-1:] == ["کے"] and before[-2:-1] != [] and before[-2] in _REGIONS)
    return _past_office(words, index + 1) if abroad and word not in _OF_ONE else None


def _past_office(words: Sequence[str], end: int) -> int:
    """`وزرائے | خارجہ`, `سربراہان | مملکت`."""
    return end + 1 if words[end : end + 1] and words[end] in _OFFICE_OF else end


_REGIONS: Final = word_set("دنیا خطے یورپ ایشیا افریقہ خلیج امریکہ امریکا قفقاز بلقان")
_OBLIQUE: Final = word_set("ملکوں ریاستوں قوموں حکومتوں رہنماوں راہنماوں لیڈروں سربراہوں")
_OFFICE_OF: Final = word_set("خارجہ دفاع خزانہ داخلہ تجارت اعظم حکومت مملکت")
_OF_GIVERS: Final = word_set("کانفرنس ممالک ملکوں اجلاس")


def owned_by_many(words: Sequence[str], trigger: Match, clause: Clause) -> bool:
    """`لیما میں عرب سربراہوں کی ہنگامی نشست`, `عالمی ڈونرز کی کانفرنس`: a session by whose it is."""
    for index in range(trigger.start - 1, max(trigger.start - _APART, clause.start), -1):
        if words[index] in grammar.GENITIVE:
            return any(_end_of_many(words, clause.start, head) == index for head in range(max(index - 3, clause.start), index))
        if words[index] in grammar.CASE or words[index] == "،":
            return False
    return False


_APART: Final = 6
"""Words between those whose session it is and its noun: `کی دو روزہ ہنگامی نشست`."""


def _beside(scene: Scene, clause: Clause, head: int) -> set[str]:
    """`چلی، پیرو اور کینیا سمیت 40 ملکوں کے مندوبین`: who of them is named."""
    found: set[str] = set()
    for group in scene.groups(clause.sentence, clause.start, head + 1):
        if scene.words[group.head_end : group.head_end + 1] == ["سمیت"]:
            found |= {a.country for a in group.actors if a.country}
    return found


def _goers(scene: Scene, clause: Clause) -> list[Actor]:
    """`صدر X لیما جا رہے ہیں جہاں 70 ملک … سر جوڑیں گے`: who goes there sits there."""
    if scene.words[clause.start] != "جہاں":
        return []
    subject = scene.subject_before(clause.start)
    if subject is None or scene.document.sentence_of[subject.start] != clause.sentence:
        return []
    return [a for a in subject.actors if a.kind in OFFICIAL and a.country and a.office_key != "spokesman"]


_AID: Final = word_set("امداد مدد تعمیرنو مالی معاشی امدادی تعمیر")


def helped(scene: Scene, clause: Clause, end: int, where: str | None) -> set[str]:
    """`افغانستان کی مالی امداد کے مسئلے پر`: the state that others help sits there with them."""
    return {
        a.country
        for g in scene.groups(clause.sentence, clause.start, end)
        if g.marker in ("gen", "for") and scene.words[g.end : g.end + 1] and scene.words[g.end] in _AID
        for a in g.actors
        if a.kind == "state" and a.country and a.country != where
    }
