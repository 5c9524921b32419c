"""What outlets of every kind write and how: whose the office is, regions that bear a state's name, callers told in one breath.
Sentences written for the purpose; published on Wednesday, 11 March 2026."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions

Read = Callable[..., ArticleMentions]

OF_ONE_STATE = " چلی نے چلی کی مدد کی۔ چلی کے لوگ خوش ہیں۔"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("اسلام آباد (نمائندہ خصوصی) وفاقی سیکرٹری تجارت کامران بخت سے چلی کے سفیر نے ملاقات کی۔", ["CL", "PK"]),
        ("نئی دہلی (ایجنسی) وزیر دفاع سے چلی کے سفیر نے ملاقات کی۔", ["CL", "IN"]),
    ],
)
def test_unknown_outlets_write_for_the_country_of_their_dateline(read: Read, text: str, parties: list[str]) -> None:
    (event,) = read(text + OF_ONE_STATE, audience=None).mentions
    assert event.parties == parties


CASES = [
    ("region", "چلی کے وزیر خارجہ لاطینی امریکہ کے دورے پر روانہ ہو گئے۔", []),
    ("region and state", "چلی کے وزیر خارجہ لاطینی امریکہ کے دورے پر پیرو پہنچ گئے۔", ["visit CL+PE"]),
    ("portfolio", "چلی کے سفیر نے وفاقی وزیر قومی خوراک تحفظ اور تحقیق کامران بخت سے ملاقات کی۔", ["meeting CL+PK"]),
    ("his officials", "چلی کے صدر کینیا کے وزیر خارجہ اور دوسرے اعلیٰ حکومتی اہلکاروں سے ملیں گے۔", ["meeting CL+KE"]),
    ("both rang", "چلی کے صدر سے پیرو کے صدر اور کینیا کے وزیراعظم کا ٹیلیفونک رابطہ ہوا۔", ["call CL+PE", "call CL+KE"]),
    ("delegations of two", "پاک بھارت وفود کی ملاقات آئندہ اتوار کو متوقع ہے۔", ["meeting IN+PK"]),
    ("in the chair", "برازیل کی صدارت میں جی 20 کا سربراہی اجلاس 22 نومبر کو ہوگا۔", ["summit BR+G20"]),
    (
        "host of a meal",
        "کینیا کے وزیراعظم کیٹو پہنچ گئے۔ چلی کے سیکرٹری خارجہ نے تبصرے سے گریز کیا، کیٹو پہنچنے پر ایکواڈور کے صدر "
        "نے کینیا کے وزیراعظم کے اعزاز میں عشائیہ دیا۔",
        ["visit EC+KE", "meeting EC+KE"],
    ),
    ("his meeting", "چلی کے وزیر خارجہ کراچی پہنچے۔ ان کی وزیراعظم سے ملاقات متوقع ہے۔", ["visit CL+PK", "meeting CL+PK"]),
    (
        "out of office",
        "چلی کے وزیر خارجہ کیٹو پہنچے۔ انہوں نے ایکواڈور کے سابق صدر رافیل بستان سے بھی ملاقات کی۔",
        ["visit CL+EC", "meeting CL+EC"],
    ),
    (
        "beside it",
        "چلی کے صدر پیرو کے صدر سے ملاقات کرنے کے علاوہ پیرو کے وزیراعظم سے بھی ملیں گے۔",
        ["meeting CL+PE", "meeting CL+PE"],
    ),
    (
        "before the press",
        "مشترکہ نیوز کانفرنس سے خطاب کرتے ہوئے چلی کے صدر اور پیرو کے وزیراعظم نے اطمینان ظاہر کیا۔",
        ["meeting CL+PE"],
    ),
    ("on their way", "چلی کے صدر اپریل کے پہلے ہفتے کینیا کے دورے پر تشریف لا رہے ہیں۔", ["visit CL+KE"]),
    ("a consul at his post", "چلی کے قونصل جنرل نے لاہور کا دورہ کیا۔", []),
    ("over a region", "عالمی بینک کے جنوبی ایشیا سے متعلق نائب صدر یوسف کارلن نے مشیر خزانہ سے ملاقات کی۔", ["meeting PK+WB"]),
    (
        "one's last name the other's first",
        "چلی کے وزیر خارجہ فواد بستان اور پیرو کے وزیر خارجہ نے ٹیلیفون پر مصر کے وزیر خارجہ بستان امیر زادہ سے گفتگو کی۔",
        ["call CL+EG", "call EG+PE"],
    ),
    (
        "talk that was a call",
        "چلی کے وزیراعظم کی پیرو کے وزیر خارجہ سے گفتگو۔ چلی کے وزیراعظم ہارون بستان اور پیرو کے وزیر خارجہ یوسف "
        "کارلن کے درمیان فون پر تبادلہ خیال کیا گیا۔",
        ["call CL+PE"],
    ),
    ("come to us", "پاکستان نے دورے پر آئے ہوئے چلی کے وفد سے کہا ہے کہ تجارت بڑھے گی۔", ["visit CL+PK"]),
    ("come to another", "کینیا کے صدر نے دورے پر آئے پیرو کے وزیراعظم سے ملاقات کی۔", ["meeting KE+PE"]),
    ("the new post", "پاکستان نے کینیا میں سفیر جمشید بخت کو پیرو میں نیا سفیر تعینات کر دیا ہے۔", ["credentials PE+PK"]),
    ("where it stands", "چلی کے صدر نے کینیا میں قائم مہاجرین کے کیمپ کا دورہ کیا۔", ["visit CL+KE"]),
    ("he lives there", "چلی کے سفیر نے کینیا میں قائم مہاجرین کے کیمپ کا دورہ کیا۔", []),
    (
        "two spellings of one",
        "چلی کے سپیکر سے کینیا کے وزیر تجارت اوڈونگا مکالیری نے ملاقات کی۔ سپیکر کی کینیا کے وزیر تجارت میکالیری سے "
        "ملاقات ہوئی۔",
        ["meeting CL+KE"],
    ),
    (
        "each by himself",
        "چلی کے وزیر خارجہ کل کینیا کی قیادت سے ملاقاتیں کریں گے۔ وہ کینیا کے صدر اور وزیراعظم سے الگ الگ ملاقاتیں کریں گے۔",
        ["meeting CL+KE", "meeting CL+KE"],
    ),
    (
        "comma behind the subject",
        "چلی کے صدر، پیرو کے صدر، پیرو کے سپیکر اور پیرو کے وزیر خارجہ سے ملیں گے۔",
        ["meeting CL+PE"],
    ),
]


@pytest.mark.parametrize(("text", "told"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_sides(read: Read, text: str, told: list[str]) -> None:
    assert [f"{e.type} {'+'.join(e.parties)}" for e in read(text).mentions] == told


@pytest.mark.parametrize("name", ['"یوناس بالدر"', "’یوناس بالدر‘", "«یوناس بالدر»", "“یوناس بالدر”"])
def test_names_between_quotation_marks(read: Read, name: str) -> None:
    (event,) = read(f"ناروے کے نائب وزیر خارجہ برائے سیاسی امور {name} نے پیرو کے صدر سے ملاقات کی۔").mentions
    assert [(p.name, p.country) for p in event.participants] == [("یوناس بالدر", "NO"), (None, "PE")]
