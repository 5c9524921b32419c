"""A state's seat in an organisation taken from it or given back: `افریقی یونین نے مالی کی رکنیت معطل کر دی`, `عرب لیگ میں شام
کی رکنیت بحال`."""

from typing import Final

from streams.extraction import acts, grammar
from streams.extraction.actors import STATES
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Scene

_WITHIN: Final = 5
_BODY_IN: Final = frozenset(("ne", "janib", "gen", "men", "se"))


def read(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """The organisation, and the state whose membership stands right behind it in the genitive."""
    tail = (trigger.end, min(clause.end, trigger.end + _WITHIN))
    taken, given = scene.has(*tail, "suspend", "cut"), scene.has(*tail, "restore")
    deed = taken or given
    if deed is None or acts.of_sport(scene, clause.sentence):
        return None, ""
    if not acts.done(scene, deed.end, clause.end) or scene.word_in(deed.end, clause.end, grammar.NEGATION):
        return None, "not_done"
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    bodies = [a for g in groups if g.marker in _BODY_IN for a in g.actors if a.kind == "organisation"]
    whose = [g for g in groups if g.marker == "gen" and trigger.start - g.end <= 1]
    states = [a.country for g in whose for a in g.actors if a.kind in STATES and a.country]
    body = next((a.country for a in bodies if a.country and not scene.gazetteer.is_movement(a.country)), None)
    if body is None or not states:
        return None, "one_party"
    return acts.make("rupture" if taken is not None else "restore", clause, trigger, (body, states[0]), [], "membership"), ""
