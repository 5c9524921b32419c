"""Bytes of a feed to text, whatever they claim to be: windows-1256 called UTF-8, UTF-8 encoded twice, UTF-16 without a mark.

UTF-8 that decodes without an error is UTF-8 (no other text does that by chance), so a declaration is asked only where
that fails. What the letters are decides between single-byte encodings: an Urdu feed has Urdu letters.
"""

import codecs
import re
from typing import Final

_BOMS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_BARE: Final = (
    (b"<\x00\x00\x00", "utf-32-le"), (b"\x00\x00\x00<", "utf-32-be"), (b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be"),
    (b"\x4c\x6f\xa7\x94", "cp037"),
)  # fmt: skip
"""First bytes of a document that starts with `<` in an encoding that is no superset of ASCII (XML 1.0, appendix F)."""
_DECLARED: Final = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{1,40})""")
_CHARSET: Final = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_HIDES_IN_ASCII: Final = re.compile(r"utf-?7|iso-?2022|hz|shift", re.IGNORECASE)
"""Encodings whose bytes are valid ASCII or UTF-8 though they mean something else."""
_STRAY_SHARE: Final = 0.02
_ARABIC: Final = re.compile(r"[\u0620-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_COMMON: Final = frozenset("اويىرنملكهتبہکےیں")
"""Two thirds and more of the letters of an Urdu or Arabic text."""
_HIGH: Final = re.compile(r"[^\x00-\x7f]")


def urdu_ratio(text: str) -> float:
    """Share of Arabic-script letters among all letters; 0 when there are none."""
    letters = [c for c in text if c.isalpha()]
    return sum(1 for c in letters if _ARABIC.match(c)) / len(letters) if letters else 0.0


def decode(body: bytes, content_type: str = "") -> tuple[str, str]:
    """The text and the name of the encoding, with `, repaired` added where the bytes were not what they claimed."""
    for bom, name in _BOMS:
        if body.startswith(bom):
            return _mend(body.decode(name, errors="replace").lstrip("\ufeff"), name.removesuffix("-sig"))
    stripped = body[:64].lstrip(b" \t\r\n")
    for start, name in _BARE:
        if stripped.startswith(start) and (b"\0" not in start or body[:200].count(0) > len(body[:200]) // 4):
            return _mend(body.decode(name, errors="replace"), name)
    http, inside = _CHARSET.search(content_type), _DECLARED.match(body[:512])
    written = [http.group(1)] if http else []
    written += [inside.group(1).decode("ascii")] if inside else []
    claims = [name for claim in written if (name := _known(claim))]
    for name in claims:
        if _HIDES_IN_ASCII.search(name):
            return body.decode(name, errors="replace"), name
    try:
        return _mend(body.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _not_utf8(body, claims)


def _not_utf8(body: bytes, claims: list[str]) -> tuple[str, str]:
    loose = body.decode("utf-8", errors="replace")
    high = len(_HIGH.findall(loose))
    if loose.count("\ufffd") <= max(3, _STRAY_SHARE * high) and high > 3 * loose.count("\ufffd"):
        return _mend(loose, "utf-8, repaired")  # cut in the middle of a letter, or a stray byte
    arabic = body.decode("cp1256", errors="replace")
    words = sum(1 for c in arabic if c.isalpha() and ord(c) > 127)
    for name in claims:
        if name not in {"utf-8", "cp1252", "iso8859-1", "ascii"}:
            try:
                return _mend(body.decode(name), name)
            except (UnicodeDecodeError, UnicodeError):
                continue
    if words and len(_ARABIC.findall(arabic)) / words > 0.7 and _looks_arabic(arabic):
        return arabic, "windows-1256, repaired"
    name = "iso8859-1" if claims and claims[0] == "iso8859-1" else "cp1252"
    return _mend(body.decode("cp1252", errors="replace"), name if claims and claims[0] == name else f"{name}, repaired")


def _looks_arabic(text: str) -> bool:
    """Whether Arabic letters stand in words and the common ones are common: other alphabets read as windows-1256 fail one."""
    letters = _ARABIC.findall(text)
    in_words = sum(len(word) for word in re.findall(r"[\u0621-\u06d3]{3,}", text))
    return in_words > 0.6 * len(letters) and sum(letter in _COMMON for letter in letters) > 0.55 * len(letters)


def _known(name: str) -> str:
    """Python's name of an encoding for text; empty when it has none."""
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    return info.name if getattr(info, "_is_text_encoding", True) else ""


_AS_CP1252: Final = "".join(
    chr(b) if b in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else bytes([b]).decode("cp1252") for b in range(128, 192)
)
_LATIN: Final = _AS_CP1252 + "".join(map(chr, range(0x80, 0xC0)))
_TWICE: Final = re.compile(
    rf"(?:[ØÙÚÛ][{re.escape(_LATIN)}]|â[{re.escape(_LATIN)}]{{2}}|Â[{re.escape(_LATIN)}]|[ï][{re.escape(_LATIN)}]{{2}})+"
)
"""What UTF-8 bytes of Arabic letters (D8 to DB), of punctuation (E2) and of no-break space (C2) look like, read as cp1252."""
_TO_BYTE: Final = {ord(c): b for b, c in enumerate(_AS_CP1252, 128)} | {b: b for b in range(0x80, 0x100)}


def _mend(text: str, name: str) -> tuple[str, str]:
    """Undoes a second encoding in UTF-8, run by run, so that a feed in which only some titles suffer is mended too."""
    if not re.search(r"(?:[ØÙÚÛ][^\x00-\x7f]){3}", text):
        return text, name
    mended = _TWICE.sub(_once, text)
    if mended == text or len(_ARABIC.findall(mended)) <= len(_ARABIC.findall(text)):
        return text, name
    return mended, name if name.endswith("repaired") else f"{name}, repaired"


def _once(match: re.Match[str]) -> str:
    run = match.group()
    try:
        return bytes(_TO_BYTE[ord(c)] for c in run).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return run
