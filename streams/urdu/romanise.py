"""Names in Urdu letters to their English form, for people whom no gazetteer lists.

Words of names come out in their usual press spelling, by the country of the person (`seeds/gazetteer/romanise.tsv`); what is
in no table is transliterated letter by letter, with short vowels put where Urdu syllables want them. Urdu does not write short
vowels, so this is a guess that a reader must see as one: whoever shows it marks it (`name_en_source` is `transliterated`).

Conventions: -وف is -ov and -یف -yev in post-Soviet names, the Arabic article is a lower-case al-, Chinese and Korean names
keep the family name first, titles (ڈاکٹر, مسٹر, سینیٹر) are no part of a name.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from seeds.tables import rows
from streams.urdu.letters import fold_text

_LONGEST_FORM: Final = 3
"""Words of the longest form in the table."""
_LONGEST_NAME: Final = 120
"""Letters that are read: what is longer is no name, and must not cost time."""
_SYLLABIC: Final = frozenset(("joined", "hyphen"))
"""Styles whose entries are syllables: too short to be trusted in names of other countries."""

_CONSONANTS: Final = {
    "ب": "b", "پ": "p", "ت": "t", "ٹ": "t", "ث": "s", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh", "د": "d", "ڈ": "d", "ذ": "z",
    "ر": "r", "ڑ": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s", "ض": "z", "ط": "t", "ظ": "z", "غ": "gh", "ف": "f",
    "ق": "q", "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "ں": "n", "ہ": "h",
}  # fmt: skip
_VOWEL_LETTERS: Final = frozenset("اآویےئع")
_ONSETS: Final = frozenset(
    first + second for first in ("b", "p", "t", "d", "k", "g", "f", "kh", "gh") for second in ("r", "l")
) - {"tl", "dl"}  # fmt: skip
_CODAS: Final = frozenset(
    first + second
    for first, seconds in {
        "n": ("d", "t", "k", "g", "s", "z", "ch", "j"),
        "r": ("d", "t", "k", "g", "s", "sh", "n", "m", "l", "z", "kh", "f", "b", "j", "ch"),
        "l": ("d", "t", "k", "z", "s", "m", "f", "b", "p"), "m": ("p", "b", "s", "z"), "s": ("t", "k", "p"), "sh": ("t", "k"),
        "kh": ("t", "sh", "r"), "f": ("t",), "p": ("s",), "t": ("s", "z"), "k": ("s", "t"), "h": ("m", "d", "r"), "q": ("t",),
    }.items()
    for second in seconds
)  # fmt: skip
_ENDINGS: Final = (
    # Longest first; what is left of the word is looked up as a name of its own.
    ("ییوا", "yeva"), ("ئیوا", "yeva"), ("یوا", "yeva"), ("ووا", "ova"), ("وفا", "ova"), ("ییف", "yev"), ("ئیف", "yev"),
    ("یئف", "yev"), ("ایف", "ayev"), ("یف", "yev"), ("ووچ", "ovich"), ("ووف", "ov"), ("وف", "ov"), ("وو", "ov"),
    ("سکی", "sky"), ("سکایا", "skaya"), ("ینکو", "enko"), ("نکو", "enko"), ("شویلی", "shvili"), ("یان", "yan"),
    ("زادہ", "zada"), ("رف", "rov"), ("وا", "ova"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Tables:
    words: Mapping[str, Mapping[str, str]]
    """Scope ("" everywhere) to folded form to English."""
    scope_of: Mapping[str, str]
    """Country or organisation to scope."""
    styles_of: Mapping[str, frozenset[str]]
    """Scope to its habits: al, suffixes, clusters, joined, hyphen."""


def romanise(name_ur: str, country: str | None = None) -> str:
    """English form of a name. `country` is the person's (ISO alpha-2 or an organisation); empty for a name without letters.

    >>> romanise("عبدالعلیم خان", "PK")
    'Abdul Aleem Khan'
    """
    return _romanise(fold_text(name_ur[:_LONGEST_NAME]), country)


@lru_cache(maxsize=16384)
def _romanise(folded: str, country: str | None) -> str:
    tables = _tables()
    scope = tables.scope_of.get(country, "") if country else None
    styles = tables.styles_of[scope or ""]
    words = [word for word in _words(folded) if word]
    parts = [part for part in _parts(words, scope, styles, tables) if part]
    if styles & _SYLLABIC and len(parts) > 2:
        given = [part.lower() for part in parts[1:]]
        parts = [parts[0], "-".join(given).capitalize() if "hyphen" in styles else "".join(given).capitalize()]
    english = " ".join(parts).replace("al- ", "al-")
    return english[:1].upper() + english[1:] if not english.startswith("al-") else english


def _words(folded: str) -> Iterator[str]:
    """Words of letters; initials (`ایس۔ جے`) and signs come apart."""
    yield from "".join(c if c.isalnum() else " " for c in folded).split()


def _parts(words: Sequence[str], scope: str | None, styles: frozenset[str], tables: _Tables) -> Iterator[str]:
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST_FORM, len(words) - at), 0, -1):
            known = _known(" ".join(words[at : at + length]), scope, tables)
            if known is not None:
                yield known
                at += length
                break
        else:
            yield _unlisted(words[at], scope, styles, tables)
            at += 1


def _known(form: str, scope: str | None, tables: _Tables) -> str | None:
    """The table's spelling: of the country's scope ("" for one without, None if unknown), else general, else of another."""
    for candidate in (scope or "", ""):
        if (found := tables.words.get(candidate, {}).get(form)) is not None:
            return found
    for other, entries in tables.words.items():
        if other != scope and (scope is None or not tables.styles_of[other] & _SYLLABIC) and form in entries:
            return entries[form]
    return None


def _unlisted(word: str, scope: str | None, styles: frozenset[str], tables: _Tables) -> str:
    """A word that no table has: glued of two known ones, built with a known ending or article, or transliterated."""
    if word.isascii():
        return word.capitalize()
    for at in range(len(word) - 3, 2, -1):
        head, tail = _known(word[:at], scope, tables), _known(word[at:], scope, tables)
        if head and tail:
            return f"{head} {tail}"
    if "al" in styles and word.startswith("ال") and len(word) > 4:
        rest = _known(word[2:], scope, tables) or transliterate(word[2:]).capitalize()
        return rest if rest.startswith("al-") else f"al-{rest}"
    if "suffixes" in styles:
        for ending, english in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= 2:
                stem = word[: -len(ending)]
                known = _known(stem, scope, tables) or _known(stem, "", tables)
                start = known if known and " " not in known else transliterate(stem).capitalize()
                return _join(start, english)
    return transliterate(word, clusters="clusters" in styles).capitalize()


def _join(stem: str, ending: str) -> str:
    """Stem and ending without a doubled vowel or y (`Ali` + `yev` is `Aliyev`, `Mirzo` + `yev` is `Mirzoyev`)."""
    if stem[-1:] in "aeiou" and ending[0] in "aeo":
        return stem[:-1] + ending
    if stem.endswith("y") and ending.startswith("y"):
        return stem[:-1] + ending
    return stem + ending


def transliterate(word: str, *, clusters: bool = False) -> str:
    """One folded Urdu word, letter by letter, in lower case. `clusters` leaves an initial pair such as `tr` together.

    >>> transliterate("فرہاد")
    'farhad'
    """
    units = list(_units(word))
    out: list[str] = []
    run: list[str] = []
    after_vowel = False
    for unit, is_vowel in [*units, ("", True)]:
        if not is_vowel:
            run.append(unit)
            continue
        before_vowel = bool(unit)
        out.append(_spread(run, after_vowel, before_vowel, clusters))
        run = []
        out.append(unit)
        after_vowel = True
    return "".join(out)


def _units(word: str) -> Iterator[tuple[str, bool]]:
    """Sounds of the word in order: (Latin letters, is a vowel)."""
    last = len(word) - 1
    vowel_before = False
    for i, letter in enumerate(word):
        following = word[i + 1] if i < last else ""
        if letter in _CONSONANTS:
            if letter == "ہ" and i == last and i and not vowel_before:
                yield "a", True
            else:
                yield _CONSONANTS[letter], False
            vowel_before = False
        elif letter == "ھ":
            yield "h", False
            vowel_before = False
        elif letter in "وی" and (following in _VOWEL_LETTERS and following != "ئ"):
            if letter == "ی" and i and not vowel_before:
                yield "i", True
                vowel_before = True
            else:
                yield ("w" if letter == "و" else "y"), False
                vowel_before = False
        elif letter == "ی" and i == 0:
            yield "y", False
        elif letter == "و" and i == 0:
            yield "w", False
        elif letter in _VOWEL_LETTERS:
            sound = _vowel(letter, i, following, vowel_before)
            if sound:
                yield sound, True
                vowel_before = True
        elif letter.isalnum():
            yield letter, False
            vowel_before = False


def _vowel(letter: str, at: int, following: str, vowel_before: bool) -> str:
    if letter in "اآع":
        if at == 0 and following and following in "ویے":
            return ""  # the seat of the long vowel that follows
        return "" if vowel_before and letter == "ع" else "a"
    if letter == "و":
        return "o"
    if letter == "ے":
        return "e"
    if letter == "ئ":
        return "" if following and following in "یےو" else "i"
    return "i"


def _spread(run: Sequence[str], after_vowel: bool, before_vowel: bool, clusters: bool) -> str:
    """Consonants between two long vowels (or the ends of the word), with `a` where the syllable needs one."""
    n = len(run)
    if n == 0:
        return ""
    if before_vowel and not after_vowel:
        if n == 1 or (n == 2 and clusters and "".join(run) in _ONSETS):
            return "".join(run)
        return run[0] + "a" + _spread(run[1:], True, True, clusters)
    if before_vowel:
        if n <= 2 or (n == 3 and "".join(run[:2]) in _CODAS):
            return "".join(run)
        return "".join(run[:2]) + "a" + _spread(run[2:], True, True, clusters)
    if after_vowel:
        if n == 1 or (n == 2 and "".join(run) in _CODAS):
            return "".join(run)
        if n == 2:
            return run[0] + "a" + run[1]
        return "".join(run[:2]) + "a" + _spread(run[2:], True, False, clusters)
    if n == 1:
        return run[0]
    if n == 4:
        return f"{run[0]}a{run[1]}{run[2]}a{run[3]}"
    return run[0] + "a" + _spread(run[1:], True, False, clusters)


@cache
def _tables() -> _Tables:
    scope_of: dict[str, str] = {}
    styles_of: dict[str, frozenset[str]] = {"": frozenset()}
    words: dict[str, dict[str, str]] = {"": {}}
    for row in rows("romanise_scopes.tsv"):
        styles_of[row["scope"]] = frozenset(row["styles"].split("|"))
        words[row["scope"]] = {}
        for code in row["countries"].split("|"):
            if code in scope_of:
                raise ValueError(f"romanise_scopes.tsv: {code} stands in {scope_of[code]} and in {row['scope']}")
            scope_of[code] = row["scope"]
    for row in rows("romanise.tsv"):
        if row["scope"] not in words:
            raise ValueError(f"romanise.tsv: scope {row['scope']!r} of {row['forms']} is not in romanise_scopes.tsv")
        entries = words[row["scope"]]
        for form in row["forms"].split("|"):
            entries.setdefault(fold_text(form), row["en"])
    return _Tables(words, scope_of, styles_of)
