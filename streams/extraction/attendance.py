"""Who takes part in a session, and where it sits, told around the session's noun: `پیرو میں ہونے والی کانفرنس سے خطاب کرتے
ہوئے چلی کے صدر نے …`."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import COLLECTIVE, PEOPLE, Actor, Group
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

OFFICIAL: Final = PEOPLE | {"delegation"}
_ELSEWHERE: Final = frozenset(("mutabiq", "about", "against", "par", "ko", "for"))
"""Case markers of those who are spoken of or to, not of those who sit in the session."""
_TAKES_PART: Final = word_set(
    "شرکت خطاب تقریر کرسی قیادت صدارت سربراہی نمائندگی میزبانی موجودگی ملاقات ملاقاتیں ملاقاتوں مذاکرات کہنا آمد وفد وفود "
    "نمائندے نمائندوں"
)
"""`وزیر خارجہ کی شرکت`, `صدر کا کہنا تھا`: what makes the owner one who takes part."""
_SENT: Final = frozenset(("central_bank_governor", "intelligence_chief", "cia_director", "atomic_chief", "adviser"))
"""Offices without a role of their own whose holders sit for their state."""
_MET: Final = word_set("ملاقات ملاقاتیں ملاقاتوں مذاکرات گفتگو بات مصافحہ ہمراہ")
_MUST: Final = word_set("جانا کرنا کرنی")
"""`وزیر کو … شرکت کے لیے جانا تھا`."""
_HE: Final = word_set("وہ انہوں انھوں اس")
HEARS: Final = word_set("بتایا آگاہ بریفنگ بریف")
"""`… اجلاس کو بتایا`: who tells it sits there."""
CONVENED: Final = word_set("طلب بلایا بلائی بلائے بلا")
"""`مصر نے … کا اجلاس طلب کیا ہے`."""
REFUSED: Final = word_set("انکار معذرت بائیکاٹ")
_OF_IT: Final = word_set("ملتوی منسوخ التوا انعقاد بارے متعلق خلاف ناکام")
"""`انھوں نے … کانفرنس کے ملتوی ہونے کا ذمہ دار … کو قرار دیا`: one who speaks of it."""
_NEAR: Final = 4
_REMARK: Final = word_set("حوالے ردعمل بارے متعلق بابت")
_DISTANT: Final = 14


@dataclass(slots=True)
class Attendance:
    """The people and states that a sentence puts in a session."""

    actors: list[Actor] = field(default_factory=list)
    states: set[str] = field(default_factory=set)

    @property
    def parties(self) -> set[str]:
        return self.states | {a.country for a in self.actors if a.country}


_MANY: Final = word_set(
    "رکن شریک درجنوں مختلف متعدد کئی مسلم عرب یورپی افریقی ایشیائی علاقائی بھر زائد سرکردہ تمام ہمسایہ پڑوسی خلیجی ڈونر"
)
_FIVE_UP: Final = word_set("پانچ چھ سات آٹھ نو دس")
_SEVERAL: Final = word_set("درجنوں شریک شرکا مختلف")
_DELEGATES: Final = word_set("وزرائے وزرا نمائندے نمائندوں سربراہان سربراہوں رہنما رہنماوں راہنماوں مندوبین وفود")
_LEAST: Final = 6


def many_states(scene: Scene, sentence: int) -> bool:
    """`درجنوں ملکوں`, `70 سے زائد ممالک`, `ملکوں کے وزرائے خارجہ`, `درجنوں … رہنما`, `شریک وفود` in a sentence."""
    part = scene.document.sentences[sentence]
    words = scene.words
    for index in range(part.start, part.end):
        before = words[max(part.start, index - 3) : index]
        if words[index] == "ملکی" and (
            _FIVE_UP & set(before[-1:]) or any(w.isdigit() and int(w) >= _LEAST for w in before[-1:])
        ):
            return True
        over = "زائد" in before and any(w.isdigit() and int(w) >= _LEAST for w in before if len(w) < 5)
        if words[index] in _DELEGATES and (over or _SEVERAL & set(before[-2:])):
            return True
        if words[index] not in grammar.LANDS or grammar.PAIR_WORDS & set(before[-1:]):
            continue
        if _MANY & set(before) or any(w.isdigit() and int(w) >= _LEAST for w in before if len(w) < 5):
            return True
        if words[index + 1 : index + 2] == ["کے"] and _DELEGATES & set(words[index + 2 : index + 4]):
            return True
    return False


def attendance(scene: Scene, trigger: Match, clause: Clause) -> Attendance:
    """Those who take part by the words between the beginning of the noun's clause and what somebody there says (`کہا کہ …`)."""
    found = Attendance()
    words = scene.words
    stop = _met_there(scene, trigger, speech_begins(scene, trigger))
    attends = scene.has(clause.start, stop, "attend")
    occasion = words[behind(scene, trigger) : behind(scene, trigger) + 1]
    done = done_with(scene, trigger)
    if done in (["کی", "سائیڈ"], ["کی", "صدارت"]):
        occasion = ["کے"]
    if done in (["کا", "افتتاح"], ["کی", "میزبانی"], ["کا", "رخ"]):
        occasion = ["سے"]  # who opens it speaks there, who hosts it sits there
    if occasion == ["کو"] and HEARS.intersection(words[trigger.end + 1 : trigger.end + 2]):
        occasion = ["سے"]
    relevant = attends is not None or occasion in (["میں"], ["سے"], ["کے"], [":"]) or _goes_on(words[trigger.end : stop])
    relevant = relevant or _scene_of_it(words[trigger.end : stop])
    for group in scene.groups(clause.sentence, clause.start, stop):
        obliged = group.marker == "ko" and attends is not None and bool(_MUST & set(words[attends.end : clause.end]))
        if group.marker in _ELSEWHERE and not obliged and words[group.end : group.end + 1] != ["مشتمل"]:
            continue
        if group.marker == "saath" and occasion == ["کے"] and scene.has(group.end, group.end + 3, "press_conference"):
            continue  # `… کے اجلاس کے بعد X کے ساتھ مشترکہ پریس کانفرنس میں Y نے کہا`
        if group.marker == "janib" and words[group.end : group.end + 2] in (["جاری", "بیان"], ["جاری", "کردہ"]):
            continue  # `سفارتخانے کی جانب سے جاری بیان کے مطابق کانفرنس میں X شرکت کریں گے`
        for actor in _of_those(scene, group, clause):
            if _REMARK & set(words[trigger.end : group.start]):
                continue  # `… اجلاس میں بیان کے حوالے سے X نے کہا`: one who speaks of it
            if not actor.country or actor.office_key == "spokesman" or _of_a_board(scene, actor):
                continue
            if actor.kind in OFFICIAL:
                private = actor.kind == "person" and actor.role in (None, "other") and actor.office_key not in _SENT
                of_it = actor.name is None and len(actor.country) > 2  # `جی 20 کے رہنما` are no further side
                of_it = of_it and not (actor.kind == "delegation" and scene.gazetteer.is_movement(actor.country))
                if not private and not of_it and (_theirs(scene, group, trigger) or (relevant and _sits(scene, group))):
                    found.actors.append(actor)
            elif not _armed(scene, actor):
                beside = group.marker == "saath" and words[group.end : group.end + 1] == ["ساتھ"]  # `نمائندوں کے ساتھ ساتھ`
                leaders = actor.kind == "officials" and relevant and (beside or group.marker in ("ne", "", "janib"))
                if leaders or (actor.kind in COLLECTIVE and _state_sits(scene, group, attends, trigger, clause)):
                    found.states.add(actor.country)
    return found


def _of_those(scene: Scene, group: Group, clause: Clause) -> list[Actor]:
    """`چلی کی نمائندگی وزیر خارجہ کر رہے ہیں`: an office without a country is of the state for which its holder sits there."""
    if scene.words[group.start - 1] not in grammar.LEADS or group.actors[0].explicit or group.actors[0].person is not None:
        return group.actors
    owner = next((g for g in scene.groups(clause.sentence, clause.start, group.start) if g.end == group.start - 1), None)
    state = owner.actors[0].country if owner is not None and owner.marker == "gen" else None
    return [replace(a, country=state, explicit=True) for a in group.actors] if state else group.actors


def done_with(scene: Scene, trigger: Match) -> list[str]:
    """`… کانفرنس کا افتتاح`, `… کی مشترکہ میزبانی`, `… کا میزبان`: what somebody does with the session, alone or not."""
    told = [w for w in scene.words[trigger.end : trigger.end + 3] if w != "مشترکہ"][:2]
    return ["کی", "میزبانی"] if told[:1] and told[0] in grammar.GENITIVE and told[1:] in HOSTING else told


HOSTING: Final = (["میزبانی"], ["میزبان"])
"""Who has a session with him, and what he does: `کانفرنس کی میزبان چلی کی حکومت ہے`."""


def _met_there(scene: Scene, trigger: Match, stop: int) -> int:
    """`… اجلاس کے دوران X نے Y سے ملاقات کی، جس میں Z بھی شریک تھے`: who sat in a meeting on its fringes is told apart."""
    met = scene.has(behind(scene, trigger), stop, "meeting")
    if met is None:
        return stop
    words = scene.words
    return next((i for i in range(met.end, stop - 1) if words[i] in ("جس", "جن") and words[i + 1] == "میں"), stop)


def _goes_on(words: Sequence[str]) -> bool:
    """`… اجلاس ہوا جس میں وفد کی قیادت … نے کی`, `… اجلاس ہوا، اس میں X بھی آئے`."""
    return any((a == "جس" and b in ("میں", "سے", "کی")) or (a == "اس" and b == "میں") for a, b in pairwise(words))


def _scene_of_it(words: Sequence[str]) -> bool:
    """`اجلاس جاری تھا کہ X، Y اور Z ایک ساتھ نظر آئے`, `کانفرنس کا اہم منظر وہ تھا جب X اور Y …`: what was to be seen there."""
    if words[:2] in (["جاری", "تھا"], ["جاری", "تھی"]):
        return True
    return words[:1] == ["کا"] and not _MOMENT.isdisjoint(words[1 : _NEAR + 2]) and "جب" in words


_MOMENT: Final = word_set("منظر لمحہ موقع نظارہ")


def carried(scene: Scene, trigger: Match, clause: Clause, present: Attendance) -> None:
    """A subject that stands farther off: before `… میں شرکت کے لیے …`, or behind a pronoun (`کہ وہ … اجلاس میں …`)."""
    words = scene.words
    attends = scene.has(trigger.end, scene.document.sentences[clause.sentence].end, "attend")
    told = words[trigger.end : min(trigger.end + 12, speech_begins(scene, trigger))]
    comes = words[clause.start] in ("جو", "کہ") and scene.has(trigger.end, clause.end, "arrive", "depart", "go") is not None
    pronoun = comes or bool(_HE & set(words[clause.start : clause.start + 2])) or any(w in ("انہوں", "انھوں") for w in told)
    only_met = bool(present.actors) and all(
        g.marker == "se"
        for g in scene.groups(clause.sentence, clause.start, clause.end)
        for a in g.actors
        if a in present.actors
    )
    if (present.actors and not (only_met and pronoun)) or (attends is None and not pronoun):
        return
    if (
        attends is None
        and words[trigger.end : trigger.end + 1] == ["کے"]
        and _OF_IT.intersection(words[trigger.end + 1 : trigger.end + 2])
    ):
        return
    if attends is not None and (refusing := _refusing_state(scene, trigger, clause, attends)):
        present.states |= refusing
        return
    if attends is not None and any(
        words[i] == "نے" and words[i - 1] not in grammar.PRONOUN_SUBJECT for i in range(trigger.end + 1, attends.start)
    ):
        return  # `کانفرنس میں 70 ملکوں نے شرکت کی`
    before = clause.start if clause.start < trigger.start else trigger.start
    subject = scene.subject_before(before)
    if subject is not None and scene.document.sentence_of[subject.start] >= clause.sentence - 1:
        present.actors += [a for a in subject.actors if a.kind in OFFICIAL and a.country and a.office_key != "spokesman"]
    if present.parties or attends is None:
        return
    state = next((g for g in reversed(scene.groups(clause.sentence, None, clause.start)) if g.marker == "ne"), None)
    if state is not None:
        present.states |= {a.country for a in state.actors if a.country and a.kind in COLLECTIVE}


def _refusing_state(scene: Scene, trigger: Match, clause: Clause, attends: Match) -> set[str]:
    """`چلی کے لیما میں سربراہ اجلاس میں شرکت سے انکار سے …`: the state whose refusal the clause speaks of."""
    if scene.words[attends.end : attends.end + 1] != ["سے"] or REFUSED.isdisjoint(
        scene.words[attends.end + 1 : attends.end + 2]
    ):
        return set()
    groups = (g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.marker == "gen")
    owner = next((g for g in groups if all(a.kind in ("state", "capital") for a in g.actors)), None)
    return {a.country for a in owner.actors if a.country} if owner is not None else set()


def behind(scene: Scene, trigger: Match) -> int:
    """Where the words behind the noun begin: past its year and a closing quote (`'عالمی فورم 2025' کے دوران`)."""
    end = trigger.end
    while end < len(scene.words) and (scene.words[end] in "\"'’‘”“" or scene.words[end].isdigit()):
        end += 1
    return end


def speech_begins(scene: Scene, trigger: Match) -> int:
    """Where the sentence goes over to what somebody says in or about the session."""
    words = scene.words
    end = scene.sentence(trigger.start).end
    first = behind(scene, trigger)
    for index in range(first + (words[first : first + 1] == [":"]), end):  # `برکس اجلاس: …` names the occasion
        when = words[index - 1] in grammar.PAST and words[index - 2] in _GOES_ON  # `اجلاس جاری تھا کہ X اور Y ملے`
        if (words[index] == "کہ" and words[index - 1] not in ("جب", "حالاں", "گو") and not when) or words[index] == ":":
            return index
    return end


_GOES_ON: Final = word_set("جاری رہا رہی رہے")


def _theirs(scene: Scene, group: Group, trigger: Match) -> bool:
    """`چلی، پیرو اور دیگر ممالک کے وزرائے خارجہ کا اجلاس`: the session of those of more than two states."""
    own = group.marker == "gen" and 0 <= trigger.start - group.end <= 1
    states = len({a.country for a in group.actors if a.country}) if own else 0
    return states > 2 or (states == 2 and scene.has(group.start, group.end, "region") is not None)


def _sits(scene: Scene, group: Group) -> bool:
    """Whether an official's case marker lets him take part."""
    words = scene.words
    if group.marker == "gen":
        return any(w in _TAKES_PART for w in words[group.end : group.end + 10])
    if group.marker == "se":
        return any(w in _MET for w in words[group.end : group.end + 10])
    return True


def _state_sits(scene: Scene, group: Group, attends: Match | None, trigger: Match, clause: Clause) -> bool:
    """`A، B اور C نے شرکت کی`, `A سمیت … ملکوں کے نمائندے شریک ہیں`, `A، B اور C پر مشتمل تنظیم`."""
    words = scene.words
    if words[group.end : group.end + 1] == ["مشتمل"] and group.start < trigger.start:
        return True
    if words[group.end : group.end + 2] == ["درخواست", "پر"] and group.start > trigger.start:
        return True  # who had it called
    if group.marker == "ne" and words[trigger.end : group.start] == ["میں"]:
        return True  # `… کے اجلاس میں چین نے مخالفت کی`
    if group.marker == "ne" and group.end <= trigger.start:
        told = words[trigger.end : trigger.end + 5]
        if (CONVENED | REFUSED) & set(told) or (told[:1] == ["میں"] and trigger.start - group.end <= _NEAR):
            return True  # `چین نے کونسل کا اجلاس طلب کیا`, `چین نے … کے اجلاس میں مخالفت کی`
    if group.marker == "se" and words[group.end : group.end + 1] == ["کوئی"] and group.end <= trigger.start:
        return bool(grammar.NEGATION & set(words[trigger.end : clause.end]))  # `چلی سے کوئی اس اجلاس میں نہیں جائے گا`
    if group.marker == "qayadat" and words[group.end - 1 : group.end + 1] == ["صدارت", "میں"]:
        return True  # `چلی اور پیرو کی مشترکہ صدارت میں`
    if attends is None:
        goes = scene.has(trigger.end, clause.end, "go") is not None and words[trigger.end : trigger.end + 1] == ["میں"]
        seat_left = group.marker == "gen" and words[group.end : group.end + 1] == ["کرسی"]
        return seat_left or (goes and group.marker == "" and group.start == clause.start)  # `چلی اجلاس میں نہیں جائے گا`
    if words[attends.start - 1] == "عدم":
        return False
    if words[group.head_end : group.head_end + 1] == ["سمیت"]:
        return True
    subject = group.marker == "" and group.end <= trigger.start and trigger.end < attends.start < clause.end
    if subject and (group.start == clause.start or attends.start <= trigger.end + 1):
        return True  # the clause's own subject: `تیونس … کانفرنس میں شرکت کر رہا ہے`
    near = scene.has(group.end, group.end + (6 if words[group.end : group.end + 1] in _AS else 4), "attend")
    if near is not None and near.start >= clause.end and REFUSED & set(words[near.end : near.end + 3]):
        return False  # `… 70 ممالک شریک ہوئے، تاہم X نے شرکت سے انکار کیا`
    if near is not None and group.marker in ("ne", "", "janib", "gen"):
        return True
    distant = near is None and group.end <= attends.start <= group.end + _DISTANT
    return group.marker in ("ne", "janib") and distant


_AS: Final = (["مبصر"], ["بطور"], ["مبصرین"], ["مہمان"])
"""`X نے مبصر کے طور پر شرکت کی`."""


def _armed(scene: Scene, actor: Actor) -> bool:
    """Armed groups sit in no conference of states."""
    known = scene.gazetteer.organisations.get(actor.country or "")
    return known is not None and known.kind == "armed_group"


def _of_a_board(scene: Scene, actor: Actor) -> bool:
    """`بورڈ آف گورنرز`: the board of an organisation, no governor of a province."""
    return scene.words[max(actor.start - 2, 0) : actor.start] == ["بورڈ", "آف"]
