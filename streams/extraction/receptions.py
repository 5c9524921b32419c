"""Host and guest of a reception, who then meet: `X نے Y کا استقبال کیا جس کے بعد دونوں کے درمیان مذاکرات ہوئے`. Being received
is no meeting by itself; the talks behind it are those of the two, on its day and at its place unless they tell others."""

from itertools import pairwise
from typing import Final, NamedTuple

from streams.extraction import callings, definite, grammar
from streams.extraction.actors import BODIES, COLLECTIVE, PEOPLE, STATESMEN, Actor, Group
from streams.extraction.document import Clause
from streams.extraction.gazetteer import City
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.place import city_in
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Scene
from streams.extraction.status import status
from streams.urdu.tokens import word_set

RULE: Final = "received"
_RECEIVED: Final = word_set("استقبال خیرمقدم خیر پرتپاک گرمجوشی والہانہ شاندار")
_JOINED: Final = word_set("اور جس جبکہ بعد جہاں وہاں")
_POINTED: Final = word_set("یہ اس ان دونوں بعد")


_HALLS: Final = word_set("چیمبر قصر محل ایوان دیوان پیلس ہاوس دفتر رہائشگاہ صدارتی شاہی")
_RUNWAY: Final = word_set("ایئرپورٹ ائیرپورٹ ایئر ائیر ہوائی اڈے بیس ایئربیس ائیربیس پہنچنے آمد گارڈ")
"""Where guests are met as they come, which is no meeting yet."""


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """`امیر X نے قصر الیمامہ میں Y کا استقبال کیا`: who receives a guest of another state in his palace or office meets him."""
    words = scene.words
    for trigger in scene.triggers(sentence, "received"):
        clause = scene.clause(trigger.start)
        done = words[trigger.end : trigger.end + 1] in (["کیا"], ["کرتے"]) and words[trigger.end + 1 : trigger.end + 2] != [
            "گیا"
        ]
        where = words[clause.start : trigger.start]
        where = [w for i, w in enumerate(where) if w != "دفتر" or where[i + 1 : i + 2] != ["خارجہ"]]  # whose he is, not where
        came = _came_to_house(scene, clause)
        if not done or not (came or (not _HALLS.isdisjoint(where) and _RUNWAY.isdisjoint(where))):
            continue
        told = _told(scene, clause)
        if told is None or any(a.role == "ambassador" for a in told.host):
            continue
        parties = sorted({a.country for a in (*told.host, *told.guest) if a.country})
        if len(parties) == 2:
            rules = ["meeting:palace", "status:told"]
            people = [*told.host, *told.guest]
            return [Candidate("meeting", parties, people, sentence, clause, trigger, rules=rules, mode="in_person", weak=True)]
    return _hosting(scene, sentence)


def _came_to_house(scene: Scene, clause: Clause) -> bool:
    """`سفیر X وزارت تجارت گئے۔ وزیر Y نے ان کا خیرمقدم کیا`: in the clause before he went to the house where he is received."""
    before = scene.previous_clause(clause) or scene.last_clause_before(clause)
    return before is not None and bool(callings.told(scene, before)[1])


def _hosting(scene: Scene, sentence: int) -> list[Candidate]:
    """`صدر X پیر کو اپنی رہائش گاہ پر Y کی میزبانی کریں گے`: a leader who has another state's guest with him meets him."""
    for trigger in scene.triggers(sentence, "hosting"):
        clause = scene.clause(trigger.start)
        groups = scene.groups(sentence, clause.start, trigger.start)
        guests = [a for g in groups if g.marker == "mezbani" and g.end == trigger.end for a in g.actors if _leads(a)]
        hosts = [a for g in groups if g.marker in ("ne", "") for a in g.actors if _leads(a) and a.kind != "delegation"]
        parties = sorted({a.country for a in (*hosts, *guests) if a.country})
        standing, how = status(scene, trigger, clause)
        done = _DONE.issuperset(scene.words[trigger.end : trigger.end + 1])
        if hosts and guests and len(parties) == _TWO and done and standing != NONE:
            event = Candidate("meeting", parties, [*hosts, *guests], sentence, clause, trigger, standing, mode="in_person")
            event.rules = ["meeting:hosting", f"status:{how}"]
            return [event]
    return []


def _leads(actor: Actor) -> bool:
    return actor.kind in PEOPLE and actor.country is not None and actor.role in STATESMEN


_TWO: Final = 2
_DONE: Final = frozenset(("کی", "کریں", "کرے", "کر", "کررہے", "کرینگے"))


class Reception(NamedTuple):
    """Who received whom, and the clause that tells it."""

    host: list[Actor]
    guest: list[Actor]
    clause: Clause


def before(scene: Scene, clause: Clause, trigger: Match) -> Reception | None:
    """The reception told in the clause before, or in the sentence before where the talks point back (`یہ ملاقات`, `دونوں`)."""
    if (meanwhile := _meanwhile(scene, clause, trigger)) is not None:
        return meanwhile
    previous = scene.previous_clause(clause)
    if previous is not None:
        both = scene.words[clause.start] in grammar.PAIR_WORDS and "meeting" not in classes_of(trigger)
        joined = both or scene.words[clause.start] in _JOINED or trigger.start == clause.start
        return (_told(scene, previous) or _called(scene, previous)) if joined else None
    pointed = trigger.start == clause.start or scene.word_in(clause.start, min(trigger.end, clause.start + _HEAD), _POINTED)
    last = scene.last_clause_before(clause) if pointed else None
    return (_told(scene, last) or _called(scene, last)) if last is not None else None


def _meanwhile(scene: Scene, clause: Clause, trigger: Match) -> Reception | None:
    """`X نے Y کا خیرمقدم کرتے ہوئے ان سے تجارت پر بات کی`: in one clause with the talk."""
    words = scene.words
    for index in range(clause.start, trigger.start - 2):
        if words[index : index + 2] == ["کرتے", "ہوئے"] and not _RECEIVED.isdisjoint(words[index - 2 : index]):
            return _told(scene, Clause(clause.index, clause.start, index + 2, clause.sentence))
    return None


def discussed(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """`X نے Y کا استقبال کیا جس کے بعد دونوں نے تعلقات کا جائزہ لیا`, `X نے Y کے ساتھ سرحد کی صورتحال پر غور کیا`."""
    if scene.has(clause.start, trigger.start, *_TALKING) is not None:
        return False
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    apart = [g for g in groups if g.marker in ("ne", "saath")]
    apart = [g for g in apart if g.marker == "ne" or scene.words[g.end] not in _BETWEEN_THEM]
    able = all(a.country and (a.kind in BODIES or _sits_down(a)) for g in apart for a in g.actors)
    if [g.marker for g in apart] in (["ne", "saath"], ["saath", "ne"]) and able:
        return True
    return _only_both(groups) and before(scene, clause, trigger) is not None


def _sits_down(actor: Actor) -> bool:
    return actor.kind in PEOPLE and actor.role in STATESMEN | {"ambassador", "igo_head", "igo_official"}


_BETWEEN_THEM: Final = word_set("تعلقات تعاون معاہدے سمجھوتے تنازع تنازعے کشیدگی اختلافات روابط دوستی جنگ جاری ہونے ہوئے")
"""`وزیراعظم نے چلی کے صدر کے ساتھ تعلقات کا جائزہ لیا`: what there is between them."""
_TALKING: Final = ("meeting", "talks", "session", "conference", "summit", "call", "spoke", "banquet")
"""In what talks things were discussed, which tell themselves."""


def _only_both(groups: list[Group]) -> bool:
    return all(a.kind == "pair" for g in groups if g.marker in ("ne", "") for a in g.actors if a.kind not in COLLECTIVE)


def talked(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """`X نے Y کا خیرمقدم کیا اور ان سے تجارت پر بات کی`, `… جہاں دونوں نے تجارت پر بات کی`, `… اور تجارت پر بات ہوئی`: host and
    guest speak with each other, and with nobody else."""
    words = scene.words
    in_talks = scene.has(clause.start, trigger.start, "meeting", "talks", "session") is not None  # `ملاقات میں … پر بات ہوئی`
    if words[trigger.end : trigger.end + 1] not in _SPOKE or in_talks:
        return False
    for index in range(clause.start, trigger.start):
        if words[index] in ("سے", "ساتھ") and words[index - 1] not in _EACH_OTHER and words[index - 2] not in _EACH_OTHER:
            return False
    met = before(scene, clause, trigger)
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    return met is not None and _only_both([g for g in groups if not any(a in (*met.host, *met.guest) for a in g.actors)])


_SPOKE: Final = [[word] for word in ("کی", "ہوئی", "کریں", "کرینگے", "ہوگی")]
_EACH_OTHER: Final = word_set("ان جن آپس مہمان سرحد")


def _called(scene: Scene, clause: Clause) -> Reception | None:
    """`X ایوان صدر آئے جہاں دونوں نے تجارت پر بات کی`: who comes to another's house is received there."""
    host, guest = callings.told(scene, clause)
    return Reception(host, guest, clause) if host and guest else None


_HEAD: Final = 5
"""Words at the head of a sentence in which it points back."""


def _told(scene: Scene, clause: Clause) -> Reception | None:
    host: list[Actor] = []
    first: tuple[list[Actor], int] = ([], -1)
    for group in scene.groups(clause.sentence, clause.start, clause.end):
        people = [a for a in group.actors if a.kind in PEOPLE and a.country and a.role]
        if group.marker == "ne":
            host = people
            apart = {a.country for a in host}.isdisjoint(a.country for a in first[0])
            if host and first[1] == group.start and apart and scene.word_in(group.end, clause.end, _RECEIVED):
                return Reception(host, first[0], clause)  # `چلی کے سفیر X کا وزیر Y نے اپنے دفتر میں خیر مقدم کیا`
        elif group.marker == "gen" and not host:
            first = people, group.end
        elif host and people and _received(scene, group, clause):
            foreign = {a.country for a in host}.isdisjoint(a.country for a in people)
            return Reception(host, people, clause) if foreign else None
    guest = _arrived(scene, clause, host) if host else []
    return Reception(host, guest, clause) if guest else None


def _arrived(scene: Scene, clause: Clause, host: list[Actor]) -> list[Actor]:
    """`مصری صدر ایوان صدر پہنچے جہاں صدر X نے ان کا استقبال کیا`, `… معزز مہمان کا خیرمقدم کیا`, `… نے استقبال کیا`: him who
    came just before."""
    words = scene.words
    own = [at for at in range(clause.start + 1, clause.end) if words[at] == "کا" and words[at - 1] in _HIM]
    own = own or [at for at in range(host[-1].end, clause.end) if words[at] == "نے"]
    if not own or _RECEIVED.isdisjoint(words[own[0] + 1 : min(own[0] + 3, clause.end)]):
        return []
    hosts = {a.country for a in host if a.country}
    subject = scene.subject_before(clause.start, other_than=hosts)
    if subject is None or scene.document.sentence_of[subject.start] < clause.sentence - 1:
        return []
    people = [a for a in subject.actors if a.kind in PEOPLE and a.country and a.role and a.country not in hosts]
    return people if scene.has(subject.end, scene.clause(subject.start).end, "arrive", "visit", "go") is not None else []


_HIM: Final = word_set("ان مہمان مہمانوں")


def _received(scene: Scene, group: Group, clause: Clause) -> bool:
    """Whether somebody is the guest: `Y کا استقبال کیا`, `Y کو لیما میں خوش آمدید کہا`."""
    behind = scene.words[group.end : clause.end]
    if group.marker == "ko":
        own = not grammar.OWN.isdisjoint(behind) and not _INVITED_IN.isdisjoint(behind)  # `Y کو اپنے دفتر میں بلایا`
        return own or any(pair in _BIDDEN for pair in pairwise(behind))
    if behind[1:2] == ["میں"]:
        behind = behind[2:]  # `Y کا لیما میں خیر مقدم کیا`
    return group.marker == "gen" and not _RECEIVED.isdisjoint(behind[:1])


_INVITED_IN: Final = frozenset(("بلایا", "بلا", "بلوایا", "مدعو"))
_BIDDEN: Final = frozenset((("خوش", "آمدید"), ("چائے", "پر"), ("کھانے", "پر"), ("ناشتے", "پر")))


def complete(scene: Scene, events: list[Candidate]) -> None:
    """Give talks behind a reception its day and its city, where they tell none of their own."""
    for event in events:
        if f"{event.type}:{RULE}" not in event.rules and definite.RULE not in event.rules:
            continue
        reception = before(scene, event.clause, event.trigger)
        if reception is None:
            continue
        clause = reception.clause
        if event.place_country is None:
            city = next((m for i in range(clause.start, clause.end) if (m := city_in(scene, i)) is not None), None)
            if city is not None and isinstance(city.entry, City) and city.entry.country != "*":
                event.place_city, event.place_country = city.entry.name or None, city.entry.country
                event.place_span = (city.start, city.end)
        days = [f for f in scene.calendar.within(clause.start, clause.end) if f[2].precision == "day"]
        value = (days[0][2].past or days[0][2].value) if len(days) == 1 else None
        if event.date is None and value is not None and event.status == "held":
            event.date, event.date_precision, event.date_span = value, "day", days[0][:2]
            event.rules.append("date:reception")
