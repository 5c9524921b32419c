"""Page furniture inside article texts: share lines, teasers of other stories, captions, agency tags, datelines.

Nothing is removed from the text; the places are reported, and whoever reads on leaves them out.
"""

import re
from dataclasses import dataclass
from typing import Final

_TEASER: Final = re.compile(
    r"(?:یہ|یہاں|اسے|مزید|متعلقہ|تفصیل)\s?(?:بھی|سے|یہ بھی|خبریں|خبر|کے لیے|جانیے)?"
    r"\s?(?:ضرور\s)?(?:پڑھیں|پڑھیے|پڑھئے|پڑھیئے|دیکھیں|دیکھیے|جانیں)"
    r"(?=\s*[:؛\-۔|']|\s)"
    r"|(?<![^\n])\s{0,3}پڑھیں\s?:"
)
_STAR: Final = "٭"
"""Before the headline of another story, in line with the text: `٭ کینیا نے سفیر طلب کر لیا`."""
_HEADLINE: Final = 60
"""Characters that such a headline may have where nothing shows its end: more would take the story's own sentence with it."""
_STOP: Final = re.compile(r"[۔؟!\n]")
_SHARE: Final = re.compile(r"اس پوسٹ کو شیئر کریں.{0,200}?(?:کاپی (?:کیجیے|کریں|کیجئے)|گوگل پلس|وٹس ایپ|واٹس ایپ)", re.DOTALL)
_CAPTION: Final = re.compile(r"،?\s?تصویر کا (?:ذریعہ|کیپشن|ماخذ)[^\n۔]{0,160}")
_PRINT: Final = re.compile(r"(?<![a-z])print(?![a-z])(?: تبصرے دیکھیں)?")
_FILE_PHOTO: Final = re.compile(r"\(?(?:فائل|فوٹو|تصویر)\s?(?:فوٹو|بشکریہ|فائل)[^\n۔)]{0,60}?\)?(?=\s|$)")
_MORE: Final = re.compile(r"[\w]{3,12} خبریں سے مزید")
_TAG: Final = re.compile(r"\([^()\n]{2,40}\)")
_SIGNATURE: Final = re.compile(r"[a-z]+ [a-z]+ reports for voa[^\n]*")
_SOCIAL: Final = re.compile(r"a post shared by [^\n۔]{0,80}|https?://\S{1,200}|pic\.twitter\.com\S{0,40}|\S{0,40}@\w{1,40}")
_DATELINE_END: Final = re.compile(r"[:۔\-]|\(")
_DATELINE_DAY: Final = re.compile(
    r"\s?\d{1,2}\s?[^\W\d]{2,9}،?\s?(?:\d{4}\s?ء?)?\s?"
    r"(?:\([^()\n]{2,40}\)\s?[:\-۔]?\s?|[:\-۔]\s?)"
)
"""`30 اکتوبر (ایجنسیز)`, `11 مئی (اے پی پی):` behind the city: the day on which a report was sent."""
_AGENCY: Final = 70
"""Characters that the agency's bracket may have (`(اخبار تازہ ترین - آن لائن۔ 22 اپریل2019ء)`)."""
_PUBLISHED: Final = re.compile(r"(?:تاریخ اشاعت|اشاعت|اپ ڈیٹ(?:ڈ)?)\s?:?\s?[\d:/ a-z\-،ء]{4,40}")
# What stands in every match: most texts have none of it, and a plain search is many times faster than the pattern.
_BEHIND: Final = re.compile(
    r"\n\s*(?:متع?لل?قہ (?:خبریں|مضامین)|related (?:posts|articles|news)|you might also like)\s*:?\s*\n"
)
"""A line of its own under the story: what follows are other stories."""
_NODE: Final = re.compile(r"^[^\n]*?node id ?: ?\d+", re.MULTILINE)
"""The headline of another story with the number of its page."""
_MORE_NEEDLE: Final = "خبریں سے مزید"
_PATTERNS: Final = (
    (_SHARE, "share", ("شیئر کریں",)),
    (_CAPTION, "caption", ("تصویر کا",)),
    (_SIGNATURE, "signature", ("reports for voa",)),
    (_SOCIAL, "embed", ("@", "http", "a post shared by", "pic.twitter.com")),
    (_NODE, "teaser", ("node id",)),
    (_PUBLISHED, "stamp", ("اشاعت", "اپ ڈیٹ")),
)


@dataclass(frozen=True, slots=True)
class Furniture:
    """A place [start, end) of the folded text that tells nothing, and what it is."""

    start: int
    end: int
    kind: str


def furniture(folded: str) -> list[Furniture]:
    """Furniture of a folded article text, in order of place; ranges may touch but not nest."""
    found: list[Furniture] = []
    for pattern, kind, needles in _PATTERNS:
        if any(needle in folded for needle in needles):
            found.extend(Furniture(m.start(), m.end(), kind) for m in pattern.finditer(folded))
    if (match := _PRINT.search(folded, 0, 400)) is not None:
        found.append(Furniture(0, match.end(), "caption"))
    if _MORE_NEEDLE in folded and (match := _MORE.search(folded)) is not None:
        found.append(Furniture(match.start(), len(folded), "more"))
    if (behind_story := _BEHIND.search(folded)) is not None:
        found.append(Furniture(behind_story.start(), len(folded), "more"))
    for match in _TEASER.finditer(folded):
        behind = folded[match.end() : match.end() + 3].lstrip()
        own_line = match.start() == 0 or folded[max(match.start() - 8, 0) : match.start()].rstrip(" ")[-1:] in (
            "\n",
            "۔",
            "؟",
            "!",
            ")",
            '"',
        )
        if behind[:1] in (":", "؛", "|") or (own_line and behind[:1] not in ("گے", "گی")):
            found.append(Furniture(match.start(), _teaser_end(folded, match.end()), "teaser"))
    star = folded.find(_STAR)
    while star >= 0:
        following = folded.find(_STAR, star + 1)
        end = _teaser_end(folded, star + 1, _HEADLINE)
        found.append(Furniture(star, end if following < 0 else min(end, following), "teaser"))
        star = following
    found.sort(key=lambda f: (f.start, -f.end))
    flat: list[Furniture] = []
    for item in found:
        if not flat or item.start >= flat[-1].end:
            flat.append(item)
        elif item.end > flat[-1].end:
            flat.append(Furniture(flat[-1].end, item.end, item.kind))
    return flat


_HEADLINE_VERB: Final = re.compile(
    r"(?:کر|ہو|دے|لے|پا|بتا|بن|آ|چل|مل)\s?(?:دیا|دی|دیے|دیئے|لیا|لی|لیے|گیا|گئی|گئے|گئیں)"
    r"(?![\u0600-\u06ff])(?! (?:ہے|ہیں|تھا|تھی|تھے))"
)


def _teaser_end(folded: str, start: int, longest: int = 160) -> int:
    """A teaser ends at the next stop, or at the verb that closes its headline; at most so many characters run on."""
    limit = min(start + longest, len(folded))
    stop = _STOP.search(folded, min(start + 3, limit), limit)
    end = stop.end() if stop else limit
    verb = _HEADLINE_VERB.search(folded, start, end)
    return verb.end() if verb else end


def dateline(folded: str, start: int = 0) -> int:
    """End of a dateline (`اسلام آباد (آن لائن)`, `ریاض:`, `لیما: 4 مئی (ایجنسیاں)`) at `start`, `start` without one."""
    head = folded[start : start + 90]
    match = _DATELINE_END.search(head)
    if match is None or match.start() > 45 or len(head[: match.start()].split()) > 6:
        return start
    end = start + match.end()
    if match[0] == "(" and " میں " in head[: match.start()]:
        return start  # `لیما میں چار فریقی (چلی، پیرو، …) اجلاس`: a sentence
    if match[0] == "(":
        close = folded.find(")", end, end + _AGENCY)
        if close < 0 or "\n" in folded[end:close]:
            return start
        end = close + 1
        while folded[end : end + 1] in (":", " ", "-", "۔"):
            end += 1
        return end
    if match[0] == "۔" and len(head[: match.start()].split()) > 3:
        return start
    day = _DATELINE_DAY.match(folded, end)
    return day.end() if day is not None else end


_AGENCIES: Final = re.compile(
    r"تازہ ترین|آن لائن|اے پی پی|این این آئی|آئی این پی|صباح نیوز|ایجنسی|ایجنسیاں|اے ایف پی|رائٹرز|نیوز ڈیسک|ویب ڈیسک|مانیٹرنگ"
)


def names_agency(folded: str, start: int, end: int) -> bool:
    """Whether the bracket of a dateline names an agency, behind a place of at most three words."""
    bracket = folded.find("(", start, end)
    return bracket > start and len(folded[start:bracket].split()) <= 3 and _AGENCIES.search(folded, bracket, end) is not None
