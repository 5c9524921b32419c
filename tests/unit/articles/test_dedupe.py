"""Versions, duplicates, the window, and a memory that is nothing but what was published."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import wire
from schemas.articles import Article
from streams.articles.dedupe import Dedupe
from streams.runtime.processor import Incoming, PoisonError, StatefulProcessor

WORDS = (
    "وزیر", "خارجہ", "نے", "کہا", "ہے", "کہ", "دونوں", "ملکوں", "کے", "درمیان", "تجارت", "سرحد", "پانی", "بجلی",
    "ریلوے", "طلبہ", "سفیر", "ملاقات", "شہر", "دفتر", "بیان", "منصوبہ", "وفد", "کان", "کنی", "زراعت", "گندم", "چاول",
    "بندرگاہ", "جہاز", "ہوائی", "اڈا", "پارلیمان", "رکن", "اجلاس", "تقریر", "سوال", "جواب", "معاہدہ", "مسودہ",
    "قانون", "عدالت", "پولیس", "فوج", "ہسپتال", "سکول", "استاد", "کتاب", "دریا", "پل", "سڑک", "موسم", "بارش", "برف",
    "گرمی", "سردی", "ماہر", "رپورٹ", "اعداد", "شمار", "سال", "مہینہ", "ہفتہ", "صبح", "شام", "رات", "سورج", "زمین",
    "آسمان", "درخت", "پھول", "پرندہ",
)  # fmt: skip


def text_of(seed: int, words: int = 160) -> str:
    """Running text that shares nothing with that of another seed but words."""
    rng = random.Random(seed)
    return " ".join(rng.choice(WORDS) + ("۔" if rng.random() < 0.06 else "") for _ in range(words))


def article(article_id: str, text: str = "", **fields: Any) -> Article:
    fields.setdefault("fetched_at", datetime(2026, 3, 11, tzinfo=UTC))
    fields.setdefault("title", f"عنوان {article_id}")
    fields.setdefault("outlet", f"outlet-{article_id}")
    return Article(article_id=article_id, url=f"https://khabar.example/{article_id}", text=text, language="ur", **fields)


def judge(dedupe: Dedupe, given: Article) -> Article:
    judged = dedupe.judge(given)
    assert judged is not None
    return judged


def follow(dedupe: Dedupe, articles: list[Article]) -> list[bytes]:
    """Outputs of a run over these, as bytes."""
    records = [Incoming("articles.parsed", 0, i, a.article_id.encode(), wire.encode(a)) for i, a in enumerate(articles)]
    return [wire.encode(output.record) for record in records for output in dedupe.process(record)]


def as_outputs(values: list[bytes]) -> list[Incoming]:
    return [Incoming("articles", 0, i, None, value) for i, value in enumerate(values)]


def test_it_is_a_stateful_processor() -> None:
    assert isinstance(Dedupe(), StatefulProcessor)


# -- versions -----------------------------------------------------------------------------------------------------------


def test_versions_of_one_article() -> None:
    dedupe = Dedupe()
    first = judge(dedupe, article("a", text_of(1)))
    same = judge(dedupe, article("a", text_of(1).replace("ی", "ي"), read=2))
    edited = judge(dedupe, article("a", text_of(1) + " ایک نئی سطر شامل کی گئی ہے۔", read=3))
    retitled = judge(dedupe, article("a", text_of(1) + " ایک نئی سطر شامل کی گئی ہے۔", read=4, title="اور عنوان"))
    gone = judge(dedupe, article("a", "", read=5, withdrawn=True))
    still_gone = judge(dedupe, article("a", "", read=6, withdrawn=True, title=""))
    back = judge(dedupe, article("a", text_of(1), read=7))
    assert [(a.version, a.change) for a in (first, same, edited, retitled, gone, still_gone, back)] == [
        (1, "new"), (1, "unchanged"), (2, "edited"), (3, "edited"), (4, "withdrawn"), (4, "unchanged"), (5, "edited"),
    ]  # fmt: skip
    assert all(a.duplicate_of is None for a in (first, same, edited, retitled, back))


def test_a_read_that_was_absorbed_gives_nothing() -> None:
    dedupe = Dedupe()
    judge(dedupe, article("a", text_of(1)))
    judge(dedupe, article("a", text_of(2), read=2))
    assert dedupe.judge(article("a", text_of(1))) is None
    assert dedupe.judge(article("a", text_of(2), read=2)) is None
    assert dedupe.judge(article("a", "anything", read=2)) is None


def test_a_late_read_does_not_undo_a_later_one() -> None:
    dedupe = Dedupe()
    judge(dedupe, article("a", text_of(1)))
    judge(dedupe, article("a", text_of(3), read=3))
    late = judge(dedupe, article("a", text_of(2), read=2))
    assert (late.version, late.change) == (2, "unchanged")
    assert judge(dedupe, article("a", text_of(3), read=4)).change == "unchanged"


def test_an_article_first_seen_as_withdrawn_is_so() -> None:
    gone = judge(Dedupe(), article("a", "", withdrawn=True))
    assert (gone.version, gone.change) == (1, "withdrawn")


def test_a_rejected_read_passes_and_a_good_one_follows_as_a_version() -> None:
    dedupe = Dedupe()
    wall = judge(dedupe, article("a", "", rejected="wall"))
    good = judge(dedupe, article("a", text_of(1), read=2))
    assert (wall.version, wall.change, wall.rejected) == (1, "new", "wall")
    assert (good.version, good.change) == (2, "edited")


# -- duplicates ---------------------------------------------------------------------------------------------------------


def test_same_text_in_other_letters_and_spacing() -> None:
    dedupe = Dedupe()
    judge(dedupe, article("a", text_of(1)))
    copy = text_of(1).replace("ی", "ي").replace("ک", "ك").replace("۔", " ۔  ")
    judged = judge(dedupe, article("b", copy))
    assert (judged.duplicate_of, judged.duplicate_kind, judged.similarity) == ("a", "same_text", 1.0)
    assert (judged.version, judged.change) == (1, "new")


@pytest.mark.parametrize(
    "copy",
    [
        lambda words: words[:110],
        lambda words: words[50:],
        lambda words: words[80:] + words[:80],
        lambda words: [*words[:40], "اور", "اس", "موقع", "پر", *words[40:100], "یاد", "رہے", "کہ", *words[100:]],
        lambda words: ["".join(words[i : i + 2]) for i in range(0, len(words), 2)],
    ],
    ids=["cut behind", "cut in front", "reordered", "padded", "written together"],
)
def test_near_text_in_another_outlet(copy: Callable[[list[str]], list[str]]) -> None:
    dedupe = Dedupe()
    original = text_of(1)
    judge(dedupe, article("a", original))
    judged = judge(dedupe, article("b", " ".join(copy(original.split()))))
    assert (judged.duplicate_of, judged.duplicate_kind) == ("a", "near_text") or judged.duplicate_kind == "same_text"
    assert judged.similarity is not None
    assert 0.3 < judged.similarity <= 1


def test_other_texts_are_no_duplicates() -> None:
    dedupe = Dedupe()
    assert [judge(dedupe, article(str(i), text_of(i))).duplicate_of for i in range(60)] == [None] * 60


def test_pasted_background_does_not_make_two_stories_of_one_outlet_one() -> None:
    dedupe = Dedupe()
    background = text_of(7, 150)
    judge(dedupe, article("a", text_of(1, 60) + " " + background, outlet="x"))
    assert judge(dedupe, article("b", text_of(2, 60) + " " + background, outlet="x")).duplicate_of is None
    whole = judge(dedupe, article("c", background, outlet="x"))
    assert whole.duplicate_of is None


def test_an_updated_story_of_one_outlet_is_a_duplicate() -> None:
    dedupe = Dedupe()
    words = text_of(1).split()
    judge(dedupe, article("a", " ".join(words), outlet="x"))
    words[100:104] = ["اب", "تک", "پانچ", "افراد", "بچا", "لیے", "گئے"]
    assert judge(dedupe, article("b", " ".join(words), outlet="x")).duplicate_of == "a"


def bulletin(day: str, price: int) -> str:
    return (
        f"صرافہ بازار میں {day} کے روز سونے کی فی تولہ قیمت {price} روپے رہی۔ تاجروں کی تنظیم کے مطابق دس گرام سونے کی قیمت "
        f"{price * 6 // 7} روپے ریکارڈ کی گئی جبکہ عالمی منڈی میں فی اونس سونا {price // 90} ڈالر میں فروخت ہوا۔ چاندی کی "
        f"قیمت {price // 80} روپے رہی۔ {text_of(99, 60)}"
    )


def test_daily_bulletins_of_one_form_are_different_articles() -> None:
    dedupe = Dedupe()
    days = {"mon": "2026-03-09", "tue": "2026-03-10", "wed": "2026-03-11", "next": "2026-03-17"}

    def original(name: str, weekday: str, price: int, outlet: str) -> str | None:
        issue = article(name, bulletin(weekday, price), outlet=outlet, published_date=days[name[:4].rstrip("2")])
        return judge(dedupe, issue).duplicate_of

    assert original("mon", "پیر", 281500, "x") is None
    assert original("tue", "منگل", 281500, "x") is None
    assert original("tue2", "منگل", 281500, "y") == "tue"
    assert original("wed", "بدھ", 281500, "z") is None
    assert original("next", "منگل", 299900, "x") is None


def test_short_texts_are_the_same_only_under_the_same_title() -> None:
    dedupe = Dedupe()
    caption = "ویڈیو میں دیکھیے نامہ نگار کی رپورٹ۔"
    judge(dedupe, article("a", caption, title="سیلاب کے بعد"))
    assert judge(dedupe, article("b", caption, title="نئی ٹرین")).duplicate_of is None
    assert judge(dedupe, article("c", caption, title="سیلاب کے بعد")).duplicate_of == "a"


def test_empty_texts_are_nobodys_duplicates() -> None:
    dedupe = Dedupe()
    assert [judge(dedupe, article(i, "")).duplicate_of for i in "abc"] == [None, None, None]


def test_duplicates_of_a_duplicate_name_the_original() -> None:
    dedupe = Dedupe()
    words = text_of(1, 200).split()
    judge(dedupe, article("a", " ".join(words)))
    judge(dedupe, article("b", " ".join(words[20:])))
    assert judge(dedupe, article("c", " ".join(words[60:]))).duplicate_of == "a"


@pytest.mark.parametrize("standing", [{"rejected": "too_short"}, {"withdrawn": True}])
def test_no_original_is_rejected_or_withdrawn(standing: dict[str, Any]) -> None:
    dedupe = Dedupe()
    judge(dedupe, article("a", text_of(1)))
    judge(dedupe, article("a", text_of(1), read=2, **standing))
    assert judge(dedupe, article("b", text_of(1))).duplicate_of is None
    assert judge(dedupe, article("c", text_of(1))).duplicate_of == "b"
    assert judge(dedupe, article("d", text_of(1), **standing)).duplicate_of is None


def test_an_edited_article_is_no_duplicate_of_one_that_came_after_it() -> None:
    dedupe = Dedupe()
    judge(dedupe, article("a", text_of(1)))
    judge(dedupe, article("b", text_of(2)))
    edited = judge(dedupe, article("a", text_of(2), read=2))
    assert (edited.change, edited.duplicate_of) == ("edited", None)
    assert judge(dedupe, article("b", text_of(2) + " اور مزید کچھ یہاں لکھا گیا ہے۔", read=2)).duplicate_of == "a"


def test_the_same_text_weeks_later_counts_but_a_likeness_does_not() -> None:
    dedupe = Dedupe()
    words = text_of(1, 200).split()
    judge(dedupe, article("a", " ".join(words), published_date="2026-03-01"))
    assert judge(dedupe, article("b", " ".join(words[:140]), published_date="2026-03-20")).duplicate_of is None
    assert judge(dedupe, article("c", " ".join(words[60:]), published_date="2026-03-02")).duplicate_of == "a"
    assert judge(dedupe, article("d", " ".join(words), published_date="2026-04-20")).duplicate_of == "a"


# -- window and memory --------------------------------------------------------------------------------------------------


def test_the_oldest_article_leaves_a_full_window() -> None:
    dedupe = Dedupe(window=3)
    for number in range(4):
        judge(dedupe, article(str(number), text_of(number)))
    assert judge(dedupe, article("x", text_of(0))).duplicate_of is None
    assert judge(dedupe, article("y", text_of(3))).duplicate_of == "3"
    assert judge(dedupe, article("0", text_of(0), read=2)).change == "new"


def history(seed: int, length: int) -> list[Article]:
    """Reads as they may come: new ones, copies, cuts, edits, withdrawals, repetitions, late and rejected ones."""
    rng = random.Random(seed)
    texts: dict[str, str] = {}
    reads: dict[str, int] = {}
    made: list[Article] = []
    for step in range(length):
        kind = rng.choice(("new", "new", "copy", "cut", "edit", "again", "withdrawn", "rejected", "unchanged"))
        known = rng.choice(sorted(texts)) if texts else ""
        if kind == "again" and made:
            made.append(rng.choice(made))
            continue
        if kind in ("edit", "withdrawn", "unchanged", "rejected") and known:
            text = texts[known] + (f" {text_of(step, 20)}" if kind == "edit" else "")
            reads[known] += 1
            standing = {"withdrawn": kind == "withdrawn", "rejected": "wall" if kind == "rejected" else ""}
            made.append(article(known, text, read=reads[known], **standing))
            texts[known] = text
            continue
        name = f"n{step}"
        words = texts[known].split() if known and kind in ("copy", "cut") else []
        texts[name] = " ".join(words[:100] if kind == "cut" else words) or text_of(seed * 1000 + step)
        reads[name] = 1
        at = datetime(2026, 3, 1, tzinfo=UTC) + timedelta(hours=step)
        made.append(article(name, texts[name], outlet=rng.choice("xyz"), fetched_at=at, published_date=at.date().isoformat()))
    return made


@pytest.mark.parametrize("window", [5, 40, 1000])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_restored_from_its_output_it_goes_on_as_if_nothing_had_happened(window: int, seed: int) -> None:
    articles = history(seed, 120)
    through = follow(Dedupe(window), articles)
    for cut in (1, 37, 60, 119):
        first = Dedupe(window)
        before = follow(first, articles[:cut])
        second = Dedupe(window)
        judge(second, article("left over", text_of(5)))  # a restore forgets what was there
        second.restore(as_outputs(before))
        assert before + follow(second, articles[cut:]) == through


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 30), st.integers(3, 60))
def test_any_history_restored_anywhere(seed: int, cut: int, window: int) -> None:
    articles = history(seed, 31)
    through = follow(Dedupe(window), articles)
    first, second = Dedupe(window), Dedupe(window)
    before = follow(first, articles[:cut])
    second.restore(as_outputs(before))
    assert before + follow(second, articles[cut:]) == through


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_invariants_of_every_history(seed: int) -> None:
    articles = history(seed, 60)
    outputs = [msgspec.json.decode(value, type=Article) for value in follow(Dedupe(), articles)]
    assert len(outputs) == len({(a.article_id, a.read) for a in articles})
    versions: dict[str, int] = {}
    first_seen: dict[str, int] = {}
    for number, judged in enumerate(outputs):
        first_seen.setdefault(judged.article_id, number)
        last = versions.get(judged.article_id, 0)
        assert judged.version == last + (judged.change != "unchanged")
        assert (judged.change == "new") == (last == 0 and not judged.withdrawn)
        versions[judged.article_id] = judged.version
        if judged.duplicate_of is not None:
            assert first_seen[judged.duplicate_of] < first_seen[judged.article_id]


def test_records_in_its_topic_that_cannot_be_read_are_passed_over(caplog: pytest.LogCaptureFixture) -> None:
    dedupe = Dedupe()
    good = follow(Dedupe(), [article("a", text_of(1))])
    broken = msgspec.json.encode({**msgspec.json.decode(good[0]), "article_id": "b", "signature": "%%"})
    dedupe.restore(as_outputs([b"{", broken, *good]))
    assert judge(dedupe, article("c", text_of(1))).duplicate_of == "a"
    assert len(caplog.records) == 2


def test_an_article_too_large_to_publish_leaves_no_trace_in_the_memory() -> None:
    dedupe = Dedupe()
    large = article("a", text_of(1) * 4000)
    with pytest.raises(PoisonError, match="bytes"):
        dedupe.process(Incoming("articles.parsed", 0, 0, b"a", wire.encode(large)))
    assert judge(dedupe, article("b", text_of(1) * 4)).duplicate_of is None
    assert judge(dedupe, article("a", text_of(1), read=1)).change == "new"


def test_a_newer_major_version_stops_a_restore() -> None:
    record = Incoming("articles", 0, 0, b"a", b"{}", ((wire.SCHEMA_HEADER, b"99"),))
    with pytest.raises(wire.NewerSchemaError):
        Dedupe().restore([record])
