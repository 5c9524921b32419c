"""Names of envoys that no office stands before: `X کو چلی میں سفیر مقرر کیا`, `کینیا کے X، چلی کی Y … نے اسناد پیش کیں`."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import Actor
from streams.extraction.scene import Scene

LONGEST_NAME: Final = 4


def person_before(scene: Scene, low: int, end: int, envoy: Actor) -> Actor | None:
    """The run of a name's words that ends before a token, as an envoy."""
    words = scene.words
    known = scene.document.covering.get(end - 1)
    if known is not None and known.kind == "person" and known.end == end and known.start >= low:
        full = scene.document.original(known.start, end)
        return Actor(known.start, end, "person", envoy.country, envoy.role, (known.start, end), full_name=full, explicit=True)
    start = end
    while start > low and end - start < LONGEST_NAME and name_word(scene, start - 1):
        start -= 1
    while start < end and words[start] in grammar.TITLES:
        start += 1
    if end - start < 2:
        return None
    full = scene.document.original(start, end)
    return Actor(start, end, "person", envoy.country, envoy.role, (start, end), full_name=full, explicit=True)


def name_word(scene: Scene, index: int) -> bool:
    """Whether a word is no other word of the language, so far as anybody listed."""
    word = scene.words[index]
    plain = word in grammar.NAME_STOP or word in scene.gazetteer.words or index in scene.document.covering
    return word.isalpha() and not plain
