"""Reading gold and predictions: every layout, and errors that name the file."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from sifarat.commands.evaluate import command
from sifarat.evaluation.gold import EvaluationError, read_gold, read_predictions

GOLD = {
    "id": "one",
    "diplomatic": True,
    "events": [{"type": "call", "parties": ["IR", "PK"], "status": "held", "background": False}],
}
TEXT = {
    "id": "one",
    "title": "",
    "text": "وزیراعظم نے ایرانی صدر کو ٹیلی فون کیا۔",
    "audience_country": "PK",
    "published": "2026-03-11",
}


def write(path: Path, value: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
    return path


def test_a_folder_with_gold_and_articles(tmp_path: Path) -> None:
    write(tmp_path / "gold" / "one.json", GOLD)
    write(tmp_path / "articles" / "one.json", TEXT)
    found = read_gold(tmp_path)
    assert ([one.id for one in found.gold], found.articles) == (["one"], [str(tmp_path / "articles")])


def test_a_file_that_holds_both(tmp_path: Path) -> None:
    file = write(tmp_path / "both.jsonl", {**TEXT, **GOLD})
    assert read_gold(file).articles == [str(file)]
    assert read_gold(tmp_path).articles == [str(tmp_path)]


@pytest.mark.parametrize(
    ("content", "says"),
    [("{", "both.jsonl:1"), ('{"id": 5, "diplomatic": true, "events": []}', "$.id"), ('{"id": "a"}', "diplomatic")],
)
def test_bad_gold_is_named(tmp_path: Path, content: str, says: str) -> None:
    (tmp_path / "both.jsonl").write_text(content)
    with pytest.raises(EvaluationError, match=r"both\.jsonl:1") as error:
        read_gold(tmp_path)
    assert says in str(error.value)


def test_gold_that_stands_twice(tmp_path: Path) -> None:
    write(tmp_path / "a.json", GOLD)
    write(tmp_path / "b.json", GOLD)
    with pytest.raises(EvaluationError, match="one stands twice"):
        read_gold(tmp_path)


def test_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="no gold files"):
        read_gold(tmp_path)


def test_a_bad_prediction_is_named_by_its_line() -> None:
    with pytest.raises(EvaluationError, match=r"told\.jsonl:3"):
        read_predictions([b'{"id": "a", "events": []}', b"", b'{"id": "b"}'], "told.jsonl")


def test_the_command_scores_predictions(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold" / "one.json", GOLD).parent
    predictions = write(tmp_path / "told.jsonl", {"id": "one", "events": GOLD["events"]})
    result = CliRunner().invoke(command, [str(gold), "--predictions", str(predictions), "--json"])
    assert result.exit_code == 0, result.output
    assert json.loads(result.output)["events_strict"]["f1"] == 1.0


def test_predictions_by_standard_input(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold" / "one.json", GOLD).parent
    told = json.dumps({"id": "one", "events": GOLD["events"]})
    result = CliRunner().invoke(command, [str(gold), "--predictions", "-", "--json"], input=told)
    assert json.loads(result.output)["events_strict"]["f1"] == 1.0


def test_predictions_about_other_articles_are_refused(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold" / "one.json", GOLD).parent
    result = CliRunner().invoke(command, [str(gold), "--predictions", "-"], input='{"id": "other", "events": []}')
    assert result.exit_code == 1
    assert "none of its 1 ids is in the gold, the first is other" in result.output


def test_the_command_extracts_where_no_predictions_are_given(tmp_path: Path) -> None:
    file = write(tmp_path / "both.jsonl", {**TEXT, **GOLD})
    result = CliRunner().invoke(command, [str(file), "--json", "--errors", "5"])
    assert result.exit_code == 0, result.output
    assert json.loads(result.output)["articles"] == 1


def test_gold_without_text_says_what_to_do(tmp_path: Path) -> None:
    write(tmp_path / "one.json", GOLD)
    result = CliRunner().invoke(command, [str(tmp_path)])
    assert result.exit_code == 1
    assert "--articles" in result.output


def test_a_missing_text_is_named(tmp_path: Path) -> None:
    write(tmp_path / "gold" / "one.json", GOLD)
    write(tmp_path / "articles" / "other.json", {**TEXT, "id": "other"})
    result = CliRunner().invoke(command, [str(tmp_path)])
    assert result.exit_code == 1
    assert "no text for 1 of 1 gold articles" in result.output


def test_mistakes_are_listed(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold" / "one.json", GOLD).parent
    predictions = write(tmp_path / "told.jsonl", {"id": "one", "events": []})
    result = CliRunner().invoke(command, [str(gold), "--predictions", str(predictions), "--errors", "1"])
    assert "one: missed: call held IR+PK" in result.output
