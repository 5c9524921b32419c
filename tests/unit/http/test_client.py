"""The client over real connections: redirects guarded, limits kept, hosts treated gently, robots.txt obeyed."""

import asyncio
import gzip
import itertools
import time
from typing import Any

import pytest

from connectors.http import Answer, Failure, GuardedClient, HttpSettings, failure_of
from connectors.http.urls import BadUrlError, parse

LOCAL = {"allow": ("127.0.0.1",), "total_timeout_s": 5, "read_timeout_s": 2}


async def fetch(server: Any, path: str, *, settings: dict[str, Any] | None = None, **more: Any) -> Answer | Failure:
    async with GuardedClient(HttpSettings(**(LOCAL | (settings or {})))) as client:
        return await client.fetch(server.url(path), **more)


async def test_an_answer_of_any_status_is_an_answer(server: Any) -> None:
    server.paths["/a"] = server.answer(gzip.compress("متن".encode()), Content_Encoding="gzip", ETag='"x-1"')
    answer = await fetch(server, "/a")
    assert isinstance(answer, Answer)
    assert (answer.status, answer.body.decode(), answer.headers["etag"]) == (200, "متن", '"x-1"')
    missing = await fetch(server, "/b")
    assert isinstance(missing, Answer)
    failure = failure_of(missing)
    assert failure is not None
    assert (failure.kind, failure.status) == ("hard", 404)
    asked = dict(server.asked)["/a"]
    assert asked["user-agent"].startswith("Sifarat/")
    assert asked["accept-encoding"] == "gzip, deflate"
    assert "cookie" not in asked


async def test_the_contact_is_in_the_user_agent(server: Any) -> None:
    await fetch(server, "/a", settings={"contact": "mailto:news@example.org"})
    assert "+mailto:news@example.org" in server.asked[-1][1]["user-agent"]


async def test_without_permission_loopback_is_blocked(server: Any) -> None:
    failure = await fetch(server, "/", settings={"allow": (), "ports": (server.port,)})
    assert isinstance(failure, Failure)
    assert failure.kind == "blocked"
    assert "loopback" in failure.reason
    assert "http.allow" in failure.reason
    assert server.asked == []


@pytest.mark.parametrize(
    "target",
    ["http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://[::ffff:192.168.0.1]/", "http://127.0.0.2/"],
)
async def test_a_redirect_into_the_private_network_is_hostile(server: Any, target: str) -> None:
    server.paths["/r"] = server.answer(b"", "302 Found", Location=target)
    failure = await fetch(server, "/r")
    assert isinstance(failure, Failure)
    assert failure.kind == "hostile"
    assert "redirected to an address that is refused" in failure.reason


async def test_redirects_are_followed_and_remembered(server: Any) -> None:
    server.paths["/1"] = server.answer(b"", "301 Moved", Location="/2")
    server.paths["/2"] = server.answer(b"", "307 Again", Location=server.url("/3"))
    server.paths["/3"] = server.answer(b"here")
    answer = await fetch(server, "/1")
    assert isinstance(answer, Answer)
    assert answer.body == b"here"
    assert answer.final_url == server.url("/3")
    assert [hop.status for hop in answer.hops] == [301, 307]


@pytest.mark.parametrize(
    ("location", "kind", "said"),
    [("/loop", "soft", "loop"), ("javascript:alert(1)", "hard", "only http"), ("http://u:p@127.0.0.1/", "hard", "password")],
)
async def test_redirects_that_lead_nowhere(server: Any, location: str, kind: str, said: str) -> None:
    server.paths["/loop"] = server.answer(b"", "302 Found", Location=location)
    failure = await fetch(server, "/loop")
    assert isinstance(failure, Failure)
    assert failure.kind == kind
    assert said in failure.reason


async def test_endless_redirects_end(server: Any) -> None:
    for number in range(20):
        server.paths[f"/{number}"] = server.answer(b"", "302 Found", Location=f"/{number + 1}")
    failure = await fetch(server, "/0", settings={"max_redirects": 4})
    assert isinstance(failure, Failure)
    assert failure.reason == "more than 4 redirects"
    assert sum(path != "/robots.txt" for path, _ in server.asked) == 5


async def test_a_post_is_not_sent_on(server: Any) -> None:
    server.paths["/hook"] = server.answer(b"", "302 Found", Location="/other")
    answer = await fetch(server, "/hook", method="POST", content=b"{}", obey_robots=False)
    assert isinstance(answer, Answer)
    assert answer.status == 302
    assert [path for path, _ in server.asked] == ["/hook"]


async def test_retry_after_holds_the_whole_host(server: Any) -> None:
    server.paths["/busy"] = server.answer(b"", "429 Too Many Requests", Retry_After="120")
    server.paths["/other"] = server.answer(b"fine")
    async with GuardedClient(HttpSettings(**LOCAL)) as client:
        first = await client.fetch(server.url("/busy"))
        second = await client.fetch(server.url("/other"))
    assert isinstance(first, Answer)
    failure = failure_of(first)
    assert failure is not None
    assert (failure.kind, failure.retry_after_s) == ("temporary", 120)
    assert isinstance(second, Failure)
    assert second.kind == "temporary"
    assert second.retry_after_s == pytest.approx(120, abs=5)
    assert "/other" not in [path for path, _ in server.asked]


async def test_robots_txt_is_obeyed_and_read_once(server: Any) -> None:
    server.paths["/robots.txt"] = server.answer(b"User-agent: *\nDisallow: /private/\n\nUser-agent: Sifarat\nDisallow: /no/\n")
    for path in ("/no/1", "/private/1", "/yes"):
        server.paths[path] = server.answer(b"page")
    async with GuardedClient(HttpSettings(**LOCAL)) as client:
        denied = await client.fetch(server.url("/no/1"))
        ours = await client.fetch(server.url("/private/1"))
        fine = await client.fetch(server.url("/yes"))
        told = await client.fetch(server.url("/no/1"), obey_robots=False)
    assert isinstance(denied, Failure)
    assert denied.kind == "blocked"
    assert "robots.txt" in denied.reason
    assert all(isinstance(answer, Answer) for answer in (ours, fine, told))
    assert [path for path, _ in server.asked].count("/robots.txt") == 1


async def test_a_robots_txt_that_breaks_forbids_for_now(server: Any) -> None:
    server.paths["/robots.txt"] = server.answer(b"", "503 Service Unavailable")
    failure = await fetch(server, "/page")
    assert isinstance(failure, Failure)
    assert failure.kind == "temporary"


async def test_requests_to_a_host_are_spaced() -> None:
    from connectors.http.budget import HostBudget

    budget = HostBudget(concurrency=2, spacing_s=0.1)
    starts: list[float] = []

    async def ask(host: str) -> None:
        async with budget.slot(host):
            starts.append(time.monotonic())

    began = time.monotonic()
    await asyncio.gather(*(ask("a.example") for _ in range(4)))
    gaps = [later - earlier for earlier, later in itertools.pairwise(starts)]
    assert min(gaps) > 0.09
    budget.set_delay("b.example", 0.3)
    starts.clear()
    began = time.monotonic()
    await asyncio.gather(ask("b.example"), ask("b.example"), ask("c.example"))
    assert time.monotonic() - began > 0.29
    assert starts[1] - began < 0.1


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/", "file:///etc/passwd", "http://example.org\\@evil.example/", "http://user@example.org/",
        "http://exa mple.org/", "http:///x", "javascript:1", "//example.org/x", "http://example.org/" + "x" * 3000, "http://[half",
    ],
)  # fmt: skip
def test_bad_urls(url: str) -> None:
    with pytest.raises(BadUrlError):
        parse(url)


def test_urdu_paths_are_encoded_and_fragments_dropped() -> None:
    assert str(parse("http://example.org/خبر#top")) == "http://example.org/%D8%AE%D8%A8%D8%B1"
