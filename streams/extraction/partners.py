"""Whom an agent met where no state stands with them: leaders that a relative clause lists, officials of the country where
they are met, an official's team, people of the agent's own."""

from collections.abc import Sequence
from typing import Final

from streams.extraction.actors import COLLECTIVE, PEOPLE, Actor, Group
from streams.extraction.document import Clause
from streams.extraction.gazetteer import City
from streams.extraction.lexicon import Match
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set


def among_themselves(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """`اپوزیشن رہنماوں سے ملاقات`: people without a country are the subject's own."""
    words = scene.words
    for index in range(max(clause.start + 1, trigger.start - 4), trigger.start):
        if words[index] == "سے" or words[index : index + 2] == ["کے", "ساتھ"]:
            return words[index - 1] in _OWN_PEOPLE
    return False


def of_the_land(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """`… پہنچے جہاں وہ ملکی رہنماؤں سے ملاقاتیں کریں گے`: the leaders of where one goes, by no country's name."""
    words = scene.words[clause.start : trigger.start]
    at = next((i for i, w in enumerate(words) if w in ("سے", "کے") and words[i - 1] == "رہنماوں"), 0)
    return words[:1] in (["جہاں"], ["وہاں"]) and at > 1 and words[at - 2] in _OF_THE_LAND


_OF_THE_LAND: Final = word_set("ملکی مقامی اعلی قومی")


_OWN_PEOPLE: Final = word_set(
    "رہنماوں کارکنوں صحافیوں طلبہ طلبا تاجروں ارکان اراکین لواحقین متاثرین شہریوں کھلاڑیوں فوجیوں وکلا خواتین مداحوں "
    "کمیونٹی برادری پاکستانیوں بھارتیوں افغانوں"
)


def with_officials(words: Sequence[str], group: Group, trigger: Match) -> bool:
    """`وزیر دفاع X کے علاوہ اعلی فوجی حکام سے ملاقات`: he is met with officials of whom nothing more is told."""
    rest = words[group.end : trigger.start]
    end = next((i for i, word in enumerate(rest) if word == "سے" or rest[i : i + 2] == ["کے", "ساتھ"]), None)
    return end is not None and not _MET.isdisjoint(rest[:end]) and len(rest) - end <= _ADVERBS


_MET: Final = word_set("حکام رہنماوں شخصیات قیادت افسران افسروں عہدیداروں عہدیداران اہلکاروں ارکان اراکین نمائندوں")
_ADVERBS: Final = 4
"""Words from whom somebody meets to the meeting."""


def officials_there(scene: Scene, clause: Clause, trigger: Match) -> list[Actor]:
    """`ترکی اور جاپان میں اعلی عہدیداروں سے ملاقاتیں`: officials of the countries where they are met."""
    words = scene.words
    officials = None
    for match in scene.triggers(clause.sentence, "officials"):
        met = clause.start <= match.start < trigger.start <= match.end + 4
        if met and words[match.end : match.end + 1] in (["سے"], ["کے"]):
            officials = match
    if officials is None:
        return []
    begin = officials.start
    while begin > clause.start and words[begin - 1] in _HIGH_RANKING:
        begin -= 1
    for group in scene.groups(clause.sentence, clause.start, begin):
        if group.marker == "men" and group.end == begin and all(a.kind in COLLECTIVE for a in group.actors):
            return [
                Actor(officials.start, officials.end, "default", a.country, office_key=MET_THERE)
                for a in group.actors
                if a.country
            ]
    return []


def city_there(scene: Scene, clause: Clause, country: str | None) -> str | None:
    """The city of a country that stands in a list of where officials were met: `انقرہ اور لیما میں اعلی حکام سے`."""
    for index in range(clause.start, clause.end):
        match = scene.document.names.get(index)
        if match is not None and isinstance(match.entry, City) and match.entry.country == country:
            return match.entry.name or None
    return None


_HIGH_RANKING: Final = word_set(
    "اعلی سینئر سینیئر سطحی سرکاری حکومتی فوجی عسکری اہم مختلف متعدد کئی مقامی سرکردہ ذمہ دار ممتاز بڑے ملکی صوبائی"
)
MET_THERE: Final = "met_there"
"""Mark of officials who stand for the country where they are met."""


def to_officials(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """`اعلی حکام سے ملے`, `سرکردہ عہدیداروں سے (بھی) مل چکے ہیں`: officials of no named state, right before the verb."""
    words = scene.words
    for match in scene.triggers(clause.sentence, "officials"):
        gap = words[match.end : trigger.start]
        if clause.start <= match.start and match.end < trigger.start and gap[:1] == ["سے"] and len(gap) <= _ADVERBS:
            return True
    return False


def team_of(scene: Scene, left: list[Group], trigger: Match) -> list[Actor]:
    """`صدر کی سلامتی ٹیم سے ملاقات`: an official's team or advisers stand for him."""
    words = scene.words
    for group in reversed(left):
        near = group.marker == "gen" and 2 <= trigger.start - group.end <= 5 and words[trigger.start - 1] in ("سے", "ساتھ")
        if near and any(w in ("ٹیم", "مشیروں", "معاونین", "معاونوں") for w in words[group.end : trigger.start]):
            return [
                Actor(a.start, a.end, "delegation", a.country, "delegation")
                for a in group.actors
                if a.kind in ("person", "office") and a.country
            ]
    return []


def those_listed(scene: Scene, clause: Clause, trigger: Match) -> list[Actor]:
    """`کئی رہنماؤں سے ملاقاتیں کیں جن میں چلی کے صدر X اور پیرو کے صدر Y شامل ہیں`, `… کیں۔ ان رہنماؤں میں X اور Y شامل ہیں`,
    `چلی کے صدر X سمیت کئی رہنماؤں سے ملے`."""
    words = scene.words
    leaders = next(
        (i for i in range(trigger.start - 1, max(clause.start, trigger.start - 6), -1) if words[i] in _LEADERS), None
    )
    if leaders is None or not (
        words[leaders + 1 : leaders + 2] == ["سے"] or words[leaders + 1 : leaders + 3] == ["کے", "ساتھ"]
    ):
        return []
    listed: list[Actor] = []
    for group in scene.groups(clause.sentence, clause.start, leaders):
        if words[group.head_end : group.head_end + 1] == ["سمیت"]:
            listed = [a for a in group.actors if a.kind in PEOPLE and a.country]
    following = scene.next_clause(clause)
    behind = following is not None and words[following.start : following.start + 2] == ["جن", "میں"]
    if following is not None and "جن" in words[clause.start : leaders]:
        behind = words[following.start : following.start + 2] == ["ان", "میں"]  # `جن رہنماؤں سے ملیں گے ان میں … شامل ہیں`
    if not behind and not listed:
        following = scene.first_clause_behind(clause)
        behind = following is not None and words[following.start : following.start + 3] == ["ان", words[leaders], "میں"]
    if behind and following is not None and scene.word_in(following.start, following.end, ("شامل",)):
        for group in scene.groups(following.sentence, following.start, following.end):
            listed += [a for a in group.actors if a.kind in PEOPLE and a.country]
    return listed


def callers_listed(scene: Scene, clause: Clause, agent: Sequence[Actor]) -> list[Actor]:
    """`صدر سے کئی ملکوں کے سفیروں نے ملاقاتیں کیں جن میں چلی کے سفیر X اور پیرو کے سفیر Y شامل تھے`: those of the same office
    whom the clause behind names, for people of no named state."""
    roles = {a.role for a in agent}
    if not agent or None in roles or not all(a.plural and a.country is None and a.name is None for a in agent):
        return []
    words = scene.words
    for following in (scene.next_clause(clause), scene.first_clause_behind(clause)):
        if following is None or "میں" not in words[following.start + 1 : following.start + 3]:
            continue
        if words[following.start] in _THESE and scene.word_in(following.start, following.end, ("شامل",)):
            there = scene.groups(following.sentence, following.start, following.end)
            return [a for g in there for a in g.actors if a.kind in PEOPLE and a.country and a.role in roles]
    return []


_THESE: Final = frozenset(("جن", "ان"))
_LEADERS: Final = word_set("رہنماوں قائدین سربراہان شخصیات سربراہوں وزرا حکام")


def any_of(scene: Scene, clause: Clause, partner: list[Actor]) -> None:
    """`جاپان سمیت کسی بھی ملک کے وفد سے`: the state named stands for all."""
    if not partner or any(a.country for a in partner):
        return
    for group in scene.groups(clause.sentence, clause.start, partner[0].start):
        if scene.words[group.head_end : group.head_end + 1] == ["سمیت"] and all(a.kind == "state" for a in group.actors):
            for actor in partner:
                actor.country = group.actors[0].country
