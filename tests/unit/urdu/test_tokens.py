"""Words, glued words, sentences and clauses."""

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from streams.extraction import grammar
from streams.urdu.letters import fold
from streams.urdu.sentences import clauses, sentences
from streams.urdu.tokens import tokenise

KNOWN = {"نے", "کہا", "سے", "ملاقات", "صدر", "پوتن", "وزیراعظم", "کے", "دستخط", "پر"}


def words(text: str, known: set[str] | None = None) -> list[str]:
    return [token.text for token in tokenise(fold(text).text, known or ())]


def parts(text: str) -> list[str]:
    tokens = tokenise(fold(text).text)
    return [" ".join(t.text for t in tokens[start:end]) for start, end in sentences(tokens)]


def cut(text: str) -> list[str]:
    found = words(text)
    return [" ".join(found[s:e]) for s, e in clauses(found, 0, len(found), grammar.FINITE, grammar.CLAUSE_STARTERS)]


def test_digits_come_apart_from_letters() -> None:
    assert words("آج سے15نومبرتک") == ["آج", "سے", "15", "نومبرتک"]
    assert words("2.2 ارب") == ["2.2", "ارب"]


def test_several_words_in_one_are_cut_behind_every_ye() -> None:
    known = {"آگے", "بڑھانے", "کے", "عزم", "فوجیوں", "انخلا", "سے", "متعلق"}
    assert [t.text for t in tokenise("آگےبڑھانےکےعزم", known)] == ["آگے", "بڑھانے", "کے", "عزم"]
    assert [t.text for t in tokenise("فوجیوںکےانخلاسےمتعلق", known)] == ["فوجیوں", "کے", "انخلا", "سے", "متعلق"]
    assert [t.text for t in tokenise("آگےبڑھانےکےارادہ", known)] == ["آگےبڑھانےکےارادہ"]


def test_glued_words_are_cut_beside_a_word_that_writers_glue() -> None:
    assert words("صدرپوتن نےکہا", KNOWN) == ["صدر", "پوتن", "نے", "کہا"]
    assert words("پوتنسے", KNOWN) == ["پوتنسے"]  # ن joins: nobody leaves out a space there
    assert words("پرویز", KNOWN) == ["پرویز"]


def test_sentences_end_without_a_space_behind() -> None:
    assert parts("صدر آئے۔وزیر گئے؟ سب خوش!") == ["صدر آئے", "وزیر گئے", "سب خوش"]


def test_initials_do_not_end_a_sentence() -> None:
    assert parts("ایس۔ جے شنکر ماسکو پہنچے۔ وہ کل لوٹیں گے۔") == ["ایس ۔ جے شنکر ماسکو پہنچے", "وہ کل لوٹیں گے"]


def test_clauses_end_behind_finite_verbs() -> None:
    assert cut("صدر تہران پہنچے، ہم منصب سے ملاقات کی اور واپس روانہ ہو گئے") == [
        "صدر تہران پہنچے", "ہم منصب سے ملاقات کی", "اور واپس روانہ ہو گئے",
    ]  # fmt: skip
    assert cut("وزیر نے کہا کہ معاہدہ ہو گا") == ["وزیر نے کہا", "کہ معاہدہ ہو گا"]
    assert cut("سفیر کو طلب کر کے احتجاج کیا گیا") == ["سفیر کو طلب کر کے احتجاج کیا گیا"]


@given(st.text(alphabet="صدرنےکہا، ۔؟\n15.()'\"", max_size=300))
def test_tokens_cover_the_text_in_order(text: str) -> None:
    folded = fold(text).text
    tokens = tokenise(folded, KNOWN)
    assert all(folded[t.start : t.end] == t.text for t in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))
    ranges = sentences(tokens)
    assert all(a[1] <= b[0] for a, b in pairwise(ranges))


def test_a_long_run_takes_linear_time() -> None:
    def seconds(size: int) -> float:
        start = time.perf_counter()
        tokenise("نےصدرسے" * size, KNOWN)
        return time.perf_counter() - start

    seconds(100)
    assert seconds(80_000) < 40 * max(seconds(10_000), 0.002)
