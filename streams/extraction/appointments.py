"""Appointments of envoys: `X نے … کو Y میں سفیر مقرر کیا`, `Y میں X کے سفیر کی تقرری`, `سفیر X نے عہدے کا چارج سنبھال لیا`."""

from dataclasses import replace
from typing import Final

from streams.extraction import acts, grammar
from streams.extraction.actors import COLLECTIVE, Actor, Group, is_body
from streams.extraction.document import Clause
from streams.extraction.envoy_names import person_before
from streams.extraction.gazetteer import City, Office
from streams.extraction.lexicon import Match, state_of
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

_SENT: Final = frozenset(("ambassador", "special_envoy"))
_NOMINATED: Final = frozenset(("نامزد", "نامزدگی", "انتخاب", "منتخب", "چن", "نام"))
_ATTRIBUTIVE: Final = frozenset(("نامزد", "مقرر", "متعین", "تعینات"))
_CHOSEN: Final = frozenset(("انتخاب", "منتخب", "چن"))
"""Words of many elections: here only right behind the envoy's office."""
_POSTED: Final = word_set("کر کیا کرنے ہوئے کردیا کرنا")
_AGAIN: Final = word_set("دوبارہ پھر")


def appoint(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """Who sends an envoy, and where to; two that send each other envoys again restore their ties."""
    words = scene.words
    office = scene.document.covering.get(trigger.start)
    if office is not None and office.end < trigger.end:
        at = _endorsed_at(scene, trigger, clause) if words[trigger.end - 1] in grammar.CASE else office.end
        trigger = trigger._replace(start=at, end=max(trigger.end, at + 1))  # `سفیر بنا دیا`: its verb
    if words[trigger.end - 1] in grammar.CASE:
        return None, ""  # `سفیر کے طور پر` without a word of consent
    left = words[trigger.start] in _LEFT or words[trigger.end - 1] == "چھوڑ"
    behind = trigger.start + 1 if words[trigger.start] == "سبکدوش" else trigger.end
    if left and not acts.done(scene, behind, clause.end):
        return None, "not_done"  # `سبکدوش ہونے والے سفیر`
    taking = left or words[trigger.start] == "بن" or words[trigger.end - 1].startswith("سنبھال")
    taking = taking or words[trigger.end - 1] in _BEGUN or "چارج" in words[trigger.start : trigger.end]
    start = _start(scene, trigger, clause, taking)
    groups = scene.groups(clause.sentence, start, clause.end)
    envoy = _sent(scene, trigger, clause, groups, taking) or _named_with_verb(office or _as(scene, trigger))
    if envoy is None or words[trigger.start - 1] == "نو":  # `نو منتخب صدر`
        return None, ""
    _with_ordinal(scene, envoy)
    own = "own" in envoy.modifiers or words[envoy.start - 1] in ("اپنا", "اپنی")
    if own and words[trigger.start - 1] in ("دوبارہ", "واپس"):
        return None, ""  # `اپنا سفیر دوبارہ تعینات` is read with the ties of the two
    if words[trigger.start] in _CHOSEN and not envoy.end <= trigger.start <= envoy.end + 9:
        return None, ""
    if scene.has(clause.start, clause.end, "showbiz", "team_sport") is not None or words[trigger.end : trigger.end + 1] == [
        "بھارتی"
    ]:
        return None, "showbiz"
    if len(both := _each_other(scene, trigger, clause, groups)) == 2:
        return acts.make("restore", clause, trigger, both, [], "envoys"), "one_party"
    if _envoy_of_a_cause(scene, envoy):
        return None, "no_state"
    if _adjective(scene, trigger, envoy):
        return None, "posted"
    owner = acts.country_with(groups, ("ne", "janib"))
    sender = envoy.country if envoy.explicit else owner or envoy.country
    body = sender if envoy.explicit and sender is not None and is_body(sender) and owner not in (None, sender) else None
    if body is not None:
        sender = owner  # `صدر نے X کو اقوام متحدہ کی سفیر نامزد کیا`: sent to the organisation, not by it
    if sender is None:
        return None, "whose_envoy"
    envoy.country = sender
    post = body or _post(scene, envoy, sender, groups, owner)
    if post is None and taking:
        post = _where_taken_up(scene, clause, start, trigger, sender)
    if post and own and scene.word_in(clause.start, trigger.start, _AGAIN):
        return acts.make("restore", clause, trigger, (sender, post), [envoy] if envoy.name else [], "envoys"), "one_party"
    people = [envoy]
    if envoy.name is None:
        people = (
            _nominee(scene, clause.sentence, start, envoy, sender) or (_taker(scene, start, envoy) if taking else []) or people
        )
    event = acts.make("credentials", clause, trigger, (sender, post), people, "taken_up" if taking else "appointed")
    if event is not None:
        event.place_country = post if taking else None
        if words[trigger.start] in _NOMINATED:
            event.status = "planned"
    return event, "one_party"


def _start(scene: Scene, trigger: Match, clause: Clause, taking: bool) -> int:
    """Where the telling begins: `A کو X میں سفیر جبکہ B کو وزیر نامزد کیا`, `سفیر X پہنچ گئے اور فرائض کا آغاز کر دیا`."""
    previous = scene.previous_clause(clause)
    if previous is None:
        return clause.start
    shared = not scene.word_in(previous.start, previous.end, grammar.FINITE - {"کی"})
    goes_on = taking and scene.words[clause.start] == "اور" and not scene.groups(clause.sentence, clause.start, trigger.start)
    return previous.start if shared or goes_on else clause.start


def _sent(scene: Scene, trigger: Match, clause: Clause, groups: list[Group], taking: bool) -> Actor | None:
    """The envoy nearest before the word of appointing; who takes up his post may stand farther off, or be told before."""
    reach = _BESIDE if scene.words[trigger.end - 1] == _OATH else _FAR if taking else _NEAR
    near = [a for g in groups for a in g.actors if a.role in _SENT and abs(a.end - trigger.start) <= reach]
    before = [a for a in near if a.end <= trigger.start]
    envoy = next((a for a in near if a.explicit), None) if taking else None
    envoy = envoy or (before[-1] if before else near[0] if near else None)
    if envoy is None and _theirs(scene, trigger):
        return _told_before(scene, clause.sentence)
    if envoy is None and taking and scene.word_in(clause.start, trigger.start, grammar.HE):
        subject = scene.subject_before(clause.start)  # `نئی سفیر X پہنچ گئیں۔ انہوں نے عہدے کا چارج سنبھال لیا`
        envoy = next((a for a in subject.actors if a.role in _SENT and a.explicit), None) if subject is not None else None
    return envoy


def _theirs(scene: Scene, trigger: Match) -> bool:
    """`ان کے تقرر کی منظوری`, `ان کی نامزدگی`: of the envoy told before."""
    return scene.words[trigger.start - 2 : trigger.start] in _OF_THEM and scene.words[trigger.start] in _APPOINTMENT


def _told_before(scene: Scene, number: int) -> Actor | None:
    """The envoy whose state is told, of the two sentences before or else the title."""
    for before in (number - 1, number - 2, 0):
        groups = scene.groups(before) if 0 <= before < number else []
        envoys = [a for g in groups for a in g.actors if a.role in _SENT and (_with_ordinal(scene, a) or a.explicit)]
        if envoys:
            return replace(envoys[-1], end=envoys[-1].start)
    return None


_OF_THEM: Final = (["ان", "کے"], ["ان", "کی"], ["اس", "کی"], ["اس", "کے"])
_APPOINTMENT: Final = frozenset(("تقرر", "تقرری", "تعیناتی", "نامزدگی"))
_OATH: Final = "حلف"
_BEGUN: Final = frozenset(("آغاز", "شروع", "فائز", _OATH))
_LEFT: Final = frozenset(("سبکدوش", "مدت", "میعاد"))
"""Who leaves a post: `سبکدوش ہو گئے`, `مدت مکمل کر لی`."""
_ENDORSED: Final = frozenset(("توثیق", "منظوری"))
"""What a parliament or the host gives to one who is to be envoy."""
_BESIDE, _NEAR, _FAR = 1, 8, 30


def _endorsed_at(scene: Scene, trigger: Match, clause: Clause) -> int:
    """`سفیر کے طور پر X کی توثیق کر دی`, `سفیر کی حیثیت سے X کے نام کی منظوری`: the word that consents, else
    the trigger's first."""
    stop = min(clause.end, trigger.end + _NEAR)
    return next((i for i in range(trigger.end, stop) if scene.words[i] in _ENDORSED), trigger.start)


def _as(scene: Scene, trigger: Match) -> Match | None:
    """`بطور سفیر تعینات`, `بطور سفیر تقرری`: the office right before, as which somebody is sent."""
    office = scene.document.covering.get(trigger.start - 1)
    return office if office is not None and scene.words[office.start - 1] == "بطور" else None


def _named_with_verb(office: Match | None) -> Actor | None:
    """`سفیر بن گئیں`: an office that only the verb gives."""
    if office is None or not isinstance(office.entry, Office) or office.entry.role not in _SENT:
        return None
    return Actor(office.start, office.end, "office", None, office.entry.role, office=(office.start, office.end))


def _with_ordinal(scene: Scene, envoy: Actor) -> bool:
    """`چلی کی پہلی سفیر`, `کوسووو کے اولین سفیر`: whose envoy it is, told before the ordinal."""
    words = scene.words
    index = (envoy.office[0] if envoy.office is not None else envoy.start) - 1
    while words[index] in _ORDINALS:
        index -= 1
    state = scene.document.covering.get(index - 1)
    told = words[index + 1] in _ORDINALS or envoy.country is None
    if words[index] in grammar.GENITIVE and told and state is not None and state.kind == "country":
        envoy.country, envoy.explicit = state_of(state, scene.document.day), True
        return True
    return False


_ORDINALS: Final = word_set("پہلا پہلی پہلے اولین دوسرا دوسری دوسرے نیا نئے نئی خاتون باقاعدہ مستقل رہائشی")


def _each_other(scene: Scene, trigger: Match, clause: Clause, groups: list[Group]) -> list[str]:
    """`X اور Y ایک دوسرے کے ملک میں سفیر تعینات کریں گے`, `X اور Y نے دس سال بعد سفیر مقرر کر دیے`: both states, else none."""
    both = [a.country for g in groups if g.marker in ("ne", "darmiyan", "gen") for a in g.actors if a.country]
    told = " ".join(scene.words[clause.start : trigger.end])
    if "ایک دوسرے" in told and not both:
        both = [a.country for g in groups[:1] if g.marker == "" for a in g.actors if a.country]
    many = scene.word_in(trigger.end, trigger.end + 3, ("دیے", "دیئے", "کیے", "کئے"))
    envoys = scene.word_in(max(clause.start, trigger.start - 3), trigger.start, _SEVERAL)
    many = many or (envoys and scene.word_in(trigger.end, trigger.end + 3, ("اتفاق", "متفق")))
    each = many and not any(g.marker in ("men", "for") for g in groups)
    mutual = each or any(phrase in told for phrase in ("ایک دوسرے", "دوبارہ", "دونوں م"))
    return sorted(set(both)) if mutual else []


_SEVERAL: Final = word_set("سفیروں سفرا سفیران کمشنرز کمشنروں")


def _adjective(scene: Scene, trigger: Match, envoy: Actor) -> bool:
    """`نامزد سفیر X نے … سے ملاقات کی`, `پیرو میں نامزد چلی کے سفیر X کی موجودگی میں`, `لیما میں تعینات سفیر`: told of him."""
    words = scene.words
    if _names_envoy(scene, trigger.end) or _names_envoy(scene, trigger.start):
        return True
    if words[trigger.start] in _ATTRIBUTIVE and _of_envoy(scene, trigger.end, envoy):
        return True
    return words[trigger.start] == "تعینات" and _POSTED.isdisjoint(words[trigger.end : trigger.end + 1])


def _post(scene: Scene, envoy: Actor, sender: str, groups: list[Group], owner: str | None) -> str | None:
    """Where the envoy is sent: the land inside his phrase, with میں or کے لیے, or the other one told."""
    posts = [g for g in groups if any(a.kind in COLLECTIVE for a in g.actors)]
    # `پیرو میں سفیر X کو مصر میں سفیر مقرر کیا`: the last place is the new one
    post = _post_within(scene, envoy, sender) or acts.country_with(posts[::-1], ("men", "for"), (sender,))
    if post is None and owner != sender:
        post = owner
    if post is None and envoy.explicit:
        post = acts.country_with(posts, ("gen", "ko"), (sender,))
    return "UN" if post is None and scene.word_in(envoy.start, envoy.end, _TO_UN) else post


_TO_UN: Final = frozenset(("مستقل",))
"""A permanent representative is one at the United Nations where no other body is named."""


def _where_taken_up(scene: Scene, clause: Clause, start: int, trigger: Match, sender: str) -> str | None:
    """The land whose city the envoy has come to, or the reader's own, where the lead speaks of no other."""
    if start < clause.start:
        towns = (scene.document.names.get(i) for i in range(start, trigger.start))
        there = [m.entry.country for m in towns if m is not None and isinstance(m.entry, City)]
        if post := next((code for code in there if code not in ("*", sender)), None):
            return post
    audience = scene.register.audience
    own = audience != sender and scene.register.lead in ([], [sender], [audience], [sender, audience])
    return audience if own else None


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


_WHOM: Final = word_set("جنہیں جنھیں جسے جن")
"""Relative words whose antecedent is whom the clause before names."""


def _nominee(scene: Scene, sentence: int, low: int, envoy: Actor, sender: str) -> list[Actor]:
    """Who is made envoy: a person known, bare or with کو before the office, else the run of words before کو."""
    words = scene.words
    if not _WHOM.isdisjoint(words[low : low + 2]):
        low = scene.document.sentences[sentence].start  # `X جنہیں Y نے سفیر نامزد کیا ہے`
    last = next((i for i in range(envoy.start - 1, low, -1) if words[i] == "کو"), low)
    for group in reversed(scene.groups(sentence, low, envoy.start)):
        if group.end < last:
            break  # `X کو چلی اور Y کو پیرو میں سفیر مقرر کیا`: Y, whom nobody lists
        if group.marker in ("ko", "") and group.actors[-1].name is not None:
            return [replace(group.actors[-1], role=envoy.role, country=sender, office=None, explicit=True, former=False)]
    end = next((i for i in range(envoy.start - 1, low, -1) if words[i] == "کو"), None)
    person = person_before(scene, low, end, replace(envoy, country=sender)) if end is not None else None
    return [person] if person is not None else []


def _taker(scene: Scene, low: int, envoy: Actor) -> list[Actor]:
    """`X نے پیرو میں سفیر کے عہدے کا حلف اٹھا لیا`, `… سفیر کی حیثیت سے عہدہ سنبھال لیا`: who takes the post up."""
    at = next((i for i in range(envoy.start - 1, low, -1) if scene.words[i] == "نے"), None)
    if at is None:  # `X کینیا میں چلی کی سفیر بن گئیں`
        places = (m for i in range(low, envoy.start) if (m := scene.document.names.get(i)) is not None)
        at = next((m.start for m in places if m.kind in ("country", "city") and m.start > low + 1), None)
    person = person_before(scene, low, at, envoy) if at is not None else None
    return [person] if person is not None else []


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


def posted_too(scene: Scene, event: Candidate) -> list[Candidate]:
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
        code, person = state_of(place, scene.document.day), person_before(scene, sentence.start, index, last)
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
