"""What the event rules look at: an article's document and register, and around one trigger its clause, groups and
carried subject."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Final

from streams.extraction import grammar, missions
from streams.extraction.actors import Actor, Group
from streams.extraction.calendar import Calendar
from streams.extraction.document import Clause, Document, Sentence
from streams.extraction.gazetteer import Gazetteer, Trigger
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.register import Register
from streams.urdu.tokens import word_set

_JOURNEY: Final = [["دورہ"], ["دورے"]]
"""`چلی کے صدر کا دورہ ملتوی ہو گیا۔ انہیں پیر کو آنا تھا`: whose journey is told of is spoken of behind it."""
_REACH: Final = 7
"""Words to `آمد` in `چلی کے صدر کی جمعرات کو قاہرہ آمد متوقع ہے جہاں وہ …`."""
_STANDING: Final = 3
"""Words behind `X کے ہمراہ` that only tell that they are there."""
_THE_GUEST: Final = (("ان", "کا"), ("ان", "کو"), ("مہمان", "کا"), ("وفد", "کا"), ("مہمانوں", "کا"))
_BEING: Final = 2
"""Words of what somebody is: `پرامید ہیں`."""
_AMONG: Final = word_set("شامل موجود شریک ہمراہ ساتھ")
_DOES: Final = (["کر"], ["کریں"], ["کرینگے"], ["کرے"], ["کرتے"])
_DESCRIBING: Final = word_set("ہوئے ہوئی والے والی")
"""Participles before a subject: `ثالثی کے لیے آئے ہوئے چلی کے ایلچی …`."""
_ADVERBIAL: Final = word_set("لیے میں پر سے تک بعد دوران مطابق باوجود")
"""Words at the end of an adverbial, before the subject."""
_DELEGATION: Final = 4
"""Sentences on which `the delegation` is still the one told of."""
_BEFALLS: Final = word_set("مل ملا ملی ملے آنا جانا پہنچنا")
"""Verbs whose subject stands in the dative."""
_SAYING: Final = [[word] for word in ("کہنا", "موقف", "دعوی", "خیال", "اعلان")]
"""Nouns whose genitive is who says something, and so the subject of what is said."""


_WHOM: Final = frozenset(("جنہیں", "جنھیں", "جسے"))
"""Relative pronouns of whom something is done to."""
_SAYS: Final = frozenset(("کہا", "بتایا", "کہنا", "مزید"))
"""Words of saying behind `انہوں نے` or at the end of a clause."""
ALSO: Final = "meeting:also"
"""`X سے بھی ملاقات کی`: one more meeting, where it names somebody whom none before has."""
POINTED: Final = "meeting:pointed"
"""Rule of a meeting that a demonstrative points back to: `اس ملاقات میں چلی اور پیرو کے صدور …`."""


@dataclass(slots=True)
class Candidate:
    """An event as one clause tells it, before article-level judgement."""

    type: str
    parties: list[str]
    actors: list[Actor]
    sentence: int
    clause: Clause
    trigger: Match
    status: str = "held"
    background: bool = False
    rules: list[str] = field(default_factory=list)
    mode: str | None = None
    organisation: str | None = None
    anaphoric: bool = False
    """It speaks of an event told elsewhere in the article (`اس ملاقات میں`)."""
    weak: bool = False
    host: str | None = None
    initiator: str | None = None
    date: str | None = None
    date_precision: str | None = None
    date_kind: str = ""
    dated: bool = False
    """Its rule has looked for its date already."""
    date_span: tuple[int, int] | None = None
    place_city: str | None = None
    place_country: str | None = None
    place_span: tuple[int, int] | None = None
    venue: str | None = None
    evidence: tuple[int, int] | None = None
    confidence: float = 0.0
    merged: list["Candidate"] = field(default_factory=list)
    plural: bool = False

    @property
    def told_in(self) -> set[int]:
        """Its own sentence and those of the tellings joined to it; what had been joined to these before is left out."""
        return {self.sentence, *(telling.sentence for telling in self.merged)}


@dataclass(slots=True)
class Rejection:
    """Why a trigger made no event; `--explain` shows it."""

    trigger: Match
    reason: str


class Scene:
    """One article under reading."""

    def __init__(self, document: Document, register: Register, gazetteer: Gazetteer) -> None:
        self.document = document
        self.register = register
        self.gazetteer = gazetteer
        self.words = document.words
        self.rejections: list[Rejection] = []
        self.by_sentence: dict[int, list[Match]] = {}
        self._classes: dict[int, list[tuple[Match, frozenset[str]]]] = {}
        for trigger in document.triggers:
            sentence = document.sentence_of[trigger.start]
            if sentence >= 0:
                self.by_sentence.setdefault(sentence, []).append(trigger)
                if isinstance(trigger.entry, Trigger):
                    classes = frozenset(classes_of(trigger))
                    self._classes.setdefault(sentence, []).append((trigger, classes))

    @cached_property
    def calendar(self) -> Calendar:
        """Date phrases, looked for when first asked."""
        return Calendar(self.document)

    @cached_property
    def latest_year(self) -> int:
        """The latest year that the article names, 0 without one."""
        return max((int(w) for w in self.words if len(w) == 4 and w.isdigit() and 1200 <= int(w) <= 2100), default=0)

    @property
    def date_tokens(self) -> set[int]:
        """Tokens of date phrases with the case marker behind each."""
        return self.calendar.tokens

    # -- where ----------------------------------------------------------------------------------------------------------

    def sentence(self, index: int) -> Sentence:
        return self.document.sentences[self.document.sentence_of[index]]

    def clause(self, index: int) -> Clause:
        """The clause that holds a token."""
        sentence = self.sentence(index)
        for clause in sentence.clauses:
            if clause.start <= index < clause.end:
                return clause
        return Clause(0, sentence.start, sentence.end, sentence.index)

    def next_clause(self, clause: Clause) -> Clause | None:
        clauses = self.document.sentences[clause.sentence].clauses
        return clauses[clause.index + 1] if clause.index + 1 < len(clauses) else None

    def previous_clause(self, clause: Clause) -> Clause | None:
        return self.document.sentences[clause.sentence].clauses[clause.index - 1] if clause.index > 0 else None

    def last_clause_before(self, clause: Clause) -> Clause | None:
        """The last clause of the sentence before that of a clause, in the same part of the article (title or text)."""
        if clause.sentence == 0:
            return None
        last, here = self.document.sentences[clause.sentence - 1 : clause.sentence + 1]
        return None if last.skipped or last.part != here.part or not last.clauses else last.clauses[-1]

    def first_clause_behind(self, clause: Clause) -> Clause | None:
        """The first clause of the sentence behind that of a clause, in the same part of the article."""
        here, *behind = self.document.sentences[clause.sentence : clause.sentence + 2]
        return next((s.clauses[0] for s in behind if not s.skipped and s.part == here.part and s.clauses), None)

    def groups(self, sentence: int, start: int | None = None, end: int | None = None) -> list[Group]:
        """Groups of a sentence that begin in [start, end)."""
        found = self.register.groups.get(sentence, [])
        if start is None and end is None:
            return found
        low, high = start if start is not None else -1, end if end is not None else 1 << 60
        return [g for g in found if low <= g.start < high]

    def triggers(self, sentence: int, *classes: str) -> Iterator[Match]:
        """Triggers of these classes in a sentence."""
        for trigger, own in self._classes.get(sentence, ()):
            if not own.isdisjoint(classes):
                yield trigger

    def has(self, start: int, end: int, *classes: str) -> Match | None:
        """The first trigger of these classes that lies in tokens [start, end)."""
        if start >= end or start >= len(self.words):
            return None
        sentence = self.document.sentence_of[start]
        for trigger in self.triggers(sentence, *classes):
            if start <= trigger.start < end:
                return trigger
        return None

    def at_play(self, start: int, end: int) -> bool:
        """Whether tokens [start, end) speak of sport or shows; the team of an organisation that meets states plays nothing."""
        sentence = self.document.sentence_of[start] if start < min(end, len(self.words)) else -1
        return sentence >= 0 and any(
            start <= trigger.start < end and not self._team_of_body(trigger)
            for trigger in self.triggers(sentence, "sport", "showbiz")
        )

    def _team_of_body(self, trigger: Match) -> bool:
        """`آئی ایم ایف کی ٹیم`, `عالمی بینک کا بورڈ`, `عرب لیگ`."""
        owner = trigger.start - 1 - (self.words[trigger.start - 1] in grammar.GENITIVE)
        bodies = (self.document.covering.get(trigger.start), self.document.covering.get(owner))
        return any(match is not None and match.kind == "organisation" for match in bodies)

    def word_in(self, start: int, end: int, words: Iterable[str]) -> bool:
        wanted = words if isinstance(words, (set, frozenset)) else frozenset(words)
        return any(word in wanted for word in self.words[max(start, 0) : end])

    def verbless(self, clause: Clause) -> bool:
        """Whether no finite verb stands in a clause, as in headlines; کی is taken for the genitive."""
        return not any(
            word in grammar.FINITE and word not in grammar.GENITIVE for word in self.words[clause.start : clause.end]
        )

    # -- who ------------------------------------------------------------------------------------------------------------

    def subject_before(self, index: int, *, other_than: set[str] | None = None) -> Group | None:
        """The last subject named before a token: with نے, or without marker at the head of a clause; two sentences back,
        then the lead."""
        sentence = self.document.sentence_of[index]
        speaker: Group | None = None
        for number in range(sentence, max(sentence - 4, -1), -1):
            if number < sentence and self.document.sentences[number].part != self.document.sentences[sentence].part:
                break
            end = self._speech(number) if number < sentence and self._speaks_on(index) else index
            for group in reversed(self.groups(number)):
                if group.end <= min(index, end) and self._is_subject(group) and self._fits(group, other_than):
                    if other_than is not None and all(a.office_key == "spokesman" for a in group.actors):
                        speaker = speaker or group  # `X لیما جائیں گے۔ ترجمان نے کہا کہ وہ …`: of him of whom he speaks
                        continue
                    return group
        if speaker is not None:
            return speaker
        for number in range(len(self.document.sentences)):
            if self.document.sentences[number].start > index or number > 3:
                break
            for group in self.groups(number):
                if self._is_subject(group) and self._fits(group, other_than):
                    return group
        return None

    def _speaks_on(self, index: int) -> bool:
        """`انہوں نے کہا کہ …`: who speaks here is who spoke before, and nobody of whom he spoke."""
        sentence = self.sentence(index)
        words = self.words[sentence.start : sentence.end]
        return any(
            a in ("انہوں", "انھوں") and b == "نے" and c in _SAYS for a, b, c in zip(words, words[1:], words[2:], strict=False)
        )

    def _speech(self, number: int) -> int:
        """Where in a sentence begins what somebody says, else its end."""
        sentence = self.document.sentences[number]
        for clause in sentence.clauses[1:]:
            if self.words[clause.start] == "کہ" and not _SAYS.isdisjoint(self.words[max(clause.start - 3, 0) : clause.start]):
                return clause.start
        return sentence.end

    def _is_subject(self, group: Group) -> bool:
        if group.marker == "ne" and self._receives(group):
            return False
        if group.marker == "gen" and self.words[self.clause(group.start).start] in ("وہ", "یہ"):
            return False  # `وہ X کی حلف برداری کے بعد آنے والے پہلے مہمان ہیں`
        if self._aside(group):
            return False
        if group.marker == "ne" or group.used:
            return True
        if any(missions.gone_to(self.words, actor) for actor in group.actors):
            return False
        if group.marker == "gen":
            behind = self.words[group.end : group.end + 1]
            if behind in _SAYING or behind in _JOURNEY:
                return True  # `چلی کے صدر کا کہنا تھا کہ وہ …`
            near = self.words[group.end : group.end + _REACH]
            return not grammar.COMING.isdisjoint(near) and self.word_in(group.end, self.clause(group.start).end, grammar.COMING)
        if group.marker == "ko":
            return self._experiences(group)
        if group.marker in ("", "hamrah") and (company := self._in_company(group)) is not None:
            return company == (group.marker == "hamrah")
        if group.marker != "":
            return False
        if self.words[self.clause(group.start).start : group.start][:2] in (["جس", "میں"], ["جن", "میں"]):
            return False  # `وفد پہنچا، جس میں X اور Y شامل ہیں۔ وہ …`: one of its members does not stand for it
        described = self.words[group.start - 1] in _DESCRIBING
        if described or self._is_so(group) or self._leads(group) or self._told_more_of(group):
            return True
        return any(clause.start <= group.start <= clause.start + 3 for clause in self.sentence(group.start).clauses)

    def _aside(self, group: Group) -> bool:
        """`X، جنہیں صدر نے مشیر چنا ہے، …`: who did something to him of whom the sentence goes on to tell."""
        clause = self.clause(group.start)
        return self.words[clause.start] in _WHOM and clause.start > self.sentence(group.start).start

    def _told_more_of(self, group: Group) -> bool:
        """`ٹیسلا کے مالک X، جنہیں صدر نے مشیر چنا ہے، …`: of whom the sentence goes on to tell."""
        clause = self.clause(group.start)
        end = group.end + (self.words[group.end : group.end + 1] == ["،"])
        return end == clause.end and self.words[end : end + 1] != [] and self.words[end] in _WHOM

    def predicated(self, group: Group) -> bool:
        """`وہ یہاں آنے والے پہلے رہنما ہیں`: what somebody is, told by a pronoun for him."""
        pronoun = self.words[self.clause(group.start).start] in ("وہ", "یہ")
        return pronoun and self.words[group.end] in grammar.PRESENT | grammar.PAST

    def _receives(self, group: Group) -> bool:
        """`X لیما پہنچ گئے۔ سفیر Y نے ان کا استقبال کیا۔ وہ …`: the story goes on with the guest."""
        clause = self.clause(group.start)
        behind = self.words[group.end : clause.end]
        return not grammar.RECEIVED.isdisjoint(behind) and any(pair in _THE_GUEST for pair in pairwise(behind))

    def _leads(self, group: Group) -> bool:
        """`مصری وفد کی قیادت وزیر خارجہ X کر رہے ہیں۔ انہوں نے …`: told behind what he leads."""
        leads = not grammar.LEADS.isdisjoint(self.words[max(group.start - 2, 0) : group.start])
        return leads and self.words[group.end : group.end + 1] in _DOES

    def _is_so(self, group: Group) -> bool:
        """`چلی اور پیرو کے معاہدے کے لیے مصری ایلچی پرامید ہیں۔ … ان کا کہنا تھا`: of whom a clause tells only what he is."""
        end = self.clause(group.start).end
        behind = 0 < end - group.end <= _BEING and self.words[end - 1] in grammar.PRESENT | grammar.PAST
        there = self.words[end - 2] in _AMONG  # `وفد میں X شامل ہیں`
        return behind and not there and self.words[group.start - 1] in _ADVERBIAL

    def _in_company(self, group: Group) -> bool | None:
        """`وزیر خارجہ X اور مشیر Y صدر کے ہمراہ ہیں۔ وہ …`: where it is told who is with whom, he goes on."""
        clause = self.clause(group.start)
        groups = self.groups(clause.sentence, clause.start, clause.end)
        leader = groups[-1] if groups and groups[-1].marker == "hamrah" else None
        if leader is None or len(groups) < 2 or clause.end - leader.end > _STANDING:
            return None
        stands = self.words[clause.end - 1] in ("ہیں", "تھے", "ہوں", "گے")
        return True if stands and all(g.marker in ("", "hamrah") for g in groups) else None

    def _experiences(self, group: Group) -> bool:
        """`چلی کے صدر کو اجازت مل گئی۔ وہ …`, `صدر کو پیر کو پہنچنا تھا`: a subject in the dative that heads its clause."""
        clause = self.clause(group.start)
        return group.start <= clause.start + 3 and self.word_in(clause.end - 3, clause.end, _BEFALLS)

    @staticmethod
    def _fits(group: Group, other_than: set[str] | None) -> bool:
        acting = [
            a for a in group.actors if a.kind in ("person", "office", "delegation", "officials", "government") and a.country
        ]
        return bool(acting) and (other_than is None or any(a.country not in other_than for a in acting))

    def here(self) -> str | None:
        """The country that یہاں means: that where the story is told, else the audience's."""
        return self.told_at() or self.register.audience

    def told_at(self) -> str | None:
        """The country of the dateline, else the first that the text tells as travelled to."""
        city = self.document.dateline_city
        if city is not None and city.country != "*":
            return city.country
        for trigger in self.document.triggers:
            if isinstance(trigger.entry, Trigger) and trigger.entry.cls in ("visit", "arrive"):
                for step in range(trigger.start - 1, max(trigger.start - 6, -1), -1):
                    match = self.document.covering.get(step)
                    if match is not None and match.kind in ("country", "city"):
                        code = getattr(match.entry, "code", None) or getattr(match.entry, "country", None)
                        if code and code != "*":
                            return str(code)
        return None

    def delegation_before(self, sentence: int, other_than: set[str]) -> str | None:
        """`مصری وفد … پہنچا۔ وفد کے ارکان نے … سے بھی ملاقات کی`: whose the delegation is that was told of just before."""
        for number in range(sentence - 1, max(sentence - _DELEGATION, -1), -1):
            for group in reversed(self.groups(number)):
                for actor in group.actors:
                    if actor.kind == "delegation" and actor.country and actor.country not in other_than:
                        return actor.country
        return None

    def is_verb_form(self, index: int) -> bool:
        """Whether کی, کیا or کیے at a token is the verb 'did', not the case marker."""
        word = self.words[index]
        sentence = self.sentence(index)
        following = self.words[index + 1] if index + 1 < sentence.end else ""
        if word in ("کیا", "کیے", "کئے", "کیں"):
            return True
        if word != "کی":
            return False
        if (
            following == ""
            or following in "،؛:۔()'\"|-"
            or following in grammar.AUXILIARIES
            or following in grammar.CLAUSE_STARTERS
        ):
            return True
        if following in ("اور", "گئی", "گئیں", "جائے", "جائیگی", "جاتی", "جا", "و"):
            return True
        return index + 1 == self.clause(index).end
