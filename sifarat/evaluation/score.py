"""Told events against gold events: who matches whom, and what is right about a match.

Two events of an article match when their types are equal and their parties overlap. News is scored; what both sides call
background is counted apart, and a told event that takes history for news is wrong. Fields are judged on lenient matches.
"""

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from sifarat.evaluation.figures import Counts, Figures, Mistake
from sifarat.evaluation.gold import GoldArticle, Told
from sifarat.evaluation.names import fold_name, same_name

LENIENT: Final = 0.5
"""Least overlap (Jaccard) of the parties for a lenient match."""
_ROUNDS: Final = 400
_SEED: Final = 7
Fits = Callable[[Told, Told], bool]


def score(gold: Sequence[GoldArticle], told: Mapping[str, Sequence[Told]], *, interval: bool = True) -> Figures:
    """Figures over all gold articles; an article without told events counts as "no event"."""
    figures = Figures(articles=len(gold))
    for article in gold:
        _score_article(article, told.get(article.id, ()), figures)
    if interval and gold:
        figures.interval95 = _interval(gold, told)
    return figures


def _score_article(article: GoldArticle, told: Sequence[Told], figures: Figures) -> None:
    news = [event for event in told if not event.background]
    if not article.diplomatic and any(event.optional for event in article.events):
        news = []  # a doubtful event is the only one: either answer is fine
    found = figures.article_detection
    if article.diplomatic:
        found.tp, found.fn = found.tp + bool(news), found.fn + (not news)
    else:
        found.fp, found.tn = found.fp + bool(news), found.tn + (not news)
    _score_events(article, told, _lenient, figures.lenient, figures)
    _score_events(article, told, _strict, figures.strict, None)


def _lenient(gold: Told, told: Told) -> bool:
    return gold.type == told.type and _overlap(gold, told) >= LENIENT


def _strict(gold: Told, told: Told) -> bool:
    return gold.type == told.type and gold.sides == told.sides


def _overlap(gold: Told, told: Told) -> float:
    both = gold.sides | told.sides
    return len(gold.sides & told.sides) / len(both) if both else 0.0


def _score_events(article: GoldArticle, told: Sequence[Told], fits: Fits, table: Counts, figures: Figures | None) -> None:
    """Count one article's events into `table`; with `figures`, also background, types, fields and mistakes."""

    def wrong(kind: str, event: Told, what: str) -> None:
        setattr(table, kind, getattr(table, kind) + 1)
        if figures is not None:
            counts = figures.of_type(event.type)
            setattr(counts, kind, getattr(counts, kind) + 1)
            figures.mistakes.append(Mistake(article.id, what, event))

    pairs = match(article.events, told, fits)
    for i, j in pairs:
        right, given = article.events[i], told[j]
        if right.optional:
            continue
        if right.background and given.background:
            if figures is not None:
                figures.background.tp += 1
        elif right.background:
            wrong("fp", given, "stale event reported as news")
        elif given.background:
            wrong("fn", right, "news taken for background")
        else:
            table.tp += 1
            if figures is not None:
                figures.of_type(right.type).tp += 1
                _score_fields(right, given, figures)
    matched_gold, matched_told = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, right in enumerate(article.events):
        if i not in matched_gold and not right.optional:
            if not right.background:
                wrong("fn", right, "missed")
            elif figures is not None:
                figures.background.fn += 1
    for j, given in enumerate(told):
        if j not in matched_told:
            if not given.background:
                wrong("fp", given, "invented")
            elif figures is not None:
                figures.background.fp += 1


def match(gold: Sequence[Told], told: Sequence[Told], fits: Fits) -> list[tuple[int, int]]:
    """One-to-one pairs, best first: settled gold, party overlap, same side of news, shared names, same date, text order."""
    candidates = []
    for i, right in enumerate(gold):
        for j, given in enumerate(told):
            if fits(right, given):
                names = sum(any(same_name(a.name, b.name) for b in given.people) for a in right.people if a.name)
                same_side = bool(right.background) == bool(given.background)
                rank = (not right.optional, _overlap(right, given), same_side, names, right.date == given.date, -i, -j)
                candidates.append((rank, i, j))
    pairs: list[tuple[int, int]] = []
    used_gold: set[int] = set()
    used_told: set[int] = set()
    for _, i, j in sorted(candidates, reverse=True):
        if i not in used_gold and j not in used_told:
            used_gold.add(i)
            used_told.add(j)
            pairs.append((i, j))
    return pairs


def _score_fields(gold: Told, told: Told, figures: Figures) -> None:
    figures.share("status").add(gold.status == told.status)
    if not gold.date_uncertain:
        figures.share("date_known" if gold.date else "date_left_open").add((gold.date or None) == (told.date or None))
    if gold.place is not None and gold.place.country:
        figures.share("place_country").add(told.place is not None and gold.place.country == told.place.country)
    if gold.place is not None and gold.place.city:
        city = told.place.city if told.place is not None else None
        figures.share("place_city").add(fold_name(gold.place.city) == fold_name(city or ""))
    if gold.mode:
        figures.share("mode").add(gold.mode == told.mode)
    _score_people(gold, told, figures)
    right, given = set(gold.topics or ()), set(told.topics or ())
    figures.topics.add(Counts(tp=len(right & given), fp=len(given - right), fn=len(right - given)))


def _score_people(gold: Told, told: Told, figures: Figures) -> None:
    """Named people by name, those given by office alone by role and country."""
    given = [person for person in told.people if person.name]
    used: set[int] = set()
    for person in (person for person in gold.people if person.name):
        j = next((j for j, other in enumerate(given) if j not in used and same_name(person.name, other.name)), None)
        if j is None:
            figures.participants.fn += 1
            continue
        used.add(j)
        figures.participants.tp += 1
        figures.share("participant_role").add(person.role == given[j].role)
        figures.share("participant_country").add(person.country == given[j].country)
    figures.participants.fp += len(given) - len(used)
    wanted = Counter((person.role, person.country) for person in gold.people if not person.name)
    found = Counter((person.role, person.country) for person in told.people if not person.name)
    for office, number in wanted.items():
        figures.share("office_only").hits += min(number, found[office])
        figures.share("office_only").n += number


def _interval(gold: Sequence[GoldArticle], told: Mapping[str, Sequence[Told]]) -> tuple[float, float]:
    """95 % bootstrap interval of lenient F1 over articles: a difference inside it is luck. The same for the same input."""
    each = [score([article], told, interval=False).lenient for article in gold]
    draw, values = random.Random(_SEED), []
    for _ in range(_ROUNDS):
        total = Counts()
        for counts in draw.choices(each, k=len(each)):
            total.add(counts)
        values.append(total.f1)
    values.sort()
    return values[int(_ROUNDS * 0.025)], values[int(_ROUNDS * 0.975)]
