"""The command `sifarat`: settings, the embedded broker, and the services put together."""

from importlib.metadata import version

__version__ = version("sifarat")
