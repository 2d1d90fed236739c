"""What can go wrong in ordinary one-on-ones."""

from app.domain.errors import FikaError


class WordsMissingError(FikaError):
    """Something that needs a few words was given none."""


class NotYoursToHideError(FikaError):
    """An item that the employee brought cannot become one that only the manager sees."""
