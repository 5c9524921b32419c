"""Where a session sits, told around its noun: `پیرو میں ہونے والی کانفرنس`, `لیما کانفرنس`, `شرکت کے لیے لیما پہنچے`."""

from collections.abc import Iterator, Sequence
from typing import Final

from streams.extraction import grammar
from streams.extraction.document import Clause
from streams.extraction.gazetteer import City, Country
from streams.extraction.lexicon import Match
from streams.extraction.place import before_where, tellers, unlisted, unnamed_capital
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

_IN_ITS_SEAT: Final = frozenset(("IMF", "WB"))
"""Who meets in Washington by itself; in New York all do, around the United Nations."""
_ARRIVES: Final = word_set(
    "آئے آئی آئیں آیا گئے گئی گیا پہنچے پہنچی پہنچ پہنچا آ جا آنے جانے پہنچنے روانہ آرہے جارہے جائیں جائے جائینگے "
    "پہنچیں آئینگے پہنچینگے موجود"
)
_TO_IT: Final = frozenset(("لیے", ":", "سلسلے", "سلسلہ", "غرض"))
_AWAY: Final = word_set("سے پر نے")
Seat = tuple[str, str | None, tuple[int, int]]
"""Country, city in English, and the tokens that say so."""


def seat(scene: Scene, trigger: Match, clause: Clause) -> Seat | None:
    """Where the session sits: `برن میں ہونے والا اجلاس`, `برن کانفرنس`, `چین کے شہر … میں`; the last place around the noun."""
    best: Seat | None = None
    end = min(clause.end, trigger.end + (_WITH_COMPANY if scene.words[trigger.end : trigger.end + 2] == ["میں", "شرکت"] else 8))
    if scene.words[trigger.end : trigger.end + 2] == ["کا", "مقصد"]:
        end = trigger.end  # `اجلاس کا مقصد سوڈان میں جنگ ختم کرنا ہے`
    if scene.words[trigger.end : trigger.end + 1] == [":"]:
        end = min(scene.sentence(trigger.start).end, trigger.end + 16)
    for match in _places(scene, clause.start, end, trigger.start):
        behind = scene.words[match.end]
        if match.start < trigger.start and behind == "میں" and _comma_between(scene, match.end, trigger.start, clause):
            continue  # told of something else: `شام میں لڑائی تھمے، … سربراہی اجلاس`
        land = isinstance(match.entry, Country) and behind == "میں"
        if land and _about_there(scene.words, match.end + 1, trigger.start):
            continue  # what it is about: `سوڈان میں انسانی بحران پر افریقی یونین کا اجلاس`
        between = scene.words[trigger.end : match.start]
        if between[-2:] == ["غرض", "سے"]:
            between = between[:-2]  # `اجلاس میں شرکت کی غرض سے لیما پہنچے`
        if match.start > trigger.start and _AWAY & set(between):
            continue  # `کانفرنس ملتوی ہونے سے بھارت میں …`
        if match.start > trigger.end and best is not None and _of_the_next(scene, trigger, match):
            break
        if match.end == trigger.start and best is not None:
            continue  # `دوحہ میں کابل کانفرنس`: its subject
        found = named(match)
        another = found is not None and (best is None or (best[1] is None and best[0] != found[0]))
        if another or isinstance(match.entry, City):
            best = found
    if best is None and scene.words[clause.start] == "جہاں" and (there := before_where(scene, clause)) is not None:
        best = named(there)  # `صدر لیما پہنچ گئے جہاں وہ ماحولیاتی کانفرنس سے خطاب کریں گے`
    if best is None or best[1] is None:
        best = unnamed_capital(scene, clause.start, end) or best
    if best is None and (country := unlisted(scene, clause.start, end)) is not None:
        best = country, None, (clause.start, end)  # `ویتنام کے صوبے کوانگ نام میں`
    return best


def _comma_between(scene: Scene, start: int, end: int, clause: Clause) -> bool:
    """Whether a comma stands in [start, end) that belongs to no list: `لیما میں چلی، پیرو اور کینیا کے وزرا کی کانفرنس`."""
    lists = [(g.start, g.end) for g in scene.groups(clause.sentence, start, end) if len(g.actors) > 1]
    commas = (i for i in range(start, end) if scene.words[i] == "،")
    return any(not any(first <= i < last for first, last in lists) for i in commas)


def named(place: Match) -> Seat | None:
    entry = place.entry
    if isinstance(entry, City):
        return entry.country, entry.name or None, (place.start, place.end)
    return (entry.code, None, (place.start, place.end)) if isinstance(entry, Country) else None


def _of_the_next(scene: Scene, trigger: Match, place: Match) -> bool:
    """`لیما میں عرب سربراہی اجلاس اور 12 نومبر کو نیروبی میں ماحولیاتی کانفرنس میں شرکت`: the seat of another session."""
    between = scene.words[trigger.end : place.start]
    another = scene.has(place.end, min(place.end + _NEXT, scene.clause(place.start).end), "summit", "conference")
    return between[:1] == ["اور"] and another is not None


_NEXT: Final = 8
_WITH_COMPANY: Final = 16
"""Words behind the noun up to which `شرکت کے لیے وزرا اور وفد کے ہمراہ لیما پہنچ گئے` may name the place."""


def seat_behind(scene: Scene, clause: Clause) -> Seat | None:
    """`… کے سربراہ اجلاس سے قبل ہوئی جو کل سے لیما میں ہو رہا ہے`: where the session sits by the clause that hangs on it."""
    following = scene.next_clause(clause)
    if following is None or following.sentence != clause.sentence or scene.words[following.start] != "جو":
        return None
    return next((named(match) for match in _places(scene, following.start, following.end, following.end)), None)


def under_way(scene: Scene, clause: Clause) -> tuple[str, str]:
    """Whether the session that a relative clause tells of is under way: `… سے قبل ملے، جو لیما میں ہو رہا ہے`."""
    following = scene.next_clause(clause)
    end = following.end if following is not None else clause.end
    return ("planned", "before_it") if scene.word_in(end - 2, end, grammar.FUTURE) else ("held", "told_behind")


def _about_there(words: Sequence[str], start: int, noun: int) -> bool:
    """Whether the words from a place to the session's noun tell of a subject: they open with one, and پر or کے لیے ends it."""
    return words[start] in _SUBJECTS and not _ENDS_SUBJECT.isdisjoint(words[start + 1 : noun])


_SUBJECTS: Final = word_set(
    "انسانی امن جنگ بحران قیام صورتحال صورت تشدد حملوں جارحیت فوجی سیاسی انتخابات استحکام تعمیر سیلاب قحط خانہ فائر سیز مظالم "
    "تنازع تنازعے لڑائی بحالی جمہوریت قیدیوں یرغمالیوں"
)
_ENDS_SUBJECT: Final = word_set("پر لیے حوالے بارے سلسلے متعلق")


def _places(scene: Scene, low: int, high: int, noun: int) -> Iterator[Match]:
    """Names of places with میں, before the noun itself, or where somebody goes for it (`شرکت کے لیے پیرو پہنچے`)."""
    words = scene.words
    for index in range(low, high):
        match = scene.document.names.get(index)
        if match is None or match.end >= len(words):
            continue
        if words[match.end] == "میں" and (
            tellers(words, match.end + 1) or (match.kind == "country" and words[match.end + 1 : match.end + 2] in _WHAT_FOR)
        ):
            continue  # `مصر میں حکام نے بتایا کہ کانفرنس …`, `مصر میں قیام امن کے لیے کانفرنس`
        travels = words[match.end] in _ARRIVES or words[match.end : match.end + 2] == ["کا", "دورہ"]
        travels = travels or words[match.end : match.end + 3] in _BOUND_FOR
        goes = index > noun and bool(_TO_IT & set(words[noun:index])) and travels
        if isinstance(match.entry, City) and len(match.entry.country) == 2:
            called_so = match.end == noun and match.entry.name not in _SPOKEN_OF
            inside = words[match.end] == "میں" or words[match.end : match.end + 2] == ["شہر", "میں"]
            if goes or inside or called_so or in_hall(words, match.end):
                yield match
        elif isinstance(match.entry, Country) and match.kind == "country":
            in_city = words[match.end : match.end + 2] in _IN_CITY
            goes = goes or (
                in_city and "لیے" in words[noun:index] and bool(_ARRIVES & set(words[match.end + 3 : match.end + 5]))
            )
            if goes or words[match.end] == "میں" or (in_city and "میں" in words[match.end + 3 : match.end + 7]):
                yield match


_BOUND_FOR: Final = (["کے", "لیے", "روانہ"], ["کے", "لیے", "عازم"], ["کے", "لیے", "نکل"])
_SPOKEN_OF: Final = frozenset(("Gaza",))
"""Cities that a conference is called after because it is about them: `غزہ سمٹ`."""
_WHAT_FOR: Final = (["قیام"], ["امن"], ["دیرپا"], ["پائیدار"], ["استحکام"], ["جنگ"], ["خانہ"], ["انسانی"])
"""What states meet for that is in another one."""


def in_hall(words: Sequence[str], end: int) -> bool:
    """`لیما کے کنونشن سینٹر میں`: a hall of the city named before token `end`."""
    if words[end : end + 1] not in (["کے"], ["کی"]):
        return False
    hall = next((i for i in range(end + 1, min(end + 5, len(words))) if words[i] in _HALLS), None)
    return hall is not None and words[hall + 1 : hall + 2] == ["میں"]


_HALLS: Final = word_set(
    "سینٹر سنٹر مرکز ہال ہوٹل محل پیلس ہاوس کمپلیکس سیکرٹریٹ سیکریٹریٹ ہیڈکوارٹر ہیڈکوارٹرز ریزورٹ وادی عمارت نواح"
)


def hosts_by_place(codes: list[str], country: str, city: str | None) -> bool:
    """Whether the state around the place takes part: not where an organisation sits in its own halls."""
    return not (country == "US" and (city == "New York" or (city == "Washington" and bool(_IN_ITS_SEAT & set(codes)))))


_IN_CITY: Final = [["کے", noun] for noun in ("شہر", *sorted(grammar.CAPITAL))]
