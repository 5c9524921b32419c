"""`sifarat extract`: events out of articles, no broker."""

import json
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

import click

from schemas import wire
from schemas.articles import Article
from schemas.mentions import ArticleMentions
from sifarat.article_batch import (
    ARTICLES_FROM_FILES,
    Extraction,
    as_first_version,
    as_incoming,
    dead_reason,
    guideline_event,
    jobs_for,
    peek,
    progress,
)
from sifarat.article_files import BadLine, read_articles
from sifarat.plural import counted
from sifarat.running import settings_or_exit
from streams.runtime.processor import Incoming


@click.command(
    epilog="""\b
FILE is JSON Lines, a .json file with one article, either gzipped, a folder of such files, or - for standard input.
An article is {"id", "text"}, with "title", "published", "outlet", "url", "audience_country" where they are known:
"the prime minister" of an unknown outlet belongs to no country, "yesterday" of an undated article to no day.

\b
Examples:
  sifarat extract news.jsonl > events.jsonl
  sifarat extract archive/ --jobs 4 --out events.jsonl
  sifarat extract one.json --explain              what every layer saw, and why that made an event or none
  sifarat extract news.jsonl.gz --full | jq .     all fields, with the places in the text that say them
  echo '{"id": "1", "text": "..."}' | sifarat extract -

\b
Output: one line per article, in input order: {"id", "events": [...]}. Exit code 1 when an article could not be
handled or nothing could be read; lines that are no article are named on stderr and counted."""
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file instead of standard output.")
@click.option("--full", is_flag=True, help="All fields of a mention: evidence spans, confidence, rules, details.")
@click.option("--explain", is_flag=True, help="For reading: what was seen in each sentence, and what became of it.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary on stderr as JSON.")
@click.option("--jobs", type=click.IntRange(min=1), default=None, help="Processes [default: all cores for many articles].")
def command(files: tuple[str, ...], out: Path | None, full: bool, explain: bool, as_json: bool, jobs: int | None) -> None:
    """Read events out of articles."""
    settings = settings_or_exit()
    refused = 0

    def tell(bad: BadLine) -> None:
        nonlocal refused
        refused += 1
        click.echo(f"not read: {bad}", err=True)

    try:
        articles = read_articles(files, tell)
    except FileNotFoundError as error:
        raise click.ClickException(str(error)) from error
    with _output(out) as sink:
        if explain:
            _explain(articles, settings.gazetteer, sink)
            return
        count, articles = peek(articles)
        started = time.monotonic()
        counts = _extract(articles, count, jobs_for(jobs, count), settings.gazetteer, full, sink)
    seconds = time.monotonic() - started
    report = {**counts, "lines_not_read": refused, "seconds": round(seconds, 2)}
    if as_json:
        click.echo(json.dumps(report), err=True)
    else:
        failed = f", {counts['failed']} could not be handled" if counts["failed"] else ""
        bad = f", {counted(refused, 'line')} not read" if refused else ""
        click.echo(
            f"{counted(counts['articles'], 'article')}, {counts['with_events']} of them "
            f"with {counted(counts['events'], 'event')}{failed}{bad}; "
            f"{seconds:.1f} s, {counts['articles'] / max(seconds, 0.001):,.0f} articles/s",
            err=True,
        )
    if counts["failed"] or not counts["articles"]:
        sys.exit(1)


def _output(out: Path | None) -> Any:
    return click.open_file(str(out) if out else "-", "w", encoding="utf-8", atomic=out is not None)


def _extract(
    articles: Iterable[Article], total: int | None, jobs: int, gazetteer: list[Path], full: bool, sink: IO[str]
) -> dict[str, int]:
    counts = dict.fromkeys(("articles", "with_events", "events", "failed"), 0)

    def write(identity: str, line: dict[str, object]) -> None:
        counts["articles"] += 1
        sink.write(json.dumps({"id": identity, **line}, ensure_ascii=False) + "\n")
        step()

    def dead(letter: Incoming) -> None:
        counts["failed"] += 1
        identity = (letter.key or b"").decode()
        click.echo(f"{identity}: {dead_reason(letter)}", err=True)
        write(identity, {"events": [], "error": dead_reason(letter)})

    def records() -> Iterator[Incoming]:
        for offset, article in enumerate(articles):
            yield as_incoming(as_first_version(article), ARTICLES_FROM_FILES, offset)

    with progress("extracting", total) as step, Extraction(jobs, gazetteer) as extraction:
        for output in extraction.run(records(), dead):
            told = wire.decode(ArticleMentions, output.value)
            counts["events"] += len(told.mentions)
            counts["with_events"] += bool(told.mentions)
            if full:
                fields = json.loads(wire.encode(told))
                write(told.article_id, {"events": fields.pop("mentions"), **fields})
            else:
                write(told.article_id, {"events": [guideline_event(mention) for mention in told.mentions]})
    return counts


def _explain(articles: Iterable[Article], gazetteer: list[Path], sink: IO[str]) -> None:
    from streams.extraction import Extractor  # loads the extractor, which --help can do without
    from streams.extraction.explain import explain

    extractor = Extractor(gazetteer)
    for article in articles:
        sink.write(explain(as_first_version(article), extractor).render() + "\n")
