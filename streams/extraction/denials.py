"""Reports that a party denies: `ان خبروں میں صداقت نہیں کہ … ملے`, `ملاقات کی تردید`, `… کو بے بنیاد قرار دیا`."""

import re
from typing import Final

from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

_CHARGE: Final = re.compile(r"(?:بے بنیاد|من گھڑت) (?:اور \w+ )?(?:الزام|الزامات|بیان|بیانات|پروپیگنڈے|پروپیگنڈا)\b")
"""Charges called baseless: what is talked of, no denial of the talks."""
_DENIAL: Final = frozenset(("تردید", "بےبنیاد"))
_REPORTS: Final = word_set("اطلاعات خبریں خبر خبروں افواہیں دعوی دعوے")
_FALSE: Final = (
    "من گھڑت", "من گڑھت", "بے بنیاد", "بے سروپا", "جھوٹی خبر", "خبر غلط", "خبریں غلط", "اطلاعات غلط", "صداقت نہیں",
    "سچائی نہیں", "حقیقت نہیں", "خلاف حقیقت", "حقیقت کے منافی", "حقیقت کے برعکس", "ذہنی اختراع",
)  # fmt: skip
"""What is said of reports that are not true."""
_CALLED_FALSE: Final = ("غلط قرار", "غلط بتا", "غلط ٹھہرا", "لغو قرار", "فرضی قرار", "جھوٹ قرار", "کی نفی", "جھٹلا")
_SAYING: Final = (" کہ", " جن میں", " جس میں", " جن کی رو", " جن کے مطابق", " جس کے مطابق")
"""What leads from the report to what it says."""


def rule(scene: Scene, trigger: Match, clause: Clause, tail: list[str]) -> str:
    """The rule by which a party denies the event, empty where none does."""
    words = scene.words
    sentence = scene.document.sentences[clause.sentence]
    if any(w in _DENIAL for w in tail):
        return "denied"
    joined = _CHARGE.sub("", " ".join(tail[:10]))  # `بے بنیاد الزامات پر احتجاج کیا`
    if "درست نہیں" in joined:
        return "denied"
    if any(phrase in joined for phrase in _FALSE):
        return "denied"
    before = " ".join(words[sentence.start : trigger.start])
    for phrase in (*_FALSE, *_CALLED_FALSE, "درست نہیں", "کی تردید", "کو مسترد"):
        at = before.find(phrase)
        if at >= 0 and any(link in before[at:] for link in _SAYING):
            return "denied"
    after = scene.next_clause(clause)
    if after is not None:
        rest = " ".join(words[after.start : sentence.end])
        for phrase in ("صداقت نہیں", "درست نہیں", "غیر درست", "من گھڑت"):
            if phrase in rest:
                return "denied"
        reported = any(w in _REPORTS for w in words[sentence.start : trigger.start]) or bool(_REPORTS.intersection(tail[1:2]))
        if reported and any(phrase in rest for phrase in ("مسترد", "کی تردید", *_FALSE, *_CALLED_FALSE)):
            return "denied"  # `اطلاعات تھیں کہ … ملے ہیں لیکن ترجمان نے انہیں بے بنیاد قرار دیا`
    return ""
