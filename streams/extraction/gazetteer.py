"""The gazetteer: tables of names, offices, places, topics and triggers, loaded from `seeds/gazetteer` and a user's own folders.

A table is UTF-8, tab separated, its first line naming the columns; `#` lines are comments; several forms stand in one cell
separated by `|`. A user's folder holds tables of the same names: their rows are added, and a row with a known key adds
its forms.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Final

from streams.urdu.letters import fold_text

SEEDS: Final = Path(__file__).resolve().parents[2] / "seeds" / "gazetteer"
TABLES: Final = (
    "ambiguous",
    "cities",
    "countries",
    "offices",
    "organisations",
    "months",
    "numbers",
    "people",
    "regions",
    "terms",
    "topics",
    "triggers",
    "weekdays",
    "words",
)


class GazetteerError(ValueError):
    """A table that cannot be used; says file and line."""


@dataclass(frozen=True, slots=True)
class Country:
    code: str
    name_en: str
    adjective_en: str
    name_ur: str


@dataclass(frozen=True, slots=True)
class City:
    name: str
    """Usual English name; empty for a venue that depends on the country."""
    country: str
    """Alpha-2 code, or `*` for a venue of whichever state is meant."""
    kind: str
    acts: bool
    """The name stands for its government in headlines."""
    in_capital: bool = False
    """A venue that stands in the capital of whichever state is meant: a president's or premier's house, a parliament."""


@dataclass(frozen=True, slots=True)
class Organisation:
    code: str
    name_en: str
    kind: str
    since: str = ""
    until: str = ""
    becomes: tuple[str, str] | None = None
    """(code, day from which): the movement is the government of that country since."""
    home: str = ""
    """A movement's country."""

    @property
    def of_states(self) -> bool:
        """Whether states are its members; a movement or armed group is a side of its own, with a leader of its own."""
        return self.kind not in ("movement", "armed_group")

    @property
    def holds_sessions(self) -> bool:
        """Whether its members come together in sessions: an organisation of states, or a forum of theirs."""
        return self.kind in ("igo", "forum")


@dataclass(frozen=True, slots=True)
class Bloc:
    """States that act under one name: `چھ عالمی طاقتیں` are its six members."""

    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Office:
    office: str
    role: str
    name_en: str
    country: str
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class Person:
    person: str
    name_en: str
    name_ur: str
    country: str


@dataclass(frozen=True, slots=True)
class Term:
    person: str
    office: str
    role: str
    country: str
    since: str
    until: str

    def covers(self, day: str | None) -> bool:
        """Whether the term runs on `day` (None: unknown, then any term may be meant)."""
        return day is None or ((not self.since or self.since <= day) and (not self.until or day <= self.until))


@dataclass(frozen=True, slots=True)
class Topic:
    topic: str
    weight: float


@dataclass(frozen=True, slots=True)
class Trigger:
    cls: str
    """Class of the word: what the frames ask for."""
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class Form:
    """A written form and what it may stand for."""

    kind: str
    """country, adjective, people, city, organisation, bloc, office, person, topic, trigger."""
    entry: object
    form: str


@dataclass(slots=True)
class Gazetteer:
    """All tables, indexed as reading needs them."""

    version: str = ""
    """First 12 hex digits of SHA-256 over all files, in order."""
    forms: list[Form] = field(default_factory=list)
    countries: dict[str, Country] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    surnames: dict[str, list[Person]] = field(default_factory=dict)
    """People by the part of their name that stands for all of it: the last, and the first of names of East Asia."""
    organisations: dict[str, Organisation] = field(default_factory=dict)
    terms: dict[str, list[Term]] = field(default_factory=dict)
    """Terms of office by person, in the order of the table."""
    holders: dict[tuple[str, str], list[Term]] = field(default_factory=dict)
    """Terms by (country, role)."""
    ambiguous: dict[str, "Ambiguity"] = field(default_factory=dict)
    regions: dict[str, tuple[str, ...]] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    """Common words that are never part of a personal name."""
    capitals: dict[str, str] = field(default_factory=dict)

    def adjective(self, code: str) -> str:
        country = self.countries.get(code)
        return country.adjective_en if country else code

    def is_movement(self, code: str | None) -> bool:
        """Whether a code is that of a movement or armed group, and so of a side that has no states for members."""
        known = self.organisations.get(code or "")
        return known is not None and not known.of_states


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A form that is an ordinary word too: neighbours that forbid, or are needed for, reading it as a name."""

    not_before: frozenset[str]
    not_after: frozenset[str]
    only_before: frozenset[str]
    only_after: frozenset[str]

    def allows(self, before: str, after: str) -> bool:
        if before in self.not_after or after in self.not_before:
            return False
        if not self.only_before and not self.only_after:
            return True
        return after in self.only_before or before in self.only_after


def rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows of a table with their line numbers. Raises `GazetteerError` on a row with too many cells."""
    columns: list[str] = []
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise GazetteerError(f"{path}: not UTF-8: {error}") from None
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip("\r")
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not columns:
            columns = cells
        elif len(cells) > len(columns):
            raise GazetteerError(f"{path}:{number}: {len(cells)} cells, but the first line names {len(columns)} columns")
        else:
            yield number, dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))


def split(cell: str) -> list[str]:
    """Forms of a cell."""
    return [form for form in (part.strip() for part in cell.split("|")) if form]


def load(folders: Sequence[Path] = ()) -> Gazetteer:
    """The product's tables and those of `folders`. Raises `GazetteerError` when a folder is missing or a table is broken."""
    return _load(tuple(folders))


@lru_cache(maxsize=4)
def _load(folders: tuple[Path, ...]) -> Gazetteer:
    gazetteer = Gazetteer()
    digest = hashlib.sha256()
    for folder in (SEEDS, *folders):
        if not folder.is_dir():
            raise GazetteerError(f"{folder}: no such folder of gazetteer tables")
        for table in TABLES:
            path = folder / f"{table}.tsv"
            if path.is_file():
                digest.update(f"{table}\0".encode() + path.read_bytes())
                _READERS[table](gazetteer, path)
    _republics(gazetteer)
    _own_countries(gazetteer)
    _surnames(gazetteer)
    gazetteer.version = digest.hexdigest()[:12]
    return gazetteer


def _republics(gazetteer: Gazetteer) -> None:
    """`جمہوریہ کینیا`: the state in full, where the table does not have it."""
    known = {form.form for form in gazetteer.forms}
    for country in gazetteer.countries.values():
        full = fold_text(f"{_REPUBLIC} {country.name_ur}")
        if country.name_ur and _REPUBLIC not in country.name_ur and full not in known:
            gazetteer.forms.append(Form("country", country, full))


_REPUBLIC: Final = "جمہوریہ"


def _own_countries(gazetteer: Gazetteer) -> None:
    """Office forms that begin with a country's adjective (جرمن چانسلر) hold that country's office."""
    adjectives = {f.form: f.entry.code for f in gazetteer.forms if f.kind == "adjective" and isinstance(f.entry, Country)}
    for index, form in enumerate(gazetteer.forms):
        if form.kind == "office" and isinstance(form.entry, Office) and not form.entry.country and " " in form.form:
            words = form.form.split()
            code = adjectives.get(words[0]) or adjectives.get(" ".join(words[:2]))
            if code is not None:
                gazetteer.forms[index] = Form("office", replace(form.entry, country=code), form.form)
    owners = {f.form for f in gazetteer.forms if f.kind in ("adjective", "country", "organisation")}

    def owned(form: Form) -> bool:
        """`آئی ایم ایف مشن`: the rules find owner and delegation by themselves."""
        if not isinstance(form.entry, Trigger) or form.entry.cls not in _WORD_CLASSES.values():
            return False
        words = form.form.split()
        return any(" ".join(words[:n]) in owners for n in range(1, len(words)))

    gazetteer.forms = [form for form in gazetteer.forms if not owned(form)]


def _add(gazetteer: Gazetteer, kind: str, entry: object, cell: str) -> None:
    gazetteer.forms.extend(Form(kind, entry, fold_text(form)) for form in split(cell))


def _countries(gazetteer: Gazetteer, path: Path) -> None:
    for number, row in rows(path):
        code = row["code"]
        if not code:
            raise GazetteerError(f"{path}:{number}: a country needs a code")
        country = gazetteer.countries.get(code) or Country(
            code, row.get("name_en", ""), row.get("adjective_en", ""), row.get("name_ur", "")
        )
        gazetteer.countries[code] = country
        _add(gazetteer, "country", country, row.get("forms", ""))
        _add(gazetteer, "adjective", country, row.get("adjectives", ""))
        _add(gazetteer, "people", country, row.get("peoples", ""))


def _cities(gazetteer: Gazetteer, path: Path) -> None:
    for _, row in rows(path):
        kind = row.get("kind", "city") or "city"
        house = kind == "house"
        city = City(
            row.get("city_en", ""), row.get("country", ""), "venue" if house else kind, row.get("acts", "") == "yes", house
        )
        if kind == "capital" and city.name:
            gazetteer.capitals.setdefault(city.country, city.name)
        _add(gazetteer, "city", city, row.get("forms", ""))


def _organisations(gazetteer: Gazetteer, path: Path) -> None:
    for number, row in rows(path):
        becomes = None
        if row.get("becomes"):
            code, _, day = row["becomes"].replace(" from ", "@").replace(":", "@").partition("@")
            if not day:
                raise GazetteerError(f"{path}:{number}: `becomes` is a code and a day, such as AF@2021-08-15")
            becomes = (code.strip(), day.strip())
        organisation = Organisation(
            row["code"],
            row.get("name_en", ""),
            row.get("kind", ""),
            row.get("from", ""),
            row.get("to", ""),
            becomes,
            row.get("home", ""),
        )
        gazetteer.organisations.setdefault(organisation.code, organisation)
        _add(gazetteer, "organisation", gazetteer.organisations[organisation.code], row.get("forms", ""))


_WORD_CLASSES: Final = {
    "counterpart": "counterpart",
    "delegation": "delegation",
    "officials": "officials",
    "foreign_office": "government",
    "prime_ministers_office": "government",
}
"""Rows of offices.tsv that are no offices to the rules, but classes of words."""


def _offices(gazetteer: Gazetteer, path: Path) -> None:
    for _, row in rows(path):
        flags = frozenset(row.get("flags", "").replace("|", ",").replace(" ", ",").split(",")) - {""}
        key = row["office"]
        if key in _WORD_CLASSES:
            _add(gazetteer, "trigger", Trigger(_WORD_CLASSES[key], flags), row.get("forms", ""))
            continue
        plurals = set(split(row.get("plurals", "")))
        if key in ("ambassador", "diplomat"):
            diplomats = {form for form in plurals if "سفارت" in fold_text(form)}
            _add(gazetteer, "trigger", Trigger("officials", flags), "|".join(sorted(diplomats)))
            plurals -= diplomats
            row["forms"] = "|".join(form for form in split(row.get("forms", "")) if form not in diplomats)
        office = Office(key, row.get("role", "other") or "other", row.get("name_en", ""), row.get("country", ""), flags)
        several = Office(key, office.role, office.name_en, office.country, flags | {"plural"})
        _add(gazetteer, "office", office, "|".join(form for form in split(row.get("forms", "")) if form not in plurals))
        _add(gazetteer, "office", several, "|".join(sorted(plurals)))


def _people(gazetteer: Gazetteer, path: Path) -> None:
    for _, row in rows(path):
        key = row["person"]
        person = gazetteer.people.get(key) or Person(
            key, row.get("name_en", ""), row.get("name_ur", ""), row.get("country", "")
        )
        gazetteer.people[key] = person
        _add(gazetteer, "person", person, row.get("forms", "") or row.get("name_ur", ""))
        if row.get("forms") and row.get("name_ur"):
            _add(gazetteer, "person", person, row["name_ur"])


def _surnames(gazetteer: Gazetteer) -> None:
    for form in gazetteer.forms:
        words = form.form.split()
        if not isinstance(form.entry, Person) or len(words) == 1:
            continue
        for word in {words[-1], words[0]} if form.entry.country in _SURNAME_FIRST else {words[-1]}:
            known = gazetteer.surnames.setdefault(word, [])
            if form.entry not in known:
                known.append(form.entry)


_SURNAME_FIRST: Final = frozenset(("CN", "KP", "KR", "TW"))


def _terms(gazetteer: Gazetteer, path: Path) -> None:
    for _, row in rows(path):
        term = Term(
            row["person"],
            row.get("office", ""),
            row.get("role", ""),
            row.get("country", ""),
            row.get("from", ""),
            row.get("to", ""),
        )
        gazetteer.terms.setdefault(term.person, []).append(term)
        gazetteer.holders.setdefault((term.country, term.role), []).append(term)


def _topics(gazetteer: Gazetteer, path: Path) -> None:
    for number, row in rows(path):
        try:
            weight = float(row.get("weight") or 1)
        except ValueError:
            raise GazetteerError(f"{path}:{number}: weight {row['weight']!r} is no number") from None
        _add(gazetteer, "topic", Topic(row["topic"], weight), row.get("forms", ""))


def _regions(gazetteer: Gazetteer, path: Path) -> None:
    for _, row in rows(path):
        members = tuple(split(row.get("countries", "")))
        gazetteer.regions[row["region"]] = members
        _add(gazetteer, "bloc", Bloc(members), row.get("acts_as", ""))


def _triggers(gazetteer: Gazetteer, path: Path) -> None:
    for _, row in rows(path):
        flags = frozenset(row.get("flags", "").replace("|", ",").split(",")) - {""}
        _add(gazetteer, "trigger", Trigger(row["class"], flags), row.get("forms", ""))


def _ambiguous(gazetteer: Gazetteer, path: Path) -> None:
    for _, row in rows(path):
        ambiguity = Ambiguity(
            *(
                frozenset(map(fold_text, split(row.get(c, ""))))
                for c in ("not_before", "not_after", "only_before", "only_after")
            )
        )
        for form in split(row["forms"]):
            gazetteer.ambiguous[fold_text(form).replace(" ", "")] = ambiguity


def _words(gazetteer: Gazetteer, path: Path) -> None:
    gazetteer.words |= {word for _, row in rows(path) for form in split(row["forms"]) for word in fold_text(form).split()}


_READERS: Final = {
    "ambiguous": _ambiguous,
    "months": _words,
    "numbers": _words,
    "weekdays": _words,
    "cities": _cities,
    "countries": _countries,
    "offices": _offices,
    "organisations": _organisations,
    "people": _people,
    "regions": _regions,
    "terms": _terms,
    "topics": _topics,
    "triggers": _triggers,
    "words": _words,
}
