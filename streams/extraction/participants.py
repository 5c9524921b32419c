"""Who took part in an event: the actors of its clauses as people, each of them once."""

from typing import Final

from schemas.mentions import Participant
from streams.extraction.actors import ONE_EACH, ROLE_RANK, Actor, is_body
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

_TOP: Final = frozenset(("head_of_state", "head_of_government", "deputy_head_of_government", "foreign_minister"))
"""Offices that one person holds at a time: an article that names the holder once means him ever after."""
_OF_MANY: Final = frozenset(
    (
        "minister", "deputy_minister", "minister_of_state", "adviser", "leader", "general", "commander", "diplomat",
        "officials", "official_head", "parliamentarian", "parliamentarian_us", "parliamentarian_eu", "parliamentarian_de",
        "party_leader",
        "opposition_leader", "counsellor", "secretary", "director", "director_general", "embassy", "delegation", "negotiator",
        "chairman", "prince", "special_envoy", "special_assistant", "governor", "chief_minister", "mayor", "regional_head",
    )
)  # fmt: skip
"""Offices that several hold at a time: another mention may mean another."""


_SENT_ALONE: Final = frozenset(("special_envoy", "negotiator", "commander", "general"))
"""Of these the one whom the article has named is meant where no state stands with the office: `ایلچی نے … سے ملاقات کی`."""


def holder(scene: Scene, actor: Actor) -> Actor:
    """An office without a name as the one person whom the article names in it, where there is one."""
    if actor.name is not None or actor.kind not in ("office", "counterpart") or actor.role is None:
        return actor
    if actor.plural and actor.role not in ONE_EACH:
        return actor  # `چلی اور پیرو کے صدور` are one of each
    if actor.role in _TOP:
        return scene.register.holder(actor.role, actor.country) or actor
    if actor.role == "provincial_head":
        seated = scene.register.holder(actor.role, actor.country)
        return seated if seated is not None and _of_one_seat(scene, actor, seated) else actor
    office = actor.office_key.removesuffix("_pk")
    if office in _SENT_ALONE and not actor.explicit and not actor.plural:
        named = scene.register.holder(actor.role, actor.country, office)
        return named if named is not None and named.start < actor.start else actor
    if not office or office in _OF_MANY:
        return actor
    return scene.register.holder(actor.role, actor.country, office) or actor


def _of_one_seat(scene: Scene, actor: Actor, named: Actor) -> bool:
    """`گورنر سندھ X … گورنر سے`, `وزیراعلیٰ X … وزیراعلیٰ پنجاب سے`: not a governor and a chief minister, nor two provinces."""
    mine, theirs = (set(scene.words[a.start : a.end]) for a in (actor, named))
    if ("گورنر" in mine) != ("گورنر" in theirs):
        return False
    return not (mine & _PROVINCES and theirs & _PROVINCES and mine.isdisjoint(theirs & _PROVINCES))


_PROVINCES: Final = word_set("پنجاب سندھ بلوچستان خیبر خیبرپختونخوا پختونخوا گلگت کشمیر")


def of(scene: Scene, event: Candidate) -> list[Participant]:
    """The people of an event: each once, by name where the article knows one, else by office or as a delegation."""
    document = scene.document
    named: dict[str, Participant] = {}
    offices: dict[tuple[str, str | None], dict[str, Participant]] = {}
    inherited: set[tuple[str, str | None]] = set()  # of those of whom only this is said once somebody of the country is named
    taken: dict[tuple[str, str | None], set[str]] = {}
    # of older times another may have held the office
    recent = not event.background or ("background:reminder" in event.rules and event.date is None)
    recent = recent or (
        event.date is not None and event.date_precision != "year" and event.date[:4] == (document.day or "")[:4]
    )
    for stated in event.actors:
        actor = holder(scene, stated) if recent else stated
        if actor.country not in event.parties or actor.office_key == "spokesman":
            continue
        office = document.original(*actor.office) if actor.office is not None else None
        if actor.name is not None:
            name = (actor.full_name or document.original(*actor.name)).strip()
            key = actor.person.person if actor.person is not None else name
            known = named.get(key)
            for held in actor.roles:
                portfolio = _portfolio(scene, actor) if held == actor.role else actor.office_key
                taken.setdefault((held, actor.country), set()).add(portfolio)
            role = "other" if actor.former else actor.role or "other"
            if known is None or ROLE_RANK.get(role, 99) < ROLE_RANK.get(known.role, 99):
                person = actor.person
                named[key] = Participant(
                    name=name,
                    name_en=person.name_en if person else None,
                    name_en_source="gazetteer" if person and person.name_en else None,
                    role=role,
                    country=actor.country,
                    person_id=person.person if person else None,
                    office=office,
                )
        elif actor.kind in ("office", "counterpart", "delegation", "officials"):
            role = actor.role or "other"
            of_many = actor.country is not None and is_body(actor.country) and not scene.gazetteer.is_movement(actor.country)
            if actor.office_key == "leader" and of_many:
                if _SENT.isdisjoint(scene.words[actor.start : actor.end]):
                    continue  # `جی سیون کے رہنما`: of many states
                role = "igo_official"  # `یورپی یونین کے وفد کے سربراہ`
            seats = offices.setdefault((role, actor.country), {})
            seats.setdefault(_portfolio(scene, actor), Participant(role=role, country=actor.country, office=office))
            headed = actor.office_key in _SHORTENED and document.sentences[document.sentence_of[actor.start]].part == "title"
            if headed or actor.kind == "counterpart" or actor.office_key == "leader":  # `کسی شامی رہنما سے ملنے والے پہلے صدر`
                inherited.add((role, actor.country))
    _spelt_twice(named)
    filled = {p.country for p in named.values()}
    return [
        *named.values(),
        *(
            participant
            for key, seats in offices.items()
            if not (key in inherited and key[1] in filled)
            for participant in _unfilled(seats, taken.get(key, set()))
        ),
    ]


_SHORTENED: Final = frozenset(("adviser", "deputy_minister"))
"""Offices by which a headline calls somebody whom the text names with his own: `چلی کے مشیر کی ملاقات`."""
_SENT: Final = frozenset(("وفد", "مشن"))


def _unfilled(seats: dict[str, Participant], taken: set[str]) -> list[Participant]:
    """Offices of one role and side whose holder nobody names: `وزیر تجارت X، وزیر دفاع اور وزیر صنعت` leaves two. One told
    without its portfolio may be any of those."""
    if "" in taken or (taken and not any(seats)):
        return []
    told = [p for portfolio, p in seats.items() if portfolio and portfolio not in taken]
    return told if any(seats) else list(seats.values())


def _portfolio(scene: Scene, actor: Actor) -> str:
    """The last word of a minister's or secretary's office that says of what: دفاع of `وزیر دفاع`; empty where none does."""
    if actor.office is None or actor.role not in _WITH_PORTFOLIO:
        return ""
    words = [w for w in scene.words[slice(*actor.office)] if w not in _OF_ANY_OFFICE]
    return words[-1] if words else "" if actor.role == "minister" else actor.office_key


_WITH_PORTFOLIO: Final = frozenset(("minister", "deputy_minister"))
_OF_ANY_OFFICE: Final = word_set(
    "وزیر وزرا وزرائے وزیروں منسٹر وفاقی مرکزی صوبائی سینئر سینیئر مملکت نائب ڈپٹی معاون خصوصی مشیر سیکرٹری سیکریٹری سکریٹری "
    "قائم مقام نگران عبوری برائے امور کے کی و اور کا"
)


def _spelt_twice(named: dict[str, Participant]) -> None:
    """Drop `بشارالاسد` beside `بشار الاسد`: of an office that one person holds, with the same last name."""
    kept: dict[tuple[str, str | None], list[str]] = {}
    for key, person in list(named.items()):
        if person.role not in _TOP or person.name is None:
            continue
        others = kept.setdefault((person.role, person.country), [])
        again = next((k for k in others if _same_last(named[k].name or "", person.name)), None)
        if again is None:
            others.append(key)
        elif person.person_id is not None and named[again].person_id is None:
            others[others.index(again)] = key
            del named[again]
        else:
            del named[key]


def _same_last(one: str, other: str) -> bool:
    lasts = one.split()[-1], other.split()[-1]
    whole = one.replace(" ", ""), other.replace(" ", "")
    return min(map(len, lasts)) >= _LONG and (whole[0].endswith(lasts[1]) or whole[1].endswith(lasts[0]))


_LONG: Final = 4
"""Letters of a last name that tells by itself who is meant."""
