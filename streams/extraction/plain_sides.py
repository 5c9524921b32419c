"""Sides that no case marker gives away: two states and what they do between them, a subject before the place where it meets,
and whom اور joins to people without a state."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from streams.extraction import grammar, unsaid
from streams.extraction.actors import PEOPLE, Actor, Group
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Country
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.place import city_in
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set


def joined(scene: Scene, left: list[Group], nominative: list[Actor], partner: list[Actor]) -> tuple[list[Actor], list[Actor]]:
    """`چلی کے صدر X اور یورپی رہنماؤں سے`: whom اور joins to people without a state is met as they are."""
    for before, gap in _named_before(scene, left, partner):
        if gap[:1] in (["اور"], ["و"]) and (_is_post(gap) or len(gap) <= _ADJECTIVES) and any(a.country for a in before.actors):
            return [a for a in nominative if a not in before.actors], [*before.actors, *partner]
    return nominative, partner


def _named_before(scene: Scene, left: list[Group], partner: list[Actor]) -> Iterator[tuple[Group, list[str]]]:
    """Those without a case of their own right before the partner, and the words between."""
    for before, group in pairwise(left):
        if group.marker in ("se", "saath") and group.actors[0] is partner[0] and before.marker == "":
            yield before, scene.words[before.end : group.start]


def _is_post(gap: list[str]) -> bool:
    return gap[-2:] == ["کے", "لیے"] and len(gap) <= _POST


_POST: Final = 6
"""Words of what an envoy is for: `اور مشرق وسطی کے لیے امریکی نمائندے سے`."""


def of_one_state(scene: Scene, left: list[Group], partner: list[Actor]) -> bool:
    """`وزیر خارجہ X اور مشرق وسطی کے لیے امریکی نمائندے سے`: two people of a state, though what one is for stands between."""
    before, gap = next(_named_before(scene, left, partner), (None, []))
    if before is None or gap[:1] != ["اور"] or not _is_post(gap):
        return False
    return {a.country for a in before.actors} == {a.country for a in partner}


def in_talks(scene: Scene, group: Group, trigger: Match, classes: set[str]) -> bool:
    """`چلی اور پیرو میں مذاکرات`, `چلی اور پیرو میں دو روزہ بات چیت`: two states, and what they do between them."""
    if group.marker != "men" or not classes & {"talks", "contact"}:
        return False
    if held_there(scene, group, trigger):
        return True
    near = trigger.start - group.end <= _ADJECTIVES
    return near and _two_states(group) and not any(w in grammar.CASE for w in scene.words[group.end : trigger.start])


def _two_states(group: Group) -> bool:
    return all(a.kind in ("state", "capital") for a in group.actors) and len({a.country for a in group.actors}) == 2


def held_there(scene: Scene, group: Group, trigger: Match) -> bool:
    """`چلی اور پیرو میں لیما میں ہونے والے مذاکرات`: a place stands between the two states and their talks."""
    words = scene.words
    city = city_in(scene, group.end) if group.marker == "men" and _two_states(group) else None
    if city is None or words[city.end : city.end + 1] != ["میں"]:
        return False
    return words[city.end + 1 : trigger.start] in (["ہونے", "والے"], ["ہونے", "والی"], ["جاری"], [])


def two_begin(scene: Scene, group: Group, clause: Clause, trigger: Match) -> bool:
    """`چلی اور پیرو لیما میں امن مذاکرات دوبارہ شروع کریں گے`: two states, a place, and the verb of talks that they hold;
    or what the talks are for (`چلی اور پیرو سرحد کے تعین کے لیے بات چیت کر رہے ہیں`)."""
    words = scene.words
    sit = "sitting" in classes_of(trigger)  # `چلی، پیرو اور کینیا منگل کو لیما میں سر جوڑ کر بیٹھے`
    begun = sit or not _BEGUN.isdisjoint(words[trigger.end : trigger.end + 3])
    if len({a.country for a in group.actors if a.country}) < 2 or not begun:
        return False
    if group.start > clause.start and words[group.start - 1] not in _OPENS:
        return False
    place = {at for i in range(group.end, trigger.start) for at in range(i, _place_end(scene, clause, i))}
    free = [words[i] for i in range(group.end, trigger.start) if i not in place and i not in scene.date_tokens]
    while free and free[-1] in _MANNER:
        free.pop()
    if sit:
        return _OF_OTHERS.isdisjoint(free)
    if free[-2:] in _MATTERS or free[-3:] in _MATTERS or free[-1:] == ["پر"]:
        return len(free) <= _MATTER_LENGTH and _OF_OTHERS.isdisjoint(free[:-3]) and _two_states(group)
    return bool(place) and len(free) <= _ADJECTIVES and not any(w in grammar.CASE for w in free)


def _place_end(scene: Scene, clause: Clause, index: int) -> int:
    """Behind a place with میں that begins at a token, else the token: `لیما میں`, `جنیوا میں`, which is no capital."""
    group = next((g for g in scene.groups(clause.sentence, index, index + 1) if g.marker == "men"), None)
    if group is not None:
        return group.end
    city = city_in(scene, index)
    return city.end + 1 if city is not None else index


def by_their_people(words: Sequence[str], group: Group) -> bool:
    """`چلی اور پیرو کے آبی ماہرین لیما میں مل بیٹھے`: two states act by a body of theirs that is no actor of its own."""
    index = group.end
    while words[index] in grammar.OF_BODIES:
        index += 1  # `دونوں ملکوں کے سفارتی ماہرین`
    people = words[index] in grammar.BODIES or words[index] in _PEOPLE_OF
    two = len({a.country for a in group.actors if a.country}) > 1 or all(a.kind == "pair" for a in group.actors)
    return people and words[index + 1] not in grammar.GENITIVE and two


_PEOPLE_OF: Final = word_set("افسر جرنیل ماہر ٹیمیں وفود نمائندگان")


def past_place(scene: Scene, group: Group, clause: Clause) -> int:
    """Behind a place or day between a subject and whom it meets: `چلی لیما میں پیرو کے ساتھ مذاکرات کرے گا`."""
    index = group.end
    while index < clause.end:
        if (end := _place_end(scene, clause, index)) > index:
            index = end
        elif index in scene.date_tokens:
            index += 1
        else:
            break
    return index


def told_behind(scene: Scene, trigger: Match, clause: Clause) -> list[Actor]:
    """The sides of talks that are named behind them: `مذاکرات جاری تھے اور ان میں چلی اور پیرو کے وفود شریک تھے`,
    `ان مذاکرات میں ایک جانب چلی جبکہ دوسری جانب پیرو ہوگا`."""
    words, end = scene.words, scene.document.sentences[clause.sentence].end
    if words[clause.start] == "جن":
        return []  # `جن رہنماؤں سے صدر نے ملاقات کی ان میں چلی اور پیرو کے صدور شامل ہیں`: met by him, not by each other
    if which := _which_was(scene, clause):
        return which
    if words[trigger.end : trigger.end + 1] == ["میں"] and any(words[i] in _PRESENT for i in range(trigger.end, end)):
        parts = [g for g in scene.groups(clause.sentence, trigger.end, end) if g.marker == "janib"]
        codes = {a.country for g in parts for a in g.actors if a.country}
        if len(parts) == len(codes) == _TWO:  # `ملاقات میں چلی کی جانب سے X جبکہ پیرو کی جانب سے Y شریک تھے`
            people = [a for g in scene.groups(clause.sentence, trigger.end, end) for a in g.actors if a.country in codes]
            return [a for a in people if a.kind in ("person", "office", "delegation", "officials", "state")]
    for index in range(trigger.end, end - 1):
        if words[index] in _ONE_SIDE and words[index + 1] in _SIDE:
            return _facing(scene, clause, index)
        if words[index] in _POINTING and words[index + 1] == "میں" and index >= clause.end - 1:
            present = next((i for i in range(index + 2, min(index + _ATTENDED, end)) if words[i] in _PRESENT), None)
            if "سمیت" in words[index : present or index]:
                return []  # more than two
            for group in scene.groups(clause.sentence, index, present or index):
                sent = [a for a in group.actors if a.kind in ("delegation", "officials", "person", "office") and a.country]
                if group.marker in ("", "ne") and len({a.country for a in sent}) == _TWO:
                    return sent
            return []
    return _seated_next(scene, clause)


def _which_was(scene: Scene, clause: Clause) -> list[Actor]:
    """`یہ بیان اس ملاقات کے بعد آیا جو لیما میں چلی اور پیرو کے صدور کے درمیان ہوئی`: a relative clause tells between whom."""
    following = scene.next_clause(clause)
    if following is None or scene.words[following.start] != "جو" or scene.words[following.end - 1] not in _TOOK_PLACE:
        return []
    for group in scene.groups(following.sentence, following.start, following.end):
        if group.marker != "darmiyan":
            continue
        people = [a for a in group.actors if a.kind in PEOPLE and a.country]
        before = scene.words[group.start - 3 : group.start]
        if before[:1] in (["ان"], ["اس"]) and before[1:] == ["کے", "اور"]:
            foreign = {a.country for a in people if a.country}
            subject = scene.subject_before(clause.start, other_than=foreign)
            he = [a for a in subject.actors if a.kind in PEOPLE and a.country] if subject is not None else []
            people = [*(he or unsaid.whose_words(scene, clause.start, foreign, _SPEECH)), *people]
        return people if len({a.country for a in people}) == _TWO else []
    return []


_SPEECH: Final = 3
"""Sentences back in which he spoke who is meant by a pronoun."""
_TOOK_PLACE: Final = frozenset(("ہوئی", "ہوئے", "تھی", "تھے", "ہے", "ہیں", "گی"))


def _seated_next(scene: Scene, clause: Clause) -> list[Actor]:
    """`مذاکرات کل لیما میں ہوں گے۔ ان میں چلی اور پیرو کے وفود شریک ہوں گے`: the two whom the next sentence puts into them."""
    sentences, words = scene.document.sentences, scene.words
    following = sentences[clause.sentence + 1] if clause.sentence + 1 < len(sentences) else None
    if following is None or following.skipped or words[following.start] not in ("ان", "اس"):
        return []
    inside = next((i for i in range(following.start + 1, following.start + 3) if words[i] == "میں"), following.end)
    present = next((i for i in range(inside, min(inside + _ATTENDED, following.end)) if words[i] in _PRESENT), None)
    if present is None or "سمیت" in words[inside:present]:
        return []
    groups = [g for g in scene.groups(following.index, inside, present) if g.marker in ("", "ne")]
    sides = {a.country for g in groups for a in g.actors if a.country}
    return [a for g in groups for a in g.actors if a.country] if len(sides) == _TWO else []


def led_apart(scene: Scene, trigger: Match, clause: Clause) -> list[Actor]:
    """`مذاکرات لیما میں ہوئے۔ چلی کے وفد کی قیادت X جبکہ پیرو کی نمائندگی Y نے کی`: the two whose leaders are told."""
    words, last = scene.words, min(clause.sentence + _LED_WITHIN, len(scene.document.sentences))
    for number in range(clause.sentence, last):
        groups = scene.groups(number, trigger.end if number == clause.sentence else None)
        led = [a for g in groups for a in g.actors[-1:] if _is_led(words, g, a)]
        if len(led) == len({a.country for a in led if a.country}) == _TWO:
            return led
    return []


def _is_led(words: Sequence[str], group: Group, actor: Actor) -> bool:
    """`چلی کے وفد کی قیادت`, or `پیرو کی نمائندگی وزیر خارجہ` as the minister's office begins."""
    if actor.office is not None:
        return not grammar.LEADS.isdisjoint(words[actor.start : actor.office[0]])
    if actor.kind == "delegation" and actor.lead is not None:
        return True  # `پیرو کا وفد X کی سربراہی میں شریک ہے`
    states = actor.kind in ("state", "capital", "government", "delegation")
    return states and not grammar.LEADS.isdisjoint(words[group.end - 1 : group.end + 1])


_LED_WITHIN: Final = 3
"""Sentences from talks to those who lead the sides."""


def _facing(scene: Scene, clause: Clause, index: int) -> list[Actor]:
    """Those of `ایک جانب چلی`, and of `دوسری جانب پیرو` behind it."""
    words, end = scene.words, scene.document.sentences[clause.sentence].end
    other = next((i for i in range(index + 2, end - 1) if words[i] == "دوسری" and words[i + 1] in _SIDE), None)
    if other is None or other - index > _ATTENDED:
        return []
    found: list[Actor] = []
    for begin in (index + 2, other + 2):
        group = next((g for g in scene.groups(clause.sentence, begin, end) if g.start <= begin + 1), None)
        if group is None or not any(a.country for a in group.actors):
            return []
        found += [a for a in group.actors if a.country]
    return found if len({a.country for a in found}) > 1 else []


_TWO: Final = 2
_ATTENDED: Final = 14
"""Words within which those are named who take part."""
_ONE_SIDE: Final = frozenset(("ایک",))
_SIDE: Final = frozenset(("جانب", "طرف"))
_POINTING: Final = frozenset(("ان", "اس", "جن", "جس"))
_PRESENT: Final = word_set("شریک شرکت موجود شامل حصہ")
_OPENS: Final = frozenset(("مطابق", "کہ", "،", "اور", "کو", "پر", "میں", "لیے"))
"""What may stand before the two states that open a clause."""
_BEGUN: Final = word_set("مصروف شروع بحال منعقد کریں کر کیے")
_MANNER: Final = word_set("پس پردہ خفیہ بالواسطہ براہ راست باضابطہ دوبارہ پھر")
"""How talks are held."""
_ADJECTIVES: Final = 4
_MATTERS: Final = (["کے", "لیے"], ["حوالے", "سے"], ["بارے", "میں"])
"""How a phrase ends that says what talks are for or about."""
_MATTER_LENGTH: Final = 9
_OF_OTHERS: Final = word_set("نے سے کو کہ")
"""Cases of somebody else than the two."""


def local_government(scene: Scene, group: Group) -> list[str]:
    """`کینیا میں حکومت اور … کے درمیان`: Kenya's government is the other side, not the audience's; beside a movement it is its
    own state's: `حکومت اور حوثیوں کے درمیان`."""
    start = group.start - 1 if scene.words[group.start - 1] in ("'", '"') else group.start
    if scene.words[max(start - 2, 0) : start] != ["حکومت", "اور"]:
        return []
    where = scene.document.covering.get(start - 4)
    if scene.words[start - 3] == "میں" and where is not None and isinstance(where.entry, Country):
        return [where.entry.code]
    known = scene.gazetteer.organisations
    homes = {known[a.country].home for a in group.actors if a.country in known}
    beside = scene.document.covering.get(start - 3)  # `یمنی حکومت اور`: another's, or told with its state
    return sorted(homes) if beside is None and len(homes) == 1 and homes <= scene.register.countries.keys() else []
