"""One guarded HTTP client for everything that is fetched from, or sent to, an address that a stranger may have written."""

from connectors.http.client import GuardedClient
from connectors.http.results import Answer, Failure, Hop, failure_of, retry_after
from connectors.http.settings import HttpSettings

__all__ = ["Answer", "Failure", "GuardedClient", "Hop", "HttpSettings", "failure_of", "retry_after"]
