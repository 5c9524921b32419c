"""Of whom a story goes on to tell behind a reception: `صدر X لیما پہنچے جہاں صدر Y نے ان کا استقبال کیا۔ کل وہ کیٹو جائیں گے`
is told of the guest X, whom Y's doings only serve."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import PEOPLE, Group
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

_HIM: Final = word_set("ان انہیں انھیں مہمان مہمانوں")
_NEAR: Final = 2
"""Sentences back to one of whom a pronoun speaks."""


def goes_on(scene: Scene, subject: Group, host: set[str]) -> Group:
    """Who is meant by a pronoun behind the clause of a subject: its guest, named or by a pronoun, else the subject himself.

    `host` are the states of which he who is meant is not.
    """
    if subject.marker != "ne":
        return subject
    clause = scene.clause(subject.start)
    welcomed = scene.word_in(subject.end, clause.end, grammar.RECEIVED)
    for group in scene.groups(clause.sentence, subject.end, clause.end):
        people = [a for a in group.actors if a.kind in PEOPLE and a.country and a.country not in host]
        if people and ((welcomed and group.marker in ("gen", "ko")) or any("guest" in a.modifiers for a in people)):
            return group
    if not scene.word_in(subject.end, clause.end, _HIM):
        return subject
    mine = {a.country for a in subject.actors if a.country}
    before = scene.subject_before(subject.start, other_than=host | mine)
    if before is None or scene.document.sentence_of[before.start] < clause.sentence - _NEAR:
        return subject
    return before if any(a.kind in PEOPLE or a.kind == "delegation" for a in before.actors) else subject
