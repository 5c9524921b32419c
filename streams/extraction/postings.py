"""Where an envoy serves, and whose the offices without a country are that he calls on: `کینیا میں تعینات چلی کے سفیر نے
وزیر صحت سے ملاقات کی` is a meeting with Kenya's minister, whatever the reader's own country."""

from collections.abc import Sequence
from typing import Final

from streams.extraction.actors import PEOPLE, Actor, Group
from streams.extraction.document import Document
from streams.extraction.lexicon import land_of
from streams.urdu.tokens import word_set

_POSTED: Final = word_set("تعینات متعین مقیم")
_NO_HOST: Final = frozenset(("ambassador", "special_envoy", "igo_head", "igo_official", "other", "party_leader", None))
"""Roles that an envoy's host need not have given."""


def posts(document: Document) -> dict[str, str]:
    """Sender's country to host's, of every envoy whom the document says to be posted; a sender with two hosts is left out."""
    words, found = document.words, dict[str, set[str]]()
    if not any(m.kind == "office" and getattr(m.entry, "role", "") == "ambassador" for m in document.names.values()):
        return {}
    for index, word in enumerate(words):
        bare = word == "میں" and index > 0 and words[index + 1 : index + 2] != [] and words[index + 1] not in _POSTED
        if not bare and (word not in _POSTED or index < 2 or words[index - 1] != "میں"):
            continue
        host, sender = _land(document, index - 1 if bare else index - 2), None
        for step in range(index + 1, min(index + (_BESIDE if bare else _REACH), len(words)) if host else index):
            if bare and step not in document.covering and words[step] not in ("کے", "کی"):
                break  # `کینیا میں مصری سفیر`: nothing but his state between
            sender = sender or _land(document, step)
            match = document.names.get(step)
            if match is not None and match.kind == "office":
                sender = sender or getattr(match.entry, "country", None) or None
                if host and sender and host != sender and getattr(match.entry, "role", "") == "ambassador":
                    found.setdefault(sender, set()).add(host)
                break
    return {sender: min(hosts) for sender, hosts in found.items() if len(hosts) == 1}


_BESIDE: Final = 4
_REACH: Final = 7
"""Words from `تعینات` to the envoy's office."""


def _land(document: Document, index: int) -> str | None:
    match = document.covering.get(index)
    return land_of(match) if match is not None else None


def settle(groups: Sequence[Group], hosts: dict[str, str]) -> list[tuple[Actor, str]]:
    """Actors of a sentence whose state only the reader's own suggested, with the host of the envoy who stands beside them."""
    everybody = [a for g in groups for a in g.actors]
    host = next((hosts[a.country] for a in everybody if a.role == "ambassador" and a.explicit and a.country in hosts), None)
    if host is None:
        return []
    acts = any(g.marker == "ne" and any(a.role == "ambassador" for a in g.actors) for g in groups)
    met = [a for g in groups if not (acts and g.marker == "ne") for a in g.actors]  # who else acts, he only speaks of
    return [
        (a, host)
        for a in met
        if a.kind in PEOPLE and not a.explicit and a.person is None and a.role not in _NO_HOST and a.country != host
    ]
