"""What can go wrong in an employee's own turn outside an assessment."""

from app.domain.errors import FikaError


class AnsweredError(FikaError):
    """The two questions were answered in an earlier turn; what was said then stays."""


class NotAgreedError(FikaError):
    """What a new manager would get was to be saved without the employee's yes to exactly this."""


class ChangedMeanwhileError(FikaError):
    """What was agreed to is not what is kept now: something was changed while it was read."""
