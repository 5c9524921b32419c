"""Who represents a state: leaders and members of delegations, `مذاکرات میں ناروے کی نمائندگی X کریں گے`, `چلی کی جانب سے X`."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import BODIES, PEOPLE, Actor, Group
from streams.extraction.attendees import PRESENT, STATES, UNTRUE, people_in
from streams.extraction.members import belongs
from streams.extraction.scene import Scene


def sent_from(scene: Scene) -> dict[str, list[Actor]]:
    """By country: leaders of its delegations and those who represent it, in text order."""
    sent: dict[str, list[Actor]] = {}
    for groups in scene.register.groups.values():
        _listed(scene, groups)
        for number, group in enumerate(groups):
            for actor in group.actors:
                if actor.kind not in BODIES:
                    continue
                if actor.lead is not None and actor.lead.name and actor.country:
                    _add(scene, sent, actor.country, actor.lead)
                for member in _among(scene, groups, number):
                    if country := actor.country or (member.country if member.explicit else None):
                        _add(scene, sent, country, member)
            for code, actor in represented(scene, groups, number):
                _add(scene, sent, code, actor)
    return sent


def _listed(scene: Scene, groups: list[Group]) -> None:
    """`23 رکنی وفد بھی ہے جس میں X، Y اور Z شامل ہیں`: members in a relative clause, noted as the register notes them."""
    for group in groups:
        body = group.actors[-1]
        following = scene.next_clause(scene.clause(group.start)) if body.kind == "delegation" else None
        if body.kind == "delegation" and scene.words[group.end : group.end + 2] in grammar.IN_WHICH:
            following = replace(scene.clause(group.start), start=group.end)  # `وفد کے ہمراہ جس میں X شامل ہیں، …`
        if following is None or scene.words[following.start : following.start + 2] not in grammar.IN_WHICH:
            continue
        if not scene.word_in(following.start + 2, following.end, PRESENT):
            continue
        people = list(people_in(scene, following, PEOPLE, unnamed=False))
        sender = scene.subject_before(body.start) if body.country is None else None
        country = body.country or next((a.country for a in people if a.explicit and a.country), None)
        country = country or (sender.actors[0].country if sender is not None else None)
        if country is None:
            continue
        for actor in people:
            if not actor.explicit:
                _settle(scene, actor, country)
            known = scene.register.members.setdefault(country, [])
            if actor.country == country and actor not in known:
                known.append(actor)


def _settle(scene: Scene, actor: Actor, country: str) -> None:
    """Give an actor whose state only the audience suggested to the state that the construction names."""
    for other in scene.register.members.values():
        if actor in other:
            other.remove(actor)
    belongs(scene.register, actor, country)


def _among(scene: Scene, groups: list[Group], number: int) -> list[Actor]:
    """`وفد میں شامل وزیر خارجہ X`."""
    group = groups[number]
    if group.marker != "men" or scene.words[group.end : group.end + 1] != ["شامل"] or number + 1 == len(groups):
        return []
    member = groups[number + 1]
    return [a for a in member.actors if a.kind in PEOPLE and a.name] if member.start - group.end <= 2 else []


def _add(scene: Scene, sent: dict[str, list[Actor]], country: str, actor: Actor) -> None:
    if actor.country != country and not actor.explicit:
        _settle(scene, actor, country)
    if actor.country == country:
        sent.setdefault(country, []).append(actor)


def represented(scene: Scene, groups: list[Group], number: int) -> Iterator[tuple[str, Actor]]:
    """`ناروے کی نمائندگی X کر رہے ہیں`, `X اور Y ناروے کی نمائندگی کریں گے`, `ایران کی قیادت کرنے والے X`."""
    group = groups[number]
    words = scene.words
    state = group.actors[-1]
    if state.name and state.office and state.country and not grammar.LEADS.isdisjoint(words[state.start : state.office[0]]):
        yield state.country, state
    if state.kind not in STATES or not state.country:
        return
    if group.marker == "janib" and number + 1 < len(groups):
        yield from _on_the_part_of(scene, group, groups[number + 1])
        return
    noun = next((i for i in (group.end, group.end - 1) if words[i : i + 1] and words[i] in grammar.LEADS), None)
    leading = noun is not None and words[noun + 1 : noun + 3] == ["کرنے", "والے"]
    if noun is None or not (leading or group.marker in ("gen", "qayadat")):
        return
    behind = groups[number + 1 : number + 3]
    if len(behind) > 1 and behind[0].marker == "men" and behind[1].start - behind[0].end <= 1:
        behind = behind[1:]  # `چلی کے وفد کی قیادت پیرو میں چلی کے سفیر X نے کی`
    beside = [g for g in behind[:1] if g.start - noun <= 4]
    clause = scene.clause(group.start)
    if not leading and number > 0 and groups[number - 1].start >= clause.start and groups[number - 1].marker in ("", "ne"):
        beside.append(groups[number - 1])
    for other in beside:
        people = [a for a in other.actors if a.kind in PEOPLE and a.name and (a.country == state.country or not a.explicit)]
        listed = other.marker == "gen" and other.actors[-1].kind in STATES and words[other.end] in grammar.LEADS
        if people and (other.marker in ("", "ne") or leading or listed):  # `چلی کی نمائندگی X اور پیرو کی نمائندگی Y`
            for actor in people:
                yield state.country, actor
            return


def in_his_name(scene: Scene, group: Group) -> bool:
    """`مصری صدر شریک نہیں ہوں گے، ان کی نمائندگی وزیر خارجہ X کریں گے`: who sits there for one named before."""
    words = scene.words
    return group.marker in ("", "ne") and words[group.start - 3 : group.start] == ["ان", "کی", "نمائندگی"]


def of_whom(group: Group, before: list[Group]) -> None:
    """An office alone that stands in for another is of his state."""
    other = next((a.country for g in reversed(before) for a in g.actors if a.country and a.kind in PEOPLE), None)
    for actor in group.actors:
        if other is not None and not actor.explicit and actor.person is None:
            actor.country = other


def for_his_state(scene: Scene, group: Group) -> bool:
    """`چلی کی نمائندگی X نے کی`, `چلی کے وفد کی قیادت X نے کی`, read as a state and a man or, before his office, as one."""
    man = group.actors[-1]
    inside = scene.words[man.start : man.office[0]] if man.office is not None else []
    noun = scene.words[group.end - 1 : group.end + 1]
    led = man.kind == "delegation" and not grammar.LEADS.isdisjoint(noun)  # `چلی کے وفد کی قیادت X نے کی`
    return led or "نمائندگی" in noun or "نمائندگی" in inside


def _on_the_part_of(scene: Scene, group: Group, other: Group) -> Iterator[tuple[str, Actor]]:
    """`چلی کی جانب سے سفیر X اور مشیر Y موجود تھے`: those who sat there for a state."""
    clause = scene.clause(other.start)
    country = group.actors[-1].country
    near = other.marker in ("", "ne") and other.start - group.end <= _BESIDE_STATE and clause.start <= group.start
    rest = scene.words[other.end : scene.sentence(other.start).end]
    if near and country is not None and not PRESENT.isdisjoint(rest) and UNTRUE.isdisjoint(rest):
        for actor in other.actors:
            if actor.kind in PEOPLE and actor.name and (actor.country == country or not actor.explicit):
                yield country, actor


_BESIDE_STATE: Final = 14
"""Words between a state and the man who sits for it: his office may be long."""
