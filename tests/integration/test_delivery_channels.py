"""E-mail through a real SMTP server, chats and files, on a real Kafka."""

import email
import json
import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import default
from typing import Any

import feedparser
import pytest
from aiosmtpd.controller import Controller
from alert_samples import alert, event, fresh, subscription
from delivery_kit import FAST, Receiver, Setup, until

from schemas.alerts import Channel

pytestmark = pytest.mark.kafka


class Mailbox:
    """Takes mail; refuses as many times as it is told first."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.refuse = 0

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        if self.refuse:
            self.refuse -= 1
            return "451 try again later"
        self.mails.append(email.message_from_bytes(envelope.content, policy=default))
        return "250 taken"


@pytest.fixture
def mailbox() -> Iterator[tuple[Mailbox, int]]:
    made = Mailbox()
    with socket.socket() as probe:  # aiosmtpd cannot choose a port by itself
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(made, hostname="127.0.0.1", port=port)
    controller.start()
    yield made, port
    controller.stop()


async def test_a_mail_has_both_languages_and_a_plain_part(
    setup: Setup, mailbox: tuple[Mailbox, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    box, port = mailbox
    box.refuse = 1
    monkeypatch.setenv("MAIL_URL", f"mailto://127.0.0.1:{port}/?to=desk@example.org&from=alerts@example.org")
    await setup.subscribe(subscription(channel=Channel(kind="apprise", target="env:MAIL_URL")))
    candidate = fresh()
    await setup.alert(candidate)
    async with setup.delivering():
        (delivered,) = (await setup.closed(1)).values()
    assert (delivered.outcome, delivered.attempts) == ("delivered", 2)
    (mail,) = box.mails
    assert mail["to"] == "desk@example.org"
    assert mail["subject"] == f"New event: {event().line_en}"
    assert mail["x-sifarat-message-id"] == candidate.alert_id
    html, plain = mail.get_body(("html",)), mail.get_body(("plain",))
    assert html is not None
    assert plain is not None
    page = html.get_content()
    assert 'dir="rtl" lang="ur"' in page
    assert event().line_ur in page
    assert "<table" in page, "the markup arrives as markup"
    assert event().line_ur in plain.get_content()


async def test_chats_get_text_and_a_service_that_is_down_gets_it_later(setup: Setup, receiver: Receiver) -> None:
    base = f"127.0.0.1:{receiver.port}"
    await setup.subscribe(
        subscription("ntfy", channel=Channel(kind="apprise", target="env:NTFY")),
        subscription("json", channel=Channel(kind="apprise", target=f"json://{base}/in")),
        subscription("matrix", channel=Channel(kind="apprise", target="env:MATTERMOST")),
    )
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("NTFY", f"ntfy://{base}/desk")
        environment.setenv("MATTERMOST", f"mmost://{base}/abcdefghijklmnopqrstuvwxyz")
        receiver.answers = [(503, {})] * 2
        await setup.alert(fresh("ntfy"), fresh("json"), fresh("matrix"))
        async with setup.delivering():
            found = await setup.closed(3)
    assert {one.outcome for one in found.values()} == {"delivered"}
    assert sum(one.attempts for one in found.values()) == 5
    bodies = [request.body.decode() for request in receiver.requests]
    assert sum("desk" in body and "ntfy" not in body for body in bodies) >= 1
    told = [json.loads(body) for body in bodies if body.startswith("{")]
    assert all(event().line_ur in json.dumps(one, ensure_ascii=False) for one in told)
    assert not any("<table" in body for body in bodies)
    reasons = [one.reason for one in await setup.entries() if one.outcome == "retry"]
    assert len(reasons) == 2
    assert all("503" in reason for reason in reasons), reasons


async def test_files_and_console_tell_it_once_also_after_a_restart(setup: Setup) -> None:
    await setup.subscribe(
        subscription("feed", channel=Channel(kind="feed", target="desk/all.atom")),
        subscription("calendar", channel=Channel(kind="calendar", target="all.ics")),
        subscription("console"),
    )
    names = ("feed", "calendar", "console")
    undated = alert("calendar", told=event(event_id="undated", date=None, first_published=datetime.now(UTC)))
    await setup.alert(*(fresh(name, event_id=f"event-{n}") for name in names for n in range(3)), undated)
    async with setup.delivering():
        await setup.closed(9)
    async with setup.delivering():
        found = await setup.closed(10)
    outcomes = sorted(one.outcome for one in found.values())
    assert outcomes == ["delivered"] * 9 + ["refused_undated"]
    assert len(feedparser.parse((setup.folder / "desk" / "all.atom").read_bytes()).entries) == 3
    assert (setup.folder / "all.ics").read_text().count("BEGIN:VEVENT") == 3
    assert setup.console.getvalue().count("New event: ") == 3
    assert event().line_ur in setup.console.getvalue()


async def test_a_channel_that_cannot_be_opened_is_retried_and_named_without_its_secret(
    setup: Setup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAD", "nosuch://s3cr3t-token-1234")
    await setup.subscribe(subscription(channel=Channel(kind="apprise", target="env:BAD")))
    await setup.alert(fresh())
    async with setup.delivering(FAST.model_copy(update={"retry_attempts": 2})):
        (dead,) = (await setup.closed(1)).values()
    assert dead.outcome == "dead"
    assert "apprise cannot read this address" in dead.reason
    assert "s3cr3t" not in str(await setup.dead())


async def test_one_receiver_that_hangs_holds_up_nobody_else(setup: Setup, receiver: Receiver) -> None:
    receiver.delay_s = 30
    slow = Channel(kind="apprise", target=f"json://127.0.0.1:{receiver.port}/in")
    await setup.subscribe(subscription("slow", channel=slow), subscription("quick"))
    await setup.alert(fresh("slow"), *(fresh("quick", event_id=f"event-{n}") for n in range(20)))
    async with setup.delivering():
        await setup.closed(20)
        await until(lambda: len(receiver.requests) >= 1)
    assert setup.console.getvalue().count("New event: ") == 20
