"""What a person is told of a known error."""

from dataclasses import dataclass, fields

_LONGEST_LINE = 600
"""How long a line that a person is told may be: paths and names in it are anybody's."""


def brief(text: str) -> str:
    """Return a text with what is far too long for a line left out of its middle."""
    half = _LONGEST_LINE // 2
    lines = text.split("\n")
    return "\n".join(line if len(line) <= 2 * half else f"{line[:half]}…{line[-half:]}" for line in lines)


@dataclass(frozen=True, slots=True)
class ErrorWords:
    """An error for a person to read."""

    happened: str
    means: str
    next: str

    def __post_init__(self) -> None:
        for field in fields(self):
            object.__setattr__(self, field.name, brief(getattr(self, field.name)))

    @property
    def then(self) -> str:
        """What it means and what to do next."""
        return " ".join(part for part in (self.means, self.next) if part)

    @property
    def one_line(self) -> str:
        """Everything in one line, for a terminal."""
        return " ".join(part for part in (self.happened, self.then) if part)
