"""Whose an office, a delegation or officials are when an actor stands before them in the genitive: `ٹرمپ کے مشیر`,
`چلی کی سینیٹ کے وفد`, `چلی کے تجارتی وفد کے سربراہ`."""

from collections.abc import Sequence
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import Actor

_BODIES: Final = frozenset(("delegation", "officials"))
_LONGEST_PART: Final = 4
"""Words that the part of a state's body may have."""


def owned(words: Sequence[str], actors: list[Actor]) -> list[Actor]:
    """`ٹرمپ کے مشیر ایلون مسک`: whose office belongs to a person belongs to that person's state."""
    kept: list[Actor] = []
    for actor in actors:
        owner = kept[-1] if kept else None
        if (
            owner is not None
            and _owns(words, owner, actor.start)
            and actor.office is not None
            and actor.kind in ("person", "office")
            and (not actor.explicit or (actor.person is not None and actor.country in (None, owner.country)))
        ):
            if actor.office_key.startswith("adviser"):
                actor.role = "other"
            actor.country = owner.country
            actor.explicit = owner.explicit
            actor.start = owner.start
            kept[-1] = actor
        else:
            if owner is not None and actor.kind in _BODIES and actor.country is None and _owns(words, owner, actor.start):
                actor.country, actor.explicit = owner.country, owner.explicit  # `چلی کی سینیٹ کے وفد`
            kept.append(actor)
    return kept


def _owns(words: Sequence[str], owner: Actor, start: int) -> bool:
    """Whether what stands at `start` is an owner's: `چلی کے وفد کے سربراہ`, `چلی کی سینیٹ کے دفاعی کمیشن کے سربراہ`."""
    if words[start - 1] not in grammar.GENITIVE or words[owner.end] not in grammar.GENITIVE:
        return False
    if owner.end + 1 == start:
        return owner.kind == "delegation" or (words[owner.end] == "کے" and owner.kind in ("person", "office", "government"))
    between = words[owner.end + 1 : start - 1]
    within = owner.kind == "government" and owner.explicit and len(between) <= _LONGEST_PART
    return within and not any(word in grammar.NO_BODY or not word.isalpha() for word in between)
