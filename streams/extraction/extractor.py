"""From article to mentions: the layers in their order."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from schemas.articles import Article
from schemas.base import MadeBy
from schemas.ids import mention_key
from schemas.mentions import ArticleMentions, Mention, Place, Span
from streams.extraction import (
    accords,
    agreements,
    audience,
    background,
    banquets,
    before_press,
    callings,
    ceasefires,
    chairs,
    claims,
    comings,
    conferences,
    councils,
    delegates,
    entries,
    envoys,
    floor,
    gatherings,
    headlines,
    history,
    hostings,
    listed,
    meetings,
    merge,
    messages,
    movements,
    multilateral,
    mutual,
    occasions,
    participants,
    place,
    protests,
    receptions,
    sendings,
    status,
    stays,
    summits,
    surroundings,
    telephone,
    ties,
    topics,
    visits,
    whereabouts,
)
from streams.extraction import gazetteer as gazetteers
from streams.extraction.dating import date
from streams.extraction.days_told_again import complete
from streams.extraction.detail import enrich_all
from streams.extraction.document import Document, read
from streams.extraction.gazetteer import Country, Office, Topic, Trigger
from streams.extraction.lexicon import Lexicon
from streams.extraction.resolution import build
from streams.extraction.scene import Candidate, Scene

_EVIDENCE: Final = 250
_SHORTEST: Final = 2
"""Letters of a word that is no sign of a name by itself: سی is a name's part, and that of سی پیک."""
_SON: Final = "بن"
"""The verb of `سفیر بن گئے` and the son in `محمد بن سلمان`."""
_MOST_CANDIDATES: Final = 300
"""Tellings of events that an article is read for; a page that has more is no article."""
_EVENT_CLASSES: Final = frozenset(
    (
        "meeting",
        "banquet",
        "talks",
        "session",
        "call",
        "contact",
        "meet_verb",
        "gather",
        "sitting",
        "spoke",
        "discuss",
        "press_conference",
        "press",
        "visit",
        "ceremony",
        "arrive",
        "depart",
        "go",
        "summit",
        "conference",
        "assembly",
        "council",
        "agreement",
        "ceasefire",
        "truce",
        "paper",
        "sign",
        "grant",
        "credentials",
        "appoint",
        "summon",
        "demarche",
        "expel",
        "send",
        "recall",
        "ties",
        "upgrade",
        "send_back",
        "mission",
        "suspend",
        "treaty",
        "withdraw",
        "recognise",
        "membership",
        "letter",
        "greeting",
        "condolence",
        "invitation",
        "text",
        "veto",
        "vote",
        "movement_office",
        "stay",
        "being",
        "coming",
        "guest_of",
        "journey",
        "stop",
        "entry",
        "ousting",
        "mediation",
        "received",
        "hosting",
    )
)


_LAYERS: Final = (
    visits.find,
    comings.find,
    hostings.find,
    entries.find,
    stays.find,
    sendings.find,
    meetings.find,
    before_press.find,
    callings.find,
    listed.find,
    banquets.find,
    receptions.find,
    summits.find,
    conferences.find,
    councils.find,
    gatherings.find,
    agreements.find,
    ceasefires.find,
    messages.find,
    protests.find,
    envoys.find,
    ties.find,
    movements.find,
    multilateral.find,
)


class Extractor:
    """Holds the loaded gazetteer; `extract` is a pure function of the article."""

    def __init__(self, folders: Sequence[Path] = ()) -> None:
        self.gazetteer = gazetteers.load(tuple(folders))
        self.lexicon = Lexicon(self.gazetteer)
        self.plain = _plain_words(self.gazetteer)

    def extract(self, article: Article) -> ArticleMentions:
        """What an article says about events; never raises on any text."""
        if article.withdrawn:
            return self._answer(article, [], "withdrawn")
        if article.rejected:
            return self._answer(article, [], "rejected")
        scene, events, reason = self.read(article)
        if scene is None or not events:
            return self._answer(article, [], reason)
        return self._answer(article, enrich_all(scene, events, [self._mention(scene, event) for event in events]), "")

    def read(self, article: Article) -> tuple[Scene | None, list[Candidate], str]:
        """The events with everything that led to them; the scene is None where no trigger stands."""
        document = read(article, self.lexicon)
        live = [
            t
            for t in document.triggers
            if document.sentence_of[t.start] >= 0 and not document.sentences[document.sentence_of[t.start]].skipped
        ]
        if not any(isinstance(e, Trigger) and e.cls in _EVENT_CLASSES for t in live for e in t.entries):
            return None, [], "no_trigger"
        if not document.names:
            return None, [], "one_party"
        if not _foreign(document, article.audience_country):
            return None, [], "domestic"
        register = build(document, self.gazetteer, self.plain, audience_of(article))
        scene = Scene(document, register, self.gazetteer)
        candidates: list[Candidate] = []
        for sentence in document.sentences:
            if sentence.skipped:
                continue
            if sentence.index not in scene.by_sentence:
                candidates.extend(stays.being(scene, sentence.index))
                continue
            for layer in _LAYERS:
                candidates.extend(layer(scene, sentence.index))
            if len(candidates) > _MOST_CANDIDATES:
                break
        candidates.extend(history.recall(scene, candidates))
        candidates.sort(key=lambda c: (c.trigger.start, c.type))
        last: Candidate | None = None
        for candidate in candidates:
            date(scene, candidate)
            place.locate(scene, candidate)
            candidate.background, why = background.judge(scene, candidate)
            beside = last is not None and last.background and background.goes_on(scene, last, candidate)
            if last is not None and candidate.type == "rupture" and history.RECALLED in last.rules:
                beside = False  # `1960 کا معاہدہ معطل کر دیا`: what is given up is old, giving it up is news
            if beside and not candidate.background and candidate.date is None and candidate.status == "held":
                candidate.background, why = True, "with_the_clause_before"
            if why:
                candidate.rules.append(f"background:{why}")
            last = candidate
        events = headlines.settle(scene, merge.merge(scene, candidates))
        occasions.attend(scene, events)
        events = occasions.without_trips(scene, events)
        delegates.join(scene, events)
        chairs.preside(scene, events)
        councils.hear(scene, events)
        accords.members(scene, events)
        floor.speak(scene, events)
        events = floor.once(events)
        telephone.settle(scene, events)
        events = merge.calls_once(events)
        complete(scene, events)
        occasions.share_days(events)
        mutual.settle(events)
        for event in events:
            if not event.background and background.long_past(event, document.day):
                event.background = True
                event.rules.append("background:long_past")
        for event in events:
            if status.not_yet(event, document.day):
                event.status = "planned"
                event.rules.append("status:future_day")
        bodies = place.ORGANISATIONS - {m.entry.code for m in document.names.values() if isinstance(m.entry, Country)}
        events = [e for e in events if _has_sides(e, bodies)]
        occasions.fall_through(events)
        claims.settle(scene, events)
        whereabouts.complete(scene, events)
        whereabouts.ceremonies(scene, events)
        surroundings.infer(scene, events)
        reasons = [r.reason for r in scene.rejections if r.reason]
        reason = next((r for r in ("domestic", "one_party", "no_sides") if r in reasons), reasons[0] if reasons else "no_frame")
        return scene, events, reason

    def _answer(self, article: Article, mentions: list[Mention], reason: str) -> ArticleMentions:
        return ArticleMentions(
            article_id=article.article_id,
            version=max(article.version, 1),
            read=article.read,
            url=article.url,
            title=article.title,
            outlet=article.outlet,
            feed_url=article.feed_url,
            tier=article.tier,
            source=article.source,
            audience_country=article.audience_country,
            fetched_at=article.fetched_at,
            published=article.published,
            published_date=article.published_date,
            duplicate_of=article.duplicate_of,
            change=article.change or "new",
            withdrawn=article.withdrawn,
            mentions=mentions,
            reason=reason,
            made_by=MadeBy(data=self.gazetteer.version),
        )

    def _mention(self, scene: Scene, event: Candidate) -> Mention:
        document = scene.document
        span = _evidence(document, event)
        source = document.article.title if span.part == "title" else document.article.text
        people = participants.of(scene, event)
        spans = {"evidence": [span]}
        if event.date_span is not None:
            spans["date"] = [document.span(*event.date_span)]
        if event.place_span is not None:
            spans["place"] = [document.span(*event.place_span)]
        chosen, topic_words = topics.assign(scene, event)
        if topic_words:
            spans["topics"] = [document.span(*word) for word in topic_words]
        where = None
        placed = event.place_country is not None or event.place_city is not None or event.venue is not None
        if placed and event.type not in ("call", "message"):
            where = Place(city=event.place_city, country=event.place_country, venue=event.venue)
        start = span.start if span.part == "text" else span.start - len(document.article.title) - 1
        return Mention(
            key=mention_key(document.article.article_id, start, event.type),
            type=event.type,
            status=event.status,
            background=event.background,
            parties=event.parties,
            participants=people,
            date=event.date,
            date_precision=event.date_precision,
            place=where,
            mode=event.mode,
            topics=chosen,
            evidence=source[span.start : span.end],
            spans=spans,
            confidence=_confidence(event),
            rules=event.rules,
            host=event.host,
            initiator=event.initiator,
            organisation=event.organisation,
        )


def _foreign(document: Document, audience: str | None) -> bool:
    """Whether anything but the audience's own state is named."""
    for match in document.names.values():
        if match.kind == "bloc":
            return True
        code = getattr(match.entry, "country", None) or getattr(match.entry, "code", None)
        if code and code not in ("*", audience):
            return True
    return False


def audience_of(article: Article) -> str | None:
    """Whose prime minister 'the prime minister' is."""
    return article.audience_country or audience.of_host(article.url or article.outlet)


def _has_sides(event: Candidate, bodies: frozenset[str]) -> bool:
    """Whether two sides stand, one of them a state. The session of an organisation has all its members for sides.

    `bodies` are organisations with a short code of two letters: AU is the African Union, where Australia is not named.
    """
    if event.type == "summit" and summits.OF_ITSELF in event.rules:
        return True
    return len(event.parties) >= 2 and any(_is_state(party, event.type, bodies) for party in event.parties)


def _is_state(party: str, kind: str, bodies: frozenset[str]) -> bool:
    """Whether a side is a state; the short codes of organisations count in their own sessions only."""
    return len(party) == 2 and (kind == "summit" or party not in bodies)


def _plain_words(gazetteer: gazetteers.Gazetteer) -> frozenset[str]:
    """Words that are never part of a personal name: common words, and the words of topics, triggers and offices."""
    plain = set(gazetteer.words)
    names: set[str] = set()
    for form in gazetteer.forms:
        if form.kind == "person":
            names.update(word for word in form.form.split() if len(word) > _SHORTEST)
        elif isinstance(form.entry, (Topic, Trigger, Office)):
            plain.update(form.form.split())
    return frozenset(plain - names - {_SON})


def _evidence(document: Document, event: Candidate) -> Span:
    """The clause of the event, or its sentence where that is short enough."""
    start, end = event.clause.start, event.clause.end
    best = (event.trigger.start, event.trigger.end)
    sentence = document.sentences[event.sentence]
    for low, high in ((start, end), (sentence.start, sentence.end)):
        span = document.span(low, high)
        if span.end - span.start <= _EVIDENCE and (high - low) > (best[1] - best[0]):
            best = (low, high)
            if span.end - span.start >= 40:
                break
    if best == (event.trigger.start, event.trigger.end):
        low, high = best
        while True:
            grown = (max(start, low - 1), min(end, high + 1))
            span = document.span(*grown)
            if grown == (low, high) or span.end - span.start > _EVIDENCE:
                break
            low, high = grown
        best = (low, high)
    return document.span(*best)


def _confidence(event: Candidate) -> float:
    value = 0.9
    if event.weak:
        value -= 0.15
    if any(r.endswith((":carried", ":default_side")) for r in event.rules):
        value -= 0.2
    if event.merged:
        value += 0.05
    return round(max(0.1, min(value, 0.99)), 2)
