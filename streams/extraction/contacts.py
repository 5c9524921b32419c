"""Whether a word of meeting, talking or calling tells of a contact between two sides.

`سے ملے` with a person before it meets, `سے فائدہ ملا` does not; `فون کیا` calls, a telephone in the hand does not; what is
said to reporters is no contact of states.
"""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from streams.extraction import attachment, grammar, partners, plain_sides, resolves
from streams.extraction.actors import HEADS, STATESMEN, Actor, Group
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match, classes_of, land_of
from streams.extraction.place import city_in
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

_NUMBERED: Final = frozenset(("پہلی", "دوسری", "تیسری", "چوتھی", "پانچویں", "چھٹی"))


def this_one(words: list[str], trigger: Match, clause: Clause) -> bool:
    """`دونوں کے درمیان یہ تیسری ملاقات ہے`, `یہ دونوں کی پہلی بالمشافہ ملاقات ہوگی`: the one that the article tells of."""
    if words[trigger.end : trigger.end + 1] not in (["ہے"], ["ہوگی"], ["تھی"]):
        return False
    before = words[max(clause.start, trigger.start - 3) : trigger.start]
    if words[clause.start] == "یہ" and trigger.end + 1 == clause.end and not _NUMBERED.isdisjoint(before):
        return True
    return words[trigger.start - 2] == "یہ" and words[trigger.start - 1] in _NUMBERED


def held_there(scene: Scene, trigger: Match, clause: Clause, classes: set[str]) -> bool:
    """`کال کا مقصد لیما میں ہونے والے مذاکرات …`, `ملاقات کے بعد فون پر بات`: talks of their own, beside the word of a call."""
    call = scene.has(trigger.end, clause.end, "call")
    if "meeting" in classes and call is not None and scene.words[trigger.end : trigger.end + 2] in _FIRST:
        return scene.has(clause.start, trigger.start, "call") is None
    near = scene.words[max(clause.start, trigger.start - _TO_PLACE) : trigger.start]
    placed = any(a == "میں" and b in ("ہونے", "ہوئے", "ہوئی", "منعقدہ", "جاری") for a, b in pairwise(near))
    return placed and "call" not in classes and scene.has(trigger.start - len(near), trigger.start, "call") is None


_FIRST: Final = (["کے", "بعد"], ["سے", "قبل"], ["سے", "پہلے"])
_TO_PLACE: Final = 8
"""Words between where talks are held and their noun."""


def joint(scene: Scene, clause: Clause) -> bool:
    """`کانفرنس کال`, `مشترکہ ملاقات`, `سہ فریقی مذاکرات`: several at one time."""
    beside = sum(g.marker in ("saath", "se") for g in scene.groups(clause.sentence, clause.start, clause.end)) > 1
    return beside or scene.word_in(clause.start, clause.end, _AT_ONCE)


_AT_ONCE: Final = frozenset(("کانفرنس", "مشترکہ", "فریقی", "ملکی", "بیک", "اجتماعی", "گروپ"))


def heads(holders: Sequence[Actor]) -> bool:
    """Whether those met are heads of several states: each is met by himself."""
    return len({a.country for a in holders}) > 1 and all(
        a.role in HEADS and a.kind in _PEOPLE and not a.plural for a in holders
    )


def meets(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """ملے, ملیں گے, مل کر, ملنے گئے as 'meet': a partner with سے stands before it and nothing between but time and place."""
    words = scene.words
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    before = [g for g in groups if g.marker in ("se", "saath")]
    if not before and partners.to_officials(scene, clause, trigger):
        first = words[trigger.end] if trigger.end < clause.end else ""
        return first in _MEETING_NOW if words[trigger.start] == "مل" else words[trigger.start] in TOGETHER | {"ملا", "ملی"}
    if not before:  # `چلی اور پیرو کے صدور … میں ملیں گے`, `دونوں رہنما جمعرات کو پھر ملیں گے`
        agreed = words[trigger.start : trigger.end + 2] == ["ملنے", "پر", "اتفاق"]  # `دونوں نے جمعے کو ملنے پر اتفاق کیا`
        pair = next((g for g in groups if g.marker in ("", "ne") and all(a.kind == "pair" for a in g.actors)), None)
        if pair is not None and (agreed or pair is groups[0]):
            between = words[pair.end : trigger.start]
            if agreed:
                return True
            return words[trigger.start] in TOGETHER and not any(w in ("سے", "کو", "نہیں") for w in between[-3:])
        subjects = [g for g in groups if g.marker in ("", "ne")]
        if not subjects and any(g.marker == "gen" and plain_sides.by_their_people(words, g) for g in groups):
            return words[trigger.start] in TOGETHER  # `چلی اور پیرو کے آبی ماہرین لیما میں ملے`
        several = subjects and len({a.country for a in subjects[0].actors if a.country}) > 1
        return (
            bool(several)
            and (agreed or words[trigger.start] in TOGETHER)
            and (all(a.kind in _PEOPLE for a in subjects[0].actors) or "میز" in words[clause.start : trigger.start])
        )
    if words[trigger.start] in grammar.GATHERED:
        return False
    group = before[-1]
    between = _past_occasion(words[group.end : trigger.start])
    callers = sum(g.head_end - g.start for g in groups if g.start >= group.end and g.marker in ("", "ne"))
    if len(between) - callers > 8 or not any(a.kind in _PEOPLE for a in group.actors):
        return False
    if any(w in _OBTAINED for w in between):
        return False
    following = words[trigger.end : min(trigger.end + 6, clause.end)]
    first = following[0] if following else ""
    if words[trigger.start] == "ملنے":
        agreed = following[:2] == ["پر", "اتفاق"]
        settled = resolves.plan(following) > 0 or following[:2] in _DECIDED  # `ملنے کا وقت طے ہے`, `ملنے سے انکار`
        settled = settled or (following[:1] == ["پر"] and following[1:2] in _CONSENTED)
        return agreed or settled or first in ("والا", "والے", "والی", "کے") or any(w in _WENT for w in following)
    if words[trigger.start] == "ملنا":
        return first in ("تھا", "طے")  # `انہیں پیر کو چلی کے صدر سے ملنا تھا`
    if words[trigger.start] == "مل":
        return group.marker == "se" and first in _MEETING_NOW
    return first not in ("جلے", "جلتے", "جل") and words[trigger.start : trigger.start + 2] != ["ملا", "کر"]


def _past_occasion(between: list[str]) -> list[str]:
    """`X سے لیما میں اجلاس کے موقع پر ملے`: without the occasion that stands between a partner and the verb."""
    at = next((i for i in range(len(between) - 2) if between[i : i + 2] in _ASIDE), None)
    return between if at is None or at > _OCCASION else between[at + 2 + (between[at + 2 : at + 3] == ["پر"]) :]


_ASIDE: Final = (["کے", "موقع"], ["کے", "موقعے"], ["کے", "حاشیے"])
_OCCASION: Final = 9
"""Words of an occasion and of the place before it."""
TOGETHER: Final = grammar.GATHERED | word_set("ملے ملیں ملینگے")
"""`چلی اور پیرو کے صدور لیما میں ملے`, `… یکجا ہوں گے`: what people of several states do together."""
_PEOPLE: Final = frozenset(("person", "office", "counterpart", "delegation", "officials", "pair"))
_OBTAINED: Final = word_set("مدد تعاون حمایت اجازت موقع فائدہ اطلاع خبر پیغام خط ہاتھ کندھا")
"""What one gets from somebody (`سے مدد ملی`), or joins with him (`ہاتھ ملا`)."""
_DECIDED: Final = (["کا", "فیصلہ"], ["کی", "تصدیق"], ["کا", "اعلان"], ["سے", "انکار"], ["سے", "معذرت"], ["سے", "گریز"])
_CONSENTED: Final = (["رضامند"], ["راضی"], ["آمادہ"], ["رضامندی"], ["آمادگی"])
_WENT: Final = word_set("جا جائیں جانا گئے گیا گئی آئے آیا آئی آ پہنچ پہنچے پہنچا پہنچی")
_MEETING_NOW: Final = word_set("کر رہے رہی رہا چکے چکی چکا لیے")


def sits(scene: Scene, trigger: Match) -> bool:
    """`چلی اور پیرو کے وزرائے دفاع کا اجلاس`, `چلی اور پیرو کے ماہرین کا اجلاس`, `چلی اور پیرو کے درمیان سربراہ اجلاس`: a
    session of two states, which meets as they do."""
    of_heads = "summit" in classes_of(trigger)
    if scene.words[trigger.start : trigger.end] != ["اجلاس"] and not of_heads:
        return False
    groups = scene.groups(scene.document.sentence_of[trigger.start], None, trigger.start)
    for before, group in reversed(list(pairwise([None, *groups]))):
        if group is None or group.marker not in ("gen", "darmiyan"):
            continue
        behind = attachment.past_common_body(scene.words, group.end) if group.marker == "gen" else group.end
        if trigger.start - behind <= 2:
            if before is not None and not before.marker and scene.words[before.end] == "اور" and group.start - before.end < 6:
                return False  # a third one is joined to the two
            if scene.has(group.start, group.end, "region") is not None:
                return False  # `چلی، پیرو اور دیگر ممالک کے وزرائے خارجہ کا اجلاس`
            between = of_heads and group.marker == "darmiyan"
            by_body = behind > group.end
            able = all(a.kind in _PEOPLE or ((between or by_body) and a.kind == "state") for a in group.actors)
            return len({a.country for a in group.actors if a.country}) == 2 and able
    return False


def this_session(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`بات چیت ہوئی۔ یہ اجلاس اتوار کو لیما میں ہوا`: talks told right before, and no conference."""
    words = scene.words
    if words[trigger.start - 1] not in ("یہ", "مذکورہ") or words[trigger.end - 1] != "اجلاس":
        return False
    number = scene.document.sentence_of[trigger.start]
    if words[clause.end - 1] not in _HELD or number == 0:
        return False
    before = scene.document.sentences[number - 1]
    talked = scene.has(before.start, before.end, "talks", "meeting") is not None
    return talked and scene.has(before.start, before.end, "summit", "conference", "session") is None


_HELD: Final = word_set("ہوا ہوئی تھا تھی ہے گا")


def spoke(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`X نے Y سے … پر بات کی`: a word with an official partner; a matter (`اس بات کی تصدیق`) stands without one."""
    words = scene.words
    if trigger.end >= clause.end or words[trigger.end] not in _SPOKE:
        return False
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    before = [g for g in groups if g.marker in ("se", "saath")]
    if (
        not before and scene.has(clause.start, trigger.start, "call") is not None
    ):  # `چلی اور پیرو کے صدور نے ٹیلی فون پر … بات کی`
        return any(g.marker == "ne" and len({a.country for a in g.actors if a.country and a.role}) > 1 for g in groups)
    if not before and any(g.marker == "darmiyan" and _of_several(g) for g in groups):
        return True  # `چلی کے صدر اور پیرو کے صدر کے درمیان … بات ہوئی`
    if not before and scene.word_in(clause.start, trigger.start, ("پر",)) and not _before_many(scene, clause):
        return any(g.marker == "ne" and len(g.actors) == _TWO and _of_several(g, STATESMEN) for g in groups)
    if not before and words[trigger.start] == "باتیں":
        return any(g.marker in ("", "ne") and _of_several(g) for g in groups)  # `چلی اور پیرو کے صدور دیر تک باتیں کرتے رہے`
    if not before or not any(a.kind in _PEOPLE and a.role for a in before[-1].actors):
        return False
    between = words[before[-1].end : trigger.start]
    return len(between) <= 8 and not any(w in ("اس", "یہ", "کہ", "نے") for w in between[-1:])


def _of_several(group: Group, roles: Collection[str] = frozenset()) -> bool:
    """Whether officials of several states stand in one group, all of them of some `roles` where these are given."""
    held = [a for a in group.actors if a.country and a.kind in _PEOPLE and a.role]
    return len({a.country for a in held}) > 1 and (not roles or all(a.role in roles for a in held))


def _before_many(scene: Scene, clause: Clause) -> bool:
    """`اجلاس سے خطاب میں X اور Y نے تجارت پر بات کی`: they spoke to others."""
    part = scene.document.sentences[clause.sentence]
    return scene.word_in(part.start, part.end, _ADDRESS) or scene.has(part.start, part.end, "conference", "summit") is not None


_ADDRESS: Final = word_set("خطاب تقریر تقریب انٹرویو بیان بیانات پریس میڈیا اجلاس")
_TWO: Final = 2


_SPOKE: Final = word_set("چھیڑی کیں ہوئیں رہی رہیں کی ہوئی کریں کرے کر کرتے کرنے")


def contact(scene: Scene, trigger: Match) -> bool:
    """رابطہ that was made once: not a standing one (`رابطے میں ہیں`), not one of things (`رابطوں کو فروغ`)."""
    words = scene.words
    following = words[trigger.end : min(trigger.end + 2, scene.sentence(trigger.start).end)]
    if words[trigger.start : trigger.end] == ["براہ", "راست", "بات"]:
        return True
    if words[trigger.start : trigger.end] == ["رابطوں"]:
        return False
    part = scene.sentence(trigger.start)
    if following[:1] == ["کی"] and following[1:] in _REPORTED and scene.has(part.start, part.end, "denial") is not None:
        return True  # `چلی اور پیرو کے درمیان رابطے کی خبروں کی تردید`
    if following == ["کیا", "گیا"] and not any(
        g.marker == "darmiyan" for g in scene.groups(scene.document.sentence_of[trigger.start])
    ):
        return False
    if following[:1] == ["میں"] and (len(following) < 2 or following[1] in ("ہیں", "ہے", "رہے", "رہیں", "رہنے", "تھے")):
        return False
    if following[:1] == ["کر"] and following[1:] in (["رہے"], ["رہا"], ["رہی"]) and words[trigger.start] == "رابطے":
        return False
    return not following or following[0] in _MADE


def third_place(scene: Scene, trigger: Match, clause: Clause) -> str | None:
    """`چلی اور پیرو کے درمیان دبئی میں خفیہ رابطے`: the state of a third in whose place two have contacts."""
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    sides = {a.country for g in groups if g.marker == "darmiyan" for a in g.actors if a.country}
    place = {a.country for g in groups if g.marker == "men" for a in g.actors if a.country}
    cities = (city_in(scene, index) for index in range(clause.start, trigger.start))
    place |= {land for city in cities if city is not None and (land := land_of(city))}
    return min(place - sides, default=None) if len(sides) > 1 else None


_REPORTED: Final = [[word] for word in ("خبر", "خبروں", "خبریں", "اطلاعات", "اطلاع")]
_MADE: Final = frozenset("،؛:") | word_set("قائم پیدا کیا ہوا کر ہوئے کرکے کریں میں کرنے کے کیے کئے ہونے کرینگے کریگا")


_REPORTERS: Final = word_set("صحافی صحافیوں رپورٹر رپورٹرز رپورٹروں")
_MEDIA: Final = word_set("نیوز اخبار چینل رائٹرز جریدے روزنامے میڈیا نشریاتی")


def media(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """A broadcaster or newspaper that asks (`بی بی سی نے … سے رابطہ کیا`) is no side."""
    words = scene.words
    if any(w in _REPORTERS for w in words[clause.start : trigger.start]):
        return True
    for index in range(clause.start, trigger.start):
        if words[index] == "نے" and _outlet(_subject_of(words[max(clause.start, index - 4) : index])):
            return True
    return False


def _subject_of(words: list[str]) -> list[str]:
    """`مقامی میڈیا کے مطابق انہوں نے`: whoever acts stands behind the source."""
    return words[words.index("مطابق") + 1 :] if "مطابق" in words else words


def _outlet(words: list[str]) -> bool:
    """`بی بی سی کے نامہ نگار`, `سی این این`, `وائس آف امریکہ`: but `او آئی سی`, `واشنگٹن ڈی سی` are no broadcasters."""
    return any(pair in _INITIALS for pair in pairwise(words)) or any(w in _MEDIA for w in words)


_INITIALS: Final = (("بی", "سی"), ("سی", "این"), ("وائس", "آف"))


_STUDIO: Final = word_set("انٹرویو پوڈکاسٹ صحافی صحافیوں اینکر نگار")
"""Who talks in a studio or with reporters."""


_PRESS: Final = word_set("صحافیوں میڈیا نیوز چینل انٹرویو اخبار رائٹرز جیو")
_PRESS_PHRASES: Final = (" بی بی سی ", " وائس آف ", " نمائندے سے ", " ٹی وی ", " پروگرام میں ", " پروگرام کے میزبان ")


def press_talk(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """گفتگو and بات چیت with journalists, or in a studio, is no meeting."""
    words = scene.words
    before = words[max(clause.start, trigger.start - 8) : trigger.start]
    if any(w in _STUDIO for w in words[clause.start : trigger.start]):
        return True
    if any(w in _PRESS for w in before) or any(phrase in f" {' '.join(before)} " for phrase in _PRESS_PHRASES):
        return True
    return words[trigger.end : trigger.end + 2] == ["کرتے", "ہوئے"] and not any(
        g.marker in ("se", "saath") for g in scene.groups(clause.sentence, clause.start, trigger.start)
    )
