"""A server on loopback that answers byte by byte what a test tells it to."""

import asyncio
from collections.abc import Awaitable, Callable
from threading import Thread

Handler = Callable[[asyncio.StreamWriter, dict[str, str]], Awaitable[None]]


class Loopback:
    """Answers by path, with bytes or with a function that writes; `default` answers the other paths. Remembers all asked."""

    def __init__(self) -> None:
        self.paths: dict[str, bytes | Handler] = {}
        self.default: Callable[[str], bytes] = lambda path: self.answer(b"not here", "404 Not Found")
        """Answers the paths that have no answer of their own."""
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.port = 0
        self._server: asyncio.Server | None = None

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    @staticmethod
    def answer(body: bytes = b"", status: str = "200 OK", **headers: str) -> bytes:
        lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        assert self._server is not None
        self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            path = lines[0].split(" ")[1]
            headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:]) if name}
            self.asked.append((path, headers))
            what = self.paths.get(path) or self.default(path)
            if isinstance(what, bytes):
                writer.write(what)
                await writer.drain()
            else:
                await what(writer, headers)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()


class InThread:
    """A server that runs beside tests that are no coroutines. Leaves no task and no loop behind."""

    def __init__(self, server: Loopback) -> None:
        self._server = server
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        asyncio.run_coroutine_threadsafe(server.start(), self._loop).result(10)

    def stop(self) -> None:
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    async def _end(self) -> None:
        await self._server.stop()
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
