"""Envoys and their staff thrown out or called home: `سفارت کاروں کو ملک بدر کر دیا`, `X نے Y سے اپنا سفیر واپس بلا لیا`."""

from dataclasses import replace
from typing import Final

from streams.extraction import acts, grammar, mutual, protests
from streams.extraction.actors import BODIES, STATESMEN, Actor, Group
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Organisation
from streams.extraction.lexicon import Match
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

RECALLED: Final = "rupture:recalled"
EXPELLED: Final = "rupture:expelled"
_CALLED: Final = frozenset(("بلا", "بلالیا", "بلوا"))
_TOLD_TO_GO: Final = frozenset(("ko", "gen", "saath"))
_STAFF: Final = 6
"""Words of an envoy's staff with the joiner before them and the case marker behind."""
_ORDERS: Final = word_set("حکم حکمنامہ احکامات احکام ہدایت ہدایات کہا کہہ مہلت وارننگ نوٹس ڈیڈ الٹی گھنٹے گھنٹوں پروانہ")
"""By which somebody is made to leave."""
_TIME_TO_GO: Final = 8
"""Words between the leaving and the order: `ملک چھوڑنے کے لیے 48 گھنٹے کی ڈیڈ لائن`."""
_DECISION: Final = word_set("فیصلے اعلان حکم اقدام احکامات")
"""`سفارت کاروں کو نکالنے کے (حکومت کے) فیصلے پر`: what is reacted to has been decided."""
_LEAVING: Final = word_set("چھوڑنے جانے نکلنے لوٹنے باندھنے سمیٹنے دینے دیں دے جائیں جائے لے لیں")
_ORDERED_TO: Final = frozenset(("دیں", "دے", "جائیں", "جائے", "لے", "لیں"))
"""Of verbs of leaving in an order: `سفیر سے کہا کہ وہ ملک چھوڑ دیں`."""
_THROWN: Final = word_set("باہر چلتا بوریا گھر جلاوطن")
_DIPLOMATS: Final = frozenset(("diplomat", "defence_attache"))
_ENVOYS: Final = frozenset(("ambassador", "igo_head", "igo_official", "special_envoy"))
"""Whom a state can send home or keep out: the people of an organisation too."""
_TEAM: Final = word_set("ٹیم وفد وفود")
_FIGHTERS: Final = word_set("جنگجووں جنگجو دہشتگردوں دہشتگرد دہشت شدت کارکنوں کارکن حامیوں")
_RANKS: Final = 5
_MISSION: Final = word_set("کمیشن سفارتخانے سفارت قونصل قونصلیٹ")
_CREW: Final = word_set("اہلکار اہلکاروں عملے عملہ عہدیدار عہدے رکن ارکان سفارتی افسر سفارتکار سفارتکاروں")
_NAMED: Final = 5
"""Words of a name with the case marker behind it."""
_FAMILIES: Final = word_set("اہلخانہ اہل خاندانوں خاندان شہریوں فوجیوں")


def _diplomat(scene: Scene, actor: Actor, clause: Clause) -> bool:
    """An envoy, a diplomat, or staff that the words make a mission's."""
    fighters = scene.word_in(actor.end, min(actor.end + _RANKS, clause.end), _FIGHTERS)
    if actor.kind == "organisation" and fighters and scene.gazetteer.is_movement(actor.country):
        return False  # `داعش کے جنگجوؤں کو ملک بدر کیا`
    if actor.role == "party_leader" and scene.gazetteer.is_movement(actor.country):
        return True  # `چلی نے فارک کے رہنماؤں کو ملک چھوڑنے کا حکم دیا`
    if actor.role in _ENVOYS or actor.office_key in _DIPLOMATS or actor.kind in ("organisation", "delegation"):
        return True
    if actor.kind == "office" and scene.word_in(actor.start, actor.end, _MISSION):
        return True  # `چلی کے ہائی کمیشن کے دفاعی مشیر`
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


_THEM: Final = frozenset(("انہیں", "انھیں"))


def _told_before(scene: Scene, clause: Clause) -> Actor | None:
    """`چلی کے سفارتکار روانہ ہو گئے۔ حکومت نے انہیں ملک چھوڑنے کا حکم دیا تھا`: the envoys of the sentence before."""
    if not any(g.marker == "ne" for g in scene.groups(clause.sentence, clause.start, clause.end)):
        return None
    for group in reversed(scene.groups(clause.sentence - 1)):
        for actor in group.actors:
            if actor.country and _diplomat(scene, actor, clause) and actor.kind != "organisation":
                return actor
    return None


def _manner(scene: Scene, trigger: Match, clause: Clause) -> tuple[bool, bool] | str:
    """Whether somebody is told to leave, or thrown out; why it is no expulsion, if neither is done."""
    words = scene.words
    going = words[trigger.start : trigger.end] in _GO_HOME
    thrown_out = not going and any(w.startswith("نکال") or w in _THROWN for w in words[trigger.start : trigger.end])
    leaving = going or words[trigger.start].startswith("چھوڑنے") or (words[trigger.end - 1] in _LEAVING and not thrown_out)
    asked = words[trigger.end - 1] in _ORDERED_TO and leaving
    if asked and not _told_that(scene, clause):
        return ""
    if leaving and not asked and not scene.word_in(trigger.start, trigger.end + _TIME_TO_GO, _ORDERS):
        return ""
    if any(w in ("مطالبہ", "مطالبے", "دھمکی", "سفارش") for w in words[trigger.end : trigger.end + 5]):
        return "wish"
    if words[clause.start : clause.start + 2] == ["کہ", "وہ"] and scene.word_in(
        trigger.end, clause.end, ("دیں", "کردیں", "کریں")
    ):
        return "asked"
    return leaving, thrown_out


def _target(scene: Scene, trigger: Match, clause: Clause, groups: list[Group], manner: tuple[bool, bool]) -> Actor | None:
    """Who has to go: the last envoy or people of a mission before the verb, in the cases that the verb takes."""
    words, (leaving, thrown_out) = scene.words, manner

    def named(group: Group) -> bool:
        """`چلی کے سفارت خانے کے اہلکار X Y کو`: somebody of a mission, whose name no list knows."""
        if _with_staff(scene, group):
            return True
        last, behind = group.actors[-1], words[group.head_end : trigger.start]
        staff = group is groups[-1] and last.kind in BODIES and words[last.end - 1] in _CREW
        return staff and "کو" in behind[1:_NAMED] and grammar.NO_BODY.isdisjoint(behind[: behind.index("کو")])

    def goes(group: Group, actor: Actor) -> bool:
        """Whether the case is that of one who is sent away."""
        spoken_to = leaving and group.marker == "se" and _is_told(group)
        bare = group.marker == "" and (actor.office_key in _DIPLOMATS or named(group))
        return group.marker in _TOLD_TO_GO or spoken_to or bare

    for group in reversed(groups):
        for actor in group.actors:
            envoy = actor.role == "ambassador" or any(w.startswith("سفارت") for w in words[actor.start : actor.end])
            if actor.country and goes(group, actor) and _diplomat(scene, actor, clause) and (envoy or not thrown_out):
                return actor
    them = scene.word_in(clause.start, trigger.start, _THEM)
    if them and (before := _told_before(scene, clause)) is not None:
        return before
    return _of_the_movement(scene, scene.sentence(trigger.start).start, trigger.start) if leaving else None


def expel(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """Envoys or staff with کو, told to leave by the state with نے."""
    words = scene.words
    told = _manner(scene, trigger, clause)
    if isinstance(told, str):
        return None, told
    leaving, thrown_out = told
    if thrown_out and words[trigger.start - 1] in ("نہیں", "نہ"):
        return None, "not_done"
    decided = words[trigger.end : trigger.end + 1] == ["کے"] and not _DECISION.isdisjoint(
        words[trigger.end + 1 : trigger.end + 5]
    )
    if thrown_out and words[trigger.end - 1] == "نکالنے" and not decided and not acts.done(scene, trigger.end, clause.end):
        return None, "not_done"
    both = mutual.act(scene, "rupture", "expelled", clause, trigger)
    if both is not None:
        return both, ""
    sentence = scene.document.sentences[clause.sentence]
    groups = scene.groups(clause.sentence, sentence.start, trigger.start)
    target = _target(scene, trigger, clause, groups, (leaving, thrown_out))
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
    listed = _of_several(groups, target)
    thrown = [_of_the_staff(scene, a) for a in listed or people or [*beside, target]]
    senders = {target.country, *(a.country for a in listed)}
    event = acts.make("rupture", clause, trigger, (*senders, host), [*thrown, *statesmen], "expelled")
    if event is not None:
        event.place_country = host
    return event, "one_party"


_GO_HOME: Final = (
    ["ملک", "خالی", "کرنے"],
    ["رخصت", "ہونے"],
    ["رخصت", "ہو", "جانے"],
    ["بوریا", "بستر", "لپیٹنے"],
    ["بوریا", "بستر", "باندھنے"],
)
"""What is ordered, beside `رخصت کر دیا`, `بوریا بستر گول کر دیا`, which is done."""


def _told_that(scene: Scene, clause: Clause) -> bool:
    """`… سے کہہ دیا ہے کہ وہ ملک سے چلے جائیں`: an order, of which the clause before tells."""
    before = scene.previous_clause(clause)
    return scene.words[clause.start] == "کہ" and before is not None and scene.word_in(before.start, before.end, _ORDERS)


def _is_told(group: Group) -> bool:
    """`سفیر سے ملک چھوڑنے کو کہا`, `وفد سے کہہ دیا ہے کہ`: to whom the word goes, not from where."""
    return all(a.kind in (*BODIES, "person", "office", "counterpart") for a in group.actors)


def _of_the_movement(scene: Scene, start: int, end: int) -> Actor | None:
    """`حکومت نے گروہ کے ارکان سے کہا کہ وہ چلے جائیں`: people of the one movement of which the article tells."""
    words = scene.words
    named = {
        m.entry.code for m in scene.document.names.values() if m.kind == "organisation" and isinstance(m.entry, Organisation)
    }
    movements = [code for code in sorted(named) if scene.gazetteer.is_movement(code)]
    for index in range(start, end - 2):
        if len(movements) == 1 and words[index] in _GROUP and words[index + 1] in grammar.GENITIVE:
            people = next((i for i in range(index + 2, min(index + _MEMBERS, end)) if words[i] in _OF_GROUP), None)
            if people is not None and words[people + 1] in ("کو", "سے"):
                return Actor(index, people + 1, "delegation", movements[0], "delegation", explicit=True)
    return None


_GROUP: Final = word_set("گروہ تنظیم تحریک گروپ ملیشیا")
_OF_GROUP: Final = word_set("ارکان اراکین رہنماوں قیادت نمائندوں عہدیداروں وفد قائدین مندوبین")
_MEMBERS: Final = 6


def _of_several(groups: list[Group], target: Actor) -> list[Actor]:
    """`کینیا، چلی اور پیرو کے سفیروں کو ملک بدر کیا`: the envoys of each; none where one state's leave."""
    together = next((g.actors for g in groups if target in g.actors), [])
    theirs = [replace(target, start=a.start, end=a.end, country=a.country) for a in together if a.country]
    return theirs if len({a.country for a in theirs}) > 1 else []


def _of_the_staff(scene: Scene, actor: Actor) -> Actor:
    """`چلی کے سفارتکار کو ملک بدر`, `ہائی کمیشن کے عملے کے ایک رکن کو`: one of a mission's staff is no head of it."""
    staff = actor.kind in BODIES and scene.word_in(actor.start, actor.end + 3, _CREW)
    return replace(actor, role="other") if staff or actor.office_key in _DIPLOMATS else actor


def called_home(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """`X نے Y میں تعینات اپنے سفیر کو واپس طلب کر لیا`: the word of a protest, but he is the summoning state's own."""
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    envoys = [a for g in groups if g.marker in ("ko", "") for a in g.actors if a.role == "ambassador"]
    if not envoys or not protests.called_home(scene, envoys[-1], trigger):
        return None, ""
    return recall(scene, trigger, clause)


def recall(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
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
    if envoy.kind == "delegation" and _TEAM.intersection(scene.words[envoy.start : envoy.end]):
        return None, "team"  # `چلی نے پیرو سے اپنی مذاکراتی ٹیم واپس بلا لی`: from talks, not from its post
    if not _diplomat(scene, envoy, clause) or scene.word_in(envoy.end, trigger.start, _FAMILIES):
        return None, "no_envoy"
    own = "own" in envoy.modifiers or scene.words[envoy.start - 1] in grammar.OWN  # `اپنا سفیر`
    if scene.words[trigger.start] in _CALLED and not own:
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
    if owner is not None and (body := _of_the_mission(scene, trigger, clause, owner)) is not None:
        return acts.make(
            "rupture", clause, trigger, (owner, *_posts(scene, clause, groups, owner)), [body], "recalled"
        ), "one_party"
    if staff is None or owner is None or not scene.words[staff.start].startswith("سفارت"):
        return None, "no_envoy"
    if scene.words[trigger.start - 1] != "کو" or "اپنے" not in scene.words[max(clause.start, staff.start - 3) : staff.start]:
        return None, "no_envoy"
    body = Actor(staff.start, staff.end, "officials", owner, "delegation", explicit=True)
    return acts.make(
        "rupture", clause, trigger, (owner, *_posts(scene, clause, groups, owner)), [body], "recalled"
    ), "one_party"


def _of_the_mission(scene: Scene, trigger: Match, clause: Clause, owner: str) -> Actor | None:
    """`چلی نے لیما میں اپنے ہائی کمیشن کے چھ اہلکاروں کو واپس بلا لیا`: people of its own mission."""
    low = max(clause.start, trigger.start - _OWN_STAFF)
    window = scene.words[low : trigger.start]
    own = next((i for i, w in enumerate(window) if w in grammar.OWN), None)
    if own is None or window[-1:] != ["کو"] or _MISSION.isdisjoint(window[own:]) or _CREW.isdisjoint(window[own:]):
        return None
    return Actor(low + own, trigger.start - 1, "officials", owner, "delegation", explicit=True)


_OWN_STAFF: Final = 10


def _posts(scene: Scene, clause: Clause, groups: list[Group], owner: str) -> list[str]:
    """The states that an envoy is called home from: `Y اور Z سے`, `دونوں ملکوں میں تعینات`, else the lead's only other one."""
    for marker in ("se", "men", "gen", "janib"):
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
    if not any(a in _THOSE and b in grammar.LANDS and c in _FROM for a, b, c in zip(words, words[1:], words[2:], strict=False)):
        return []
    for number in range(clause.sentence, max(clause.sentence - _LISTED_BACK, -1), -1):
        for group in reversed(scene.groups(number, None, clause.start)):
            codes = [a.country for a in group.actors if a.country not in (owner, None) and a.kind == "state"]
            if len(set(codes)) > 1:
                return list(dict.fromkeys(str(code) for code in codes))
    return []


_THOSE: Final = frozenset(("ان", "انہی", "مذکورہ", "تینوں", "چاروں", "پانچوں", "تمام"))
_FROM: Final = frozenset(("سے", "میں"))
_LISTED_BACK: Final = 3
