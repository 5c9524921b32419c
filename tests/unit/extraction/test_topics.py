"""What an event is about: its own sentences first, then the subject of the article, then the relations of the two."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions

Read = Callable[..., ArticleMentions]

MET = "چلی کے وزیر خارجہ نے لیما میں پیرو کے اپنے ہم منصب سے ملاقات کی۔"
ON_LEARNING = MET.replace("ملاقات", "تعلیم اور زراعت پر ملاقات")
ASIDE = "شہر میں دن بھر بارش ہوتی رہی۔"
DAMS = "دریا پر تیل کی پائپ لائن بچھائی جا رہی ہے۔ بجلی کے کئی گھر بند پڑے ہیں۔ توانائی کا بحران ملک بھر میں ہے۔"

CASES = [
    ("own sentences", ON_LEARNING, ["agriculture", "education"]),
    ("the article's subject", MET + ASIDE * 4 + DAMS, ["energy"]),
    ("a word far behind is no subject", MET + ASIDE * 4 + " بجلی بھی بند رہی۔", ["bilateral_relations"]),
    ("own words before the subject", ON_LEARNING + ASIDE * 4 + DAMS, ["agriculture", "education"]),
]


@pytest.mark.parametrize(("text", "topics"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_topics(read: Read, text: str, topics: list[str]) -> None:
    (event,) = read(text).mentions
    assert event.topics == topics


def test_each_topic_but_the_last_resort_has_a_word(read: Read) -> None:
    (event,) = read(ON_LEARNING).mentions
    assert {ON_LEARNING[span.start : span.end] for span in event.spans["topics"]} == {"تعلیم", "زراعت"}
    assert "topics" not in read(MET).mentions[0].spans
