"""Visits: who travels where. `X نے چین کا دورہ کیا`, `X چین کے دورے پر`, `X کا دورۂ چین`, `X بیجنگ پہنچے`, `X ماسکو روانہ`."""

from dataclasses import replace
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import Actor
from streams.extraction.document import Clause
from streams.extraction.gazetteer import City, Country, Trigger
from streams.extraction.lexicon import Match
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.status import NONE, status
from streams.urdu.tokens import word_set

_TRAVELLERS: Final = frozenset(("person", "office", "counterpart", "delegation", "officials"))
_SCENE: Final = 600
"""Words back to which یہاں may point."""
_HOME: Final = frozenset(["وطن", "واپس", "واپسی"])


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Visit candidates of a sentence."""
    found: list[Candidate] = []
    last_end = -1
    for trigger in sorted(scene.triggers(sentence, "visit", "arrive", "depart", "go", "ceremony"), key=lambda t: t.start):
        if trigger.start < last_end:
            continue
        last_end = trigger.end
        candidate, reason = _read(scene, trigger)
        if candidate is not None:
            found.append(candidate)
        else:
            scene.rejections.append(Rejection(trigger, reason))
    return found


def _read(scene: Scene, trigger: Match) -> tuple[Candidate | None, str]:
    words = scene.words
    clause = scene.clause(trigger.start)
    cls = {e.cls for e in trigger.entries if isinstance(e, Trigger)}
    host, span, rule = _host(scene, trigger, clause, cls)
    if host is None:
        return None, "no_destination"
    if rule != "left" and any(w in _HOME for w in words[max(clause.start, trigger.start - 3) : trigger.start]):
        return None, "way_home"
    travellers = _travellers(scene, trigger, clause, cls, host, span)
    travellers = [a for a in travellers if a.country and a.country != host and a.office_key != "spokesman"]
    if scene.has(*_span(scene, clause), "team_sport") is not None:
        return None, "sport"
    if travellers and all(a.role in (None, "other", "party_leader") and a.kind in ("person", "office") for a in travellers):
        private = scene.has(
            scene.document.sentences[clause.sentence].start, scene.document.sentences[clause.sentence].end, "sport", "showbiz"
        )
        if private is not None or not any(a.person for a in travellers):
            return None, "private"
    if not travellers and "depart" in cls and rule == "departure" and (origin := _origin(scene, span, clause)) is not None:
        host, span, rule = origin[0], origin[1], "left"
        travellers = [a for a in _travellers(scene, trigger, clause, cls, host, span) if a.country and a.country != host]
    if not travellers:
        return None, "no_traveller"
    if travellers[0].country == "IL" and words[span[0]] == "غزہ":
        return None, "front"  # to his own troops, no guest of that government
    behind = trigger
    if span[0] >= trigger.end:
        behind = Match(trigger.start, span[1], trigger.kind, trigger.entries, trigger.form)
    standing, how = status(scene, behind, clause)
    if "visit" in cls:
        standing, how = _invited(scene, trigger, clause, standing, how)
    if standing == NONE:
        return None, how
    country = travellers[0].country
    assert country is not None
    event = Candidate(
        "visit",
        sorted({country, host}),
        [a for a in travellers if a.country == country],
        clause.sentence,
        clause,
        trigger,
        standing,
        rules=[f"visit:{rule}", f"status:{how}"],
        mode="in_person",
        host=host,
    )
    event.place_country = host
    match = scene.document.covering.get(span[0])
    if match is not None and isinstance(match.entry, City):
        event.place_city = match.entry.name or None
    event.place_span = span
    if (
        words[trigger.end : trigger.end + 2] in (["کے", "دوران"], ["کے", "بعد"], ["کے", "موقع"])
        or "اپنے" in words[max(clause.start, trigger.start - 5) : trigger.start]
    ):
        event.weak = True
    return event, ""


def _span(scene: Scene, clause: Clause) -> tuple[int, int]:
    sentence = scene.document.sentences[clause.sentence]
    return sentence.start, sentence.end


def _invited(scene: Scene, trigger: Match, clause: Clause, standing: str, how: str) -> tuple[str, str]:
    """An invitation accepted is a planned visit; an invitation given is none."""
    words = scene.words
    sentence = scene.document.sentences[clause.sentence]
    tail = words[trigger.end : sentence.end]
    if "دعوت" in tail[:5]:
        at = trigger.end + tail.index("دعوت")
        if any(w in ("قبول", "منظور") for w in words[at : sentence.end]) and "نہیں" not in words[at : sentence.end]:
            return "planned", "invitation_accepted"
        return NONE, "invitation"
    before = words[clause.start : trigger.start]
    if (
        "دعوت" in before
        and words[trigger.end : trigger.end + 1] != ["پر"]
        and any(w in ("دی", "دیدی", "دے") for w in words[trigger.end : clause.end])
    ):
        return NONE, "invitation"
    return standing, how


def _place(scene: Scene, start: int) -> tuple[str | None, Match | None]:
    match = scene.document.names.get(start)
    if match is None:
        return None, None
    if match.kind == "country" and isinstance(match.entry, Country):
        return match.entry.code, match
    if match.kind == "city" and isinstance(match.entry, City) and match.entry.country != "*":
        return match.entry.country, match
    return None, None


def _host(scene: Scene, trigger: Match, clause: Clause, cls: set[str]) -> tuple[str | None, tuple[int, int], str]:
    """The country travelled to, its tokens, and by which construction."""
    words = scene.words
    if "visit" in cls and words[trigger.end : trigger.end + 2] == ["کی", "دعوت"]:
        inviter = [g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.marker in ("gen", "janib")]
        country = next((a.country for g in reversed(inviter) for a in g.actors if a.country and a.kind in _TRAVELLERS), None)
        if country is not None and _place(scene, trigger.start - 1)[0] is None:
            return country, (inviter[-1].start, inviter[-1].end), "invited_by"
    if "visit" in cls:
        code, match = _place(scene, trigger.end)
        if code and match:  # دورہ پاکستان
            return code, (match.start, match.end), "izafat"
        for index in range(trigger.start - 1, max(clause.start, trigger.start - 8) - 1, -1):
            match = scene.document.covering.get(index)
            if match is not None and match.kind in ("country", "city") and match.end < len(words):
                code, found = _place(scene, match.start)
                owned = scene.document.covering.get(match.end + 1)
                if owned is not None and owned.kind == "office" and owned.start > match.end:
                    continue  # `ملائیشیا کے وزیراعظم … دورہ`: whose office, not where to
                if code and found and words[found.end] in ("کا", "کے", "کی"):
                    return code, (found.start, found.end), "genitive"
                if code and found and found.end == trigger.start:
                    return code, (found.start, found.end), "compound"
        # دورے پر X پہنچے
        for index in range(trigger.end, min(clause.end, trigger.end + 6)):
            code, match = _place(scene, index)
            if code and match and scene.has(match.end, min(match.end + 3, clause.end), "arrive", "depart") is not None:
                return code, (match.start, match.end), "on_visit"
        home = scene.register.audience
        if home and words[trigger.end : trigger.end + 1] == ["مکمل"] and scene.word_in(trigger.end, clause.end + 12, _HOME):
            guests = [a for g in scene.groups(clause.sentence, clause.start, trigger.start) for a in g.actors]
            if any(a.kind in _TRAVELLERS and a.country and a.country != home and a.explicit for a in guests):
                return home, (trigger.start, trigger.end), "ended"  # `ملائیشیا کے وزیراعظم دورہ مکمل کرکے وطن روانہ`
        return None, (0, 0), ""
    if "ceremony" in cls:
        return _ceremony(scene, trigger, clause)
    if "depart" in cls and (left := _left(scene, trigger, clause)) is not None:
        return left
    if words[trigger.start] == "آمد":
        if words[trigger.start - 2 : trigger.start] == ["وفد", "کی"]:  # `مصری وفد کی آمد`: to where the story is told
            here = scene.here()
            return (here, (trigger.start, trigger.end), "here") if here else (None, (0, 0), "")
        for index in range(trigger.start - 1, max(clause.start, trigger.start - 5) - 1, -1):
            code, match = _place(scene, index)
            if code and match and match.end <= trigger.start:
                return code, (match.start, match.end), "arrival"
        return None, (0, 0), ""
    if words[trigger.start - 1] == "یہاں" and "شرکت" in words[clause.start : trigger.start] and cls & {"go", "arrive"}:
        here = _last_city(scene, clause)
        return (here, (trigger.start - 1, trigger.start), "here") if here else (None, (0, 0), "")
    if words[trigger.end - 1] in ("ہوئے", "ہوئی") and words[trigger.start - 1] == "یہاں":
        here = scene.here()
        return (here, (trigger.start - 1, trigger.start), "here") if here else (None, (0, 0), "")
    for index in range(trigger.start - 1, max(clause.start, trigger.start - 5) - 1, -1):
        code, match = _place(scene, index)
        if code and match and match.end <= trigger.start:
            after = words[match.end : trigger.start]
            if "go" in cls and after not in ([], ["نہ"], ["نہیں"]):
                return None, (0, 0), ""
            if not after or after[:2] in (["کے", "لیے"], ["کے", "لئے"]) or after[0] in ("بھی", "نہ", "نہیں", "ہی"):
                return code, (match.start, match.end), "arrival" if "arrive" in cls else "departure"
            if after and after[0] == "سے":
                return None, (0, 0), ""
    return None, (0, 0), ""


def _ceremony(scene: Scene, trigger: Match, clause: Clause) -> tuple[str | None, tuple[int, int], str]:
    """`قاہرہ میں … کی آخری رسومات میں شرکت`: who attends a funeral or an oath abroad is there."""
    if not scene.word_in(trigger.end, min(trigger.end + 6, clause.end), ("شرکت", "شریک", "خطاب")):
        return None, (0, 0), ""
    for index in range(trigger.start - 1, clause.start - 1, -1):
        code, match = _place(scene, index)
        if code and match and match.kind == "city" and scene.words[match.end : match.end + 1] == ["میں"]:
            return code, (match.start, match.end), "ceremony"
    return None, (0, 0), ""


def _last_city(scene: Scene, clause: Clause) -> str | None:
    """The country of the city that the article named last as its scene (`… میں`)."""
    for index in range(clause.start - 1, max(clause.start - _SCENE, 0) - 1, -1):
        match = scene.document.names.get(index)
        if (
            match is not None
            and isinstance(match.entry, City)
            and match.entry.kind != "venue"
            and match.entry.country != "*"
            and scene.words[match.end : match.end + 1] == ["میں"]
        ):
            return match.entry.country
    return None


def _left(scene: Scene, trigger: Match, clause: Clause) -> tuple[str | None, tuple[int, int], str] | None:
    """`قاہرہ سے واپس روانہ`: the visit to the place left ends."""
    words = scene.words
    if words[trigger.start - 1] not in _HOME:
        return None
    for index in range(trigger.start - 2, max(clause.start, trigger.start - 8) - 1, -1):
        if words[index] == "سے":
            match = scene.document.covering.get(index - 1)
            if match is None or match.start < clause.start:
                return None
            code, place = _place(scene, match.start)
            if code and place:
                return code, (place.start, place.end), "left"
            if isinstance(match.entry, City) and match.entry.kind == "venue" and scene.register.audience:
                return scene.register.audience, (match.start, match.end), "left"
            return None
    return None


def _origin(scene: Scene, destination: tuple[int, int], clause: Clause) -> tuple[str, tuple[int, int]] | None:
    """`قاہرہ سے جاپان کے لیے روانہ`: the place left by one who goes home."""
    if destination[0] - 2 < clause.start or scene.words[destination[0] - 1] != "سے":
        return None
    match = scene.document.covering.get(destination[0] - 2)
    code, place = _place(scene, match.start) if match is not None else (None, None)
    return (code, (place.start, place.end)) if code and place else None


def _travellers(scene: Scene, trigger: Match, clause: Clause, cls: set[str], host: str, span: tuple[int, int]) -> list[Actor]:
    behind = scene.words[trigger.end : trigger.end + 3]
    if behind[:1] == ["پر"] and behind[1:2] and behind[1] in ("آئے", "آنے", "آئی", "موجود", "آیا", "گئے", "گئی"):
        sentence = scene.document.sentences[clause.sentence]
        right = scene.groups(clause.sentence, trigger.end, min(sentence.end, trigger.end + 8))
        actors = [a for a in (right[0].actors if right else []) if a.kind in _TRAVELLERS and a.country != host]
        if actors:
            return actors
    if "arrive" in cls and scene.words[trigger.end - 1] in ("ہوئے", "ہوئی", "والے", "والی", "والا"):
        right = scene.groups(clause.sentence, trigger.end, trigger.end + 2)
        return [a for a in (right[0].actors if right else []) if a.kind in _TRAVELLERS and a.country != host]
    if scene.words[trigger.end : trigger.end + 2] == ["کی", "دعوت"] or (
        span[0] >= trigger.end and scene.words[span[1] : span[1] + 2] == ["کی", "دعوت"]
    ):
        asked = [a for g in scene.groups(clause.sentence, clause.start, trigger.start) for a in g.actors if g.marker == "ko"]
        invited = [a for a in asked if a.kind in _TRAVELLERS and a.country != host]
        if invited:
            return invited
    chosen: list[Actor] = []
    nominal: list[Actor] = []
    for group in scene.groups(clause.sentence, clause.start, trigger.start):
        if group.start >= span[0] and group.start < span[1]:
            continue
        if group.marker == "ne" and scene.words[trigger.start] == "آمد":
            continue  # who speaks of an arrival does not arrive
        company = group.marker == "saath" and group.end == span[0] and scene.words[trigger.end : trigger.end + 1] == ["پر"]
        if company or group.marker in ("ne", "", "gen", "hamrah", "qayadat"):  # `X کے ساتھ چین کے دورے پر`
            actors = [a for a in group.actors if a.kind in _TRAVELLERS]
            if not actors and group.marker == "gen" and scene.words[group.end : group.end + 1] == ["ٹیم"]:
                actors = [replace(a, kind="delegation", role="delegation") for a in group.actors if a.kind == "organisation"]
            if group.marker == "gen" and scene.words[group.end : group.end + 1] in (
                ["دعوت"],
                ["درخواست"],
                ["کہنا"],
                ["طرف"],
                ["طرح"],
            ):
                continue
            chosen.extend(actors)
            if group.marker != "gen":
                nominal.extend(actors)
            group.used = group.used or (group.marker == "gen" and bool(actors))
    if subjects := [a for a in nominal if a.country and a.country != host and (a.explicit or a.person)]:
        chosen = subjects
    chosen = [a for a in chosen if a.country != host]
    if chosen:
        return [a for a in chosen if not a.former]
    if "visit" in cls:
        after = [
            a
            for g in scene.groups(clause.sentence, trigger.end, clause.end)
            for a in g.actors
            if g.marker in ("ne", "") and a.kind in _TRAVELLERS and a.country != host
        ]
        if after:
            return after[:1]
    if scene.has(clause.start, trigger.start, "sport") is not None:
        return []
    subject = scene.subject_before(clause.start if clause.start < trigger.start else trigger.start, other_than={host})
    if subject is None:
        return []
    if not _verbal(scene, trigger, clause) or not _dropped(scene, clause, span):
        return []
    return [a for a in subject.actors if a.kind in _TRAVELLERS]


def _dropped(scene: Scene, clause: Clause, span: tuple[int, int]) -> bool:
    """Whether the clause names no subject of its own before the destination: a day, a pronoun, an adverb at most."""
    begin = max(
        (i + 1 for i in range(clause.start, span[0]) if scene.words[i] in ("بعد", "قبل", "دوران", "کر", "موقع")),
        default=clause.start,
    )
    unknown = [
        i
        for i in range(begin, span[0])
        if i not in scene.date_tokens
        and scene.words[i] not in _LEADING
        and scene.words[i] not in grammar.CASE
        and scene.words[i] not in grammar.CLAUSE_STARTERS
        and not scene.words[i].isdigit()
        and scene.words[i][0].isalnum()
    ]
    visiting = any(scene.words[i] in ("دورے", "دورہ", "روزہ", "سرکاری", "قیادت", "ہمراہ", "موقع", "دعوت") for i in unknown)
    return len(unknown) <= 1 or visiting


_LEADING: Final = word_set(
    "وہ انہوں انھوں پھر بعد ازاں وہاں سے پہلے اب آج کل گزشتہ گذشتہ روز اور بھی ہی تو اس موقع مرحلے میں دوسرے تیسرے "
    "اگلے آخری خصوصی طیارے شام صبح رات دوپہر اپنے وفد ہمراہ ساتھ ان قبل واپسی علی الصبح"
)


def _verbal(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """A dropped subject is carried only into a clause with a verb of its own."""
    return any(w in grammar.FINITE or w in _SEEN or w in ("گے", "گی", "گا") for w in scene.words[trigger.start : clause.end])


_SEEN: Final = word_set("دیکھا دیکھی دیکھے دیکھیں سنا سنی سنے کہا")
"""What a traveller tells of himself: `چین کے دورے میں … دیکھا`."""
