"""The records and topics through which the halves of Sifarat meet: see `schemas.topics` for the list."""
