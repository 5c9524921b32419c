"""Who was there: `X بھی ملاقات میں موجود تھے`, `ملاقات میں X، Y اور Z بھی شریک تھے`; and who holds talks told elsewhere."""

from itertools import pairwise
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import BODIES, PEOPLE, Group
from streams.extraction.document import Clause
from streams.extraction.encounter import Encounter, Outcome
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Scene
from streams.extraction.status import status


def of_those_present(e: Encounter) -> Outcome | None:
    """Those present, where the clause tells nothing else of the meeting."""
    there = attending(e.scene, e.trigger, e.clause) and not _sides_named(e.scene, e.trigger, e.clause)
    if not there and not _hosted(e):
        return None
    return [_attendance(e.scene, e.trigger, e.clause)], ""


def _hosted(e: Encounter) -> bool:
    """`چلی، پیرو اور کینیا ان مذاکرات کی میزبانی کر رہے ہیں`: who holds the talks told before."""
    return e.after(2) == ["کی", "میزبانی"] and e.words[e.trigger.start - 1] in ("ان", "اس")


def attending(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`X بھی ملاقات میں موجود تھے`, `ملاقات میں X، Y اور Z بھی شریک تھے`."""
    tail = scene.words[trigger.end : _end(scene, clause)]
    if tail[:1] != ["میں"]:
        return False
    present = next((i for i, w in enumerate(tail) if w in ("موجود", "شریک", "شامل", "شرکت")), None)
    if present is not None and tail[present + 1 : present + 3] == ["کے", "لیے"]:
        return False  # `مذاکرات میں شرکت کے لیے پہنچے`: whoever goes there is told with the talks
    if present is not None and tail[present + 1 : present + 2] in (["کرنے"], ["کیا"]):
        return False  # `طالبان کو مذاکرات میں شریک کرنے پر اتفاق`
    if present is not None and trigger.start <= clause.start + 1 and tail[present - 1 : present + 2] == ["نے", "شرکت", "کی"]:
        return any(a == "کی" and b in ("جانب", "طرف") for a, b in pairwise(tail[:present]))  # `… میں چلی کی جانب سے X اور …`
    return present is not None and (present <= 2 or tail[present - 1] == "بھی" or tail[present] in ("شریک", "موجود"))


def _sides_named(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`X اور Y کے درمیان مذاکرات میں شرکت کے لیے`, `X نے Y کے ساتھ مذاکرات میں شرکت سے انکار کیا`, `X سے Y کی ملاقات میں Z
    بھی موجود تھے`: the clause tells the talks, and not only who was there."""
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    if any(len({a.country for a in g.actors if a.country}) > 1 for g in groups if g.marker == "darmiyan"):
        return True
    also = scene.words[trigger.start - 1] == "بھی"  # `X اور Y کے نمائندے بھی مذاکرات میں موجود تھے`
    if not also and any(
        len({a.country for a in g.actors if a.country}) > 1 for g in groups if trigger.start - 1 <= g.head_end <= trigger.start
    ):
        return True  # `X چلی پیرو مذاکرات میں شرکت کریں گے`
    owned = bool(groups) and groups[-1].end == trigger.start and groups[-1].marker in ("gen", "se")
    agent = {
        a.country for g in groups if g.marker in ("ne", "") or (owned and g.marker == "gen") for a in g.actors if a.country
    }
    partner = {a.country for g in groups if g.marker in ("se", "saath") for a in g.actors if a.country}
    return bool(agent and partner) and agent.isdisjoint(partner)


def _attendance(scene: Scene, trigger: Match, clause: Clause) -> Candidate:
    """Those present, for the meeting told before."""
    groups = scene.groups(clause.sentence, clause.start, _end(scene, clause))
    actors = [a for g in groups for a in g.actors if a.kind in PEOPLE or (a.kind in BODIES and a.explicit)]
    event = Candidate(
        "meeting", [], actors, clause.sentence, clause, trigger, rules=["meeting:present"], anaphoric=True, mode="in_person"
    )
    at_it = ("", "ne", "janib")
    sides = {a.country for g in groups if g.marker in at_it for a in g.actors if a.country and a.kind in BODIES | PEOPLE}
    talks = "talks" in classes_of(trigger) and not scene.word_in(clause.start, clause.end, grammar.NEGATION | {"بھی", "سمیت"})
    if talks and len(sides) < _TWO and (two := _movement_at_home(scene, clause, trigger, groups)):
        sides = two
    for_sides = any(g.marker == "janib" for g in groups)
    told = for_sides and any(True for n in range(clause.sentence) for _ in scene.triggers(n, "meeting", "talks", "meet_verb"))
    if len(sides) == _TWO and (talks or for_sides) and not told:  # `دوحہ میں جاری مذاکرات میں چلی اور پیرو کے وفود شریک ہیں`
        standing, rule = status(scene, trigger, clause)
        event.parties, event.anaphoric, event.weak = sorted(code for code in sides if code), False, True
        event.status = standing if standing != NONE else "held"
        event.rules.append(f"status:{rule}")
    return event


def _end(scene: Scene, clause: Clause) -> int:
    """Where the telling ends: `ملاقات میں چلی کی جانب سے X جبکہ پیرو کی جانب سے Y نے شرکت کی` goes on behind جبکہ."""
    clauses = scene.document.sentences[clause.sentence].clauses
    behind = clauses[clause.index + 1] if clause.index + 1 < len(clauses) else None
    open_ended = not scene.word_in(clause.start, clause.end, grammar.FINITE - {"کی"})
    return behind.end if open_ended and behind is not None and scene.words[behind.start] in _WHILE else clause.end


_WHILE: Final = frozenset(("جبکہ", "جب", "اور"))


def _movement_at_home(scene: Scene, clause: Clause, trigger: Match, groups: list[Group]) -> set[str]:
    """`باغی گروپ مذاکرات میں شرکت کریں گے`, `باغیوں نے کہا کہ وہ مذاکرات میں شریک ہوں گے`: with their state's government."""
    if scene.word_in(trigger.end, clause.end, ("ہونے", "کرنے")):
        return set()  # `مذاکرات میں شامل ہونے پر راضی ہو گئے`
    subjects = [g for g in groups if g.marker in ("", "ne")]
    if not subjects and (before := scene.subject_before(clause.start)) is not None and scene.words[clause.start] == "کہ":
        subjects = [before]
    known = scene.gazetteer.organisations
    codes = {a.country for g in subjects for a in g.actors if a.country}
    homes = {known[code].home for code in codes if code in known}
    return {*codes, *homes} if len(codes) == 1 and all(homes) and homes else set()


_TWO: Final = 2
