"""`extract` and `process` over files: every article has its line, the account balances, the bytes do not depend on --jobs."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sifarat.cli import main

MEETING = (
    "اسلام آباد: پاکستان کے وزیر خارجہ اسحاق ڈار نے ازبکستان کے سفیر سے ملاقات کی۔ "
    "ملاقات میں تجارت اور فضائی رابطوں پر تبادلہ خیال کیا گیا۔ "
    "دفتر خارجہ کے بیان میں بتایا گیا کہ دونوں فریق سامان کی آمد و رفت کے لیے نئے راستوں پر کام کریں گے۔"
)
CALL = (
    "ترکیہ کے صدر رجب طیب اردوان نے آذربائیجان کے صدر الہام علیوف سے ٹیلی فون پر گفتگو کی۔ "
    "دونوں رہنماؤں نے توانائی کے منصوبوں پر بات کی اور ان کی جلد تکمیل پر زور دیا۔ بیان کے مطابق گفتگو خوشگوار ماحول میں ہوئی۔"
)
WEATHER = "محکمہ موسمیات نے کہا ہے کہ اگلے ہفتے بالائی علاقوں میں بارش ہو گی اور درجہ حرارت میں کمی آئے گی۔"

LINES: list[dict[str, Any]] = [
    {"id": "m1", "outlet": "jang", "published": "2026-03-11", "title": "وزیر خارجہ کی ازبک سفیر سے ملاقات", "text": MEETING},
    {"id": "m2", "outlet": "geo", "published": "2026-03-11", "title": "اسحاق ڈار سے ازبک سفیر کی ملاقات",
     "text": MEETING + " (اے پی پی)"},
    {"id": "c1", "outlet": "express", "published": "2026-03-10", "title": "ترک اور آذری صدور کا رابطہ", "text": CALL},
    {"id": "w1", "outlet": "dunya", "published": None, "title": "بارش کی پیش گوئی", "text": WEATHER},
]  # fmt: skip


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in LINES) + "{broken\n", "utf-8")
    return path


def invoke(*arguments: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_extract_gives_one_line_per_article_in_input_order(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "events.jsonl"
    result = invoke("extract", archive, "--out", out)
    assert result.exit_code == 0, result.output
    lines = read(out)
    assert [line["id"] for line in lines] == ["m1", "m2", "c1", "w1"]
    assert lines[3]["events"] == []
    [event] = lines[0]["events"]
    assert set(event) == {
        "type", "status", "background", "parties", "participants", "date", "date_precision", "place", "mode", "topics",
        "evidence",
    }  # fmt: skip
    assert (event["type"], event["status"], event["parties"]) == ("meeting", "held", ["PK", "UZ"])
    assert event["evidence"] in LINES[0]["text"] + LINES[0]["title"]
    assert set(event["participants"][0]) == {"name", "name_en", "role", "country"}
    assert lines[2]["events"][0]["type"] == "call"
    assert f"{archive}:5" in result.stderr
    assert "4 articles" in result.stderr


def test_extract_gives_the_same_bytes_with_more_processes(archive: Path) -> None:
    one, two = invoke("extract", archive, "--jobs", 1), invoke("extract", archive, "--jobs", 2)
    assert one.stdout == two.stdout
    assert one.stdout.count("\n") == 4


def test_extract_reads_standard_input_and_tells_its_summary_as_json() -> None:
    result = invoke("extract", "-", "--json", stdin=json.dumps(LINES[0]).encode())
    assert result.exit_code == 0
    summary = json.loads(result.stderr)
    assert summary["articles"] == summary["with_events"] == 1
    assert json.loads(result.stdout)["id"] == "m1"


def test_extract_full_shows_where_each_field_is_said(archive: Path) -> None:
    line = json.loads(invoke("extract", archive, "--full").stdout.splitlines()[0])
    part, start, end = line["events"][0]["spans"]["evidence"][0]
    assert LINES[0][part][start:end] == line["events"][0]["evidence"]
    assert line["audience_country"] == "PK"


def test_extract_explains_itself(archive: Path) -> None:
    text = invoke("extract", archive, "--explain").stdout
    assert "1. meeting held" in text
    assert "rules:" in text
    assert "no event: " in text
    assert ": no_sides" in text


def test_nothing_to_read_is_an_error_that_says_so(tmp_path: Path) -> None:
    missing = invoke("extract", tmp_path / "nowhere.jsonl")
    assert (missing.exit_code, "no such file or folder" in missing.output) == (1, True)
    empty = tmp_path / "empty.jsonl"
    empty.write_text("")
    assert invoke("extract", empty).exit_code == 1
    assert invoke("process", empty, "--out", tmp_path / "out").exit_code == 1


def test_process_writes_events_mentions_and_duplicates(archive: Path, tmp_path: Path) -> None:
    result = invoke("process", archive, "--out", tmp_path / "out", "--jobs", 1, "--json")
    assert result.exit_code == 0, result.output
    events = {event["type"]: event for event in read(tmp_path / "out" / "events.jsonl")}
    assert set(events) == {"meeting", "call"}
    assert sorted(source["article_id"] for source in events["meeting"]["sources"]) == ["m1", "m2"]
    assert events["meeting"]["parties"] == ["PK", "UZ"]
    mentions = read(tmp_path / "out" / "mentions.jsonl")
    assert [line["article_id"] for line in mentions] == ["w1", "c1", "m1", "m2"]
    assert mentions[0]["reason"]
    [duplicate] = read(tmp_path / "out" / "duplicates.jsonl")
    assert (duplicate["article_id"], duplicate["duplicate_of"], duplicate["kind"]) == ("m2", "m1", "near_text")
    assert 0.8 < duplicate["similarity"] <= 1
    summary = json.loads(result.stdout)
    assert summary["lines_not_read"] == 1
    assert summary["dedupe"]["in"] == summary["dedupe"]["out"] == summary["extract"]["in"] == summary["extract"]["out"] == 4
    assert summary["extract"]["with_events"] + sum(summary["extract"]["without_events"].values()) == 4
    assert summary["resolve"]["events"] == 2
    assert json.loads((tmp_path / "out" / "summary.json").read_text()).items() <= summary.items()


def test_process_gives_the_same_bytes_whatever_the_jobs(archive: Path, tmp_path: Path) -> None:
    for name, jobs in (("one", 1), ("two", 2)):
        assert invoke("process", archive, "--out", tmp_path / name, "--jobs", jobs).exit_code == 0
    for name in ("events.jsonl", "mentions.jsonl", "duplicates.jsonl", "summary.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    assert sorted(p.name for p in (tmp_path / "one").iterdir()) == [
        "duplicates.jsonl", "events.jsonl", "mentions.jsonl", "summary.json",
    ]  # fmt: skip


def test_process_takes_the_order_of_publication_not_of_the_file(tmp_path: Path) -> None:
    outputs = []
    for name, lines in (("forth", LINES), ("back", LINES[::-1])):
        path = tmp_path / f"{name}.jsonl"
        path.write_text("".join(json.dumps(line) + "\n" for line in lines if line["id"] != "m2"))
        assert invoke("process", path, "--out", tmp_path / name, "--jobs", 1).exit_code == 0
        outputs.append((tmp_path / name / "events.jsonl").read_bytes())
    assert outputs[0] == outputs[1]


def test_the_table_of_process_balances(archive: Path, tmp_path: Path) -> None:
    result = invoke("process", archive, "--out", tmp_path / "out", "--jobs", 1)
    assert "4 articles into" in result.stdout
    assert "1 near text" in result.stdout
    assert "1 line not read as an article" in result.stdout
