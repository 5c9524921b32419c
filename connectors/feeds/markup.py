"""Text of a feed made safe and well-formed enough before any XML parser sees it.

Document types and entity declarations go (they are how a small file becomes gigabytes), entities become the characters
they stand for, what no XML may contain is replaced. CDATA sections stay as they are.
"""

import html
import html.entities
import re
from typing import Final

_SECTION: Final = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL)
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_REFERENCE: Final = re.compile(r"&(?:#([0-9]{1,10});|#[xX]([0-9a-fA-F]{1,8});|([A-Za-z][A-Za-z0-9]{0,31});)?")
_DECLARATION: Final = re.compile(r"<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)\b", re.IGNORECASE)
_XML: Final = frozenset({"amp", "lt", "gt", "quot", "apos"})


def clean(text: str) -> str:
    """The document without declarations, with every reference an XML parser can resolve, and without forbidden characters."""
    text = without_forbidden(text)
    start = re.match(r"\s*<\?xml[^>]{0,400}\?>", text)
    if start:
        text = text[start.end() :]
    text = strip_declarations(text)
    out: list[str] = []
    at = 0
    for section in _SECTION.finditer(text):
        out.append(_REFERENCE.sub(_resolve, text[at : section.start()]))
        if section.group().startswith("<![CDATA["):
            out.append(section.group())
        at = section.end()
    out.append(_REFERENCE.sub(_resolve, text[at:]))
    return "".join(out).lstrip()


def without_forbidden(text: str) -> str:
    """The text without control characters and lone surrogates: neither XML nor a record may contain them."""
    return _CONTROL.sub("", text)


def strip_declarations(text: str) -> str:
    """Without `<!DOCTYPE …[…]>`, `<!ENTITY …>` and their kin, wherever they stand outside CDATA and comments. Linear."""
    out: list[str] = []
    at = 0
    while True:
        found = text.find("<!", at)
        if found < 0:
            break
        if text.startswith("<![CDATA[", found) or text.startswith("<!--", found):
            closing = "]]>" if text[found + 2] == "[" else "-->"
            end = text.find(closing, found)
            end = len(text) if end < 0 else end + 3
            out.append(text[at:end])
            at = end
        elif _DECLARATION.match(text, found):
            out.append(text[at:found])
            at = _declaration_end(text, found)
        else:
            out.append(text[at : found + 2])
            at = found + 2
    out.append(text[at:])
    return "".join(out)


_MARK: Final = re.compile(r"""["'\[\]<>]""")


def _declaration_end(text: str, start: int) -> int:
    """Where a declaration ends: the `>` that closes it, outside quotes and the inner subset. Without one: the next element."""
    depth, inner, at = 0, False, start
    while True:
        mark = _MARK.search(text, at)
        if mark is None:
            return len(text)
        c, at = mark.group(), mark.end()
        if c in "\"'":
            close = text.find(c, at)
            if close < 0:
                return at
            at = close + 1
        elif c == "[":
            inner = True
        elif c == "]":
            inner = False
        elif c == "<":
            depth += 1
        else:
            depth -= 1
            if depth <= 0 and not inner:
                return at


def _resolve(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        if name in _XML:
            return match.group()
        known = html.entities.html5.get(f"{name};")
        return html.escape(known) if known is not None else f"&amp;{name};"
    if decimal or hexadecimal:
        code = int(decimal) if decimal else int(hexadecimal, 16)
        if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF or (code < 32 and code not in {9, 10, 13}) or code in {0xFFFE, 0xFFFF}:
            return "\ufffd"
        return match.group()
    return "&amp;"
