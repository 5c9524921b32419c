"""What an analyst asks beyond who, where and when: whose account, how high, who hosts, what was promised, signed and paid.

Runs behind the event rules, on mentions that stand: it never makes or removes an event. One module per family of fields, the
cue words in `seeds/gazetteer/details.tsv`; every value has its place in the article in `spans`.
"""

from collections.abc import Iterable, Sequence

from schemas.mentions import Mention
from streams.extraction.detail import (
    accounts,
    assurances,
    claims,
    deadlines,
    delegations,
    direction,
    documents,
    evidence,
    invitations,
    level,
    mediators,
    names,
    outcome,
    sums,
)
from streams.extraction.detail.context import Context, contexts
from streams.extraction.scene import Candidate, Scene

_READERS = (
    mediators.fill, evidence.fill, names.fill, level.fill_level, level.fill_format, direction.fill, outcome.fill,
    accounts.fill, claims.fill, documents.fill, sums.fill, deadlines.fill, invitations.fill, assurances.fill, delegations.fill,
)  # fmt: skip


def enrich(mention: Mention, context: Context) -> Mention:
    """The mention with its analyst fields filled. What the text does not tell stays empty."""
    for fill in _READERS:
        fill(context, mention)
        if fill is mediators.fill:
            mention = context.apply(mention)  # a mediator is no party to the readers behind it
    return context.apply(mention)


def enrich_all(scene: Scene, events: Sequence[Candidate], mentions: Iterable[Mention]) -> list[Mention]:
    """`enrich` for all events of an article; `mentions` are theirs, in the same order."""
    return [enrich(mention, context) for mention, context in zip(mentions, contexts(scene, events), strict=True)]


__all__ = ["Context", "contexts", "enrich", "enrich_all"]
