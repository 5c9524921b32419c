"""Number and gender of a verb, which tell its subject: `صدر پہنچے` one of rank, `طیارہ پہنچا` none, `ٹیم پہنچی` no وفد."""

from typing import Final

from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set


def singular(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """Whether the verb stands in the singular: a person of rank takes the plural (`صدر پہنچے`), a ship or delegation not."""
    for index in range(trigger.start, min(clause.end, trigger.end + 4)):
        word = scene.words[index]
        if word in _PLURAL:
            return False
        following = scene.words[index + 1] if index + 1 < clause.end else ""
        if word in _SINGULAR and following not in ("ہیں", "تھیں", "ہوئی", "والی"):
            return True
    return False


_SINGULAR: Final = word_set("پہنچا پہنچی اترا اتری نکلا نکلی گیا گئی آیا آئی ہوا ہوگیا ہوگئی گا گی رہا رہی")
_PLURAL: Final = word_set(
    "جائیں ہوں لائیں جائینگی آئینگی پہنچے پہنچیں اترے اتریں نکلے نکلیں گئے گئیں آئے آئیں ہیں تھے تھیں گے ہوئے ہوگئے ہوئیں رہے"
)


def feminine(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """Whether the verb is feminine, as it is of no وفد."""
    for index in range(trigger.start, min(clause.end, trigger.end + 3)):
        if scene.words[index] in _SHE:
            return scene.words[index + 1 : index + 2] != ["گے"]  # `وفود پہنچیں گے`: several, of his gender
    return False


_SHE: Final = word_set("اتری نکلی پہنچی پہنچیں گئی گئیں آئی آئیں گی رہی")
