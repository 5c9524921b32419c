"""Which noun a group belongs to: in `چلی کے ساتھ جنگ بندی کے اعلان کے بعد پیرو کے صدر سے ملاقات` Chile has a truce and Peru's
president meets; in `X کا Y سے مصر کی صورتحال پر تبادلہ خیال` Egypt is talked about.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from streams.extraction import grammar, plain_sides, resolves
from streams.extraction.actors import COLLECTIVE, Group
from streams.extraction.document import Clause
from streams.extraction.groups import MET_WITH
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.scene import Scene
from streams.extraction.unsaid import ACTING
from streams.urdu.tokens import word_set

_CLOSES: Final = word_set("سے کے")
_TIMES: Final = word_set("قبل پہلے بعد دوران موقع")
_RELATIONS: Final = word_set("ثالثی مصالحت تنازع تنازعے تنازعہ جنگ کشیدگی جھڑپوں لڑائی تصادم اختلافات فاصلے سرحد تناو")
_STRIFE: Final = word_set("جنگ تنازع تنازعے تنازعہ کشیدگی جھڑپوں سرحد")
_MATTER: Final = word_set("حوالے بارے متعلق لیے معاملے مسئلے سلسلے موضوع دوران بعد درمیان بیچ موقع تحت")
_FEMININE: Final = word_set(
    "ملاقات ملاقاتیں ملاقاتوں میٹنگ میٹنگز میٹنگیں میٹنگوں چیت باتچیت بات گفتگو شنید مشاورت کال کالز کانفرنس"
)
_ADVERBS: Final = word_set("آج کل اب بھی تاحال ، پہلے جلد آئندہ اس")
_OTHER_NOUNS: Final = grammar.CAPITAL | word_set(
    "حکومت وزارت شہر طرف صورتحال صورت معاملے مسئلے بارے علاقے سرحد فوج عوام دعوت درخواست خواہش رپورٹ "
    "بیان قیام انتخاب ترجمان اہلیہ بیٹے بھائی خلاف لیے ساتھ بعد حوالے پالیسی ویب میڈیا خبر خبریں دورے دورہ دفتر "
    "جنگ حملے صدارتی انتخابی"
)


def governs(scene: Scene, group: Group, trigger: Match) -> bool:
    """Whether a genitive group belongs to the trigger and not to another noun between them."""
    words = scene.words
    stop = trigger.start
    inner = list(scene.groups(scene.document.sentence_of[group.start], group.end, trigger.start))
    if words[trigger.start - 1] == "پر" and inner and inner[0].marker in ("se", "saath"):
        stop = inner[0].end  # `X کا Y سے خطے کی صورت حال پر تبادلہ خیال`: behind the partner stands what they talk of
    elif words[stop - 1] in grammar.GENITIVE and inner and inner[0].marker == "ko" and "call" in classes_of(trigger):
        stop = inner[0].end  # `X کا Y کو مبارکباد کا فون`
    elif words[stop - 1] in _HELD:
        stop -= 2 if words[stop - 2] == "کی" else 1  # `X کی Y سے ہوئی ملاقات`, `X کی Y سے کی گئی ملاقات`
    gap = words[group.end : stop]
    agreed = words[trigger.end : trigger.end + 2] == ["پر", "اتفاق"]  # `دونوں وزرا کا ملاقات پر اتفاق`
    agreed = agreed or resolves.plan(words[trigger.end : trigger.end + _PLANNED]) > 0  # `X کا Y سے ملاقات کا پروگرام`
    loose = len(gap) - sum(g.head_end - g.start for g in inner if g.head_end <= stop)  # `X کی A، B، C اور D سے`
    if loose > 14 or not (agreed or _agrees(words[group.end - 1], words[trigger.end - 1])):
        return False
    covered: set[int] = set()
    for other in inner:
        covered.update(range(other.start, other.end))
    for body in scene.triggers(scene.document.sentence_of[group.start], "home_body"):
        covered.update(range(body.start, body.end))
    covered.update(range(group.end, past_common_body(words, group.end)))
    free = [words[i] for i in range(group.end, stop) if i not in covered]
    if inner and inner[0].start == group.end and inner[0].marker == "gen":
        return True
    about = words[group.end : inner[0].start] if inner else free
    if "پر" in about and all(a.kind in COLLECTIVE for a in group.actors):
        return False  # `مصر کی تازہ صورتحال پر (قاہرہ میں) تبادلہ خیال`: what is talked about
    for index in range(group.end, stop):
        if index in covered or index in scene.date_tokens or (words[index] in grammar.GENITIVE and index + 1 in covered):
            continue
        if (
            words[index] in ("سے", "کے", "کی", "کا", "نے", "کو")
            and words[index + 1]
            not in (
                "موقع",
                "دوران",
                "ساتھ",
                "درمیان",
                "بیچ",
                "حاشیے",
                "موقعے",
            )
            and not (words[index] == "سے" and words[index - 1] in ("ان", "اس"))
        ):
            return False
    late = {i + 1 for i, pair in enumerate(pairwise(free)) if pair in _LATE}
    finite = (w in grammar.FINITE - {"کی"} and i not in late for i, w in enumerate(free))
    return not any(w in _OTHER_NOUNS for w in free[:1]) and not any(finite)


_LATE: Final = (("رات", "گئے"), ("شام", "گئے"))
"""`صدر X کی رات گئے Y سے ملاقات`: a time of the day."""


def past_common_body(words: Sequence[str], index: int) -> int:
    """Behind a body of each of two states and its genitive: `چلی اور پیرو کی افواج کے رابطے`, `… کے آبی ماہرین کا اجلاس`."""
    body = index
    while words[body] in grammar.OF_BODIES:
        body += 1
    return body + 2 if words[body] in grammar.BODIES and words[body + 1] in grammar.GENITIVE else index


_PLANNED: Final = 6
_HELD: Final = frozenset(("ہوئی", "ہوئے", "ہوا", "گئی"))
"""Participles before what was held."""


def _agrees(case: str, noun: str) -> bool:
    """Whether a genitive marker has the gender of the noun: `معاہدے` takes کے, and `ملاقات` behind it does not."""
    return case not in grammar.GENITIVE or noun not in _FEMININE or case == "کی"


def bare_subject(scene: Scene, group: Group, clause: Clause, trigger: Match) -> bool:
    """A group without marker acts when it opens its clause or stands directly before the trigger (headlines)."""
    if all(a.kind in ("state", "capital", "organisation") for a in group.actors):
        if (
            len(group.actors) > 1
            and trigger.start - group.end <= 2
            and not any(
                scene.words[i] in grammar.CASE or i in scene.document.covering for i in range(group.head_end, trigger.start)
            )
        ):
            return True
        if plain_sides.two_begin(scene, group, clause, trigger):
            return True
        following = scene.words[group.end] if group.end < len(scene.words) else ""
        behind = plain_sides.past_place(scene, group, clause)
        alone = following in _ADVERBS or any(
            g.start == behind for g in scene.groups(clause.sentence) if g.marker in ("se", "saath")
        )
        return group.start <= clause.start + 1 and alone
    if group.start <= clause.start + 4:
        return True
    several = len({a.country for a in group.actors if a.country}) > 1
    if several and "sitting" in classes_of(trigger):
        return True  # `… کے بعد چلی، پیرو اور مصر کے رہنما ایک میز کے گرد بیٹھے`
    if several and _alone(scene, group, clause, trigger):
        return True
    if several and plain_sides.past_place(scene, group, clause) == trigger.start:
        return True  # `… اجلاس میں چلی، پیرو اور مصر کے رہنما لیما میں ملے`
    partners = scene.groups(clause.sentence, group.end, min(group.end + 4, trigger.start))
    mine = {a.country for a in group.actors}
    if (
        partners
        and partners[0].marker in ("se", "saath")
        and all(a.kind in ACTING and a.country not in mine for a in partners[0].actors)
    ):
        return True  # `… کے موقع پر چلی کے صدر پیرو کے صدر سے ملے`
    return (
        group.end >= trigger.start - 1
        or scene.sentence(trigger.start).part == "title"
        or all(a.kind == "pair" for a in group.actors)
    )


def _alone(scene: Scene, group: Group, clause: Clause, trigger: Match) -> bool:
    """`اسی دن لیما میں چلی اور پیرو کے نمائندے دفاعی اتحاد پر بات چیت میں مصروف تھے`: people of several states behind when and
    where, and nobody else in the clause who could act or be met."""
    others = [g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g is not group]
    behind_place = scene.words[group.start - 1] == "میں" or group.start - 1 in scene.date_tokens
    return behind_place and all(g.marker in ("men", "gen", "par") and g.end <= group.start for g in others)


def met_before(scene: Scene, group: Group, left: Sequence[Group], trigger: Match) -> bool:
    """`چلی کے صدر سے ملاقات کے بعد پیرو کے صدر سے گفتگو`: whom he met or rang before the one named behind."""
    later = next((g for g in left if g.start > group.end and g.marker in MET_WITH), None)
    if later is None or later.end > trigger.start:
        return False
    earlier = scene.has(group.end, later.start, "meeting", "talks", "call", "meet_verb")
    return earlier is not None and tuple(scene.words[earlier.end : earlier.end + 2]) in _AFTER


_AFTER: Final = frozenset((("کے", "بعد"), ("سے", "قبل"), ("سے", "پہلے"), ("کے", "علاوہ")))


def of_city(scene: Scene, group: Group) -> bool:
    """`چلی کے دارالحکومت سانتیاگو میں`, `ناروے کے شہر برگن میں`: a state that only tells where its city is."""
    return group.marker == "gen" and scene.words[group.end : group.end + 1] in _CITIES and group.actors[0].kind == "state"


_CITIES: Final = [[word] for word in ("شہر", "سیاحتی", "ساحلی", "تفریحی", "علاقے", "مقام", *sorted(grammar.CAPITAL))]


def convening(scene: Scene, group: Group) -> bool:
    """Whether organisations only name a session (`ایس سی او کے اجلاس کے دوران`) and are no side."""
    if any(a.kind != "organisation" for a in group.actors):
        return False
    if scene.words[group.end : group.end + 1] and scene.words[group.end] in ("موقع", "موقعے", "دوران", "حاشیے"):
        return True
    return scene.has(group.head_end, group.end + 3, "summit", "conference") is not None


def of_other_noun(scene: Scene, group: Group, trigger: Match) -> bool:
    """`کیوبا کے ساتھ جنگ بندی کے اعلان کے بعد … سے ملاقات`, `کیوبا سے مذاکرات معطل کرنے پر … تبادلہ خیال`: a partner of
    something else than of what the trigger tells."""
    if group.marker not in ("se", "saath"):
        return False
    words = scene.words
    if words[group.end] in _STRIFE and all(a.kind in COLLECTIVE for a in group.actors):
        return True  # `کیوبا کے ساتھ جنگ کے خاتمے پر … سے بات چیت`
    other = scene.has(group.end, trigger.start, "meeting", "talks", "session", "ties")
    if other is not None and other.end < trigger.start and _closed_before(scene, group, other):
        return True
    if other is not None and other.end < trigger.start and _of_the_first(scene, other, trigger):
        return True
    later = scene.has(trigger.end, scene.clause(trigger.start).end, "meeting", "talks", "call")
    if later is not None and _closed_before(scene, None, trigger):
        beside = scene.groups(scene.document.sentence_of[trigger.start], group.start + 1, trigger.start)
        return any(g.marker in ("se", "saath") for g in beside)
    if other is not None and other.end < trigger.start:
        return any(w in ("کرنے", "ہونے") for w in words[other.end : min(other.end + 4, trigger.start)])
    if group.marker == "se" or any(a.kind not in COLLECTIVE for a in group.actors):
        return False
    for index in range(group.end, min(group.end + 4, trigger.start)):
        if index in scene.document.covering or words[index] in ("،", "پر", "میں"):
            return False
        if words[index] in grammar.GENITIVE and index > group.end:
            if words[index - 1] in _SORT and index + 1 == trigger.start:
                return False  # `چلی کے ساتھ اعلی سطح کے مذاکرات`, `… امن کے مذاکرات`: of what sort they are
            return words[index + 1] not in _MATTER and "پر" not in words[index : trigger.start]
    return False


_SORT: Final = frozenset(("سطح", "امن", "تجارت", "صلح", "درجے"))


def of_other_talks(scene: Scene, group: Group, trigger: Match) -> bool:
    """`چلی اور پیرو کے درمیان مذاکرات سے قبل … مصری ہم منصب سے ملاقات`: the two sides of talks that only date what is told."""
    sentence = scene.document.sentence_of[trigger.start]
    other = scene.has(group.end, trigger.start, "meeting", "talks", "session")
    if other is None or other.end >= trigger.start:
        return False
    if other.start - group.end <= 1 and scene.words[other.end : other.end + 2] in _HOPED_FOR:
        return True  # `چلی اور پیرو کے درمیان مذاکرات کی بحالی کے لیے … بات چیت کی جائے گی`
    closed = any(a in _CLOSES and b in _TIMES for a, b in pairwise(scene.words[other.end : min(other.end + 8, trigger.start)]))
    return closed and any(g.marker in ("se", "saath") for g in scene.groups(sentence, other.end, trigger.start))


_HOPED_FOR: Final = (
    ["کے", "لیے"],
    ["کی", "بحالی"],
    ["کی", "راہ"],
    ["کی", "کامیابی"],
    ["کے", "آغاز"],
    ["کے", "امکان"],
    ["کے", "امکانات"],
)


def of_relation(scene: Scene, group: Group, trigger: Match) -> bool:
    """`چلی اور پیرو کے درمیان تنازع پر بات چیت`: what lies between two states, of which others may talk.

    Talks are their own where the sentence names nobody else: `چلی اور پیرو کے درمیان سرحدی تنازع پر مذاکرات ہوئے`.
    """
    words = scene.words
    if any(a.kind == "pair" for a in group.actors):
        return False
    for index in range(group.end, min(group.end + 3, trigger.start - 1)):
        if words[index] in _RELATIONS:
            if words[index - 1] in grammar.GENITIVE and index - 1 > group.end:
                return False  # `چلی اور پیرو کے درمیان قطر کی ثالثی میں مذاکرات`: a third one's
            after = words[index + 1 : index + 4] == ["کے", "بعد", "ہونے"] and trigger.start - index <= _AFTER_IT
            if after or (words[index + 1] == "پر" and words[trigger.start] == "مذاکرات"):
                return _others(scene, group, trigger)
            return words[index + 1] in ("پر", "کے", "سے", "میں") or (words[index] == "ثالثی" and words[index + 1] == "کی")
    return False


_AFTER_IT: Final = 7
"""`چلی اور پیرو کے درمیان جھڑپوں کے بعد ہونے والے مذاکرات` are held by those who fought."""


def _others(scene: Scene, group: Group, trigger: Match) -> bool:
    """Whether the sentence names anybody beside the group as a side, or a contact before the talks."""
    sentence = scene.sentence(trigger.start)
    if scene.has(sentence.start, trigger.start, "meeting", "session", "visit", "call") is not None:
        return True
    sides = {a.country for a in group.actors}
    return any(a.country not in sides for g in scene.groups(sentence.index) if g.marker != "men" for a in g.actors if a.country)


def _of_the_first(scene: Scene, other: Match, trigger: Match) -> bool:
    """`کیوبا کے صدر سے ملاقات کے بعد انہوں نے چلی کے صدر سے ملاقات کی`: the first only dates the second, which has its own."""
    words = scene.words
    if words[other.end] not in _CLOSES or words[other.end + 1] not in _TIMES:
        return False
    between = scene.groups(scene.document.sentence_of[trigger.start], other.end, trigger.start)
    return any(g.marker in ("se", "saath") for g in between)


def _closed_before(scene: Scene, group: Group | None, other: Match) -> bool:
    """`وہ چلی کے صدر سے کینیا کے صدر کے ساتھ ملاقات کے بعد بات کریں گے`: the partner of a meeting that only dates the talk."""
    words = scene.words
    if words[other.end] not in _CLOSES or words[other.end + 1] not in _TIMES:
        return False
    clause = scene.clause(other.start)
    partners = [g for g in scene.groups(clause.sentence, clause.start, other.start) if g.marker in ("se", "saath")]
    return len(partners) > 1 and group in (partners[-1], None)
