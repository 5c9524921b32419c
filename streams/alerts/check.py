"""Is a filter one that can ever match? What is refused names the field, the word, and the nearest one that is known."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Final

from schemas import words as known
from schemas.alerts import Filter, Subscription
from streams.alerts.vocabulary import Vocabulary, words

ACCOUNTS: Final = ("media", "unnamed")
"""Whose account besides a party's."""


class BadFilterError(ValueError):
    """A subscription that cannot mean what it says. `reasons` has one sentence per mistake."""

    def __init__(self, subscription: str, reasons: list[str]) -> None:
        super().__init__(f"subscription {subscription}: {'; '.join(reasons)}")
        self.reasons = reasons


def check(subscription: Subscription, vocabulary: Vocabulary) -> None:
    """Raises `BadFilterError` with every reason why this subscription is refused."""
    reasons = filter_reasons(subscription.filter, vocabulary)
    if not subscription.subscription_id:
        reasons.append("subscription_id is empty")
    if not subscription.kinds:
        reasons.append("kinds is empty: nothing would ever be told")
    reasons += _unknown("kinds", subscription.kinds, dict.fromkeys(known.ALERT_KINDS, ""))
    if subscription.language not in ("ur", "en", "both"):
        reasons.append(f"language: {subscription.language!r} is none of ur, en, both")
    if reasons:
        raise BadFilterError(subscription.subscription_id, reasons)


def filter_reasons(wanted: Filter, vocabulary: Vocabulary) -> list[str]:
    """Why this filter is refused, one sentence per mistake; empty when it is good."""
    parties = vocabulary.parties
    regions = dict.fromkeys(vocabulary.regions, "")
    reasons = [
        *_unknown("parties_any", wanted.parties_any, parties),
        *_unknown("parties_all", wanted.parties_all, parties),
        *_unknown("pair", wanted.pair, parties),
        *_unknown("organisations", wanted.organisations, parties),
        *_unknown("countries", wanted.countries, parties),
        *_unknown("accounts", wanted.accounts, {**parties, **dict.fromkeys(ACCOUNTS, "")}),
        *_unknown("regions", wanted.regions, regions),
        *_unknown("types", wanted.types, dict.fromkeys(known.EVENT_TYPES, "")),
        *_unknown("statuses", wanted.statuses, dict.fromkeys(known.STATUSES, "")),
        *_unknown("topics", wanted.topics, dict.fromkeys(known.TOPICS, "")),
    ]
    if wanted.least_level is not None:
        reasons += _unknown("least_level", [wanted.least_level], dict.fromkeys(known.ROLES, ""))
    if vocabulary.cities:
        cities = {city.casefold(): city for city in vocabulary.cities}
        unknown = [city for city in wanted.cities if city.casefold() not in cities]
        reasons += _unknown("cities", unknown, dict.fromkeys(vocabulary.cities, ""))
    if wanted.pair and len(set(wanted.pair)) != 2:
        reasons.append(f"pair: two different parties are needed, got {', '.join(wanted.pair)}")
    if wanted.pair and not set(wanted.parties_all) <= set(wanted.pair):
        reasons.append("parties_all names a party that is not in pair: no event could ever match")
    reasons += [f"{name}: {item!r} holds no word" for name in ("people", "words") for item in getattr(wanted, name)
                if not words(item).strip()]  # fmt: skip
    if wanted.least_confidence is not None and not 0 <= wanted.least_confidence <= 1:
        reasons.append(f"least_confidence: {wanted.least_confidence} is not between 0 and 1")
    if wanted.least_sources is not None and wanted.least_sources < 1:
        reasons.append(f"least_sources: {wanted.least_sources} is less than 1")
    if wanted.max_tier is not None and wanted.max_tier < 1:
        reasons.append(f"max_tier: {wanted.max_tier} is less than 1 (tier 1 is the best)")
    if wanted.recency_days < 1:
        reasons.append(f"recency_days: {wanted.recency_days} is less than 1")
    return reasons


def _unknown(name: str, given: Iterable[str], valid: Mapping[str, str]) -> list[str]:
    """One reason per word that is not among the valid ones (word to English name), with the nearest that is."""
    reasons = []
    for word in given:
        if word in valid:
            continue
        by_name = {title.casefold(): code for code, title in valid.items() if title}
        by_code = {code.casefold(): code for code in valid}
        close = get_close_matches(word.casefold(), [*by_code, *by_name], n=1, cutoff=0.6)
        nearest = (by_code.get(close[0]) or by_name.get(close[0])) if close else None
        if nearest is None:
            hint = f"; known are {', '.join(valid)}" if len(valid) <= 20 else ""
        else:
            hint = f"; did you mean {nearest}{f' ({valid[nearest]})' if valid[nearest] else ''}?"
        reasons.append(f"{name}: {word!r} is not known{hint}")
    return reasons
