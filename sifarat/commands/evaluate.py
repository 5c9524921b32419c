"""`sifarat evaluate`: extraction against gold files."""

import json
from pathlib import Path
from typing import BinaryIO

import click
from rich.console import Console
from rich.progress import track
from rich.table import Table

from sifarat.evaluation.figures import Counts, Figures, Mistake
from sifarat.evaluation.gold import EvaluationError, GoldSet, Told, read_gold, read_predictions, read_texts, told
from sifarat.evaluation.score import score
from sifarat.plural import counted


@click.command(
    epilog="""\b
GOLD is a folder with gold/ and articles/ (one JSON file per article each), a folder of gold files,
or a file (or folder) of JSON objects that hold an article's text and its gold both.

\b
Examples:
  sifarat evaluate my-gold                          run extraction over my-gold/articles and score it
  sifarat evaluate my-gold --errors 20              and print the first 20 mistakes
  sifarat evaluate my-gold/gold --articles news     the articles are elsewhere
  sifarat evaluate my-gold --predictions told.jsonl score what something else has extracted
  sifarat extract news | sifarat evaluate gold --predictions -
  sifarat evaluate my-gold --json                   for scripts

\b
A figure is an accuracy only for articles that nobody looked at while writing rules; name the set and its
size with it. interval95 is a bootstrap over articles: a difference inside it is luck."""
)
@click.argument("gold", type=click.Path(path_type=Path))
@click.option("--articles", type=click.Path(path_type=Path), help="File or folder with the articles' text.")
@click.option("--predictions", type=click.File("rb"), help='Score these instead: JSON Lines of {"id", "events"}, - for stdin.')
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.option("--errors", type=click.IntRange(min=0), default=0, metavar="N", help="Also print the first N mistakes.")
def command(gold: Path, articles: Path | None, predictions: BinaryIO | None, as_json: bool, errors: int) -> None:
    """Score extraction against a folder of gold files: precision, recall, F1, fields."""
    try:
        wanted = read_gold(gold)
        given = _given(wanted, predictions) if predictions else _extract(wanted, articles, gold)
    except (EvaluationError, FileNotFoundError) as error:
        raise click.ClickException(str(error)) from error
    figures = score(wanted.gold, given)
    if as_json:
        report = figures.report()
        if errors:
            report["mistakes"] = [_mistake_fields(mistake) for mistake in figures.mistakes[:errors]]
        click.echo(json.dumps(report, ensure_ascii=False, indent=1))
        return
    _print(figures, gold)
    for mistake in figures.mistakes[:errors]:
        click.echo(_mistake_line(mistake))


def _given(wanted: GoldSet, predictions: BinaryIO) -> dict[str, list[Told]]:
    """The events that something else has told. Raises `EvaluationError` when they are about other articles."""
    where = getattr(predictions, "name", "<stdin>")
    given = read_predictions(predictions, where)
    if given and not any(article.id in given for article in wanted.gold):
        raise EvaluationError(f"{where}: none of its {len(given)} ids is in the gold, the first is {next(iter(given))}")
    return given


def _extract(wanted: GoldSet, articles: Path | None, gold: Path) -> dict[str, list[Told]]:
    """Run extraction over the gold's articles. Raises `EvaluationError` when a text is missing."""
    from streams.extraction import extract

    paths = [str(articles)] if articles else wanted.articles
    if not paths:
        raise EvaluationError(
            f"{gold} holds gold without text: put the articles in {gold}/articles, or name them with --articles"
        )
    ids = [article.id for article in wanted.gold]
    texts = {article.article_id: article for article in read_texts(paths, ids)}
    missing = [article_id for article_id in ids if article_id not in texts]
    if missing:
        raise EvaluationError(
            f"no text for {len(missing)} of {len(ids)} gold articles in {paths[0]}, the first is {missing[0]}"
        )
    console = Console(stderr=True)
    steps = track(ids, description="extracting", console=console, transient=True, disable=not console.is_terminal)
    return {article_id: [told(mention) for mention in extract(texts[article_id]).mentions] for article_id in steps}


def _print(figures: Figures, gold: Path) -> None:
    console = Console()
    table = Table(title=f"{counted(figures.articles, 'article')} of {gold}")
    for name in ("", "precision", "recall", "F1", "right", "invented", "missed"):
        table.add_column(name, justify="right" if name else "left")
    main: list[tuple[str, Counts]] = [
        ("articles with events", figures.article_detection), ("events (lenient)", figures.lenient),
        ("events (strict)", figures.strict), ("background", figures.background), ("participants", figures.participants),
        ("topics", figures.topics),
    ]  # fmt: skip
    for name, counts in main:
        _add_row(table, name, counts)
    table.add_section()
    for name, counts in sorted(figures.by_type.items()):
        _add_row(table, f"  {name}", counts)
    console.print(table)
    if figures.interval95:
        low, high = figures.interval95
        console.print(f"lenient F1 {figures.lenient.f1:.3f}, 95 % interval {low:.3f} to {high:.3f}")
    fields = Table(title="fields of events found")
    fields.add_column("field")
    fields.add_column("right", justify="right")
    fields.add_column("of", justify="right")
    for name, share in sorted(figures.fields.items()):
        accuracy = share.report()["acc"]
        fields.add_row(name, "-" if accuracy is None else f"{accuracy:.3f}", str(share.n))
    console.print(fields)


def _add_row(table: Table, name: str, counts: Counts) -> None:
    found = counts.report()
    table.add_row(name, *(f"{found[key]:.3f}" for key in ("p", "r", "f1")), *(str(found[key]) for key in ("tp", "fp", "fn")))


def _mistake_fields(mistake: Mistake) -> dict[str, object]:
    event: Told = mistake.event
    return {
        "article": mistake.article, "what": mistake.what, "type": event.type, "status": event.status,
        "parties": event.parties or [], "people": [person.name or person.role for person in event.people],
        "evidence": event.evidence or "",
    }  # fmt: skip


def _mistake_line(mistake: Mistake) -> str:
    event: Told = mistake.event
    people = ", ".join(person.name or person.role or "?" for person in event.people)
    parties = "+".join(event.parties or ())
    return f"{mistake.article}: {mistake.what}: {event.type} {event.status} {parties} [{people}] {event.evidence or ''}"
