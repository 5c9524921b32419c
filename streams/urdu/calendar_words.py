"""The words that dates are made of, folded: months, weekdays, units, pointers to past and future, and their neighbours."""

from typing import Final

from streams.urdu.letters import fold_text
from streams.urdu.tables import forms, rows


def _folded(text: str) -> frozenset[str]:
    return frozenset(fold_text(word) for word in text.split("|"))


def _read(table: str, column: str, **where: str) -> dict[tuple[str, ...], int]:
    found: dict[tuple[str, ...], int] = {}
    for row in rows(table):
        if all(row[key] == value for key, value in where.items()):
            for form in forms(row["forms"]):
                found[tuple(form.split())] = int(row[column])
    return found


def _ambiguous(table: str) -> frozenset[str]:
    return frozenset(form for row in rows(table) for form in forms(row["ambiguous"]))


MONTHS: Final = {words[0]: month for words, month in _read("months", "month", calendar="gregorian").items()}
HIJRI: Final = _read("months", "month", calendar="hijri")
"""Word sequences naming a month of the Islamic calendar."""
AMBIGUOUS_MONTHS: Final = _ambiguous("months")
WEEKDAYS: Final = _read("weekdays", "day")
"""Word sequences naming a weekday; Monday is 1."""
AMBIGUOUS_WEEKDAYS: Final = _ambiguous("weekdays")

UNITS: Final = {
    word: unit
    for unit, words in {
        "day": "روز|دن|دنوں|یوم|ایام",
        "week": "ہفتہ|ہفتے|ہفتوں",
        "month": "ماہ|مہینہ|مہینے|مہینوں|مہینا",
        "year": "سال|برس|سالوں|برسوں",
    }.items()
    for word in _folded(words)
}
SEVERAL: Final = _folded("دنوں|ایام|ہفتوں|مہینوں|سالوں|برسوں")
"""Units in the plural: which of them is left open."""
LAST: Final = _folded("گزشتہ|گذشتہ|گزشہ|پچھلے|پچھلی|پچھلا|سابقہ")
GONE: Final = _folded("گئے|گزرے|گذرے")
"""Before سال, برس, ماہ or ہفتے these are "last", too; behind a participle (`کیے گئے`) they are its auxiliary."""
THIS: Final = _folded("رواں|جاریہ|اس|موجودہ")
SAME: Final = _folded("اسی")
NEXT: Final = _folded("اگلے|اگلی|اگلا|آئندہ|آیندہ|آنیوالے")
AGO: Final = _folded("قبل|پہلے|پیشتر")
HITHER: Final = fold_text("ادھر")
"""`دو برس ادھر`: ago; of days it is rather "meanwhile"."""
SINCE_THEN: Final = fold_text("ہوئے")
"""`تین ماہ ہوئے`, before what happened then: ago."""
WHOLE: Final = fold_text("بھر")
"""`سال بھر پہلے`, `ہفتہ بھر قبل`: one."""
FRACTION: Final = _folded("ڈیڑھ|ڈھائی|ساڑھے|سوا|پونے")
HI: Final = fold_text("ہی")
LATER: Final = _folded("بعد")
RANGE: Final = _folded("تا|سے|-|اور|و|،|/")
CASE: Final = _folded("کو|کے|کی|کا|میں|سے|تک|نے|ہی|پر|بھی|،|۔|)|؛|:|اور")
"""Words that may follow a year or a month that stands alone."""
DAY_PARTS: Final = _folded("روز|دن|صبح|شام|رات|شب|دوپہر|سہ|علی|درمیانی")
OF_DAY: Final = _folded("کے|کی")
YEAR_WORDS: Final = _folded("سال|سنہ|سن|برس")
TOTAL_AFTER: Final = _folded(
    "تعداد|ملا|ملاکر|رقم|مالیت|آبادی|جماعتی|وقتی|حجم|لاگت|پیداوار|ملکی|برآمدات|درآمدات|جائیداد|اثاثے|اثاثوں|اثاثہ|قرض|قرضہ|قرضے|"
    "قرضوں|رقبہ|رقبے|ووٹ|ووٹوں|نشستیں|نشستوں|سیٹیں|مسافت|مدت|بجٹ|اخراجات|نمبر|نمبروں|ہند|عالمی|پاکستان|مقامی|آمدنی|آمدن|سرمایہ|"
    "سرمایہ کاری|تجارت|تجارتی|حصہ|وزن|لمبائی|منافع|کتنے|کتنی|کتنا|متاثرہ|ہلاکتیں|ہلاکتوں|اموات|کیس|کیسز|رنز|اسکور|سکور|میچز|"
    "طلبہ|طلبا|افراد|ارکان|اراکین|ممالک|پاور|صلاحیت|ادائیگی|ادائیگیوں|مجموعی|وقت|شرح|ذخائر|خواتین|مرد|ملازمین|گنجائش|فنڈ|فنڈز|دائر|"
    "تخمینہ|قیمت|وصولی|وصولیاں|ترسیلات|دورانیہ|مالی|مالیاتی|نقصان|اضافہ|بجلی|شمار"
)
"""After کل these show that it means "total", not a day."""
OF_A_JOURNEY: Final = _folded("کا|کے|پہنچ|پہنچیں|پہنچے|پہنچنے|آئیں|آئے|آ|جائیں|جا|روانہ|سے")
"""After کل and پاکستان or ہند these tell of somebody who goes there."""
OF_A_DAY: Final = _folded("روزہ|ملکی|رکنی|بجے")
"""After کل and a number these count what happens on that day: کل دو روزہ دورے پر, کل پانچ رکنی وفد."""
ONE: Final = fold_text("ایک")
LARGE_NUMBERS: Final = _folded("ہزار|لاکھ|کروڑ|ارب|کھرب|سو|فیصد")
"""After کل ایک these count; else `کل ایک وفد کے ہمراہ` is of the day."""
TODAY_NOT_BEFORE: Final = _folded("کل|تک|بھی")
"""آج کل "nowadays", آج تک "to this day", آج بھی "still": no day."""
JOINED: Final = _folded("کو|کے|کی|کا|میں|سے|تک|اور|نے|ہی")
"""Case markers that are found written on to the word before them."""

TODAY: Final = fold_text("آج")
KAL: Final = fold_text("کل")
PARSON: Final = fold_text("پرسوں")
RAWAN: Final = fold_text("رواں")
THIS_YEAR: Final = fold_text("امسال")
SINCE: Final = fold_text("سے")
NOW: Final = _folded("آج|اب|ابھی")
ONLY: Final = _folded("محض|صرف|تقریبا|تقریباً|ٹھیک|کم|قریب")
EVERY: Final = fold_text("ہر")
DECADE: Final = _folded("دہائی|دہائیوں|عشرے|عشروں")
ON_DAY: Final = fold_text("بروز")
TO_DAY: Final = fold_text("کو")
DAY_OF_MONTH: Final = fold_text("تاریخ")
BEGINS: Final = _folded("شروع|آغاز|جاری|روزہ|دورہ|دورے")
"""What stands behind `پیر سے`, where a day is meant and no elder."""
UNTIL: Final = _folded("تک|سے")
TIMES_OF_DAY: Final = _folded("شب|رات|شام|روز|دن|صبح|دوپہر")
OTHER: Final = _folded("اگلے|اگلی|اسی|اس")
"""Before روز and the like these point into the story, not to the day of publication: اگلے روز, اسی شام."""
FEW: Final = _folded("چند|کچھ|کئی|متعدد")
NTH: Final = _folded("ویں|واں|st|nd|rd|th")
ANNO: Final = _folded("عیسوی|ع")
BETWEEN_YEAR_AND_MONTH: Final = _folded("کے|کی|میں|،|ماہ")
MARCHES: Final = _folded("لانگ|فریڈم|آزادی|ملین|عورت|کوئیک|حقوق|فلیگ|امن|یکجہتی")
"""Before مارچ these make it a march."""
