"""Who an unsaid side is: the subject carried over, a pronoun's person, the matrix clause's subject, the host of a visit."""

from typing import Final

from streams.extraction.actors import Actor
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Scene

ACTING: Final = frozenset(("person", "office", "counterpart", "delegation", "officials", "government", "organisation"))
"""Kinds of actors that can be carried over as a subject."""


def pronoun_ne(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """انہوں نے, اس نے: the subject is the one before."""
    return any(
        scene.words[i] == "نے" and scene.words[i - 1] in ("انہوں", "انھوں", "اس", "جنہوں", "جنھوں")
        for i in range(clause.start + 1, trigger.start)
    )


def antecedent(scene: Scene, clause: Clause, trigger: Match) -> list[Actor]:
    """`وفد میں X شامل تھے جنہوں نے … سے ملاقات کی`: those named in the clause before."""
    previous = scene.previous_clause(clause)
    if previous is None or not any(w in ("جنہوں", "جنھوں") for w in scene.words[clause.start : trigger.start]):
        return []
    groups = scene.groups(clause.sentence, previous.start, previous.end)
    return [a for g in groups if g.marker in ("", "men", "ne", "qayadat") for a in g.actors if a.country and a.kind in ACTING]


def first_person(scene: Scene, clause: Clause, trigger: Match) -> list[Actor]:
    """ہم نے, میں نے: who speaks. Named behind the quotation, or with نے before it."""
    words = scene.words
    for index in range(clause.start, trigger.start):
        if words[index] == "نے" and index > 0 and words[index - 1] in ("ہم", "میں"):
            sentence = scene.document.sentences[clause.sentence]
            for group in reversed(scene.groups(clause.sentence, trigger.end, sentence.end)):
                if group.head_end >= sentence.end - 1 and group.marker == "":
                    return [a for a in group.actors if a.country]
            return carried(scene, clause, trigger, set())
    return []


def carried(scene: Scene, clause: Clause, trigger: Match, foreign: set[str]) -> list[Actor]:
    subject = scene.subject_before(min(clause.start, trigger.start), other_than=set(foreign))
    return [a for a in subject.actors if a.kind in ACTING and a.country] if subject is not None else []


def host_of_visit(scene: Scene, clause: Clause) -> str | None:
    """`… بیجنگ پہنچے جہاں وہ دوطرفہ امور پر بات چیت کریں گے`: the country of the visit in the clause before."""
    if scene.words[clause.start] != "جہاں":
        return None
    previous = scene.previous_clause(clause)
    if previous is None or scene.has(previous.start, previous.end, "visit", "arrive", "depart") is None:
        return None
    for index in range(previous.end - 1, previous.start - 1, -1):
        match = scene.document.names.get(index)
        if match is not None and match.kind == "country":
            return str(match.entry.code)  # type: ignore[attr-defined]
        if match is not None and match.kind == "city" and match.entry.country != "*":  # type: ignore[attr-defined]
            return str(match.entry.country)  # type: ignore[attr-defined]
    return None


def unknown_agent(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """Whether نے or a genitive before the trigger belongs to somebody whom no rule knows."""
    words = scene.words
    claimed: set[int] = set()
    for group in scene.groups(clause.sentence, clause.start, trigger.start):
        claimed.update(range(group.start, group.end))
    for index in range(clause.start, trigger.start):
        if index in claimed or index in scene.date_tokens:
            continue
        if words[index] in ("وہ", "انہوں", "انھوں") and index < clause.start + 3:
            continue
        if words[index] == "نے" and words[index - 1] not in ("انہوں", "انھوں", "اس", "ہم", "میں", "جنہوں", "جنھوں", "جس"):
            return True
        if words[index] == "کو" and index + 1 in claimed and index > clause.start:
            return True
        if (
            words[index] == "کی"
            and (index + 1 in claimed or index + 2 in claimed)
            and index > clause.start
            and words[index - 1] not in ("ان", "اس", "جن", "جس")
        ):
            return True
    return False


def title_speaker(scene: Scene, trigger: Match, foreign: set[str]) -> Actor | None:
    """`… سے مذاکرات نہیں ہوئے، روس`: the side that speaks stands at the end of a headline."""
    sentence = scene.sentence(trigger.start)
    for group in reversed(scene.groups(sentence.index, trigger.end, sentence.end)):
        if (
            group.head_end >= sentence.end - 1
            and group.marker == ""
            and (sentence.part == "title" or scene.words[group.start - 1] in "،:")
        ):
            return next((a for a in group.actors if a.country and a.country not in foreign), None)
    return None


def pronoun_partner(scene: Scene, clause: Clause, trigger: Match) -> list[Actor] | None:
    """ان سے ملاقات, اس سے: the last person named before who is not the subject of this clause."""
    words = scene.words
    for index in range(trigger.start - 1, max(clause.start, trigger.start - 8) - 1, -1):
        if words[index] == "سے" and index > clause.start and words[index - 1] in ("ان", "اس", "جن", "جس"):
            subject = {
                a.country
                for g in scene.groups(clause.sentence, clause.start, index)
                if g.marker in ("ne", "")
                for a in g.actors
            }
            for number in range(clause.sentence, max(clause.sentence - 3, -1), -1):
                for group in reversed(scene.groups(number)):
                    if group.end <= index - 1 and not (group.end == index - 1 and group.marker == "gen"):
                        people = [
                            a for a in group.actors if a.kind in ("person", "office") and a.country and a.country not in subject
                        ]
                        if people:
                            return people[-1:]
            return None
    return None


def matrix_subject(scene: Scene, trigger: Match, clause: Clause, foreign: set[str | None]) -> list[Actor]:
    """The subject of the clause in which `… سے ملاقات میں / کے بعد` is an adverbial."""
    sentence = scene.document.sentences[clause.sentence]
    for group in scene.groups(clause.sentence, trigger.end, min(sentence.end, trigger.end + 25)):
        if group.marker in ("ne", "", "gen", "janib"):
            actors = [a for a in group.actors if a.kind in ACTING and a.country not in foreign]
            if actors and (group.marker != "gen" or scene.words[group.end : group.end + 1] == ["کہنا"]):
                return actors
            if any(a.kind == "pair" for a in group.actors):
                return []
    return []
