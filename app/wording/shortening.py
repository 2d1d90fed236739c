"""Words that are too long for where they stand."""


def in_short(words: str, most: int) -> str:
    """Return words in one line of at most so many letters; one that is left off in the middle ends in “…”.

    It is left off between two words where that leaves more than half of it: not every language has spaces.
    """
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    kept = line[: most - 1]
    whole = line[:most].rpartition(" ")[0]
    return f"{(whole if len(whole) > most // 2 else kept).rstrip()}…"
