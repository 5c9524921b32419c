"""Where an event takes place: a city or country with میں in its clause, a venue, the posting of an envoy, the visit
around it."""

from collections.abc import Sequence
from typing import Final

from streams.extraction import grammar
from streams.extraction.document import Clause, Document
from streams.extraction.each_state import IN_EACH
from streams.extraction.gazetteer import City, Country, Office
from streams.extraction.lexicon import Match
from streams.extraction.predicate import adverbial_end
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

NOWHERE: Final = "credentials:appointed"
"""An appointment is made known; the post is no place of it."""


_GIVEN_UP: Final = frozenset(("rupture:of_talks", "rupture:of_paper", "rupture:withdrawn"))


def locate(scene: Scene, event: Candidate) -> None:
    """Fill an event's place from its own words; calls have none. The place nearest before the trigger wins."""
    if event.type in ("call", "message", "summit") or event.place_city is not None or not _ELSEHOW.isdisjoint(event.rules):
        return  # the place of a session is read with it
    if event.type == "rupture" and not _GIVEN_UP.isdisjoint(event.rules):
        return  # a place named beside talks or a treaty given up is what they were about
    if "protest:to_state" in event.rules:
        return  # a city named beside it is where that happened which is protested
    sentence = scene.document.sentences[event.sentence]
    tail = scene.words[event.trigger.end : event.clause.end]
    adverbial = tail[:1] == ["میں"] or adverbial_end(tail) is not None
    clause_end = event.trigger.start if adverbial else event.clause.end
    if _named(scene, event, event.clause.start, clause_end) or _there(scene, event):
        return
    if not adverbial and _named(scene, event, sentence.start, until_another(scene, event)):
        return
    _told(scene, event, clause_end, adverbial)


def until_another(scene: Scene, event: Candidate) -> int:
    """`وزیراعظم نے مصری صدر سے ملاقات کی، وزیر خارجہ نے لیما میں اجلاس میں شرکت کی`: where the sentence goes over to what
    somebody else did elsewhere."""
    sentence = scene.document.sentences[event.sentence]
    for clause in sentence.clauses:
        if clause.start < event.clause.end or scene.words[clause.start] in _GOES_ON:
            continue
        own = scene.groups(event.sentence, clause.start, clause.end)[:1]
        acts = own and own[0].start == clause.start and own[0].marker == "ne" and all(a.country for a in own[0].actors)
        known = acts and any(a is b for a in own[0].actors for b in event.actors)
        if acts and not known and scene.has(clause.start, clause.end, *_ELSEWHERE) is not None:
            return clause.start
    return sentence.end


_ELSEHOW: Final = frozenset((NOWHERE, IN_EACH, "agreement:presupposed"))
_GOES_ON: Final = frozenset(("جس", "جہاں", "جو", "جن", "جسے"))
_ELSEWHERE: Final = ("meeting", "talks", "summit", "conference", "visit", "session", "arrive")


def done_by_others(scene: Scene, event: Candidate, other: Candidate) -> bool:
    """Whether the sentence of an event tells another one of somebody else, behind it."""
    return event.sentence == other.sentence and other.clause.start >= until_another(scene, event)


def _told(scene: Scene, event: Candidate, clause_end: int, adverbial: bool) -> None:
    """A place told otherwise than by a listed city or country with میں."""
    sentence = scene.document.sentences[event.sentence]
    for low, high in ((event.clause.start, clause_end), (sentence.start, sentence.end)):
        if (capital := unnamed_capital(scene, low, high)) is not None and event.host in (None, capital[0]):
            event.place_country, event.place_city, event.place_span = capital
            return
        if (country := unlisted(scene, low, high)) is not None:
            event.place_country = event.place_country or country
            return
    for group in scene.groups(event.sentence, event.clause.start, event.clause.end):
        host = group.actors[-1]
        if group.marker == "mezbani" and host.country and len(host.country) == 2:
            event.place_country = event.place_country or host.country  # `ناروے کی میزبانی میں ہونے والے مذاکرات`
            return
    if scene.word_in(event.clause.start, event.clause.end, grammar.HERE):
        event.place_country = event.place_country or scene.here()
    elif adverbial and event.type == "meeting":
        _left(scene, event)


def _there(scene: Scene, event: Candidate) -> bool:
    """Whether a relative word takes up the place named right before it."""
    return scene.words[event.clause.start] == "جہاں" and event.type in ("meeting", "agreement") and _before_where(scene, event)


def _before_where(scene: Scene, event: Candidate) -> bool:
    """`صدر مسقط پہنچے جہاں انہوں نے … سے ملاقات کی`: there."""
    match = before_where(scene, event.clause)
    if match is None:
        return False
    if isinstance(match.entry, City):
        event.place_city, event.place_country = match.entry.name or None, match.entry.country or _claimant(match.entry, event)
    elif isinstance(match.entry, Country):
        event.place_country = event.place_country or match.entry.code
    event.place_span = (match.start, match.end)
    return True


def before_where(scene: Scene, clause: Clause) -> Match | None:
    """The place right before a clause, which its relative word takes up: `مسقط پہنچے | جہاں انہوں نے …`."""
    first = scene.document.sentences[clause.sentence].start
    for index in range(clause.start - 1, max(clause.start - _APPROACH, first) - 1, -1):
        match = scene.document.names.get(index)
        if match is None:
            continue
        city = isinstance(match.entry, City) and match.entry.country != "*"
        return match if city or (isinstance(match.entry, Country) and match.kind == "country") else None
    return None


_APPROACH: Final = 8
"""Words between a place and the relative word that takes it up."""


def of_journey(scene: Scene, clause: Clause) -> Match | None:
    """`صدر لیما روانہ ہو گئے۔ دورے کے دوران وہ آبی کانفرنس میں شرکت کریں گے`: where he goes of
    whom the clause or sentence before tells."""
    words = scene.words
    before = scene.previous_clause(clause) or scene.last_clause_before(clause)
    if before is None:
        return None
    travelling = {
        (a.role, a.country) for g in scene.groups(before.sentence, before.start, before.end) for a in g.actors if a.role
    }
    here = (g.actors for g in scene.groups(clause.sentence, clause.start, clause.start + 2))
    again = any((a.role, a.country) in travelling for actors in here for a in actors)
    during = words[clause.start + 1 : clause.start + 3] == ["کے", "دوران"] and words[clause.start] in ("دورے", "دورہ")
    if not (again or during or words[clause.start] in ("وہ", "وہاں")):
        return None
    for journey in scene.triggers(before.sentence, "visit", "arrive", "depart"):
        for index in (journey.end, *range(journey.start - 1, max(journey.start - _APPROACH, before.start - 1), -1)):
            match = scene.document.names.get(index) if before.start <= journey.start < before.end else None
            if match is not None and match.kind in ("city", "country"):
                left = words[match.end : match.end + 1] == ["سے"]  # `لیما سے وطن روانہ`
                return None if left or (isinstance(match.entry, City) and match.entry.country == "*") else match
    return None


def unnamed_capital(scene: Scene, low: int, high: int) -> tuple[str, str | None, tuple[int, int]] | None:
    """`روسی دارالحکومت میں`, `چلی کے دارالحکومت پہنچے`: the capital of the country before, where no name that is listed
    follows."""
    words = scene.words
    for index in range(max(low, 1), min(high, len(words) - 2)):
        if words[index] not in grammar.CAPITAL:
            continue
        unknown = (
            words[index + 2] in _STANDS and index + 1 not in scene.document.covering and words[index + 1] not in grammar.CASE
        )
        if words[index + 1] not in _STANDS and not unknown:
            continue
        owner = scene.document.covering.get(index - 2 if words[index - 1] in grammar.GENITIVE else index - 1)
        if owner is not None and owner.start >= low and isinstance(owner.entry, Country):
            code = owner.entry.code
            return code, scene.gazetteer.capitals.get(code), (owner.start, index + 1)
    return None


_STANDS: Final = word_set("میں پہنچ پہنچے پہنچیں پہنچا پہنچنے روانہ آئے")


def unlisted(scene: Scene, low: int, high: int) -> str | None:
    """The country of a city that nobody listed: `چین کے ساحلی شہر نانتونگ میں`, `یونان کے جزیرے کاسوس پہنچے`."""
    words = scene.words
    for index in range(low, high):
        if words[index] not in _SETTLEMENTS:
            continue
        for owner in range(index - 1, max(index - 5, low - 1), -1):
            match = scene.document.covering.get(owner)
            if match is None:
                continue
            joined = match.kind == "adjective" or (match.kind == "country" and words[match.end] in grammar.GENITIVE)
            if joined and isinstance(match.entry, Country) and _ends_in_men(words, index + 1, high):
                return match.entry.code
            break
    return None


def _ends_in_men(words: list[str], index: int, high: int) -> bool:
    return any(
        words[i] in ("میں", "پہنچ", "پہنچے", "پہنچیں", "پہنچا") and not any(w in grammar.CASE - {"کے"} for w in words[index:i])
        for i in range(index + 1, min(index + 5, high))
    )


def _left(scene: Scene, event: Candidate) -> None:
    """`مذاکرات کے بعد … وہ ویانا سے روانہ ہو گئے`: where one leaves from behind the talks, they were held."""
    sentence = scene.document.sentences[event.sentence]
    for start in range(event.trigger.end, sentence.end - 1):
        match = scene.document.names.get(start)
        if match is None or not isinstance(match.entry, City) or match.entry.country == "*":
            continue
        if scene.words[match.end : match.end + 1] != ["سے"]:
            continue
        if scene.has(match.end, min(sentence.end, match.end + 8), "depart") is not None:
            event.place_city, event.place_country = match.entry.name or None, event.place_country or match.entry.country
            event.place_span = (match.start, match.end)
            return


def _named(scene: Scene, event: Candidate, low: int, high: int) -> bool:
    document = scene.document
    found: list[tuple[int, Match]] = []
    index = low
    while index < high:
        match = document.names.get(index)
        if match is None:
            index += 1
            continue
        where = getattr(match.entry, "country", "")
        elsewhere = event.type == "visit" and event.host and where not in ("", "*", event.host)
        if event.type == "protest" and event.place_country and where not in ("", "*", event.place_country):
            elsewhere = True  # `کینیا میں سفارت خانے پر حملے پر احتجاج`
        elsewhere = elsewhere or _where_told(scene, event, match)
        if _is_place(document, event, match, high) and not (elsewhere and isinstance(match.entry, City)):
            before = match.start < event.trigger.start
            found.append(((event.trigger.start - match.start) if before else 1000 + match.start, match))
        index = match.end
    cities = [f for f in found if isinstance(f[1].entry, City)]
    if len(cities) > 1 and (own := [f for f in cities if _beside_him(event, f[1])]):
        cities = own[-1:]
    for _, match in sorted(cities or found, key=lambda f: f[0])[:1]:
        entry = match.entry
        event.place_span = (match.start, match.end)
        if isinstance(entry, Country):
            event.place_country = event.place_country or entry.code
            event.place_city = CITY_STATES.get(entry.code)
        elif isinstance(entry, City) and entry.country == "*":
            event.venue = document.original(match.start, match.end)
            event.place_country = event.place_country or _house_of(scene, event)
        elif isinstance(entry, City):
            event.place_city, event.place_country = entry.name or None, entry.country or _claimant(entry, event)
        return True
    return False


def _beside_him(event: Candidate, place: Match) -> bool:
    """`لیما میں X اور کیٹو میں Y سے ملے`, `X سے لیما میں اور Y سے کیٹو میں`: each where he was met."""
    return any(place.end + 1 == a.start or a.end + 1 == place.start for a in event.actors if a.end > a.start)


def _claimant(city: City, event: Candidate) -> str | None:
    """A city that two claim is, in what one of them does there, that one's."""
    sides = [code for code in _CLAIMED.get(city.name, ()) if code in event.parties]
    return sides[0] if len(sides) == 1 else None


_CLAIMED: Final = {"Jerusalem": ("IL", "PS")}


def _where_told(scene: Scene, event: Candidate, match: Match) -> bool:
    """`ترجمان نے کیٹو میں بریفنگ میں بتایا کہ وزیر خارجہ نے … سے ملاقات کی`: where reporters were told of it."""
    clause = scene.clause(match.start)
    if (
        clause.sentence != event.sentence
        or clause.index >= event.clause.index
        or not scene.word_in(clause.start, clause.end, _PRESS)
    ):
        return False
    following = scene.next_clause(clause)
    said = following is not None and scene.words[following.start] == "کہ"
    return said and scene.has(clause.start, clause.end, "meeting", "visit", "arrive", "talks", "sign") is None


_PRESS: Final = word_set("بریفنگ صحافیوں نامہ میڈیا پریس ترجمان رپورٹرز")
ORGANISATIONS_SIT: Final = frozenset(("New York", "Geneva", "Brussels", "Vienna"))
"""Cities where organisations sit: who speaks or meets people there has come to them."""
CITY_STATES: Final = {"SG": "Singapore", "VA": "Vatican City", "MC": "Monaco"}


def _house_of(scene: Scene, event: Candidate) -> str | None:
    """Whose `ایوان صدر` or `وزیراعظم ہاؤس` it is: the audience's where it is a side, else that of the one side for which its
    holder stands; of two whom only a pronoun tells, the journey around them decides."""
    audience = scene.register.audience
    # `لیما کے صدارتی محل میں ہمارے سفیر کی صدر سے ملاقات`
    abroad = any(a.role == "ambassador" and a.country == audience for a in event.actors)
    if audience in event.parties and not abroad:
        return audience
    if abroad and len(event.parties) == 2:
        return next(p for p in event.parties if p != audience)
    if not event.parties or event.place_span is None:
        return None
    minister = scene.words[event.place_span[0]].startswith("وزیر")
    role = "head_of_government" if minister else "head_of_state"
    holders = {actor.country for actor in event.actors if actor.role == role}
    return holders.pop() if len(holders) == 1 else None


_SETTLEMENTS: Final = grammar.CAPITAL | word_set("شہر قصبے جزیرے صوبے ریاست مقام علاقے بندرگاہ")


def _is_place(document: Document, event: Candidate, match: Match, high: int) -> bool:
    words = document.words
    after = words[match.end] if match.end < len(words) else ""
    nxt = words[match.end + 1] if match.end + 1 < len(words) else ""
    country = isinstance(match.entry, Country)
    if event.type == "agreement" and country and after == "میں" and _what_for(words, match.end, event.trigger.start):
        return False
    if after == "میں" and tellers(words, match.end + 1):
        return False
    if isinstance(match.entry, City):
        venue = match.entry.kind == "venue"
        here = (
            after == "میں"
            or (after in ("کے", "کی") and _leads_to_men(document, match.end, high))
            or (venue and after in ("پہنچ", "پر", "کا", "پہنچے"))
        )
        goes_on = _goes_on(words, match.end + 1, event)
        # `دوحہ میں امن مذاکرات`
        peace = nxt == "امن" and match.entry.kind == "capital" and event.trigger.start == match.end + 2
        return here and (venue or nxt not in _NO_VENUE or goes_on or peace)
    if isinstance(match.entry, Country) and match.entry.code in CITY_STATES and after in ("کے", "کی"):
        return _leads_to_men(document, match.end, high)
    if isinstance(match.entry, Country) and match.kind == "country" and after == "میں" and nxt not in _NOT_WHERE:
        following = document.covering.get(match.end + 1)
        if isinstance(following, Match) and isinstance(following.entry, Office) and following.entry.role == "ambassador":
            return False  # `کینیا میں سفیر X`: where he is posted
        if words[match.start - 1] in ("اور", "،") and _serves_there(document, match.end + 1):
            return False  # `وزیر X اور کینیا میں نیٹو مشن کے کمانڈر Y`
        beside = document.covering.get(match.start - 2)
        other = beside.entry.code if isinstance(beside, Match) and isinstance(beside.entry, Country) else match.entry.code
        both = other != match.entry.code and other in event.parties
        between = event.type == "agreement" or (event.type == "meeting" and both)
        if words[match.start - 1] == "اور" and match.entry.code in event.parties and between:
            return False  # `چلی اور پیرو میں معاہدہ ہو گیا`, `… میں مذاکرات ہوئے`: between the two
        return event.type != "meeting" or _event_like(document, match.end + 1, max(high, event.trigger.end))
    return False


def _serves_there(document: Document, index: int) -> bool:
    """Whether the next phrase, with what it belongs to, is one who serves in a country: `نیٹو مشن کے کمانڈر`."""
    for at in range(index, min(index + _PHRASE, len(document.words))):
        match = document.covering.get(at)
        if match is not None and isinstance(match.entry, Office):
            return match.entry.role in ("special_envoy", "military_chief")
        if match is None and document.words[at] in grammar.CASE - grammar.GENITIVE:
            return False
    return False


_PHRASE: Final = 6


def tellers(words: Sequence[str], index: int) -> bool:
    """`لیما میں حکام نے بتایا کہ …`, `نیروبی میں سفارتخانے کے بیان کے مطابق …`: where those are who tell of it."""
    for at in range(index, min(index + _TELLER, len(words))):
        if words[at] in _TELL:
            return not _TOLD.isdisjoint(words[at + 1 : at + 2 + _TELLER])
        if words[at] in grammar.CASE or words[at] in grammar.FINITE or words[at] in _ENDS:
            return False  # `لیما میں مذاکرات ہوئے۔ ترجمان نے بتایا …`
    return False


_ENDS: Final = frozenset("۔.؟!\n")
_TELLER: Final = 5
_TELL: Final = word_set("حکام ذرائع ترجمان سفارتخانے سفارتکاروں میڈیا نامہ مبصرین اہلکاروں عہدیداروں")
_TOLD: Final = word_set("بتایا کہا کہنا مطابق بیان نگار")


def _what_for(words: Sequence[str], start: int, end: int) -> bool:
    """`شام میں محفوظ علاقے قائم کرنے کی یادداشت`: where that is to be done which a paper is about."""
    return any(
        words[i] in ("کرنے", "بنانے", "لگانے", "رکھنے") and words[i + 1] in ("کی", "کے", "کا") for i in range(start, end)
    )


def _goes_on(words: Sequence[str], index: int, event: Candidate) -> bool:
    """`لیما میں جاری مذاکرات`, `مذاکرات لیما میں جاری ہیں`: what goes on in the city is the event itself."""
    if words[index : index + 1] != ["جاری"]:
        return False
    ahead = event.trigger.start - index
    on = 0 < ahead <= _LONG and "(" in words[index : event.trigger.start]  # `لیما میں جاری چار فریقی (A، B، C اور D) اجلاس`
    return on or 0 < ahead <= _NEAR or words[index + 1 : index + 2] in _LASTS


_NEAR: Final = 4
_LONG: Final = 18
_LASTS: Final = [[word] for word in sorted(grammar.PRESENT | grammar.PAST | word_set("رہا رہی رہے رہیں"))]
_NO_VENUE: Final = word_set("تعینات متعین مقیم جنگ فائر سیز امن جاری انسانی سیلاب حالیہ")
"""`غزہ میں جنگ بندی پر`: where the subject of talks is, or who is posted there."""
_NOT_WHERE: Final = word_set("تعینات متعین مقیم سرمایہ موجود امن جاری سیلاب حالیہ انسانی جنگ")


ORGANISATIONS: Final = frozenset(("UN", "WB", "AU"))
"""Organisations whose code has two letters as a state's has."""
_SUBJECTS: Final = word_set("صورتحال صورت معاملے معاملات مسئلے تنازع تنازعے جنگ بحران حملے حملوں حالات سلامتی مستقبل")
"""What talks are about: `حلب کی صورتحال پر` is no place."""


def _leads_to_men(document: Document, index: int, high: int) -> bool:
    """`بیجنگ کے گریٹ ہال میں`, `جنیوا کے ہوٹل میں`: a place in the city."""
    for step in range(index + 1, min(index + 5, high)):
        if document.words[step] in ("میں", "پر"):
            talked = document.words[step] == "پر" and document.words[index + 1] in _SUBJECTS
            return step - index <= 3 and not talked and not any(document.covering.get(i) for i in range(index + 1, step))
    return False


_HAPPENS: Final = word_set(
    "ملاقات ملے ملیں ملی ملنے مذاکرات ہونے ہوئی ہوئے ہوا اجلاس کانفرنس بات ہوں ہوگی ہوگا طے متوقع شیڈول منعقد شروع آغاز اختتام "
    "ختم"
)


def _event_like(document: Document, index: int, high: int) -> bool:
    return any(document.words[i] in _HAPPENS for i in range(index, min(index + 14, high)))


def city_in(scene: Scene, index: int) -> Match | None:
    """The city with میں that begins at a token: `جنیوا میں`."""
    match = scene.document.names.get(index)
    there = match is not None and match.kind == "city" and scene.words[match.end : match.end + 1] == ["میں"]
    return match if there else None
