"""How well events are read: extraction against gold files, by the definitions of docs/evaluation.md."""
