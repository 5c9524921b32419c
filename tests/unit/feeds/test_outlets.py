"""Outlets are found by short name, by host, and by path where one host serves many languages."""

from zoneinfo import ZoneInfo

import pytest

from seeds.outlets import outlet_of, outlets


@pytest.mark.parametrize(
    ("asked", "outlet"),
    [
        ("https://www.bbc.com/urdu/articles/c0kx", "bbc"),
        ("http://WWW.BBC.com:80/urdu?x=1", "bbc"),
        ("bbc", "bbc"),
        ("https://jang.com.pk/news/1", "jang"),
        ("www.dw.com/ur/x/a-1", "dw"),
        ("https://urdu.siasat.com/news/a", "siasat"),
        ("https://www.bbc.com/persian/articles/c0kx", None),
        ("https://www.bbc.com/urdux", None),
        ("https://example.org/", None),
        ("http://[half", None),
        ("", None),
        (None, None),
    ],
)
def test_outlet_of(asked: str | None, outlet: str | None) -> None:
    found = outlet_of(asked)
    assert (found.outlet if found else None) == outlet


def test_an_indian_paper_writes_for_india() -> None:
    found = outlet_of("https://urdu.siasat.com/1")
    assert found is not None
    assert (found.audience_country, found.zone) == ("IN", "Asia/Kolkata")


def test_every_outlet_has_a_zone_that_exists_and_no_host_belongs_to_two() -> None:
    hosts: list[str] = []
    for outlet in outlets().values():
        assert outlet.zone is not None
        ZoneInfo(outlet.zone)
        assert outlet.audience_country in {"PK", "IN"}
        hosts += outlet.hosts
    assert len(hosts) == len(set(hosts))
