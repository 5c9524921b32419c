"""The closed vocabularies in use today. On the wire they are plain strings; a reader keeps a word that it does not know.

Event types, statuses, modes, roles and topics are those of the annotation guidelines that extraction is measured by.
"""

from typing import Final

EVENT_TYPES: Final = (
    "meeting", "call", "visit", "summit", "agreement", "credentials", "protest", "rupture", "restore", "message",
)  # fmt: skip
STATUSES: Final = ("held", "planned", "cancelled", "denied", "lapsed")
"""`lapsed` is only ever given by resolve: a planned event whose date has passed without a report."""
MODES: Final = ("in_person", "video", "phone")
DATE_PRECISIONS: Final = ("day", "month", "year")
ROLES: Final = (
    "head_of_state", "head_of_government", "deputy_head_of_government", "foreign_minister", "minister", "deputy_minister",
    "security_adviser", "special_envoy", "ambassador", "military_chief", "speaker", "parliamentarian", "royal", "igo_head",
    "igo_official", "provincial_head", "party_leader", "delegation", "other",
)  # fmt: skip
"""From the highest office to the lowest, as far as offices can be ranked: `level` is the smallest index of a side."""
TOPICS: Final = (
    "trade", "investment", "energy", "finance", "transport_connectivity", "agriculture", "industry_mining", "technology",
    "defence", "security", "counter_terrorism", "border", "peace_process", "nuclear", "kashmir", "palestine",
    "afghanistan", "syria", "ukraine", "iran", "yemen", "korea", "regional", "climate", "health", "education", "culture",
    "tourism", "people_to_people", "parliamentary", "migration", "consular_prisoners", "humanitarian", "human_rights",
    "justice", "space", "sport", "media", "bilateral_relations",
)  # fmt: skip
FORMATS: Final = ("one_on_one", "delegations", "summit_margin", "multilateral")
OUTCOMES: Final = (
    "expulsion", "recall", "ties_cut", "downgrade", "mission_closed", "treaty_suspended", "talks_broken",
    "recognition", "ties_restored", "mission_reopened", "envoy_returned",
    "congratulation", "condolence", "invitation", "letter",
    "signed", "ratified", "ceasefire", "joint_statement",
    "nominated", "appointed", "presented", "took_post", "left_post",
)  # fmt: skip
"""What was done in a rupture, a restore, a message, an agreement, a change of envoys: what PLOVER and CAMEO need to know."""
FAMILIES: Final = (
    "gathering", "visit", "call", "agreement", "credentials", "message", "protest", "rupture", "restore",
)  # fmt: skip
EVENT_KINDS: Final = (
    "created", "facts", "status", "corrected", "contested", "withdrawn", "lapsed", "merged", "sources",
)  # fmt: skip
"""Why a revision of an event was published. `sources`: only its sources changed, no fact did."""
STANDINGS: Final = ("live", "contested", "withdrawn", "merged")
ALERT_KINDS: Final = ("created", "facts", "status", "corrected", "contested", "withdrawn", "lapsed", "sources")
CHANGES: Final = ("new", "unchanged", "edited", "withdrawn")
DUPLICATE_KINDS: Final = ("same_text", "near_text")
