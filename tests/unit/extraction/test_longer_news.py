"""What several sentences of one story tell together: where a meeting was, whose delegation, which of two sides acts."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    # the next stop in the same country does not put the visit off
    (
        "ناروے کے وزیراعظم دو روزہ دورے پر کینیا میں ہیں۔ انہوں نے نیروبی میں کینیا کے صدر سے ملاقات کی۔ "
        "وہ کل کینیا کے شہر ممباسا جائیں گے۔",
        ["visit KE+NO held", "meeting KE+NO held"],
    ),
    # what was to be
    ("چلی کے صدر اور پیرو کی صدر کی ملاقات جمعے کو لیما میں ہونا تھی۔", ["meeting CL+PE planned"]),
    ("کینیا اور یوگنڈا کے درمیان سرحدی معاہدے پر دستخط اسی ماہ ہو جائیں گے۔", ["agreement KE+UG planned"]),
    # a state of things, and no deed
    ("یورپی یونین سمیت کسی ملک نے افغان حکومت کو باضابطہ طور پر تسلیم نہیں کیا۔", []),
    # the delegation of the sentence before; the level of talks is no side
    (
        "تاجک وفد نے تہران میں ایرانی حکام سے مذاکرات کیے۔ وفد کے ارکان نے ایرانی وزیر توانائی سے بھی ملاقات کی۔",
        ["meeting IR+TJ held"],
    ),
    ("ناروے کے وزیر خارجہ نے کینیا کے صدر سے وفود کی سطح پر مذاکرات کیے۔", ["meeting KE+NO held"]),
    # two offices side by side, of two people
    ("ترک صدر وزیراعظم شہباز شریف سے ملاقات کریں گے۔", ["meeting PK+TR planned"]),
    ("چینی وزیر خارجہ آرمی چیف جنرل عاصم منیر سے ملے۔", ["meeting CN+PK held"]),
    # each summons the other's envoy
    (
        "چلی کی وزارت خارجہ نے پیرو کے سفیر لوئس کاستیو کو طلب کر کے احتجاج کیا۔ "
        "جواب میں لیما میں چلی کے سفیر پابلو ارایا کو پیرو کی وزارت خارجہ طلب کیا گیا۔",
        ["protest CL+PE held", "protest CL+PE held"],
    ),
    # an envoy in a third state, whose head the audience does not share
    ("نیوزی لینڈ میں پاکستان کے ہائی کمشنر نے گورنر جنرل سنڈی کیرو کو اپنی سفارتی اسناد پیش کیں۔", ["credentials NZ+PK held"]),
    # a commission of the two, remembered
    (
        "نائیجیریا کے صدر نے جنوبی افریقہ کے صدر سے ملاقات کی۔ "
        "دونوں ملکوں کے درمیان دو طرفہ کمیشن کا گیارہواں اجلاس گزشتہ برس کیپ ٹاؤن میں ہوا تھا۔",
        ["meeting NG+ZA held", "meeting NG+ZA held old"],
    ),
    # at a building, from around the corner
    (
        "آرمی چیف سے عمانی فضائیہ کے کمانڈر نے ملاقات کی۔ جی ایچ کیو آمد پر مہمان کو گارڈ آف آنر پیش کیا گیا۔",
        ["meeting OM+PK held"],
    ),
    # envoys again
    ("مصر اور کینیا نے دارالحکومتوں میں سفیروں کی دوبارہ تعیناتی پر اتفاق کیا ہے۔", ["restore EG+KE held"]),
    # what the pair of a treaty, or of older talks, did before
    (
        "کینیا کے صدر اور یوگنڈا کے صدر نے قاہرہ میں امن معاہدے پر دستخط کیے۔ مصری صدر نے دونوں کا خیرمقدم کیا۔ "
        "دونوں رہنماؤں نے گزشتہ سال مئی میں کمپالا میں ملاقات کے دوران جنگ ختم کرنے کا اعلان کیا تھا۔",
        ["agreement KE+UG held", "meeting KE+UG held old"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[t[:36] for t, _ in TOLD])
def test_stories(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def test_this_meeting_tells_day_and_place(read: Read) -> None:
    mention = read(
        "ناروے کے وزیر خارجہ ایسپن بارتھ ایدے نے کینیا کے صدر ولیم روٹو سے ملاقات میں امداد پر بات کی۔ "
        "ایک بیان کے مطابق یہ ملاقات منگل کو نیروبی میں ہوئی۔"
    ).mentions[0]
    assert (mention.date, mention.place and mention.place.city) == ("2026-03-10", "Nairobi")


def test_where_takes_up_the_place_before(read: Read) -> None:
    meeting = next(
        m for m in read("ناروے کے صدر مسقط پہنچے جہاں انہوں نے کینیا کے صدر سے ملاقات کی۔").mentions if m.type == "meeting"
    )
    assert meeting.place
    assert (meeting.place.city, meeting.place.country) == ("Muscat", "OM")


def test_a_visit_to_come_is_no_place_of_a_meeting_held(read: Read) -> None:
    meeting = read("وزیراعظم سے کینیا کے سفیر نے ملاقات کی۔ وزیراعظم آئندہ ہفتے کینیا کا دورہ کریں گے۔").mentions[0]
    assert meeting.place
    assert meeting.place.country == "PK"


def test_older_talks_in_another_country_are_others(read: Read) -> None:
    text = (
        "شمالی کوریا کے رہنما بیجنگ پہنچے جہاں انھوں نے چینی صدر سے بات چیت کی۔ کم جونگ ان نے 2018 میں سنگاپور میں امریکی صدر "
        "ڈونلڈ ٹرمپ سے ملاقات کی تھی جبکہ ایک برس بعد ہنوئی میں دونوں کی دوسری ملاقات ناکام رہی تھی۔"
    )
    old = [m for m in read(text).mentions if m.background]
    assert [(m.parties, m.place and m.place.country) for m in old] == [(["KP", "US"], "SG"), (["KP", "US"], "VN")]


def test_two_offices_side_by_side_are_two_people(read: Read) -> None:
    people = read("ترک صدر وزیراعظم شہباز شریف سے ملاقات کریں گے۔").mentions[0].participants
    assert [(p.name, p.role, p.country) for p in people] == [
        ("شہباز شریف", "head_of_government", "PK"),
        (None, "head_of_state", "TR"),
    ]


def test_tomorrow_counts_no_days(read: Read) -> None:
    assert read("عراقی نائب صدر کل تین روزہ دورے پر نیروبی پہنچیں گے۔").mentions[0].date == "2026-03-12"


def test_own_envoy_and_minister_are_of_whoever_is_named_first(read: Read) -> None:
    text = "پیرو کے صدر نے چلی سے اپنا سفیر واپس بلا لیا ہے۔ پیرو کی وزارت خارجہ نے بتایا کہ سفیر لیما پہنچ چکے ہیں۔"
    assert [m.parties for m in read(text, "پیرو نے چلی سے اپنا سفیر واپس بلا لیا").mentions] == [["CL", "PE"]]
    title = "ناروے کے صدر کا دورہ برلن ملتوی، وزیر خارجہ کی ماسکو سے بات چیت کی تردید"
    assert [m.parties for m in read("", title).mentions] == [["DE", "NO"], ["NO", "RU"]]


def test_a_call_is_not_dated_by_what_it_prepares(read: Read) -> None:
    text = (
        "ناروے کے وزیر خارجہ کا کینیا کے وزیر خارجہ سے ٹیلیفونک رابطہ ہوا۔ "
        "دونوں نے آئندہ ماہ مسقط میں ہونے والی بات چیت کی تیاریوں پر تبادلہ خیال کیا۔"
    )
    assert [(m.type, m.date) for m in read(text).mentions] == [("call", None)]


def test_a_full_name_is_known_again_with_a_common_surname(read: Read) -> None:
    text = "گیانا کے صدر عرفان علی نے سرحد کا دورہ کیا۔ ناروے کے وزیر خارجہ نے عرفان علی کے ساتھ فون پر بات کی۔"
    assert [(m.type, m.parties) for m in read(text).mentions] == [("call", ["GY", "NO"])]
