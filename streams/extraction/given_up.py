"""Talks and treaties given up: `مذاکرات معطل کر دیے`, `بات چیت کا سلسلہ توڑ دیا`, `معاہدے سے پیچھے ہٹ گیا`, `مذاکرات کی میز
چھوڑ دی`."""

from typing import Final

from streams.extraction import acts, grammar, halted
from streams.extraction.actors import COLLECTIVE, PEOPLE, STATES, STATESMEN, Group
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Trigger
from streams.extraction.history import RECALLED
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

_TALKS: Final = ("talks", "meeting")
_PAPERS: Final = ("agreement", "treaty", "ceasefire")
OF_PAPER: Final = "rupture:of_paper"
OF_TALKS: Final = "rupture:of_talks"
"""What is given up: talks and a treaty are two."""
_ONE_MEETING: Final = frozenset(("ملاقات", "ملاقاتیں", "میٹنگ", "ملاقاتوں"))


def suspend(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
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
    return all(a.kind in COLLECTIVE | {"pair"} or a.role in STATESMEN for a in group.actors)


_CONTACTS: Final = word_set("رابطے رابطوں روابط تعاون رابطہ")
_CONTACTS_WITHIN: Final = 4


def break_off(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
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
    return suspend(scene, trigger, clause)


def halt(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """`ماسکو سے بات چیت بند کر دی`, `مذاکرات کی میز چھوڑ دی`, `معاہدے پر عمل درآمد روک دیا`: the noun stands right before."""
    noun = halted.noun_of(scene, trigger)
    if noun is None or scene.words[noun.end - 1] in _ONE_MEETING or scene.words[noun.start] in _A_WORD:
        return None, ""
    if not grammar.NEGATION.isdisjoint(scene.words[trigger.start - 1 : trigger.end + 1]):
        return None, "not_done"  # `مذاکرات کے دروازے بند نہیں کیے`: said of what goes on
    if not acts.done(scene, trigger.end, clause.end) and scene.words[trigger.end : trigger.end + 1] != ["کہہ"]:
        return None, "not_done"
    if "تو" in (scene.words[clause.end - 1], *scene.words[clause.end : clause.end + 1]):
        return None, "condition"  # `یہ معاہدہ توڑا گیا تو …`
    between = any(g.marker == "darmiyan" for g in scene.groups(clause.sentence, clause.start, trigger.start))
    if scene.words[trigger.start].startswith("ٹوٹ") and not between:
        return None, "between_whom"
    event, why = _given_up(scene, trigger, clause, "suspended")
    if event is not None:
        event.rules.append(OF_PAPER if classes_of(noun) & halted.PAPERS else OF_TALKS)
    return event, why


_A_WORD: Final = frozenset(("گفتگو", "تبادلہ", "خیالات", "مکالمہ"))
"""What is said at one time, and ends with it."""


def withdraw(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """`X معاہدے سے دستبردار ہو گیا`, `معاہدے سے علیحدگی کا اعلان`, `X مذاکرات سے اٹھ گیا`, `X عالمی ادارہ صحت سے نکل گیا`."""
    low = max(clause.start, trigger.start - 5)
    nearby = None if scene.words[trigger.start] in _ONLY_OF_TALKS else scene.has(low, trigger.start, *_PAPERS)
    paper = nearby or halted.noun_of(scene, trigger)  # `جنگ بندی کی ثالثی سے کنارہ کش` gives up no truce
    left = [
        g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.marker == "se" and g.end == trigger.start
    ]
    body = any(a.kind == "organisation" for g in left for a in g.actors)
    if not body and (paper is None or "سے" not in scene.words[paper.end : trigger.start]):
        return None, ""
    if body and paper is None and scene.words[trigger.start] in _ONLY_OF_TALKS:
        return None, ""
    if scene.words[trigger.start] in ("دستبرداری", "علیحدگی"):
        if not scene.word_in(trigger.end, trigger.end + 4, ("اعلان", "اختیار", "فیصلہ", "مکمل")):
            return None, "not_done"
    elif not acts.done(scene, trigger.end, clause.end) and scene.words[trigger.end : trigger.end + 1] not in _WENT:
        return None, "not_done"
    event, why = _given_up(scene, trigger, clause, "withdrawn")
    if event is not None and paper is not None and not body:
        event.rules.append(OF_TALKS if classes_of(paper) & halted.TALKS else OF_PAPER)
    return event, why


_WENT: Final = (["چلا"], ["چلے"], ["چلی"])
"""`مذاکرات سے اٹھ کر چلے گئے`, though the verb is of the next clause."""
_ONLY_OF_TALKS: Final = word_set("اٹھ پیچھے ہاتھ کنارہ منہ رخ واک باہر مکر منحرف پھر دامن جان دست راہیں")
"""What one does to talks and treaties; `چین سے منہ موڑ لیا` is no membership given up."""


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
        kinds = ("government",) if _BARE.isdisjoint(scene.words[trigger.end : clause.end]) else STATES
        left = next((a for g in groups if g.marker == "" for a in g.actors if a.country and a.kind in kinds), None)
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
    owned = [g for g in groups if g.marker == "gen" and rule == "withdrawn" and g.actors[-1].kind in STATES]
    if owned and right is None and treaty is None:
        parties.add(owned[-1].actors[-1].country)  # `چلی پیرو کے سرحدی معاہدے سے نکل گیا`
    if len({p for p in parties if p}) < 2 and agent in scene.register.lead:
        parties.add(acts.other_of_lead(scene, agent))
    if len({p for p in parties if p}) < 2 and treaty is None:
        parties.add(partner_before(scene, clause, agent))
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


_BARE: Final = word_set("چکا چکے چکی کرچکا کرچکے کرچکی رہا رہے رہی")
"""Auxiliaries whose subject stands without نے: `چلی مذاکرات بند کر چکا تھا`."""
_SINCE: Final = 8
_LONG_SINCE: Final = word_set("ہفتے ہفتوں ماہ مہینے مہینوں سال سالوں برس برسوں")


def partner_before(scene: Scene, clause: Clause, agent: str | None) -> str | None:
    """`چلی نے پیرو سے بات چیت معطل کر دی۔ اسی روز پیرو نے معاہدہ معطل کر دیا`: with whom, where the clauses or a sentence
    before join two."""
    told = [g for g in scene.groups(clause.sentence, None, clause.start) if g.marker in _JOINED]
    here = {a.country for g in told for a in g.actors if a.country and (g.marker or a.kind in STATES)}
    if agent in here and len(here) == _TWO:
        return (here - {agent}).pop()
    for number in range(clause.sentence - 1, max(clause.sentence - 1 - _TOLD_BACK, -1), -1):
        groups = scene.groups(number)
        joined = {a.country for g in groups if g.marker in _JOINED_BEFORE for a in g.actors if a.country}
        if agent in joined and len(joined) == _TWO:
            return (joined - {agent}).pop()
    return None


_JOINED: Final = ("ne", "saath", "se", "")
_JOINED_BEFORE: Final = ("ne", "saath", "se", "ko")
_TWO: Final = 2
_TOLD_BACK: Final = 2
"""Sentences back in which it was said with whom."""
