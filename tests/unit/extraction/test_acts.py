"""Acts on paper and by envoys: agreements, messages, credentials, protests, ties broken and restored."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    # envoys recalled, sent, told to leave
    ("چین نے لتھوانیا سے اپنا سفیر واپس بلا لیا ہے۔", ["rupture CN+LT held"]),
    ("کولمبیا نے مشاورت کے لیے اسرائیل سے اپنے سفیر کو واپس طلب کر لیا۔", ["rupture CO+IL held"]),
    ("ارجنٹائن میں تعینات برازیل کے سفیر کو واپس بلا لیا گیا۔", ["rupture AR+BR held"]),
    ("کینیا نے جوزف اوڈنگا کو چین میں سفیر تعینات کیا ہے۔", ["credentials CN+KE held"]),
    ("سعودی عرب نے فہد الحربی کو یمن میں نیا سفیر نامزد کیا ہے۔", ["credentials SA+YE planned"]),
    ("وزیراعظم نے کامران علی کو کینیڈا میں سفیر مقرر کر دیا۔", ["credentials CA+PK held"]),
    ("امریکہ نے سوڈان کے لیے خصوصی ایلچی مقرر کر دیا۔", ["credentials SD+US held"]),
    # protests to a state
    ("ترکیہ نے یونان کو احتجاجی نوٹ دیا ہے۔", ["protest GR+TR held"]),
    ("ویتنام نے چین سے شدید احتجاج کیا ہے۔", ["protest CN+VN held"]),
    ("ویتنام چین سے سخت احتجاج درج کرائے گا۔", ["protest CN+VN planned"]),
    ("اٹلی نے فرانسیسی سفیر طلب کر لیا۔", ["protest FR+IT held"]),
    # what is given up
    ("ایران نے ناروے سے مذاکرات ختم کر دیے۔", ["rupture IR+NO held"]),
    ("بولیویا نے چلی کے ساتھ سرحدی معاہدہ منسوخ کر دیا۔", ["rupture BO+CL held"]),
    ("جاپان نے روس کے ساتھ ماہی گیری کے معاہدے سے دستبرداری کا اعلان کر دیا۔", ["rupture JP+RU held"]),
    ("مراکش نے الجزائر سے سفارتی تعلقات توڑ لیے تھے۔", ["rupture DZ+MA held"]),
    # messages
    ("چین نے جاپانی وزیراعظم کو مبارک باد دی ہے۔", ["message CN+JP held"]),
    ("فرانس اور جرمنی کے صدور نے پولینڈ کے نومنتخب صدر کو مبارکباد دی۔", ["message FR+PL held", "message DE+PL held"]),
    ("روسی صدر کا ایرانی ہم منصب کے نام خط", ["message IR+RU held"]),
    ("مصری صدر نے سوڈانی صدر کو لکھے گئے خط میں تعاون کی پیشکش کی ہے۔", ["message EG+SD held"]),
    (
        "کینیا، چلی اور مصر سمیت دیگر ممالک کے سربراہان نے ناروے کے نومنتخب وزیراعظم کو مبارک باد دی۔",
        ["message KE+NO held", "message CL+NO held", "message EG+NO held"],
    ),
    # agreements
    ("کینیا اور یوگنڈا نے ریلوے کے معاہدے پر اتفاق کر لیا۔", ["agreement KE+UG held"]),
    ("چلی کی پارلیمنٹ نے پیرس معاہدے کی توثیق کر دی۔", ["agreement CL+UN held"]),
    # several at once, and who speaks of his own
    ("صدر زرداری نے کینیا اور چلی کے سفیروں سے اسناد سفارت وصول کیں۔", ["credentials KE+PK held", "credentials CL+PK held"]),
    ("گیمبیا نے تائیوان سے تعلقات ختم کر کے چین سے سفارتی تعلقات قائم کر لیے۔", ["rupture GM+TW held", "restore CN+GM held"]),
    ("فلپائن کے صدر کا کہنا ہے کہ ان کا ملک امریکہ کے ساتھ فوجی معاہدہ ختم کر رہا ہے۔", ["rupture PH+US held"]),
    ("کولمبیا کا اسرائیل سے سفارتی تعلقات توڑنے کا اعلان", ["rupture CO+IL held"]),
    ("ترکی اور مصر نے ایک دوسرے کے ملک میں سفیر تعینات کرنے پر اتفاق کر لیا ہے۔", ["restore EG+TR held"]),
    ("ارجنٹائن عالمی ادارہ صحت سے علیحدہ ہو گیا۔", ["rupture AR+WHO held"]),
    ("بھارت نے نیپال کے ساتھ آبی معاہدہ معطل کرنے اور سرحد بند کرنے کا اعلان کیا ہے۔", ["rupture IN+NP held"]),
    ("چلی نے پیرو کے دفاعی اتاشی کو ناپسندیدہ شخصیت قرار دے دیا۔", ["rupture CL+PE held"]),
    # numbers between the state and its people
    ("کینیڈا نے روس کے چھ سفارت کاروں کو ملک بدر کر دیا۔", ["rupture CA+RU held"]),
    ("ناروے کے 3 سفارت کار روس سے بے دخل۔", ["rupture NO+RU held"]),
]

MANY = (
    "دنیا کے 120 ممالک نے سمندروں کے تحفظ کا معاہدہ کیا ہے۔ ان ممالک میں کینیا، چلی اور جاپان بھی شامل ہیں۔"
    " مبصرین کے مطابق روس کی معیشت پر اس کا اثر نہیں ہو گا۔"
)
TRUCE = "سوڈان میں جنگ بندی کل سے نافذ ہو گی۔ ریپڈ سپورٹ فورسز نے کہا کہ وہ اس پر عمل کرے گی۔"

NOTHING = [
    "چین نے سفیر واپس بلا لیا۔",
    "کئی حکومتوں نے کیوبا کے سفارت کاروں کو ملک بدر کیا ہے۔",
    "بچوں کے حقوق کی سفیر مقرر ہونے پر ملالہ نے جاپان کا شکریہ ادا کیا۔",
    "ترکیہ کے صدر شام سے سفارتی تعلقات بحال کرنے کے خواہشمند ہیں۔",
    "بینکوں نے ایران کے ساتھ مالی تعلقات منقطع کر دیے۔",
    "چینی تاجروں نے برازیل سے روئی کے درآمدی معاہدے کیے ہیں۔",
    "کینیڈا اور جاپان اس معاہدے کے دستخط کنندہ نہیں ہیں۔",
    "فرانس اور اٹلی سمجھوتے پر اتفاق رائے کی کوشش کر رہے ہیں۔",
    "عالمی رہنماؤں کی ناروے کے نئے وزیراعظم کو مبارکباد",
    "دونوں وزرائے خارجہ نے چائے کے بعد اپنی گفتگو ختم کر دی اور جاپان کے صحافیوں کی طرف چلے گئے۔",
    "وزیراعظم نے چین کی تعریف کی۔ جاپانی ارکان پارلیمنٹ نے جاپانی وزیر خارجہ کو خط لکھا ہے۔",
    "مظاہرین نے پیرو کے دارالحکومت میں چلی کے سفارتخانے کے اطراف کی سڑکیں بند کر دیں۔",
    "ہاکی فیڈریشن نے ملائیشیا کے وزیر کو خط لکھ دیا۔",
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[t[:36] for t, _ in TOLD])
def test_an_act_is_read(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    found = [briefly(m).removesuffix(" old") for m in read(text).mentions]
    assert sorted(found) == sorted(expected)


def test_a_letter_handed_over_at_a_meeting_is_a_message(read: Read, briefly: Brief) -> None:
    text = "صدر سے عمان کے سفیر نے ملاقات کی۔ سفیر نے صدر کو سلطان عمان کا خصوصی پیغام پہنچایا۔"
    assert sorted(briefly(m) for m in read(text).mentions) == ["meeting OM+PK held", "message OM+PK held"]


def test_papers_handed_over_are_dated_by_the_sentence_before(read: Read) -> None:
    text = (
        "صدر مملکت آصف علی زرداری کو منگل کے روز تین نامزد سفیروں نے سفارتی اسناد پیش کیں۔ "
        "اسناد پیش کرنے والوں میں کینیا کے سفیر جان اوموندی اور چلی کے سفیر پیڈرو سلوا شامل ہیں۔"
    )
    told = read(text).mentions
    assert [(m.parties, m.date) for m in told] == [(["KE", "PK"], "2026-03-10"), (["CL", "PK"], "2026-03-10")]
    assert all("head_of_state" in {p.role for p in m.participants} for m in told)


def test_who_is_made_envoy_takes_part_and_nowhere(read: Read) -> None:
    told = read("کینیا نے جوزف اوڈنگا کو چین میں سفیر نامزد کیا ہے۔").mentions
    assert [(m.type, m.status, m.parties, m.place) for m in told] == [("credentials", "planned", ["CN", "KE"], None)]
    assert [(p.name, p.role, p.country) for p in told[0].participants] == [("جوزف اوڈنگا", "ambassador", "KE")]


def test_the_day_glued_behind_a_headline_is_no_part_of_it(read: Read, briefly: Brief) -> None:
    title = "ترکیہ اور چلی کے درمیان تجارتی معاہدہ 06 نومبر ، 2024"
    assert [briefly(m) for m in read(title=title).mentions] == ["agreement CL+TR held"]


def test_before_a_colon_stands_who_summons(read: Read, briefly: Brief) -> None:
    assert [briefly(m) for m in read(title="سری لنکا: بھارتی ہائی کمشنر کی طلبی").mentions] == ["protest IN+LK held"]


def test_what_the_worlds_states_conclude_is_of_those_listed(read: Read, briefly: Brief) -> None:
    assert [briefly(m) for m in read(MANY).mentions] == ["agreement CL+JP+KE held"]


def test_a_truce_that_begins_is_between_the_government_and_the_movement(read: Read, briefly: Brief) -> None:
    assert [briefly(m) for m in read(TRUCE).mentions] == ["agreement RSF+SD planned"]


@pytest.mark.parametrize("text", NOTHING)
def test_talk_of_an_act_is_none(read: Read, text: str) -> None:
    assert read(text).mentions == []


def test_an_envoy_recalled_from_the_state_that_the_article_speaks_of(read: Read, briefly: Brief) -> None:
    told = read("تائیوان کا دفتر کھلنے پر بیجنگ برہم ہے۔", title="چین نے لتھوانیا سے ناراض ہو کر سفیر واپس بلا لیا")
    assert "rupture CN+LT held" in [briefly(m) for m in told.mentions]


def test_both_are_the_two_that_just_met(read: Read) -> None:
    text = (
        "پیرو کے صدر نے سانتیاگو میں چلی کے صدر سے ملاقات کے بعد جاپان سے علیحدگی کا اعلان کیا۔ "
        "دونوں ملکوں نے تیرہ معاہدوں پر دستخط کیے۔"
    )
    (agreement,) = [mention for mention in read(text).mentions if mention.type == "agreement"]
    assert agreement.parties == ["CL", "PE"]


def test_what_was_signed_on_the_occasion_is_of_those_who_met(read: Read) -> None:
    text = "پیرو کے صدر نے سانتیاگو میں چلی کے صدر سے ملاقات کی۔ اس موقع پر آٹھ معاہدوں پر دستخط ہوئے۔"
    (agreement,) = [mention for mention in read(text).mentions if mention.type == "agreement"]
    assert agreement.parties == ["CL", "PE"]
    assert agreement.place is not None
    assert agreement.place.city == "Santiago"


def test_a_headline_names_the_step_that_the_lead_tells_in_full(read: Read) -> None:
    text = "پیرو اور چلی نے سات سال بعد سفارتی تعلقات بحال کرنے اور دو ماہ میں سفارت خانے دوبارہ کھولنے پر اتفاق کر لیا ہے۔"
    (restored,) = read(text, title="پیرو اور چلی کا سفارتی تعلقات بحال کرنے پر اتفاق").mentions
    assert (restored.type, restored.parties) == ("restore", ["CL", "PE"])
