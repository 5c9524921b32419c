"""Bodies of a state that sign for it: `فرانسیسی ترقیاتی ایجنسی`, `ایران کی قومی تیل کمپنی`, `بنگلہ دیش ریلوے`; and the
companies and banks of another land that sign with one, where its envoy stands by."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.document import Clause
from streams.extraction.lexicon import state_of
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

_BODIES: Final = word_set("ادارہ ادارے اداروں ایجنسی ایجنسیوں فنڈ ریلوے ریلویز بورڈ اتھارٹی کمیشن محکمہ محکمے ڈویژن")
_FIRMS: Final = word_set("کمپنی کمپنیوں بینک بینکوں بنک بنکوں کارپوریشن فرم گروپ ایئرلائن")
_OF_STATE: Final = word_set("سرکاری قومی ترقیاتی مرکزی ایگزم ریاستی حکومتی نیشنل اسٹیٹ سٹیٹ")
_ENDS: Final = grammar.CASE | grammar.CONJUNCTIONS | frozenset("،؛")
_AS_A_SIDE: Final = grammar.LETTERS | word_set("درمیان مابین ساتھ ہمراہ")
_REACH: Final = 5
"""Words from a state's name to what its body is."""
_STANDS_BY: Final = 2
"""Sentences behind in which an envoy is told to have been there."""
_THERE: Final = word_set("موجود شریک شرکت پہنچے پہنچیں پہنچا حاضر دستخط مہمان تقریب")


def owners(scene: Scene, low: int, high: int, *, firms: bool = False) -> set[str]:
    """The states whose bodies are named in tokens [low, high); with `firms` those whose companies are."""
    words, found = scene.words, set[str]()
    for index in range(low, high):
        state = scene.document.names.get(index)
        if state is None or state.kind not in ("country", "adjective"):
            continue
        start = state.end + (words[state.end : state.end + 1] in (["کے"], ["کی"], ["کا"]))
        end = start
        while end < min(start + _REACH, high) and words[end] not in _ENDS:
            end += 1
        if words[end] in grammar.GENITIVE and words[end + 1] not in _AS_A_SIDE:
            continue  # `چلی کے ادارے کی ترجمان`
        phrase = words[start:end]
        firm = not _FIRMS.isdisjoint(phrase)
        of_state = not _BODIES.isdisjoint(phrase) or (firm and not _OF_STATE.isdisjoint(phrase))
        code = state_of(state, scene.document.day)
        if code is not None and (firm and not of_state if firms else of_state):
            found.add(code)
    return found


def partners(scene: Scene, clause: Clause, known: set[str | None], high: int) -> set[str]:
    """The land of the companies that sign with the state `known`, whose envoy is there: their own, else the reader's."""
    mine = {code for code in known if code}
    if len(mine) != 1:
        return set()
    for group in scene.groups(clause.sentence, clause.start, high):  # `سعودی فنڈ اور پاکستان میں معاہدہ ہو گیا`
        if group.marker == "men" and scene.words[group.start - 1] == "اور":
            return {a.country for a in group.actors if a.country} - mine
    firms = scene.has(clause.start, clause.end, "company") is not None or scene.word_in(clause.start, high, _FIRMS)
    local = _body_without_owner(scene, clause.start, high)
    if not (local or firms) or not (local or _envoy_there(scene, clause, mine)):
        return set()
    named = owners(scene, clause.start, high, firms=True) - mine
    audience = scene.register.audience
    home = audience is not None and audience not in mine and scene.register.lead in ([], sorted(mine), [audience])
    home = home or (audience in scene.register.lead and audience not in mine)
    return named or ({audience} if audience is not None and home else set())


def _body_without_owner(scene: Scene, low: int, high: int) -> bool:
    """`خیبر پختونخوا حکومت`, `محکمہ آبپاشی`: a government body named beside a foreign one, at home where no state is told."""
    return any(
        scene.words[i] in _OFFICIAL and i not in scene.document.covering and not _owned(scene, i) for i in range(low, high)
    )


def _owned(scene: Scene, index: int) -> bool:
    """`چلی کی حکومت`, `روسی محکمہ`: a body whose state is told."""
    before = scene.words[index - 1] in grammar.GENITIVE
    state = scene.document.covering.get(index - 1 - before)
    return state is not None and state.kind in ("country", "adjective", "city")


_OFFICIAL: Final = word_set("حکومت محکمہ محکمے وزارت ڈویژن")


def _envoy_there(scene: Scene, clause: Clause, mine: set[str]) -> bool:
    last = min(clause.sentence + _STANDS_BY, len(scene.document.sentences) - 1)
    for number in range(clause.sentence, last + 1):
        sentence = scene.document.sentences[number]
        there = scene.word_in(sentence.start, sentence.end, _THERE)
        if there and any(a.role == "ambassador" and a.country in mine for g in scene.groups(number) for a in g.actors):
            return True
    return False
