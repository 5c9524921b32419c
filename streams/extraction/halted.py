"""Which noun a verb of stopping stops: in `بات چیت کا سلسلہ توڑ دیا`, `مذاکرات کی میز چھوڑ دی`, `معاہدے پر عمل درآمد روک دیا`
and `مذاکرات سے اٹھ گیا` it is the talks or the treaty that are given up, in `مذاکرات بند کمرے میں ہوئے` nothing is."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.lexicon import Match
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

TALKS: Final = frozenset(("talks", "round", "session"))
PAPERS: Final = frozenset(("agreement", "treaty"))
_OF_IT: Final = word_set("سلسلہ سلسلے دروازہ دروازے دروازوں عمل میز بساط باب راستہ راستے دور ڈول")
"""By which a course of talks is named: `مذاکرات کا سلسلہ`, `مذاکرات کی میز`."""
_CARRYING_OUT: Final = (["پر", "عمل", "درآمد"], ["پر", "عملدرآمد"], ["پر", "عمل"], ["کی", "پابندی"], ["کی", "پاسداری"])
_MANNER: Final = word_set("بھی ہی یکطرفہ فوری عارضی فورا مکمل یکسر خود اچانک ادھورے ادھورا ادھوری بیچ درمیان وہیں")
_NOT_STOPPED: Final = word_set("دروازوں دروازے کمرے کمروں دوران")
"""`بند کمرے میں`, `بند دروازوں کے پیچھے`: how talks are held."""
_BY_SOMEBODY: Final = (["کر"], ["کیا"], ["کیے"], ["کردیا"], ["کردیے"], ["کردی"], ["کرنے"])
_FURTHEST: Final = 9


def noun_of(scene: Scene, verb: Match) -> Match | None:
    """The talks or treaty that a verb of stopping, or of leaving with `سے`, has right before it."""
    words, sentence = scene.words, scene.sentence(verb.start)
    if words[verb.end : verb.end + 1] and words[verb.end] in _NOT_STOPPED:
        return None
    end = verb.start
    while end > sentence.start:
        if words[end - 1] in _MANNER:
            end -= 1
        elif words[end - 2 : end] == ["طور", "پر"] or (words[end - 2 : end] == ["میں", "ہی"]):
            end -= 3
        else:
            break
    if words[end - 1] in ("سے", "کو"):
        end -= 1
    for phrase in _CARRYING_OUT:
        if words[end - len(phrase) : end] == phrase:
            end -= len(phrase)
    if words[end - 1] in _OF_IT and words[end - 2] in grammar.GENITIVE:
        end -= 2
    if verb.start - end > _FURTHEST:
        return None
    return next((t for t in scene.triggers(sentence.index, *TALKS, *PAPERS) if t.end == end), None)


def behind(scene: Scene, noun: Match) -> bool:
    """Whether a verb behind these talks gives them up, so that nobody meets: `… سے بات چیت بند کر دی`."""
    stop = min(noun.end + _FURTHEST, scene.sentence(noun.start).end)
    verbs = scene.triggers(scene.document.sentence_of[noun.start], "halt", "withdraw", "cut")
    for verb in verbs:
        if scene.words[verb.start] == "ختم" and scene.words[verb.end : verb.end + 1] not in _BY_SOMEBODY:
            continue  # `مذاکرات ختم ہو گئے`: they came to their end
        found = noun_of(scene, verb) if noun.end <= verb.start < stop else None
        if found is not None and found.end == noun.end:
            return True
    return False
