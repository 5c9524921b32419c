"""Envoys and ties: credentials, protests, ruptures and restorations.

`X کے سفیر کو دفتر خارجہ طلب`, `اسناد سفارت پیش کیں`, `سفیر مقرر`, `سفارت کاروں کو ملک چھوڑنے کا حکم`, `سفارتی تعلقات
منقطع | بحال`,
`مذاکرات معطل`, `ریاست کو تسلیم`.
"""

from dataclasses import replace
from typing import Final

from streams.extraction.actors import Actor, Group
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Trigger
from streams.extraction.lexicon import Match, state_of
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.status import NONE, status

_ENVOYS: Final = frozenset(("ambassador",))
_STAFF: Final = frozenset(("officials", "delegation"))


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Credentials, protest, rupture and restore candidates of a sentence."""
    found: list[Candidate] = []
    for cls, rule in (
        ("summon", _summon),
        ("demarche", _demarche),
        ("credentials", _credentials),
        ("appoint", _appoint),
        ("expel", _expel),
        ("recall", _recall),
        ("ties", _ties),
        ("mission", _mission),
        ("suspend", _suspend),
        ("cut", _break_off),
        ("recognise", _recognise),
    ):
        for trigger in scene.triggers(sentence, cls):
            clause = scene.clause(trigger.start)
            candidate, reason = rule(scene, trigger, clause)
            if candidate is None:
                if reason:
                    scene.rejections.append(Rejection(trigger, reason))
                continue
            found.extend(_more_subjects(scene, candidate, clause, trigger))
            standing, how = (candidate.status, "") if candidate.status != "held" else status(scene, trigger, clause)
            if standing == NONE:
                scene.rejections.append(Rejection(trigger, how))
                continue
            if (
                how == "future"
                and candidate.type in ("rupture", "restore", "protest")
                and cls in ("ties", "mission", "suspend", "demarche")
            ):
                scene.rejections.append(Rejection(trigger, "only_foretold"))
                continue
            candidate.status = standing
            found.extend(_each_sender(scene, candidate, clause))
            candidate.rules.append(f"status:{how}" if how else "status:frame")
            found.append(candidate)
    return found


def _each_sender(scene: Scene, candidate: Candidate, clause: Clause) -> list[Candidate]:
    """`برطانوی، فرانسیسی اور جرمن سفیروں کو طلب`: one event with each sending state."""
    if candidate.type != "protest" or len(candidate.actors) < 2 or len(candidate.parties) != 2:
        return []
    host = next((p for p in candidate.parties if p != candidate.actors[0].country), None)
    others = [a for a in candidate.actors if a.country not in (*candidate.parties, None)]
    candidate.actors = [a for a in candidate.actors if a.country in candidate.parties]
    del scene
    return [
        replace(candidate, parties=sorted((host, a.country)), actors=[a], rules=list(candidate.rules), merged=[], clause=clause)
        for a in others
        if host and a.country
    ]


def _more_subjects(scene: Scene, candidate: Candidate, clause: Clause, trigger: Match) -> list[Candidate]:
    """`اسپین اور ناروے بھی فلسطین کو تسلیم کر چکے`: each state recognises for itself."""
    if "restore:recognised" not in candidate.rules:
        return []
    out: list[Candidate] = []
    for group in scene.groups(clause.sentence, clause.start, trigger.start):
        if group.marker in ("ne", "") and any(a.country in candidate.parties for a in group.actors):
            mine = {a.country for a in group.actors if a.country in candidate.parties}
            target = next((p for p in candidate.parties if p not in mine), None)
            others = [a.country for a in group.actors if a.country and a.country not in candidate.parties]
            out += [
                Candidate("restore", sorted((code, target)), [], clause.sentence, clause, trigger, rules=list(candidate.rules))
                for code in others
                if target
            ]
    return out


def _make(
    kind: str, scene: Scene, clause: Clause, trigger: Match, parties: set[str | None], actors: list[Actor], rule: str
) -> Candidate | None:
    codes = sorted(p for p in parties if p)
    if len(codes) < 2:
        return None
    del scene
    return Candidate(kind, codes, actors, clause.sentence, clause, trigger, rules=[f"{kind}:{rule}"])


def _envoys(group: Group) -> list[Actor]:
    return [a for a in group.actors if a.role in _ENVOYS]


def _sentence_groups(scene: Scene, clause: Clause, before: int) -> list[Group]:
    sentence = scene.document.sentences[clause.sentence]
    return list(scene.groups(clause.sentence, sentence.start, before))


def _summon(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    """An envoy with کو (or genitive: سفیر کی طلبی) summoned by the state that he is sent to."""
    words = scene.words
    groups = list(scene.groups(clause.sentence, clause.start, trigger.start))
    envoy_group = next((g for g in reversed(groups) if _envoys(g) and g.marker in ("ko", "gen", "")), None)
    if envoy_group is None:
        return None, "no_envoy"
    if words[trigger.start] == "طلب" and envoy_group.marker == "":
        return None, "no_envoy"
    envoys = _envoys(envoy_group)
    sender = next((a.country for a in envoys if a.country), None)
    host = _host_state(scene, clause, trigger, envoy_group, sender)
    if sender is None or (sender == scene.register.audience and host == sender):
        return None, "domestic"
    if host is None or host == sender:
        return None, "one_party"
    event = _make("protest", scene, clause, trigger, {sender, host}, envoys, "summoned")
    if event is not None:
        event.place_country = host
    return event, "one_party"


def _host_state(scene: Scene, clause: Clause, trigger: Match, envoy_group: Group, sender: str | None) -> str | None:
    """The state that summons: named with نے or as government or capital in the clause, else where he is posted, else the
    audience's."""
    for group in scene.groups(clause.sentence, clause.start, clause.end):
        if group is envoy_group:
            continue
        for actor in group.actors:
            if (
                actor.country
                and actor.country != sender
                and (
                    group.marker == "ne"
                    or actor.kind == "government"
                    or (group.marker in ("men",) and group.end <= envoy_group.start + 3)
                )
            ):
                return actor.country
    for group in scene.groups(clause.sentence):
        for actor in group.actors:
            if group.marker in ("ne", "men") and actor.country and actor.country != sender and group.start < trigger.start:
                return actor.country
    for index in range(clause.start, trigger.start):
        match = scene.document.names.get(index)
        if match is not None and match.kind == "city":
            country = getattr(match.entry, "country", None)
            if country and country != "*" and country != sender:
                return str(country)
    if scene.register.audience and scene.register.audience != sender:
        return scene.register.audience
    return next((c for c in scene.register.lead if c != sender), None)


def _demarche(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    words = scene.words
    if words[trigger.start : trigger.end] == ["احتجاج"]:
        tail = words[trigger.end : trigger.end + 3]
        if not tail or tail[0] not in ("کیا", "ریکارڈ", "درج"):
            return None, ""
    groups = _sentence_groups(scene, clause, trigger.start)
    envoy_group = next((g for g in reversed(groups) if _envoys(g) and g.marker in ("ko", "se", "gen", "")), None)
    if envoy_group is None:
        return None, "no_envoy"
    envoys = _envoys(envoy_group)
    sender = next((a.country for a in envoys if a.country), None)
    host = _host_state(scene, clause, trigger, envoy_group, sender)
    if sender is None or host is None or sender == host:
        return None, "one_party"
    return _make("protest", scene, clause, trigger, {sender, host}, envoys, "note"), "one_party"


def _credentials(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    """اسناد سفارت: the envoy's state and the state whose head takes them."""
    if scene.words[trigger.start : trigger.end] == ["اسناد"]:
        around = scene.words[max(clause.start, trigger.start - 3) : trigger.end + 3]
        handed = any(w in ("پیش", "وصول", "قبول") for w in scene.words[trigger.end : trigger.end + 3])
        if "سفارت" not in around and "سفارتی" not in around and "تقرری" not in around and not handed:
            return None, ""
    groups = scene.groups(clause.sentence)
    actors = [a for g in groups for a in g.actors if a.kind in ("person", "office", "counterpart") and a.country]
    envoys = [a for a in actors if a.role == "ambassador"]
    heads = [
        a
        for a in actors
        if a.role in ("head_of_state", "head_of_government", "foreign_minister", "royal", "igo_head", "speaker")
    ]
    if not envoys:
        return None, "no_envoy"
    return _pair_off(scene, trigger, clause, envoys, heads, "presented")


def _pair_off(
    scene: Scene, trigger: Match, clause: Clause, envoys: list[Actor], heads: list[Actor], rule: str
) -> tuple[Candidate | None, str]:
    host = next((h.country for h in heads if h.country), None)
    senders = {e.country for e in envoys if e.country != host}
    if host is None:
        host = next(
            (
                a.country
                for g in scene.groups(clause.sentence)
                for a in g.actors
                if g.marker in ("men", "ko", "ne") and a.country and a.country not in senders
            ),
            None,
        )
    if host is None and scene.register.audience not in senders:
        host = scene.register.audience
    return _make("credentials", scene, clause, trigger, {host, *senders}, [*envoys, *heads], rule), "one_party"


def _appoint(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    """X کا سفیر مقرر | سفیر کی تقرری: envoy's state and the country of the post."""
    words = scene.words
    groups = scene.groups(clause.sentence, clause.start, clause.end)
    taking = words[trigger.end - 1].startswith("سنبھال")
    reach = 30 if taking else 8
    envoy = next((a for g in groups for a in g.actors if a.role == "ambassador" and abs(a.end - trigger.start) <= reach), None)
    if envoy is None:
        return None, ""
    if scene.has(clause.start, clause.end, "showbiz") is not None or words[trigger.end : trigger.end + 1] == ["بھارتی"]:
        return None, "showbiz"
    if words[trigger.start] == "تعینات" and words[trigger.end : trigger.end + 1] not in (
        ["کر"],
        ["کیا"],
        ["کرنے"],
        ["ہوئے"],
        ["کردیا"],
        ["کرنا"],
    ):
        return None, "posted"
    post = None
    for group in groups:
        for actor in group.actors:
            if actor is envoy or actor.country is None or actor.country == envoy.country:
                continue
            if (
                actor.kind in ("state", "capital", "organisation") and group.marker in ("men", "gen", "ko", "ne", "for")
            ) or group.marker == "ne":
                post = post or actor.country
    owner = next((a.country for g in groups for a in g.actors if g.marker == "ne" and a.country), None)
    sender = envoy.country if envoy.explicit else owner
    if sender is None:
        return None, "whose_envoy"
    if post == sender or post is None:
        post = owner if owner != sender else None
    event = _make("credentials", scene, clause, trigger, {sender, post}, [envoy], "appointed")
    if event is not None and words[trigger.start] in ("نامزد", "نامزدگی"):
        event.status = "planned"
    if event is not None:
        envoy.country = sender
        event.place_country = post
    return event, "one_party"


def _expel(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    """Envoys or staff with کو, told to leave by the state with نے."""
    words = scene.words
    leaving = words[trigger.start].startswith("چھوڑنے") or words[trigger.end - 1] == "چھوڑنے"
    if leaving and not scene.word_in(trigger.start, trigger.end + 4, ("حکم", "احکامات", "ہدایت", "کہا", "کہہ")):
        return None, ""
    if any(w in ("مطالبہ", "مطالبے", "دھمکی", "سفارش") for w in words[trigger.end : trigger.end + 5]):
        return None, "wish"
    groups = _sentence_groups(scene, clause, trigger.start)
    target = next(
        (
            a
            for g in reversed(groups)
            for a in g.actors
            if g.marker in ("ko", "gen", "saath")
            and (a.role == "ambassador" or a.office_key == "diplomat" or a.kind in _STAFF or a.kind == "organisation")
            and a.country
        ),
        None,
    )
    if target is None:
        return None, "no_envoy"
    actor = next(
        (a for g in reversed(groups) for a in g.actors if g.marker == "ne" and a.country and a.country != target.country), None
    )
    host = actor.country if actor is not None else None
    if words[clause.start : clause.start + 2] == ["کہ", "وہ"] and scene.word_in(
        trigger.end, clause.end, ("دیں", "کردیں", "کریں")
    ):
        return None, "asked"
    if host is None:
        subject = [c for c in scene.register.lead if c != target.country]
        host = subject[0] if subject else None
    event = _make("rupture", scene, clause, trigger, {target.country, host}, [target], "expelled")
    if event is not None:
        event.place_country = host
    return event, "one_party"


def _recall(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    groups = scene.groups(clause.sentence)
    envoy = next((a for g in groups for a in g.actors if a.role == "ambassador" and g.start < trigger.start), None)
    if envoy is None:
        return None, "no_envoy"
    owner = next((a.country for g in groups for a in g.actors if g.marker == "ne" and a.country), None) or envoy.country
    post = next((a.country for g in groups for a in g.actors if a.country and a.country != owner), None)
    if post is None:
        post = next((c for c in scene.register.lead if c != owner), None)
    return _make("rupture", scene, clause, trigger, {owner, post}, [envoy], "recalled"), "one_party"


def _states_of(scene: Scene, clause: Clause) -> list[str]:
    """The states that a clause or, failing that, its sentence names as such."""
    for low, high in (
        (clause.start, clause.end),
        (scene.document.sentences[clause.sentence].start, scene.document.sentences[clause.sentence].end),
    ):
        codes = [
            a.country
            for g in scene.groups(clause.sentence, low, high)
            for a in g.actors
            if a.country and g.marker not in ("mutabiq", "about")
        ]
        framed = [
            a.country
            for g in scene.groups(clause.sentence, low, high)
            for a in g.actors
            if a.country and g.marker in ("ne", "se", "saath", "darmiyan")
        ]
        distinct = list(dict.fromkeys(framed))
        if len(distinct) < 2:
            distinct = list(dict.fromkeys(codes))
        if len(distinct) >= 2:
            return distinct[:2]
    return []


def _ties(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    words = scene.words
    tail = (trigger.end, min(clause.end, trigger.end + 7))
    diplomatic = words[trigger.start] == "سفارتی"
    broken = scene.has(*tail, "cut", "suspend")
    restored = scene.has(*tail, "restore")
    if broken is None and restored is None:
        return None, ""
    if (
        not diplomatic
        and not (broken is not None and words[broken.start] in ("منقطع", "توڑ", "توڑے"))
        and not (restored is not None and words[restored.start] in ("بحال",) and _states_of(scene, clause))
    ):
        return None, ""
    states = _states_of(scene, clause)
    if len(states) < 2 and scene.register.audience and len(states) == 1:
        states.append(scene.register.audience)
    kind = "rupture" if broken is not None else "restore"
    return _make(kind, scene, clause, trigger, set(states), [], "ties"), "one_party"


def _mission(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    words = scene.words
    tail = (trigger.end, min(clause.end, trigger.end + 6))
    if words[trigger.start : trigger.end] == ["مشن"]:
        return None, ""
    closed = scene.has(*tail, "close")
    opened = scene.has(*tail, "open", "restore")
    upgraded = words[trigger.end : trigger.end + 2] == ["کا", "درجہ"]
    if closed is None and opened is None and not upgraded:
        return None, ""
    if closed is not None and words[closed.start + 1 : closed.start + 2] not in (
        ["کر"],
        ["کرنے"],
        ["کردیا"],
        ["کیا"],
        ["ہو"],
        ["کردیے"],
        ["رکھنے"],
    ):
        return None, ""
    states = _states_of(scene, clause)
    return _make(
        "rupture" if closed is not None else "restore", scene, clause, trigger, set(states), [], "mission"
    ), "one_party"


def _suspend(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    """`واشنگٹن نے بیجنگ سے مذاکرات معطل کر دیے`, a treaty suspended."""
    before = scene.has(max(clause.start, trigger.start - 5), trigger.start, "talks", "agreement", "meeting", "treaty")
    if before is None:
        return None, ""
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    left = next((a for g in groups for a in g.actors if g.marker == "ne" and a.country), None)
    right = next(
        (a for g in groups for a in g.actors if g.marker in ("se", "saath", "darmiyan") and a.country and a is not left), None
    )
    codes = {a.country for g in groups if g.marker == "darmiyan" for a in g.actors}
    if right is None and not codes:  # `دہلی اور ڈھاکا نے مذاکرات معطل کر دیے`
        codes = {a.country for g in groups if g.marker == "ne" for a in g.actors}
    if left is None and len(codes) < 2:
        return None, "one_party"
    if left is None and scene.word_in(clause.start, clause.start + 4, ("ان", "اس", "وہ", "اسکا")):
        subject = scene.subject_before(clause.start, other_than={c for c in codes if c})
        left = next((a for a in subject.actors if a.country), None) if subject is not None else None
    parties = {left.country if left else None, right.country if right else None} | codes
    treaty = scene.has(clause.start, trigger.start, "treaty")
    if treaty is not None:
        parties |= {
            flag for entry in treaty.entries if isinstance(entry, Trigger) and entry.cls == "treaty" for flag in entry.flags
        }
    if len({p for p in parties if p}) < 2 and left is not None:
        parties |= {c for c in scene.register.lead if c != left.country} if len(scene.register.lead) == 2 else set()
    return _make("rupture", scene, clause, trigger, parties, [], "suspended"), "one_party"


def _break_off(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    """`پیرس نے تہران سے مذاکرات ختم کر دیے`: broken off by one side; talks that come to their end (ختم ہو گئے) are none."""
    if scene.words[trigger.end : trigger.end + 1] not in (["کر"], ["کردیے"], ["کرنے"]):
        return None, ""
    return _suspend(scene, trigger, clause)


def _recognise(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    """`X نے فلسطینی ریاست کو تسلیم کیا`: a state or government, not a fact."""
    words = scene.words
    window = words[max(clause.start, trigger.start - 7) : trigger.start]
    direct = any(
        g.marker == "ko" and trigger.start - g.end <= 3 and any(a.kind == "state" for a in g.actors)
        for g in scene.groups(clause.sentence, clause.start, trigger.start)
    )
    if not direct and not any(w in ("ریاست", "حکومت", "ملک", "مملکت") for w in window):
        return None, ""
    if not any(
        w in ("کیا", "کر", "کرلیا", "کرنے", "کردیا", "کریں", "کرے", "کیے", "کرچکے")
        for w in words[trigger.end : trigger.end + 3]
    ):
        return None, ""
    subjects = [
        a.country
        for g in scene.groups(clause.sentence, clause.start, trigger.start)
        for a in g.actors
        if g.marker in ("ne", "") and a.country
    ]
    target = next(
        (
            m
            for i in range(trigger.start - 1, max(clause.start, trigger.start - 8) - 1, -1)
            if (m := scene.document.names.get(i)) is not None and m.kind in ("adjective", "country", "organisation")
        ),
        None,
    )
    code = state_of(target, scene.document.day) if target is not None else None
    others = [s for s in dict.fromkeys(subjects) if s != code]
    if code is None or not others:
        return None, "one_party"
    return _make("restore", scene, clause, trigger, {code, others[0]}, [], "recognised"), "one_party"
