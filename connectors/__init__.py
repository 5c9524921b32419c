"""The half that touches the outside world: HTTP, mail, files, Kafka, and the clock."""
