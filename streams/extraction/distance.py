"""Background by its distance: an earlier date, `گزشتہ سال`, `دو برس قبل`, a year in the clause, people long out of office."""

import datetime as dt
from itertools import pairwise
from typing import Final

from streams.extraction import grammar, known
from streams.extraction.actors import PEOPLE
from streams.extraction.date_owners import year_of_paper
from streams.extraction.dating import NEWS_DAYS, since
from streams.extraction.retelling import CLOSED, Retelling, Verdict
from streams.extraction.scene import Candidate, Scene
from streams.urdu.dates import FoundDate

PHRASES: Final = (
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
OLD_KINDS: Final = frozenset(("last_month", "last_year", "years_ago", "months_ago"))
_LONG: Final = 31
"""Days that make what is dated a month back or two old."""


def out_of_office(r: Retelling) -> Verdict | None:
    """People listed who had left their offices by then: of that time, as is a day without its year (`9 فروری کو`)."""
    event, day = r.event, r.document.day
    if not r.held or day is None or not _out_of_office(r.scene, event, day):
        return None
    if event.date is not None and event.date[:4] >= _year_before(day)[:4]:
        event.date = event.date_precision = event.date_span = None
    return True, "out_of_office"


def _out_of_office(scene: Scene, event: Candidate, published: str) -> bool:
    """Whether every listed person of the event left his last office a year or more before publication, and is named with it."""
    year_before = _year_before(published)
    people = [a for a in event.actors if a.person is not None]
    if not any(a.kind in PEOPLE for a in event.actors):  # `وزیراعظم X نے دونوں ملکوں کے درمیان مذاکرات بلائے تھے`
        groups = scene.groups(event.clause.sentence, event.clause.start, event.clause.end)
        people = [a for g in groups if g.marker == "ne" for a in g.actors if a.person is not None]
    if not people or any(a.former for a in people):
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


def long_ago(r: Retelling) -> Verdict | None:
    """`گزشتہ سال`, `دو ماہ قبل`; behind the lead `گزشتہ ہفتے ملے تھے`."""
    if r.event.date_kind in OLD_KINDS and r.event.status != "planned" and r.sentence.part == "text":
        return True, "distance"
    if r.held and r.sentence.part == "text" and r.behind_lead and _last_week(r):
        return True, "last_week"
    return None


def _last_week(r: Retelling) -> bool:
    """`گزشتہ ہفتے` with the pluperfect, or in what somebody says: how things came to be so."""
    words = r.scene.words[r.event.clause.start : r.event.clause.end]
    last = any(a in ("گزشتہ", "گذشتہ", "پچھلے") and b in ("ہفتے", "ہفتہ") for a, b in pairwise(words))
    if r.event.date is not None and r.event.date_precision == "day" and r.document.day is not None:
        return False  # `گزشتہ ہفتے سنیچر کو`: the day itself decides
    return last and (r.pluperfect or r.in_speech)


def earlier_this_year(r: Retelling) -> Verdict | None:
    """`رواں ماہ ہونے والی کانفرنس سے خطاب میں کہا تھا`, `رواں سال … تعلقات بحال ہوئے تھے`, `سال کے آغاز میں`."""
    event = r.event
    if not r.held:
        return None
    month = event.type == "summit" and event.date_precision == "month"
    year = event.type in CLOSED and event.date_kind == "this_year"
    if (month or year) and r.behind_lead and r.pluperfect:
        return True, "closed_before"
    if event.type == "visit" and event.date_kind == "this_month" and r.behind_lead and _as_occasion(r):
        return True, "closed_before"  # `رواں ماہ ہی چلی کے دورے کے موقع پر صدر نے کہا`
    if event.type == "agreement" and event.date_kind in known.CURRENT and known.of_weeks_ago(r.scene, event):
        return True, "closed_before"  # `رواں ماہ طے پانے والے معاہدے کو معطل کر سکتا ہے`
    if event.date_precision == "year":
        told = r.document.folded(event.clause.start, event.clause.end)
        return (True, "distance") if any(phrase in told for phrase in _YEARS_HEAD) else None
    return None


_YEARS_HEAD: Final = ("سال کے شروع", "سال کے آغاز", "سال کے اوائل", "برس کے آغاز", "برس کے شروع")
"""Of the year of publication, but long enough ago."""


def _as_occasion(r: Retelling) -> bool:
    """A visit that is only the time at which somebody spoke or did something else."""
    return r.held and r.tail[:2] in grammar.OCCASIONS


def earlier_this_month(r: Retelling) -> Verdict | None:
    """`اکتوبر میں دورہ کیا تھا` in early November, `رواں ماہ کے شروع میں` late in the month."""
    event, day = r.event, r.document.day
    if event.date is None or day is None or not r.held:
        return None
    if event.date_precision == "month" and event.date < day[:7] and event.sentence > 1 and r.pluperfect:
        return True, "old_date"
    if event.date != day[:7] or int(day[8:]) <= _HALF_MONTH:
        return None
    told = r.document.folded(event.clause.start, event.clause.end)
    head = any(f"{month} کے {head}" in told for month in ("ماہ", "مہینے") for head in ("شروع", "آغاز", "اوائل"))
    return (True, "distance") if head else None


_HALF_MONTH: Final = 14
"""Day of a month from which its beginning is over a week ago."""


def by_date(r: Retelling) -> Verdict | None:
    """Its own date against the day of publication."""
    if r.event.date is None or r.document.day is None:
        return None
    old, why = by_own_date(r.event, r.document.day)
    return (True, "old_year") if not old and old_year(r.scene, r.event) else (old, why)


def by_own_date(event: Candidate, published: str) -> Verdict:
    """An event's date against the day of publication, a month or year told against its own."""
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


def of_then(r: Retelling) -> Verdict | None:
    """A year or month without a day of publication beside it."""
    event = r.event
    if event.date is not None and event.date_precision in ("year", "month"):
        return True, "old_date"
    month = event.date_kind in ("month", "month_year") and r.document.day is None
    return (True, "old_date") if month and r.held else None


def old_year_told(r: Retelling) -> Verdict | None:
    """`1971 کی جنگ کے دوران`: a year in the clause."""
    return (True, "old_year") if old_year(r.scene, r.event) else None


def in_words(r: Retelling) -> Verdict | None:
    """`ماضی میں`, `دو برس قبل`, `دو دہائیوں تک جاری رہنے والے مذاکرات`."""
    clause = r.clause
    decades = r.event.type == "meeting" and "دہائیوں تک" in clause
    return (True, "distance") if decades or any(phrase in clause for phrase in PHRASES) else None


def old_year(scene: Scene, event: Candidate) -> bool:
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


def is_old(scene: Scene, found: FoundDate) -> bool:
    """Whether a date lies long before publication: in an earlier year, or two months back."""
    day = scene.document.day
    value = found.past or found.value
    if found.kind in OLD_KINDS:
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


def weeks_old(scene: Scene, found: FoundDate) -> bool:
    """Whether a date lies a week or more before publication."""
    value, day = found.past or found.value, scene.document.day
    if found.kind in ("weeks_ago", "last_week") or is_old(scene, found):
        return True
    if value is None or day is None or len(value) != len(day):
        return False
    return value < (dt.date.fromisoformat(day) - dt.timedelta(days=NEWS_DAYS)).isoformat()
