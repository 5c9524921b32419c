"""Whether a telephone is used: `فون ملایا`, `کال موصول ہوئی`, `فون پر X سے کہا`; an instrument in the hand is no call."""

from itertools import pairwise
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import ONE_EACH, PEOPLE, Actor
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

_OF_ITSELF: Final = word_set("رابطہ رابطے گفتگو کال چیت بات")
"""Nouns of speaking that close a phrase of calling: `ٹیلی فون رابطہ`, `فون کال`."""
_ADJECTIVES: Final = word_set("ٹیلیفونک فونک فونی ٹیلیفونی")
_DONE: Final = word_set("کیا کی کیے کئے کر کرکے کرنے کریں کرتے کرایا کروایا رابطہ رابطے گفتگو بات کال")
_DIALLED: Final = word_set(
    "ملایا ملائی ملائے ملانے ملاتے ملائیں ملاکر گھمایا گھمائے گھمانے گھماکر گھما کھڑکایا کھڑکائے کھڑکانے کھڑکا لگایا "
    "لگائی لگائے لگانے لگاکر ڈائل"
)
_RECEIVED: Final = word_set("موصول وصول ریسیو آیا آئی آئے آئیں آنے آگیا آگئی سنا سنی سننے بجا بجی بجے بجنے")
"""What happens to a call at the other end: `X کو Y کا فون آیا`, `X نے Y کا فون سنا`."""
_CALLED: Final = _DONE | _DIALLED | _RECEIVED | frozenset(("،",))
_WITH_LIGHT_VERB: Final = {
    "ملا": word_set("کر لیا دیا کے چکے رہے"),
    "لگا": word_set("کر لیا دیا کے"),
    "بج": word_set("اٹھا اٹھی گیا"),
    "آ": word_set("گیا گئی چکا چکی رہا"),
    "کی": word_set("گھنٹی گھنٹیاں"),
}
"""Stems that dial with one of these behind them, and find or hang something without (`موبائل فون ملا`)."""
_SPOKEN: Final = word_set("بات گفتگو رابطہ رابطے ربط تبادلہ چیت باتچیت کہا یقین مبارکباد مبارک")
_TO_THE_PUBLIC: Final = frozenset(("انٹرویو", "خطاب"))
_WITHIN: Final = 8


def is_call(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """فون and ٹیلی فون as a call, not as an instrument in the hand."""
    words = scene.words
    span = words[trigger.start : trigger.end]
    if span[:2] == ["ہاٹ", "لائن"] or span[-1] in _ADJECTIVES or (len(span) >= 2 and span[-1] in _OF_ITSELF):
        return True
    if span[0] == "نمبر":
        return dialled(scene, trigger)
    tail = words[trigger.end : min(clause.end, trigger.end + _WITHIN + 1)]
    while tail[:1] and tail[0] in grammar.PARTICLES:
        tail = tail[1:]
    to = next((g for g in scene.groups(clause.sentence, trigger.end, clause.end) if g.start == trigger.end), None)
    if to is not None and to.marker == "ko" and words[to.end : to.end + 1] and words[to.end] in _RECEIVED | _DONE:
        return True  # `X کا فون Y کو آیا`
    if not tail or tail[0] in _CALLED or (tail[1:2] and tail[1] in _WITH_LIGHT_VERB.get(tail[0], ())):
        return True
    if by_phone(scene, trigger, clause):
        return _TO_THE_PUBLIC.isdisjoint(scene.words[trigger.end : clause.end])
    if tail[0] not in ("پر", "میں") and span[-1] != "پر":
        return False
    if not _TO_THE_PUBLIC.isdisjoint(tail):
        return False
    return any(w in _SPOKEN for w in tail[:_WITHIN])


def dialled(scene: Scene, trigger: Match) -> bool:
    """`X نے Y کا نمبر ملایا`: whose number it is stands right before it."""
    before = scene.groups(scene.document.sentence_of[trigger.start], None, trigger.start)
    return any(g.marker == "gen" and g.end == trigger.start and any(a.role for a in g.actors) for g in before)


def by_phone(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`فون پر صدر X سے کہا`, `صدر X کو ٹیلی فون پر آگاہ کیا`: how an official is told something; a reporter has no office."""
    how = scene.words[trigger.end : trigger.end + 2]
    afar = scene.words[trigger.end - 1] == "پر" or how[:1] == ["پر"] or how == ["کے", "ذریعے"]
    if not afar and scene.words[trigger.start - 1 : trigger.start] != ["بذریعہ"]:
        return False
    groups = scene.groups(clause.sentence, clause.start, clause.end)
    return any(g.marker in ("ko", "se", "saath") and any(a.role and a.kind in PEOPLE for a in g.actors) for g in groups)


def other_end(scene: Scene, trigger: Match) -> list[Actor]:
    """`صدر X کے فون کی گھنٹی بجی، دوسری طرف صدر Y تھے`: who is told behind to have been at the other end."""
    sentence = scene.sentence(trigger.start)
    for one, two in pairwise(range(trigger.end, sentence.end)):
        if (scene.words[one], scene.words[two]) in _OTHER_END:
            groups = scene.groups(sentence.index, two + 1, sentence.end)
            return [a for g in groups[:1] if g.marker == "" for a in g.actors if a.role and a.explicit]
    return []


_OTHER_END: Final = (("دوسری", "طرف"), ("دوسری", "جانب"), ("دوسرے", "سرے"))


def rung(scene: Scene, trigger: Match, caller: Actor) -> list[Actor]:
    """`صدر X بیمار ہیں۔ صدر Y نے فون کیا`: whom a statesman rings and nobody names is the statesman of another state who was
    last told of."""
    done = scene.words[trigger.end : trigger.end + 1]
    if caller.role not in ONE_EACH or not done or done[0] not in _DIALLED | {"کیا"}:
        return []
    subject = scene.subject_before(trigger.start, other_than={caller.country or ""})
    if subject is None or scene.document.sentence_of[subject.start] < scene.document.sentence_of[trigger.start] - 1:
        return []
    return [a for a in subject.actors if a.country and a.role in ONE_EACH]


def picked_up(scene: Scene, clause: Clause) -> bool:
    """`X نے فون اٹھایا اور Y سے بات کی`, `فون اٹھا کر Y سے بات کی`: the clause before, or this one, takes up the receiver."""
    previous = scene.previous_clause(clause)
    for part in (clause, previous):
        call = scene.has(part.start, part.end, "call") if part is not None else None
        if call is not None and scene.words[call.end : call.end + 1] in _TAKEN_UP:
            return True
    return False


_TAKEN_UP: Final = (["اٹھایا"], ["اٹھا"], ["اٹھاکر"], ["گھمایا"], ["گھما"], ["ملایا"])
