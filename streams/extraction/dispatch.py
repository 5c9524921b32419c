"""Whether a word for a letter, a congratulation, a condolence or an invitation tells that one is sent: `خط لکھا`, `کے نام
پیغام`, `X کو ایک خط میں کہا`; what is said in talks, to the public or at a game is none."""

from typing import Final

from streams.extraction import acts, grammar
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

_IN_PUBLIC: Final = frozenset(("ٹویٹ", "ٹوئٹ", "ٹوئٹر", "سوشل", "ایکس", "فیس", "ٹروتھ", "انسٹاگرام"))
"""Words by which a congratulation is a remark to the public, not a message."""
_SENT: Final = word_set(
    "بھیجا بھیجے بھیجی بھجوا بھجوایا بھجوائے بھجوائی بھیج ارسال تحریر لکھا لکھے لکھی لکھ دی دیدی "
    "دیا پیش پہنچایا دے موصول کیا روانہ حوالے سونپا "
    "سونپ پہنچا دیتے دیں لکھتے مل ملا کی وصول"
)
_CARRIED: Final = word_set("بھیجا بھیجے بھیجی بھجوا بھجوایا بھجوائے بھجوائی ارسال پہنچایا پہنچا بھیج سونپا موصول روانہ")
"""What is done with a پیغام that is no statement."""
_CALLED_IN: Final = word_set("کر کرلیا کردیا کئے کیے")
"""What makes an invitation of `مدعو`."""
_WRITTEN: Final = word_set("لکھے لکھا لکھی تحریر بھیجے بھیجا بھیجی ارسال بھجوائے بھجوائی")
PAPERS: Final = word_set(
    "نامہ نامے پیغام پیغامات پیام سندیسہ سندیسے سندیس خط خطوط چٹھی چٹھیاں مکتوب مکتوبات مراسلہ برقیہ برقیے کیبل تار "
    "ٹیلیگرام بلاوا بلاوے"
)
_OCCASIONS: Final = frozenset(
    ("تقریب", "حلف", "ہاوس", "دورے", "دورہ", "شرکت", "آنے", "اجلاس", "کانفرنس", "سمٹ", "ملاقات", "شمولیت")
)


def no_message(scene: Scene, trigger: Match, clause: Clause, cls: set[str], end: int) -> str | None:
    """Why a word of this family sends nothing here; None where something is sent."""
    words = scene.words
    sentence = scene.document.sentences[clause.sentence]
    tail = words[end : min(clause.end, end + 6)]
    if tail[:1] in (["پر"], ["سے"], ["کو"]) or tail[1:3] in (["پر", "غور"], ["کا", "امکان"]):
        tail = []  # what is told is done about it
    verb = next((w for w in tail[: 2 if "invitation" in cls else 6] if w in _SENT and w != "کی"), None)
    if verb is not None and tail[tail.index(verb) + 1 :][:1] in (["جانے"], ["جائے"], ["جائیں"]):
        verb = None  # `پیغام بھجوائے جانے سے متعلق`
    if verb is None and words[end - 1] == "مدعو" and tail[:1] and tail[0] in _CALLED_IN:
        verb = tail[0]
    if verb is None and "condolence" in cls and tail[:1] == ["کی"] and scene.is_verb_form(end):
        verb = "کی"
    written = bool(cls & {"letter"}) or words[trigger.end - 1] in PAPERS or words[end - 1] in PAPERS
    participle = spoken_of(scene, trigger, clause) and words[end : end + 1] not in (["پر"], ["سے"], ["کو"])
    headline = acts.at_end(scene, end, clause) and not scene.word_in(clause.start, trigger.start, grammar.PERFECT - {"کی"})
    inside = bool(cls & {"letter"}) and tail[:1] == ["میں"] and _written_to(scene, trigger)
    addressed = written and "نام" in words[max(clause.start, trigger.start - 3) : trigger.start] and (bool(tail) or headline)
    if verb is None and not headline and not participle and not addressed and not inside:
        return ""
    occasion = scene.word_in(max(clause.start, trigger.start - 6), trigger.start, _OCCASIONS)
    named = words[trigger.end - 1] in _INVITING
    if "invitation" in cls and not named and not occasion:
        return "no_invitation"
    if scene.has(sentence.start, sentence.end, "sport") is not None or acts.of_sport(scene, clause.sentence):
        return "sport"
    if "invitation" in cls and any(w in grammar.NEGATION for w in tail[:2]):
        return "not_invited"
    if "text" in cls and verb not in _CARRIED and not addressed and not participle:
        return ""
    if "قبول" in words[end : sentence.end] or ("دعوت" in words[trigger.start : trigger.end] and "پر" in tail[:1]):
        return ""
    told = scene.triggers(clause.sentence, "call", "meeting", "talks")
    if not written and not all("invitation" in cls and _invited_to(scene, trigger, other) for other in told):
        return "part_of_talks"
    if not written and scene.word_in(sentence.start, sentence.end, _IN_PUBLIC):
        return "said_in_public"
    return None


_INVITING: Final = frozenset(("نامہ", "نامے", "مدعو", "بلاوا", "بلاوے", "خط", "مکتوب"))


def _invited_to(scene: Scene, trigger: Match, talks: Match) -> bool:
    """`صدر کو مذاکرات کے لیے لیما آنے کی دعوت دی`, `مذاکرات میں شرکت کی دعوت دی`, `ملاقات کی دعوت دی`: talks to be held on this
    invitation, which is no part of them."""
    if not talks.end <= trigger.start <= talks.end + _TO_COME:
        return False
    tail = scene.words[talks.end : trigger.start]
    return tail[:2] in (["کے", "لیے"], ["کے", "لئے"]) or tail[:2] == ["میں", "شرکت"] or tail in (["کی"], ["کی", "بھی"])


_TO_COME: Final = 8
"""Words from what somebody is invited to, to the invitation."""


def _written_to(scene: Scene, trigger: Match) -> bool:
    """`چلی کے صدر نے پیرو کے صدر کو ایک خط میں کہا`: he to whom it goes stands right before the paper."""
    sentence = scene.document.sentence_of[trigger.start]
    to = [g for g in scene.groups(sentence, None, trigger.start) if g.marker == "ko" and any(a.role for a in g.actors)]
    return bool(to) and all(w in _A_PAPER for w in scene.words[to[-1].end : trigger.start])


_A_PAPER: Final = word_set("ایک اپنے اس حالیہ تازہ خصوصی تفصیلی مختصر سرکاری جوابی ذاتی دوسرے خفیہ کھلے")


def spoken_of(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`… کو لکھے گئے خط میں`, `ارسال کیے گئے پیغام میں`: a paper as what it says is told."""
    before = scene.words[max(clause.start, trigger.start - 4) : trigger.start]
    return scene.words[trigger.end - 1] in PAPERS and any(w in _WRITTEN for w in before)
