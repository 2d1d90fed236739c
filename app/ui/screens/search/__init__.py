"""Searching: all words of all notes, as somebody types."""
