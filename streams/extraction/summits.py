"""Summits: sessions of organisations and forums, often told only in an adverbial (`کے موقع پر`, `میں شرکت`) or as what the
organisation itself does (`افریقی یونین کا اجلاس … طلب`)."""

from collections.abc import Sequence
from typing import Final

from streams.extraction import grammar, member_states
from streams.extraction.attendance import CONVENED, HEARS, attendance, behind, carried, many_states
from streams.extraction.document import Clause
from streams.extraction.gazetteer import City, Organisation
from streams.extraction.halls import HALL, body_rule, called_after, own_hall
from streams.extraction.hosts import asked_by, host
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.place import CITY_STATES
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.seats import Seat, hosts_by_place, seat, seat_behind, under_way
from streams.extraction.session_bodies import beside_states, of_body, organisations
from streams.extraction.session_status import before_it, session_status
from streams.urdu.tokens import word_set

_CONVENES: Final = CONVENED | word_set(
    "منعقد منعقدہ جاری شروع آغاز اختتام ختم انعقاد ہوا ہوئی ہو ہوگا ہوگی ہونا ہونے غور فیصلہ اتفاق منظور کامیاب"
)
"""What is told of a session that takes place, behind its noun."""
_DECIDES: Final = word_set("غور فیصلہ اتفاق منظور منظوری بحث")
PRAISE: Final = word_set("تعریف سراہا خراج")
"""`… اجلاس میں تقریر کی تعریف کی`: talk of a session that is over."""
_HELD_BY: Final = {"COP": "UN"}
"""Conferences that an organisation holds under a name of their own."""
_OF_FOUR: Final = {"QCG": ("AF", "CN", "PK", "US")}
"""Groups so small that all their members sit in every session."""
_UNREAL: Final = frozenset(("condition", "question", "whether", "possibility", "subjunctive"))
OF_ITSELF: Final = "summit:of_itself"
"""A session that stands as an event with its organisation alone: its members are the sides."""


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Summit candidates of a sentence: sessions whose organisation is named (`وزارتی اجلاس` may be two states' or its own)."""
    found: list[Candidate] = []
    last = -1
    for trigger in scene.triggers(sentence, "summit", "conference", "session", "assembly", "talks"):
        other = classes_of(trigger).isdisjoint(("summit", "conference", "assembly")) and scene.words[trigger.end - 1] != "اجلاس"
        if trigger.start < last or other:  # `سلامتی کونسل کا مشاورتی اجلاس` is no talks of two
            continue
        if "assembly" in classes_of(trigger) and not of_body(scene, trigger):
            continue
        last = trigger.end
        clause = scene.clause(trigger.start)
        named = organisations(scene, trigger, clause)
        if not named:
            continue
        candidate, reason = _read(scene, trigger, clause, named)
        if candidate is not None:
            found.append(candidate)
        elif reason:
            scene.rejections.append(Rejection(trigger, reason))
    return found + member_states.find(scene, sentence, {c.clause.index for c in found})


def _read(scene: Scene, trigger: Match, clause: Clause, named: list[Match]) -> tuple[Candidate | None, str]:
    words = scene.words
    codes = [m.entry.code for m in named if isinstance(m.entry, Organisation)]
    tail = words[behind(scene, trigger) : clause.end]
    place = seat(scene, trigger, clause)
    invited = host(scene, trigger, clause)
    standing, how = session_status(scene, trigger, clause)
    if standing == NONE and how in _UNREAL:
        return None, how
    if standing == NONE:
        standing, how = "held", "mentioned"
    if codes == ["UN"] and _own_council(scene, named[0]):
        return None, "own_council"
    present = attendance(scene, trigger, clause)
    if before_it(scene, trigger, clause):
        told = seat_behind(scene, clause) if place is None else None
        place = place or told
        if place is None and not invited:
            return None, "before_it"
        if told is not None:
            standing, how = under_way(scene, clause)
        elif standing == "held":
            standing, how = "planned", "before_it"
    carried(scene, trigger, clause, present)
    for match in named:
        present.states |= beside_states(scene, match)
    if PRAISE & set(words[trigger.end : clause.end]):
        return None, "remarked"
    if tail[:1] == ["میں"] and tail[1:3] in _MADE_THERE and not _PROMISES.isdisjoint(tail[3:5]):
        return None, "recalled"  # `… کانفرنس میں ہونے والے عزم کا اعادہ`
    aside = tail[:2] in grammar.OCCASIONS or (tail[:1] in ([], ["،"]) and scene.sentence(trigger.start).part == "title")
    if (standing, how) == ("held", "told") and aside and not present.actors:
        how = "mentioned"
    asking = asked_by(scene, clause) if "UN" in codes else ()
    event = Candidate(
        "summit",
        sorted(
            {
                *(_HELD_BY.get(c, c) for c in codes),
                *present.parties,
                *invited,
                *asking,
                *(m for c in codes for m in _OF_FOUR.get(c, ())),
            }
        ),
        present.actors,
        clause.sentence,
        clause,
        trigger,
        standing,
        rules=["summit:organisation", f"status:{how}"],
        mode="video" if scene.has(clause.start, clause.end, "video") is not None else "in_person",
        organisation=codes[0],
    )
    if how == "stays_away" and tail[:1] == ["سے"]:  # `چلی نے اجلاس سے الگ ہونے کا فیصلہ کیا`
        absent = [g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.marker in ("ne", "")]
        event.parties = sorted({*event.parties, *(a.country for g in absent for a in g.actors if a.country)})
    _settle(event, codes, invited, place)
    if level := _level(words, trigger):
        event.rules.append(level)
    if standing == "planned" and grammar.NEXT & set(words[max(trigger.start - 2, clause.start) : trigger.start]):
        event.rules.append(NEXT_ONE)
    attends = scene.has(clause.start, scene.document.sentences[clause.sentence].end, "attend")
    event.anaphoric = standing == "cancelled" and len(event.parties) < 2 and "ہونے" in tail[:4]  # `کانفرنس ملتوی ہونے سے …`
    if len(event.parties) < 2 and (_takes_place(scene, trigger, named, standing) or present.actors or _of_many(scene, clause)):
        event.rules.append(OF_ITSELF)
    elif (
        not present.actors
        and attends is None
        and len(event.parties) < 2
        and tail[:2] not in grammar.OCCASIONS
        and tail[:1] != [":"]
    ):
        return None, "no_attendance"
    for match in named:
        event.rules += body_rule(words[match.start : match.end])
    if event.place_country is None or (event.place_city is None and event.place_country == called_after(codes[0])):
        own_hall(scene, event, named)
    listed = attends is not None and words[attends.start] == "شامل"  # `برکس میں … شامل ہیں` tells of members
    event.weak = (attends is None or listed) and (not present.actors or bool(grammar.NEGATION & set(tail)))
    return event, ""


def _own_council(scene: Scene, body: Match) -> bool:
    """`نیروبی میں سلامتی کونسل کا اجلاس`: that of the state; the United Nations' sits in New York."""
    words = scene.words
    there = scene.document.covering.get(body.start - 2) if words[body.start - 1] == "میں" else None
    city = there is not None and isinstance(there.entry, City) and there.entry.country not in ("US", "CH", "*")
    return city and words[body.start : body.end][-1:] == ["کونسل"] and "حقوق" not in words[body.start : body.end]


_MADE_THERE: Final = (["ہونے", "والے"], ["ہونے", "والی"], ["کیے", "گئے"], ["کئے", "گئے"], ["کیے", "جانے"])
_PROMISES: Final = word_set("عزم وعدوں وعدے فیصلوں فیصلے اتفاق پیشرفت اعلانات")


def _of_many(scene: Scene, clause: Clause) -> bool:
    """`جس میں درجنوں افریقی رہنما شریک تھے`: many states take part, and none is named."""
    end = scene.document.sentences[clause.sentence].end
    return scene.has(clause.start, end, "attend") is not None and many_states(scene, clause.sentence)


def _level(words: Sequence[str], trigger: Match) -> str:
    """`وزرائے خارجہ کا بائیسواں اجلاس`, `سربراہی اجلاس`: whose session it is, where it tells."""
    if not _HEADS.isdisjoint(words[trigger.start : trigger.end]):
        return LEVELS[0]
    of_ministers = not _MINISTERS.isdisjoint(words[max(trigger.start - 5, 0) : trigger.start])
    return LEVELS[1] if of_ministers else ""


NEXT_ONE: Final = "summit:next_one"
"""`آئندہ اجلاس تاجکستان میں ہوگا`: not the one that has just been held."""
LEVELS: Final = ("summit:of_heads", "summit:of_ministers")
_HEADS: Final = word_set("سربراہ سربراہی سربراہان چوٹی")
_MINISTERS: Final = word_set("وزرائے وزرا وزارتی")


def _settle(event: Candidate, codes: list[str], invited: list[str], place: Seat | None) -> None:
    """Host and place, and the state around the place as a party."""
    if len(invited) == 1 and len(invited[0]) == 2:
        event.host = event.place_country = invited[0]
    if place is not None:
        event.place_country, event.place_city, event.place_span = place
        event.place_city = event.place_city or CITY_STATES.get(place[0])
        if codes == ["UN"] and (place[0], place[1]) == (HALL[0], None):
            event.place_city = HALL[1]  # `جنرل اسمبلی کے اجلاس کے لیے امریکہ پہنچ گئے`
            return
        if hosts_by_place(codes, place[0], place[1]):
            event.parties = sorted({*event.parties, place[0]})


def _takes_place(scene: Scene, trigger: Match, named: list[Match], standing: str) -> bool:
    """Whether a session of which nobody is named is told as one that takes place: `عرب لیگ کا ہنگامی اجلاس طلب`, `… کے اجلاس
    میں … پر غور کیا گیا`, `… کے اجلاس کو بتایا`."""
    words = scene.words
    if standing == "denied" or any(m.start <= trigger.start < m.end or m.start == trigger.end for m in named):
        return False  # the noun is part of the name: `عالمی اقتصادی فورم کی رپورٹ`
    end = scene.clause(trigger.start).end
    tail = words[trigger.end : end]
    if tail[:1] == ["کو"]:
        return bool(HEARS & set(tail[1:2]))
    if tail[:1] == ["میں"]:
        sits = bool(_CONVENES & set(tail[1:2]))  # `اجلاس 2027 میں ہوگا`
        return sits or many_states(scene, scene.document.sentence_of[trigger.start]) or bool(_DECIDES & set(tail[-6:]))
    if tail[:1] == ["کا"]:
        return bool(_CONVENES & set(tail[-6:]))
    if standing == "cancelled" or tail[:1] in (["ہے"], ["تھا"], ["ہیں"]):
        return True
    if tail[:2] == ["کے", "لیے"] and "آمد" in tail:
        return True  # `… کے اجلاس کے لیے مہمانوں کی آمد شروع`
    if tail[:1] in ([], ["،"]) and scene.sentence(trigger.start).part == "title":
        return True  # a headline without a verb
    if tail[:1] == ["کی"]:
        return False
    own = tail[:1] != [] and tail[0] not in grammar.CASE  # `اجلاس اب پیر کے بجائے بدھ کو ہوگا`
    return bool(_CONVENES & set(tail[:6])) or (own and bool(_CONVENES & set(tail[-2:])))
