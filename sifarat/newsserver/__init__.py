"""A news server for this machine: any archive of articles as feeds and pages, so that the whole pipeline can be driven."""

from sifarat.newsserver.programme import Step
from sifarat.newsserver.server import NewsServer
from sifarat.newsserver.stories import Story, story_of

__all__ = ["NewsServer", "Step", "Story", "story_of"]
