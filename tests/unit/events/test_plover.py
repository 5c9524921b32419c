"""PLOVER codes: one case per row of the table, written by hand from the manual, and the traps between the ontologies."""

from datetime import UTC, datetime
from typing import Any

import pytest

from schemas.events import Event
from schemas.mentions import Place
from schemas.words import OUTCOMES, TOPICS
from seeds.tables import rows
from streams.events.cameo import cameo
from streams.events.codes import contexts, fitting_row
from streams.events.plover import plover

SEEN = datetime(2026, 3, 11, tzinfo=UTC)
THIRD = Place(city="Doha", country="QA")
CONTEXTS = frozenset((
    "military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy",
    "pro_autocracy", "economic", "legal", "reparations", "human_rights", "rights_freedoms", "repression",
    "human_security", "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic", "territory",
    "peacekeeping", "health", "asylum", "migration", "disasters", "natural_resource", "environment",
    "technology", "terrorism", "cbrn", "cyber", "misinformation", "crime", "corruption",
    "illegal_drugs", "trafficking",
))  # fmt: skip


def event(event_type: str, status: str, parties: str = "IN PK", **fields: Any) -> Event:
    return Event(
        event_id="e", type=event_type, status=status, parties=parties.split(), first_seen=SEEN, last_seen=SEEN, **fields
    )


CASES = [
    (event("meeting", "denied"), None, None, None, None),
    (event("meeting", "held", mode="video"), "CONSULT", "phone", 1, 1.5),
    (event("meeting", "held", "CN PK RU"), "CONSULT", "multilateral", 1, 4),
    (event("meeting", "held", format="summit_margin", organisation="SCO"), "CONSULT", "multilateral", 1, 4),
    (event("meeting", "held", place=THIRD), "CONSULT", "third-party", 1, 1),
    (event("meeting", "held", place=Place(country="PK")), "CONSULT", None, 1, 2.5),
    (event("call", "held", mode="phone"), "CONSULT", "phone", 1, 1.5),
    (event("visit", "held"), "CONSULT", "visit", 1, 4),
    (event("summit", "held", "PK RU SCO"), "CONSULT", "multilateral", 1, 4),
    *[(event(t, s), "AGREE", None, 1, 2.5) for t in ("meeting", "call", "visit", "summit") for s in ("planned", "lapsed")],
    *[(event(t, "cancelled"), "REJECT", None, 3, -2) for t in ("meeting", "visit", "summit")],
    (event("call", "cancelled"), None, None, None, None),
    (event("agreement", "held"), "SUPPORT", None, 1, 5),
    *[(event("agreement", s), "AGREE", None, 1, 2.5) for s in ("planned", "lapsed")],
    (event("agreement", "cancelled"), None, None, None, None),
    (event("credentials", "held"), None, None, None, None),
    (event("protest", "held"), "ACCUSE", "disapprove", 3, -2),
    (event("protest", "planned"), None, None, None, None),
    (event("rupture", "held", outcome="expulsion"), "SANCTION", "expel", 4, -5.5),
    *[
        (event("rupture", "held", outcome=outcome), "SANCTION", "withdraw", 4, -6)
        for outcome in ("recall", "ties_cut", "downgrade", "mission_closed", "talks_broken")
    ],
    (event("rupture", "held", outcome="treaty_suspended"), "SANCTION", "discontinue", 4, -6),
    (event("rupture", "held"), "SANCTION", None, 4, -6),
    (event("rupture", "planned"), None, None, None, None),
    (event("restore", "held"), "SUPPORT", None, 1, 5),
    *[(event("restore", s), "AGREE", None, 1, 2.5) for s in ("planned", "lapsed")],
    (event("restore", "cancelled"), None, None, None, None),
    (event("message", "held", outcome="congratulation"), "SUPPORT", None, 1, 5),
    (event("message", "held", outcome="invitation"), "AGREE", None, 1, 2.5),
    (event("message", "held", outcome="condolence"), None, None, None, None),
    (event("message", "held"), None, None, None, None),
]


@pytest.mark.parametrize(("told", "category", "mode", "quad", "scale"), CASES)
def test_each_row(told: Event, category: str | None, mode: str | None, quad: int | None, scale: float | None) -> None:
    codes = plover(told)
    assert (codes.category, codes.mode, codes.quad, codes.scale) == (category, mode, quad, scale)
    assert codes.reason or category, "an empty category says why"


def test_no_row_without_a_case() -> None:
    tried = [fitting_row("plover.tsv", told) for told, *_ in CASES]
    assert [row for row in rows("plover.tsv") if row not in tried] == []


@pytest.mark.parametrize("event_type", ["meeting", "call", "visit", "summit", "agreement", "protest", "rupture", "message"])
def test_what_is_denied_has_no_code(event_type: str) -> None:
    codes = plover(event(event_type, "denied", topics=["trade"]))
    assert codes.category is None
    assert codes.contexts == []
    assert codes.reason


@pytest.mark.parametrize("event_type", ["meeting", "visit"])
def test_a_cancellation_is_rejected_here_and_broken_relations_there(event_type: str) -> None:
    told = event(event_type, "cancelled")
    assert (plover(told).category, cameo(told).code) == ("REJECT", "161")


def test_topics_become_contexts_in_their_order() -> None:
    assert plover(event("meeting", "held", topics=["defence", "trade", "investment"])).contexts == [
        "diplomatic",
        "military",
        "economic",
    ]
    assert plover(event("meeting", "held", topics=["education"])).contexts == ["diplomatic"]


def test_an_agreement_is_diplomatic_only_where_no_sector_is_told() -> None:
    assert plover(event("agreement", "held", topics=["energy"])).contexts == ["natural_resource"]
    assert plover(event("agreement", "held", topics=["culture"])).contexts == ["diplomatic"]


def test_every_topic_is_decided_and_every_context_is_the_manuals() -> None:
    table = {row["topic"]: row for row in rows("plover_contexts.tsv")}
    assert set(table) == set(TOPICS)
    for topic, row in table.items():
        assert set(contexts([topic])) <= CONTEXTS
        assert row["contexts"] or row["reason"], f"{topic}: neither context nor reason"


def test_every_outcome_asked_for_is_a_known_word() -> None:
    asked = {
        word.partition("=")[2] for row in rows("plover.tsv") for word in row["when"].split() if word.startswith("outcome=")
    }
    assert asked <= set(OUTCOMES)


def test_a_type_newer_than_the_table_is_left_empty_with_the_reason() -> None:
    assert plover(event("parade", "held")).reason == "no row for parade held"
