"""Messages from one state's leader or office to another's: letters, congratulations, condolences, invitations.

`X نے Y کو خط لکھا`, `X کا Y کے نام پیغام`, `X کی جانب سے Y کو لکھے گئے خط میں`, `X اور Z نے Y کو مبارکباد دی` (one each).
"""

from dataclasses import dataclass, field, replace
from typing import Final

from streams.extraction import acts, dispatch, missions
from streams.extraction.actors import PEOPLE, PRIVATE, STATES, Actor, Group
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

_OFFICIAL: Final = PEOPLE | {"government"}
_SENDERS: Final = frozenset((*_OFFICIAL, "delegation", "officials"))
_STATES: Final = frozenset(("state", "capital"))
_LEADERS: Final = frozenset(("head_of_state", "head_of_government", "foreign_minister", "royal"))
_WRITERS: Final = _LEADERS | {"minister", "deputy_minister", "ambassador"}
"""Whose letter to a body of states is their state's; policemen and former leaders write to it as well."""
_PEOPLE_OF: Final = word_set("عوام حکومت قوم قیادت حکمران شہریوں بھائیوں اور و برادر پوری")
"""What stands between a state and کو when all of it is meant: `چلی کے عوام اور حکومت کو`."""
_VICTORY: Final = word_set("جیت کامیابی فتح انتخاب حلف")
_RECOVERY: Final = (["صحتیابی", "کے", "لیے"], ["صحت", "کے", "لیے"], ["سلامتی", "کے", "لیے"])
"""For what one wishes somebody well: `صدر کی صحتیابی کے لیے نیک خواہشات کا پیغام بھیجا`."""
_EXCHANGED: Final = word_set("تبادلہ تبادلے")
_RULES: Final = ("letter", "greeting", "condolence", "invitation", "text")


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Message candidates of a sentence, once for each two states: `چلی نے X کو خط لکھا، پیرو نے بھی پیغام بھیجا`."""
    found: list[Candidate] = []
    for candidate in acts.run(scene, sentence, tuple((cls, _message) for cls in _RULES)):
        pairs = [c for c in _each_pair(candidate) if all(c.parties != other.parties for other in found)]
        found.extend(pairs)
    return found


def _each_pair(candidate: Candidate) -> list[Candidate]:
    """Each sender with the receiver, or the sender with each receiver: of the parties as `_message` leaves them, the one that
    is a side of all comes last."""
    *others, one = candidate.parties
    found: list[Candidate] = []
    for other in others:
        pair = {one, other}
        people = [a for a in candidate.actors if a.country in pair]
        found.append(replace(candidate, parties=sorted(pair), actors=people, rules=list(candidate.rules), merged=[]))
    return found


@dataclass(slots=True)
class _Sending:
    """A message as it is read: who sends it to whom."""

    scene: Scene
    trigger: Match
    clause: Clause
    classes: set[str]
    end: int
    """Where the noun of the message ends: `مبارکباد کا پیغام`."""
    groups: list[Group]
    before: list[Group]
    """Those before the trigger."""
    received: bool
    """`X نے Y کا خط وصول کیا`."""
    written: bool
    senders: list[Actor] = field(default_factory=list)
    receivers: list[Actor] = field(default_factory=list)
    official: bool = False
    """Whether it goes to a state or to somebody of office."""
    there: bool = False
    """Said in person, at a mission."""

    def receiving(self) -> set[str]:
        """The states of those who receive it."""
        return {a.country for a in self.receivers if a.country}


def _message(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """`X نے Y کو خط لکھا`, `X کی Y کو مبارکباد`: who sends a message to whom."""
    words, cls, end = scene.words, classes_of(trigger), trigger.end
    paper = words[end : end + 1] == ["کا"] and words[end + 1] in dispatch.PAPERS if end + 1 < len(words) else False
    if paper and cls & {"greeting", "condolence"}:
        end += 2
    groups = scene.groups(clause.sentence, clause.start, clause.end)
    if (each := _of_each_other(scene, trigger, clause, groups, end)) is not None:
        return each, ""
    reason = dispatch.no_message(scene, trigger, clause, cls, end)
    public = reason == "said_in_public"
    if reason is not None and not public:
        return None, reason
    written = words[end - 1] in dispatch.PAPERS or bool(cls & {"letter", "text", "invitation"})
    received = "وصول" in words[end : end + 2]
    before = [g for g in groups if g.start < trigger.start]
    told = _Sending(scene, trigger, clause, cls, end, groups, before, received, written)
    _addressed(told)
    whole = _judge_office(told)
    if reason := _find_sender(told):
        return None, reason
    owners = _papers(told)
    to = list(dict.fromkeys(a.country for a in told.receivers if a.country))
    by = list(dict.fromkeys(a.country for a in told.senders if a.country and a.country not in to))
    if reason := _not_between_states(told, to, by, whole):
        return None, reason
    own = [a for a in owners if a.country in by and a not in told.senders and not told.there]
    people = [a for a in [*told.senders, *own, *told.receivers] if a.kind in PEOPLE]
    rules = [f"message:{sorted(cls)[0]}"]
    if words[end - 1] in dispatch.PAPERS:
        rules.append("message:written")
    sides = [*by, to[0]] if len(to) == 1 else [*to, by[0]]
    event = Candidate("message", sides, people, clause.sentence, clause, trigger, rules=rules)
    event.initiator = by[0] if len(by) == 1 else None
    if told.there:
        event.type, event.mode, event.rules = "meeting", "in_person", ["meeting:at_mission"]
    if public:  # a remark to the public, which may name who sent the message that the lead tells of
        event.anaphoric = event.weak = True
        event.rules.append("message:said_in_public")
    return event, ""


def _addressed(s: _Sending) -> None:
    """Receiver and sender by their cases; `ان کے حوالے کیا`, `انہیں`, `… کو بھی` mean one told before."""
    scene, words, before = s.scene, s.scene.words, s.before
    s.receivers = _of(s.groups, ("ne",), _SENDERS) if s.received else _receivers(scene, s.groups, s.trigger)
    s.senders = _of(before, ("gen",), _SENDERS) if s.received else _senders(scene, s.trigger, s.clause, before, s.receivers)
    handed = words[s.end : s.end + 2] == ["ان", "کے"] and words[s.end + 2] in _HANDS
    if not s.receivers and (handed or scene.word_in(s.clause.start, s.trigger.start, ("انہیں", "انھیں"))):
        s.receivers = _him(scene, s.clause) or (_greeted(scene, s.clause, s.senders) if "greeting" in s.classes else [])
        s.senders = [a for a in s.senders or _of(before, ("gen",), _SENDERS) if a.explicit]
    wished = s.classes & {"greeting", "condolence"}
    if not s.receivers and wished and "بھی" in words[s.clause.start : s.trigger.start]:
        s.receivers = _as_before(scene, s.trigger)
    if not s.receivers and "letter" in s.classes:
        s.receivers = _body(s.groups, s.trigger)
        s.senders = s.senders or _senders(scene, s.trigger, s.clause, before, s.receivers)


def _judge_office(s: _Sending) -> bool:
    """Tells whether a message goes to a state or to somebody of office; True where a whole state is meant."""
    whole = any(_whole_state(s.scene, g) and s.receivers and s.receivers[0] in g.actors for g in s.groups)
    led = any(a.kind == "officials" and "قیادت" in s.scene.words[a.start : a.end] for a in s.receivers)
    of_states = "letter" in s.classes and bool(s.senders) and all(a.kind in STATES for a in [*s.senders, *s.receivers])
    s.official = whole or led or of_states or any(a.kind in _OFFICIAL | {"organisation"} for a in s.receivers)
    return whole


def _find_sender(s: _Sending) -> str:
    """Finds a sender who stands elsewhere (`Y کی جانب سے`, at a mission, before); why there is no message, if there is none."""
    scene, words = s.scene, s.scene.words
    s.receivers = [a for a in s.receivers if a not in s.senders]
    if not s.senders:  # `X کو مبارکباد کا پیغام Y کی جانب سے بھیجا گیا`
        s.senders = [a for a in _of(s.groups, ("janib",), _SENDERS) if a not in s.receivers]
    s.there = not s.written and missions.met_there(words, scene.groups(s.clause.sentence), s.trigger.start, s.receivers)
    if s.there and not s.senders:
        subject = scene.subject_before(s.clause.start, other_than=s.receiving())
        s.senders = [a for a in subject.actors if a.country and a.role not in PRIVATE] if subject is not None else []
    at_home = {a.country for g in s.before if g.marker in ("ne", "janib") for a in g.actors if a not in s.receivers}
    if not s.senders and at_home & {a.country for a in s.receivers}:
        return "domestic"
    if not s.senders and s.receivers and not any(_nameless(g) for g in s.before):
        s.senders = _carried(scene, s.clause, s.trigger, s.receiving())
    if s.senders and not s.receivers and "invitation" in s.classes:
        return "no_receiver"
    if words[s.trigger.start] == "مراسلہ" and s.receivers and all(a.role == "ambassador" for a in s.receivers):
        return "note"  # which is a protest's
    if s.receivers and all(a.kind == "organisation" for a in s.receivers):
        s.senders = [a for a in s.senders if a.kind in STATES or (a.role in _WRITERS and a.office and not a.former)]
    if s.written and not s.receivers and "condolence" in s.classes:
        s.receivers = [a for a in _bereaved(scene, s.before) if a.country not in {x.country for x in s.senders}]
        s.official = bool(s.receivers)
    return ""


def _papers(s: _Sending) -> list[Actor]:
    """Whose paper is brought; `چلی کے وزیر خارجہ نے پیرو کے صدر کا خط … پہنچایا`: who brings it is no side of it."""
    owners = _owners(s.scene.words, s.before, s.trigger, s.senders) if s.written and not s.received else []
    third = [a for a in owners if a.explicit and a.country not in {x.country for x in [*s.senders, *s.receivers]}]
    if not third:
        return owners
    s.senders = third
    s.official = s.official or any(a.kind in _SENDERS for a in s.receivers)
    return []


def _not_between_states(s: _Sending, to: list[str], by: list[str], whole: bool) -> str:
    """Why what is told is no message of states, empty where it is one."""
    if not to or not by or (len(to) > 1 and (len(by) > 1 or not _listed(s.groups, s.receivers))):
        return "many" if len(to) > 1 else "one_party"
    if any(a.office is not None and a.plural and not a.explicit for a in s.senders):
        return "many"  # `عالمی رہنماوں کی مبارکباد`
    sentence = s.scene.document.sentences[s.clause.sentence]
    if whole and "بیان" in s.scene.words[sentence.start : s.clause.end]:
        return "said_in_public"
    by_leader = bool(s.classes & {"condolence", "greeting"}) and any(a.role in _LEADERS for a in s.senders)
    to_state = by_leader and sentence.part == "text" and s.scene.words[s.trigger.start - 1] in ("سے", "کو")
    return "" if s.official or "invitation" in s.classes or to_state else "to_no_official"


def _owners(words: list[str], before: list[Group], trigger: Match, senders: list[Actor]) -> list[Actor]:
    """`چلی کے سفیر نے صدر کا خط پہنچایا`: whose paper is brought, of the bringer's state unless another is named."""
    beside = [
        g for g in before if g.marker in ("gen", "dawat") and _OF_PAPERS.issuperset(words[g.head_end + 1 : trigger.start])
    ]
    owners = [a for g in beside for a in g.actors if a.kind in PEOPLE]
    state = next((a.country for a in senders if a.explicit), None)
    return [a if a.explicit or a.person or state is None else replace(a, country=state) for a in owners if a not in senders]


_OF_PAPERS: Final = word_set("خصوصی اہم تحریری زبانی ذاتی سرکاری جوابی خیرسگالی کا")


def _bereaved(scene: Scene, before: list[Group]) -> list[Actor]:
    """`چلی کے بادشاہ کے انتقال پر … شاہی خاندان کے نام تعزیتی پیغام بھیجا`: the state whose leader died."""
    dead = [g for g in before if g.marker == "gen" and scene.words[g.end] in _DEATH]
    mourned = [a for g in dead for a in g.actors if a.kind in PEOPLE and a.country and a.explicit]
    return [replace(a, kind="government", name=None, person=None) for a in mourned[:1]]


_DEATH: Final = word_set("انتقال وفات ہلاکت موت رحلت شہادت")


def _of_each_other(scene: Scene, trigger: Match, clause: Clause, groups: list[Group], end: int) -> Candidate | None:
    """`X اور Y کے درمیان خطوط کا تبادلہ`, `X اور Y نے ایک دوسرے کو مبارکباد دی`: one event of both."""
    words = scene.words
    mutual = "ایک دوسرے کو" in " ".join(words[max(clause.start, trigger.start - 9) : trigger.start])
    if acts.of_sport(scene, clause.sentence):
        return None
    if not mutual and not (words[end : end + 1] == ["کا"] and words[end + 1 : end + 2] and words[end + 1] in _EXCHANGED):
        return None
    for group in groups:
        people = [a for a in group.actors if a.country and a.kind in _OFFICIAL | {"state"}]
        sides = list(dict.fromkeys(a.country for a in people if a.country))
        if group.start < trigger.start and group.marker in ("ne", "darmiyan", "gen", "men") and len(sides) == 2:
            actors = [a for a in people if a.kind in PEOPLE]
            if any(words[t.end : t.end + 2] == ["کے", "دوران"] for t in scene.triggers(clause.sentence, "talks", "meeting")):
                return None  # `مذاکرات کے دوران … پیغامات کا تبادلہ ہوا`: how they talked
            spoken = classes_of(trigger).isdisjoint(("letter", "text")) and words[end - 1] not in dispatch.PAPERS
            rules = ["message:each_other"] if spoken else ["message:each_other", "message:written"]
            return Candidate("message", sides, actors, clause.sentence, clause, trigger, rules=rules)
    return None


def _him(scene: Scene, clause: Clause) -> list[Actor]:
    """`X نے Y سے ملاقات کی اور انہیں Z کا خط پہنچایا`: whom the clause before meets or speaks to."""
    before = list(reversed(scene.groups(clause.sentence, None, clause.start)))
    speaks = scene.words[clause.start] == "کہ"  # `X نے کہا کہ انہیں Y کا خط ملا ہے`
    for group in before:
        if group.marker in ("se", "ko", "saath") or (speaks and group.marker == "ne"):
            return [a for a in group.actors if a.kind in _OFFICIAL and a.country]
    return []


def _greeted(scene: Scene, clause: Clause, senders: list[Actor]) -> list[Actor]:
    """`چلی کے صدر نے حلف اٹھا لیا۔ مصری صدر نے انھیں مبارک باد دی`: the one leader of another state who acts just before."""
    first = scene.document.sentences[clause.sentence].start
    groups = scene.groups(clause.sentence, first, clause.start) or scene.groups(clause.sentence - 1)
    own = {a.country for a in senders}
    acting = [a for g in groups if g.marker in ("ne", "") for a in g.actors if a.kind in PEOPLE and a.role in _LEADERS]
    others = {a.country for a in acting} - own
    return [a for a in acting if a.country in others][-1:] if senders and len(others) == 1 else []


def _as_before(scene: Scene, trigger: Match) -> list[Actor]:
    """`A نے B کو مبارکباد دی۔ C نے بھی مبارکباد کا پیغام بھیجا`: to whom the one told before went."""
    here = scene.document.sentence_of[trigger.start]
    for number in range(here, max(here - _BACK, -1), -1):
        for earlier in reversed(list(scene.triggers(number, "greeting", "condolence"))):
            clause = scene.clause(earlier.start)
            if earlier.start < trigger.start and clause.end <= trigger.start:
                groups = scene.groups(clause.sentence, clause.start, earlier.start)
                return [a for g in groups if g.marker == "ko" for a in g.actors if a.country and a.kind in _OFFICIAL]
    return []


_HANDS: Final = frozenset(("حوالے", "سپرد"))
"""`X کا خط ان کے حوالے کیا`: into the hands of him who was met."""
_BACK: Final = 3
"""Sentences back to a message that another repeats."""


def _listed(groups: list[Group], receivers: list[Actor]) -> bool:
    """Whether all receivers stand in one list: `چلی، پیرو اور کینیا کے صدور کو`."""
    return any(all(a in g.actors for a in receivers) for g in groups)


def _senders(scene: Scene, trigger: Match, clause: Clause, before: list[Group], receivers: list[Actor]) -> list[Actor]:
    """Who sends: with نے or کی جانب سے, or whose message it is; a state that writes to another's official."""
    order: tuple[str, ...] = (
        ("janib", "ne", "gen", "") if dispatch.spoken_of(scene, trigger, clause) else ("ne", "janib", "gen", "")
    )
    if any(_nameless(g) for g in before):
        order = tuple(marker for marker in order if marker)  # `سربراہان مملکت کی X کو صدر بننے پر مبارکباد`
    official = any(a.kind in _OFFICIAL | {"organisation"} for a in receivers) or "letter" in classes_of(trigger)
    to = {a.country for a in receivers} if official else set()  # `X کو Y کا صدر منتخب ہونے پر`: Y is the receiver's
    writing = _of(before, ("ne", "janib"), _STATES) if "letter" in classes_of(trigger) else []
    if writing and not any(a.kind in _SENDERS for g in before if g.marker in ("ne", "janib") for a in g.actors):
        return writing  # `چلی نے X کی حوالگی کے لیے پیرو کو خط لکھا`
    senders = [a for a in _of(before, order, _SENDERS) if a not in receivers and a.country not in to]
    senders = [a for a in senders if a.explicit or a.role != "parliamentarian"]  # `ارکان کانگریس` are not the audience's
    if senders or not official:
        return senders
    # `چین نے جاپانی وزیراعظم کو`, `چین اور روس سمیت دیگر ممالک کے سربراہان نے`
    with_others = [g for g in before if scene.words[g.head_end : g.head_end + 1] == ["سمیت"]]
    heading = [g for g in before if g.start == clause.start] if scene.verbless(clause) else []  # `چلی کا X کو خط`
    return _of(before, ("ne", "janib"), _STATES) or _of(with_others, ("",), _STATES) or _of(heading, ("gen",), _STATES)


def _nameless(group: Group) -> bool:
    """Somebody who acts, of no known country: `عالمی رہنماوں کی مبارکباد`, `دیگر سربراہان نے`."""
    return group.marker in ("ne", "gen", "janib") and all(a.country is None for a in group.actors)


def _carried(scene: Scene, clause: Clause, trigger: Match, receiving: set[str]) -> list[Actor]:
    """The official who is the subject of the sentences before, where the clause names nobody who acts."""
    if acts.unnamed_agent(scene, clause.start, trigger.start):
        return []
    stating = scene.previous_clause(clause)
    if stating is not None and scene.word_in(stating.start, stating.end, ("بیان", "اعلامیے", "اعلامیہ")):
        stated = _of(scene.groups(clause.sentence, stating.start, stating.end), ("janib",), _OFFICIAL)
        if stated and not receiving.intersection(a.country or "" for a in stated):
            return stated  # `چلی کی وزارت خارجہ کی جانب سے جاری بیان میں کہا گیا کہ X کو مبارکباد دیتے ہیں`
    if scene.words[trigger.end - 1] == "مدعو" and scene.words[trigger.end : trigger.end + 2] in _ASKED:
        return []  # `X کو بھی مدعو کیا گیا ہے`: by him who holds it, whoever was told of last
    subject = scene.subject_before(clause.start, other_than=receiving)
    if subject is None or scene.document.sentence_of[subject.start] < clause.sentence - 2:
        return []
    return [a for a in subject.actors if a.country and a.explicit and (a.kind == "government" or a.role not in PRIVATE)]


_ASKED: Final = (["کیا", "گیا"], ["کیا", "جائے"], ["کیا", "جا"])


def _of(groups: list[Group], markers: tuple[str, ...], kinds: frozenset[str]) -> list[Actor]:
    """Actors of the first marker that carries any of these kinds."""
    for marker in markers:
        found = [a for g in groups if g.marker == marker for a in g.actors if a.country and a.kind in kinds]
        if found:
            return found
    return []


def _receivers(scene: Scene, groups: list[Group], trigger: Match) -> list[Actor]:
    """Who has it written, sent or spoken to him: کو, سے, کے لیے, کے نام."""
    words = scene.words
    named = [g for g in groups if words[g.head_end : g.head_end + 2] == ["کے", "نام"]]
    to = [g for g in groups if g.marker == "ko" and g.start < trigger.start] if "letter" in classes_of(trigger) else []
    marked = (
        named
        or to  # `X کی حوالگی کے لیے چلی کو مراسلہ بھیجا`
        or [g for g in groups if g.marker in ("ko", "se", "for") and g.start < trigger.start]
        or [g for g in groups if g.marker in ("ko", "for")]
    )
    if not marked:
        marked = [g for g in groups if g.start < trigger.start and _whole_state(scene, g)]
    if not marked:  # `X کی جیت کو تاریخی قرار دیتے ہوئے مبارکباد پیش کی`: whose victory it is
        won = [g for g in groups if g.marker == "gen" and g.end < trigger.start and words[g.end] in _VICTORY]
        won = won or [g for g in groups if g.marker == "gen" and words[g.end : g.end + 3] in _RECOVERY]
        marked = won if any(g.marker == "ne" for g in groups) else []
    if not marked and words[trigger.start - 1] == "کو":  # `X اور کونسل کے سربراہ کو`, whose head is nobody known
        marked = [g for g in groups if g.marker == "" and g.end <= trigger.start][-1:]
    return [a for g in marked for a in g.actors if a.country and a.kind in _SENDERS | {"state"}]


def _body(groups: list[Group], trigger: Match) -> list[Actor]:
    """`چلی کی وزارت خارجہ نے اقوام متحدہ کو خط لکھا`: the body of states that is written to."""
    to = [g for g in groups if g.marker == "ko" and g.end <= trigger.start]
    return [a for g in to for a in g.actors if a.kind == "organisation" and a.country]


def _whole_state(scene: Scene, group: Group) -> bool:
    """`چلی کے عوام اور حکومت کو`, `چلی کی حکومت اور عوام سے اظہار تعزیت`: the state, by its people and its government."""
    words = scene.words
    if group.marker not in ("gen", "") or group.actors[-1].kind not in ("state", "government", "officials"):
        return False
    end = group.end
    while end < len(words) and words[end] in _PEOPLE_OF:
        end += 1
    led = group.actors[-1].kind != "state" or any(w in ("حکومت", "قیادت") for w in words[group.end : end])
    return led and end > group.end and words[end : end + 1] in (["کو"], ["سے"])
