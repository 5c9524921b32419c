"""What several states do, each for itself: `چلی، پیرو اور کینیا نے مصر سے تعلقات توڑ لیے` and, one after another, `چلی کے بعد
پیرو نے بھی مصر سے تعلقات توڑ لیے` are one event of each with the other side."""

from dataclasses import replace
from typing import Final

from streams.extraction.actors import STATES
from streams.extraction.scene import Candidate, Scene


def more_subjects(scene: Scene, candidate: Candidate) -> list[Candidate]:
    """`اسپین اور ناروے بھی فلسطین کو تسلیم کر چکے`, `… نے سفیروں کو ملک بدر کیا | طلب کیا`: each state does it for itself."""
    if "restore:recognised" not in candidate.rules and candidate.type not in ("rupture", "protest"):
        return []
    clause, trigger = candidate.clause, candidate.trigger
    out: list[Candidate] = []
    groups = list(scene.groups(clause.sentence, clause.start, trigger.start))
    before = scene.previous_clause(clause)
    if candidate.status == "planned" and before is not None and scene.words[clause.start] == "کہ":
        groups += [g for g in scene.groups(clause.sentence, before.start, before.end) if g.marker == "ne"]
    also = [i for g in groups if g.marker == "ne" for i in range(g.end - 1, g.end + 1) if scene.words[i] == "بھی"]
    for group in groups:
        headed = group.marker == "gen" and group.start == clause.start
        if group.marker == "after" and also and group.start < also[0] and group.actors[0].kind in STATES:
            follower = next((a.country for g in groups if g.marker == "ne" for a in g.actors if a.country), None)
            target = next((p for p in candidate.parties if p != follower), None)
            before_it = [a.country for a in group.actors if a.country and a.country not in candidate.parties]
            out += [_as_well(candidate, code, target, follower) for code in before_it if target]
        if (group.marker in ("ne", "") or headed) and any(a.country in candidate.parties for a in group.actors):
            mine = {a.country for a in group.actors if a.country in candidate.parties}
            target = next((p for p in candidate.parties if p not in mine), None)
            others = [a.country for a in group.actors if a.country and a.country not in candidate.parties]
            out += [_as_well(candidate, code, target, min(mine)) for code in others if target]
    return out


def _as_well(candidate: Candidate, code: str, target: str, doer: str | None) -> Candidate:
    """What one state did, done by another too; each calls home an envoy of its own."""
    own = _CALLED_HOME in candidate.rules
    return replace(
        candidate,
        parties=sorted((code, target)),
        actors=[replace(a, country=code) if own else a for a in candidate.actors if own or a.country == target],
        rules=list(candidate.rules),
        merged=[],
        place_country=code if candidate.place_country == doer else None,
    )


_CALLED_HOME: Final = "rupture:recalled"


def more_places(scene: Scene, candidate: Candidate) -> list[Candidate]:
    """`چلی نے پیرو، کینیا اور مصر میں اپنے سفارت خانے بند کر دیے`: the mission in each of them."""
    if not _MISSIONS & set(candidate.rules):
        return []
    clause = candidate.clause
    for group in scene.groups(clause.sentence, clause.start, candidate.trigger.start):
        codes = [a.country for a in group.actors if a.country and a.kind in STATES]
        if group.marker != "men" or len(codes) < _SEVERAL or not any(code in candidate.parties for code in codes):
            continue
        owner = next((p for p in candidate.parties if p not in codes), None)
        others = [code for code in codes if code not in candidate.parties]
        candidate.place_country = next(code for code in codes if code in candidate.parties)
        candidate.rules.append(IN_EACH)
        return [_in_place(candidate, owner, code) for code in others if owner]
    return []


def _in_place(candidate: Candidate, owner: str, code: str) -> Candidate:
    return replace(candidate, parties=sorted((owner, code)), rules=list(candidate.rules), merged=[], place_country=code)


_MISSIONS: Final = frozenset(("rupture:mission", "restore:mission"))
_SEVERAL: Final = 2
IN_EACH: Final = "place:each"
"""Rule of what is done in several countries: each of them has its own place."""
