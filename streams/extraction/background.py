"""News or history: an event is background when the article mentions it as context.

Decided by its date against the day of publication, by phrases of distance (گزشتہ سال, دو برس قبل), by words that open
a reminder (یاد رہے) with the pluperfect, and by comparisons with the last one. The pluperfect alone is no sign: fresh
news is told in it too.
"""

import datetime as dt
from itertools import pairwise
from typing import Final

from streams.extraction import grammar, known
from streams.extraction.date_owners import year_of_paper
from streams.extraction.dating import NEWS_DAYS, since
from streams.extraction.history import RECALLED
from streams.extraction.lexicon import classes_of
from streams.extraction.predicate import adverbial_end
from streams.extraction.scene import Candidate, Scene
from streams.urdu.dates import FoundDate
from streams.urdu.tokens import word_set

_DISTANCE: Final = (
    "گزشتہ سال",
    "گذشتہ سال",
    "گزشتہ برس",
    "گذشتہ برس",
    "پچھلے سال",
    "پچھلے برس",
    "گزشتہ ماہ",
    "گذشتہ ماہ",
    "پچھلے ماہ",
    "پچھلے مہینے",
    "گزشتہ مہینے",
    "گذشتہ مہینے",
    "سال قبل",
    "سال پہلے",
    "برس قبل",
    "برس پہلے",
    "ماہ قبل",
    "ماہ پہلے",
    "مہینے قبل",
    "مہینے پہلے",
    "سال کے شروع",
    "سال کے آغاز",
    "سالوں کے دوران",
    "برسوں کے دوران",
    "دو سال کے دوران",
    "تین سال کے دوران",
    "پانچ سال کے دوران",
    "دس سال کے دوران",
    "سال کے اوائل",
    "سالوں میں پہلا",
    "ہفتے قبل",
    "برس کے عرصے",
    "سال کے عرصے",
    "ماضی میں",
    "پچھلی بار",
    "گزشتہ بار",
    "پچھلی مرتبہ",
    "گزشتہ مرتبہ",
    "حالیہ مہینوں",
    "حالیہ برسوں",
    "حالیہ سالوں",
    "حال میں",
    "ہفتہ سے زیادہ پہلے",
    "ہفتے سے زیادہ پہلے",
    "ہفتے سے زائد",
    "کے چند ہفتے بعد",
    "کے چند ماہ بعد",
    "کے کچھ عرصے بعد",
    "ہفتے بعد",
    "دہائی ",
    "دہائیوں پہلے",
    "دہائیوں قبل",
    "کے دور میں",
    "کے دور حکومت",
    "دور صدارت",
    "جنگ عظیم",
    "صدی میں",
    "صدی کے",
    "سرد جنگ کے",
    "سلطنت عثمانیہ",
)
_RECENTLY: Final = (
    "حال ہی", "حالیہ دنوں", "کچھ دن قبل", "کچھ دن پہلے", "کچھ روز قبل", "کچھ روز پہلے", "چند دن قبل", "چند دن پہلے",
    "چند روز قبل", "چند روز پہلے",
)  # fmt: skip
"""Behind the lead these tell how things came to be so."""
_BEFORE: Final = ("اس سے قبل", "اس سے پہلے")
_BEFORE_THAT: Final = frozenset(("قبل", "پہلے", "پیشتر"))
_OVER: Final = frozenset(("چکا", "چکی", "چکے", "چکیں", "کرچکا", "کرچکے", "کرچکی"))
_REMINDER: Final = (
    "یاد رہے",
    "خیال رہے",
    "واضح رہے",
    "یہاں یہ امر",
    "یہ امر قابل ذکر",
    "قابل ذکر ہے",
    "یاد ریے",
    "واضع رہے",
)
_OLD_KINDS: Final = frozenset(("last_month", "last_year", "years_ago", "months_ago"))
_RECENT: Final = frozenset(("today", "yesterday", "weekday", "yesterday_or_tomorrow", "two_days", "days_ago"))
_LAST: Final = frozenset(("آخری", "سابقہ"))
_CLOSED: Final = frozenset(("agreement", "summit", "rupture", "restore", "credentials"))
"""Kinds that are news once: told in the pluperfect behind the lead, without a day, they are how things came to be so."""
_HANGING: Final = frozenset(("کہ", "جب", "جس", "تو", "جہاں", "جن", "جسے"))
"""Words that hang a clause on the one before it."""
_NOW: Final = word_set("اب آج حالیہ تازہ رواں فی الوقت موجودہ")
_STORY: Final = 4
"""Sentences on which a date told goes on to hold."""
_LONG: Final = 31
_LEAD: Final = 3
"""Sentences, the title included, that a lead and its repetition take."""


def judge(scene: Scene, event: Candidate) -> tuple[bool, str]:
    """(background, why)."""
    if event.type == "visit" and event.dated and {"status:first_one", "status:described"} & set(event.rules):
        return False, ""  # `2011 کی جنگ کے بعد یہ پہلا دورہ ہے`: that of which the article tells
    document = scene.document
    sentence = document.sentences[event.sentence]
    if RECALLED in event.rules:
        news = event.date_precision == "day" and document.day is not None and not _by_date(event, document.day)[0]
        news = news or (event.date is None and _headlined(scene, event))
        return not news, "" if news else "recalled"
    if event.status == "held" and document.day is not None and _out_of_office(scene, event, document.day):
        if event.date is not None and event.date[:4] >= _year_before(document.day)[:4]:
            # `9 فروری کو`, `ایک ہفتہ قبل`: of that time, not of ours
            event.date = event.date_precision = event.date_span = None
        return True, "out_of_office"
    accepted = "status:invitation_accepted" in event.rules and event.date is not None and document.day is not None
    if accepted and str(event.date) < str(document.day)[: len(str(event.date))]:
        # `14 اگست کو دعوت دی تھی جو میں نے قبول کی`: the day of the invitation
        event.date = event.date_precision = event.date_span = None
    if event.status == "held" and event.date is None and event.sentence > 1 and known.among_the_first(scene, event):
        return True, "described"
    if event.status == "planned" and event.date is None:
        return False, ""
    if event.date_kind in _OLD_KINDS and event.status != "planned" and sentence.part == "text":
        return True, "distance"
    if event.status == "held" and sentence.part == "text" and event.sentence > _LEAD and _last_week(scene, event):
        return True, "last_week"
    if (
        event.type == "summit"
        and event.date_precision == "month"
        and event.status == "held"
        and event.sentence > _LEAD
        and _pluperfect(scene, event)
    ):
        return True, "closed_before"  # `رواں ماہ ہونے والی کانفرنس سے خطاب میں کہا تھا`
    if (
        event.type in _CLOSED
        and event.date_kind == "this_year"
        and event.status == "held"
        and event.sentence > _LEAD
        and _pluperfect(scene, event)
    ):
        return True, "closed_before"  # `رواں سال … تعلقات بحال ہوئے تھے`
    if event.type == "visit" and event.date_kind == "this_month" and event.sentence > _LEAD and _as_occasion(scene, event):
        return True, "closed_before"  # `رواں ماہ ہی چلی کے دورے کے موقع پر صدر نے کہا`
    if (
        event.type == "agreement"
        and event.date_kind in known.CURRENT
        and event.status == "held"
        and known.of_weeks_ago(scene, event)
    ):
        return True, "closed_before"  # `رواں ماہ طے پانے والے معاہدے کو معطل کر سکتا ہے`
    if event.date_precision == "year" and event.status == "held" and any(p in _clause_text(scene, event) for p in _YEARS_HEAD):
        return True, "distance"
    if event.date is not None and document.day is not None and event.status == "held":
        if (
            event.date_precision == "month"
            and event.date < document.day[:7]
            and event.sentence > 1
            and _pluperfect(scene, event)
        ):
            return True, "old_date"  # `اکتوبر میں دورہ کیا تھا` in early November
        if event.date == document.day[:7] and int(document.day[8:]) > _HALF_MONTH and _months_head(scene, event):
            return True, "distance"
    if event.date is not None and document.day is not None:
        old, why = _by_date(event, document.day)
        return (True, "old_year") if not old and _old_year(scene, event) else (old, why)
    if event.status == "planned":
        return False, ""
    text = _without_state(document.folded(sentence.start, sentence.end))
    clause = _without_state(document.folded(event.clause.start, event.clause.end))
    if event.date is not None and event.date_precision in ("year", "month"):
        return True, "old_date"
    if event.date_kind in ("month", "month_year") and document.day is None and event.status == "held":
        return True, "old_date"
    if sentence.part == "title":
        return False, ""
    if _old_year(scene, event):
        return True, "old_year"
    pluperfect = _pluperfect(scene, event)
    for phrase in _DISTANCE:
        if phrase in clause:
            return True, "distance"
    if event.type == "meeting" and "دہائیوں تک" in clause:
        return True, "distance"  # `دو دہائیوں تک جاری رہنے والے مذاکرات`
    present = event.type == "visit" and _present(scene, event)
    hung = document.folded(sentence.start, event.clause.end) if scene.words[event.clause.start] in _HANGING else clause
    if event.status == "held" and event.sentence > 1 and not present and any(phrase in hung for phrase in _RECENTLY):
        return True, "recently"
    if any(w in _LAST for w in scene.words[max(event.clause.start, event.trigger.start - 3) : event.trigger.start]):
        return True, "last_one"
    if event.type == "visit" and event.sentence > 1 and _recent_visit(scene, event):
        return True, "recent_visit"
    if event.type == "visit" and event.sentence >= 1 and event.date is None and _visit_recalled(scene, event):
        return True, "recalled_visit"
    if event.type == "visit" and event.date is None and _has_been(scene, event):
        return True, "has_been"
    if event.date_kind in _RECENT:
        return False, ""
    if event.status == "held" and event.date is None:
        if _of_then(scene, event):
            return True, "of_then"
        if event.sentence > _LEAD and _before_then(scene, event):
            return True, "before_then"
        if (pluperfect or event.type in _CLOSED) and _after_old_year(scene, event):
            return True, "after_old_year"
        if event.sentence > _LEAD and not present and _narrated(scene, event):
            return True, "narrated"
    if pluperfect and event.date is None and (any(phrase in text for phrase in _REMINDER) or _earlier(scene, event, text)):
        return True, "reminder"
    if pluperfect and event.date is None and event.sentence > 1 and _before_office(scene, event):
        return True, "before_office"
    if pluperfect and event.date is None:
        own = adverbial_end(scene.words[event.trigger.end : event.clause.end]) is None
        if event.type in _CLOSED and event.sentence > _LEAD and own:
            return True, "closed_before"
        for phrase in _DISTANCE:
            if phrase in text:
                return True, "distance"
        if _in_speech(scene, event) and event.status == "held" and not _titled(scene, event):
            return True, "in_speech"
        if "جب" in scene.words[event.clause.start : event.clause.start + 2] and event.sentence > 1:
            return True, "when"
    return False, ""


def goes_on(scene: Scene, before: Candidate, event: Candidate) -> bool:
    """Whether an event is told on with an older one: in its sentence, or in the next as what followed from it (`گزشتہ ماہ … طلب
    کیا تھا۔ اس کے جواب میں …`)."""
    if before.sentence == event.sentence:
        return True
    words, start = scene.words, scene.document.sentences[event.sentence].start
    follows = any(words[i : i + 3] in _THEREUPON for i in range(start, min(start + _OPENING, event.trigger.start)))
    return follows and event.sentence - before.sentence == 1 and _pluperfect(scene, event)


def _before_office(scene: Scene, event: Candidate) -> bool:
    """`انتخابات سے قبل … سے فون پر بات کی تھی`, `عہدہ سنبھالنے سے پہلے`, `انتخابی مہم کے دوران`: of somebody's time before."""
    words = scene.words[scene.document.sentences[event.sentence].start : event.clause.end]
    for index, (noun, first) in enumerate(pairwise(words)):
        behind = words[index + 2 : index + 3]
        if noun in _ELECTED and ((first == "سے" and behind in (["قبل"], ["پہلے"])) or (noun == "مہم" and behind == ["دوران"])):
            return True
    return False


_ELECTED: Final = word_set("الیکشن انتخابات انتخاب سنبھالنے بننے برداری مہم")
_THEREUPON: Final = (
    ["اس", "کے", "جواب"], ["اس", "کے", "بعد"], ["اس", "کے", "ردعمل"], ["اس", "کے", "نتیجے"], ["جس", "کے", "بعد"],
    ["جس", "کے", "جواب"], ["اس", "موقع", "پر"], ["اس", "دوران", "ان"], ["اس", "دورے", "کے"], ["اس", "دورے", "میں"],
)  # fmt: skip
_OPENING: Final = 4
"""Words with which a sentence begins."""


_YEARS_HEAD: Final = ("سال کے شروع", "سال کے آغاز", "سال کے اوائل", "برس کے آغاز", "برس کے شروع")
"""Of the year of publication, but long enough ago."""


def _months_head(scene: Scene, event: Candidate) -> bool:
    """`رواں ماہ کے شروع میں … نکال دیا تھا`, late in the month."""
    text = _clause_text(scene, event)
    return any(f"{month} کے {head}" in text for month in ("ماہ", "مہینے") for head in ("شروع", "آغاز", "اوائل"))


_HALF_MONTH: Final = 14
"""Day of a month from which its beginning is over a week ago."""


def _earlier(scene: Scene, event: Candidate, text: str) -> bool:
    """`اس سے قبل … بھی مل چکے ہیں`, `اس سے پہلے معاہدہ طے پایا تھا`; whom they `اس سے قبل` met and where they were before that
    is of the news."""
    over = event.type in _CLOSED or event.status == "cancelled" or scene.word_in(event.trigger.end, event.clause.end, _OVER)
    return over and any(phrase in text for phrase in _BEFORE)


def _without_state(text: str) -> str:
    """`اس صورت حال میں`, `موجودہ صورتحال میں` have no `حال میں`."""
    return text.replace("صورتحال", "صورت").replace("صورت حال", "صورت") if "صورت" in text else text


def _clause_text(scene: Scene, event: Candidate) -> str:
    return scene.document.folded(event.clause.start, event.clause.end)


def long_past(event: Candidate, published: str | None) -> bool:
    """Whether a held event has a date of an earlier year, by whichever of its tellings: a treaty that the title only names."""
    if published is None or event.date is None or event.status != "held":
        return False
    return int(event.date[:4]) < int(published[:4]) - 1


def _visit_recalled(scene: Scene, event: Candidate) -> bool:
    """`وزیراعظم کے دورہ چین میں کیے گئے معاہدوں پر …`: a visit as that on which something was agreed."""
    words = scene.words
    named = scene.document.names.get(event.trigger.end)
    end = named.end if named is not None else event.trigger.end
    rest = words[end : end + 6]
    if rest[:1] != ["میں"] and rest[:2] != ["کے", "دوران"]:
        return False
    return any(a in ("کیے", "کئے", "ہونے", "پانے") and b in ("گئے", "والے", "والی") for a, b in pairwise(rest))


def _as_occasion(scene: Scene, event: Candidate) -> bool:
    """A visit that is only the time at which somebody spoke or did something else."""
    return event.status == "held" and scene.words[event.trigger.end : event.trigger.end + 2] in grammar.OCCASIONS


def _has_been(scene: Scene, event: Candidate) -> bool:
    """`وہ اس سے قبل چلی کا دورہ بھی کر چکے ہیں`: where somebody has been before; behind the lead without such a word, too."""
    words = scene.words
    tail = [w for w in words[event.trigger.end : event.clause.end] if w not in grammar.PARTICLES]
    been = tail[:1] in (["کرچکے"], ["کرچکی"], ["کرچکا"]) or (tail[:1] == ["کر"] and tail[1:2] in (["چکے"], ["چکی"], ["چکا"]))
    before = (
        scene.word_in(event.clause.start, event.trigger.start, ("قبل", "پہلے"))
        or "بھی" in words[event.trigger.end : event.trigger.end + 2]
    )
    return been and (before or event.sentence > _LEAD)


def _headlined(scene: Scene, event: Candidate) -> bool:
    """`X اور Y کے درمیان طے پانے والے معاہدے کے بعد …` in the first sentence, the deal in the title: just made."""
    document = scene.document
    first = next((s.index for s in document.sentences if s.part == "text" and not s.skipped), -1)
    titled = scene.has(0, document.title_end, "agreement", "ceasefire") is not None
    after = scene.words[event.trigger.end : event.trigger.end + 2] == ["کے", "بعد"]
    return event.sentence == first and titled and after and not _old_year(scene, event)


def _after_old_year(scene: Scene, event: Candidate) -> bool:
    """`معاہدے پر 1971 کی جنگ کے بعد دستخط کیے گئے`; but `1971 کی جنگ کے بعد پہلی ملاقات`, `… کے بعد سے`, are of today."""
    words, end = scene.words, event.trigger.start
    if scene.word_in(event.clause.start, event.clause.end, _FIRST_SINCE) or words[event.clause.end - 1] in grammar.PRESENT:
        return False
    years = [f for f in scene.calendar.within(event.clause.start, event.clause.end) if f[2].kind == "year" and f[2].value]
    old = [f for f in years if since(words, f[1]) and _is_old(scene, f[2])]
    return bool(old) and not any(words[i : i + 3] == ["کے", "بعد", "سے"] for i in range(old[-1][1], end + 6))


_FIRST_SINCE: Final = word_set("پہلا پہلی پہلے بار مرتبہ دفعہ اب آج")


def _titled(scene: Scene, event: Candidate) -> bool:
    """`صدر نے کہا کہ ان کا دورہ چلی مفید تھا` in the lead, where the title speaks of the visit, too: the news itself."""
    return event.sentence <= _LEAD and scene.has(0, scene.document.title_end, *classes_of(event.trigger)) is not None


def _of_then(scene: Scene, event: Candidate) -> bool:
    """The clause hangs on one that an old date dates: `مئی 2019 میں اعلان کیا گیا کہ …`, `گزشتہ سال اس وقت بگڑے جب …`."""
    if scene.words[event.clause.start] not in _HANGING:
        return False
    start = scene.document.sentences[event.sentence].start
    before = scene.calendar.within(start, event.clause.start)
    if scene.words[event.clause.end - 1] in grammar.PRESENT and scene.word_in(start, event.clause.start, _FIRST):
        return False  # `1962 کی جنگ کے بعد یہ پہلا موقع ہے کہ فریقین بات چیت کر رہے ہیں`
    return bool(before) and _is_old(scene, before[-1][2])


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
            return _weeks_old(scene, found[0][2])
    return False


_CHAIN: Final = 6
"""Sentences back to the time before which something was."""


def _weeks_old(scene: Scene, found: FoundDate) -> bool:
    value, day = found.past or found.value, scene.document.day
    if found.kind in ("weeks_ago", "last_week") or _is_old(scene, found):
        return True
    if value is None or day is None or len(value) != len(day):
        return False
    return value < (dt.date.fromisoformat(day) - dt.timedelta(days=NEWS_DAYS)).isoformat()


def _narrated(scene: Scene, event: Candidate) -> bool:
    """Far behind the lead, the last date told before is long past and nothing has led back to the present."""
    sentence = scene.document.sentences[event.sentence]
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
    for number in range(event.sentence, max(event.sentence - _STORY, _LEAD), -1):
        span = scene.document.sentences[number]
        end = event.clause.start if number == event.sentence else span.end
        if number != event.sentence and scene.word_in(span.start, span.end, _NOW):
            return False
        found = [f for f in scene.calendar.within(span.start, end) if scene.words[f[1] : f[1] + 1] != ["سے"]]  # since then
        aside = number != event.sentence and scene.words[span.start + 1 : span.start + 2] == ["رہے"]
        if aside and not _pluperfect(scene, event):
            return False  # `خیال رہے کہ گزشتہ برس … تھی۔ وزیر نے دورے کے اختتام پر بتایا`: back in the news
        if found:
            return _is_old(scene, found[-1][2])
    return False


_SIT: Final = word_set("شریک شامل جاری موجود")


def _is_old(scene: Scene, found: FoundDate) -> bool:
    """Whether a date lies long before publication: in an earlier year, or two months back."""
    day = scene.document.day
    value = found.past or found.value
    if found.kind in _OLD_KINDS:
        return True
    if value is None or day is None:
        return False
    if len(value) == 4:
        return value < day[:4]
    if found.kind == "day_month" and found.future is not None:
        ahead = dt.date.fromisoformat(found.future) - dt.date.fromisoformat(day)
        if dt.timedelta() < ahead <= dt.timedelta(days=_LONG):
            return False  # `3 مئی کے اجلاس پر گفتگو` in late April
    return value[:7] < (dt.date.fromisoformat(day) - dt.timedelta(days=_LONG)).isoformat()[:7]


def _out_of_office(scene: Scene, event: Candidate, published: str) -> bool:
    """Whether every listed person of the event left his last office a year or more before publication, and is named with it."""
    year_before = _year_before(published)
    people = [a for a in event.actors if a.person is not None]
    if not people or any(a.former for a in event.actors):
        return False
    for actor in people:
        terms = scene.gazetteer.terms.get(actor.person.person, []) if actor.person is not None else []
        if actor.office is not None and actor.role not in {t.role for t in terms}:
            return False  # another man of the name
        if not terms or any(not t.until or t.until >= year_before[: len(t.until)] for t in terms):
            return False
    return True


def _year_before(day: str) -> str:
    return f"{int(day[:4]) - 1}{day[4:]}"


def _old_year(scene: Scene, event: Candidate) -> bool:
    """A year in the clause that lies before the year of publication, or before the latest year that the article names."""
    words = scene.words
    following = scene.next_clause(event.clause)
    lasted = (
        following is not None
        and words[following.start] == "جو"
        and scene.word_in(following.start, following.end, ("جاری", "برقرار"))
    )  # `جنگ بندی پر اتفاق کیا، جو 30 جون 1995 تک جاری رہی`
    end = following.end if following is not None and lasted else event.clause.end
    years = [
        int(words[i])
        for i in range(event.clause.start, end)
        if len(words[i]) == 4
        and words[i].isdigit()
        and 1200 <= int(words[i]) <= 2100
        and not since(words, i + 1)
        and not (event.type == "rupture" and year_of_paper(scene, event, i))
    ]
    if not years or event.status == "planned":
        return False
    if scene.document.day is not None:
        return max(years) < int(scene.document.day[:4])
    return max(years) < scene.latest_year or max(years) < 2014


def _by_date(event: Candidate, published: str) -> tuple[bool, str]:
    assert event.date is not None
    day = dt.date.fromisoformat(published)
    if event.date_precision == "year":
        old = int(event.date[:4]) < day.year
    elif event.date_precision == "month":
        month = (int(event.date[:4]), int(event.date[5:7]))
        before = day - dt.timedelta(days=NEWS_DAYS)
        old = month < (before.year, before.month)
    else:
        try:
            old = dt.date.fromisoformat(event.date) < day - dt.timedelta(days=NEWS_DAYS)
        except ValueError:
            return False, ""
    return (old, "old_date") if old else (False, "")


def _recent_visit(scene: Scene, event: Candidate) -> bool:
    """`حالیہ دورے میں`, `حالیہ دورے کے دوران`: a visit that is over, as the occasion of something else."""
    before = scene.words[max(event.clause.start, event.trigger.start - 3) : event.trigger.start]
    behind = scene.words[event.trigger.end : event.trigger.end + 4]
    return "حالیہ" in before and ("میں" in behind[:2] or "دوران" in behind or "کو" in behind[:3])


def _last_week(scene: Scene, event: Candidate) -> bool:
    """`گزشتہ ہفتے` with the pluperfect, or in what somebody says: how things came to be so."""
    words = scene.words[event.clause.start : event.clause.end]
    last = any(a in ("گزشتہ", "گذشتہ", "پچھلے") and b in ("ہفتے", "ہفتہ") for a, b in pairwise(words))
    if event.date is not None and event.date_precision == "day" and scene.document.day is not None:
        return False  # `گزشتہ ہفتے سنیچر کو`: the day itself decides
    return last and (_pluperfect(scene, event) or _in_speech(scene, event))


def _pluperfect(scene: Scene, event: Candidate) -> bool:
    tail = scene.words[event.trigger.end : min(event.clause.end + 4, len(scene.words))]
    for word, following in pairwise([*tail, ""]):
        if word in _OVER:
            if following in ("ہے", "ہیں") and adverbial_end(tail) is not None:
                return False  # `رابطے کے بعد راستہ کھل چکا ہے`: of what came after
            over = event.type != "visit" or following in grammar.PAST  # `پہنچ چکے ہیں` is news
            return over or tail[:2] == ["کر", word] or word.startswith("کر")  # `دورہ کر چکے ہیں`
        if word in grammar.PAST:
            return True
        if word in ("ہے", "ہیں") or word in grammar.FUTURE:
            return False
    return False


def _present(scene: Scene, event: Candidate) -> bool:
    """`دورے پر ہیں`, `دورے سے واپس آئے ہیں`, `پہنچ چکے ہیں`: under way, or just over."""
    tail = scene.words[event.trigger.end : event.clause.end]
    return any(w in ("ہے", "ہیں") for w in tail[-3:]) and not any(w in grammar.PAST for w in tail)


def _in_speech(scene: Scene, event: Candidate) -> bool:
    """The clause stands inside what somebody says (`کہا کہ …`)."""
    sentence = scene.document.sentences[event.sentence]
    before = scene.words[sentence.start : event.clause.start + 1]
    return "کہ" in before and any(w in ("کہا", "کہنا", "بتایا") for w in before)
