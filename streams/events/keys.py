"""Keys of mentions: kept when a later version of an article, or of the rules, tells the same again."""

from collections.abc import Sequence

import msgspec

from schemas.events import Source
from schemas.ids import fold_title
from schemas.mentions import Mention

OVERLAP = 0.5
"""Share of the shorter evidence's words that both must have to be the same piece of the article."""


def overlap(a: str, b: str) -> float:
    """Share of the words of the shorter text that stand in the other too, 0 to 1."""
    one, two = set(fold_title(a).split()), set(fold_title(b).split())
    smaller = min(len(one), len(two))
    return len(one & two) / smaller if smaller else 0.0


def kind_of(key: str) -> str:
    """The type in a mention key. Keys made unique carry the parties after it."""
    parts = key.split(":")
    return parts[2] if len(parts) > 2 else ""


def article_of(key: str) -> str:
    """The article of a mention key."""
    return key.split(":", 1)[0]


def unique(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with keys that differ, because one sentence may tell of three meetings.

    Parties tell them apart, then their order.
    """
    taken: set[str] = set()
    out = []
    for mention in mentions:
        key = mention.key
        if key in taken:
            key = f"{mention.key}:{'+'.join(sorted(mention.parties))}"
        number = 2
        while key in taken:
            key = f"{mention.key}:{'+'.join(sorted(mention.parties))}:{number}"
            number += 1
        taken.add(key)
        out.append(mention if key == mention.key else msgspec.structs.replace(mention, key=key))
    return out


def kept(old: Sequence[Source], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a new version, with the keys of the old contributions that they tell again.

    The same key wins; else the old contribution of the same type whose evidence overlaps most, the same parties first.
    """
    mentions = unique(mentions)
    free = {source.mention_key: source for source in old}
    for mention in mentions:
        free.pop(mention.key, None)
    known = {source.mention_key for source in old}
    out = []
    for mention in mentions:
        key = mention.key
        if key not in known and free:
            best = max(free.values(), key=lambda source: _likeness(source, mention))
            if _likeness(best, mention) >= OVERLAP:
                key = best.mention_key
                del free[key]
        out.append(mention if key == mention.key else msgspec.structs.replace(mention, key=key))
    return out


def _likeness(source: Source, mention: Mention) -> float:
    if source.told is None or source.told.type != mention.type:
        return 0.0
    shared = overlap(source.evidence, mention.evidence)
    same = sorted(source.told.parties) == sorted(mention.parties)
    return shared + (1.0 if same and shared >= OVERLAP else 0.0)
