"""The trace says what was seen, what made an event, and why other words made none."""

from collections.abc import Callable

from schemas.articles import Article
from streams.extraction import Extractor
from streams.extraction.explain import explain

Make = Callable[..., Article]


def test_the_trace_names_actors_events_and_refusals(extractor: Extractor, make_article: Make) -> None:
    text = "ازبک صدر نے تاجک ہم منصب سے ملاقات کی۔ روسی صدر نے امریکی ہم منصب سے ملاقات کی خواہش ظاہر کی۔"
    explanation = explain(make_article(text), extractor)
    first, second = explanation.seen
    assert [case for case, _ in first.groups] == ["ne", "se"]
    assert ("ملاقات", "meeting", "event") in first.triggers
    assert ("ملاقات", "meeting", "wish") in second.triggers
    page = explanation.render()
    assert "meeting held: TJ UZ" in page
    assert "\u2067ازبک صدر\u2069 = head_of_state UZ" in page


def test_furniture_and_empty_articles_are_explained(extractor: Extractor, make_article: Make) -> None:
    text = "ازبک صدر نے ترک صدر سے ملاقات کی۔\nمزید پڑھیں: ایرانی صدر کی مصری صدر سے ملاقات\nموسم خوشگوار رہا۔"
    assert "left out: teaser" in explain(make_article(text), extractor).render()
    assert "no event: no_trigger" in explain(make_article("موسم خوشگوار ہے۔"), extractor).render()
