"""Shingles, sketches and what two of them tell."""

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from streams.articles import signature
from streams.articles.containment import overlap
from streams.articles.shingle import SHINGLE_LETTERS, body, letters, shingles

LETTERS = "ابپتٹثجچحخدڈذرڑزسشصضطظعغفقکگلمنوہیے"


def random_text(seed: int, length: int) -> str:
    rng = random.Random(seed)
    return "".join(rng.choice(LETTERS) for _ in range(length))


def test_hashes_are_the_same_on_every_machine() -> None:
    found = shingles(letters("پاکستان اور قازقستان کے وزرائے خارجہ"))
    assert found.dtype == np.uint32
    assert [int(h) for h in found[:3]] == PINNED


PINNED = [859523342, 325724973, 1074269924]


def test_only_letters_and_digits_count() -> None:
    assert list(letters("زر میں ۔ 24!")) == list(letters("زرمیں24"))
    assert list(letters("آھں")) == list(letters("اہن"))
    assert len(shingles(letters("ا" * (SHINGLE_LETTERS - 1)))) == 0


@given(st.text(max_size=200))
def test_any_text_has_shingles_of_its_letters(text: str) -> None:
    codes = letters(body(text))
    assert len(shingles(codes)) == max(len(codes) - SHINGLE_LETTERS + 1, 0)


def test_equal_places_have_equal_hashes_and_no_others() -> None:
    text = random_text(1, 400)
    once, twice = shingles(letters(text)), shingles(letters(text + text))
    assert list(twice[: len(once)]) == list(once)
    assert len(set(once.tolist())) == len(once)


def test_furniture_does_not_count() -> None:
    text = "وزیر نے کہا کہ سڑک اگلے سال مکمل ہو گی اور اس پر پل بھی بنے گا۔"
    assert body(text).strip() == body(text + "\n© 2026 خبر نامہ. بیرونی ویب سائٹس کا مواد").strip()


@settings(deadline=None)
@given(st.integers(0, 1000), st.integers(20, 3000))
def test_a_sketch_survives_the_record(seed: int, length: int) -> None:
    made = signature.sketch(shingles(letters(random_text(seed, length))))
    assert len(made) <= signature.SKETCH
    assert list(signature.from_text(signature.to_text(made))) == list(made)


@pytest.mark.parametrize("bad", ["%", "AAA", "AAAA"])
def test_what_is_no_signature_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match="no signature"):
        signature.from_text(bad)


@pytest.mark.parametrize(("one", "other"), [(1000, 1000), (1000, 2500), (250, 250), (3000, 900)])
@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_shares_are_told_to_within_a_tenth(one: int, other: int, share: float) -> None:
    common = random_text(1, int(min(one, other) * share))
    a = common + random_text(2, one - len(common))
    b = random_text(3, other - len(common)) + common
    true_a, true_b = set(shingles(letters(a)).tolist()), set(shingles(letters(b)).tolist())
    told = overlap(*(signature.sketch(shingles(letters(text))) for text in (a, b)))
    assert told.jaccard == pytest.approx(len(true_a & true_b) / len(true_a | true_b), abs=0.1)
    assert told.containment == pytest.approx(len(true_a & true_b) / min(len(true_a), len(true_b)), abs=0.1)


def test_the_lead_is_the_smaller_share_of_both() -> None:
    background, lead = random_text(1, 800), random_text(2, 300)
    sketches = [signature.sketch(shingles(letters(text))) for text in (lead + background, background, background + lead)]
    assert overlap(sketches[0], sketches[1]).lead < 0.2
    assert overlap(sketches[0], sketches[2]).lead > 0.8
    assert overlap(sketches[0], sketches[0]).lead == 1.0


def test_nothing_shares_nothing() -> None:
    nothing = signature.sketch(shingles(letters("")))
    something = signature.sketch(shingles(letters(random_text(1, 100))))
    assert overlap(nothing, something).shared == overlap(nothing, nothing).shared == 0
