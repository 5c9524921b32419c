"""Meetings that no word for meeting tells: two before the press, a call at somebody's office, talk behind a reception."""

from collections.abc import Callable

import pytest

from schemas.mentions import Mention
from tests.unit.extraction.conftest import Read

Brief = Callable[[Mention], str]


@pytest.mark.parametrize(
    "text",
    [
        "چلی کے وزیر خارجہ پیرو کے صدر کے ہمراہ میڈیا سے مخاطب تھے۔",
        "چلی کے صدر نے پیرو کے وزیراعظم کے برابر کھڑے ہو کر صحافیوں کو بتایا کہ سرحد کھلی رہے گی۔",
        "چلی کے صدر نے کہا کہ سرحد کھلی رہے گی۔ وہ پیرو کے صدر کے ساتھ کھڑے ہو کر ایک مشترکہ پریس کانفرنس میں بات کر رہے تھے۔",
        "پیرو کے صدر کے پہلو میں کھڑے چلی کے وزیر خارجہ نے نامہ نگاروں سے کہا کہ وہ پرامید ہیں۔",
        "چلی کے صدر کے مطابق سرحد کھلی رہے گی۔ وہ پیرو کے صدر کے ہمراہ اخبار نویسوں سے گفتگو کر رہے تھے۔",
    ],
)
def test_side_by_side_before_the_press(read: Read, briefly: Brief, text: str) -> None:
    assert [briefly(m) for m in read(text).mentions] == ["meeting CL+PE held"]


@pytest.mark.parametrize(
    "text",
    [
        "وزیراعظم نے وزیر اطلاعات کے ہمراہ صحافیوں سے گفتگو کی۔",
        "چلی کے صدر نے پیرو کے صحافیوں سے گفتگو میں کہا کہ وہ پرامید ہیں۔",
        "چلی کے صدر نے کہا کہ وہ پیرو کے صدر کے ساتھ میڈیا کی آزادی کے حامی ہیں۔",
        "چلی کے کپتان نے پیرو کے کپتان کے ہمراہ میڈیا سے گفتگو کی۔",
    ],
)
def test_alone_before_the_press(read: Read, text: str) -> None:
    assert not read(text).mentions


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("کینیا کے وزیراعظم ایوان صدر آئے، دونوں رہنماؤں نے تجارت پر گفتگو کی۔", "meeting KE+PK held"),
        ("پیرو کی سفیر ماریا ٹوریس وزیر خزانہ کے دفتر گئیں جہاں دونوں نے قرضوں پر بات کی۔", "meeting PE+PK held"),
        ("پیرو کے سفیر لوئس گارسیا وزیر تجارت جام کمال کی رہائش گاہ پہنچے۔", "meeting PE+PK held"),
        ("چلی کے وزیر خارجہ کینیا کے صدر کے پاس گئے۔", "meeting CL+KE held"),
        ("چلی کے وزیر نے یہ تجویز پیرو کے نائب وزیر خارجہ کے سامنے رکھی جو ان سے ملنے آئے تھے۔", "meeting CL+PE held"),
        ("بنگلہ دیشی ہائی کمشنر وزارت تجارت آئے، فریقین نے برآمدات پر گفتگو کی۔", "meeting BD+PK held"),
    ],
)
def test_calling_at_the_door(read: Read, briefly: Brief, text: str, told: str) -> None:
    assert [briefly(m) for m in read(text).mentions] == [told]


def test_where_he_went_they_spoke(read: Read, briefly: Brief) -> None:
    text = "کینیا کے وزیر دفاع جی ایچ کیو گئے جہاں آرمی چیف کے ساتھ دفاعی تعاون پر بات ہوئی۔"
    assert "meeting KE+PK held" in [briefly(m) for m in read(text).mentions]


@pytest.mark.parametrize(
    "text",
    [
        "وزیراعظم صدر کے پاس گئے اور ان سے بات کی۔",
        "چلی ایک بار پھر عالمی بینک کے پاس گیا۔",
        "کینیا کے وزیراعظم ایوان صدر نہیں آئے۔",
        "ایرانی صدر مقتول وزیر کے گھر گئے۔",
        "کینیا کے سفیر شہید فوجی کے گھر پہنچے۔",
    ],
)
def test_no_call_at_a_door(read: Read, text: str) -> None:
    assert not read(text).mentions


@pytest.mark.parametrize(
    "text",
    [
        "چلی کے صدر نے پیرو کے وزیر خارجہ کا خیرمقدم کیا اور ان سے ریلوے منصوبے پر بات کی۔",
        "پیرو کے صدر ایوان صدر پہنچے جہاں چلی کے صدر نے ان کا استقبال کیا۔ دونوں نے تجارت پر بات کی۔",
    ],
)
def test_host_and_guest_speak(read: Read, briefly: Brief, text: str) -> None:
    assert [briefly(m) for m in read(text).mentions] == ["meeting CL+PE held"]


def test_officials_in_several_capitals(read: Read) -> None:
    found = read("چلی کے سفارتی وفود انقرہ، لندن اور نیروبی میں سرکردہ عہدیداروں سے مل چکے ہیں۔").mentions
    assert [m.parties for m in found] == [["CL", "TR"], ["CL", "GB"], ["CL", "KE"]]
    assert [m.place.city for m in found if m.place] == ["Ankara", "London", "Nairobi"]
    found = read("جاپانی وزیر خارجہ نے نیروبی اور قاہرہ میں رہنماؤں سے بات چیت کی۔").mentions
    assert [m.parties for m in found] == [["JP", "KE"], ["EG", "JP"]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("چلی کے صدر کا منگل کو پیرو کے صدر سے ملاقات کا پروگرام ہے۔", "meeting CL+PE planned"),
        ("چلی کے صدر اور پیرو کے صدر کے درمیان منگل کو ملاقات کا وقت طے پایا ہے۔", "meeting CL+PE planned"),
        ("چلی کے صدر نے پیرو کے صدر کو منگل کو ملاقات کا وقت دیا ہے۔", "meeting CL+PE planned"),
        ("چلی کے صدر کا منگل کو پیرو کے صدر سے ملنا طے ہے۔", "meeting CL+PE planned"),
        ("چلی کے صدر نے پیرو کے صدر سے ملنے کا فیصلہ کیا ہے۔", "meeting CL+PE planned"),
        ("چلی کے وفد نے پیرو کے رہنماؤں سے الگ ملنے کا کوئی پروگرام نہیں بنایا۔", "meeting CL+PE denied"),
        ("چلی کے صدر کا پیرو کے صدر سے ملنے کا کوئی ارادہ نہیں۔", "meeting CL+PE denied"),
        ("چلی کے صدر نے پیرو کے صدر سے ملنے سے انکار کر دیا۔", "meeting CL+PE cancelled"),
    ],
)
def test_what_is_on_the_programme(read: Read, briefly: Brief, text: str, told: str) -> None:
    assert [briefly(m) for m in read(text).mentions] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "چلی کے صدر پیر کو پیرو کے صدر سے ملنے کا ارادہ رکھتے ہیں۔",
        "چلی کے صدر نے پیرو کے صدر سے ملے بغیر بیان جاری کیا۔",
        "چلی کے صدر نے پیرو کے صدر سے ملاقات کا وقت مانگا ہے۔",
        "چلی کے وزیراعظم لاہور اور کراچی میں مداحوں سے ملے۔",
    ],
)
def test_nothing_arranged(read: Read, text: str) -> None:
    assert not read(text).mentions


@pytest.mark.parametrize(
    "text",
    [
        "چلی کے صدر نے پیرو کے صدر کا خیر مقدم کرتے ہوئے ان سے بندرگاہ کے راستے مال کی ترسیل بڑھانے پر بات کی۔",
        "چلی کے صدر نے پیرو کے صدر کا استقبال کیا جس کے بعد دونوں نے دوطرفہ تعلقات کا جائزہ لیا۔",
        "چلی کے صدر نے پیرو کے صدر کا استقبال کیا جس کے بعد مشترکہ دلچسپی کے موضوعات زیر بحث آئے۔",
        "چلی کے صدر نے پیرو کے صدر کے ساتھ سرحدی صورتحال پر غور کیا۔",
        "چلی کے صدر نے کہا کہ سرحد کھلی ہے۔ ان کا بیان اس ملاقات کے بعد آیا جو روم میں ان کے اور پیرو کے صدر کے مابین ہوئی۔",
        "چلی کے صدر نے مہمانوں کو عشائیہ دیا جہاں ان کی اور پیرو کے صدر کی مختصر ملاقات ہوئی۔",
    ],
)
def test_discussed_behind_a_welcome_or_by_a_pronoun(read: Read, briefly: Brief, text: str) -> None:
    assert [briefly(m) for m in read(text).mentions] == ["meeting CL+PE held"]


@pytest.mark.parametrize(
    "text",
    [
        "کابینہ نے ملکی صورتحال پر غور کیا۔",
        "وزیراعظم نے چلی کے صدر کے ساتھ تعلقات کا جائزہ لیا۔",
        "اجلاس میں چلی اور پیرو کی سرحدی صورتحال کا جائزہ لیا گیا۔",
    ],
)
def test_discussed_at_home(read: Read, text: str) -> None:
    assert not read(text).mentions


def test_talks_to_be_taken_up_again(read: Read, briefly: Brief) -> None:
    text = "چلی اور پیرو ماہی گیری پر بات چیت پھر سے شروع کرنے پر راضی ہو گئے ہیں۔"
    assert [briefly(m) for m in read(text).mentions] == ["meeting CL+PE planned"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("ان رہنماؤں کی فہرست جاری ہوئی جن سے کینیا کے صدر ملیں گے: چلی کے وزیراعظم، پیرو کے صدر اور مالٹا کے صدر۔", "planned"),
        ("جن رہنماؤں سے کینیا کے صدر نے ملاقات کی ان میں چلی کے صدر، پیرو کے وزیراعظم اور مالٹا کے صدر شامل ہیں۔", "held"),
        ("کینیا کے صدر سے ملنے والوں میں چلی کے سفیر، پیرو کے وزیر خارجہ اور مالٹا کے سفیر شامل تھے۔", "held"),
        ("کینیا کے صدر سے ملاقات کرنے والوں میں چلی، پیرو اور مالٹا کے سفیر شامل ہوں گے۔", "planned"),
    ],
)
def test_each_of_a_list(read: Read, text: str, status: str) -> None:
    found = read(text).mentions
    assert [m.parties for m in found] == [["CL", "KE"], ["KE", "PE"], ["KE", "MT"]]
    assert {m.status for m in found} == {status}


def test_a_list_of_ones_own(read: Read) -> None:
    assert not read("وزیراعظم سے ملاقات کرنے والوں میں وزیر داخلہ، وزیر خزانہ اور وزیر قانون شامل تھے۔").mentions


def test_the_host_speaks_to_his_guest(read: Read, briefly: Brief) -> None:
    text = "کینیا کے صدر نے یہ جملہ پیرو کے وزیراعظم سے کہا جو دو دن کے لیے نیروبی آئے ہیں۔"
    assert {briefly(m) for m in read(text).mentions} == {"meeting KE+PE held", "visit KE+PE held"}


def test_apart_from_each_other(read: Read) -> None:
    many = "چلی کے وزیر دفاع کینیا، پیرو، مالٹا، مصر، اردن اور قبرص کے وزرائے دفاع سے علیحدہ علیحدہ ملے۔"
    assert [m.parties for m in read(many).mentions] == [["CL", c] for c in ("KE", "PE", "MT")] + [
        ["CL", "EG"], ["CL", "JO"], ["CL", "CY"],
    ]  # fmt: skip
    one_state = "آرمی چیف سے پیرو کے صدر اور وزیر دفاع کی الگ الگ ملاقاتیں۔"
    assert [{p.role for p in m.participants} for m in read(one_state).mentions] == [
        {"military_chief", "head_of_state"},
        {"military_chief", "minister"},
    ]


def test_he_goes_on_to_meet_the_next(read: Read, briefly: Brief) -> None:
    text = "پیرو کے وزیراعظم کی صدر آصف زرداری سے ملاقات ہوئی، صدر نے بندرگاہ کی پیشکش کی، پھر وہ شہباز شریف سے بھی ملے۔"
    assert [briefly(m) for m in read(text).mentions] == ["meeting PE+PK held"] * 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("پیرو کے سفیر خوان ٹوریس وزارت منصوبہ بندی گئے۔ احسن اقبال نے ان کا خیرمقدم کیا۔", "meeting PE+PK held"),
        ("پیرو کے سفیر نے وزیر خزانہ محمد اورنگزیب کے دفتر کا رخ کیا۔ دونوں نے قرضوں پر بات کی۔", "meeting PE+PK held"),
        ("چلی کے صدر نے پیرو کے وزیر خارجہ کو چائے پر بلایا۔ دونوں نے سرحد پر بات کی۔", "meeting CL+PE held"),
        ("چلی اور پیرو کے سفارتی ماہرین کل روم میں ملیں گے۔", "meeting CL+PE planned"),
        ("عالمی بینک کا ایک مشن گزشتہ روز پشاور میں صوبائی حکام سے ملا۔", "meeting PK+WB held"),
        ("چلی کے وزیر دفاع اور ان کے پیرو کے ہم منصب نے روم میں تین گھنٹے ساتھ گزارے۔", "meeting CL+PE held"),
    ],
)
def test_officials_who_come_and_sit(read: Read, briefly: Brief, text: str, told: str) -> None:
    assert told in [briefly(m) for m in read(text).mentions]


def test_leaving_somebodys_door(read: Read) -> None:
    assert not read("پیرو کے سفیر خوان ٹوریس وزیر خزانہ محمد اورنگزیب کے دفتر سے روانہ ہو گئے۔").mentions


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("چلی کے صدر نے پیرو کے سفیر کو اپنے دفتر میں بلایا اور تجارت پر بات کی۔", "meeting CL+PE held"),
        ("پیرو کے سفیر خوان ٹوریس کل وزیر خزانہ محمد اورنگزیب کے ہاں تشریف لائیں گے۔", "meeting PE+PK planned"),
        ("چلی کے صدر اور پیرو کے وزیراعظم نے روم میں ایک ساتھ میڈیا کا سامنا کیا۔", "meeting CL+PE held"),
        ("چلی کے صدر سے ان کے دفتر میں پیرو کے وزیر توانائی خوان کارلوس ٹوریس ملے۔", "meeting CL+PE held"),
        ("چلی کے صدر اور پیرو کے صدر کی ملاقات نہ ہو سکی۔", "meeting CL+PE cancelled"),
        ("چلی کے صدر منگل کو روم جائیں گے، پیرو کے وزیراعظم سے ملنے کا وقت دوپہر دو بجے رکھا گیا ہے۔", "meeting CL+PE planned"),
    ],
)
def test_in_somebodys_office(read: Read, briefly: Brief, text: str, told: str) -> None:
    assert told in [briefly(m) for m in read(text).mentions]


def test_ones_own_men_called_in(read: Read) -> None:
    assert not read("وزیراعظم نے وفاقی وزرا کو اپنے دفتر میں بلایا اور مہنگائی پر بات کی۔").mentions


def test_none_apart_beside_a_handshake(read: Read, briefly: Brief) -> None:
    text = "چلی کے صدر اور پیرو کے صدر ملے۔ چلی کے وفد نے پیرو کے قائدین سے علیحدہ ملنے کا کوئی پروگرام نہیں بنایا۔"
    assert [briefly(m) for m in read(text).mentions] == ["meeting CL+PE held", "meeting CL+PE denied"]
