"""The pieces of resolve on their own: times, keys, blocking, votes, memory."""

from datetime import UTC, date, datetime

import pytest

from schemas.events import Source, Told
from schemas.mentions import Place
from streams.events import blocking, keys, merging, profile, similarity, sources
from streams.events.lifecycle import status_of
from streams.events.times import When, parse_day, placed, published_day

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
DAY = date(2026, 3, 9).toordinal()


def source(article="a", outlet="", status="held", background=False, title="", evidence="", published=NOON, **told):
    told.setdefault("type", "meeting")
    told.setdefault("parties", ["IR", "OM"])
    return Source(
        article_id=article, mention_key=f"{article}:0:{told['type']}", outlet=outlet or article, fetched_at=NOON,
        published=published, status=status, background=background, title=title, evidence=evidence, confidence=0.5,
        told=Told(**told),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2024-02", (2024, 2, 1), (2024, 2, 29), "month"),
        ("2024", (2024, 1, 1), (2024, 12, 31), "year"),
        ("2026-03-09", (2026, 3, 9), (2026, 3, 9), "day"),
    ],
)
def test_days_of_a_date(text, first, last, precision):
    assert parse_day(text) == (date(*first).toordinal(), date(*last).toordinal(), precision)


@pytest.mark.parametrize("text", [None, "", "soon", "2026-13", "2026-02-30", "2026-3-9-1x", "99999999"])
def test_what_is_no_date(text):
    assert parse_day(text) is None


def test_an_event_without_a_day_is_placed_by_its_publication():
    assert placed(None, "held", False, (DAY, DAY)) == When(DAY - 6, DAY + 1, False)
    assert placed(None, "planned", False, (DAY, DAY)).first == DAY - 1
    assert placed(None, "held", True, (DAY, DAY)).first < DAY - 300
    assert placed("2026-03", "held", False, (DAY, DAY)).stated
    assert placed(None, "held", False, None) is None


def test_a_file_without_dates_places_nothing():
    assert published_day(None, None, datetime(1970, 1, 1, tzinfo=UTC)) is None
    assert published_day(None, None, NOON) == DAY
    assert published_day("2026-03-08", NOON, NOON) == DAY - 1


def test_blocking_keys():
    pair = profile.of_source(source())
    assert blocking.keys(pair) == [("gathering", "IR", "OM")]
    summit = profile.of_source(source(type="summit", parties=["CN", "IN", "KG", "KZ", "PK", "RU", "SCO"]))
    assert blocking.keys(summit) == [("gathering", "organisation", "SCO")]
    talks = profile.of_source(source(parties=["CN", "IR", "RU", "US"]))
    assert len(blocking.keys(talks)) == 6
    hosted = profile.of_source(source(parties=["AE", "BH", "EG", "JO", "SA"], host="SA"))
    assert blocking.keys(hosted) == [("gathering", "host", "SA")]


def test_blocking_finds_by_month_and_forgets():
    postings: blocking.Postings = {}
    march, june = (profile.of_source(source(date=day)) for day in ("2026-03-09", "2026-06-09"))
    entries = [blocking.add(postings, name, when) for name, when in (("m", march), ("j", june))]
    assert blocking.candidates(postings, march) == {"m"}
    assert blocking.candidates(postings, profile.of_source(source(date="2026"))) == {"m", "j"}
    for name, entry in zip("mj", entries, strict=True):
        blocking.remove(postings, name, entry)
    assert postings == {}


def test_other_host_is_another_visit():
    there, back = (
        profile.of_source(source(type="visit", host=host, visitor=guest)) for host, guest in (("IR", "OM"), ("OM", "IR"))
    )
    assert similarity.score(there, back).points < similarity.JOIN < similarity.score(there, there).points


def test_what_was_told_alike_joins_even_without_a_time():
    words = "گندم کی برآمد کے لیے بندرگاہ پر قرنطینہ مرکز بنانے کا سمجھوتا"
    one, two = (profile.of_source(source(a, type="agreement", title=words, published=None)) for a in "ab")
    plain = profile.of_source(source("c", type="agreement", title="کوئی اور خبر", published=None))
    assert similarity.score(one, two).points > similarity.score(one, plain).points


def test_reasons_are_given():
    one = profile.of_source(source(date="2026-03-09"))
    assert "same day +3.0" in similarity.score(one, one, explain=True).because


def test_independent_sources():
    told = [source("a", "x"), source("b", "x"), source("c", "y"), source("d", "z")]
    assert [one.independent for one in sources.counted(told)] == [True, False, True, True]


def test_merging_prefers_what_most_say_and_keeps_the_rest():
    told = [
        source("a", place=Place(city="Muscat", country="OM"), date="2026-03-08"),
        source("b", place=Place(city="Tehran", country="IR"), date="2026-03-09"),
        source("c", place=Place(city="Tehran", country="IR"), date="2026-03"),
    ]
    facts = merging.merge(sources.counted(told))
    assert facts.place == Place(city="Tehran", country="IR")
    assert facts.date == "2026-03-08"
    assert [(other.value, other.articles) for other in facts.alternatives["date"]] == [("2026-03-09", ["b"])]
    assert facts.alternatives["place"][0].articles == ["a"]


def test_a_conference_has_all_parties_that_any_source_names():
    told = [source("a", type="summit", parties=["IN", "SCO"]), source("b", type="summit", parties=["RU", "SCO"])]
    assert merging.merge(told).parties == ["IN", "RU", "SCO"]


def early(article, status, day):
    return source(article, status=status, published=NOON.replace(day=day))


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ([("planned", 1), ("cancelled", 2)], ("cancelled", False)),
        ([("cancelled", 2), ("planned", 1)], ("cancelled", False)),
        ([("cancelled", 1), ("planned", 2)], ("planned", False)),
        ([("planned", 5), ("held", 2)], ("held", False)),
        ([("held", 1), ("cancelled", 2)], ("cancelled", False)),
        ([("held", 1), ("held", 1), ("cancelled", 2)], ("held", False)),
        ([("denied", 2), ("held", 1)], ("held", True)),
        ([("denied", 2)], ("denied", False)),
        ([("postponed-by-newer-version", 2)], ("postponed-by-newer-version", False)),
    ],
)
def test_status(told, status):
    assert status_of([early(str(i), what, day) for i, (what, day) in enumerate(told)]) == status


def test_keys_of_one_sentence_differ(tell):
    told = [tell("meeting", parties, key="a:3:meeting") for parties in ("EG+PK", "LY+PK", "EG+PK")]
    assert [one.key for one in keys.unique(told)] == ["a:3:meeting", "a:3:meeting:LY+PK", "a:3:meeting:EG+PK"]


def test_keys_are_kept_where_evidence_overlaps(tell):
    old = [source("a", evidence="عمانی وزیر خارجہ نے مسقط میں ایرانی ہم منصب سے ملاقات کی")]
    again = tell("meeting", "IR+OM", key="a:90:meeting", evidence="عمانی وزیر خارجہ نے ایرانی ہم منصب سے ملاقات کی")
    other = tell("meeting", "IR+OM", key="a:400:meeting", evidence="قطری سفیر بھی شریک ہوئے")
    assert [one.key for one in keys.kept(old, [again, other])] == ["a:0:meeting", "a:400:meeting"]
    assert [one.key for one in keys.kept(old, [other])] == ["a:400:meeting"]
