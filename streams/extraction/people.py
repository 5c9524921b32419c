"""Noun phrases that can act: persons, offices, delegations, states, organisations, and who they stand for.

Grammar of such a phrase, left to right: modifiers (سابق, نومنتخب, مہمان), where it comes from (ایرانی | ایران کے | ترک، عراقی اور شامی |
اقوام متحدہ کے | ٹرمپ کے), the head (offices | ہم منصب | وفد | حکام | حکومت), a country behind the office (وزیراعظم پاکستان), titles, the name.
Names that nobody listed are the run of words between the office and the next case marker, comma or known word.
"""

from dataclasses import replace
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import ROLE_RANK, Actor, Alias
from streams.extraction.document import Document
from streams.extraction.gazetteer import City, Country, Gazetteer, Office, Organisation, Person, Trigger
from streams.extraction.groups import JOINERS, past_brackets
from streams.extraction.lexicon import Match
from streams.urdu.tokens import word_set

NAMEABLE: Final = frozenset(("king", "queen", "emir", "sultan", "emperor", "general", "prince"))
"""Offices whose words stand in personal names as well: امیر, شاہ, سلطان."""
_LONGEST_NAME: Final = 5


class Reader:
    """Reads the actors of one document. `aliases` (name words to known persons) come from a first pass."""

    def __init__(
        self, document: Document, gazetteer: Gazetteer, plain: frozenset[str], aliases: dict[str, Alias] | None = None
    ) -> None:
        self.document = document
        self.gazetteer = gazetteer
        self.plain = plain
        """Words that are never part of a personal name."""
        self.aliases = aliases or {}
        self.words = document.words
        self.names = document.names
        self.trigger_at: dict[int, list[Match]] = {}
        self.class_at: dict[tuple[int, str], Match] = {}
        self.openings: set[int] = set(self.names)
        """Tokens at which a phrase may begin."""
        for trigger in document.triggers:
            self.trigger_at.setdefault(trigger.start, []).append(trigger)
            for entry in trigger.entries:
                if isinstance(entry, Trigger):
                    self.class_at.setdefault((trigger.start, entry.cls), trigger)
                    if entry.cls in _PHRASE_CLASSES:
                        self.openings.add(trigger.start)

    # -- words ----------------------------------------------------------------------------------------------------------

    def _trigger(self, index: int, cls: str) -> Match | None:
        return self.class_at.get((index, cls))

    def _is_name_word(self, index: int, stop: int, first: bool) -> bool:
        """Whether a word may belong to a personal name nobody listed."""
        if index >= stop:
            return False
        word = self.words[index]
        if len(word) < 2 or not "\u0620" <= word[0] <= "\u06d3":
            return False
        if word in grammar.NAME_STOP:
            return False
        match = self.document.covering.get(index)
        if match is not None:
            if match.kind == "person":
                return True
            if match.kind == "office":
                return isinstance(match.entry, Office) and match.entry.office in NAMEABLE
            return not first and match.kind == "city" and len(match.form) > 3 and not self._marker_after(match.end)
        if word in self.plain:
            return False
        return not any(isinstance(t.entry, Trigger) and "noun" in t.entry.flags for t in self.trigger_at.get(index, ()))

    def _marker_after(self, index: int) -> bool:
        return index < len(self.words) and self.words[index] in grammar.CASE

    # -- the phrase -----------------------------------------------------------------------------------------------------

    def sentence(self, start: int, end: int) -> list[Actor]:
        """The actors of tokens [start, end) in order."""
        actors: list[Actor] = []
        index = start
        words, openings, aliases = self.words, self.openings, self.aliases
        while index < end:
            word = words[index]
            if index not in openings and word not in _OPENING_WORDS and word not in aliases and not word.isdigit():
                index += 1
                continue
            found = self._phrase(index, end)
            if found:
                actors.extend(found)
                index = max(found[-1].end, index + 1)
            else:
                index += 1
        return self._owned(actors)

    def _phrase(self, start: int, stop: int) -> list[Actor]:
        words = self.words
        index = start
        modifiers: set[str] = set()
        while index < stop:
            word = words[index]
            if word == "نو" and index + 1 < stop and words[index + 1] == "منتخب" and not self._heads(index):
                modifiers.add("elect")
                index += 2
            elif word in _MODIFIERS and index not in self.names:
                modifiers.add(_MODIFIERS[word])
                index += 1
            else:
                break
        if index >= stop:
            return []
        origins, after = self._origins(index, stop)
        if origins:
            inner = after
            while inner < stop and words[inner] in _MODIFIERS and not self._heads(inner):
                modifiers.add(_MODIFIERS[words[inner]])
                inner += 1
            inner = self._past_fillers(inner, stop)
            if inner + 1 < stop and words[inner] == "نو" and words[inner + 1] == "منتخب" and not self._heads(inner):
                modifiers.add("elect")
                inner += 2
            posted = self._posting(after, stop)
            head = self._head(posted or inner, stop, origins, modifiers)
            if head:
                head[0].start = start
                return head
            return self._states(index, stop)
        if index in self.names and self.names[index].kind in ("country", "organisation", "city"):
            return self._states(index, stop)
        found = self._head(index, stop, [], modifiers)
        if not found and (filled := self._past_fillers(index, stop)) > index:
            found = self._head(filled, stop, [], modifiers)
        if found:
            found[0].start = start
        return found

    def _past_fillers(self, index: int, stop: int) -> int:
        """Behind `چار رکنی اعلی سطحی پارلیمانی`, where a delegation follows."""
        end = index
        while end < min(index + 7, stop) and (
            self.words[end] in _DELEGATION_FILL or self.words[end].isdigit() or self.words[end] in grammar.NUMBER_WORDS
        ):
            end += 1
        return end if end > index and self._trigger(end, "delegation") is not None else index

    def _origins(self, start: int, stop: int) -> tuple[list[str], int]:
        """Countries and organisations that a head may belong to, and where the head would stand."""
        codes: list[str] = []
        index = start
        after = start
        while index < stop:
            match = self.names.get(index)
            code = (
                self._code(match)
                if match is not None and match.kind in ("country", "adjective", "organisation", "city")
                else None
            )
            if match is None or code is None or match.end > stop:
                break
            end = past_brackets(self.words, match.end, stop)
            codes.append(code)
            after = end
            genitive = end < stop and self.words[end] in grammar.GENITIVE
            if genitive and (match.kind != "adjective" or self._heads(end + 1)):
                after = end + 1
                if (
                    self.words[end : end + 1] == ["کے"]
                    and end + 1 < stop
                    and self.words[end + 1] in ("ساتھ", "درمیان", "مابین", "ہمراہ")
                ):
                    return [], start
                return codes, after
            if end < stop and self.words[end] == "سے" and self.words[end + 1 : end + 3] == ["تعلق", "رکھنے"]:
                after = min(end + 4, stop)
                return codes, after
            if (
                end + 1 < stop
                and self.words[end] in JOINERS
                and (nxt := self.names.get(end + 1)) is not None
                and nxt.kind in ("country", "adjective", "organisation", "city")
            ):
                index = end + 1
                continue
            return codes, after
        return codes, after

    def _posting(self, index: int, stop: int) -> int | None:
        """Where the office stands in `چین کے افغانستان میں (تعینات) سفیر`."""
        match = self.names.get(index)
        if match is None or match.kind not in ("country", "city") or self.words[match.end : match.end + 1] != ["میں"]:
            return None
        end = match.end + 1
        while end < stop and self.words[end] in ("تعینات", "متعین", "مقیم", "موجود", "نئے", "نامزد"):
            end += 1
        office = self.names.get(end)
        if office is not None and isinstance(office.entry, Office) and office.entry.role in ("ambassador", "special_envoy"):
            return end
        return None

    def _heads(self, index: int) -> bool:
        """Whether an office stands here (`تاجک کے وزیراعظم`, as machine translation writes)."""
        match = self.names.get(index)
        return match is not None and match.kind == "office"

    def _code(self, match: Match) -> str | None:
        entry = match.entry
        if isinstance(entry, Country):
            return entry.code
        if isinstance(entry, Organisation):
            if entry.becomes and self.document.day and self.document.day >= entry.becomes[1]:
                return entry.becomes[0]
            return entry.code
        if isinstance(entry, City) and entry.acts:
            return entry.country
        return None

    def _states(self, start: int, stop: int) -> list[Actor]:
        """One state, organisation or people by itself."""
        match = self.names[start]
        code = self._code(match)
        if code is None or match.kind == "adjective":
            return []
        kind = "organisation" if match.kind == "organisation" else "capital" if match.kind == "city" else "state"
        return [Actor(start, past_brackets(self.words, match.end, stop), kind, country=code, explicit=True)]

    def _head(self, start: int, stop: int, origins: list[str], modifiers: set[str]) -> list[Actor]:
        if start >= stop:
            return []
        words = self.words
        counterpart = self._trigger(start, "counterpart")
        if counterpart is not None:
            return self._named(
                start,
                counterpart.end,
                stop,
                origins,
                modifiers,
                "counterpart",
                None,
                "",
                words[counterpart.end - 1].endswith("وں"),
            )
        match = self.names.get(start)
        if (
            match is not None
            and match.kind == "office"
            and match.end <= stop
            and isinstance(match.entry, Office)
            and not self._starts_name(start, match.entry)
        ):
            return self._office(start, match, stop, origins, modifiers)
        if match is not None and match.kind == "person" and match.end <= stop:
            return [self._person(start, match, origins, modifiers)]
        delegation = self._trigger(start, "delegation")
        if delegation is not None and words[start] != "ٹیم":
            if words[start] == "مشن" and not origins:
                return []
            actor = Actor(
                start,
                delegation.end,
                "delegation",
                self._one(origins),
                "delegation",
                plural=words[start] == "وفود",
                modifiers=frozenset(modifiers),
                explicit=bool(origins),
            )
            if self._trigger(delegation.end, "chief") is not None or words[delegation.end : delegation.end + 1] == ["چیف"]:
                return self._named(
                    start, delegation.end + 1, stop, origins, modifiers, "office", "igo_official", "mission_chief", False
                )
            return self._spread(actor, origins)
        if origins or self._home_body(start):
            for cls in ("officials", "government"):
                found = self._trigger(start, cls)
                if found is not None:
                    role = "delegation" if cls == "officials" else None
                    actor = Actor(
                        start,
                        found.end,
                        cls,
                        self._one(origins),
                        role,
                        plural=cls == "officials",
                        modifiers=frozenset(modifiers),
                        explicit=bool(origins),
                    )
                    return self._spread(actor, origins)
            if origins and self._is_name_word(start, stop, True) and self._alias(start, stop) is None:
                return []
        elif (government := self._trigger(start, "government")) is not None and words[start] in ("دفتر", "وزارت", "فارن"):
            return [Actor(start, government.end, "government", None, None)]
        alias = self._alias(start, stop)
        if alias is not None:
            known, end = alias
            return [
                Actor(
                    start,
                    end,
                    "person",
                    known.country or self._one(origins),
                    known.role,
                    (start, end),
                    known.person,
                    full_name=known.full,
                    modifiers=frozenset(modifiers),
                    explicit=known.country is not None,
                    office_key=known.office_key,
                )
            ]
        if words[start] in grammar.TITLES and start + 1 < stop:
            index = start
            while index < stop and words[index] in grammar.TITLES:
                index += 1
            match = self.names.get(index)
            if match is not None and match.kind == "person":
                return [self._person(start, match, origins, modifiers)]
            alias = self._alias(index, stop)
            if alias is not None:
                known, end = alias
                return [
                    Actor(
                        start,
                        end,
                        "person",
                        known.country,
                        known.role,
                        (index, end),
                        known.person,
                        full_name=known.full,
                        modifiers=frozenset(modifiers),
                        explicit=known.country is not None,
                        office_key=known.office_key,
                    )
                ]
        if words[start] in grammar.PAIR_WORDS:
            return self._pair(start, stop)
        return []

    def _home_body(self, start: int) -> bool:
        """حکام, نمائندوں of a body of the audience's own state: صوبائی حکومتوں کے نمائندوں, ایف بی آر کے حکام."""
        return start > 0 and any(self._trigger(i, "home_body") is not None for i in range(max(0, start - 5), start))

    @staticmethod
    def _one(origins: list[str]) -> str | None:
        return origins[0] if origins else None

    @staticmethod
    def _spread(actor: Actor, origins: list[str]) -> list[Actor]:
        """`امریکی اور روسی حکام`: one actor for each origin."""
        if len(origins) < 2:
            return [actor]
        return [replace(actor, country=code) for code in origins]

    def _alias(self, start: int, stop: int) -> tuple[Alias, int] | None:
        known = self.aliases.get(self.words[start])
        covered = self.document.covering.get(start)
        if known is None or (covered is not None and covered.kind != "office"):
            return None
        end = start + 1
        while end < stop and self.aliases.get(self.words[end]) is known:
            end += 1
        return known, end

    def _pair(self, start: int, stop: int) -> list[Actor]:
        """دونوں رہنما, تینوں وزرائے خارجہ, فریقین."""
        word = self.words[start]
        if word in ("فریقین", "طرفین"):
            return [Actor(start, start + 1, "pair", plural=True)]
        end = start + 1
        if end < stop and (
            self.words[end] in grammar.LEADER_WORDS or (self.names.get(end) is not None and self.names[end].kind == "office")
        ):
            match = self.names.get(end)
            end = match.end if match is not None else end + 1
            if end < stop and self.words[end] == "کے" and end + 1 < stop:
                inner = self._trigger(end + 1, "officials") or self._trigger(end + 1, "delegation")
                office = self.names.get(end + 1)
                if inner is not None:
                    end = inner.end
                elif office is not None and office.kind == "office":
                    end = office.end
            return [Actor(start, end, "pair", plural=True)]
        if end < stop and (self.words[end] in grammar.CASE):
            return [Actor(start, end, "pair", plural=True)]
        return []

    def _person(self, start: int, match: Match, origins: list[str], modifiers: set[str]) -> Actor:
        person = match.entry
        assert isinstance(person, Person)
        term = self._term(person)
        role = term.role if term is not None else None
        country = person.country or self._one(origins)
        if term is not None and term.country:
            country = term.country
        return Actor(
            start,
            match.end,
            "person",
            country,
            role,
            (match.start, match.end),
            person,
            modifiers=frozenset(modifiers),
            explicit=True,
            former="former" in modifiers,
            office_key=term.office if term is not None else "",
        )

    def _term(self, person: Person):  # type: ignore[no-untyped-def]
        terms = self.gazetteer.terms.get(person.person, [])
        if not terms:
            return None
        running = [t for t in terms if t.covers(self.document.day)] if self.document.day else []
        pool = running or terms
        return min(pool, key=lambda t: ROLE_RANK.get(t.role, 99)) if running else max(pool, key=lambda t: t.since or "")

    def _office(self, start: int, match: Match, stop: int, origins: list[str], modifiers: set[str]) -> list[Actor]:
        words = self.words
        office = match.entry
        assert isinstance(office, Office)
        if office.office in NAMEABLE and not origins and not self._office_fits(match, stop):
            return []
        if office.role == "ambassador" and start > 0 and words[start - 1] in ("خیرسگالی", "سگالی", "برانڈ", "امن"):
            return []
        if (
            office.office == "president"
            and not origins
            and any(self._trigger(i, "institution") is not None for i in range(match.end, match.end + 3))
        ):
            return []
        if not origins and office.role == "provincial_head" and start > 1 and words[start - 1] in ("کے", "کی"):
            seat = self.document.covering.get(start - 2)
            if seat is not None and isinstance(seat.entry, City) and seat.entry.country != "*":
                origins = [seat.entry.country]
        if (
            not origins
            and start > 1
            and words[start - 1] in ("کے", "کی")
            and office.role in ("head_of_state", "igo_head")
            and self._institution(start - 2)
        ):
            return []
        entries: list[Office] = [office]
        end = match.end
        while end + 1 < stop:
            following = self.names.get(end + 1)
            if following is None or following.kind != "office" or not isinstance(following.entry, Office):
                direct = self.names.get(end)
                if (
                    direct is not None
                    and direct.kind == "office"
                    and isinstance(direct.entry, Office)
                    and direct.entry.office not in NAMEABLE
                ):
                    entries.append(direct.entry)
                    end = direct.end
                    continue
                break
            joined = words[end] in ("و", "/") or (
                words[end] in ("اور", "،")
                and entries[-1].role == "deputy_head_of_government"
                and following.entry.role == "foreign_minister"
            )
            if not joined:
                break
            entries.append(following.entry)
            end = following.end
        if any("elect" in o.flags for o in entries):
            modifiers.add("elect")
        best = min(entries, key=lambda o: ROLE_RANK.get(o.role, 99))
        plural = any("plural" in o.flags for o in entries)
        if end < stop and words[end] == "برائے":
            end = self._portfolio(end + 1, stop)
        behind = self.names.get(end)
        if behind is not None and behind.kind in ("country", "organisation") and not origins and behind.end <= stop:
            after = words[behind.end] if behind.end < stop else ""
            nxt = words[behind.end + 1] if behind.end + 1 < stop else ""
            if (
                after not in _MOTION
                and not (after in grammar.GENITIVE and nxt in ("دورہ", "دورے", "سرکاری"))
                and not (after in ("کے", "میں", "پر") and nxt not in ("ساتھ", "درمیان"))
            ):
                code = self._code(behind)
                origins = [code] if code else []
                end = behind.end
        if not origins and best.country and best.country != "*":
            origins = [best.country]
        role = "other" if best.office == "adviser" else best.role
        found = self._named(start, end, stop, origins, modifiers, "office", role, best.office, plural)
        if "domestic" in best.flags or "domestic" in office.flags:
            for actor in found:
                actor.home = "domestic"
        return found

    def _institution(self, index: int) -> bool:
        """Whether the owner before کے is neither a state nor anybody known: فیڈریشن کے صدر, پارٹی کے صدر, بینک کے صدر."""
        word = self.words[index]
        if index in self.document.covering or word in (
            "ملک",
            "ان",
            "اس",
            "جن",
            "جس",
            "ریاست",
            "دونوں",
            ")",
            "اپنے",
            "مملکت",
            "ممالک",
            "ملکوں",
        ):
            return False
        return word not in self.aliases

    def _starts_name(self, index: int, office: Office) -> bool:
        """امیر, شاہ … as the first word of a name that the article has given before."""
        if office.office not in NAMEABLE or index + 1 >= len(self.words):
            return False
        known = self.aliases.get(self.words[index])
        return known is not None and known is self.aliases.get(self.words[index + 1])

    def _office_fits(self, match: Match, stop: int) -> bool:
        """امیر, شاہ, گورنر alone: an office only before a country or a listed person."""
        if self._alias(match.end, stop) is not None:
            return True
        following = self.names.get(match.end)
        return following is not None and following.end <= stop and following.kind in ("country", "person")

    def _portfolio(self, index: int, stop: int) -> int:
        """Behind برائے: the words of the portfolio, up to the name."""
        limit = min(index + 7, stop)
        end = index
        while end < limit:
            word = self.words[end]
            if (
                word in grammar.CASE
                or word in "،)("
                or (word not in self.plain and word not in ("و", "اور", "امور") and end > index)
            ):
                break
            if end in self.names and self.names[end].kind == "person":
                break
            end += 1
        return end

    def _named(
        self,
        start: int,
        end: int,
        stop: int,
        origins: list[str],
        modifiers: set[str],
        kind: str,
        role: str | None,
        key: str,
        plural: bool,
    ) -> list[Actor]:
        """The actor whose office ends at `end`, with the name that follows."""
        words = self.words
        office = (start, end)
        index = past_brackets(self.words, end, stop) if end < stop and words[end] == "(" else end
        while index < stop and (
            words[index] in grammar.TITLES
            or words[index] in _MODIFIERS
            or (words[index] == "(" and words[index + 2 : index + 3] == [")"])
        ):
            index += 3 if words[index] == "(" else 1
        if (
            index == end
            and words[end - 1] != "برائے"
            and "برائے" in words[start:end]
            and words[end : end + 1] == ["،"]
            and self._is_name_word(end + 1, stop, True)
        ):
            index += 1
        former = "former" in modifiers
        name: tuple[int, int] | None = None
        person: Person | None = None
        country = self._one(origins)
        full = ""
        run = index
        while run < stop and run - index < _LONGEST_NAME and self._is_name_word(run, stop, run == index):
            match = self.document.covering.get(run)
            if match is not None and match.kind == "person":
                if match.start < run:
                    break
                person = match.entry if isinstance(match.entry, Person) else None
                run = match.end
                break
            if self._trigger(run, "meet_verb") is not None or self._trigger(run, "arrive") is not None:
                break
            run += 1
        if all(word in _LETTERS for word in words[index:run]):
            run = index
        if run > index and not plural:
            bounded = (
                run - index < _LONGEST_NAME
                or person is not None
                or self._alias(index, stop) is not None
                or words[run] in _NAME_END
            )
            known = self._alias(index, stop)
            if person is None and known is not None:
                run = max(known[1], run) if bounded else known[1]
                name, person, full = (index, run), known[0].person, known[0].full
                country = country or known[0].country
            elif bounded:
                name = (index, run)
        finish = name[1] if name else end
        if person is not None:
            if (person.country and country is None) or (
                person.country and country is not None and country != person.country and kind == "office" and not origins
            ):
                country = person.country
        actor = Actor(
            start,
            finish,
            kind,
            country,
            role,
            name,
            person,
            office,
            key,
            plural,
            former,
            frozenset(modifiers),
            full,
            explicit=country is not None,
        )
        if name is not None and kind == "office":
            actor.kind = "person"
        if len(origins) > 1:
            return [replace(actor, country=code) for code in origins]
        actors = [actor]
        if plural and name is None:
            actors = self._listed(actor, stop)
        return actors

    def _listed(self, head: Actor, stop: int) -> list[Actor]:
        """`ارکان پارلیمان علی احمدوف، لیلیٰ قلیوا اور …`: a plural office and the names behind it."""
        index = head.end
        people: list[Actor] = []
        while index < stop and len(people) < 12:
            begin = index
            while index < stop and self.words[index] in grammar.TITLES:
                index += 1
            first = index
            while index < stop and index - first < _LONGEST_NAME and self._is_name_word(index, stop, index == first):
                match = self.document.covering.get(index)
                if match is not None and match.kind == "person":
                    index = match.end
                    break
                index += 1
            if index == first:
                index = begin
                break
            if index < stop and self.words[index] not in _NAME_END:
                index = begin
                break
            match = self.names.get(first)
            person = match.entry if match is not None and isinstance(match.entry, Person) else None
            people.append(
                replace(
                    head,
                    start=first,
                    end=index,
                    kind="person",
                    name=(first, index),
                    person=person,
                    plural=False,
                    country=head.country or (person.country if person else None),
                )
            )
            if (
                index + 1 < stop
                and self.words[index] in JOINERS
                and self.names.get(index + 1, None) is None
                and self._is_name_word(index + 1, stop, True)
            ):
                index += 1
                continue
            break
        if people:
            people[0].start = head.start
            return people
        return [head]

    def _owned(self, actors: list[Actor]) -> list[Actor]:
        """`ٹرمپ کے مشیر ایلون مسک`: whose office belongs to a person belongs to that person's state."""
        kept: list[Actor] = []
        for actor in actors:
            owner = kept[-1] if kept else None
            if (
                owner is not None
                and owner.end + 1 == actor.start
                and self.words[owner.end] in grammar.GENITIVE
                and owner.kind in ("person", "office", "government")
                and actor.office is not None
                and actor.kind in ("person", "office")
                and (not actor.explicit or actor.person is not None)
            ):
                if actor.office_key.startswith("adviser"):
                    actor.role = "other"
                actor.country = owner.country
                actor.explicit = owner.explicit
                actor.start = owner.start
                kept[-1] = actor
            else:
                kept.append(actor)
        return kept


_PHRASE_CLASSES: Final = frozenset(("delegation", "officials", "government", "counterpart"))
_LETTERS: Final = word_set("اے بی سی ڈی ای ایف جی ایچ آئی جے کے ایل ایم این او پی کیو آر ایس ٹی یو وی ڈبلیو ایکس وائی زیڈ")
"""Names of Latin letters: a run of these alone abbreviates a body (ایف بی آر)."""
_MODIFIERS: Final = {
    "نومنتخب": "elect",
    "منتخب": "elect",
    "سابق": "former",
    "سابقہ": "former",
    "مرحوم": "former",
    "معزول": "former",
    "مہمان": "guest",
    "میزبان": "host",
    "معزز": "",
    "موجودہ": "",
    "عبوری": "",
    "نگراں": "",
    "نگران": "",
    "نئے": "",
    "نئی": "",
    "نیا": "",
    "وفاقی": "home",
    "اپنے": "own",
    "اپنی": "own",
    "اعلی": "",
    "سینئر": "",
    "سینیئر": "",
    "قائم": "",
    "مقام": "",
    "دورہ‌کرنے": "",
    "نامزد": "",
    "جرات": "",
    "عالی": "",
}
_DELEGATION_FILL: Final = frozenset(
    [
        "رکنی",
        "اعلی",
        "سطحی",
        "اعلیٰ",
        "پارلیمانی",
        "تجارتی",
        "فوجی",
        "مذاکراتی",
        "سرکاری",
        "سفارتی",
        "ایک",
        "حکومتی",
        "جائزہ",
        "اقتصادی",
        "کاروباری",
        "دفاعی",
        "عسکری",
        "تکنیکی",
        "مشترکہ",
        "خصوصی",
        "سطح",
        "کے",
    ]
)
_OPENING_WORDS: Final = (
    frozenset(_MODIFIERS)
    | grammar.TITLES
    | grammar.PAIR_WORDS
    | (_DELEGATION_FILL - {"کے", "سطح"})
    | frozenset(grammar.NUMBER_WORDS)
    | {"نو"}
)
_MOTION: Final = word_set("پہنچ پہنچے پہنچا پہنچی پہنچیں پہنچنے روانہ آئے آئیں آ آمد آنے جائیں جانے جا تشریف سے")
_NAME_END: Final = (
    grammar.CASE
    | grammar.PARTICLES
    | grammar.CONJUNCTIONS
    | frozenset(["،", "؛", ":", "(", ")", "'", '"', "-", "|", "اور", "کہ", "نے", "سمیت", "؟", "!", "."])
    | (grammar.AUXILIARIES)
)
