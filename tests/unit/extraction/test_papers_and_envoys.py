"""Messages to many and to each other, envoys called home, papers handed over, missions that open again."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    # messages: one of each pair, and those of both sides
    (
        "کینیا کے صدر نے چلی، پیرو اور ناروے کے صدور کو قومی دن پر تہنیتی خطوط ارسال کیے ہیں۔",
        ["message CL+KE held", "message KE+PE held", "message KE+NO held"],
    ),
    ("مصر اور ملائیشیا کے وزرائے اعظم کے درمیان خطوط کا تبادلہ ہوا۔", ["message EG+MY held"]),
    ("ویتنام کے صدر اور لاؤس کے صدر نے نئے سال پر ایک دوسرے کو مبارکباد کے پیغامات بھیجے۔", ["message LA+VN held"]),
    ("صدر نے پیرو کے عوام اور حکومت کو یوم آزادی پر مبارکباد دی۔", ["message PE+PK held"]),
    ("عید پر دونوں ملکوں کے عوام نے ایک دوسرے کو مبارکباد دی۔", []),
    ("کینیا کے وزیر خارجہ نے چلی کے صدر کو خط ارسال کرکے مطالبہ کیا ہے کہ مذاکرات شروع کیے جائیں۔", ["message CL+KE held"]),
    ("پیرو کے صدر نے چلی کے صدر کو بھیجے گئے ایک برقیے میں نیک خواہشات کا اظہار کیا ہے۔", ["message CL+PE held"]),
    # an envoy's own state calls him home
    ("یونان نے لیبیا میں تعینات اپنے سفیر کو مشاورت کے لیے طلب کر لیا۔", ["rupture GR+LY held"]),
    ("پولینڈ نے ہنگری اور سلوواکیہ سے اپنے سفیر واپس بلا لیے۔", ["rupture HU+PL held", "rupture PL+SK held"]),
    ("پیرو نے چلی کے ناظم الامور کو طلب کر کے احتجاج کیا۔", ["protest CL+PE held"]),
    ("پیرو نے چلی سے اپنے تمام سفارتی عملے کو واپس بلا لیا۔", ["rupture CL+PE held"]),
    # notes handed over
    ("کینیا نے احتجاجی مراسلہ صومالیہ کے سفیر کے حوالے کر دیا۔", ["protest KE+SO held"]),
    ("مصر نے چلی کے سفارت خانے میں جھنڈا اتارنے پر نائب سفیر کو طلب کر لیا۔", ["protest CL+EG held"]),
    ("کینیا نے چلی سے ماہی گیروں کی گرفتاری پر باضابطہ طور پر شکایت کی ہے۔", ["protest CL+KE held"]),
    # missions
    ("دمشق میں ناروے کے سفارت خانے نے دس سال بعد دوبارہ کام شروع کر دیا۔", ["restore NO+SY held"]),
    ("جاپان کل سوڈان میں اپنا سفارت خانہ دوبارہ کھولے گا۔", ["restore JP+SD planned"]),
    ("کینیڈا ہوانا میں اپنا سفارت خانہ بند کر دے گا۔", []),
    # envoys by their posting
    ("چلی کے پاکستان کے لیے نامزد سفیر نے وزیر خارجہ سے ملاقات کی۔", ["meeting CL+PK held"]),
    ("چلی کے غیر مقیم سفیر نے صدر کو سفارتی اسناد پیش کیں۔", ["credentials CL+PK held"]),
    ("صدر نے کینیا کی حکومت اور عوام سے زلزلے میں جانی نقصان پر اظہار تعزیت کیا۔", ["message KE+PK held"]),
    ("کینیا، پیرو کی نئی حکومت کو باضابطہ طور پر تسلیم کرنے والا پہلا ملک بن گیا ہے۔", ["restore KE+PE held"]),
    ("پیرو کو چلی کے سفیر کو ملک بدر کر دینا چاہیے تھا۔", []),
    # ties raised, posts taken and left
    ("کینیا نے نیروبی میں چلی کے ناظم الامور کو سفیر کا درجہ دینے کا فیصلہ کیا ہے۔", ["restore CL+KE held"]),
    ("چلی اور پیرو نے سفارتی تعلقات کو سفیر کی سطح تک بڑھانے پر اتفاق کر لیا۔", ["restore CL+PE held"]),
    ("پاکستان کے پیرو میں متعین سفیر کامران علی تین سال بعد سبکدوش ہو گئے۔", ["credentials PE+PK held"]),
    ("چلی کے سبکدوش ہونے والے سفیر نے وزیراعظم سے ملاقات کی۔", ["meeting CL+PK held"]),
    ("پاکستان کے سفیر کامران علی نے لیما میں اپنے فرائض کا باضابطہ آغاز کیا۔", ["credentials PE+PK held"]),
    ("کینیا نے چلی کے سفیر کو دو دن میں ملک سے نکل جانے کا حکم دے دیا۔", ["rupture CL+KE held"]),
    (
        "چلی، پیرو اور کینیا کا فلسطینی ریاست کو تسلیم کرنے کا اعلان۔",
        ["restore CL+PS held", "restore PE+PS held", "restore KE+PS held"],
    ),
    ("پیرو اور چلی کا ایک دوسرے کے ملک میں دوبارہ سفیر تعینات کرنے کا فیصلہ۔", ["restore CL+PE held"]),
    ("کینیا نے چلی کے ساتھ ماہی گیری کا معاہدہ یکطرفہ طور پر معطل کر دیا۔", ["rupture CL+KE held"]),
    ("چلی اور پیرو نے اپنے اپنے سفیروں کو واپس بھیجنے پر اتفاق کر لیا۔", ["restore CL+PE held"]),
    ("چلی نے پیرو کے سفیر کو واپس بھیجنے کا فیصلہ نہیں کیا۔", []),
    ("پاکستان کے پیرو میں سفیر کامران علی لیما روانہ ہو گئے۔", []),
    ("چلی اور پیرو نے دس سال بعد سفیر مقرر کر دیے۔", ["restore CL+PE held"]),
    ("چلی کا عالمی ادارہ صحت سے علیحدگی کا اعلان۔", ["rupture CL+WHO held"]),
    ("چلی کے عوام کی جانب سے عالمی ادارہ صحت سے علیحدہ ہونے کے حق میں فیصلہ موضوع بحث رہا۔", []),
    # deals
    ("کینیا اور چلی نے تجارتی معاہدے کا اعلان کر دیا۔", ["agreement CL+KE held"]),
    ("کینیا نے ماہی گیری کے معاہدے کا اعلان کر دیا۔", []),
    ("کینیا اور چلی کے درمیان ماہی گیری کے معاہدے میں دو سال کی توسیع ہو گئی۔", ["agreement CL+KE held"]),
    ("کینیا اور چلی کے درمیان ماہی گیری کے معاہدے میں توسیع کی کوششیں جاری ہیں۔", []),
    ("کینیا اور چلی کے درمیان سرحدی معاہدے کے مسودے پر اتفاق ہو گیا۔", ["agreement CL+KE held"]),
    ("کینیا اور صومالیہ کے درمیان جنگ بندی کا معاہدہ نافذ ہو گیا۔", ["agreement KE+SO held"]),
    ("کینیا چلی میں تین کروڑ ڈالر کی سرمایہ کاری کرے گا، معاہدے پر دستخط ہو گئے۔", ["agreement CL+KE held"]),
    ("کینیا اور چلی نے تجارتی معاہدے کو حتمی شکل دے دی ہے۔", ["agreement CL+KE held"]),
    ("کینیا اور چلی رواں سال کے آخر تک تجارتی معاہدے کو حتمی شکل دیں گے۔", ["agreement CL+KE planned"]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_reads_acts_on_paper_and_by_envoys(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert sorted(briefly(m) for m in read(text).mentions) == sorted(expected)


def test_keeps_a_letter_and_its_answer_apart(read: Read) -> None:
    text = "وزیراعظم نے کینیا کے صدر کو جوابی خط لکھ دیا ہے۔ کینیا کے صدر نے وزیراعظم کو مبارکباد کا خط بھیجا تھا۔"
    letters = [m for m in read(text).mentions if m.type == "message"]
    assert [m.initiator for m in letters] == ["PK", "KE"]


def test_gives_two_offices_of_one_state_the_same_country(read: Read) -> None:
    text = "چلی کے صدر اور وزیر خارجہ نے ناروے کے وزیراعظم کو تعزیتی پیغام بھیجا۔"
    (message,) = read(text).mentions
    assert [(p.role, p.country) for p in message.participants] == [
        ("head_of_state", "CL"),
        ("foreign_minister", "CL"),
        ("head_of_government", "NO"),
    ]


def test_takes_no_place_of_what_is_protested_for_the_place_of_the_protest(read: Read) -> None:
    text = "پیرو نے نیروبی میں اپنے سفارت خانے پر حملے پر کینیا کے سفیر کو طلب کر لیا۔"
    (protest,) = read(text).mentions
    assert protest.place is not None
    assert (protest.parties, protest.place.country, protest.place.city) == (["KE", "PE"], "PE", None)


def test_sees_no_visit_where_diplomats_are_posted(read: Read) -> None:
    text = "ناروے نے چلی میں موجود اپنے سفارت کاروں اور ناروے میں موجود چلی کے سفارت کاروں کی تعداد بتا دی۔"
    assert [m.type for m in read(text).mentions] == []


SIGNED = (
    "چلی اور پیرو کے درمیان تجارتی معاہدہ طے پا گیا۔ معاہدے پر چلی کی جانب سے وزیر تجارت پابلو روخاس نے دستخط کیے۔ "
    "اس موقع پر پیرو کے وزیر خزانہ لوئس واسکیز بھی موجود تھے۔"
)


def test_names_who_signs_and_who_stands_by(read: Read) -> None:
    (agreement,) = read(SIGNED).mentions
    assert [(p.name, p.country) for p in agreement.participants] == [("پابلو روخاس", "CL"), ("لوئس واسکیز", "PE")]


def test_reads_a_name_written_in_one_word_as_the_same_person(read: Read) -> None:
    text = "چلی کے صدر رامو کاستا نے پیرو کا دورہ کیا۔ راموکاستا نے ناروے کے وزیراعظم سے ملاقات کی۔"
    assert [(m.type, m.parties) for m in read(text).mentions if m.type == "meeting"] == [("meeting", ["CL", "NO"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("کینیا نے مصر میں اپنے سفیر کو مشاورت کے لیے نیروبی بلا لیا۔", "rupture EG+KE held"),
        ("ناروے نے کینیا کے ساتھ سفارتی تعلقات کا درجہ کم کر دیا ہے۔", "rupture KE+NO held"),
        ("کینیا نے مصر میں اپنے ناظم الامور کا درجہ بڑھا کر سفیر کرنے کا اعلان کیا ہے۔", "restore EG+KE held"),
        ("جاپان نے عالمی ادارہ صحت سے علیحدگی کا عمل مکمل کر لیا۔", "rupture JP+WHO held"),
        ("جاپان کی نئی سفیر ناؤمی موراتا اسلام آباد پہنچ گئیں، انہوں نے عہدے کا چارج سنبھال لیا۔", "credentials JP+PK held"),
    ],
)
def test_envoys_called_home_raised_and_arrived(read: Read, briefly: Brief, text: str, expected: str) -> None:
    assert [briefly(event) for event in read(text).mentions] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "وزیراعظم نے کابینہ کا اجلاس بلا لیا جس میں مصر کے سفیر کی رپورٹ پیش ہوگی۔",
        "کینیا اور مصر نے تعلقات کا درجہ بڑھا کر اسٹریٹجک شراکت داری کر دیا۔",
    ],
)
def test_what_is_called_in_or_raised_without_envoys(read: Read, text: str) -> None:
    assert not [event for event in read(text).mentions if event.type in ("rupture", "restore")]


def test_a_public_greeting_names_the_sender_of_the_message_told_before(read: Read) -> None:
    text = (
        "چلی اور پیرو سمیت دیگر ممالک کے سربراہان نے کینیا کے صدر کو منتخب ہونے پر مبارک باد دی۔ "
        "چلی کے صدر کارلوس مونتیس نے سوشل میڈیا پر کینیا کے صدر کو مبارک باد دی۔"
    )
    events = {tuple(m.parties): {p.name for p in m.participants} for m in read(text).mentions}
    assert "کارلوس مونتیس" in events[("CL", "KE")]
    alone = read("چلی کے صدر کارلوس مونتیس نے سوشل میڈیا پر کینیا کے صدر کو مبارک باد دی۔")
    assert not alone.mentions
