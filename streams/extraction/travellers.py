"""Who travels: the subject before the trip (`X نے چین کا دورہ کیا`), the noun behind a participle (`چین پہنچنے والے X`), the
antecedent of a relative clause (`X، جو چین کے دورے پر ہیں`), a subject carried from the sentence before."""

from dataclasses import replace
from typing import Final

from streams.extraction import grammar, guests
from streams.extraction.actors import BODIES, PEOPLE, STATESMEN, Actor, Group
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match, land_of
from streams.extraction.named_places import GUESTS, Destination
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

_REACH: Final = 3
"""Words behind a participle within which its noun begins."""
_NEAR: Final = 12
"""Words between a relative clause and the one of whom it tells."""
_LONG: Final = 5
"""Words of a participle clause from which on it has a subject of its own."""
_RELATIVE: Final = word_set("جو جن جنہوں جنھوں")
_OF: Final = word_set("والے والی والا ہوئے ہوئی ہوا")
_AT: Final = word_set("آئے آنے آئی آیا موجود گئے گئی گیا")
_THERE_TOO: Final = word_set("ہیں ہے تھے تھا تھیں تھی گے موجود شامل")
"""`دورے میں X کے ہمراہ Y بھی موجود ہیں`: X travels, with Y."""
_OTHER_NOUN: Final = word_set("ٹوئٹ ٹویٹ بیان طور حیثیت دعوت درخواست کہنا طرف طرح تعلق جانب خواہش ہدایت حکم")
_FAMILY: Final = word_set("اہلیہ بیوی بیگم بیٹے بیٹی صاحبزادے صاحبزادی بھائی داماد")
"""`صدر کی اہلیہ کا دورہ`: whose journey it is; `صدر کے بھائی شہزادہ X` is told by his own name."""


def find(scene: Scene, trigger: Match, clause: Clause, cls: set[str], place: Destination) -> list[Actor]:
    """The travellers of a trip, of one country or of several; none where nobody fits."""
    host, span = place.country, place.span
    attributive = _behind_participle(scene, trigger, clause, cls, span)
    if attributive is not None:
        actors = [a for a in attributive if a.kind in GUESTS and a.country != host]
        ranked = bool(actors) and _the_first(scene, trigger, actors[0])
        if (actors or "visit" not in cls) and not ranked:
            return actors
    if invited := _invited(scene, trigger, clause, host, span):
        return invited
    he = "visit" not in cls and scene.words[clause.start] == "وہ" and not scene.has(clause.start, trigger.start, "delegation")
    if honoured := _honoured(scene, trigger, clause, host):
        return honoured
    own = [] if he else _subject(scene, trigger, clause, host, span)
    chosen = [a for a in own if a.country != host]
    if own and not chosen and "visit" not in cls and all(a.person is not None and a.kind in PEOPLE for a in own):
        return []  # `وزیراعظم X لیما سے اسلام آباد روانہ`: he goes home
    if chosen:
        return [] if all(a.former for a in chosen) else chosen  # `صدر X اور سابق صدر Y`: he comes along
    if came := _aboard(scene, trigger, clause, host):
        return came
    if _on_arrival(scene, trigger):
        behind = [g for g in scene.groups(clause.sentence, trigger.end, clause.end) if g.marker in ("gen", "ko")]
        if not grammar.RECEIVED.isdisjoint(scene.words[trigger.end : trigger.end + 4]):
            behind += [g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.marker == "ko"]
        received = [a for g in behind for a in g.actors if a.kind in GUESTS and a.role != "ambassador"]
        if came := [a for a in received if a.country and a.country != host and (a.explicit or a.person or a.role in STATESMEN)]:
            return came[:1]
    if any(w in _RELATIVE for w in scene.words[clause.start : clause.start + 2]):
        return _antecedent(scene, clause, host)
    if "visit" in cls:
        main = next((i for i in range(trigger.end, clause.end) if scene.words[i] in grammar.SUBORDINATORS), clause.end)
        there = scene.groups(clause.sentence, trigger.end, main)
        led = [g for g in there if g.marker == "hamrah"] if scene.word_in(clause.end - 2, clause.end, _THERE_TOO) else []
        after = [
            a
            for g in led or there
            for a in g.actors
            if (g.marker in ("ne", "") or g in led or (g.marker == "gen" and scene.words[g.end : g.end + 1] == ["کہنا"]))
            and a.kind in GUESTS
            and a.country != host
        ]
        if after:
            return after[:1]
    if scene.has(clause.start, trigger.start, "sport") is not None:
        return []
    subject = scene.subject_before(clause.start if clause.start < trigger.start else trigger.start, other_than={host})
    if subject is not None:
        subject = guests.goes_on(scene, subject, {host})
    his = not cls.isdisjoint(("visit", "stop")) and _his(scene, clause)
    if his and (subject is None or not any(a.kind in GUESTS for a in subject.actors)):
        subject = told_of(scene, clause, host) or subject
    if subject is None or not _verbal(scene, trigger, clause) or not (his or _dropped(scene, clause, span)):
        return []
    if _another_between(scene, subject, clause) or _stranger(scene, clause, trigger):
        return []
    return [a for a in subject.actors if a.kind in GUESTS]


def _aboard(scene: Scene, trigger: Match, clause: Clause, host: str) -> list[Actor]:
    """`چلی کے صدر کو لے کر | آنے والا طیارہ لیما میں اترا`."""
    before = scene.previous_clause(clause)
    carries = before is not None and scene.words[before.end - 3 : before.end] == ["کو", "لے", "کر"]
    if before is None or not carries or not scene.word_in(clause.start, trigger.start, ("طیارہ", "جہاز", "پرواز")):
        return []
    last = scene.groups(clause.sentence, before.start, before.end)[-1:]
    return [a for g in last if g.marker == "ko" for a in g.actors if a.kind in GUESTS and a.country != host]


def _the_first(scene: Scene, trigger: Match, actor: Actor) -> bool:
    """`X چلی کا دورہ کرنے والے پہلے رہنما بنے`: what the subject is by his journey."""
    return actor.country is None and not _FIRST.isdisjoint(scene.words[trigger.end : actor.start + 1])


_FIRST: Final = word_set("پہلے پہلی واحد دوسرے تیسرے آخری")


def _on_arrival(scene: Scene, trigger: Match) -> bool:
    """`نیروبی پہنچنے پر X کا استقبال`, `نیروبی آمد پر`."""
    return scene.words[trigger.end - 1] in ("پہنچنے", "آمد") and scene.words[trigger.end : trigger.end + 1] == ["پر"]


def _honoured(scene: Scene, trigger: Match, clause: Clause, host: str) -> list[Actor]:
    """`لیما پہنچنے پر صدر نے Y کے اعزاز میں عشائیہ دیا`: he who came."""
    if not _on_arrival(scene, trigger):
        return []
    behind = [g for g in scene.groups(clause.sentence, trigger.end, clause.end) if g.marker == "honour"]
    return [a for g in behind for a in g.actors if a.kind in GUESTS and a.country and a.country != host]


def _behind_participle(
    scene: Scene, trigger: Match, clause: Clause, cls: set[str], span: tuple[int, int]
) -> list[Actor] | None:
    """`واشنگٹن کا دورہ کرنے والے X`, `دورے پر آئے X`, `چین پہنچنے والے X`, `چین آئے X نے`; None without a participle."""
    words = scene.words
    end = trigger.end
    sentence = scene.document.sentences[clause.sentence]
    if "visit" in cls:
        behind = words[end : end + 3]
        if behind[:1] == ["پر"] and behind[1:2] and behind[1] in _AT:
            end += 2
        elif behind[:1] and behind[0] in ("کرنے", "کر"):
            end += 1
            while end < sentence.end and words[end] in ("رہے", "رہی", "چکے"):
                end += 1
            if end >= sentence.end or words[end] not in grammar.DOERS:
                return None
        else:
            return None
        while end < sentence.end and words[end] in _OF:
            end += 1
        right = scene.groups(clause.sentence, end, min(sentence.end, end + _REACH))
        if not right or scene.word_in(end, right[0].start, grammar.CLAUSE_STARTERS | {"،", "اور"}):
            return None
        return right[0].actors
    if "depart" in cls:
        if words[end : end + 1] != ["ہونے"]:
            return None
        end += 1
    participle = words[end - 1] in _OF or words[end : end + 1] in (["والے"], ["والی"], ["والا"], ["ہوئے"], ["ہوئی"])
    while end < sentence.end and words[end] in _OF:
        end += 1
    right = scene.groups(clause.sentence, end, end + 2)
    if not right and end >= clause.end and words[trigger.start] == "وارد":
        return None  # `صدر لیما میں وارد ہوئے`: no participle, the verb itself
    if participle and words[end : end + 1] not in (["ہیں"], ["ہے"], ["تھے"], ["تھا"]):
        return right[0].actors if right else []
    bare = words[trigger.end - 1] in ("آئے", "آئی", "پہنچے", "گئے", "گئی") and right and right[0].start == trigger.end
    if bare and right[0].marker and not _named_before(scene, clause, span[0]):
        return right[0].actors
    return None


def _named_before(scene: Scene, clause: Clause, end: int) -> bool:
    """Whether a possible subject stands in the clause before the place."""
    return any(
        a.kind in GUESTS for g in scene.groups(clause.sentence, clause.start, end) if g.marker in ("", "ne") for a in g.actors
    )


_TO_COME: Final = ["کرنے", "کی", "دعوت"]


def _invited(scene: Scene, trigger: Match, clause: Clause, host: str, span: tuple[int, int]) -> list[Actor]:
    """`X کو چین کے دورے کی دعوت`: who is asked."""
    words = scene.words
    offered = (
        words[trigger.end : trigger.end + 2] == ["کی", "دعوت"]
        or words[trigger.end : trigger.end + 3] == _TO_COME
        or (span[0] >= trigger.end and words[span[1] : span[1] + 2] == ["کی", "دعوت"])
    )
    if not offered:
        return []
    asked = [a for g in scene.groups(clause.sentence, clause.start, trigger.start) for a in g.actors if g.marker == "ko"]
    if not asked and scene.word_in(clause.start, trigger.start, _WHOM):  # `X نے کہا کہ Y نے انہیں چلی کے دورے کی دعوت دی`
        speaker = scene.subject_before(clause.start, other_than={host})
        asked = speaker.actors if speaker is not None else []
    return [a for a in asked if a.kind in GUESTS and a.country != host]


_WHOM: Final = word_set("انہیں انھیں مجھے ہمیں")


def _subject(scene: Scene, trigger: Match, clause: Clause, host: str, span: tuple[int, int]) -> list[Actor]:
    """Who stands before the trip in its own clause, with نے, کا or without a marker."""
    words = scene.words
    chosen: list[Actor] = []
    nominal: list[Actor] = []
    leaders: list[Actor] = []
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    for group in groups:
        if group.start >= span[0] and group.start < span[1]:
            continue
        if group.marker == "ne" and (
            words[trigger.start] == "آمد" or (_on_arrival(scene, trigger) and group.start > trigger.end)
        ):
            continue  # who speaks of an arrival does not arrive, nor do those who receive the guest
        if group.marker == "gen" and not _governs(scene, group, trigger):
            continue
        company = group.marker == "saath" and group.end == span[0] and words[trigger.end : trigger.end + 1] == ["پر"]
        leading = group.marker == "saath" and group.start == clause.start and words[span[0] - 1] == "بھی"
        holds = group.marker == "se" and group.start < span[0] < group.head_end  # `چلی کے صدر پاکستان سے روانہ`
        company = company or leading or holds
        obliged = group.marker == "ko" and words[trigger.end - 1] in ("تھا", "تھی") and words[trigger.end - 2].endswith("نا")
        if obliged and group.end <= span[0]:  # `X کو پیر کو کیٹو پہنچنا تھا`
            chosen.extend(a for a in group.actors if a.kind in GUESTS)
            continue
        if group.marker == "ko" and _permitted(scene, trigger, clause):
            chosen.extend(a for a in group.actors if a.kind in GUESTS)
            continue
        if not company and group.marker not in _TRAVELS:  # `X کے ساتھ چین کے دورے پر`, `X کے ساتھ Y بھی چین گئے`
            continue
        actors = [a for a in group.actors if a.kind in GUESTS]
        abroad = any(a.country and a.country != host and a.kind in PEOPLE for a in actors)
        if group.marker == "gen" and group.end == trigger.start and span[0] >= trigger.end and abroad:
            return actors  # `سفیر نے چلی کے صدر کے دورہ پیرو پر بات کی`: whose journey the words say
        if group.marker == "gen" and not actors and words[group.end : group.end + 1] == ["ٹیم"]:
            actors = [replace(a, kind="delegation", role="delegation") for a in group.actors if a.kind == "organisation"]
        actors = [_sent_by(scene, a, trigger, host) for a in actors]
        along = [a for a in leaders if group.marker == ""][:1]
        _with_the_first([*along, *actors], host)
        chosen.extend(actors)
        if leading or (group.marker == "hamrah" and group.start == clause.start):
            leaders = actors  # `صدر کے ہمراہ X اور Y بھی چین پہنچے`
        leaders = [*leaders, *(a for a in actors if along and a.country == along[0].country)]
        if group.marker != "gen":
            nominal.extend(actors)
        group.used = group.used or (group.marker in ("gen", "") and bool(actors))
    named = [a for a in nominal if a.country and a.country != host and (a.explicit or a.person or a in leaders)]
    beside = [a for g in groups if any(a in named for a in g.actors) for a in g.actors if a in nominal and a not in named]
    sent = {a.country for a in named}
    if not named and words[trigger.start] not in _JOURNEY and nominal != chosen:
        bare = [a for a in nominal if a.country and a.country != host and a.role in STATESMEN]
        chosen = bare or chosen  # `چلی کے وفد کے دورے کے بعد وزیر خزانہ لیما جائیں گے`
    return [*named, *(a for a in beside if a.country in sent)] or chosen  # `چلی کے صدر اور وزیر خارجہ پیرو پہنچے`


_JOURNEY: Final = word_set("دورہ دورے آمد روانگی سفر")
"""Nouns of travel, whose owner stands in the genitive."""
_TRAVELS: Final = frozenset(("ne", "", "gen", "hamrah", "qayadat"))
"""Cases in which a traveller stands."""


def _with_the_first(actors: list[Actor], host: str) -> None:
    """`چلی کے صدر اور وزیر خارجہ پیرو پہنچے`: who travels with somebody, and is of no state named, is of his state."""
    first = actors[0] if actors else None
    if first is None or not first.explicit or first.country in (None, host):
        return
    for actor in actors[1:]:
        if not actor.explicit and actor.person is None and actor.role in STATESMEN and actor.country != host:
            actor.country = first.country


def _permitted(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`X کو کیٹو کے دورے کے لیے سفری استثنیٰ مل گیا`, `… دورے کی اجازت دے دی گئی`."""
    return scene.word_in(trigger.end, clause.end, _LEAVE) and not scene.word_in(trigger.end, clause.end, grammar.NEGATION)


_LEAVE: Final = word_set("اجازت استثنا استثنی")


def permitted(scene: Scene, trigger: Match, clause: Clause, people: list[Actor]) -> bool:
    """Whether the travellers are those who got leave to travel: the journey is still to come."""
    asked = [a for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.marker == "ko" for a in g.actors]
    return any(a is b for a in asked for b in people) and _permitted(scene, trigger, clause)


def _sent_by(scene: Scene, actor: Actor, trigger: Match, host: str) -> Actor:
    """`ناروے نے کہا کہ اس کا وفد … جائے گا`: a delegation without a country is of the state that speaks of it; the one that
    leaves home (`وفد بیجنگ روانہ`) is the audience's; else it is the one told of just before."""
    if actor.kind not in BODIES or actor.country is not None:
        return actor
    words, number = scene.words, scene.document.sentence_of[actor.start]
    if (whence := _whence(scene, actor)) is not None:
        return replace(actor, country=whence, explicit=True)
    if actor.kind != "delegation":
        return actor
    leaving = words[trigger.start] == "روانہ" or words[trigger.start].startswith("نکل")
    own = any(words[i] in _ONES_OWN for i in range(actor.start - 3, actor.start))
    before = [g for g in scene.groups(number, scene.document.sentences[number].start, actor.start) if g.marker in ("ne", "")]
    if (own or leaving) and before and (code := before[-1].actors[-1].country) and code != host:
        return replace(actor, country=code, explicit=True)
    if before:
        return actor
    if not own and (told := scene.delegation_before(number, {host})) is not None:
        return replace(actor, country=told, explicit=True)
    home = scene.register.audience
    return replace(actor, country=home) if home != host and leaving else actor


_ONES_OWN: Final = grammar.OWN | word_set("اس ان ہمارا ہماری ہمارے")


def _whence(scene: Scene, body: Actor) -> str | None:
    """`لیما سے ایک وفد`, `کیٹو سے اہلکاروں کی ٹیم`: of the state from whose capital or soil it comes."""
    words = scene.words
    first = body.start - 1
    while first > 0 and (words[first] in grammar.NUMBER_WORDS or words[first] in _OF_RANK):
        first -= 1
    match = scene.document.covering.get(first - 1) if words[first] == "سے" else None
    return land_of(match) if match is not None and match.end == first and match.kind in ("country", "city") else None


_OF_RANK: Final = word_set("اعلی سطحی سرکاری رکنی حکومتی فوجی تجارتی خصوصی بھی")


def _governs(scene: Scene, group: Group, trigger: Match) -> bool:
    """Whether a genitive belongs to the trip: `وزیر اعظم کا چین کا دورہ`, not `وزیر اعظم کی دعوت پر`, `صدر کا تعلق`."""
    words = scene.words
    if words[group.end] in _FAMILY and words[group.end + 1] in grammar.GENITIVE:
        return False
    return not any(words[i] in _OTHER_NOUN for i in range(group.end, min(group.end + 2, trigger.start)))


def _antecedent(scene: Scene, clause: Clause, host: str) -> list[Actor]:
    """`… ترک صدر کی میزبانی کرے گا جو جمعرات کو آ رہے ہیں`: the last one named before جو, and not far before."""
    sentence = scene.document.sentences[clause.sentence]
    described: list[Actor] = []
    stated = False
    for group in reversed(scene.groups(clause.sentence, sentence.start, clause.start)):
        actors = [a for a in group.actors if a.kind in GUESTS]
        if group.end > clause.start or not actors or (stated and group.marker):
            continue  # `X صدر Y کے حلف اٹھانے کے بعد پہلے رہنما ہیں جو …`: the subject has no case marker
        if not stated and not any(a.name for a in actors) and scene.words[group.end : group.end + 1] in _COPULA:
            stated, described = True, actors  # `چلی کے صدر پہلے رہنما تھے جنہوں نے …`
            continue
        near = clause.start - group.end <= (_DESCRIBED if stated else _NEAR)
        found = [a for a in actors if near and a.country and a.country != host and not a.former]
        same = not described or {a.country for a in found} <= {None, *(a.country for a in described)}
        return found if found and (same or not described[0].country) else _abroad(described, host)
    if not described and scene.word_in(
        clause.start - 4, clause.start, ("مہمان",)
    ):  # `معزز مہمان نے، جو آج لیما پہنچے تھے، کہا`
        told = told_of(scene, clause, host)
        return _abroad(told.actors, host) if told is not None else []
    return _abroad(described, host)


def _abroad(actors: list[Actor], host: str) -> list[Actor]:
    """Those of another state than the one that is visited."""
    return [a for a in actors if a.country and a.country != host and not a.former]


_COPULA: Final = (["تھے"], ["تھیں"], ["تھا"], ["ہیں"], ["ہے"])
_DESCRIBED: Final = 20
"""Words between a relative clause and the subject of whom its noun is said."""


def _another_between(scene: Scene, subject: Group, clause: Clause) -> bool:
    """Whether somebody of no known state acts between a subject and the clause that it would be carried into, or in the
    participle before it (`نوید کشتی میں بیٹھ کر | اٹلی پہنچے`)."""
    previous = scene.previous_clause(clause)
    if (
        previous is not None
        and subject.start < previous.start
        and scene.words[previous.end - 1] in ("کر", "کرکے")
        and scene.words[previous.start] not in grammar.PRONOUN_SUBJECT
        and previous.end - previous.start > _LONG
    ):
        return True
    for number in range(scene.document.sentence_of[subject.start], clause.sentence + 1):
        for group in scene.groups(number, subject.end, clause.start):
            acts = group.marker in ("", "ne") and not scene.predicated(group)
            if acts and any(a.kind in ("person", "office") and a.country is None for a in group.actors):
                return True
    return False


def _stranger(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """`ٹیگور نے اپنے دورۂ چلی میں نظم پڑھی`: somebody who is no actor here has نے behind him, and travels himself."""
    words = scene.words
    known = {g.end - 1 for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.marker == "ne"}
    return any(
        words[i] == "نے" and i not in known and words[i - 1] not in _THEY for i in range(clause.start + 1, trigger.start)
    )


_THEY: Final = word_set("انہوں انھوں جنہوں جنھوں اس ان جس میں ہم")


def _his(scene: Scene, clause: Clause) -> bool:
    """`جبکہ ان کے چلی اور پیرو کے دوروں کو منسوخ کر دیا گیا`, `اس سفر کی پہلی منزل`: the journeys of him who was told of."""
    start = clause.start + (scene.words[clause.start] in grammar.CLAUSE_STARTERS)
    behind = scene.words[start + 1 : start + 2]
    return scene.words[start] in ("ان", "اس") and (behind in (["کے"], ["کا"], ["کی"]) or not _JOURNEY.isdisjoint(behind))


def told_of(scene: Scene, clause: Clause, host: str) -> Group | None:
    """The statesman named last in the two sentences before, whatever was said of him."""
    for number in range(clause.sentence, max(clause.sentence - 3, -1), -1):
        for group in reversed(scene.groups(number, None, clause.start)):
            if any(a.name and a.role in STATESMEN and a.country not in (None, host) for a in group.actors):
                return group
    return None


def _dropped(scene: Scene, clause: Clause, span: tuple[int, int]) -> bool:
    """Whether the clause names no subject of its own before the destination: a day, a pronoun, an adverb at most."""
    begin = max(
        (i + 1 for i in range(clause.start, span[0]) if scene.words[i] in ("بعد", "قبل", "دوران", "کر", "موقع")),
        default=_behind_purpose(scene, clause, span[0]),
    )
    unknown = [
        i
        for i in range(begin, span[0])
        if i not in scene.date_tokens
        and not (i in scene.document.covering and scene.document.covering[i].kind in ("country", "city"))
        and scene.words[i] not in _LEADING
        and scene.words[i] not in grammar.CASE
        and scene.words[i] not in grammar.CLAUSE_STARTERS
        and not scene.words[i].isdigit()
        and scene.words[i][0].isalnum()
    ]
    visiting = any(scene.words[i] in ("دورے", "دورہ", "روزہ", "سرکاری", "قیادت", "ہمراہ", "موقع", "دعوت") for i in unknown)
    return len(unknown) <= 1 or visiting


def _behind_purpose(scene: Scene, clause: Clause, end: int) -> int:
    """`وہ چلی کے صدر سے ملاقات کے لیے | سانتیاگو جائیں گے`: what he goes for is no other subject."""
    words = scene.words
    if "وہ" not in words[clause.start : clause.start + 2]:
        return clause.start
    talk = next(
        (t for t in scene.triggers(clause.sentence, "meeting", "talks", "meet_verb") if clause.start < t.start < end), None
    )
    if talk is None:
        return clause.start
    for_it = talk.end + 2 if words[talk.end : talk.end + 2] == ["کے", "لیے"] else talk.end
    return for_it if for_it > talk.end or words[talk.start] == "ملنے" else clause.start


_LEADING: Final = word_set(
    "وہ انہوں انھوں پھر بعد ازاں وہاں سے پہلے اب آج کل گزشتہ گذشتہ روز اور بھی ہی تو اس موقع مرحلے میں دوسرے تیسرے "
    "اگلے آخری خصوصی طیارے شام صبح رات دوپہر اپنے وفد ہمراہ ساتھ ان قبل واپسی علی الصبح"
)


def _verbal(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """A dropped subject is carried only into a clause with a verb of its own."""
    return any(w in grammar.FINITE or w in _SEEN or w in ("گے", "گی", "گا") for w in scene.words[trigger.start : clause.end])


_SEEN: Final = word_set("دیکھا دیکھی دیکھے دیکھیں سنا سنی سنے کہا")
"""What a traveller tells of himself: `چین کے دورے میں … دیکھا`."""
