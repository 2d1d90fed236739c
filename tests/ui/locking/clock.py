"""A clock that goes on when a test says so."""


class HandClock:
    """Matches `app.ui.locking.idle.Clock`."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self.slept = 50.0

    def now(self) -> float:
        """Return the time."""
        return self.seconds

    def asleep(self) -> float:
        """Return how long the machine slept."""
        return self.slept
