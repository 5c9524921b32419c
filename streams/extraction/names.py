"""Names of persons: listed, known from elsewhere in the article, or the run of unknown words behind an office."""

import re
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import ROLE_RANK, Actor, Alias
from streams.extraction.document import Document
from streams.extraction.gazetteer import Gazetteer, Office, Person, Trigger
from streams.extraction.groups import JOINERS, past_brackets
from streams.extraction.lexicon import Match, state_of
from streams.urdu.calendar_words import AMBIGUOUS_MONTHS, DAY_PARTS, MONTHS, NOW, UNITS, WEEKDAYS
from streams.urdu.tokens import word_set

_MONDAY: Final = "پیر"
"""A title of saints too: before a case marker it is the day (`وزیراعظم پیر کو … کا دورہ کریں گے`)."""
NAMEABLE: Final = frozenset(("king", "queen", "emir", "sultan", "emperor", "general", "prince"))
"""Offices whose words stand in personal names as well: امیر, شاہ, سلطان."""
_LONGEST_NAME: Final = 6
_LONGEST_LINEAGE: Final = 9
_LINEAGE: Final = frozenset(("بن", "بنت", "آل"))
"""Words of a name that tells its bearer's fathers: `X بن Y بن Z آل W`."""
_INITIALS: Final = 2
"""Letters that stand for first names (`صدر کے ڈی نورلان`); more abbreviate a body (`چیئرمین ایف بی آر …`)."""
_NO_BODIES: Final = word_set(
    "head_of_state head_of_government deputy_head_of_government foreign_minister ambassador speaker security_adviser "
    "special_envoy military_chief royal"
) | {None}
"""Offices of a state that are over no body with an abbreviated name; a counterpart's is not known yet."""
_SECOND: Final = frozenset(("نائب", "ڈپٹی", "وائس"))
_OF_RANK: Final = frozenset(("مارشل", "ایڈمرل"))
_OF_OFFICER: Final = frozenset(("جنرل", "مارشل", "ایڈمرل"))
_SYLLABLES: Final = frozenset(("لی", "جن"))
_SYLLABLE: Final = 3
"""Letters of the family name before such a syllable."""


def namesakes(mine: list[str], theirs: list[str]) -> bool:
    """Whether two full names share a word without being one man's: `عاصم منیر`, `عاصم ملک`; not two spellings of one."""
    if len(mine) < 2 or len(theirs) < 2 or SequenceMatcher(None, mine[-1], theirs[-1]).ratio() >= _ALIKE:
        return False
    if len(set(mine) - set(theirs)) > 1 and len(set(theirs) - set(mine)) > 1:
        return True
    return mine[0] == theirs[0] and mine[-1] not in theirs and theirs[-1] not in mine


_NO_FIRST: Final = frozenset(("بن", "ترین"))
"""`صدر بن جانے`, `امیر ترین افراد`: part of a verb, of a superlative; as names they stand behind another."""
_TIMES: Final = frozenset((*DAY_PARTS, *UNITS, *MONTHS, *NOW, *(word for day in WEEKDAYS for word in day)))
_ALIKE: Final = 0.5
"""Share of letters from which two surnames may be spellings of one."""


class NameReader:
    """What the words of one document are, and the names in them."""

    def __init__(
        self, document: Document, gazetteer: Gazetteer, plain: frozenset[str], aliases: dict[str, Alias] | None = None
    ) -> None:
        self.document = document
        self.gazetteer = gazetteer
        self.plain = plain
        """Words that are never part of a personal name."""
        self.aliases = aliases or {}
        self.words = document.words
        self.names = document.names
        self.trigger_at: dict[int, list[Match]] = {}
        self.class_at: dict[tuple[int, str], Match] = {}
        self.countries = {
            getattr(m.entry, "country", None) or getattr(m.entry, "code", None)
            for m in self.names.values()
            if m.kind != "office"
        }
        """Codes of every state and organisation that the document names."""
        self.openings: set[int] = set(self.names)
        """Tokens at which a phrase may begin."""
        for trigger in document.triggers:
            self.trigger_at.setdefault(trigger.start, []).append(trigger)
            for entry in trigger.entries:
                if isinstance(entry, Trigger):
                    self.class_at.setdefault((trigger.start, entry.cls), trigger)
                    if entry.cls in _PHRASE_CLASSES:
                        self.openings.add(trigger.start)

    # -- words ----------------------------------------------------------------------------------------------------------

    def _trigger(self, index: int, cls: str) -> Match | None:
        return self.class_at.get((index, cls))

    def opens(self, index: int, cls: str) -> bool:
        """Whether a trigger of a class begins at a token."""
        return (index, cls) in self.class_at

    def is_name(self, index: int, stop: int) -> bool:
        """Whether a word can be of a name that no office introduces: no title, office or place."""
        return (
            self._is_name_word(index, stop, True)
            and self.words[index] not in grammar.TITLES
            and index not in self.document.covering
            and index not in self.trigger_at
        )

    def _is_name_word(self, index: int, stop: int, first: bool) -> bool:
        """Whether a word may belong to a personal name nobody listed."""
        if index >= stop:
            return False
        word = self.words[index]
        if len(word) < 2 or not "\u0620" <= word[0] <= "\u06d3":
            return False
        if word in grammar.NAME_STOP or ((word in AMBIGUOUS_MONTHS or word == _MONDAY) and self._marker_after(index + 1)):
            return False
        match = self.document.covering.get(index)
        if match is not None:
            if match.kind == "person":
                return True
            if match.kind == "office":
                return isinstance(match.entry, Office) and match.entry.office in NAMEABLE
            inside = not first and match.kind == "city" and len(match.form) > 3
            travels = any((match.end, cls) in self.class_at for cls in ("arrive", "depart", "go"))  # `X برن پہنچے`
            return inside and not travels and not self._marker_after(match.end) and not self._holds(match.end)
        if word in self.plain:
            return False
        return not any(isinstance(t.entry, Trigger) and "noun" in t.entry.flags for t in self.trigger_at.get(index, ()))

    def _holds(self, index: int) -> bool:
        """Whether a conference, talks or the like stand here, of the city named before them (`… برن کانفرنس میں`)."""
        return (index, "summit") in self.class_at or self._noun(index)

    def _surname(self, index: int, stop: int) -> bool:
        """A common word between the beginning of a name and a case marker: `ٹام سوزی سے`, where سوزی is also `burning`."""
        return (
            index < stop
            and self.words[index] in self.plain
            and self.words[index] not in grammar.NAME_STOP
            and self.words[index] not in _TIMES
            and index not in self.document.covering
            and index not in self.trigger_at
            and (
                self._marker_after(index + 1)
                or (self.words[index + 1 : index + 2] == ["اور"] and self.is_name(index + 2, stop))
            )
        )

    def _common_first(self, index: int, stop: int) -> int:
        """Behind a name whose first word is a common one too (`وزیراعظم کامل ادریس سے`, `وزیر علم الدین X نے`)."""
        if index >= stop or self.words[index] not in self.plain or not self.surname_like(index):
            return index
        run = index + 1
        while run < stop and run - index < _LONGEST_NAME and self.is_name(run, stop):
            run += 1
        bounded = run < stop and self.words[run] in _PERSONAL_CASE
        return run if bounded and run - index > 1 else index

    def surname_like(self, index: int) -> bool:
        """Whether a common word can stand in a name: no function word, time, place, office or event."""
        word = self.words[index]
        free = index not in self.document.covering and index not in self.trigger_at and word not in _RANKS
        return free and word not in grammar.NAME_STOP and word not in _TIMES and word not in grammar.MODIFIERS and len(word) > 2

    def _syllable(self, begin: int, index: int, stop: int) -> bool:
        """A word of the grammar as a syllable of an East Asian name: `لی ژاؤ`, `کم جن ہا`."""
        if self.words[index] not in _SYLLABLES or index > begin + 1 or not self._is_name_word(index + 1, stop, True):
            return False
        return self.words[index] == "لی" if index == begin else len(self.words[begin]) <= _SYLLABLE

    def _closes(self, index: int) -> bool:
        """Whether the case of a person follows: `X ملک نے`, where ملک is a surname; not `صدر X ملک کے`, `ملک سے باہر`."""
        following = self.words[index : index + 2]
        return following[:1] in (["نے"], ["کو"]) or (following[:1] == ["سے"] and following[1:] != ["باہر"])

    def _marker_after(self, index: int) -> bool:
        return index < len(self.words) and self.words[index] in grammar.CASE

    # -- the phrase -----------------------------------------------------------------------------------------------------

    def _heads(self, index: int) -> bool:
        """Whether an office stands here (`تاجک کے وزیراعظم`, as machine translation writes)."""
        match = self.names.get(index)
        return match is not None and match.kind == "office"

    def _alias(self, start: int, stop: int) -> tuple[Alias, int] | None:
        known = self.aliases.get(self.words[start]) if start < stop else None
        covered = self.document.covering.get(start)
        if known is None or (covered is not None and covered.kind != "office"):
            return None
        full = self.words[known.name[0] : known.name[1]]  # `عرفان علی`, though many are called علی
        end = start + 1
        while end < stop and (self.aliases.get(self.words[end]) is known or self.words[end] in full):
            end += 1
        return known, end

    @staticmethod
    def _one(origins: list[str]) -> str | None:
        return origins[0] if origins else None

    def _code(self, match: Match) -> str | None:
        return state_of(match, self.document.day)

    def _person(self, start: int, match: Match, origins: list[str], modifiers: set[str]) -> Actor:
        person = match.entry
        assert isinstance(person, Person)
        term = self._term(person)
        role = term.role if term is not None else None
        country = person.country or self._one(origins)
        if term is not None and term.country:
            country = term.country
        return Actor(
            start,
            match.end,
            "person",
            country,
            role,
            (match.start, match.end),
            person,
            modifiers=frozenset(modifiers),
            explicit=True,
            former="former" in modifiers,
            office_key=term.office if term is not None else "",
        )

    def _term(self, person: Person):  # type: ignore[no-untyped-def]
        terms = self.gazetteer.terms.get(person.person, [])
        if not terms:
            return None
        running = [t for t in terms if t.covers(self.document.day)] if self.document.day else []
        pool = running or terms
        return min(pool, key=lambda t: ROLE_RANK.get(t.role, 99)) if running else max(pool, key=lambda t: t.since or "")

    def _named(
        self,
        start: int,
        end: int,
        stop: int,
        origins: list[str],
        modifiers: set[str],
        kind: str,
        role: str | None,
        key: str,
        plural: bool,
    ) -> list[Actor]:
        """The actor whose office ends at `end`, with the name that follows."""
        words = self.words
        office = (start, end)
        index = past_brackets(self.words, end, stop) if end < stop and words[end] == "(" else end
        while index < stop and (
            words[index] in grammar.TITLES
            or words[index] in grammar.MODIFIERS
            or (words[index] == "(" and words[index + 2 : index + 3] == [")"])
            or (words[index] in ("چیف", "وائس") and not _OF_RANK.isdisjoint(words[index + 1 : index + 2]))
        ):
            index += 3 if words[index] == "(" else 1
        if (
            index == end
            and words[end - 1] != "برائے"
            and "برائے" in words[start:end]
            and words[end : end + 1] == ["،"]
            and self._is_name_word(end + 1, stop, True)
        ):
            index += 1
        if index == end and origins and not plural and words[end : end + 1] == ["،"] and self._apposed(end + 1, stop, origins):
            index += 1
        if key == "chief_of_staff" and not _OF_OFFICER.isdisjoint(words[end:index]):
            role = "military_chief"  # `فوج کے چیف آف اسٹاف جنرل X`, not a president's
        former = "former" in modifiers
        name: tuple[int, int] | None = None
        person: Person | None = None
        country = self._one(origins)
        full = ""
        letters = index
        while letters < stop and words[letters] in _LETTERS and not self._starts_person(index):
            letters += 1
        initials = letters == index + _INITIALS and role in _NO_BODIES and self._is_name_word(letters, stop, True)
        if letters > index + 1 and not initials:
            index = letters
            modifiers = modifiers | {"body"}
        longest = _LONGEST_NAME if _LINEAGE.isdisjoint(words[index : index + _LONGEST_NAME]) else _LONGEST_LINEAGE
        run = letters if initials else self._in_latin(index, stop)
        while (
            run < stop
            and run - index < longest
            and (self._starts_person(run) or self._is_name_word(run, stop, run == index) or self._syllable(index, run, stop))
        ):
            match = self.document.covering.get(run)
            if match is not None and match.kind == "person":
                longer = self._is_name_word(match.end, stop, False) and self._marker_after(match.end + 1)
                stranger = run == index and kind == "office" and not longer and _stranger(match.entry, origins)
                if match.start < run or stranger:
                    break
                person = match.entry if isinstance(match.entry, Person) else None
                run = match.end
                break
            if self._trigger(run, "meet_verb") is not None or self._trigger(run, "arrive") is not None:
                break
            run += 1
        if (
            index < run < index + longest
            and person is None
            and words[index] not in _NO_FIRST
            and (self._surname(run, stop) or (words[run : run + 1] == ["ملک"] and self._closes(run + 1)))
        ):
            run += 1
        if person is not None and self._is_name_word(run, stop, False) and self._marker_after(run + 1):
            run += 1  # `خالد بن سلمان السعود سے`: a listed name that the article gives with the family's
            if origins and person.country not in origins:
                person = None  # another man, whose first names are those of one listed
        if run == index and not plural and (role in _NO_BODIES or role in ("minister", "parliamentarian")):
            run = self._common_first(index, stop)
        if all(word in _LETTERS for word in words[index:run]):
            run = index
        if run > index and not plural:
            bounded = (
                run - index < longest or person is not None or self._alias(index, stop) is not None or words[run] in _NAME_END
            )
            known = self._alias(index, stop)
            if known is not None and namesakes(words[index:run], words[known[0].name[0] : known[0].name[1]]):
                known = None
            if person is None and known is not None:
                run = max(known[1], run) if bounded else known[1]
                name, person, full = (index, run), known[0].person, known[0].full
                country = country or (known[0].country if known[0].explicit else None)
            elif bounded:
                name = (index, run)
        if country is not None and (len(country) != 2 or country in ("UN", "WB")) and origins:
            role = _OF_ORGANISATION.get(role or "", role)
        finish = name[1] if name else end
        if person is not None and (
            (person.country and country is None)
            or (person.country and country is not None and country != person.country and kind == "office" and not origins)
        ):
            country = person.country
        actor = Actor(
            start,
            finish,
            kind,
            country,
            role,
            name,
            person,
            office,
            key,
            plural,
            former,
            frozenset(modifiers),
            full,
            explicit=country is not None,
        )
        if name is not None and kind == "office":
            actor.kind = "person"
        if len(origins) > 1:
            return [replace(actor, country=code) for code in origins]
        actors = [actor]
        if plural and name is None:
            actors = self._listed(actor, stop)
        return actors

    def _in_latin(self, index: int, stop: int) -> int:
        """Behind a name in Latin letters (`وزیر اعظم Keir Starmer نے`), as some broadcasters write them, else `index`."""
        run = index
        while run < stop and run - index < _LONGEST_NAME and _LATIN.fullmatch(self.words[run]):
            run += 1
        return run if run - index > 1 else index

    def _apposed(self, index: int, stop: int, origins: list[str]) -> bool:
        """`پیرو کے وزیر خارجہ، خوان سوتو نے`, `…، خوان سوتو (Juan Soto)`: the name behind a comma, as translators write it."""
        match = self.names.get(index)
        if match is not None and isinstance(match.entry, Person):
            return (
                match.entry.country in origins and match.end < stop and self.words[match.end] in ("نے", "(", "کے", "سے", "کی")
            )
        run = index
        while run < stop and run - index < _LONGEST_NAME and self.is_name(run, stop):
            run += 1
        return run - index > 1 and self.words[run : run + 1] in (["نے"], ["("])

    def _listed(self, head: Actor, stop: int) -> list[Actor]:
        """`ارکان پارلیمان علی احمدوف، لیلیٰ قلیوا اور …`: a plural office and the names behind it."""
        index = head.end
        people: list[Actor] = []
        while index < stop and len(people) < 12:
            begin = index
            while index < stop and self.words[index] in grammar.TITLES:
                index += 1
            first = index
            while index < stop and index - first < _LONGEST_NAME and self._is_name_word(index, stop, index == first):
                match = self.document.covering.get(index)
                if match is not None and match.kind == "person":
                    index = match.end
                    break
                index += 1
            if index == first:
                index = begin
                break
            if index < stop and self.words[index] not in _NAME_END:
                index = begin
                break
            match = self.names.get(first)
            person = match.entry if match is not None and isinstance(match.entry, Person) else None
            people.append(
                replace(
                    head,
                    start=first,
                    end=index,
                    kind="person",
                    name=(first, index),
                    person=person,
                    plural=False,
                    country=head.country or (person.country if person else None),
                )
            )
            if (
                index + 1 < stop
                and self.words[index] in JOINERS
                and self.names.get(index + 1, None) is None
                and self._is_name_word(index + 1, stop, True)
            ):
                index += 1
                continue
            break
        if people:
            people[0].start = head.start
            return people
        return [head]

    def _past_fillers(self, index: int, stop: int) -> int:
        """Behind `چار رکنی اعلی سطحی پارلیمانی`, where a delegation follows."""
        end = index
        while end < min(index + 7, stop) and (
            self.words[end] in DELEGATION_FILL or self.words[end].isdigit() or self.words[end] in grammar.NUMBER_WORDS
        ):
            end += 1
        return end if end > index and self._trigger(end, "delegation") is not None else self._past_number(index, stop)

    def _starts_person(self, index: int) -> bool:
        """A listed person, whose first word may be a verb elsewhere (`لی`)."""
        match = self.names.get(index)
        return match is not None and match.kind == "person"

    def _past_number(self, index: int, stop: int) -> int:
        """Behind the number of `روس کے چھ سفارت کار`, where officials or an office follow."""
        if index + 1 >= stop or not (self.words[index].isdigit() or self.words[index] in grammar.NUMBER_WORDS):
            return index
        office = self.names.get(index + 1)
        follows = self._trigger(index + 1, "officials") is not None or (office is not None and office.kind == "office")
        return index + 1 if follows else index

    def _delegation_of(self, index: int, stop: int) -> int:
        """Behind `افغانستان کا ایک درمیانی درجے کا`, where the delegation follows with no name, verb or other case between."""
        if (counted := self._past_number(index, stop)) > index:
            return counted
        for end in range(index, min(index + 7, stop)):
            found = self._trigger(end, "delegation")
            if found is not None:
                return end if self.words[found.end - 1] in ("وفد", "وفود", "مشن") else self._past_fillers(index, stop)
            word = self.words[end]
            plain = word in grammar.GENITIVE or word in grammar.NUMBER_WORDS
            if end in self.names or not word[0].isalnum():
                return index
            if not plain and (word in grammar.CASE or word in grammar.FINITE or word in _NO_FILLER or self._noun(end)):
                return index
        return index

    def _past_body(self, start: int, stop: int) -> int | None:
        """Where the office stands in `چلی کی فضائیہ کے سربراہ`, `یونانی مرکزی بینک کے گورنر`: a body of the state named."""
        owned = self.words[start - 1] in grammar.GENITIVE
        for end in range(start, min(start + _LONGEST_BODY, stop - 1)):
            word = self.words[end]
            if owned and self._heads(end) and self._leads_name(end, stop):
                return end  # `پرتگال کے شعلہ بیاں وزیر دفاع نونو میلو`
            if word in grammar.GENITIVE:
                head = end + 1 + (self.words[end + 1] in _SECOND)  # `چلی کی فوج کے نائب سربراہ`
                body = self._past_fillers(end + 1, stop)
                if end > start and self._trigger(body, "delegation") is not None:
                    return body  # `چلی کی فوج کا ایک وفد`
                office = self.names.get(head)
                entry = office.entry if office is not None else None
                led = isinstance(entry, Office) and entry.role not in ("head_of_state", "head_of_government")
                return head if end > start and led else None  # `بورڈ کے صدر` presides over no state
            if end in self.names or word in grammar.NO_BODY or not word.isalpha():
                return None
        return None

    def _leads_name(self, index: int, stop: int) -> bool:
        """Whether the office at `index` has its holder's name behind it."""
        end = self.names[index].end
        return self._is_name_word(end, stop, True)

    def _noun(self, index: int) -> bool:
        """Whether an event noun stands here."""
        return any(isinstance(t.entry, Trigger) and "noun" in t.entry.flags for t in self.trigger_at.get(index, ()))

    def _starts_name(self, index: int, office: Office) -> bool:
        """امیر, شاہ … as the first word of a name that the article has given before."""
        if office.office not in NAMEABLE or index + 1 >= len(self.words):
            return False
        known = self.aliases.get(self.words[index])
        return known is not None and known is self.aliases.get(self.words[index + 1])


_RANKS: Final = word_set("آفیسر افسر کمانڈر ممبر بورڈ ٹیم گروپ ملٹری کمیٹی پارٹی")
"""Common words behind an office that belong to it, or to the body it is over."""
_PERSONAL_CASE: Final = frozenset(("نے", "سے", "کی", "کو"))
"""Cases that close the name of one who acts or is met."""
DELEGATION_FILL: Final = word_set(
    "رکنی اعلی سطحی اعلیٰ پارلیمانی تجارتی فوجی مذاکراتی سرکاری سفارتی ایک حکومتی جائزہ اقتصادی کاروباری دفاعی "
    "عسکری تکنیکی سکیورٹی سیکیورٹی مشترکہ خصوصی سطح کے ریویو اسٹاف سٹاف"
)
_LONGEST_BODY: Final = 8


_LATIN: Final = re.compile(r"[a-z][a-z'.-]+")


def _stranger(entry: object, origins: list[str]) -> bool:
    """`چینی وزیر خارجہ شاہ محمود قریشی سے …`: a listed man of another state, whom the office before him meets."""
    full = isinstance(entry, Person) and len(entry.name_ur.split()) > 1
    home = entry.country if isinstance(entry, Person) else None
    return full and home is not None and len(home) == 2 and bool(origins) and all(len(c) == 2 and c != home for c in origins)


_NO_FILLER: Final = word_set("والا والے والی ساتھ درمیان مابین خلاف بارے لیے لئے بعد دوران کر کرنے طرف جانب دعوت حوالے")
_OF_ORGANISATION: Final = {
    "head_of_state": "igo_head",
    "head_of_government": "igo_head",
    "deputy_head_of_government": "igo_official",
    "minister": "igo_official",
    "deputy_minister": "igo_official",
    "other": "igo_official",
}
"""Offices of a state's kind as an organisation's own (عالمی بینک کے صدر)."""
_PHRASE_CLASSES: Final = frozenset(("delegation", "officials", "government", "counterpart"))
_LETTERS: Final = word_set("اے بی سی ڈی ای ایف جی ایچ آئی جے کے ایل ایم این او پی کیو آر ایس ٹی یو وی ڈبلیو ایکس وائی زیڈ")
"""Names of Latin letters: a run of these alone abbreviates a body (ایف بی آر)."""
_NAME_END: Final = (
    grammar.CASE
    | grammar.PARTICLES
    | grammar.CONJUNCTIONS
    | frozenset(["،", "؛", ":", "(", ")", "'", '"', "-", "|", "اور", "کہ", "نے", "سمیت", "؟", "!", "."])
    | (grammar.AUXILIARIES)
)
