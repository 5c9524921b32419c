"""`sifarat subscriptions` as people call it, on a real Kafka."""

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from alert_samples import event, revised, source
from click.testing import CliRunner, Result
from delivery_kit import Setup

from schemas import topics
from sifarat.commands.subscriptions import command

pytestmark = pytest.mark.kafka
Run = Callable[..., Result]

FILE = """
[[subscription]]
id = "pk-iran"
name = "Pakistan and Iran"
[subscription.filter]
pair = ["PK", "IR"]
[subscription.channel]
kind = "console"
[subscription.schedule]
mode = "daily"
daily_at = 07:30:00
zone = "Asia/Karachi"

[[subscription]]
id = "visits"
kinds = ["created", "facts"]
filter = { types = ["visit"] }
channel = { kind = "calendar", target = "visits.ics" }
"""


@pytest.fixture
def setup(kafka: str, prefix: str, tmp_path: Path) -> Setup:
    return Setup(kafka, prefix, tmp_path)


@pytest.fixture
def run(kafka: str, prefix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("SIFARAT_BROKER", kafka)
    monkeypatch.setenv("SIFARAT_PREFIX", prefix)
    monkeypatch.setenv("SIFARAT_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(command, list(arguments))


def test_add_list_show_and_remove(run: Run) -> None:
    added = run(
        "add", "gulf", "--region", "gulf", "--type", "visit,call", "--least-level", "minister", "--channel", "webhook",
        "--target", "env:HOOK_URL", "--secret", "env:HOOK_SECRET", "--quiet", "22:00-07:00", "--zone", "Asia/Karachi",
    )  # fmt: skip
    assert added.exit_code == 0, added.output
    assert "sifarat subscriptions test gulf" in added.output
    (listed,) = (json.loads(line) for line in run("list", "--json").output.splitlines())
    assert listed["filter"]["types"] == ["visit", "call"]
    assert listed["schedule"]["quiet_from"] == "22:00"
    assert "env:HOOK_URL" in run("list").output
    shown = run("show", "gulf").output
    assert "regions gulf; types visit, call; least_level minister" in shown
    assert "at once, quiet 22:00-07:00 Asia/Karachi" in shown
    assert run("remove", "gulf").exit_code == 0
    assert "no subscriptions" in run("list").output
    missing = run("show", "gulf")
    assert missing.exit_code == 1
    assert "no subscription gulf" in missing.output


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--pair", "PK,Iran"], "x: pair: 'Iran' is not known; did you mean IR (Iran)?"),
        (["--type", "meating"], "did you mean meeting?"),
        (["--zone", "Karachi"], "write one such as Asia/Karachi"),
        (["--channel", "apprise", "--target", "tgram://12345:SECRETTOKEN/1"], "env:NAME or file:/path"),
        (["--quiet", "22:00"], "write two times"),
    ],
)
def test_what_is_refused_is_refused_with_the_reason_and_nothing_is_written(run: Run, arguments: list[str], says: str) -> None:
    refused = run("add", "x", "--channel", "console", *arguments)
    assert refused.exit_code != 0
    assert says in refused.output
    assert "SECRETTOKEN" not in refused.output
    assert "no subscriptions" in run("list").output


def test_apply_is_idempotent_and_prunes_when_told(run: Run, setup: Setup, tmp_path: Path) -> None:
    file = tmp_path / "subs.toml"
    file.write_text(FILE)
    assert "2 added" in run("apply", str(file), "--dry-run").output
    assert "no subscriptions" in run("list").output
    assert "2 added, 0 changed" in run("apply", str(file)).output
    before = asyncio.run(setup.subscriptions())
    assert before["pk-iran"].schedule.daily_at == "07:30"
    assert "0 added, 0 changed, 0 removed, 2 as they were" in run("apply", str(file)).output
    file.write_text(FILE.split("\n[[subscription]]\nid = \"visits\"")[0].replace('"IR"', '"IN"'))  # fmt: skip
    changed = run("apply", str(file), "--prune")
    assert "change pk-iran\nremove visits" in changed.output
    after = asyncio.run(setup.subscriptions())
    assert after["pk-iran"].filter.pair == ["PK", "IN"]
    assert after["pk-iran"].created_at == before["pk-iran"].created_at
    assert [json.loads(line)["id"] for line in run("list", "--json").output.splitlines()] == ["pk-iran"]


def test_a_bad_file_is_refused_as_a_whole_with_its_lines(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "subs.toml"
    file.write_text(
        FILE
        + '\n[[subscription]]\nid = "bad"\n[subscription.filter]\nparty_any = ["PK"]\n[subscription.channel]\nkind = "fax"\n'
    )
    refused = run("apply", str(file))
    assert refused.exit_code == 1
    assert (
        f"{file}:{FILE.count(chr(10)) + 2}: subscription bad: filter.party_any: is not known; did you mean parties_any?"
        in refused.output
    )
    assert "no subscriptions" in run("list").output
    file.write_text("[[subscription]\n")
    assert "no TOML" in run("apply", str(file)).output


def test_a_muted_subscription_stays_muted_until_it_is_resumed(run: Run, setup: Setup, tmp_path: Path) -> None:
    file = tmp_path / "subs.toml"
    file.write_text(FILE)
    run("apply", str(file))
    known = asyncio.run(setup.subscriptions())["visits"]
    muted = msgspec.structs.replace(known, enabled=False, muted="HTTP 410 Gone")
    asyncio.run(setup.subscribe(muted))
    assert "visits stays muted (HTTP 410 Gone)" in run("apply", str(file)).output
    assert "muted: HTTP 410 Gone" in run("show", "visits").output
    assert "visits is on; it was muted" in run("resume", "visits").output
    assert asyncio.run(setup.subscriptions())["visits"].enabled


def test_the_test_button_uses_the_channel_and_says_when_it_fails(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("add", "file", "--pair", "IN,CN", "--channel", "feed", "--target", "all.atom")
    assert run("test", "file").exit_code == 0
    assert "This is a test of Sifarat" in (tmp_path / "data" / "alerts" / "all.atom").read_text()
    run("add", "hook", "--channel", "webhook", "--target", "http://127.0.0.1:9/x", "--secret", "env:HOOK_SECRET")
    failed = run("test", "hook")
    assert failed.exit_code == 1
    assert "HOOK_SECRET is not set" in failed.output


def test_a_preview_shows_what_would_have_been_sent(run: Run, setup: Setup, tmp_path: Path) -> None:
    now = datetime.now(UTC)
    day = now.date().isoformat()
    asyncio.run(setup.create())

    def old(name: str, hours: int, **more: object) -> None:
        at = now - timedelta(hours=hours)
        told = event(event_id=name, date=day, first_seen=at, last_seen=at, **more)
        changed = revised(told, "status", status="held")
        more_sources = revised(changed, "sources", sources=[source(), source("geo")])
        asyncio.run(setup.write(topics.EVENTS, [(name, told), (name, changed), (name, more_sources)], at))

    old("meeting", 20, status="planned")
    old("other-pair", 19, parties=["IN", "PK"], status="planned")
    old("too-old", 24 * 20)
    file = tmp_path / "subs.toml"
    file.write_text(FILE.replace("mode", "#mode").replace("daily_at", "#daily_at"))
    run("apply", str(file))
    found = [json.loads(line) for line in run("preview", "pk-iran", "--json").output.splitlines()]
    assert [(one["tellings"][0]["event_id"], one["tellings"][0]["kind"], one["tellings"][0]["wording"]) for one in found] == [
        ("meeting", "created", "new"), ("meeting", "status", "updated"),
    ]  # fmt: skip
    page = run("preview", "--days", "7").output
    assert "pk-iran: 2 messages in 7 days" in page
    assert "visits: 0 messages" in page
    file.write_text(FILE)
    digest = run("preview", "--file", str(file)).output
    assert "digest of 1" in digest
    assert run("preview", "nobody").exit_code == 1
