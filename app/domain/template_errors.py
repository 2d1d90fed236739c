"""What can go wrong with templates for agendas, and with the bank of questions."""

from app.domain.errors import FikaError


class TemplateNameMissingError(FikaError):
    """A template for agendas needs a name."""


class QuestionMissingError(FikaError):
    """A question for the bank has no words."""
