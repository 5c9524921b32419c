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


def rule(scene: Scene, trigger: Match, clause: Clause, tail: list[str]) -> str:
    """The rule by which a party denies the event, empty where none does."""
    words = scene.words
    sentence = scene.document.sentences[clause.sentence]
    if any(w in _DENIAL for w in tail):
        return "denied"
    joined = _CHARGE.sub("", " ".join(tail[:10]))  # `بے بنیاد الزامات پر احتجاج کیا`
    for phrase in ("من گھڑت", "بے بنیاد", "جھوٹی خبر", "صداقت نہیں", "درست نہیں", "حقیقت نہیں", "خبر غلط", "خبریں غلط"):
        if phrase in joined:
            return "denied"
    before = " ".join(words[sentence.start : trigger.start])
    for phrase in (
        "صداقت نہیں",
        "درست نہیں",
        "کی تردید",
        "کو مسترد",
        "کی نفی",
        "حقیقت نہیں",
        "غلط قرار",
        "بے بنیاد",
        "من گھڑت",
    ):
        at = before.find(phrase)
        if at >= 0 and " کہ" in before[at:]:
            return "denied"
    after = scene.next_clause(clause)
    if after is not None:
        rest = " ".join(words[after.start : sentence.end])
        for phrase in ("صداقت نہیں", "درست نہیں", "غیر درست", "من گھڑت"):
            if phrase in rest:
                return "denied"
        reported = any(w in _REPORTS for w in words[sentence.start : trigger.start]) or bool(_REPORTS.intersection(tail[1:2]))
        if reported and any(phrase in rest for phrase in ("بے بنیاد", "مسترد", "کی تردید", "غلط قرار")):
            return "denied"  # `اطلاعات تھیں کہ … ملے ہیں لیکن ترجمان نے انہیں بے بنیاد قرار دیا`
    return ""
