"""Who is who where names, adverbs and partners of two meetings stand side by side."""

import pytest

from tests.unit.extraction.conftest import Read


def _found(read: Read, text: str) -> list[tuple[str, list[str], set[str | None]]]:
    return [(m.type, m.parties, {p.name for p in m.participants}) for m in read(text).mentions]


def test_two_listed_men_side_by_side(read: Read) -> None:
    assert _found(read, "صدر ٹرمپ زیلنسکی سے ملاقات کریں گے۔") == [("meeting", ["UA", "US"], {"ٹرمپ", "زیلنسکی"})]


def test_one_is_met_after_another(read: Read) -> None:
    text = "چلی کے صدر کینیا کے وزیر اعظم سے ملاقات کے بعد پیرو کے صدر سے فون پر بات کریں گے۔"
    assert [(kind, parties) for kind, parties, _ in _found(read, text)] == [("meeting", ["CL", "KE"]), ("call", ["CL", "PE"])]
    text = "چلی کے صدر نے کینیا کے وزیر اعظم سے ملاقات کے بعد پیرو کے صدر کو فون کیا۔"
    assert [(kind, parties) for kind, parties, _ in _found(read, text)] == [("meeting", ["CL", "KE"]), ("call", ["CL", "PE"])]


@pytest.mark.parametrize("adverb", ["عنقریب", "علی الصبح", "بنفس نفیس", "بیک وقت", "نجی حیثیت میں", "گرمجوشی سے", "احتجاجاً"])
def test_an_adverb_behind_an_office_is_no_name(read: Read, adverb: str) -> None:
    (meeting,) = read(f"چلی کے صدر {adverb} پیرو کے وزیراعظم سے لیما میں ملے۔").mentions
    assert [p.name for p in meeting.participants] == [None, None]


def test_the_delegation_of_him_who_comes_with_it(read: Read) -> None:
    (meeting,) = read("چلی کے صدر وفد سمیت پیرو کے وزیراعظم سے ملے۔").mentions
    assert meeting.parties == ["CL", "PE"]


def test_tomorrow_before_a_delegation(read: Read) -> None:
    text = "چلی کے وزیر خارجہ آج لیما پہنچے جبکہ پیرو کے وزیر دفاع کل ایک وفد کے ہمراہ نیروبی پہنچیں گے۔"
    assert [m.date for m in read(text).mentions] == ["2026-03-11", "2026-03-12"]


def test_the_month_as_the_indian_press_says_it(read: Read) -> None:
    (visit,) = read("جاپانی وزیراعظم جاریہ ماہ ہندوستان کا دورہ کریں گے۔").mentions
    assert (visit.date, [p.name for p in visit.participants]) == ("2026-03", [None])


def test_a_name_ends_before_a_listed_man_of_another_state(read: Read) -> None:
    text = "قازقستان کے وزیر دفاع روسلان ژاکسیلیکوف زیلنسکی سے ملے۔"
    assert _found(read, text) == [("meeting", ["KZ", "UA"], {"روسلان ژاکسیلیکوف", "زیلنسکی"})]


def test_a_deputy_of_one_state_on_his_way_to_another(read: Read) -> None:
    (visit,) = read("ملائیشین نائب وزیر اعظم پاکستان کے دورے پر ہیں۔").mentions
    assert visit.parties == ["MY", "PK"]


def test_talks_behind_a_welcome_are_no_call(read: Read) -> None:
    text = "کینیا کے صدر نے بدھ کو پیرو کے صدر کا خیر مقدم کیا جس کے بعد دونوں نے بات چیت کی۔"
    assert [m.type for m in read(text).mentions] == ["meeting"]


def test_the_verb_behind_a_relative_clause(read: Read) -> None:
    text = "چلی کے وزیر خارجہ نے گھانا کے وزیر تجارت کے ساتھ، جو لندن کے دورے پر ہیں، مذاکرات کیے۔"
    assert ("meeting", ["CL", "GH"]) in [(m.type, m.parties) for m in read(text).mentions]


def test_he_whose_office_tells_of_it(read: Read) -> None:
    text = "پیرو کے صدر کے دفتر کے مطابق انھوں نے منگل کو چلی کے صدر سے ٹیلی فون پر بات کی۔"
    (call,) = read(text).mentions
    assert (call.type, call.parties, call.date) == ("call", ["CL", "PE"], "2026-03-10")


def test_who_acts_upon_whom_in_a_call(read: Read) -> None:
    text = "منگل کو ہونے والی ٹیلی فون کال میں کینیا کے صدر نے پیرو کے صدر کو صورتحال سے آگاہ کیا۔"
    assert [(m.type, m.parties) for m in read(text).mentions] == [("call", ["KE", "PE"])]


def test_an_envoy_arrives_and_takes_up_his_post(read: Read) -> None:
    for text in (
        "کینیا کے لیے نامزد چلی کے سفیر خوان سوتو نیروبی پہنچ گئے اور اپنے فرائض کا باضابطہ آغاز کر دیا۔",
        "چلی کے نئے سفیر خوان سوتو نیروبی پہنچ گئے اور عہدے کا چارج سنبھال لیا۔",
    ):
        (event,) = read(text).mentions
        assert (event.type, event.parties) == ("credentials", ["CL", "KE"])


def test_a_state_in_a_list_of_states(read: Read) -> None:
    (event,) = read("چلی اور پیرو قیدیوں کے تبادلے کے معاہدے پر متفق ہو گئے ہیں۔").mentions
    assert (event.type, event.parties) == ("agreement", ["CL", "PE"])


def test_the_president_of_the_state_where_an_envoy_serves(read: Read) -> None:
    (event,) = read("کینیا میں چلی کے نئے سفیر خوان سوتو نے صدر کو اپنی اسناد پیش کیں۔").mentions
    assert event.parties == ["CL", "KE"]


def test_a_spokesman_of_no_state_named_does_not_summon(read: Read) -> None:
    text = "وزارت خارجہ کے ترجمان نے بتایا کہ کینیا کے ناظم الامور کو سانتیاگو میں وزارت خارجہ طلب کیا گیا۔"
    assert [m.parties for m in read(text).mentions] == [["CL", "KE"]]


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("مارچ 2019 میں چلی اور پیرو کے درمیان تعلقات کی بحالی کے معاہدے کا اعلان کیا گیا تھا۔", "agreement", "2019-03"),
        ("گزشتہ سال پیرو کی جانب سے چلی کے نائب سفیر کو ملک سے نکالا گیا تھا۔", "rupture", "2025"),
        ("گزشتہ ماہ چلی کی جانب سے پیرو کے ساتھ مذاکرات معطل کیے جانے کے بعد کشیدگی بڑھی ہے۔", "rupture", "2026-02"),
        ("چلی کی جانب سے پیرو کے ساتھ مذاکرات معطل کیے جانے کے دو ہفتے بعد کشیدگی بڑھی ہے۔", "rupture", None),
    ],
)
def test_what_was_done_long_before(read: Read, text: str, kind: str, date: str | None) -> None:
    (event,) = read(text).mentions
    assert (event.type, event.parties, event.background, event.date) == (kind, ["CL", "PE"], True, date)


def test_the_first_who_travels_there(read: Read) -> None:
    (visit,) = read("چھ ماہ پہلے چلی کے صدر کینیا کا دورہ کرنے والے پہلے رہنما بنے تھے۔").mentions
    assert (visit.parties, visit.background) == (["CL", "KE"], True)


def test_older_talks_far_from_the_lead(read: Read) -> None:
    text = (
        "چلی کے صدر نے پیر کو لیما میں پیرو کے وزیر تجارت سے ملاقات کی۔ ملاقات میں تجارت پر بات ہوئی۔ "
        "چلی اور پیرو کے درمیان گذشتہ ماہ ہونے والے مذاکرات ناکام ہو گئے تھے۔"
    )
    assert [(m.background, m.date) for m in read(text).mentions] == [(False, "2026-03-09"), (True, "2026-02")]
