"""Envoys as persons: credentials handed over, appointments, recalls, expulsions.

`اسناد سفارت پیش کیں`, `X کو Y میں سفیر مقرر کر دیا`, `X نے Y سے اپنا سفیر واپس بلا لیا`, `Y کے سفارت کاروں کو ملک بدر`.
"""

from dataclasses import replace
from typing import Final

from streams.extraction import acts, grammar, protests
from streams.extraction.actors import BODIES, PEOPLE, STATESMEN, Actor, Group, is_body
from streams.extraction.dating import take
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Office
from streams.extraction.lexicon import Match
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
_CALLED: Final = frozenset(("بلا", "بلالیا", "بلوا"))
_LONGEST_NAME: Final = 4
_TOLD_TO_GO: Final = frozenset(("ko", "gen", "saath"))
_STAFF: Final = 6
"""Words of an envoy's staff with the joiner before them and the case marker behind."""
_RECALLED: Final = "rupture:recalled"
_ORDERS: Final = word_set("حکم احکامات ہدایت کہا کہہ مہلت وارننگ نوٹس")
"""By which somebody is made to leave."""
_LEAVING: Final = word_set("چھوڑنے جانے نکلنے")
_DIPLOMATS: Final = frozenset(("diplomat", "defence_attache"))
_STAFF: Final = word_set("اہلکار اہلکاروں عملے عملہ عہدیدار عہدے رکن ارکان سفارتی افسر سفارتکار سفارتکاروں")
_POSTED: Final = word_set("کر کیا کرنے ہوئے کردیا کرنا")
_FAMILIES: Final = word_set("اہلخانہ اہل خاندانوں خاندان شہریوں فوجیوں")


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Credentials of a sentence, and ruptures that an envoy or diplomat goes through."""
    rules: tuple[tuple[str, acts.Rule], ...] = (
        ("credentials", _credentials),
        ("appoint", _appoint),
        ("expel", _expel),
        ("recall", _recall),
        ("summon", _called_home),
    )
    return [each for candidate in acts.run(scene, sentence, rules) for each in _each_envoy(candidate)]


def _each_envoy(candidate: Candidate) -> list[Candidate]:
    """`کینیا، چلی اور مصر کے سفیروں سے اسناد وصول کیں`: one event with each sending state."""
    senders = [a for a in candidate.actors if a.role == "ambassador"]
    hosts = [p for p in candidate.parties if all(a.country != p for a in senders)]
    if _RECALLED in candidate.rules and len(candidate.parties) > 2:  # `X نے Y اور Z سے اپنے سفیر واپس بلا لیے`
        owner = candidate.actors[0].country
        return [
            replace(candidate, parties=sorted((str(owner), post)), rules=list(candidate.rules), merged=[])
            for post in candidate.parties
            if post != owner
        ]
    if candidate.type != "credentials" or len(candidate.parties) == 2 or len(hosts) != 1:
        return [candidate]
    rest = [a for a in candidate.actors if a not in senders]
    return [
        replace(candidate, parties=sorted((hosts[0], a.country)), actors=[a, *rest], rules=list(candidate.rules), merged=[])
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
    host = next((h.country for h in heads if h.country and (h.explicit or post is None or h.country not in sending)), None)
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
    event = acts.make("credentials", clause, trigger, {host, *senders}, [*envoys, *heads], "presented")
    if event is not None and occasion is not None and not scene.calendar.within(clause.start, clause.end):
        told = scene.document.sentences[occasion]
        days = scene.calendar.within(told.start, told.end)
        if len(days) == 1:
            take(scene, event, days[0])
            event.dated = True
    return event, "one_party"


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
    groups = scene.groups(clause.sentence, start, clause.end)
    left = words[trigger.start] == "سبکدوش"
    taking = left or words[trigger.end - 1].startswith("سنبھال") or words[trigger.end - 1] == "آغاز"
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
    if words[trigger.start] in _CHOSEN and not envoy.end <= trigger.start <= envoy.end + 9:
        return None, ""
    if scene.has(clause.start, clause.end, "showbiz", "team_sport") is not None or words[trigger.end : trigger.end + 1] == [
        "بھارتی"
    ]:
        return None, "showbiz"
    both = [a.country for g in groups if g.marker in ("ne", "darmiyan", "gen") for a in g.actors if a.country]
    mutual = " ".join(words[clause.start : trigger.end])
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
    audience = scene.register.audience
    if post is None and taking and audience != sender and scene.register.lead in ([], [sender], [audience], [sender, audience]):
        post = audience
    people = [envoy] if envoy.name is not None else [envoy, *_nominee(scene, clause.sentence, start, envoy, sender)]
    event = acts.make("credentials", clause, trigger, (sender, post), people, "taken_up" if taking else "appointed")
    if event is not None:
        event.place_country = post if taking else None
        if words[trigger.start] in _NOMINATED:
            event.status = "planned"
    return event, "one_party"


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
    if end is None:
        return []
    start = end
    while start > low and end - start < _LONGEST_NAME and _name_word(scene, start - 1):
        start -= 1
    while start < end and words[start] in grammar.TITLES:
        start += 1
    if end - start < 2:
        return []
    full = scene.document.original(start, end)
    return [Actor(start, end, "person", sender, envoy.role, (start, end), full_name=full, explicit=True)]


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


def _diplomat(scene: Scene, actor: Actor, clause: Clause) -> bool:
    """An envoy, a diplomat, or staff that the words make a mission's."""
    if actor.role == "ambassador" or actor.office_key in _DIPLOMATS or actor.kind in ("organisation", "delegation"):
        return True
    if actor.kind not in BODIES:
        return False
    own = scene.words[actor.start : actor.end]
    return not any(w in ("عملے", "عملہ") for w in own) or any(
        w.startswith(("سفارت", "قونصل")) or w in ("کمیشن", "مشن") for w in scene.words[clause.start : actor.end]
    )


def _with_staff(scene: Scene, group: Group) -> bool:
    """`چلی کے سفیر X اور چار سفارت کاروں کو`: an envoy of whom the case marker stands behind others of no state named."""
    behind = scene.words[group.head_end : group.head_end + _STAFF]
    return group.actors[-1].role == "ambassador" and behind[:1] in (["اور"], ["سمیت"]) and "کو" in behind


def _expel(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """Envoys or staff with کو, told to leave by the state with نے."""
    words = scene.words
    thrown_out = words[trigger.start].startswith("نکال")
    leaving = words[trigger.start].startswith("چھوڑنے") or words[trigger.end - 1] in _LEAVING
    if leaving and not scene.word_in(trigger.start, trigger.end + 4, _ORDERS):
        return None, ""
    if any(w in ("مطالبہ", "مطالبے", "دھمکی", "سفارش") for w in words[trigger.end : trigger.end + 5]):
        return None, "wish"
    if words[clause.start : clause.start + 2] == ["کہ", "وہ"] and scene.word_in(
        trigger.end, clause.end, ("دیں", "کردیں", "کریں")
    ):
        return None, "asked"
    if thrown_out and words[trigger.end - 1] == "نکالنے" and not acts.done(scene, trigger.end, clause.end):
        return None, "not_done"
    sentence = scene.document.sentences[clause.sentence]
    groups = scene.groups(clause.sentence, sentence.start, trigger.start)
    target = next(
        (
            a
            for g in reversed(groups)
            for a in g.actors
            if (
                g.marker in ("ko", "gen", "saath") or (g.marker == "" and (a.office_key == "diplomat" or _with_staff(scene, g)))
            )
            and a.country
            and _diplomat(scene, a, clause)
            and (not thrown_out or a.role == "ambassador" or any(w.startswith("سفارت") for w in words[a.start : a.end]))
        ),
        None,
    )
    if target is None:
        return None, "no_envoy"
    host = acts.country_with(reversed(groups), ("ne", "janib"), (target.country,))
    if host is None and acts.unnamed_agent(scene, clause.start, trigger.start):
        return None, "unknown_host"
    if host is None:
        host = acts.country_with(reversed(groups), ("se",), (target.country,))
    if host is None:
        host = next((c for c in scene.register.lead if c != target.country), None)
    if host is None and clause.sentence <= 1 and target.country != scene.register.audience:
        host = scene.register.audience  # `چلی کے سفارتکار ناپسندیدہ شخصیت قرار`: by the reader's own state
    people = [a for g in groups for a in g.actors if a.country == target.country and a.role == "ambassador" and a.name]
    by = [a for g in groups if g.marker in ("ne", "janib") for a in g.actors if a.country == host and a.name]
    statesmen = [a for a in by if a.role in STATESMEN and not a.former]  # `صدر X نے … سفارتکاروں کو ملک چھوڑنے کا حکم دیا`
    beside = [
        a
        for g in groups
        for a in g.actors
        if a.role == "ambassador" and 0 < target.start - a.end <= 1 and a.country == target.country
    ]
    thrown = [_of_the_staff(scene, a) for a in people or [*beside, target]]
    event = acts.make("rupture", clause, trigger, (target.country, host), [*thrown, *statesmen], "expelled")
    if event is not None:
        event.place_country = host
    return event, "one_party"


def _of_the_staff(scene: Scene, actor: Actor) -> Actor:
    """`چلی کے سفارتکار کو ملک بدر`, `ہائی کمیشن کے عملے کے ایک رکن کو`: one of a mission's staff is no head of it."""
    staff = actor.kind in BODIES and scene.word_in(actor.start, actor.end + 3, _STAFF)
    return replace(actor, role="other") if staff or actor.office_key in _DIPLOMATS else actor


def _called_home(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """`X نے Y میں تعینات اپنے سفیر کو واپس طلب کر لیا`: the word of a protest, but he is the summoning state's own."""
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    envoys = [a for g in groups if g.marker in ("ko", "") for a in g.actors if a.role == "ambassador"]
    if not envoys or not protests.called_home(scene, envoys[-1], trigger):
        return None, ""
    return _recall(scene, trigger, clause)


def _recall(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """`X نے Y سے اپنے سفیر کو واپس بلا لیا`. Without Y in the sentence, the only other state that the lead names."""
    groups = scene.groups(clause.sentence, scene.document.sentences[clause.sentence].start, trigger.start)
    recalled = next(
        (
            (g, a)
            for g in reversed(groups)
            for a in g.actors
            if g.marker in ("ko", "") and (a.role == "ambassador" or a.office_key in _DIPLOMATS or a.kind in BODIES)
        ),
        None,
    )
    if recalled is None:
        return _own_staff(scene, trigger, clause, groups)
    group, envoy = recalled
    if not _diplomat(scene, envoy, clause) or scene.word_in(envoy.end, trigger.start, _FAMILIES):
        return None, "no_envoy"
    if scene.words[trigger.start] in _CALLED and "own" not in envoy.modifiers:
        return None, "not_back"  # `سفیر کو دفتر خارجہ بلا لیا`
    others = [g for g in groups if g is not group]
    near = [g for g in others if g.start >= clause.start]  # `A نے … کیا جس پر B نے اپنا سفیر واپس بلا لیا`
    owner = acts.country_with(near, ("ne", "janib")) or acts.country_with(others, ("ne", "janib"))
    owner = owner or (envoy.country if envoy.explicit else None)
    if owner is None and "own" in envoy.modifiers:  # `فریقین میں تناؤ، چلی سے اپنا سفیر واپس بلا لیا`
        subject = scene.subject_before(clause.start)
        owner = next((a.country for a in subject.actors if a.country), None) if subject is not None else None
    if owner is None:
        return None, "whose_envoy"
    posts = _posts(scene, clause, others, owner)
    if envoy.explicit and envoy.country not in (owner, None) and not posts:
        posts = [str(envoy.country)]
    envoy.country = owner
    return acts.make("rupture", clause, trigger, (owner, *posts), [envoy], "recalled"), "one_party"


def _own_staff(scene: Scene, trigger: Match, clause: Clause, groups: list[Group]) -> acts.Reading:
    """`X نے Y سے اپنے تمام سفارتی عملے کو واپس بلا لیا`: nobody but the staff of its mission."""
    staff = scene.has(max(clause.start, trigger.start - 5), trigger.start, "officials")
    owner = acts.country_with(groups, ("ne", "janib"))
    if staff is None or owner is None or not scene.words[staff.start].startswith("سفارت"):
        return None, "no_envoy"
    if scene.words[trigger.start - 1] != "کو" or "اپنے" not in scene.words[max(clause.start, staff.start - 3) : staff.start]:
        return None, "no_envoy"
    body = Actor(staff.start, staff.end, "officials", owner, "delegation", explicit=True)
    return acts.make(
        "rupture", clause, trigger, (owner, *_posts(scene, clause, groups, owner)), [body], "recalled"
    ), "one_party"


def _posts(scene: Scene, clause: Clause, groups: list[Group], owner: str) -> list[str]:
    """The states that an envoy is called home from: `Y اور Z سے`, `دونوں ملکوں میں تعینات`, else the lead's only other one."""
    for marker in ("se", "men", "gen"):
        for group in groups:
            codes = [a.country for a in group.actors if a.country not in (owner, None)]
            if group.marker == marker and codes:
                return list(dict.fromkeys(str(code) for code in codes if code))
    if any(a.kind == "pair" for g in groups for a in g.actors):
        both = [a.country for g in scene.groups(clause.sentence) for a in g.actors if a.kind == "state"]
        codes = [code for code in dict.fromkeys(both) if code not in (owner, None)]
        if len(codes) == 2:
            return [str(code) for code in codes]
    if told := _those_states(scene, clause, owner):
        return told
    other = acts.other_of_lead(scene, owner)
    return [other] if other is not None else []


def _those_states(scene: Scene, clause: Clause, owner: str) -> list[str]:
    """`چلی، پیرو اور کینیا نے … کیا جس پر مصر نے ان ممالک سے اپنے سفیر واپس بلا لیے`: the states listed last."""
    words = scene.words[clause.start : clause.end]
    if not any(a in _THOSE and b in _LANDS and c in _FROM for a, b, c in zip(words, words[1:], words[2:], strict=False)):
        return []
    for number in range(clause.sentence, max(clause.sentence - _LISTED_BACK, -1), -1):
        for group in reversed(scene.groups(number, None, clause.start)):
            codes = [a.country for a in group.actors if a.country not in (owner, None) and a.kind == "state"]
            if len(set(codes)) > 1:
                return list(dict.fromkeys(str(code) for code in codes))
    return []


_THOSE: Final = frozenset(("ان", "انہی", "مذکورہ", "تینوں", "چاروں", "پانچوں", "تمام"))
_LANDS: Final = frozenset(("ممالک", "ملکوں"))
_FROM: Final = frozenset(("سے", "میں"))
_LISTED_BACK: Final = 3
