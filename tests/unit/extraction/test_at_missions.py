"""At embassies and front doors: whom one finds there, and the talks that follow a welcome."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    ("وزیر تعلیم نے پیرو کے سفارت خانے کا دورہ کیا اور سفیر سے ملاقات کی۔", ["meeting PE+PK held"]),
    ("وزیر صحت جمعے کو ناروے کے سفارتخانے پہنچے جہاں انہوں نے سفیر لارس ہولم سے ملاقات کی۔", ["meeting NO+PK held"]),
    ("وزیراعظم نے چلی کے سفارتخانے جا کر زلزلے میں ہلاکتوں پر سفیر سے تعزیت کی۔", ["meeting CL+PK held"]),
    ("صدر مملکت کینیا کے سفارت خانے گئے اور سفیر سے تعزیت کا اظہار کیا۔", ["meeting KE+PK held"]),
    ("اسپیکر نے چلی کے سفارتخانے کا دورہ کیا اور مہمانوں کی کتاب میں تاثرات لکھے۔", []),
    # the talks behind a welcome are those of host and guest
    (
        "کینیا کے وزیر خارجہ دفتر خارجہ پہنچے جہاں اسحاق ڈار نے ان کا استقبال کیا۔ ملاقات میں تجارت پر بات ہوئی۔",
        ["meeting KE+PK held"],
    ),
    (
        "پیرو کے وزیر داخلہ وزارت داخلہ پہنچے، وزیر داخلہ محسن نقوی نے پرتپاک استقبال کیا۔ "
        "ملاقات میں باہمی دلچسپی کے امور پر تبادلہ خیال کیا گیا۔",
        ["meeting PE+PK held"],
    ),
    (
        "چلی کے صدر وزیراعظم ہاؤس پہنچ گئے، شہباز شریف نے معزز مہمان کا خیرمقدم کیا، ملاقات میں سرمایہ کاری پر گفتگو ہوئی۔",
        ["meeting CL+PK held"],
    ),
    ("وزیراعظم لاہور پہنچے جہاں گورنر نے ان کا استقبال کیا۔ ملاقات میں امن و امان پر بات ہوئی۔", []),
    ("پیرو نے چلی کے ساتھ مذاکرات میں دلچسپی ظاہر کی ہے۔", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_is_told(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert sorted(briefly(event) for event in read(text).mentions) == sorted(expected)


def test_the_envoy_is_the_missions(read: Read) -> None:
    (event,) = read("وزیر تعلیم نے پیرو کے سفارت خانے کا دورہ کیا اور سفیر سے ملاقات کی۔").mentions
    assert {(p.role, p.country) for p in event.participants} == {("minister", "PK"), ("ambassador", "PE")}


GOING_ON = [
    # the guest's state stands with his office, the reader's own minister has it bare from the lead on
    (
        "وزیر داخلہ سے پیرو کے وزیر داخلہ نے ملاقات کی۔ پیرو کے وزیر داخلہ نے تعاون کا یقین دلایا۔ "
        "وزیر داخلہ نے یونان کے سفیر سے بھی ملاقات کی۔",
        ["meeting PE+PK held", "meeting GR+PK held"],
    ),
    ("وزیر خارجہ کا کینیا کے وزیر خارجہ سے بذریعہ ویڈیو لنک رابطہ ہوا۔", ["meeting KE+PK held"]),
    # journeys to come
    ("ملاقات میں صدر مملکت کے دورۂ چلی کی تیاریوں پر بات چیت کی گئی۔", ["visit CL+PK planned"]),
    ("انہوں نے کہا کہ ہم آئندہ ماہ کینیا کے صدر کے دورۂ پاکستان کے منتظر ہیں۔", ["visit KE+PK planned"]),
    ("وزیراعظم نے کہا کہ وہ کینیا کے صدر کے دورۂ پاکستان کے منتظر ہیں۔", []),
    # sessions that somebody goes to
    ("وزیراعظم پیر کو عالمی کانفرنس میں شرکت کے لیے نیروبی جائیں گے۔", ["summit KE+PK planned"]),
    ("وزیراعظم عالمی کانفرنس میں شرکت کے لیے اعلیٰ سطح وفد کے ہمراہ لیما پہنچ گئے۔", ["summit PE+PK held"]),
    ("وزیر خزانہ عالمی بینک کے اجلاس میں شرکت کے لیے واشنگٹن پہنچ گئے۔", ["summit PK+WB held"]),
    ("وزیر خارجہ او آئی سی کے غیر معمولی وزارتی اجلاس میں شرکت کے لیے نیروبی پہنچ گئے۔", ["summit KE+OIC+PK held"]),
    ("وزیراعظم اقوام متحدہ کی ماحولیاتی کانفرنس میں شرکت کے لیے لیما پہنچ گئے۔", ["summit PE+PK+UN held"]),
    # who is welcomed came; an envoy is there already
    ("وزیراعظم نے پیرو کے وزیر تجارت اور ان کے وفد کو پاکستان آمد پر خوش آمدید کہا۔", ["visit PE+PK held"]),
    ("میئر نے پیرو کے قونصل جنرل کو کراچی آمد پر خوش آمدید کہا۔", []),
    # callers whom the next clause lists
    (
        "صدر سے مختلف ممالک کے سفیروں نے ملاقاتیں کیں، ان میں چلی کے سفیر خوان سوتو اور کینیا کی سفیر شامل تھیں۔",
        ["meeting CL+PK held", "meeting KE+PK held"],
    ),
    (
        "وزیر خارجہ سے تین ملکوں کے سفیروں نے الگ الگ ملاقات کی جن میں مصر، پیرو اور ناروے کے سفرا شامل تھے۔",
        ["meeting EG+PK held", "meeting PE+PK held", "meeting NO+PK held"],
    ),
    # where the signer travels is no side
    (
        "وزیر خزانہ کے دورۂ جاپان کے دوران ایشیائی ترقیاتی بینک کے ساتھ معاہدے پر دستخط ہو گئے۔",
        ["visit JP+PK held", "agreement ADB+PK held"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), GOING_ON)
def test_what_goes_on(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert sorted(briefly(event) for event in read(text).mentions) == sorted(expected)


def test_what_others_do_in_the_next_clause_is_apart(read: Read, briefly: Brief) -> None:
    text = "وزیراعظم نے چلی کے صدر سے ملاقات کی، وزیر خارجہ نے کھٹمنڈو میں سارک وزارتی اجلاس میں شرکت کی۔"
    meeting, session = read(text).mentions
    assert [briefly(meeting), briefly(session)] == ["meeting CL+PK held", "summit NP+PK+SAARC held"]
    assert {p.role for p in meeting.participants} == {"head_of_state", "head_of_government"}
    assert meeting.place is None or meeting.place.country == "PK"


def test_an_envoy_is_met_at_his_post_whoever_travels(read: Read) -> None:
    text = "وزیر خزانہ کا دورۂ چلی کامیاب رہا۔ چلی کے سفیر نے وزیر تجارت سے ملاقات کی۔"
    meeting = next(event for event in read(text).mentions if event.type == "meeting")
    assert meeting.place is not None
    assert meeting.place.country == "PK"


NEXT_STOPS = [
    (
        "وزیراعظم پیر کو لیما میں عالمی کانفرنس اور بدھ کو نیروبی میں ماحولیاتی کانفرنس میں شرکت کریں گے۔",
        {("PE", "2026-03-16"), ("KE", "2026-03-11")},
    ),
    ("چلی کے صدر کے دورے کے بعد وزیراعظم نیروبی جائیں گے۔", {("KE", None)}),
    ("آئی ایم ایف کے وفد سے بات چیت کے بعد وزیر خزانہ لیما جائیں گے۔", {("PE", None)}),
]


@pytest.mark.parametrize(("text", "expected"), NEXT_STOPS)
def test_each_stop_is_its_own(read: Read, text: str, expected: set[tuple[str, str | None]]) -> None:
    trips = [event for event in read(text).mentions if event.type in ("summit", "visit")]
    assert {(event.place.country if event.place else None, event.date) for event in trips} == expected
    assert all("PK" in event.parties for event in trips)


@pytest.mark.parametrize("led", ["، مشن کی قیادت ہارون کیلانوف نے کی۔", "۔ مشن کی سربراہی ہارون کیلانوف کر رہے تھے۔"])
def test_who_leads_a_mission_sat_with_it(read: Read, led: str) -> None:
    (event,) = read("آئی ایم ایف مشن نے وزیر خزانہ سے ملاقات کی" + led).mentions
    assert ("ہارون کیلانوف", "IMF") in {(p.name, p.country) for p in event.participants}


def test_the_deputy_of_an_embassy_is_one_of_its_envoys(read: Read) -> None:
    (protest,) = read("چلی نے پیرو کے سفارت خانے کے نائب سربراہ ماریو کاستیلو کو دفتر خارجہ طلب کر کے احتجاج کیا۔").mentions
    assert protest.type == "protest"
    assert [(p.name, p.role, p.country) for p in protest.participants] == [("ماریو کاستیلو", "ambassador", "PE")]
