"""Where a traveller goes: the country of `چین کا دورہ`, `دورۂ چین`, `امریکی دورے پر`, `لبنانی دارالحکومت پہنچے`.

One visit may have several hosts: `ترکی، آذربائیجان اور ازبکستان کا دورہ` are three.
"""

from typing import Final

from streams.extraction import grammar
from streams.extraction.document import Clause
from streams.extraction.gazetteer import City, Country
from streams.extraction.lexicon import Match, land_of
from streams.extraction.named_places import GUESTS, Destination, ending_at, place_at, with_those_before, with_those_behind
from streams.extraction.place import city_in
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

_SCENE: Final = 600
"""Words back to which یہاں may point."""
HOME: Final = frozenset(["وطن", "واپس", "واپسی"])
_ON_THE_WAY: Final = word_set("بھی نہ نہیں ہی تو بخیریت آن آ جا اچانک غیر متوقع براستہ بالکل ضرور جلد دوبارہ")
_SURELY: Final = word_set("بالکل ضرور جلد دوبارہ")
"""`لیما ضرور جائیں گے`: words between a place and the verb of going."""
_APPROACH: Final = 7
"""Words between a place and the verb that reaches it, its airport included."""
_NEAR: Final = 4
"""The same without the airport."""
_LANDED: Final = word_set("اڈے ایئرپورٹ ائیرپورٹ ایرپورٹ پورٹ ایئربیس ائیربیس بیس")
_AIRPORT: Final = word_set("کے ہوائی اڈے ایئرپورٹ ائیرپورٹ ایرپورٹ ایئر ائیر پورٹ بیس ایئربیس ائیربیس انٹرنیشنل پر")
_BEFORE_TRIP: Final = word_set("سرکاری غیر رسمی نجی پہلے پہلا تیسرے دوسرے آخری حالیہ اہم مختصر طویل خصوصی اپنے اپنا")


CITIZENS: Final = word_set(
    "طلبہ طلبا طالبات تاجروں تاجران صنعتکاروں صحافیوں ڈاکٹروں اساتذہ علما کھلاڑیوں فنکاروں زائرین یاتریوں کسانوں وکلا "
    "سیاحوں سرمایہ نوجوانوں ادیبوں شاعروں"
)
"""People who act for no state."""
_TRIP_CASE: Final = (["پر"], ["میں"], ["کے"], ["سے"], ["کا"])


def find(scene: Scene, trigger: Match, clause: Clause, cls: set[str]) -> list[Destination]:
    """The countries travelled to, none where the clause names no place."""
    if "visit" in cls:
        return _of_visit(scene, trigger, clause)
    if "ceremony" in cls:
        sends = scene.has(trigger.end, clause.end, "send") is not None  # `… رسومات میں شرکت کے لیے X کو بھیجا`: he goes
        return [] if sends else ceremony(scene, trigger, clause)
    if (left := _left(scene, trigger, clause)) is not None:
        return left
    return _of_motion(scene, trigger, clause, cls) or _where_others_came(scene, trigger, clause, cls)


def _where_others_came(scene: Scene, trigger: Match, clause: Clause, cls: set[str]) -> list[Destination]:
    """`چلی کے صدر لیما پہنچ گئے۔ مصر کے وزیراعظم بھی پہنچ گئے`, `… پہلے ہی پہنچ چکے ہیں`: where others came just before."""
    words = scene.words
    too = words[trigger.start - 1] == "بھی" or words[trigger.start - 2 : trigger.start] == ["پہلے", "ہی"]
    if "arrive" not in cls or not too or scene.has(clause.start, trigger.start, "visit") is not None:
        return []
    for number in (clause.sentence, clause.sentence - 1):
        for earlier in reversed(list(scene.triggers(number, "arrive")) if number >= 0 else []):
            if earlier.end <= clause.start and (places := _of_motion(scene, earlier, scene.clause(earlier.start), cls)):
                return places[-1:]
    return []


def _of_visit(scene: Scene, trigger: Match, clause: Clause) -> list[Destination]:
    words = scene.words
    if words[trigger.end : trigger.end + 2] == ["کی", "دعوت"]:
        near = scene.groups(clause.sentence, clause.start, trigger.start)
        inviter = [g for g in near if g.marker in ("gen", "janib")]
        if not inviter and any(g.marker == "ko" for g in near):
            inviter = [g for g in near if g.marker == "ne"]  # `X نے Y کو دورے کی دعوت دی جسے انہوں نے قبول کر لیا`
        country = next((a.country for g in reversed(inviter) for a in g.actors if a.country and a.kind in GUESTS), None)
        if country is not None and place_at(scene, trigger.start - 1)[0] is None:
            return [Destination(country, (inviter[-1].start, inviter[-1].end), "invited_by")]
    code, match = place_at(scene, trigger.end)
    if code and match and not _begins_anew(scene, trigger, match):  # `دورہ پاکستان`
        return with_those_behind(scene, Destination(code, (match.start, match.end), "izafat"), clause.end)
    for end in range(trigger.start, max(clause.start, trigger.start - 8), -1):
        place = ending_at(scene, end, clause.start)
        if place is None:
            continue
        if end == trigger.start:
            return with_those_before(scene, place, clause.start, "compound")
        held = scene.groups(clause.sentence, clause.start, trigger.start)
        if any(a.kind in GUESTS and a.end > end for g in held for a in g.actors):
            continue  # `ملائیشیا کے وزیراعظم … دورہ`: whose office, not where to
        if words[end + 1] in ("سرحد", "سرحدی", "سرحدوں"):
            continue  # `لبنان کی سرحد کا دورہ`: on this side of it
        if words[end] in grammar.GENITIVE and words[end + 1] not in grammar.POSTPOSED:
            return with_those_before(scene, place, clause.start, "genitive")
    adjective = trigger.start
    while adjective - 1 > clause.start and words[adjective - 1] in _BEFORE_TRIP:
        adjective -= 1
    match = scene.document.covering.get(adjective - 1)
    described = match is not None and match.kind == "adjective" and match.end == adjective
    if (
        described
        and match is not None
        and isinstance(match.entry, Country)
        and words[trigger.end : trigger.end + 1] in _TRIP_CASE
    ):
        return [Destination(match.entry.code, (match.start, match.end), "adjective")]  # `امریکی دورے پر`
    over = words[trigger.end : trigger.end + 2] == ["کے", "بعد"]  # `دورے کے بعد وزیراعظم لیما جائیں گے`: another journey
    for index in range(trigger.end, trigger.end if over else min(clause.end, trigger.end + 6)):  # `دورے پر X پہنچے`
        code, match = place_at(scene, index)
        there = match is not None and words[match.end : match.end + 1] == ["میں"] and words[match.end + 1] in _IS
        reached = match is not None and scene.has(match.end, min(match.end + 3, clause.end), "arrive", "depart", "go")
        if code and match and (there or reached):
            return [Destination(code, (match.start, match.end), "on_visit")]
    home = scene.register.audience
    if home and words[trigger.end : trigger.end + 1] == ["مکمل"] and scene.word_in(trigger.end, clause.end + 12, HOME):
        guests = [a for g in scene.groups(clause.sentence, clause.start, trigger.start) for a in g.actors]
        abroad = scene.has(clause.start, trigger.start, "region") is not None  # `خلیجی ممالک کا دورہ مکمل کر کے`: not here
        if not abroad and any(a.kind in GUESTS and a.country and a.country != home and a.explicit for a in guests):
            return [Destination(home, (trigger.start, trigger.end), "ended")]  # `… دورہ مکمل کرکے وطن روانہ`
    for told in (_where_it_stands, _of_host, _of_inviter, _of_occasion, _come_to_us):
        if places := told(scene, trigger, clause):
            return places
    return []


def _come_to_us(scene: Scene, trigger: Match, clause: Clause) -> list[Destination]:
    """`دورے پر آئے (ہوئے) چلی کے وفد نے`: to the reader's own country, where the sentence and the dateline tell of no other."""
    home = scene.register.audience
    if home is None or scene.words[trigger.end : trigger.end + 1] != ["پر"] or scene.words[trigger.end + 1] not in _CAME_HERE:
        return []
    dateline = scene.document.dateline_city
    if dateline is not None and dateline.country != home:
        return []
    guest = next((a.country for g in scene.groups(clause.sentence, trigger.end) for a in g.actors if a.country), None)
    named = {a.country for g in scene.groups(clause.sentence) for a in g.actors if a.country}
    return [Destination(home, (trigger.start, trigger.end), "here")] if guest != home and named <= {guest, home} else []


_CAME_HERE: Final = word_set("آئے آئی آیا")


def _where_it_stands(scene: Scene, trigger: Match, clause: Clause) -> list[Destination]:
    """`چلی کے صدر نے کینیا میں قائم مہاجر کیمپ کا دورہ کیا`: the land of what is visited."""
    words = scene.words
    if any(a.role == "ambassador" for g in scene.groups(clause.sentence, clause.start, trigger.start) for a in g.actors):
        return []  # he lives there
    for index in range(trigger.start - 2, clause.start, -1):
        if words[index] == "میں" and words[index + 1] in _STANDS:
            place = ending_at(scene, index, clause.start)
            return [place._replace(rule="stands_there")] if place is not None else []
    return []


_STANDS: Final = word_set("قائم واقع")


def _of_inviter(scene: Scene, trigger: Match, clause: Clause) -> list[Destination]:
    """`صدر اپنے مصری ہم منصب کی دعوت پر دورہ کر رہے ہیں`, `… کی دعوت پر یہ دورہ کریں گے`: to whom he is invited."""
    doing = scene.words[trigger.end : trigger.end + 1] in (["کر"], ["کریں"], ["کرینگے"], ["کیا"])
    inviters = [g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.marker == "dawat"]
    if not doing or not inviters or scene.words[trigger.start - 1] in grammar.GENITIVE:
        return []
    country = next((a.country for a in inviters[-1].actors if a.country and a.kind in GUESTS), None)
    return [Destination(country, (inviters[-1].start, inviters[-1].end), "invited_by")] if country else []


def _of_host(scene: Scene, trigger: Match, clause: Clause) -> list[Destination]:
    """`چلی نے مصری وزیر خارجہ کا دورہ منسوخ کر دیا`: who calls off another's journey was to receive him."""
    if grammar.CALLED_OFF.isdisjoint(scene.words[trigger.end : trigger.end + 2]):
        return []
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    guest = next((g for g in reversed(groups) if g.marker == "gen" and trigger.start - g.end <= _GUEST), None)
    host = next((g for g in groups if g.marker == "ne" and g.actors[0].country), None)
    if guest is None or host is None or not any(a.kind in GUESTS and a.country for a in guest.actors):
        return []
    land = host.actors[0].country or ""
    return [Destination(land, (host.start, host.end), "called_off_by")] if land != guest.actors[0].country else []


_GUEST: Final = 3


def _of_occasion(scene: Scene, trigger: Match, clause: Clause) -> list[Destination]:
    """`چلی کے صدر کے دورے کے موقع پر نیروبی میں سکیورٹی سخت`, `نیروبی میں … کی آمد کے پیش نظر تعطیل`: what gets ready."""
    words = scene.words
    if words[trigger.end : trigger.end + 2] not in _OCCASION:
        return []
    behind = range(trigger.end + 3, min(clause.end, trigger.end + _NEAR + 3))
    for index in (*behind, *range(clause.start + 1, min(clause.start + _NEAR, trigger.start))):
        if words[index] == "میں" or (words[index] == "کی" and index > trigger.end):
            place = ending_at(scene, index, trigger.end if index > trigger.end else clause.start)
            if place is not None:
                return [place._replace(rule="occasion")]
    return []


_IS: Final = word_set("ہے ہیں تھا تھی تھے موجود مقیم")
"""`وفد تین روزہ دورے پر چلی میں ہے`."""
_OCCASION: Final = (["کے", "موقع"], ["کے", "پیش"], ["کے", "سلسلے"], ["کے", "باعث"])


def _begins_anew(scene: Scene, trigger: Match, place: Match) -> bool:
    """`یہ دورہ امریکا کی جانب سے …`: the country behind the noun belongs to what follows."""
    words = scene.words
    pointed = words[trigger.start - 1] in ("یہ", "اس") and words[place.end : place.end + 1] != ["کے"]
    owns = words[place.end : place.end + 1] in (["کے"], ["کی"], ["کا"])
    subject = (
        words[trigger.start - 1] == "کا" and words[trigger.end - 1] == "دورہ" and words[place.end : place.end + 1] == ["میں"]
    )
    urged = owns and words[place.end + 1 : place.end + 2] in _URGED  # `یہ دورہ چلی کے دباؤ پر منسوخ ہوا`
    return (
        pointed
        or (urged and words[place.end + 2 : place.end + 3] == ["پر"])
        or subject  # `ان کا دورہ لبنان میں جنگ بندی پر مرکوز ہو گا`
        or (owns and words[place.end + 1 : place.end + 2] in (["جانب"], ["طرف"], ["درمیان"], ["بیچ"], ["ساتھ"]))
    )


_URGED: Final = (["دباو"], ["کہنے"], ["اصرار"], ["اعتراض"], ["مطالبے"], ["احتجاج"], ["مشورے"])


def _of_motion(scene: Scene, trigger: Match, clause: Clause, cls: set[str]) -> list[Destination]:
    words = scene.words
    if words[trigger.start] == "آمد":
        if words[trigger.end : trigger.end + 2] == ["و", "رفت"]:
            return []
        if words[trigger.start - 1] == "کی" and words[trigger.start - 2] in CITIZENS:
            return []  # `مصری تاجروں کی آمد`
        if words[trigger.start - 2 : trigger.start] == ["وفد", "کی"]:  # `مصری وفد کی آمد`: to where the story is told
            return _here(scene, (trigger.start, trigger.end))
        guests = [a for g in scene.groups(clause.sentence, clause.start, trigger.start) for a in g.actors if a.kind in GUESTS]
        for end in range(trigger.start, max(clause.start, trigger.start - 5), -1):
            place = ending_at(scene, end, clause.start)
            if place is not None and any(a.start <= place.span[0] and a.end > end for a in guests):
                break  # `چلی کے صدر کی آمد`: whose office, not where to
            if place is not None:
                house = scene.document.covering.get(place.span[1] - 1)
                if house is not None and isinstance(house.entry, City) and house.entry.kind == "venue":
                    return []  # `جی ایچ کیو آمد پر`: at a building, from around the corner
                return [place._replace(rule="arrival")]
        return _of_occasion(scene, trigger, clause)
    if words[trigger.start - 1] in ("یہاں", "وہاں") and "arrive" in cls and "جو" in words[clause.start : clause.start + 2]:
        there = _last_city(scene, clause)  # `لیما میں X سے ملاقات کی جو پیر کو یہاں پہنچے تھے`
        return [Destination(there, (trigger.start - 1, trigger.start), "here")] if there else []
    if words[trigger.start - 1] == "یہاں":
        span = (trigger.start - 1, trigger.start)
        if "شرکت" in words[clause.start : trigger.start] and cls & {"go", "arrive"}:
            here = _last_city(scene, clause)
            return [Destination(here, span, "here")] if here else []
        if words[trigger.end - 1] in ("ہوئے", "ہوئی") or ("arrive" in cls and scene.document.dateline_city is not None):
            return _here(scene, span)
    for end in range(trigger.start, max(clause.start, trigger.start - _APPROACH), -1):
        place = ending_at(scene, end, clause.start)
        if place is None:
            continue
        after = words[end : trigger.start]
        if after[:1] == ["کے"] and not _LANDED.isdisjoint(after):  # `نئی دہلی کے پالم ایئربیس پہنچے`
            return [place._replace(rule="arrival")]
        if len(after) > _NEAR:
            return _to_do_there(scene, trigger, clause)
        surely = len(after) == 1 and after[0] in _SURELY
        if "go" in cls and not surely and after not in ([], ["نہ"], ["نہیں"], ["بھی"], ["کے", "لیے"]):
            return []
        if after and after[0] == "سے":
            return []
        if not after or after[:2] == ["کے", "لیے"] or after[0] in _ON_THE_WAY or _AIRPORT.issuperset(after):
            return with_those_before(scene, place, clause.start, "arrival" if "arrive" in cls else "departure")
    return _to_do_there(scene, trigger, clause)


def _to_do_there(scene: Scene, trigger: Match, clause: Clause) -> list[Destination]:
    """`صدر لیما میں فائنل دیکھنے آئے تھے`, `وزیر خارجہ نیروبی میں مذاکرات کے لیے آئے`: there he came to do it."""
    words = scene.words
    if words[trigger.start - 1] not in _TO_DO or words[trigger.start] not in _CAME:
        return []
    for index in range(trigger.start - 2, clause.start, -1):
        if words[index] == "میں" and (place := ending_at(scene, index, clause.start)) is not None:
            return [place._replace(rule="arrival")]
    return []


_TO_DO: Final = word_set("دیکھنے ملنے کرنے لینے دینے منانے سننے لیے")
_CAME: Final = word_set("آئے آئی آئیں آیا گئے گئی گیا")


def _here(scene: Scene, span: tuple[int, int]) -> list[Destination]:
    here = scene.here()
    return [Destination(here, span, "here")] if here else []


def ceremony(scene: Scene, trigger: Match, clause: Clause) -> list[Destination]:
    """`قاہرہ میں … کی آخری رسومات میں شرکت`: who attends a funeral or an oath abroad is there; without a city, in the country
    of the one whose funeral or oath it is."""
    if not scene.word_in(trigger.end, min(trigger.end + 6, clause.end), ("شرکت", "شریک", "خطاب", "نمائندگی")):
        return []
    for index in range(trigger.start - 1, clause.start - 1, -1):
        match = city_in(scene, index)
        if match is not None and (code := land_of(match)):
            return [Destination(code, (match.start, match.end), "ceremony")]
    for group in scene.groups(clause.sentence, clause.start, trigger.start):
        if group.marker == "gen" and group.end == trigger.start:
            code = next((a.country for a in reversed(group.actors) if a.kind in ("person", "office") and a.country), None)
            if code is not None:
                return [Destination(code, (group.start, group.end), "ceremony")]
    return []


def _last_city(scene: Scene, clause: Clause) -> str | None:
    """The country of the city that the article named last as its scene (`… میں`)."""
    for index in range(clause.start - 1, max(clause.start - _SCENE, 0) - 1, -1):
        match = scene.document.names.get(index)
        if (
            match is not None
            and isinstance(match.entry, City)
            and match.entry.kind != "venue"
            and match.entry.country != "*"
            and scene.words[match.end : match.end + 1] == ["میں"]
        ):
            return match.entry.country
    return None


def _left(scene: Scene, trigger: Match, clause: Clause) -> list[Destination] | None:
    """`قاہرہ سے واپس روانہ`, `قاہرہ سے وطن واپس پہنچ گئے`: the visit to the place left ends."""
    words = scene.words
    if trigger.start - 1 < clause.start:
        return None
    if words[trigger.start - 1] == "سے" and words[trigger.start] in _LEAVES:  # `مہمان صدر قاہرہ سے روانہ`
        place = ending_at(scene, trigger.start - 1, clause.start)
        return [place._replace(rule="left")] if place is not None else None
    if words[trigger.start - 1] not in HOME:
        return None
    for index in range(trigger.start - 2, max(clause.start, trigger.start - 8) - 1, -1):
        if words[index] == "سے":
            place = ending_at(scene, index, clause.start)
            if place is not None:
                return [place._replace(rule="left")]
            match = scene.document.covering.get(index - 1)
            if match is None or match.start < clause.start:
                return None
            if isinstance(match.entry, City) and match.entry.kind == "venue" and scene.register.audience:
                return [Destination(scene.register.audience, (match.start, match.end), "left")]
            return None
    return None


_LEAVES: Final = word_set("روانہ روانگی لوٹ لوٹے لوٹیں لوٹی ہو")


def origin(scene: Scene, destination: Destination, clause: Clause) -> Destination | None:
    """`قاہرہ سے جاپان کے لیے روانہ`: the place left by one who goes home."""
    start = destination.span[0]
    start -= scene.words[start - 1] in HOME  # `ماسکو سے واپس انقرہ پہنچ گئے`
    if start - 2 < clause.start or scene.words[start - 1] != "سے":
        return None
    place = ending_at(scene, start - 1, clause.start)
    return place._replace(rule="left") if place is not None else None
