"""Ties between states: cut or restored, missions closed or opened, talks and treaties given up, states recognised.

`سفارتی تعلقات منقطع | بحال کر دیے`, `سفارتخانہ بند کر دیا`, `مذاکرات معطل`, `معاہدے سے دستبردار`, `ریاست کو تسلیم کر لیا`.
"""

from typing import Final

from streams.extraction import acts, each_state, grammar, membership
from streams.extraction.actors import PEOPLE, STATESMEN, Group
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Trigger
from streams.extraction.history import RECALLED
from streams.extraction.lexicon import Match, state_of
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

_OTHER_TIES: Final = word_set(
    "مالی تجارتی کاروباری معاشی اقتصادی ثقافتی عوامی ذاتی خاندانی خراب کشیدہ فوجی خفیہ روحانی غیرضروری غیر"
)
"""What stands before تعلقات when they are not those of states."""
_OF_STATES: Final = frozenset(("منقطع", "منجمد", "توڑ", "توڑے", "بحال", "معمول"))
"""What is done to ties of states though nobody calls them diplomatic."""
_FRAMED: Final = frozenset(("ne", "se", "saath", "darmiyan"))
_TALKS: Final = ("talks", "meeting")
_PAPERS: Final = ("agreement", "treaty", "ceasefire")
_RAISED: Final = word_set("دینے دے دیا بڑھا بڑھانے بڑھایا بلند اپ اپگریڈ بحال لانے")
_ENVOYS: Final = word_set("سفیر سفیروں سفرا کمشنر کمشنرز کمشنروں")
_EACH: Final = word_set("دونوں دوسرے")
_SETTLED: Final = word_set("اتفاق اعلان فیصلہ")
_DECIDED: Final = (["اعلان"], ["فیصلہ"])
_NO_FUTURE: Final = frozenset(("ties", "suspend", "cut", "withdraw"))


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Rupture and restore candidates of a sentence that no single envoy goes through."""
    rules: tuple[tuple[str, acts.Rule], ...] = (
        ("ties", _ties),
        ("upgrade", _upgrade),
        ("send_back", _envoys_back),
        ("mission", _mission),
        ("suspend", _suspend),
        ("cut", _break_off),
        ("withdraw", _withdraw),
        ("recognise", _recognise),
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
            agent = acts.country_with([g for g in groups[:1] if g.actors[0].kind in acts.STATES], ("",), (partner,))
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
        told = [g for g in groups if g.marker in _SPOKEN_OF and g.actors[-1].kind in acts.STATES]
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
    pointed = scene.word_in(max(clause.start, trigger.start - 2), trigger.start, ("یہ", "ان", "باہمی"))
    if not states and pointed and len(scene.register.lead) == 2:
        states = list(scene.register.lead)  # `یہ تعلقات 1980 میں منقطع ہو گئے تھے`
    if len(states) == 1 and scene.register.audience and (scene.register.home_story or clause.sentence <= 1):
        states.append(scene.register.audience)
    return acts.make("rupture" if broken is not None else "restore", clause, trigger, states, [], "ties"), "one_party"


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
    if raised is None or not acts.done(scene, raised + (words[raised] == "اپ") + 1, clause.end):
        return None, "not_done"
    event = acts.make("restore", clause, trigger, _states_of(scene, clause, trigger), [], "upgraded")
    return event, "one_party"


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
        g.marker in ("ne", "darmiyan", "gen", "") and len({a.country for a in g.actors if a.kind in acts.STATES}) > 1
        for g in groups
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
    states = [g for g in groups if any(a.kind in acts.STATES and a.explicit for a in g.actors)]
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
    if not upgraded and words[trigger.end : trigger.end + 1] in (["کے"], ["کی"], ["کا"]):
        return None, ""  # `سفارتخانے کے اطراف کی سڑکیں بند`
    if deed is None and not upgraded:
        return None, ""
    ahead = deed is not None and any(w in grammar.FUTURE for w in words[deed.end : min(clause.end, deed.end + 4)])
    if ahead and (closed is not None or not _is_near(scene, clause)):
        return None, "only_foretold"
    if deed is not None and not ahead and not acts.done(scene, deed.end, clause.end):
        return None, "not_done"
    kind = "rupture" if closed is not None else "restore"
    return acts.make(kind, clause, trigger, _states_of(scene, clause, trigger), [], "mission"), "one_party"


def _is_near(scene: Scene, clause: Clause) -> bool:
    """Whether what is to come has a day, or is the article's news: `چلی کل ہرارے میں اپنا سفارت خانہ کھولے گا`."""
    return clause.sentence <= 2 or bool(scene.calendar.within(clause.start, clause.end))


OF_PAPER: Final = "rupture:of_paper"
OF_TALKS: Final = "rupture:of_talks"
"""What is given up: talks and a treaty are two."""
_ONE_MEETING: Final = frozenset(("ملاقات", "ملاقاتیں", "میٹنگ", "ملاقاتوں"))


def _suspend(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """`واشنگٹن نے بیجنگ سے مذاکرات معطل کر دیے`, `دہلی نے ڈھاکا کے ساتھ معاہدہ معطل کر دیا`."""
    alone = scene.words[trigger.start - 2 : trigger.start] == ["طور", "پر"]  # `معاہدہ فوری طور پر معطل کر دیا`
    low = max(clause.start, trigger.start - (8 if alone else 5))
    suspended = scene.has(low, trigger.start, *_TALKS, *_PAPERS)
    if suspended is None and _contacts_cut(scene, trigger, clause):
        return _given_up(scene, trigger, clause, "contacts")
    if suspended is None or scene.words[suspended.end - 1] in _ONE_MEETING:
        return None, ""  # a single meeting called off is a cancelled meeting
    event, why = _given_up(scene, trigger, clause, "suspended")
    if event is not None:
        paper, talks = scene.has(low, trigger.start, *_PAPERS), scene.has(low, trigger.start, *_TALKS)
        of_talks = paper is None or (talks is not None and talks.start > paper.start)  # `جنگ بندی پر مذاکرات معطل`
        event.rules.append(OF_TALKS if of_talks else OF_PAPER)
    return event, why


def _contacts_cut(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`چلی نے پیرو کے ساتھ تمام رابطے منقطع کر دیے`, `… سے تعاون معطل کر دیا`: of a state with a state or organisation."""
    if not scene.word_in(max(clause.start, trigger.start - _CONTACTS_WITHIN), trigger.start, _CONTACTS):
        return False
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    by = any(g.marker in ("ne", "janib") or (g.marker == "gen" and g.start == clause.start) for g in groups if _official(g))
    partner = any(g.marker in ("se", "saath") for g in groups if _official(g))
    return by and partner and acts.done(scene, trigger.end, clause.end)


def _official(group: Group) -> bool:
    return all(a.kind in (*acts.STATES, "organisation", "pair") or a.role in STATESMEN for a in group.actors)


_CONTACTS: Final = word_set("رابطے رابطوں روابط تعاون رابطہ")
_CONTACTS_WITHIN: Final = 4


def _break_off(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """`پیرس نے تہران سے مذاکرات ختم کر دیے`: broken off by one side; talks that come to their end (ختم ہو گئے, ختم کر کے) are
    none. `معاہدہ منسوخ کر دیا`."""
    words = scene.words
    tail = words[trigger.end : trigger.end + 3]
    if tail[:1] not in (["کر"], ["کردیے"], ["کردیا"], ["کردی"], ["کیے"], ["کیا"], ["کرنے"]) or tail[1:2] in (["کے"], ["چکے"]):
        return None, ""
    chat = scene.has(max(clause.start, trigger.start - 3), trigger.start, "talks")
    if chat is not None and words[chat.start] in ("گفتگو", "تبادلہ", "خیالات", "مکالمہ"):
        return None, ""
    if words[trigger.start] == "منسوخ" and scene.has(max(clause.start, trigger.start - 8), trigger.start, *_PAPERS) is None:
        return None, "called_off"  # `پیر کو ہونے والے مذاکرات منسوخ کر دیے`: talks that were to be held
    return _suspend(scene, trigger, clause)


def _withdraw(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """`X معاہدے سے دستبردار ہو گیا`, `معاہدے سے علیحدگی کا اعلان`, `X عالمی ادارہ صحت سے نکل گیا`."""
    low = max(clause.start, trigger.start - 5)
    paper = scene.has(low, trigger.start, *_PAPERS)
    left = [
        g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.marker == "se" and g.end == trigger.start
    ]
    body = any(a.kind == "organisation" for g in left for a in g.actors)
    if not body and (paper is None or "سے" not in scene.words[paper.end : trigger.start]):
        return None, ""
    if scene.words[trigger.start] in ("دستبرداری", "علیحدگی"):
        if not scene.word_in(trigger.end, trigger.end + 4, ("اعلان", "اختیار", "فیصلہ", "مکمل")):
            return None, "not_done"
    elif not acts.done(scene, trigger.end, clause.end):
        return None, "not_done"
    return _given_up(scene, trigger, clause, "withdrawn")


def _given_up(scene: Scene, trigger: Match, clause: Clause, rule: str) -> acts.Reading:
    """Who gives up (نے, or the bare subject) what with whom (سے, کے ساتھ, کے درمیان, or the states that a treaty binds)."""
    treaty = scene.has(clause.start, trigger.start, "treaty")
    named = range(treaty.start, treaty.end) if treaty is not None else range(0)
    begin = clause.start
    previous = scene.previous_clause(clause)
    if previous is not None and scene.words[previous.end - 1] in ("کر", "کرکے") and clause.start == previous.end:
        begin = previous.start  # `X نے Y کے ساتھ مل کر حملے کرنے کے لیے ہونے والے مذاکرات معطل کر دیے`
    groups = [g for g in scene.groups(clause.sentence, begin, trigger.start) if g.start not in named]
    left = next((a for g in groups if g.marker in ("ne", "janib") for a in g.actors if a.country), None)
    if left is None and rule == "withdrawn":  # `X معاہدے سے نکل گیا`, `X کو معاہدے سے علیحدہ کر دیا`
        left = next((a for g in groups if g.marker in ("", "ko") for a in g.actors if a.country), None)
    noun = rule == "withdrawn" and scene.words[trigger.start] in ("علیحدگی", "دستبرداری")
    if (
        left is None
        and (noun or rule == "contacts")
        and groups
        and groups[0].marker == "gen"
        and groups[0].start == clause.start
    ):
        left = next(
            (a for a in groups[0].actors if a.country), None
        )  # `X کا معاہدے سے علیحدگی کا اعلان`, `X کا Y سے رابطے ختم کرنے کا اعلان`
    if left is None:
        left = next((a for g in groups if g.marker == "" for a in g.actors if a.country and a.kind == "government"), None)
    right = next(
        (a for g in groups if g.marker in ("se", "saath", "darmiyan") for a in g.actors if a.country and a is not left), None
    )
    codes = {a.country for g in groups if g.marker == "darmiyan" for a in g.actors}
    if right is None and not codes:  # `دہلی اور ڈھاکا نے مذاکرات معطل کر دیے`
        codes = {a.country for g in groups if g.marker == "ne" for a in g.actors}
    agent = left.country if left is not None else None
    if agent is None and scene.word_in(clause.start, clause.start + 4, ("ان", "اس", "وہ", "اسکا")):
        agent = acts.speaker(scene, clause)
    if agent is None and right is not None and not codes and rule == "suspended":
        agent = _decider(scene, clause, right.country)
    if agent is None and len(codes) < 2 and rule == "suspended":  # `چلی پیرو مذاکرات معطل`, `چلی اور پیرو کے مذاکرات معطل`
        both = [{a.country for a in g.actors} for g in groups if g.marker in ("", "gen") and len(g.actors) == 2]
        codes = both[-1] if both else codes
    if agent is None and len(codes) < 2:
        return None, "one_party"
    parties = {agent, right.country if right else None} | codes
    if treaty is not None:
        parties |= {f for e in treaty.entries if isinstance(e, Trigger) and e.cls == "treaty" for f in e.flags}
    owned = [g for g in groups if g.marker == "gen" and rule == "withdrawn" and g.actors[-1].kind in acts.STATES]
    if owned and right is None and treaty is None:
        parties.add(owned[-1].actors[-1].country)  # `چلی پیرو کے سرحدی معاہدے سے نکل گیا`
    if len({p for p in parties if p}) < 2 and agent in scene.register.lead:
        parties.add(acts.other_of_lead(scene, agent))
    if len({p for p in parties if p}) < 2 and treaty is None and clause.sentence > 0:
        parties.add(_partner_before(scene, clause, agent))
    doers = [left] if left is not None and left.kind in PEOPLE and left.role in STATESMEN else []
    event = acts.make("rupture", clause, trigger, parties, doers, rule)
    behind = scene.words[trigger.end : trigger.end + _SINCE]
    if event is not None and behind[1:3] == ["جانے", "کے"] and not _LONG_SINCE.isdisjoint(behind):
        event.rules.append(RECALLED)  # `مذاکرات معطل کیے جانے کے دو ہفتوں کے اندر …`
    return event, "one_party"


def _decider(scene: Scene, clause: Clause, other: str | None) -> str | None:
    """`چلی نے کہا ہے کہ پیرو کے ساتھ مذاکرات معطل رہیں گے`, `فیصلہ کیا گیا کہ پیرو کے ساتھ …`: who says so, else the other of
    the lead."""
    if scene.words[clause.start] != "کہ":
        return None
    said = acts.speaker(scene, clause)
    return said if said not in (None, other) else acts.other_of_lead(scene, other)


_SINCE: Final = 8
_LONG_SINCE: Final = word_set("ہفتے ہفتوں ماہ مہینے مہینوں سال سالوں برس برسوں")


def _partner_before(scene: Scene, clause: Clause, agent: str | None) -> str | None:
    """`چلی نے پیرو سے بات چیت معطل کر دی۔ اسی روز پیرو نے معاہدہ معطل کر دیا`: with whom, where a sentence before joins
    two."""
    for number in range(clause.sentence - 1, max(clause.sentence - 1 - _TOLD_BACK, -1), -1):
        groups = scene.groups(number)
        joined = {a.country for g in groups if g.marker in ("ne", "saath", "se") for a in g.actors if a.country}
        if agent in joined and len(joined) == 2:
            return (joined - {agent}).pop()
    return None


_TOLD_BACK: Final = 2
"""Sentences back in which it was said with whom."""


def _to_be_recognised(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`چلی 28 مئی کو … تسلیم کر لے گا`: to come on a day that is told, without condition."""
    tail = scene.words[trigger.end : min(clause.end, trigger.end + _VERB)]
    ahead = any(w in grammar.FUTURE for w in tail) and not any(w in grammar.NEGATION for w in tail)
    conditional = scene.word_in(scene.document.sentences[clause.sentence].start, clause.end, ("اگر", "تک"))
    return ahead and not conditional and bool(scene.calendar.within(clause.start, trigger.start))


_VERB: Final = 4
"""Words of a verb in the future."""


_NOT_YET: Final = word_set("ابھی تاحال اب ابتک")


def _recognise(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """`X نے فلسطینی ریاست کو تسلیم کیا`: a state or government, not a fact."""
    words = scene.words
    window = words[max(clause.start, trigger.start - 7) : trigger.start]
    direct = any(
        g.marker == "ko" and trigger.start - g.end <= 3 and any(a.kind == "state" for a in g.actors)
        for g in scene.groups(clause.sentence, clause.start, trigger.start)
    )
    if not direct and not any(w in ("ریاست", "حکومت", "ملک", "مملکت") for w in window):
        return None, ""
    became = words[trigger.end : trigger.end + 1] == ["کرنے"] and "بن" in words[trigger.end + 2 : trigger.end + 6]
    told = words[trigger.end : trigger.end + 1] in (["کرچکے"], ["کرچکا"]) or became  # `تسلیم کرنے والا پہلا ملک بن گیا`
    ahead = not told and _to_be_recognised(scene, trigger, clause)
    if not told and not ahead and not acts.done(scene, trigger.end, clause.end):
        return None, ""
    if not _NOT_YET.isdisjoint(words[clause.start : trigger.start]) and scene.word_in(
        clause.start, clause.end, grammar.NEGATION
    ):
        return None, "not_yet"  # `چلی نے ابھی تک نئی حکومت کو تسلیم نہیں کیا`
    if "کسی" in words[clause.start : trigger.start] and scene.word_in(clause.start, clause.end, grammar.NEGATION):
        return None, "nobody"  # `نیوزی لینڈ سمیت کسی ملک نے تسلیم نہیں کیا`
    headline = words[trigger.end : trigger.end + 2] == ["کرنے", "کا"] and words[trigger.end + 2 : trigger.end + 3] in _DECIDED
    by = ("ne", "", "janib", "gen") if headline else ("ne", "", "janib")
    subjects = [
        a.country
        for g in scene.groups(clause.sentence, clause.start, trigger.start)
        for a in g.actors
        if g.marker in by and a.country
    ]
    if ahead and not subjects and words[clause.start] == "کہ":  # `چلی اور پیرو نے کہا کہ … 28 مئی کو تسلیم کیا جائے گا`
        before = scene.previous_clause(clause)
        told_by = scene.groups(clause.sentence, before.start, before.end) if before is not None else []
        subjects = [a.country for g in told_by if g.marker == "ne" for a in g.actors if a.country]
    if became and not subjects:  # `چلی، پیرو کی نئی حکومت کو تسلیم کرنے والا پہلا ملک`
        named = [a for g in scene.groups(clause.sentence, clause.start, trigger.start) for a in g.actors]
        subjects = [a.country for a in named[:1] if a.country and len(named) > 1]
    target = next(
        (
            m
            for i in range(trigger.start - 1, max(clause.start, trigger.start - 8) - 1, -1)
            if (m := scene.document.names.get(i)) is not None and m.kind in ("adjective", "country", "organisation")
        ),
        None,
    )
    code = state_of(target, scene.document.day) if target is not None else None
    others = [s for s in dict.fromkeys(subjects) if s != code]
    if code is None or not others:
        return None, "one_party"
    return acts.make("restore", clause, trigger, (code, others[0]), [], "recognised"), "one_party"
