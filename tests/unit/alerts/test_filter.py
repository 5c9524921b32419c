"""Every condition of a filter, both ways, and what a filter says of why it held."""

from typing import Any

import pytest
from alert_samples import event, revised, source, subscription

from schemas.mentions import Account, Participant
from streams.alerts.check import BadFilterError, check
from streams.alerts.filter import Compiled, EventView
from streams.alerts.vocabulary import Vocabulary, vocabulary, words

KNOWN = Vocabulary(
    {"PK": "Pakistan", "IR": "Iran", "IN": "India", "SA": "Saudi Arabia", "SCO": "Shanghai Cooperation Organisation"},
    {"gulf": frozenset({"SA", "IR"}), "south_asia": frozenset({"PK", "IN"})},
    frozenset({"Tehran", "Islamabad"}),
    {"saleem_ahmad": frozenset({words("سلیم احمد"), words("Saleem Ahmad")})},
)


def held(told: Any = None, **conditions: Any) -> list[str] | None:
    return Compiled(subscription(**conditions), KNOWN).matches(EventView(told or event()))


@pytest.mark.parametrize(
    ("takes", "leaves"),
    [
        ({"parties_any": ["PK", "IN"]}, {"parties_any": ["IN"]}),
        ({"parties_all": ["PK", "IR"]}, {"parties_all": ["PK", "IN"]}),
        ({"pair": ["PK", "IR"]}, {"pair": ["PK", "IN"]}),
        ({"regions": ["gulf"]}, {"regions": ["nowhere"]}),
        ({"types": ["call", "meeting"]}, {"types": ["call"]}),
        ({"statuses": ["held"]}, {"statuses": ["planned"]}),
        ({"least_level": "minister"}, {"least_level": "head_of_government"}),
        ({"people": ["saleem_ahmad"]}, {"people": ["somebody_else"]}),
        ({"people": ["رضا تہرانی"]}, {"people": ["رضا"[:2]]}),
        ({"people": ["reza TEHRANI"]}, {"people": ["Ahmad Reza"]}),
        ({"topics": ["trade", "nuclear"]}, {"topics": ["nuclear"]}),
        ({"words": ["سرحدی تجارت"]}, {"words": ["سرحدی تج"]}),
        ({"words": ["border"]}, {"words": ["borders"]}),
        ({"countries": ["IR"]}, {"countries": ["PK"]}),
        ({"cities": ["tehran"]}, {"cities": ["Islamabad"]}),
        ({"max_tier": 1}, {"max_tier": 0}),
        ({"least_confidence": 0.9}, {"least_confidence": 0.91}),
        ({"least_sources": 1}, {"least_sources": 2}),
        ({"accounts": ["PK"]}, {"accounts": ["IR", "media"]}),
    ],
)
def test_each_condition_takes_and_leaves(takes: dict[str, Any], leaves: dict[str, Any]) -> None:
    assert held(**takes)
    assert held(**leaves) is None


def test_a_pair_is_these_two_and_nobody_else() -> None:
    assert held(event(parties=["IN", "IR", "PK"]), pair=["PK", "IR"]) is None
    assert held(event(parties=["IN", "IR", "PK"]), parties_all=["PK", "IR"])


def test_an_organisation_is_a_party_or_the_frame_of_a_summit() -> None:
    assert held(event(organisation="SCO"), organisations=["SCO"])
    assert held(event(parties=["PK", "SCO"]), organisations=["SCO"])
    assert held(organisations=["SCO"]) is None


def test_conditions_are_all_needed_and_named() -> None:
    reasons = held(pair=["PK", "IR"], types=["meeting"], topics=["border"], least_sources=1)
    assert reasons == ["type meeting", "pair IR-PK", "topic border", "1 independent sources"]
    assert held(pair=["PK", "IR"], types=["call"]) is None
    assert held() == ["every event"]


def test_who_was_told_planned_is_told_that_it_is_not_any_more() -> None:
    planned = event(status="planned")
    cancelled = revised(planned, "status", status="cancelled")
    later = revised(cancelled, "sources", sources=[source(), source("dawn")])
    assert held(planned, statuses=["planned"])
    assert held(cancelled, statuses=["planned"])
    assert held(later, statuses=["planned"]) is None


def test_background_sources_do_not_lend_their_tier() -> None:
    told = event(sources=[source(tier=3), source("dawn", tier=1, background=True)])
    assert held(told, max_tier=1) is None
    assert held(told, max_tier=3)


def test_two_people_are_not_one_name() -> None:
    told = event(participants=[Participant(name="علی احمد"), Participant(name="رضا خان")])
    assert held(told, people=["احمد رضا"]) is None
    assert held(told, people=["رضا خان"])


def test_spelling_of_urdu_does_not_matter() -> None:
    arabic = event(sources=[source(evidence="وزير خارجه نے ملاقات كي")])
    assert held(arabic, words=["وزیر خارجہ"])


def test_accounts_of_media() -> None:
    assert held(event(accounts=[Account(who="media")]), accounts=["media"])


@pytest.mark.parametrize(
    ("conditions", "says"),
    [
        ({"parties_any": ["Pakistan"]}, "parties_any: 'Pakistan' is not known; did you mean PK (Pakistan)?"),
        ({"pair": ["pk", "IR"]}, "pair: 'pk' is not known; did you mean PK (Pakistan)?"),
        ({"parties_any": ["Qwxz"]}, "parties_any: 'Qwxz' is not known"),
        ({"types": ["meetings"]}, "types: 'meetings' is not known; did you mean meeting?"),
        ({"topics": ["teade"]}, "topics: 'teade' is not known; did you mean trade?"),
        ({"regions": ["golf"]}, "regions: 'golf' is not known; did you mean gulf?"),
        ({"cities": ["Teheran"]}, "cities: 'Teheran' is not known; did you mean Tehran?"),
        ({"statuses": ["xx"]}, "known are held, planned, cancelled, denied, lapsed"),
        ({"least_level": "foreign minister"}, "did you mean foreign_minister?"),
        ({"accounts": ["midia"]}, "did you mean media?"),
        ({"pair": ["PK", "PK"]}, "two different parties"),
        ({"pair": ["PK", "IR"], "parties_all": ["IN"]}, "no event could ever match"),
        ({"words": ["، "]}, "holds no word"),
        ({"least_confidence": 9.0}, "between 0 and 1"),
        ({"least_sources": 0}, "less than 1"),
        ({"max_tier": 0}, "tier 1 is the best"),
        ({"recency_days": 0}, "recency_days: 0 is less than 1"),
        ({"kinds": ["create"]}, "kinds: 'create' is not known; did you mean created?"),
        ({"kinds": []}, "nothing would ever be told"),
        ({"language": "fa"}, "none of ur, en, both"),
    ],
)
def test_a_bad_filter_is_refused_with_the_reason(conditions: dict[str, Any], says: str) -> None:
    with pytest.raises(BadFilterError) as error:
        check(subscription(**conditions), KNOWN)
    assert says in str(error.value)
    assert len(error.value.reasons) == 1


def test_a_good_filter_passes_the_shipped_vocabulary() -> None:
    shipped = vocabulary()
    check(subscription(pair=["PK", "IR"], regions=["south_asia"], cities=["Islamabad"]), shipped)
    assert shipped.parties["PK"] == "Pakistan"
    assert {"PK", "IN", "AF"} <= shipped.regions["south_asia"]
