"""What stands between a state and the head that is its: size and rank of a delegation (`چلی کا چار رکنی اعلی سطحی وفد`), the
body that an office is over (`چلی کی فوج کے نائب سربراہ`), and where an envoy is posted (`چلی کے پیرو میں تعینات سفیر`)."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import HEADS
from streams.extraction.gazetteer import Office
from streams.extraction.groups import past_brackets
from streams.extraction.word_classes import WordReader
from streams.urdu.tokens import word_set

DELEGATION_FILL: Final = word_set(
    "رکنی اعلی سطحی پارلیمانی تجارتی فوجی مذاکراتی سرکاری سفارتی ایک حکومتی جائزہ اقتصادی کاروباری دفاعی "
    "عسکری تکنیکی سکیورٹی سیکیورٹی انٹیلی جنس انٹیلیجنس سینئر سینیئر سیاسی مشترکہ خصوصی سطح کے ریویو اسٹاف سٹاف"
)
_NO_FILLER: Final = word_set("والا والے والی ساتھ درمیان مابین بیچ خلاف بارے لیے بعد دوران کر کرنے طرف جانب دعوت حوالے")
_NO_ADJECTIVE: Final = grammar.CASE | grammar.GENITIVE | grammar.FINITE | _NO_FILLER
_LONGEST_FILL: Final = 8
_SHORTEST_ADJECTIVE: Final = 3
_RANKERS: Final = word_set("اہلکار اہلکاروں کار کاروں عملے عملہ")
_ARMS: Final = word_set("فوجی عسکری سکیورٹی سیکیورٹی")
"""`روسی فوجی اہلکار` are soldiers, `روسی فوجی حکام` speak for an army."""
_LONGEST_BODY: Final = 10
"""Words of a body and what its office is called."""
_OF_OFFICE: Final = word_set("حکام عہدیدار عہدیداروں عہدیداران عہدے سفارتکاروں")
"""Officials of any body; `اخبار کے نمائندے` are of none of the state's."""
_SECOND: Final = frozenset(("نائب", "ڈپٹی", "وائس"))
_OF_LEADERS: Final = word_set("اعلی سیاسی عسکری فوجی سول اور و سینئر موجودہ نئی پوری")
_AT_POST: Final = (["میں"], ["کے", "لیے"], ["کیلیے"])
"""Cases of the country that an envoy is sent to."""
_NEWLY: Final = word_set("غیر مقیم موجود سبکدوش نئے نئی نیا تعینات متعین ہونے والے والی والا شدہ مقرر نامزد")
"""What stands between a state and its envoy's office: `چین کے غیر مقیم سفیر`, `چین کے نئے تعینات ہونے والے سفیر`."""
_LONGEST_POSTING: Final = 6
_TEAM: Final = 2
"""Words of a delegation listed as one of officials: `حکام کی ٹیم`."""


def delegation_of(reader: WordReader, index: int, stop: int) -> int:
    """Behind `افغانستان کا ایک درمیانی درجے کا`, where the delegation follows with no name, verb or other case between."""
    if (counted := _past_number(reader, index, stop)) > index:
        return counted
    for end in range(index, min(index + 7, stop)):
        found = reader.trigger(end, "delegation")
        if found is not None:
            listed = reader.words[found.end - 1] in ("وفد", "وفود", "مشن") or found.end - end > _TEAM
            return end if listed else past_fillers(reader, index, stop)
        word = reader.words[end]
        plain = word in grammar.GENITIVE or word in grammar.NUMBER_WORDS
        if end in reader.names or not word[0].isalnum():
            break
        if not plain and (word in grammar.CASE or word in grammar.FINITE or word in _NO_FILLER or reader.event_noun(end)):
            break
    return past_rank(reader, index, stop)


def past_rank(reader: WordReader, index: int, stop: int) -> int:
    """Behind `چلی کے تجارتی`, `پیرو کے اعلی سطحی`, `چلی کے سرحدی`, where officials follow."""
    for end in range(index, min(index + _LONGEST_FILL, stop)):
        if reader.office_at(end):
            break  # `خصوصی نمائندے` hold an office
        found = reader.trigger(end, "officials")
        team = reader.trigger(end, "delegation")
        if team is not None and team.end - end > _TEAM:
            return end  # `چلی کے سرحدی اہلکاروں کی ایک ٹیم`
        if found is not None:  # `اعلی حکام` are listed as such
            soldiers = reader.words[found.end - 1] in _RANKERS and not _ARMS.isdisjoint(reader.words[index:end])
            return index if soldiers else end
        both = end > index and reader.words[end] == "اور" and _relational(reader, end + 1)  # `زرعی اور مالیاتی حکام`
        if not (both or reader.words[end] in DELEGATION_FILL or _relational(reader, end)) or reader.words[end] == "کے":
            break
    return index


def _relational(reader: WordReader, index: int) -> bool:
    """`سرحدی`, `زرعی`: an adjective in ی made of a noun, which says what sort of officials."""
    word = reader.words[index]
    return word[-1] == "ی" and len(word) > _SHORTEST_ADJECTIVE and index not in reader.names and word not in _NO_ADJECTIVE


def past_fillers(reader: WordReader, index: int, stop: int) -> int:
    """Behind `چار رکنی اعلی سطحی پارلیمانی`, `انٹیلی جنس`, where a delegation or officials follow."""
    for end in range(index, min(index + _LONGEST_FILL, stop)):
        if reader.trigger(end, "delegation") is not None:  # `اعلی سطحی وفد` is listed as one
            return end
        word = reader.words[end]
        if word not in DELEGATION_FILL and not word.isdigit() and word not in grammar.NUMBER_WORDS:
            break
    return _past_number(reader, index, stop)


def of_state(reader: WordReader, index: int, stop: int) -> int:
    """Behind what stands between a state and its people: `امریکی چار رکنی`, `ایرانی سرحدی`."""
    end = past_fillers(reader, index, stop)
    return end if end > index else past_rank(reader, index, stop)


def _past_number(reader: WordReader, index: int, stop: int) -> int:
    """Behind the number of `روس کے چھ سفارت کار`, `چلی کے سرکردہ دو سینیٹرز`, where officials or an office follow."""
    end = index
    while end < min(index + _LONGEST_COUNT, stop):
        word = reader.words[end]
        counted = word.isdigit() or word in grammar.NUMBER_WORDS or word in _OF_WEIGHT
        if not counted or reader.office_at(end):
            break
        end += 1
    if end == index or end >= stop:
        return index
    return end if reader.trigger(end, "officials") is not None or reader.office_at(end) else index


_LONGEST_COUNT: Final = 5
_OF_WEIGHT: Final = word_set(
    "با اثر بااثر اہم سینئر سینیئر سرکردہ معروف نامور ممتاز ریپبلکن ریپبلیکن ری پبلکن ڈیموکریٹ ڈیموکریٹک"
)
"""What else is told of politicians who are counted."""


def past_body(reader: WordReader, start: int, stop: int) -> int | None:
    """Where the office stands in `چلی کی فضائیہ کے سربراہ`, `یونانی مرکزی بینک کے گورنر`: a body of the state named."""
    owned = reader.words[start - 1] in grammar.GENITIVE
    within = False
    bracket = start
    for end in range(start, min(start + _LONGEST_BODY, stop - 1)):
        word = reader.words[end]
        if end < bracket:
            continue
        if word == "(" and end > start:
            bracket = past_brackets(reader.words, end, stop)  # `چلی کی قومی ایجنسی (این آئی اے) کے سربراہ`
            continue
        if owned and not within and reader.office_at(end) and reader.is_name_word(reader.names[end].end, stop, True):
            return end  # `پرتگال کے شعلہ بیاں وزیر دفاع نونو میلو`
        if word in grammar.GENITIVE:
            head = end + 1 + (reader.words[end + 1] in _SECOND)  # `چلی کی فوج کے نائب سربراہ`
            body = past_fillers(reader, end + 1, stop)
            officials = reader.words[body] in _OF_OFFICE and not within
            if end > start and (officials or reader.trigger(body, "delegation") is not None):
                return body  # `چلی کی فوج کا ایک وفد`, `یونانی محکمہ دفاع کے حکام`
            office = reader.names.get(head)
            if office is None and end > start and not within and not reader.event_noun(end - 1):
                within = True
                continue  # `چلی کی فوج کے خفیہ ادارے کا ایک وفد`
            entry = office.entry if office is not None else None
            led = isinstance(entry, Office) and entry.role not in HEADS
            return head if end > start and led and not within else None  # `بورڈ کے صدر` presides over no state
        rank = reader.names.get(end) if within else None
        if rank is not None and isinstance(rank.entry, Office) and rank.entry.office == "general":
            return end if reader.is_name_word(rank.end, stop, True) else None  # `چلی کی فوج کے اعلی افسر جنرل X`
        spelt = word in grammar.LETTERS and {reader.words[end - 1], reader.words[end + 1]} & grammar.LETTERS  # `جی آئی ڈی`
        if end in reader.names or (word in grammar.NO_BODY and not spelt) or not word.isalpha():
            return None
    return None


def past_unit(reader: WordReader, start: int, stop: int) -> int | None:
    """Where the office stands in `عالمی بینک کے افغانستان اور پاکستان ریجن کے نائب صدر`, `آئی ایم ایف کے وسطی ایشیا
    ڈیپارٹمنٹ کے ڈائریکٹر`, `عالمی بینک کے جنوبی ایشیا سے متعلق نائب صدر`: over a unit of an organisation, which may be named
    after states, or over a region."""
    for end in range(start, min(start + _LONGEST_UNIT, stop - 2)):
        word = reader.words[end]
        if word in _UNITS and reader.words[end + 1] in grammar.GENITIVE and reader.office_at(end + 2):
            return end + 2
        if word in _REGIONS and reader.words[end + 1 : end + 3] in _FOR and reader.office_at(end + 3):
            return end + 3
        if word in grammar.CASE or word in grammar.FINITE or reader.office_at(end):
            return None
    return None


_UNITS: Final = word_set("ریجن ڈیپارٹمنٹ شعبے ڈویژن خطے محکمے بیورو ڈائریکٹوریٹ ایشیا وسطی افریقہ یورپ")
_REGIONS: Final = word_set("ایشیا وسطی افریقہ یورپ امریکہ خطے")
"""Last words of a region's name: `جنوبی ایشیا`, `مشرق وسطی`."""
_FOR: Final = (["کے", "لیے"], ["سے", "متعلق"])
_LONGEST_UNIT: Final = 12


def leadership(reader: WordReader, index: int, stop: int) -> int:
    """Behind `اعلی سیاسی اور عسکری`, where قیادت follows: a state's leaders as a body. `اعلی حکام` are listed as one."""
    if reader.trigger(index, "officials") is not None:
        return index
    end = index
    while end < min(index + 6, stop) and reader.words[end] in _OF_LEADERS:
        end += 1
    return end if end > index and reader.words[end : end + 1] in (["قیادت"], ["حکام"]) else index


def posting(reader: WordReader, index: int, stop: int) -> int | None:
    """Where the office stands in `چین کے افغانستان میں (تعینات) سفیر`, `… کے لیے (نامزد) سفیر`, `چین کے نئے سفیر`."""
    match = reader.names.get(index)
    if match is not None and match.kind in ("country", "city"):
        there = next((case for case in _AT_POST if reader.words[match.end : match.end + len(case)] == case), None)
        envoy = _envoy_behind(reader, match.end + len(there), stop) if there is not None else None
        if envoy is not None:
            return envoy
    return _envoy_behind(reader, index, stop) if index < stop and reader.words[index] in _NEWLY else None


def _envoy_behind(reader: WordReader, index: int, stop: int) -> int | None:
    """Where an envoy's office stands, behind what may tell that he is posted or new."""
    for end in range(index, min(index + _LONGEST_POSTING, stop)):
        match = reader.names.get(end)
        if match is not None and isinstance(match.entry, Office):
            return end if match.entry.role in ("ambassador", "special_envoy") else None
        if reader.words[end] not in _NEWLY:
            return None
    return None
