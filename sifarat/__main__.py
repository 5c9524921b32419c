"""`python -m sifarat`."""

from sifarat.cli import main

main(prog_name="sifarat")
