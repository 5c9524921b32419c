"""Whose an office, a delegation or officials are when an actor stands before them in the genitive: `ٹرمپ کے مشیر`,
`چلی کی سینیٹ کے وفد`, `چلی کے تجارتی وفد کے سربراہ`."""

from collections.abc import Sequence
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import BODIES, HEADS, Actor

_LONGEST_PART: Final = 4
"""Words that the part of a state's body may have."""


def owned(words: Sequence[str], actors: list[Actor]) -> list[Actor]:
    """`ٹرمپ کے مشیر ایلون مسک`: whose office belongs to a person belongs to that person's state."""
    kept: list[Actor] = []
    for actor in actors:
        actor = _his_government(words, actor)
        owner = kept[-1] if kept and kept[-1].end <= actor.start else None  # not the other one of the same phrase
        if (
            owner is not None
            and (_owns(words, owner, actor.start) or _advises(words, owner, actor))
            and actor.office is not None
            and actor.kind in ("person", "office")
            and not _met(words, owner, actor)
            and (not actor.explicit or (actor.person is not None and actor.country in (None, owner.country)))
        ):
            if actor.office_key.startswith("adviser"):
                actor.role = "other"
            if actor.role in ("other", None, "") and _of_committee(words, owner, actor.start):
                actor.role = "parliamentarian"
            actor.country = owner.country
            actor.explicit = owner.explicit
            actor.start = owner.start
            kept[-1] = actor
        elif owner is not None and words[owner.end : owner.end + 1] == ["کے"] and _posted(owner, actor):
            actor.country, actor.start = owner.country, owner.start
            kept[-1] = actor
        else:
            body = owner is not None and actor.kind in BODIES and actor.country is None
            if body and owner is not None and (_owns(words, owner, actor.start) or _sends(words, owner, actor.start)):
                actor.country, actor.explicit = owner.country, owner.explicit  # `چلی کی سینیٹ کے وفد`
            kept.append(actor)
    return kept


def _his_government(words: Sequence[str], actor: Actor) -> Actor:
    """`ٹرمپ انتظامیہ`, `مودی سرکار`, `صدر X کی حکومت`: the government called after who leads it, present or former."""
    if actor.kind != "person" or actor.role not in HEADS or not actor.country:
        return actor
    end = actor.end + (words[actor.end : actor.end + 1] == ["کی"])
    called = words[end : end + 1]
    behind = words[end + 1 : end + 2]
    if called not in (["انتظامیہ"], ["سرکار"]) and not (called == ["حکومت"] and behind and behind[0] in _ACTS):
        return actor
    return Actor(actor.start, end + 1, "government", actor.country, None, explicit=True)


_ACTS: Final = frozenset(("نے", "کو", "کی", "کے", "کا", "میں"))
"""Behind `X حکومت`: not `X حکومت سے ناراض ہیں`, nor `X حکومت پاکستان کے مہمان ہیں`."""
OF_STATE: Final = frozenset(
    (
        "head_of_state", "head_of_government", "deputy_head_of_government", "foreign_minister", "minister", "deputy_minister",
        "military_chief", "speaker", "provincial_head", "royal",
    )
)  # fmt: skip
"""Offices of no delegation: `چلی کے وفد کی وزیر خزانہ سے ملاقات` is with the minister, `وفد کے سربراہ` leads it."""


def _met(words: Sequence[str], owner: Actor, actor: Actor) -> bool:
    """Whether an office behind a delegation is whom it meets, not who leads it."""
    if owner.kind != "delegation" or words[owner.end + 1] in _LEADS:
        return False
    return words[owner.end] == "کی" or actor.role in OF_STATE


_LEADS: Final = frozenset(("سربراہ", "قائد", "لیڈر", "رکن", "ارکان", "رہنما", "راہنما", "چیف"))
"""`وفد کے سربراہ وزیر تجارت X`: who leads it has an office of the state besides."""


def _posted(owner: Actor, actor: Actor) -> bool:
    """`چلی کی حکومت کے پیرو کے نامزد سفیر`, `اقوام متحدہ کے سوڈان کے ایلچی`: of two states the first sends him."""
    envoy = actor.role in ("ambassador", "special_envoy") and actor.explicit and actor.kind in ("person", "office")
    sender = (owner.kind == "government" and owner.explicit) or (owner.kind == "organisation" and actor.role == "special_envoy")
    return envoy and sender and owner.end + 1 == actor.start


def _sends(words: Sequence[str], owner: Actor, start: int) -> bool:
    """`چلی کی پارلیمنٹ کا 12 رکنی وفد`, `کینیا کی وزارت دفاع کا اعلیٰ سطحی وفد`: whose delegation stands at `start`."""
    if owner.kind not in ("person", "office", "government") or not owner.country or words[owner.end] not in grammar.GENITIVE:
        return False
    return all(word.isdigit() or word in grammar.NUMBER_WORDS or word in _LARGE for word in words[owner.end + 1 : start])


_LARGE: Final = frozenset(("ایک", "اعلی", "سطح", "سطحی", "سطحہ", "کا", "کے", "رکنی", "خصوصی", "سرکاری", "بڑا", "بڑے", "مشترکہ"))


def _advises(words: Sequence[str], owner: Actor, actor: Actor) -> bool:
    """`چلی کے وزیر دفاع کے فوجی مشیر X`: a word between says in what he advises."""
    if not actor.office_key.startswith("adviser") or owner.kind not in ("person", "office") or words[owner.end] != "کے":
        return False
    between = words[owner.end + 1 : actor.start]
    return 0 < len(between) <= _FIELD and not any(word in grammar.NO_BODY or not word.isalpha() for word in between)


_FIELD: Final = 2


def _owns(words: Sequence[str], owner: Actor, start: int) -> bool:
    """Whether what stands at `start` is an owner's: `چلی کے وفد کے سربراہ`, `چلی کی سینیٹ کے دفاعی کمیشن کے سربراہ`."""
    if words[start - 1] not in grammar.GENITIVE or words[owner.end] not in grammar.GENITIVE:
        return False
    if owner.end + 1 == start:
        return owner.kind == "delegation" or (words[owner.end] == "کے" and owner.kind in ("person", "office", "government"))
    between = words[owner.end + 1 : start - 1]
    if _of_committee(words, owner, start) and "کی" in between:
        between = [word for word in between if word != "کی"]  # `چلی کی سینیٹ کی خارجہ امور کی کمیٹی کے سربراہ`
    within = owner.kind == "government" and owner.explicit and len(between) <= _LONGEST_PART
    return within and not any(word in grammar.NO_BODY or not word.isalpha() for word in between)


def _of_committee(words: Sequence[str], owner: Actor, start: int) -> bool:
    """`چلی کی سینیٹ کی دفاعی کمیٹی کے چیئرمین`: the head of a committee of parliament sits there."""
    seated = not _HOUSES.isdisjoint(words[owner.start : owner.end])
    return seated and words[start - 2 : start - 1] in (["کمیٹی"], ["کمیشن"]) and words[start - 1] == "کے"


_HOUSES: Final = frozenset(("سینیٹ", "سینٹ", "پارلیمنٹ", "پارلیمان", "کانگریس", "ایوان", "اسمبلی", "مجلس", "دوما", "کنیسٹ"))
