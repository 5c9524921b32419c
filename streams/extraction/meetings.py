"""Meetings and calls: who met whom, by case markers in any order.

`X نے Y سے ملاقات کی`, `X سے Y کی ملاقات`, `X کی Y سے ملاقات`, `X اور Y کے درمیان مذاکرات`, `X کو Y کا ٹیلی فون`, `X، Y
ملاقات`; a missing
side is carried over from the subject before, or taken from the matrix clause (`X سے ملاقات کے بعد Y نے کہا`).
"""

from itertools import pairwise
from typing import Final

from streams.extraction import called_off, contacts, definite, grammar, joint_bodies, rounds, summits, telephone
from streams.extraction.actors import BODIES, PEOPLE, Actor
from streams.extraction.case_frame import Sides
from streams.extraction.distributivity import events
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Trigger
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.place import city_in
from streams.extraction.predicate import NONE
from streams.extraction.scene import ALSO, POINTED, Candidate, Rejection, Scene
from streams.extraction.sides import sides_of
from streams.extraction.status import status

_CLASSES: Final = (
    "meeting", "talks", "session", "call", "contact", "meet_verb", "spoke", "press_conference", "round", "conference", "summit",
)  # fmt: skip


_TELLING: Final = frozenset(_CLASSES) - {"conference", "summit"}


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Meeting and call candidates of a sentence."""
    found: list[Candidate] = []
    taken: list[tuple[int, int]] = []
    triggers = sorted(
        scene.triggers(sentence, *_CLASSES),
        key=lambda t: (t.start, -t.end),
    )
    for trigger in triggers:
        if any(s <= trigger.start < e for s, e in taken):
            continue
        taken.append((trigger.start, trigger.end))
        candidates, reason = _read(scene, trigger, found[-1] if found else None)
        if candidates:
            found.extend(candidates)
        else:
            scene.rejections.append(Rejection(trigger, reason))
    return found


def _read(scene: Scene, trigger: Match, before: Candidate | None) -> tuple[list[Candidate], str]:
    clause = scene.clause(trigger.start)
    classes = classes_of(trigger)
    words = scene.words
    if "round" in classes:
        return rounds.read(scene, trigger, clause)
    body = scene.document.covering.get(trigger.start - (words[trigger.end - 1] == "گروپ"))
    if "session" in classes and body is not None and body.kind == "organisation" and body.start < trigger.start:
        return [], "organisation"  # `چار ملکی رابطہ گروپ`, `او آئی سی رابطہ گروپ`: a body whose sessions are read as such
    phone = scene.has(clause.start, clause.end, "call") is not None and not contacts.held_there(scene, trigger, clause, classes)
    if "call" in classes and words[trigger.start : trigger.end] == ["فون"] and not contacts.is_call(scene, trigger, clause):
        return [], "no_call_verb"
    if "call" in classes and not contacts.is_call(scene, trigger, clause):
        return [], "no_call_verb"
    if "press_conference" in classes and words[trigger.start] != "مشترکہ":
        beside = scene.groups(clause.sentence, clause.start, trigger.start)
        if not any(g.marker in ("hamrah", "saath") and any(a.role for a in g.actors) for g in beside):
            return [], "press_conference_alone"
    if "meet_verb" in classes and not contacts.meets(scene, trigger, clause):
        return [], "other_verb"
    if not classes & _TELLING and contacts.this_session(scene, trigger, clause):
        standing, rule = status(scene, trigger, clause)
        return [rounds.of_those_told(clause, trigger, standing, ["meeting:this", f"status:{rule}"])], ""
    if not classes & _TELLING and not contacts.sits(scene, trigger):
        return [], ""
    if "spoke" in classes and not contacts.spoke(scene, trigger, clause):
        return [], "no_talk"
    if "contact" in classes and not phone and not contacts.contact(scene, trigger):
        return [], "no_contact_verb"
    if words[trigger.start : trigger.end + 1] == ["مشاورت", "سے"] or rounds.spoken_of(scene, trigger):
        return [], "about"
    if "meeting" in classes and words[trigger.start - 1] in _ANNUAL:
        return [], "session"
    if contacts.this_one(words, trigger, clause):
        return [], "this_one"
    if any(w in _PICTURE for w in words[scene.sentence(trigger.start).start : trigger.start]):
        return [], "caption"
    if contacts.media(scene, clause, trigger):
        return [], "media"
    if summits.of_body(scene, trigger):
        return [], "session"
    if (
        "talks" in classes
        and words[trigger.start] in ("گفتگو", "بات", "باتچیت")
        and contacts.press_talk(scene, trigger, clause)
    ):
        return [], "talk_to_press"
    if "session" in classes and _attending(words, trigger, clause) and joint_bodies.of_organisation(scene, trigger, clause):
        return [], "of_organisation"
    if _attending(words, trigger, clause) and not _sides_named(scene, trigger, clause):
        return [_attendance(scene, trigger, clause)], ""
    standing, rule = status(scene, trigger, clause)
    if standing == NONE:
        return [], rule
    if words[trigger.end : trigger.end + 1] == ["تک"] or (
        "session" in classes and words[trigger.end : trigger.end + 1] == ["کو"]
    ):
        return [], "reference"  # `… فرینڈشپ گروپ کو مزید فعال بنایا جائے گا`
    if words[trigger.end : trigger.end + 2] in (
        ["کے", "تحت"],
        ["کے", "باوجود"],
        ["کے", "ذریعے"],
        ["کے", "بغیر"],
        ["کے", "حق"],
        ["کی", "میز"],
        ["کی", "تکمیل"],
    ):
        return [], "reference"
    if words[trigger.end : trigger.end + 1] in (["کی"], ["کا"]) and words[trigger.end + 1 : trigger.end + 2] == ["دعوت"]:
        if not _accepted(scene, trigger):
            return [], "invitation"
        standing, rule = "planned", "invitation_accepted"
    scheduled = words[trigger.start - 1] in _SCHEDULED and trigger.start > clause.start
    if scheduled and standing == "held" and words[trigger.end : trigger.end + 1] in (["کے"], ["کیلیے"]):
        standing, rule = "planned", "scheduled"
    doing = trigger.end + (words[trigger.end : trigger.end + 1] == ["کرنے"])
    intended = words[doing : doing + 2] == ["کے", "لیے"]
    to_meet = words[trigger.end - 1] == "ملنے" and words[trigger.end : trigger.end + 1] not in (["والے"], ["والی"], ["والا"])
    came = (intended or to_meet) and standing == "held" and _came_for_it(scene, trigger, clause)
    if came:
        standing, rule = "planned", "before_future"  # `صدر X سے ملاقات کے لیے لیما پہنچ گئے`
    intended = intended and doing == trigger.end
    if intended and not (scheduled or came or any(w in grammar.FUTURE for w in words[trigger.end : clause.end])):
        return [], "purpose"
    arranged = scene.has(clause.start, trigger.start, "meeting", "visit", "summit") if "talks" in classes else None
    if arranged is not None and words[arranged.end : arranged.end + 2] == ["کے", "لیے"]:
        return [], "purpose"  # `ملاقات کے لیے سفارتی سطح پر بات چیت جاری ہے`
    if words[trigger.end : trigger.end + 4] in _TO_REVIVE:
        return [], "purpose"  # `مذاکرات کی بحالی کے لیے حکمت عملی پر غور ہو گا`
    session = intended and not came and "talks" in classes
    if session and scene.has(trigger.end, clause.end, "session", "conference", "summit"):
        return [], "purpose"  # `چلی اور پیرو میں مذاکرات کے لیے رابطہ گروپ کا اجلاس ہو گا`: the session is the event
    if standing == "held" and words[trigger.end : trigger.end + 4] == ["میں", "شرکت", "کے", "لیے"]:
        standing, rule = "planned", "travels_to_it"
    sides = sides_of(scene, trigger, clause, classes, phone)
    if sides is None and "session" in classes and (two := joint_bodies.sides(scene, trigger, clause)):
        sides = Sides([], [], two, joint_bodies.RULE)
    if standing == "cancelled" and "meeting" in classes and (off := called_off.over_words(scene, trigger, clause, sides)):
        sides = off
    himself = sides is not None and sides.rule == "carried" and telephone.of_himself(scene, trigger, clause, sides)
    if "spoke" in classes and (sides is None or (sides.rule not in _SAID and not himself) or not _officials_only(sides)):
        return [], "unspecific"
    lasting = standing == "planned" and words[trigger.end : trigger.end + 1] == ["جاری"] and "talks" in classes
    if lasting and (sides is None or words[trigger.end + 1 : trigger.end + 2] == ["رکھنے"] or not _officials_only(sides)):
        return [], "unspecific"  # `بات چیت جاری رکھیں گے`
    if "talks" in classes and any(
        a in _OFTEN and b in ("بار", "مرتبہ") for a, b in pairwise(words[clause.start : trigger.start])
    ):
        return [], "often"
    if _talk_of_talks(scene, trigger, clause, standing, classes, sides):
        return [], "reference"
    pointed = any(w in ("یہ", "اس", "ان") for w in words[max(clause.start, trigger.start - 2) : trigger.start])
    if (
        sides is None
        and before is not None
        and before.parties
        and not pointed
        and "verb" not in {f for e in trigger.entries if isinstance(e, Trigger) for f in e.flags}
    ):
        sides = Sides(
            list(before.actors), [Actor(trigger.start, trigger.start, "default", p) for p in before.parties], [], "elliptic"
        )
    near = words[max(clause.start, trigger.start - 4) : trigger.start]
    if any(a in ("اس", "ایسی", "کسی") and b in ("نوعیت", "قسم") for a, b in pairwise(near)) or near[-3:-1] == ["اس", "طرح"]:
        return [], "of_the_kind"  # `اس طرح کے مذاکرات میں پیرو کو بھی شامل کیا جائے گا`
    series = any(a in _SERIES and b in grammar.GENITIVE for a, b in pairwise(near))
    if series and (sides is None or sides.rule in _SUPPLIED):
        sides = None
    if sides is None and (series or any(w == "آخری" for w in words[max(clause.start, trigger.start - 3) : trigger.start])):
        kind = "call" if phone or "call" in classes else "meeting"
        last = rounds.of_those_told(clause, trigger, standing, ["meeting:round", "meeting:last", f"status:{rule}"], kind)
        last.background = True
        return [last], ""
    if sides is None and standing == "planned" and (two := rounds.of_the_talks_spoken_of(scene, trigger, clause)):
        sides = Sides([], [], two, "spoken_of")
    if sides is None and "session" in classes and standing == "held" and rounds.session_before(scene, trigger, clause):
        return [rounds.of_those_told(clause, trigger, standing, ["meeting:round", f"status:{rule}"])], ""
    if sides is None and before is not None and before.anaphoric and rounds.one_more(scene, trigger, clause):
        return [rounds.of_those_told(clause, trigger, standing, ["meeting:round", f"status:{rule}"])], ""
    if sides is None and pointed and words[trigger.end - 1] == "ملاقات" and _took_place(scene, trigger, clause):
        return [rounds.of_those_told(clause, trigger, standing, ["meeting:this", f"status:{rule}"])], ""
    if sides is None and (pair := definite.any_pair(scene, trigger, clause)):
        named = rounds.of_those_told(
            clause, trigger, standing, [definite.RULE, f"status:{rule}"], "call" if phone else "meeting"
        )
        named.actors, named.mode = pair, "phone" if phone else _mode(scene, clause)
        return [named], ""
    if sides is None and standing == "held" and rounds.of_the_deal(scene, trigger, clause, classes):
        talks = rounds.of_those_told(clause, trigger, standing, [rounds.OF_DEAL, f"status:{rule}"])
        talks.mode = "in_person"
        return [talks], ""
    if sides is None and trigger.start <= clause.start + 1 and _in_it(words, trigger, clause):
        return [rounds.of_those_told(clause, trigger, standing, ["meeting:this", f"status:{rule}"])], ""
    lone = sides is not None and came and not any(a.kind in _OFFICIALS for a in sides.agent)
    lone = lone and not (sides is not None and _for_each_other(words, trigger, sides))
    if sides is None or (came and (sides.rule in _SUPPLIED - {"matrix"} or lone)):
        return [], "purpose" if came else "no_sides"
    everybody = (*sides.agent, *sides.partner, *sides.together)
    if rule == "travels_to_it" and "session" in classes and any(a.kind == "organisation" for a in everybody):
        return [], "of_organisation"  # `سارک کے غیر معمولی وزارتی اجلاس میں شرکت کے لیے پہنچ گئے`: its own session
    together = contacts.third_place(scene, trigger, clause) if "contact" in classes else None
    official = _officials_only(sides) or _of_armies(scene, trigger, sides)
    if "contact" in classes and not phone and not together and not official:
        return [], "unspecific"
    seen = "contact" in classes and not phone and scene.has(clause.start, trigger.end + _LINKED, "video") is not None
    rang = phone or "call" in classes or ("contact" in classes and not together and not seen)
    kind = "call" if rang or telephone.told(scene, trigger, clause, classes, sides) else "meeting"
    out = events(scene, trigger, clause, sides, kind)
    four = "چارفریقی" in words[trigger.start : trigger.end] or words[trigger.start - 2 : trigger.start] in _FOUR_SIDED
    if four and all(len(candidate.parties) < 3 for candidate in out):
        return [], "sides_missing"
    title = scene.document.title_end
    if sides.rule in _SUPPLIED | {"pair", "both"} and title and scene.has(0, title, "sport", "showbiz") is not None:
        return [], "private"
    if (
        out
        and (standing == "held" or sides.rule in _SUPPLIED)
        and not _specific(scene, trigger, clause, sides, classes, standing)
    ):
        return [], "unspecific"
    if not out:
        return [], "domestic" if _known(sides) else "one_party"
    there = {a.country for a in sides.partner if a.office_key == "met_there"}
    for candidate in out:
        if there and kind == "meeting":
            candidate.place_country = next((p for p in candidate.parties if p in there), None)
        candidate.place_country = candidate.place_country or together
        candidate.status = standing
        candidate.rules += [f"{kind}:{sides.rule}", f"status:{rule}"]
        if words[trigger.start - 2 : trigger.start] == ["سے", "بھی"]:
            candidate.rules.append(ALSO)
        again = before is not None and POINTED in before.rules and before.sentence == clause.sentence
        if again or (words[trigger.start - 1] in _THIS and trigger.start > clause.start):
            candidate.rules.append(POINTED)
        candidate.mode = "phone" if kind == "call" else _mode(scene, clause)
        candidate.weak = candidate.weak or (
            bool(classes & {"talks", "contact", "spoke", "press_conference"}) and "meeting" not in classes
        )
        if "press_conference" in classes:
            candidate.rules.append("press_conference")
    return out, ""


def _came_for_it(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`صدر X سے ملاقات کے لیے لیما پہنچ گئے`, `… روانہ ہو گئے`: they are to meet, as far as this clause tells."""
    moved = scene.has(trigger.end, clause.end, "arrive", "depart", "present")
    gone = scene.has(trigger.end, clause.end, "go")
    moved = moved or (gone if gone is not None and scene.words[gone.start - 1] in ("چلے", "چلی", "چلا") else None)
    if moved is None or any(w in grammar.NEGATION for w in scene.words[trigger.end : clause.end]):
        return False
    return any(w in grammar.PERFECT | grammar.PRESENT for w in scene.words[moved.start : clause.end])


def _for_each_other(words: list[str], trigger: Match, sides: Sides) -> bool:
    """`مصری اور سوڈانی وفود مذاکرات کے لیے نیروبی پہنچ گئے`: delegations of two states that come together to negotiate."""
    together = [a for a in sides.together if a.country]
    official = bool(together) and all(a.kind in _OFFICIALS for a in together)
    return official and len({a.country for a in together}) == _TWO and words[trigger.end - 1] == "مذاکرات"


def _in_it(words: list[str], trigger: Match, clause: Clause) -> bool:
    """`ملاقات میں تجارت پر بات ہوئی`, `ملاقات کے دوران … کیا گیا`: done in the meeting just told, which so took place."""
    tail = words[trigger.end : clause.end]
    inside = tail[:1] == ["میں"] or tail[:2] == ["کے", "دوران"]
    return inside and words[trigger.end - 1] == "ملاقات" and tail[-1] in grammar.PERFECT


def _talk_of_talks(scene: Scene, trigger: Match, clause: Clause, standing: str, classes: set[str], sides: Sides | None) -> bool:
    """`یورپ سے ہونے والے مذاکرات میں … اہم ہو گا`: what talks that nobody dates will be about."""
    if standing != "planned" or "talks" not in classes or sides is None or sides.rule not in ("carried", "default_side"):
        return False
    if any(g.marker == "men" for g in scene.groups(clause.sentence, clause.start, trigger.start)):
        return False  # `وہ چلی میں باغیوں سے مذاکرات میں … کی کوشش کریں گے`: there they will talk
    return scene.words[trigger.end : trigger.end + 1] == ["میں"]


def _took_place(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`یہ ملاقات منگل کو اوسلو میں ہوئی`: the clause tells where or when the meeting before was."""
    words = scene.words
    happened = trigger.end < clause.end and words[clause.end - 1] in _HAPPENED
    return happened and words[trigger.start - 1] in ("یہ", "مذکورہ") and words[trigger.end] not in grammar.CASE


_TO_REVIVE: Final = [["کی", noun, "کے", "لیے"] for noun in ("بحالی", "کامیابی")]
_FOUR_SIDED: Final = (["چار", "فریقی"], ["چار", "ملکی"])
_THIS: Final = frozenset(("اس", "ان", "یہ", "اسی", "مذکورہ"))
_HAPPENED: Final = frozenset(("ہوئی", "تھی", "ہے"))
_PICTURE: Final = frozenset(("تصویر", "تصاویر"))
"""A sentence that describes a picture states no event."""
_ANNUAL: Final = frozenset(("سپرنگ", "اسپرنگ", "سالانہ", "بہاریہ"))
"""`سالانہ میٹنگز` are sessions of the body that holds them."""
_SAID: Final = frozenset(("agent", "genitive", "nominative", "frame"))
"""Rules by which both sides stand in the clause itself."""
_OFTEN: Final = frozenset(("درجنوں", "کئی", "متعدد", "بیسیوں", "سینکڑوں"))
"""`درجنوں بار مذاکرات ہو چکے ہیں` is none of them."""
_SERIES: Final = frozenset(("سلسلے", "سلسلہ", "نوعیت"))
"""`اسی سلسلے کی دو ملاقاتیں`: earlier ones of those whom the article tells of."""
_LINKED: Final = 4
"""Words behind `رابطہ` in which `ویڈیو لنک پر ہوا` may stand: face to face, though far apart."""
_SCHEDULED: Final = frozenset(("شیڈول", "متوقع", "مجوزہ"))


def _attending(words: list[str], trigger: Match, clause: Clause) -> bool:
    """`X بھی ملاقات میں موجود تھے`, `ملاقات میں X، Y اور Z بھی شریک تھے`."""
    tail = words[trigger.end : clause.end]
    if tail[:1] != ["میں"]:
        return False
    present = next((i for i, w in enumerate(tail) if w in ("موجود", "شریک", "شامل", "شرکت")), None)
    if present is not None and tail[present + 1 : present + 3] == ["کے", "لیے"]:
        return False  # `مذاکرات میں شرکت کے لیے پہنچے`: whoever goes there is told with the talks
    if present is not None and tail[present + 1 : present + 2] in (["کرنے"], ["کیا"]):
        return False  # `طالبان کو مذاکرات میں شریک کرنے پر اتفاق`
    return present is not None and (present <= 2 or tail[present - 1] == "بھی" or tail[present] in ("شریک", "موجود"))


def _sides_named(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`X اور Y کے درمیان مذاکرات میں شرکت کے لیے`, `X نے Y کے ساتھ مذاکرات میں شرکت سے انکار کیا`, `X سے Y کی ملاقات میں Z
    بھی موجود تھے`: the clause tells the talks, and not only who was there."""
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    if any(len({a.country for a in g.actors if a.country}) > 1 for g in groups if g.marker == "darmiyan"):
        return True
    also = scene.words[trigger.start - 1] == "بھی"  # `X اور Y کے نمائندے بھی مذاکرات میں موجود تھے`
    if not also and any(
        len({a.country for a in g.actors if a.country}) > 1 for g in groups if trigger.start - 1 <= g.head_end <= trigger.start
    ):
        return True  # `X چلی پیرو مذاکرات میں شرکت کریں گے`
    owned = bool(groups) and groups[-1].end == trigger.start and groups[-1].marker in ("gen", "se")
    agent = {
        a.country for g in groups if g.marker in ("ne", "") or (owned and g.marker == "gen") for a in g.actors if a.country
    }
    partner = {a.country for g in groups if g.marker in ("se", "saath") for a in g.actors if a.country}
    return bool(agent and partner) and agent.isdisjoint(partner)


def _attendance(scene: Scene, trigger: Match, clause: Clause) -> Candidate:
    """Those present, for the meeting told before."""
    groups = scene.groups(clause.sentence, clause.start, clause.end)
    actors = [a for g in groups for a in g.actors if a.kind in PEOPLE or (a.kind in BODIES and a.explicit)]
    event = Candidate(
        "meeting", [], actors, clause.sentence, clause, trigger, rules=["meeting:present"], anaphoric=True, mode="in_person"
    )
    sides = {a.country for g in groups if g.marker in ("", "ne") for a in g.actors if a.country and a.kind in BODIES | PEOPLE}
    talks = "talks" in classes_of(trigger) and not scene.word_in(clause.start, clause.end, grammar.NEGATION | {"بھی", "سمیت"})
    if len(sides) == _TWO and talks:  # `دوحہ میں جاری مذاکرات میں چلی اور پیرو کے وفود شریک ہیں`
        standing, rule = status(scene, trigger, clause)
        event.parties, event.anaphoric, event.weak = sorted(code for code in sides if code), False, True
        event.status = standing if standing != NONE else "held"
        event.rules.append(f"status:{rule}")
    return event


_TWO: Final = 2


_OFFICIALS: Final = PEOPLE | {"delegation", "officials", "government"}


def _officials_only(sides: Sides) -> bool:
    """Whether people of office stand on every side."""
    named = [a for a in [*sides.agent, *sides.partner, *sides.together] if a.kind in PEOPLE and a.role]
    return len({a.country for a in named if a.country}) >= 2 or _person_and_state(sides)


def _of_armies(scene: Scene, trigger: Match, sides: Sides) -> bool:
    """`چلی اور پیرو کی افواج کے رابطے`, `دونوں ملکوں کے فوجی حکام کا رابطہ`: soldiers speak to each other for their states."""
    actors = [*sides.agent, *sides.partner, *sides.together]
    first = min((a.start for a in actors), default=trigger.start)
    several = len({a.country for a in actors if a.country}) > 1
    return several and scene.word_in(first, trigger.start, _ARMIES)


_ARMIES: Final = frozenset(("فوج", "افواج", "فوجوں", "فوجی", "عسکری"))


def _person_and_state(sides: Sides) -> bool:
    """A person on one side, a state on the other (`ٹرمپ کا تائیوان سے رابطہ`)."""
    everybody = [*sides.agent, *sides.partner, *sides.together]
    return any(a.kind == "person" and a.role for a in everybody) and any(a.kind in ("state", "capital") for a in everybody)


def _specific(scene: Scene, trigger: Match, clause: Clause, sides: Sides, classes: set[str], standing: str) -> bool:
    """Talks between states as such (`چین امریکہ کے ساتھ مذاکرات کر رہا ہے`) are an event only in title or lead, or with
    a day or a place."""
    if "meeting" in classes or "call" in classes or clause.sentence <= 1:
        return True
    stated = sides.agent if sides.rule not in _SUPPLIED else []
    if any(a.kind in _OFFICIALS or a.kind == "pair" for a in [*stated, *sides.partner, *sides.together]):
        return True
    bodies = scene.gazetteer.organisations
    if standing == "held" and any(a.country in bodies and bodies[a.country].kind == "lender" for a in sides.partner):
        return True  # a lender talks by its officials
    done = scene.words[trigger.end : min(trigger.end + 2, clause.end)]
    if sides.rule not in _SUPPLIED and done[:1] and done[0] in _DONE and done[-1] not in grammar.PAST:
        return True  # `چلی اور پیرو کے درمیان بات چیت ہوئی ہے`: done once, not going on
    if any(city_in(scene, index) is not None for index in range(clause.start, clause.end)):
        return True
    if any(w in ("وہاں", "جہاں", "یہاں") for w in scene.words[clause.start : trigger.start]) or _in_third(
        scene, trigger, clause, sides
    ):
        return True
    if sides.rule not in _SUPPLIED and _hosted_or_dated(scene, trigger, clause):
        return True
    return scene.has(clause.start, clause.end, "round") is not None


def _in_third(scene: Scene, trigger: Match, clause: Clause, sides: Sides) -> bool:
    """`ایلچی قطر میں باغیوں سے مذاکرات …`: on the ground of a state that is no side of them."""
    mine = {a.country for a in [*sides.agent, *sides.partner, *sides.together]}
    near = scene.groups(clause.sentence, clause.start, trigger.start)
    return any(g.marker == "men" and g.actors[0].kind == "state" and mine.isdisjoint(a.country for a in g.actors) for g in near)


def _hosted_or_dated(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`مصر کی میزبانی میں ہونے والی چلی پیرو بات چیت`, `چلی نے منگل کو پیرو سے بات چیت کی`."""
    if any(g.marker == "mezbani" for g in scene.groups(clause.sentence, clause.start, clause.end)):
        return True
    kinds = {item.kind for _, _, item in scene.calendar.within(clause.start, clause.end)}
    return not kinds.isdisjoint(_DAYS) or (_were_held(scene, trigger) and bool(kinds))


def _were_held(scene: Scene, trigger: Match) -> bool:
    """`چلی اور پیرو کے درمیان گذشتہ ماہ ہونے والے مذاکرات`."""
    return scene.words[trigger.start - 2 : trigger.start] in (["ہونے", "والے"], ["ہونے", "والی"])


def _accepted(scene: Scene, trigger: Match) -> bool:
    """`ملاقات کی دعوت قبول کر لی`, `ملاقات کی دعوت دی جسے X نے قبول کر لیا`."""
    rest = scene.words[trigger.end : scene.sentence(trigger.start).end]
    return not {"قبول", "منظور"}.isdisjoint(rest) and grammar.NEGATION.isdisjoint(rest)


_DAYS: Final = ("weekday", "yesterday_or_tomorrow", "yesterday", "two_days", "days_ago")
"""Kinds of date that tell a day."""


_SUPPLIED: Final = frozenset(("carried", "matrix", "default_side", "first_person"))
"""Rules by which one side is not said in the clause."""
_DONE: Final = frozenset(("ہوئی", "ہوئے", "کی", "کیے"))


def _known(sides: Sides) -> bool:
    return any(a.country for a in sides.agent + sides.partner + sides.together)


def _mode(scene: Scene, clause: Clause) -> str:
    sentence = scene.document.sentences[clause.sentence]
    return "video" if scene.has(sentence.start, sentence.end, "video") is not None else "in_person"
