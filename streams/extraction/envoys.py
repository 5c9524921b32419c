"""Envoys as persons: credentials handed over, appointments; recalls and expulsions are read in `expulsions`.

`اسناد سفارت پیش کیں`, `X کو Y میں سفیر مقرر کر دیا`.
"""

from dataclasses import replace
from typing import Final

from streams.extraction import acts, expulsions, grammar, ties
from streams.extraction.actors import PEOPLE, Actor, is_body
from streams.extraction.dating import take
from streams.extraction.document import Clause, Sentence
from streams.extraction.gazetteer import City, Office
from streams.extraction.lexicon import Match, state_of
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

_HEADS: Final = frozenset(("head_of_state", "head_of_government", "foreign_minister", "royal", "igo_head", "speaker"))
_PAPERS: Final = frozenset(("سفارت", "سفارتی", "تقرری"))
_SENT: Final = frozenset(("ambassador", "special_envoy"))
_NOMINATED: Final = frozenset(("نامزد", "نامزدگی", "انتخاب", "منتخب", "چن"))
_ATTRIBUTIVE: Final = frozenset(("نامزد", "مقرر", "متعین", "تعینات"))
_CHOSEN: Final = frozenset(("انتخاب", "منتخب", "چن"))
"""Words of many elections: here only right behind the envoy's office."""
_WHOM: Final = word_set("جنہیں جنھیں جسے جن")
"""Relative words whose antecedent is whom the clause before names."""
_TO_UN: Final = frozenset(("مستقل",))
"""A permanent representative is one at the United Nations where no other body is named."""
_HE: Final = frozenset(("انہوں", "انھوں", "وہ"))
_LONGEST_NAME: Final = 4
_POSTED: Final = word_set("کر کیا کرنے ہوئے کردیا کرنا")


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Credentials of a sentence, and ruptures that an envoy or diplomat goes through."""
    rules: tuple[tuple[str, acts.Rule], ...] = (
        ("credentials", _credentials),
        ("appoint", _appoint),
        ("expel", expulsions.expel),
        ("recall", expulsions.recall),
        ("summon", expulsions.called_home),
    )
    found = [each for candidate in acts.run(scene, sentence, rules) for each in _each_envoy(candidate)]
    return [
        each
        for candidate in found
        for each in (
            candidate,
            *_posted_too(scene, candidate),
            *(ties.more_subjects(scene, candidate) if expulsions.EXPELLED in candidate.rules else ()),
        )
    ]


def _posted_too(scene: Scene, event: Candidate) -> list[Candidate]:
    """`X کو چلی، Y کو پیرو اور Z کو کینیا میں سفیر مقرر کیا`: those named before the last of a list, each with his post."""
    if "credentials:appointed" not in event.rules or not event.actors:
        return []
    words, last = scene.words, event.actors[0]
    sentence = scene.document.sentences[event.sentence]
    found: list[Candidate] = []
    for index in range(sentence.start + 1, event.trigger.start):
        place = scene.document.names.get(index + 1) if words[index] == "کو" else None
        if place is None or place.kind != "country":
            continue
        as_envoy = words[place.end] == "میں" and _names_envoy(scene, place.end + 1)
        if not as_envoy and words[place.end] not in _NEXT_POST:
            continue
        code, person = state_of(place, scene.document.day), _person_before(scene, sentence.start, index, last)
        if person is None or code is None or code in event.parties or last.country is None:
            continue
        found.append(
            replace(
                event,
                parties=sorted((last.country, code)),
                actors=[person],
                rules=list(event.rules),
                merged=[],
                place_country=None,
            )
        )
    return found


_NEXT_POST: Final = frozenset(("،", "اور", "جبکہ"))


def _each_envoy(candidate: Candidate) -> list[Candidate]:
    """`کینیا، چلی اور مصر کے سفیروں سے اسناد وصول کیں`, `… کو ملک بدر کیا`: one event with each sending state."""
    expelled = expulsions.EXPELLED in candidate.rules
    senders = [a for a in candidate.actors if a.role == "ambassador" or (expelled and a.country != candidate.place_country)]
    hosts = [p for p in candidate.parties if all(a.country != p for a in senders)]
    if expulsions.RECALLED in candidate.rules and len(candidate.parties) > 2:  # `X نے Y اور Z سے اپنے سفیر واپس بلا لیے`
        owner = candidate.actors[0].country
        return [
            replace(candidate, parties=sorted((str(owner), post)), rules=list(candidate.rules), merged=[])
            for post in candidate.parties
            if post != owner
        ]
    if not (candidate.type == "credentials" or expelled) or len(candidate.parties) == 2 or len(hosts) != 1:
        return [candidate]
    rest = [a for a in candidate.actors if a not in senders]
    return [
        replace(
            candidate,
            parties=sorted((hosts[0], a.country)),
            actors=[replace(a, plural=False), *rest],
            rules=list(candidate.rules),
            merged=[],
        )
        for a in senders
        if a.country
    ]


def _credentials(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """اسناد سفارت: the envoy's state and the state whose head takes them."""
    if scene.words[trigger.start : trigger.end] == ["اسناد"]:
        around = scene.words[max(clause.start, trigger.start - 3) : trigger.end + 3]
        handed = any(w in ("پیش", "وصول", "قبول") for w in scene.words[trigger.end : trigger.end + 3])
        if not handed and _PAPERS.isdisjoint(around):
            return None, ""
    groups = scene.groups(clause.sentence)
    actors = [a for g in groups for a in g.actors if a.kind in PEOPLE and a.country]
    envoys = [a for a in actors if a.role == "ambassador"]
    envoys.extend(_by_state(scene, clause.start, trigger.start))
    envoys.sort(key=lambda a: a.start)
    if not envoys and scene.word_in(clause.start, trigger.start, _ENVOYS):
        envoys = _listed_behind(scene, clause.sentence)
    heads = [a for a in actors if a.role in _HEADS]
    if not envoys:
        return None, "no_envoy"
    occasion = _occasion(scene, clause.sentence) if not heads else None
    if occasion is not None:
        heads = [
            a
            for g in scene.groups(occasion)
            for a in g.actors
            if a.role in _HEADS and a.country and a.country not in {e.country for e in envoys}
        ]
    sending = {e.country for e in envoys}
    post = acts.country_with([g for g in groups if g.end <= envoys[0].start], ("men",), sending)
    known = [h for h in heads if h.explicit or post is None or (h.name is not None and h.country not in sending)]
    host = next((h.country for h in known if h.country), None)
    if post is not None and host is None:  # `کینیا میں چلی کے سفیر نے صدر کو`: the president of Kenya
        host = post
        for head in heads:
            head.country = post
    senders = {e.country for e in envoys if e.country != host}
    if host is None:
        host = acts.country_with(groups, ("men", "ko", "ne"), senders)
    if host is None and scene.register.audience not in senders:
        host = scene.register.audience
    if host is None and (told_of := _head_told(scene, senders)) is not None:
        host = told_of.country
        heads = [told_of]
    if host is None and len(senders) == 1:
        host = acts.other_of_lead(scene, next(iter(senders)))
    if host is None:
        return None, "one_party"  # envoys of several states hand each other nothing
    sent = _named_behind(scene, clause.sentence, [e for e in envoys if e.country != host])
    event = acts.make("credentials", clause, trigger, {host, *senders}, [*sent, *heads], "presented")
    if event is not None and occasion is not None and not scene.calendar.within(clause.start, clause.end):
        told = scene.document.sentences[occasion]
        days = scene.calendar.within(told.start, told.end)
        if len(days) == 1:
            take(scene, event, days[0])
            event.dated = True
    return event, "one_party"


def _by_state(scene: Scene, low: int, high: int) -> list[Actor]:
    """`کینیا کے X، چلی کی Y اور پیرو کے Z نے اسناد پیش کیں`: who hands over papers is an envoy without being called so."""
    words, found = scene.words, list[Actor]()
    for index in range(low, high):
        state = scene.document.names.get(index)
        if state is None or state.kind != "country" or words[state.end] not in ("کے", "کی"):
            continue
        end = start = state.end + 1
        while end < high and end - start <= _LONGEST_NAME and _name_word(scene, end):
            end += 1
        if words[end] not in _LISTED:
            continue
        code = state_of(state, scene.document.day)
        person = _person_before(scene, start, end, Actor(start, end, "person", code, "ambassador"))
        if person is not None and code is not None:
            found.append(person)
    return found


_LISTED: Final = frozenset(("،", "اور", "نے", "سے", "شامل"))


_ENVOYS: Final = word_set("سفیروں سفرا سفیران")


def _list_behind(scene: Scene, number: int) -> Sentence | None:
    """The sentence behind one that tells of envoys, where it lists who is among them."""
    behind = scene.document.sentences[number + 1 : number + 2]
    return behind[0] if behind and scene.word_in(behind[0].start, behind[0].end, ("شامل",)) else None


def _listed_behind(scene: Scene, number: int) -> list[Actor]:
    """`نئے سفیروں نے اسناد پیش کیں۔ ان میں کینیا اور چلی کے سفیر شامل ہیں`: envoys whom only the next sentence tells."""
    behind = _list_behind(scene, number)
    if behind is None:
        return []
    called = [a for g in scene.groups(behind.index) for a in g.actors if a.role == "ambassador" and a.country]
    return called or _by_state(scene, behind.start, behind.end)


def _named_behind(scene: Scene, number: int, envoys: list[Actor]) -> list[Actor]:
    """`ان سفیروں میں کینیا کے X اور چلی کی Y شامل تھے`: the names of envoys whose papers the sentence before tells of."""
    behind = _list_behind(scene, number)
    if behind is None:
        return envoys
    named = {person.country: person for person in _by_state(scene, behind.start, behind.end)}
    return [named.get(e.country, e) if e.name is None else e for e in envoys]


def _head_told(scene: Scene, senders: set[str | None]) -> Actor | None:
    """The head of state whom the article names, where it names one beside the envoys' own."""
    heads = [
        a
        for sentence in scene.document.sentences
        for g in scene.groups(sentence.index)
        for a in g.actors
        if a.role == "head_of_state" and a.name is not None and a.country and a.country not in senders
    ]
    return heads[0] if len({a.country for a in heads}) == 1 else None


def _occasion(scene: Scene, sentence: int) -> int | None:
    """The sentence before in which the same papers were handed over, told without the envoys' states: it has the day and the
    head of state."""
    part = scene.document.sentences[sentence].part
    for number in range(sentence - 1, max(sentence - 3, -1), -1):
        same = scene.document.sentences[number].part == part
        if same and any(True for _ in scene.triggers(number, "credentials")):
            return number
    return None


def _appoint(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """`X نے … کو Y میں سفیر مقرر کیا`, `Y میں X کے سفیر کی تقرری`: who sends, and where to."""
    words = scene.words
    start = clause.start
    previous = scene.previous_clause(clause)
    if previous is not None and not scene.word_in(previous.start, previous.end, grammar.FINITE - {"کی"}):
        start = previous.start  # `A کو X میں سفیر جبکہ B کو وزیر نامزد کیا`
    left = words[trigger.start] == "سبکدوش"
    taking = left or words[trigger.end - 1].startswith("سنبھال") or words[trigger.end - 1] == "آغاز"
    if (
        taking
        and previous is not None
        and words[clause.start] == "اور"
        and not scene.groups(clause.sentence, clause.start, trigger.start)
    ):
        start = previous.start  # `سفیر X ابوظہبی پہنچ گئے اور اپنے فرائض کا آغاز کر دیا`
    groups = scene.groups(clause.sentence, start, clause.end)
    if left and not acts.done(scene, trigger.start + 1, clause.end):
        return None, "not_done"  # `سبکدوش ہونے والے سفیر`
    reach = 30 if taking else 8
    near = [a for g in groups for a in g.actors if a.role in _SENT and abs(a.end - trigger.start) <= reach]
    before = [a for a in near if a.end <= trigger.start]
    envoy = next((a for a in near if a.explicit), None) if taking else None
    envoy = envoy or (before[-1] if before else near[0] if near else None)
    if envoy is None and taking and scene.word_in(clause.start, trigger.start, _HE):
        subject = scene.subject_before(clause.start)  # `نئی سفیر X پہنچ گئیں۔ انہوں نے عہدے کا چارج سنبھال لیا`
        envoy = next((a for a in subject.actors if a.role in _SENT and a.explicit), None) if subject is not None else None
    if envoy is None:
        return None, ""
    if words[trigger.start - 1] == "نو":
        return None, ""  # `نو منتخب صدر`
    own = "own" in envoy.modifiers or words[envoy.start - 1] in ("اپنا", "اپنی")
    if own and words[trigger.start - 1] in ("دوبارہ", "واپس"):
        return None, ""  # `اپنا سفیر دوبارہ تعینات` is read with the ties of the two
    if words[trigger.start] in _CHOSEN and not envoy.end <= trigger.start <= envoy.end + 9:
        return None, ""
    if scene.has(clause.start, clause.end, "showbiz", "team_sport") is not None or words[trigger.end : trigger.end + 1] == [
        "بھارتی"
    ]:
        return None, "showbiz"
    both = [a.country for g in groups if g.marker in ("ne", "darmiyan", "gen") for a in g.actors if a.country]
    mutual = " ".join(words[clause.start : trigger.end])
    if "ایک دوسرے" in mutual and not both:  # `X اور Y ایک دوسرے کے ملک میں سفیر تعینات کریں گے`
        both = [a.country for g in groups[:1] if g.marker == "" for a in g.actors if a.country]
    each = scene.word_in(trigger.end, trigger.end + 3, ("دیے", "دیئے", "کیے", "کئے")) and not any(
        g.marker in ("men", "for") for g in groups
    )  # `X اور Y نے دس سال بعد سفیر مقرر کر دیے`
    if len(set(both)) == 2 and (each or any(w in mutual for w in ("ایک دوسرے", "دوبارہ", "دونوں م"))):
        return acts.make("restore", clause, trigger, both, [], "envoys"), "one_party"
    if _envoy_of_a_cause(scene, envoy):
        return None, "no_state"
    if _names_envoy(scene, trigger.end) or _names_envoy(scene, trigger.start):
        return None, "posted"  # `نامزد سفیر X نے … سے ملاقات کی`
    if words[trigger.start] in _ATTRIBUTIVE and _of_envoy(scene, trigger.end, envoy):
        return None, "posted"  # `پیرو میں نامزد چلی کے سفیر X کی موجودگی میں`
    if words[trigger.start] == "تعینات" and not words[trigger.end : trigger.end + 1]:
        return None, "posted"
    if words[trigger.start] == "تعینات" and words[trigger.end] not in _POSTED:
        return None, "posted"
    owner = acts.country_with(groups, ("ne", "janib"))
    sender = envoy.country if envoy.explicit else owner or envoy.country
    body = sender if envoy.explicit and sender is not None and is_body(sender) and owner not in (None, sender) else None
    if body is not None:
        sender = owner  # `صدر نے X کو اقوام متحدہ کی سفیر نامزد کیا`: sent to the organisation, not by it
    if sender is None:
        return None, "whose_envoy"
    envoy.country = sender
    posts = [g for g in groups if any(a.kind in acts.STATES or a.kind == "organisation" for a in g.actors)]
    post = body or _post_within(scene, envoy, sender) or acts.country_with(posts, ("men", "for"), (sender,))
    if post is None and owner != sender:
        post = owner
    if post is None and envoy.explicit:
        post = acts.country_with(posts, ("gen", "ko"), (sender,))
    if post is None and scene.word_in(envoy.start, envoy.end, _TO_UN):
        post = "UN"
    if post is None and taking and start < clause.start:
        towns = (scene.document.names.get(i) for i in range(start, trigger.start))
        there = [m.entry.country for m in towns if m is not None and isinstance(m.entry, City)]
        post = next((code for code in there if code not in ("*", sender)), None)
    audience = scene.register.audience
    if post is None and taking and audience != sender and scene.register.lead in ([], [sender], [audience], [sender, audience]):
        post = audience
    if post and own and scene.word_in(clause.start, trigger.start, _AGAIN):
        return acts.make("restore", clause, trigger, (sender, post), [envoy] if envoy.name else [], "envoys"), "one_party"
    people = [envoy] if envoy.name is not None else [envoy, *_nominee(scene, clause.sentence, start, envoy, sender)]
    event = acts.make("credentials", clause, trigger, (sender, post), people, "taken_up" if taking else "appointed")
    if event is not None:
        event.place_country = post if taking else None
        if words[trigger.start] in _NOMINATED:
            event.status = "planned"
    return event, "one_party"


_AGAIN: Final = word_set("دوبارہ پھر")


def _post_within(scene: Scene, envoy: Actor, sender: str) -> str | None:
    """The state named inside the envoy's own phrase: `چلی کے پیرو میں متعین سفیر X`."""
    end = envoy.office[0] if envoy.office is not None else envoy.start
    for index in range(envoy.start, end):
        match = scene.document.names.get(index)
        code = getattr(match.entry, "code", None) if match is not None and match.kind == "country" else None
        if code and code != sender:
            return str(code)
    return None


def _names_envoy(scene: Scene, index: int) -> bool:
    """Whether an envoy's office begins at a word, which makes a participle before it its adjective."""
    match = scene.document.names.get(index)
    return match is not None and isinstance(match.entry, Office) and match.entry.role in _SENT


def _of_envoy(scene: Scene, index: int, envoy: Actor) -> bool:
    """Whether only the envoy's state stands between a participle and his office: `نامزد چلی کے سفیر`."""
    office = envoy.office[0] if envoy.office is not None else envoy.start
    between = range(index, office)
    whose = [i for i in between if scene.words[i] not in ("کے", "کی")]
    return bool(whose) and all(
        (m := scene.document.covering.get(i)) is not None and m.kind in ("country", "adjective") for i in whose
    )


def _nominee(scene: Scene, sentence: int, low: int, envoy: Actor, sender: str) -> list[Actor]:
    """Who is made envoy: a person known, bare or with کو before the office, else the run of words before کو."""
    words = scene.words
    if not _WHOM.isdisjoint(words[low : low + 2]):
        low = scene.document.sentences[sentence].start  # `X جنہیں Y نے سفیر نامزد کیا ہے`
    for group in reversed(scene.groups(sentence, low, envoy.start)):
        if group.marker in ("ko", "") and group.actors[-1].name is not None:
            return [replace(group.actors[-1], role=envoy.role, country=sender, office=None, explicit=True, former=False)]
    end = next((i for i in range(envoy.start - 1, low, -1) if words[i] == "کو"), None)
    person = _person_before(scene, low, end, replace(envoy, country=sender)) if end is not None else None
    return [person] if person is not None else []


def _person_before(scene: Scene, low: int, end: int, envoy: Actor) -> Actor | None:
    """The run of a name's words that ends before a token, as an envoy."""
    words = scene.words
    start = end
    while start > low and end - start < _LONGEST_NAME and _name_word(scene, start - 1):
        start -= 1
    while start < end and words[start] in grammar.TITLES:
        start += 1
    if end - start < 2:
        return None
    full = scene.document.original(start, end)
    return Actor(start, end, "person", envoy.country, envoy.role, (start, end), full_name=full, explicit=True)


def _name_word(scene: Scene, index: int) -> bool:
    word = scene.words[index]
    plain = word in grammar.NAME_STOP or word in scene.gazetteer.words or index in scene.document.covering
    return word.isalpha() and not plain


def _envoy_of_a_cause(scene: Scene, envoy: Actor) -> bool:
    """`بچوں کے حقوق کی سفیر`, `کھیلوں کے سفیر`: whose envoy he is, is no state."""
    before = envoy.office[0] if envoy.office is not None else envoy.start
    if before < 2 or scene.words[before - 1] not in grammar.GENITIVE:
        return False
    return before - 2 not in scene.document.covering and scene.words[before - 2] not in (
        "ملک",
        "ان",
        "اس",
        "ریاست",
        "حکومت",
        ")",
    )
