"""Who comes along, who is sent home with his staff, and who orders it."""

import pytest

from tests.unit.extraction.conftest import Read


def _named(read: Read, text: str, kind: str) -> list[set[str]]:
    return [{p.name for p in m.participants if p.name} for m in read(text).mentions if m.type == kind]


def test_an_envoy_is_sent_home_with_his_staff(read: Read) -> None:
    for staff in ("اور چار سفارت کاروں", "سمیت 4 سفارتی اہلکاروں"):
        (rupture,) = read(f"پیرو نے چلی کے سفیر خوان ویلاسکو {staff} کو ملک بدر کر دیا۔").mentions
        assert (rupture.type, rupture.parties) == ("rupture", ["CL", "PE"])
        assert [p.name for p in rupture.participants] == ["خوان ویلاسکو"]


@pytest.mark.parametrize(
    "text",
    [
        "چیک وزیر خارجہ یان لیپاوسکی نے تین روسی سفارت کاروں کی ملک بدری کا اعلان کیا۔",
        "چیک وزیر خارجہ یان لیپاوسکی نے کہا ہے کہ پراگ روس کے سفارت کاروں کو ملک بدر نہیں کرے گا۔",
    ],
)
def test_the_statesman_who_orders_an_expulsion_takes_part(read: Read, text: str) -> None:
    assert _named(read, text, "rupture") == [{"یان لیپاوسکی"}]


def test_each_state_expels_the_other_ones_diplomats(read: Read) -> None:
    text = (
        "چیک وزیر خارجہ یان لیپاوسکی نے تین روسی سفارت کاروں کو ملک چھوڑنے کا حکم دیا۔ "
        "روسی وزیر خارجہ سرگئی لاوروف نے جواب میں دو چیک سفارت کاروں کو ملک بدر کر دیا۔"
    )
    assert _named(read, text, "rupture") == [{"یان لیپاوسکی"}, {"سرگئی لاوروف"}]


def test_companions_told_further_on(read: Read) -> None:
    text = (
        "کینیا کے وزیر خارجہ موسالیا مداوادی سرکاری دورے پر اوسلو پہنچ گئے۔ ہوائی اڈے پر ناروے کے حکام نے ان کا استقبال کیا۔ "
        "دونوں ملکوں کے تعلقات ساٹھ سال پرانے ہیں۔ ناروے کینیا سے چائے خریدتا ہے۔ کینیا میں ناروے کی کمپنیاں ہیں۔ موسم سرد ہے۔ "
        "تجارت بڑھ رہی ہے۔ اس دورے میں وزیر خارجہ کے ہمراہ کینیا کی قومی خفیہ ایجنسی (این آئی ایس) کے سربراہ نور الدین حاجی "
        "اور صدارتی ترجمان حسین محمد بھی ہیں۔"
    )
    assert _named(read, text, "visit") == [{"موسالیا مداوادی", "نور الدین حاجی", "حسین محمد"}]


def test_a_spokesman_who_sat_there(read: Read) -> None:
    text = (
        "ناروے کے وزیر خارجہ ایسپن بارتھ نے نیروبی میں کینیا کے صدر ولیم روٹو سے ملاقات کی۔ "
        "ملاقات کے دوران کینیا کے وزیر تجارت لی کنیانجوئی اور صدارتی ترجمان حسین محمد بھی موجود تھے۔"
    )
    assert _named(read, text, "meeting") == [{"ایسپن بارتھ", "ولیم روٹو", "لی کنیانجوئی", "حسین محمد"}]


def test_a_single_initial_before_a_name(read: Read) -> None:
    (meeting,) = read("مالدیپ کے صدر سے بھارت کے ہائی کمشنر جی بالاسبرامنیم نے مالے میں ملاقات کی۔").mentions
    assert {p.name for p in meeting.participants if p.name} == {"جی بالاسبرامنیم"}


def test_the_guests_own_ambassador_receives_him_too(read: Read) -> None:
    text = (
        "وزیراعظم سرکاری دورے پر انقرہ پہنچے، ہوائی اڈے پر وزیر دفاع یاشار گولر، پاکستان کے سفیر یوسف جنید "
        "اور اعلیٰ سفارتی و فوجی حکام نے ان کا استقبال کیا۔"
    )
    assert _named(read, text, "visit") == [{"یاشار گولر", "یوسف جنید"}]


def test_who_stood_beside_those_who_received(read: Read) -> None:
    text = (
        "ڈنمارک کے وزیراعظم تین روزہ دورے پر کینیا پہنچ گئے۔ نیروبی کے ہوائی اڈے پر کینیا کے وزیر توانائی ڈیوس چرچر نے ان کا "
        "استقبال کیا۔ اس موقع پر کینیا میں ڈنمارک کے سفیر اولے تھونکے کے علاوہ دیگر اعلیٰ حکام بھی موجود تھے۔"
    )
    assert _named(read, text, "visit") == [{"ڈیوس چرچر", "اولے تھونکے"}]


def test_a_prince_is_of_the_house_where_he_receives(read: Read) -> None:
    (visit,) = read("کینیا کے صدر ریاض پہنچے۔ ہوائی اڈے پر شہزادہ فیصل بن بندر نے ان کا استقبال کیا۔").mentions
    assert ("فیصل بن بندر", "royal", "SA") in [(p.name, p.role, p.country) for p in visit.participants]
