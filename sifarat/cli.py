"""The command line: one group, each command in the module of its own subject."""

import click


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sifarat")
def main() -> None:
    """Read diplomatic events out of Urdu news, live."""
