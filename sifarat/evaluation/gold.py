"""What is compared: gold events and told events as one plain form, read from files."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgspec

from schemas.articles import Article
from schemas.mentions import Mention
from sifarat.article_files import BadLine, read_articles

_GOLD_FOLDER: Final = "gold"
_ARTICLES_FOLDER: Final = "articles"


class EvaluationError(ValueError):
    """The files cannot be scored; the message says which and what to do."""


class Person(msgspec.Struct, frozen=True, kw_only=True):
    name: str | None = None
    name_en: str | None = None
    role: str | None = None
    country: str | None = None


class Where(msgspec.Struct, frozen=True, kw_only=True):
    city: str | None = None
    country: str | None = None


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """An event as gold or prediction has it. Absent and null fields count as empty."""

    type: str | None = None
    status: str | None = None
    background: bool | None = False
    parties: list[str] | None = None
    participants: list[Person] | None = None
    date: str | None = None
    date_precision: str | None = None
    place: Where | None = None
    mode: str | None = None
    topics: list[str] | None = None
    evidence: str | None = None
    optional: bool = False
    """Two readers disagreed whether it is an event: counts neither way."""
    date_uncertain: bool = False
    """The date is not scored."""

    @property
    def sides(self) -> frozenset[str]:
        return frozenset(self.parties or ())

    @property
    def people(self) -> Sequence[Person]:
        return self.participants or ()


class GoldArticle(msgspec.Struct, frozen=True, kw_only=True):
    """A gold file. One that carries the article's text too needs no second file."""

    id: str
    diplomatic: bool
    events: list[Told]
    text: str | None = None


@dataclass(frozen=True, slots=True)
class GoldSet:
    gold: list[GoldArticle]
    articles: list[str]
    """Paths that hold the articles' text; empty when there are none."""


class _Prediction(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    events: list[Told]


def read_gold(path: Path) -> GoldSet:
    """The gold of a folder with `gold/` and `articles/`, of a folder of gold files, or of a file that holds text and gold both.

    Raises `EvaluationError` with file and reason.
    """
    if not path.exists():
        raise EvaluationError(f"{path}: no such file or folder")
    if path.is_file():
        return _in_order(list(_gold_lines(path)), [str(path)])
    folder = path / _GOLD_FOLDER
    if folder.is_dir():
        articles = path / _ARTICLES_FOLDER
        return _in_order(_gold_folder(folder), [str(articles)] if articles.is_dir() else [])
    gold = _gold_folder(path)
    return _in_order(gold, [str(path)] if all(one.text is not None for one in gold) else [])


def _in_order(gold: list[GoldArticle], articles: list[str]) -> GoldSet:
    seen: set[str] = set()
    for one in gold:
        if one.id in seen:
            raise EvaluationError(f"gold for article {one.id} stands twice")
        seen.add(one.id)
    return GoldSet(gold, articles)


def _gold_folder(folder: Path) -> list[GoldArticle]:
    files = sorted(file for file in folder.iterdir() if file.suffix in (".json", ".jsonl"))
    gold = [one for file in files for one in _gold_lines(file)]
    if not gold:
        raise EvaluationError(
            f"no gold files in {folder}: expected one JSON file per article, or {folder}/gold and {folder}/articles"
        )
    return gold


def _gold_lines(file: Path) -> Iterator[GoldArticle]:
    if file.suffix == ".json":
        yield _decode(file.read_bytes(), GoldArticle, f"{file}")
        return
    for number, line in enumerate(file.read_bytes().splitlines(), 1):
        if line.strip():
            yield _decode(line, GoldArticle, f"{file}:{number}")


def _decode(raw: bytes, form: type[Any], where: str) -> Any:
    try:
        return msgspec.json.decode(raw, type=form)
    except msgspec.DecodeError as error:
        raise EvaluationError(f"{where}: {error}") from error


def read_predictions(lines: Iterable[bytes], where: str) -> dict[str, list[Told]]:
    """Told events by article id, from JSON Lines of `{"id": ..., "events": [...]}`. Raises `EvaluationError` with the line."""
    found: dict[str, list[Told]] = {}
    for number, line in enumerate(lines, 1):
        if line.strip():
            prediction: _Prediction = _decode(line, _Prediction, f"{where}:{number}")
            found[prediction.id] = prediction.events
    return found


def read_texts(paths: Sequence[str], wanted: Iterable[str]) -> Iterator[Article]:
    """The articles of these paths whose ids are wanted. Raises `EvaluationError` for what cannot be read."""
    ids = set(wanted)

    def refuse(bad: BadLine) -> None:
        raise EvaluationError(str(bad))

    for article in read_articles(paths, on_bad=refuse):
        if article.article_id in ids:
            yield article


def told(mention: Mention) -> Told:
    """A mention in the form that is scored."""
    return Told(
        type=mention.type,
        status=mention.status,
        background=mention.background,
        parties=mention.parties,
        participants=[Person(name=p.name, name_en=p.name_en, role=p.role, country=p.country) for p in mention.participants],
        date=mention.date,
        date_precision=mention.date_precision,
        place=Where(city=mention.place.city, country=mention.place.country) if mention.place else None,
        mode=mention.mode,
        topics=mention.topics,
        evidence=mention.evidence,
    )
