"""Constructions of long agency reports: officials of a body, whose side a leader takes, lent ground, sessions told again."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # officials behind a rank, a service or a department
        ("ناروے کے وفد نے مصری انٹیلی جنس حکام سے ملاقات کی۔", ["meeting EG+NO held"]),
        ("ناروے کے وزیر دفاع نے مصری محکمہ صحت کے سینئر عہدیداروں سے بات چیت کی۔", ["meeting EG+NO held"]),
        # ground that is only lent
        ("ناروے کا وفد امن مذاکرات میں شرکت کے لیے ویانا پہنچ گیا۔", []),
        ("چلی کا وفد پیرو سے مذاکرات کے لیے کیٹو روانہ ہو گیا۔", ["meeting CL+PE planned"]),
        (
            "چلی کا وفد پیرو سے مذاکرات کے لیے کیٹو پہنچ گیا۔ ایکواڈور کے صدر نے مہمانوں کا خیرمقدم کیا۔",
            ["meeting CL+PE planned", "visit CL+EC held"],
        ),
        # possible, presumed, never done
        ("ناروے کے وزیراعظم کی کینیا کے صدر سے ملاقات ہوسکتی ہے۔", []),
        ("اس معاملے پر کینیا کے حکام سے ناروے کی بات چیت ہوئی ہوگی۔", []),
        ("جنگ کے آغاز سے اب تک کینیا کے صدر نے ناروے کا دورہ نہیں کیا ہے۔", []),
        # what a session is for
        (
            "چلی اور پیرو کے درمیان مذاکرات کی بحالی کے لیے سہ ملکی گروپ کا اجلاس آج ویانا میں ہو گا، جس میں "
            "چلی، پیرو اور ایکواڈور کے نمائندے شریک ہوں گے۔",
            ["meeting CL+EC+PE planned"],
        ),
        # talks that one goes to hold in a country named
        (
            "ناروے کے ایلچی نے کہا کہ وہ کینیا میں سوڈانی حکام سے مذاکرات میں جنگ بندی پر زور دیں گے۔",
            ["meeting NO+SD planned"],
        ),
        # talks that are the object of another act, that go on as a habit, that others want to revive
        ("کینیا کے صدر کی جانب سے باغیوں کے ساتھ مذاکرات کو مردہ قرار دینے کے بعد ناروے کا وفد روانہ ہو گیا۔", []),
        ("ناروے کے حکام سے کینیا کے عہدیداروں کی ملاقاتیں ہوتی رہتی ہیں۔", []),
        ("چلی اور پیرو کے درمیان مذاکرات کی بحالی کے لیے حکمت عملی کے حوالے سے بات چیت کی جائے گی۔", []),
        # two named side by side, and what they did in their talks
        (
            "ناروے کے وزیر خارجہ ایسپن بارتھ ایدے اور ان کے کینیائی ہم منصب موسالیا مودوادی نے تجارت بڑھانے پر اتفاق کیا ہے۔ "
            "ملاقات کے دوران دونوں رہنماؤں نے سوڈان کی صورتحال کا جائزہ لیا۔",
            ["meeting KE+NO held"],
        ),
        (
            "ناروے کے وزیر خارجہ ایسپن بارتھ ایدے اور ان کے کینیائی ہم منصب موسالیا مودوادی نے تجارت بڑھانے پر اتفاق کیا ہے۔ "
            "ٹیلی فونک گفتگو میں دونوں رہنماؤں نے سوڈان کی صورتحال کا جائزہ لیا۔",
            ["call KE+NO held"],
        ),
        # both agree to meet; what one is ready for is a wish
        ("ناروے کے وزیراعظم اور ان کے کینیائی ہم منصب اجلاس سے قبل ملاقات پر رضامند ہو گئے ہیں۔", ["meeting KE+NO planned"]),
        ("چلی پیرو سے مذاکرات پر آمادہ ہو گیا۔", []),
        # the level of talks is none of their sides; who will sit in them
        ("ترجمان نے 27 مارچ کو اوسلو میں ہونے والے وزرا کی سطح کے چلی پیرو مذاکرات کی تصدیق کی۔", ["meeting CL+PE planned"]),
        ("پیر کو کینیا کے وزیر خارجہ ناروے کینیا مذاکرات میں شرکت کریں گے۔", ["meeting KE+NO planned"]),
        # `both`: what they will do, and what they did before
        (
            "ناروے کے وزیر خارجہ نے کینیا کے صدر سے ملاقات کی۔ ترجمان کے بقول دونوں نے جمعے کو دوبارہ ملنے پر اتفاق کیا۔",
            ["meeting KE+NO held", "meeting KE+NO planned"],
        ),
        (
            "ناروے کے وزیر خارجہ نے کینیا کے صدر سے فون پر گفتگو کی۔ اس سے قبل دونوں کی ملاقات گزشتہ ماہ ویانا میں ہوئی تھی۔",
            ["call KE+NO held", "meeting KE+NO held old"],
        ),
        (
            "ناروے کے وزیر خارجہ نے کینیا کے صدر سے ملاقات کی۔ دونوں رہنما اس سے قبل جنوری میں ٹیلی فون پر بات کر چکے تھے۔",
            ["meeting KE+NO held", "call KE+NO held old"],
        ),
        # talks called off are no rupture, a treaty is
        ("کینیا نے ناروے کے ساتھ بدھ کو ہونے والے مذاکرات منسوخ کر دیے ہیں۔", ["meeting KE+NO cancelled"]),
        ("کینیا نے ناروے کے ساتھ تجارتی معاہدہ منسوخ کر دیا۔", ["rupture KE+NO held"]),
        # on his way, and home again
        ("ناروے کے وزیر خارجہ اہم دورے پر کینیا روانہ ہو رہے ہیں۔", ["visit KE+NO planned"]),
        ("ناروے کا سفارتی عملہ پہلے ہی کینیا سے واپس پہنچ چکا ہے۔", []),
        # a deadline for those told of before
        (
            "کینیا کے سفارتکار اوسلو سے روانہ ہو گئے۔ ناروے کی حکومت نے انہیں ملک چھوڑنے کے لیے 48 گھنٹے کی ڈیڈ لائن دی تھی۔",
            ["rupture KE+NO held"],
        ),
        # words written together behind a final letter
        ("مذاکرات کے لئےناروے کا سات رکنی وفد آج کینیا پہنچ گیا۔", ["visit KE+NO held"]),
        # one table of six
        (
            "ناروے کے وزیر خارجہ نے یہ بات اوسلو میں چلی، پیرو، مصر اور کینیا کے وزرائے خارجہ کے علاوہ "
            "یورپی یونین کے خارجہ امور کی سربراہ کایا کالاس سے ملاقات کے بعد کہی۔",
            ["meeting CL+EG+EU+KE+NO+PE held"],
        ),
    ],
)
def test_told(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def test_a_leader_takes_the_side_of_his_delegation(read: Read) -> None:
    text = "گزشتہ ہفتے طالبان کا ایک وفد ملا عبدالغنی برادر کی سربراہی میں ازبکستان کے دورے پر گیا۔"
    (visit,) = read(text, published="2019-08-14").mentions
    assert visit.parties == ["TALIBAN", "UZ"]
    assert visit.participants[0].country == "TALIBAN"


def test_lent_ground_is_the_place_of_the_talks(read: Read) -> None:
    (talks,) = read("چلی کا وفد پیرو سے مذاکرات کے لیے ویانا روانہ ہو گیا۔").mentions
    assert talks.place is not None
    assert talks.place.city == "Vienna"


def test_a_country_is_the_place_of_talks_to_come(read: Read) -> None:
    (talks,) = read("ناروے کی ایلچی کینیا میں سوڈانی حکام سے مذاکرات میں شرکت کریں گی۔").mentions
    assert talks.place is not None
    assert talks.place.country == "KE"


def test_an_earlier_session_of_the_same_group(read: Read, briefly: Brief) -> None:
    text = (
        "چلی، پیرو اور ایکواڈور کے وزرائے خارجہ کا سہ فریقی اجلاس آج لیما میں ہوا۔ "
        "اس سے قبل سہ فریقی اجلاس گزشتہ ماہ کیٹو میں ہوا تھا۔"
    )
    now, before = read(text).mentions
    assert briefly(now) == "meeting CL+EC+PE held"
    assert (briefly(before), before.date) == ("meeting CL+EC+PE held old", "2026-02")


def test_a_session_to_come_and_the_one_before_it_elsewhere(read: Read, briefly: Brief) -> None:
    text = (
        "چین، پاکستان اور افغانستان پر مشتمل 4 ملکی رابطہ گروپ کا دوسرا اجلاس کل کابل میں ہو گا۔ "
        "اس سے قبل 4 ملکی رابطہ گروپ کا اجلاس 5 مارچ کو اسلام آباد میں ہوا۔"
    )
    told = [(briefly(m), m.date) for m in read(text).mentions]
    assert told == [("summit AF+CN+PK+QCG+US planned", "2026-03-12"), ("summit AF+CN+PK+QCG+US held", "2026-03-05")]


def test_a_portfolio_is_no_part_of_the_name(read: Read) -> None:
    text = "ناروے کے خصوصی نمائندہ برائے سوڈان بازآبادکاری ایرک سولہائم نے کینیا کے صدر سے ملاقات کی۔"
    names = {p.name for m in read(text).mentions for p in m.participants}
    assert "ایرک سولہائم" in names


@pytest.mark.parametrize("day", ["مارچ 29 کو", "مارچ 29 اور 30 کو"])
def test_a_day_behind_its_month(read: Read, day: str) -> None:
    (meeting,) = read(f"ناروے اور کینیا کے صدور {day} اوسلو میں ملاقات کریں گے۔").mentions
    assert (meeting.date, meeting.status) == ("2026-03-29", "planned")
