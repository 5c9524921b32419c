"""The stamp of what made a record: the same twice, another one for other rules or other tables."""

import re

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
    assert stamp("extraction").rules != stamp("extraction/detail").rules
    assert stamp("extraction", "urdu").rules != stamp("extraction").rules
    assert stamp("urdu", tables=("people.tsv",)).data != stamp("urdu", tables=("people.tsv", "terms.tsv")).data
    assert stamp("urdu").data == ""
