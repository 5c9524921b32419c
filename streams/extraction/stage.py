"""The stage `extract`: exactly one record of `mentions` for each version of an article."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

import msgspec

from schemas.articles import Article
from schemas.topics import ARTICLES, MENTIONS, Topic
from schemas.wire import UnreadableRecordError, decode
from streams.extraction.extractor import Extractor
from streams.runtime.processor import Incoming, Outgoing, PoisonError
from streams.stamp import stamp


class Extract:
    """Stateless: a pure function of the article and the gazetteer."""

    stage: ClassVar[str] = "extract"
    reads: ClassVar[Topic] = ARTICLES
    writes: ClassVar[Topic] = MENTIONS

    def __init__(self, gazetteer_folders: Sequence[Path] = ()) -> None:
        self.extractor = Extractor(gazetteer_folders)
        made_by = stamp("streams/extraction", "streams/urdu")
        self._made_by = msgspec.structs.replace(made_by, data=self.extractor.gazetteer.version)

    def process(self, incoming: Incoming) -> Sequence[Outgoing]:
        """The mentions of one article version; nothing for a further read of the same version.

        Raises `PoisonError` for a record that is no article.
        """
        try:
            article = decode(Article, incoming.value, incoming.headers)
        except UnreadableRecordError as error:
            raise PoisonError(str(error)) from error
        if article.change == "unchanged":
            return []
        mentions = msgspec.structs.replace(self.extractor.extract(article), made_by=self._made_by)
        return [Outgoing(MENTIONS, article.article_id, mentions)]
