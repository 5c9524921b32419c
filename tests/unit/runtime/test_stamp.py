"""The stamp of what made a record: the same twice, another one for other rules or other tables."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import streams
from streams.articles.made_by import RULES
from streams.articles.made_by import made_by as article
from streams.events.versions import made_by as event
from streams.stamp import stamp


def test_articles_and_events_name_code_rules_and_tables() -> None:
    for made in (article(), event()):
        assert made.code
        assert re.fullmatch("[0-9a-f]{12}", made.rules)
        assert re.fullmatch("[0-9a-f]{12}", made.data)
    assert article().rules != event().rules
    assert article().data != event().data


def test_every_folder_and_table_counts() -> None:
    assert stamp("streams/extraction").rules != stamp("streams/extraction/detail").rules
    assert stamp("streams/extraction", "streams/urdu").rules != stamp("streams/extraction").rules
    assert stamp("streams/urdu", tables=("people.tsv",)).data != stamp("streams/urdu", tables=("people.tsv", "terms.tsv")).data
    assert stamp("streams/urdu").data == ""


def test_a_library_counts_by_its_version(monkeypatch: pytest.MonkeyPatch) -> None:
    installed = stamp("streams/urdu", libraries=("trafilatura",))
    assert installed.rules != stamp("streams/urdu").rules
    stamp.cache_clear()
    monkeypatch.setattr("streams.stamp.version", lambda package: "0.0.1")
    assert stamp("streams/urdu", libraries=("trafilatura",)).rules != installed.rules
    stamp.cache_clear()


LOADED = """
import sys, streams.articles.dedupe, streams.articles.parse
print(*(module.__file__ for module in sys.modules.values() if getattr(module, "__file__", None)), sep="\\n")
"""


def test_the_stamp_of_an_article_covers_every_module_that_makes_it() -> None:
    root = Path(streams.__file__).parent.parent
    loaded = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True, cwd=root)
    files = [Path(line) for line in loaded.stdout.splitlines()]
    ours = {path.relative_to(root).as_posix() for path in files if path.is_relative_to(root)}
    ours = {name for name in ours if name.split("/")[0] in ("streams", "schemas", "seeds")}
    assert "streams/articles/page.py" in ours
    wiring = {"streams/__init__.py", "streams/stamp.py", "streams/urdu/__init__.py"}
    assert {name for name in ours - wiring if not name.startswith(("streams/runtime/", *RULES))} == set()
