"""Ruptures, truces and what answers them: mutual expulsions, contacts cut, governments and their rebels."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    # what two do to each other is one event, and the first of the steps told behind it
    ("کینیا اور یوگنڈا نے ایک دوسرے کے تین تین سفارت کاروں کو ملک چھوڑنے کا حکم دیا ہے۔", ["rupture KE+UG held"]),
    ("چلی اور پیرو نے تعلقات محدود کر دیے۔ دونوں ملکوں نے ایک دوسرے کے سفارت کار نکال دیے۔", ["rupture CL+PE held"]),
    ("سویڈن اور چلی کی جانب سے ایک دوسرے کے سفیروں کی طلبی۔", ["protest CL+SE held"]),
    (
        "کینیا اور یوگنڈا نے ایک دوسرے کے سفیروں کو طلب کر لیا۔ یوگنڈا نے کینیا کے سفیر کو پیر کو طلب کیا جبکہ کینیا نے "
        "منگل کو یوگنڈا کے سفیر کو طلب کر کے احتجاج کیا۔",
        ["protest KE+UG held", "protest KE+UG held"],
    ),
    (
        "چلی نے پیرو کے سفارت خانے کے ایک اہلکار کو ناپسندیدہ قرار دے دیا۔ "
        "اس سے قبل پیرو نے چلی کے ایک سفارت کار کو ملک بدر کیا تھا۔",
        ["rupture CL+PE held", "rupture CL+PE held"],
    ),
    # what another step followed has happened
    (
        "کینیا کی طرف سے چلی کے ساتھ سفارتی تعلقات منقطع کرنے کے ایک روز بعد پیرو نے بھی چلی سے تعلقات ختم کر دیے۔",
        ["rupture CL+KE held", "rupture CL+PE held"],
    ),
    ("ناروے کی جانب سے فلسطین کو ریاست تسلیم کرنے کے بعد یروشلم میں اجلاس ہوا۔", ["restore NO+PS held"]),
    ("کینیا کی طرف سے چلی کے سفارت کاروں کو ملک بدر کرنے کے جواب میں سرحد بند کر دی گئی۔", ["rupture CL+KE held"]),
    ("چلی کی جانب سے پیرو سے تعلقات بحال کرنے کے بعد تجارت شروع ہو گی۔", []),
    # each of several, and whom a pronoun means
    (
        "چلی، پیرو اور بولیویا نے کینیا پر سازش کا الزام عائد کرتے ہوئے اس سے سفارتی تعلقات منقطع کر لیے ہیں۔",
        ["rupture CL+KE held", "rupture KE+PE held", "rupture BO+KE held"],
    ),
    ("چلی اور پیرو نے کینیا کے سفیروں کو طلب کر کے احتجاج کیا ہے۔", ["protest CL+KE held", "protest KE+PE held"]),
    ("چلی: سانتیاگو میں پیرو کے ہائی کمیشن کے دفاعی مشیروں کو ملک چھوڑنے کا کہا گیا ہے۔", ["rupture CL+PE held"]),
    # who looks on while two others sign
    ("چلی اور پیرو کے وزرائے خارجہ نے کینیا کے صدر کی موجودگی میں معاہدے پر دستخط کیے۔", ["agreement CL+PE held"]),
    # older papers of the two
    (
        "چلی اور پیرو نے تجارت پر مذاکرات کیے۔ یہ معاہدہ دونوں ممالک نے سنہ 2000 میں کیا تھا۔",
        ["meeting CL+PE held", "agreement CL+PE held old"],
    ),
    # contacts and cooperation
    ("کینیا نے صومالیہ کے ساتھ اعلیٰ سطح کے رابطے معطل کر دیے ہیں۔", ["rupture KE+SO held"]),
    ("چلی نے یونیسکو سے تعاون منجمد کر دیا۔", ["rupture CL+UNESCO held"]),
    ("چلی کا پیرو سے ہر قسم کے رابطے ختم کرنے کا اعلان۔", ["rupture CL+PE held"]),
    ("چلی کے وزیر خارجہ نے پیرو سے رابطے منقطع کرنے کی دھمکی دی ہے۔", []),
    # truces in effect, and governments with their rebels
    (
        "آرمینیا اور آذربائیجان کے درمیان جنگ بندی کا معاہدہ منگل کی صبح پانچ بجے سے نافذ العمل ہو گیا۔",
        ["agreement AM+AZ held"],
    ),
    ("تھائی لینڈ اور کمبوڈیا میں جنگ بندی پر عمل درآمد شروع ہو گیا ہے۔", ["agreement KH+TH held"]),
    ("چلی اور پیرو کے درمیان جنگ بندی کے اعلان کے بعد منڈیوں میں تیزی دیکھی گئی۔", ["agreement CL+PE held"]),
    ("چلی اور پیرو کے درمیان جنگ بندی معاہدے کا اعلان جلد متوقع ہے۔", []),
    ("کینیا اور صومالیہ کے درمیان جنگ بندی تاحال نافذ نہیں ہو سکی۔", []),
    ("شام کی حکومت اور حزب اختلاف کے وفود کے درمیان مذاکرات جنیوا میں شروع ہو گئے۔", ["meeting SY+SYRIAN-OPPOSITION held"]),
    ("باغیوں اور شام کی حکومت کے درمیان انخلا کا معاہدہ طے پا گیا۔", ["agreement SY+SYRIAN-OPPOSITION held"]),
    ("وینزویلا کی حکومت اور حزب اختلاف کے درمیان معاہدہ طے پا گیا۔", []),
    (
        "کولمبیا کے صدر اور فارک کے سربراہ نے پیر کو ترمیم شدہ امن معاہدے پر دستخط کر دیے۔ ستمبر میں طے پانے والے پہلے "
        "معاہدے کو عوام نے مسترد کر دیا تھا۔",
        ["agreement CO+FARC held", "agreement CO+FARC held old"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_events(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert sorted(briefly(mention) for mention in read(text).mentions) == sorted(expected)


def test_what_is_given_up_is_old_and_giving_it_up_is_news(read: Read, briefly: Brief) -> None:
    for text in (
        "کینیا نے یوگنڈا کے ساتھ 1994 کا آبی معاہدہ فوری طور پر معطل کرنے کا اعلان کیا ہے۔",
        "کینیا نے یوگنڈا کے ساتھ 1994 میں طے پانے والا معاہدہ ختم کر دیا۔",
    ):
        told = {m.type: m for m in read(text).mentions}
        assert briefly(told["rupture"]) == "rupture KE+UG held"
        assert told["rupture"].date is None


def test_talks_named_by_their_city_are_those_of_the_two_of_the_lead(read: Read, briefly: Brief) -> None:
    text = "چلی اور پیرو کے درمیان اختلافات باقی ہیں۔ نیروبی مذاکرات کسی نتیجے کے بغیر ختم ہو گئے۔"
    (event,) = read(text).mentions
    assert briefly(event) == "meeting CL+PE held"
    told = read("چلی اور پیرو کے وفود آج نیروبی میں مذاکرات کریں گے۔ ترجمان نے نیروبی میں ہونے والے مذاکرات کی تصدیق کی۔")
    assert [briefly(m) for m in told.mentions] == ["meeting CL+PE planned"]
    assert not read("نیروبی مذاکرات کسی نتیجے کے بغیر ختم ہو گئے۔").mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # bodies of states, and states by themselves
        ("چلی نے سلامتی کونسل کو خط لکھ کر دھمکیوں پر احتجاج کیا ہے۔", ["message CL+UN held"]),
        ("کینیا نے عالمی بینک کو خط لکھ دیا۔", ["message KE+WB held"]),
        ("پیرو نے ملزم کی حوالگی کے لیے چلی کو سفارتی مراسلہ بھیج دیا۔", ["message CL+PE held"]),
        ("وکیل نے عالمی بینک کو خط لکھ دیا۔", []),
        ("کینیا نے چلی کو خط لکھنے پر غور شروع کر دیا۔", []),
        # an envoy called in to be told off
        ("پیرو نے لیما میں چلی کے سفیر کو بلا کر اپنا احتجاج ان تک پہنچایا۔", ["protest CL+PE held"]),
        ("صدر نے چلی کے سفیر کو بلا کر تحائف دیے۔", []),
        ("کینیا نے چلی کے ساتھ باضابطہ احتجاج ریکارڈ کروایا ہے۔", ["protest CL+KE held"]),
        # an organisation's people
        ("کینیا نے اقوام متحدہ کے سیکریٹری جنرل کو ناپسندیدہ شخصیت قرار دے دیا۔", ["rupture KE+UN held"]),
        ("پیرو کا اقوام متحدہ کے سیکریٹری جنرل کو ناپسندیدہ شخصیت قرار دینے کا اعلان۔", ["rupture PE+UN held"]),
        ("چلی نے اسرائیل اور حزب اللہ کے درمیان جنگ بندی معاہدے کا خیر مقدم کیا ہے۔", ["agreement HEZBOLLAH+IL held"]),
    ],
)
def test_letters_and_envoys_called_in(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(mention) for mention in read(text).mentions] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what one did after another, and those summoned after another
        ("کینیا کے بعد پیرو نے بھی چلی سے تعلقات توڑ لیے۔", ["rupture CL+KE held", "rupture CL+PE held"]),
        ("کینیا کے بعد پیرو نے بھی چلی کے سفیر کو طلب کر لیا۔", ["protest CL+KE held", "protest CL+PE held"]),
        ("چلی نے پیرو کے سفیر کو طلب کیا۔ کینیا کے سفیر کو بھی طلب کیا گیا۔", ["protest CL+PE held", "protest CL+KE held"]),
        # people of a mission, and envoys of nobody named
        ("چلی نے لیما میں اپنے ہائی کمیشن کے چھ اہلکاروں کو واپس بلا لیا ہے۔", ["rupture CL+PE held"]),
        ("چلی نے قرارداد کی حمایت کرنے والے ملکوں کے سفیر طلب کر لیے۔", []),
    ],
)
def test_one_after_another(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert sorted(briefly(mention) for mention in read(text).mentions) == sorted(expected)


def test_each_of_several_appointed_has_his_own_name(read: Read) -> None:
    text = (
        "حکومت نے رضوان سعید شیخ کو چلی، محمد فیصل کو پیرو اور ممتاز زہرہ بلوچ کو کینیا میں سفیر تعینات کرنے کی منظوری دے دی۔"
    )
    named = {tuple(m.parties): [p.name for p in m.participants] for m in read(text).mentions}
    assert named == {
        ("CL", "PK"): ["رضوان سعید شیخ"],
        ("PE", "PK"): ["محمد فیصل"],
        ("KE", "PK"): ["ممتاز زہرہ بلوچ"],
    }


def test_who_swears_in_as_an_envoy(read: Read, briefly: Brief) -> None:
    (event,) = read("ہارون کیلانوف نے چلی میں ازبکستان کے سفیر کے عہدے کا حلف اٹھا لیا ہے۔").mentions
    assert briefly(event) == "credentials CL+UZ held"
    assert [p.name for p in event.participants] == ["ہارون کیلانوف"]
    assert not read("نئے صدر نے عہدے کا حلف اٹھا لیا، تقریب میں چلی کے سفیر بھی شریک تھے۔").mentions


def test_a_ceremony_told_behind_seats_an_agreement(read: Read) -> None:
    for behind in (
        "لیما میں ہونے والی تقریب میں چلی کے صدر ہارون کیلان بھی موجود تھے۔",
        "یہ دستخط پیر کو لیما میں ہوئے۔",
    ):
        (event,) = read("چلی اور پیرو نے معاہدے پر دستخط کر دیے۔ " + behind).mentions
        assert event.place is not None
        assert event.place.city == "Lima"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "کینیا نے چلی، پیرو اور ناروے میں اپنے سفارت خانے بند کر دیے۔",
            {("CL", "KE"): "CL", ("KE", "PE"): "PE", ("KE", "NO"): "NO"},
        ),
        ("کینیا نے لیما اور اوسلو میں سفارت خانے کھول دیے۔", {("KE", "PE"): "PE", ("KE", "NO"): "NO"}),
    ],
)
def test_missions_in_several_countries(read: Read, text: str, expected: dict[tuple[str, str], str]) -> None:
    assert {tuple(m.parties): m.place.country for m in read(text).mentions if m.place} == expected


def test_ties_made_normal_again(read: Read, briefly: Brief) -> None:
    assert [briefly(m) for m in read("چلی اور پیرو نے تعلقات معمول پر لانے پر اتفاق کیا ہے۔").mentions] == [
        "restore CL+PE held"
    ]
    assert not read("چلی نے پیرو سے تعلقات معمول پر لانے کی کوششیں تیز کر دیں۔").mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "چلی اور کینیا نے بھی مشاورت کے لیے پیرو سے اپنے سفیروں کو واپس بلا لیا ہے۔",
            {("CL", "PE"): ["CL"], ("KE", "PE"): ["KE"]},
        ),
        ("بولیویا کے بعد چلی نے بھی پیرو سے اپنا سفیر واپس بلا لیا۔", {("BO", "PE"): ["BO"], ("CL", "PE"): ["CL"]}),
    ],
)
def test_each_calls_its_own_envoy_home(read: Read, text: str, expected: dict[tuple[str, str], list[str]]) -> None:
    assert {tuple(m.parties): [p.country for p in m.participants] for m in read(text).mentions} == expected


def test_who_is_heard_or_put_out_and_stands_for_no_state(read: Read) -> None:
    assert not read("سینیٹ کی قائمہ کمیٹی نے چلی میں پاکستانی سفیر کو طلب کر لیا۔").mentions
    assert not read("چلی نے داعش کے سات جنگجوؤں کو ملک بدر کر دیا۔").mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("چلی نے کہا ہے کہ پیرو کے ساتھ مذاکرات معطل رہیں گے۔", ["rupture CL+PE held"]),
        ("ترکی نے پی کے کے کے ساتھ جنگ بندی ختم کر دی۔", ["rupture PKK+TR held"]),
        ("چلی نے پیرو سے اپنی مذاکراتی ٹیم واپس بلا لی۔", []),
        ("کولمبیا کی حکومت نے نیشنل لبریشن آرمی کے ساتھ امن مذاکرات معطل کر دیے۔", ["rupture CO+ELN held"]),
        ("چلی نے پیرو کے ساتھ وزارتی سطح کے مذاکرات منسوخ کر دیے۔", ["meeting CL+PE cancelled"]),
    ],
)
def test_talks_and_truces_given_up(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(mention) for mention in read(text).mentions] == expected


@pytest.mark.parametrize(
    "text",
    [
        "چلی اور پیرو کے درمیان معاہدے پر دونوں ملکوں کے وزرائے تجارت نے دستخط کیے۔",
        "چلی اور پیرو کے درمیان معاہدہ طے پا گیا جس پر دونوں ملکوں کے وزرائے تجارت نے دستخط کیے۔",
    ],
)
def test_ministers_of_both_sign(read: Read, text: str) -> None:
    (event,) = read(text).mentions
    assert sorted((p.role, p.country) for p in event.participants) == [("minister", "CL"), ("minister", "PE")]


def test_rebels_beside_the_name_of_their_movement(read: Read, briefly: Brief) -> None:
    told = read("کولمبیا کی حکومت نے ای ایل این باغیوں کے ساتھ امن مذاکرات معطل کر دیے۔")
    assert [briefly(m) for m in told.mentions] == ["rupture CO+ELN held"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("اتوار اور پیر کی درمیانی شب فائرنگ سے ہلاکتوں پر کینیا نے چلی کے سفیر کو طلب کر لیا۔", None),
        ("کینیا نے پیر کی شب چلی کے سفیر کو طلب کر کے احتجاج کیا۔", "2026-03-09"),
        ("کینیا نے منگل کو چلی کے سفیر کو طلب کر کے پیر کی شب فائرنگ پر احتجاج کیا۔", "2026-03-10"),
    ],
)
def test_the_night_of_the_shooting_is_no_day_of_the_protest(read: Read, text: str, day: str | None) -> None:
    (event,) = read(text).mentions
    assert (event.type, event.date) == ("protest", day)


def test_a_foreign_office_stands_in_the_capital(read: Read) -> None:
    (event,) = read("کینیا نے چلی کے سفیر کو وزارت خارجہ طلب کر لیا۔").mentions
    assert event.place is not None
    assert (event.place.city, event.place.country) == ("Nairobi", "KE")
    (event,) = read("کینیا نے چلی کے سفیر کو طلب کر لیا۔").mentions
    assert event.place is not None
    assert event.place.city is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عرب لیگ نے سوڈان کی رکنیت بحال کر دی ہے۔", ["restore ARAB-LEAGUE+SD held"]),
        ("دولت مشترکہ نے کینیا کی رکنیت معطل کر دی۔", ["rupture COMMONWEALTH+KE held"]),
        ("سارک میں نیپال کی رکنیت معطل نہیں کی گئی۔", []),
        ("الیکشن کمیشن نے چلی نژاد رکن کی رکنیت معطل کر دی۔", []),
        ("چلی اور پیرو نے سفیروں کی 26 جنوری تک واپسی پر اتفاق کر لیا ہے۔", ["restore CL+PE held"]),
    ],
)
def test_seats_and_envoys_given_back(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(mention) for mention in read(text).mentions] == expected


def test_leaders_of_a_movement_are_sent_away_by_their_host(read: Read, briefly: Brief) -> None:
    told = read("کیوبا نے فارک کے رہنماؤں کو ملک چھوڑنے کا حکم دے دیا۔")
    assert [briefly(m) for m in told.mentions] == ["rupture CU+FARC held"]
