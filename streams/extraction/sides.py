"""The two sides of a meeting or call, by case markers in any order, with what is carried over from the clauses around."""

from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest
from typing import Final

from streams.extraction import attachment, grammar, partners, plain_sides, receptions, unsaid
from streams.extraction.actors import COLLECTIVE, PEOPLE, Actor, Group
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Scene
from streams.extraction.unsaid import ACTING
from streams.urdu.tokens import word_set

_ADVERBIAL: Final = frozenset(("میں", "کے", "سے", "پر"))
_MOTION: Final = word_set("روانہ روانگی واپس پہنچ پہنچے آمد")


_PRONOUNS: Final = frozenset(("وہ", "انہوں", "انھوں"))


@dataclass(slots=True)
class Sides:
    agent: list[Actor]
    partner: list[Actor]
    together: list[Actor]
    rule: str


def sides_of(scene: Scene, trigger: Match, clause: Clause, classes: set[str], phone: bool) -> Sides | None:
    words = scene.words
    left = unsaid.resumed(scene, clause)
    left += [g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.actors[-1].end <= trigger.start]
    right = scene.groups(clause.sentence, trigger.end, clause.end)
    partner: list[Actor] = []
    agent: list[Actor] = []
    nominative: list[Actor] = []
    last_ne: list[Actor] = []
    sender: list[Actor] = []
    company: list[Actor] = []
    rule = ""
    genitive_verb = words[trigger.end : trigger.end + 1] in (["کی"], ["کا"], ["کے"]) and not scene.is_verb_form(trigger.end)
    follows = trigger.end + 1 if words[trigger.end : trigger.end + 1] in (["'"], ['"']) else trigger.end
    after = words[follows] if follows < len(words) else ""
    reported = genitive_verb and words[trigger.end + 1 : trigger.end + 2] not in (["دوران"], ["بعد"], ["موقع"], ["لیے"])
    reported = reported or after == "پر" or words[trigger.end : trigger.end + 2] in (["سے", "متعلق"], ["سے", "انکار"])
    between = [g for g in left if g.marker == "darmiyan" and not attachment.of_relation(scene, g, trigger)]
    between = [g for g in between if not attachment.of_other_talks(scene, g, trigger)]
    left = [g for g in left if g.marker != "darmiyan" or g in between]
    framed = any(g.marker in ("se", "saath") and any(a.kind in PEOPLE for a in g.actors) for g in left)
    if between and not (framed and any(g.marker == "ne" for g in left)):
        actors = [a for a in between[-1].actors if _can_meet(a)]
        previous = left[left.index(between[-1]) - 1] if left.index(between[-1]) > 0 else None
        if actors and all(a.country is None and a.plural and a.kind != "pair" for a in actors):
            return Sides([], [], [replace(a, kind="pair") for a in actors], "pair")  # `وزرائے دفاع کے درمیان`
        if any(a.kind == "pair" for a in actors):
            if (met := receptions.before(scene, clause, trigger)) is not None:
                return Sides(met.host, met.guest, [], receptions.RULE)
            bare = all(a.end - a.start == 1 and words[a.start] != "فریقین" for a in actors if a.kind == "pair")
            return Sides([], [], actors, "both" if bare else "pair")
        if (
            previous is not None
            and previous.marker in ("gen", "")
            and (
                (
                    len({a.country for a in actors if a.country}) < 2
                    and previous.marker == "gen"
                    and previous.end + 1 >= between[-1].start
                )
                or (previous.marker == "" and words[previous.end] == "اور" and between[-1].start - previous.end <= 5)
            )
        ):
            actors = [*previous.actors, *actors]
        return Sides([], [], actors, "between")
    if words[trigger.start - 3 : trigger.start] == ["ایک", "دوسرے", "سے"]:
        for group in left:
            if len({a.country for a in group.actors if a.country}) > 1 and group.marker in ("gen", "ne", ""):
                return Sides([], [], [a for a in group.actors if _can_meet(a)], "each_other")
    for group in left:
        actors = [a for a in group.actors if _can_meet(a)]
        if words[group.end : group.end + 2] in _LEVEL:  # `وفود کی سطح پر`, `وزرا کی سطح کے مذاکرات`: how they talk, not who
            continue
        if not actors or attachment.convening(scene, group) or attachment.of_other_noun(scene, group, trigger):
            continue
        if group.marker in ("se", "saath") or (group.marker == "ko" and phone and not (partner and _states_only(actors))):
            if group.marker == "se" and words[group.end : group.end + 1] and words[group.end] in _MOTION:
                continue
            if attachment.met_before(scene, group, left, trigger):
                continue
            partner.extend(actors)
        elif group.marker == "ko" and (
            words[trigger.start - 1] == "شرف" or words[trigger.end : trigger.end + 2] == ["کی", "دعوت"]
        ):
            partner.extend(actors)  # `X نے Y کو شرف ملاقات بخشا`, `X نے Y کو ملاقات کی دعوت دی`
        elif group.marker == "ko" and trigger.start - group.end <= 4 and "meeting" not in classes:
            partner.extend(actors)
        elif group.marker == "gen":
            if attachment.governs(scene, group, trigger):
                agent.extend(a for a in actors)
                rule = "genitive"
        elif group.marker == "hamrah":
            if "press_conference" in classes:
                partner.extend(actors)
            else:
                company.extend(actors)
                agent.extend(actors)
        elif group.marker == "ne" and not reported:
            if rule == "agent":
                agent = [a for a in agent if a not in last_ne]
            last_ne = actors
            agent.extend(actors)
            rule = rule or "agent"
        elif group.marker == "besides" and partners.with_officials(words, group, trigger):
            partner.extend(actors)
        elif group.marker == "" and attachment.bare_subject(scene, group, clause, trigger):
            nominative.extend(actors)
        elif group.marker == "qayadat":
            agent.extend(actors)
        elif group.marker == "janib" and all(a.kind not in COLLECTIVE or a.kind == "government" for a in actors):
            sender.extend(actors)
        elif plain_sides.in_talks(scene, group, trigger, classes):
            return Sides([], [], actors, "between")
        elif (
            group.marker == "men"
            and len({a.country for a in actors}) > 1
            and all(a.kind in ("person", "office", "delegation") for a in actors)
        ):
            return Sides([], [], actors, "among")
    if (
        "meet_verb" in classes
        and words[trigger.end : trigger.end + 1] in (["والا"], ["والے"], ["والی"])
        and right
        and right[0].start <= trigger.end + 4
    ):
        actors = [a for g in scene.groups(clause.sentence, trigger.end) for a in g.actors if _can_meet(a)]
        return Sides(actors, partner, [], "who_met")
    if partner and (team := _team_that_talks(scene, trigger, right)):
        return Sides(team, partner, [], "who_met")
    if not agent and not nominative and partner and not between and unsaid.pronoun_ne(scene, clause, trigger):
        agent, rule = unsaid.antecedent(scene, clause, trigger), "relative"
        agent = agent or unsaid.told_by_office(scene, clause, trigger, {a.country for a in partner if a.country})
        if not agent:
            agent, rule = unsaid.carried(scene, clause, trigger, {a.country for a in partner if a.country}), "carried"
    if company and agent == company and not nominative and _PRONOUNS & set(words[clause.start : company[0].start]):
        agent = unsaid.brought(scene, clause, trigger, company, partner)
    if agent and nominative and all(a.kind == "delegation" and a.country is None for a in agent):
        for actor in agent:  # `صدر اور ان کے ساتھ آنے والے وفد نے`
            actor.country = nominative[0].country
        agent = nominative + agent
    if agent and (two := unsaid.both_of(scene, trigger, agent)):
        agent = two
    if not partner and not between:
        partner = partners.officials_there(scene, clause, trigger) or partners.team_of(scene, left, trigger)
    if partner and (not any(a.country for a in partner) or plain_sides.of_one_state(scene, left, partner)):
        nominative, partner = plain_sides.joined(scene, left, nominative, partner)
    if not any(a.country for a in partner) and not between:
        partner = partners.those_listed(scene, clause, trigger) or partner
    partners.any_of(scene, clause, partner)
    if partner and (callers := partners.callers_listed(scene, clause, agent)):
        agent = callers
    if not any(a.country for a in partner) and partners.of_the_land(scene, clause, trigger):
        partner = []
    elif not any(a.country for a in partner) and not between and partners.among_themselves(scene, clause, trigger):
        return None
    pronoun = unsaid.pronoun_partner(scene, clause, trigger)
    if not partner and not between and (met := receptions.before(scene, clause, trigger)) is not None:
        return Sides(met.host, met.guest, [], receptions.RULE)
    if not agent and nominative and not (reported and not partner and len({a.country for a in nominative if a.country}) < 2):
        agent, rule = nominative, "nominative"
    elif (
        nominative
        and agent
        and not partner
        and len({a.country for a in nominative} | {a.country for a in agent}) > 1
        and not reported
    ):
        agent = nominative + agent
    if sender and partner and not agent:
        agent, rule = sender, "on_the_part_of"
    about = after == "پر" and "talks" in classes and words[trigger.start - 1] not in ("والے", "والی")
    if reported and not agent and not about and words[trigger.end + 1 : trigger.end + 2] not in _ARRANGED:
        agent = [a for g in left if g.marker == "ne" for a in g.actors if _can_meet(a)]
        rule = "reported_agent"
    meanwhile = words[trigger.end : trigger.end + 2] == ["کرتے", "ہوئے"]  # `X سے گفتگو کرتے ہوئے Y نے کہا`
    if partner and not agent and (after in _ADVERBIAL or meanwhile):
        agent = unsaid.matrix_subject(scene, trigger, clause, {a.country for a in partner if a.country})
        rule = "matrix"
    if not partner and not agent and not left and after == "میں":
        agent, partner, rule = *_acts_upon(right), "matrix"
    only_where = all(g.marker == "men" or attachment.of_city(scene, g) for g in left)  # `ماسکو میں مذاکرات کے بعد X اور Y نے`
    if not partner and not agent and only_where and _occasion(words[trigger.end : trigger.end + 2]):
        agent, rule = unsaid.matrix_subject(scene, trigger, clause, set()), "collective_matrix"
        if len({a.country for a in agent}) < 2:
            agent = []
    if not partner and pronoun is not None:
        partner = pronoun
    right_side = [a for g in right for a in g.actors if g.marker in ("se", "saath") and _can_meet(a)]
    if (
        agent
        and not partner
        and right_side
        and "press_conference" not in classes
        and words[trigger.end : trigger.end + 1] != ["میں"]
    ):
        partner = right_side
    theirs = words[trigger.start - 1] in grammar.GENITIVE and words[trigger.start - 2] in ("ان", "اس")
    theirs = theirs and not agent and not partner and bool(right_side) and "press_conference" not in classes
    if theirs and (mine_too := unsaid.carried(scene, clause, trigger, {a.country for a in right_side if a.country})):
        return Sides(mine_too, right_side, [], "carried")  # `اس دوران ان کی ملاقات چلی کے صدر سے ہو گی`
    if not agent and (speaker := unsaid.first_person(scene, clause, trigger)):
        agent, rule = speaker, "first_person"
    foreign = {a.country for a in partner if a.country}
    mine = {a.country for a in agent if a.country}
    alone = not agent or all(a.kind == "pair" for a in agent)
    he = not agent and any(w == "وہ" for w in words[clause.start : clause.start + 5])
    he = he or (not agent and any(words[a.start - 2 : a.start] == ["ان", "کی"] for a in partner))  # `ان کی X اور Y سے ملاقات`
    too = not agent and "بھی" in words[max(trigger.start - 2, clause.start) : trigger.start]
    too = too or (not agent and all(a.kind == "counterpart" for a in partner))  # whose counterparts they are is said before
    went_on = not agent and clause.index > 0 and words[clause.start] in _GOING_ON
    if (
        partner and alone and (len(mine | foreign) < 2 or he or too or went_on)
    ):  # `وہ چلی کے صدر اور پیرو کے وزیر خارجہ سے ملیں گے`
        subject = scene.subject_before(clause.start if clause.start < trigger.start else trigger.start, other_than=foreign)
        if unsaid.home_body(scene, clause, trigger) and (ours := scene.register.audience) and ours not in foreign:
            return Sides([Actor(trigger.start, trigger.start, "default", ours)], partner, [], "default_side")
        if unsaid.unknown_agent(scene, clause, trigger):
            return None
        tail_actor = unsaid.title_speaker(scene, trigger, foreign)
        if tail_actor is not None:
            return Sides([tail_actor], partner, [], "title_speaker")
        if not agent and classes & {"talks", "meeting"} and (state := unsaid.speaking_state(scene, clause, foreign)):
            return Sides(state, partner, [], "carried")
        if not agent and _same_state(scene, clause, trigger, partner):
            return None
        if subject is not None and not agent:
            happened = (
                "دور" in words[trigger.end + 1 : trigger.end + 4]
                or words[trigger.start - 1] in ("والی", "والے")
                or words[trigger.end + 1 : trigger.end + 2] in _OUTCOME
            )
            if reported and genitive_verb and not happened and "meeting" not in classes and not phone:
                return None  # `گفت و شنید کی پیچیدگی`: of talks in general
            agent = [a for a in subject.actors if a.kind in ACTING and a.country and a.country not in foreign]
            rule = "carried"
        home = (
            scene.register.home_story
            or (scene.register.audience in scene.register.lead and clause.sentence <= _LEAD)
            or (scene.sentence(trigger.start).part == "title" and not _of_others(scene, foreign))
        )
        pronoun_subject = any(w in ("وہ", "انہوں", "انھوں") for w in words[clause.start : clause.start + 3])
        shared = words[clause.start] == "اور" and clause.index > 0  # whoever acts in the clause before, and no rule knows him
        if (
            not agent
            and home
            and not shared
            and not pronoun_subject
            and scene.register.audience
            and scene.register.audience not in foreign
        ):
            return Sides([Actor(trigger.start, trigger.start, "default", scene.register.audience)], partner, [], "default_side")
    if agent and partner and (both := _pair_apart(scene, agent, foreign)):
        return Sides(both, partner, [], "pair_with_third")
    if agent and any(a.kind == "pair" for a in agent) and not partner:
        if _of_one_state(scene, agent):
            return None
        return Sides([], [], agent, "both" if all(a.end - a.start == 1 for a in agent if a.kind == "pair") else "pair")
    if agent and partner:
        for group in left:
            if group.marker in ("gen", "ne", "") and any(a in agent for a in group.actors):
                group.used = True
        return Sides(agent, partner, [], rule or "frame")
    guest = unsaid.guest_of(scene, clause, trigger) if "press_conference" in classes else None
    if not partner and (host := guest or unsaid.host_of_visit(scene, clause, trigger)) is not None:
        subject_actors = [a for a in agent if a.country] or unsaid.carried(scene, clause, trigger, {host})
        if subject_actors and all(a.country != host for a in subject_actors):
            return Sides(subject_actors, [Actor(trigger.start, trigger.start, "default", host)], [], "host_of_visit")
    if "call" in classes and agent and scene.word_in(clause.start, trigger.start, _HIM):
        called = unsaid.carried(scene, clause, trigger, {a.country for a in agent if a.country})
        if called:
            return Sides(agent, called, [], "carried")  # `X نے بتایا کہ انہیں Y کا فون آیا تھا`
    if "call" in classes and agent and not _to_somebody(scene, clause, trigger):
        audience, codes = scene.register.audience, {a.country for a in agent}
        if len(codes) == 1 and audience and audience not in codes and audience in scene.register.lead and phone:
            return Sides(agent, [Actor(trigger.start, trigger.start, "default", audience)], [], "called_home")
    if agent:
        return Sides([], [], agent, rule or "collective")
    if not partner and classes & {"talks", "meeting"} and (behind := plain_sides.told_behind(scene, trigger, clause)):
        return Sides([], [], behind, "between")
    if not partner and classes & {"talks", "meeting", "session"} and (led := plain_sides.led_apart(scene, trigger, clause)):
        return Sides([], [], led, "between")
    return None


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
    if scene.word_in(subject.end, scene.clause(subject.start).end, grammar.RECEIVED):
        return False  # `صدر X لیما پہنچے، وزیر Y نے ان کا استقبال کیا۔ وہ صدر سے ملیں گے`: the guest goes on
    if any(a in ("ان", "اس") and b in ("سے", "کے") for a, b in pairwise(scene.words[clause.start : trigger.start])):
        return False
    foreign = {a.country for a in partner}
    acting = [a for a in subject.actors if a.country]
    return bool(acting) and all(
        a.country in foreign and a.role and all(a.role != p.role for p in partner if p.country == a.country) for a in acting
    )


_GOING_ON: Final = frozenset(("اور", "جہاں", "پھر"))
"""What opens a clause that goes on with the subject before: `صدر لیما پہنچے جہاں انہوں نے X اور Y سے ملاقات کی`."""
_LEVEL: Final = [["سطح", case] for case in ("پر", "کے", "کی", "کا")]
_LEAD: Final = 3
"""Sentences at the head of an article in which an unsaid side may be the audience's own."""
_ARRANGED: Final = [[word] for word in ("میزبانی", "ثالثی", "سہولت", "نگرانی", "بحالی")]
"""What a third party does about talks: who hosts or mediates is no side."""
_OUTCOME: Final = [[word] for word in sorted(word_set("بنیاد ناکامی کامیابی تکمیل اختتام خاتمے"))]


def _states_only(actors: list[Actor]) -> bool:
    """`X نے Y سے چلی کو امداد دینے پر گفتگو کی`: a state with کو, of whom the two speak."""
    return all(a.kind in ("state", "capital") for a in actors)


def _acts_upon(right: list[Group]) -> tuple[list[Actor], list[Actor]]:
    """`ٹیلی فون کال میں X نے Y کو صورتحال سے آگاہ کیا`: who acts in it, and upon whom of another state."""
    for one, other in pairwise(right):
        agent = [a for a in one.actors if a.kind in PEOPLE and a.country]
        partner = [a for a in other.actors if a.kind in PEOPLE and a.country]
        apart = {a.country for a in agent}.isdisjoint(a.country for a in partner)
        if one.marker == "ne" and other.marker in ("ko", "se", "saath") and agent and partner and apart:
            return agent, partner
    return [], []


def _can_meet(actor: Actor) -> bool:
    """Whether an actor can be a side of talks; a spokesman only tells of them."""
    if actor.office_key == "spokesman":
        return False
    return actor.kind in ACTING or actor.kind == "pair" or actor.kind in COLLECTIVE
