"""A message as people read it (text, HTML), as a cable quotes it, and as machines take it."""
