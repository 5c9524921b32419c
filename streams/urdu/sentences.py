"""Sentences and clauses of tokenised, folded Urdu.

A sentence ends at ۔ ؟ ! and at a line break; not at the ۔ of initials (ایس۔ جے شنکر), of decimals, or at an ellipsis inside a
sentence. A clause ends behind a finite verb where a conjunction, comma or a word that opens a clause follows.
"""

from collections.abc import Collection, Sequence
from itertools import islice
from typing import Final

from streams.urdu.tokens import Token, word_set

STOPS: Final = frozenset("۔؟!\n")
_LETTER_NAMES: Final = word_set("اے بی سی ڈی ای ایف جی ایچ آئی جے کے ایل ایم این او پی کیو آر ایس ٹی یو وی ڈبلیو ایکس وائی زیڈ")


def sentences(tokens: Sequence[Token], joints: Collection[int] = ()) -> list[tuple[int, int]]:
    """Token ranges [start, end) of the sentences, in order; stops belong to no sentence. `joints` are places of signs that end
    none (`کینیا۔ یوگنڈا کے مابین`)."""
    found: list[tuple[int, int]] = []
    start = 0
    last = len(tokens) - 1
    for index, token in enumerate(tokens):
        text = token.text
        if text in STOPS:
            if text == "۔" and 0 < index < last and (index in joints or _is_initial(tokens, index)):
                continue
        elif not (text == "." and 0 < index < last and _ends_with_dot(tokens, index)):
            continue
        if index > start:
            found.append((start, index))
        start = index + 1
    if start <= last:
        found.append((start, last + 1))
    return found


def unbroken(tokens: Sequence[Token]) -> list[Token]:
    """Tokens without the line breaks inside a sentence: those behind a word that asks for another
    (`دونوں ملکوں کے\n\nدرمیان`)."""
    gone: set[int] = set()
    for index in [i for i, token in enumerate(tokens) if token.text == "\n" and i > 0]:
        before = index - 1
        while before in gone:
            before -= 1
        if tokens[before].text in _OPEN and _goes_on(tokens, index):
            gone.add(index)
    return [token for i, token in enumerate(tokens) if i not in gone] if gone else list(tokens)


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether an Urdu word stands behind the line breaks at a token."""
    behind = next((t.text for t in islice(tokens, index, index + _BREAKS) if t.text != "\n"), "")
    return behind >= "\u0600"


_BREAKS: Final = 4
"""Tokens among which a word follows a broken line."""
_OPEN: Final = word_set("کا کے نے کو اور")
"""Words that end no sentence. کی may be the verb of one."""


def _is_initial(tokens: Sequence[Token], index: int) -> bool:
    """ایس۔ جے شنکر, آر۔کے۔ سنگھ, ہند۔روس: the sign joins what stands on both sides."""
    before, after = tokens[index - 1], tokens[index + 1]
    if before.text in _LETTER_NAMES and before.text not in ("کے", "آئی", "او") and after.is_word:
        return True
    if before.text in ("کے", "آئی", "او") and after.text in _LETTER_NAMES and after.start == tokens[index].end:
        return True
    glued = before.end == tokens[index].start and after.start == tokens[index].end
    return glued and before.text in _PAIRED


_PAIRED: Final = word_set("ہند پاک چین روس امریکہ امریکا ہندوستان بھارت ایران")


def _ends_with_dot(tokens: Sequence[Token], index: int) -> bool:
    """An ASCII full stop between Urdu words, as some sites write it."""
    before, after = tokens[index - 1].text, tokens[index + 1]
    return (
        len(before) > 1
        and before[0] >= "\u0600"
        and (after.text[0] >= "\u0600" or after.text in "\"'")
        and (after.start > tokens[index].end or len(before) > 2)
    )


def clauses(
    words: Sequence[str], start: int, end: int, finite: Collection[str], starters: Collection[str], heads: Collection[int] = ()
) -> list[tuple[int, int]]:
    """Clause ranges within a sentence [start, end) of `words`.

    `finite` words may end a clause when a comma, a conjunction or one of `starters` follows; `heads` are places of nouns that
    may end a verbless (headline) clause at a comma.
    """
    found: list[tuple[int, int]] = []
    begin = start
    index = start
    while index < end:
        word = words[index]
        following = words[index + 1] if index + 1 < end else ""
        cut = False
        if word in "،؛:|" and index > begin:
            before = words[index - 1]
            listed = word == "؛" and following in _AND  # `وزیر خارجہ X؛ اور دیگر حکام`
            cut = before in finite or (index - 1) in heads or (word in "؛|" and not listed)
            cut = cut or (word == ":" and index - begin > 2)
        elif word in starters and index > begin:
            before = words[index - 1]
            cut = word not in _INNER or before in finite or before in "،-" or (word == "لیکن" and before in _CLOSED)
        elif word in _AND and index > begin and words[index - 1] in finite and following not in finite:
            cut = True
        elif word in _PARTICIPLE and index > begin + 1 and _is_participle(words, index, end):
            found.append((begin, index + 1))
            begin = index + 1
            index += 1
            continue
        behind = following not in finite and following not in "،؛:|۔\"')(" and following not in _MARKERS
        if not cut and word in _FINAL and following and behind:
            found.append((begin, index + 1))
            begin = index + 1
        if cut:
            found.append((begin, index))
            begin = index + 1 if word in "،؛:|" else index
        index += 1
    if begin < end:
        found.append((begin, end))
    return found


_FINAL: Final = word_set("ہے ہیں تھا تھی تھے تھیں گا گے گی")
"""Auxiliaries behind which nothing of the clause can stand."""
_MARKERS: Final = word_set("سے نے کو کا کے کی")
"""Case markers, which no verb has behind it: what looks like one is a name's end (`صدر پارک گن ہے سے ملاقات`)."""
_AND: Final = frozenset(("اور", "و"))
_INNER: Final = frozenset(("جو", "جس", "جن", "جب", "جیسے", "جیسا", "مگر", "لیکن", "تو"))
"""Words that open a clause only behind a verb or comma: `ایک مختصر لیکن اہم ملاقات`."""
_CLOSED: Final = frozenset(("نہیں", "'", '"', ")"))
"""What else ends a clause."""
_PARTICIPLE: Final = frozenset(("کر", "کرکے"))
_MANNER: Final = frozenset(("جوڑ", "سرجوڑ", "کھل", "چھپ"))
_AFTER_KAR: Final = word_set(
    "دیا دی دیے دیئے دئیے دئے دیں لیا لی لیے لیں رہا رہی رہے رہیں سکتا سکتی سکتے سکے سکا سکیں چکا چکی چکے گیا گئے "
    "گئی دے لے کے ڈالا ڈالی دینے لینے رکھا رکھی رکھے دیدیا دیدی"
)


def _is_participle(words: Sequence[str], index: int, end: int) -> bool:
    """طلب کر کے, پہنچ کر: a conjunctive participle, not کر دیا or کر رہے."""
    if words[index] == "کرکے":
        return True
    following = words[index + 1] if index + 1 < end else ""
    if words[index - 1] in _MANNER:
        return False  # `سر جوڑ کر بیٹھے`, `کھل کر بات کی`: how it was done
    if following == "کے":
        return False
    return bool(following) and following not in _AFTER_KAR
