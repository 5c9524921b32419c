"""The cue table, and that the detail readers stand any text in linear time."""

import time
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.articles import Article
from schemas.words import EVENT_TYPES, FORMATS, OUTCOMES
from seeds.tables import rows
from streams.extraction import extract
from streams.extraction.detail.cues import find_cues
from streams.urdu.letters import fold_text

FIELDS = {"format", "account", "mediator", "host", "document", "invitation", "assurance", "outcome", "currency", "purpose"}
EVENT = "ایرانی صدر نے ترک صدر سے ملاقات کی۔ "


def article(text: str) -> Article:
    return Article(article_id="a", url="", fetched_at=datetime(2026, 3, 11, tzinfo=UTC), text=text, audience_country="PK")


def test_every_row_speaks_of_a_field_that_is_read() -> None:
    for row in rows("details.tsv"):
        assert row["field"] in FIELDS, row
        assert set(row["types"].split("|")) - {""} <= set(EVENT_TYPES), row
        assert row["source"] in ("grammar", "press"), row
    assert {row["value"] for row in rows("details.tsv") if row["field"] == "outcome"} <= set(OUTCOMES)
    assert {row["value"] for row in rows("details.tsv") if row["field"] == "format"} == set(FORMATS)


def test_every_form_is_found_where_it_stands_alone() -> None:
    for row in rows("details.tsv"):
        for form in row["forms"].split("|"):
            words = fold_text(form).split()
            found = [(cue.entry.field, cue.end) for cue in find_cues(words) if cue.start == 0]
            assert (row["field"], len(words)) in found, form


def test_the_longest_of_a_field_wins() -> None:
    found = [cue for cue in find_cues(fold_text("تین ارب بھارتی روپے").split()) if cue.entry.field == "currency"]
    assert (found[0].value, found[0].start, found[0].end) == ("INR", 2, 4)


CUES = [form for row in rows("details.tsv") for form in row["forms"].split("|")]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([*CUES, "ایران", "ترک", "نے", "سے", "کی", "،", "۔", "پانچ", "ارب", "تک", "پہلا", "دورہ", "سال", "بعد"]),
        max_size=60,
    )
)
def test_any_row_of_cues_is_read(pieces: list[str]) -> None:
    text = EVENT + " ".join(pieces)
    for mention in extract(article(text)).mentions:
        for spans in mention.spans.values():
            assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_a_long_article_takes_time_in_proportion() -> None:
    """Four times the text in clearly less than eight times the time."""
    piece = EVENT + "ذرائع کے مطابق دونوں ممالک پانچ ارب ڈالر کی سرمایہ کاری پر 31 مارچ تک معاہدے پر دستخط کریں گے۔ "

    def seconds(times: int) -> float:
        text = piece * times
        best = 1e9
        for _ in range(3):
            start = time.process_time()
            extract(article(text))
            best = min(best, time.process_time() - start)
        return best

    seconds(1)
    assert seconds(160) < 8 * max(seconds(40), 0.005)
