"""Where an event takes place: a city or country with میں in its clause, a venue, the posting of an envoy, the visit
around it."""

from typing import Final

from streams.extraction.document import Document
from streams.extraction.gazetteer import City, Country
from streams.extraction.lexicon import Match
from streams.extraction.scene import Candidate, Scene
from streams.extraction.status import adverbial_end
from streams.urdu.tokens import word_set


def locate(scene: Scene, event: Candidate) -> None:
    """Fill an event's place from its own words; calls have none. The place nearest before the trigger wins."""
    if event.type in ("call", "message", "summit") or event.place_city is not None:
        return  # the place of a session is read with it
    sentence = scene.document.sentences[event.sentence]
    tail = scene.words[event.trigger.end : event.clause.end]
    adverbial = tail[:1] == ["میں"] or adverbial_end(tail) is not None
    clause_end = event.trigger.start if adverbial else event.clause.end
    if not _named(scene, event, event.clause.start, clause_end) and not adverbial:
        _named(scene, event, sentence.start, sentence.end)


def _named(scene: Scene, event: Candidate, low: int, high: int) -> bool:
    document = scene.document
    found: list[tuple[int, Match]] = []
    index = low
    while index < high:
        match = document.names.get(index)
        if match is None:
            index += 1
            continue
        if _is_place(document, event, match, high):
            before = match.start < event.trigger.start
            found.append(((event.trigger.start - match.start) if before else 1000 + match.start, match))
        index = match.end
    cities = [f for f in found if isinstance(f[1].entry, City)]
    for _, match in sorted(cities or found, key=lambda f: f[0])[:1]:
        entry = match.entry
        event.place_span = (match.start, match.end)
        if isinstance(entry, Country):
            event.place_country = event.place_country or entry.code
        elif isinstance(entry, City) and entry.country == "*":
            event.venue = document.original(match.start, match.end)
            event.place_country = event.place_country or scene.register.audience
        elif isinstance(entry, City):
            event.place_city, event.place_country = entry.name or None, entry.country
        return True
    return False


def _is_place(document: Document, event: Candidate, match: Match, high: int) -> bool:
    words = document.words
    after = words[match.end] if match.end < len(words) else ""
    nxt = words[match.end + 1] if match.end + 1 < len(words) else ""
    if isinstance(match.entry, City):
        venue = match.entry.kind == "venue"
        here = (
            after == "میں"
            or (after in ("کے", "کی") and _leads_to_men(document, match.end, high))
            or (venue and after in ("پہنچ", "پر", "کا", "پہنچے"))
        )
        return here and (venue or nxt not in ("تعینات", "مقیم", "متعین"))
    if isinstance(match.entry, Country) and match.kind == "country" and after == "میں" and nxt not in _NOT_WHERE:
        following = document.covering.get(match.end + 1)
        if following is not None and following.kind == "office":
            return False
        return event.type != "meeting" or _event_like(document, match.end + 1, high)
    return False


_NOT_WHERE: Final = word_set("تعینات متعین مقیم سرمایہ موجود امن جاری سیلاب حالیہ انسانی جنگ")


_SUBJECTS: Final = word_set("صورتحال صورت معاملے معاملات مسئلے تنازع تنازعے جنگ بحران حملے حملوں حالات سلامتی مستقبل")
"""What talks are about: `حلب کی صورتحال پر` is no place."""


def _leads_to_men(document: Document, index: int, high: int) -> bool:
    """`بیجنگ کے گریٹ ہال میں`, `جنیوا کے ہوٹل میں`: a place in the city."""
    for step in range(index + 1, min(index + 5, high)):
        if document.words[step] in ("میں", "پر"):
            talked = document.words[step] == "پر" and document.words[index + 1] in _SUBJECTS
            return step - index <= 3 and not talked and not any(document.covering.get(i) for i in range(index + 1, step))
    return False


def _event_like(document: Document, index: int, high: int) -> bool:
    return any(
        document.words[i]
        in ("ملاقات", "مذاکرات", "ہونے", "ہوئی", "ہوئے", "ہوا", "اجلاس", "کانفرنس", "بات", "ہوں", "ہوگی", "ہوگا")
        for i in range(index, min(index + 14, high))
    )


def infer(scene: Scene, events: list[Candidate]) -> None:
    """Places that follow from the rest of the article: the visit around a meeting, an envoy's posting, the dateline's
    country."""
    visits = [e for e in events if e.type == "visit" and e.status in ("held", "planned") and e.host and not e.background]
    for event in events:
        if event.type not in ("meeting", "agreement", "credentials", "protest") or event.place_country is not None:
            continue
        for visit in visits:
            if (
                set(event.parties) == set(visit.parties)
                and event.type != "credentials"
                and event.background == visit.background
            ):
                event.place_country, event.place_city = (
                    visit.place_country,
                    event.place_city or (visit.place_city if event.type == "meeting" else None),
                )
                event.rules.append("place:visit")
                break
        if event.place_country is not None:
            continue
        summit = next(
            (
                e
                for e in events
                if e.type == "summit" and not e.background and e.place_country and set(e.parties) & set(event.parties)
            ),
            None,
        )
        if summit is not None and event.type == "meeting" and not event.background:
            event.place_country, event.place_city = summit.place_country, summit.place_city
            event.rules.append("place:summit")
            continue
        envoys = [a for a in event.actors if a.role == "ambassador" and a.country]
        others = [c for c in event.parties if not any(a.country == c for a in envoys)]
        if envoys and len(others) == 1 and len(others[0]) == 2:
            event.place_country = others[0]
            event.rules.append("place:posting")
            continue
        dateline = scene.document.dateline_city
        fits = (
            dateline is not None
            and event.status == "held"
            and dateline.country != "*"
            and (dateline.country in event.parties or event.type == "meeting")
        )
        if dateline is not None and fits:
            event.place_country, event.place_city = dateline.country, dateline.name or None
            event.rules.append("place:dateline")
            continue
        if event.mode != "video" and scene.register.audience in event.parties and event.type in ("meeting", "agreement"):
            event.place_country = scene.register.audience
            event.rules.append("place:audience")
    for event in events:
        if (
            event.place_country is not None
            and event.place_city is None
            and event.type not in ("call", "message")
            and not event.background
        ):
            event.place_city = _city_of(scene, event.place_country)


def _city_of(scene: Scene, country: str) -> str | None:
    """The city of a country that the article names as a place (dateline, `… میں`, `… پہنچے`), where it names one."""
    dateline = scene.document.dateline_city
    if dateline is not None and dateline.country == country and dateline.name:
        return dateline.name
    for start in sorted(scene.document.names):
        match = scene.document.names[start]
        if (
            isinstance(match.entry, City)
            and match.entry.country == country
            and match.entry.name
            and match.end < len(scene.words)
        ) and scene.words[match.end] in ("میں", "پہنچ", "پہنچے", "پہنچنے", "پہنچا"):
            return match.entry.name
    return None
