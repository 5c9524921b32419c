"""Meetings and calls: who met whom, by case markers in any order.

`X نے Y سے ملاقات کی`, `X سے Y کی ملاقات`, `X کی Y سے ملاقات`, `X اور Y کے درمیان مذاکرات`, `X کو Y کا ٹیلی فون`, `X، Y ملاقات`; a missing
side is carried over from the subject before, or taken from the matrix clause (`X سے ملاقات کے بعد Y نے کہا`).
"""

from dataclasses import dataclass
from typing import Final

from streams.extraction import grammar
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Trigger
from streams.extraction.lexicon import Match
from streams.extraction.people import Actor, Group
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.status import NONE, status

_ACTING: Final = frozenset(("person", "office", "counterpart", "delegation", "officials", "government", "organisation"))
_STATES: Final = frozenset(("state", "capital", "government", "organisation"))
_ADVERBIAL: Final = frozenset(("میں", "کے", "سے", "پر"))
_MOTION: Final = frozenset("روانہ روانگی واپس پہنچ پہنچے آمد".split())


@dataclass(slots=True)
class Sides:
    agent: list[Actor]
    partner: list[Actor]
    together: list[Actor]
    rule: str


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Meeting and call candidates of a sentence."""
    found: list[Candidate] = []
    taken: list[tuple[int, int]] = []
    triggers = sorted(
        scene.triggers(sentence, "meeting", "talks", "session", "call", "contact", "meet_verb", "press_conference", "round"),
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


def _classes(trigger: Match) -> set[str]:
    return {e.cls for e in trigger.entries if isinstance(e, Trigger)}


def _read(scene: Scene, trigger: Match, before: Candidate | None) -> tuple[list[Candidate], str]:
    clause = scene.clause(trigger.start)
    classes = _classes(trigger)
    words = scene.words
    if "round" in classes:
        return _round(scene, trigger, clause)
    phone = scene.has(clause.start, clause.end, "call") is not None
    if "call" in classes and words[trigger.start : trigger.end] == ["فون"] and not _is_call(scene, trigger, clause):
        return [], "no_call_verb"
    if "call" in classes and not _is_call(scene, trigger, clause):
        return [], "no_call_verb"
    if "meet_verb" in classes and not _meets(scene, trigger, clause):
        return [], "other_verb"
    if "contact" in classes and not phone and not _contact(scene, trigger):
        return [], "no_contact_verb"
    if words[trigger.start : trigger.end + 1] == ["مشاورت", "سے"] or words[trigger.end : trigger.end + 3] in (["کے", "حوالے", "سے"], ["کے", "بارے", "میں"]):
        return [], "about"
    if _media(scene, clause, trigger):
        return [], "media"
    if "talks" in classes and words[trigger.start] in ("گفتگو", "بات", "باتچیت") and _press_talk(scene, trigger, clause):
        return [], "talk_to_press"
    if _attending(words, trigger):
        return [_attendance(scene, trigger, clause)], ""
    standing, rule = status(scene, trigger, clause)
    if standing == NONE:
        return [], rule
    if words[trigger.end : trigger.end + 2] in (["کے", "تحت"], ["کے", "باوجود"], ["کے", "ذریعے"], ["کے", "بغیر"], ["کے", "حق"], ["کی", "میز"]):
        return [], "reference"
    if words[trigger.end : trigger.end + 2] == ["کی", "دعوت"] or words[trigger.end : trigger.end + 2] == ["کا", "دعوت"]:
        return [], "invitation"
    if words[trigger.end : trigger.end + 2] in (["کے", "لیے"], ["کے", "لئے"]) or words[trigger.end : trigger.end + 1] in (["کیلئے"], ["کیلیے"]):
        if not any(w in grammar.FUTURE for w in words[trigger.end : clause.end]):
            return [], "purpose"
    sides = _sides(scene, trigger, clause, classes, phone)
    pointed = any(w in ("یہ", "اس", "ان") for w in words[max(clause.start, trigger.start - 2) : trigger.start])
    if sides is None and before is not None and before.parties and not pointed and "verb" not in {f for e in trigger.entries if isinstance(e, Trigger) for f in e.flags}:
        sides = Sides(list(before.actors), [Actor(trigger.start, trigger.start, "default", p) for p in before.parties], [], "elliptic")
    if sides is None and any(w == "آخری" for w in words[max(clause.start, trigger.start - 3) : trigger.start]):
        kind = "call" if phone or "call" in classes else "meeting"
        return [Candidate(kind, [], [], clause.sentence, clause, trigger, standing, background=True,
                          rules=["meeting:round", "meeting:last", f"status:{rule}"], anaphoric=True)], ""  # fmt: skip
    if sides is None:
        return [], "no_sides"
    if "contact" in classes and not phone and not _officials_only(sides):
        return [], "unspecific"
    kind = "call" if phone or "call" in classes or ("contact" in classes) else "meeting"
    out = _events(scene, trigger, clause, sides, kind)
    if out and standing == "held" and not _specific(scene, trigger, clause, sides, classes):
        return [], "unspecific"
    if not out:
        return [], "domestic" if _known(sides) else "one_party"
    for candidate in out:
        candidate.status = standing
        candidate.rules += [f"{kind}:{sides.rule}", f"status:{rule}"]
        candidate.mode = "phone" if kind == "call" else _mode(scene, clause)
        candidate.weak = candidate.weak or bool(classes & {"talks", "contact", "press_conference"}) and "meeting" not in classes
        if "press_conference" in classes:
            candidate.rules.append("press_conference")
    return out, ""


def _attending(words: list[str], trigger: Match) -> bool:
    """`… بھی ملاقات میں موجود تھے`."""
    tail = words[trigger.end : trigger.end + 4]
    return tail[:1] == ["میں"] and any(w in ("موجود", "شریک", "شامل", "شرکت") for w in tail[1:3])


def _attendance(scene: Scene, trigger: Match, clause: Clause) -> Candidate:
    """Those present, for the meeting told before."""
    actors = [a for g in scene.groups(clause.sentence, clause.start, clause.end) for a in g.actors if a.kind in ("person", "office", "counterpart")]
    return Candidate("meeting", [], actors, clause.sentence, clause, trigger, rules=["meeting:present"], anaphoric=True, mode="in_person")


_OFFICIALS: Final = frozenset(("person", "office", "counterpart", "delegation", "officials", "government"))


def _officials_only(sides: Sides) -> bool:
    """Whether people of office stand on every side."""
    named = [a for a in [*sides.agent, *sides.partner, *sides.together] if a.kind in ("person", "office", "counterpart") and a.role]
    return len({a.country for a in named if a.country}) >= 2 or scene_title(sides)


def scene_title(sides: Sides) -> bool:
    """A person on one side, a state on the other (`ٹرمپ کا تائیوان سے رابطہ`)."""
    everybody = [*sides.agent, *sides.partner, *sides.together]
    return any(a.kind == "person" and a.role for a in everybody) and any(a.kind in ("state", "capital") for a in everybody)


def _specific(scene: Scene, trigger: Match, clause: Clause, sides: Sides, classes: set[str]) -> bool:
    """Talks between states as such (`چین امریکہ کے ساتھ مذاکرات کر رہا ہے`) are an event only in title or lead, or with a day or a place."""
    if "meeting" in classes or "call" in classes or clause.sentence <= 1:
        return True
    if any(a.kind in _OFFICIALS or a.kind == "pair" for a in [*sides.agent, *sides.partner, *sides.together]):
        return True
    for index in range(clause.start, clause.end):
        match = scene.document.names.get(index)
        if match is not None and match.kind == "city" and scene.words[match.end : match.end + 1] == ["میں"]:
            return True
    return scene.has(clause.start, clause.end, "round") is not None


def _round(scene: Scene, trigger: Match, clause: Clause) -> tuple[list[Candidate], str]:
    """`پہلا دور ستمبر میں ہوا جبکہ دوسرا دور اکتوبر میں`: rounds of the talks that the article is about, each with a day of its own."""
    if trigger.end - trigger.start < 2 or not any(clause.start <= f[0] < clause.end for f in scene.calendar.found):
        return [], ""
    standing, rule = status(scene, trigger, clause)
    if standing == NONE:
        return [], rule
    return [Candidate("meeting", [], [], clause.sentence, clause, trigger, standing, rules=["meeting:round", f"status:{rule}"],
                      mode="in_person", anaphoric=True)], ""  # fmt: skip


def _known(sides: Sides) -> bool:
    return any(a.country for a in sides.agent + sides.partner + sides.together)


def _mode(scene: Scene, clause: Clause) -> str:
    sentence = scene.document.sentences[clause.sentence]
    return "video" if scene.has(sentence.start, sentence.end, "video") is not None else "in_person"


def _is_call(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """فون and ٹیلی فون as a call, not as an instrument in the hand."""
    words = scene.words
    span = words[trigger.start : trigger.end]
    if len(span) >= 2 and span[-1] in ("رابطہ", "رابطے", "گفتگو", "کال", "چیت", "بات"):
        return True
    if span[-1] in ("ٹیلیفونک", "فونک", "فونی", "ٹیلیفونی"):
        return True
    tail = words[trigger.end : min(clause.end, trigger.end + 9)]
    if not tail or tail[0] in ("کیا", "کر", "کرکے", "کی", "موصول", "رابطہ", "گفتگو", "بات", "کال", "آیا", "کرنے", "کریں", "کرتے", "رابطے", "،", "کیے"):
        return True
    if tail[0] in ("پر", "میں") or span[-1] == "پر":
        return any(w in ("بات", "گفتگو", "رابطہ", "رابطے", "تبادلہ", "چیت", "باتچیت", "کہا", "یقین", "مبارکباد", "مبارک") for w in tail[:8]) and "انٹرویو" not in tail
    return False


def _meets(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """ملے, ملیں گے, ملنے as 'meet': a partner with سے stands before it and nothing between but time and place."""
    words = scene.words
    before = [g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.marker in ("se", "saath")]
    if not before:
        return False
    group = before[-1]
    between = words[group.end : trigger.start]
    if len(between) > 8 or not any(a.kind in ("person", "office", "counterpart", "delegation", "officials", "pair") for a in group.actors):
        return False
    if any(w in ("مدد", "تعاون", "حمایت", "اجازت", "موقع", "فائدہ", "اطلاع", "خبر", "پیغام", "خط") for w in between):
        return False
    following = words[trigger.end : trigger.end + 2]
    if words[trigger.start] == "ملنے" and following and following[0] in ("والا", "والے", "والی"):
        return True
    if words[trigger.start] == "ملنے":
        return bool(following) and following[0] in ("والا", "والے", "والی", "کے", "پہنچے", "پہنچ", "گئے", "آئے")
    return not following or following[0] not in ("جلے", "جلتے", "جل")


def _contact(scene: Scene, trigger: Match) -> bool:
    words = scene.words
    following = words[trigger.end : trigger.end + 2]
    if words[trigger.start : trigger.end] == ["براہ", "راست", "بات"]:
        return True
    if words[trigger.start : trigger.end] == ["رابطوں"]:
        return False
    if following == ["کیا", "گیا"] and not any(g.marker == "darmiyan" for g in scene.groups(scene.document.sentence_of[trigger.start])):
        return False
    if following[:1] == ["میں"] and (len(following) < 2 or following[1] in ("ہیں", "ہے", "رہے", "رہیں", "رہنے", "تھے")):
        return False
    return not following or following[0] in ("کیا", "ہوا", "،", "کر", "؛", ":", "ہوئے", "کرکے", "کریں", "میں", "کرنے", "امریکی", "کے")


_MEDIA: Final = frozenset("نیوز اخبار چینل رائٹرز جریدے روزنامے میڈیا نشریاتی".split())


def _media(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """A broadcaster or newspaper that asks (`بی بی سی نے … سے رابطہ کیا`) is no side."""
    words = scene.words
    for index in range(clause.start, trigger.start):
        if words[index] == "نے" and any(w in _MEDIA or w in ("سی", "وائس") for w in words[max(clause.start, index - 4) : index]):
            return True
    return False


def _press_talk(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """گفتگو and بات چیت with journalists, or in a studio, is no meeting."""
    words = scene.words
    before = " ".join(words[max(clause.start, trigger.start - 8) : trigger.start])
    if any(w in before for w in ("صحافیوں", "میڈیا", "بی بی سی", "نیوز", "چینل", "انٹرویو", "وائس آف", "اخبار", "نمائندے سے", "رائٹرز", "پروگرام", "ٹی وی", "جیو")):
        return True
    return words[trigger.end : trigger.end + 2] == ["کرتے", "ہوئے"] and not any(
        g.marker in ("se", "saath") for g in scene.groups(clause.sentence, clause.start, trigger.start)
    )


# -- sides ------------------------------------------------------------------------------------------------------------------


def _sides(scene: Scene, trigger: Match, clause: Clause, classes: set[str], phone: bool) -> Sides | None:
    words = scene.words
    left = [g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.actors[-1].end <= trigger.start]
    right = scene.groups(clause.sentence, trigger.end, clause.end)
    partner: list[Actor] = []
    agent: list[Actor] = []
    nominative: list[Actor] = []
    last_ne: list[Actor] = []
    rule = ""
    genitive_verb = words[trigger.end : trigger.end + 1] in (["کی"], ["کا"], ["کے"]) and not scene.is_verb_form(trigger.end)
    after = words[trigger.end] if trigger.end < len(words) else ""
    reported = genitive_verb and words[trigger.end + 1 : trigger.end + 2] not in (["دوران"], ["بعد"], ["موقع"], ["لیے"])
    reported = reported or after == "پر" or words[trigger.end : trigger.end + 2] in (["سے", "متعلق"], ["سے", "انکار"])
    between = [g for g in left if g.marker == "darmiyan"]
    framed = any(g.marker in ("se", "saath") and any(a.kind in ("person", "office", "counterpart") for a in g.actors) for g in left)
    if between and not (framed and any(g.marker == "ne" for g in left)):
        actors = [a for a in between[-1].actors if _can_meet(a, True)]
        previous = left[left.index(between[-1]) - 1] if left.index(between[-1]) > 0 else None
        if any(a.kind == "pair" for a in actors):
            bare = all(a.end - a.start == 1 and words[a.start] != "فریقین" for a in actors if a.kind == "pair")
            return Sides([], [], actors, "both" if bare else "pair")
        if len({a.country for a in actors if a.country}) < 2 and previous is not None and previous.marker == "gen" and previous.end + 1 >= between[-1].start:
            actors = [*previous.actors, *actors]
        return Sides([], [], actors, "between")
    for group in left:
        actors = [a for a in group.actors if _can_meet(a, group.marker in ("se", "saath"))]
        if not actors:
            continue
        if group.marker in ("se", "saath") or (group.marker == "ko" and phone):
            if group.marker == "se" and words[group.end : group.end + 1] and words[group.end] in _MOTION:
                continue
            partner.extend(actors)
        elif group.marker == "ko" and trigger.start - group.end <= 4 and "meeting" not in classes:
            partner.extend(actors)
        elif group.marker == "gen":
            if _governs(scene, group, trigger):
                agent.extend(a for a in actors)
                rule = "genitive"
        elif group.marker == "hamrah":
            if "press_conference" in classes:
                partner.extend(actors)
            else:
                agent.extend(a for a in actors)
        elif group.marker == "ne" and not reported:
            if rule == "agent":
                agent = [a for a in agent if a not in last_ne]
            last_ne = actors
            agent.extend(actors)
            rule = rule or "agent"
        elif group.marker == "" and _bare_subject(scene, group, clause, trigger):
            nominative.extend(actors)
        elif group.marker == "qayadat":
            agent.extend(actors)
        elif group.marker == "men" and len({a.country for a in actors}) > 1 and all(a.kind in ("person", "office") for a in actors):
            return Sides([], [], actors, "among")
    if "meet_verb" in classes and words[trigger.end : trigger.end + 1] in (["والا"], ["والے"], ["والی"]) and right and right[0].start <= trigger.end + 4:
        actors = [a for g in scene.groups(clause.sentence, trigger.end) for a in g.actors if _can_meet(a, False)]
        return Sides(actors, partner, [], "who_met")
    if not agent and not nominative and partner and not between and _pronoun_ne(scene, clause, trigger):
        agent, rule = _carried(scene, clause, trigger, {a.country for a in partner if a.country}), "carried"
    pronoun = _pronoun_partner(scene, clause, trigger)
    if not agent and nominative and not (reported and not partner):
        agent, rule = nominative, "nominative"
    elif nominative and agent and not partner and len({a.country for a in nominative} | {a.country for a in agent}) > 1 and not reported:
        agent = nominative + agent
    if reported and not agent:
        agent = [a for g in left if g.marker == "ne" for a in g.actors if _can_meet(a, False)]
        rule = "reported_agent"
    if partner and not agent and after in _ADVERBIAL:
        agent = _matrix_subject(scene, trigger, clause, {a.country for a in partner if a.country})
        rule = "matrix"
    if not partner and pronoun is not None:
        partner = pronoun
    right_side = [a for g in right for a in g.actors if g.marker in ("se", "saath") and _can_meet(a, False)]
    if agent and not partner and right_side and "press_conference" not in classes and words[trigger.end : trigger.end + 1] != ["میں"]:
        partner = right_side
    if not agent and (speaker := _first_person(scene, clause, trigger)):
        agent, rule = speaker, "first_person"
    foreign = {a.country for a in partner if a.country}
    mine = {a.country for a in agent if a.country}
    if partner and (not agent or not (mine | foreign) - (mine & foreign)) and len(mine | foreign) < 2:
        if not agent or all(a.kind == "pair" for a in agent):
            subject = scene.subject_before(clause.start if clause.start < trigger.start else trigger.start, other_than=foreign)
            if _unknown_agent(scene, clause, trigger):
                return None
            tail_actor = _title_speaker(scene, trigger, foreign)
            if tail_actor is not None:
                return Sides([tail_actor], partner, [], "title_speaker")
            if subject is not None and not agent:
                agent = [a for a in subject.actors if a.kind in _ACTING and a.country and a.country not in foreign]
                rule = "carried"
            home = scene.register.home_story or scene.register.audience in scene.register.lead or scene.sentence(trigger.start).part == "title"
            pronoun_subject = any(w in ("وہ", "انہوں", "انھوں") for w in words[clause.start : clause.start + 3])
            if not agent and home and not pronoun_subject and scene.register.audience and scene.register.audience not in foreign:
                return Sides([Actor(trigger.start, trigger.start, "default", scene.register.audience)], partner, [], "default_side")
    if agent and any(a.kind == "pair" for a in agent) and not partner:
        return Sides([], [], agent, "both" if all(a.end - a.start == 1 for a in agent if a.kind == "pair") else "pair")
    if agent and partner:
        for group in left:
            if group.marker in ("gen", "ne", "") and any(a in agent for a in group.actors):
                group.used = True
        return Sides(agent, partner, [], rule or "frame")
    if not partner and (host := _host_of_visit(scene, clause)) is not None:
        subject_actors = [a for a in agent if a.country] or _carried(scene, clause, trigger, {host})
        if subject_actors and all(a.country != host for a in subject_actors):
            return Sides(subject_actors, [Actor(trigger.start, trigger.start, "default", host)], [], "host_of_visit")
    if agent:
        return Sides([], [], agent, rule or "collective")
    if partner:
        return Sides([], [], partner, "partner_only")
    return None


def _pronoun_ne(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """انہوں نے, اس نے: the subject is the one before."""
    return any(
        scene.words[i] == "نے" and scene.words[i - 1] in ("انہوں", "انھوں", "اس", "جنہوں", "جنھوں") for i in range(clause.start + 1, trigger.start)
    )


def _first_person(scene: Scene, clause: Clause, trigger: Match) -> list[Actor]:
    """ہم نے, میں نے: who speaks. Named behind the quotation, or with نے before it."""
    words = scene.words
    for index in range(clause.start, trigger.start):
        if words[index] == "نے" and index > 0 and words[index - 1] in ("ہم", "میں"):
            sentence = scene.document.sentences[clause.sentence]
            for group in reversed(scene.groups(clause.sentence, trigger.end, sentence.end)):
                if group.head_end >= sentence.end - 1 and group.marker == "":
                    return [a for a in group.actors if a.country]
            return _carried(scene, clause, trigger, set())
    return []


def _carried(scene: Scene, clause: Clause, trigger: Match, foreign: set[str]) -> list[Actor]:
    subject = scene.subject_before(min(clause.start, trigger.start), other_than=set(foreign))
    return [a for a in subject.actors if a.kind in _ACTING and a.country] if subject is not None else []


def _host_of_visit(scene: Scene, clause: Clause) -> str | None:
    """`… بیجنگ پہنچے جہاں وہ دوطرفہ امور پر بات چیت کریں گے`: the country of the visit in the clause before."""
    if scene.words[clause.start] != "جہاں":
        return None
    previous = scene.previous_clause(clause)
    if previous is None or scene.has(previous.start, previous.end, "visit", "arrive", "depart") is None:
        return None
    for index in range(previous.end - 1, previous.start - 1, -1):
        match = scene.document.names.get(index)
        if match is not None and match.kind == "country":
            return str(match.entry.code)  # type: ignore[attr-defined]
        if match is not None and match.kind == "city" and match.entry.country != "*":  # type: ignore[attr-defined]
            return str(match.entry.country)  # type: ignore[attr-defined]
    return None


def _unknown_agent(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """Whether نے or a genitive before the trigger belongs to somebody whom no rule knows."""
    words = scene.words
    claimed: set[int] = set()
    for group in scene.groups(clause.sentence, clause.start, trigger.start):
        claimed.update(range(group.start, group.end))
    for index in range(clause.start, trigger.start):
        if index in claimed or index in scene.date_tokens:
            continue
        if words[index] in ("وہ", "انہوں", "انھوں") and index < clause.start + 3:
            continue
        if words[index] == "نے" and words[index - 1] not in ("انہوں", "انھوں", "اس", "ہم", "میں", "جنہوں", "جنھوں", "جس"):
            return True
        if words[index] == "کو" and index + 1 in claimed and index > clause.start:
            return True
        if words[index] == "کی" and (index + 1 in claimed or index + 2 in claimed) and index > clause.start and words[index - 1] not in ("ان", "اس", "جن", "جس"):
            return True
    return False


def _title_speaker(scene: Scene, trigger: Match, foreign: set[str | None]) -> Actor | None:
    """`… سے مذاکرات نہیں ہوئے، روس`: the side that speaks stands at the end of a headline."""
    sentence = scene.sentence(trigger.start)
    for group in reversed(scene.groups(sentence.index, trigger.end, sentence.end)):
        if group.head_end >= sentence.end - 1 and group.marker == "" and (sentence.part == "title" or scene.words[group.start - 1] in "،:"):
            return next((a for a in group.actors if a.country and a.country not in foreign), None)
    return None


def _can_meet(actor: Actor, partner: bool) -> bool:
    if actor.office_key == "spokesman":
        return False
    return actor.kind in _ACTING or actor.kind == "pair" or (actor.kind in _STATES)


def _governs(scene: Scene, group: Group, trigger: Match) -> bool:
    """Whether a genitive group belongs to the trigger and not to another noun between them."""
    words = scene.words
    gap = words[group.end : trigger.start]
    if len(gap) > 14:
        return False
    inner = [g for g in scene.groups(scene.document.sentence_of[group.start], group.end, trigger.start)]
    covered: set[int] = set()
    for other in inner:
        covered.update(range(other.start, other.end))
    free = [words[i] for i in range(group.end, trigger.start) if i not in covered]
    if inner and inner[0].start == group.end and inner[0].marker == "gen":
        return True
    for index in range(group.end, trigger.start):
        if index in covered or index in scene.date_tokens or (words[index] in grammar.GENITIVE and index + 1 in covered):
            continue
        if words[index] in ("سے", "کے", "کی", "کا", "نے", "کو") and words[index + 1] not in ("موقع", "دوران", "ساتھ", "درمیان", "حاشیے", "موقعے"):
            return False
    return not any(w in _OTHER_NOUNS for w in free[:1]) and not any(w in grammar.FINITE - {"کی"} for w in free)


_ADVERBS: Final = frozenset("آج کل اب بھی تاحال ، پہلے جلد آئندہ اس".split())
_OTHER_NOUNS: Final = frozenset(
    "حکومت وزارت دارالحکومت شہر طرف صورتحال صورت معاملے مسئلے بارے علاقے سرحد فوج عوام دعوت درخواست خواہش رپورٹ بیان قیام انتخاب ترجمان اہلیہ "
    "بیٹے بھائی خلاف لیے لئے ساتھ بعد حوالے پالیسی ویب میڈیا خبر خبریں دورے دورہ دفتر جنگ حملے صدارتی انتخابی".split()
)


def _bare_subject(scene: Scene, group: Group, clause: Clause, trigger: Match) -> bool:
    """A group without marker acts when it opens its clause or stands directly before the trigger (headlines)."""
    if all(a.kind in ("state", "capital", "organisation") for a in group.actors):
        if group.end == trigger.start and len(group.actors) > 1:
            return True
        following = scene.words[group.end] if group.end < len(scene.words) else ""
        alone = following in _ADVERBS or any(g.start == group.end for g in scene.groups(clause.sentence) if g.marker in ("se", "saath"))
        return group.start <= clause.start + 1 and alone
    if group.start <= clause.start + 4:
        return True
    return group.end >= trigger.start - 1 or scene.sentence(trigger.start).part == "title" or all(a.kind == "pair" for a in group.actors)


def _pronoun_partner(scene: Scene, clause: Clause, trigger: Match) -> list[Actor] | None:
    """ان سے ملاقات, اس سے: the last person named before who is not the subject of this clause."""
    words = scene.words
    for index in range(trigger.start - 1, max(clause.start, trigger.start - 8) - 1, -1):
        if words[index] == "سے" and index > clause.start and words[index - 1] in ("ان", "اس", "جن", "جس"):
            subject = {a.country for g in scene.groups(clause.sentence, clause.start, index) if g.marker in ("ne", "") for a in g.actors}
            for number in range(clause.sentence, max(clause.sentence - 3, -1), -1):
                for group in reversed(scene.groups(number)):
                    if group.end <= index - 1:
                        people = [a for a in group.actors if a.kind in ("person", "office") and a.country and a.country not in subject]
                        if people:
                            return people[-1:]
            return None
    return None


def _matrix_subject(scene: Scene, trigger: Match, clause: Clause, foreign: set[str | None]) -> list[Actor]:
    """The subject of the clause in which `… سے ملاقات میں / کے بعد` is an adverbial."""
    sentence = scene.document.sentences[clause.sentence]
    for group in scene.groups(clause.sentence, trigger.end, min(sentence.end, trigger.end + 25)):
        if group.marker in ("ne", "", "gen"):
            actors = [a for a in group.actors if a.kind in _ACTING and a.country not in foreign]
            if actors and (group.marker != "gen" or scene.words[group.end : group.end + 1] == ["کہنا"]):
                return actors
            if any(a.kind == "pair" for a in group.actors):
                return []
    return []


# -- events -----------------------------------------------------------------------------------------------------------------


def _events(scene: Scene, trigger: Match, clause: Clause, sides: Sides, kind: str) -> list[Candidate]:
    words = scene.words
    plural = any(isinstance(e, Trigger) and "plural" in e.flags for e in trigger.entries)
    distributive = plural or scene.has(clause.start, clause.end, "distributive") is not None

    private = scene.has(scene.document.sentences[clause.sentence].start, scene.document.sentences[clause.sentence].end, "showbiz", "sport") is not None

    def make(actors: list[Actor]) -> Candidate | None:
        if private:
            actors = [a for a in actors if a.role not in (None, "other", "royal") or a.kind in ("delegation", "government") or a.person is not None and a.role == "other"]
        parties = sorted({a.country for a in actors if a.country})
        if len(parties) < 2 or all(a.former for a in actors if a.country == parties[0]) or all(a.former for a in actors if a.country == parties[1]):
            return None
        return Candidate(kind, parties, [a for a in actors if a.kind != "default"], clause.sentence, clause, trigger, plural=plural)

    if sides.together:
        if any(a.kind == "pair" for a in sides.together):
            return [Candidate(kind, [], [a for a in sides.together if a.kind != "pair"], clause.sentence, clause, trigger, anaphoric=True)]
        officials = [a for a in sides.together if a.country]
        if len({a.country for a in officials}) < 2:
            if not officials:
                return [Candidate(kind, [], [], clause.sentence, clause, trigger, anaphoric=True)]
            event = Candidate(kind, sorted({a.country for a in officials if a.country}), officials, clause.sentence, clause, trigger, anaphoric=True)
            return [event]
        event = make(officials)
        return [event] if event is not None else []
    for actor in sides.partner + sides.agent:
        if actor.country is None and actor.kind in ("officials", "government"):
            rest = {a.country for a in sides.partner + sides.agent if a.country}
            if scene.register.audience and scene.register.audience not in rest:
                actor.country = scene.register.audience
    many, few = (sides.partner, sides.agent)
    if len({a.country for a in sides.agent}) > 1 and len({a.country for a in sides.partner}) == 1:
        many, few = sides.agent, sides.partner
    if distributive and len({a.country for a in many if a.country}) > 1:
        out = []
        for code in dict.fromkeys(a.country for a in many if a.country):
            event = make([*few, *(a for a in many if a.country == code)])
            if event is not None:
                out.append(event)
        return out
    if distributive and plural and len([a for a in many if a.kind in ("person", "office")]) > 1 and scene.has(clause.start, clause.end, "distributive"):
        out = []
        for actor in many:
            event = make([*few, actor])
            if event is not None:
                out.append(event)
        return out
    event = make([*sides.agent, *sides.partner])
    if event is not None and kind == "call":
        event.initiator = next((a.country for a in sides.agent if a.country), None)
    del words
    return [event] if event is not None else []
