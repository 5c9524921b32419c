"""How an article tells an event beside its news: in the pluperfect, in speech, how far behind the lead."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from streams.extraction import grammar
from streams.extraction.date_owners import doer_told
from streams.extraction.document import Document, Sentence
from streams.extraction.predicate import adverbial_end
from streams.extraction.scene import Candidate, Scene

LEAD: Final = 3
"""Sentences, the title included, that a lead and its repetition take."""
CLOSED: Final = frozenset(("agreement", "summit", "rupture", "restore", "credentials"))
"""Kinds that are news once: told in the pluperfect behind the lead, without a day, they are how things came to be so."""
OVER: Final = frozenset(("چکا", "چکی", "چکے", "چکیں", "کرچکا", "کرچکے", "کرچکی"))

Verdict = tuple[bool, str]
"""(background, why)."""


@dataclass(frozen=True)
class Retelling:
    """An event in the sentence that tells it."""

    scene: Scene
    event: Candidate

    @property
    def document(self) -> Document:
        """The article."""
        return self.scene.document

    @property
    def sentence(self) -> Sentence:
        """The sentence that tells it."""
        return self.scene.document.sentences[self.event.sentence]

    @property
    def held(self) -> bool:
        """Told as done."""
        return self.event.status == "held"

    @property
    def behind_lead(self) -> bool:
        """Far enough down to be how things came to be so."""
        return self.event.sentence > LEAD

    @cached_property
    def text(self) -> str:
        """The folded text of its sentence."""
        return _without_state(self.document.folded(self.sentence.start, self.sentence.end))

    @cached_property
    def clause(self) -> str:
        """The folded text of its clause, without what a doer is told by (`گزشتہ سال چلی کا دورہ کرنے والے صدر نے …`)."""
        doer = doer_told(self.scene, self.event, self.event.clause.start)
        start = self.event.clause.start if doer is None else doer + 1
        return _without_state(self.document.folded(start, self.event.clause.end))

    @property
    def tail(self) -> list[str]:
        """The words behind the trigger in its clause."""
        return self.scene.words[self.event.trigger.end : self.event.clause.end]

    @cached_property
    def pluperfect(self) -> bool:
        """`ملے تھے`, `مل چکے ہیں`."""
        return _pluperfect(self.scene, self.event)

    @property
    def present(self) -> bool:
        """`دورے پر ہیں`, `دورے سے واپس آئے ہیں`, `پہنچ چکے ہیں`: under way, or just over."""
        return any(w in ("ہے", "ہیں") for w in self.tail[-3:]) and not any(w in grammar.PAST for w in self.tail)

    @property
    def in_speech(self) -> bool:
        """The clause stands inside what somebody says (`کہا کہ …`)."""
        before = self.scene.words[self.sentence.start : self.event.clause.start + 1]
        return "کہ" in before and any(w in ("کہا", "کہنا", "بتایا") for w in before)


Cue = Callable[[Retelling], Verdict | None]
"""One reason to take an event for news or for background; None where it does not apply."""


def _without_state(text: str) -> str:
    """`اس صورت حال میں`, `موجودہ صورتحال میں` have no `حال میں`."""
    return text.replace("صورتحال", "صورت").replace("صورت حال", "صورت") if "صورت" in text else text


def _pluperfect(scene: Scene, event: Candidate) -> bool:
    tail = scene.words[event.trigger.end : min(event.clause.end + 4, len(scene.words))]
    for word, following in pairwise([*tail, ""]):
        if word in OVER:
            if following in ("ہے", "ہیں") and adverbial_end(tail) is not None:
                return False  # `رابطے کے بعد راستہ کھل چکا ہے`: of what came after
            over = event.type != "visit" or following in grammar.PAST  # `پہنچ چکے ہیں` is news
            return over or tail[:2] == ["کر", word] or word.startswith("کر")  # `دورہ کر چکے ہیں`
        if word in grammar.PAST:
            return True
        if word in ("ہے", "ہیں") or word in grammar.FUTURE:
            return False
    return False
