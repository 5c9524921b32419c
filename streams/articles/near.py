"""When two articles are one: how much text they share, and what speaks against it all the same.

The figures come from labelled pairs of Urdu news (docs/decisions/0061). Across outlets two articles that have a fifth of all
their text in common are one agency's text, however it was trimmed and reordered; so are a text and a cut of it. Within one
outlet more is asked: outlets paste the background of one story under the next, and run their bulletins from a form.
"""

from dataclasses import dataclass
from typing import Final

from streams.articles.bulletin import Stated
from streams.articles.containment import Overlap

ACROSS_JACCARD: Final = 0.22
CUT_CONTAINMENT: Final = 0.65
CUT_JACCARD: Final = 0.12
"""Below it the longer article is a round-up that quotes the shorter one."""
WITHIN_CONTAINMENT: Final = 0.7
WITHIN_JACCARD: Final = 0.39
WITHIN_LEAD: Final = 0.4
"""Both leads must stand in the other article: a new lead over old paragraphs is another story."""
SAME_TITLE_JACCARD: Final = 0.4
LEAST_SHARED: Final = 6
"""Sampled shingles: fewer say nothing."""
VERBATIM: Final = 0.85
"""From this Jaccard on the days between two articles do not count: it is the same text, run again."""
DAYS_APART: Final = 3


SHORT: Final = 105
"""Shingles: a text as short as this (a video's caption, 120 letters) is the same article only under the same title."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an article besides its text."""

    outlet: str
    title: bytes
    """Hash of the folded title; empty without one."""
    day: int | None
    """Day of publication, as an ordinal."""
    stated: Stated
    short: bool


def least_jaccard(one: Facts, other: Facts) -> float:
    """The smallest Jaccard with which two articles can be one: what lies below it need not be looked at closely."""
    return WITHIN_JACCARD if _within(one, other) else CUT_JACCARD


def near_same(shared: Overlap, one: Facts, other: Facts) -> bool:
    """Whether two articles of this overlap are the same article."""
    if shared.shared < LEAST_SHARED:
        return False
    same_title = bool(one.title) and one.title == other.title
    if (one.short or other.short) and not same_title:
        return False
    within = _within(one, other)
    if within:
        enough = (
            shared.containment >= WITHIN_CONTAINMENT and shared.jaccard >= WITHIN_JACCARD and shared.lead >= WITHIN_LEAD
        ) or (same_title and shared.jaccard >= SAME_TITLE_JACCARD)
    else:
        cut = shared.containment >= CUT_CONTAINMENT and shared.jaccard >= CUT_JACCARD
        enough = cut or shared.jaccard >= ACROSS_JACCARD
    if not enough or (same_title and shared.jaccard >= VERBATIM):
        return enough
    # another outlet leads with other numbers and other dates of the same story; its days are the same
    if one.stated.other_issue(other.stated) if within else one.stated.other_day(other.stated):
        return False
    apart = abs(one.day - other.day) if one.day is not None and other.day is not None else 0
    return apart <= DAYS_APART or shared.jaccard >= VERBATIM


def _within(one: Facts, other: Facts) -> bool:
    return bool(one.outlet) and one.outlet == other.outlet
