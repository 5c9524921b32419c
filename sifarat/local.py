"""Everything on one machine: the embedded Kafka, the topics, the services, and a watch over all of them."""

import asyncio
import contextlib
from collections.abc import Callable, Mapping, Sequence
from typing import Final, Self

from connectors.kafka import ensure_topics
from schemas.topics import TOPICS
from sifarat.access import kafka_folder, kafka_settings
from sifarat.broker import EmbeddedKafka
from sifarat.settings import Settings
from sifarat.supervisor import Service, Supervisor

SERVICES: Final = (Service("poll", ("poll",)), Service("stream", ("stream",)), Service("deliver", ("deliver",)))
_WATCH_S: Final = 0.5


class LocalStack:
    """The whole pipeline on this machine. With `broker` in the settings that Kafka is used, and none is started.

    An async context manager: entered when Kafka takes records and the services have been started.
    """

    def __init__(
        self,
        settings: Settings,
        on_line: Callable[[str, str], None],
        environment: Mapping[str, str] | None = None,
        services: Sequence[Service] = SERVICES,
        on_notice: Callable[[str, str], None] | None = None,
    ) -> None:
        self._on_line = on_line
        self._on_notice = on_notice or on_line
        self._environment = dict(environment or {})
        self._services = services
        self.kafka = (
            None
            if settings.broker
            else EmbeddedKafka(kafka_folder(settings), settings.cache_dir, repository=settings.maven_repository)
        )
        self.settings = settings
        self.supervisor: Supervisor | None = None
        self._watch: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        if self.kafka is not None:
            await asyncio.to_thread(self.kafka.start)
            self.settings = self.settings.model_copy(update={"broker": self.kafka.bootstrap})
            self._watch = asyncio.create_task(self._keep_kafka(self.kafka))
        try:
            for difference in await ensure_topics(kafka_settings(self.settings), self.settings.prefix, TOPICS):
                self._on_notice("kafka", f"topic differs: {difference}")
        except BaseException:
            await self._stop_kafka()
            raise
        assert self.settings.broker is not None
        environment = {"SIFARAT_BROKER": self.settings.broker, "SIFARAT_PREFIX": self.settings.prefix, **self._environment}
        environment["SIFARAT_DATA_DIR"] = str(self.settings.data_dir)
        self.supervisor = Supervisor(self._services, environment, self._on_line, on_notice=self._on_notice)
        return self

    def start_services(self) -> None:
        """Start poller, stages and delivery."""
        assert self.supervisor is not None
        self.supervisor.start()

    async def __aexit__(self, *_: object) -> None:
        if self.supervisor is not None:
            await self.supervisor.stop()
        await self._stop_kafka()

    async def _stop_kafka(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watch
        if self.kafka is not None:
            await asyncio.to_thread(self.kafka.stop)

    async def _keep_kafka(self, kafka: EmbeddedKafka) -> None:
        """Starts Kafka again when it has ended; the services wait for it or are started again by the supervisor."""
        while True:
            await asyncio.sleep(_WATCH_S)
            if not kafka.running:
                self._on_notice("kafka", "Kafka has ended; starting it again")
                await asyncio.to_thread(kafka.start)
