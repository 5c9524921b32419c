"""Sessions of a United Nations council told only by what is done in them: a veto, a vote, a resolution, a speech."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import Actor, Group
from streams.extraction.attendance import OFFICIAL, REFUSED
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Organisation
from streams.extraction.halls import COUNCILS, HALL, body_rule, council_seat
from streams.extraction.lexicon import Match, classes_of, state_of
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.status import status
from streams.extraction.summits import OF_ITSELF, PRAISE
from streams.urdu.tokens import word_set

_WHOLE: Final = ["اقوام", "متحدہ"]
_POWER: Final = word_set("پاور اختیار حق")
_EARLIER: Final[frozenset[str]] = word_set("چکا چکی چکے قراردادوں قراردادیں ماضی پہلے")
_VOTED: Final = word_set("دیا دیے کی کیا ہوئی آیا")
_DECIDES: Final = word_set("منظور منظوری توثیق عائد سخت مسترد منتخب رائے ووٹنگ")
"""`کونسل نے … قرارداد منظور کی`, `کونسل میں … پر ووٹنگ ہوگی`: what a council does by vote."""
_SPEECH: Final = word_set("خطاب تقریر بریفنگ بریف بتایا بحث مباحثے مباحثہ")
_SPEAKERS: Final = frozenset(("ne", "", "gen", "janib"))
_NO_SPEAKERS: Final = frozenset(("other", "party_leader", "parliamentarian", "delegation"))
_NEAR: Final = 12
_MATTERS: Final = word_set("قرارداد پابندیاں پابندیوں تعزیرات مسودہ مسودے")
_SEATS_OF_STATES: Final = word_set("رکن رکنیت ارکان اراکین ممالک ملک ملکوں نشست")
_POSTS: Final = word_set("تقرر تقرری تعیناتی منصب عہدے سیکرٹری سیکریٹری سکریٹری")
"""`کونسل نے سیکرٹری جنرل کے لیے X کی منظوری دی`: an organisation that fills its own posts."""
_VOTES: Final = word_set("رائے ووٹنگ")
_WEEK: Final = word_set("پیر منگل بدھ جمعرات جمعہ جمعے سنیچر ہفتہ ہفتے اتوار آج")
_LEAD: Final = 3
"""Sentences in which a decision needs no day to be news."""


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """`X نے سلامتی کونسل میں … قرارداد ویٹو کر دی`, `سلامتی کونسل نے … منظور کر لی`, `جنرل اسمبلی سے خطاب میں X نے …`:
    the session, with the UN and the states that act."""
    for trigger in scene.triggers(sentence, "veto", "vote"):
        candidate, reason = _read(scene, trigger, scene.clause(trigger.start))
        if candidate is not None:
            return [candidate]
        if reason:
            scene.rejections.append(Rejection(trigger, reason))
    for body in _bodies(scene, sentence):
        told = _speech(scene, body) or _decision(scene, body)
        if told is not None:
            return [told]
    return []


def hear(scene: Scene, events: list[Candidate]) -> None:
    """`سلامتی کونسل کا اجلاس ہوا۔ روسی مندوب نے … مطالبہ کیا`: envoys who speak in the sentences behind a session sat in it."""
    for event in events:
        if event.type != "summit" or event.background or "summit:council" not in event.rules:
            continue
        last = max(event.told_in)
        for number in range(event.sentence, min(last + _HEARD, len(scene.document.sentences))):
            voting = (a for g in scene.groups(number) if _votes(scene, g) for a in g.actors)
            event.parties = sorted({*event.parties, *(a.country for a in voting if a.country and len(a.country) == 2)})
        for number in range(last, min(last + _HEARD, len(scene.document.sentences))):
            spoken = [g for g in scene.groups(number) if g.start > event.trigger.start and _says(scene, g)]
            for actor in (a for g in spoken for a in g.actors):
                if actor.country and len(actor.country) == 2 and actor.explicit and _sits_there(scene, actor):
                    event.parties = sorted({*event.parties, actor.country})
                    event.actors.append(actor)


def _says(scene: Scene, group: Group) -> bool:
    """`X نے کہا`, `X کا کہنا ہے`."""
    return group.marker == "ne" or (group.marker == "gen" and scene.words[group.end : group.end + 1] == ["کہنا"])


def _votes(scene: Scene, group: Group) -> bool:
    """`چلی نے مخالفت کی`, `چلی اور پیرو نے قرارداد کے حق میں ووٹ دیا`, `چلی کی تیار کردہ قرارداد`: states that sit there."""
    words = scene.words
    if not all(a.kind in ("state", "capital") for a in group.actors):
        return False
    told = words[group.end : min(group.end + _BALLOT, scene.clause(group.start).end)]
    if group.marker == "ne":
        return bool(_VOTING & set(told))
    return group.marker in ("gen", "janib") and told[:1] in (["تیار"], ["پیش"]) and told[1:2] in (["کردہ"], ["کی"])


_BALLOT: Final = 8
_VOTING: Final = word_set("ووٹ ووٹنگ مخالفت")


def _sits_there(scene: Scene, actor: Actor) -> bool:
    """A permanent representative, or an ambassador who is not told to serve in a state."""
    if scene.word_in(actor.start, actor.end, _DELEGATE):
        return True
    if scene.words[actor.end - 1] in _DELEGATES:
        return True  # `چلی اور پیرو کے مندوبین نے بھی اظہار خیال کیا`
    posted = "posted" in actor.modifiers or scene.words[actor.start - 1] == "میں"
    return actor.role == "ambassador" and actor.name is not None and not posted


_HEARD: Final = 5
"""Sentences, the session's own included, in which those speak who sat in it."""
_DELEGATE: Final = frozenset(("مندوب", "نمائندہ", "نمائندے"))
_DELEGATES: Final = frozenset(("مندوبین", "مندوبوں", "نمائندوں", "سفیروں"))


def _bodies(scene: Scene, sentence: int) -> Iterator[Match]:
    """Names of the United Nations and its councils in a sentence; its agencies sit elsewhere."""
    part = scene.document.sentences[sentence]
    for index in range(part.start, part.end):
        match = scene.document.names.get(index)
        if match is None or not isinstance(match.entry, Organisation) or match.entry.code != "UN":
            continue
        words = scene.words[match.start : match.end]
        if words == _WHOLE or COUNCILS & set(words):
            yield match


def _session(scene: Scene, body: Match, clause: Clause, actors: list[Actor], standing: str, rule: str) -> Candidate:
    event = Candidate(
        "summit",
        sorted({"UN", *(a.country for a in actors if a.country)}),
        actors,
        clause.sentence,
        clause,
        body,
        standing,
        rules=[rule, f"status:{standing}", OF_ITSELF],
        mode="in_person",
        organisation="UN",
    )
    event.rules += body_rule(scene.words[body.start : body.end])
    event.place_country, event.place_city = council_seat(scene.words[body.start : body.end]) or HALL
    return event


def _speech(scene: Scene, body: Match) -> Candidate | None:
    """`جنرل اسمبلی سے خطاب میں …`, `صدر کے اقوام متحدہ میں خطاب`, `کونسل کو بتایا`: an official speaks there."""
    words = scene.words
    clause = scene.clause(body.start)
    tail = words[body.end : min(body.end + 5, clause.end)]
    attends = tail[:2] == ["میں", "شرکت"] and words[body.end - 1] == "اسمبلی"  # `جنرل اسمبلی میں شرکت کے لیے نیویارک جائیں گے`
    council = not COUNCILS.isdisjoint(words[body.start : body.end])
    told = words[body.end : clause.end]
    acts = council and tail[:1] == ["میں"] and any(a in _RAISES and b in _RAISED for a, b in pairwise(told[-_PREDICATE:]))
    if tail[:1] not in (["سے"], ["میں"], ["کو"]) or not (attends or acts or _SPEECH & set(tail[1:4])):
        return None
    if tail[0] == "کو" and not COUNCILS & set(words[body.start : body.end]):
        return None
    part = scene.document.sentences[clause.sentence]
    spoken = [g for g in scene.groups(clause.sentence, clause.start, part.end) if g.marker in _SPEAKERS]
    spoken = sorted((g for g in spoken if g.start - body.end <= _NEAR), key=lambda g: abs(g.end - body.start))
    own = [a for g in spoken for a in g.actors if _speaks(a)]
    if not own:
        subject = scene.subject_before(body.start)
        near = subject is not None and scene.document.sentence_of[subject.start] >= clause.sentence - 1
        own = [a for a in subject.actors if _speaks(a)] if subject is not None and near else []
    told = words[clause.start : clause.end]
    stays_away = attends and bool((grammar.NEGATION | REFUSED) & set(words[body.end : clause.end]))
    if not own or stays_away or (_EARLIER | PRAISE) & set(told):
        return None
    verbal = words[body.end : body.end + 1] == ["سے"] or bool(grammar.PERFECT & set(tail))
    if clause.sentence > _LEAD and not _WEEK & set(told) and (grammar.PAST & set(told) or not verbal):
        return None  # `حال ہی میں … خطاب میں کہا تھا`, `صدر کی اقوام متحدہ میں تقریر کی تعریف`
    future = any(w in grammar.FUTURE for w in words[body.end : clause.end])
    return _session(scene, body, clause, own[:1], "planned" if future else "held", "summit:speech")


_PREDICATE: Final = 5
_RAISES: Final = word_set("مقدمہ معاملہ مسئلہ سوال آواز موقف قرارداد مسودہ پیش بیان آئینہ اظہار مطالبہ احتجاج")
_RAISED: Final = word_set("اٹھایا اٹھائی اٹھائیں اٹھا پیش کیا کی کریں کر دکھا دکھایا بلند لڑیں لڑا رکھا رکھی رکھیں بیان")
"""`X نے کونسل میں کشمیر کا معاملہ اٹھایا`, `… کا مقدمہ پیش کریں گے`: what an official does there besides an address."""


def _speaks(actor: Actor) -> bool:
    return actor.kind in OFFICIAL and bool(actor.country) and actor.office_key != "spokesman" and actor.role not in _NO_SPEAKERS


def _decision(scene: Scene, body: Match) -> Candidate | None:
    """`سلامتی کونسل نے … پابندیاں سخت کر دیں`, `کونسل میں … پر رائے شماری ہو رہی ہے`: news in the lead, or with its day."""
    words = scene.words
    clause = scene.clause(body.start)
    tail = words[body.end : clause.end]
    if council_seat(words[body.start : body.end]) is None or tail[:1] in (["کے"], ["کی"], ["کا"], ["کو"], ["سے"], ["پر"]):
        return None
    last = next((i for i in range(len(tail) - 1, -1, -1) if tail[i] in _DECIDES), -1)
    decides = last >= len(tail) - 8 or bool(_VOTES & set(tail)) or (tail[:1] == ["نے"] and bool(_MATTERS & set(tail)))
    at = max(last, 0)
    if last < 0 or not decides or (_EARLIER | _POSTS) & set(tail) or grammar.NEGATION & set(tail[at:]):
        return None
    dated = bool(_WEEK & set(words[clause.start : clause.end]))
    past = bool(grammar.PAST & set(tail[at:]))
    if not dated and (past or clause.sentence > _LEAD):
        return None
    if any(
        w in ("ہونے", "والی", "والے", "گئی") and words[i + 1] not in grammar.PRESENT
        for i, w in enumerate(tail[at:], body.end + at)
        if i + 1 < clause.end
    ):
        return None  # `کونسل میں منظور ہونے والی قرارداد`: the resolution, not its adoption
    if "منتخب" in tail and not scene.word_in(clause.start, clause.end, _SEATS_OF_STATES):
        return None  # who is to head the organisation
    chosen = [
        a
        for g in scene.groups(clause.sentence, clause.start, clause.end)
        if g.marker == "ko" and "منتخب" in tail
        for a in g.actors
        if a.kind == "state"
    ]  # `جنرل اسمبلی نے چلی کو کونسل کا رکن منتخب کر لیا`
    future = any(w in grammar.FUTURE for w in tail[at:])
    event = _session(scene, body, clause, [], "planned" if future else "held", "summit:decision")
    event.parties = sorted({*event.parties, *(a.country for a in chosen if a.country)})
    return event


def _council(scene: Scene, sentence: int) -> bool:
    """Whether a sentence names a council or assembly of the United Nations."""
    part = scene.document.sentences[sentence]
    return any(
        (match := scene.document.names.get(index)) is not None
        and isinstance(match.entry, Organisation)
        and match.entry.code == "UN"
        and bool(COUNCILS & set(scene.words[match.start : match.end]))
        for index in range(part.start, part.end)
    )


def _actors(scene: Scene, trigger: Match, clause: Clause) -> set[str]:
    """The states that act: with نے or کی جانب سے in the sentence, or as adjective of the veto (`امریکی ویٹو`)."""
    part = scene.document.sentences[clause.sentence]
    found = {
        actor.country
        for group in scene.groups(clause.sentence, part.start, trigger.start)
        if group.marker in ("ne", "janib") or (group.marker == "gen" and group.end == trigger.start)
        for actor in group.actors
        if actor.country and len(actor.country) == 2 and actor.country != "UN"
    }
    before = scene.document.covering.get(trigger.start - 1)
    if before is not None and before.kind == "adjective":
        found |= {code for code in (state_of(before, scene.document.day),) if code}
    if not found:
        head = next((g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.marker == ""), None)
        found = (
            {a.country for a in head.actors if a.country and a.kind in ("government", "office", "person")} if head else set()
        )
    return {code for code in found if code}


def _read(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    words = scene.words
    veto = "veto" in classes_of(trigger)
    tail = words[trigger.end : clause.end]
    if not _council(scene, clause.sentence) or (tail[:1] and tail[0] in _POWER):
        return None, ""
    if tail[:2] == ["کا", "اختیار"] and "استعمال" not in tail[:4]:
        return None, ""
    part = scene.document.sentences[clause.sentence]
    if not veto and (not scene.word_in(part.start, part.end, ("قرارداد",)) or not any(w in _VOTED for w in tail[:4])):
        return None, ""
    if any(w in _EARLIER for w in words[clause.start : clause.end]):
        return None, "earlier_votes"
    codes = _actors(scene, trigger, clause)
    if not codes:
        return None, "one_party"
    standing, how = status(scene, trigger, clause)
    if standing == NONE:
        return None, how
    if standing == "denied" and how != "denied":
        standing, how = "held", "abstained"  # `ووٹ نہیں دیا`: the session sat all the same
    event = _session(scene, trigger, clause, [], standing, "summit:" + ("veto" if veto else "vote"))
    event.parties = sorted({"UN", *codes})
    event.place_country, event.place_city = HALL
    event.rules.append("summit:council")
    event.rules[1] = f"status:{how}"
    return event, ""
