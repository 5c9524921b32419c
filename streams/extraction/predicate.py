"""The predicate of an event: the words of its clause before and behind the noun or verb that names it, by which its status is
told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from streams.extraction import grammar
from streams.extraction.document import Clause, Sentence
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.scene import Scene

NONE: Final = "none"
"""The status of what is only wished, asked, feared or spoken of: no event."""

Verdict = tuple[str, str]
"""(status or `NONE`, the rule that tells it)."""


@dataclass(slots=True)
class Predicate:
    """A trigger in its clause, as the cues of status see it."""

    scene: Scene
    trigger: Match
    clause: Clause
    sentence: Sentence
    following: Clause | None
    """The clause behind, where there is one."""
    end: int
    """Where the predicate ends: with its clause, or with the one that has its verb."""
    head: list[str]
    """The clause's words before the trigger."""
    tail: list[str]
    """The words behind it."""
    near: list[str]
    """Those of `tail` that are still the event's own verb."""
    classes: set[str]
    """Classes of the trigger."""
    meets: bool
    """A meeting or talks."""

    @property
    def words(self) -> list[str]:
        """The words of the whole document."""
        return self.scene.words


Cue = Callable[[Predicate], Verdict | None]
"""One reason to give a status; None where it does not apply."""


def predicate(scene: Scene, trigger: Match, clause: Clause) -> Predicate:
    """The predicate of a trigger; a clause without a verb shares that of the next."""
    words = scene.words
    end = clause.end
    tail = words[trigger.end : end]
    following = scene.next_clause(clause)
    if (
        following is not None
        and tail
        and not any(w in grammar.FINITE for w in tail)
        and words[following.start] not in grammar.CLAUSE_STARTERS
    ):
        end = following.end
        tail = words[trigger.end : end]
    classes = classes_of(trigger)
    return Predicate(
        scene,
        trigger,
        clause,
        scene.document.sentences[clause.sentence],
        following,
        end,
        words[clause.start : trigger.start],
        tail,
        tail[: _matrix(classes, tail)],
        classes,
        not classes.isdisjoint(("meeting", "talks", "sitting")),
    )


def _matrix(classes: set[str], tail: list[str]) -> int:
    """How much of the tail is still the event's own verb: `ملاقات کے بعد کہا کہ …` ends at once."""
    adverbial = adverbial_end(tail)
    if adverbial is not None:
        return adverbial
    conference = not classes.isdisjoint(("summit", "conference", "session"))
    attends = conference and any(w in ("شرکت", "شریک", "خطاب", "نمائندگی") for w in tail)
    if tail[:1] == ["میں"] and not attends:
        return 1
    if tail[:1] == ["پر"] and "visit" not in classes:
        return 1  # `ملاقات پر ردعمل`; but `دورے پر روانہ ہوں گے` is the visit's own verb
    for index, word in enumerate(tail):
        if word == "کہ" or (word in ("جس", "جہاں", "تاکہ", "جو") and index > 0):
            return index
    return len(tail)


_ADVERBIAL: Final = {
    ("کے", "بعد"),
    ("کے", "دوران"),
    ("کے", "موقع"),
    ("سے", "قبل"),
    ("سے", "پہلے"),
    ("کے", "موقعے"),
    ("کے", "فورا"),
}


def adverbial_end(tail: Sequence[str]) -> int | None:
    """Where `… کے بعد`, `… مکمل کرنے کے بعد`, `… سے قبل` closes: what follows is told of something else."""
    if list(tail[2:4]) == ["دور", "میں"] and tail[0] == "کے" and list(tail[4:5]) not in (["شرکت"], ["شریک"], ["حصہ"]):
        return 4  # `مذاکرات کے پہلے دور میں اتفاق نہ ہو سکا`
    failed = 2 if list(tail[:1]) == ["کی"] and list(tail[1:2]) in (["ناکامی"], ["کامیابی"]) else 0
    if tuple(tail[failed : failed + 2]) in _CAUSE:
        return failed + 3  # `مذاکرات کی ناکامی کی وجہ سے …`, `دورے کے باعث …`: of what it led to
    for index in range(min(4, len(tail) - 1)):
        if (tail[index], tail[index + 1]) in _ADVERBIAL:
            return index + 2
    return None


_CAUSE: Final = {("کی", "وجہ"), ("کے", "باعث"), ("کے", "سبب"), ("کے", "نتیجے"), ("کے", "باوجود")}
