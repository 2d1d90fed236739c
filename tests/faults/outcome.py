"""What came of trying to break a promise, and how hard it was tried."""

from dataclasses import dataclass
from enum import StrEnum


class Size(StrEnum):
    """How long a round is: `make test` plays short ones, `make faults` full ones."""

    SHORT = "short"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was tried, with numbers, and each way in which the promise was not kept."""

    tried: str
    failures: tuple[str, ...] = ()

    def but_at_least(self, found: int, wanted: int, what: str) -> "Outcome":
        """Return the same; where too little was tried, that is a failure too."""
        if found >= wanted:
            return self
        return Outcome(self.tried, (*self.failures, f"only {found} {what}, wanted {wanted}"))


def told(failures: list[str]) -> tuple[str, ...]:
    """Return each kind of failure once, with how often it was met."""
    kinds = dict.fromkeys(failures)
    return tuple(f"{kind} ({failures.count(kind)} times)" for kind in kinds)
