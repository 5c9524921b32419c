"""Envoys as persons: their credentials (`اسناد سفارت پیش کیں`); `appointments` and `expulsions` read how they come and go."""

from dataclasses import replace
from typing import Final

from streams.extraction import acts, appointments, each_state, expulsions, grammar
from streams.extraction.actors import PEOPLE, Actor
from streams.extraction.dating import take
from streams.extraction.document import Clause, Sentence
from streams.extraction.envoy_names import LONGEST_NAME, name_word, person_before
from streams.extraction.lexicon import Match, state_of
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

_EACH: Final = frozenset((expulsions.EXPELLED, expulsions.RECALLED))
"""Rules of what each of several states does by itself."""
_HEADS: Final = frozenset(("head_of_state", "head_of_government", "foreign_minister", "royal", "igo_head", "speaker"))
_PAPERS: Final = frozenset(("سفارت", "سفارتی", "تقرری"))


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Credentials of a sentence, and ruptures that an envoy or diplomat goes through."""
    rules: tuple[tuple[str, acts.Rule], ...] = (
        ("credentials", _credentials),
        ("appoint", appointments.appoint),
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
            *appointments.posted_too(scene, candidate),
            *(each_state.more_subjects(scene, candidate) if not _EACH.isdisjoint(candidate.rules) else ()),
        )
    ]


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
        if not handed and _PAPERS.isdisjoint(around) and not _given_to_head(scene, trigger, clause):
            return None, ""
    groups = scene.groups(clause.sentence)
    actors = [a for g in groups for a in g.actors if a.kind in PEOPLE and a.country]
    envoys = [a for a in actors if a.role == "ambassador"]
    called = {e.country for e in envoys}
    envoys.extend(person for person in _by_state(scene, clause.start, trigger.start) if person.country not in called)
    envoys.sort(key=lambda a: a.start)
    sentence = scene.document.sentences[clause.sentence]
    if not envoys and scene.word_in(sentence.start, trigger.end + _GIVEN_WITHIN, _ENVOYS):
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


def _given_to_head(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`اپنی اسناد صدر کے حوالے کیں`, `صدر کو اسناد سونپ دیں`: papers given to whom envoys are sent to."""
    given = scene.word_in(max(clause.start, trigger.start - _GIVEN_WITHIN), trigger.end + _GIVEN_WITHIN, _GIVEN)
    return given and any(a.role in _HEADS for g in scene.groups(clause.sentence) for a in g.actors)


_GIVEN: Final = word_set("حوالے سونپ سونپیں سونپی تھما تھمائیں دیں لیں روبرو حضور خدمت موصول")
_GIVEN_WITHIN: Final = 6


def _by_state(scene: Scene, low: int, high: int, *, listed: bool = False) -> list[Actor]:
    """`کینیا کے X، چلی کی Y اور پیرو کے Z نے اسناد پیش کیں`: who hands over papers is an envoy without being called so; in a
    list of envoys (`لیما سے آنے والے X، قاہرہ کے ہائی کمشنر Y`) the capital is his state and his office may stand between."""
    words, found = scene.words, list[Actor]()
    kinds = ("country", "city", "adjective") if listed else ("country",)
    for index in range(low, high):
        state = scene.document.names.get(index)
        if state is None or state.kind not in kinds:
            continue
        start = state.end
        if words[start : start + 3] in _FROM:
            start += 3
        elif words[start] in ("کے", "کی"):
            start += 1
        elif state.kind != "adjective":
            continue
        start = _past_office(scene, start) if listed else start
        end = start
        while end < high and end - start <= LONGEST_NAME and name_word(scene, end):
            end += 1
        known = scene.document.names.get(start)
        end = known.end if known is not None and known.kind == "person" else end
        if words[end] not in _LISTED and words[end : end + 2] != ["کے", "علاوہ"]:
            continue
        code = state_of(state, scene.document.day)
        person = person_before(scene, start, end, Actor(start, end, "person", code, "ambassador"))
        if person is not None and code is not None:
            found.append(person)
    return found


def _past_office(scene: Scene, index: int) -> int:
    """Behind what an envoy is called: `نئے ہائی کمشنر`, `نمائندے`, `سفیر جناب`."""
    while True:
        office = scene.document.names.get(index)
        if office is not None and office.kind == "office":
            index = office.end
        elif scene.words[index] in _CALLED:
            index += 1
        else:
            return index


_CALLED: Final = word_set("نئے نئی نیا نامزد نمائندے نمائندہ ایلچی مندوب سفارتکار خاتون جناب محترمہ مسٹر") | grammar.TITLES
_FROM: Final = (["سے", "آنے", "والے"], ["سے", "آنے", "والی"], ["سے", "آئے", "ہوئے"], ["سے", "آئی", "ہوئی"])
_LISTED: Final = frozenset(("،", "اور", "نے", "سے", "شامل", "جبکہ", "بھی"))


_ENVOYS: Final = word_set("سفیروں سفرا سفیران ایلچیوں سفارتکاروں کمشنروں کمشنرز نمائندوں")


def _list_behind(scene: Scene, number: int) -> Sentence | None:
    """The sentence behind one that tells of envoys, where it lists who is among them."""
    behind = scene.document.sentences[number + 1 : number + 2]
    return behind[0] if behind and scene.word_in(behind[0].start, behind[0].end, ("شامل",)) else None


def _listed_behind(scene: Scene, number: int) -> list[Actor]:
    """`نئے سفیروں نے اسناد پیش کیں۔ ان میں کینیا اور چلی کے سفیر شامل ہیں`: envoys whom only the next sentence tells."""
    for clause in scene.document.sentences[number].clauses:  # `سفیروں سے اسناد وصول کیں جن میں چلی کے X بھی شامل تھے`
        if scene.words[clause.start : clause.start + 2] == ["جن", "میں"] and scene.word_in(clause.start, clause.end, ("شامل",)):
            return _by_state(scene, clause.start, clause.end, listed=True)
    behind = _list_behind(scene, number)
    if behind is None:
        return []
    listed = _by_state(scene, behind.start, behind.end, listed=True)
    told = {person.country for person in listed}
    called = [a for g in scene.groups(behind.index) for a in g.actors if a.role == "ambassador" and a.country]
    return [*(a for a in called if a.country not in told), *listed]


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
