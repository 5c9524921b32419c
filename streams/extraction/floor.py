"""Who speaks in a session told before (`X نے اجلاس میں کہا کہ …`), and sessions told twice as a conference and as a meeting."""

from typing import Final

from streams.extraction.attendance import OFFICIAL
from streams.extraction.coreference import last_told
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

_SESSION: Final = word_set("اجلاس کانفرنس سمٹ فورم اسمبلی سیشن")
_SPEAKS: Final = word_set("کہا خطاب زور بتایا تقریر اظہار مطالبہ")
_HEARD: Final = 6
"""Sentences behind a session in which `the session` is still that one."""
_ADDRESSED: Final = 3
"""Sentences behind a session in which an address is one to it."""
_OWN: Final = word_set("اپنے اپنی بھی افتتاحی کلیدی صدارتی اختتامی")
_FEW: Final = 4
"""States whose session without an organisation is a meeting of theirs."""


def speak(scene: Scene, events: list[Candidate]) -> None:
    """`لیما میں کانفرنس ہوئی۔ چلی کے وزیر خارجہ X نے کانفرنس میں کہا …`: he sat in it."""
    sessions = [e for e in events if e.type == "summit" and e.status == "held"]
    for session in sessions:
        told = last_told(session)
        for number in range(session.sentence, min(told + _HEARD, len(scene.document.sentences))):
            if any(s is not session and session.sentence < s.sentence <= number for s in sessions):
                break
            for group in scene.groups(number):
                behind = scene.words[group.end : group.end + 8]
                if group.marker != "ne" or group.start <= session.trigger.end:
                    continue
                said = behind[:1] and behind[0] in _SESSION and behind[1:2] in (["میں"], ["سے"], ["کے"])
                opens = scene.words[max(group.start - 2, 0) : group.start]
                if opens[:1] and opens[0] in _SESSION and opens[1] in ("میں", "سے") and _heads(scene, group.start - 2):
                    said = True  # `اجلاس میں X نے زور دیا`
                said = (said and not _SPEAKS.isdisjoint(behind)) or _tells_them(behind)
                address = number - told <= _ADDRESSED and not session.background and _addresses(behind)
                if not said and not address:
                    continue
                for actor in group.actors:
                    if actor.country and actor.kind in OFFICIAL and actor.role and actor.office_key != "spokesman":
                        session.actors.append(actor)
                        session.parties = sorted({*session.parties, actor.country})


def _heads(scene: Scene, index: int) -> bool:
    """Whether a word heads its clause, a demonstrative or comma aside."""
    clause = scene.clause(index)
    return index == clause.start or scene.words[index - 1] in ("،", "اس", "مذکورہ")


def _tells_them(behind: list[str]) -> bool:
    """`X نے شرکا کو بتایا`, `X نے مندوبین سے کہا`: those who hear him are the session's."""
    at = next((i for i, w in enumerate(behind[:_SOON]) if w in _HEARERS), None)
    return (
        at is not None
        and behind[at - 1 : at] != ["دیگر"]
        and behind[at + 1 : at + 2] in (["کو"], ["سے"])
        and not _TELLS.isdisjoint(behind[at + 2 :])
    )


_SOON: Final = 6
_HEARERS: Final = word_set("شرکا مندوبین حاضرین")
_TELLS: Final = word_set("بتایا کہا یاد آگاہ خطاب خبردار یقین")


def _addresses(behind: list[str]) -> bool:
    """`… نے اپنے خطاب میں کہا`, `… نے بھی خطاب کیا`: an address to whom the article does not say again."""
    own = behind[1:] if behind[:1] and behind[0] in _OWN else behind
    return own[:1] in (["خطاب"], ["تقریر"]) and own[1:2] in (["میں"], ["کیا"], ["کی"], ["کرتے"], ["کے"])


def once(events: list[Candidate]) -> list[Candidate]:
    """`… اجلاس ہوا جس میں A، B، C اور D کے نمائندوں نے شرکت کی`: one event, of a few states a meeting, else the conference."""
    out = list(events)
    for meeting in [e for e in events if e.type == "meeting" and "meeting:several" in e.rules]:
        for part in [e for e in out if e.type == "meeting" and e is not meeting and e.sentence == meeting.sentence]:
            if set(part.parties) < set(meeting.parties) and part.trigger == meeting.trigger:
                out.remove(part)  # the same noun, read with those named beside it alone
        for session in [e for e in out if e.type == "summit" and e.background == meeting.background]:
            same = session.organisation is None and set(session.parties) == set(meeting.parties)
            if same and len(meeting.parties) <= _FEW and "summit:noun" in session.rules:
                meeting.actors.extend(session.actors)
                meeting.merged.append(session)
                out.remove(session)
            elif set(meeting.parties) <= set(session.parties) and meeting.place_country in (None, session.place_country):
                session.actors.extend(meeting.actors)
                out = [e for e in out if e is not meeting]
    return out
