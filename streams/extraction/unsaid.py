"""Who an unsaid side is: the subject carried over, a pronoun's person, the matrix clause's subject, the host of a visit."""

from itertools import pairwise
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import PEOPLE, STATES, STATESMEN, Actor, Group
from streams.extraction.document import Clause
from streams.extraction.gazetteer import City
from streams.extraction.lexicon import Match, land_of
from streams.extraction.place import ORGANISATIONS_SIT
from streams.extraction.scene import Scene

ACTING: Final = frozenset(("person", "office", "counterpart", "delegation", "officials", "government", "organisation"))
"""Kinds of actors that can be carried over as a subject."""


def pronoun_ne(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """انہوں نے, اس نے, معزز مہمان نے: the subject is the one before."""
    return any(
        scene.words[i] == "نے" and scene.words[i - 1] in ("انہوں", "انھوں", "اس", "جنہوں", "جنھوں", "مہمان")
        for i in range(clause.start + 1, trigger.start)
    )


def antecedent(scene: Scene, clause: Clause, trigger: Match) -> list[Actor]:
    """`وفد میں X شامل تھے جنہوں نے … سے ملاقات کی`: those named in the clause before."""
    previous = scene.previous_clause(clause)
    if previous is None or not any(w in ("جنہوں", "جنھوں") for w in scene.words[clause.start : trigger.start]):
        return []
    groups = scene.groups(clause.sentence, previous.start, previous.end)
    return [a for g in groups if g.marker in ("", "men", "ne", "qayadat") for a in g.actors if a.country and a.kind in ACTING]


def told_by_office(scene: Scene, clause: Clause, trigger: Match, foreign: set[str]) -> list[Actor]:
    """`چلی کے صدر کے دفتر کے مطابق انھوں نے … سے بات کی`: he of whom the clause itself begins to tell."""
    words = scene.words
    he = next((i for i in range(clause.start, trigger.start) if words[i] in ("انہوں", "انھوں")), None)
    if he is None:
        return []
    for group in scene.groups(clause.sentence, clause.start, he):
        source = words[group.end : group.end + 1] in _OFFICES and "مطابق" in words[group.end : he]
        if group.marker == "mutabiq" or (group.marker == "gen" and source):
            people = [a for a in group.actors if a.kind in PEOPLE and a.country and a.office_key != "spokesman"]
            return [a for a in people if a.country not in foreign]
    return []


_OFFICES: Final = [[word] for word in ("دفتر", "ترجمان", "بیان", "آفس")]


def first_person(scene: Scene, clause: Clause, trigger: Match) -> list[Actor]:
    """ہم نے, میں نے: who speaks. Named behind the quotation, or with نے before it."""
    words = scene.words
    for index in range(clause.start, trigger.start):
        mine = words[index] in ("میری", "ہماری") and index < trigger.start - 1  # `میری چلی کے صدر سے ملاقات ہوئی`
        if mine or (words[index] == "نے" and index > 0 and words[index - 1] in ("ہم", "میں")):
            sentence = scene.document.sentences[clause.sentence]
            for group in reversed(scene.groups(clause.sentence, trigger.end, sentence.end)):
                if group.head_end >= sentence.end - 1 and group.marker == "":
                    return [a for a in group.actors if a.country]
            return carried(scene, clause, trigger, set())
    return []


def carried(scene: Scene, clause: Clause, trigger: Match, foreign: set[str]) -> list[Actor]:
    subject = scene.subject_before(min(clause.start, trigger.start), other_than=set(foreign))
    acting = [a for a in subject.actors if a.kind in ACTING and a.country] if subject is not None else []
    also = "بھی" in scene.words[max(trigger.start - _ALSO, clause.start) : trigger.start]
    if subject is not None and also and len({a.country for a in acting}) > 1:
        return _one_told_of(scene, subject, acting) or acting
    return acting


def whose_words(scene: Scene, index: int, foreign: set[str], back: int = 1) -> list[Actor]:
    """`X نے کہا کہ …۔ وہ Y کے ہمراہ …`: the man of office whose words the sentences before bring."""
    number = scene.document.sentence_of[index]
    for before in range(number - 1, max(number - 1 - back, -1), -1):
        for group in scene.groups(before):
            said = group.marker in ("ne", "mutabiq") or (group.marker == "gen" and scene.words[group.end] in _HIS_WORDS)
            people = [a for a in group.actors if a.kind in PEOPLE and a.country and a.role in STATESMEN and not a.former]
            if said and (speakers := [a for a in people if a.country not in foreign]):
                return speakers
    return []


_HIS_WORDS: Final = frozenset(("کہنا", "بقول", "موقف", "خیال"))


def _one_told_of(scene: Scene, subject: Group, acting: list[Actor]) -> list[Actor]:
    """`چلی کے صدر نے X سے بات کی۔ ان کے اور مصر کے صدر نے … تبادلہ خیال کیا۔ انہوں نے Z سے بھی بات کی`: of two who talked to
    each other, he of whom the article has told as calling others."""
    codes = {a.country for a in acting}
    earlier = scene.subject_before(scene.sentence(subject.start).start)
    if earlier is None or len(told := {a.country for a in earlier.actors if a.country}) != 1 or not told <= codes:
        return []
    return [a for a in acting if a.country in told]


_ALSO: Final = 4
"""Words in which `بھی` stands before the word of talking: `سے بھی ٹیلیفون پر بات`."""


def brought(scene: Scene, clause: Clause, trigger: Match, company: list[Actor], partner: list[Actor]) -> list[Actor]:
    """`چلی کے سفیر نے کہا کہ وہ وزیر تجارت X کے ہمراہ … سے ملاقات کریں گے`: he whom a pronoun means, and his own people."""
    subject = carried(scene, clause, trigger, {a.country for a in partner if a.country})
    for actor in company if subject else ():
        if not actor.explicit:
            actor.country = subject[0].country
    return [*subject, *(a for a in company if a not in subject)]


def host_of_visit(scene: Scene, clause: Clause, trigger: Match) -> str | None:
    """`… اوسلو پہنچے جہاں وہ بات چیت کریں گے`, `… اوسلو جا رہے ہیں تاہم دوطرفہ ملاقات طے نہیں`, `ناروے کے دورے کے دوران
    اعلی حکام سے ملاقاتیں کیں`: the country of the journey that the talks are part of."""
    words = scene.words
    head = words[clause.start : trigger.start]
    there = head[:1] == ["جہاں"] or head[-1:] == ["دوطرفہ"] or head[-2:] == ["دو", "طرفہ"]
    during = any(b == "دوران" and a in ("اس", "کے") for a, b in pairwise(head))
    during = during or (head[:1] == ["وہ"] and head[-1:] == ["پر"] and words[trigger.end : trigger.end + 2] == ["کریں", "گے"])
    if not (there or during):
        officials = _officials(scene, clause, trigger)
        if officials and (land := _land_of_talks(scene, clause, trigger)) is not None:
            return land
        if not officials or head[:1] == [] or head[0] not in _HE:
            return None
    if not _officials_or_nobody(scene, clause, trigger):
        return None
    for number in range(clause.sentence, max(clause.sentence - 2, -1), -1):
        for journey in reversed(list(scene.triggers(number, "visit", "arrive", "depart", "go"))):
            if journey.end <= trigger.start and (place := _destination(scene, journey)) is not None:
                return place
    return None


_HE: Final = frozenset(("وہ", "ان", "انہوں", "انھوں"))


def _land_of_talks(scene: Scene, clause: Clause, trigger: Match) -> str | None:
    """`ناروے کا وفد لیما میں اعلی حکام سے ملاقاتیں کرے گا`: where the officials met are, unless an organisation sits there."""
    for index in range(clause.start, trigger.start):
        match = scene.document.names.get(index)
        if match is None or match.kind not in ("country", "city") or scene.words[match.end : match.end + 1] != ["میں"]:
            continue
        if isinstance(match.entry, City) and (match.entry.kind == "venue" or match.entry.name in ORGANISATIONS_SIT):
            return None
        return None if scene.words[match.end + 1] in _STATIONED else land_of(match)
    return None


_STATIONED: Final = frozenset(("موجود", "مقیم", "تعینات", "متعین"))


def _officials(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """`وہ اعلی حکام سے ملاقاتیں کریں گے`: those met are officials of nowhere said."""
    for index in range(trigger.start - 1, max(clause.start, trigger.start - 6), -1):
        if scene.words[index] == "سے":
            return scene.has(max(clause.start, index - 3), index, "officials") is not None
    return False


def _officials_or_nobody(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """Whether those met are officials without a country, or nobody is named."""
    words = scene.words
    for index in range(trigger.start - 1, max(clause.start, trigger.start - 6), -1):
        if (words[index] == "سے" and words[index + 1] not in ("متعلق", "متعلقہ")) or words[index : index + 2] == ["کے", "ساتھ"]:
            leaders = words[index - 1] == "رہنماوں" and words[clause.start] in ("جہاں", "وہاں")
            return leaders or scene.has(max(clause.start, index - 3), index, "officials", "counterpart") is not None
    return "سے" not in words[trigger.end : clause.end]


def _destination(scene: Scene, journey: Match) -> str | None:
    """The country or city that stands with a word of travel: `ناروے کا دورہ`, `اوسلو پہنچے`, `دورہ ناروے`."""
    for index in (journey.end, *range(journey.start - 1, max(journey.start - 7, -1), -1)):
        match = scene.document.names.get(index)
        land = land_of(match) if match is not None and match.kind in ("country", "city") else None
        if land is not None:
            return land
    return None


def guest_of(scene: Scene, clause: Clause, trigger: Match) -> str | None:
    """`ناروے کے دورے پر آئے ہوئے چلی کے صدر نے مشترکہ پریس کانفرنس میں`: where the guest is who acts in the clause."""
    words = scene.words
    for visit in scene.triggers(clause.sentence, "visit"):
        on_visit = clause.start <= visit.start < trigger.start and words[visit.end : visit.end + 1] == ["پر"]
        if on_visit and any(w in _BEING_THERE for w in words[visit.end + 1 : visit.end + 3]):
            return _destination(scene, visit)
    return None


_BEING_THERE: Final = frozenset(("آئے", "آئی", "آیا", "موجود", "گئے", "گئی"))


def both_of(scene: Scene, trigger: Match, agent: list[Actor]) -> list[Actor]:
    """`ان دونوں نے`: two people just named together, where they are of one state."""
    if not all(a.kind == "pair" for a in agent) or scene.words[agent[0].start - 1] not in ("ان", "انہی", "انھی"):
        return []
    sentence = scene.document.sentence_of[trigger.start]
    for number in range(sentence, max(sentence - 3, -1), -1):
        for group in reversed(scene.groups(number)):
            people = [a for a in group.actors if a.kind in ("person", "office") and a.country]
            if group.end <= agent[0].start and len(people) == 2:
                return people if people[0].country == people[1].country else []
    return []


def pair_of(scene: Scene, trigger: Match, agent: list[Actor], partner: list[Actor]) -> list[Actor]:
    """`چلی کے صدر نے پیرو کے صدر سے ملاقات کی۔ دونوں رہنما کینیا کے صدر سے بھی ملیں گے`: the only two men of office of the
    sentence before who are of two states, where they meet a third."""
    third = {a.country for a in partner if a.country}
    if not third or not agent or not all(a.kind == "pair" for a in agent):
        return []
    number = scene.document.sentence_of[agent[0].start]
    if "دونوں" not in scene.words[agent[0].start : agent[0].end]:
        return []
    for before in range(number - 1, max(number - _TOLD_BEFORE, -1), -1):
        groups = scene.groups(before)
        if any(a.kind == "pair" for g in groups for a in g.actors):
            continue
        people = [a for g in groups for a in g.actors if _of_office(a)]
        sentence = scene.document.sentences[before]
        if len({a.country for a in people}) == 1 and scene.word_in(sentence.start, sentence.end, grammar.PRONOUN_SUBJECT):
            subject = scene.subject_before(sentence.start, other_than={people[0].country or ""})
            people += [a for a in subject.actors if _of_office(a)] if subject is not None else []
        states = dict.fromkeys(a.country for a in people)
        if len(states) != 2 or third & set(states):
            return []
        return [next(a for a in people if a.country == state) for state in states]
    return []


_TOLD_BEFORE: Final = 4


def _of_office(actor: Actor) -> bool:
    return actor.kind in PEOPLE and bool(actor.country) and actor.role in STATESMEN and not actor.former


def home_body(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """`وزارت خزانہ نے عالمی بینک کے وفد سے ہونے والی ملاقاتوں پر بریفنگ دی`: a body of the audience's."""
    claimed = {i for g in scene.groups(clause.sentence, clause.start, trigger.start) for i in range(g.start, g.end)}
    return any(
        scene.words[body.end : body.end + 1] == ["نے"] and body.end not in claimed and clause.start <= body.start
        for body in scene.triggers(clause.sentence, "home_body")
        if body.end < trigger.start
    )


def unknown_agent(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """Whether نے or a genitive before the trigger belongs to somebody whom no rule knows."""
    words = scene.words
    claimed: set[int] = set()
    for group in scene.groups(clause.sentence, clause.start, trigger.start):
        claimed.update(range(group.start, group.end))
    for index in range(clause.start, trigger.start):
        if index in claimed or index in scene.date_tokens:
            continue
        if words[index] in grammar.HE and index < clause.start + 3:
            continue
        if words[index] == "نے" and words[index - 1] not in ("انہوں", "انھوں", "اس", "ہم", "میں", "جنہوں", "جنھوں", "جس"):
            return True
        if words[index] == "کو" and words[index - 1] not in _HOURS and index + 1 in claimed and index > clause.start:
            return True
        if (
            words[index] == "کی"
            and (index + 1 in claimed or index + 2 in claimed)
            and index > clause.start
            and words[index - 1] not in ("ان", "اس", "جن", "جس")
        ):
            return True
    return False


_HOURS: Final = frozenset(("صبح", "شام", "رات", "دوپہر"))
"""`وہ شام کو X سے ملیں گے`: when, and not whom."""


def title_speaker(scene: Scene, trigger: Match, foreign: set[str]) -> Actor | None:
    """`… سے مذاکرات نہیں ہوئے، روس`: the side that speaks stands at the end of a headline."""
    sentence = scene.sentence(trigger.start)
    for group in reversed(scene.groups(sentence.index, trigger.end, sentence.end)):
        if (
            group.head_end >= sentence.end - 1
            and group.marker == ""
            and (sentence.part == "title" or scene.words[group.start - 1] in "،:")
        ):
            return next((a for a in group.actors if a.country and a.country not in foreign), None)
    return None


_RELATIVE: Final = frozenset(("جو", "جنہوں", "جنھوں", "جنہیں", "جنھیں", "جن"))


def resumed(scene: Scene, clause: Clause) -> list[Group]:
    """`چلی کے صدر، جو کیٹو کے دورے پر ہیں، نے …`: the group before a relative clause, with the case marker behind it."""
    clauses = scene.document.sentences[clause.sentence].clauses
    case = scene.words[clause.start]
    if clause.index > 1 and (open_before := _before_comma(scene, clause, clauses[clause.index - 1], clauses[clause.index - 2])):
        return open_before
    if (
        clause.index < 2
        or case not in ("نے", "سے", "کی", "کا", "کو")
        or scene.words[clauses[clause.index - 1].start] not in _RELATIVE
    ):
        return []
    before = clauses[clause.index - 2]
    for group in reversed(scene.groups(clause.sentence, before.start, before.end)):
        if group.marker == "" and before.end - group.end <= 1:
            name = {"نے": "ne", "سے": "se", "کو": "ko"}.get(case, "gen")
            return [Group(group.actors, name, clause.start, clause.start + 1)]
        break
    return []


def _before_comma(scene: Scene, clause: Clause, relative: Clause, before: Clause) -> list[Group]:
    """`X نے چلی کے صدر سے، جو کیٹو کے دورے پر ہیں، ملاقات کی`: the case stands before the relative clause, the verb behind."""
    words = scene.words
    broken = words[before.end - 1] == "،" and words[before.end - 2] in ("سے", "ساتھ")
    if not broken or words[relative.start] not in _RELATIVE or scene.word_in(before.start, before.end, grammar.FINITE - {"کی"}):
        return []
    groups = scene.groups(clause.sentence, before.start, before.end)
    return groups if groups and groups[-1].marker in ("se", "saath") and groups[-1].end >= before.end - 1 else []


def pronoun_partner(scene: Scene, clause: Clause, trigger: Match) -> list[Actor] | None:
    """ان سے ملاقات, اس سے: the last person named before who is not the subject of this clause."""
    words = scene.words
    for index in range(trigger.start - 1, max(clause.start, trigger.start - 8) - 1, -1):
        with_him = words[index : index + 2] == ["کے", "ساتھ"]  # `ان کے ساتھ مذاکرات`
        if (words[index] == "سے" or with_him) and index > clause.start and words[index - 1] in ("ان", "اس", "جن", "جس"):
            if words[index + 1] in _THAN_THAT:
                continue  # `اس سے قبل دونوں کی ملاقات …`
            subject = {
                a.country
                for g in scene.groups(clause.sentence, None, index)
                if g.marker == "ne" or (g.marker == "" and g.start >= clause.start)
                for a in g.actors
            }
            if (told_of := _told_on(scene, clause, index, subject)) is not None:
                return told_of
            for number in range(clause.sentence, max(clause.sentence - 3, -1), -1):
                for group in reversed(scene.groups(number)):
                    if group.end <= index - 1 and not (group.end == index - 1 and group.marker == "gen"):
                        people = [a for a in group.actors if a.kind in PEOPLE and a.country and a.country not in subject]
                        if people:
                            return people[-1:]
            return None
    return None


def _told_on(scene: Scene, clause: Clause, index: int, subject: set[str | None]) -> list[Actor] | None:
    """`X نے Y سے ملاقات کی۔ Z نے بھی ان سے ملاقات کی`, `X نے Y سے بات کی۔ وہ لیما پہنچے۔ Z ان سے ملیں گے`: he of whom the
    story goes on."""
    before = scene.document.sentences[max(clause.sentence - 1, 0)]
    goes_on = scene.words[before.start] in _HE and before.part == "text" and before.index < clause.sentence
    if not goes_on and "بھی" not in scene.words[clause.start : index]:
        return None
    called_on = scene.groups(before.index)[:1] if before.index < clause.sentence else []
    if called_on and called_on[0].marker == "se":  # `X سے Y نے ملاقات کی۔ Z نے بھی ان سے ملاقات کی`
        first = [a for a in called_on[0].actors if a.kind in PEOPLE and a.country and a.country not in subject]
        if first:
            return first[-1:]
    mover = scene.subject_before(clause.start, other_than={code for code in subject if code})
    if mover is None or scene.document.sentence_of[mover.start] < clause.sentence - 2:
        return None
    people = [a for a in mover.actors if a.kind in PEOPLE and a.country and a.country not in subject]
    return people[-1:] or None


_THAN_THAT: Final = frozenset(("قبل", "پہلے", "زیادہ", "زائد", "کم", "متعلق"))
_SAID_BY: Final = frozenset(("کہ", ":", "انہوں", "انھوں", "انکا", "انکے", "وہ"))
"""Where the matrix clause ends, or has a pronoun for its subject."""


def matrix_subject(scene: Scene, trigger: Match, clause: Clause, foreign: set[str | None]) -> list[Actor]:
    """The subject of the clause in which `… سے ملاقات میں / کے بعد` is an adverbial."""
    sentence = scene.document.sentences[clause.sentence]
    stop = min(sentence.end, trigger.end + 25)
    said = next((i for i in range(trigger.end, stop) if scene.words[i] in _SAID_BY), stop)
    for group in scene.groups(clause.sentence, trigger.end, said):
        if group.marker in ("ne", "", "gen", "janib"):
            several = group.marker == "ne" and len({a.country for a in group.actors if a.country}) > 1
            actors = [a for a in group.actors if (several or a.kind in ACTING) and a.country not in foreign]
            if actors and (group.marker != "gen" or scene.words[group.end : group.end + 1] == ["کہنا"]):
                return actors
            if any(a.kind == "pair" for a in group.actors):
                return []
    return []


def speaking_state(scene: Scene, clause: Clause, foreign: set[str]) -> list[Actor]:
    """`چلی نے کہا ہے کہ پیرو کے ساتھ مذاکرات کل ہوں گے`, `چلی کا کہنا ہے کہ …`: the state that speaks of talks is in them."""
    words = scene.words
    previous = scene.previous_clause(clause)
    if previous is None or words[clause.start] != "کہ" or not scene.word_in(previous.start, previous.end, _SPOKEN):
        return []
    for group in scene.groups(previous.sentence, previous.start, previous.end):
        body = "نے" in words[group.end : min(group.end + _BODY, previous.end)]  # `چلی کی قومی سلامتی کونسل نے`
        said = group.marker == "ne" or (group.marker == "gen" and (body or words[group.end : group.end + 1] == ["کہنا"]))
        actors = [a for a in group.actors if a.kind in STATES and a.country]
        if said and len(actors) == len(group.actors) == 1:
            return actors if actors[0].country not in foreign else []
    return []


_BODY: Final = 6
"""Words of a state's body and its نے."""
_SPOKEN: Final = frozenset(("کہا", "کہنا", "بتایا", "اعلان", "تصدیق", "دعوی"))
