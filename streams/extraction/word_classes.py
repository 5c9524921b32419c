"""What the words of one document are: an office, an event, or a word that can stand in a personal name. امیر is an office in
`امیر قطر` and a name in `امیر کیلانوف`, پیر a day in `وزیراعظم پیر کو پہنچے`, and سوزی `burning` but in `ٹام سوزی سے`."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import Alias
from streams.extraction.document import Document
from streams.extraction.gazetteer import Gazetteer, Office, Trigger
from streams.extraction.lexicon import Match
from streams.urdu.calendar_words import AMBIGUOUS_MONTHS, DAY_PARTS, MONTHS, NOW, UNITS, WEEKDAYS
from streams.urdu.tokens import word_set

NAMEABLE: Final = frozenset(("king", "queen", "emir", "sultan", "emperor", "general", "prince"))
"""Offices whose words stand in personal names as well: امیر, شاہ, سلطان."""
_BECOME: Final = frozenset(
    ("جانے", "سکتے", "سکتا", "سکتی", "کر", "کے", "جائے", "جائیں", "چکے", "چکا", "چکی", "رہے", "رہا", "رہی")
)
"""What goes on with the verb بن, which is a word of names too."""
_MONDAY: Final = "پیر"
"""A title of saints too: before a case marker it is the day (`وزیراعظم پیر کو … کا دورہ کریں گے`)."""
LONGEST_NAME: Final = 6
"""Words of a name, its fathers' left out."""
_TIMES: Final = frozenset((*DAY_PARTS, *UNITS, *MONTHS, *NOW, *(word for day in WEEKDAYS for word in day)))
_ADVERBS: Final = {
    "علی": ("الصبح", "الاعلان"),
    "بیک": ("وقت",),
    "نجی": ("حیثیت", "طیارے", "دورے", "طور", "دورہ"),
    "گو": ("کہ",),
    "مزید": ("برآں", "کہا"),
    "حسن": ("اتفاق",),
    "بادل": ("نخواستہ",),
}
"""Words of names that begin an adverb with one of these behind them."""
_SYLLABLES: Final = frozenset(("لی", "چن", "جن"))
_MANNER: Final = word_set("فخر سختی زور خوشی تیزی آسانی غور شدت احترام گرمجوشی جلدی سنجیدگی خاموشی محبت توجہ نرمی اتفاق جوش")
"""How one does something, with سے: `صدر X فخر سے کہتے ہیں`."""
_SHORT_FIRST: Final = word_set("جم بل جو کم من")
"""First names of two letters that are common words too: Jim, Bill, Joe, Kim, Min."""
_FIRST_SYLLABLES: Final = frozenset(("لی", "چن"))
_PARTICLES: Final = frozenset(("ڈی", "دی", "ڈا", "دا", "وان", "فان", "ڈیل", "ڈوس"))
"""Particles of Romance and Dutch names; `دی` is also a verb."""
_SYLLABLE: Final = 3
"""Letters of the family name before such a syllable."""
_RANKS: Final = word_set("آفیسر افسر کمانڈر ممبر بورڈ ٹیم گروپ ملٹری کمیٹی پارٹی")
"""Common words behind an office that belong to it, or to the body it is over."""
_PERSONAL_CASE: Final = frozenset(("نے", "سے", "کی", "کو"))
"""Cases that close the name of one who acts or is met."""
_PHRASE_CLASSES: Final = frozenset(("delegation", "officials", "government", "counterpart"))


class WordReader:
    """Tells of each token of a document what it can be."""

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

    def trigger(self, index: int, cls: str) -> Match | None:
        """The trigger of a class that begins at a token."""
        return self.class_at.get((index, cls))

    def opens(self, index: int, cls: str) -> bool:
        """Whether a trigger of a class begins at a token."""
        return (index, cls) in self.class_at

    def is_name(self, index: int, stop: int) -> bool:
        """Whether a word can be of a name that no office introduces: no title, office or place."""
        return (
            self.is_name_word(index, stop, True)
            and self.words[index] not in grammar.TITLES
            and index not in self.document.covering
            and index not in self.trigger_at
        )

    def becomes(self, index: int) -> bool:
        """`پہلے رہنما بن گئے`, `صدر بن کر`: the verb, where بن of `محمد بن سلمان` might be read."""
        behind = self.words[index + 1 : index + 2]
        return self.words[index : index + 1] == ["بن"] and bool(behind) and behind[0] in grammar.FINITE | _BECOME

    def is_name_word(self, index: int, stop: int, first: bool) -> bool:
        """Whether a word may belong to a personal name nobody listed."""
        if index >= stop:
            return False
        word = self.words[index]
        if len(word) < 2 or not "\u0620" <= word[0] <= "\u06d3":
            return False
        if word in grammar.NAME_STOP or ((word in AMBIGUOUS_MONTHS or word == _MONDAY) and self.marker_after(index + 1)):
            return False
        if self.words[index + 1 : index + 2] and self.words[index + 1] in _ADVERBS.get(word, ()):
            return False  # `وزیراعظم علی الصبح … پہنچے`
        if self.becomes(index):
            return False
        if word in MONTHS and word not in AMBIGUOUS_MONTHS:
            return False  # `وزیراعظم مئی میں … گئے`
        if word == _MONDAY and tuple(self.words[index + 2 : index + 3]) in WEEKDAYS:
            return False  # `پیر اور منگل کو`
        if (word,) in WEEKDAYS and self._is_day(index):
            return False  # `وزیر خارجہ جمعہ کی شب پہنچے`
        match = self.document.covering.get(index)
        if match is not None:
            if match.kind == "person":
                return True
            if match.kind == "office":
                return isinstance(match.entry, Office) and match.entry.office in NAMEABLE
            inside = not first and match.kind == "city" and len(match.form) > 3
            travels = any((match.end, cls) in self.class_at for cls in ("arrive", "depart", "go"))  # `X برن پہنچے`
            return inside and not travels and not self.marker_after(match.end) and not self._holds(match.end)
        if word in self.plain:
            return False
        return not self.event_noun(index)

    def _is_day(self, index: int) -> bool:
        """Whether a weekday's word is the day here: `جمعہ کو`, `جمعہ کی شب`, `جمعہ 6 مارچ کو`, `جمعہ نیروبی پہنچے`."""
        behind = self.words[index + 1 : index + 3]
        place = self.document.covering.get(index + 1)
        if (behind and behind[0].isdigit()) or (place is not None and place.kind in ("country", "city")):
            return True
        return behind[:1] == ["کو"] or (behind[:1] in (["کی"], ["کے"]) and behind[-1] in DAY_PARTS)

    def marker_after(self, index: int) -> bool:
        """Whether a case marker stands at a token."""
        return index < len(self.words) and self.words[index] in grammar.CASE

    def office_at(self, index: int) -> bool:
        """Whether an office stands here (`تاجک کے وزیراعظم`, as machine translation writes)."""
        match = self.names.get(index)
        return match is not None and match.kind == "office"

    def _starts_person(self, index: int) -> bool:
        """A listed person, whose first word may be a verb elsewhere (`لی`)."""
        match = self.names.get(index)
        return match is not None and match.kind == "person"

    def event_noun(self, index: int) -> bool:
        """Whether an event noun stands here."""
        return any(isinstance(t.entry, Trigger) and "noun" in t.entry.flags for t in self.trigger_at.get(index, ()))

    def _holds(self, index: int) -> bool:
        """Whether a conference, talks or the like stand here, of the city named before them (`… برن کانفرنس میں`)."""
        return (index, "summit") in self.class_at or self.event_noun(index)

    def surname_like(self, index: int) -> bool:
        """Whether a common word can stand in a name: no function word, time, place, office or event."""
        word = self.words[index]
        free = index not in self.document.covering and index not in self.trigger_at and word not in _RANKS
        return free and word not in grammar.NAME_STOP and word not in _TIMES and word not in grammar.MODIFIERS and len(word) > 2

    def _surname(self, index: int, stop: int) -> bool:
        """A common word between the beginning of a name and a case marker: `ٹام سوزی سے`, where سوزی is also `burning`."""
        return (
            index < stop
            and self.words[index] in self.plain
            and self.words[index] not in grammar.NAME_STOP
            and not (self.words[index] in _MANNER and self.words[index + 1 : index + 2] == ["سے"])
            and self.words[index] not in _TIMES
            and index not in self.document.covering
            and index not in self.trigger_at
            and (
                self.marker_after(index + 1) or (self.words[index + 1 : index + 2] == ["اور"] and self.is_name(index + 2, stop))
            )
        )

    def _beyond_common(self, index: int, run: int, stop: int) -> int:
        """`جنرل محناد غالب راضی نے`: the end of a name [index, run) that goes on behind one common word, else 0."""
        if run - index > 2 or run >= stop or self.words[run] not in self.plain or not self.surname_like(run):
            return 0
        if self.words[run - 1] in self.aliases or (
            run - 1 in self.document.covering and not self.is_name_word(run - 1, stop, True)
        ):
            return 0  # who is known by the name before it has no longer one
        end = run + 1
        while end < stop and end - index < LONGEST_NAME and self.is_name(end, stop) and self.words[end] not in self.aliases:
            end += 1
        tail = end == run + 1 and end < stop and self.words[end] in self.plain and self.surname_like(end)
        end += tail  # `امرت بہادر رائے نے`: two common words behind the first
        close = end < stop and (self.words[end] in _PERSONAL_CASE or (tail and self.words[end] == "اور"))
        return end if end > run + 1 and close else 0

    def _city_first(self, index: int, stop: int) -> int:
        """Behind a name whose first word is a city's too: `سفیر ریاض حامد اللہ کو`; not `سفیر ریاض پہنچے`."""
        match = self.names.get(index)
        if match is None or match.kind != "city" or match.end != index + 1:
            return index
        run = index + 1
        while run < stop and run - index < LONGEST_NAME and self.is_name(run, stop):
            run += 1
        bounded = run < stop and self.words[run] in _PERSONAL_CASE
        return run if bounded and run - index > 1 else index

    def _common_first(self, index: int, stop: int) -> int:
        """Behind a name whose first word is a common one too (`وزیراعظم کامل ادریس سے`, `وزیر علم الدین X نے`)."""
        if index >= stop:
            return index
        short = self.words[index] in _SHORT_FIRST and index not in self.document.covering
        if not short and (self.words[index] not in self.plain or not self.surname_like(index)):
            return index
        run = index + 1
        if run < stop and self.words[run] in _SHORT_FIRST:
            run += 1  # `کم من سیوک`
        while run < stop and run - index < LONGEST_NAME and self.is_name(run, stop):
            run += 1
        if run - index < 2:
            return index
        if run < stop and self.words[run] in self.plain and self.surname_like(run) and self._bounds(run + 1, stop):
            return run + 1  # `امرت بہادر رائے اور وزیر …`
        return run if self._bounds(run, stop) else index

    def _bounds(self, index: int, stop: int) -> bool:
        """Whether a name ends before a token: a person's case, بھی, or one more of a list."""
        if index >= stop:
            return False
        listed = self.words[index] in ("اور", "،") and (
            index + 1 in self.openings or self.words[index + 1 : index + 3] == ["ان", "کے"]
        )
        return listed or self.words[index] in _PERSONAL_CASE or self.words[index] in ("بھی", "سمیت")

    def _syllable(self, begin: int, index: int, stop: int) -> bool:
        """A word of the grammar as a syllable of an East Asian name: `لی ژاؤ`, `کم جن ہا`."""
        if self.words[index] not in _SYLLABLES or index > begin + 1 or not self.is_name_word(index + 1, stop, True):
            return False
        return self.words[index] in _FIRST_SYLLABLES if index == begin else len(self.words[begin]) <= _SYLLABLE

    def _particle(self, begin: int, index: int, stop: int) -> bool:
        """`لوئس ڈی کونہا`, `کارلوس دی سوسا سے`: a particle between two words of a name."""
        if index == begin or self.words[index] not in _PARTICLES or not self.is_name_word(index + 1, stop, False):
            return False
        return self.words[index] != "دی" or self.marker_after(index + 2)

    def _closes(self, index: int) -> bool:
        """Whether the case of a person follows: `X ملک نے`, where ملک is a surname; not `صدر X ملک کے`, `ملک سے باہر`."""
        following = self.words[index : index + 2]
        return following[:1] in (["نے"], ["کو"]) or (following[:1] == ["سے"] and following[1:] != ["باہر"])
