"""Offices and who holds them: several of one man (`نائب وزیراعظم اور وزیر خارجہ X`), one behind which its state or city stands
(`وزیراعظم پاکستان`, `گورنر سندھ`), and words that are no office here (`صدر منتخب ہونے پر`, `بینک کے صدر`)."""

from collections.abc import Iterator
from typing import Final

from streams.extraction import grammar, portfolios
from streams.extraction.actors import HEADS, ROLE_RANK, Actor
from streams.extraction.allegiance import MONARCHIES
from streams.extraction.gazetteer import City, Office, Person
from streams.extraction.groups import JOINERS
from streams.extraction.lexicon import Match
from streams.extraction.names import Heading, NameReader
from streams.extraction.word_classes import NAMEABLE
from streams.urdu.tokens import word_set

_BY_BIRTH: Final = frozenset(("general", "prince"))
_ALONE: Final = HEADS | {"foreign_minister", "minister", "deputy_minister", "speaker", "ambassador", "special_envoy"}
"""Offices whose holders hold none at the top beside them, as officers and princes do."""
_OF_STATE: Final = HEADS | {"foreign_minister", "minister", "deputy_minister", "deputy_head_of_government"}
_DEPUTY_WORDS: Final = frozenset(("نائب", "معاون", "ڈپٹی", "اسسٹنٹ"))
_DEPUTIES: Final = {
    "foreign_minister": "deputy_minister",
    "minister": "deputy_minister",
    "head_of_state": "deputy_head_of_government",
    "head_of_government": "deputy_head_of_government",
}
_GETS: Final = word_set("ہونے ہوئے ہوا ہوئی ہو کیا کر کرنے کرلیا قرار")
_MOTION: Final = word_set("پہنچ پہنچے پہنچا پہنچی پہنچیں پہنچنے روانہ آئے آئیں آ آمد آنے جائیں جانے جا تشریف سے")
_JOURNEY: Final = word_set("دورہ دورے دوروں")
_SESSION: Final = word_set("سربراہ سربراہی سربراہان وزرا وزرائے وزارتی ہنگامی غیر ورچوئل سالانہ معمولی خصوصی")
"""`وزیراعظم برکس سربراہی اجلاس میں`: behind an organisation these begin the name of its session."""
_WITH: Final = [[word] for word in sorted(word_set("ملاقات ملاقاتیں ٹیلی ٹیلیفونک رابطہ بات مذاکرات تبادلہ"))]


_BRACKET: Final = 6
"""Words of a bracket behind a party's name, its signs included."""

_THRONES: Final = word_set("بادشاہ شہنشاہ فرمانروا روا")
"""Words that no name has: `چلی کے صدر میڈرڈ پہنچے، بادشاہ سے ملاقات کی`."""
_CASES: Final = [["نے"], ["سے"], ["کو"], ["کی"], ["کے"], ["اور"]]

_OF_STATES_ONLY: Final = frozenset(
    ("head_of_government", "deputy_head_of_government", "foreign_minister", "minister", "speaker")
)
"""`وزیراعظم اقوام متحدہ کی کانفرنس میں شریک ہوئے`: offices that an organisation behind them never has."""


class OfficeReader(NameReader):
    """Reads the people that offices of one document mean."""

    def _office(self, start: int, match: Match, stop: int, origins: list[str], modifiers: set[str]) -> list[Actor]:
        """Who holds the office at a match; nobody where the word means something else."""
        office = match.entry
        assert isinstance(office, Office)
        if self._no_office(start, match, stop, origins, office):
            return []
        origins = origins or self._city_governed(start, office)
        entries, end = self._held_together(match, stop, origins, office)
        if any("elect" in o.flags for o in entries):
            modifiers.add("elect")
        best = min(entries, key=lambda o: ROLE_RANK.get(o.role, 99))
        plural = any("plural" in o.flags for o in entries)
        end = portfolios.behind(self, end, stop, best.role)
        if not origins:
            origins, end = self._whose(best, end, stop)
        fixed = not origins and best.country not in (None, "", "*")
        if fixed and "needs_country" in best.flags and best.country not in self.countries:
            return []  # `چیف ایگزیکٹو` of a company, where nothing speaks of the state that has such an office
        if fixed:
            origins = [best.country]
        role = "other" if best.office == "adviser" else best.role
        found = self._named(Heading(start, end, origins, modifiers, role=role, key=best.office, plural=plural), stop)
        if plural and self.words[end - 2 : end - 1] == ["وزرائے"] and len(found) == 1 and found[0].name is None:
            found = portfolios.two(self, found[0], end, stop)
        of_state = fixed and not best.role.startswith("igo")
        for actor in found:
            if actor.person is not None and of_state and actor.person.country not in (None, "", best.country):
                # `مشیر اعلیٰ` is an office of one state, and a plain word before people of another
                actor.country, actor.role, actor.office_key = actor.person.country, None, ""
            if "domestic" in best.flags or "domestic" in office.flags:
                actor.home = "domestic"
        return found

    def _no_office(self, start: int, match: Match, stop: int, origins: list[str], office: Office) -> bool:
        """`صدر منتخب ہونے پر`, `امن کے سفیر`, `صدر کورٹ بار`, `پارٹی کے صدر`, سربراہ of `سربراہ اجلاس`: not of a state."""
        words = self.words
        if office.office in NAMEABLE and not origins and not self._office_fits(match, stop):
            return True
        becomes = words[match.end - 1] == "منتخب" and not _GETS.isdisjoint(words[match.end : match.end + 1])
        owned = words[start - 1] in grammar.GENITIVE
        if becomes and not origins and not owned:
            return True
        if office.role == "ambassador" and start > 0 and words[start - 1] in ("خیرسگالی", "سگالی", "برانڈ", "امن"):
            return True
        chairs = office.office == "president" and not origins
        if chairs and any(self.trigger(i, "institution") is not None for i in self._up_to_case(match.end, 3)):
            return True
        if not origins and not self._city_governed(start, office):
            of_body = start > 1 and words[start - 1] in ("کے", "کی") and office.role in ("head_of_state", "igo_head")
            if of_body and self._institution(start - 2):
                return True
            if not office.country and office.role in _OF_STATE and self._of_unknown_land(start):
                return True
        return any(self.trigger(i, "summit") is not None for i in range(match.start, match.end))

    def _city_governed(self, start: int, office: Office) -> list[str]:
        """`کراچی کے میئر`: the state of the city or province before an office of one."""
        if not _local(office) or start < 2 or self.words[start - 1] not in ("کے", "کی"):
            return []
        seat = self.document.covering.get(start - 2)
        return [seat.entry.country] if seat is not None and isinstance(seat.entry, City) and seat.entry.country != "*" else []

    def _held_together(self, match: Match, stop: int, origins: list[str], office: Office) -> tuple[list[Office], int]:
        """(the offices that one man holds, where they end): `نائب وزیراعظم اور وزیر خارجہ X`, `صدر جنرل X`."""
        words, entries, end = self.words, [office], match.end
        while end + 1 < stop:
            following = self.names.get(end + 1)
            if following is None or following.kind != "office" or not isinstance(following.entry, Office):
                direct = self.names.get(end)
                if direct is None or direct.kind != "office" or not isinstance(direct.entry, Office):
                    break
                beside = direct.entry.office not in NAMEABLE and direct.entry.country in ("", "*", office.country)
                if not beside or self._another(entries[-1], direct, origins):
                    break
                entries.append(direct.entry)
                end = direct.end
                continue
            deputy = entries[-1].office == "deputy_prime_minister"  # a vice-president keeps no second office
            joined = words[end] in ("اور", "،") and deputy and following.entry.role == "foreign_minister"
            if words[end] not in ("و", "/") and not joined:
                break
            entries.append(following.entry)
            end = following.end
        return entries, end

    def _whose(self, office: Office, end: int, stop: int) -> tuple[list[str], int]:
        """(the state or body behind an office, where it ends): `وزیراعظم پاکستان`, `گورنر سندھ`; not where its holder goes."""
        behind = self.names.get(end)
        if behind is None:
            return [], end
        governed = behind.entry if _local(office) else None
        if isinstance(governed, City) and governed.country != "*" and behind.end < stop:
            return [governed.country], behind.end
        if behind.kind not in ("country", "organisation") or behind.end > stop or self._bound_for(behind.end, stop):
            return [], end
        words = self.words
        after = words[behind.end] if behind.end < stop else ""
        following = words[behind.end + 1] if behind.end + 1 < stop else ""
        moves = after in _MOTION and not (after == "سے" and words[behind.end + 1 : behind.end + 2] in _WITH)
        visited = after in grammar.GENITIVE and following in ("دورہ", "دورے", "سرکاری")
        elsewhere = after in ("کے", "میں", "پر") and following not in ("ساتھ", "درمیان", "بیچ")
        body = behind.kind == "organisation"
        its_session = body and (office.role in _OF_STATES_ONLY or self.event_noun(behind.end) or after in _SESSION)
        if moves or visited or elsewhere or its_session:
            return [], end
        code = self._code(behind)
        return ([code] if code else []), behind.end

    def _bound_for(self, index: int, stop: int) -> bool:
        """`وزیراعظم چلی، پیرو اور کینیا کے دورے پر`: several states behind an office are where its holder goes."""
        words = self.words
        end = index
        while end + 1 < stop and words[end] in JOINERS:
            place = self.names.get(end + 1)
            if place is None or place.kind not in ("country", "city"):
                return False
            end = place.end
        behind = words[end : end + 5]
        journey = behind[:1] and behind[0] in grammar.GENITIVE and not _JOURNEY.isdisjoint(behind[1:])
        return end > index and bool(journey or not (_MOTION - {"سے"}).isdisjoint(behind[:2]))

    def _another(self, office: Office, following: Match, origins: list[str]) -> bool:
        """`ترک صدر وزیراعظم شہباز شریف سے`: the second office is held by somebody else, listed as of another state, or no man
        holds both."""
        assert isinstance(following.entry, Office)
        if following.entry.role in HEADS and office.role in _ALONE and following.entry.role != office.role:
            return True
        index = following.end
        while (rank := self.names.get(index)) is not None and rank.kind == "office":
            index = rank.end
        person = self.names.get(index)
        if person is None or not isinstance(person.entry, Person) or not origins:
            return False
        return person.entry.country not in (None, "", *origins)

    def _of_unknown_land(self, start: int) -> bool:
        """`ابخازیہ کے وزیر خارجہ`: an office of a land that nobody lists is not the audience's."""
        words = self.words
        if (
            start < 2
            or words[start - 1] not in ("کے", "کی")
            or self.document.sentence_of[start - 2] != self.document.sentence_of[start]
        ):
            return False
        return self.is_name(start - 2, start) and words[start - 2] not in self.aliases

    def _up_to_case(self, start: int, most: int) -> Iterator[int]:
        """Tokens from `start` on, up to a case marker: `صدر سپریم کورٹ بار`, but `صدر سے عالمی بینک کے …`."""
        for index in range(start, min(start + most, len(self.words))):
            if self.words[index] in grammar.CASE:
                return
            yield index

    def _institution(self, index: int) -> bool:
        """Whether the owner before کے is neither a state nor anybody known: فیڈریشن کے صدر, پارٹی کے صدر, بینک کے صدر."""
        word = self.words[index]
        if word == ")" and (opens := next((i for i in range(index, max(index - _BRACKET, 0), -1) if self.words[i] == "("), 0)):
            return any(self.trigger(i, "institution") is not None for i in (opens - 1, opens - 2))  # `مسلم لیگ (ن) کے صدر`
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
            "وفد",
            "وفود",
            "مشن",
            "حکام",
            "قیادت",
        ):
            return False
        return word not in self.aliases

    def _office_fits(self, match: Match, stop: int) -> bool:
        """امیر, شاہ, گورنر alone: an office only before a country or a listed person."""
        if self._alias(match.end, stop) is not None:
            return True
        if isinstance(match.entry, Office) and match.entry.office in _BY_BIRTH and self.is_name(match.end, stop):
            return self.is_name(match.end + 1, stop)  # a rank is no name: `جنرل X Y سے ملاقات کی`, `شہزادہ X بن Y نے`
        if self.words[match.end - 1] in _THRONES and self.words[match.end : match.end + 1] in _CASES:
            return not MONARCHIES.isdisjoint(self.countries)
        following = self.names.get(match.end)
        return following is not None and following.end <= stop and following.kind in ("country", "person")

    def _starts_name(self, index: int, office: Office) -> bool:
        """امیر, شاہ … as the first word of a name that the article has given before."""
        if office.office not in NAMEABLE or index + 1 >= len(self.words):
            return False
        known = self.aliases.get(self.words[index])
        return known is not None and known is self.aliases.get(self.words[index + 1])

    def _deputise(self, actor: Actor, start: int) -> None:
        """`نائب چلی وزیر خارجہ`, `معاون امریکی وزیر`: the deputy's word before the state."""
        if actor.start > start and actor.office is not None and self.words[actor.start - 1] in _DEPUTY_WORDS:
            actor.role = _DEPUTIES.get(actor.role or "", actor.role)


def _local(office: Office) -> bool:
    """An office of a province or a city."""
    return office.role == "provincial_head" or office.office == "mayor"
