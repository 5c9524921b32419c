"""Whether a journey is under way or still to come where no future says so: `دورہ کر رہے ہیں`, `پہنچ رہے ہیں`, `دورے سے قبل`,
and headlines without a verb."""

from itertools import pairwise
from typing import Final

from streams.extraction import grammar
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

_TO_COME: Final = word_set("آئندہ مجوزہ متوقع")
_AHEAD: Final = word_set("جلد عنقریب آئندہ اگلے متوقع")
_ON_THE_MOVE: Final = word_set("روانہ آ جا لا پہنچ جارہے جارہی جارہا آرہے آرہی آرہا")
_PREPARED: Final = word_set("اعلان فیصلہ تیاریاں تیاریوں انتظامات شیڈول تاریخ تاریخیں تاریخوں")


def before_it(scene: Scene, trip: Match, clause: Clause) -> bool:
    """`صدر کے دورۂ چلی سے قبل سکیورٹی سخت کر دی گئی`, `چلی کے دورے پر جانے سے قبل`: still to come, where what went before it is
    no older story."""
    words = scene.words
    behind = words[trip.end : trip.end + 5]
    leaving = behind[:1] == ["پر"] and not _SETS_OUT.isdisjoint(behind[1:2])
    ahead = behind[:2] in _BEFORE or (leaving and any([a, b] in _BEFORE for a, b in pairwise(behind[2:])))
    return ahead and not any(w in grammar.PAST for w in words[trip.end : clause.end])


_LISTS: Final = frozenset(("پروگرام", "شیڈول", "ایجنڈے", "منصوبے"))
"""`چلی کا دورہ بھی ان کے پروگرام میں شامل ہے`."""
_BEFORE: Final = (["سے", "قبل"], ["سے", "پہلے"])
_SETS_OUT: Final = frozenset(("جانے", "آنے", "روانہ", "روانگی"))


def put_off(scene: Scene, trip: Match, clause: Clause) -> bool:
    """`دورہ کھٹائی میں پڑ گیا`, `دورہ آگے بڑھا دیا گیا`, `دورے کا ارادہ ترک کر دیا`: called off in other words."""
    tail = scene.words[trip.end : min(trip.end + _PUT_OFF, clause.end)]
    if scene.words[trip.end - 1] in ("فیصلہ", "اعلان"):
        return tail[:1] == ["واپس"]  # `لیما جانے کا فیصلہ واپس لے لیا`
    given_up = tail[:1] in (["کا"], ["کے"]) and tail[1:2] in (["ارادہ"], ["پروگرام"], ["منصوبہ"], ["خیال"]) and "ترک" in tail
    later = any(a == "آگے" and b.startswith("بڑھا") for a, b in pairwise(tail[:3]))
    return given_up or later or tail[:2] == ["کھٹائی", "میں"] or tail[:1] in (["ٹال"], ["ترک"])


_PUT_OFF: Final = 6


def present(scene: Scene, trip: Match, clause: Clause) -> str:
    """`چلی کا دورہ کر رہے ہیں`, `ان کا یہ چلی کا پہلا دورہ ہے`: under way, as far as this clause tells."""
    tail = scene.words[trip.end : clause.end]
    if any(a in ("رہا", "رہی", "رہے") and b in ("ہے", "ہیں") for a, b in pairwise(tail)) and "روانہ" not in tail:
        return "under_way"
    done = any(w in grammar.PERFECT and w not in grammar.GENITIVE for w in tail) or tail[-2:] == ["کی", "ہے"]
    if tail[-1:] == ["ہے"] and not done:
        return "described"  # `ان کا دورۂ چلی اہمیت کا حامل ہے`
    counted = tail[:1] in (["ہے"], ["ہوگا"]) and scene.word_in(clause.start, trip.start, ("پہلا", "دوسرا", "تیسرا", "چوتھا"))
    return "first_one" if counted else ""


def headline_ahead(scene: Scene, trip: Match, clause: Clause) -> bool:
    """`چلی کے صدر کا آئندہ ماہ دورۂ کینیا`: a trip without a verb, and a time to come."""
    return scene.verbless(clause) and trip.end >= clause.end - 1 and scene.word_in(clause.start, trip.start, _AHEAD)


def coming(scene: Scene, trigger: Match, clause: Clause, cls: set[str]) -> bool:
    """`وزیر خارجہ پہنچ رہے ہیں`, `پیر کے روز دورے کا آغاز کر رہے ہیں`, `صدر نے روم جانا ہے`: the present of what is to come.
    `دورہ کر رہے ہیں` without a day is under way."""
    words = scene.words
    tail = words[trigger.start : min(clause.end, trigger.end + 8)]
    ahead = scene.word_in(clause.start, trigger.start, ("آئندہ", "اگلے")) and any(w in grammar.FUTURE for w in tail)
    prepared = any(a in grammar.GENITIVE and b in _PREPARED for a, b in pairwise(tail[:5]))
    if any(tail[i : i + 3] == ["کے", "سلسلے", "میں"] for i in range(1, 4)):  # `تیاریاں دورہ چلی کے سلسلے میں شروع ہو گئیں`
        prepared = prepared or scene.word_in(clause.start, clause.end, ("تیاریاں", "تیاریوں"))
    listed = any(a in _LISTS and b == "میں" and c == "شامل" for a, b, c in zip(tail, tail[1:], tail[2:], strict=False))
    if (
        ahead
        or prepared
        or (listed and tail[-1] in grammar.PRESENT)
        or ("تصدیق" in tail[1:5] and scene.word_in(trigger.end, clause.end + 12, ("باقی",)))
    ):
        return True
    if words[trigger.end - 1] in grammar.DOERS and words[trigger.end : trigger.end + 1] in (["ہیں"], ["ہے"]):
        return True
    if tail[:2] in (["جانا", "ہے"], ["آنا", "ہے"]) or words[trigger.end - 1] in ("جائیں", "آئیں"):
        return True
    if not any(w.endswith(("رہے", "رہا", "رہی")) for w in tail) or not any(w in ("ہے", "ہیں") for w in tail):
        return False
    if "visit" not in cls:
        return True
    kinds = {item.kind for _, _, item in scene.calendar.within(clause.start, clause.end)}
    return bool(kinds & {"weekday", "yesterday_or_tomorrow"}) or any(w in tail for w in _ON_THE_MOVE)


def talked_about(scene: Scene, trip: Match, clause: Clause) -> bool:
    """`ملاقات میں صدر کے دورہ چلی کے حوالے سے بات چیت ہوئی`: two sides talk of a journey to come, of their own they report."""
    behind = scene.words[trip.end : trip.end + 2]
    own = scene.word_in(clause.start, trip.start, ("اپنے", "اپنی"))
    return behind in _ABOUT and not own and scene.word_in(trip.end, min(trip.end + _TALK, clause.end), _EXCHANGED)


_ABOUT: Final = (
    ["کے", "حوالے"],
    ["سے", "متعلق"],
    ["کے", "متعلق"],
    ["کے", "بارے"],
    *(["پر", word] for word in ("بھی", "بات", "گفتگو", "تبادلہ", "غور")),
)
_EXCHANGED: Final = word_set("تبادلہ بات گفتگو مشاورت غور")
_TALK: Final = 7


def awaited(scene: Scene, trip: Match, clause: Clause) -> bool:
    """`صدر کے دورۂ چلی کی تیاریوں پر گفتگو ہوئی`; `آئندہ ماہ صدر کے دورۂ چلی کے منتظر ہیں`, where a time to come is told."""
    behind = scene.words[trip.end : trip.end + 2]
    if behind[:1] == ["کی"] and behind[1:] in (["تیاریوں"], ["تیاریاں"]):
        return True
    ahead = scene.word_in(clause.start, trip.start, _AHEAD) or bool(scene.calendar.within(clause.start, trip.start))
    return behind == ["کے", "منتظر"] and ahead


def spoken_of(word: str) -> tuple[str, str] | None:
    """`صدر کے آئندہ دورہ چلی سے آگاہ کیا`, `صدر کا حالیہ دورہ چلی مفید ہوگا`: when it is, by the word before its noun."""
    if word in _TO_COME:
        return "planned", "to_come"
    return ("held", "recent") if word == "حالیہ" else None
