"""What a person is told of a known error."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ErrorWords:
    """An error for a person to read."""

    happened: str
    means: str
    next: str

    @property
    def one_line(self) -> str:
        """Everything in one line, for a terminal."""
        return " ".join(part for part in (self.happened, self.means, self.next) if part)
