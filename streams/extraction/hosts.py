"""Who holds a session, and at whose wish: `عمان کی میزبانی میں`, `کانفرنس کا میزبان چلی تھا`, `جسے چلی اور پیرو مل کر کروا
رہے ہیں`, `کینیا کی درخواست پر`."""

from typing import Final

from streams.extraction.actors import COLLECTIVE, Group
from streams.extraction.attendance import CONVENED, HOSTING, OFFICIAL, done_with
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Scene
from streams.extraction.session_status import TO_HOLD
from streams.urdu.tokens import word_set

_REACH: Final = 11
"""Words between the host and the session's noun."""
_ORGANISES: Final = word_set("کروا کرا منعقد اہتمام انعقاد سجا بلا")
"""`اسے چلی اور پیرو مل کر کروا رہے ہیں`, `جس کا اہتمام چلی نے کیا`."""
_HEAD: Final = 3
"""Words at the head of a clause in which it points to the session."""
_WISH: Final = word_set("درخواست فرمائش مطالبے اپیل کہنے اصرار تجویز ایما کال استدعا")
_ASKED: Final = 2


def host(scene: Scene, trigger: Match, clause: Clause) -> list[str]:
    """`عمان کی میزبانی میں ہونے والی کانفرنس`, `عمان … کانفرنس کی میزبانی کرے گا`: who hosts it."""
    before = scene.groups(clause.sentence, clause.start, trigger.start)
    for group in before:
        if group.marker == "mezbani" and trigger.start - group.end <= _REACH:
            return [a.country for a in group.actors if a.country]
        if group.marker == "gen" and scene.words[group.end : group.end + 2] == ["زیر", "اہتمام"]:
            return _holders(group)
    if done_with(scene, trigger) == ["کی", "میزبانی"]:
        for group in before:
            if group.marker in ("ne", ""):
                return _holders(group)
        behind = scene.groups(clause.sentence, trigger.end, clause.end)  # `کانفرنس کی میزبانی چلی اور پیرو کر رہے ہیں`
        first = behind[0] if behind else None
        if first is not None and first.marker in ("ne", "", "men") and _right_behind(scene, first):
            return _holders(first)
    for group in scene.groups(clause.sentence, trigger.end, clause.end):
        if group.marker == "gen" and scene.words[group.end : group.end + 2] == ["حصے", "میں"]:
            return _holders(group)  # `نشست اس بار چلی کے حصے میں آئی ہے`
    return _told_behind(scene, trigger, clause)


def _right_behind(scene: Scene, group: Group) -> bool:
    """`کی میزبان چلی کی حکومت`, where the word may be taken into the group."""
    return not {"میزبانی", "میزبان"}.isdisjoint(scene.words[group.start - 1 : group.start + 1])


def _holders(group: Group) -> list[str]:
    return [a.country for a in group.actors if a.country and a.kind in COLLECTIVE | OFFICIAL]


def _told_behind(scene: Scene, trigger: Match, clause: Clause) -> list[str]:
    """`… اجلاس جاری ہے جس کی میزبانی چلی کر رہا ہے`, `… اور اسے چلی اور پیرو مل کر کروا رہے ہیں`: told in the clause behind."""
    following = scene.next_clause(clause)
    words = scene.words
    at = next((i for i in range(trigger.end, clause.end) if words[i] == "جس"), None)  # `… کے اختتام پر جس کی میزبانی`
    if at is not None:
        following = clause
    elif following is not None:
        head = range(following.start, min(following.start + _HEAD, following.end))
        at = next((i for i in head if words[i] in ("جس", "اس", "اسے", "جسے")), None)
    if at is None or following is None:
        return []
    told = [w for w in words[at + 1 : at + 4] if w != "مشترکہ"][:2]
    if words[at] in ("جس", "اس") and told[1:] in HOSTING and told[0] in ("کی", "کا", "کے"):
        for group in scene.groups(clause.sentence, at + 1, following.end):
            if group.marker in ("ne", "", "men"):
                return _holders(group)
        return []
    end = scene.document.sentences[clause.sentence].end
    if not scene.word_in(at, end, _ORGANISES) or (words[at] in ("جس", "اس") and told[1:] not in (["اہتمام"], ["انعقاد"])):
        return []
    groups = scene.groups(clause.sentence, at + 1, following.end)
    return [code for g in groups if g.marker in ("ne", "", "saath") for code in _holders(g)]


def convener(scene: Scene, trigger: Match, clause: Clause) -> list[str]:
    """`چلی نے سوڈان کے بحران پر اتوار کو لیما میں عالمی کانفرنس بلائی ہے`: who calls it holds it."""
    behind = scene.words[trigger.end : trigger.end + 2]
    if behind[:1] and behind[0] in TO_HOLD and "کا" in scene.words[trigger.end : trigger.end + 4]:
        behind = ["طلب"]  # `کانفرنس بلانے کا اعلان`
    if CONVENED.isdisjoint(behind) and not (behind[:1] == ["منعقد"] and behind[1:] and behind[1] in _HOLDS):
        return []
    callers = [g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.marker == "ne"]
    return [a.country for g in callers for a in g.actors if a.country and (a.kind in COLLECTIVE or a.role == "igo_head")][:1]


_HOLDS: Final = word_set("کی کیا کرائی کرایا کروائی کروایا کر کرے کریں کرنے کرینگے")
"""`چلی نے کانفرنس منعقد کی`."""


def asked_by(scene: Scene, clause: Clause) -> set[str]:
    """`چلی کی درخواست پر سلامتی کونسل …`, `پیرو کے مطالبے پر`: the states at whose wish a session is held."""
    words = scene.words
    return {
        a.country
        for g in scene.groups(clause.sentence, clause.start, clause.end)
        if (g.marker == "gen" and not _WISH.isdisjoint(words[g.end : g.end + _ASKED]) and _for_it(words[g.end : g.end + _HEAD]))
        or (g.marker == "by" and words[g.end : g.end + 1] == ["پر"])
        for a in g.actors
        if a.country and len(a.country) == 2
    }


def _for_it(behind: list[str]) -> bool:
    """`… کی مشترکہ درخواست پر`, `… کی فرمائش سے`."""
    return "پر" in behind or behind[1:2] == ["سے"]
