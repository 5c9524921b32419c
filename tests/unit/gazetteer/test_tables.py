"""The gazetteer's own tables: their form, and what must hold between them."""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas.words import ROLES, TOPICS
from streams.extraction import gazetteer
from streams.urdu.letters import fold_text

FOLDER = Path(__file__).resolve().parents[3] / "seeds" / "gazetteer"
COLUMNS = {
    "countries": [
        "code",
        "name_en",
        "adjective_en",
        "name_ur",
        "forms",
        "adjectives",
        "peoples",
        "regions",
        "ambiguous",
        "source",
    ],
    "cities": ["city_en", "country", "forms", "kind", "acts", "ambiguous", "source"],
    "organisations": ["code", "name_en", "name_ur", "forms", "kind", "from", "to", "becomes", "ambiguous", "source", "home"],
    "offices": ["office", "role", "name_en", "forms", "plurals", "country", "flags", "source"],
    "people": ["person", "name_en", "name_ur", "forms", "country", "note", "source"],
    "terms": ["person", "office", "role", "country", "from", "to", "source"],
    "topics": ["topic", "forms", "weight", "source"],
    "regions": ["region", "name_en", "name_ur", "countries", "acts_as"],
    "months": ["calendar", "month", "forms", "ambiguous", "source"],
    "weekdays": ["day", "forms", "ambiguous", "source"],
    "numbers": ["kind", "value", "forms", "source"],
}
SOURCES = {"cldr", "grammar", "press"}
FLAGS = {
    "ambiguous", "collective", "counterpart", "domestic", "elect", "institution", "military", "needs_country",
    "needs_organisation", "spokesman", "venue",
}  # fmt: skip
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_STRAY = re.compile(r"^\s|\s$|  |[\u200b-\u200f\ufeff\ufffd]")


def table(name: str) -> list[dict[str, str]]:
    return [row for _, row in gazetteer.rows(FOLDER / f"{name}.tsv")]


def forms(row: dict[str, str], *columns: str) -> Iterator[str]:
    for column in columns:
        yield from gazetteer.split(row[column])


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_cells_and_sources(name: str) -> None:
    lines = [line for line in (FOLDER / f"{name}.tsv").read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert lines[0].split("\t") == COLUMNS[name]
    for line in lines[1:]:
        cells = line.split("\t")
        assert len(cells) == len(COLUMNS[name]), line[:80]
        row = dict(zip(COLUMNS[name], cells, strict=True))
        assert row.get("name_en", "-"), line[:80]
        assert set(row.get("source", "press").split("|")) <= SOURCES, line[:80]


@pytest.mark.parametrize("name", [n for n in COLUMNS if "forms" in COLUMNS[n]])
def test_forms_are_there_clean_and_not_repeated(name: str) -> None:
    for row in table(name):
        found = list(forms(row, "forms"))
        assert found, row
        assert not [form for form in found if _STRAY.search(form) or not fold_text(form)], row
        folded = [fold_text(form) for form in found]
        assert len(set(folded)) == len(folded), (row, [form for form in folded if folded.count(form) > 1])
        written = {form for column in ("forms", "adjectives", "peoples") if column in row for form in forms(row, column)}
        assert set(gazetteer.split(row.get("ambiguous", ""))) <= written, row


def _owners(name: str, key: str, *columns: str) -> dict[str, set[str]]:
    owners: dict[str, set[str]] = defaultdict(set)
    for row in table(name):
        for form in forms(row, *columns):
            owners[fold_text(form)].add(row[key])
    return owners


@pytest.mark.parametrize(
    ("name", "key", "columns"),
    [
        ("countries", "code", ("forms", "adjectives", "peoples")),
        ("cities", "city_en", ("forms",)),
        ("organisations", "code", ("forms",)),
        ("offices", "office", ("forms",)),
        ("people", "person", ("forms",)),
    ],
)  # fmt: skip
def test_no_form_stands_for_two_entries(name: str, key: str, columns: tuple[str, ...]) -> None:
    assert {form: owners for form, owners in _owners(name, key, *columns).items() if len(owners) > 1} == {}


def test_a_form_shared_by_a_country_and_a_person_or_office_is_none() -> None:
    countries = _owners("countries", "code", "forms")
    assert countries.keys() & _owners("people", "person", "forms").keys() == set()
    assert countries.keys() & _owners("offices", "office", "forms").keys() == set()


def test_every_state_is_there() -> None:
    codes = {row["code"] for row in table("countries")}
    assert all(re.fullmatch("[A-Z]{2}", code) for code in codes)
    assert {"PK", "PS", "TW", "XK", "HK", "SS", "EH", "VA", "TL", "ME"} <= codes
    assert len(codes) >= 200


def test_places_offices_people_and_terms_name_known_countries() -> None:
    known = {row["code"] for row in table("countries")} | {row["code"] for row in table("organisations")}
    assert {row["country"] for row in table("cities")} - known - {"*", ""} == set()
    assert {row["country"] for row in table("offices")} - known - {""} == set()
    assert {row["country"] for row in table("people")} - known == set()
    assert {row["country"] for row in table("terms")} - known == set()
    for row in table("regions"):
        assert row["countries"], row
        assert set(gazetteer.split(row["countries"])) <= known, row
    regions = {row["region"] for row in table("regions")}
    assert {region for row in table("countries") for region in gazetteer.split(row["regions"])} <= regions


def test_roles_topics_and_flags_are_known_words() -> None:
    assert {row["role"] for row in table("offices")} <= set(ROLES)
    assert {row["role"] for row in table("terms")} <= set(ROLES)
    assert {row["topic"] for row in table("topics")} == set(TOPICS)
    assert {flag for row in table("offices") for flag in gazetteer.split(row["flags"])} <= FLAGS
    assert all(0 < float(row["weight"]) <= 1 for row in table("topics"))


def test_plurals_are_forms_of_their_office() -> None:
    for row in table("offices"):
        assert set(gazetteer.split(row["plurals"])) <= set(gazetteer.split(row["forms"])), row["office"]


def test_most_states_have_a_capital_and_no_state_has_two() -> None:
    capitals: dict[str, set[str]] = defaultdict(set)
    for row in table("cities"):
        assert row["kind"] in ("capital", "seat", "city", "venue", "house"), row
        assert row["kind"] != "house" or row["country"] == "*", row
        assert row["acts"] in ("", "yes"), row
        if row["kind"] == "capital":
            capitals[row["country"]].add(row["city_en"])
    assert {country: names for country, names in capitals.items() if len(names) > 1} == {}
    assert len(capitals) >= 150


def test_every_person_has_a_term_or_a_reason() -> None:
    holders = {row["person"] for row in table("terms")}
    people = table("people")
    assert len({row["person"] for row in people}) == len(people)
    assert [row["person"] for row in people if row["person"] not in holders and not row["note"]] == []
    assert holders <= {row["person"] for row in people}
    assert len(people) >= 1000


def test_terms_are_dated_in_order_and_name_listed_offices() -> None:
    offices = {row["office"]: row["role"] for row in table("offices")}
    for row in table("terms"):
        assert row["office"] in offices, row
        assert row["role"] == offices[row["office"]], row
        for date in (row["from"], row["to"]):
            assert not date or _DATE.fullmatch(date), row
        if row["from"] and row["to"]:
            shorter = min(len(row["from"]), len(row["to"]))
            assert row["from"][:shorter] <= row["to"][:shorter], row


def test_one_head_of_government_at_a_time() -> None:
    """Terms known to the day do not overlap in the offices that have one holder."""
    by_office: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for row in table("terms"):
        if row["office"] in ("president", "prime_minister", "chancellor", "king", "emir") and len(row["from"]) == 10:
            by_office[row["country"], row["office"]].append((row["from"], row["to"] or "9999-12-31", row["person"]))
    overlaps = []
    for (country, office), spans in by_office.items():
        spans.sort()
        for first, second in itertools.pairwise(spans):
            if second[0] < first[1] and country not in ("BA",) and first[2] != second[2]:
                overlaps.append((country, office, first, second))
    assert overlaps == []


def test_two_japarovs_are_two_persons() -> None:
    owners = _owners("people", "person", "forms")
    assert owners[fold_text("صدیر جپاروف")] == {"sadyr_japarov"}
    assert owners[fold_text("اکیل بیک جپاروف")] == {"akylbek_japarov"}


def test_the_taliban_become_the_government_in_kabul() -> None:
    (taliban,) = [row for row in table("organisations") if row["code"] == "TALIBAN"]
    assert taliban["becomes"] == "AF@2021-08-15"


def test_organisations_have_a_known_kind() -> None:
    assert {row["kind"] for row in table("organisations")} <= {"igo", "lender", "forum", "movement", "armed_group", "court"}


def test_the_tables_load() -> None:
    loaded = gazetteer.load()
    assert len(loaded.people) == len(table("people"))
    assert loaded.capitals["KG"] == "Bishkek"
    kinds = {form.kind for form in loaded.forms}
    assert {"country", "adjective", "people", "city", "organisation", "office", "person", "topic"} <= kinds
