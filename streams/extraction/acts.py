"""The way from a trigger to an act that stands by itself: read by its rule, judged by its status, kept or rejected."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import Actor, Group
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Trigger
from streams.extraction.lexicon import Match
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.status import status
from streams.urdu.tokens import word_set

Reading = tuple[Candidate | None, str]
Rule = Callable[[Scene, Match, Clause], Reading]

_DONE: Final = word_set(
    "دیا دیے دیئے دئیے دی دیں لیا لیے لی کیا کیے کئے کی کیں کر کردیا کردیے کردیئے کردئیے کردی کرلیا کرلیے کرلی ہو ہوا ہوئے "
    "ہوئی ہوگیا ہوگئے ہوگئی گیا گئے گئی گئیں ڈالا ڈالی ڈالے چکا چکے چکی کرچکا کرچکے کرچکی ہوچکا ہوچکے ہوچکی"
)
_INFINITIVE: Final = word_set("کرنے ہونے کرانے رکھنے کرنا")
_ANNOUNCED: Final = word_set("اعلان فیصلہ حکم احکامات اتفاق متفق منظوری تصدیق")
_NOT_DONE: Final = word_set("جائے جائیں کریں کرے سکتا سکتے سکتی سکے سکیں چاہیے چاہئے")


def run(
    scene: Scene, sentence: int, rules: Sequence[tuple[str, Rule]], no_future: frozenset[str] = frozenset()
) -> list[Candidate]:
    """Candidates of a sentence by (trigger class, rule). Of classes in `no_future`, what is only foretold is no event."""
    order = {cls: number for number, (cls, _) in enumerate(rules)}
    hits = {
        (order[e.cls], trigger.start): trigger
        for trigger in scene.by_sentence.get(sentence, ())
        for e in trigger.entries
        if isinstance(e, Trigger) and e.cls in order
    }
    found: list[Candidate] = []
    for (number, _), trigger in sorted(hits.items(), key=lambda hit: hit[0]):
        cls, rule = rules[number]
        clause = scene.clause(trigger.start)
        candidate, reason = rule(scene, trigger, clause)
        if candidate is not None:
            standing, how = (candidate.status, "frame") if candidate.status != "held" else status(scene, trigger, clause)
            if how == "infinitive" and done(scene, trigger.end, clause.end):
                standing, how = "held", "announced"
            if how == "wish" and _sent_off(scene, trigger, clause):
                standing, how = "held", "before_wish"
            if how == "future" and _unsaid(scene, clause):
                standing, how = NONE, "unsaid"
            if how == "future" and scene.words[trigger.end : trigger.end + 1] in _STAYS:
                standing, how = "held", "stays"  # `مذاکرات معطل رہیں گے`
            if standing == NONE or (how == "future" and cls in no_future):
                candidate, reason = None, how if standing == NONE else "only_foretold"
            else:
                candidate.status = standing
                candidate.rules.append(f"status:{how}")
        if candidate is not None:
            found.append(candidate)
        elif reason:
            scene.rejections.append(Rejection(trigger, reason))
    return found


_STAYS: Final = (["رہیں"], ["رہے"], ["رہینگے"], ["رہیگا"], ["رہیگی"])


def _sent_off(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`خط ارسال کر کے مطالبہ کیا`: the wish is in what follows the deed."""
    last = scene.words[clause.end - 1]
    converb = last == "کرکے" or (last == "کے" and scene.words[clause.end - 2] == "کر")
    return converb and not scene.word_in(trigger.end, clause.end, grammar.WISH)


def _unsaid(scene: Scene, clause: Clause) -> bool:
    """`اس کا مطلب یہ نہیں کہ … کر لے گا`."""
    previous = scene.previous_clause(clause)
    if previous is None or scene.words[clause.start] != "کہ":
        return False
    return scene.word_in(previous.start, previous.end, grammar.NEGATION)


def make(
    kind: str, clause: Clause, trigger: Match, parties: Iterable[str | None], actors: list[Actor], rule: str
) -> Candidate | None:
    """A candidate of two or more sides; None with fewer."""
    codes = sorted({p for p in parties if p})
    if len(codes) < 2:
        return None
    return Candidate(kind, codes, actors, clause.sentence, clause, trigger, rules=[f"{kind}:{rule}"])


def done(scene: Scene, end: int, stop: int) -> bool:
    """Whether the verb behind a word tells a deed (`بحال کر دیے`, `بند کرنے کا اعلان`), no wish, question or lasting state."""
    tail = scene.words[end : min(stop, end + 12)]
    if scene.words[end - 1].endswith("نے") and tail:  # `توڑنے کا اعلان`
        return any(w in _ANNOUNCED for w in tail[:4]) or _presupposed(scene, end)
    if scene.words[end - 1] in grammar.PERFECT:
        return not any(w in _NOT_DONE for w in tail[:3])
    if not tail:
        return scene.sentence(end - 1).part == "title"
    if tail[0] in grammar.NEGATION:
        tail = tail[1:]
    if not tail or any(w in _NOT_DONE for w in tail[:4]):
        return False
    if tail[0] in _INFINITIVE:
        again = max(i for i, w in enumerate(tail) if w in _INFINITIVE)  # `محدود کرنے اور … معطل کرنے کا اعلان`
        announced = any(w in _ANNOUNCED for w in tail[again + 1 : again + 5])
        return announced or _presupposed(scene, end + scene.words[end : end + len(_BEFORE)].index(tail[0]) + 1)
    return tail[0] in _DONE


def _presupposed(scene: Scene, end: int) -> bool:
    """`سفارتی تعلقات توڑنے کے ایک روز بعد`, `سفارت خانہ بند کرنے کے جواب میں`: what something followed has happened, unless all
    of it is still to come."""
    words, stop = scene.words, scene.sentence(end - 1).end
    if words[end : end + 1] != ["کے"]:
        return False
    after = next((i for i in range(end + 1, min(stop, end + _INTERVAL)) if words[i] == "بعد"), None)
    if after is None and words[end + 1 : end + 2] not in _ANSWERED:
        return False
    return not any(w in grammar.FUTURE or w in _NOT_DONE for w in words[end:stop])


_BEFORE: Final = ("نہیں", "کرنے")
_INTERVAL: Final = 6
"""Words up to بعد: `کرنے کے تقریبا دو ہفتے بعد`."""
_ANSWERED: Final = (["جواب"], ["ردعمل"], ["رد"])


def at_end(scene: Scene, end: int, clause: Clause) -> bool:
    """Whether a headline ends at a word; the day that a page glues behind it does not count."""
    if end >= clause.end:
        return True
    return scene.words[end].isdigit() and end < scene.document.title_end and end == scene.calendar.stamp


def unnamed_agent(scene: Scene, start: int, end: int) -> bool:
    """Whether نے stands behind somebody who is no known actor (`متعدد ممالک نے`)."""
    words = scene.words
    if not any(words[i] == "نے" for i in range(start + 1, end)):
        return False
    sentence = scene.document.sentence_of[start]
    known = {g.end - 1 for g in scene.groups(sentence, start, end) if g.marker == "ne"}
    return all(
        words[i] != "نے" or (i not in known and words[i - 1] not in grammar.PRONOUN_SUBJECT | grammar.FIRST_PERSON)
        for i in range(start + 1, end)
    )


def speaker(scene: Scene, clause: Clause) -> str | None:
    """Whose `ان کا ملک`, `وہ` is: who says it in the sentence (`X نے کہا کہ`, `X کا کہنا ہے کہ`), else the subject before."""
    sentence = scene.document.sentences[clause.sentence]
    for group in scene.groups(clause.sentence, sentence.start, clause.start):
        said = group.marker == "gen" and scene.words[group.end : group.end + 1] == ["کہنا"]
        if said or group.marker == "ne":
            return group.actors[-1].country
    subject = scene.subject_before(clause.start)
    return next((a.country for a in subject.actors if a.country), None) if subject is not None else None


def of_sport(scene: Scene, sentence: int) -> bool:
    """Whether a sentence, or the article's title, speaks of a game: boards sign, write and withdraw as states do."""
    here = scene.document.sentences[sentence]
    return (
        scene.has(here.start, here.end, "team_sport") is not None
        or scene.has(0, scene.document.title_end, "team_sport") is not None
    )


def country_with(groups: Iterable[Group], markers: Iterable[str], other_than: Iterable[str | None] = ()) -> str | None:
    """The first country of the groups that carry one of the markers, in the order of the markers."""
    listed, barred = list(groups), set(other_than)
    for marker in markers:
        for group in listed:
            if group.marker == marker:
                for actor in group.actors:
                    if actor.country and actor.country not in barred:
                        return actor.country
    return None


def other_of_lead(scene: Scene, country: str | None) -> str | None:
    """The only other country that title and lead name."""
    others = [code for code in scene.register.lead if code != country]
    return others[0] if len(others) == 1 else None
