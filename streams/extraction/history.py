"""Agreements that an article recalls: told as a noun phrase (`2009 میں طے پانے والے سمجھوتے کے تحت`, `2015 کے جوہری معاہدے سے`,
`کینیا اور یوگنڈا کے درمیان معاہدے کے تحت`) or by a verb far behind (`یہ معاہدہ … 1994 میں طے پایا تھا`).

They are background unless their own date says that they are news; the layer of agreements has read what was concluded in
the article's own time.
"""

from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import Actor, Group
from streams.extraction.dating import date, take
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Trigger
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Scene
from streams.extraction.status import status

RECALLED: Final = "agreement:recalled"
_REACH: Final = 10
"""Tokens between the participle and the document that it belongs to."""
_BACK: Final = 6
"""Sentences back in which the two states of `اس معاہدے` were named."""
_TREATY: Final = ("معاہد", "سمجھوت", "ڈیل", "مطابقت", "صلح", "عہد")
_DONE: Final = frozenset(("پانے", "ہونے", "جانے"))
_WHO: Final = frozenset(("والے", "والا", "والی"))
_NOT_BETWEEN: Final = frozenset(
    ("نے", "کہ", "اگر", "جب", "ممکنہ", "مجوزہ", "متوقع", "کسی", "کوئی", "نئے", "نئی", "نیا", "باعث", "بعد", "لیے", "میں",
     "سے", "کو", "پر", "ساتھ", "خلاف", "درمیان")
)  # fmt: skip
"""Between a participle and its document these show that it belongs to something else, or that there is no such document."""
_ASIDE: Final = frozenset(("mutabiq", "about", "against", "mediator", "men"))
_OVER: Final = frozenset(("چکا", "چکے", "چکی"))
_CAME_ABOUT: Final = frozenset(("ہوا", "ہوئے", "ہو"))
_POINTED: Final = frozenset(("اس", "یہ", "مذکورہ", "اسی", "انہی"))
_ALL: Final = frozenset(("تمام", "سب", "کئی", "متعدد"))


def recall(scene: Scene, told: list[Candidate]) -> list[Candidate]:
    """Recalled agreements of an article, beside the candidates that its clauses gave."""
    taken = {c.trigger.start for c in told}
    found: list[Candidate] = []
    for trigger in scene.document.triggers:
        number = scene.document.sentence_of[trigger.start]
        if number < 0 or trigger.start in taken or not _document(trigger):
            continue
        sentence = scene.document.sentences[number]
        if sentence.skipped or sentence.part == "title" or (found and found[-1].sentence == number):
            continue
        clause = scene.clause(trigger.start)
        how, begin = _how(scene, trigger, clause)
        if not how or scene.has(sentence.start, sentence.end, "team_sport") is not None or _private(scene, trigger, clause):
            continue
        candidate = _read(scene, trigger, clause, how, begin) or _first_deal(scene, trigger, clause, how, told)
        if candidate is not None:
            found.append(candidate)
    return found


def _document(trigger: Match) -> bool:
    """A treaty or truce by name; a protocol or statement is recalled as one too seldom."""
    kinds = classes_of(trigger)
    return not kinds.isdisjoint(("ceasefire", "treaty")) or (
        "agreement" in kinds and trigger.form.split()[-1].startswith(_TREATY)
    )


def _private(scene: Scene, trigger: Match, clause: Clause) -> bool:
    company = scene.has(max(clause.start, trigger.start - _REACH), trigger.start, "company")
    return company is not None and company.start not in scene.document.covering and scene.words[company.start] != "گروپ"


def _how(scene: Scene, trigger: Match, clause: Clause) -> tuple[str, int]:
    """By which construction a document is spoken of as concluded, and where that begins."""
    words = scene.words
    behind = words[trigger.end : clause.end]
    if any(word in grammar.FUTURE for word in behind[:2]) or words[trigger.start - 1] in _ALL:
        return "", 0
    for index in range(trigger.start - 1, max(clause.start, trigger.start - _REACH) - 1, -1):
        word, before = words[index], words[index - 1]
        if word in _WHO:
            if any(len(w) == 4 and w.isdigit() and not _year(w) for w in words[max(clause.start, index - 4) : index]):
                return "", 0  # from before the states of today
            done = before in _DONE and (before != "پانے" or words[index - 2] == "طے")
            return ("participle", index) if done else ("", 0)
        if word == "گئے" and words[index - 2] in ("پیش", "تجویز", "تیار"):
            return "", 0  # `مصر کی جانب سے پیش کیے گئے معاہدے`: put forward
        if word in ("شدہ", "گئے", "ہوئے") and before in ("طے", "کیے", "کئے", "دستخط"):
            return "participle", index
        if word in grammar.GENITIVE and _year(before):
            return "of_year", index
        if word in _NOT_BETWEEN:
            break
    told = any(word in grammar.PAST for word in behind[-2:]) or (
        any(w in _OVER for w in behind) or "حال" in words[clause.start : trigger.start]
    )
    if "جو" in words[max(clause.start, trigger.start - _RELATIVE) : trigger.start] and _done_then(behind):
        return "finite", trigger.end  # `چلی کے ساتھ انہوں نے جو سمجھوتہ کیا تھا وہ …`
    following = scene.next_clause(clause)
    if following is not None and words[following.start] == "جو" and behind[:1] != ["ہے"]:
        last = words[following.start + 1 : following.end]
        if _done_then(last[-3:]) and any(g.marker in ("ne", "darmiyan") for g in _of_clause(scene, following)):
            return "finite", following.end  # `اس سمجھوتے کی خلاف ورزی ہے جو دونوں ملکوں نے 2003 میں کیا تھا`
    if told and behind and behind[0] not in grammar.CASE:
        act = scene.has(trigger.end, clause.end, "concluded")
        if behind[-2:] in (["کیا", "تھا"], ["کیے", "تھے"]) and scene.calendar.within(trigger.end, clause.end):
            return "finite", trigger.end  # `یہ معاہدہ دونوں ملکوں نے 1994 میں کیا تھا`
        if act is not None or (set(behind[:3]) & _CAME_ABOUT and behind[-1] not in grammar.FUTURE):
            return "finite", trigger.end
        if behind[-2:-1] and behind[-2] in _CAME_ABOUT and scene.calendar.within(trigger.end, clause.end):
            return "finite", trigger.end  # `معاہدہ کینیا کی ثالثی میں مئی 1994 میں ہوا تھا`
    if (behind[:2] == ["کے", "تحت"] or behind[:3] == ["کی", "رو", "سے"]) and len(_between(scene, clause, trigger)) == 2:
        return "under", trigger.start
    return "", 0


_RELATIVE: Final = 4
"""Words between جو and the document that it means."""


def _of_clause(scene: Scene, clause: Clause) -> list[Group]:
    return scene.groups(clause.sentence, clause.start, clause.end)


def _done_then(tail: list[str]) -> bool:
    """`کیا تھا`, `طے کی تھی`, `طے پایا تھا`: the verb of concluding in the pluperfect."""
    done = tail[1:] if tail[:1] == ["طے"] or (len(tail) == 3 and tail[0] not in grammar.FINITE) else tail
    return done[:1] != [] and done[0] in _CONCLUDED and any(w in grammar.PAST for w in done[1:3])


_CONCLUDED: Final = frozenset(("کیا", "کیے", "کئے", "کی", "کیں", "پایا", "پائے", "ہوا", "ہوئے"))


def _year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and 1900 <= int(word) <= 2100


def _between(scene: Scene, clause: Clause, trigger: Match) -> list[str]:
    """The two sides named with کے درمیان before the document."""
    for group in reversed(scene.groups(clause.sentence, clause.start, trigger.start)):
        if group.marker == "darmiyan":
            codes = scene.register.sides(group.actors)
            if len(codes) > 1:
                return codes
    return []


def _read(scene: Scene, trigger: Match, clause: Clause, how: str, begin: int) -> Candidate | None:
    between = _between(scene, clause, trigger)
    parties = between or _bound(trigger) or _parties(scene, trigger, clause)
    if len(parties) < 2 or not any(len(code) == 2 for code in parties):
        return None
    standing, _ = status(scene, trigger, clause)
    if standing == NONE and how == "finite":
        return None
    rules = [RECALLED, f"agreement:{how}"]
    event = Candidate("agreement", sorted(parties), [], clause.sentence, clause, trigger, rules=rules)
    if how == "finite":
        date(scene, event)
    else:
        event.dated = True
        inside = scene.calendar.within(clause.start, trigger.start)
        if inside and not any(scene.words[i] in grammar.FINITE - {"کی"} for i in range(inside[-1][1], begin - 1)):
            take(scene, event, inside[-1])
    if event.date_precision == "day" and not between and not _old(scene, event):
        return None
    return event


def _first_deal(scene: Scene, trigger: Match, clause: Clause, how: str, told: list[Candidate]) -> Candidate | None:
    """`حکومت اور باغیوں نے نئے معاہدے پر دستخط کیے۔ مئی میں طے پانے والے پہلے معاہدے کو …`: an older one of the same sides."""
    deals = [c for c in told if c.type == "agreement" and c.sentence < clause.sentence and len(c.parties) > 1]
    if not deals or how != "participle" or scene.words[trigger.start - 1] not in _EARLIER_ONE or scene.groups(clause.sentence):
        return None
    days = scene.calendar.within(clause.start, trigger.start)
    event = Candidate(
        "agreement", list(deals[-1].parties), [], clause.sentence, clause, trigger, rules=[RECALLED, f"agreement:{how}"]
    )
    event.dated = True
    if days:
        take(scene, event, days[-1])
    return event if event.date else None


_EARLIER_ONE: Final = frozenset(("پہلے", "سابقہ", "پچھلے", "گزشتہ", "پرانے", "ابتدائی"))


def _bound(trigger: Match) -> list[str]:
    """The states that a treaty binds which is known by its name."""
    return sorted({f for e in trigger.entries if isinstance(e, Trigger) and e.cls == "treaty" for f in e.flags})


def _old(scene: Scene, event: Candidate) -> bool:
    return event.date is not None and scene.document.day is not None and event.date[:7] < scene.document.day[:7]


def _parties(scene: Scene, trigger: Match, clause: Clause) -> list[str]:
    """Who concluded it: the one with whom and the clause's other state, the sentence's two states, or the pair spoken of."""
    words = scene.words
    groups = [g for g in scene.groups(clause.sentence) if g.marker not in _ASIDE or (g.marker == "men" and len(g.actors) == 2)]
    near = [g for g in groups if clause.start <= g.start < trigger.start]
    following = scene.next_clause(clause)
    if following is not None and words[following.start] == "جو":
        near += [g for g in groups if following.start <= g.start < following.end]
    pair = any(a.kind == "pair" for g in near for a in g.actors)
    partner = next((g for g in reversed(near) if g.marker in ("saath", "se") and g.actors[-1].country), None)
    among = [scene.register.sides(g.actors) for g in near if g.marker == "men" and g.start < trigger.start]
    if partner is None and among and len(among[-1]) == 2:
        return among[-1]  # `چلی اور پیرو میں ہونے والے معاہدے کے بعد کینیا نے …`
    distinct = scene.register.sides([a for g in groups for a in g.actors if a.office_key != "spokesman"])
    if partner is not None and not pair:
        sides = scene.register.sides(partner.actors)
        others = [c for c in distinct if c not in sides] or _subject(scene, trigger, clause, sides)
        others = others or [c for c in scene.register.lead if c not in sides]
        return [*sides, others[0]] if others else []
    window = words[clause.start : trigger.start]
    if not pair and ("درمیان" in window or "مابین" in window or "بیچ" in window or "ساتھ" in window[-_REACH:]):
        return []  # with somebody unknown
    if not pair and len(distinct) == 2:
        return distinct
    pair = any(a.kind == "pair" for g in scene.groups(clause.sentence) if g.start < trigger.start for a in g.actors)
    if _of_many(scene, clause.sentence):
        return []
    pointed = any(w in _POINTED for w in words[max(clause.start, trigger.start - 3) : trigger.start])
    under = words[trigger.end : trigger.end + 2] == ["کے", "تحت"] and not distinct
    if under and scene.calendar.within(clause.start, trigger.start):
        return _pair_of(scene, clause.sentence)  # `… 1988 میں ہونے والے معاہدے کے تحت`
    if pair or pointed or (len(distinct) == 1 and len(scene.register.lead) == 2 and distinct[0] in scene.register.lead):
        return _pair_of(scene, clause.sentence)
    return []


def _subject(scene: Scene, trigger: Match, clause: Clause, sides: list[str]) -> list[str]:
    """`پیرو کے ساتھ انہوں نے جو سمجھوتہ کیا تھا`: whom a pronoun takes up."""
    if not scene.word_in(clause.start, trigger.start, grammar.HE):
        return []
    subject = scene.subject_before(clause.start, other_than=set(sides))
    return [a.country for a in subject.actors if a.country] if subject is not None else []


def _names_paper(scene: Scene, actor: Actor) -> bool:
    """`پیرس معاہدہ`, `اوسلو سمجھوتے`: a city by whose name a treaty goes."""
    behind = scene.words[actor.end : actor.end + 1]
    return actor.kind == "capital" and bool(behind) and behind[0].startswith(_TREATY)


def _of_many(scene: Scene, number: int) -> bool:
    """`یہ معاہدہ … طے پایا تھا جس پر 195 ملکوں نے دستخط کیے`: none of two states."""
    words, part = scene.words, scene.document.sentences[number]
    lands = (i for i in range(part.start + 1, part.end) if words[i] in ("ملکوں", "ممالک"))
    return any((words[i - 1].isdigit() and int(words[i - 1]) > 2) or words[i - 1] in ("سو", "درجنوں", "درجن") for i in lands)


def _pair_of(scene: Scene, number: int) -> list[str]:
    """The only two states of the nearest sentence that names two, else those of the lead."""
    for back in range(number, max(number - _BACK, -1), -1):
        named = [(g, a) for g in scene.groups(back) for a in g.actors if a.country and len(a.country) == 2]
        places = [a for g, a in named if a.kind in ("state", "capital") and g.marker == "men" and len(g.actors) == 1]
        told = [a for _, a in named if not any(a is p for p in places) and not _names_paper(scene, a)]
        codes = {a.country for a in told if a.country}
        if len(codes) == 2:
            return sorted(codes)
        if len(codes) > 2:
            break
    return scene.register.lead if len(scene.register.lead) == 2 else []
