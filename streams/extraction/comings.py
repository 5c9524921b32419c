"""Journeys told by the infinitive: `صدر نے لیما جانے کا ارادہ ترک کر دیا`, `وزیراعظم نے چلی آنے کی دعوت مان لی`, `چلی کے صدر کا
یہاں آنا خوشی کا باعث ہے`. What stands behind the infinitive tells whether it came to anything."""

from collections.abc import Sequence
from typing import Final

from streams.extraction import grammar, named_places, travellers
from streams.extraction.actors import STATESMEN, Actor
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.named_places import Destination
from streams.extraction.predicate import Verdict
from streams.extraction.private_journeys import OWN_ENDS
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.visits import city_of
from streams.urdu.tokens import word_set

_TRAVELLING: Final = STATESMEN | {"delegation", "speaker", "royal"}
_TOLD: Final = 14
"""Words behind the infinitive by which it is told what became of it."""
_ACCEPTED: Final = word_set("قبول منظور مان قبولیت لبیک ہامی حامی")
_PLAN: Final = word_set("ارادہ پروگرام منصوبہ فیصلہ خیال شیڈول")
_GIVEN_UP: Final = grammar.CALLED_OFF | word_set("ترک بدل بدلا تبدیل واپس موقوف")
_PREPARED: Final = word_set("تیاری تیاریاں تیاریوں توقع شیڈول تاریخ تاریخیں")
_CONSENT: Final = word_set("رضامندی آمادگی راضی رضامند آمادہ ہامی حامی وعدہ یقین")
_WELCOME: Final = word_set("خوشی خوش شکریہ شکرگزار مشکور ممنون استقبال خیرمقدم مقدم آمدید سراہا اظہار")
_MEANING: Final = word_set("باعث اعزاز ثبوت دلیل اہم اہمیت حامل خوش آئند شگون ظاہر علامت مظہر فخر مسرت تاریخی عکاس غماز")
_ARRANGED: Final = word_set("طے متوقع یقینی مقرر")


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Visit candidates of a sentence."""
    for trigger in scene.triggers(sentence, "coming"):
        clause = scene.clause(trigger.start)
        place = _place(scene, trigger, clause)
        if place is None:
            continue
        verdict = _verdict(scene.words, trigger, scene.sentence(trigger.start).end)
        guests = _guests(scene, trigger, clause, place) if verdict is not None else []
        if verdict is None or not guests:
            scene.rejections.append(Rejection(trigger, "no_traveller" if verdict is not None else "infinitive"))
            continue
        return [_event(scene, trigger, clause, place, guests, verdict)]
    return []


def _place(scene: Scene, trigger: Match, clause: Clause) -> Destination | None:
    """The place right before the infinitive, `یہاں` where the story is told."""
    if scene.words[trigger.start - 1] in grammar.HERE:
        here = scene.here()
        return Destination(here, (trigger.start - 1, trigger.start), "here") if here else None
    place = named_places.ending_at(scene, trigger.start, clause.start)
    return place._replace(rule="coming") if place is not None else None


def _verdict(words: Sequence[str], trigger: Match, end: int) -> Verdict | None:
    """Status and rule of the journey by the words behind its infinitive."""
    tail = list(words[trigger.end : min(end, trigger.end + _TOLD)])
    if not tail:
        return None
    if words[trigger.end - 1] in ("آنا", "جانا", "لانا", "پہنچنا"):
        return _as_subject(tail)
    negated = not grammar.NEGATION.isdisjoint(tail)
    if tail[0] == "کی" and "دعوت" in tail[1:4]:
        return ("planned", "invitation_accepted") if not _ACCEPTED.isdisjoint(tail) and not negated else None
    if tail[0] in ("کا", "کے") and not _PLAN.isdisjoint(tail[1:3]) and not _GIVEN_UP.isdisjoint(tail[2:7]):
        return "cancelled", "given_up"
    if tail[:2] in (["سے", "انکار"], ["سے", "معذرت"], ["سے", "صاف"]) and tail[2:3] not in (["نہیں"], ["کی"], ["کے"]):
        return "cancelled", "refused"
    if negated:
        return None
    if tail[0] in ("کی", "کا", "پر") and not _CONSENT.isdisjoint(tail[1:2]) and _told(tail[2:5]):
        return "planned", "agreed"
    if tail[0] in ("کی", "کا") and not _PREPARED.isdisjoint(tail[1:2]) and tail[2:3] != ["نہیں"]:
        return "planned", "prepared"
    if (tail[0] == "پر" and not _WELCOME.isdisjoint(tail[1:6])) or tail[:2] == ["کا", "شکریہ"]:
        return "held", "welcomed"
    return None


def _as_subject(tail: Sequence[str]) -> Verdict | None:
    """`X کا چلی آنا خوشی کا باعث ہے`, `… آنا طے ہے`, `… آنا ٹل گیا`."""
    if not _GIVEN_UP.isdisjoint(tail[:3]):
        return "cancelled", "called_off"
    if not _ARRANGED.isdisjoint(tail[:2]):
        return "planned", "arranged"
    if _MEANING.isdisjoint(tail[:6]) or not grammar.NEGATION.isdisjoint(tail[:8]):
        return None
    return ("planned", "described") if not grammar.FUTURE.isdisjoint(tail) else ("held", "described")


def _told(verb: Sequence[str]) -> bool:
    """Whether a consent is told as given: `ہامی بھر لی`, `پر راضی ہو گئے`, `کا وعدہ کیا`."""
    return not {"بھر", "بھری", "ہو", "ہوگئے", "ہوگیا", "کیا", "کر", "ظاہر", "دے", "دلایا", "ہیں"}.isdisjoint(verb)


def _guests(scene: Scene, trigger: Match, clause: Clause, place: Destination) -> list[Actor]:
    sentence = scene.sentence(trigger.start)
    if scene.has(sentence.start, sentence.end, "team_sport") is not None or scene.at_play(clause.start, clause.end):
        return []
    if scene.word_in(clause.start, trigger.start, OWN_ENDS):
        return []
    found = travellers.find(scene, trigger, clause, {"go"}, place)
    guests = [a for a in found if a.country and a.country != place.country and a.role in _TRAVELLING and not a.former]
    explicit = any(clause.start <= a.start < clause.end for a in guests)
    if not explicit and scene.word_in(clause.start, trigger.start, _VISITORS):  # `مہمانوں کا یہاں آنا`
        told = travellers.told_of(scene, clause, place.country)
        return [a for a in told.actors if a.country not in (None, place.country)] if told is not None else []
    guests = guests if explicit or scene.words[clause.start] in grammar.HE else []
    return [a for a in guests if a.country == guests[0].country]


_VISITORS: Final = word_set("مہمان مہمانوں مہمانان")


def _event(
    scene: Scene, trigger: Match, clause: Clause, place: Destination, guests: list[Actor], verdict: Verdict
) -> Candidate:
    standing, how = verdict
    event = Candidate(
        "visit",
        sorted({guests[0].country or "", place.country}),
        guests,
        clause.sentence,
        clause,
        trigger,
        standing,
        rules=["visit:infinitive", f"status:{how}"],
        mode="in_person",
        host=place.country,
    )
    event.place_country, event.place_city, event.place_span = place.country, city_of(scene, place), place.span
    event.weak = standing == "held"
    return event
