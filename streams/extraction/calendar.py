"""All date phrases of an article, with the tokens that they stand in."""

import datetime as dt
from bisect import bisect_left, bisect_right

from streams.extraction.document import Document
from streams.urdu.dates import FoundDate, find_dates


class Calendar:
    """All date phrases of an article, found once, with their tokens."""

    def __init__(self, document: Document) -> None:
        day = dt.date.fromisoformat(document.day) if document.day else None
        self.found: list[tuple[int, int, FoundDate]] = []
        self.stamp: int | None = None
        """Where in the title the day begins that a page glues to it."""
        for folded, low, high in (
            (document.title.text, 0, document.title_end),
            (document.text.text, document.title_end, len(document.tokens)),
        ):
            starts = [t.start for t in document.tokens[low:high]]
            for item in find_dates(folded, day):
                if high == document.title_end and item.kind == "full" and item.end >= len(folded.rstrip()) - 1:
                    self.stamp = bisect_left(starts, item.start)
                    continue  # a stamp that the page glued to its title
                begin = max(bisect_right(starts, item.start) - 1, 0)  # a month written on to the word before begins inside
                end = bisect_left(starts, item.end)
                inside = document.covering.get(low + begin)
                if inside is not None and inside.kind == "person":
                    continue  # جون of a name is no month
                if begin < end:
                    self.found.append((low + begin, low + end, item))

        self._starts = [begin for begin, _, _ in self.found]
        self.tokens = {i for begin, end, _ in self.found for i in range(begin, end + 1)}
        """Tokens of date phrases, and the case marker behind each (`پیر کو`)."""

    def within(self, start: int, end: int) -> list[tuple[int, int, FoundDate]]:
        """The date phrases that begin in tokens [start, end)."""
        return self.found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
