"""How documents and truces are concluded, in whichever words: pen and seal, handing over, coming about, consent to stop."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ترکیہ اور ایران کے وزرائے تجارت نے انقرہ میں نئے تجارتی معاہدے پر قلم چلا دیا۔", "agreement IR+TR held"),
        ("جاپان اور ویتنام نے دفاعی تعاون کی دستاویز پر مہر لگا دی۔", "agreement JP+VN held"),
        ("مصر اور اردن کے وزرا نے مفاہمت کی دستاویزات ایک دوسرے کے حوالے کیں۔", "agreement EG+JO held"),
        ("چلی اور پیرو میں سمجھوتے ہوئے جو دونوں ملکوں کے وزرا نے ایک دوسرے کو پیش کیے۔", "agreement CL+PE held"),
        ("ملائیشیا اور تھائی لینڈ نے زرعی تجارت کی دستاویزات کا آپس میں تبادلہ کیا۔", "agreement MY+TH held"),
        ("روس اور چین کے درمیان گیس کی فراہمی کا معاہدہ عمل میں آیا۔", "agreement CN+RU held"),
        ("مراکش اور اسپین کے درمیان ماہی گیری کا معاہدہ سائن ہو گیا۔", "agreement ES+MA held"),
        ("قطر اور فرانس کے درمیان 24 لڑاکا طیاروں کا سودا طے پا گیا۔", "agreement FR+QA held"),
        ("اریٹیریا اور ایتھوپیا میں صلح ہو گئی۔", "agreement ER+ET held"),
        ("پاکستان نے ترکیہ کے ساتھ پانچ یادداشتیں طے کر لیں۔", "agreement PK+TR held"),
        ("لبنان اور اسرائیل کے مابین فائر بندی کی مدت میں تین ہفتوں کی توسیع کر دی گئی۔", "agreement IL+LB held"),
        (
            "نیپال اور بھوٹان کے درمیان جو دستاویز تیار ہوئی تھی اس کی وزیراعظم شیرنگ توبگے نے توثیق کر دی۔",
            "agreement BT+NP held",
        ),
        (
            "لیما میں منگل کو معاہدے پر دستخط کیے گئے۔ اس موقع پر چلی کے سفیر اور پیرو کے وزیر تجارت موجود تھے۔",
            "agreement CL+PE held",
        ),
        ("تھائی لینڈ اور کمبوڈیا نے جنگ روکنے پر اتفاق کر لیا۔", "agreement KH+TH held"),
        ("سوڈان اور چاڈ تین دن کے لیے لڑائی روکنے پر تیار ہو گئے۔", "agreement SD+TD held"),
        ("آرمینیا اور آذربائیجان کے درمیان 48 گھنٹوں کے لیے توپیں خاموش رکھنے پر اتفاق ہو گیا ہے۔", "agreement AM+AZ held"),
        ("اسرائیل اور حماس نے جنگ بندی پر حامی بھر لی۔", "agreement HAMAS+IL held"),
        ("کینیا نے صومالیہ کے ساتھ سرحدی جھڑپیں ختم کرنے پر رضامندی ظاہر کر دی۔", "agreement KE+SO held"),
        ("یمن میں متحارب دھڑے ایک ہفتے کے لیے لڑائی بند کرنے پر راضی ہو گئے، حوثیوں کا بیان۔", "agreement HOUTHI+YE held"),
    ],
)
def test_concluded_in_other_words(read: Read, briefly: Brief, text: str, expected: str) -> None:
    assert expected in [briefly(m) for m in read(text).mentions]


@pytest.mark.parametrize(
    "text",
    [
        "حکومت اور اپوزیشن جماعتیں پارلیمنٹ میں لڑائی روکنے پر متفق ہو گئیں۔",
        "اسرائیل لڑائی روکنے پر تیار نہیں، حماس کا الزام۔",
        "اقوام متحدہ نے روس اور یوکرین سے جنگ روکنے کا مطالبہ کیا ہے۔",
        "روس اور یوکرین جنگ ختم کرنے پر تیار ہوں تو بات ہو سکتی ہے۔",
        "چلی کی فرم نے پیرو کے شہری کو زمین کی دستاویزات حوالے کر دیں۔",
        "بھارت اور پاکستان کے تاجروں میں سونے کا سودا ہوتا رہتا ہے۔",
        "جنگ بندی چلی کی کوششوں سے عمل میں آئی۔",
        "امریکا اور سعودی عرب نے یمن میں جنگ روکنے پر اتفاق کیا۔",
        "پاکستان سے جنگ بھارت کے لیے گھاٹے کا سودا ثابت ہوا۔",
    ],
)
def test_no_conclusion(read: Read, text: str) -> None:
    assert not [m for m in read(text).mentions if m.type == "agreement"]


def test_an_agreement_of_many_states(read: Read, briefly: Brief) -> None:
    text = (
        "کینیا میں تقریباً دو سو ریاستوں کے مندوبین نے رات بھر بحث کی اور پلاسٹک میں کمی کا عالمی معاہدہ منظور کر لیا۔ "
        "معاہدے کے تحت جاپان سمیت امیر ممالک پہل کریں گے۔ چلی، پیرو اور بعض دیگر ممالک کو دس سال ملیں گے۔"
    )
    assert "agreement CL+JP+PE held" in [briefly(m) for m in read(text).mentions]


def test_what_bears_signatures_is_older(read: Read, briefly: Brief) -> None:
    text = "چلی کے صدر نے پیر کو اس معاہدے پر تنقید کی جس پر چلی اور پیرو کے دستخط ہیں۔"
    assert [briefly(m) for m in read(text).mentions] == ["agreement CL+PE held old"]
