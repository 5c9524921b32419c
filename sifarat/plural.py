"""Numbers with their nouns, as people write them."""


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 article", "2 articles"; `many` where it is not `one` and an s."""
    return f"{number} {one if number == 1 else many or one + 's'}"
