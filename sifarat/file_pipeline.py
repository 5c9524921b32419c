"""Dedupe, extract and resolve over a list of articles: the files that come out, and the account of what became of all."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import click
import msgspec

from schemas import topics, wire
from schemas.articles import Article
from schemas.events import Event
from schemas.mentions import ArticleMentions
from sifarat.article_batch import Extraction, as_incoming, dead_reason
from sifarat.plural import counted
from streams.app import make_processor
from streams.runtime.batch import Sequencer, run
from streams.runtime.processor import Incoming, StatefulProcessor


@dataclass
class Report:
    """What came in and what became of it."""

    articles: int = 0
    lines_not_read: int = 0
    judged: int = 0
    duplicates: Counter[str] = field(default_factory=Counter)
    rejected: int = 0
    told: int = 0
    with_events: int = 0
    mentions: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    events: int = 0
    standings: Counter[str] = field(default_factory=Counter)
    dead: Counter[str] = field(default_factory=Counter)

    def fields(self) -> dict[str, object]:
        """The report for `summary.json`: the same run gives the same bytes."""
        return {
            "articles": self.articles,
            "lines_not_read": self.lines_not_read,
            "dedupe": {
                "in": self.articles, "out": self.judged, "dead": self.dead["dedupe"], "rejected": self.rejected,
                "duplicates": dict(sorted(self.duplicates.items())),
            },
            "extract": {
                "in": self.judged, "out": self.told, "dead": self.dead["extract"], "with_events": self.with_events,
                "mentions": self.mentions, "without_events": dict(sorted(self.reasons.items())),
            },
            "resolve": {
                "in": self.told, "dead": self.dead["resolve"], "events": self.events,
                "standings": dict(sorted(self.standings.items())),
            },
        }  # fmt: skip

    def rows(self) -> Iterator[tuple[str, str, str, str, str]]:
        """The account as a table: stage, in, out, dead letters, and what the outputs are."""
        duplicates = ", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in sorted(self.duplicates.items()))
        labels = [f"duplicates: {duplicates}"] if duplicates else []
        labels += [f"{self.rejected} rejected"] if self.rejected else []
        yield "dedupe", f"{self.articles}", f"{self.judged}", f"{self.dead['dedupe']}", "; ".join(labels) or "-"
        told = f"{counted(self.with_events, 'article')} with {counted(self.mentions, 'event')}"
        yield "extract", f"{self.judged}", f"{self.told}", f"{self.dead['extract']}", told
        standings = ", ".join(f"{count} {standing}" for standing, count in sorted(self.standings.items()))
        yield "resolve", f"{self.told}", f"{self.events}", f"{self.dead['resolve']}", standings or "-"

    def write(self, folder: Path) -> None:
        """Write `summary.json`."""
        (folder / "summary.json").write_text(json.dumps(self.fields(), indent=1) + "\n", "utf-8")


def run_pipeline(
    articles: Sequence[Article], folder: Path, jobs: int, gazetteer: Sequence[Path], step: Callable[[], None]
) -> Report:
    """Process `articles`, which stand in their order, into files in `folder`. `step` is called once per article handled.

    The files are written under other names and moved into place at the end: a run that was stopped leaves the old ones.
    """
    folder.mkdir(parents=True, exist_ok=True)
    report = Report(articles=len(articles))
    sequencer = Sequencer()
    names = ("events.jsonl", "mentions.jsonl", "duplicates.jsonl")
    parts = {name: folder / f".{name}.part" for name in names}
    latest: dict[str, bytes] = {}
    with (
        parts["mentions.jsonl"].open("wb") as mentions,
        parts["duplicates.jsonl"].open("w", encoding="utf-8") as duplicates,
        Extraction(jobs, gazetteer) as extraction,
    ):
        judged = run(_fresh("dedupe", gazetteer), _records(articles), sequencer, _dead(report, "dedupe"))
        told = extraction.run(_noting_duplicates(judged, report, duplicates), _dead(report, "extract"), sequencer)
        resolved = run(
            _fresh("resolve", gazetteer), _noting_mentions(told, report, mentions, step), sequencer, _dead(report, "resolve")
        )
        for output in resolved:
            latest[(output.key or b"").decode()] = output.value or b""
    _write_events(latest, parts["events.jsonl"], report)
    for name, part in parts.items():
        part.replace(folder / name)
    return report


def _fresh(stage: str, gazetteer: Sequence[Path]) -> StatefulProcessor:
    processor = make_processor(stage, tuple(gazetteer))
    assert isinstance(processor, StatefulProcessor)
    processor.restore(())
    return processor


def _records(articles: Iterable[Article]) -> Iterator[Incoming]:
    for offset, article in enumerate(articles):
        yield as_incoming(article, topics.ARTICLES_PARSED.name, offset)


def _dead(report: Report, stage: str) -> Callable[[Incoming], None]:
    def tell(letter: Incoming) -> None:
        report.dead[stage] += 1
        click.echo(f"{stage}: {(letter.key or b'').decode()}: {dead_reason(letter)}", err=True)

    return tell


def _noting_duplicates(judged: Iterable[Incoming], report: Report, out: IO[str]) -> Iterator[Incoming]:
    for record in judged:
        article = wire.decode(Article, record.value)
        report.judged += 1
        report.rejected += bool(article.rejected)
        if article.duplicate_of is not None:
            report.duplicates[article.duplicate_kind or "near_text"] += 1
            line = {
                "article_id": article.article_id,
                "duplicate_of": article.duplicate_of,
                "kind": article.duplicate_kind,
                "similarity": article.similarity,
            }
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
        yield record


def _noting_mentions(told: Iterable[Incoming], report: Report, out: IO[bytes], step: Callable[[], None]) -> Iterator[Incoming]:
    for record in told:
        article = wire.decode(ArticleMentions, record.value)
        report.told += 1
        report.mentions += len(article.mentions)
        report.with_events += bool(article.mentions)
        if not article.mentions:
            report.reasons[article.reason or "none"] += 1
        out.write((record.value or b"") + b"\n")
        step()
        yield record


def _write_events(latest: dict[str, bytes], path: Path, report: Report) -> None:
    """The last revision of each event, in the order of their first. One that was merged into another is left out."""
    with path.open("wb") as out:
        for value in latest.values():
            event = msgspec.json.decode(value, type=Event)
            report.standings[event.standing] += 1
            if event.standing != "merged":
                report.events += 1
                out.write(value + b"\n")
