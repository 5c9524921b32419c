"""Titles without the name of the site behind them."""

import re
from functools import lru_cache
from typing import Final

from schemas.ids import fold_title
from seeds.outlets import Outlet

_SEPARATOR: Final = re.compile(r"\s+[-|–—•·»:]+\s+|\s*[|»]\s*|::")
_SITE_WORDS: Final = frozenset(
    {"urdu", "اردو", "news", "نیوز", "tv", "ٹی", "وی", "com", "pk", "www", "latest", "home", "network"}
)


def clean_title(page_title: str, feed_title: str, site: str, host: str, outlet: Outlet | None) -> str:
    """The article's title: the page's without the site's name, the feed's where the page only adds to it or has none."""
    feed_title = " ".join(feed_title.split())
    page_title = " ".join(page_title.split())
    if not page_title:
        return without_site(feed_title, site, host, outlet)
    stripped = without_site(page_title, site, host, outlet)
    if feed_title and fold_title(page_title).startswith(fold_title(feed_title)):
        return feed_title
    if feed_title and fold_title(stripped) in _names(site, host, outlet):  # the page names itself, not the article
        return feed_title
    return stripped


def without_site(title: str, site: str, host: str, outlet: Outlet | None) -> str:
    """Cut trailing parts that only name the site. What would leave nothing is kept."""
    names = _names(site, host, outlet)
    known = {word for name in names for word in name.split()} | _SITE_WORDS
    while True:
        cuts = list(_SEPARATOR.finditer(title))
        if not cuts or cuts[-1].start() == 0:
            return title
        tail = fold_title(title[cuts[-1].end() :])
        if tail and tail not in names and not set(tail.split()) <= known:
            return title
        title = title[: cuts[-1].start()].rstrip()


@lru_cache(1024)  # a site names itself in the same way on all its pages
def _names(site: str, host: str, outlet: Outlet | None) -> frozenset[str]:
    names = {fold_title(site), fold_title(host), fold_title(host.removeprefix("www."))}
    names.update(fold_title(part) for part in host.split(".") if len(part) > 3)
    if outlet is not None:
        names.update((fold_title(outlet.title), fold_title(outlet.outlet)))
    return frozenset(names - {""})
