"""Meetings called off over what the other one said or did, who stands nowhere as a partner: `صدر نے چلی کے صدر کے بیان پر
ملاقات منسوخ کر دی`, `… چلی کے صدر کی جانب سے تنقید پر ملاقات ملتوی کر دی`."""

from typing import Final

from streams.extraction.actors import COLLECTIVE, PEOPLE
from streams.extraction.case_frame import Sides
from streams.extraction.document import Clause
from streams.extraction.grammar import CALLED_OFF
from streams.extraction.lexicon import Match
from streams.extraction.scene import Scene

_OVER: Final = frozenset(("gen", "janib"))
_CAUSES: Final = frozenset(("پر", "باعث", "وجہ", "بعد", "ردعمل", "خلاف"))
_SUPPLIED: Final = frozenset(("carried", "default_side", "matrix", "lead"))


def over_words(scene: Scene, trigger: Match, clause: Clause, sides: Sides | None) -> Sides | None:
    """Who calls the meeting off, and the only other whose words or deeds the clause tells as the reason."""
    told = [*sides.agent, *sides.partner, *sides.together] if sides is not None and sides.rule not in _SUPPLIED else []
    if len({a.country for a in told if a.country}) > 1:
        return None
    if CALLED_OFF.isdisjoint(scene.words[trigger.end : trigger.end + 3]):
        return None
    groups = [g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.end <= trigger.start]
    agents = [g for g in groups if g.marker == "ne"]
    others = [g for g in groups if g.marker in _OVER and agents and g.start >= agents[-1].end]
    if len(agents) != 1 or not others or _CAUSES.isdisjoint(scene.words[others[-1].end : trigger.start]):
        return None
    kinds = PEOPLE | COLLECTIVE
    agent = [a for a in agents[0].actors if a.country and a.kind in kinds]
    codes = {a.country for a in agent}
    partner = [a for g in others for a in g.actors if a.country and a.country not in codes and a.kind in PEOPLE and a.role]
    if not agent or len({a.country for a in partner}) != 1:
        return None
    return Sides(agent, partner[:1], [], "called_off")
