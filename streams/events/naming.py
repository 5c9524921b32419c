"""Names of parties, offices, cities and topics in the two languages of the lines, from the gazetteer's tables."""

import calendar
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from seeds.tables import rows
from streams.urdu.letters import fold_text
from streams.urdu.romanise import romanise

_SHORT: Final = {"Prime Minister": "PM", "Foreign Minister": "FM", "Deputy Prime Minister": "Deputy PM"}
_ARTICLE: Final = (
    "United ",
    "Netherlands",
    "Philippines",
    "Maldives",
    "Bahamas",
    "Gambia",
    "Dominican",
    "Czech Republic",
    "Vatican",
)
_LONGEST_ACRONYM: Final = 6
_NO_ARTICLE: Final = frozenset((
    "NATO", "SAARC", "ASEAN", "BRICS", "OPEC", "APEC", "AUKUS", "ECOWAS", "BIMSTEC", "CICA", "Interpol", "Mercosur", "COP",
    "Hamas", "Hezbollah", "Fatah", "Hezb-e-Islami", "Palestinian Islamic Jihad", "al-Qaeda", "IS", "Hayat Tahrir al-Sham",
))  # fmt: skip
_MONTHS_UR: Final = (
    "جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر",
)  # fmt: skip

Row = Mapping[str, str]


def party_en(code: str) -> str:
    """`Pakistan`, `the United States`, `the IMF`, `the Taliban`, `Hamas`."""
    row = _countries().get(code)
    if row is not None:
        return f"the {row['name_en']}" if row["name_en"].startswith(_ARTICLE) else row["name_en"]
    name = _organisation_en(code)
    return name if name in _NO_ARTICLE else f"the {name}"


def party_ur(code: str) -> str:
    """Name of a party in Urdu; its code where no table has it."""
    row = _countries().get(code) or _organisations().get(code)
    return row["name_ur"] if row else code


def adjective_en(code: str) -> str:
    row = _countries().get(code)
    return row["adjective_en"] if row else _organisation_en(code)


def adjective_ur(code: str) -> str:
    """`ایرانی`; where a country has no adjective and for organisations the genitive (`اقوام متحدہ کے`)."""
    row = _countries().get(code)
    if row and row["adjectives"]:
        return row["adjectives"].split("|")[0]
    return f"{party_ur(code)} کے"


def is_organisation(code: str) -> bool:
    return code not in _countries()


def _organisation_en(code: str) -> str:
    """The short name by which people know it: `IMF`, but `Hamas`, `Arab League`."""
    row = _organisations().get(code)
    if row is None:
        return code
    name = row["name_en"].split(" – ")[0]
    spoken = len(code) > _LONGEST_ACRONYM or "-" in code or (len(code) > 3 and code in name.upper())
    return name if spoken else code


def conference_en(code: str | None) -> str:
    """`SCO summit`, `Munich Security Conference`."""
    name = _organisation_en(code) if code else "Conference"
    return name if name.endswith(("Conference", "Forum", "Dialogue")) else f"{name} summit"


def conference_ur(code: str | None) -> str:
    return f"{party_ur(code)} کا اجلاس" if code else "اجلاس"


def office_en(office: str | None, role: str, party: str) -> str:
    """Office in English: what the article's own word says, if it is one of that role, else the role's usual name there.

    A word as general as the role gives way to the country's own name for it (US Secretary of State, Chinese Premier).
    """
    row = _office(office, role, party)
    name = _SHORT.get(row["name_en"], row["name_en"]) if row is not None else ""
    general, own = _roles().get((role, "")), _role(role, party)
    if not name or (general is not None and name == general["en"]):
        name = own["en"] if own is not None else ""
    return name.removeprefix(f"{party} ")


def office_ur(office: str | None, role: str, party: str) -> str:
    row = _office(office, role, party)
    if row is not None and not row["country"]:
        return row["forms"].split("|")[0]
    words = _role(role, party)
    return words["ur"] if words else ""


def capital_en(code: str) -> str:
    """Where its government sits, as headlines have it; the country itself where no table tells."""
    row = _capitals().get(code)
    return row["city_en"] if row else party_en(code)


def capital_ur(code: str) -> str:
    row = _capitals().get(code)
    return row["forms"].split("|")[0] if row else party_ur(code)


def city_ur(city_en: str) -> str:
    """A city in Urdu; as it stands where no table has it."""
    row = _cities().get(city_en)
    return row["forms"].split("|")[0] if row else city_en


def topic_en(topic: str) -> str:
    row = _topics().get(topic)
    return row["en"] if row else topic.replace("_", " ")


def topic_ur(topic: str) -> str:
    row = _topics().get(topic)
    return row["ur"] if row else topic.replace("_", " ")


def date_en(date: str) -> str:
    """`on 16 October 2024`, `in October 2024`, `in 2024`."""
    year, month, day = _date(date)
    if month is None:
        return f"in {year}"
    name = calendar.month_name[month]
    return f"on {day} {name} {year}" if day else f"in {name} {year}"


def date_ur(date: str) -> str:
    year, month, day = _date(date)
    return " ".join(str(part) for part in (day, _MONTHS_UR[month - 1] if month else None, year) if part)


def person_ur(person_id: str | None) -> str | None:
    """Canonical Urdu name of a listed person."""
    return _people().get(person_id) if person_id else None


def romanised(name: str, country: str | None) -> str:
    return romanise(name, country)


def _date(date: str) -> tuple[int, int | None, int | None]:
    parts = [int(part) for part in date.split("-")]
    return parts[0], parts[1] if len(parts) > 1 else None, parts[2] if len(parts) > 2 else None


def _office(office: str | None, role: str, party: str) -> Row | None:
    if not office:
        return None
    folded = fold_text(office)
    found = _offices().get((folded, party)) or _offices().get((folded, ""))
    return found if found is not None and found["role"] == role else None


def _role(role: str, party: str) -> Row | None:
    return _roles().get((role, party)) or _roles().get((role, ""))


@cache
def _countries() -> Mapping[str, Row]:
    return MappingProxyType({row["code"]: row for row in rows("countries.tsv")})


@cache
def _organisations() -> Mapping[str, Row]:
    return MappingProxyType({row["code"]: row for row in rows("organisations.tsv")})


@cache
def _offices() -> Mapping[tuple[str, str], Row]:
    table: dict[tuple[str, str], Row] = {}
    for row in rows("offices.tsv"):
        for form in row["forms"].split("|"):
            table.setdefault((fold_text(form), row["country"]), row)
    return MappingProxyType(table)


@cache
def _roles() -> Mapping[tuple[str, str], Row]:
    return MappingProxyType({(row["role"], row["country"]): row for row in rows("line_offices.tsv")})


@cache
def _topics() -> Mapping[str, Row]:
    return MappingProxyType({row["topic"]: row for row in rows("line_topics.tsv")})


@cache
def _cities() -> Mapping[str, Row]:
    table: dict[str, Row] = {}
    for row in rows("cities.tsv"):
        table.setdefault(row["city_en"], row)
    return MappingProxyType(table)


@cache
def _capitals() -> Mapping[str, Row]:
    table: dict[str, Row] = {}
    for row in rows("cities.tsv"):
        if row["kind"] == "capital":
            table.setdefault(row["country"], row)
    return MappingProxyType(table)


@cache
def _people() -> Mapping[str, str]:
    return MappingProxyType({row["person"]: row["name_ur"] for row in rows("people.tsv")})
