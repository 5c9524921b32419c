"""A meeting that only its own adverbial tells: `وزیر نے سفیر کو صورتحال سے آگاہ کیا، ملاقات میں تجارت پر بات ہوئی`. Those who
met are the one who acts and the one acted upon in the clause before."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import COLLECTIVE, PEOPLE, Actor, Group
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.place import city_in
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

RULE: Final = "meeting:just_named"
_HEAD: Final = 2
"""Words that may stand before the meeting at the head of its clause: `اس ملاقات میں`, `دوران ملاقات`."""
_OPENING: Final = word_set("اس دوران اور جبکہ ، ون آن مذکورہ")
_SPEAKING: Final = word_set("فون ٹیلی ٹیلیفون خط مراسلہ پیغام مبارکباد تعزیت دعوت طلب")
"""What is done from afar."""
_GREETED: Final = word_set("استقبال خیرمقدم خیر شکریہ")
_GUESTS: Final = PEOPLE | {"delegation"}


def any_pair(scene: Scene, trigger: Match, clause: Clause) -> list[Actor]:
    """The sides that stand before a meeting or behind it, [] where none do."""
    return (
        pair(scene, trigger, clause)
        or two_told(scene, trigger, clause)
        or agreeing(scene, trigger, clause)
        or teams(scene, trigger, clause)
    )


def pair(scene: Scene, trigger: Match, clause: Clause) -> list[Actor]:
    """Both sides of the meeting, [] where the clause before does not have one person of office act upon another's."""
    words = scene.words
    during = words[trigger.end : trigger.end + 1] == ["میں"] or words[trigger.end : trigger.end + 2] == ["کے", "دوران"]
    during = during or words[trigger.start - 1] == "دوران"
    head = words[clause.start : trigger.start]
    if words[trigger.start] != "ملاقات" or not during or len(head) > _HEAD or any(w not in _OPENING for w in head):
        return []
    before = scene.previous_clause(clause) or scene.last_clause_before(clause)
    if before is None or scene.word_in(before.start, before.end, _SPEAKING):
        return []
    agent: list[Actor] = []
    for group in scene.groups(before.sentence, before.start, before.end):
        people = [a for a in group.actors if a.kind in _GUESTS and a.country and (a.role or a.kind == "delegation")]
        if group.marker == "ne" and not agent:
            agent = people
        elif agent and people and (group.marker == "ko" or (group.marker == "gen" and words[group.end] in _GREETED)):
            apart = {a.country for a in agent}.isdisjoint(a.country for a in people)
            return [*agent, *people] if apart else []
    return []


def two_told(scene: Scene, trigger: Match, clause: Clause) -> list[Actor]:
    """`X اور Y نے تجارت بڑھانے پر اتفاق کیا۔ بات چیت کے دوران دونوں رہنماوں نے …`: the two who were just named side by side."""
    words = scene.words
    behind = trigger.end + (1 if words[trigger.end : trigger.end + 1] == ["میں"] else 2)
    if behind > trigger.end + 1 and words[trigger.end : trigger.end + 2] not in _DURING:
        return []
    both = next(iter(scene.groups(clause.sentence, behind, clause.end)), None)
    if both is None or both.start > behind + 1 or both.marker != "ne" or any(a.kind != "pair" for a in both.actors):
        return []
    if trigger.start - clause.start > _HEAD or words[both.start : both.start + 1] != ["دونوں"]:
        return []
    for number in range(clause.sentence - 1, max(clause.sentence - _BACK, 0) - 1, -1):
        for group in reversed(scene.groups(number)):
            people = [a for a in group.actors if a.kind in PEOPLE and a.country and a.role]
            if len(people) == len(group.actors) == len({a.country for a in people}) == _TWO and group.marker in _SIDE_BY_SIDE:
                return people
    return []


def agreeing(scene: Scene, trigger: Match, clause: Clause) -> list[Actor]:
    """`لیما میں مذاکرات بے نتیجہ ختم ہو گئے۔ چلی اور پیرو کسی سمجھوتے پر نہ پہنچ سکے`: who agreed or not behind it."""
    words = scene.words
    over = scene.word_in(trigger.end, clause.end, _OVER) and not scene.word_in(trigger.end, clause.end, grammar.FUTURE)
    number = clause.sentence + 1
    if not over or words[trigger.end - 1] not in _TALKS or number >= len(scene.document.sentences):
        return []
    behind, here = scene.document.sentences[number], scene.document.sentences[clause.sentence]
    if behind.skipped or behind.part != here.part or not any(city_in(scene, i) for i in range(clause.start, clause.end)):
        return []
    first = next(iter(scene.groups(number)), None)
    if first is None or first.start > behind.start + 1 or first.marker not in _SIDE_BY_SIDE - {"darmiyan"}:
        return []
    if not scene.word_in(first.end, behind.end, _AGREED) or len({a.country for a in first.actors}) != _TWO:
        return []
    return list(first.actors) if all(a.country and a.kind in _CAN_TALK for a in first.actors) else []


def teams(scene: Scene, trigger: Match, clause: Clause) -> list[Actor]:
    """`جوہری پروگرام پر مذاکرات ویانا میں شروع ہو گئے۔ چلی کے وفد کی قیادت X کر رہے ہیں۔ پیرو کی نمائندگی Y نے کی`: talks in a
    city whose teams the sentences behind tell one by one."""
    words = scene.words
    if words[trigger.end - 1] not in _TALKS or not any(city_in(scene, i) for i in range(clause.start, clause.end)):
        return []
    if any(a.country for g in scene.groups(clause.sentence) for a in g.actors if a.kind in _GUESTS):
        return []
    sentences = scene.document.sentences
    found: dict[str, Actor] = {}
    for behind in sentences[clause.sentence + 1 : clause.sentence + 1 + _TEAMS_WITHIN]:
        if behind.skipped or behind.part != sentences[clause.sentence].part:
            break
        if scene.has(behind.start, behind.end, *_OTHER_NEWS) is not None:
            continue
        for group in scene.groups(behind.index):
            for actor in group.actors:
                if actor.country and actor.explicit and _is_team(scene, group, actor):
                    found.setdefault(actor.country, actor)
    return list(found.values()) if _TWO <= len(found) <= _FEW else []


def _is_team(scene: Scene, group: Group, actor: Actor) -> bool:
    """A delegation, its negotiators, or a state that somebody represents or leads there."""
    if actor.kind == "delegation" or actor.office_key == "negotiator" or scene.word_in(actor.start, actor.end, ("وفد", "ٹیم")):
        return True
    led = group.marker == "gen" and scene.words[group.end : group.end + 1] == ["نمائندگی"]
    return led and actor.kind in COLLECTIVE


_OTHER_NEWS: Final = ("meeting", "visit", "arrive", "depart", "summit", "agreement", "sign", "call")
"""What else a delegation may be told to do."""
_TEAMS_WITHIN: Final = 4
_FEW: Final = 4
_OVER: Final = word_set("ختم اختتام ناکام مکمل ہوا ہوئے ہوئی")
_TALKS: Final = word_set("اجلاس مذاکرات چیت باتچیت دور")
_AGREED: Final = word_set("متفق اتفاق سمجھوتے سمجھوتہ سمجھوتا معاہدے")
_CAN_TALK: Final = COLLECTIVE | PEOPLE | {"delegation"}
_TWO: Final = 2
_BACK: Final = 5
"""Sentences back in which the two were named."""
_DURING: Final = (["کے", "دوران"], ["کے", "موقع"])
_SIDE_BY_SIDE: Final = frozenset(("ne", "", "darmiyan"))


def settle(events: list[Candidate], candidate: Candidate) -> bool:
    """Whether such a meeting stands by itself: not where the article has told a meeting or call that it may mean."""
    if any(e.type in ("meeting", "call") for e in events):
        return False
    candidate.parties = sorted({a.country for a in candidate.actors if a.country})
    candidate.anaphoric = False
    return len(candidate.parties) >= _TWO
