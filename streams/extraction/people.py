"""Noun phrases that can act: persons, offices, delegations, states, organisations, and who they stand for.

Grammar of such a phrase, left to right: modifiers (سابق, نومنتخب, مہمان), where it comes from (ایرانی | ایران کے | ترک،
عراقی اور شامی | اقوام متحدہ کے | ٹرمپ کے), the head (offices | ہم منصب | وفد | حکام | حکومت), a country behind the
office (وزیراعظم پاکستان), titles, the name.
Names that nobody listed are the run of words between the office and the next case marker, comma or known word.
"""

from dataclasses import replace
from typing import Final

from streams.extraction import grammar, portfolios
from streams.extraction.actors import ROLE_RANK, Actor
from streams.extraction.gazetteer import City, Office, Organisation, Person
from streams.extraction.groups import JOINERS, past_brackets
from streams.extraction.lexicon import Match
from streams.extraction.names import DELEGATION_FILL, NAMEABLE, NameReader
from streams.extraction.owners import owned
from streams.extraction.rosters import bare_names
from streams.urdu.tokens import word_set

_AT_POST: Final = (["میں"], ["کے", "لیے"], ["کے", "لئے"], ["کیلئے"], ["کیلیے"])
"""Cases of the country that an envoy is sent to."""
_NEWLY: Final = word_set("غیر مقیم موجود سبکدوش نئے نئی نیا تعینات متعین ہونے والے والی والا شدہ مقرر نامزد")
"""What stands between a state and its envoy's office: `چین کے غیر مقیم سفیر`, `چین کے نئے تعینات ہونے والے سفیر`."""
_LONGEST_POSTING: Final = 6


class Reader(NameReader):
    """Reads the actors of one document. `aliases` (name words to known persons) come from a first pass."""

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
                self._deputise(found[0], start)
                actors.extend(found)
                index = max(found[-1].end, index + 1)
            else:
                index += 1
        return owned(self.words, bare_names(self, start, end, actors))

    def _deputise(self, actor: Actor, start: int) -> None:
        """`نائب چلی وزیر خارجہ`, `معاون امریکی وزیر`: the deputy's word before the state."""
        if actor.start > start and actor.office is not None and self.words[actor.start - 1] in _DEPUTY_WORDS:
            actor.role = _DEPUTIES.get(actor.role or "", actor.role)

    def _compounded(self, index: int) -> bool:
        """پاک افغان, روس یوکرینی: an adjective right behind a country, both sides of something."""
        before = self.document.covering.get(index - 1)
        return before is not None and before.kind == "country" and before.end == index

    def _phrase(self, start: int, stop: int) -> list[Actor]:
        words = self.words
        index = start
        modifiers: set[str] = set()
        while index < stop:
            word = words[index]
            if word == "نو" and index + 1 < stop and words[index + 1] == "منتخب" and not self._heads(index):
                modifiers.add("elect")
                index += 2
            elif word in grammar.MODIFIERS and index not in self.names:
                modifiers.add(grammar.MODIFIERS[word])
                index += 1
            else:
                break
        if index >= stop:
            return []
        origins, after = self._origins(index, stop)
        if origins:
            inner = after
            while inner < stop and words[inner] in grammar.MODIFIERS and not self._heads(inner):
                modifiers.add(grammar.MODIFIERS[words[inner]])
                inner += 1
            inner = self._leadership(inner, stop)
            mission = self._trigger(inner, "mission")
            if mission is not None and words[mission.end : mission.end + 1] in (["کے"], ["کی"]):
                inner = mission.end + 1
            owned = words[after - 1] in grammar.GENITIVE
            inner = self._delegation_of(inner, stop) if owned else self._past_fillers(inner, stop)
            if inner + 1 < stop and words[inner] == "نو" and words[inner + 1] == "منتخب" and not self._heads(inner):
                modifiers.add("elect")
                inner += 2
            posted = self._posting(after, stop) or self._newly_sent(after, stop)
            if posted is not None:
                modifiers.add("posted")
            head = self._head(posted or inner, stop, origins, modifiers)
            if not head and mission is not None and inner > mission.end:
                head = self._head(mission.start, stop, origins, modifiers)  # `… مشن کی … سے ملاقات`: it acts by itself
            if not head and (office := self._past_body(after, stop)) is not None:
                head = self._head(office, stop, origins, modifiers)
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

    def _opens_title(self, index: int) -> bool:
        """`بیجنگ، یورپی یونین کے سفرا …`: a city and a comma at the head of a headline tell where it was sent from."""
        return index in (0, self.document.title_end)

    def _leadership(self, index: int, stop: int) -> int:
        """Behind `اعلی سیاسی اور عسکری`, where قیادت follows: a state's leaders as a body."""
        end = index
        while end < min(index + 6, stop) and self.words[end] in _OF_LEADERS:
            end += 1
        return end if end > index and self.words[end : end + 1] in (["قیادت"], ["حکام"]) else index

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
                and not (match.kind == "city" and self.words[end] == "،" and self._opens_title(start))
                and (nxt := self.names.get(end + 1)) is not None
                and nxt.kind in ("country", "adjective", "organisation", "city")
            ):
                index = end + 1
                continue
            region = self._trigger(end + 1, "region") if end < stop and self.words[end] in JOINERS else None
            if region is not None and region.end < stop and self.words[region.end] in grammar.GENITIVE:
                after = region.end + 1  # `برازیل، چلی اور مغربی افریقہ کے وزرائے خارجہ`
            return codes, after
        return codes, after

    def _posting(self, index: int, stop: int) -> int | None:
        """Where the office stands in `چین کے افغانستان میں (تعینات) سفیر`, `چین کے افغانستان کے لیے (نامزد) سفیر`."""
        match = self.names.get(index)
        if match is None or match.kind not in ("country", "city"):
            return None
        there = next((case for case in _AT_POST if self.words[match.end : match.end + len(case)] == case), None)
        if there is None:
            return None
        end = match.end + len(there)
        return self._envoy_behind(end, stop)

    def _newly_sent(self, index: int, stop: int) -> int | None:
        """Where the office stands behind such words, if any."""
        return self._envoy_behind(index, stop) if index < stop and self.words[index] in _NEWLY else None

    def _envoy_behind(self, index: int, stop: int) -> int | None:
        """Where an envoy's office stands, behind what may tell that he is posted or new."""
        for end in range(index, min(index + _LONGEST_POSTING, stop)):
            match = self.names.get(end)
            if match is not None and isinstance(match.entry, Office):
                return end if match.entry.role in ("ambassador", "special_envoy") else None
            if self.words[end] not in _NEWLY:
                return None
        return None

    def _states(self, start: int, stop: int) -> list[Actor]:
        """One state, organisation or people by itself."""
        match = self.names[start]
        code = self._code(match)
        if code is None or (match.kind == "adjective" and not self._compounded(start)):
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
        # `آئی ایم ایف کی ٹیم` is a delegation, a country's team plays
        if delegation is not None and (words[start] != "ٹیم" or (origins and all(len(code) > 2 for code in origins))):
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
                home="domestic" if not origins and self._home_body(start) else "",
            )
            if self._trigger(delegation.end, "chief") is not None or words[delegation.end : delegation.end + 1] == ["چیف"]:
                return self._named(
                    start, delegation.end + 1, stop, origins, modifiers, "office", "igo_official", "mission_chief", False
                )
            return self._spread(actor, origins)
        if origins or self._home_body(start):
            for cls in ("officials", "government"):
                found = self._trigger(start, cls)
                behind = found.end if found is not None and cls == "government" else stop
                if behind < stop and words[behind] in grammar.GENITIVE and self._trigger(behind + 1, "officials"):
                    found, cls = self._trigger(behind + 1, "officials"), "officials"  # `چلی کی حکومت کے نمائندوں`
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
        elif (government := self._trigger(start, "government")) is not None and (
            words[start] in ("دفتر", "وزارت", "فارن") or self._beside_body(government.end, stop)
        ):
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
                    explicit=known.explicit,
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
                        explicit=known.explicit,
                        office_key=known.office_key,
                    )
                ]
        if words[start] in grammar.PAIR_WORDS:
            return self._pair(start, stop)
        return []

    def _beside_body(self, index: int, stop: int) -> bool:
        """`حکومت اور ایشیائی ترقیاتی بینک کے درمیان`: the audience's own government beside a lender."""
        beside = self.names.get(index + 1) if index + 1 < stop and self.words[index] == "اور" else None
        return beside is not None and isinstance(beside.entry, Organisation) and beside.entry.kind == "lender"

    def _home_body(self, start: int) -> bool:
        """حکام, نمائندوں of a body of the audience's own state: صوبائی حکومتوں کے نمائندوں, ایف بی آر کے حکام."""
        return start > 0 and any(self._trigger(i, "home_body") is not None for i in range(max(0, start - 5), start))

    @staticmethod
    def _spread(actor: Actor, origins: list[str]) -> list[Actor]:
        """`امریکی اور روسی حکام`: one actor for each origin."""
        if len(origins) < 2:
            return [actor]
        return [replace(actor, country=code) for code in origins]

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

    def _office(self, start: int, match: Match, stop: int, origins: list[str], modifiers: set[str]) -> list[Actor]:
        words = self.words
        office = match.entry
        assert isinstance(office, Office)
        if office.office in NAMEABLE and not origins and not self._office_fits(match, stop):
            return []
        becomes = words[match.end - 1] == "منتخب" and not _GETS.isdisjoint(words[match.end : match.end + 1])
        if becomes and not origins and words[start - 1] not in grammar.GENITIVE:
            return []  # `صدر منتخب ہونے پر` says what somebody becomes
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
        if any(self._trigger(i, "summit") is not None for i in range(match.start, match.end)):
            return []  # سربراہ of سربراہ اجلاس is no person
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
                    and direct.entry.country in ("", "*", office.country)
                    and not self._another(entries[-1], direct, origins)
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
        end = portfolios.behind(self, end, stop, best.role)
        behind = self.names.get(end)
        governed = behind.entry if behind is not None and not origins and best.role == "provincial_head" else None
        if behind is not None and isinstance(governed, City) and governed.country != "*" and behind.end < stop:
            origins, end = [governed.country], behind.end  # `گورنر X`: of the city that he governs
        elif behind is not None and behind.kind in ("country", "organisation") and not origins and behind.end <= stop:
            after = words[behind.end] if behind.end < stop else ""
            nxt = words[behind.end + 1] if behind.end + 1 < stop else ""
            if (
                (after not in _MOTION or (after == "سے" and words[behind.end + 1 : behind.end + 2] in _WITH))
                and not (after in grammar.GENITIVE and nxt in ("دورہ", "دورے", "سرکاری"))
                and not (after in ("کے", "میں", "پر") and nxt not in ("ساتھ", "درمیان"))
            ):
                code = self._code(behind)
                origins = [code] if code else []
                end = behind.end
        fixed = not origins and best.country not in (None, "", "*")
        if fixed and "needs_country" in best.flags and best.country not in self.countries:
            return []  # `چیف ایگزیکٹو` of a company, where nothing speaks of the state that has such an office
        if fixed:
            origins = [best.country]
        role = "other" if best.office == "adviser" else best.role
        found = self._named(start, end, stop, origins, modifiers, "office", role, best.office, plural)
        of_state = fixed and not best.role.startswith("igo")
        for actor in found:
            if actor.person is not None and of_state and actor.person.country not in (None, "", best.country):
                # `مشیر اعلیٰ` is an office of one state, and a plain word before people of another
                actor.country, actor.role, actor.office_key = actor.person.country, None, ""
        if "domestic" in best.flags or "domestic" in office.flags:
            for actor in found:
                actor.home = "domestic"
        return found

    def _another(self, office: Office, following: Match, origins: list[str]) -> bool:
        """`ترک صدر وزیراعظم شہباز شریف سے`: the second office is held by somebody else, listed as of another state, or no man
        holds both."""
        assert isinstance(following.entry, Office)
        if following.entry.role in _AT_THE_TOP and office.role in _ALONE and following.entry.role != office.role:
            return True
        index = following.end
        while (rank := self.names.get(index)) is not None and rank.kind == "office":
            index = rank.end
        person = self.names.get(index)
        if person is None or not isinstance(person.entry, Person) or not origins:
            return False
        return person.entry.country not in (None, "", *origins)

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

    def _office_fits(self, match: Match, stop: int) -> bool:
        """امیر, شاہ, گورنر alone: an office only before a country or a listed person."""
        if self._alias(match.end, stop) is not None:
            return True
        if isinstance(match.entry, Office) and match.entry.office == "general" and self.is_name(match.end, stop):
            return self.is_name(match.end + 1, stop)  # a rank is no name: `جنرل X Y سے ملاقات کی`
        following = self.names.get(match.end)
        return following is not None and following.end <= stop and following.kind in ("country", "person")


_OF_LEADERS: Final = word_set("اعلی اعلیٰ سیاسی عسکری فوجی سول اور و سینئر موجودہ نئی پوری")
_WITH: Final = [[word] for word in sorted(word_set("ملاقات ملاقاتیں ٹیلی ٹیلیفونک رابطہ بات مذاکرات تبادلہ"))]
_DEPUTY_WORDS: Final = frozenset(("نائب", "معاون", "ڈپٹی", "اسسٹنٹ"))
_DEPUTIES: Final = {
    "foreign_minister": "deputy_minister",
    "minister": "deputy_minister",
    "head_of_state": "deputy_head_of_government",
    "head_of_government": "deputy_head_of_government",
}
_AT_THE_TOP: Final = frozenset(("head_of_state", "head_of_government"))
_ALONE: Final = _AT_THE_TOP | {"foreign_minister", "minister", "deputy_minister", "speaker", "ambassador", "special_envoy"}
"""Offices whose holders hold none at the top beside them, as officers and princes do."""
_GETS: Final = word_set("ہونے ہوئے ہوا ہوئی ہو کیا کر کرنے کرلیا قرار")
_OPENING_WORDS: Final = (
    frozenset(grammar.MODIFIERS)
    | grammar.TITLES
    | grammar.PAIR_WORDS
    | (DELEGATION_FILL - {"کے", "سطح"})
    | frozenset(grammar.NUMBER_WORDS)
    | {"نو"}
)
_MOTION: Final = word_set("پہنچ پہنچے پہنچا پہنچی پہنچیں پہنچنے روانہ آئے آئیں آ آمد آنے جائیں جانے جا تشریف سے")
