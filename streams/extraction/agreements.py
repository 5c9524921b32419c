"""Agreements signed, exchanged, adopted or reached; and messages sent: letters, congratulations, condolences, invitations."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import Actor, Group
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Country
from streams.extraction.lexicon import Match
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.status import NONE, status
from streams.urdu.tokens import word_set

_SIGNERS: Final = frozenset(("person", "office", "counterpart", "delegation", "officials", "government"))


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Agreement candidates of a sentence: a document and an act of concluding it."""
    found: list[Candidate] = []
    for trigger in scene.triggers(sentence, "agreement", "ceasefire", "sign", "grant"):
        clause = scene.clause(trigger.start)
        candidate, reason = _read(scene, trigger, clause)
        if candidate is not None:
            found.append(candidate)
            break
        if reason:
            scene.rejections.append(Rejection(trigger, reason))
    return found


def _act(scene: Scene, trigger: Match, clause: Clause) -> tuple[Match | None, str]:
    sentence = scene.document.sentences[clause.sentence]
    words = scene.words
    act = scene.has(clause.start, clause.end, "sign")
    if act is not None:
        return act, "signed"
    act = scene.has(trigger.end, min(sentence.end, trigger.end + 6), "concluded")
    if act is not None:
        return act, "concluded"
    act = scene.has(clause.start, clause.end, "concluded")
    if act is not None and act.end <= trigger.start and words[act.end : act.end + 1] in (["والے"], ["والا"], ["والی"]):
        between = any(
            g.marker == "darmiyan" and len({a.country for a in g.actors if a.country}) > 1
            for g in scene.groups(clause.sentence, clause.start, act.start)
        )
        return (act, "referred") if between and clause.sentence <= 3 else (None, "referred")
    act = scene.has(trigger.end, min(clause.end, trigger.end + 4), "ratify", "exchange")
    if act is not None:
        return act, "ratified"
    tail = words[trigger.end : trigger.end + 2]
    if tail[:1] in (["ہوا"], ["ہوئے"], ["ہوئی"], ["ہوئیں"]) or (tail[:1] == ["ہو"] and tail[1:2] in (["گیا"], ["گئے"])):
        return trigger, "made"
    agent = any(g.marker in ("ne", "darmiyan") for g in scene.groups(clause.sentence, clause.start, trigger.start))
    if (tail[:1] in (["کیا"], ["کیے"]) and agent) or (tail[:1] == ["کر"] and tail[1:2] in (["لیا"], ["لیے"])):
        return trigger, "made"
    ceasefire = any(getattr(e, "cls", "") == "ceasefire" for e in trigger.entries)
    if ceasefire and tail[:1] == ["پر"] and any(w in ("متفق", "اتفاق", "رضامند") for w in words[trigger.end : trigger.end + 4]):
        return trigger, "agreed"
    if tail[:1] == ["جاری"] or tail == ["کی", "منظوری"]:
        later = words[trigger.end + 2 : trigger.end + 5]
        return (
            (trigger, "adopted")
            if tail == ["کی", "منظوری"] and any(w in ("دی", "دیدی", "دے", "دیدی") for w in later)
            else (None, "")
        )
    verbless = not scene.word_in(clause.start, clause.end, grammar.FINITE - {"کی"}) and clause.sentence <= 1
    if clause.end == trigger.end and (sentence.part == "title" or verbless):
        return trigger, "headline"
    return None, ""


def _read(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    words = scene.words
    act, rule = _act(scene, trigger, clause)
    if act is None:
        return None, "no_signing" if rule != "referred" else "referred"
    cls = {getattr(e, "cls", "") for e in trigger.entries}
    sentence_span = scene.document.sentences[clause.sentence]
    if scene.has(sentence_span.start, sentence_span.end, "team_sport") is not None:
        return None, "sport"
    if "grant" in cls and rule != "signed":
        return None, "announced_only"
    if scene.has(clause.start, clause.end, "cut") is not None and rule != "signed":
        return None, "ended"
    groups = scene.groups(clause.sentence, clause.start, clause.end)
    companies = scene.has(clause.start, clause.end, "company")
    if companies is not None and companies.start in scene.document.covering:
        companies = None
    parties: list[str] = []
    actors: list[Actor] = []
    act_of_ratification = rule == "ratified" and words[act.start] == "توثیق"
    if act_of_ratification and words[trigger.start - 1] == "جس" and trigger.start > clause.start:
        return None, "relative"
    for group in groups:
        if group.marker in ("mutabiq", "about", "men", "par", "against") and not (
            group.marker == "men" and (len(group.actors) > 1 or act_of_ratification)
        ):
            continue
        if group.marker == "gen" and words[group.end : group.end + 1] and words[group.end] in grammar.PLACE_NOUNS:
            continue
        for actor in group.actors:
            if actor.kind == "pair":
                continue
            if actor.country and actor.office_key != "spokesman":
                parties.append(actor.country)
                if actor.kind in ("person", "office", "counterpart"):
                    actors.append(actor)
    between = [a.country for g in groups if g.marker == "darmiyan" for a in g.actors if a.country]
    between += [code for g in groups if g.marker == "darmiyan" for code in _local_government(scene, g)]
    if len(set(between)) >= 2:
        parties = [c for c in between if c]
        actors = [a for a in actors if a.country in parties]
    distinct = sorted(set(parties))
    sentence = scene.document.sentences[clause.sentence]
    if cls == {"sign"} and scene.has(sentence.start, sentence.end, "agreement", "ceasefire") is None and len(distinct) < 2:
        return None, "no_document"
    if rule == "agreed" and len(distinct) < 2:
        return None, "one_party"
    pair = any(a.kind == "pair" for g in groups for a in g.actors)
    if len(distinct) < 2 and companies is not None and not pair:
        return None, "private_deal"
    if len(distinct) < 2:
        subject = scene.subject_before(clause.start, other_than=set(distinct)) if distinct and not pair else None
        if subject is not None and distinct and scene.document.sentence_of[subject.start] >= clause.sentence - 1:
            distinct = sorted({*distinct, *(a.country for a in subject.actors if a.country)})
    if (
        len(distinct) == 1
        and scene.register.audience
        and scene.register.audience not in distinct
        and any(
            g.marker in ("se", "saath", "gen")
            and any(a.country == distinct[0] and a.kind in ("organisation", "state", "government") for a in g.actors)
            for g in groups
        )
        and not pair
    ):
        distinct = sorted({*distinct, scene.register.audience})
    standing, how = status(scene, act, scene.clause(act.start))
    if standing == NONE:
        return None, how
    if (
        standing == "held"
        and words[act.end : act.end + 1] in (["کے"], ["کی"])
        and rule == "signed"
        and words[act.end + 1 : act.end + 2] not in (["بعد"], ["تقریب"], ["موقع"])
    ):
        following = words[act.end + 1 : act.end + 2]
        if following in (["لیے"], ["لئے"], ["تاریخ"], ["تیاری"], ["تیاریاں"]):
            standing, how = "planned", "to_be_signed"
    event = Candidate(
        "agreement", distinct, actors, clause.sentence, clause, trigger, standing, rules=[f"agreement:{rule}", f"status:{how}"]
    )
    if len(distinct) < 2:
        event.anaphoric = True
        if pair:
            event.rules.append("agreement:pair")
        event.parties = distinct
    return event, ""


def _local_government(scene: Scene, group: Group) -> list[str]:
    """`کینیا میں حکومت اور … کے درمیان`: Kenya's government is the other side, not the audience's."""
    start = group.start - 1 if scene.words[group.start - 1] in ("'", '"') else group.start
    if scene.words[max(start - 3, 0) : start] != ["میں", "حکومت", "اور"]:
        return []
    where = scene.document.covering.get(start - 4)
    return [where.entry.code] if where is not None and isinstance(where.entry, Country) else []


def messages(scene: Scene, sentence: int) -> list[Candidate]:
    """Message candidates: sender with نے or genitive, receiver with کو or کے نام."""
    found: list[Candidate] = []
    for trigger in scene.triggers(sentence, "letter", "greeting", "condolence", "invitation", "text"):
        clause = scene.clause(trigger.start)
        candidate, reason = _message(scene, trigger, clause)
        if candidate is not None:
            found.append(candidate)
            break
        if reason:
            scene.rejections.append(Rejection(trigger, reason))
    return found


_IN_PUBLIC: Final = frozenset(("ٹویٹ", "ٹوئٹ", "ٹوئٹر", "سوشل", "ایکس", "فیس", "ٹروتھ", "انسٹاگرام"))
"""Words by which a congratulation is a remark to the public, not a message."""
_SENT: Final = word_set(
    "بھیجا بھیجے بھجوا بھجوایا بھیج ارسال لکھا لکھے لکھ دی دیدی دیا پیش پہنچایا دے موصول کیا روانہ حوالے سونپا سونپ پہنچا"
)


def _message(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    words = scene.words
    cls = {getattr(e, "cls", "") for e in trigger.entries}
    end = trigger.end
    if cls & {"greeting", "condolence"} and words[end : end + 2] in (["کا", "پیغام"], ["کا", "خط"]):
        end += 2
    tail = words[end : min(clause.end, end + 6)]
    written = bool(cls & {"letter"}) or words[trigger.end - 1] in ("نامہ", "نامے", "پیغام", "خط")
    verb = next((w for w in tail[: 2 if "invitation" in cls else 6] if w in _SENT), None)
    if verb is None and "condolence" in cls and tail[:1] == ["کی"] and scene.is_verb_form(end):
        verb = "کی"
    sentence = scene.document.sentences[clause.sentence]
    headline = end >= clause.end and not scene.word_in(clause.start, trigger.start, grammar.PERFECT - {"کی"})
    if verb is None and not headline:
        return None, ""
    if "invitation" in cls and not (
        words[trigger.end - 1] in ("نامہ", "نامے")
        or any(
            w in ("دورے", "دورہ", "شرکت", "آنے", "اجلاس", "کانفرنس", "سمٹ", "ملاقات")
            for w in words[max(clause.start, trigger.start - 6) : trigger.start]
        )
    ):
        return None, "no_invitation"
    if scene.has(sentence.start, sentence.end, "sport") is not None:
        return None, "sport"
    if "text" in cls and verb not in ("بھیجا", "بھجوا", "بھجوایا", "ارسال", "پہنچایا", "پہنچا"):
        return None, ""
    if (
        words[trigger.end : trigger.end + 2] == ["قبول", "کر"]
        or "قبول" in tail
        or ("دعوت" in words[trigger.start : trigger.end] and "پر" in tail[:1])
    ):
        return None, ""
    if scene.has(sentence.start, sentence.end, "call", "meeting", "talks") is not None and not written:
        return None, "part_of_talks"
    if not written and scene.word_in(sentence.start, sentence.end, _IN_PUBLIC):
        return None, "said_in_public"
    standing, how = status(scene, trigger, clause)
    if standing == NONE:
        return None, how
    groups = scene.groups(clause.sentence, clause.start, clause.end)
    sender = [a for g in groups for a in g.actors if g.marker in ("ne",) and a.kind in _SIGNERS and a.country]
    if not sender:
        sender = [
            a
            for g in groups
            for a in g.actors
            if g.marker in ("gen", "", "janib") and a.kind in _SIGNERS and a.country and g.start < trigger.start
        ]
    receiver = [
        a
        for g in groups
        for a in g.actors
        if g.marker in ("ko", "se", "for") and a.country and a.kind in (_SIGNERS | {"state"}) and a not in sender
    ]
    if not receiver:
        receiver = [
            a
            for g in groups
            for a in g.actors
            if a not in sender and a.country and words[g.head_end : g.head_end + 2] == ["کے", "نام"]
        ]
    if not sender and receiver:
        subject = scene.subject_before(clause.start, other_than={a.country for a in receiver if a.country})
        sender = [a for a in subject.actors if a.country] if subject is not None else []
    if sender and not receiver and "invitation" in cls:
        return None, "no_receiver"
    codes = sorted({a.country for a in [*sender, *receiver] if a.country})
    if len(codes) != 2:
        return None, "one_party" if len(codes) < 2 else "many"
    to_state = bool(cls & {"condolence", "greeting"}) and any(
        a.role in ("head_of_state", "head_of_government", "foreign_minister", "royal") for a in sender
    )
    if (
        not any(a.kind in ("person", "office", "counterpart", "government") for a in receiver)
        and "invitation" not in cls
        and not (to_state and sentence.part == "text" and words[trigger.start - 1] in ("سے", "کو"))
    ):
        return None, "to_no_official"
    return Candidate(
        "message",
        codes,
        [a for a in [*sender, *receiver] if a.kind in ("person", "office", "counterpart")],
        clause.sentence,
        clause,
        trigger,
        standing,
        rules=[f"message:{sorted(cls)[0]}", f"status:{how}"],
    ), ""


FINITE: Final = grammar.FINITE
