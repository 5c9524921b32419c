"""One meeting or several: `چلی کے صدر نے مالٹا کے صدر X اور قبرص کے وزیراعظم Y سے ملاقات کی` is two, each with one of them;
`دونوں وزرائے خارجہ کی جاپانی صدر سے ملاقات` is one."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import Final

from streams.extraction import contacts, date_owners
from streams.extraction.actors import PEOPLE, Actor
from streams.extraction.case_frame import Sides
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Trigger
from streams.extraction.lexicon import Match
from streams.extraction.partners import MET_THERE
from streams.extraction.scene import Candidate, Scene

_TWO: Final = 2
"""States that it takes to meet."""
_APART: Final = 4
"""States up to which `X، Y اور Z کے صدور سے ملاقات` is one meeting with each; more sit at one table."""
_MANY_SIDED: Final = frozenset(("سہ", "فریقی", "چہار", "مشترکہ", "کثیر", "تینوں", "چاروں", "مذاکرات", "اجلاس"))
_RECEIVE_ALONE: Final = frozenset(
    (
        "head_of_state", "head_of_government", "foreign_minister", "deputy_head_of_government", "military_chief", "speaker",
        "minister", "royal",
    )
)  # fmt: skip
"""Who receives a guest by himself: `صدر، وزیراعظم اور آرمی چیف سے ملاقاتیں` are three meetings."""
_OF_ONE_SEAT: Final = frozenset(("head_of_state", "head_of_government", "speaker", "vice_president"))
"""Heads of what are houses apart: `صدر اور وزیراعظم سے ملاقات کریں گے` means two calls, and so does `صدر اور نائب صدر سے`."""
_OF_THE_PEOPLE: Final = frozenset(("عوامی", "قبائلی", "شہری"))


def events(scene: Scene, trigger: Match, clause: Clause, sides: Sides, kind: str) -> list[Candidate]:
    """The meetings or calls that the sides of a clause make."""
    plural = any(isinstance(e, Trigger) and "plural" in e.flags for e in trigger.entries)
    distributive = plural or scene.has(clause.start, clause.end, "distributive") is not None or _in_turn(scene, sides.partner)
    distributive = distributive or (bool(sides.partner) and all(a.office_key == MET_THERE for a in sides.partner))
    sentence = scene.document.sentences[clause.sentence]
    private = scene.at_play(sentence.start, sentence.end)
    make = partial(_event, clause, trigger, kind, plural, private)
    _give_states(scene, clause, sides)
    if sides.together:
        return _together(trigger, clause, sides.together, kind, private, make)
    many, few = (sides.partner, sides.agent)
    if len({a.country for a in sides.agent}) > 1 and len({a.country for a in sides.partner}) == 1:
        many, few = sides.agent, sides.partner
    holders = [a for a in sides.partner if a.country]
    # `جاپان اور چین کے وزرائے خارجہ سے`, `… کے ہم منصبوں سے`
    one = len({a.country for a in few if a.country}) == 1
    each = many is sides.partner and all(
        a.plural and (a.kind == "office" or (a.kind == "counterpart" and one)) for a in holders
    )
    if kind == "call" and many is sides.partner:  # one rings one after another
        each = not contacts.joint(scene, clause) and all(a.kind in PEOPLE for a in holders)
    elif many is sides.partner and not contacts.joint(scene, clause):
        each = contacts.heads(holders) or (each and len({a.country for a in holders}) <= _APART)
    each = each and not any(_of_a_bloc(scene, a) for a in holders)
    several = many is sides.partner and one and _bilaterals(scene, clause, holders)
    several = several or date_owners.one_by_one(scene, many)
    word = scene.has(clause.start, clause.end, "distributive") if distributive else None
    told_apart = word is not None and word.end - word.start > 1 and scene.words[word.start] == scene.words[word.end - 1]
    if many is sides.partner and not (plural or told_apart) and _joint_list(scene, holders):
        distributive = False
    each = each and len({a.country for a in sides.agent if a.country}) < _TWO  # two who meet others sit with them all
    apart = all(a.kind == "delegation" and a.explicit for a in sides.agent) and many is sides.agent
    apart = apart or (kind == "call" and many is sides.agent and _each_rings(scene, trigger, clause, many))
    # `چلی اور پیرو کے صدور بھی X سے ملاقات کر چکے ہیں`: each in his turn
    apart = apart or (many is sides.agent and scene.words[trigger.end : trigger.end + 2] in (["کر", "چکے"], ["کر", "چکی"]))
    if (distributive or each or apart or several) and len({a.country for a in many if a.country}) > 1:
        codes = dict.fromkeys(a.country for a in many if a.country)
        return [e for code in codes if (e := make([*few, *(a for a in many if a.country == code)])) is not None]
    one_by_one = distributive and word is not None and (plural or word.end - word.start > 1)  # `الگ الگ ملاقات کی`
    if one_by_one and len([a for a in many if a.kind in ("person", "office")]) > 1:
        return [e for a in many if (e := make([*few, a])) is not None]
    callers = [a for a in sides.agent if a.kind in ("person", "office") and a.role in _RECEIVE_ALONE]
    if (
        one_by_one and len(callers) == len(sides.agent) > len(sides.partner) == 1
    ):  # `X سے ولی عہد اور وزیر دفاع کی الگ الگ ملاقاتیں`
        return [e for a in callers if (e := make([a, *sides.partner])) is not None]
    hosts = [a for a in sides.partner if a.kind in ("person", "office", "counterpart") and a.role in _RECEIVE_ALONE]
    one_seat = sum(not _OF_ONE_SEAT.isdisjoint((a.role, a.office_key)) for a in hosts) > 1
    rung = kind == "call" and not contacts.joint(scene, clause)
    alone = plural or (one_seat and (rung or scene.words[trigger.end - 1] == "ملاقات"))
    alone = alone and len({a.country for a in hosts}) == 1
    seats = {(a.role, a.office_key) if plural else a.role for a in hosts}
    if alone and many is sides.partner and len(seats) == len(hosts) > 1:
        mine = {a.country for a in sides.agent}
        return [e for a in hosts if a.country not in mine and (e := make([*few, a])) is not None]
    event = make([*sides.agent, *sides.partner])
    if event is not None and kind == "call":
        event.initiator = next((a.country for a in sides.agent if a.country), None)
    return [event] if event is not None else []


def _together(
    trigger: Match,
    clause: Clause,
    together: list[Actor],
    kind: str,
    private: bool,
    make: Callable[[list[Actor]], Candidate | None],
) -> list[Candidate]:
    """What those do who are told as one group: `چلی اور پیرو کے صدور کی ملاقات`, `دونوں رہنماؤں کی ملاقات`."""

    def pointing(actors: list[Actor], parties: list[str]) -> list[Candidate]:
        return [Candidate(kind, parties, actors, clause.sentence, clause, trigger, anaphoric=True)]

    if private and all(a.kind == "pair" for a in together):
        return []
    if any(a.kind == "pair" for a in together):
        return pointing([a for a in together if a.kind != "pair"], [])
    officials = [a for a in together if a.country]
    parties = sorted({a.country for a in officials if a.country})
    if len(parties) < _TWO:
        return pointing(officials, parties)
    joint = make(officials)
    return [joint] if joint is not None else []


def _event(clause: Clause, trigger: Match, kind: str, plural: bool, private: bool, actors: list[Actor]) -> Candidate | None:
    """The event of some actors, if people of two states or more are left who can act for them."""
    if private:
        actors = [
            a
            for a in actors
            if a.role not in (None, "other", "royal")
            or a.kind in ("delegation", "government")
            or (a.role == "other" and a.office_key.startswith("adviser"))
        ]
    parties = sorted({a.country for a in actors if a.country})
    if len(parties) < _TWO or all(a.former for a in actors if a.country == actors[0].country):
        return (
            None  # `سابق صدر X پیرو کے صدر سے ملے`: on his own account; whom an official abroad calls on may be out of office
        )
    return Candidate(kind, parties, [a for a in actors if a.kind != "default"], clause.sentence, clause, trigger, plural=plural)


def _give_states(scene: Scene, clause: Clause, sides: Sides) -> None:
    """Give officials and delegations without a state that of the delegation told before, or the reader's own."""
    for actor in sides.partner + sides.agent + sides.together:
        if actor.kind == "delegation" and scene.words[actor.start - 1] in _OF_THE_PEOPLE:
            continue  # `عوامی وفود`: the country's own
        if actor.country is None and (
            actor.kind in ("officials", "government") or (actor.kind == "delegation" and actor in sides.agent)
        ):
            rest = {a.country for a in sides.partner + sides.agent + sides.together if a.country}
            actor.country = scene.delegation_before(clause.sentence, rest) if actor.kind == "delegation" else None
            if actor.country is None and scene.register.audience and scene.register.audience not in rest:
                actor.country = scene.register.audience


def _each_rings(scene: Scene, trigger: Match, clause: Clause, callers: list[Actor]) -> bool:
    """`چلی اور پیرو کے صدور نے X کو فون کر کے مبارکباد دی`, `چلی اور پیرو کے صدور نے بھی X کو فون کیا`, `چلی کے صدر، پیرو کے
    وزیراعظم اور کینیا کے صدر نے X سے فون پر بات کی`: each by a call of his own."""
    if scene.has(clause.start, clause.end, "greeting") is not None:
        return True
    if contacts.joint(scene, clause) or not all(a.kind in PEOPLE for a in callers):
        return False
    too = "بھی" in scene.words[max(a.end for a in callers) : trigger.start]
    one_by_one = not any(a.plural for a in callers)  # `برطانیہ، فرانس اور جرمنی کے وزرائے خارجہ نے` speak together
    offices = all(a.office is not None for a in callers)  # `چلی کے صدر اور پیرو کے وزیراعظم نے`, not `مرکل اور اولاند نے`
    return too or (one_by_one and (offices or len({a.country for a in callers if a.country}) > _TWO))


def _of_a_bloc(scene: Scene, actor: Actor) -> bool:
    """`چھ عالمی طاقتوں کے وزرائے خارجہ`: they sit at one table."""
    match = scene.document.covering.get(actor.start)
    return match is not None and match.kind == "bloc"


def _bilaterals(scene: Scene, clause: Clause, partners: list[Actor]) -> bool:
    """`چلی کے صدر نے مالٹا کے صدر X اور قبرص کے وزیراعظم Y سے ملاقات کی`: men of office of several states, each named, are met
    one by one, unless the talks are said to be of three or more sides."""
    if not all(a.name and a.role in _RECEIVE_ALONE and a.explicit for a in partners):
        return False
    return len({a.country for a in partners}) == len(partners) and not scene.word_in(clause.start, clause.end, _MANY_SIDED)


def _in_turn(scene: Scene, partners: list[Actor]) -> bool:
    """`پہلے چلی کے صدر اور پھر پیرو کے صدر سے`, `چلی کے صدر سمیت کئی رہنماوں سے`: each is met by himself."""
    if any(a.country and scene.words[a.end : a.end + 1] == ["سمیت"] for a in partners):
        return True
    return any(
        a.end < b.start and ("پھر" in (gap := scene.words[a.end : b.start]) or "علاوہ" in gap) for a, b in pairwise(partners)
    )


def _joint_list(scene: Scene, partners: list[Actor]) -> bool:
    """`چلی، پیرو، مصر اور کینیا کے وزرائے خارجہ کے علاوہ یونین کی سربراہ سے ملاقات`: so many, told in one office, and one more
    at their table."""
    seats = {a.office or (a.start, a.end) for a in partners}
    return len({a.country for a in partners}) > _APART and any(
        len([a for a in partners if (a.office or (a.start, a.end)) == seat]) > _TWO for seat in seats
    )
