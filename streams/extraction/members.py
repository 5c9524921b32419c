"""Whom an article names as the leaders and members of its delegations, and whose they are."""

from dataclasses import replace
from itertools import pairwise
from typing import Final

from streams.extraction.actors import Actor, Group
from streams.extraction.register import Register


def note(register: Register, groups: list[Group], end: int) -> None:
    """Keep the members and leaders that a sentence names."""
    _note_members(register, groups, end)
    _note_leaders(register, groups)
    _note_led(register, groups)


def _note_leaders(register: Register, groups: list[Group]) -> None:
    """`بھارتی وفد کی قیادت اجیت دوول نے کی`, `چینی وفد کی سربراہی وانگ یی کر رہے تھے`, `چینی وفد نے …
    جس کی قیادت وانگ یی نے کی`."""
    words = register.document.words
    for group, later in pairwise(groups):
        _heads_a_movement(register, group, later)
        delegation = next((a for a in group.actors if a.kind == "delegation" and a.country), None)
        leader = later.actors[0]
        delegation = delegation or _named_again(register, group)
        if delegation is None or delegation.country is None or later.marker not in ("ne", ""):
            continue
        between = words[delegation.end : later.start]
        which = between[-3:-1] == ["جس", "کی"] and between[-1] in ("قیادت", "سربراہی")
        own = group.marker in ("qayadat", "gen") and len(between) <= 4
        if leader.kind in ("person", "office") and any(w in ("قیادت", "سربراہی") for w in between) and (own or which):
            if not leader.explicit or (leader.kind == "person" and len(delegation.country) > 2):
                belongs(register, leader, delegation.country)
            register.members.setdefault(delegation.country, []).append(leader)


def _heads_a_movement(register: Register, group: Group, later: Group) -> None:
    """`X کی سربراہی میں حماس کا وفد`: who leads a movement's delegation is of the movement, whatever he became since."""
    leader, sent = group.actors[-1], later.actors[0]
    beside = group.marker == "qayadat" and sent.kind == "delegation" and later.start - group.end <= _MARK
    if beside and sent.country and len(sent.country) > 2 and leader.kind == "person" and leader.country != sent.country:
        belongs(register, leader, sent.country)


_MARK: Final = 3
"""Words of `کی سربراہی میں` between the leader and the delegation."""


def _named_again(register: Register, group: Group) -> Actor | None:
    """`چلی کے وفد نے … ملاقات کی۔ وفد کی قیادت X کر رہے تھے`: a delegation named again without its state."""
    actor = group.actors[0]
    if actor.kind != "delegation" or actor.country is not None or group.marker != "qayadat":
        return None
    sender = _sender(register, actor)
    return replace(actor, country=sender) if sender is not None else None


def _note_led(register: Register, groups: list[Group]) -> None:
    """`چلی کا وفد لیما پہنچا جس کی قیادت وزیر تجارت X کر رہے ہیں`: the delegation named last before."""
    words = register.document.words
    sent: str | None = None
    for group in groups:
        head = group.actors[0]
        led = words[max(head.start - 3, 0) : head.start]
        if led[:2] == ["جس", "کی"] and led[-1] in ("قیادت", "سربراہی") and sent and head.kind in ("person", "office"):
            if not head.explicit:
                belongs(register, head, sent)
            known = register.members.setdefault(sent, [])
            if head.country == sent and head not in known:
                known.append(head)
        sent = next((a.country for a in group.actors if a.kind == "delegation" and a.country), sent)


def _note_members(register: Register, groups: list[Group], end: int) -> None:
    """`وفد میں X، Y اور Z شامل تھے`, `وفد X اور Y پر مشتمل تھا`."""
    words = register.document.words
    for index, group in enumerate(groups):
        delegation = next((a for a in group.actors if a.kind == "delegation"), None)
        if delegation is None:
            continue
        _beside(register, groups[index - 1] if index else None, group, delegation)
        made_up = any(w in ("شامل", "مشتمل", "شریک") for w in words[group.end : end])
        if not made_up or any(w.startswith("ملاقات") for w in words[group.end : end]):
            continue  # `وفد کی مصروفیات میں وزیراعظم اور صدر سے ملاقاتیں شامل ہیں`
        if group.marker not in ("men", "", "qayadat"):
            continue
        sender = delegation.country or _beside_whom(words, groups[index - 1] if index else None, delegation)
        sender = sender or _sender(register, delegation)
        for later in groups[index + 1 :]:
            bodies = (n for n, a in enumerate(later.actors) if a.kind == "delegation" and a.country not in (None, sender))
            other = next(bodies, None)
            for actor in later.actors[:other]:
                if actor.kind in ("person", "office") and (later.marker in ("", "bhi", "qayadat") or other):
                    if not actor.explicit and sender:
                        belongs(register, actor, sender)
                    if actor.country:
                        register.members.setdefault(actor.country, []).append(actor)
            if other is not None:
                break  # `چلی کے وفد میں X اور Y جبکہ پیرو کے وفد میں Z شامل تھے`


def _beside_whom(words: list[str], before: Group | None, delegation: Actor) -> str | None:
    """`چلی کے صدر کے ہمراہ 75 رکنی وفد ہے جس میں …`: of his state."""
    near = before is not None and before.marker == "hamrah" and delegation.start - before.end <= _MARK
    return before.actors[-1].country if before is not None and near and words[delegation.end] != "کے" else None


def _beside(register: Register, before: Group | None, group: Group, delegation: Actor) -> None:
    """`وزیر تجارت X اور Y بھی وفد میں شامل تھے`, `سفیر Z بھی وفد کے ہمراہ تھیں`: members named before their delegation."""
    following = register.document.words[group.end : group.end + 1]
    listed = group.marker == "men" and following in (["شامل"], ["شریک"])
    along = group.marker in ("hamrah", "saath") and following in (["تھے"], ["تھا"], ["تھی"], ["تھیں"], ["ہیں"], ["ہے"])
    if before is None or before.marker != "" or delegation.country is not None or not (listed or along):
        return
    for actor in before.actors:
        if actor.kind in ("person", "office") and actor.country and before.head_end + 2 >= group.start:
            register.members.setdefault(actor.country, []).append(actor)


def _sender(register: Register, delegation: Actor) -> str | None:
    """Whose a delegation named again is: `ازبک وفد نے … ملاقات کی، وفد میں … شامل تھے`."""
    here = register.document.sentence_of[delegation.start]
    for number in (here, here - 1):
        for group in reversed(register.groups.get(number, [])):
            for actor in group.actors:
                if actor.kind == "delegation" and actor.country and actor.start < delegation.start:
                    return actor.country
    return _led_by(register, delegation, here)


def _led_by(register: Register, delegation: Actor, here: int) -> str | None:
    """`چلی کے صدر وفد کے ہمراہ لیما پہنچے، وفد میں وزیر خزانہ X شامل ہیں`, `… لیما پہنچے۔ ان کے وفد میں …`: the state of him
    who came with a delegation, or whose it is."""
    words = register.document.words
    theirs = words[delegation.start - 2 : delegation.start] == ["ان", "کے"] or words[delegation.start - 1] == "انکے"
    for number in (here, here - 1):
        groups = [g for g in register.groups.get(number, []) if g.start < delegation.start]
        came = any(a.kind == "delegation" and a is not delegation and g.marker in _WITH for g in groups for a in g.actors)
        if not (came or theirs):
            continue
        for group in groups:
            head = group.actors[0]
            if group.marker in ("", "ne") and head.kind in ("person", "office") and head.country and head.explicit:
                return head.country
    return None


_WITH: Final = frozenset(("hamrah", "saath"))


def belongs(register: Register, actor: Actor, country: str) -> None:
    """Settle whose an office without a country is, for the rest of the article too."""
    actor.country, actor.explicit = country, True
    if actor.name is None:
        return
    for word in register.document.words[actor.name[0] : actor.name[1]]:
        alias = register.aliases.get(word)
        if alias is not None and not alias.explicit and alias.person is None:
            alias.country, alias.explicit = country, True
