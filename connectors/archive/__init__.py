"""WARC, the archives' own format, in and out (ISO 28500)."""
