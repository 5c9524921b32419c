"""Conferences of many states that no organisation names: `لیما میں جنگلات پر ہونے والی کانفرنس میں شریک جاپانی وزیر خارجہ`,
and what the article goes on to tell of a session (`کانفرنس سے خطاب میں مصری صدر نے …`)."""

from itertools import pairwise
from typing import Final

from streams.extraction import accords, comers, grammar, multilateral
from streams.extraction.actors import STATESMEN, Actor
from streams.extraction.assemblies import helped, owned_by_many
from streams.extraction.attendance import HEARS, OFFICIAL, REFUSED, Attendance, attendance, carried, many_states
from streams.extraction.document import Clause
from streams.extraction.hosts import convener, host
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.place import of_journey
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.seats import named, seat
from streams.extraction.session_bodies import of_the_world, organisations, sits_there
from streams.extraction.session_status import before_it, session_status
from streams.extraction.summits import OF_ITSELF, PRAISE
from streams.urdu.tokens import word_set

_HIGH: Final = STATESMEN | {"royal", "igo_head", "speaker"}
_DOMESTIC: Final = word_set(
    "کابینہ پارلیمان پارلیمنٹ پارلیمانی اسمبلی سینیٹ ایوان پارٹی پارٹیز جماعت جماعتی کمیٹی بورڈ چیمبر ایسوسی ایشن فیڈریشن "
    "کانگریس کمان کمانڈ کمانڈر کمانڈرز کور حریت نیشنل یونیورسٹی پریس نیوز اخباری ویڈیو علما ادبی اردو سائنس تجارتی کاروباری "
    "عدالت کونسل محکمہ وزارت ادارہ ادارے پولیس"
)
"""Words in front of the noun by which a session is a body's own, a firm's or a learned one."""
_STRONG: Final = word_set("سربراہی سربراہ چوٹی ڈونرز امن وزرائے")
"""Conferences that only states hold."""
_WORLDWIDE: Final = word_set("عالمی الاقوامی بینالاقوامی علاقائی کثیرالملکی")
"""`مصری صدر ایک عالمی کانفرنس کی میزبانی کریں گے`: many states are asked."""
_FEWEST: Final = 2
_LISTED: Final = 3
"""States named as taking part from which on it needs no place to be a conference of states."""
_HEADS: Final = word_set("سربراہی سربراہ چوٹی")
_REGIONAL: Final = word_set("عرب اسلامی اسلامک مسلم افریقی یورپی ایشیائی خلیجی")
_BARE: Final = word_set("اس اسی مذکورہ یہ اور بھی ، ' جب نے مطابق غزہ")
_SESSION: Final = word_set("اجلاس کانفرنس سمٹ فورم")


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Summit candidates of a sentence: conferences without an organisation."""
    found: list[Candidate] = []
    last = -1
    for trigger in scene.triggers(sentence, "summit", "conference", "assembly"):
        if trigger.start < last:
            continue
        clause = scene.clause(trigger.start)
        session = scene.words[trigger.end - 1] in _SESSION or _sitting(scene, trigger, clause)
        last = trigger.end if session or "assembly" not in classes_of(trigger) else last
        if not session or organisations(scene, trigger, clause):
            continue
        this = "assembly" in classes_of(trigger) and scene.words[trigger.start - 1] in _THIS
        candidate, reason = (
            _again(scene, trigger, clause, attendance(scene, trigger, clause)) if this else _read(scene, trigger, clause)
        )
        if candidate is not None:
            found.append(candidate)
        elif reason:
            scene.rejections.append(Rejection(trigger, reason))
    return found if last >= 0 else comers.find(scene, sentence)


def _sitting(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`بین الاقوامی نشست`, `عرب سربراہوں کی بیٹھک`: a word that is no conference by itself."""
    if not sits_there(scene.words, trigger, clause):
        return False
    if scene.words[trigger.start - 1] in _THIS:
        return True  # `اس محفل میں چلی کے صدر بھی شریک تھے`
    return of_the_world(scene.words, trigger, clause) or owned_by_many(scene.words, trigger, clause)


_THIS: Final = frozenset(("اس", "اسی", "مذکورہ"))


def _read(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    words = scene.words
    if _DOMESTIC & set(words[max(clause.start, trigger.start - 4) : trigger.start]) or words[trigger.end : trigger.end + 1] == [
        "کال"
    ]:
        return None, ""
    if multilateral.of_few(words[clause.start : trigger.start]) or multilateral.sits(scene, trigger):
        return None, "talks_of_several"
    if PRAISE & set(words[trigger.end : clause.end]):
        return None, "remarked"
    if ["غیر", "سرکاری"] in ([a, b] for a, b in pairwise(words[max(clause.start, trigger.start - 3) : trigger.start])):
        return None, "private"
    present = attendance(scene, trigger, clause)
    carried(scene, trigger, clause, present)
    place, invited = seat(scene, trigger, clause), host(scene, trigger, clause) or convener(scene, trigger, clause)
    if place is None and words[trigger.end - 1] != "اجلاس" and (there := of_journey(scene, clause)) is not None:
        place = named(there)  # `صدر لیما پہنچ گئے۔ وہ ماحولیاتی کانفرنس سے خطاب کریں گے`
    parties = {*present.parties, *invited, *((place[0],) if place else ())}
    home = scene.register.audience  # where anybody may hold a conference about others, and about whom emigrants do
    concerned = _concerned(scene, trigger, clause) - parties if place and place[0] != home else set()
    if place is not None:
        concerned |= (helped(scene, clause, trigger.start, place[0]) | _subject(scene, trigger, clause)) - parties
    concerned.discard(home or "")
    parties |= concerned
    own = bool(invited) or bool(concerned) or _of_states(scene, trigger, clause, present, place[0] if place else None)
    beside = words[trigger.end : trigger.end + 1] == ["کے"] or words[trigger.end : trigger.end + 2] in grammar.OCCASIONS
    on_occasion = bool(invited) and beside  # those who met there are told apart
    accord = place is not None and accords.made_there(scene, trigger, clause)
    own = own or accord or (place is not None and owned_by_many(words, trigger, clause))
    of_many = accord or (place is not None and _of_many(scene, trigger, clause))
    world = bool(_WORLDWIDE & set(words[max(trigger.start - 3, clause.start) : trigger.end]))
    of_many = of_many or (bool(invited) and (world or bool(_STRONG & set(words[trigger.start : trigger.end]))))
    if not own or (len(parties) < 2 and not on_occasion and not of_many):
        return _again(scene, trigger, clause, present)
    standing, how = ("held", "told") if accord else session_status(scene, trigger, clause)
    if standing == NONE:
        return None, how
    if (standing, how) == ("denied", "negated") and (absent := _absent(scene, trigger, clause)):
        standing, how = "held", "told"  # `25 ملکوں کے نمائندے شریک، چلی کے صدر شریک نہ ہوئے`
        present.actors = [a for a in present.actors if a not in absent]
        parties -= {a.country for a in absent} - {a.country for a in present.actors}
    if standing == "held" and before_it(scene, trigger, clause):
        standing, how = "planned", "before_it"
    event = Candidate(
        "summit",
        sorted(parties),
        present.actors,
        clause.sentence,
        clause,
        trigger,
        standing,
        rules=["summit:noun", f"status:{how}"],
        mode="video" if scene.has(clause.start, clause.end, "video") is not None else "in_person",
    )
    if len(invited) == 1:
        event.host = event.place_country = invited[0]
    if place is not None:
        event.place_country, event.place_city, event.place_span = place
    two_sided = len(present.parties) == 2 and _of_two(words[max(clause.start, trigger.start - 3) : trigger.start])
    if len(parties) == 2 and (two_sided or _pair_named(scene, trigger, parties)):
        event.type = "meeting"
        return event, ""
    event.weak = not present.actors
    if invited and words[clause.start] in ("اس", "یہ") and words[clause.end - 1] in grammar.PRESENT:
        event.anaphoric = event.weak = True  # `اس نشست کے میزبان چلی اور پیرو ہیں`: who holds the one told before
    if of_many and len(parties) < 2:
        event.rules.append(OF_ITSELF)
    if accord:
        event.rules.append(accords.RULE)
    return event, ""


def _absent(scene: Scene, trigger: Match, clause: Clause) -> list[Actor]:
    """Who did not take part, where others did: those told right before `شریک نہ ہوئے`."""
    attends = scene.has(trigger.end, clause.end, "attend")
    if attends is None or grammar.NEGATION.isdisjoint(scene.words[attends.end : attends.end + 2]):
        return []
    if not many_states(scene, clause.sentence):
        return []
    groups = scene.groups(clause.sentence, trigger.end, attends.start)
    return groups[-1].actors if groups and attends.start - groups[-1].end <= 1 else []


def _of_two(before: list[str]) -> bool:
    """`دو طرفہ سربراہی اجلاس`: what two leaders hold is a meeting, whatever it is called."""
    return "دوطرفہ" in before or ["دو", "طرفہ"] in ([a, b] for a, b in pairwise(before))


def _pair_named(scene: Scene, trigger: Match, parties: set[str]) -> bool:
    """`چلی پیرو سالانہ سربراہ اجلاس`: the two states stand before the noun as its name."""
    if _HEADS.isdisjoint(scene.words[trigger.start : trigger.end]):
        return False
    number = scene.document.sentence_of[trigger.start]
    near = [g for g in scene.groups(number, None, trigger.start) if trigger.start - g.end <= _NEXT_TO and g.marker != "men"]
    stated = all(a.kind in ("state", "capital") for g in near for a in g.actors)
    joined = all(g.marker in ("", "gen", "darmiyan") for g in near)
    return stated and joined and {a.country for g in near for a in g.actors} == parties


_NEXT_TO: Final = 3


def _concerned(scene: Scene, trigger: Match, clause: Clause) -> set[str]:
    """`لیما میں سوڈان سے متعلق ہونے والی کانفرنس`: the state about which others meet abroad, and which is there."""
    before = max(clause.start, trigger.start - 4)
    given = scene.word_in(trigger.start - 1, trigger.end, _RELIEF)  # `لیما میں سوڈان کے لیے امدادی کانفرنس`
    if scene.words[trigger.end - 1] != "کانفرنس" or not (given or scene.word_in(before, trigger.start, _TO_BE)):
        return set()
    near = [g for g in scene.groups(clause.sentence, clause.start, trigger.start) if trigger.start - g.end <= _BESIDE]
    about = _ABOUT | {"par"} if scene.word_in(trigger.start - 1, trigger.end, _GIVES) else _ABOUT
    return {a.country for g in near if g.marker in about for a in g.actors if a.kind == "state" and a.country}


_ABOUT: Final = frozenset(("about", "for"))
_GIVES: Final = word_set("امدادی ڈونرز ڈونر تعمیرنو")


def _subject(scene: Scene, trigger: Match, clause: Clause) -> set[str]:
    """`لیما کانفرنس میں، جس کا موضوع سوڈان ہے`: the state that a conference abroad is about, told behind it."""
    end = scene.document.sentences[clause.sentence].end
    at = next((i for i in range(trigger.end, min(trigger.end + _SOON, end - 2)) if scene.words[i] == "جس"), None)
    if at is None or scene.words[at + 1 : at + 3] != ["کا", "موضوع"]:
        return set()
    groups = scene.groups(clause.sentence, at, min(at + _SOON, end))
    return {a.country for g in groups if g.marker == "" for a in g.actors if a.kind == "state" and a.country}


_SOON: Final = 6
_TO_BE: Final = word_set("والی والے منعقدہ")
_RELIEF: Final = _GIVES | word_set("الاقوامی عالمی")
_BESIDE: Final = 4


def _of_states(scene: Scene, trigger: Match, clause: Clause, present: Attendance, where: str | None) -> bool:
    """Whether many states meet: by the kind of conference, by `… ملکوں کے نمائندے`, or by a high official from abroad."""
    words = scene.words[trigger.start : trigger.end]
    strong = "summit" in classes_of(trigger) and bool(_STRONG & set(words))
    strong = strong or (scene.words[trigger.start - 1] == "امن" and trigger.start > clause.start)  # `کینیا امن اجلاس`
    abroad = any(a.country != where and a.role in _HIGH for a in present.actors) or bool(present.states - {where})
    abroad = abroad or len(present.parties - {where}) >= _FEWEST
    if strong:
        return where is not None or abroad
    if many_states(scene, clause.sentence) or scene.word_in(max(clause.start, trigger.start - 3), trigger.start, grammar.LANDS):
        return True
    # `کانفرنس میں مصر، اردن اور عراق کے وزرا شریک ہوئے`; an اجلاس of few is talks
    count = len({a.country for a in present.actors if a.country})
    if words[-1:] == ["اجلاس"]:
        return count > multilateral.MOST
    return abroad and (where is not None or count >= _LISTED)


def _of_many(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`دوحہ میں عرب سربراہی اجلاس`, `70 ممالک کے رہنما شریک`: a conference that stands although only its seat is named."""
    before = scene.words[max(clause.start, trigger.start - 3) : trigger.start]
    heads = bool(_HEADS & set(scene.words[trigger.start : trigger.end]))
    regional = heads and bool(_REGIONAL & set(before))
    return regional or owned_by_many(scene.words, trigger, clause) or many_states(scene, clause.sentence)


def _again(scene: Scene, trigger: Match, clause: Clause, present: Attendance) -> tuple[Candidate | None, str]:
    """`اس کانفرنس میں … شریک ہوئے`, `کانفرنس سے خطاب میں …`: more of who takes part in the session told before."""
    bare = trigger.start == clause.start or scene.words[trigger.start - 1] in _BARE or _listed_before(scene, trigger, clause)
    bare = bare or _goes_there(scene, trigger, clause) or _by_its_name(scene, trigger)
    sits = _takes_place_there(scene, trigger, clause)
    if bare and sits is not None:
        return sits, ""
    told = _told_with_its_seat(scene, trigger, clause)
    opened = scene.words[trigger.end : trigger.end + 2] == ["کا", "افتتاح"]
    beside = scene.words[trigger.end : trigger.end + 2] in _BESIDE_IT  # `کانفرنس کے موقع پر X نے Y سے ملاقات کی`
    hears = scene.words[trigger.end : trigger.end + 1] == ["کو"] and scene.word_in(trigger.end, trigger.end + 2, HEARS)
    leads = scene.words[trigger.end : trigger.end + 1] == ["میں"] and scene.word_in(trigger.end, clause.end, _LEADS_OR_IS)
    called = opened or beside or hears or leads or scene.word_in(trigger.end, clause.end, ("درخواست",))
    away = scene.word_in(trigger.end, clause.end, REFUSED)
    attends = called or scene.has(clause.start, clause.end, "attend") is not None
    if not (bare or told) or not present.parties or not attends:
        return None, ""
    standing, how = session_status(scene, trigger, clause)
    if grammar.NEGATION & set(scene.words[trigger.end : clause.end]) and not away:
        return None, "stays_away"  # `صدر اجلاس میں شرکت نہیں کریں گے`: no one who sits there
    event = Candidate(
        "summit",
        sorted(present.parties),
        present.actors,
        clause.sentence,
        clause,
        trigger,
        "cancelled" if away else "planned" if (standing, how) == ("planned", "future") else "held",
        rules=["summit:again", *(["status:stays_away"] if away else [])],
        mode="in_person",
        anaphoric=True,
        weak=True,
    )
    if event.status == "planned":
        event.rules.append("status:future")
    place = seat(scene, trigger, clause) if told else None
    if place is not None:
        event.place_country, event.place_city, event.place_span = place
    return event, ""


def _goes_there(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`چلی کے صدر اجلاس میں شرکت کے لیے پہنچ گئے`: who goes stands right before the noun."""
    if scene.words[trigger.end : trigger.end + 2] != ["میں", "شرکت"]:
        return False
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    return bool(groups) and groups[-1].marker in ("", "ne") and groups[-1].end == trigger.start


_LEADS_OR_IS: Final = word_set("قیادت سربراہی موجود")
"""`اجلاس میں مصری وفد کی قیادت X نے کی`, `X بھی کانفرنس میں موجود تھے`."""
_BESIDE_IT: Final = (["کے", "موقع"], ["کے", "موقعے"], ["کے", "حاشیے"], ["کی", "سائیڈ"])


def _listed_before(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`مصر کے صدر اور چلی کے وزیر خارجہ اجلاس میں شریک ہیں`: those who are there stand right before the noun."""
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    official = bool(groups) and all(a.kind in OFFICIAL for a in groups[-1].actors)
    if not official or groups[-1].marker not in ("", "ne"):
        return False
    between = range(groups[-1].end, trigger.start)  # `چلی کے صدر بدھ کو اجلاس سے خطاب کریں گے`
    return all(i in scene.date_tokens or scene.words[i] in _ON_THE_DAY for i in between)


_ON_THE_DAY: Final = word_set("کو کے روز بھی نے خود")


def _by_its_name(scene: Scene, trigger: Match) -> bool:
    """`عرب اسلامی سربراہ اجلاس … ہوگا۔ وزیراعظم عرب اسلامی کانفرنس سے خطاب کریں گے`: the same words stand before the noun."""
    words = scene.words
    name = words[trigger.start - 2 : trigger.start]
    if _REGIONAL.isdisjoint(name):
        return False
    number = scene.document.sentence_of[trigger.start]
    earlier = (t for n in range(number) for t in scene.triggers(n, "summit", "conference"))
    return any(words[t.start - 2 : t.start] == name for t in earlier)


def _told_with_its_seat(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`اتوار کو لیما میں ہونے والی کانفرنس سے خطاب میں …`: the session told before, with nothing but its day and seat."""
    words = scene.words
    if words[trigger.start - 1] not in _HELD:
        return False
    named = (scene.document.covering.get(i) for i in range(clause.start, trigger.start))
    where = [m for m in named if m is not None]
    free = [i for i in range(clause.start, trigger.start) if i not in scene.date_tokens and i not in scene.document.covering]
    return bool(where) and all(m.kind in ("city", "country") for m in where) and all(words[i] in _WHERE for i in free)


_HELD: Final = word_set("والی والے والا منعقدہ جاری")
_WHERE: Final = _HELD | grammar.CAPITAL | word_set("میں ہونے کے شہر کو روز منعقد")


def _this(scene: Scene, trigger: Match) -> bool:
    """Whether a demonstrative stands before a session's noun, `دو روزہ` or `سالانہ` between them."""
    at = trigger.start - 1
    while scene.words[at] in _LASTING or scene.words[at] in grammar.NUMBER_WORDS or scene.words[at].isdigit():
        at -= 1
    return scene.words[at] in ("یہ", "مذکورہ")


_LASTING: Final = word_set("روزہ سالانہ اہم")


def _takes_place_there(scene: Scene, trigger: Match, clause: Clause) -> Candidate | None:
    """`یہ اجلاس پیرو کے شہر لیما میں ہوگا`, `سربراہ کانفرنس 17 ستمبر کو منعقد ہوگی`: where and when the session told before
    sits."""
    if scene.words[clause.end - 1] not in _SITS:
        return None
    pointed = _this(scene, trigger)
    told_anew = trigger.start == clause.start and scene.sentence(trigger.start).part == "text"
    told_anew = told_anew or scene.words[clause.start : trigger.start] == ["کہ"] or scene.words[trigger.start - 1] == "مطابق"
    told_anew = told_anew and scene.words[trigger.end] not in grammar.CASE  # `اجلاس میں 24 فروری سے جاری جنگ پر بات ہوگی`
    if not pointed and not (
        told_anew and scene.word_in(trigger.end, clause.end, _CONVENES) and _on_a_day(scene, trigger, clause)
    ):
        return None
    place = seat(scene, trigger, clause)
    if place is not None and place[2][0] < trigger.end:
        place = None
    if place is None and pointed:
        return None
    future = scene.words[clause.end - 1] in grammar.FUTURE
    event = Candidate(
        "summit",
        [place[0]] if place is not None else [],
        [],
        clause.sentence,
        clause,
        trigger,
        "planned" if future and not pointed else "held",
        rules=["summit:seat", *(["status:future"] if future and not pointed else [])],
        anaphoric=True,
        weak=True,
    )
    event.mode = "in_person"
    if place is not None:
        event.place_country, event.place_city, event.place_span = place
    return event


def _on_a_day(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """Whether the words behind a session's noun date it."""
    return any(f[2].precision == "day" for f in scene.calendar.within(trigger.end, clause.end))


_CONVENES: Final = word_set("منعقد ہوگا ہوگی ہوا ہوئی ہو شروع جاری رہے")


_SITS: Final = word_set("گا گی گے ہوگا ہوگی ہے ہیں تھا تھی ہوا ہوئی گیا")
