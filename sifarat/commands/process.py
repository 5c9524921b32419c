"""`sifarat process`: the pipeline over article files, no broker."""

import json
import sys
import time
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from sifarat.article_batch import in_order, jobs_for, progress
from sifarat.article_files import BadLine, read_articles
from sifarat.file_pipeline import Report, run_pipeline
from sifarat.plural import counted
from sifarat.running import settings_or_exit


@click.command(
    epilog="""\b
FILE is JSON Lines, a .json file with one article, either gzipped, a folder of such files, or - for standard input.
Written into DIR:
  events.jsonl      each event as all articles tell it, with its sources
  mentions.jsonl    what each article says, one line per article, also without events (then the reason)
  duplicates.jsonl  {"article_id", "duplicate_of", "kind", "similarity"}
  summary.json      what came in and what became of it

\b
Examples:
  sifarat process archive.jsonl.gz --out run1
  sifarat process folder/ more.jsonl --out run2 --jobs 4 --json

\b
The same processors as in the live stream, in the order in which a stream would have seen the articles: by fetch
time, else by publication, else as they stand. The files have the same bytes whatever --jobs is.
Exit code 1 when an article could not be handled or nothing could be read."""
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder to write into.")
@click.option("--jobs", type=click.IntRange(min=1), default=None, help="Processes for extraction [default: all cores].")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
def command(files: tuple[str, ...], out: Path, jobs: int | None, as_json: bool) -> None:
    """Run dedupe, extract and resolve over article files."""
    settings = settings_or_exit()
    refused: list[BadLine] = []

    def tell(bad: BadLine) -> None:
        refused.append(bad)
        click.echo(f"not read: {bad}", err=True)

    try:
        articles = in_order(read_articles(files, tell))
    except FileNotFoundError as error:
        raise click.ClickException(str(error)) from error
    started = time.monotonic()
    with progress("processing", len(articles)) as step:
        report = run_pipeline(articles, out, jobs_for(jobs, len(articles)), settings.gazetteer, step)
    report.lines_not_read = len(refused)
    report.write(out)
    seconds = time.monotonic() - started
    if as_json:
        click.echo(json.dumps(report.fields() | {"seconds": round(seconds, 2)}, indent=1))
    else:
        _print(report, out, seconds)
    if report.dead or not articles:
        sys.exit(1)


def _print(report: Report, out: Path, seconds: float) -> None:
    table = Table(title=f"{counted(report.articles, 'article')} into {out}")
    for name in ("stage", "in", "out", "dead letters", "of these"):
        table.add_column(name, justify="left" if name in ("stage", "of these") else "right")
    for row in report.rows():
        table.add_row(*row)
    console = Console()
    console.print(table)
    if report.lines_not_read:
        console.print(f"{counted(report.lines_not_read, 'line')} not read as an article: named above")
    console.print(f"{seconds:.1f} s, {report.articles / max(seconds, 0.001):,.0f} articles/s")
