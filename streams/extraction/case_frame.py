"""Who stands in which case before a noun or verb of meeting: `X نے` acts, `Y سے` is met, `X اور Y کے درمیان` are both
(cases as roles: Fillmore, *The Case for Case*, 1968)."""

from dataclasses import dataclass, field, replace
from typing import Final

from streams.extraction import attachment, dialling, grammar, partners, plain_sides, receptions, unsaid
from streams.extraction.actors import COLLECTIVE, PEOPLE, Actor, Group
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Trigger
from streams.extraction.groups import MET_WITH
from streams.extraction.lexicon import Match
from streams.extraction.scene import Scene
from streams.extraction.unsaid import ACTING
from streams.urdu.tokens import word_set


@dataclass(slots=True)
class Sides:
    """The sides of a meeting: one that acts and one that is met, or both `together`; and the rule that found them."""

    agent: list[Actor]
    partner: list[Actor]
    together: list[Actor]
    rule: str


@dataclass(slots=True)
class Frame:
    """A trigger and the people around it, by the case that each stands in; the steps of reading fill it."""

    scene: Scene
    trigger: Match
    clause: Clause
    classes: set[str]
    phone: bool
    left: list[Group]
    """Before the trigger, with a subject taken up from the clause before."""
    right: list[Group]
    between: list[Group]
    """`… کے درمیان`."""
    genitive_verb: bool
    """`ملاقات کی تفصیل`: a noun of its own follows."""
    after: str
    """The word behind the trigger."""
    reported: bool
    """The clause tells about the talks; who acts in it need not be a side."""
    agent: list[Actor] = field(default_factory=list)
    partner: list[Actor] = field(default_factory=list)
    nominative: list[Actor] = field(default_factory=list)
    sender: list[Actor] = field(default_factory=list)
    """`… کی جانب سے`."""
    company: list[Actor] = field(default_factory=list)
    """`… کے ہمراہ`."""
    rule: str = ""

    @property
    def words(self) -> list[str]:
        """The words of the whole document."""
        return self.scene.words

    @property
    def foreign(self) -> set[str]:
        """The states of those met."""
        return {a.country for a in self.partner if a.country}


def frame(scene: Scene, trigger: Match, clause: Clause, classes: set[str], phone: bool) -> Frame:
    """The frame of a trigger, its groups sorted into those before and behind it."""
    words, end = scene.words, trigger.end
    left = unsaid.resumed(scene, clause)
    left += [g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.actors[-1].end <= trigger.start]
    if phone and dialling.by_phone(scene, trigger, clause):  # `فون پر صدر X سے کہا`: how, before whom
        left += [g for g in scene.groups(clause.sentence, end, clause.end) if g.marker in MET_WITH]
    genitive_verb = words[end : end + 1] in (["کی"], ["کا"], ["کے"]) and not scene.is_verb_form(end)
    follows = end + 1 if words[end : end + 1] in (["'"], ['"']) else end
    after = words[follows] if follows < len(words) else ""
    reported = genitive_verb and words[end + 1 : end + 2] not in (["دوران"], ["بعد"], ["موقع"], ["لیے"])
    reported = reported or after == "پر" or words[end : end + 2] in (["سے", "متعلق"], ["سے", "انکار"])
    between = [g for g in left if g.marker == "darmiyan" and not attachment.of_relation(scene, g, trigger)]
    between = [g for g in between if not attachment.of_other_talks(scene, g, trigger)]
    left = [g for g in left if g.marker != "darmiyan" or g in between]
    right = scene.groups(clause.sentence, end, clause.end)
    return Frame(scene, trigger, clause, classes, phone, left, right, between, genitive_verb, after, reported)


def told_together(f: Frame) -> Sides | None:
    """`چلی اور پیرو کے صدور کے درمیان`, `چلی اور پیرو کے صدور نے ایک دوسرے سے`."""
    words, left = f.words, f.left
    framed = any(g.marker in ("se", "saath") and any(a.kind in PEOPLE for a in g.actors) for g in left)
    if f.between and not (framed and any(g.marker == "ne" for g in left)):
        return _between(f)
    if words[f.trigger.start - 3 : f.trigger.start] == ["ایک", "دوسرے", "سے"]:
        for group in left:
            if len({a.country for a in group.actors if a.country}) > 1 and group.marker in ("gen", "ne", ""):
                return Sides([], [], [a for a in group.actors if can_meet(a)], "each_other")
    return None


def _between(f: Frame) -> Sides:
    """`X کے اور Y کے درمیان`, `دونوں کے درمیان`: who stands before `درمیان`, with the one that the list begins with."""
    scene, words, last = f.scene, f.words, f.between[-1]
    actors = [a for a in last.actors if can_meet(a)]
    if actors and all(a.country is None and a.plural and a.kind != "pair" for a in actors):
        return Sides([], [], [replace(a, kind="pair") for a in actors], "pair")  # `وزرائے دفاع کے درمیان`
    if any(a.kind == "pair" for a in actors):
        if (met := receptions.before(scene, f.clause, f.trigger)) is not None:
            return Sides(met.host, met.guest, [], receptions.RULE)
        bare = all(a.end - a.start == 1 and words[a.start] != "فریقین" for a in actors if a.kind == "pair")
        return Sides([], [], actors, "both" if bare else "pair")
    at = f.left.index(last)
    previous = f.left[at - 1] if at > 0 else None
    if previous is not None:
        one_state = len({a.country for a in actors if a.country}) < 2
        owns = previous.marker == "gen" and one_state and previous.end + 1 >= last.start
        joined = previous.marker == "" and words[previous.end] == "اور" and last.start - previous.end <= _JOINED
        if owns or joined:
            actors = [*previous.actors, *actors]
    if words[last.start - 3 : last.start] in HIS_AND and (he := unsaid.carried(scene, f.clause, f.trigger, _codes(actors))):
        actors = [*he, *actors]  # `ان کے اور پیرو کے صدر کے درمیان`
    if len({a.country for a in actors}) == 1:  # `چلی میں حکومت اور باغیوں کے درمیان`
        own = plain_sides.local_government(scene, last)
        actors = [*(Actor(last.start, last.start, "government", code) for code in own), *actors]
    return Sides([], [], actors, "between")


HIS_AND: Final = [[pronoun, case, "اور"] for pronoun in ("ان", "اس") for case in ("کے", "کی")]


def _codes(actors: list[Actor]) -> set[str]:
    return {a.country for a in actors if a.country}


_JOINED: Final = 5


def by_case(f: Frame) -> Sides | None:
    """Puts each group before the trigger into its role by its case; states in their talks (`چلی پیرو مذاکرات`) are both sides
    at once."""
    last_ne: list[Actor] = []
    for group in f.left:
        actors = [a for a in group.actors if can_meet(a)]
        if f.words[group.end : group.end + 2] in _LEVEL:  # `وفود کی سطح پر`, `وزرا کی سطح کے مذاکرات`: how they talk, not who
            continue
        if not actors or attachment.convening(f.scene, group) or attachment.of_other_noun(f.scene, group, f.trigger):
            continue
        if group.marker == "ko" and _obliged(f, group):
            f.agent.extend(actors)
            f.rule = f.rule or "agent"
        elif group.marker == "ko" and f.words[f.trigger.start] in SEATED and len({a.country for a in actors if a.country}) > 1:
            return Sides([], [], actors, "between")  # `مصر نے چلی اور پیرو کے صدور کو ایک میز پر بٹھایا`
        elif group.marker in ("se", "saath") or (group.marker == "ko" and f.phone and not (f.partner and _states_only(actors))):
            moves = group.marker == "se" and f.words[group.end : group.end + 1] and f.words[group.end] in _MOTION
            if not moves and not attachment.met_before(f.scene, group, f.left, f.trigger):
                f.partner.extend(actors)
        elif group.marker == "gen" and f.words[f.trigger.start] == "نمبر" and group.end == f.trigger.start:
            f.partner.extend(actors)  # `X نے Y کا نمبر ملایا`
        elif _met_otherwise(f, group):
            f.partner.extend(actors)
        elif group.marker == "gen" and f.classes & {"sitting", "meet_verb"} and plain_sides.by_their_people(f.words, group):
            f.nominative.extend(actors)
        elif group.marker == "gen" and "sitting" in f.classes and _is_verb(f.trigger):
            continue  # `پیرو کے صدر کے ساتھ لیما کے ایک ہوٹل میں بیٹھے`
        elif group.marker == "gen":
            if attachment.governs(f.scene, group, f.trigger):
                f.agent.extend(actors)
                f.rule = "genitive"
        elif group.marker == "hamrah":
            if "press_conference" in f.classes:
                f.partner.extend(actors)
            else:
                f.company.extend(actors)
                f.agent.extend(actors)
        elif group.marker == "ne" and not f.reported:
            if f.rule == "agent":
                f.agent = [a for a in f.agent if a not in last_ne]
            last_ne = actors
            f.agent.extend(actors)
            f.rule = f.rule or "agent"
        elif group.marker == "" and attachment.bare_subject(f.scene, group, f.clause, f.trigger):
            f.nominative.extend(actors)
        elif group.marker == "qayadat":
            f.agent.extend(actors)
        elif group.marker == "janib" and all(a.kind not in COLLECTIVE or a.kind == "government" for a in actors):
            f.sender.extend(actors)
        elif plain_sides.in_talks(f.scene, group, f.trigger, f.classes):
            return Sides([], [], actors, "between")
        elif group.marker == "men" and len({a.country for a in actors}) > 1 and _OF_OFFICE.issuperset(a.kind for a in actors):
            return Sides([], [], actors, "among")
    return None


_MOTION: Final = word_set("روانہ روانگی واپس پہنچ پہنچے آمد")
_LEVEL: Final = [["سطح", case] for case in ("پر", "کے", "کی", "کا")]
_OF_OFFICE: Final = frozenset(("person", "office", "counterpart", "delegation"))


def _met_otherwise(f: Frame, group: Group) -> bool:
    """`X نے Y کو شرف ملاقات بخشا`, `X نے Y کو ملاقات کی دعوت دی`, `وزیر X کے علاوہ حکام سے ملاقات`."""
    if group.marker == "besides":
        return partners.with_officials(f.words, group, f.trigger)
    if group.marker == "gen" and "sitting" in f.classes and f.words[group.end] in _OPPOSITE:
        return True
    if group.marker != "ko":
        return False
    behind = f.words[f.trigger.end : f.trigger.end + 2]
    invited = f.words[f.trigger.start - 1] == "شرف" or behind in (["کی", "دعوت"], ["کا", "وقت"])
    return invited or (f.trigger.start - group.end <= _BESIDE and "meeting" not in f.classes)


def _is_verb(trigger: Match) -> bool:
    return any(isinstance(entry, Trigger) and "verb" in entry.flags for entry in trigger.entries)


_BESIDE: Final = 4
SEATED: Final = word_set("بٹھایا بٹھائے بٹھائیں بٹھا")
"""Two who stand in the dative are brought to sit together."""
_OPPOSITE: Final = word_set("پاس سامنے روبرو رو مقابل مدمقابل")
"""`X پیرو کے وفد کے سامنے بیٹھے`, `… کے روبرو ہوں گے`: where those sit whom one talks to."""


def _obliged(f: Frame, group: Group) -> bool:
    """`X کو پیر کو Y سے ملنا تھا`, `X کو Y سے ملاقات کرنا تھی`, `X کو Y سے گفتگو کا موقع ملا`: who met stands in the dative."""
    verb = f.words[f.trigger.end - 1 : f.trigger.end + 2]
    was_to = verb[:1] == ["ملنا"] or verb[1:2] in (["کرنا"], ["کرنی"])
    past = not grammar.PAST.isdisjoint(verb[1:])
    tail = f.words[f.trigger.end : f.trigger.end + 4]
    tail = tail[1:] if tail[:1] == ["کرنے"] else tail
    given = tail[:1] in (["کا"], ["کی"]) and tail[1:2] in _GIVEN and not _GOT.isdisjoint(tail[2:])
    return (given or (was_to and past)) and any(g.marker in ("se", "saath") and g.start >= group.end for g in f.left)


_GIVEN: Final = [[word] for word in ("موقع", "شرف", "اعزاز", "اتفاق", "سعادت")]
_GOT: Final = word_set("ملا ملی حاصل ہوا ہوئی نصیب میسر")


def _states_only(actors: list[Actor]) -> bool:
    """`X نے Y سے چلی کو امداد دینے پر گفتگو کی`: a state with کو, of whom the two speak."""
    return all(a.kind in ("state", "capital") for a in actors)


def can_meet(actor: Actor) -> bool:
    """Whether an actor can be a side of talks; a spokesman only tells of them."""
    if actor.office_key == "spokesman":
        return False
    return actor.kind in ACTING or actor.kind == "pair" or actor.kind in COLLECTIVE
