"""A message as machines take it: the payload form that Standard Webhooks recommends (type, timestamp, data)."""

from typing import Any

import msgspec

from connectors.delivery.message import Message
from connectors.delivery.render.cable import cable_line
from connectors.delivery.wording import Telling

_encoder = msgspec.json.Encoder(order="deterministic")


def payload(message: Message) -> bytes:
    """JSON; the same message gives the same bytes in every attempt. PLOVER and CAMEO codes are in `event`."""
    subscription = message.subscription
    data: dict[str, Any] = {"subscription_id": subscription.subscription_id, "subscription_name": subscription.name}
    if message.test:
        data["test"] = True
    if message.digest:
        kind = "digest"
        data["groups"] = [
            {"parties": tellings[0].alert.event.parties, "type": event_type, "alerts": [_telling(one) for one in tellings]}
            for (_, event_type), tellings in message.groups().items()
        ]
    else:
        kind = message.tellings[0].alert.kind
        data |= _telling(message.tellings[0])
    return _encoder.encode({"type": f"sifarat.alert.{kind}", "timestamp": message.made_at, "data": data})


def _telling(telling: Telling) -> dict[str, Any]:
    alert = telling.alert
    return {
        "alert_id": alert.alert_id,
        "kind": alert.kind,
        "facts_revision": alert.facts_revision,
        "wording": telling.wording,
        "changes": [{"field": change.field, "was": change.was, "now": change.now} for change in telling.differences],
        "matched": alert.matched,
        "cable": cable_line(alert.event),
        "event": alert.event,
    }
