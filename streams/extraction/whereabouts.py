"""Where a meeting was, told in a sentence that names no side: `ملاقات کل لیما میں ہوگی`, `لیما میں ہونے والی ملاقات میں`."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.coreference import tellings
from streams.extraction.document import Clause
from streams.extraction.gazetteer import City
from streams.extraction.lexicon import Match
from streams.extraction.place import city_in
from streams.extraction.scene import Candidate, Scene
from streams.extraction.seats import in_hall

_REACH: Final = 5
"""Tokens between a city and the noun of the talks, on either side."""
_OLD: Final = frozenset(("پہلا", "پہلے", "پہلی", "گزشتہ", "سابقہ", "آخری", "دوسرا", "دوسری"))


def complete(scene: Scene, events: list[Candidate]) -> None:
    """Give the one meeting of the news that has no place the city that the article tells of such talks, where it tells one."""
    news = [e for e in events if e.type == "meeting" and not e.background]
    if len(news) != 1 or news[0].place_country is not None or news[0].mode == "video":
        return
    (event,) = news
    taken = {t.trigger.start for t in tellings(event)}
    cities: dict[tuple[str, str], tuple[int, int]] = {}
    for number in range(event.sentence, len(scene.document.sentences)):
        if scene.document.sentences[number].skipped or scene.document.sentences[number].part == "title":
            continue
        for trigger in scene.triggers(number, "meeting", "talks", "session"):
            clause = scene.clause(trigger.start)
            city = _city(scene, clause, trigger) if trigger.start not in taken and _of_it(scene, event, clause) else None
            if city is not None and isinstance(city.entry, City):
                cities.setdefault((city.entry.country, city.entry.name), (city.start, city.end))
    if len(cities) == 1:
        (country, name), span = cities.popitem()
        event.place_country, event.place_city, event.place_span = country, name or None, span
        event.rules.append("place:told_again")


def ceremonies(scene: Scene, events: list[Candidate]) -> None:
    """`معاہدے پر دستخط کی تقریب لیما میں ہوئی`, `یہ تقریب کیٹو کے صدارتی محل میں …`: where the
    agreement of the news was signed."""
    news = [e for e in events if e.type == "agreement" and not e.background and "agreement:signed" in e.rules]
    if len(news) != 1 or news[0].place_country is not None:
        return
    (event,) = news
    told = scene.document.sentences[event.sentence : event.sentence + _TOLD_ON]
    for index in (i for s in told if not s.skipped for i in range(s.start, s.end) if scene.words[i] in _CEREMONY):
        match = _seat_of_ceremony(scene, index)
        if match is None and scene.document.sentence_of[index] == event.sentence + 1:
            match = _seat_just_behind(scene, index)
        if match is not None and isinstance(match.entry, City) and len(match.entry.country) == 2:
            event.place_country, event.place_city = match.entry.country, match.entry.name or None
            event.place_span = (match.start, match.end)
            event.rules.append("place:ceremony")
            return


def _seat_of_ceremony(scene: Scene, index: int) -> Match | None:
    """The city, or the one whose hall, is told near the word of a ceremony at which something was signed."""
    words, clause = scene.words, scene.clause(index)
    if not scene.word_in(clause.start, index, ("دستخط", "دستخطوں", "سلسلے")) and words[index - 1] not in ("یہ", "اس"):
        return None
    near = range(max(clause.start, index - _REACH - 1), min(clause.end, index + _REACH))
    at = next((i for i in near if city_in(scene, i) or _in_hall_of(scene, i)), None)
    return scene.document.names.get(at) if at is not None else None


def _seat_just_behind(scene: Scene, index: int) -> Match | None:
    """`… دستخط کیے۔ لیما میں ہونے والی تقریب میں …`, `… یہ دستخط پیر کو لیما میں ہوئے`: the ceremony of what was just told."""
    words, clause = scene.words, scene.clause(index)
    if words[index] == "تقریب" and words[index - 1] in ("والی", "منعقدہ"):
        near = range(max(clause.start, index - _REACH), index)
    elif words[index] == "دستخط" and words[index - 1] == "یہ" and words[clause.end - 1] in ("ہوئے", "تھے", "گئے"):
        near = range(index, clause.end)
    else:
        return None
    at = next((i for i in near if city_in(scene, i)), None)
    return scene.document.names.get(at) if at is not None else None


_CEREMONY: Final = frozenset(("تقریب", "دستخط"))
_TOLD_ON: Final = 5


def _of_it(scene: Scene, event: Candidate, clause: Clause) -> bool:
    """Whether a clause names nobody beside the sides, and nothing that is over while the news is not."""
    groups = [g for g in scene.groups(clause.sentence, clause.start, clause.end) if g.marker != "men"]
    actors = [a for g in groups for a in g.actors if not (a.kind == "capital" and in_hall(scene.words, a.end))]
    if any(a.country and a.country not in event.parties for a in actors):
        return False
    words = scene.words[clause.start : clause.end]
    return _OLD.isdisjoint(words) and not (words[-1:] and words[-1] in grammar.PAST and event.status == "planned")


def _in_hall_of(scene: Scene, index: int) -> Match | None:
    """`ملاقات لیما کے صدارتی محل میں ہوگی`: a hall of the city that begins at a token."""
    match = scene.document.names.get(index)
    return match if match is not None and match.kind == "city" and in_hall(scene.words, match.end) else None


def _city(scene: Scene, clause: Clause, trigger: Match) -> Match | None:
    """The city with میں beside the noun of the talks."""
    low, high = max(clause.start, trigger.start - _REACH), min(clause.end, trigger.end + _REACH)
    for index in range(low, high):
        match = city_in(scene, index) or _in_hall_of(scene, index)
        if match is None or not isinstance(match.entry, City) or match.entry.country == "*":
            continue
        if match.entry.kind != "venue":
            return match
    return None
