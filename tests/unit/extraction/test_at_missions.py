"""At embassies and front doors: whom one finds there, and the talks that follow a welcome."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    ("وزیر تعلیم نے پیرو کے سفارت خانے کا دورہ کیا اور سفیر سے ملاقات کی۔", ["meeting PE+PK held"]),
    ("وزیر صحت جمعے کو ناروے کے سفارتخانے پہنچے جہاں انہوں نے سفیر لارس ہولم سے ملاقات کی۔", ["meeting NO+PK held"]),
    ("وزیراعظم نے چلی کے سفارتخانے جا کر زلزلے میں ہلاکتوں پر سفیر سے تعزیت کی۔", ["meeting CL+PK held"]),
    ("صدر مملکت کینیا کے سفارت خانے گئے اور سفیر سے تعزیت کا اظہار کیا۔", ["meeting KE+PK held"]),
    ("اسپیکر نے چلی کے سفارتخانے کا دورہ کیا اور مہمانوں کی کتاب میں تاثرات لکھے۔", []),
    # the talks behind a welcome are those of host and guest
    (
        "کینیا کے وزیر خارجہ دفتر خارجہ پہنچے جہاں اسحاق ڈار نے ان کا استقبال کیا۔ ملاقات میں تجارت پر بات ہوئی۔",
        ["meeting KE+PK held"],
    ),
    (
        "پیرو کے وزیر داخلہ وزارت داخلہ پہنچے، وزیر داخلہ محسن نقوی نے پرتپاک استقبال کیا۔ "
        "ملاقات میں باہمی دلچسپی کے امور پر تبادلہ خیال کیا گیا۔",
        ["meeting PE+PK held"],
    ),
    (
        "چلی کے صدر وزیراعظم ہاؤس پہنچ گئے، شہباز شریف نے معزز مہمان کا خیرمقدم کیا، ملاقات میں سرمایہ کاری پر گفتگو ہوئی۔",
        ["meeting CL+PK held"],
    ),
    ("وزیراعظم لاہور پہنچے جہاں گورنر نے ان کا استقبال کیا۔ ملاقات میں امن و امان پر بات ہوئی۔", []),
    ("پیرو نے چلی کے ساتھ مذاکرات میں دلچسپی ظاہر کی ہے۔", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_is_told(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert sorted(briefly(event) for event in read(text).mentions) == sorted(expected)


def test_the_envoy_is_the_missions(read: Read) -> None:
    (event,) = read("وزیر تعلیم نے پیرو کے سفارت خانے کا دورہ کیا اور سفیر سے ملاقات کی۔").mentions
    assert {(p.role, p.country) for p in event.participants} == {("minister", "PK"), ("ambassador", "PE")}
