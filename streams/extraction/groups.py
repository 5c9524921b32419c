"""Coordinated actors and the case marker behind them: `A، B اور C کے درمیان`."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import BODIES, Actor, Group
from streams.urdu.calendar_words import MONTHS, WEEKDAYS
from streams.urdu.tokens import word_set


def coordinate(words: Sequence[str], actors: list[Actor], stop: int) -> list[Group]:
    """Actors joined by ، and اور, with the case marker behind the last."""
    found: list[Group] = []
    index = 0
    while index < len(actors):
        members = [actors[index]]
        while index + 1 < len(actors) and _joined(words, members[-1], actors[index + 1]):
            index += 1
            members.append(actors[index])
        if len(members) == 1 and index + 1 < len(actors) and _paired(words, members[0], actors[index + 1]):
            index += 1  # `پاک بھارت وزرائے خارجہ`: the office of both
            second = actors[index]
            members = [replace(second, country=members[0].country, explicit=True), second]
        if len(members) > 2 and members[0].end == members[1].start and words[members[1].end] == "اور" and _states(members):
            found.append(Group(members[:1], "", members[0].start, members[0].end))  # `ترکی شام اور عراق کے درمیان`
            members = members[1:]
        following = actors[index + 1].start if index + 1 < len(actors) else stop
        case, end = marker(words, members[-1].end, stop)
        if not case:
            case, end = _past_company(words, members[-1], following)
        if len(members) == 2 and members[0].end == members[1].start and case in _OF_ONE and members[0].kind in _STATES:
            found.append(Group(members[:1], "", members[0].start, members[0].end))  # `روس یوکرین سے`: two cases
            members = members[1:]
        apart = len(members) > 1 and case in _OF_ONE and not found
        if apart and (_guest_apart(words, *members[:2]) or _subject_apart(words, *members)):
            found.append(Group(members[:1], "", members[0].start, members[0].end))  # `چلی کے صدر، پیرو کے صدر سے`: two cases
            members = members[1:]
        posted = _posted(actors[index + 1 : index + 3], end)
        if case in _WHERE_SERVING and posted and len(members) > 1 and members[-1].kind in _PLACES and members[-2].role:
            found.append(Group(members[:-1], "", members[0].start, members[-2].end))  # `وزیر X اور روم میں چلی کے سفیر Y`
            members = members[-1:]
        if case == "men" and len(members) > 1 and _before_place(words, *members[-2:]):
            found.append(Group(members[:-1], "", members[0].start, members[-2].end))  # `ایلچی X، لیما میں`
            members = members[-1:]
        if case == "mediator" and len(members) > 2:
            cut = next((k for k in range(1, len(members)) if words[members[k].start - 1] == "،" and k + 1 < len(members)), None)
            if cut is not None:
                found.append(Group(members[:cut], "", members[0].start, members[cut - 1].end))
                members = members[cut:]
        if case == "par" and words[end : end + 1] == ["مشتمل"]:
            case = "qayadat"
            _members(found, members)
        found.append(Group(members, case, members[0].start, end))
        index += 1
    _in_company(words, found)
    _rejoin(found)
    _day_by_day(words, found)
    for number, left in enumerate(found):
        if left.marker == "qayadat":
            for right in found[number + 1 : number + 3]:
                if right.start - left.end <= 8:
                    _led(left, right)
            before = found[number - 1] if number else None
            if before is not None and before.marker in ("", "ne") and 0 <= left.start - before.end <= _OWN:
                _led(left, before)  # `وفد X کی قیادت میں`, `وفد نے مشیر اول X کی قیادت میں`
        elif left.marker == "gen" and number + 1 < len(found):
            _sent(left, found[number + 1])
    return found


def _posted(behind: list[Actor], end: int) -> bool:
    """Whether one who serves in a country stands right behind it: `لیما میں چلی کے سفیر X`, `پیرو میں نیٹو مشن کے کمانڈر X`."""
    if len(behind) == 2 and behind[0].kind in _MISSIONS and 0 <= behind[1].start - behind[0].end <= 1:
        return 0 <= behind[0].start - end <= 1 and behind[1].role in _SERVING
    return bool(behind) and 0 <= behind[0].start - end <= 1 and behind[0].role in _SERVING


_WHERE_SERVING: Final = frozenset(("men", "for"))
_SERVING: Final = frozenset(("ambassador", "special_envoy", "military_chief"))
_MISSIONS: Final = frozenset(("delegation", "organisation"))


def _in_company(words: Sequence[str], found: list[Group]) -> None:
    """`X اور Y سمیت کئی ملکوں کے رہنماوں سے`, `X اور یورپی رہنماوں کے ساتھ`, `چلی کے سفیر X سمیت دیگر حکام نے`: the case
    of those named stands behind their company."""
    for left, right in pairwise(found):
        if left.marker or words[left.head_end : left.head_end + 1] not in (["سمیت"], ["اور"]):
            continue
        among, own = words[left.head_end] == "سمیت", {a.country for a in left.actors}
        between = words[left.head_end + 1 : right.start]
        close = len(between) < _OWN or (len(between) < _COMPANY and (among or _bare(between)))
        company = all(a.country is None and a.plural for a in right.actors)
        officials = among and all(a.kind in BODIES and a.country in own for a in right.actors)
        if close and (company or officials):
            left.marker = right.marker


def _bare(between: Sequence[str]) -> bool:
    """Whether only adjectives stand in `X اور اعلی سفارتی و حکومتی اہلکاروں نے` before the company."""
    return not any(word in grammar.CASE or word in grammar.FINITE or word in "،؛" for word in between)


def _before_place(words: Sequence[str], person: Actor, place: Actor) -> bool:
    """`چلی کے ایلچی X، لیما میں پیرو کے صدر سے …`: a comma between a person and the place where he acts joins nothing."""
    return person.kind in ("person", "office") and place.kind in _STATES and words[person.end : place.start] == ["،"]


def _subject_apart(words: Sequence[str], first: Actor, second: Actor, *others: Actor) -> bool:
    """Whether a comma sets a subject apart from those whom he meets, who are all of one state: `چلی کے صدر X، پیرو کے صدر Y،
    سپیکر Z اور وزیراعظم سے ملیں گے`; he stands at the head of his clause."""
    if any(a.kind not in _PEOPLE or (a.country or second.country) != second.country for a in others):
        return False
    if words[first.end : second.start] != ["،"] or not {first.kind, second.kind} <= _PEOPLE:
        return False
    mine, other = (a.country or (a.person.country if a.person is not None else None) for a in (first, second))
    return None not in (mine, other) and mine != other and (first.start == 0 or words[first.start - 1] not in grammar.CASE)


def _guest_apart(words: Sequence[str], guest: Actor, second: Actor) -> bool:
    """`مہمان صدر، صدر X اور وزیراعظم Y سے ملیں گے`: a guest is no one of those whom he meets."""
    comma = words[guest.end : second.start] == ["،"] and {guest.kind, second.kind} <= _PEOPLE
    return comma and "guest" in guest.modifiers and "guest" not in second.modifiers


_PEOPLE: Final = frozenset(("person", "office", "counterpart", "delegation"))


def _rejoin(found: list[Group]) -> None:
    """`وزیر خزانہ X، چلی میں پیرو کے سفیر Y اور پیرو میں چلی کے سفیر Z نے`: where they serve stands inside
    one list."""
    for index in range(len(found) - 3, -1, -1):
        if index + 3 > len(found):
            continue  # joined already
        left, place, right = found[index : index + 3]
        mission = right if right.marker == "gen" and right.actors[-1].kind in _MISSIONS and index + 3 < len(found) else None
        if mission is not None:  # `پیرو میں نیٹو مشن کے کمانڈر X سے`
            right = found[index + 3]
        place_only = place.marker in _WHERE_SERVING and len(place.actors) == 1 and place.actors[0].kind in _PLACES
        close = place.start - left.head_end == 1 and (mission or right).start - place.end <= 1
        close = close and (mission is None or right.start - mission.end <= 1)
        serving = right.actors[0].role in _SERVING and right.marker != ""
        if place_only and close and serving and left.marker == "" and left.actors[-1].role:
            end = index + (3 if mission is None else 4)
            found[index:end] = [Group(left.actors + right.actors, right.marker, left.start, right.end)]


def _day_by_day(words: Sequence[str], found: list[Group]) -> None:
    """`پیر کو لیما میں X اور منگل کو کیٹو میں Y سے`, `X سے اور منگل کو Y سے`: those met one after another are one list."""
    for index in range(len(found) - 2, -1, -1):
        left, right = found[index : index + 2]
        place = right if right.marker == "men" and len(right.actors) == 1 and right.actors[0].kind in _STATES else None
        if place is not None:
            if index + 2 >= len(found) or found[index + 2].start != place.end:
                continue
            right = found[index + 2]
        between = words[left.end : (place or right).start]
        apart = between[:1] == ["اور"] and on_a_day(between[1:])
        apart = apart or (place is not None and list(between) == ["اور"] and words[left.start - 1] == "میں")
        same = left.marker in ("", right.marker) if place is not None else left.marker == right.marker
        people = all(a.kind in _HOLDERS for a in (*left.actors, *right.actors))
        if apart and same and people and right.marker in MET_WITH:
            members = left.actors + right.actors
            found[index : index + (2 if place is None else 3)] = [Group(members, right.marker, left.start, right.end)]


MET_WITH: Final = frozenset(("se", "saath", "ko"))
"""Cases of those whom somebody meets, talks with or rings."""
_STATES: Final = ("state", "capital")
_PLACES: Final = (*_STATES, "organisation")


def _states(members: list[Actor]) -> bool:
    return all(a.kind in _STATES for a in members)


_OF_ONE: Final = frozenset(("se", "saath", "ko", "against"))
"""Cases that no compound of two states (`پاک چین مذاکرات`) takes."""


def _past_company(words: Sequence[str], actor: Actor, stop: int) -> tuple[str, int]:
    """`X سمیت دیگر شخصیات سے`, `X اور دیگر اعلی حکام کے ساتھ`, `X اور 6 اہلکاروں کو`: the case of those named stands behind
    their company."""
    index, known = actor.end, actor.explicit or actor.name is not None
    begin = index + 1 if words[index : index + 1] in (["،"], ["؛"]) else index
    counted = words[begin : begin + 1] == ["اور"] and words[begin + 1 : begin + 2] and words[begin + 1].isdigit()
    others = words[begin : begin + 1] == ["سمیت"] or (
        words[begin : begin + 1] in (["اور"], ["و"]) and words[begin + 1] in grammar.OTHERS
    )
    if not others and not counted and not (known and _with_officials(words, begin, stop)):
        return "", index
    for end in range(begin + 1, min(begin + _COMPANY, stop)):
        if words[end] == "سے" and words[end + 1 : end + 2] in (["زائد"], ["زیادہ"]):
            continue  # `X سمیت 20 سے زائد رہنما`
        if words[end] in grammar.CASE:
            case, after = marker(words, end, stop)
            if case != "gen":
                return case, after
        elif words[end] in grammar.FINITE:
            break
    return "", index


def _with_officials(words: Sequence[str], index: int, stop: int) -> bool:
    """`X اور اعلی حکام نے`, `X اور وزارت کے سینئر افسران نے`."""
    if words[index : index + 1] != ["اور"]:
        return False
    behind = words[index + 1 : min(index + _COMPANY, stop)]
    return any(word in _OFFICIALS and case in grammar.CASE for word, case in pairwise([*behind, *words[stop : stop + 1]]))


_OFFICIALS: Final = word_set("حکام اہلکاروں عہدیداروں عہدیداران عہدے داروں افسران افسروں شخصیات نمائندوں سفارتکاروں سفارتکار")
_COMPANY: Final = 8
"""Words that the unnamed company of an actor may take."""


def _paired(words: Sequence[str], left: Actor, right: Actor) -> bool:
    return (
        words[left.start : left.end] == ["پاک"]
        and right.start == left.end
        and right.kind in ("office", "officials", "delegation")
        and right.name is None
        and right.country not in (None, left.country)
    )


def _members(groups: list[Group], members: list[Actor]) -> None:
    """`آذری وفد ارکان … اور سفیر … پر مشتمل`: those listed are of the delegation's country."""
    for group in reversed(groups):
        for actor in group.actors:
            if actor.kind == "delegation" and actor.country:
                for member in members:
                    if not member.explicit:
                        member.country, member.explicit = actor.country, True
                return


def _sent(owners: Group, group: Group) -> None:
    """`امریکی ارکان کانگریس کا وفد`: a delegation is of the country of those who make it up."""
    owner = owners.actors[-1]
    if owner.office is None or not owner.explicit or group.start - owners.end > _OWN:
        return
    for actor in group.actors:
        if actor.kind == "delegation" and actor.country is None:
            actor.country, actor.explicit = owner.country, True


def _led(lead: Group, group: Group) -> None:
    """`X کی قیادت میں وفد`: leader and delegation share their country, and both act as the delegation does."""
    for actor in group.actors:
        if actor.kind in ("delegation", "officials"):
            leader = lead.actors[-1]
            if actor.country is None:
                actor.country, actor.explicit = leader.country, leader.explicit
            elif not leader.explicit or (actor.explicit and leader.office is None and leader.kind == "person"):
                leader.country, leader.explicit = actor.country, actor.explicit  # whose delegation he leads, his side he takes
            actor.lead = leader


def _joined(words: Sequence[str], left: Actor, right: Actor) -> bool:
    if right.start == left.start or right.start < left.end:
        return True
    between = [w for w in words[past_brackets(words, left.end, right.start) : right.start] if w not in "\"'"]
    if not between and right.start == left.end and left.kind == right.kind and left.kind in ("state", "capital"):
        return True
    if not between:
        return left.kind == "person" and right.kind == "person" and left.name is not None and right.name is not None and False
    if len(between) == 1:
        return between[0] in JOINERS
    if between[0] in JOINERS and between[-2:] == ["کے", "لیے"] and len(between) <= _FOR_WHERE:
        return right.office is not None  # `صدر X، قرن افریقہ کے لیے چلی کے ایلچی Y اور …`
    return (
        (len(between) == 2 and ((between[0] in "،؛" and between[1] in ("اور", "نیز")) or between == ["کے", "علاوہ"]))
        or (len(between) <= 4 and between[0] in JOINERS and all(w in _JOIN_FILL for w in between[1:]))
        or _of_body(between, left, right)
        or (between[0] == "اور" and bool({left.kind, right.kind} <= _HOLDERS) and on_a_day(between[1:]))
    )


def on_a_day(words: Sequence[str]) -> bool:
    """`منگل کو`, `منگل کے روز`, `5 مئی کو`, `گزشتہ روز لیما میں`: when one of several was met, and at most where."""
    end = next((i + 1 for i, word in enumerate(words[:_DAY_PHRASE]) if word in ("کو", "روز")), 0)
    told, where = [word for word in words[:end] if word not in ("کو", "کے", "روز")], words[end:]
    if where and (where[-1] != "میں" or len(where) > _DAY_PHRASE or not grammar.CASE.isdisjoint(where[:-1])):
        return False
    if len(told) == 1:
        return told[0] in _DAY_NAMES
    return len(told) == _DAY_MONTH and told[0].isdigit() and told[1] in MONTHS


_DAY_PHRASE: Final = 4
_DAY_NAMES: Final = frozenset(words[0] for words in WEEKDAYS if len(words) == 1) | {"گزشتہ", "گذشتہ"}
_DAY_MONTH: Final = 2
_HOLDERS: Final = frozenset(("person", "office", "counterpart"))


def _of_body(between: list[str], left: Actor, right: Actor) -> bool:
    """`نائب وزیر X اور تبوری صوبے کے گورنر Y نے`: the second office is of a body that nobody lists."""
    people = left.name is not None and right.name is not None and right.office is not None
    if not people or not 3 <= len(between) <= _OF_BODY or between[0] not in JOINERS or between[-1] not in ("کے", "کی"):
        return False
    return not any(w in grammar.CASE or w in grammar.FINITE or w in JOINERS for w in between[1:-1])


_OF_BODY: Final = 5


def marker(words: Sequence[str], index: int, stop: int) -> tuple[str, int]:
    """The case marker at `index`: (canonical name, end). Particles and quotes in front are passed."""
    index = past_brackets(words, index, stop)
    while index < stop and (words[index] in grammar.PARTICLES or words[index] in "\"'"):
        index += 1
    if index >= stop:
        return "", stop
    word = words[index]
    if word not in grammar.CASE:
        return "", index
    following = words[index + 1 : index + 3]
    first = following[0] if following else ""
    if word in ("کے", "کی", "کا") and first in _COMPOUND:
        name, length = _COMPOUND[first], 2
        if first == "حوالے" and following[1:] and following[1] in _HANDED:
            name = "ko"
        if name == "janib" and len(following) > 1 and following[1] == "سے":
            length = 3
        if name == "qayadat" and len(following) > 1 and following[1] == "میں":
            length = 3
        return name, min(index + length, stop)
    if word in ("کے", "کی") and first == "مشترکہ" and following[1:] and following[1] in ("میزبانی", "صدارت"):
        return _COMPOUND[following[1]], min(index + 3, stop)  # `چلی اور پیرو کی مشترکہ میزبانی میں`
    if word == "سے" and first in ("متعلق", "متعلقہ", "وابستہ", "منسلک"):
        return "about", index + 2
    if word in grammar.GENITIVE:
        if first == "زیر" and len(following) > 1 and following[1] in ("قیادت", "سربراہی", "صدارت"):
            return "qayadat", index + 3
        return "gen", index + 1
    return {"نے": "ne", "سے": "se", "کو": "ko", "میں": "men", "پر": "par", "تک": "tak"}[word], index + 1


def past_brackets(words: Sequence[str], index: int, stop: int) -> int:
    """Behind a short bracket such as (آئی ایم ایف), if one opens here."""
    if index < stop and words[index] in "(\"'":
        close = ")" if words[index] == "(" else words[index]
        for end in range(index + 1, min(index + 9, stop)):
            if words[end] == close:
                return end + 1 if close == ")" else index
    return index


_FOR_WHERE: Final = 6
"""Words of a joiner and of the region for which an envoy is."""
_OWN: Final = 3
"""Words between the members of a delegation and its noun."""
JOINERS: Final = frozenset(("،", "اور", "و", "نیز", "-", "/", "۔", "اورنائب"))
_JOIN_FILL: Final = frozenset(("اور", "ان", "ان", "کے", "اس", "اسی", "اپنے", "پھر", "بعد", "ازاں", "دیگر", "خود", "ہمراہ"))
_HANDED: Final = frozenset(("کیا", "کی", "کیے", "کئے", "کر", "کردیا", "کردی", "کیاگیا"))
"""Behind حوالے, which then means into whose hands: `مراسلہ سفیر کے حوالے کیا`."""
_COMPOUND: Final = {
    "ساتھ": "saath",
    "ہمراہ": "hamrah",
    "درمیان": "darmiyan",
    "مابین": "darmiyan",
    "بیچ": "darmiyan",
    "جانب": "janib",
    "طرف": "janib",
    "مطابق": "mutabiq",
    "قیادت": "qayadat",
    "سربراہی": "qayadat",
    "سرکردگی": "qayadat",
    "صدارت": "qayadat",
    "دعوت": "dawat",
    "میزبانی": "mezbani",
    "اعزاز": "honour",
    "حوالے": "about",
    "موضوع": "about",
    "بارے": "about",
    "متعلق": "about",
    "خلاف": "against",
    "لیے": "for",
    "بعد": "after",
    "علاوہ": "besides",
    "ذریعے": "by",
    "کہنے": "by",
    "ثالثی": "mediator",
    "وساطت": "mediator",
    "سہولت": "mediator",
    "ثالث": "mediator",
}
