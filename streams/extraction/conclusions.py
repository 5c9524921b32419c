"""How a document is concluded: the word that does it and the construction that it stands in.

`معاہدے پر دستخط کیے`, `معاہدہ طے پا گیا`, `یادداشتوں کا تبادلہ`, `معاہدے کی توثیق`, `معاہدہ عمل میں آیا`, `دستاویزات ایک دوسرے
کے حوالے کیں`, `سمجھوتے پر مہر لگا دی`. A mere paper (دستاویز) is a document between states where both put it into force; a deal
may be so by its noun alone.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from streams.extraction import acts, grammar
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

Act = tuple[Match | None, str]
"""(the word that concludes the document, how); without a word the reason why none does, or nothing."""

CONSENT: Final = word_set("رضامند رضامندی متفق راضی آمادہ اتفاق تیار مان ہاں حامی ہامی مطابقت")
"""What two sides have who consent: `متفق ہو گئے`, `حامی بھر لی`, `ہاں کر دی`, `مان گئے`."""
_AGREED: Final = word_set("متفق اتفاق رضامند راضی مان پہنچ")
_MADE: Final = word_set("ہوا ہوئے ہوئی ہوئیں ہوگیا ہوگئے ہوگئی")
_NEAR: Final = 6
"""Words to the verb that stands behind its noun."""
_ADVERBIALS: Final = 9
"""Words to it where a place, a day or an occasion stands between: `معاہدہ پیر کی شام لیما میں عمل میں آیا`."""


def act(scene: Scene, trigger: Match, clause: Clause) -> Act:
    """The word that concludes the document, and how: signed, concluded, ratified, made, agreed, adopted, headline."""
    words = scene.words
    if _figure(words, trigger):
        return None, "figure"
    signed = scene.has(clause.start, clause.end, "sign")
    if signed is not None:
        done_with = words[signed.end : signed.end + 1] in (["کنندہ"], ["کنندگان"], ["شدہ"])
        return (None, "") if done_with else (signed, "signed")
    for way in _WAYS:
        found = way(scene, trigger, clause)
        if found is not None:
            return found
    return None, ""


def _concluded(scene: Scene, trigger: Match, clause: Clause) -> Act | None:
    """`معاہدہ (لیما میں) طے پا گیا`, `معاہدے کو حتمی شکل دی`; behind the participle (`طے پانے والے معاہدے`) it is spoken of."""
    words, sentence = scene.words, scene.document.sentences[clause.sentence]
    if _paper_only(trigger):
        return None
    found = scene.has(trigger.end, min(sentence.end, trigger.end + _NEAR), "concluded")
    if found is not None:
        return found, "concluded"
    found = scene.has(trigger.end, clause.end, "concluded")
    if found is not None and _on_a_visit(scene, trigger, found):
        return found, "concluded"
    found = scene.has(clause.start, trigger.start, "concluded")
    if found is not None and words[found.end : found.end + 1] in (["والے"], ["والا"], ["والی"]):
        return None, "referred"
    return None


def _come_about(scene: Scene, trigger: Match, clause: Clause) -> Act | None:
    """`معاہدہ عمل میں آیا`, `سمجھوتہ سائن ہو گیا`, `ڈیل فائنل ہو گئی`: of the document itself, no case behind it."""
    behind = scene.words[trigger.end : trigger.end + 1]
    if _paper_only(trigger) or (behind and (behind[0] in grammar.CASE or behind[0] in grammar.CONJUNCTIONS)):
        return None
    found = scene.has(trigger.end, min(clause.end, trigger.end + _ADVERBIALS), "came_about")
    if found is None or scene.word_in(trigger.end, found.start, grammar.FINITE - grammar.GENITIVE):
        return None
    return found, "concluded"


def _ratified(scene: Scene, trigger: Match, clause: Clause) -> Act | None:
    """`معاہدے کی توثیق`, `یادداشتوں کا تبادلہ`."""
    found = scene.has(trigger.end, min(clause.end, trigger.end + 4), "ratify", "exchange")
    return None if found is None else (found, "ratified")


def _sealed(scene: Scene, trigger: Match, clause: Clause) -> Act | None:
    """`معاہدے پر مہر لگا دی`, `دستاویز پر مہر تصدیق ثبت کر دی`."""
    if scene.words[trigger.end : trigger.end + 1] != ["پر"]:
        return None
    found = scene.has(trigger.end + 1, min(clause.end, trigger.end + _NEAR), "seal")
    return None if found is None else (found, "ratified")


def _handed_over(scene: Scene, trigger: Match, clause: Clause) -> Act | None:
    """`دستاویزات ایک دوسرے کے حوالے کیں`, `یادداشتیں ایک دوسرے کو پیش کیں`, also in the relative clause behind (`سمجھوتے تھے جو
    وزرا نے ایک دوسرے کے حوالے کیے`)."""
    words, stop = scene.words, clause.end
    following = scene.next_clause(clause)
    if following is not None and words[following.start] in _RELATIVE:
        stop = following.end
    for index in range(trigger.end, stop - 3):
        if words[index : index + 2] == ["ایک", "دوسرے"] and words[index + 2] in ("کے", "کو"):
            given = words[index + 3 : index + 5]
            if given[:1] == ["حوالے"] or (words[index + 2] == "کو" and not _GIVEN.isdisjoint(given)):
                return trigger, "exchanged"
    return None


_RELATIVE: Final = word_set("جو جنہیں جنھیں جسے")
_GIVEN: Final = word_set("پیش سونپ سونپے سونپیں سونپی تھما تھمائے تھمائیں دیں دیے دیے دی منتقل")


def _correlative(scene: Scene, trigger: Match, clause: Clause) -> Act | None:
    """`چلی اور پیرو کے درمیان جو معاہدہ تیار ہوا تھا اس کی صدر نے توثیق کر دی`, `… اس پر دستخط ہو گئے`: what is done with it is
    told of a pronoun in the clause behind."""
    following = scene.next_clause(clause)
    if following is None or "جو" not in scene.words[clause.start : trigger.start]:
        return None
    if scene.words[following.start] not in _POINTS_BACK:
        return None
    low, high = following.start, following.end
    signed = scene.has(low, high, "sign")
    if signed is not None:
        return signed, "signed"
    ratified = scene.has(low, high, "ratify", "seal")
    return None if ratified is None else (ratified, "ratified")


_POINTS_BACK: Final = word_set("اس ان اسے انہیں انھیں اسی انہی")


def _made(scene: Scene, trigger: Match, clause: Clause) -> Act | None:
    """`معاہدہ ہو گیا`, `X اور Y نے معاہدہ کیا`, `معاہدہ کر لیا`; of a headline `معاہدہ طے`."""
    if _paper_only(trigger):
        return None
    words, sentence = scene.words, scene.document.sentences[clause.sentence]
    tail = words[trigger.end : trigger.end + 5]
    if (tail and tail[0] in _MADE) or (tail[:1] == ["ہو"] and tail[1:2] in (["گیا"], ["گئے"], ["گئی"])):
        return trigger, "made"
    if _is_to_be(scene, trigger, clause):
        return trigger, "made"
    if tail[:2] == ["قائم", "ہو"] or tail[:2] in (["قائم", "ہوئی"], ["قائم", "ہوگئی"]):
        return trigger, "made"  # `مطابقت قائم ہو گئی`
    if tail[:1] == ["طے"] and trigger.end + 1 == clause.end and sentence.part == "title":
        return trigger, "concluded"
    agent = any(g.marker in ("ne", "darmiyan") for g in scene.groups(clause.sentence, clause.start, trigger.start))
    agent = agent or of_many(scene, clause, trigger)
    if agent and (tail[:1] in (["کیا"], ["کیے"], ["کرلیا"], ["کرلیے"], ["کرلی"]) or tail[:2] in (["طے", "کیا"], ["طے", "کیے"])):
        return trigger, "made"
    return (trigger, "made") if tail[:1] == ["کر"] and tail[1:2] in (["لیا"], ["لیے"], ["لی"]) else None


def _is_to_be(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`چلی اور پیرو کے درمیان معاہدہ (15 اپریل کو) ہوگا`, `کل معاہدہ ہو جائے گا`."""
    words = scene.words
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    if not any(g.marker == "darmiyan" and len({a.country for a in g.actors if a.country}) > 1 for g in groups):
        return False
    at = next((i for i in range(trigger.end, clause.end) if i not in scene.date_tokens), clause.end)
    becomes = words[at : at + 1] in (["ہوگا"], ["ہونگے"]) or words[at : at + 2] in (["ہو", "جائے"], ["ہو", "جائیگا"])
    return becomes or words[at : at + 2] in (["ہو", "گا"], ["ہوں", "گے"])


def _agreed_on(scene: Scene, trigger: Match, clause: Clause) -> Act | None:
    """`معاہدے (کے مسودے) پر اتفاق ہو گیا`, `معاہدہ قبول کر لیا`."""
    words = scene.words
    tail = words[trigger.end : trigger.end + 5]
    text = tail[:1] == ["کے"] and tail[1:3] in (["مسودے", "پر"], ["متن", "پر"])  # `معاہدے کے مسودے پر اتفاق ہو گیا`
    if (tail[:1] == ["پر"] or text) and not _paper_only(trigger):
        behind = trigger.end + (3 if text else 1)
        if _consented(scene, behind, clause.end) and _in_force(scene, clause):
            return trigger, "agreed"
    accepted = trigger.end + (tail[:1] == ["کو"])
    if accepted > trigger.end:  # `معاہدے کو بھاری اکثریت سے منظور کر لیا`
        within = range(accepted, min(clause.end, accepted + _NEAR))
        accepted = next((i for i in within if words[i] in ("منظور", "قبول")), accepted)
    taken = words[accepted : accepted + 1] in (["قبول"], ["منظور"]) and words[accepted + 1] not in grammar.NEGATION
    if taken and acts.done(scene, accepted + 1, clause.end):
        return trigger, "agreed"  # `چلی اور پیرو نے جنگ بندی کا معاہدہ قبول کر لیا`
    return None


def _announced(scene: Scene, trigger: Match, clause: Clause) -> Act | None:
    """`معاہدے کا اعلان کر دیا`, `معاہدے میں پانچ سال کی توسیع`, `معاہدے کی منظوری دے دی`."""
    tail = scene.words[trigger.end : trigger.end + 5]
    if tail[:2] == ["کا", "اعلان"] and acts.done(scene, trigger.end + 2, clause.end) and _of_two(scene, clause, trigger):
        return trigger, "announced"
    in_time = tail[:1] == ["کی"] and tail[1:2] in _TERM and tail[2:3] == ["میں"]
    if (tail[:1] == ["میں"] or in_time) and _extended(scene, trigger.end, clause):
        return trigger, "extended"
    if tail[:2] == ["کی", "منظوری"] and any(w in ("دی", "دیدی", "دے") for w in tail[2:]):
        return trigger, "adopted"
    return None


_TERM: Final = (["مدت"], ["معیاد"], ["میعاد"])


def _headline(scene: Scene, trigger: Match, clause: Clause) -> Act | None:
    """A headline that ends with the document: `چلی اور پیرو میں سرحدی معاہدہ`."""
    if _paper_only(trigger) or scene.words[trigger.end - 1] in _LOOSE:
        return None
    sentence = scene.document.sentences[clause.sentence]
    verbless = not scene.word_in(clause.start, clause.end, grammar.FINITE - {"کی"}) and clause.sentence <= 1
    if not acts.at_end(scene, trigger.end, clause) or not (sentence.part == "title" or verbless):
        return None
    named = trigger.start == clause.start and scene.has(trigger.start, trigger.end, "treaty") is not None
    near = {a.country for g in scene.groups(clause.sentence, clause.start, clause.end) for a in g.actors if a.country}
    label = clause.end < sentence.end and len(near) == 1 and "ceasefire" in classes_of(trigger)
    if label:
        return None, ""  # `چلی جنگ بندی: کینیا کے ایلچی …`: what the news is about
    return (None, "") if named else (trigger, "headline")  # `شملہ معاہدہ`: what the page is about


_WAYS: Final[tuple[Callable[[Scene, Match, Clause], Act | None], ...]] = (
    _concluded,
    _come_about,
    _ratified,
    _sealed,
    _handed_over,
    _correlative,
    _made,
    _agreed_on,
    _announced,
    _headline,
)
"""In the order asked."""


def _figure(words: list[str], trigger: Match) -> bool:
    """`گھاٹے کا سودا`, `مہنگا سودا`: how a thing turns out."""
    before = words[max(trigger.start - 2, 0) : trigger.start]
    return words[trigger.start] in _LOOSE and not _AT_WHAT_COST.isdisjoint(before)


_LOOSE: Final = word_set("سودا سودے سودوں صلح پیکٹ")
"""Nouns of deals that by themselves are said of much else."""
_AT_WHAT_COST: Final = word_set("گھاٹے خسارے منافع نفع نقصان مہنگا مہنگے سستا سستے فائدے سگریٹ")


def _paper_only(trigger: Match) -> bool:
    """دستاویز: a document of states only by what both do with it."""
    return classes_of(trigger) == {"paper"}


def _on_a_visit(scene: Scene, trigger: Match, act: Match) -> bool:
    """`یہ معاہدہ چلی کے صدر کے دورۂ پیرو کے دوران طے پایا`: only the occasion stands between the two."""
    words = scene.words
    during = words[act.start - 1] in ("دوران", "پر", "میں", "موقع") and scene.has(trigger.end, act.start, "visit")
    pointed = trigger.start > 0 and words[trigger.start - 1] in ("یہ", "مذکورہ")
    return bool(during) and pointed and not scene.word_in(trigger.end, act.start, grammar.SUBORDINATORS)


def _of_two(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """`X اور Y نے تجارتی معاہدے کا اعلان کیا`, `X نے Y کے ساتھ معاہدے کا اعلان کیا`: two states tell of their own deal."""
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    by = {a.country for g in groups if g.marker == "ne" for a in g.actors if a.country}
    partners = {a.country for g in groups if g.marker in ("saath", "darmiyan") for a in g.actors if a.country}
    ended = scene.word_in(clause.start, clause.end, ("منسوخی", "خاتمے", "علیحدگی", "معطلی", "مسودے"))
    pair = any(g.marker == "ne" and any(a.kind == "pair" for a in g.actors) for g in groups)
    between = any(g.marker == "darmiyan" and len({a.country for a in g.actors if a.country}) > 1 for g in groups)
    return not ended and (pair or between or len(by) == 2 or (bool(by) and bool(partners - by)))


def _extended(scene: Scene, start: int, clause: Clause) -> bool:
    """`معاہدے میں پانچ سال کی توسیع کر دی`, `… میں توسیع پر اتفاق`."""
    words = scene.words
    at = next((i for i in range(start, min(clause.end, start + 8)) if words[i] == "توسیع"), None)
    if at is None or scene.word_in(at, clause.end, grammar.WISH | grammar.NEGATION):
        return False
    agreed = words[at + 1 : at + 2] == ["پر"] and _consented(scene, at + 2, clause.end)
    return agreed or acts.done(scene, at + 1, clause.end)


def _consented(scene: Scene, start: int, end: int) -> bool:
    """`متفق ہو گئے`, `اتفاق کیا`, `پہنچ گئے`; no `اتفاق رائے کے لیے`, no `متفق ہو جائیں`."""
    at = next((i for i in range(start, min(end, start + 3)) if scene.words[i] in _AGREED), None)
    return at is not None and acts.done(scene, at + 1, end)


def _in_force(scene: Scene, clause: Clause) -> bool:
    """Whether what is agreed on is agreed, not in principle and not only to work for it."""
    return not scene.word_in(clause.start, clause.end, ("اصولی", "اصولا", "کوششیں", "کوششوں", "کوشش", "نہیں", "نہ", "زور"))


def of_many(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """`دنیا کے 190 ممالک نے … معاہدہ کیا`, `تقریبا دو سو ریاستوں کے مندوبین نے … معاہدہ منظور کر لیا`, in the lead."""
    goes_on = scene.words[clause.start] == "اور"  # `دو سو ریاستوں کے مندوبین نے بحث کی اور معاہدہ منظور کر لیا`
    begin = scene.document.sentences[clause.sentence].start if goes_on else clause.start
    words = scene.words[begin : trigger.start]
    counted = not _MANY.isdisjoint(words) or any(w.isdigit() and 9 < int(w) < 1000 for w in words)
    if clause.sentence > _LEAD or not counted:
        return False
    return any(w in LANDS and (n == "نے" or (n == "کے" and "نے" in words[at + 2 : at + 4])) for at, (w, n) in _pairs(words))


def _pairs(words: list[str]) -> Iterator[tuple[int, tuple[str, str]]]:
    return enumerate(pairwise(words))


LANDS: Final = grammar.LANDS | word_set("ریاستوں حکومتوں")
"""Many states, whichever they are."""
_MANY: Final = word_set("دنیا سو درجنوں سینکڑوں سیکڑوں")
_LEAD: Final = 3
"""Sentences of the title, a dateline and the lead."""
