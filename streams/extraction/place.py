"""Where an event takes place: a city or country with میں in its clause, a venue, the posting of an envoy, the visit around it."""

from typing import Final

from streams.extraction.document import Document
from streams.extraction.gazetteer import City, Country
from streams.extraction.scene import Candidate, Scene

_CAPITAL_WORDS: Final = frozenset(("دارالحکومت", "شہر", "مقام", "علاقے"))


def locate(scene: Scene, event: Candidate) -> None:
    """Fill an event's place from its own words; calls have none."""
    if event.type in ("call", "message") or event.place_city is not None:
        return
    sentence = scene.document.sentences[event.sentence]
    for low, high in ((event.clause.start, event.clause.end), (sentence.start, sentence.end)):
        if _named(scene, event, low, high):
            return


def _named(scene: Scene, event: Candidate, low: int, high: int) -> bool:
    document = scene.document
    words = document.words
    index = low
    while index < high:
        match = document.names.get(index)
        if match is None:
            index += 1
            continue
        entry = match.entry
        after = words[match.end] if match.end < len(words) else ""
        nxt = words[match.end + 1] if match.end + 1 < len(words) else ""
        if isinstance(entry, City):
            here = after == "میں" or (after in ("کے", "کی") and _leads_to_men(document, match.end, high)) or (entry.kind == "venue" and after in ("میں", "پہنچ", "پر", "کا", "پہنچے"))
            if here and nxt not in ("تعینات", "مقیم", "موجود") or (entry.kind == "venue" and here):
                if entry.country == "*":
                    event.venue = document.original(match.start, match.end)
                    event.place_country = event.place_country or scene.register.audience
                else:
                    event.place_city, event.place_country = entry.name or None, entry.country
                event.place_span = (match.start, match.end)
                return entry.country != "*" or event.place_country is not None
        elif isinstance(entry, Country) and match.kind == "country" and after == "میں" and nxt not in (
            "تعینات", "متعین", "مقیم", "سرمایہ", "موجود", "امن", "جاری", "سیلاب", "حالیہ", "انسانی", "جنگ",
        ):  # fmt: skip
            following = document.covering.get(match.end + 1)
            if following is not None and following.kind == "office":
                index = match.end
                continue
            if event.place_country is None and (event.type not in ("meeting",) or _event_like(document, match.end + 1, high)):
                event.place_country = entry.code
                event.place_span = (match.start, match.end)
        index = match.end
    return False


def _leads_to_men(document: Document, index: int, high: int) -> bool:
    """`بیجنگ کے گریٹ ہال میں`, `جنیوا کے ہوٹل میں`: a place in the city."""
    for step in range(index + 1, min(index + 5, high)):
        if document.words[step] in ("میں", "پر"):
            return step - index <= 3 and not any(document.covering.get(i) for i in range(index + 1, step))
    return False


def _event_like(document: Document, index: int, high: int) -> bool:
    return any(document.words[i] in ("ملاقات", "مذاکرات", "ہونے", "ہوئی", "ہوئے", "ہوا", "اجلاس", "کانفرنس", "بات", "ہوں", "ہوگی", "ہوگا") for i in range(index, min(index + 14, high)))


def infer(scene: Scene, events: list[Candidate]) -> None:
    """Places that follow from the rest of the article: the visit around a meeting, an envoy's posting, the dateline's country."""
    visits = [e for e in events if e.type == "visit" and e.status in ("held", "planned") and e.host and not e.background]
    for event in events:
        if event.type not in ("meeting", "agreement", "credentials", "protest") or event.place_country is not None:
            continue
        for visit in visits:
            if set(event.parties) == set(visit.parties) and event.background == visit.background:
                event.place_country, event.place_city = visit.place_country, event.place_city or (visit.place_city if event.type == "meeting" else None)
                event.rules.append("place:visit")
                break
        if event.place_country is not None:
            continue
        envoys = [a for a in event.actors if a.role == "ambassador" and a.country]
        others = [c for c in event.parties if not any(a.country == c for a in envoys)]
        if envoys and len(others) == 1 and len(others[0]) == 2:
            event.place_country = others[0]
            event.rules.append("place:posting")
            continue
        dateline = scene.document.dateline_city
        if dateline is not None and dateline.country != "*":
            if dateline.country in event.parties or event.type == "meeting":
                event.place_country, event.place_city = dateline.country, dateline.name or None
                event.rules.append("place:dateline")
                continue
        if event.mode != "video" and scene.register.audience in event.parties and event.type in ("meeting", "agreement"):
            event.place_country = scene.register.audience
            event.rules.append("place:audience")
