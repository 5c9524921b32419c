"""Invitations given and accepted."""

from typing import Final

from schemas.mentions import Invitation, Mention
from streams.extraction.detail.context import Context
from streams.extraction.detail.cues import Cue, word_set

_BEFORE: Final = 8
_TO_THEM: Final = word_set("انہیں انھیں انکو دورے دورہ آنے ہم منصب")
_MOST: Final = 4


def fill(context: Context, mention: Mention) -> None:
    """Who invited whom, if the text says it, and whether the invitation stands accepted (`X کی دعوت پر` is)."""
    found: list[Invitation] = []
    for cue in context.cues_in("invitation", context.around):
        by, to = _sides(context, mention, cue)
        if by is None and to is None:
            continue
        quoted = context.clause_quote(cue.start, cue.end)
        invitation = Invitation(by=by, to=to, accepted=cue.value == "accepted", quote=context.quote(*quoted))
        if all((one.by, one.to, one.accepted) != (by, to, invitation.accepted) for one in found) and len(found) < _MOST:
            found.append(invitation)
            context.note("invitations", cue.start, cue.end)
    if found:
        context.found["invitations"] = found


def _sides(context: Context, mention: Mention, cue: Cue) -> tuple[str | None, str | None]:
    """Inviting and invited party. The one that is not told is the other of two."""
    marked: dict[str, str] = {}
    clause = context.scene.clause(cue.start)
    for group in context.scene.groups(clause.sentence, clause.start, cue.end):
        sides = {actor.country for actor in group.actors if actor.country in mention.parties}
        if len(sides) == 1 and group.marker:
            marked[group.marker] = str(sides.pop())
    if context.words[cue.end - 1] == "پر":
        by, to = marked.get("dawat", marked.get("gen")), None
    elif cue.value == "accepted":
        by, to = marked.get("gen"), marked.get("ne")
    else:
        by, to = marked.get("ne") or _carried(context, mention, cue), marked.get("ko")
        if to is None and not context.scene.word_in(max(clause.start, cue.start - _BEFORE), cue.start, _TO_THEM):
            return None, None  # journalists, investors: whoever is invited is no side
    if by == to:
        to = None
    if len(mention.parties) == 2:
        other = {mention.parties[0]: mention.parties[1], mention.parties[1]: mention.parties[0]}
        by = by or (other[to] if to else None)
        to = to or (other[by] if by else None)
    return by, to


def _carried(context: Context, mention: Mention, cue: Cue) -> str | None:
    """The subject of the clauses before, of which the inviting clause drops the name."""
    group = context.scene.subject_before(cue.start)
    sides = {actor.country for actor in group.actors if actor.country in mention.parties} if group is not None else set()
    return sides.pop() if len(sides) == 1 else None
