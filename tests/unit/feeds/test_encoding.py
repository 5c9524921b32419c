"""Bytes are read as what they are, whatever they claim to be."""

import pytest

from connectors.feeds.encoding import decode, urdu_ratio

TITLE = "پاکستان اور ترکیہ کے وزرائے خارجہ کی ملاقات، دوطرفہ تعلقات پر گفتگو۔"
FEED = f'<?xml version="1.0" encoding="UTF-8"?><rss><channel><title>{TITLE}</title></channel></rss>'
OLD = FEED.replace("ی", "ي").replace("۔", ".")
"""As windows-1256 can write it: it has no Farsi ye and no Urdu full stop."""


@pytest.mark.parametrize(
    ("body", "content_type", "encoding", "text"),
    [
        (FEED.encode(), "", "utf-8", FEED),
        (FEED.encode("utf-8-sig"), "", "utf-8", FEED),
        (FEED.encode(), "text/xml; charset=iso-8859-1", "utf-8", FEED),
        (FEED.replace("UTF-8", "utf-16").encode(), "", "utf-8", FEED.replace("UTF-8", "utf-16")),
        (FEED.encode("utf-16"), "", "utf-16", FEED),
        (FEED.encode("utf-16-le"), "", "utf-16-le", FEED),
        (FEED.encode("utf-16-be"), "", "utf-16-be", FEED),
        (FEED.encode("utf-32"), "", "utf-32", FEED),
        (OLD.encode("cp1256"), "", "windows-1256, repaired", OLD),
        (OLD.encode("cp1256"), "text/xml; charset=windows-1256", "cp1256", OLD),
        (FEED.encode().decode("latin-1").encode(), "", "utf-8, repaired", FEED),
        ((FEED * 9).encode()[:-400] + b"\xd9", "", "utf-8, repaired", None),
        ('<?xml version="1.0" encoding="koi8-r"?><a>новости дня</a>'.encode("koi8-r"), "", "koi8-r", None),
        ("<a>déjà vu à Genève</a>".encode("latin-1"), "", "cp1252, repaired", "<a>déjà vu à Genève</a>"),
        ("<a>новости дня</a>".encode("koi8-r"), "", "cp1252, repaired", None),
        (b"", "", "utf-8", ""),
        (b"<a/>", "text/xml; charset=no-such-thing", "utf-8", "<a/>"),
        (b"<a/>", "text/xml; charset=base64", "utf-8", "<a/>"),
    ],
)  # fmt: skip
def test_decode(body: bytes, content_type: str, encoding: str, text: str | None) -> None:
    got, name = decode(body, content_type)
    assert name == encoding
    if text is not None:
        assert got == text


def test_cp1252_double_encoding_is_undone_where_the_bytes_survived() -> None:
    garbled = "".join(bytes([b]).decode("cp1252", errors="replace").replace("\ufffd", chr(b)) for b in TITLE.encode())
    text, name = decode(f"<title>{garbled}</title><title>{TITLE}</title>".encode())
    assert text == f"<title>{TITLE}</title><title>{TITLE}</title>"
    assert name == "utf-8, repaired"


def test_western_text_is_not_mended() -> None:
    text = "<title>Ø, Å og Æ: «Ærø», €5 – Ünïcode ÙÚ</title>"
    assert decode(text.encode()) == (text, "utf-8")


def test_urdu_ratio() -> None:
    assert urdu_ratio(TITLE) == 1.0
    assert urdu_ratio("Trade talks in Ankara") == 0.0
    assert urdu_ratio("12:30 …") == 0.0
    assert 0.3 < urdu_ratio("سی پیک CPEC") < 0.8
