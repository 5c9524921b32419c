"""No text makes the extractor fail, and none takes more than linear time."""

import time
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.articles import Article
from streams.extraction import Extractor
from streams.urdu.tokens import word_set

WORDS = [
    *word_set(
        "صدر وزیراعظم وزیر خارجہ سفیر وفد ایرانی ترک چین پاکستان ایران کے کی کا نے سے کو میں پر اور ، ۔ ؟ : ( ) ’ ‘ "
        "ملاقات مذاکرات دورے دورہ پہنچے روانہ  معاہدے دستخط طلب ٹیلی فون رابطہ کیا کی گئی ہوئی ہیں تھا گے نہیں نہ ہم "
        "منصب دونوں رہنماؤں انہوں وہ یہاں بیجنگ تہران ایس سی او اجلاس شرکت موقع  گزشتہ روز کل آج پیر 2018 5 مارچ یاد "
        "رہے کہ جبکہ تاہم قیادت درمیان مشتمل محمد علی خان اسناد سفارت مقرر بحال منقطع تعلقات سفارتی پیغام دعوت قبول "
        "الگ الگ ویڈیو لنک کرکٹ ٹیم   print مزید پڑھیں اگر منسوخ تردید ارکان پارلیمان شامل تھے "
    ),
    "\n",
]
WORDS.sort()

Make = Callable[..., Article]


def check(extractor: Extractor, article: Article) -> None:
    told = extractor.extract(article)
    assert bool(told.mentions) != bool(told.reason)
    for mention in told.mentions:
        assert len(set(mention.parties)) >= 2
        assert mention.parties == sorted(mention.parties)
        assert mention.evidence in article.title or mention.evidence in article.text
        assert 0 < len(mention.evidence) <= 250
        for spans in mention.spans.values():
            for span in spans:
                text = article.title if span.part == "title" else article.text
                assert 0 <= span.start < span.end <= len(text)
    assert extractor.extract(article) == told


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS), max_size=60), st.lists(st.sampled_from(WORDS), max_size=14), st.booleans())
def test_any_order_of_urdu_words(
    extractor: Extractor, make_article: Make, text: list[str], title: list[str], dated: bool
) -> None:
    check(extractor, make_article(" ".join(text), " ".join(title), "2026-03-11" if dated else None, "PK" if dated else None))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300), st.text(max_size=60))
def test_any_characters(extractor: Extractor, make_article: Make, text: str, title: str) -> None:
    check(extractor, make_article(text, title))


def test_a_megabyte_in_one_line_takes_linear_time(extractor: Extractor, make_article: Make) -> None:
    sentence = "ترک صدر نے انقرہ میں ایرانی وزیر خارجہ سے ملاقات کی اور تجارت پر بات چیت کی "

    def seconds(size: int) -> float:
        article = make_article((sentence * (size // len(sentence) + 1))[:size])
        start = time.process_time()
        extractor.extract(article)
        return time.process_time() - start

    seconds(10_000)
    short, long = seconds(100_000), seconds(1_000_000)
    assert long < 25 * max(short, 0.02), (short, long)


def test_long_runs_without_spaces(extractor: Extractor, make_article: Make) -> None:
    for run in ("ملاقات", "نےسےکو", "،", "(", "۔", "1", "مزید پڑھیں:", "کے درمیان "):
        check(extractor, make_article(run * 20_000))
