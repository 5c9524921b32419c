"""A message in its forms: both languages, every source with its account, nothing of an article taken as markup."""

import json
from html.parser import HTMLParser

import pytest
from alert_samples import MOMENT, alert, event, revised, source, subscription

from connectors.delivery.message import Message
from connectors.delivery.render import html, labels, machine, text
from connectors.delivery.render.cable import cable_line
from connectors.delivery.sample import sample
from connectors.delivery.wording import facts, telling
from schemas import words
from schemas.events import Alternative, Cameo, Plover
from schemas.mentions import Account


def message(*told: object, digest: bool = False, **more: object) -> Message:
    given = told or (event(),)
    tellings = tuple(telling(alert(told=one), None) for one in given)  # type: ignore[arg-type]
    return Message("m1", subscription(name="Desk", **more), tellings, MOMENT, digest=digest)


class Tags(HTMLParser):
    """Which elements stand open, and what text there is."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.links: list[str] = []
        self.rtl: list[str] = []
        self._in_urdu = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a":
            self.links.append(given.get("href") or "")
        if tag not in ("meta", "br"):
            self.open.append(tag + ("-ur" if given.get("dir") == "rtl" else ""))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop().removesuffix("-ur") != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        if any(tag.endswith("-ur") for tag in self.open):
            self.rtl.append(data)


def test_the_urdu_stands_right_to_left_in_nastaliq_beside_the_english() -> None:
    page = html.body(message())
    tags = Tags(page)
    assert tags.open == []
    assert tags.wrong == []
    right_to_left = "".join(tags.rtl)
    assert event().line_ur in right_to_left
    assert source().evidence in right_to_left
    assert event().line_en in page
    assert event().line_en not in right_to_left
    assert "Noto Nastaliq Urdu" in page
    assert tags.links == [source().url]
    assert "account of Pakistan" in page
    assert "بقول پاکستان" in right_to_left
    assert "call, 2026-02-20" in page


@pytest.mark.parametrize(("language", "has", "has_not"), [("ur", "line_ur", "line_en"), ("en", "line_en", "line_ur")])
def test_one_language_when_one_is_asked_for(language: str, has: str, has_not: str) -> None:
    only = message(language=language)
    for page in (html.fragment(only).split("For a cable")[0], text.body(only).split("Cable:")[0]):
        assert getattr(event(), has) in page
        assert getattr(event(), has_not) not in page


def test_what_articles_say_is_never_markup_and_odd_links_are_none() -> None:
    nasty = source(evidence="<script>alert(1)</script> & \"آ'", url="javascript:alert(1)", title="<b>", outlet="<img src=x>")
    page = html.body(message(event(sources=[nasty], line_en="<h1>x</h1>", line_ur='"><script>')))
    assert "<script" not in page
    assert "<img" not in page
    assert "<h1>" not in page
    assert "&lt;script&gt;" in page
    assert Tags(page).links == []


def test_control_characters_and_direction_overrides_reach_nobody() -> None:
    nasty = "ملاقات\x1b]0;x\x07 \u202egpj.exe\u202c\x00\x0b\ufffe"
    told = message(event(line_en=nasty, line_ur=nasty, sources=[source(evidence=nasty, outlet=nasty, title=nasty)]))
    for page in (
        text.subject(told),
        text.body(told),
        html.body(told),
        html.fragment(told),
        cable_line(told.tellings[0].alert.event),
    ):
        assert not set(page) & set("\x1b\x07\x00\x0b\u202e\u202c\ufffe")
    assert "\n" not in text.subject(message(event(line_en="a\nb")))


def test_codes_are_for_machines_only() -> None:
    coded = event(plover=Plover(category="CONSULT", mode="visit"), cameo=Cameo(code="036", root="03"))
    told = message(coded)
    assert json.loads(machine.payload(told))["data"]["event"]["cameo"]["code"] == "036"
    for page in (html.body(told), text.body(told), text.subject(told)):
        assert "CONSULT" not in page
        assert "036" not in page


def test_the_machine_form_is_the_same_in_every_attempt() -> None:
    assert machine.payload(message()) == machine.payload(message())
    told = json.loads(machine.payload(message(event(), event(event_id="event-2", parties=["IN", "PK"]), digest=True)))
    assert told["type"] == "sifarat.alert.digest"
    assert [(group["parties"], len(group["alerts"])) for group in told["data"]["groups"]] == [
        (["IN", "PK"], 1),
        (["IR", "PK"], 1),
    ]


def test_a_digest_groups_by_parties_and_type() -> None:
    told = [event(event_id="1"), event(event_id="2", parties=["IN", "PK"], type="call"), event(event_id="3")]
    body = text.body(message(*told, digest=True))
    assert body.count("==") == 2
    assert body.index("IN – PK · call (1)") < body.index("IR – PK · meeting (2)")
    assert text.subject(message(*told, digest=True)) == "3 events: Desk"


def test_an_update_says_what_changed_and_who_tells_it_otherwise() -> None:
    planned = event(status="planned")
    held = revised(planned, "status", status="held", alternatives={"date": [Alternative(value="2026-03-09", articles=["a"])]})
    told = Message("m", subscription(), (telling(alert(told=held), facts(planned)),), MOMENT)
    assert "Status: planned -> held" in text.body(told)
    assert "Others say: date 2026-03-09 (1 of the sources)" in text.body(told)
    assert "2026-03-09 (1 of the sources)" in html.body(told)
    assert text.subject(told).startswith("Status changed: ")


def test_the_cable_line_is_one_line_of_ascii() -> None:
    many = [source(name, accounts=[Account(who="IR")]) for name in ("jang", "express", "geo", "bbc", "voa")]
    line = cable_line(
        event(line_en="Türkiye’s FM met\nPakistan’s – “FM”.", sources=many, source_count=9, independent_sources=4)
    )
    assert line.isascii()
    assert "\n" not in line
    assert "Turkiye's FM met Pakistan's - \"FM\"" in line
    assert "9 sources, 4 independent (jang, express, geo, bbc and others)" in line
    assert line.endswith("ref event-1")


def test_an_event_without_lines_is_told_by_its_facts() -> None:
    bare = event(line_en="", line_ur="", sources=[], source_count=0, place=None, date=None, previous_contact=None)
    assert "Meeting (held): Iran, Pakistan" in text.body(message(bare))
    assert "date not stated" in html.body(message(bare))


def test_every_word_of_the_vocabularies_has_its_label_in_both_languages() -> None:
    assert set(labels.KINDS) == set(words.ALERT_KINDS)
    assert set(labels.TYPES) == set(words.EVENT_TYPES)
    assert set(labels.STATUSES) == set(words.STATUSES)
    assert set(labels.FIELDS) >= set(facts(event()))


def test_a_test_message_says_that_it_is_one() -> None:
    made = sample(subscription(pair=["IN", "CN"], types=["visit"]), MOMENT)
    assert text.subject(made).startswith("[Test] ")
    assert "This is a test" in html.body(made)
    assert json.loads(machine.payload(made))["data"]["test"] is True
    assert made.tellings[0].alert.event.parties == ["CN", "IN"]
