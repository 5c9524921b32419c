"""The two sides of a meeting or call, by case markers in any order, with what is carried over from the clauses around."""

from collections.abc import Callable
from itertools import pairwise, zip_longest
from typing import Final

from streams.extraction import attachment, dialling, grammar, guests, partners, plain_sides, receptions, resolves, unsaid
from streams.extraction.actors import PEOPLE, Actor, Group
from streams.extraction.case_frame import HIS_AND, Frame, Sides, by_case, can_meet, frame, told_together
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Scene
from streams.extraction.unsaid import ACTING
from streams.urdu.tokens import word_set

NOBODY: Final = Sides([], [], [], "")
"""That the sides are not told; no other step need be asked."""


def sides_of(scene: Scene, trigger: Match, clause: Clause, classes: set[str], phone: bool) -> Sides | None:
    """The sides of the meeting that a trigger names, None where they are not told."""
    told = frame(scene, trigger, clause, classes, phone)
    for step in _STEPS:
        found = step(told)
        if found is not None:
            return None if found is NOBODY else found
    return None


def _participle(f: Frame) -> Sides | None:
    """`پیرو کے وزیر سے ملنے والے چلی کے صدر نے`, `چلی کے ساتھ مذاکرات کرنے والے پیرو کے وفد نے`: the subject stands behind."""
    behind = f.words[f.trigger.end : f.trigger.end + 1] in (["والا"], ["والے"], ["والی"])
    if "meet_verb" in f.classes and behind and f.right and f.right[0].start <= f.trigger.end + 4:
        actors = [a for g in f.scene.groups(f.clause.sentence, f.trigger.end) for a in g.actors if can_meet(a)]
        if f.nominative and all(a.country is None and a.name is None for a in actors):
            actors = f.nominative  # `چلی کے صدر X سے ملنے والے پہلے رہنما تھے`
        return Sides(actors, f.partner, [], "who_met")
    if f.partner and (team := _team_that_talks(f.scene, f.trigger, f.right)):
        return Sides(team, f.partner, [], "who_met")
    return None


def _who_acts(f: Frame) -> None:
    """An agent that a relative clause or a pronoun stands for, with those who came along (`ان کے ساتھ آنے والے وفد نے`)."""
    scene, clause, trigger = f.scene, f.clause, f.trigger
    if not f.agent and not f.nominative and f.partner and not f.between and unsaid.pronoun_ne(scene, clause, trigger):
        f.agent, f.rule = unsaid.antecedent(scene, clause, trigger), "relative"
        f.agent = f.agent or unsaid.told_by_office(scene, clause, trigger, f.foreign)
        if not f.agent:
            f.agent, f.rule = unsaid.carried(scene, clause, trigger, f.foreign), "carried"
    if f.company and f.agent == f.company and not f.nominative and grammar.HE & set(f.words[clause.start : f.company[0].start]):
        f.agent = unsaid.brought(scene, clause, trigger, f.company, f.partner)
    if f.agent and f.nominative and all(a.kind == "delegation" and a.country is None for a in f.agent):
        for actor in f.agent:
            actor.country = f.nominative[0].country
        f.agent = f.nominative + f.agent
    if f.agent and (two := unsaid.both_of(scene, trigger, f.agent)):
        f.agent = two
    if f.agent and f.partner and (two := unsaid.pair_of(scene, trigger, f.agent, f.partner)):
        f.agent = two
    elif f.nominative and f.partner and (two := unsaid.pair_of(scene, trigger, f.nominative, f.partner)):
        f.nominative = two


def _who_is_met(f: Frame) -> Sides | None:
    """Officials of the land, a team, those listed behind: partners without a case of their own; or a guest received."""
    scene, clause, trigger = f.scene, f.clause, f.trigger
    if not f.partner and not f.between:
        f.partner = partners.officials_there(scene, clause, trigger) or partners.team_of(scene, f.left, trigger)
    if f.partner and (not any(a.country for a in f.partner) or plain_sides.of_one_state(scene, f.left, f.partner)):
        f.nominative, f.partner = plain_sides.joined(scene, f.left, f.nominative, f.partner)
    if not any(a.country for a in f.partner) and not f.between:
        f.partner = partners.those_listed(scene, clause, trigger) or f.partner
    if f.partner and not f.between and all(a.country is None and a.plural for a in f.partner):
        f.partner = partners.officials_there(scene, clause, trigger) or f.partner
    partners.any_of(scene, clause, f.partner)
    if f.partner and (callers := partners.callers_listed(scene, clause, f.agent)):
        f.agent = callers
    if not any(a.country for a in f.partner) and partners.of_the_land(scene, clause, trigger):
        f.partner = []
    elif not any(a.country for a in f.partner) and not f.between and partners.among_themselves(scene, clause, trigger):
        return NOBODY
    if f.partner or f.between or (met := receptions.before(scene, clause, trigger)) is None:
        return None
    return Sides(met.host, met.guest, [], receptions.RULE)


def _without_agent(f: Frame) -> None:
    """A subject in the nominative, one on whose part something was done, or who tells of the talks."""
    states = {a.country for a in f.nominative if a.country}
    if not f.agent and f.nominative and not (f.reported and not f.partner and len(states) < 2):
        f.agent, f.rule = f.nominative, "nominative"
    elif f.nominative and f.agent and not f.partner and len(states | {a.country for a in f.agent}) > 1 and not f.reported:
        f.agent = f.nominative + f.agent
    if f.sender and f.partner and not f.agent:
        f.agent, f.rule = f.sender, "on_the_part_of"
    about = f.after == "پر" and "talks" in f.classes and f.words[f.trigger.start - 1] not in ("والے", "والی")
    if f.reported and not f.agent and not about and f.words[f.trigger.end + 1 : f.trigger.end + 2] not in _ARRANGED:
        f.agent = [a for g in f.left if g.marker == "ne" for a in g.actors if can_meet(a)]
        f.rule = "reported_agent"


_ARRANGED: Final = [[word] for word in ("میزبانی", "ثالثی", "سہولت", "نگرانی", "بحالی")]
"""What a third party does about talks: who hosts or mediates is no side."""


def _behind(f: Frame) -> None:
    """The subject of the main verb behind the trigger: `X سے ملاقات کے بعد Y نے کہا`, `ماسکو میں مذاکرات کے بعد X اور Y نے`."""
    scene, clause, trigger, words = f.scene, f.clause, f.trigger, f.words
    meanwhile = words[trigger.end : trigger.end + 2] == ["کرتے", "ہوئے"]  # `X سے گفتگو کرتے ہوئے Y نے کہا`
    if f.partner and not f.agent and (f.after in _ADVERBIAL or meanwhile):
        f.agent, f.rule = unsaid.matrix_subject(scene, trigger, clause, {*f.foreign}), "matrix"
    if not f.partner and not f.agent and not f.left and f.after == "میں":
        f.agent, f.partner, f.rule = *_acts_upon(f.right), "matrix"
    only_where = all(g.marker in _AROUND or attachment.of_city(scene, g) for g in f.left)
    if not f.partner and not f.agent and only_where and _occasion(words[trigger.end : trigger.end + 2]):
        f.agent, f.rule = unsaid.matrix_subject(scene, trigger, clause, set()), "collective_matrix"
        if len({a.country for a in f.agent}) < 2:
            f.agent = []


_ADVERBIAL: Final = frozenset(("میں", "کے", "سے", "پر"))
_AROUND: Final = frozenset(("men", "mediator", "mezbani"))
"""Where talks are, and who brings them about or hosts them."""


def _partner_elsewhere(f: Frame) -> Sides | None:
    """`ان سے ملاقات`, `X کی ملاقات Y سے`, `ان کی ملاقات چلی کے صدر سے ہو گی`; who tells of himself (`میری ملاقات`)."""
    scene, clause, trigger, words = f.scene, f.clause, f.trigger, f.words
    pressed = "press_conference" in f.classes
    if not f.partner and (pronoun := unsaid.pronoun_partner(scene, clause, trigger)) is not None:
        f.partner = pronoun
    cases = ("se", "saath", "ko") if "call" in f.classes else ("se", "saath")  # `X کا فون Y کو آیا`
    behind = [a for g in f.right for a in g.actors if g.marker in cases and can_meet(a)]
    if f.agent and not f.partner and behind and not pressed and words[trigger.end : trigger.end + 1] != ["میں"]:
        f.partner = behind
    if f.agent and not f.partner and "call" in f.classes and words[trigger.end : trigger.end + 1] != ["پر"]:
        f.partner = dialling.other_end(scene, trigger)
    his_and = any(g.marker == "gen" and words[g.start - 3 : g.start] in HIS_AND and f.agent == g.actors for g in f.left)
    if his_and and not f.partner:  # `ان کی اور پیرو کے صدر کی ملاقات`
        f.partner = unsaid.carried(scene, clause, trigger, {a.country for a in f.agent if a.country})
    theirs = words[trigger.start - 1] in grammar.GENITIVE and words[trigger.start - 2] in ("ان", "اس")
    if theirs and not f.agent and not f.partner and behind and not pressed:
        mine = unsaid.carried(scene, clause, trigger, {a.country for a in behind if a.country})
        if mine:
            return Sides(mine, behind, [], "carried")
    if not f.agent and (speaker := unsaid.first_person(scene, clause, trigger)):
        f.agent, f.rule = speaker, "first_person"
    return None


def _goes_on(f: Frame) -> Sides | None:
    """A partner whose other side is told before: `وہ چلی کے صدر اور پیرو کے وزیر خارجہ سے ملیں گے`, `… سے بھی ملاقات کی`."""
    scene, clause, trigger, words, foreign = f.scene, f.clause, f.trigger, f.words, f.foreign
    if not f.partner or not (not f.agent or all(a.kind == "pair" for a in f.agent)):
        return None
    if len({a.country for a in f.agent if a.country} | foreign) > 1 and (f.agent or not _subject_said_before(f)):
        return None
    subject = scene.subject_before(clause.start if clause.start < trigger.start else trigger.start, other_than=foreign)
    if unsaid.home_body(scene, clause, trigger) and (ours := scene.register.audience) and ours not in foreign:
        return Sides([Actor(trigger.start, trigger.start, "default", ours)], f.partner, [], "default_side")
    if unsaid.unknown_agent(scene, clause, trigger):
        return NOBODY
    speaker = unsaid.title_speaker(scene, trigger, foreign)
    if speaker is not None:
        return Sides([speaker], f.partner, [], "title_speaker")
    if not f.agent and f.classes & {"talks", "meeting"} and (state := unsaid.speaking_state(scene, clause, foreign)):
        return Sides(state, f.partner, [], "carried")
    he_too = _he(f) and "بھی" in words[max(trigger.start - 2, clause.start) : trigger.start]  # `پھر وہ X سے بھی ملے`
    if not f.agent and not he_too and _same_state(scene, clause, trigger, f.partner):
        return NOBODY
    if subject is not None and not f.agent:
        happened = (
            "دور" in words[trigger.end + 1 : trigger.end + 4]
            or words[trigger.start - 1] in ("والی", "والے")
            or words[trigger.end + 1 : trigger.end + 2] in _OUTCOME
            or resolves.plan(words[trigger.end : clause.end]) > 0  # `X سے ملنے کا وقت دو بجے رکھا گیا ہے`
        )
        if f.reported and f.genitive_verb and not happened and "meeting" not in f.classes and not f.phone:
            return NOBODY  # `گفت و شنید کی پیچیدگی`: of talks in general
        if _he(f) or _he_before(f):
            subject = guests.goes_on(scene, subject, foreign)
        f.agent = [a for a in subject.actors if a.kind in ACTING and a.country and a.country not in foreign]
        f.rule = "carried"
    return _default_side(f) if not f.agent else None


def _subject_said_before(f: Frame) -> bool:
    """`وہ`, `بھی`, `ہم منصب`, `جہاں`: words that lean on the subject of the clause before."""
    words, start, trigger = f.words, f.clause.start, f.trigger
    too = "بھی" in words[max(trigger.start - 2, start) : trigger.start] or all(a.kind == "counterpart" for a in f.partner)
    return _he(f) or too or (f.clause.index > 0 and words[start] in _GOING_ON)


def _he(f: Frame) -> bool:
    """`وہ X سے ملیں گے`, `ان کی X سے ملاقات ہو گی`."""
    start = f.clause.start
    return "وہ" in f.words[start : start + 5] or any(f.words[a.start - 2 : a.start] == ["ان", "کی"] for a in f.partner)


def _he_before(f: Frame) -> bool:
    """`کل وہ لیما جائیں گے | جہاں X سے ملاقات ہو گی`: a pronoun is the subject of the clause before."""
    previous = f.scene.previous_clause(f.clause)
    return previous is not None and "وہ" in f.words[previous.start : min(previous.start + 5, previous.end)]


_GOING_ON: Final = frozenset(("اور", "جہاں", "پھر"))
"""What opens a clause that goes on with the subject before: `صدر لیما پہنچے جہاں انہوں نے X اور Y سے ملاقات کی`."""
_OUTCOME: Final = [[word] for word in sorted(word_set("بنیاد ناکامی کامیابی تکمیل اختتام خاتمے"))]


def _default_side(f: Frame) -> Sides | None:
    """The audience's own state, where the story is told from home and nobody else is named: `چینی صدر سے ملاقات`."""
    scene, clause, trigger, foreign = f.scene, f.clause, f.trigger, f.foreign
    register = scene.register
    home = (
        register.home_story
        or (register.audience in register.lead and clause.sentence <= _LEAD)
        or (scene.sentence(trigger.start).part == "title" and not _of_others(scene, foreign))
    )
    he = not grammar.HE.isdisjoint(f.words[clause.start : clause.start + 3])
    shared = f.words[clause.start] == "اور" and clause.index > 0  # whoever acts in the clause before, and no rule knows him
    if not home or shared or he or not register.audience or register.audience in foreign:
        return None
    return Sides([Actor(trigger.start, trigger.start, "default", register.audience)], f.partner, [], "default_side")


_LEAD: Final = 3
"""Sentences at the head of an article in which an unsaid side may be the audience's own."""


def _both_told(f: Frame) -> Sides | None:
    """One that acts and one that is met; `دونوں رہنماؤں نے` are both."""
    if f.agent and f.partner and (both := _pair_apart(f.scene, f.agent, f.foreign)):
        return Sides(both, f.partner, [], "pair_with_third")
    pairs = [a for a in f.agent if a.kind == "pair"]
    if pairs and not f.partner:
        if _of_one_state(f.scene, f.agent):
            return NOBODY
        spoke = "meeting" not in f.classes and f.rule != "genitive"  # `دونوں کی ملاقات`: one that may be told already
        if spoke and (met := receptions.before(f.scene, f.clause, f.trigger)) is not None:
            return Sides(met.host, met.guest, [], receptions.RULE)
        bare = all(a.end - a.start == 1 for a in pairs) and "meet_verb" not in f.classes  # `دونوں کل پھر ملیں گے`
        return Sides([], [], f.agent, "both" if bare else "pair")
    if not f.agent or not f.partner:
        return None
    for group in f.left:
        if group.marker in ("gen", "ne", "") and any(a in f.agent for a in group.actors):
            group.used = True
    return Sides(f.agent, f.partner, [], f.rule or "frame")


def _one_told(f: Frame) -> Sides | None:
    """One side is told: the host of a visit, whoever was called, or all that acted together."""
    scene, clause, trigger, agent = f.scene, f.clause, f.trigger, f.agent
    guest = unsaid.guest_of(scene, clause, trigger) if "press_conference" in f.classes else None
    if not f.partner and (host := guest or unsaid.host_of_visit(scene, clause, trigger)) is not None:
        guests = [a for a in agent if a.country] or unsaid.carried(scene, clause, trigger, {host})
        if guests and all(a.country != host for a in guests):
            return Sides(guests, [Actor(trigger.start, trigger.start, "default", host)], [], "host_of_visit")
    if "call" in f.classes and agent and scene.word_in(clause.start, trigger.start, _HIM):
        called = unsaid.carried(scene, clause, trigger, {a.country for a in agent if a.country})
        if called:
            return Sides(agent, called, [], "carried")  # `X نے بتایا کہ انہیں Y کا فون آیا تھا`
    if "call" in f.classes and agent and not _to_somebody(scene, clause, trigger):
        audience, codes = scene.register.audience, {a.country for a in agent}
        if len(codes) == 1 and audience and audience not in codes and audience in scene.register.lead and f.phone:
            return Sides(agent, [Actor(trigger.start, trigger.start, "default", audience)], [], "called_home")
        if len(codes) == 1 and (rung := dialling.rung(scene, trigger, agent[0])):
            return Sides(agent, rung, [], "carried")
    if agent:
        return Sides([], [], agent, f.rule or "collective")
    if not f.partner and f.classes & {"talks", "meeting"} and (behind := plain_sides.told_behind(scene, trigger, clause)):
        return Sides([], [], behind, "between")
    if not f.partner and f.classes & {"talks", "meeting", "session"} and (led := plain_sides.led_apart(scene, trigger, clause)):
        return Sides([], [], led, "between")
    return None


_STEPS: Final[tuple[Callable[[Frame], Sides | None], ...]] = (
    told_together,
    by_case,
    _participle,
    _who_acts,
    _who_is_met,
    _without_agent,
    _behind,
    _partner_elsewhere,
    _goes_on,
    _both_told,
    _one_told,
)
"""In the order asked: each finds the sides, or fills the frame for those that follow."""


def _of_one_state(scene: Scene, agent: list[Actor]) -> bool:
    """`قبرص کے دونوں رہنماؤں نے`: two of one state, who are no two sides."""
    for pair in agent:
        owner = scene.document.covering.get(pair.start) if pair.kind == "pair" else None
        if owner is not None and owner.kind in ("country", "adjective") and owner.end < pair.end:
            return scene.words[owner.end] in ("کے", "کی", "دونوں")
    return False


def _occasion(behind: list[str]) -> bool:
    """`مذاکرات کے بعد X اور Y نے`, `ملاقات میں X اور Y نے`, `ملاقات کے دوران X اور Y نے`: those who then act together met."""
    return behind[:1] == ["میں"] or behind in (["کے", "بعد"], ["کے", "دوران"])


def _team_that_talks(scene: Scene, trigger: Match, right: list[Group]) -> list[Actor]:
    """`چلی کے ساتھ مذاکرات کرنے والے پیرو کے وفد نے`: a participle whose subject is the delegation behind it."""
    if scene.words[trigger.end : trigger.end + 2] not in (["کرنے", "والے"], ["کرنے", "والی"], ["کر", "رہے"]) or not right:
        return []
    if right[0].start > trigger.end + 3:
        return []
    return [a for a in right[0].actors if a.kind in ("delegation", "officials") and a.country]


def _to_somebody(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """Whether a case marker says whom the agent called, though no rule knows him."""
    words = scene.words
    return any(
        words[i] in _OBJECT
        or (words[i] in ("کو", "سے") and i not in scene.date_tokens and words[i - 1] not in ("حوالے", "وجہ", "طرف", "جانب"))
        for i in range(clause.start, min(trigger.end + 8, clause.end))
    )


_HIM: Final = word_set("انہیں انھیں")
_OBJECT: Final = word_set("انہیں انھیں مجھے ہمیں اسے آپ")


def _pair_apart(scene: Scene, agent: list[Actor], foreign: set[str]) -> list[Actor]:
    """`دونوں وفود کی میزبان حکام سے ملاقاتیں`: those just named together, or the two states of title and lead, with a third."""
    if not all(a.kind == "pair" for a in agent) or len(foreign) != 1:
        return []
    if named := _named_together(scene, agent[0], foreign):
        return named
    codes = [c for c in scene.register.lead if c not in foreign]
    if len(codes) != 2:
        return []
    return [Actor(agent[0].start, agent[0].end, "default", code) for code in codes]


def _named_together(scene: Scene, pair: Actor, foreign: set[str]) -> list[Actor]:
    """`چلی اور پیرو کے صدور لیما پہنچے۔ دونوں رہنماؤں نے …`, `چلی کے صدر پیرو کے صدر کے ہمراہ …`: as many as the word says."""
    count = _HOW_MANY.get(scene.words[pair.start])
    number = scene.document.sentence_of[pair.start]
    for sentence in range(number, max(number - _JUST_BEFORE, -1), -1):
        groups = [g for g in scene.groups(sentence) if g.end <= pair.start]
        for first, then in reversed(list(zip_longest(groups, groups[1:]))):
            actors = [*first.actors, *(then.actors if then is not None and then.marker == "hamrah" else [])]
            people = [a for a in actors if a.kind in PEOPLE and a.country and a.country not in foreign]
            if len(people) == len({a.country for a in people}) == count:
                return people
    return []


_HOW_MANY: Final = {"دونوں": 2, "تینوں": 3, "چاروں": 4}
_JUST_BEFORE: Final = 3
"""Sentences back in which they were named."""


def _of_others(scene: Scene, foreign: set[str]) -> bool:
    """Whether the lead speaks of another state with the one met, and nothing names the reader's own."""
    return not scene.register.home_named and any(code not in foreign for code in scene.register.lead if len(code) == 2)


def _same_state(scene: Scene, clause: Clause, trigger: Match, partner: list[Actor]) -> bool:
    """`بھارتی وزیر داخلہ سری نگر گئے اور وزیر اعلیٰ سے ملاقات کی`: the subject just named is of the partner's own state."""
    subject = scene.subject_before(clause.start if clause.start < trigger.start else trigger.start)
    if subject is None or scene.document.sentence_of[subject.start] < clause.sentence - 1:
        return False
    if any(a.office_key == "spokesman" for a in subject.actors):
        return False  # `چلی کے ترجمان نے بتایا کہ وہ صدر سے ملیں گے`: who speaks for the hosts tells of their guest
    if scene.word_in(subject.end, scene.clause(subject.start).end, grammar.RECEIVED):
        return False  # `صدر X لیما پہنچے، وزیر Y نے ان کا استقبال کیا۔ وہ صدر سے ملیں گے`: the guest goes on
    if any(a in ("ان", "اس") and b in ("سے", "کے") for a, b in pairwise(scene.words[clause.start : trigger.start])):
        return False
    foreign = {a.country for a in partner}
    acting = [a for a in subject.actors if a.country]
    return bool(acting) and all(
        a.country in foreign and a.role and all(a.role != p.role for p in partner if p.country == a.country) for a in acting
    )


def _acts_upon(right: list[Group]) -> tuple[list[Actor], list[Actor]]:
    """`ٹیلی فون کال میں X نے Y کو صورتحال سے آگاہ کیا`: who acts in it, and upon whom of another state."""
    for one, other in pairwise(right):
        agent = [a for a in one.actors if a.kind in PEOPLE and a.country]
        partner = [a for a in other.actors if a.kind in PEOPLE and a.country]
        apart = {a.country for a in agent}.isdisjoint(a.country for a in partner)
        if one.marker == "ne" and other.marker in ("ko", "se", "saath") and agent and partner and apart:
            return agent, partner
    return [], []
