"""CAMEO codes: one case per row of the table, written by hand from the codebook."""

from datetime import UTC, datetime
from typing import Any

import pytest

from schemas.events import Event
from schemas.mentions import Place
from schemas.words import OUTCOMES
from seeds.tables import rows
from streams.events.cameo import cameo
from streams.events.codes import fitting_row

SEEN = datetime(2026, 3, 11, tzinfo=UTC)


def event(event_type: str, status: str, parties: str = "IN PK", **fields: Any) -> Event:
    return Event(
        event_id="e", type=event_type, status=status, parties=parties.split(), first_seen=SEEN, last_seen=SEEN, **fields
    )


GATHERINGS = ("meeting", "visit", "summit")
CASES = [
    (event("visit", "denied"), None, None),
    (event("meeting", "held", mediator=["QA"]), "046", 7),
    (event("meeting", "held", mode="video", topics=["trade"]), "041", 1),
    (event("meeting", "held", topics=["trade"]), "046", 7),
    (event("meeting", "held", format="summit_margin"), "044", 2.5),
    (event("meeting", "held", place=Place(country="QA")), "044", 2.5),
    (event("meeting", "held", place=Place(country="IN")), "040", 1),
    (event("call", "held", topics=["trade"]), "041", 1),
    (event("visit", "held", topics=["trade"]), "046", 7),
    (event("visit", "held"), "042", 1.9),
    (event("summit", "held", topics=["trade"]), "046", 7),
    (event("summit", "held"), "040", 1),
    *[(event(t, s), "036", 4) for t in (*GATHERINGS, "call") for s in ("planned", "lapsed")],
    *[(event(t, "cancelled"), "161", -4) for t in GATHERINGS],
    (event("call", "cancelled"), None, None),
    (event("agreement", "held", topics=["trade"]), "057", 8),
    *[
        (event("agreement", status, topics=topics), code, goldstein)
        for status in ("planned", "lapsed")
        for topics, code, goldstein in (
            (["trade", "defence"], "0312", 5.2),
            (["trade", "justice"], "0313", 5.2),
            (["energy"], "0311", 5.2),
            (["culture"], "032", 4.5),
        )
    ],
    (event("agreement", "cancelled"), None, None),
    (event("credentials", "held"), None, None),
    (event("protest", "held"), "114", -2),
    (event("protest", "planned"), None, None),
    (event("rupture", "held", outcome="talks_broken"), "164", -6.5),
    *[
        (event("rupture", "held", outcome=outcome), "161", -4)
        for outcome in ("expulsion", "recall", "ties_cut", "downgrade", "mission_closed")
    ],
    (event("rupture", "held"), "160", -4),
    (event("rupture", "planned"), None, None),
    (event("restore", "held", outcome="recognition"), "054", 6),
    (event("restore", "held"), "050", 3.5),
    *[(event("restore", s), "032", 4.5) for s in ("planned", "lapsed")],
    (event("restore", "cancelled"), None, None),
    (event("message", "held", outcome="congratulation"), "051", 3.4),
    (event("message", "held", outcome="condolence"), "018", 3.4),
    (event("message", "held", outcome="invitation"), "036", 4),
    (event("message", "held"), None, None),
]


@pytest.mark.parametrize(("told", "code", "goldstein"), CASES)
def test_each_row(told: Event, code: str | None, goldstein: float | None) -> None:
    codes = cameo(told)
    assert (codes.code, codes.goldstein) == (code, goldstein)
    assert codes.root == (code[:2] if code else None)
    assert codes.reason or codes.label, "an empty code says why"


def test_no_row_without_a_case() -> None:
    tried = [fitting_row("cameo.tsv", told) for told, *_ in CASES]
    assert [row for row in rows("cameo.tsv") if row not in tried] == []


def test_every_code_has_its_label_and_is_used() -> None:
    used = {row["code"] for row in rows("cameo.tsv") if row["code"]}
    assert used == {row["code"] for row in rows("cameo_codes.tsv")}


def test_every_outcome_asked_for_is_a_known_word() -> None:
    asked = {word.partition("=")[2] for row in rows("cameo.tsv") for word in row["when"].split() if word.startswith("outcome=")}
    assert asked <= set(OUTCOMES)


def test_talks_count_for_more_than_the_place() -> None:
    assert cameo(event("meeting", "held", topics=["border"], place=Place(country="QA"))).code == "046"


def test_bilateral_relations_are_said_of_every_contact_and_tell_no_talks() -> None:
    assert cameo(event("meeting", "held", topics=["bilateral_relations"])).code == "040"
    assert cameo(event("meeting", "held", topics=["bilateral_relations", "trade"])).code == "046"


def test_a_type_newer_than_the_table_is_left_empty_with_the_reason() -> None:
    assert cameo(event("parade", "held")).reason == "no row for parade held"
