"""The news server over real HTTP: feeds that feedparser reads, pages that trafilatura reads, validators, edits, withdrawals."""

import asyncio
import io
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import feedparser
import httpx
import pytest
import trafilatura

from connectors.feeds.opml import read_opml
from sifarat.newsserver import NewsServer, Step, Story
from sifarat.newsserver.samples import sample_steps

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
KARACHI = datetime.fromisoformat("2026-03-10T14:30:00+05:00")
TEXT = "\n".join(
    f"یہ خبر کا پیراگراف نمبر {number} ہے جس میں ایک عام سا جملہ لکھا گیا ہے تاکہ صفحہ پڑھنے والے کو کافی متن ملے۔"
    for number in range(1, 6)
)


def story(name: str, **fields: object) -> Story:
    given = {"title": f"خبر {name} <&>", "text": TEXT, "outlet": "karvan", "audience_country": "PK", "published": KARACHI}
    return Story(id=name, **{**given, **fields})  # type: ignore[arg-type]


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient() as client:
        yield client


async def entries(client: httpx.AsyncClient, server: NewsServer) -> list[feedparser.FeedParserDict]:
    found = []
    for feed in server.feeds:
        parsed = feedparser.parse(io.BytesIO((await client.get(feed.url)).content))
        assert not parsed.bozo, parsed.get("bozo_exception")
        found += parsed.entries
    return found


async def test_every_story_is_in_a_feed_with_its_id_and_its_page_reads_as_the_text(client: httpx.AsyncClient) -> None:
    stories = [story(f"a/{n} ü", outlet=outlet) for n, outlet in enumerate(["karvan", "سفیر", "b c", "d"] * 3)]
    stories.append(story("undated", published=None, author="نامہ نگار"))
    async with NewsServer(Step(0, s) for s in stories) as server:
        assert Counter(feed.url.rpartition(".")[2] for feed in server.feeds) == {"xml": 3, "atom": 1}
        found = {entry.id: entry for entry in await entries(client, server)}
        assert set(found) == {s.id for s in stories}
        for s in stories:
            entry = found[s.id]
            assert entry.title == s.title
            assert ("published" in entry) == (s.published is not None)
            if s.published:
                assert datetime(*entry.published_parsed[:6], tzinfo=UTC) == s.published
            page = await client.get(entry.link)
            assert trafilatura.extract(page.text, include_comments=False) == s.text
            metadata = trafilatura.extract_metadata(page.text)
            assert metadata.title == s.title
            assert metadata.date == ("2026-03-10" if s.published else None)
        assert server.pages_read == set(found)


async def test_the_opml_tells_a_poller_all_it_needs(client: httpx.AsyncClient) -> None:
    steps = [
        Step(0, story("1")),
        Step(0, story("2", audience_country="IN")),
        Step(0, story("3", outlet="bbc", zone="Europe/London")),
    ]
    async with NewsServer(steps) as server:
        told = read_opml((await client.get(server.opml_url)).content)
        assert sorted((f.url, f.outlet, f.audience_country, f.zone, f.min_interval_s) for f in told) == sorted(
            (f.url, f.outlet, f.audience_country, f.zone, f.min_interval_s) for f in server.feeds
        )
        assert Counter((f.outlet, f.audience_country) for f in told) == {
            ("karvan", "PK"): 1,
            ("karvan", "IN"): 1,
            ("bbc", "PK"): 1,
        }


async def test_validators_say_when_nothing_has_changed(client: httpx.AsyncClient) -> None:
    async with NewsServer([Step(0, story("1"))]) as server:
        url = server.feeds[0].url
        first = await client.get(url)
        assert "Last-Modified" not in first.headers, "within a second it could hide a change"
        same = {"If-None-Match": first.headers["ETag"]}
        assert (await client.get(url, headers=same)).status_code == 304
        server.newsroom.publish(story("2"))
        changed = await client.get(url, headers=same)
        assert changed.status_code == 200
        assert changed.headers["ETag"] != first.headers["ETag"]
        await asyncio.sleep(2.1)
        later = await client.get(url)
        since = {"If-Modified-Since": later.headers["Last-Modified"]}
        assert (await client.get(url, headers=since)).status_code == 304
        server.newsroom.publish(story("3"))
        assert (await client.get(url, headers=since)).status_code == 200
        assert (await client.get(url, headers={"If-Modified-Since": "yesterday"})).status_code == 200


async def test_an_edit_keeps_id_and_address_and_a_withdrawn_story_is_gone(client: httpx.AsyncClient) -> None:
    async with NewsServer([Step(0, story("1")), Step(0, story("2"))]) as server:
        before = {entry.id: entry for entry in await entries(client, server)}
        server.newsroom.edit("1", title="نئی سرخی", text=TEXT.replace("نمبر 3", "نمبر 33"))
        after = {entry.id: entry for entry in await entries(client, server)}
        assert after["1"].link == before["1"].link
        assert after["1"].title == "نئی سرخی"
        assert "updated" in after["1"]
        assert "نمبر 33" in (await client.get(after["1"].link)).text
        server.newsroom.withdraw("2")
        assert [entry.id for entry in await entries(client, server)] == ["1"]
        assert (await client.get(after["2"].link)).status_code == 404
        assert (await client.get(server.url + "/karvan/articles/3")).status_code == 404
        with pytest.raises(KeyError):
            server.newsroom.withdraw("3")


async def test_a_feed_keeps_what_nobody_has_read_and_then_only_its_window(client: httpx.AsyncClient) -> None:
    steps = [Step(n / 1000, story(str(n))) for n in range(120)]
    async with NewsServer(steps, window=10) as server:
        assert [int(entry.id) for entry in await entries(client, server)] == [0]
        await server.all_published()
        assert [int(entry.id) for entry in await entries(client, server)] == list(range(119, 0, -1))
        assert [int(entry.id) for entry in await entries(client, server)] == list(range(119, 109, -1))
        server.newsroom.publish(story("120"))
        assert [int(entry.id) for entry in await entries(client, server)] == list(range(120, 110, -1))
        assert server.lost == 0
        for number in range(121, 721):
            server.newsroom.publish(story(str(number)))
        assert len(await entries(client, server)) == 500
        assert server.lost == 100


async def test_a_large_outlet_is_split_into_feeds_of_500(client: httpx.AsyncClient) -> None:
    async with NewsServer(Step(0, story(str(n), text="خبر")) for n in range(1_201)) as server:
        assert len(server.feeds) == 3
        ids = [entry.id for entry in await entries(client, server)]
        assert len(ids) == 1_201
        assert len(set(ids)) == 1_201


async def test_only_this_machine_is_answered_by_name(client: httpx.AsyncClient) -> None:
    async with NewsServer([Step(0, story("1"))]) as server:
        assert (await client.get(server.opml_url, headers={"Host": "evil.example:80"})).status_code == 421


async def test_characters_that_xml_forbids_do_not_break_a_feed(client: httpx.AsyncClient) -> None:
    async with NewsServer([Step(0, story("1", title="خبر\x00\x0b ہے", text="متن\x1f ]]> <b>" + TEXT))]) as server:
        (entry,) = await entries(client, server)
        assert entry.title == "خبر ہے"


async def test_the_samples_arrive_in_order_with_dates_counted_from_today(client: httpx.AsyncClient) -> None:
    steps = sample_steps(NOW)
    stories = [step.story for step in steps if step.story]
    assert len({s.id for s in stories}) >= 30
    assert len({s.outlet for s in stories}) >= 4
    assert not [s.id for s in stories if "{" in s.title + s.text]
    assert all(s.published is not None and s.published <= NOW for s in stories)
    planned = next(s for s in stories if s.id == "demo-visit-2")
    assert "15 مارچ" in planned.title
    edited = [s for s in stories if s.id == "demo-visit-2"][1]
    assert "17 مارچ" in edited.text
    assert edited.published == planned.published
    assert "جمعرات" in next(s for s in stories if s.id == "demo-sport-1").text, "two days after Tuesday, 10 March 2026"
    quick = [Step(step.delay / 100, step.story, step.withdraw) for step in steps]
    async with NewsServer(quick) as server:
        await asyncio.sleep(0.5)
        assert server.published < 30, "the delays count from the first read"
        first = {entry.id for entry in await entries(client, server)}
        await asyncio.sleep(0.5)
        assert server.waiting == 2, "what nobody has read is neither edited nor withdrawn"
        for name in ("demo-visit-2", "demo-withdrawn-1"):
            await client.get(server.url + server.newsroom.stories[name].path)
        await server.all_published()
        last = {entry.id for entry in await entries(client, server)}
        assert len(first) < len(last)
        assert last == {s.id for s in stories} - {"demo-withdrawn-1"}
