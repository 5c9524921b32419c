"""Ties between states: cut or restored, missions closed or opened, talks and treaties given up, states recognised.

`سفارتی تعلقات منقطع | بحال کر دیے`, `سفارتخانہ بند کر دیا`, `مذاکرات معطل`, `معاہدے سے دستبردار`, `ریاست کو تسلیم کر لیا`.
"""

from typing import Final

from streams.extraction import acts, each_state, given_up, grammar, membership, recognition
from streams.extraction.actors import STATES
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

_OTHER_TIES: Final = word_set(
    "مالی تجارتی کاروباری معاشی اقتصادی ثقافتی عوامی ذاتی خاندانی خراب کشیدہ فوجی خفیہ روحانی غیرضروری غیر"
)
"""What stands before تعلقات when they are not those of states."""
_OF_STATES: Final = frozenset(("منقطع", "منجمد", "توڑ", "توڑے", "بحال", "معمول"))
"""What is done to ties of states though nobody calls them diplomatic."""
_FRAMED: Final = frozenset(("ne", "se", "saath", "darmiyan"))
_RAISED: Final = word_set("دینے دے دیا بڑھا بڑھانے بڑھایا بلند اپ اپگریڈ بحال لانے")
_ENVOYS: Final = word_set("سفیر سفیروں سفرا کمشنر کمشنرز کمشنروں")
_EACH: Final = word_set("دونوں دوسرے")
_SETTLED: Final = word_set("اتفاق اعلان فیصلہ")
_NO_FUTURE: Final = frozenset(("ties", "suspend", "cut", "halt", "withdraw"))


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Rupture and restore candidates of a sentence that no single envoy goes through."""
    rules: tuple[tuple[str, acts.Rule], ...] = (
        ("ties", _ties),
        ("upgrade", _upgrade),
        ("send_back", _envoys_back),
        ("mission", _mission),
        ("suspend", given_up.suspend),
        ("cut", given_up.break_off),
        ("halt", given_up.halt),
        ("withdraw", given_up.withdraw),
        ("recognise", recognition.read),
        ("membership", membership.read),
    )
    found: list[Candidate] = []
    for candidate in acts.run(scene, sentence, rules, _NO_FUTURE):
        found.extend(each_state.more_subjects(scene, candidate))
        found.extend(each_state.more_places(scene, candidate))
        found.append(candidate)
        if (undone := _undone_later(scene, candidate)) is not None:
            found.append(undone)
    return found


def _undone_later(scene: Scene, candidate: Candidate) -> Candidate | None:
    """`چلی نے 2012 میں سفارت خانہ بند کر دیا تھا جسے 2024 میں دوبارہ کھولا گیا`: what became of the mission."""
    clause = scene.next_clause(candidate.clause)
    mission = not {"rupture:mission", "restore:mission"}.isdisjoint(candidate.rules)
    if not mission or clause is None or scene.words[clause.start] not in ("جو", "جسے"):
        return None
    kind, deeds = ("restore", ("open", "restore")) if candidate.type == "rupture" else ("rupture", ("close",))
    deed = scene.has(clause.start, clause.end, *deeds)
    if deed is None or not acts.done(scene, deed.start + 1, clause.end):
        return None
    if any(w in grammar.FUTURE or w in grammar.NEGATION for w in scene.words[clause.start : clause.end]):
        return None
    return acts.make(kind, clause, deed, list(candidate.parties), [], "mission")


def _states_of(scene: Scene, clause: Clause, trigger: Match) -> list[str]:
    """The two states that a clause or, failing that, its sentence joins by case, else names: of several partners the last
    before the ties."""
    sentence = scene.document.sentences[clause.sentence]
    if acts.unnamed_agent(scene, clause.start, trigger.start):
        return []
    for low, high in ((clause.start, clause.end), (sentence.start, sentence.end)):
        groups = scene.groups(clause.sentence, low, high)
        partner = _partner(scene, clause, low, trigger)
        before = [g for g in groups if g.end <= trigger.start]
        agent = acts.country_with(before, ("ne",)) or acts.country_with(before if partner else (), ("janib",))
        agent = agent or acts.country_with(groups, ("ne",))
        if agent is None and partner is not None and groups and groups[0].marker == "gen" and groups[0].start == low:
            agent = acts.country_with(groups[:1], ("gen",))  # `چلی اور پیرو کا کیوبا سے تعلقات منقطع کرنے کا اعلان`
        if agent is None and partner is not None and groups and groups[0].marker == "" and groups[0].end <= trigger.start:
            agent = acts.country_with([g for g in groups[:1] if g.actors[0].kind in STATES], ("",), (partner,))
        if agent is not None and partner not in (agent, None):
            return [agent, str(partner)]
        framed = [a.country for g in groups if g.marker in _FRAMED for a in g.actors if a.country]
        named = [a.country for g in groups if g.marker not in ("mutabiq", "about", "mediator") for a in g.actors if a.country]
        lead = scene.register.lead
        if len(lead) == 2 and any(a.kind == "pair" for g in groups for a in g.actors):
            return list(lead)
        for codes in (list(dict.fromkeys(framed)), list(dict.fromkeys(named))):
            if len(codes) >= 2:
                return codes[:2]
    return []


def _partner(scene: Scene, clause: Clause, low: int, trigger: Match) -> str | None:
    groups = scene.groups(clause.sentence, low, trigger.start)
    partner = acts.country_with([g for g in reversed(groups) if g.marker in ("se", "saath")][:1], ("se", "saath"))
    with_it = scene.words[max(low, trigger.start - 3) : trigger.start]
    if partner is None and (with_it == ["اس", "کے", "ساتھ"] or with_it[1:] == ["اس", "سے"]):
        told = [g for g in groups if g.marker in _SPOKEN_OF and g.actors[-1].kind in STATES]
        return told[-1].actors[-1].country if told else partner  # `چلی نے پیرو پر … الزام لگاتے ہوئے اس سے تعلقات توڑ لیے`
    return partner


_SPOKEN_OF: Final = frozenset(("par", "ko", "against", "gen", "about"))


def _ties(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    words = scene.words
    tail = (trigger.end, min(clause.end, trigger.end + 7))
    diplomatic = words[trigger.start] == "سفارتی"
    broken, restored = scene.has(*tail, "cut", "suspend"), scene.has(*tail, "restore")
    if broken is None and restored is None:  # `تعلقات 1980 میں … کے انقلاب کے بعد منقطع ہو گئے تھے`
        far = scene.has(tail[1], clause.end, "cut")
        broken = far if far is not None and words[far.start] == "منقطع" else None
    deed = broken or restored
    if deed is None or (not diplomatic and words[trigger.start - 1] in _OTHER_TIES and trigger.start > clause.start):
        return None, ""
    with_whom = words[trigger.start - 1] in ("سے", "ساتھ") and _partner(scene, clause, clause.start, trigger) is not None
    ended = words[deed.start] == "ختم" and with_whom
    if not diplomatic and not ended and words[deed.start] not in _OF_STATES:
        return None, ""
    noun = words[deed.start] in ("بحالی", "معطلی") and any(
        w in ("اعلان", "اتفاق", "متفق") for w in words[deed.end : deed.end + 4]
    )
    if not noun and not acts.done(scene, deed.end, clause.end):
        return None, "not_done"
    states = _states_of(scene, clause, trigger)
    if words[trigger.start] in _BONDS and not _of_two_states(scene, clause, trigger):
        return None, "of_people"
    if not states and diplomatic and broken is not None:
        by = acts.country_with(scene.groups(clause.sentence, clause.start, trigger.start), ("ne",))
        states = [by, other] if by is not None and (other := given_up.partner_before(scene, clause, by)) else []
    pointed = scene.word_in(max(clause.start, trigger.start - 2), trigger.start, ("یہ", "ان", "باہمی"))
    if not states and pointed and len(scene.register.lead) == 2:
        states = list(scene.register.lead)  # `یہ تعلقات 1980 میں منقطع ہو گئے تھے`
    if len(states) == 1 and scene.register.audience and (scene.register.home_story or clause.sentence <= 1):
        states.append(scene.register.audience)
    return acts.make("rupture" if broken is not None else "restore", clause, trigger, states, [], "ties"), "one_party"


_BONDS: Final = frozenset(("ناطہ", "ناتا", "ناطے", "ناتے"))


def _of_two_states(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """`چلی نے پیرو سے ناطہ توڑ لیا`: what people and parties break as well."""
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    cases = {g.marker for g in groups if any(a.kind in STATES for a in g.actors)}
    return "ne" in cases and not cases.isdisjoint(("se", "saath"))


def _upgrade(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """`ناظم الامور کو سفیر کا درجہ دینے کا فیصلہ`, `تعلقات کو سفیر کی سطح تک بڑھا دیا`: ties raised to ambassadors again."""
    words = scene.words
    sentence = scene.document.sentences[clause.sentence]
    if scene.has(sentence.start, trigger.start, "ties", "mission") is None and not any(
        a.role == "ambassador" for g in scene.groups(clause.sentence, clause.start, trigger.start) for a in g.actors
    ):
        return None, ""
    if words[trigger.end - 1] in _RAISED:  # `ناظم الامور کا درجہ بڑھا کر سفیر کر دیا`
        envoy = next((i for i in range(trigger.end, min(sentence.end, trigger.end + 5)) if words[i] in _ENVOYS), None)
        if envoy is None or not acts.done(scene, envoy + 1, sentence.end):
            return None, ""
        return acts.make("restore", clause, trigger, _states_of(scene, clause, trigger), [], "upgraded"), "one_party"
    raised = next((i for i in range(trigger.end, min(clause.end, trigger.end + 5)) if words[i] in _RAISED), None)
    turned = words[trigger.end - 1] in _TURNED and acts.done(scene, trigger.end, clause.end)  # `سفارت خانے میں بدل دیا`
    if not turned and (raised is None or not acts.done(scene, raised + (words[raised] == "اپ") + 1, clause.end)):
        return None, "not_done"
    event = acts.make("restore", clause, trigger, _states_of(scene, clause, trigger), [], "upgraded")
    return event, "one_party"


_TURNED: Final = ("تبدیل", "بدل")


def _envoys_back(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """`X اور Y کا اپنے اپنے سفیروں کو واپس بھیجنے پر اتفاق`: the envoys of both; those of one may be sent off."""
    words = scene.words[clause.start : trigger.start]
    if not _ENVOYS.isdisjoint(words) and _own_envoy(scene, clause, trigger):
        back = acts.done(scene, trigger.end, clause.end) and not scene.word_in(trigger.end, clause.end, grammar.NEGATION)
        return (acts.make("restore", clause, trigger, _sent_back_to(scene, clause), [], "envoys") if back else None), "not_done"
    both = _EACH.intersection(words) or "اپنے اپنے" in " ".join(words) or _two_together(scene, clause, trigger)
    if _ENVOYS.isdisjoint(words) or not both:
        return None, ""
    decided = scene.words[trigger.end - 1] in _SETTLED or acts.done(scene, trigger.end, clause.end)
    if not decided or scene.word_in(trigger.end, clause.end, grammar.NEGATION):
        return None, "not_done"
    return acts.make("restore", clause, trigger, _states_of(scene, clause, trigger), [], "envoys"), "one_party"


def _two_together(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """`X اور Y نے سفیروں کی واپسی پر اتفاق کر لیا`: both agree, and so the envoys of both are meant."""
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    agreed = scene.words[trigger.end - 1] == "اتفاق" or scene.word_in(trigger.end, clause.end, ("اتفاق", "متفق"))
    return agreed and any(
        g.marker in ("ne", "darmiyan", "gen", "") and len({a.country for a in g.actors if a.kind in STATES}) > 1 for g in groups
    )


def _own_envoy(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """`چلی نے پیرو میں اپنا سفیر دوبارہ تعینات کر دیا`, `… اپنے سفیر کو واپس لیما بھیج دیا`: one state's envoy is back."""
    words = scene.words
    envoy = next((i for i in range(trigger.start - 1, clause.start, -1) if words[i] in _ENVOYS), None)
    before = words[max((envoy or 0) - 3, clause.start) : envoy] if envoy is not None else []
    return not grammar.OWN.isdisjoint(before) and before.count("اپنے") < 2


def _sent_back_to(scene: Scene, clause: Clause) -> list[str]:
    """The state whose envoy goes back, and the one that the clause names as his post or by its capital."""
    groups = scene.groups(clause.sentence, clause.start, clause.end)
    owner = acts.country_with(groups, ("ne", "janib"))
    states = [g for g in groups if any(a.kind in STATES and a.explicit for a in g.actors)]
    post = acts.country_with(states, ("men", "for", "", "gen"), (owner,))
    return [owner, post] if owner and post else []


def _mission(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    words = scene.words
    tail = (trigger.end, min(clause.end, trigger.end + 6))
    if words[trigger.start : trigger.end] == ["مشن"]:
        return None, ""
    closed, opened = scene.has(*tail, "close"), scene.has(*tail, "open", "restore")
    upgraded = words[trigger.end : trigger.end + 2] == ["کا", "درجہ"]
    deed = closed or opened
    doors = deed is not None and words[trigger.end : trigger.end + 2] in _ITS_DOORS
    if not upgraded and not doors and words[trigger.end : trigger.end + 1] in (["کے"], ["کی"], ["کا"]):
        return None, ""  # `سفارتخانے کے اطراف کی سڑکیں بند`
    if deed is None and not upgraded:
        return None, ""
    ahead = deed is not None and any(w in grammar.FUTURE for w in words[deed.end : min(clause.end, deed.end + 4)])
    if ahead and (closed is not None or not _is_near(scene, clause)):
        return None, "only_foretold"
    if deed is not None and not ahead and not acts.done(scene, deed.end, clause.end):
        return None, "not_done"
    kind = "rupture" if closed is not None else "restore"
    states = _states_of(scene, clause, trigger)
    if upgraded and not states and len(scene.register.lead) == 2:
        states = list(scene.register.lead)  # `قونصل خانے کا درجہ بڑھا کر اسے سفارت خانہ بنا دیا گیا`, of the two of the news
    return acts.make(kind, clause, trigger, states, [], "mission"), "one_party"


_ITS_DOORS: Final = (["کے", "دروازے"], ["کا", "دروازہ"], ["کا", "بوریا"], ["کی", "سرگرمیاں"], ["کی", "خدمات"])
"""`سفارت خانے کے دروازے بند کر دیے`: the whole mission, unlike `سفارت خانے کے اطراف کی سڑکیں بند`."""


def _is_near(scene: Scene, clause: Clause) -> bool:
    """Whether what is to come has a day, or is the article's news: `چلی کل ہرارے میں اپنا سفارت خانہ کھولے گا`."""
    return clause.sentence <= 2 or bool(scene.calendar.within(clause.start, clause.end))
