"""Protests: an envoy summoned, a note handed over, a state that protests to another.

`X نے Y کے سفیر کو دفتر خارجہ طلب کر لیا`, `X نے Y کے ناظم الامور کو احتجاجی مراسلہ دیا`, `X نے Y سے شدید احتجاج کیا`.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from streams.extraction import acts, each_state, grammar, mutual
from streams.extraction.actors import COLLECTIVE, STATES, Actor, Group, is_body
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

_PROTESTED: Final = word_set("کیا کی ریکارڈ درج کرتے کر کردیا کرایا کرادیا کرکے")
_HOME: Final = word_set("واپس مشاورت صلاح وطن")
"""Words between an envoy and طلب by which his own state calls him."""
_MISSIONS: Final = word_set("مشن کمیشن سفارت سفارتخانے سفارتخانہ سفارتخانوں قونصل قونصلیٹ")
_NOTE: Final = word_set("مراسلہ مراسلے خط نوٹ نامہ نوٹس یادداشت ڈیمارش مارش")


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Protest candidates of a sentence."""
    found: list[Candidate] = []
    for candidate in acts.run(scene, sentence, (("summon", _summon), ("demarche", _demarche))):
        found.extend(_each_sender(candidate))
        found.extend(each_state.more_subjects(scene, candidate))
        found.append(candidate)
    return found


def _each_sender(candidate: Candidate) -> list[Candidate]:
    """`برطانوی، فرانسیسی اور جرمن سفیروں کو طلب`: one event with each sending state."""
    if len(candidate.actors) < 2 or len(candidate.parties) != 2:
        return []
    host = next((p for p in candidate.parties if p != candidate.actors[0].country), None)
    others = [a for a in candidate.actors if a.country not in (*candidate.parties, None)]
    candidate.actors = [a for a in candidate.actors if a.country in candidate.parties]
    summoners = [a for a in candidate.actors if a.country == host]
    return [
        replace(candidate, parties=sorted((host, a.country)), actors=[a, *summoners], rules=list(candidate.rules), merged=[])
        for a in others
        if host and a.country
    ]


UNNAMED_HOST: Final = "protest:default_host"
"""Rule of a protest whose host the sentence does not name: that of the summons told before, where there is one."""


def _envoys(group: Group) -> list[Actor]:
    return [a for a in group.actors if a.role == "ambassador"]


def _to_the_office(scene: Scene, clause: Clause, start: int, trigger: Match) -> bool:
    """`چلی کے ناظم الامور دفتر خارجہ طلب`: the headline leaves out کو and the verb."""
    ends = trigger.end == clause.end or scene.words[trigger.end] in "،؛"
    return ends and scene.words[start : trigger.start] in (["دفتر", "خارجہ"], ["وزارت", "خارجہ"])


def _summon(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """An envoy with کو (or genitive: سفیر کی طلبی) summoned by the state that he is sent to."""
    words = scene.words
    if words[trigger.start] in _CALLED_IN and not _to_hear(scene, clause, trigger):
        return None, "called_in"
    both = mutual.act(scene, "protest", "summoned", clause, trigger)
    if both is not None:
        return both, ""
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    cases = ("se",) if words[trigger.start - 1] in _ANSWERS else ("ko", "gen", "")  # `سفیر سے وضاحت طلب کر لی`
    envoy_group = next((g for g in reversed(groups) if _envoys(g) and g.marker in cases), None)
    if envoy_group is None:
        return _mission_summoned(scene, trigger, clause, groups)
    envoys = _envoys(envoy_group)
    if called_home(scene, envoys[-1], trigger):
        return None, ""
    if _hears(scene, clause, envoy_group.start):
        return None, "heard"
    first = envoys[0]
    if not first.explicit and words[first.start - 1] in grammar.GENITIVE and words[first.start - 2] in grammar.LANDS:
        return None, "of_many"  # `دس ممالک کے سفیروں کو طلب کیا`
    agent = acts.country_with(groups, ("ne",))
    protested = _protested(scene, clause, envoy_group.start) if not any(envoy.explicit for envoy in envoys) else None
    for envoy in envoys:
        if protested is not None:
            envoy.country = protested[1]
        elif not envoy.explicit and agent is not None:  # `مصر نے چلی کے سفارت خانے کی … پر نائب سفیر کو طلب کیا`
            other = acts.other_of_lead(scene, agent) if envoy.country in (agent, None) else None
            envoy.country = _of_mission(scene, groups, agent) or other or envoy.country
    sender = next((a.country for a in envoys if a.country), None)
    headline = envoy_group.head_end == trigger.start and acts.country_with(groups, ("ne",), (sender,)) is not None
    headline = headline or protested is not None or _to_the_office(scene, clause, envoy_group.head_end, trigger)
    if words[trigger.start] == "طلب" and envoy_group.marker == "" and not headline:  # `روم نے سویڈش سفیر طلب کر لیا`
        return None, "no_envoy"
    host = protested[0] if protested is not None else _host_state(scene, clause, trigger, envoy_group, sender)
    if sender is None or (sender == scene.register.audience and host == sender):
        return None, "domestic"
    if sender == host:
        return None, "one_party"
    event = acts.make("protest", clause, trigger, (sender, host), [*envoys, *_summoners(groups, host, sender)], "summoned")
    if event is not None:
        event.place_country = host
    return event, "one_party"


_ANSWERS: Final = frozenset(("جواب", "وضاحت"))


def _to_hear(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """`سفیر کو وزارت خارجہ بلایا`, `سفیر کو بلا کر تحفظات سے آگاہ کیا`, `سفیر کو بلوایا`: called in to be told off, by where he
    is called to, by the words beside it, or by the verb, which guests are not called with."""
    words, here = scene.words, scene.document.sentences[clause.sentence]
    before = scene.groups(clause.sentence, None, trigger.start)
    those = (g for g in reversed(before) if _envoys(g) or any(_is_mission(scene, a) for a in g.actors))
    envoy = next((g for g in those if g.marker in ("ko", "gen")), None)
    if envoy is None or trigger.start - envoy.end > _TOLD_WITHIN:
        return False
    between = words[envoy.end : trigger.start]
    if not _AS_GUEST.isdisjoint(between) or "واپس" in between:
        return False
    ministry = any(pair in _MINISTRY for pair in pairwise(between))
    why = scene.word_in(envoy.end, min(here.end, trigger.end + _TOLD_WITHIN), _TOLD_OFF)
    return ministry or why or (words[trigger.start].startswith("بلوا") and not between)


_CALLED_IN: Final = word_set("بلا بلوا بلایا بلوایا بلالیا")
_MINISTRY: Final = (("دفتر", "خارجہ"), ("وزارت", "خارجہ"), ("محکمہ", "خارجہ"), ("فارن", "آفس"))
_AS_GUEST: Final = word_set("عشائیے عشائیہ ظہرانے ضیافت دعوت تقریب اجلاس کانفرنس افطار چائے کھانے ملاقات مذاکرات")
_TOLD_OFF: Final = word_set(
    "احتجاج احتجاجی احتجاجا تحفظات تشویش ناراضی ناراضگی ناپسندیدگی ناخوشی مذمت مراسلہ ڈیمارش برہمی خدشات اعتراض وضاحت سرزنش "
    "پرس کھری شکوہ شکایت جواب"
)
_TOLD_WITHIN: Final = 14


def _summoners(groups: Sequence[Group], host: str | None, sender: str | None) -> list[Actor]:
    """`سیکرٹری خارجہ نے چلی کے سفیر کو طلب کیا`: who of the host's officials summons or hands over; nobody summons his own
    state's envoy."""
    officials = [a for g in groups if g.marker in ("ne", "janib") for a in g.actors if a.role not in (None, "ambassador")]
    for actor in officials:
        if host is not None and actor.country == sender and not actor.explicit and actor.person is None:
            actor.country = host
    return [a for a in officials if host is not None and a.country == host]


def _protested(scene: Scene, clause: Clause, before: int) -> tuple[str, str] | None:
    """`چلی کا پیرو سے احتجاج، سفیر طلب`: who protests to whom, told first; the envoy is the other's."""
    groups = scene.groups(clause.sentence, None, before)
    for one, other in pairwise(groups):
        codes = [{a.country for a in g.actors if a.kind in COLLECTIVE} for g in (one, other)]
        if one.marker not in ("gen", "ne") or other.marker != "se" or "احتجاج" not in scene.words[other.end : before]:
            continue
        host, sender = (code.pop() if len(code) == 1 else None for code in codes)
        if host and sender and host != sender:
            return host, sender
    return None


def _mission_summoned(scene: Scene, trigger: Match, clause: Clause, groups: list[Group]) -> acts.Reading:
    """`چلی نے کینیا کے ہائی کمیشن کو طلب کر کے احتجاج کیا`, `سفارت خانے کے نائب سربراہ کو طلب`,
    `… حکام کی دفتر خارجہ طلبی`: the mission."""
    missions = [(g, a) for g in reversed(groups) for a in g.actors if a.country and _is_mission(scene, a)]
    group, mission = missions[0] if missions else (None, None)
    if group is None or mission is None or not mission.explicit or scene.word_in(clause.start, trigger.start, _OTHER_BODIES):
        return None, "no_envoy"
    people = _staff(scene.words[group.end - 1 : trigger.start]) or scene.words[trigger.start] == "طلبی"
    if trigger.start - group.end > _BESIDE or not (group.marker == "ko" or (group.marker == "gen" and people)):
        return None, "no_envoy"
    host = _host_state(scene, clause, trigger, group, mission.country)
    event = acts.make("protest", clause, trigger, (mission.country, host), [], "summoned") if host != mission.country else None
    if event is not None:
        event.place_country = host
    return event, "one_party"


def _staff(words: Sequence[str]) -> bool:
    """`… کے نائب سربراہ کو دفتر خارجہ`, `… کے سینئر اہلکار کو`: somebody of the mission."""
    return "کو" in words and not _STAFF.isdisjoint(words[: words.index("کو")])


def _hears(scene: Scene, clause: Clause, before: int) -> bool:
    """`سینیٹ کی کمیٹی نے سفیر کو طلب کیا`: a committee or court that wants to hear him."""
    words = scene.words
    return any(words[i] in _OTHER_BODIES and words[i + 1] == "نے" for i in range(clause.start, before))


_OTHER_BODIES: Final = word_set("کمیٹی عدالت کورٹ ہائیکورٹ بینچ بنچ نیب پولیس")
"""Who summons somebody of a mission to be heard, and protests to no state."""
_BESIDE: Final = 6
_STAFF: Final = word_set("سربراہ نائب اہلکار اہلکاروں عہدیدار عہدیداروں سفارتکار سفارتکاروں کونسلر قونصلر اتاشی افسر")


def called_home(scene: Scene, envoy: Actor, trigger: Match) -> bool:
    """`X نے Y سے اپنے سفیر کو طلب کر لیا`, `سفیر کو مشاورت کے لیے طلب`: a recall, no protest."""
    return "own" in envoy.modifiers or any(w in _HOME for w in scene.words[envoy.end : trigger.start])


def _is_mission(scene: Scene, actor: Actor) -> bool:
    return any(w in _MISSIONS for w in scene.words[actor.start : actor.end])


def _of_mission(scene: Scene, groups: list[Group], other_than: str | None) -> str | None:
    """The state of a mission that is spoken of before."""
    missions = [a for g in reversed(groups) for a in g.actors if _is_mission(scene, a)]
    return next((a.country for a in missions if a.explicit and a.country not in (other_than, None)), None)


def _demarche(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """A note or protest to an envoy, else to a state (`X نے Y سے احتجاج کیا`)."""
    words = scene.words
    spoken = words[trigger.end - 1] not in _NOTE and words[trigger.end - 1] != "ریکارڈ"
    behind = trigger.end + (words[trigger.end : trigger.end + 1] in (["'"], ['"']))
    if spoken and words[behind : behind + 1] and words[behind] not in _PROTESTED:
        return None, ""
    sentence = scene.document.sentences[clause.sentence]
    groups = scene.groups(clause.sentence, sentence.start, trigger.start)
    envoy_group = next((g for g in reversed(groups) if _envoys(g) and g.marker in ("ko", "se", "gen", "")), None)
    if not spoken:  # `مراسلہ چلی کے سفیر کے حوالے کیا`
        given = scene.groups(clause.sentence, trigger.end, clause.end)
        envoy_group = next((g for g in given if _envoys(g) and g.marker == "ko"), envoy_group)
    if envoy_group is None:
        return _to_state(scene, trigger, clause)
    envoys = _envoys(envoy_group)
    sender = next((a.country for a in envoys if a.country), None)
    host = _host_state(scene, clause, trigger, envoy_group, sender)
    if sender is None or host is None or sender == host:
        return None, "one_party"
    event = acts.make("protest", clause, trigger, (sender, host), [*envoys, *_summoners(groups, host, sender)], "note")
    named = {a.country for g in scene.groups(clause.sentence) for a in g.actors if a.explicit}
    if event is not None and host not in named:
        event.rules.append(UNNAMED_HOST)
    return event, "one_party"


def _to_state(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """State against state: who protests with نے or کی جانب سے, to whom with سے, a note with کو."""
    if scene.has(clause.start, clause.end, "sport") is not None or acts.of_sport(scene, clause.sentence):
        return None, "sport"
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    note = scene.words[trigger.end - 1] in _NOTE or scene.words[trigger.start] == "شکایت"
    targets = [
        a.country
        for g in groups
        if g.marker in ("se", "saath") or (note and g.marker == "ko")
        for a in g.actors
        if a.country and (a.kind in STATES or _rules(a) or (note and a.explicit and _is_mission(scene, a)))
    ]
    if not targets:
        return None, "no_envoy"
    official = [g for g in groups if any(a.kind in STATES or a.role is not None for a in g.actors)]
    missions = [g for g in groups if any(_is_mission(scene, a) for a in g.actors) and scene.words[g.head_end + 1] in _MEANS]
    agent = acts.country_with(official, ("ne", "janib", ""), targets) or acts.country_with(missions, ("gen", ""), targets)
    agent = agent or _by_pronoun(scene, clause, trigger, targets)
    event = acts.make("protest", clause, trigger, (agent, targets[-1]), [], "to_state")
    if event is not None and any(_is_mission(scene, a) and a.country == targets[-1] for g in groups for a in g.actors):
        event.place_country = agent
    return event, "one_party"


def _rules(actor: Actor) -> bool:
    """`طالبان حکومت سے احتجاج کیا`: a movement that is its state's government."""
    return actor.kind == "organisation" and actor.country is not None and not is_body(actor.country)


_MEANS: Final = word_set("معرفت ذریعے توسط وساطت")
"""`چلی کے سفارت خانے کی معرفت پیرو سے احتجاج کیا گیا`: whose mission brings it."""


def _by_pronoun(scene: Scene, clause: Clause, trigger: Match, targets: Sequence[str | None]) -> str | None:
    """`… جس پر چلی برہم ہو گیا اور اس نے پیرو سے احتجاج کیا`, `چلی کا کہنا ہے کہ اس نے …`: the state told last before."""
    words = scene.words
    if not any(a in _IT and b == "نے" for a, b in pairwise(words[clause.start : trigger.start])):
        return None
    start = scene.document.sentences[clause.sentence].start
    for group in reversed(scene.groups(clause.sentence, start, clause.start)):
        actor = group.actors[-1]
        if group.marker in ("", "ne", "gen") and actor.country not in targets and (actor.kind in STATES or actor.role):
            return actor.country if actor.explicit else None
    return None


_IT: Final = word_set("اس انہوں انھوں")


def _host_state(scene: Scene, clause: Clause, trigger: Match, envoy_group: Group, sender: str | None) -> str | None:
    """The state that summons: named with نے or as government or capital in the clause, else before a colon (`X: Y کے سفیر کی
    طلبی`), else where he is posted, else the other
    state of the lead, else the audience's."""
    senders = {sender, *(a.country for a in _envoys(envoy_group))}
    everyone = [a for g in scene.groups(clause.sentence) for a in g.actors]
    senders |= {a.country for a in everyone if a.country and is_body(a.country)}  # no organisation summons envoys
    before = scene.groups(clause.sentence, clause.start, trigger.start)
    agents = [g for g in before if g.marker == "ne" and g is not envoy_group]
    for group in [*reversed(agents), *scene.groups(clause.sentence, clause.start, clause.end)]:
        if group is envoy_group:
            continue
        for actor in group.actors:
            if (
                actor.country
                and actor.country not in senders
                and (
                    group.marker == "ne"
                    or (actor.kind == "government" and actor.explicit)
                    or (group.marker == "men" and group.end <= envoy_group.start + 3)
                )
            ):
                return actor.country
    for group in scene.groups(clause.sentence):
        if scene.words[group.end : group.end + 1] == [":"] and group.actors[0].kind in STATES:
            return group.actors[0].country
    told = [g for g in scene.groups(clause.sentence) if g.marker in ("ne", "men") and g.start < trigger.start]
    for actor in (a for g in told for a in g.actors if a.explicit):
        if actor.country and actor.country not in senders:
            return actor.country
    for index in range(clause.start, trigger.start):
        match = scene.document.names.get(index)
        if match is not None and match.kind == "city":
            country = getattr(match.entry, "country", None)
            if country and country != "*" and country not in senders:
                return str(country)
    before_it = _summoned_before(scene, clause, senders)
    if before_it is not None:
        return before_it
    audience, others = scene.register.audience, [c for c in scene.register.lead if c not in senders]
    if len(others) == 1 and audience not in scene.register.lead:
        return others[0]
    for actor in (a for g in told for a in g.actors):
        if actor.country and actor.country not in senders:
            return actor.country  # `ترجمان نے بتایا کہ …`, of no state named
    if audience and audience not in senders:
        return audience
    return next(iter(others), None)


def _summoned_before(scene: Scene, clause: Clause, senders: set[str | None]) -> str | None:
    """`چلی نے پیرو کے سفیر کو طلب کیا۔ کینیا کے سفیر کو بھی طلب کیا گیا`: who summoned the one told just before."""
    here = scene.document.sentences[clause.sentence].part
    for number in range(clause.sentence - 1, max(clause.sentence - 1 - _SUMMONED_BACK, -1), -1):
        if next(scene.triggers(number, "summon"), None) is None or scene.document.sentences[number].part != here:
            continue
        by = [g for g in scene.groups(number) if g.marker == "ne" and any(a.explicit for a in g.actors)]
        if (host := acts.country_with(by, ("ne",), senders)) is not None:
            return host
    return None


_SUMMONED_BACK: Final = 3
