"""Names of persons: listed, known from elsewhere in the article, or the run of unknown words behind an office."""

import re
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import Actor, Alias, is_body
from streams.extraction.gazetteer import Person
from streams.extraction.groups import JOINERS, past_brackets
from streams.extraction.lexicon import Match, state_of
from streams.extraction.terms import term_on
from streams.extraction.word_classes import LONGEST_NAME, WordReader
from streams.urdu.tokens import word_set

_LONGEST_LINEAGE: Final = 9
_LINEAGE: Final = frozenset(("بن", "بنت", "آل"))
"""Words of a name that tells its bearer's fathers: `X بن Y بن Z آل W`."""
_INITIALS: Final = 2
"""Letters that stand for first names (`صدر کے ڈی نورلان`); more abbreviate a body (`چیئرمین ایف بی آر …`)."""
_CASES: Final = frozenset(("کے", "آئی"))
"""Letters' names that are a case marker and a verb too."""
_NO_BODIES: Final = word_set(
    "head_of_state head_of_government deputy_head_of_government foreign_minister ambassador speaker security_adviser "
    "special_envoy military_chief royal"
) | {None}
"""Offices of a state that are over no body with an abbreviated name; a counterpart's is not known yet."""
_OF_CABINET: Final = frozenset(("minister", "deputy_minister", "parliamentarian"))
_OF_RANK: Final = frozenset(("مارشل", "ایڈمرل"))
_OF_OFFICER: Final = frozenset(("جنرل", "مارشل", "ایڈمرل"))


def namesakes(mine: list[str], theirs: list[str]) -> bool:
    """Whether two full names share a word without being one man's: `عاصم منیر`, `عاصم ملک`; not two spellings of one."""
    if mine == theirs:
        return False
    if len(mine) > 1 and len(theirs) > 1 and mine[-1] == theirs[-1] and not _alike(mine[:-1], theirs[:-1]):
        return True  # `لیلیٰ کیلانوف`, `ہارون کیلانوف`
    if len(mine) > 1 and len(theirs) > 1 and (mine[-1] == theirs[0] or theirs[-1] == mine[0]):
        return True  # `فواد بستان`, `بستان امیر زادہ`: the one's last name is the other's first
    if len(mine) < 2 or len(theirs) < 2 or SequenceMatcher(None, mine[-1], theirs[-1]).ratio() >= _ALIKE:
        return False
    if len(set(mine) - set(theirs)) > 1 and len(set(theirs) - set(mine)) > 1:
        return True
    return mine[0] == theirs[0] and mine[-1] not in theirs and theirs[-1] not in mine


def misspelt(mine: str, theirs: str) -> bool:
    """Whether the last words of two names are two spellings of one: `کنیتھ مکینری`, `میکینزی`."""
    return SequenceMatcher(None, mine.split(" ")[-1], theirs.split(" ")[-1]).ratio() >= _MISSPELT


def _alike(mine: list[str], theirs: list[str]) -> bool:
    """Whether one word of a name may be a spelling of one of another; titles (`آیت اللہ X`, `جنرل X`) could be anybody's."""
    titles = grammar.TITLES | {"اللہ"}
    mine, theirs = ([word for word in name if word not in titles] for name in (mine, theirs))
    if not mine or not theirs or not set(mine).isdisjoint(theirs):
        return True
    return any(
        a.startswith(b) or b.startswith(a) or SequenceMatcher(None, a, b).ratio() >= _ALIKE for a in mine for b in theirs
    )


_QUOTES: Final = frozenset("\"'")
_NO_FIRST: Final = frozenset(("بن", "ترین"))
"""`صدر بن جانے`, `امیر ترین افراد`: part of a verb, of a superlative; as names they stand behind another."""
_NO_NAMES: Final = (["حکمت", "عملی"], ["قرار", "داد"])
"""Nouns that begin with what is a part of names too."""
_MISSPELT: Final = 0.75
_ALIKE: Final = 0.5
"""Share of letters from which two surnames may be spellings of one."""


_MONARCH: Final = frozenset(("فرمانروا", "روا", "بادشاہ", "فرمانروائے"))
"""Offices behind which شاہ begins a name."""


@dataclass(slots=True)
class Heading:
    """An office as it is read, before the name of its holder: where it stands, whose it is, which it is."""

    start: int
    end: int
    origins: list[str]
    """Codes of the states or bodies that it is of."""
    modifiers: set[str]
    kind: str = "office"
    role: str | None = None
    key: str = ""
    plural: bool = False


class NameReader(WordReader):
    """Reads the names of one document."""

    def _alias(self, start: int, stop: int) -> tuple[Alias, int] | None:
        known = self.aliases.get(self.words[start]) if start < stop else None
        covered = self.document.covering.get(start)
        if known is None or (covered is not None and covered.kind != "office") or self.words[start : start + 2] in _NO_NAMES:
            return None
        full = self.words[known.name[0] : known.name[1]]  # `عرفان علی`, though many are called علی
        end = start + 1
        while end < stop and (self.aliases.get(self.words[end]) is known or self.words[end] in full):
            end += 1
        return known, end

    def _heads_it(self, start: int, end: int) -> str | None:
        """`نیٹو کے سربراہ`, `سربراہ نیٹو` heads the organisation; no `جی سیون کے رہنما`, who are many."""
        at = next((i for i in range(start, end) if self.words[i] == "سربراہ"), None)
        if at is None:
            return None
        owned = at > 1 and self.words[at - 1] in grammar.GENITIVE
        near = self.document.covering.get(at - 2 if owned else at + 1)
        return "igo_head" if near is not None and near.kind == "organisation" else None

    def _of_body(self, code: str, key: str, role: str | None) -> str | None:
        """What an office is in an organisation: `عالمی بینک کے صدر` heads it, `فارک کے سربراہ` leads a movement."""
        if key == "diplomat":
            return "igo_official"
        if (key == "leader" or role == "igo_head") and self.gazetteer.is_movement(code):
            return "party_leader"
        if self.gazetteer.is_movement(code):
            return role
        return _OF_ORGANISATION.get(role or "", role)

    @staticmethod
    def _one(origins: list[str]) -> str | None:
        return origins[0] if origins else None

    def _code(self, match: Match) -> str | None:
        return state_of(match, self.document.day)

    def _person(self, start: int, match: Match, origins: list[str], modifiers: set[str]) -> Actor:
        person = match.entry
        assert isinstance(person, Person)
        term = term_on(self.gazetteer, person, self.document.day)
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

    def _named(self, office: Heading, stop: int) -> list[Actor]:
        """The actor of an office, with the name that follows."""
        index = self._name_start(office, stop)
        if office.key == "chief_of_staff" and not _OF_OFFICER.isdisjoint(self.words[office.end : index]):
            office.role = "military_chief"  # `فوج کے چیف آف اسٹاف جنرل X`, not a president's
        index, run = self._initials(office, index, stop)
        longest = LONGEST_NAME if _LINEAGE.isdisjoint(self.words[index : index + LONGEST_NAME]) else _LONGEST_LINEAGE
        run, person = self._run(office, index, run, stop, longest)
        run, person = self._run_on(office, index, run, stop, longest, person)
        if run == index or office.plural:
            return self._bearers(office, None, person, None, stop)
        known = self._alias(index, stop)
        whole = run - index < longest or person is not None or known is not None or self.words[run] in _NAME_END
        if known is not None and namesakes(self.words[index:run], self.words[known[0].name[0] : known[0].name[1]]):
            known = None
        if person is None and known is not None:
            run = max(known[1], run) if whole else known[1]
            return self._bearers(office, (index, run), known[0].person, known[0], stop)
        return self._bearers(office, (index, run) if whole else None, person, None, stop)

    def _name_start(self, office: Heading, stop: int) -> int:
        """Where the name behind an office begins: past brackets, titles, ranks (`وزیر دفاع (ر) جنرل X`), an apposing comma."""
        words, end = self.words, office.end
        index = past_brackets(words, end, stop) if end < stop and words[end] == "(" else end
        while index < stop and (
            words[index] in grammar.TITLES
            or words[index] in grammar.MODIFIERS
            or (words[index] == "(" and words[index + 2 : index + 3] == [")"])
            or (words[index] in ("چیف", "وائس") and not _OF_RANK.isdisjoint(words[index + 1 : index + 2]))
        ):
            index += 3 if words[index] == "(" else 1
        if index < stop and words[index] in _QUOTES and self._quoted(index + 1, stop):
            return index + 1
        if index > end or words[end : end + 1] != ["،"]:
            return index
        charged = words[end - 1] != "برائے" and "برائے" in words[office.start : end]
        if charged and self.is_name_word(end + 1, stop, True):
            return index + 1
        apposed = office.origins and not office.plural and self._apposed(end + 1, stop, office.origins)
        return index + 1 if apposed else index

    def _quoted(self, index: int, stop: int) -> bool:
        """Whether a name stands between quotation marks, as Iranian agencies write it: `وزیر خارجہ "X Y" نے`."""
        words = self.words
        close = next((i for i in range(index, min(index + LONGEST_NAME + 1, stop)) if words[i] in _QUOTES), index)
        inside = words[index:close]
        return close > index and grammar.CASE.isdisjoint(inside) and self.is_name_word(index, stop, True)

    def _initials(self, office: Heading, index: int, stop: int) -> tuple[int, int]:
        """(where a name begins, how far initials or Latin letters take it); `چیئرمین ایف بی آر …` heads a body of that name."""
        words, letters = self.words, index
        while letters < stop and words[letters] in grammar.LETTERS and not self._starts_person(index):
            letters += 1
        initials = letters == index + _INITIALS and office.role in _NO_BODIES and self.is_name_word(letters, stop, True)
        initials = initials or (letters == index + 1 and words[index] not in _CASES and self.is_name(letters, stop))
        if letters > index + 1 and not initials:
            index = letters
            office.modifiers = office.modifiers | {"body"}
        return index, letters if initials else self._in_latin(index, stop)

    def _run(self, office: Heading, index: int, run: int, stop: int, longest: int) -> tuple[int, Person | None]:
        """(where the run of name words ends, the listed person who stands in it)."""
        words, end = self.words, office.end
        while (
            run < stop
            and run - index < longest
            and (
                self._starts_person(run)
                or self.is_name_word(run, stop, run == index)
                or self._syllable(index, run, stop)
                or self._particle(index, run, stop)
            )
        ):
            match = self.document.covering.get(run)
            if match is not None and match.kind == "person" and match.start < index == run and self.is_name(run + 1, stop):
                run += 2  # `جنرل ضیا کمال`: no listed `جنرل ضیا`
                continue
            if match is not None and match.kind == "person":
                longer = self.is_name_word(match.end, stop, False) and self.marker_after(match.end + 1)
                stranger = run == index and office.kind == "office" and not longer
                stranger = stranger and self._stranger(match.entry, office.origins)
                if stranger and words[end - 1] in _MONARCH and words[run] == "شاہ":
                    return match.end, None  # `سعودی فرمانروا شاہ عبداللہ`: the namesake of one listed for another state
                if match.start < run or stranger or (run - index > 1 and self._met_by_name(match, office.origins)):
                    break
                return match.end, match.entry if isinstance(match.entry, Person) else None
            if self.trigger(run, "meet_verb") is not None or self.trigger(run, "arrive") is not None:
                break
            run += 1
        return run, None

    def _run_on(
        self, office: Heading, index: int, run: int, stop: int, longest: int, person: Person | None
    ) -> tuple[int, Person | None]:
        """The run with a surname or first name that is a common word too, and with the family's name behind a listed one."""
        words = self.words
        if index < run < index + longest and person is None and (inner := self._beyond_common(index, run, stop)):
            run = inner
        open_end = index < run < index + longest and person is None and words[index] not in _NO_FIRST
        if open_end and (self._surname(run, stop) or (words[run : run + 1] == ["ملک"] and self._closes(run + 1))):
            run += 1
        another = self._starts_person(run)  # `صدر ٹرمپ زیلنسکی سے ملیں گے`
        if person is not None and not another and self.is_name_word(run, stop, False) and self.marker_after(run + 1):
            run += 1  # `خالد بن سلمان السعود سے`: a listed name that the article gives with the family's
            if office.origins and person.country not in office.origins:
                person = None  # another man, whose first names are those of one listed
        if run == index and not office.plural and office.role in _NO_BODIES | _OF_CABINET:
            run = self._common_first(index, stop) if index not in self.names else self._city_first(index, stop)
        return (index if all(word in grammar.LETTERS for word in words[index:run]) else run), person

    def _bearers(
        self, office: Heading, name: tuple[int, int] | None, person: Person | None, known: Alias | None, stop: int
    ) -> list[Actor]:
        """Who holds an office: whoever is named, one for each state that it is of, or those listed behind a plural."""
        role, key, origins, kind, plural = office.role, office.key, office.origins, office.kind, office.plural
        country = self._one(origins)
        if known is not None:
            country = country or (known.country if known.explicit else None)
        if country is not None and is_body(country) and role == "head_of_government" and person is not None and person.country:
            country, origins = person.country, []  # `کانفرنس کا افتتاح وزیراعظم X نے کیا`: no body has a prime minister
        if country is not None and is_body(country) and origins:
            if key == "leader" and not plural and not self.gazetteer.is_movement(country):
                role = key = self._heads_it(office.start, office.end) or key
            role = self._of_body(country, key, role)
        if person is not None and person.country and (country is None or (kind == "office" and not origins)):
            country = person.country
        actor = Actor(
            office.start,
            name[1] if name else office.end,
            "person" if name is not None and kind == "office" else kind,
            country,
            role,
            name,
            person,
            (office.start, office.end),
            key,
            plural,
            "former" in office.modifiers,
            frozenset(office.modifiers),
            known.full if known is not None else "",
            explicit=country is not None,
        )
        if len(origins) > 1 and name is not None and not plural:
            # `قطر اور چلی کے وزیر خارجہ X کے درمیان`: no man serves two states, the first is a side of its own
            others = [Actor(office.start, office.start + 1, "state", code, explicit=True) for code in origins[:-1]]
            return [*others, replace(actor, country=origins[-1])]
        if len(origins) > 1:
            return [replace(actor, country=code) for code in origins]
        return self._listed(actor, stop) if plural and name is None else [actor]

    def _stranger(self, entry: object, origins: list[str]) -> bool:
        """`چینی وزیر خارجہ شاہ محمود قریشی سے …`: a listed man of another state, whom the office before him meets.

        An organisation's officials are of any state: `یورپی کمیشن کی صدر ارسلا وان ڈیر لیین`.
        """
        if not isinstance(entry, Person) or len(entry.name_ur.split()) < 2 or not origins:
            return False
        home = entry.country
        if home is None or is_body(home) or any(c == home or is_body(c) for c in origins):
            return False
        term = term_on(self.gazetteer, entry, self.document.day)
        return term is None or term.country not in origins

    def _met_by_name(self, match: Match, origins: list[str]) -> bool:
        """`چلی کے وزیر X Y پوتن سے ملے`: a listed man of another state behind a name that is complete without him."""
        entry = match.entry
        home = entry.country if isinstance(entry, Person) else None
        beside = match.end < len(self.words) and self.words[match.end] in ("سے", "کے", "کو")
        return bool(origins and home) and home not in origins and beside and not any(is_body(c) for c in origins)

    def _in_latin(self, index: int, stop: int) -> int:
        """Behind a name in Latin letters (`وزیر اعظم Keir Starmer نے`), as some broadcasters write them, else `index`."""
        run = index
        while run < stop and run - index < LONGEST_NAME and _LATIN.fullmatch(self.words[run]):
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
        while run < stop and run - index < LONGEST_NAME and self.is_name(run, stop):
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
            while index < stop and index - first < LONGEST_NAME and self.is_name_word(index, stop, index == first):
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
                and self.is_name_word(index + 1, stop, True)
            ):
                index += 1
                continue
            break
        if people:
            people[0].start = head.start
            return people
        return [head]


_LATIN: Final = re.compile(r"[a-z][a-z'.-]+")


_OF_ORGANISATION: Final = {
    "head_of_state": "igo_head",
    "head_of_government": "igo_head",
    "deputy_head_of_government": "igo_official",
    "foreign_minister": "igo_official",
    "minister": "igo_official",
    "deputy_minister": "igo_official",
    "other": "igo_official",
}
"""Offices of a state's kind as an organisation's own (عالمی بینک کے صدر)."""
_NAME_END: Final = (
    grammar.CASE
    | grammar.PARTICLES
    | grammar.CONJUNCTIONS
    | frozenset(["،", "؛", ":", "(", ")", "'", '"', "-", "|", "اور", "کہ", "نے", "سمیت", "؟", "!", "."])
    | (grammar.AUXILIARIES)
)
