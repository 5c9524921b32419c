"""Who took part: names and offices in lists, of organisations, of envoys just appointed."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions

Read = Callable[..., ArticleMentions]

PEOPLE = [
    # two offices of one state that meet a third as one side
    (
        "ویتنام کے نائب صدر اور وزیر دفاع نے منیلا میں فلپائن کے صدر سے ملاقات کی۔",
        [(None, "deputy_head_of_government", "VN"), (None, "minister", "VN"), (None, "head_of_state", "PH")],
    ),
    (
        "قطری امیر سے ترک وزیر خارجہ اور قومی سلامتی کے مشیر نے دوحہ میں ملاقات کی۔",
        [(None, "foreign_minister", "TR"), (None, "security_adviser", "TR"), (None, "head_of_state", "QA")],
    ),
    (
        "وزیراعظم شہباز شریف نے اردن کے ولی عہد اور وزیر دفاع سے ملاقات کی۔",
        [("شہباز شریف", "head_of_government", "PK"), (None, "royal", "JO"), (None, "minister", "JO")],
    ),
    # the heads of an organisation, who are of some state too
    (
        "یورپی کمیشن کی صدر ارسلا وان ڈیر لیین اور یورپی کونسل کے صدر انتونیو کوسٹا نے جاپانی وزیر اعظم سے ملاقات کی۔",
        [("ارسلا وان ڈیر لیین", "igo_head", "EU"), ("انتونیو کوسٹا", "igo_head", "EU"), (None, "head_of_government", "JP")],
    ),
    (
        "اقوام متحدہ کے ہائی کمشنر برائے حقوق انسانی، فولکر ترک نے نیروبی میں کینیا کے صدر سے ملاقات کی۔",
        [("فولکر ترک", "igo_head", "UN"), (None, "head_of_state", "KE")],
    ),
    # first diplomats and those of an organisation
    (
        "ناروے کے اعلیٰ ترین سفارت کار ایسپن بارتھ ایدے نے رباط میں مراکش کے وزیر خارجہ سے ملاقات کی۔",
        [("ایسپن بارتھ ایدے", "foreign_minister", "NO"), (None, "foreign_minister", "MA")],
    ),
    (
        "یورپی یونین کے سینئر سفارت کار ٹامس نکلسن نے نیروبی میں کینیا کے صدر سے ملاقات کی۔",
        [("ٹامس نکلسن", "igo_official", "EU"), (None, "head_of_state", "KE")],
    ),
    (
        "کینیا کے صدر کے معاون خاموسی اوڈیرو نے عمان میں اردن کے وزیر خارجہ سے ملاقات کی۔",
        [("خاموسی اوڈیرو", "other", "KE"), (None, "foreign_minister", "JO")],
    ),
    (
        "چیئرمین سینیٹ یوسف رضا گیلانی سے تیونس کی ایوان نمائندگان کے صدر ہشام بوریقی نے ملاقات کی۔",
        [("ہشام بوریقی", "speaker", "TN"), ("یوسف رضا گیلانی", "speaker", "PK")],
    ),
    # names with a common word inside, and with a city's name in front
    (
        "کویتی فضائیہ کے کمانڈر جنرل محناد غالب بوریقی نے وزیراعظم سے ملاقات کی۔",
        [("محناد غالب بوریقی", "military_chief", "KW"), (None, "head_of_government", "PK")],
    ),
    (
        "کینیا نے مصر کے سفیر ریاض بوریقی کو طلب کر کے احتجاج کیا۔",
        [("ریاض بوریقی", "ambassador", "EG")],
    ),
    # whoever is made envoy is one, whatever he was before
    (
        "جاپان نے سابق گورنر کینجی موراتا کو کینیا میں اپنا سفیر مقرر کر دیا۔",
        [("کینجی موراتا", "ambassador", "JP")],
    ),
    (
        "مصری صدر نے سامح بوریقی کو اقوام متحدہ کا سفیر نامزد کیا۔",
        [("سامح بوریقی", "ambassador", "EG")],
    ),
    (
        "ناروے نے اولاف برگسن کو مستقل مندوب مقرر کر دیا۔",
        [("اولاف برگسن", "ambassador", "NO")],
    ),
    # a congratulation in a ministry's statement
    (
        "کینیا کی وزارت خارجہ نے ایک بیان میں لکھا ہے کہ مارک کارنی کو وزیراعظم بننے پر مبارک باد دیتے ہیں۔",
        [("مارک کارنی", "head_of_government", "CA")],
    ),
    # a name that begins as a verb ends, and one of a syllable that is a verb's too
    (
        "روس کے نائب وزیر خارجہ میخائل گالوزین نے کینیا کے سفیر اوڈیرو خاموسی سے ٹیلی فون پر بات کی۔",
        [("میخائل گالوزین", "deputy_minister", "RU"), ("اوڈیرو خاموسی", "ambassador", "KE")],
    ),
    (
        "نیپالی وزیر اعظم نے چینی سفیر چن سونگ سے ملاقات کی۔",
        [(None, "head_of_government", "NP"), ("چن سونگ", "ambassador", "CN")],
    ),
    # a meeting that only `ملاقات میں` tells, behind what one does to the other
    (
        "وزیر داخلہ نے مصری سفیر سامح بوریقی کو حفاظتی انتظامات سے آگاہ کیا۔ ملاقات میں ویزوں پر بات ہوئی۔",
        [(None, "minister", "PK"), ("سامح بوریقی", "ambassador", "EG")],
    ),
    # who addresses a session just told, and its members as such
    (
        "عرب لیگ کا اجلاس رباط میں ہوا۔ لیبیا کے وزیر خارجہ سامح بوریقی نے اپنے خطاب میں امداد پر زور دیا۔",
        [("سامح بوریقی", "foreign_minister", "LY")],
    ),
    ("جی سیون کے رہنماؤں کا اجلاس کینیڈا میں ہوا۔", []),
    # first names that are common words of two letters
    (
        "کینیا کے وزیر خارجہ نے آسٹریلوی وزیر خزانہ جم کارورتھ سے ملاقات کی۔",
        [(None, "foreign_minister", "KE"), ("جم کارورتھ", "minister", "AU")],
    ),
    (
        "امریکی رکن کانگریس جو ہیلمسٹر نے نیروبی میں کینیا کے صدر سے ملاقات کی۔",
        [("جو ہیلمسٹر", "parliamentarian", "US"), (None, "head_of_state", "KE")],
    ),
    # heads of lands that belong to a state
    (
        "داغستان کے سربراہ ہارون کیلانوف نے تہران میں ایرانی صدر سے ملاقات کی۔",
        [("ہارون کیلانوف", "provincial_head", "RU"), (None, "head_of_state", "IR")],
    ),
    (
        "کیلیفورنیا کے گورنر پال ہیلمسٹر نے ٹوکیو میں جاپانی وزیراعظم سے ملاقات کی۔",
        [("پال ہیلمسٹر", "provincial_head", "US"), (None, "head_of_government", "JP")],
    ),
    # a state with کو is what two speak of on the telephone
    (
        "ناروے کے وزیراعظم نے مصری صدر سے کینیا کو امداد دینے کے معاملے پر ٹیلی فون پر گفتگو کی۔",
        [(None, "head_of_government", "NO"), (None, "head_of_state", "EG")],
    ),
    # the two of an office, of the states joined before
    (
        "مصر اور کینیا نے سوڈان میں امن کے لیے تعاون پر اتفاق کیا، رباط میں دونوں ممالک کے وزرائے خارجہ کی ملاقات ہوئی۔",
        [(None, "foreign_minister", "EG"), (None, "foreign_minister", "KE")],
    ),
    # who receives stands behind the reception; a woman travels in the feminine
    (
        "کینیا کے صدر قاہرہ پہنچے جہاں ان کا استقبال مصری وزیر دفاع سامح بوریقی نے کیا۔",
        [(None, "head_of_state", "KE"), ("سامح بوریقی", "minister", "EG")],
    ),
    ("ناروے کی وزیر خارجہ کل قاہرہ جائیں گی۔", [(None, "foreign_minister", "NO")]),
    # a name between two common words, in a list
    (
        "نیپال کے سیکریٹری خارجہ امرت بہادر رائے اور ان کے بھارتی ہم منصب وکرم مسری نے کھٹمنڈو میں مذاکرات کیے۔",
        [("امرت بہادر رائے", "deputy_minister", "NP"), ("وکرم مسری", "deputy_minister", "IN")],
    ),
    # a senator who is the minister as well
    (
        "وزیر تجارت ہارون کیلانوف لاہور میں ہیں۔ سینیٹر کیلانوف نے کینیا کے سفیر سے ملاقات کی۔",
        [("ہارون کیلانوف", "minister", "PK"), (None, "ambassador", "KE")],
    ),
    # one official by name; the chair of the African Union's commission
    (
        "کینیا کے نمائندے ہارون اوڈیرو نے رباط میں مراکش کے وزیر خارجہ سے ملاقات کی۔",
        [("ہارون اوڈیرو", "other", "KE"), (None, "foreign_minister", "MA")],
    ),
    (
        "افریقی یونین کمیشن کے چیئرمین ہارون اوڈیرو نے قاہرہ میں مصری صدر سے ملاقات کی۔",
        [("ہارون اوڈیرو", "igo_head", "AU"), (None, "head_of_state", "EG")],
    ),
    # Australia, which shares its code with the African Union, beside another organisation
    (
        "آسٹریلوی وزیر اعظم نے سڈنی میں اقوام متحدہ کے سیکرٹری جنرل سے ملاقات کی۔",
        [(None, "head_of_government", "AU"), (None, "igo_head", "UN")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_participants_of_one_event(read: Read, text: str, expected: list[tuple[str | None, str, str]]) -> None:
    (event,) = read(text).mentions
    assert sorted((str(p.name), p.role, p.country) for p in event.participants) == sorted(
        (str(name), role, country) for name, role, country in expected
    )


def test_two_offices_that_meet_each_other_are_of_two_states(read: Read) -> None:
    (event,) = read("ایرانی وزیر خارجہ اور آرمی چیف نے سرحدی امور پر بات چیت کی۔").mentions
    assert event.parties == ["IR", "PK"]


def test_an_envoy_sent_to_an_organisation_is_not_its_own(read: Read) -> None:
    (event,) = read("مصری صدر نے سامح بوریقی کو اقوام متحدہ کا سفیر نامزد کیا۔").mentions
    assert (event.type, event.parties) == ("credentials", ["EG", "UN"])


def test_a_letter_and_a_definite_meeting_make_no_meeting(read: Read) -> None:
    told = read("وزیر داخلہ نے مصری سفیر کو خط لکھا۔ ملاقات میں ویزوں پر بات ہوگی۔").mentions
    assert all(event.type != "meeting" for event in told)


def test_who_is_where_the_session_is_pays_no_visit(read: Read) -> None:
    text = (
        "واشنگٹن میں موجود مصری وزیر خزانہ نے کہا کہ قرضے کم ہوں گے۔ تجارت بھی بڑھ رہی ہے۔ معیشت مستحکم ہے۔ "
        "برآمدات میں اضافہ ہوا۔ احمد کجوک مصری وزیر خزانہ ہیں۔ مصری وزیر خزانہ احمد کجوک نے آئی ایم ایف کے "
        "سالانہ اجلاسوں کے موقع پر کہا کہ معیشت بہتر ہے۔"
    )
    (event,) = read(text).mentions
    assert (event.type, event.parties) == ("summit", ["EG", "IMF"])
    assert event.place is not None
    assert (event.place.city, event.place.country) == ("Washington", "US")


def test_an_office_of_an_unlisted_land_is_not_the_audiences(read: Read) -> None:
    told = read("ابخازیہ کے وزیر خارجہ نے ماسکو میں روسی ہم منصب سے ملاقات کی۔").mentions
    assert all("PK" not in event.parties for event in told)


def test_who_blames_another_for_a_conference_called_off_sits_in_none(read: Read) -> None:
    text = (
        "ہارون کیلانوف وزیر داخلہ ہیں۔ انھوں نے نومبر میں ڈھاکہ میں ہونے والی سارک کانفرنس کے ملتوی ہونے کا "
        "ذمہ دار مصر کو قرار دیا۔"
    )
    (event,) = read(text).mentions
    assert (event.type, event.status, event.participants) == ("summit", "cancelled", [])


def test_one_more_meeting_is_one_of_its_own(read: Read) -> None:
    text = (
        "پاکستان کینیا مشترکہ کمیشن کا اجلاس نیروبی میں ہوا۔ پاکستانی وفد کی قیادت وزیر تجارت جام کمال نے کی۔ "
        "جام کمال نے کینین صدر ولیم روٹو سے بھی ملاقات کی۔"
    )
    told = read(text).mentions
    assert [event.type for event in told] == ["meeting", "meeting"]
    assert "William Ruto" not in {p.name_en for p in told[0].participants}


def test_the_same_man_met_too_is_the_same_meeting(read: Read) -> None:
    text = "کینیا کے صدر ولیم روٹو نے مصری صدر عبدالفتاح السیسی سے ملاقات کی۔ ولیم روٹو نے صدر السیسی سے بھی ملاقات کی۔"
    assert len(read(text).mentions) == 1


def test_a_letter_handed_to_whom_one_meets(read: Read) -> None:
    text = "کینیا کے سفیر نے مصری وزیر خارجہ سے ملاقات کی اور انہیں کینیا کے صدر ولیم روٹو کا خط پہنچایا۔"
    letter = next(event for event in read(text).mentions if event.type == "message")
    assert letter.parties == ["EG", "KE"]


@pytest.mark.parametrize(
    "text",
    [
        "امریکی نمائندے لاہور پہنچے اور وزیر تجارت سے ملے",
        "مصری صدر نیروبی میں",
        "انھوں نے مصری صدر سے بات",
        "چین اور مصری صدر",
        "سارک کانفرنس کے",
    ],
)
def test_a_text_that_breaks_off_is_read(read: Read, text: str) -> None:
    assert read(text).article_id == "a1"


@pytest.mark.parametrize("whom", ["جنہیں ترک صدر نے دعوت دی تھی", "جن سے ترک صدر نے کل بات کی تھی", "جو ان دنوں ترکی میں ہیں"])
def test_the_subject_goes_on_behind_a_relative_clause(read: Read, whom: str) -> None:
    told = read(f"مصری صدر عبدالفتاح السیسی، {whom}، نے استنبول میں کینیا کے صدر سے ملاقات کی۔").mentions
    assert ["EG", "KE"] in [event.parties for event in told if event.type == "meeting"]


def test_an_office_in_a_reminder_is_held_by_whom_the_news_names(read: Read) -> None:
    text = (
        "وزیراعظم شہباز شریف نے پیر کو نیروبی میں کینیا کے صدر سے ملاقات کی۔ "
        "یاد رہے کہ اس سے قبل وزیراعظم نے مصری صدر اور ناروے کے سفیر سے ملاقاتیں کی تھیں۔"
    )
    reminders = [event for event in read(text).mentions if event.background]
    assert reminders
    assert all("شہباز شریف" in {person.name for person in event.participants} for event in reminders)
