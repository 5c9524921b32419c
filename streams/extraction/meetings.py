"""Meetings and calls: who met whom, by case markers in any order.

`X نے Y سے ملاقات کی`, `X سے Y کی ملاقات`, `X کی Y سے ملاقات`, `X اور Y کے درمیان مذاکرات`, `X کو Y کا ٹیلی فون`, `X، Y
ملاقات`; a missing
side is carried over from the subject before, or taken from the matrix clause (`X سے ملاقات کے بعد Y نے کہا`).
"""

from itertools import pairwise
from typing import Final

from streams.extraction import (
    called_off,
    contacts,
    definite,
    grammar,
    joint_bodies,
    lookalikes,
    partners,
    presence,
    receptions,
    rounds,
    sittings,
    telephone,
)
from streams.extraction.actors import PEOPLE, Actor
from streams.extraction.case_frame import Sides
from streams.extraction.distributivity import events
from streams.extraction.document import Clause
from streams.extraction.encounter import Encounter, Outcome, Step
from streams.extraction.gazetteer import Trigger
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.partners import MET_THERE
from streams.extraction.predicate import NONE
from streams.extraction.scene import ALSO, POINTED, Candidate, Rejection, Scene
from streams.extraction.sides import sides_of
from streams.extraction.specific import OFFICIALS, SUPPLIED, of_armies, officials_only, specific
from streams.extraction.status import status

_CLASSES: Final = (
    "meeting", "talks", "session", "call", "contact", "meet_verb", "spoke", "press_conference", "round", "conference", "summit",
    "sitting", "discuss",
)  # fmt: skip


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


def _read(scene: Scene, trigger: Match, before: Candidate | None) -> Outcome:
    """The meetings that a trigger tells, by the first step that ends its reading."""
    told = Encounter(scene, trigger, scene.clause(trigger.start), classes_of(trigger), before)
    for step in _STEPS:
        outcome = step(told)
        if outcome is not None:
            return outcome
    return _events(told)


def _standing(e: Encounter) -> Outcome | None:
    """Its status; what is no event ends here, with talks that a noun behind only refers to (`مذاکرات کی میز`)."""
    e.standing, e.rule = status(e.scene, e.trigger, e.clause)
    if e.standing == NONE:
        return [], e.rule
    phoned = "call" in e.classes and e.after(2) == ["کے", "ذریعے"]
    if e.after() == ["تک"] or ("session" in e.classes and e.after() == ["کو"]) or (e.after(2) in _REFERENCE and not phoned):
        return [], "reference"  # `… فرینڈشپ گروپ کو مزید فعال بنایا جائے گا`
    if e.after(2) in (["کی", "دعوت"], ["کا", "دعوت"]):
        if not _accepted(e.scene, e.trigger):
            return [], "invitation"
        e.standing, e.rule = "planned", "invitation_accepted"
    return None


_REFERENCE: Final = (
    ["کے", "تحت"],
    ["کے", "باوجود"],
    ["کے", "ذریعے"],
    ["کے", "بغیر"],
    ["کے", "حق"],
    ["کی", "میز"],
    ["کی", "تکمیل"],
)


def _purpose(e: Encounter) -> Outcome | None:
    """`ملاقات کے لیے`: what one comes for is planned, what something else is done for is no event."""
    scene, clause, trigger, words = e.scene, e.clause, e.trigger, e.words
    scheduled = words[trigger.start - 1] in _SCHEDULED and trigger.start > clause.start
    if scheduled and e.standing == "held" and e.after() in (["کے"], ["کیلیے"]):
        e.standing, e.rule = "planned", "scheduled"
    doing = trigger.end + (e.after() == ["کرنے"])
    intended = words[doing : doing + 2] == ["کے", "لیے"]
    to_meet = words[trigger.end - 1] == "ملنے" and e.after() not in (["والے"], ["والی"], ["والا"])
    e.came = (intended or to_meet) and e.standing == "held" and _came_for_it(scene, trigger, clause)
    if e.came:
        e.standing, e.rule = "planned", "before_future"  # `صدر X سے ملاقات کے لیے لیما پہنچ گئے`
    intended = intended and doing == trigger.end
    if intended and not (scheduled or e.came or any(w in grammar.FUTURE for w in words[trigger.end : clause.end])):
        return [], "purpose"
    arranged = scene.has(clause.start, trigger.start, "meeting", "visit", "summit") if "talks" in e.classes else None
    if arranged is not None and words[arranged.end : arranged.end + 2] == ["کے", "لیے"]:
        return [], "purpose"  # `ملاقات کے لیے سفارتی سطح پر بات چیت جاری ہے`
    if e.after(4) in _TO_REVIVE:
        return [], "purpose"  # `مذاکرات کی بحالی کے لیے حکمت عملی پر غور ہو گا`
    session = intended and not e.came and "talks" in e.classes
    if session and scene.has(trigger.end, clause.end, "session", "conference", "summit"):
        return [], "purpose"  # `چلی اور پیرو میں مذاکرات کے لیے رابطہ گروپ کا اجلاس ہو گا`: the session is the event
    if e.standing == "held" and e.after(4) == ["میں", "شرکت", "کے", "لیے"]:
        e.standing, e.rule = "planned", "travels_to_it"
    return None


_TO_REVIVE: Final = [["کی", noun, "کے", "لیے"] for noun in ("بحالی", "کامیابی")]
_SCHEDULED: Final = frozenset(("شیڈول", "متوقع", "مجوزہ"))


def _came_for_it(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`صدر X سے ملاقات کے لیے لیما پہنچ گئے`, `… روانہ ہو گئے`: they are to meet, as far as this clause tells."""
    moved = scene.has(trigger.end, clause.end, "arrive", "depart", "present")
    gone = scene.has(trigger.end, clause.end, "go")
    moved = moved or (gone if gone is not None and scene.words[gone.start] in ("چلے", "چلی", "چلا") else None)
    if moved is None or any(w in grammar.NEGATION for w in scene.words[trigger.end : clause.end]):
        return False
    return any(w in grammar.PERFECT | grammar.PRESENT for w in scene.words[moved.start : clause.end])


def _sides(e: Encounter) -> Outcome | None:
    """Who met whom, as far as the clause and those around it tell; what officials do not do is too vague."""
    scene, clause, trigger, classes = e.scene, e.clause, e.trigger, e.classes
    sides = sides_of(scene, trigger, clause, classes, e.phone)
    if sides is None and "session" in classes and (two := joint_bodies.sides(scene, trigger, clause)):
        sides = Sides([], [], two, joint_bodies.RULE)
    if e.standing == "cancelled" and "meeting" in classes and (off := called_off.over_words(scene, trigger, clause, sides)):
        sides = off
    himself = sides is not None and sides.rule == "carried" and telephone.of_himself(scene, trigger, clause, sides)
    himself = himself or e.phone or (sides is not None and sides.rule == "carried" and _where_he_went(scene, clause))
    if classes & {"spoke", "discuss"} and (
        sides is None or (sides.rule not in _SAID and not himself) or not officials_only(sides)
    ):
        return [], "unspecific"
    if "sitting" in classes and sides is not None and not sittings.of_officials(scene, trigger, clause, sides):
        return [], "unspecific"
    lasting = e.standing == "planned" and e.after() == ["جاری"] and "talks" in classes
    if lasting and (sides is None or e.after(2)[1:] == ["رکھنے"] or not officials_only(sides)):
        return [], "unspecific"  # `بات چیت جاری رکھیں گے`
    often = (a in _OFTEN and b in ("بار", "مرتبہ") for a, b in pairwise(e.words[clause.start : trigger.start]))
    if "talks" in classes and any(often):
        return [], "often"
    if _talk_of_talks(scene, trigger, clause, e.standing, classes, sides):
        return [], "reference"
    if sides is not None and e.rule == "travels_to_it" and sides.rule == "between":
        sides.together = [*_bound_for_it(e, sides), *sides.together]
    e.sides = sides or _elliptic(e)
    return None


def _bound_for_it(e: Encounter, sides: Sides) -> list[Actor]:
    """`نائب صدر X چلی اور پیرو کے وفود کے درمیان مذاکرات میں شرکت کے لیے روانہ ہو گئے`: he sits for his side."""
    codes = {a.country for a in sides.together}
    groups = e.scene.groups(e.clause.sentence, e.clause.start, e.trigger.start)
    return [a for g in groups if g.marker in ("", "ne") for a in g.actors if a.kind in PEOPLE and a.country in codes]


def _where_he_went(scene: Scene, clause: Clause) -> bool:
    """`وزیر X لیما گئے جہاں صدر Y کے ساتھ تجارت پر بات ہوئی`: whoever went there spoke."""
    before = scene.previous_clause(clause)
    there = scene.words[clause.start] in ("جہاں", "وہاں") and before is not None
    return there and before is not None and scene.has(before.start, before.end, "go", "arrive") is not None


_SAID: Final = frozenset(("between", "agent", "genitive", "nominative", "frame", receptions.RULE))
"""Rules by which both sides stand in the clause itself."""
_OFTEN: Final = frozenset(("درجنوں", "کئی", "متعدد", "بیسیوں", "سینکڑوں"))
"""`درجنوں بار مذاکرات ہو چکے ہیں` is none of them."""


def _talk_of_talks(scene: Scene, trigger: Match, clause: Clause, standing: str, classes: set[str], sides: Sides | None) -> bool:
    """`یورپ سے ہونے والے مذاکرات میں … اہم ہو گا`: what talks that nobody dates will be about."""
    if standing != "planned" or "talks" not in classes or sides is None or sides.rule not in ("carried", "default_side"):
        return False
    cases = {g.marker for g in scene.groups(clause.sentence, clause.start, trigger.start)}
    if "men" in cases:
        return False  # `وہ چلی میں باغیوں سے مذاکرات میں … کی کوشش کریں گے`: there they will talk
    if "saath" in cases and scene.words[trigger.end : trigger.end + 2] in (["میں", "حصہ"], ["میں", "شرکت"], ["میں", "شریک"]):
        return False  # `وہ X کے ساتھ مذاکرات میں حصہ لیں گے`
    return scene.words[trigger.end : trigger.end + 1] == ["میں"]


def _elliptic(e: Encounter) -> Sides | None:
    """`X نے Y سے ملاقات کی، ملاقات میں …`: a noun without sides of its own tells of the meeting before."""
    verb = any("verb" in entry.flags for entry in e.trigger.entries if isinstance(entry, Trigger))
    if e.before is None or not e.before.parties or e.pointed or verb or "sitting" in e.classes:
        return None
    parties = [Actor(e.trigger.start, e.trigger.start, "default", p) for p in e.before.parties]
    return Sides(list(e.before.actors), parties, [], "elliptic")


def _of_a_series(e: Encounter) -> Outcome | None:
    """`اس نوعیت کی ملاقات` is of no day; `اسی سلسلے کی دو ملاقاتیں`, `آخری مذاکرات` were earlier ones of the same sides."""
    words, start = e.words, e.trigger.start
    near = words[max(e.clause.start, start - 4) : start]
    if any(a in ("اس", "ایسی", "کسی") and b in ("نوعیت", "قسم") for a, b in pairwise(near)) or near[-3:-1] == ["اس", "طرح"]:
        return [], "of_the_kind"  # `اس طرح کے مذاکرات میں پیرو کو بھی شامل کیا جائے گا`
    series = any(a in _SERIES and b in grammar.GENITIVE for a, b in pairwise(near))
    if series and (e.sides is None or e.sides.rule in SUPPLIED):
        e.sides = None
    if e.sides is None and (series or "آخری" in words[max(e.clause.start, start - 3) : start]):
        kind = "call" if e.phone or "call" in e.classes else "meeting"
        last = rounds.of_those_told(
            e.clause, e.trigger, e.standing, ["meeting:round", "meeting:last", f"status:{e.rule}"], kind
        )
        last.background = True
        return [last], ""
    return None


_SERIES: Final = frozenset(("سلسلے", "سلسلہ", "نوعیت"))
"""`اسی سلسلے کی دو ملاقاتیں`: earlier ones of those whom the article tells of."""


def _of_those_told(e: Encounter) -> Outcome | None:
    """A clause without sides tells more of a meeting told before: `ایک اور دور`, `یہ ملاقات … ہوئی`, `دونوں کی ملاقات`."""
    if e.sides is not None:
        return None
    scene, clause, trigger = e.scene, e.clause, e.trigger
    if e.standing == "planned" and (two := rounds.of_the_talks_spoken_of(scene, trigger, clause)):
        e.sides = Sides([], [], two, "spoken_of")
        return None
    session = "session" in e.classes and e.standing == "held" and rounds.session_before(scene, trigger, clause)
    more = e.before is not None and e.before.anaphoric and rounds.one_more(scene, trigger, clause)
    if session or more:
        return [rounds.of_those_told(clause, trigger, e.standing, ["meeting:round", f"status:{e.rule}"])], ""
    this = e.pointed and e.words[trigger.end - 1] == "ملاقات" and _took_place(scene, trigger, clause)
    if not this and (pair := definite.any_pair(scene, trigger, clause)):
        kind = "call" if e.phone else "meeting"
        named = rounds.of_those_told(clause, trigger, e.standing, [definite.RULE, f"status:{e.rule}"], kind)
        named.actors, named.mode = pair, "phone" if e.phone else _mode(scene, clause)
        return [named], ""
    if not this and e.standing == "held" and rounds.of_the_deal(scene, trigger, clause, e.classes):
        talks = rounds.of_those_told(clause, trigger, e.standing, [rounds.OF_DEAL, f"status:{e.rule}"])
        talks.mode = "in_person"
        return [talks], ""
    if (there := rounds.in_city(scene, trigger, clause, e.standing)) is not None:
        there.rules.append(f"status:{e.rule}")
        return [there], ""
    if this or (trigger.start <= clause.start + 1 and _in_it(e.words, trigger, clause)):
        return [rounds.of_those_told(clause, trigger, e.standing, ["meeting:this", f"status:{e.rule}"])], ""
    return None


def _took_place(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`یہ ملاقات منگل کو اوسلو میں ہوئی`: the clause tells where or when the meeting before was."""
    words = scene.words
    happened = trigger.end < clause.end and words[clause.end - 1] in _HAPPENED
    return happened and words[trigger.start - 1] in ("یہ", "مذکورہ") and words[trigger.end] not in grammar.CASE


_HAPPENED: Final = frozenset(("ہوئی", "تھی", "ہے"))


def _in_it(words: list[str], trigger: Match, clause: Clause) -> bool:
    """`ملاقات میں تجارت پر بات ہوئی`, `ملاقات کے دوران … کیا گیا`: done in the meeting just told, which so took place."""
    tail = words[trigger.end : clause.end]
    inside = tail[:1] == ["میں"] or tail[:2] == ["کے", "دوران"]
    return inside and words[trigger.end - 1] == "ملاقات" and tail[-1] in grammar.PERFECT


_STEPS: Final[tuple[Step, ...]] = (
    lookalikes.of_other_kind,
    lookalikes.only_mentioned,
    presence.of_those_present,
    _standing,
    _purpose,
    _sides,
    _of_a_series,
    _of_those_told,
)


def _events(e: Encounter) -> Outcome:
    """The events of the sides found; none where they are not two, or told too vaguely."""
    scene, clause, trigger, words, classes, sides = e.scene, e.clause, e.trigger, e.words, e.classes, e.sides
    if sides is None:
        return [], "purpose" if e.came else "no_sides"
    lone = not any(a.kind in OFFICIALS for a in sides.agent) and not _for_each_other(words, trigger, sides)
    if e.came and (sides.rule in SUPPLIED - {"matrix"} or lone):
        return [], "purpose"
    everybody = (*sides.agent, *sides.partner, *sides.together)
    if e.rule == "travels_to_it" and "session" in classes and any(a.kind == "organisation" for a in everybody):
        return [], "of_organisation"  # `سارک کے غیر معمولی وزارتی اجلاس میں شرکت کے لیے پہنچ گئے`: its own session
    together = contacts.third_place(scene, trigger, clause) if "contact" in classes else None
    official = officials_only(sides) or of_armies(scene, trigger, sides)
    if "contact" in classes and not e.phone and not together and not official:
        return [], "unspecific"
    seen = "contact" in classes and not e.phone and scene.has(clause.start, trigger.end + _LINKED, "video") is not None
    rang = e.phone or "call" in classes or ("contact" in classes and not together and not seen)
    kind = "call" if rang or telephone.told(scene, trigger, clause, classes, sides) else "meeting"
    out = events(scene, trigger, clause, sides, kind)
    four = "چارفریقی" in words[trigger.start : trigger.end] or words[trigger.start - 2 : trigger.start] in _FOUR_SIDED
    if four and all(len(candidate.parties) < 3 for candidate in out):
        return [], "sides_missing"
    title = scene.document.title_end
    if sides.rule in SUPPLIED | {"pair", "both"} and title and scene.has(0, title, "sport", "showbiz") is not None:
        return [], "private"
    vague = e.standing == "held" or sides.rule in SUPPLIED
    if out and vague and not specific(scene, trigger, clause, sides, classes, e.standing):
        return [], "unspecific"
    if not out:
        return [], "domestic" if any(a.country for a in everybody) else "one_party"
    there = {a.country for a in sides.partner if a.office_key == MET_THERE}
    for candidate in out:
        if there and kind == "meeting":
            candidate.place_country = next((p for p in candidate.parties if p in there), None)
            candidate.place_city = partners.city_there(scene, clause, candidate.place_country)
        candidate.place_country = candidate.place_country or together
        candidate.status = e.standing
        candidate.mode = "phone" if kind == "call" else _mode(scene, clause)
        candidate.rules += [f"{kind}:{sides.rule}", f"status:{e.rule}", *_marks(e)]
        loose = bool(classes & {"talks", "contact", "spoke", "press_conference"}) and "meeting" not in classes
        candidate.weak = candidate.weak or loose
    return out, ""


_LINKED: Final = 4
"""Words behind `رابطہ` in which `ویڈیو لنک پر ہوا` may stand: face to face, though far apart."""
_FOUR_SIDED: Final = (["چار", "فریقی"], ["چار", "ملکی"])


def _for_each_other(words: list[str], trigger: Match, sides: Sides) -> bool:
    """`مصری اور سوڈانی وفود مذاکرات کے لیے نیروبی پہنچ گئے`: delegations of two states that come together to negotiate."""
    together = [a for a in sides.together if a.country]
    official = bool(together) and all(a.kind in OFFICIALS for a in together)
    return official and len({a.country for a in together}) == _TWO and words[trigger.end - 1] == "مذاکرات"


_TWO: Final = 2


def _marks(e: Encounter) -> list[str]:
    """`سے بھی ملاقات`, `اس ملاقات`, a press conference: what merging asks of a meeting."""
    marks = [ALSO] if e.words[e.trigger.start - 2 : e.trigger.start] == ["سے", "بھی"] else []
    again = e.before is not None and POINTED in e.before.rules and e.before.sentence == e.clause.sentence
    if again or (e.words[e.trigger.start - 1] in _THIS and e.trigger.start > e.clause.start):
        marks.append(POINTED)
    return [*marks, "press_conference"] if "press_conference" in e.classes else marks


_THIS: Final = frozenset(("اس", "ان", "یہ", "اسی", "مذکورہ"))


def _accepted(scene: Scene, trigger: Match) -> bool:
    """`ملاقات کی دعوت قبول کر لی`, `ملاقات کی دعوت دی جسے X نے قبول کر لیا`."""
    rest = scene.words[trigger.end : scene.sentence(trigger.start).end]
    return not {"قبول", "منظور"}.isdisjoint(rest) and grammar.NEGATION.isdisjoint(rest)


def _mode(scene: Scene, clause: Clause) -> str:
    sentence = scene.document.sentences[clause.sentence]
    return "video" if scene.has(sentence.start, sentence.end, "video") is not None else "in_person"
