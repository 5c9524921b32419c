"""Noun phrases that can act: persons, offices, delegations, states, organisations, and who they stand for.

Grammar of such a phrase, left to right: modifiers (سابق, نومنتخب, مہمان), where it comes from (ایرانی | ایران کے | ترک،
عراقی اور شامی | اقوام متحدہ کے | ٹرمپ کے), the head (offices | ہم منصب | وفد | حکام | حکومت), a country behind the
office (وزیراعظم پاکستان), titles, the name.
Names that nobody listed are the run of words between the office and the next case marker, comma or known word.
"""

from dataclasses import replace
from itertools import takewhile
from typing import Final

from streams.extraction import grammar, premodifiers
from streams.extraction.actors import STATESMEN, Actor, Alias, is_body
from streams.extraction.gazetteer import Bloc, Office, Organisation
from streams.extraction.groups import JOINERS, past_brackets
from streams.extraction.names import Heading
from streams.extraction.offices import OfficeReader
from streams.extraction.owners import OF_STATE, owned
from streams.extraction.rosters import bare_names
from streams.urdu.tokens import word_set


class Reader(OfficeReader):
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
            if found and self._as_what(found[-1]):
                index = found[-1].end
            elif found:
                self._deputise(found[0], start)
                actors.extend(found)
                index = max(found[-1].end, index + 1)
            else:
                index += 1
        return owned(self.words, bare_names(self, start, end, actors))

    def _as_what(self, actor: Actor) -> bool:
        """`سربراہ حکومت کی حیثیت سے`, `بطور وزیر دفاع`: as what somebody acts, who is named elsewhere."""
        if (
            actor.kind != "office"
            or actor.name is not None
            or actor.explicit
            or self.words[actor.start - 1] in grammar.GENITIVE
        ):
            return False  # `صدر X کے مشیر کی حیثیت سے`: he stands for whose adviser it is
        return self.words[actor.end : actor.end + 2] in _AS or self.words[actor.start - 1] == "بطور"

    def _compounded(self, index: int) -> bool:
        """پاک افغان, روس یوکرینی, and `سعودی ایران مذاکرات`: an adjective beside a country, both sides of something."""
        before = self.document.covering.get(index - 1)
        if before is not None and before.kind == "country" and before.end == index:
            return True
        other = self.names.get(self.names[index].end)
        if other is None or other.kind != "country":
            return False
        return any(self.trigger(at, "talks") is not None for at in (other.end, other.end + 1))

    def _phrase(self, start: int, stop: int) -> list[Actor]:
        words = self.words
        index = start
        modifiers: set[str] = set()
        while index < stop:
            word = words[index]
            if word == "نو" and index + 1 < stop and words[index + 1] == "منتخب" and not self.office_at(index):
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
        movement = self.names[after].entry if origins and after in self.names else None
        at_home = isinstance(movement, Organisation) and [movement.home] == origins
        if at_home and (found := self._phrase(after, stop)):
            found[0].start = start
            return found  # `یمن کے حوثی باغی`: the movement, and no side of its state
        if origins:
            inner = after
            while inner < stop and words[inner] in grammar.MODIFIERS and not self._body_at(inner):
                modifiers.add(grammar.MODIFIERS[words[inner]])
                inner += 1
            inner = premodifiers.leadership(self, inner, stop)
            mission = self.trigger(inner, "mission")
            of_mission = mission is not None and words[mission.end : mission.end + 1] in (["کے"], ["کی"])
            if mission is not None and of_mission and not self._of_state(mission.end + 1):
                inner = mission.end + 1
            owned = words[after - 1] in grammar.GENITIVE
            inner = premodifiers.delegation_of(self, inner, stop) if owned else premodifiers.of_state(self, inner, stop)
            if inner + 1 < stop and words[inner] == "نو" and words[inner + 1] == "منتخب" and not self.office_at(inner):
                modifiers.add("elect")
                inner += 2
            posted = premodifiers.posting(self, after, stop)
            if posted is not None:
                modifiers.add("posted")
            led = mission is not None and words[inner : inner + 1] and words[inner] in grammar.LEADS
            if owned and self._of_another(inner, origins):
                return self._states(index, stop)  # `چلی کا اقوام متحدہ کے سیکریٹری جنرل کو خط`
            head = [] if led else self._head(posted or inner, stop, origins, modifiers)  # `… مشن کی قیادت X نے کی`
            if not head and mission is not None and inner > mission.end:
                head = self._head(mission.start, stop, origins, modifiers)  # `… مشن کی … سے ملاقات`: it acts by itself
            unit = premodifiers.past_unit(self, after, stop) if owned and all(is_body(code) for code in origins) else None
            if unit is not None:
                head = self._head(unit, stop, origins, modifiers)
            if not head and (office := premodifiers.past_body(self, after, stop)) is not None:
                head = self._head(office, stop, origins, modifiers)
            if head:
                head[0].start = start
                return head
            return self._common_body(index, origins, after, stop) or self._states(index, stop)
        if index in self.names and self.names[index].kind in ("country", "organisation", "city", "bloc"):
            return self._states(index, stop)
        found = self._head(index, stop, [], modifiers)
        if not found and (filled := premodifiers.past_fillers(self, index, stop)) > index:
            found = self._head(filled, stop, [], modifiers)
        if found:
            found[0].start = start
        return found

    def _body_at(self, index: int) -> bool:
        """Whether an office or officials are listed from this word on: `اعلی حکام`."""
        return self.office_at(index) or self.trigger(index, "officials") is not None

    def _of_another(self, index: int, origins: list[str]) -> bool:
        """Whether an office is of one body by its name, and of none that stands before it."""
        office = self.names.get(index)
        fixed = office.entry.country if office is not None and isinstance(office.entry, Office) else ""
        return bool(fixed) and is_body(fixed) and fixed not in origins

    def _of_state(self, index: int) -> bool:
        """`آئی ایم ایف مشن کی وزیر خزانہ سے ملاقات`: whom a mission meets is none of its own."""
        office = self.names.get(index)
        return office is not None and isinstance(office.entry, Office) and office.entry.role in OF_STATE

    def _opens_title(self, index: int) -> bool:
        """`بیجنگ، یورپی یونین کے سفرا …`: a city and a comma at the head of a headline tell where it was sent from."""
        return index in (0, self.document.title_end)

    def _origins(self, start: int, stop: int) -> tuple[list[str], int]:
        """Countries and organisations that a head may belong to, and where the head would stand."""
        codes: list[str] = []
        index = start
        after = start
        while index < stop:
            match = self.names.get(index)
            if match is not None and isinstance(match.entry, Bloc) and match.end < stop:
                owns = self.words[match.end] in grammar.GENITIVE  # `یورپی ٹرائیکا کے وزرائے خارجہ`
                return [*codes, *match.entry.members], match.end + owns
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
            if genitive and (match.kind != "adjective" or self.office_at(end + 1)):
                after = end + 1
                if (
                    self.words[end : end + 1] == ["کے"]
                    and end + 1 < stop
                    and self.words[end + 1] in ("ساتھ", "درمیان", "مابین", "بیچ", "ہمراہ")
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
                and not (match.kind == "country" and nxt.kind == "adjective" and self.words[end] == "،" and len(codes) == 1)
            ):  # not `… کا دورۂ چلی، ڈینش وزیر خارجہ …`
                index = end + 1
                continue
            region = self.trigger(end + 1, "region") if end < stop and self.words[end] in JOINERS else None
            if region is not None and region.end < stop and self.words[region.end] in grammar.GENITIVE:
                after = region.end + 1  # `برازیل، چلی اور مغربی افریقہ کے وزرائے خارجہ`
            return codes, after
        return codes, after

    def _common_body(self, start: int, origins: list[str], after: int, stop: int) -> list[Actor]:
        """`کینیائی اور یوگنڈائی فوج کے درمیان`, `ترک و یونانی سرحدی محافظوں`: the two states whose body it is."""
        if len(origins) != 2:
            return []
        body = next((i for i in range(after, stop) if self.words[i] not in grammar.OF_BODIES), stop)
        if body + 1 >= stop or self.words[body] not in grammar.BODIES or self.words[body + 1] not in _BETWEEN:
            return []
        return [Actor(start, body + 1, "state", country=code, explicit=True) for code in origins]

    def _states(self, start: int, stop: int) -> list[Actor]:
        """One state, organisation or people by itself."""
        match = self.names[start]
        if isinstance(match.entry, Bloc):
            return [Actor(start, match.end, "state", country=code, explicit=True) for code in match.entry.members]
        code = self._code(match)
        if code is None or (match.kind == "adjective" and not self._compounded(start)):
            return []
        kind = "organisation" if match.kind == "organisation" else "capital" if match.kind == "city" else "state"
        rebels = kind == "organisation" and self.words[match.end : match.end + 1] in (["باغیوں"], ["باغی"])
        end = match.end + (rebels and match.end < stop and self.gazetteer.is_movement(code))  # `فارک باغیوں کے ساتھ`
        return [Actor(start, past_brackets(self.words, end, stop), kind, country=code, explicit=True)]

    def _by_his_office(self, start: int, stop: int, origins: list[str], modifiers: set[str]) -> list[Actor]:
        """`اپنے یونانی ہم منصب وزیر دفاع X سے`: behind the word for a counterpart stand his own office and name."""
        if not self.office_at(start):
            return []
        head = self._head(start, stop, origins, modifiers)
        named = bool(head) and head[0].name is not None and head[0].role in STATESMEN - {"military_chief"}  # no mere rank
        another = named and head[0].person is not None and head[0].person.country not in (None, *origins)
        return head if named and not another else []

    def _head(self, start: int, stop: int, origins: list[str], modifiers: set[str]) -> list[Actor]:
        if start >= stop:
            return []
        words = self.words
        counterpart = self.trigger(start, "counterpart")
        if counterpart is not None:
            if origins and (same := self._by_his_office(counterpart.end, stop, origins, modifiers)):
                return same
            many = words[counterpart.end - 1].endswith("وں")
            return self._named(Heading(start, counterpart.end, origins, modifiers, "counterpart", plural=many), stop)
        match = self.names.get(start)
        if (
            match is not None
            and match.kind == "office"
            and match.end <= stop
            and isinstance(match.entry, Office)
            and not self._starts_name(start, match.entry)
            and not self.becomes(match.end)
        ):
            return self._office(start, match, stop, origins, modifiers)
        if match is not None and match.kind == "person" and match.end <= stop:
            return [self._person(start, match, origins, modifiers)]
        delegation = self.trigger(start, "delegation")
        # `آئی ایم ایف کی ٹیم` is a delegation, a country's team plays
        if delegation is not None and (words[start] != "ٹیم" or (origins and all(map(is_body, origins)))):
            return self._delegation(start, delegation.end, stop, origins, modifiers)
        if origins or self._home_body(start):
            if found := self._officials(start, stop, origins, modifiers):
                return found
            if origins and self.is_name_word(start, stop, True) and self._alias(start, stop) is None:
                return []
        elif (government := self.trigger(start, "government")) is not None and (
            words[start] in ("دفتر", "وزارت", "فارن") or self._beside_body(government.end, stop)
        ):
            return [Actor(start, government.end, "government", None, None)]
        if (alias := self._alias(start, stop)) is not None:
            known, end = alias
            return [self._named_before(start, (start, end), known, known.country or self._one(origins), modifiers)]
        if titled := self._titled(start, stop, origins, modifiers):
            return titled
        return self._pair(start, stop) if words[start] in grammar.PAIR_WORDS else []

    def _delegation(self, start: int, end: int, stop: int, origins: list[str], modifiers: set[str]) -> list[Actor]:
        """`چلی کا وفد`, `آئی ایم ایف مشن کے چیف X`; a mission that nobody owns or leads is an errand."""
        words = self.words
        led = words[end : end + 1] == ["کی"] and words[end + 1] in grammar.LEADS
        if words[start] == "مشن" and not origins and end == start + 1 and not led:
            return []
        if self.trigger(end, "chief") is not None or words[end : end + 1] == ["چیف"]:
            return self._named(Heading(start, end + 1, origins, modifiers, role="igo_official", key="mission_chief"), stop)
        actor = Actor(
            start,
            end,
            "delegation",
            self._one(origins),
            "delegation",
            plural=words[start] == "وفود",
            modifiers=frozenset(modifiers),
            explicit=bool(origins),
            home="domestic" if not origins and (self._home_body(start) or words[start] in _ECONOMIC) else "",
        )
        return self._spread(actor, origins)

    def _officials(self, start: int, stop: int, origins: list[str], modifiers: set[str]) -> list[Actor]:
        """`چلی کے حکام`, `چلی کی حکومت کے نمائندوں`, `کریملن کے نمائندے X نے`."""
        words = self.words
        for cls in ("officials", "government"):
            found = self.trigger(start, cls)
            behind = found.end if found is not None and cls == "government" else stop
            if behind < stop and words[behind] in grammar.GENITIVE:
                staff = self.trigger(premodifiers.past_rank(self, behind + 1, stop), "officials")
                if staff is not None:
                    found, cls = staff, "officials"  # `چلی کی حکومت کے نمائندوں`, `محکمہ دفاع کے سینئر عہدیداروں`
            if found is None:
                continue
            one = cls == "officials" and words[found.end - 1] in _ONE_OFFICIAL
            if one and (self.is_name(found.end, stop) or self._starts_person(found.end)):
                named = self._named(Heading(start, found.end, origins, modifiers, role="other", key="official"), stop)
                if named[0].name is not None and words[named[0].end : named[0].end + 1] in (["نے"], ["سے"], ["کی"]):
                    return named
            actor = Actor(
                start,
                found.end,
                cls,
                self._one(origins),
                "delegation" if cls == "officials" else None,
                plural=cls == "officials",
                modifiers=frozenset(modifiers),
                explicit=bool(origins),
            )
            return self._spread(actor, origins)
        return []

    def _titled(self, start: int, stop: int, origins: list[str], modifiers: set[str]) -> list[Actor]:
        """`جناب X`, `مسٹر X`: somebody listed, or known by then, behind titles."""
        index = start
        while index < stop and self.words[index] in grammar.TITLES:
            index += 1
        if index == start or start + 1 >= stop:
            return []
        match = self.names.get(index)
        if match is not None and match.kind == "person":
            return [self._person(start, match, origins, modifiers)]
        alias = self._alias(index, stop)
        if alias is None:
            return []
        known, end = alias
        return [self._named_before(start, (index, end), known, known.country, modifiers)]

    @staticmethod
    def _named_before(start: int, name: tuple[int, int], known: Alias, country: str | None, modifiers: set[str]) -> Actor:
        """Somebody by a part of the name that the article has given in full: `ایلون مسک … مسک نے کہا`."""
        return Actor(
            start,
            name[1],
            "person",
            country,
            known.role,
            name,
            known.person,
            full_name=known.full,
            modifiers=frozenset(modifiers),
            explicit=known.explicit,
            office_key=known.office_key,
        )

    def _beside_body(self, index: int, stop: int) -> bool:
        """`حکومت اور ایشیائی ترقیاتی بینک کے درمیان`: the audience's own government beside a lender."""
        beside = self.names.get(index + 1) if index + 1 < stop and self.words[index] == "اور" else None
        return beside is not None and isinstance(beside.entry, Organisation) and beside.entry.kind == "lender"

    def _home_body(self, start: int) -> bool:
        """حکام, نمائندوں of a body of the audience's own state: صوبائی حکومتوں کے نمائندوں, ایف بی آر کے حکام."""
        low = max(0, start - 5)
        if any(self.words[i] == "اور" and self.words[i + 1] in grammar.OTHERS for i in range(low, start - 1)):
            return False  # `پیرو کے وزیر اور دوسرے حکومتی اہلکاروں سے`: of the one named before
        return any(self.trigger(i, "home_body") is not None for i in range(low, start))

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
                inner = self.trigger(end + 1, "officials") or self.trigger(end + 1, "delegation")
                office = self.names.get(end + 1)
                if inner is not None:
                    end = inner.end
                elif office is not None and office.kind == "office":
                    end = office.end
            return [Actor(start, end, "pair", plural=True)]
        if end < stop and (self.words[end] in grammar.CASE or self._meet_again(end, stop)):
            return [Actor(start, end, "pair", plural=True)]
        return []

    def _meet_again(self, index: int, stop: int) -> bool:
        """`دونوں جمعے کو لیما میں دوبارہ ملیں گے`: only when and where stand before the verb."""
        place = self.names.get(index)
        if self.words[index] not in _WHEN and not self.words[index].isdigit() and (place is None or place.kind != "city"):
            return False
        ahead = list(takewhile(lambda word: word not in _ENDS_IT, self.words[index : min(stop, index + _ADVERBIALS)]))
        verb = next((i for i, word in enumerate(ahead) if word in _THEY_MEET), None)
        return verb is not None and verb > 0 and len(self.words) > index + verb + 1


_WHEN: Final = word_set("آج کل پرسوں اگلے آئندہ اسی جلد پھر دوبارہ اب بعد پیر منگل بدھ جمعرات جمعے جمعہ ہفتے ہفتہ سنیچر اتوار")
_THEY_MEET: Final = word_set("ملیں ملے ملنے")
_ENDS_IT: Final = word_set("نے سے ، ۔ کہ اور")
_ADVERBIALS: Final = 10
_AS: Final = (["کے", "طور"], ["کی", "حیثیت"])
_BETWEEN: Final = frozenset(("کے", "کی"))
"""Behind a common body whose talks are told of."""
_ECONOMIC: Final = frozenset(("معاشی", "اقتصادی", "اکنامک"))
"""`معاشی ٹیم`: those who negotiate for the reader's own state."""
_ONE_OFFICIAL: Final = frozenset(("نمائندے", "نمائندہ", "عہدیدار", "اہلکار"))
_OPENING_WORDS: Final = (
    frozenset(grammar.MODIFIERS)
    | grammar.TITLES
    | grammar.PAIR_WORDS
    | (premodifiers.DELEGATION_FILL - {"کے", "سطح"})
    | frozenset(grammar.NUMBER_WORDS)
    | {"نو"}
)
