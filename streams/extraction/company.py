"""Whose an office is by those beside whom it stands: in `چلی کے وزیر خارجہ X، نائب وزیر خارجہ اور چلی کے ایلچی` all are
Chile's, and so is the minister whom Chile's president brings along."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from streams.extraction.actors import BODIES, COLLECTIVE, HEADS, PEOPLE, Actor, Group

OF_CABINET: Final = frozenset(("foreign_minister", "minister", "deputy_minister", "security_adviser"))
BESIDE_HIM: Final = OF_CABINET | {"deputy_head_of_government", "speaker", "military_chief"}
"""Offices that a list tells beside the head of the same state."""
_LEADING: Final = frozenset(("deputy_head_of_government", "royal", "foreign_minister", "minister"))
"""Offices beside whose holder another of the same state may stand."""
_MET_BY: Final = {"ne": ("se", "saath"), "gen": ("se", "saath"), "se": ("ne", "gen"), "saath": ("ne", "gen")}
_NEAR: Final = 2
"""Groups between those who meet."""
_TOGETHER: Final = frozenset(("ملاقات", "مشترکہ", "دونوں", "مذاکرات", "دستخط"))
"""Words of what two sides do with each other."""


def companions(words: Sequence[str], groups: list[Group], end: int) -> None:
    """`چلی کے صدر اور وزیر خارجہ نے … پیغام بھیجا`: two offices of one state, unless they do something with each other.

    With a third they meet as one side: `چلی کے نائب صدر اور وزیر دفاع نے پیرو کے صدر سے ملاقات کی`.
    """
    for number, group in enumerate(groups):
        third = _partner(groups, number)
        if not third and (group.marker not in ("ne", "ko") or not _TOGETHER.isdisjoint(words[group.end : end])):
            continue
        for left, right in pairwise(group.actors):
            bare = right.kind == left.kind == "office" and right.name is None and left.name is None
            heads = left.role == "head_of_government" and right.role == "head_of_state"
            beside = left.role in HEADS or (third and left.role in _LEADING and left.role != right.role)
            if (
                bare
                and left.explicit
                and right.country is None
                and not right.home
                and words[left.end : right.start] == ["اور"]
                and ((heads and not third) or (beside and right.role in BESIDE_HIM))
            ):
                right.country, right.explicit = left.country, True


def _partner(groups: list[Group], number: int) -> bool:
    """Whether somebody else of office stands near whom a group meets: `X نے … Y سے`, `X کی … Y سے`."""
    cases = _MET_BY.get(groups[number].marker, ())
    return any(
        other.marker in cases and any(a.kind in PEOPLE | BODIES for a in other.actors)
        for k, other in enumerate(groups)
        if k != number and abs(k - number) <= _NEAR
    )


def of_first(words: Sequence[str], group: Group, actor: Actor) -> bool:
    """`مالٹا کے صدر، وزیراعظم اور وزیر دفاع سے`, `مالٹائی صدر X اور سپیکر Y سے`: offices in a list that a state opens."""
    first = group.actors[0]
    if actor is first or actor.office is None or not first.explicit or first.office is None:
        return False
    if first.role in ("ambassador", "special_envoy"):
        return False  # `جاپانی سفیر اور وزیر خزانہ سے`: an envoy stands beside those of the land where he is
    return group.marker in ("se", "saath", "besides") and first.start < first.office[0]


def flanked(groups: list[Group]) -> None:
    """`چلی کے وزیر خارجہ X، نائب وزیر خارجہ اور چلی کے خصوصی ایلچی سے`: an office between two of one state is that state's."""
    for group in groups:
        for before, actor, behind in zip(group.actors, group.actors[1:], group.actors[2:], strict=False):
            own = before.explicit and behind.explicit and before.country == behind.country
            if own and not actor.explicit and actor.person is None and actor.office is not None and actor.kind == "office":
                actor.country, actor.explicit = before.country, True


def brought_along(words: Sequence[str], groups: list[Group]) -> None:
    """`چلی کے صدر نے وزیر خارجہ کے ہمراہ …`, `چلی کے سفیر نے وفد کے ہمراہ …`: his own; at a press conference the host's."""
    for leading, group in pairwise(groups):
        head = leading.actors[-1]
        if group.marker != "hamrah" or leading.marker not in ("ne", "", "gen") or not head.country:
            continue
        for actor in group.actors:
            whose = not actor.explicit and actor.kind == "delegation" and head.kind in PEOPLE
            if whose and "بھی" not in words[leading.end : group.start]:  # `سفیر بھی وفد کے ہمراہ تھے`: of those who met
                actor.country = head.country
        if leading.marker == "gen" or head.role not in HEADS:
            continue
        if "پریس" in words[group.end : group.end + 4]:
            continue
        for actor in group.actors:
            if not actor.explicit and actor.person is None and actor.role in OF_CABINET:
                actor.country = head.country


def of_mission(groups: list[Group]) -> None:
    """`چلی کے سفیر X اور پولیٹیکل قونصلر Y نے`, `سفیر نے کمرشل اتاشی کے ہمراہ`: an envoy's staff is of his mission."""
    for number, group in enumerate(groups):
        before = groups[number - 1].actors[-1:] if group.marker == "hamrah" and number else []
        for left, right in pairwise([*before, *group.actors]):
            own = left.role == "ambassador" and left.explicit and right.office_key in _OF_MISSION
            if own and not right.explicit and right.person is None:
                right.country, right.explicit = left.country, True


_OF_MISSION: Final = frozenset(("counsellor", "consul_general", "defence_attache"))


def for_their_side(words: Sequence[str], groups: list[Group], end: int) -> None:
    """`ملاقات میں چلی کی جانب سے وزیر تجارت اور پیرو کی جانب سے سفیر نے شرکت کی`: whom a side sends to the table is its own."""
    for left, right in pairwise(groups):
        side = left.actors[-1]
        both = right.marker == "janib" and right.actors[-1].kind in COLLECTIVE  # `وزیر تجارت اور پیرو کی جانب سے`
        at_table = left.marker == "janib" and right.start == left.end and (right.marker in ("", "ne") or both)
        if not at_table or side.kind not in COLLECTIVE or _AT_TABLE.isdisjoint(words[right.end : end]):
            continue
        for actor in right.actors[: -1 if both else None]:
            if not actor.explicit and actor.person is None and actor.office is not None:
                actor.country, actor.explicit = side.country, True


_AT_TABLE: Final = frozenset(("شرکت", "شریک", "موجود", "دستخط", "نمائندگی", "قیادت", "سربراہی", "حصہ", "شامل"))


def with_delegation(words: Sequence[str], groups: list[Group]) -> None:
    """`چلی کے صدر وفد سمیت پیرو کے وزیراعظم سے ملے`, `… بمع وفد …`: the delegation is of him who comes with it."""
    for left, right in pairwise(groups):
        body = right.actors[0]
        if body.kind != "delegation" or body.country is not None or left.head_end > body.start:
            continue
        with_it = words[body.end : body.end + 1] == ["سمیت"] or words[body.start - 1] in _WITH
        if with_it and body.start - left.head_end <= _NEAR and left.actors[-1].kind in PEOPLE:
            body.country, body.explicit = left.actors[-1].country, left.actors[-1].explicit


_WITH: Final = frozenset(("مع", "معہ", "بمع", "بمعہ"))
