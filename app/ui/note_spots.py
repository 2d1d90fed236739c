"""What a note is called in the spot of a page to which somebody comes for it."""

ACTION, DECISION, PRIORITY, LESSON, PRAISE = "action", "decision", "priority", "lesson", "praise"
GROWTH, CHECK_IN = "growth", "checkin"
OURS, MINE = "ours", "mine"
"""Items of an agenda of both, and of the manager's own."""
CLOSING, WORDS = "closing", "words"
"""Side by side: the notes for both, alone in its spot, and our words for a behaviour, by its id."""
NOTES_READ, OWN_NOTES_READ = "notes_read", "own_notes_read"
"""The notes of a one-on-one, with words that stand in them in place of an id."""


def note_spot(kind: str, which: int | str) -> str:
    """Return the spot of a note, by its id or by words in it."""
    return f"{kind}:{which}"


def noted(agenda: str) -> str:
    """Return what an item of an agenda is called where somebody comes for a note on it."""
    return f"{agenda}_noted"
