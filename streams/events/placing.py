"""Where a mention belongs: a person's word first, then the event whose tellings it resembles, else an event of its own.

A mention is compared with each telling of an event, so that it does not matter which of them came first, and with the event as
a whole, so that a chain of resemblances does not join what contradicts itself. A mention that resembles two events makes them
one when the two agree.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from schemas.events import Decision, Source
from schemas.ids import event_id
from schemas.mentions import ArticleMentions, Mention
from streams.events import keys
from streams.events.decisions import Bound, Decisions, locate
from streams.events.draft import Draft
from streams.events.profile import MAX_TELLINGS, Profile, of_source
from streams.events.similarity import AGREE, JOIN, STAY, score, told_apart
from streams.events.sources import contribution


@dataclass(slots=True)
class Placing:
    """Finds places for mentions in a draft, under the decisions that stand."""

    draft: Draft
    decisions: Decisions

    def take_in(self, article: ArticleMentions) -> None:
        """Let a version of an article replace the one before: what it no longer tells goes, the rest is placed."""
        draft = self.draft
        old = draft.of_article(article.article_id)
        mentions = [] if article.withdrawn else keys.kept([source for _, source in old], article.mentions)
        told = {mention.key for mention in mentions}
        places = {source.mention_key: name for name, source in old}
        for key, name in places.items():
            if key not in told:
                draft.detach(name, key, article.version, article.promotion)
        bound = self.decisions.bind(article.article_id, mentions)
        for mention in mentions:
            self._place(article, mention, places.get(mention.key), bound.get(mention.key, ()))

    def _place(self, article: ArticleMentions, mention: Mention, stands_in: str | None, bound: Sequence[Bound]) -> None:
        draft = self.draft
        source = contribution(article, mention)
        name = self.home(source, stands_in, bound)
        if stands_in is not None and stands_in != name:
            draft.detach(stands_in, mention.key, article.version, article.promotion)
            left = draft.touch(stands_in)
            if name is not None and not left.sources:
                left.merged_into = name
        if name is not None:
            draft.attach(name, source)
        elif founds(mention):
            draft.found(source)

    def home(self, source: Source, stands_in: str | None, bound: Sequence[Bound]) -> str | None:
        """The event that a mention belongs to, made one with others that it shows to be the same. None: to none there is."""
        draft = self.draft
        decided, apart, alone = _decided(source.mention_key, bound, draft)
        if decided:
            home = decided[0]
            for other in decided[1:]:
                home = draft.merge(home, other)
            return home
        rest = [one for one in draft.sources(stands_in) if one.mention_key != source.mention_key] if stands_in else []
        if alone:
            return None if rest else stands_in
        mine = of_source(source)
        found = self._resembling(source, mine, apart, stands_in)
        if stands_in is not None and stands_in not in apart:
            if not rest:
                return self._united(found, source) if found else stands_in
            stays = max(score(mine, draft.memory.telling(one)).points for one in rest[:MAX_TELLINGS] if one.told is not None)
            if stays >= STAY:
                return stands_in
        return self._united(found, source) if found else None

    def _resembling(self, source: Source, mine: Profile, apart: set[str], but: str | None) -> list[str]:
        """The events that a mention resembles, the most alike first."""
        draft = self.draft
        found = []
        for name in draft.candidates(mine):
            if name in apart or name == but:
                continue
            whole = draft.profile(name)
            if whole is None or score(mine, whole).points < AGREE or not self._may_share([source], name, whole):
                continue
            points = max((score(mine, telling).points for telling in draft.tellings(name)), default=0.0)
            if points >= JOIN:
                found.append((-points, name))
        return [name for _, name in sorted(found)]

    def _united(self, found: Sequence[str], source: Source) -> str:
        """The first of these events, with those of the others that agree with it. A background remark unites nothing."""
        draft = self.draft
        home = found[0]
        for other in found[1:] if not source.background else ():
            one, two = draft.profile(home), draft.profile(other)
            if one is None or two is None or score(one, two).points < AGREE or self._kept_apart(home, other):
                continue
            if self._may_share(draft.sources(home), other, two):
                home = draft.merge(home, other)
        return home

    def _may_share(self, ours: Sequence[Source], name: str, whole: Profile) -> bool:
        """Whether no article tells ours and this event apart. One that tells of two events knows why."""
        shared = {source.article_id for source in ours} & whole.articles
        return not shared or not any(
            told_apart(one, two)
            for one in ours
            if one.article_id in shared
            for two in self.draft.sources(name)
            if two.article_id == one.article_id
        )

    def _kept_apart(self, one: str, two: str) -> bool:
        """Whether a decision says that these events are two."""
        for name, other in ((one, two), (two, one)):
            for source in self.draft.sources(name):
                for decision in self.decisions.about(source.article_id):
                    if decision.kind != "separate" or name not in events_of(decision.mentions, decision, self.draft):
                        continue
                    if not decision.apart_from or other in events_of(decision.apart_from, decision, self.draft):
                        return True
        return False


def founds(mention: Mention) -> bool:
    """Whether a mention may found an event. A background remark without a day only ever joins one."""
    return not mention.background or mention.date is not None


def events_of(names: Iterable[str], decision: Decision, draft: Draft) -> list[str]:
    """The events in which these mentions of a decision stand now."""
    located = (locate(name, decision, draft) for name in names)
    return list(dict.fromkeys(found[0] for found in located if found is not None))


def _decided(key: str, bound: Sequence[Bound], draft: Draft) -> tuple[list[str], set[str], bool]:
    """Events that a mention must be in, events that it must not be in, and whether it may only be where decisions put it.

    The later decision wins.
    """
    home: dict[str, None] = {}
    apart: set[str] = set()
    alone = False
    for one in sorted(bound, key=lambda one: (one.decision.made_at, one.decision.decision_id)):
        decision = one.decision
        mates = events_of([name for name in decision.mentions if name != one.key], decision, draft)
        if decision.kind == "link":
            home |= dict.fromkeys(mates)
            apart -= set(mates)
            alone = False
        elif decision.kind == "separate" and one.inside:
            strangers = set(events_of(decision.apart_from, decision, draft))
            home = dict.fromkeys(name for name in (*home, *mates) if name not in strangers)
            apart |= strangers
            alone = not decision.apart_from
        elif decision.kind == "separate":
            inside = events_of(decision.mentions, decision, draft)
            home = dict.fromkeys(name for name in home if name not in inside)
            apart |= set(inside)
    return list(home), apart, alone


def apply(placing: Placing, before: Decision | None, decision: Decision) -> None:
    """Let a decision change the events that stand. `before` is what stood under its id: it is taken back first."""
    draft = placing.draft
    for one in (before, decision):
        if one is not None:
            for name in events_of((*one.mentions, *one.apart_from), one, draft):
                draft.touch(name)
    if before is not None and before != decision and before.kind != "correct":
        _release(placing, before)
    if decision.revoked:
        return
    if decision.kind == "link":
        names = events_of(decision.mentions, decision, draft)
        while len(names) > 1:
            names[:2] = [draft.merge(names[0], names[1])]
    elif decision.kind == "separate":
        _separate(draft, decision)


def _separate(draft: Draft, decision: Decision) -> None:
    inside = [found for key in decision.mentions if (found := locate(key, decision, draft)) is not None]
    outside = {found[1].mention_key for key in decision.apart_from if (found := locate(key, decision, draft)) is not None}
    named = {source.mention_key for _, source in inside}
    for name in dict.fromkeys(event for event, _ in inside):
        sources = draft.sources(name)
        mine = [source.mention_key for source in sources if source.mention_key in named]
        rest = [source.mention_key for source in sources if source.mention_key not in named]
        if decision.apart_from and not outside & set(rest):
            continue
        founder = any(event_id(key) == name for key in mine)
        draft.split(name, rest if founder else mine)


def _release(placing: Placing, decision: Decision) -> None:
    """Place the mentions of a decision that no longer stands as if it had never been made."""
    draft = placing.draft
    for key in (*decision.mentions, *decision.apart_from):
        found = locate(key, decision, draft)
        if found is None or event_id(found[1].mention_key) == found[0]:
            continue
        name, source = found
        if len(draft.sources(name)) == 1:
            home = placing.home(source, name, ())
            if home is not None and home != name:
                draft.merge(home, name)
            continue
        draft.split(name, [source.mention_key], lambda moved: placing.home(moved, None, ()) or draft.free_id(moved.mention_key))
