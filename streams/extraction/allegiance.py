"""Whose an office is that stands without a state: `چلی نے کہا کہ اس کے وزیر خارجہ …` is Chile's, `مہمان صدر` the guest's, and
else the article's own people or the reader's are meant."""

from collections.abc import Callable
from itertools import takewhile
from typing import Final

from streams.extraction import grammar, missions
from streams.extraction.actors import HEADS, ROLE_RANK, Actor
from streams.extraction.company import OF_CABINET
from streams.extraction.lexicon import land_of
from streams.extraction.register import Register
from streams.urdu.tokens import word_set

RECALL: Final = 120
"""Actors back to which an office or a counterpart may refer."""
ROYAL_OFFICES: Final = frozenset(("king", "queen", "emperor", "emir", "sultan", "crown_prince"))
MONARCHIES: Final = word_set("SA AE QA KW BH OM JO MA GB ES NL BE SE NO DK JP TH MY BN BT KH LS SZ TO LU MC LI")
"""States in which there is a king, an emir or an heir to the throne."""
_SUPREME: Final = ("IR", "AF", "KP")
_MANY: Final = frozenset(("سربراہان", "سربراہوں", "قائدین"))
"""Heads of many states: never the audience's."""
_ONE_CLAUSE: Final = 12
_CUTS: Final = frozenset(("کہ", "۔", "تاہم", "جبکہ", "ہوئے"))
_BEHALF: Final = frozenset(("جانب", "طرف"))
_SAYS: Final = 6
"""Words that a clause of saying may have behind its subject, کہ included."""


def settle(register: Register, actor: Actor, seen: list[Actor]) -> None:
    """An office without a country: the guest's, the host's, the article's own, or the audience's; the first step that knows
    whose it is, or that it is nobody's here, ends the search."""
    for step in _STEPS:
        if step(register, actor, seen):
            return
    _of_the_story(register, actor, seen)


def _as_guest(register: Register, actor: Actor, seen: list[Actor]) -> bool:
    """`مہمان وزیر`: he of whom the article has told, with his name."""
    guest = _guest(register, actor, seen) if "guest" in actor.modifiers else None
    if guest is None:
        return False
    actor.country, actor.role = guest.country, guest.role
    if actor.name is None and guest.name is not None:
        actor.kind, actor.name, actor.person, actor.full_name = "person", guest.name, guest.person, guest.full_name
    return True


def _as_told(register: Register, actor: Actor, seen: list[Actor]) -> bool:
    """By words around the office: a possessor, whom he acts or speaks for, an opposition at home, where somebody went."""
    for told in (_possessor, _on_behalf):
        if (owner := told(register, actor, seen)) is not None:
            actor.country, actor.explicit = owner, True
            return True
    for found in (_spokesman, _source, _opposition, _where_they_went):
        if (code := found(register, actor, seen)) is not None:
            actor.country = code
            return True
    return False


def _opposition(register: Register, actor: Actor, seen: list[Actor]) -> str | None:
    """`بھارتی وزیر خارجہ نے اپوزیشن رہنماوں سے ملاقات کی`: the opposition at home."""
    if actor.role != "party_leader" or actor.name is not None:
        return None
    here = register.document.sentence_of[actor.start]
    near = [a for a in seen[-RECALL:] if a.explicit and a.country and register.document.sentence_of[a.start] == here]
    return next((a.country for a in reversed(near) if a.kind != "capital"), None)


def _at_home(register: Register, actor: Actor, seen: list[Actor]) -> bool:
    """An office that only the reader's own state has, or that is said to be his."""
    if actor.home != "domestic" and "home" not in actor.modifiers:
        return False
    actor.country = register.audience or _same_office(actor, seen)
    return True


def _of_a_crown(register: Register, actor: Actor, seen: list[Actor]) -> bool:
    """Kings, heirs, princes and governors general: of a state that has them, where the reader's has none."""
    key = actor.office_key
    if key == "crown_prince" and (heir := _same_office(actor, seen)) is not None:
        actor.country, actor.explicit = heir, True
    elif key in ROYAL_OFFICES and register.audience not in MONARCHIES:  # `ریاض پہنچے، ولی عہد سے ملے`
        actor.country = next((a.country for a in reversed(seen[-RECALL:]) if a.country in MONARCHIES), None)
    elif key == "governor_general":  # of a colony as well
        actor.country = next((a.country for a in reversed(seen[-RECALL:]) if a.office_key == key and a.explicit), None)
    elif key == "prince" and actor.name is not None:  # of a house that the name alone does not tell
        beside = seen[-1] if seen and seen[-1].end >= actor.start - 1 and seen[-1].name is None else None
        if beside is not None and beside.country is not None:
            actor.country, actor.explicit = beside.country, beside.explicit  # `گورنر مکہ، شہزادہ X`
    elif key == "supreme_leader":  # there is one in few states, and the reader's is seldom among them
        actor.country = max(_SUPREME, key=lambda code: register.countries[code])
    else:
        return False
    return True


def _of_nobody(register: Register, actor: Actor, seen: list[Actor]) -> bool:
    """Delegations, officials of no certain office and heads of many states are not taken for anybody's."""
    words = register.document.words
    if actor.kind == "delegation":
        if actor.country is None and words[actor.start] == "مشن":  # `… کا وفد آیا۔ مشن کی ٹیم نے`
            actor.country = next((a.country for a in reversed(seen[-RECALL:]) if a.kind == "delegation" and a.explicit), None)
        return True
    if (actor.role == "other" and actor.office_key != "spokesman") or (actor.role is None and actor.kind != "government"):
        return True
    return actor.office is not None and (actor.plural or words[actor.office[0]] in _MANY)


def _by_the_news(register: Register, actor: Actor, seen: list[Actor]) -> bool:
    """The guest whom somebody meets, the one of that office named first, an envoy's mission, the host."""
    for found in (_visitor, _first_named):
        if (code := found(register, actor, seen)) is not None:
            actor.country = code
            return True
    if actor.role == "ambassador" and (sender := _of_mission(register, actor, seen)) is not None:
        actor.country, actor.explicit = sender, True
        return True
    if (host := _host(register, actor, seen)) is not None:
        actor.country = host
        return True
    return False


_STEPS: Final[tuple[Callable[[Register, Actor, list[Actor]], bool], ...]] = (
    _as_guest,
    _as_told,
    _at_home,
    _of_a_crown,
    _of_nobody,
    _by_the_news,
)


def _of_the_story(register: Register, actor: Actor, seen: list[Actor]) -> None:
    """The last one of that office, the one state that the lead speaks of, else the reader's own."""
    early = register.document.sentence_of[actor.start] <= 1
    peers = [a for a in seen[-RECALL:] if a.country and a.role == actor.role and a.explicit and a.kind in ("person", "office")]
    peers = [a for a in peers if not _across(register, a, actor)]
    if "elect" in actor.modifiers:
        peers = [a for a in peers if "elect" in a.modifiers] or peers
    again = actor.role == "ambassador" and actor.name is None  # `چلی کے سفیر نے … کی۔ سفیر نے کہا`: no other envoy is meant
    again = again or ("elect" in actor.modifiers and bool(peers) and "elect" in peers[-1].modifiers)
    if peers and (again or not (register.home_named or _own_from_the_start(register, actor, seen))):
        actor.country = peers[-1].country
    elif not register.home_named and not register.home_story and register.lead and not early:
        actor.country = register.lead[0] if len(register.lead) == 1 or actor.name is None else None
    else:
        if early:
            register.home_story = True
        actor.country = register.audience or (peers[-1].country if peers else None)


def _guest(register: Register, actor: Actor, seen: list[Actor]) -> Actor | None:
    """`چلی کے وزیر دفاع نے لیما میں پیرو کے وزیر دفاع سے ملاقات کی۔ مہمان وزیر نے …`: who holds the office and is not at home
    where it is told; a minister may be one of any rank."""
    roles = OF_CABINET if actor.role == "minister" else HEADS if actor.office_key == "leader" else frozenset((actor.role,))
    near = [a for a in seen[-RECALL:] if a.country and a.country != register.audience]
    words = register.document.words
    places = [a for a in near if a.kind in ("capital", "state") and _THERE.intersection(words[a.end : a.end + 2])]
    host = places[-1].country if places else None
    peers = [a for a in near if a.role in roles and a.explicit]
    return next(reversed([a for a in peers if a.country != host] or peers), None)


def _visitor(register: Register, actor: Actor, seen: list[Actor]) -> str | None:
    """`چلی کے وزیر خارجہ لیما پہنچے۔ پیرو کے صدر نے وزیر خارجہ سے ملاقات کی`: whom somebody of the country meets is the guest
    who came there with that very office."""
    document = register.document
    words, number = document.words, document.sentence_of[actor.start]
    if actor.name is not None or actor.plural or actor.modifiers or words[actor.end : actor.end + 1] not in _MET:
        return None
    if actor.office is None or words[actor.start - 1] in ("اپنے", "اپنی"):
        return None
    host = next((a for a in reversed(seen[-_NEAR:]) if a.end <= actor.start and words[a.end] == "نے"), None)
    if host is None or document.sentence_of[host.start] != number or host.kind not in ("person", "office"):
        return None
    for index in range(len(seen) - 1, max(len(seen) - RECALL, -1), -1):
        earlier = seen[index]
        if document.sentence_of[earlier.start] < number - _VISIT:
            return None
        same = earlier.office_key == actor.office_key and earlier.explicit and earlier.kind in ("person", "office")
        if not same or earlier.country in (None, host.country) or earlier.end > host.start:
            continue
        came = (a for a in seen[index + 1 :] if document.sentence_of[a.start] == document.sentence_of[earlier.start])
        there = any(a.country == host.country and a.kind in ("capital", "state") and _came(words, a.end) for a in came)
        return earlier.country if there else None
    return None


def _came(words: list[str], end: int) -> bool:
    """Whether a place is told as one to which somebody came: `لیما پہنچے`, `پیرو کے دورے پر ہیں`."""
    return not _ARRIVED.isdisjoint(words[end : end + 5])


_MET: Final = (["سے"], ["کے"])
_VISIT: Final = 4
"""Sentences on which a guest is still the one who came."""
_ARRIVED: Final = frozenset(("پہنچے", "پہنچ", "پہنچیں", "دورے", "دورہ", "آئے", "آئی", "آئیں"))


def _own_from_the_start(register: Register, actor: Actor, seen: list[Actor]) -> bool:
    """`وزیر داخلہ سے چلی کے وزیر داخلہ کی ملاقات … وزیر داخلہ نے کہا`: the lead gives the reader's own minister his office
    bare, and the guest his state with it."""
    sentences = register.document.sentence_of
    lead = takewhile(lambda a: sentences[a.start] <= 1, seen)
    return any(a.country == register.audience and actor.role in a.roles and a.kind in ("person", "office") for a in lead)


def _of_mission(register: Register, actor: Actor, seen: list[Actor]) -> str | None:
    """`چلی کے سفارت خانے پہنچے جہاں سفیر نے استقبال کیا`: of the mission that this sentence or the one before speaks of."""
    document = register.document
    number = document.sentence_of[actor.start]
    near = [a for a in seen[-_NEAR:] if document.sentence_of[a.start] >= number - 1]
    return missions.whose_envoy(document.words, actor, near)


_NEAR: Final = 12
"""Actors back among which the mission stands."""


def _host(register: Register, actor: Actor, seen: list[Actor]) -> str | None:
    """`کینیائی وزیر خارجہ لیما پہنچے۔ انہوں نے صدر سے ملاقات کی`: whom a foreign guest meets where he is, told to readers whose
    own state is named nowhere."""
    document = register.document
    words, number = document.words, document.sentence_of[actor.start]
    if register.home_named or actor.role not in _RECEIVES or words[actor.end : actor.end + 1] not in (["سے"], ["کے"]):
        return None
    near = [a for a in seen[-RECALL:] if a.country and a.explicit and document.sentence_of[a.start] >= number - 1]
    places = [a for a in near if a.kind in ("capital", "state") and _THERE.intersection(words[a.end : a.end + 3])]
    if not places or places[-1].country == register.audience:
        return None
    abroad = {a.country for a in near if a.kind in ("person", "office", "delegation")} - {places[-1].country, register.audience}
    return places[-1].country if abroad else None


_RECEIVES: Final = HEADS | {"foreign_minister", "minister", "deputy_minister", "speaker", "military_chief"}
_THERE: Final = frozenset(("میں", "پہنچے", "پہنچ", "دورے", "دورہ", "پہنچیں"))


def _where_they_went(register: Register, actor: Actor, seen: list[Actor]) -> str | None:
    """`مصری صدر کیٹو گئے جہاں گورنر نے ان کا استقبال کیا`, `… جہاں وہ وزیر دفاع سے ملے`: those there are of the land."""
    document = register.document
    words, start = document.words, document.sentences[document.sentence_of[actor.start]].start
    if actor.role not in _RECEIVES | {"provincial_head", "deputy_head_of_government"} or "home" in actor.modifiers:
        return None
    behind = words[actor.end : actor.end + _WELCOME]
    if behind[:1] != ["سے"] and (behind[:1] != ["نے"] or grammar.RECEIVED.isdisjoint(behind)):
        return None
    where = next((i for i in range(actor.start - 1, max(actor.start - _NEAR, start), -1) if words[i] == "جہاں"), None)
    if where is None:
        return None
    places = (document.names.get(i) for i in range(where - 1, max(where - _NEAR, start) - 1, -1))
    land = next((land_of(m) for m in places if m is not None and m.kind in ("country", "city")), None)
    came = [a for a in seen[-_NEAR:] if start <= a.start < where and a.kind in ("person", "office", "delegation")]
    himself = behind[:1] == ["نے"] and any(a.role == actor.role for a in came)
    own = himself or any(a.country == land for a in came)
    return None if land == register.audience or own else land


_WELCOME: Final = 8


def _possessor(register: Register, actor: Actor, seen: list[Actor]) -> str | None:
    """`چلی نے کہا کہ اس کے وزیر خارجہ …`, `صدر اور ان کے وزیر خارجہ`: the state, or the person's state, just named."""
    words = register.document.words
    owner, case = words[max(actor.start - 2, 0) : actor.start] if actor.start > 1 else ("", "")
    high = ROLE_RANK.get(actor.role or "", 99) <= ROLE_RANK["deputy_minister"]
    if case not in ("کے", "کی") or owner not in ("اس", "ان") or not high:
        return None
    if case == "کی" and words[actor.end : actor.end + 1] == ["سے"] and not _TALKS.isdisjoint(words[actor.end : actor.end + 3]):
        return None  # `ان کی صدر سے ملاقات`: the meeting is his
    kinds = ("state", "capital", "government") if owner == "اس" else ("person", "office")
    sentence = register.document.sentence_of[actor.start]
    if owner == "اس" and (state := _acting(register, sentence, actor, seen)) is not None:
        return state
    for earlier in reversed(seen[-RECALL:]):
        if register.document.sentence_of[earlier.start] < sentence - 1:
            return None
        if earlier.kind in kinds and earlier.country and earlier.end <= actor.start:
            return earlier.country
    return None


_TALKS: Final = word_set("ملاقات ملاقاتیں ملاقاتوں بات گفتگو نشست")


def _acting(register: Register, sentence: int, actor: Actor, seen: list[Actor]) -> str | None:
    """`چلی نے پیرو سے تعلقات بڑھائے اور اس کے وزیر خارجہ نے … کا دورہ کیا`: the state that acts in the sentence, not the one
    that it deals with."""
    words = register.document.words
    for earlier in reversed(seen[-RECALL:]):
        if register.document.sentence_of[earlier.start] < sentence:
            return None
        if earlier.kind not in ("state", "government") or not earlier.country or earlier.end > actor.start:
            continue
        if "نے" in words[earlier.end : earlier.end + 1 + (words[earlier.end] == "بھی")]:
            return earlier.country
    return None


def _on_behalf(register: Register, actor: Actor, seen: list[Actor]) -> str | None:
    """`چلی کی جانب سے سفیر X نے دستخط کیے`: who acts on behalf of a state is its own."""
    words = register.document.words
    begin = actor.start - (words[actor.start - 1] == "،")
    if words[begin - 1] != "سے" or words[begin - 2] not in _BEHALF:
        return None
    follows = words[actor.end : actor.end + 1]
    if follows != ["نے"] and not (follows in (["اور"], ["،"]) and _BEHALF.intersection(words[actor.end : actor.end + 6])):
        return None  # `چلی کی جانب سے وزیراعظم کو دعوت`: he is whom the state addresses
    owner = next((a for a in reversed(seen[-RECALL:]) if a.end == begin - 3), None)
    return owner.country if owner is not None and owner.kind in ("state", "capital", "government") else None


def _first_named(register: Register, actor: Actor, seen: list[Actor]) -> str | None:
    """`چلی نے پیرو سے اپنا سفیر واپس بلا لیا`, `چلی کے صدر کا دورہ ملتوی، وزیر خارجہ کی وضاحت`: the state that a headline or
    sentence speaks of first, where the audience's own is named nowhere."""
    document = register.document
    words, number = document.words, document.sentence_of[actor.start]
    before = words[actor.start - 1] if actor.start > 0 else ""
    own = before in ("اپنا", "اپنے", "اپنی")
    apart = before in ("،", "؛") and document.sentences[number].part == "title"
    if register.home_named or not (own or apart):
        return None
    here = [a for a in seen[-RECALL:] if document.sentence_of[a.start] == number and a.country and a.explicit]
    return here[0].country if here and here[0].kind in ("state", "capital", "government", "person", "office") else None


def _spokesman(register: Register, actor: Actor, seen: list[Actor]) -> str | None:
    """`ایک چلی عہدیدار نے بتایا کہ وزیر دفاع نے …`: the minister is of the state whose official speaks."""
    words, sentences = register.document.words, register.document.sentence_of
    for earlier in reversed(seen[-RECALL:]):
        if sentences[earlier.start] != sentences[actor.start]:
            return None
        if earlier.end <= actor.start and earlier.country and earlier.kind in ("person", "office", "officials"):
            official = earlier.kind == "officials" or earlier.role == "other"
            saying = words[earlier.end : min(earlier.end + _SAYS, actor.start)]
            told = saying[:1] == ["نے"] and ("کہ" in saying or _first_said(words, earlier, actor))
            return earlier.country if official and earlier.explicit and told else None
    return None


def _first_said(words: list[str], speaker: Actor, actor: Actor) -> bool:
    """`ترجمان نے نیروبی میں اپنی ہفتہ وار بریفنگ میں کہا کہ وزیر دفاع …`: the first words that a speaker is quoted with."""
    between = words[speaker.end + 1 : actor.start]
    return between[-1:] == ["کہ"] and len(between) <= _BRIEFING and between.count("کہ") == 1 and "نے" not in between


_BRIEFING: Final = 12


def _source(register: Register, actor: Actor, seen: list[Actor]) -> str | None:
    """`چلی کی وزارت خارجہ کے مطابق صدر نے …`, `کریملن نے بتایا کہ صدر …`: an office alone is of the state whose house
    tells of it."""
    words, sentences = register.document.words, register.document.sentence_of
    if actor.name is not None or actor.plural or actor.role not in _TOLD_OF:
        return None
    for earlier in reversed(seen[-RECALL:]):
        if sentences[earlier.start] != sentences[actor.start]:
            return None
        if earlier.role == actor.role and earlier.kind in ("person", "office") and earlier.name is not None:
            return None  # `… کے مطابق وزیر خارجہ X نے وزیر خارجہ سے ملاقات کی`: two of them
        house = earlier.kind == "government" or (earlier.kind == "capital" and words[earlier.end - 1] in _HOUSES)
        if not house or not earlier.explicit or not earlier.country or earlier.end > actor.start:
            continue
        saying = words[earlier.end : actor.start]
        told = saying[:2] == ["کے", "مطابق"]
        told = told or (saying[:1] in (["نے"], ["کا"], ["کی"]) and "کہ" in saying[:_SAYS])
        told = told or (saying[:3] == ["کی", "جانب", "سے"] and not _PAPER.isdisjoint(saying) and not _TOLD.isdisjoint(saying))
        return earlier.country if told and _has_office(register, earlier.country, actor.role) else None
    return None


def _has_office(register: Register, country: str, role: str | None) -> bool:
    """Whether a state has such an office at all, as far as the holders listed tell: there is no prime minister of the United
    States."""
    held = register.gazetteer.holders
    return (country, role) in held or not any((country, head) in held for head in HEADS)


_TOLD_OF: Final = HEADS | {"foreign_minister", "minister"}
_HOUSES: Final = frozenset(("کریملن", "ہاوس", "پیلس"))
_PAPER: Final = frozenset(("بیان", "اعلامیے", "اعلامیہ"))
_TOLD: Final = frozenset(("کہ", "مطابق"))


def _across(register: Register, peer: Actor, actor: Actor) -> bool:
    """`چلی کے وزیر دفاع نے وزیر دفاع سے ملاقات کی`, `چلی کے صدر کی صدر X سے ملاقات`: with his like in one clause, an office
    without a country is another's."""
    between = register.document.words[peer.end : actor.start]
    if between == ["اور"] and peer.office_key == actor.office_key:
        return True  # `چلی کے صدر اور صدر X کے درمیان`
    return between[:1] in (["نے"], ["سے"], ["کی"], ["کا"]) and len(between) <= _ONE_CLAUSE and not _CUTS.intersection(between)


def _same_office(actor: Actor, seen: list[Actor]) -> str | None:
    """The state of the last named holder of an office: `گورنر X سے … نے ملاقات کی۔ Y نے بھی گورنر سے ملاقات کی`."""
    if actor.name is not None:
        return None
    last = (a for a in reversed(seen[-RECALL:]) if a.country and a.name and actor.role in a.roles)
    return next((a.country for a in last), None)
