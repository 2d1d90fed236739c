"""A robot that takes the screen back with the manager's passphrase."""

from tests.robots.hands import Hands


class GateRobot(Hands):
    """Stands before the sheet that asks for the passphrase."""

    def is_asked(self) -> bool:
        """Tell whether the passphrase is asked for in front of the window."""
        return self.front is not self.window and self.sees("Passphrase")

    def type_passphrase(self, passphrase: str) -> None:
        """Type it, press Enter, and wait until it was tried."""
        self.rest()
        self.type_into("Passphrase", passphrase)
        self.enter()
        self.settle_jobs()
