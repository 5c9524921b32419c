"""Documents that were signed, exchanged, adopted or suspended, as the article names them."""

from typing import Final

from schemas.mentions import Mention
from streams.extraction import grammar
from streams.extraction.detail.context import Context
from streams.extraction.detail.cues import word_set

_STOP: Final = word_set(
    "نے سے کو پر تک میں درمیان ساتھ تحت مطابق بعد دوران بھی جبکہ جس جو کہ اس ان یہ ہوئے ہوئی گئے ہیں ہے تھا تھے تھی "
    "ماہ ہفتے سال روز اگلے آئندہ گزشتہ گذشتہ رواں آج کل دونوں لیے کسی کوئی متعلق "
    "قبل جاری ہونے والا والے والی کیے جانے ایسے"
) | frozenset("،؛۔:()'\"-")
_NAMES: Final = frozenset(("country", "person", "organisation", "office"))
_MOST_WORDS: Final = 9
_MOST: Final = 8


def fill(context: Context, mention: Mention) -> None:
    """The noun of each document with its number and subject before it (`مفاہمت کی پانچ یادداشتوں`)."""
    found: dict[str, tuple[int, int]] = {}
    for cue in context.cues_in("document", context.own):
        start = _begin(context, cue.start)
        if not any(low <= cue.start < high for low, high in found.values()):
            found.setdefault(context.quote(start, cue.end), (start, cue.end))
    named = {text: place for text, place in found.items() if not any(other.endswith(f" {text}") for other in found)}
    if named:
        kept = list(named.items())[:_MOST]
        context.found["documents"] = [text for text, _ in kept]
        for _, (start, end) in kept:
            context.note("documents", start, end)


def _begin(context: Context, index: int) -> int:
    words, covering = context.words, context.scene.document.covering
    floor = max(context.scene.clause(index).start, index - _MOST_WORDS)
    begin = index
    while begin > floor and words[begin - 1] not in _STOP:
        name = covering.get(begin - 1)
        if name is not None and name.kind in _NAMES:
            break
        begin -= 1
    while begin < index and (words[begin] in grammar.CONJUNCTIONS or words[begin] in grammar.GENITIVE):
        begin += 1
    return begin
