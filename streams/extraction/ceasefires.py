"""Agreements on the way: a truce that both sides have consented to or that begins in a country at war with itself, a deal
before the cabinet that approves it."""

from collections import Counter
from typing import Final

from streams.extraction import acts, grammar, plain_sides
from streams.extraction.actors import COLLECTIVE, STATES, Group
from streams.extraction.conclusions import CONSENT
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Organisation
from streams.extraction.lexicon import Match, classes_of, state_of
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.status import status
from streams.urdu.tokens import word_set

_IN_PRINCIPLE: Final = word_set("ابتدائی اصولی اصولا")
_NO_CONSENT: Final = word_set("نہیں نہ زور مطالبہ اگر انکار اپیل امید امکان چاہیے تو لیکن")
_BEGINS: Final = word_set("نافذ آغاز شروع موثر")
_APPROVERS: Final = word_set("کابینہ پارلیمنٹ پارلیمان سینیٹ کنیسٹ ایوان")
_CONSENT_WITHIN: Final = 7
_BESIDE_WITHIN: Final = 15
_ABOUT_TO: Final = word_set("جا جاری والی والا والے گی گا گے")


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """`X اور Y جنگ بندی پر رضامند`, `X کی کابینہ Y سے معاہدے کی منظوری دینے جا رہی ہے`."""
    for trigger in scene.triggers(sentence, "ceasefire", "truce", "agreement"):
        clause = scene.clause(trigger.start)
        candidate, reason = _consent(scene, trigger, clause)
        if candidate is None:
            candidate = _both_accept(scene, trigger, clause)
        if candidate is None:
            candidate, reason = _approval(scene, trigger, clause)
        if candidate is None and not reason:
            candidate, reason = _welcomed(scene, trigger, clause)
        if candidate is None and not reason:
            candidate, reason = _presupposed(scene, trigger, clause)
        if candidate is None and not reason:
            candidate, reason = _begins(scene, trigger, clause)
        if candidate is not None:
            return [candidate]
        if reason:
            scene.rejections.append(Rejection(trigger, reason))
    return []


def _consent(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    """Both sides named together consent to a truce; in principle, it is planned."""
    words = scene.words
    beside = words[trigger.end : trigger.end + 1] == ["اور"]  # `جنگ بندی اور مذاکرات شروع کرنے پر راضی`
    tail = words[trigger.end : min(clause.end, trigger.end + (_BESIDE_WITHIN if beside else _CONSENT_WITHIN))]
    to_stop = "truce" in classes_of(trigger)  # `لڑائی روکنے پر تیار`, `بندوقیں خاموش رکھنے پر اتفاق`
    resolved = tail[:1] == ["کا"] and tail[1:2] in _RESOLVED and (to_stop or "ceasefire" in classes_of(trigger))
    if resolved:
        tail = ["پر", *tail[1:]]  # `لڑائی بند کرنے کا عہد کر لیا`, `جنگ بندی کا فیصلہ ہو گیا`
    if not tail or not (tail[0] == "پر" if to_stop else _of_truce(scene, trigger) and (beside or tail[0] in _ABOUT_IT)):
        return None, ""
    at = next((i for i, w in enumerate(tail) if w in CONSENT or (resolved and [w] in _RESOLVED)), None)
    if at is None or any(w in _NO_CONSENT for w in words[clause.start : clause.end]):
        return None, ""
    if any(w in grammar.FUTURE or w in grammar.POSSIBILITY for w in tail):
        return None, "possibility"
    told = trigger.end + at + 1
    while told < clause.end and words[told] in _SHOWN:
        told += 1
    ends = told >= clause.end or words[told] in "،؛:"
    if (to_stop or tail[at] in _READY or [tail[at]] in _RESOLVED) and not ends and not acts.done(scene, told, clause.end):
        return None, "not_done"
    codes = _who_consents(scene, trigger, clause)
    if len(codes) < 2:
        return None, "one_party"
    if to_stop and _in_third_land(scene, trigger, clause, codes):
        return None, "third_land"
    principle = any(w in _IN_PRINCIPLE for w in words[clause.start : clause.end])
    return _candidate(trigger, clause, codes, "planned" if principle else "held", "consent"), ""


def _in_third_land(scene: Scene, trigger: Match, clause: Clause, codes: set[str]) -> bool:
    """`چلی اور پیرو نے کینیا میں لڑائی روکنے پر اتفاق کیا`: a war of others."""
    near = scene.groups(clause.sentence, clause.start, trigger.start)
    return any(g.marker == "men" and g.actors[-1].kind in STATES and g.actors[-1].country not in codes for g in near)


_RESOLVED: Final = (["عہد"], ["فیصلہ"])
_SHOWN: Final = word_set("ظاہر کا اظہار بھر قائم")
"""`رضامندی ظاہر کر دی`, `آمادگی کا اظہار کیا`, `حامی بھر لی`."""
_READY: Final = word_set("تیار مان ہاں حامی ہامی مطابقت")
"""Words of consent that also tell a lasting state (`تیار ہیں`) or something else."""
_ABOUT_IT: Final = ("پر", "کیلیے", "کے", "کی")


def _both_accept(scene: Scene, trigger: Match, clause: Clause) -> Candidate | None:
    """`حماس نے جنگ بندی کی تجویز قبول کر لی اور اسرائیل نے بھی ہامی بھر لی`: first one side, in the clause behind the other."""
    if classes_of(trigger).isdisjoint(("ceasefire", "truce")) or not _accepts(scene, trigger.end, clause.end):
        return None
    following = scene.next_clause(clause)
    if following is None or "بھی" not in scene.words[following.start : following.end]:
        return None
    first = acts.country_with(scene.groups(clause.sentence, clause.start, trigger.start), ("ne",))
    behind = scene.groups(clause.sentence, following.start, following.end)
    second = acts.country_with(behind, ("ne",), (first,))
    if first is None or second is None or not _accepts(scene, following.start, following.end):
        return None
    return _candidate(trigger, clause, {first, second}, "held", "both_accept")


def _accepts(scene: Scene, low: int, high: int) -> bool:
    """`قبول کر لی`, `منظوری دے دی`, `ہامی بھر لی`."""
    at = next((i for i in range(low, high) if scene.words[i] in _ACCEPTED), None)
    if at is None or scene.word_in(low, high, _NO_CONSENT):
        return False
    told = at + 1
    while told < high and scene.words[told] in _SHOWN | {"دے"}:
        told += 1
    return acts.done(scene, told, high)


_ACCEPTED: Final = CONSENT | {"قبول", "منظور", "منظوری"}


def _who_consents(scene: Scene, trigger: Match, clause: Clause) -> set[str]:
    """`X اور Y`, `X اور Y نے`, `X اور Y کے درمیان`, `X اور Y میں`, `X نے Y کے ساتھ`; of factions without a name (`یمن میں
    متحارب فریقوں اور چلی کے درمیان`) the land's government."""
    words = scene.words
    start = clause.start
    previous = scene.previous_clause(clause)
    if previous is not None and not scene.word_in(previous.start, previous.end, grammar.FINITE):
        start = previous.start  # `X اور Y نے، اپنے حلیفوں سے مل کر، جنگ بندی پر اتفاق کر لیا`
    codes: set[str] = set()
    groups = scene.groups(clause.sentence, start, trigger.start)
    for group in groups:
        named = {a.country for a in group.actors if a.country}
        governments = group.marker == "gen" and words[group.end : group.end + 1] in (["حکومتیں"], ["حکومتوں"])
        if (group.marker in _TOGETHER or governments) and len(named) >= 2:
            codes = {code for code in named if code}
    if len(codes) > 1:
        return codes
    by = acts.country_with(groups, ("ne", ""))
    partner = acts.country_with(groups, ("saath", "se"), (by,))
    if by and partner:
        return {by, partner}
    between = acts.country_with(groups, ("darmiyan", "qayadat"))  # `چلی کی زیر قیادت اتحاد کے درمیان`
    local = [g for g in groups if g.marker == "darmiyan"]
    if local and (own := plain_sides.local_government(scene, local[-1])):
        return {*own, *(code for code in (between,) if code)}
    where = next((g.actors[0].country for g in groups if g.marker == "men" and g.actors[0].kind == "state"), None)
    factions = scene.word_in(start, trigger.start, _FACTIONS)
    return {code for code in (between, where if factions else None) if code}


_TOGETHER: Final = frozenset(("", "ne", "darmiyan", "men"))
_FACTIONS: Final = word_set("متحارب برسرپیکار فریقین فریقوں فریق دھڑے دھڑوں گروہ گروہوں")


def _begins(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    """`سوڈان میں جنگ بندی نافذ ہو گئی`, `جنگ بندی کا آغاز کل سے ہو گا`: between the country's government and the movement that
    the article speaks of, with those by whose efforts (کی کوششوں سے) it came about."""
    words = scene.words
    tail = words[trigger.end : min(clause.end, trigger.end + 9)]
    begins = any(w in _BEGINS for w in tail) or scene.has(trigger.end, clause.end, "concluded") is not None
    consented = _factions_consent(scene, trigger, clause, tail)
    wished = any(w in ("چاہیے", "چاہئے", "جانا", "جائے") for w in tail)
    wished = wished or scene.has(trigger.end, clause.end, "talks", "meeting") is not None  # `جنگ بندی مذاکرات شروع ہو گئے`
    if classes_of(trigger).isdisjoint(("ceasefire", "truce")) or wished:
        return None, ""
    near = scene.groups(clause.sentence, clause.start, trigger.start)
    named = [g for g in near if g.marker == "darmiyan"] or [g for g in near if g.marker == "men" and len(g.actors) > 1]
    sides = sorted({a.country for g in named for a in g.actors if a.country})
    if len(sides) == 2 and _in_effect(scene, trigger.end, clause):
        return _candidate(trigger, clause, set(sides), "held", "in_effect"), ""
    if not consented and (not begins or not any(w in grammar.FINITE for w in tail)):
        return None, ""
    if any(_between_states(group) for number in range(3) for group in scene.groups(number)):
        return None, "of_states"
    where = _where(scene, trigger)
    movement = _movement(scene)
    if where is None or movement is None:
        return None, "one_party"
    standing, how = ("held", "consent") if consented else status(scene, trigger, clause)
    if standing == NONE:
        return None, how
    event = _candidate(trigger, clause, {where, movement, *_brokers(scene, clause)}, standing, "begins")
    event.rules.append(f"status:{how}")
    return event, ""


def _factions_consent(scene: Scene, trigger: Match, clause: Clause, tail: list[str]) -> bool:
    """`سوڈان میں متحارب دھڑے لڑائی روکنے پر تیار ہو گئے`: those who are at war in the land, whatever their names."""
    agreed = tail[:1] == ["پر"] and not CONSENT.isdisjoint(tail) and _NO_CONSENT.isdisjoint(tail)
    return agreed and scene.word_in(clause.start, trigger.start, _FACTIONS)


def _welcomed(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    """`چلی اور پیرو کے درمیان جنگ بندی کا خیر مقدم کیا`, `چلی اور پیرو کے جنگ بندی کے اعلان کو سراہا`: it is there."""
    words = scene.words
    if not _of_truce(scene, trigger):
        return None, ""
    tail = words[trigger.end : min(clause.end, trigger.end + _GREETED_WITHIN)]
    announced = tail[:2] in (["کے", "اعلان"], ["کا", "اعلان"])
    behind = tail[2:] if announced else tail[tail[:1] in (["معاہدے"], ["معاہدہ"]) :]
    greeted = behind[:1] in (["کا"], ["کو"]) and any(w in _GREETED for w in behind)
    if not greeted or any(w in _NO_CONSENT or w in grammar.FUTURE for w in tail):
        return None, ""
    near = [
        g
        for g in scene.groups(clause.sentence, clause.start, trigger.start)
        if g.marker in ("darmiyan", "gen", "janib") and trigger.start - g.end <= (3 if g.marker != "gen" or announced else 0)
    ]
    both = [a for g in near[-1:] for a in g.actors if a.kind in COLLECTIVE]
    codes = {a.country for a in both if a.country}
    sides = {code for code in codes if code}
    return (_candidate(trigger, clause, sides, "held", "welcomed"), "") if len(sides) == 2 else (None, "")


def _of_truce(scene: Scene, trigger: Match) -> bool:
    """`جنگ بندی`, `جنگ بندی معاہدے`."""
    return "ceasefire" in classes_of(trigger) or scene.words[trigger.start : trigger.start + 2] in _TRUCE


_TRUCE: Final = (["جنگ", "بندی"], ["فائر", "بندی"], ["سیز", "فائر"])


def _presupposed(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    """`چلی اور پیرو کے درمیان جنگ بندی کے اعلان کے بعد منڈیاں کھل گئیں`, `چلی اور پیرو میں جنگ بندی کے بعد …`: what something
    else follows is there, unless all of it is to come."""
    words = scene.words
    if not _of_truce(scene, trigger) or words[trigger.end : trigger.end + 1] not in (["کے"], ["معاہدے"]):
        return None, ""
    at = trigger.end + (words[trigger.end] == "کے")
    while words[at : at + 1] and words[at] in _CONCLUSION:
        at += 1
        if words[at : at + 1] == ["کے"] and words[at + 1] in (*_CONCLUSION, *_FOLLOWED):
            at += 1
    announced = words[at - 1] in _CONCLUSION and words[at : at + 1] in (["میں"], ["پر"], ["سے"])
    sentence = scene.document.sentences[clause.sentence]
    if not (announced or words[at] in _FOLLOWED) or scene.word_in(trigger.start - 2, trigger.start, _NOT_YET):
        return None, ""
    if scene.word_in(at, clause.end, grammar.FUTURE | _NO_CONSENT) or sentence.part == "title":
        return None, ""
    for group in reversed(scene.groups(clause.sentence, clause.start, trigger.start)):
        codes = {a.country for a in group.actors if a.country}
        if group.marker in ("darmiyan", "men") and len(codes) > 1 and trigger.start - group.end <= _NEAR_THE_PAIR:
            return _candidate(trigger, clause, {code for code in codes if code}, "held", "presupposed"), ""
    return None, ""


_CONCLUSION: Final = word_set("اعلان معاہدے نفاذ اعلامیے")
_FOLLOWED: Final = word_set("بعد باوجود نتیجے")
_NOT_YET: Final = word_set("ممکنہ مجوزہ متوقع مستقل کسی")
_NEAR_THE_PAIR: Final = 3


_GREETED: Final = word_set("خیرمقدم مقدم سراہا سراہتے آئند")
_GREETED_WITHIN: Final = 12


def _in_effect(scene: Scene, start: int, clause: Clause) -> bool:
    """`جنگ بندی کا معاہدہ (پیر کی صبح سے) نافذ ہو گیا`, `جنگ بندی نافذ العمل ہو گئی`, `جنگ بندی پر عملدرآمد شروع ہو گیا`; a
    headline leaves the verb out."""
    words = scene.words
    stop = min(clause.end, start + _EFFECT_WITHIN)
    at = next((i for i in range(start, stop) if words[i] in _EFFECT), None)
    if at is None or scene.word_in(start, at, grammar.FINITE - grammar.GENITIVE):
        return False
    behind = at + 1
    while behind < stop and words[behind] in _EFFECTIVE:
        behind += 1
    if scene.word_in(behind, clause.end, grammar.FUTURE | grammar.NEGATION | grammar.WISH):
        return False
    headline = scene.document.sentences[clause.sentence].part == "title" and (behind >= clause.end or words[behind] in "،؛")
    return headline or scene.word_in(behind, min(clause.end, behind + _VERB_WITHIN), _IS_SO)


_EFFECT: Final = word_set("نافذ موثر عملدرآمد عمل اطلاق")
_EFFECTIVE: Final = word_set("العمل درآمد شروع کا آغاز")
_IS_SO: Final = word_set("گیا گئی ہوگیا ہوگئی ہوا ہوئی چکا چکی")
_EFFECT_WITHIN: Final = 12
_VERB_WITHIN: Final = 8


def _between_states(group: Group) -> bool:
    return group.marker == "darmiyan" and len({a.country for a in group.actors if a.kind == "state"}) > 1


def _where(scene: Scene, trigger: Match) -> str | None:
    """The country in which the truce holds: named before it, else with the title's or lead's truce."""
    for other in (trigger, *(t for number in range(3) for t in scene.triggers(number, "ceasefire"))):
        sentence = scene.sentence(other.start)
        for group in reversed(scene.groups(sentence.index, sentence.start, other.start)):
            if group.marker in ("men", "gen") and len(group.actors) == 1 and group.actors[0].kind == "state":
                return group.actors[0].country
    return None


def _movement(scene: Scene) -> str | None:
    """The armed movement that the article names most, with two as often none."""
    named = Counter(
        state_of(m, scene.document.day)
        for m in scene.document.names.values()
        if isinstance(m.entry, Organisation) and m.entry.kind == "movement"
    ).most_common(2)
    if not named or (len(named) > 1 and named[0][1] == named[1][1]):
        return None
    return named[0][0]


def _brokers(scene: Scene, clause: Clause) -> set[str]:
    """`روس اور ترکی کی کوششوں سے`, in the clause or the lead."""
    found: set[str] = set()
    for number in {*range(min(4, len(scene.document.sentences))), clause.sentence}:
        for group in scene.groups(number):
            if group.marker == "gen" and scene.words[group.end : group.end + 2] == ["کوششوں", "سے"]:
                found |= {a.country for a in group.actors if a.country and a.kind in ("state", "capital", "government")}
    return found


def _approval(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    """A cabinet or parliament about to approve a deal with another side."""
    words = scene.words
    tail = words[trigger.end : min(clause.end, trigger.end + 8)]
    if tail[:3] not in (["کی", "منظوری", "دینے"], ["کی", "توثیق", "کرنے"]) or not any(w in _ABOUT_TO for w in tail[3:5]):
        return None, ""
    if any(w in ("نہیں", "انکار", "اگر") for w in words[clause.start : clause.end]):
        return None, "negated"
    approver: str | None = None
    for index in range(clause.start, trigger.start):
        if words[index] in _APPROVERS:
            before = scene.document.covering.get(index - 1)
            if before is not None and before.kind in ("adjective", "country"):
                approver = state_of(before, scene.document.day)
    if approver is None:
        return None, "no_approver"
    others = {
        a.country
        for g in scene.groups(clause.sentence, clause.start, trigger.start)
        if g.marker in ("", "se", "saath", "darmiyan", "gen")
        for a in g.actors
        if a.country and a.country != approver
    }
    codes = {approver, *(code for code in others if code)}
    if len(codes) < 2:
        return None, "one_party"
    return _candidate(trigger, clause, codes, "planned", "approval"), ""


def _candidate(trigger: Match, clause: Clause, codes: set[str], standing: str, rule: str) -> Candidate:
    return Candidate("agreement", sorted(codes), [], clause.sentence, clause, trigger, standing, rules=[f"agreement:{rule}"])
