"""Agreements signed, exchanged, ratified, adopted or reached: a document, the act of concluding it, and whose it is.

`X اور Y نے معاہدے پر دستخط کیے`, `X اور Y کے درمیان معاہدہ طے پا گیا`, `یادداشتوں کا تبادلہ`, `معاہدے کی توثیق`.
"""

from typing import Final

from streams.extraction import acts, conclusions, grammar, plain_sides, state_bodies
from streams.extraction.actors import COLLECTIVE, PEOPLE, STATES, Actor, Group
from streams.extraction.antecedents import in_office
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Trigger
from streams.extraction.history import RECALLED
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.status import status
from streams.urdu.tokens import word_set

_PARTY_MARKERS: Final = frozenset(
    ("ne", "se", "saath", "darmiyan", "gen", "", "janib", "hamrah", "ko", "qayadat", "besides", "for", "tak")
)
"""Cases in which a side stands; who mediates, hosts, is spoken of or fought is none."""
_NO_PAPER: Final = word_set("حکم حکمنامے نامے نامہ بل بلوں قانون ایکٹ آرڈر آرڈرز آرڈیننس حکمت عملی پالیسی پیپر چیک درخواست")
"""What is signed by one side alone."""
_TRADE: Final = word_set("درآمدی برآمدی گانٹھوں بیلز")
"""Orders of merchants."""
_OF_STATES: Final = frozenset(("state", "government", "organisation"))
_FIRST: Final = 3
"""Sentences of title and lead."""
_LISTED: Final = frozenset(("شامل", "جیسے", "سمیت", "دیگر", "بعض"))
_ROOMS: Final = word_set("لان گراونڈ صحن ہال احاطے باغ باغیچے عمارت سبزہ اوول ایسٹ روز مشرقی")


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Agreement candidates of a sentence: the first document that is concluded in it, by its sides if they are told at all."""
    unsaid: list[Candidate] = []
    for trigger in scene.triggers(sentence, "agreement", "treaty", "ceasefire", "paper", "sign", "grant"):
        candidate, reason = _read(scene, trigger, scene.clause(trigger.start))
        if candidate is not None and not candidate.anaphoric and candidate.status == (unsaid or [candidate])[0].status:
            return [candidate]
        if candidate is not None:
            unsaid.append(candidate)
        if reason:
            scene.rejections.append(Rejection(trigger, reason))
    return unsaid[:1]


def _read(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    words = scene.words
    act, rule = conclusions.act(scene, trigger, clause)
    if act is None:
        return None, rule or "no_signing"
    cls = classes_of(trigger)
    if words[act.end : act.end + 3] == ["کی", "تقریب", "میں"] and "بھی" in words[act.end : clause.end] and clause.sentence > 0:
        return None, "witnesses"  # `دستخط کی تقریب میں X اور Y بھی موجود تھے`, of what is told before
    sentence = scene.document.sentences[clause.sentence]
    reason = _no_document(scene, trigger, clause, act, rule, cls)
    if reason:
        return None, reason
    ratified = rule == "ratified" and words[act.start] in ("توثیق", "تصدیق", "مہر")
    treaty = scene.has(trigger.start, trigger.end, "treaty")
    groups = _side_groups(scene, trigger, clause, act, rule, ratified)
    distinct, actors = _sides(scene, groups)
    if len(distinct) < 2 and conclusions.of_many(scene, clause, trigger):
        distinct = _named_members(scene)
    if words[act.start] == "تصدیق" and words[trigger.end - 1] == "بندی" and len(distinct) < 2:
        return None, "confirmed"  # `وزیر خارجہ نے بھی جنگ بندی کی تصدیق کر دی`: that it is there
    if ratified and treaty is None and "UN" in distinct:
        return None, "endorsed"  # by the council that had no part in it
    if treaty is not None and len(distinct) < 2:
        distinct |= {f for e in treaty.entries if isinstance(e, Trigger) and e.cls == "treaty" for f in e.flags}
    if ratified and len(distinct) < 2:  # `شام سے متعلق معاہدے کی توثیق`
        about = [g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.marker == "about"]
        distinct |= {a.country for g in about for a in g.actors}
    pair = any(a.kind == "pair" for g in groups for a in g.actors)
    if pair and len(distinct) == 2 and not actors:  # `X اور Y کے درمیان معاہدے پر دونوں ملکوں کے وزرائے خارجہ نے دستخط کیے`
        actors = in_office(scene, clause, [code for code in distinct if code])
    if len(distinct) < 2 and not pair and (present := _at_ceremony(scene, clause, act)):
        actors = [*actors, *present]
        distinct |= {a.country for a in present}
    if len(distinct) < 2 and not pair:
        distinct |= _told_around(scene, clause, act, rule, distinct, cls == {"paper"})
    if len(distinct) < 2 and not pair:
        reason = _one_side(scene, clause, cls, rule, sentence.start, sentence.end)
        if reason:
            return None, reason
        distinct |= _other_side(scene, clause, groups, distinct)
    event, why = _concluded(scene, trigger, clause, act, rule, distinct, actors)
    if event is not None and event.anaphoric and pair:
        event.rules.append("agreement:pair")
    return event, why


def _side_groups(scene: Scene, trigger: Match, clause: Clause, act: Match, rule: str, ratified: bool) -> list[Group]:
    """The groups that can be sides, up to the verb where the document comes about by itself."""
    stop = act.end if rule in ("made", "concluded", "agreed") else clause.end  # what follows the verb is told of something else
    if act.start >= clause.end:
        stop = scene.clause(act.start).end  # `جو معاہدہ تیار ہوا اس کی چلی کے صدر نے توثیق کر دی`
    groups = [g for g in scene.groups(clause.sentence, clause.start, stop) if _of_a_side(scene, g, trigger, ratified)]
    signing = [g for g in groups if scene.words[g.end : g.end + 2] != ["موجودگی", "میں"]]
    if len({a.country for g in signing for a in g.actors if a.country}) > 1:
        groups = signing  # `X کے صدر کی موجودگی میں`: who looks on while two others sign
    if any(g.marker in ("se", "saath", "darmiyan") for g in groups):
        groups = [g for g in groups if not _visited(scene, g)]
    return groups


def _sides(scene: Scene, groups: list[Group]) -> tuple[set[str | None], list[Actor]]:
    """The states of the groups and their people; those between whom (کے درمیان) it is concluded before all others."""
    sides = [a for g in groups for a in g.actors if a.country and a.kind != "pair" and a.office_key != "spokesman"]
    between = [a.country for g in groups if g.marker == "darmiyan" for a in g.actors if a.country]
    own = [code for g in groups if g.marker in ("darmiyan", "ne") for code in plain_sides.local_government(scene, g)]
    between += own if any(g.marker == "darmiyan" for g in groups) else []
    actors = [a for a in sides if a.kind in PEOPLE]
    distinct: set[str | None] = {a.country for a in sides} | set(own)  # `حکومت اور باغیوں نے دستخط کیے`
    if len(set(between)) >= 2:
        distinct = set(between)
        actors = [a for a in actors if a.country in distinct]
    return distinct, actors


def _told_around(
    scene: Scene, clause: Clause, act: Match, rule: str, known: set[str | None], paper_only: bool
) -> set[str | None]:
    """The side that no case gives: told before the comma, the guest of the other, or a body that signs for its state."""
    distinct = known | _before_comma(scene, clause, known)
    if len(distinct) == 1 and scene.word_in(clause.start, act.start, _WITH_HIM):
        distinct |= {acts.other_of_lead(scene, next(iter(distinct)))}  # `X اور ان کے مہمان نے دستخط کیے`
    if len(distinct) < 2 and not paper_only:
        bodies = state_bodies.owners(scene, clause.start, act.start)
        distinct |= bodies
        distinct |= state_bodies.partners(scene, clause, distinct, act.start) if bodies or rule == "signed" else set()
    return distinct


def _concluded(
    scene: Scene, trigger: Match, clause: Clause, act: Match, rule: str, distinct: set[str | None], actors: list[Actor]
) -> acts.Reading:
    """The event of a document with its status; one side short, it speaks of a document told elsewhere."""
    words = scene.words
    standing, how = status(scene, act, scene.clause(act.start))
    if standing == NONE:
        return None, how
    if how == "future" and rule == "signed" and words[act.end : act.end + 1] == ["سے"]:
        return None, "effect"  # `معاہدے پر دستخط سے تجارت بڑھے گی`
    long_ago = _years_after(scene, act, clause)
    if standing == "denied" and long_ago:
        standing, how = "held", "told"
    if standing == "held" and rule == "signed" and _to_be_signed(words, act):
        standing, how = "planned", "to_be_signed"
    event = Candidate(
        "agreement",
        sorted(code for code in distinct if code),
        actors,
        clause.sentence,
        clause,
        trigger,
        standing,
        rules=[f"agreement:{rule}", f"status:{how}"],
    )
    event.anaphoric = len(distinct) < 2
    behind = words[act.end : act.end + 1]
    bears = rule == "signed" and words[act.start - 1] == "کے" and behind in (["ہیں"], ["موجود"])
    if long_ago or bears:
        event.rules.append(RECALLED)  # `جس پر چلی اور پیرو کے دستخط ہیں`
        event.dated = bears and not scene.calendar.within(clause.start, clause.end)
    return event, ""


def _at_ceremony(scene: Scene, clause: Clause, act: Match) -> list[Actor]:
    """`دستخط کی تقریب ہوئی جس میں چلی کے وزیر X اور پیرو کے سفیر Y شریک ہوئے`, `… جس کی صدارت X اور Y نے کی`, `… دستخط ہوئے۔
    اس موقع پر X اور Y موجود تھے`: the people of two states who were there."""
    following = scene.next_clause(clause) or scene.first_clause_behind(clause)
    if following is None:
        return []
    opening = scene.words[following.start : following.start + 4]
    chaired = opening[:2] == ["جس", "کی"] and "صدارت" in opening[2:]
    ceremony = scene.words[act.end : act.end + 2] in (["کی", "تقریب"], ["کرنے", "کی"])
    then = opening[:3] in _THEN or opening[:2] in (["تقریب", "میں"], ["جہاں", "پر"])
    if not then and not (ceremony and (chaired or (following.sentence == clause.sentence and opening[:2] == ["جس", "میں"]))):
        return []
    if not scene.word_in(following.start, following.end, _THERE) or scene.word_in(following.start, following.end, ("نہیں",)):
        return []
    groups = scene.groups(following.sentence, following.start, following.end)
    present = [a for g in groups if g.marker in ("", "ne") for a in g.actors if a.kind in PEOPLE and a.country]
    return present if len({a.country for a in present}) == 2 else []


_THEN: Final = (["اس", "موقع", "پر"], ["اس", "تقریب", "میں"], ["اس", "موقعے", "پر"], ["دستخط", "کی", "تقریب"])
_THERE: Final = frozenset(("شریک", "شرکت", "موجود", "مہمان", "صدارت", "حاضر"))


def _before_comma(scene: Scene, clause: Clause, known: set[str | None]) -> set[str | None]:
    """`X Y میں سرمایہ کاری کرے گا، معاہدے پر دستخط ہو گئے`: the two states that the clause before speaks of."""
    previous = scene.previous_clause(clause)
    if known or previous is None or clause.sentence > _FIRST:
        return set()
    groups = scene.groups(clause.sentence, previous.start, previous.end)
    told = [g for g in groups if g.marker != "mutabiq"]
    both: set[str | None] = {a.country for g in told if g.marker == "ne" for a in g.actors if a.country}
    if len(both) == 2:  # `لیما کے اجلاس میں X اور Y نے بات چیت کی اور معاہدے پر دستخط کیے`
        return both
    codes: set[str | None] = {a.country for g in told for a in g.actors if a.country and a.kind in _OF_STATES}
    return codes if len(codes) == 2 else set()


def _no_document(scene: Scene, trigger: Match, clause: Clause, act: Match, rule: str, cls: set[str]) -> str:
    """Why what is concluded is no agreement between states; empty where it is one."""
    words = scene.words
    if acts.of_sport(scene, clause.sentence):
        return "sport"
    if scene.has(clause.start, clause.end, "showbiz") is not None:
        return "showbiz"
    if "grant" in cls and rule != "signed":
        return "announced_only"
    if scene.word_in(max(clause.start, trigger.start - 4), trigger.start, _TRADE):
        return "trade"
    if rule == "concluded" and words[act.end : act.end + 2] == ["کے", "قریب"]:
        return "not_yet"
    ended = scene.has(trigger.end, min(clause.end, trigger.end + 4), "cut")
    if rule != "signed" and ended is not None and ended.start >= trigger.end:
        return "ended"
    if rule == "signed" and words[act.start - 1 : act.start] == ["پر"] and words[act.start - 2] in _NO_PAPER:
        return "no_document"
    if rule == "ratified" and words[act.start] == "توثیق" and trigger.start > clause.start and words[trigger.start - 1] == "جس":
        return "relative"
    return ""


def _of_a_side(scene: Scene, group: Group, trigger: Match, ratified: bool) -> bool:
    """Whether a group can be a side: by its case, and not as the place or the name of the document (`پیرس معاہدے`)."""
    words = scene.words
    if group.marker == "men":
        return len(group.actors) > 1 or ratified
    if group.marker not in _PARTY_MARKERS or trigger.start <= group.start < trigger.end:
        return False
    if words[group.end : group.end + 2] in (["تجویز", "کردہ"], ["پیش", "کردہ"]):
        return False  # `مصر کی تجویز کردہ جنگ بندی`: who put it forward
    place = words[group.end] if group.marker == "gen" and group.end < len(words) else ""
    if place in grammar.PLACE_NOUNS or (place in _ROOMS and group.actors[-1].kind == "capital"):
        return False  # `وائٹ ہاؤس کے لان میں`
    if group.marker == "gen" and (place in _BY_WHOSE_HELP or _of_what_came_before(scene, group)):
        return False
    named_by_place = group.marker == "" and group.actors[-1].kind == "capital" and len(group.actors) == 1
    return not (named_by_place and trigger.start - 2 <= group.head_end <= trigger.start)


_WITH_HIM: Final = frozenset(("مہمان", "میزبان"))
_BY_WHOSE_HELP: Final = word_set("مداخلت کوششوں کاوشوں ثالثی سہولت سہولتکاری مصالحت")
"""`جنگ بندی چلی کی کوششوں سے عمل میں آئی`."""


def _of_what_came_before(scene: Scene, group: Group) -> bool:
    """`چلی کے جوہری تجربے کے بعد`, `چلی کی دھمکیوں کے باوجود`: whose deeds a paper follows, no side of it."""
    if any(a.kind not in STATES for a in group.actors):
        return False
    words = scene.words
    for index in range(group.end, min(group.end + _DEED, len(words) - 1)):
        if words[index] in grammar.JOURNEY or (words[index] in grammar.CASE and words[index] not in grammar.GENITIVE):
            return False
        if words[index] in grammar.GENITIVE and index > group.end:
            return words[index + 1] in _FOLLOWS
    return False


_DEED: Final = 5
_FOLLOWS: Final = frozenset(("بعد", "باوجود", "پیش", "جواب", "ردعمل", "تناظر", "خلاف"))


def _visited(scene: Scene, group: Group) -> bool:
    """`لیما کے دورے کے دوران عالمی بینک کے ساتھ معاہدہ`, `دورۂ پیرو کے دوران …`: where the signer travels, no side."""
    if any(a.kind not in STATES for a in group.actors):
        return False
    words = scene.words
    behind = words[group.head_end : group.head_end + 4]
    led = words[group.start - 1] in grammar.JOURNEY and behind[:2] == ["کے", "دوران"]
    return led or (behind[1:2] != [] and behind[1] in grammar.JOURNEY and behind[2:] in (["کے", "دوران"], ["کے", "موقع"]))


def _one_side(scene: Scene, clause: Clause, cls: set[str], rule: str, start: int, end: int) -> str:
    """Why a document with one state beside it is no agreement of that state; empty where the other may be elsewhere."""
    if cls <= {"sign", "paper"} and scene.has(start, end, "agreement", "treaty", "ceasefire") is None:
        return "no_document"
    company = scene.has(clause.start, clause.end, "company")
    if company is not None and company.start not in scene.document.covering:
        return "private_deal"
    return "one_party" if rule == "agreed" else ""


def _other_side(scene: Scene, clause: Clause, groups: list[Group], known: set[str | None]) -> set[str | None]:
    """The side that the clause leaves out: the subject before, else the lead's other state, else the audience's own."""
    mine = {code for code in known if code}
    if len(mine) != 1 or _one_signer(scene, clause, groups):
        return set()
    subject = scene.subject_before(clause.start, other_than=mine)
    if subject is not None and scene.document.sentence_of[subject.start] >= clause.sentence - 1:
        found: set[str | None] = {a.country for a in subject.actors if a.country}
        if found:
            return found
    with_whom = any(
        g.marker in ("se", "saath", "gen") and any(a.country in mine and a.kind in COLLECTIVE for a in g.actors) for g in groups
    )
    if not with_whom:
        return set()
    other = acts.other_of_lead(scene, min(mine))
    if other is not None:
        return {other}
    audience = scene.register.audience
    at_home = audience in scene.register.lead or scene.register.home_story or not scene.register.lead
    return {audience} if audience and at_home and audience not in mine else set()


def _one_signer(scene: Scene, clause: Clause, groups: list[Group]) -> bool:
    """`… پیرو کی طرف سے وزیر X نے معاہدے پر دستخط کیے` behind an agreement: one of its two signers."""
    if not any(g.marker == "janib" for g in groups) or any(g.marker in ("saath", "darmiyan") for g in groups):
        return False
    before = range(max(clause.sentence - _SIGNED_BEFORE, 0), clause.sentence)
    return any(next(scene.triggers(number, "agreement", "treaty"), None) is not None for number in before)


_SIGNED_BEFORE: Final = 2


def _named_members(scene: Scene) -> set[str | None]:
    """The states that the article lists as members: `وہ ممالک جن میں X اور Y شامل ہیں`, `X جیسے ممالک`."""
    found: set[str | None] = set()
    for sentence in scene.document.sentences:
        words = scene.words[sentence.start : sentence.end]
        if not conclusions.LANDS.isdisjoint(words) and not _LISTED.isdisjoint(words):
            groups = scene.groups(sentence.index)
            listed = (a for g in groups if g.marker != "men" for a in g.actors)  # not `چلی میں ہونے والے اجلاس`
            found |= {a.country for a in listed if a.kind in ("state", "organisation") and a.country}
    return found


def _years_after(scene: Scene, act: Match, clause: Clause) -> bool:
    """`دستخط کے سترہ سال بعد بھی … نہیں ہوا`: what is denied is what should have followed."""
    tail = scene.words[act.end : min(clause.end, act.end + 6)]
    return tail[:1] == ["کے"] and "بعد" in tail


def _to_be_signed(words: list[str], act: Match) -> bool:
    """`دستخط کے لیے`, `دستخط کی تاریخ`."""
    following = words[act.end + 1 : act.end + 2]
    return words[act.end : act.end + 1] in (["کے"], ["کی"]) and following in (["لیے"], ["تاریخ"], ["تیاری"], ["تیاریاں"])
