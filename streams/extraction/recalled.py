"""Background by the way it is told: a reminder (`یاد رہے`), `حال ہی میں`, `آخری`, a visit as the occasion of something else,
a story told from an old date on."""

from itertools import pairwise
from typing import Final

from streams.extraction import grammar, known
from streams.extraction.dating import since
from streams.extraction.distance import PHRASES, by_own_date, is_old, old_year, weeks_old
from streams.extraction.history import RECALLED
from streams.extraction.lexicon import classes_of
from streams.extraction.predicate import adverbial_end
from streams.extraction.retelling import CLOSED, LEAD, OVER, Retelling, Verdict
from streams.extraction.scene import Candidate, Scene
from streams.urdu.calendar_words import UNITS
from streams.urdu.numbers import cardinal
from streams.urdu.tokens import word_set


def first_of_its_kind(r: Retelling) -> Verdict | None:
    """`2011 کی جنگ کے بعد یہ پہلا دورہ ہے`: that of which the article tells."""
    first = r.event.type == "visit" and r.event.dated and {"status:first_one", "status:described"} & set(r.event.rules)
    return (False, "") if first else None


def told_as_known(r: Retelling) -> Verdict | None:
    """A deal named as known: news only where its own day or the headline makes it so."""
    event, day = r.event, r.document.day
    if RECALLED not in event.rules:
        return None
    news = event.date_precision == "day" and day is not None and not by_own_date(event, day)[0]
    news = news or (event.date is None and _headlined(r.scene, event))
    return not news, "" if news else "recalled"


def _headlined(scene: Scene, event: Candidate) -> bool:
    """`X اور Y کے درمیان طے پانے والے معاہدے کے بعد …` in the first sentence, the deal in the title: just made."""
    document = scene.document
    first = next((s.index for s in document.sentences if s.part == "text" and not s.skipped), -1)
    titled = scene.has(0, document.title_end, "agreement", "ceasefire") is not None
    after = scene.words[event.trigger.end : event.trigger.end + 2] == ["کے", "بعد"]
    return event.sentence == first and titled and after and not old_year(scene, event)


def of_an_invitation(r: Retelling) -> Verdict | None:
    """`14 اگست کو دعوت دی تھی جو میں نے قبول کی`: the day is that of the invitation, and decides nothing."""
    event, day = r.event, r.document.day
    accepted = "status:invitation_accepted" in event.rules and event.date is not None and day is not None
    if accepted and str(event.date) < str(day)[: len(str(event.date))]:
        event.date = event.date_precision = event.date_span = None
    return None


def among_the_first(r: Retelling) -> Verdict | None:
    """`ان اولین ملکوں میں شامل تھا جنہوں نے …`."""
    undated = r.held and r.event.date is None and r.event.sentence > 1
    return (True, "described") if undated and known.among_the_first(r.scene, r.event) else None


def recently(r: Retelling) -> Verdict | None:
    """`حال ہی میں`, behind the lead; `چند روز قبل ہی … معطل کر دیے ہیں` is news."""
    over = r.tail[:1] == ["میں"] or r.tail[:2] == ["کے", "دوران"]  # `پچھلے دنوں کے دورۂ چلی میں بھی کہہ چکے ہیں`
    fresh = r.present and not over
    if not r.held or r.event.sentence < 2 or (r.event.type == "visit" and fresh) or _my_own(r):
        return None
    hangs = r.scene.words[r.event.clause.start] in _HANGING
    start = r.sentence.start if hangs else r.event.clause.start
    told = r.document.folded(start, r.event.clause.end) if hangs else r.clause
    dates = r.scene.calendar.within(start, r.event.clause.end)
    days = r.event.date is None and not fresh and any(item.kind == "recently" for _, _, item in dates)
    return (True, "recently") if days or any(phrase in told for phrase in _RECENTLY) else None


def _my_own(r: Retelling) -> bool:
    """`میں نے ابھی حال ہی میں X سے ملاقات کی`: of his own talks one who speaks of them tells news."""
    words, clause = r.scene.words, r.event.clause
    first = next((i for i in range(clause.start, clause.end) if words[i] not in _OPENERS), clause.end)
    return words[first : first + 2] in _I and not r.pluperfect


_I: Final = (["میں", "نے"], ["میں", "حال"], ["میں", "ابھی"])
_OPENERS: Final = frozenset(("اور", "کہ", "'", '"', "‘", "’", "”", "“", "،", "لیکن"))
_RECENTLY: Final = ("حال ہی", "حالیہ دنوں", "حالیہ ہفتوں", "ماضی قریب", "کچھ عرص", "تھوڑا عرصہ", "تھوڑے عرصے", "مدت ہوئی")
"""Behind the lead these tell how things came to be so, as do `چند روز قبل`, `پچھلے دنوں`."""
_HANGING: Final = frozenset(("کہ", "جب", "جس", "تو", "جہاں", "جن", "جسے"))
"""Words that hang a clause on the one before it."""


def last_one(r: Retelling) -> Verdict | None:
    """`آخری ملاقات`, `پچھلے دورے میں`, `گزشتہ ملاقات`."""
    start, words = r.event.trigger.start, r.scene.words
    last = any(w in _LAST for w in words[max(r.event.clause.start, start - 3) : start])
    last = last or (r.event.sentence > 1 and words[start - 1] in _ONE_BEFORE)
    return (True, "last_one") if last else None


_LAST: Final = frozenset(("آخری", "سابقہ"))
_ONE_BEFORE: Final = frozenset(("گزشتہ", "گذشتہ", "پچھلے", "پچھلی"))


def visit_as_occasion(r: Retelling) -> Verdict | None:
    """`حالیہ دورے میں`, `دورہ چین میں کیے گئے معاہدوں`, `وہ اس سے قبل چلی کا دورہ کر چکے ہیں`."""
    event = r.event
    if event.type != "visit":
        return None
    if r.held and _own_remembered(r):
        return True, "own_visit"
    if event.sentence > 1 and _recent_visit(r.scene, event):
        return True, "recent_visit"
    if event.sentence >= 1 and event.date is None and _visit_recalled(r.scene, event):
        return True, "recalled_visit"
    return (True, "has_been") if event.date is None and _has_been(r) else None


def _own_remembered(r: Retelling) -> bool:
    """`صدر نے اپنے دورۂ چلی کی یادیں تازہ کیں`, `چلی کے اپنے دورے کا ذکر کیا`."""
    words, event = r.scene.words, r.event
    own = "اپنے" in words[max(event.clause.start, event.trigger.start - 4) : event.trigger.start]
    return own and any(w in _REMEMBERED for w in words[event.trigger.end : min(event.trigger.end + 6, event.clause.end)])


_REMEMBERED: Final = word_set("ذکر تذکرہ حوالہ حوالے یاد یادیں یادوں دہراتے یادگار")


def _recent_visit(scene: Scene, event: Candidate) -> bool:
    """`حالیہ دورے میں`, `حالیہ دورے کے دوران`: a visit that is over, as the occasion of something else."""
    before = scene.words[max(event.clause.start, event.trigger.start - 3) : event.trigger.start]
    behind = scene.words[event.trigger.end : event.trigger.end + 4]
    return "حالیہ" in before and ("میں" in behind[:2] or "دوران" in behind or "کو" in behind[:3])


def _visit_recalled(scene: Scene, event: Candidate) -> bool:
    """`وزیراعظم کے دورہ چین میں کیے گئے معاہدوں پر …`: a visit as that on which something was agreed."""
    words = scene.words
    named = scene.document.names.get(event.trigger.end)
    end = named.end if named is not None else event.trigger.end
    rest = words[end : end + 6]
    if rest[:1] != ["میں"] and rest[:2] != ["کے", "دوران"]:
        return False
    return any(a in ("کیے", "کئے", "ہونے", "پانے") and b in ("گئے", "والے", "والی") for a, b in pairwise(rest))


def _has_been(r: Retelling) -> bool:
    """`وہ اس سے قبل چلی کا دورہ بھی کر چکے ہیں`, `یاد رہے وہ چلی جا چکے ہیں`: where somebody has been before; behind the lead
    without such a word, too."""
    event, words = r.event, r.scene.words
    told = [w for w in words[event.trigger.start : event.clause.end] if w not in grammar.PARTICLES]
    done = next((i for i, w in enumerate(told) if w in OVER or w in _GLUED), -1)
    tail = [w for w in r.tail if w not in grammar.PARTICLES]
    made = not _MADE.isdisjoint(tail[:1]) or (tail[:1] == ["کر"] and not OVER.isdisjoint(tail[1:2]))
    went = (
        done >= 0
        and (told[done] in _GLUED or told[done - 1] in _COME_AND_GO)
        and not grammar.PRESENT.isdisjoint(told[done + 1 : done + 2])
    )
    before = r.scene.word_in(event.clause.start, event.trigger.start, _BEFORE_THAT)
    if went and event.sentence > 1:
        before = before or r.scene.word_in(event.clause.start, event.trigger.start, ("بھی",))
        return before or any(phrase in r.text for phrase in _REMINDER)
    return made and (before or "بھی" in words[event.trigger.end : event.trigger.end + 2] or event.sentence > LEAD)


_MADE: Final = frozenset(("کرچکے", "کرچکی", "کرچکا"))
_GLUED: Final = frozenset(("جاچکے", "جاچکی", "جاچکا", "آچکے", "آچکی", "آچکا"))
_COME_AND_GO: Final = frozenset(("جا", "آ"))


def of_these_days(r: Retelling) -> Verdict | None:
    """`آج`, `گزشتہ روز`, `پیر کو`: news."""
    return (False, "") if r.event.date_kind in _RECENT else None


_RECENT: Final = frozenset(("today", "yesterday", "weekday", "yesterday_or_tomorrow", "two_days", "days_ago"))


def told_from_then_on(r: Retelling) -> Verdict | None:
    """What hangs on an old date told before, or is told long behind the lead as its story goes on."""
    scene, event = r.scene, r.event
    if not r.held or event.date is not None:
        return None
    if _of_then(scene, event):
        return True, "of_then"
    if r.behind_lead and _before_then(scene, event):
        return True, "before_then"
    if (event.type in CLOSED or r.pluperfect) and _after_old_year(scene, event):
        return True, "after_old_year"
    if r.behind_lead and not (event.type == "visit" and r.present) and _narrated(r):
        return True, "narrated"
    return None


def _of_then(scene: Scene, event: Candidate) -> bool:
    """The clause hangs on one that an old date dates: `مئی 2019 میں اعلان کیا گیا کہ …`, `گزشتہ سال اس وقت بگڑے جب …`."""
    if scene.words[event.clause.start] not in _HANGING:
        return False
    start = scene.document.sentences[event.sentence].start
    before = scene.calendar.within(start, event.clause.start)
    if scene.words[event.clause.end - 1] in grammar.PRESENT and scene.word_in(start, event.clause.start, _FIRST):
        return False  # `1962 کی جنگ کے بعد یہ پہلا موقع ہے کہ فریقین بات چیت کر رہے ہیں`
    return bool(before) and is_old(scene, before[-1][2])


_FIRST: Final = word_set("پہلا پہلی پہلے")


def _before_then(scene: Scene, event: Candidate) -> bool:
    """`تین ہفتے قبل … ہوئی تھی۔ اس سے قبل ترجمان نے بتایا تھا کہ سفیر کو طلب کیا گیا`: still earlier than what is weeks old."""
    document = scene.document
    sentence = document.sentences[event.sentence]
    opening = scene.words[sentence.start : sentence.start + 4]
    told = scene.words[sentence.start : event.clause.end]
    if opening[:2] != ["اس", "سے"] or _BEFORE_THAT.isdisjoint(opening[2:]) or grammar.PAST.isdisjoint(told):
        return False
    for number in range(event.sentence - 1, max(event.sentence - _CHAIN, 0), -1):
        span = document.sentences[number]
        if scene.word_in(span.start, span.end, _NOW):
            return False
        found = scene.calendar.within(span.start, span.end)
        if found:
            return weeks_old(scene, found[0][2])
    return False


_BEFORE_THAT: Final = frozenset(("قبل", "پہلے", "پیشتر"))
_CHAIN: Final = 6
"""Sentences back to the time before which something was."""
_NOW: Final = word_set("اب آج حالیہ تازہ رواں فی الوقت موجودہ")


def _after_old_year(scene: Scene, event: Candidate) -> bool:
    """`معاہدے پر 1971 کی جنگ کے بعد دستخط کیے گئے`; but `1971 کی جنگ کے بعد پہلی ملاقات`, `… کے بعد سے`, are of today."""
    words, end = scene.words, event.trigger.start
    if scene.word_in(event.clause.start, event.clause.end, _FIRST_SINCE) or words[event.clause.end - 1] in grammar.PRESENT:
        return False
    years = [f for f in scene.calendar.within(event.clause.start, event.clause.end) if f[2].kind == "year" and f[2].value]
    old = [f for f in years if since(words, f[1]) and is_old(scene, f[2])]
    return bool(old) and not any(words[i : i + 3] == ["کے", "بعد", "سے"] for i in range(old[-1][1], end + 6))


_FIRST_SINCE: Final = word_set("پہلا پہلی پہلے بار مرتبہ دفعہ اب آج")


def _narrated(r: Retelling) -> bool:
    """Far behind the lead, the last date told before is long past and nothing has led back to the present."""
    scene, event, sentence = r.scene, r.event, r.sentence
    if scene.word_in(event.clause.start, event.clause.end, _NOW) or event.clause.end <= sentence.start:
        return False
    if (
        event.type == "summit"
        and scene.words[event.clause.end - 2] in _SIT
        and scene.words[event.clause.end - 1] in ("ہیں", "ہے")
    ):
        return False  # `اجلاس میں چلی اور پیرو شریک ہیں`: now
    if any(pair == ("نے", "بھی") for pair in pairwise(scene.words[event.clause.start : event.trigger.start])):
        return False  # one more who did what the news tells
    for number in range(event.sentence, max(event.sentence - _STORY, LEAD), -1):
        span = scene.document.sentences[number]
        end = event.clause.start if number == event.sentence else span.end
        if number != event.sentence and scene.word_in(span.start, span.end, _NOW):
            return False
        found = [f for f in scene.calendar.within(span.start, end) if scene.words[f[1] : f[1] + 1] != ["سے"]]  # since then
        aside = number != event.sentence and scene.words[span.start + 1 : span.start + 2] == ["رہے"]
        if aside and not r.pluperfect:
            return False  # `خیال رہے کہ گزشتہ برس … تھی۔ وزیر نے دورے کے اختتام پر بتایا`: back in the news
        if found:
            return is_old(scene, found[-1][2])
    return False


_SIT: Final = word_set("شریک شامل جاری موجود")
_STORY: Final = 4
"""Sentences on which a date told goes on to hold."""


def reminder(r: Retelling) -> Verdict | None:
    """`یاد رہے کہ … ملے تھے`, `اس سے قبل معاہدہ طے پایا تھا`, in the pluperfect and without a day."""
    scene, event = r.scene, r.event
    if event.date is not None or not r.pluperfect:
        return None
    text = r.text
    if any(phrase in text for phrase in _REMINDER) or _earlier(scene, event, text):
        return True, "reminder"
    if event.sentence > 1 and _before_office(r):
        return True, "before_office"
    if event.sentence > 1 and r.held and (_weeks_before(r) or _at_that_time(r)):
        return True, "at_that_time"
    own = adverbial_end(r.tail) is None
    if event.type in CLOSED and r.behind_lead and own and not _days_before(r):
        return True, "closed_before"
    if any(phrase in text for phrase in PHRASES):
        return True, "distance"
    if r.in_speech and r.held and not _titled(scene, event):
        return True, "in_speech"
    when = "جب" in scene.words[event.clause.start : event.clause.start + 2] and event.sentence > 1
    return (True, "when") if when else None


_REMINDER: Final = (
    "یاد رہے",
    "خیال رہے",
    "واضح رہے",
    "یہاں یہ امر",
    "یہ امر قابل ذکر",
    "قابل ذکر ہے",
    "یاد ریے",
    "یاد دلا",
    "واضع رہے",
)


def _days_before(r: Retelling) -> bool:
    """`ان کے خطاب سے ایک دن پہلے`: right before what the news tells."""
    words = r.scene.words
    found = r.scene.calendar.within(r.event.clause.start, r.event.clause.end)
    days = [start for start, _, item in found if item.kind == "context" and words[start + 1] in ("دن", "روز")]
    return any((cardinal(words[start]) or _MANY) <= _CLOSE for start in days)


_CLOSE, _MANY = 3, 99
"""Days back from what the news tells within which something else is news, too."""


def _weeks_before(r: Retelling) -> bool:
    """`ان کے دورے سے ایک ہفتہ قبل … آئے تھے`."""
    words = r.scene.words
    found = r.scene.calendar.within(r.sentence.start, r.event.clause.end)
    return any(item.kind == "context" and UNITS.get(words[start + 1], "day") != "day" for start, _, item in found)


_THEN: Final = word_set("تب")


def _at_that_time(r: Retelling) -> bool:
    """`تب صدر نے … کا دورہ کیا تھا`, `ان دنوں … ملے تھے`: of a time told before."""
    words = r.scene.words
    head = words[r.sentence.start : r.sentence.start + _HEAD]
    return not _THEN.isdisjoint(head) or any(pair == ("ان", "دنوں") for pair in pairwise(head))


_HEAD: Final = 5
"""Words with which a sentence says of which time it tells."""


def _earlier(scene: Scene, event: Candidate, text: str) -> bool:
    """`اس سے قبل … بھی مل چکے ہیں`, `اس سے پہلے معاہدہ طے پایا تھا`; whom they `اس سے قبل` met and where they were before that
    is of the news."""
    over = event.type in CLOSED or event.status == "cancelled" or scene.word_in(event.trigger.end, event.clause.end, OVER)
    return over and any(phrase in text for phrase in _BEFORE)


_BEFORE: Final = ("اس سے قبل", "اس سے پہلے")


def _before_office(r: Retelling) -> bool:
    """`انتخابات سے قبل … سے فون پر بات کی تھی`, `عہدہ سنبھالنے سے پہلے`, `انتخابی مہم کے دوران`: of somebody's time before."""
    words = r.scene.words[r.sentence.start : r.event.clause.end]
    for index, (noun, first) in enumerate(pairwise(words)):
        behind = words[index + 2 : index + 3]
        if noun in _ELECTED and ((first == "سے" and behind in (["قبل"], ["پہلے"])) or (noun == "مہم" and behind == ["دوران"])):
            return True
    return False


_ELECTED: Final = word_set("الیکشن انتخابات انتخاب سنبھالنے بننے برداری مہم")


def _titled(scene: Scene, event: Candidate) -> bool:
    """`صدر نے کہا کہ ان کا دورہ چلی مفید تھا` in the lead, where the title speaks of the visit, too: the news itself."""
    return event.sentence <= LEAD and scene.has(0, scene.document.title_end, *classes_of(event.trigger)) is not None
