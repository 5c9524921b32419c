"""The stops of a journey that is told by its stages: `دورے کا آغاز نیروبی سے کیا`, `دورے پر ہیں، جو پیر کو کیٹو سے شروع ہوا`,
`ان کے دورے کی اگلی منزل لیما ہے`. The region toured says nothing of where, the stop does."""

from typing import Final, NamedTuple

from streams.extraction import grammar
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match, land_of
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

_BEGIN: Final = word_set("آغاز شروع شروعات ابتدا")
_STOP: Final = word_set("منزل پڑاو اسٹاپ سٹاپ")
_NEXT: Final = word_set("اگلی اگلا آئندہ آخری دوسری دوسرا تیسری تیسرا")
_RELATIVE: Final = frozenset(("جو", "جس", "جسے"))
_NEAR: Final = 4
"""Words from the noun of the journey to that of the stop, and from that to its name."""
_SPREAD: Final = 9
"""Words from a journey to the word of its beginning, with its day and place between them."""
_LONG: Final = 14
"""Words of a clause that tells where a journey begins."""


class Stop(NamedTuple):
    """Where a journey stops: the country, the tokens that name the place, the clause telling it, and whether it is to come."""

    country: str
    span: tuple[int, int]
    clause: Clause
    ahead: bool


def journey(scene: Scene, way: Match, clause: Clause) -> bool:
    """Whether سفر with a place is somebody's journey there: `چلی کے سفر پر نکلے`, `چلی کا سفر منسوخ`, `چلی کے سفر سے لوٹے`; not
    `چلی کا سفر آسان نہیں`."""
    tail = scene.words[way.end : min(way.end + _NEAR, clause.end)]
    if not grammar.CALLED_OFF.isdisjoint(tail[:2]) or tail[:1] in (["مکمل"], ["کیا"]) or tail[:2] in _UNDER_WAY:
        return True
    return (tail[:1] == ["پر"] and not _ON_THE_WAY.isdisjoint(tail[1:])) or (tail[:1] == ["سے"] and bool(_BACK & set(tail[1:])))


_UNDER_WAY: Final = (
    ["کے", "دوران"],
    ["کے", "بعد"],
    ["کر", "رہے"],
    ["کر", "رہی"],
    ["کر", "چکے"],
    ["کی", "تیاری"],
    ["کی", "تیاریاں"],
)
_ON_THE_WAY: Final = word_set("روانہ نکل نکلے نکلیں نکلی نکلا گئے گئی گیا ہیں تھے جا جائیں آئے چل")
_BACK: Final = word_set("لوٹ لوٹے لوٹیں لوٹی واپس واپسی پلٹ پلٹے")


def find(scene: Scene, trip: Match, clause: Clause) -> Stop | None:
    """The stop told of a journey that names no place where it goes."""
    if scene.words[trip.end - 1] in _STOP:  # `ان کی اگلی منزل لیما ہے`
        return _next_stop(scene, trip, clause, trip.end - 1)
    words, tail = scene.words, scene.words[trip.end : min(trip.end + _NEAR, clause.end)]
    if tail[:1] in (["کی"], ["کا"]) and not _STOP.isdisjoint(tail):
        return _next_stop(scene, trip, clause, trip.end + next(i for i, word in enumerate(tail) if word in _STOP))
    if tail[:1] in (["کی"], ["کا"]) and not _BEGIN.isdisjoint(tail[1:2]):
        return _beginning(scene, trip.end + 2, clause.end, clause) or _beginning(scene, clause.start, trip.start, clause)
    begun = next((i for i in range(trip.end + 2, min(trip.end + _SPREAD, clause.end)) if words[i] in _BEGIN), None)
    if tail[:1] in (["کی"], ["کا"]) and begun is not None and (first := _beginning(scene, trip.end + 1, begun, clause)):
        return first  # `دورے کا آج نیروبی سے آغاز کیا`
    following = scene.next_clause(clause)
    if following is None or words[following.start] not in _RELATIVE or following.end - following.start > _LONG:
        return None
    told = scene.word_in(following.start, following.end, _BEGIN)
    return _beginning(scene, following.start, following.end, following) if told else None


def listed(scene: Scene, trip: Match, clause: Clause) -> list[Stop]:
    """`دورے میں چلی، پیرو اور کینیا شامل ہیں`: the stops that a journey is told to have."""
    words = scene.words
    if words[trip.end : trip.end + 1] != ["میں"] or words[clause.end - 2 : clause.end] not in _INCLUDED:
        return []
    stops: list[Stop] = []
    index = trip.end + 1
    while index < clause.end - 2:
        match = scene.document.names.get(index)
        code = land_of(match) if match is not None and match.kind in ("country", "city") else None
        if match is None or code is None:
            return []
        stops.append(Stop(code, (match.start, match.end), clause, ahead=True))
        index = match.end
        while index < clause.end - 2 and words[index] in ("،", "اور", "بھی", "کے", "دورے"):
            index += 1
    return stops


_INCLUDED: Final = (["شامل", "ہیں"], ["شامل", "ہے"], ["شامل", "ہوں"], ["شامل", "ہونگے"])


def _beginning(scene: Scene, start: int, end: int, clause: Clause) -> Stop | None:
    """The place from which something begins: `… لیما سے`."""
    for index in range(start, end):
        match = scene.document.names.get(index)
        if match is None or match.kind not in ("country", "city") or scene.words[match.end : match.end + 1] != ["سے"]:
            continue
        code = land_of(match)
        if code:
            return Stop(code, (match.start, match.end), clause, ahead=False)
    return None


def _next_stop(scene: Scene, trip: Match, clause: Clause, noun: int) -> Stop | None:
    """`اگلی منزل چلی کا شہر X ہوگی`, `لیما ان کے دورے کا پہلا پڑاؤ ہے`: a stop that is no more is no plan."""
    ahead = not _NEXT.isdisjoint(scene.words[min(trip.end, noun - 1) : noun]) and not scene.word_in(
        noun, clause.end, grammar.PAST
    )
    behind = _last_place(scene, noun + 1, min(noun + 1 + _NEAR, clause.end))
    found = behind or _last_place(scene, max(clause.start, trip.start - _NEAR), trip.start)
    code = land_of(found) if found is not None else None
    return Stop(code, (found.start, found.end), clause, ahead) if found is not None and code else None


def _last_place(scene: Scene, start: int, end: int) -> Match | None:
    """The last place named in tokens [start, end): of `چلی کے شہر لیما` the city."""
    found = (scene.document.names.get(i) for i in range(end - 1, start - 1, -1))
    return next((m for m in found if m is not None and m.kind in ("country", "city") and land_of(m)), None)
