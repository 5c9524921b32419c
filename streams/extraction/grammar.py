"""Closed classes of Urdu that the rules ask for: case markers, auxiliaries, particles, conjunctions, pronouns. All folded."""

from typing import Final

from streams.urdu.tokens import word_set

NE, SE, KO, GENITIVE, PAR, MEN = "نے", "سے", "کو", word_set("کا کی کے"), "پر", "میں"
CASE: Final = word_set("نے سے کو کا کی کے میں پر تک")
PARTICLES: Final = word_set("بھی ہی تو")
CONJUNCTIONS: Final = word_set("اور و نیز یا بمع مع")
CLAUSE_STARTERS: Final = word_set(
    "تاہم جبکہ لیکن مگر البتہ کیونکہ چنانچہ لہذا تاکہ حالانکہ اگرچہ بلکہ جب جہاں جس جو جن جسے جنہیں جنھیں کہ اگر "
    "چونکہ جیسے جیسا تو "
    "جنہوں جنھوں"
)
SUBORDINATORS: Final = word_set("کہ کیونکہ تاکہ چونکہ")
FUTURE: Final = word_set(
    "گا گے گی ہوگا ہوگی ہوگے ہونگے ہونگی کرینگے کریگا کریگی کرےگا کرےگی ہونگی جائیںگے آئینگے جائینگے ملینگے دینگے لینگے "
    "پہنچینگے ہونگیں کرینگی جائینگی آئینگی ملینگی دینگی لینگی پہنچینگی رہینگے رہینگی"
)
PAST: Final = word_set("تھا تھی تھے تھیں")
PRESENT: Final = word_set("ہے ہیں ہو ہوں")
AUXILIARIES: Final = PAST | PRESENT | FUTURE
PERFECT: Final = word_set(
    "کیا کی کیے کئے کیں گیا گئی گئے گئیں دیا دی دیے دیئے دئیے دئے دیں لیا لی لیے لیں ہوا ہوئی ہوئے ہوئیں پہنچا "
    "پہنچی پہنچے پہنچیں ملا "
    "ملے ملی ملیں آیا آئی آئے آئیں چکا چکی چکے چکیں سکا سکی سکے سکیں رہا رہی رہے رہیں پایا پائی پائے پائیں سونپا "
    "سونپے سونپی لوٹا لوٹے لوٹی دیدیا دیدی "
    "دیدیے کردیا کردی کردیے کردیئے کردئیے کرلیا کرلی کرلیے گئیے ہوگیا ہوگئی ہوگئے ہوگئیں پاگیا پاگئے پاگئی بھیجا بھیجی "
    "بھیجے لکھا لکھے بتایا "
    "بتائی کہا سنایا رکھا رکھی رکھے کرایا کرائی کرائے چھوڑا چھوڑ گزارا گزارے توڑا توڑے توڑی کھولا کھولے اٹھایا "
    "بلایا بھجوایا بھجوا سراہا"
)
FINITE: Final = AUXILIARIES | PERFECT
"""Words that may end a clause. Of these کی, کیا and دی also do other work; the clause cutter looks at what follows."""
RECEIVED: Final = word_set("استقبال خیرمقدم مقدم آمدید رخصت الوداع وداع")
"""What hosts do with a guest who comes or goes."""
NEGATION: Final = word_set("نہیں نہ ناں مت")
PRONOUN_SUBJECT: Final = word_set("انہوں انھوں اس وہ ان انہیں انھیں اسے انہی انھی موصوف")
HE: Final = frozenset(("وہ", "انہوں", "انھوں"))
"""Pronouns of a subject told before."""
OTHERS: Final = word_set("دیگر دوسرے دوسری")
"""Behind those named, who else is meant: `X اور دیگر حکام`."""
NEXT: Final = word_set("اگلا اگلے اگلی آئندہ آیندہ")
"""What comes after the one just told: `اگلا دور`, `آئندہ اجلاس`."""
FIRST_PERSON: Final = word_set("میں ہم مجھے ہمیں میری میرے ہماری ہمارے میرا ہمارا")
HERE: Final = word_set("یہاں")
NUMBER_WORDS: Final = {
    "ایک": 1,
    "دو": 2,
    "تین": 3,
    "چار": 4,
    "پانچ": 5,
    "چھ": 6,
    "چھے": 6,
    "سات": 7,
    "آٹھ": 8,
    "نو": 9,
    "دس": 10,
}
PAIR_WORDS: Final = word_set("دونوں تینوں چاروں فریقین طرفین")
LEADER_WORDS: Final = word_set(
    "رہنما رہنماوں راہنما راہنماوں رہنماں لیڈر لیڈروں لیڈران سربراہان سربراہوں قائدین صدور وزرائے وزرا وزیروں "
    "ممالک ملکوں ملک حکومتوں "
    "فریق فریقوں جرنیل جرنیلوں سفارتکار سفارتکاروں ہمسائے ہمسایوں پڑوسی پڑوسیوں "
    "شخصیات جانب طرف حکام عہدیداروں عہدیدار عہدے وفود وزرااعظم وزرائےاعظم اطراف"
)
HONORIFICS: Final = word_set(
    "جناب محترم محترمہ مسٹر مس مسز میڈم ڈاکٹر ڈاکٹرز پروفیسر انجینئر انجینیر سینیٹر بیرسٹر ایڈووکیٹ چوہدری عزت "
    "مآب ہز ایکسی لینسی ایکسیلنسی "
    "لیفٹیننٹ لفٹیننٹ جنرل ایئر ائیر مارشل فیلڈ ایڈمرل بریگیڈیئر بریگیڈیر میجر کرنل کیپٹن ریٹائرڈ حاجی الحاج آیت "
    "اللہ علامہ مولانا مولوی "
    "شہزادہ شہزادی سر سید شیخ ملا نواب سردار مخدوم پیر شاہ ملکہ رکن نومنتخب سفارتکار مز"
)
"""Words before a name that are titles; سید, شیخ, شاہ, سردار, ملا and the like stay in the name when a name follows them."""
TITLES: Final = word_set(
    "جناب محترم محترمہ مسٹر مس مسز مز میڈم ڈاکٹر پروفیسر انجینئر انجینیر سینیٹر سنیٹر بیرسٹر ایڈووکیٹ عزت مآب ہز "
    "ایکسی لینسی ایکسیلنسی "
    "ریٹائرڈ حاجی الحاج علامہ مولانا مولوی عالی جنرل لیفٹیننٹ لفٹیننٹ لیفٹننٹ لفٹننٹ ایئر ائیر مارشل فیلڈ ایڈمرل بریگیڈیئر "
    "بریگیڈیر میجر کرنل کیپٹن "
    "نومنتخب منتخب شہزادہ شہزادی سر آیت ائیرچیف ایئرچیف ائرچیف"
)
"""Titles that a bare name loses."""
NAME_STOP: Final = (
    CASE
    | PARTICLES
    | CONJUNCTIONS
    | CLAUSE_STARTERS
    | FINITE
    | NEGATION
    | PAIR_WORDS
    | frozenset(NUMBER_WORDS)
    | word_set(
        "ان اس وہ یہ بروز انہوں انھوں ہم مجھے اپنے اپنی اپنا خود کر کرکے کرتے کرنے ہوتے ہونے ہوئے والے والی والا آج کل "
        "پرسوں اب تب ابھی پھر بعد قبل پہلے "
        "دوران ساتھ درمیان مابین بیچ ہمراہ سمیت علاوہ متعلق حوالے بارے خلاف لیے کیلیے تحت ذریعے مطابق جانب طرف "
        "سامنے اندر باہر قریب "
        "موقع دورے دورہ ملاقات ملاقاتیں ملاقاتوں مذاکرات گفتگو بات چیت رابطہ رابطے اجلاس کانفرنس تقریب وفد وفود "
        "حکومت حکام عہدیدار عہدیداروں "
        "سفیر سفرا وزیر وزرا صدر ملک ممالک روز دن شام صبح رات ہفتے ماہ سال سنہ کیا کیوں کیسے کب کہاں کون نئے نیا نئی "
        "دیگر مختلف تمام سب کئی "
        "کچھ چند متعدد بعض پر تشکیل مشترکہ باہمی دوطرفہ ٹیلی ٹیلیفون ٹیلیفونک فون خط پیغام مبارکباد اعلان بیان پریس "
        "ایوان دفتر وزارت محکمہ "
        "سرکاری اعلی خصوصی سالانہ تازہ حالیہ گزشتہ گذشتہ رواں آئندہ اگلے یوم شہر دارالحکومت صوبہ صوبے قومی بین "
        "الاقوامی عالمی دنیا "
        "الگ علیحدہ براہ راست صرف شاید ضرور تقریبا قرار شرکت شریک شامل موجود پہنچ پہنچنے روانہ مل ملنے ملاقاتی کہنا "
        "مل گئے بلا بلایا کہ بنے بنیں "
        "جدول شیڈول جنگ امن امداد تعاون تعلقات تجارت خطے عوام عوامی فوج فوجی پارلیمنٹ اسمبلی کابینہ اراکین ارکان رکن دونوں "
        "فریقین کردار اہم"
    )
)
CAPITAL: Final = word_set("دارالحکومت دارلحکومت دارالخلافہ دارلخلافہ راجدھانی دارالسلطنت")
PLACE_NOUNS: Final = CAPITAL | word_set("شہر شہروں ساحلی صوبے صوبہ ضلع علاقے مقام قصبے سیاحتی تفریحی شمالی جنوبی مشرقی مغربی")
"""Nouns behind a genitive that make a country the place only: `کیوبا کے دارالحکومت ہوانا میں`."""
POSSIBILITY: Final = word_set("سکتا سکتی سکتے سکیں سکے شاید ممکن ممکنہ")
ABLE: Final = ("سکتا", "سکتی", "سکتے")
"""How a verb ends that may have been written in one with its main verb: `ہوسکتی`, `کرسکتے`."""
WISH: Final = word_set(
    "خواہش خواہشمند خواہاں متمنی چاہتا چاہتے چاہتی چاہیے چاہئے چاہیں تجویز پیشکش درخواست مطالبہ مطالبے اپیل ضرورت آمادہ "
    "آمادگی رضامند تیار "
    "امکان امکانات کوشش کوششیں کوششوں امید شرط مشورہ ہدایت زور قیاس تیاری غور مان امید"
)
POSTPOSED: Final = word_set(
    "بعد قبل پہلے دوران ساتھ درمیان مابین بیچ ہمراہ سمیت علاوہ متعلق حوالے بارے خلاف لیے کیلیے ذریعے مطابق جانب "
    "طرف سامنے اندر باہر قریب باوجود بجائے سوا باعث"
)
"""Nouns that close a phrase behind کے: what stands before them owns nothing that follows."""
NO_BODY: Final = (CASE | PARTICLES | CONJUNCTIONS | CLAUSE_STARTERS | FINITE | NEGATION | POSTPOSED | CAPITAL) | word_set(
    "دورہ دورے ملاقات مذاکرات حملے حملوں جنگ عوام شہر صوبے صوبہ"
)
"""Words that no name of a state's body has: what stands before them is no owner of the office behind."""
LETTERS: Final = word_set("اے بی سی ڈی ای ایف جی ایچ آئی جے کے ایل ایم این او پی کیو آر ایس ٹی یو وی ڈبلیو ایکس وائی زیڈ")
"""Names of Latin letters: initials (`ایس جے شنکر`), abbreviated bodies (`بی ایس ایس`); by themselves they name nobody."""
MODIFIERS: Final = {
    "نومنتخب": "elect",
    "منتخب": "elect",
    "سابق": "former",
    "سابقہ": "former",
    "مرحوم": "former",
    "معزول": "former",
    "مہمان": "guest",
    "میزبان": "host",
    "معزز": "",
    "موجودہ": "",
    "تمام": "",
    "عبوری": "",
    "نگراں": "",
    "نگران": "",
    "نئے": "",
    "نئی": "",
    "نیا": "",
    "وفاقی": "home",
    "اپنے": "own",
    "اپنی": "own",
    "اعلی": "",
    "سینئر": "",
    "سینیئر": "",
    "خاتون": "",
    "قائم": "",
    "مقام": "",
    "نامزد": "",
    "جرات": "",
    "عالی": "",
    "علاقائی": "",
    "ایگزیکٹو": "",
    "ایڈیشنل": "",
}
"""Words before an office or name, and what they say of it."""
BODIES: Final = word_set(
    "فوج افواج فوجوں فوجیوں حکومتوں پارلیمانوں بحریہ محافظوں ماہرین ٹیموں کمیٹیوں وزارتوں اداروں ایجنسیوں قیادت قیادتوں "
    "کمیٹی کمیشن کمیشنوں کونسل کمانڈروں کمانڈرز افسروں افسران مندوبین"
)
"""What two states have in common that talks for them."""
OF_BODIES: Final = word_set(
    "مشترکہ سرحدی تکنیکی قانونی آبی فوجی مذاکراتی تجارتی عسکری سفارتی سیاسی مالیاتی انٹیلیجنس سکیورٹی سیکیورٹی"
)
"""Words before such a body."""
LANDS: Final = word_set("ممالک ملکوں")
"""States that are not named, in the oblique or as subjects of the plural."""
LEADS: Final = word_set("قیادت سربراہی سرکردگی نمائندگی")
"""What the leader of a delegation does."""
GATHERED: Final = word_set("جمع اکٹھے اکٹھا یکجا")
"""How those are who come from several sides."""
IN_WHICH: Final = (["جس", "میں"], ["جن", "میں"])
"""What opens a relative clause that tells who is there."""
DOERS: Final = frozenset(("والے", "والی", "والا"))
"""Behind an infinitive these make the participle of what is, was or is about to be done: `ہونے والے`."""
JOURNEY: Final = frozenset(("دورہ", "دورے"))
OWN: Final = word_set("اپنا اپنے اپنی")
COMING: Final = frozenset(("آمد", "روانگی"))
"""Nouns of travel, with which the verb agrees: `صدر کی آمد منسوخ ہو گئی`."""
CALLED_OFF: Final = word_set("ٹل ٹال موقوف منسوخ ملتوی موخر منسوخی التوا")
OCCASIONS: Final = (["کے", "موقع"], ["کے", "موقعے"], ["کے", "دوران"], ["کے", "حاشیے"], ["کی", "سائیڈ"])
"""Words behind a session or forum that make it the occasion of what is told: `اجلاس کے موقع پر`."""
