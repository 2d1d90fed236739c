"""A robot that takes the screen back with the manager's passphrase."""

from app.ui.screens.gate.sheet import GateSheet
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

    def enter_without_waiting(self) -> None:
        """Have the typed passphrase tried, and look at nothing yet: its end is told when the window rests."""
        sheet = self.dialog()
        assert isinstance(sheet, GateSheet)
        sheet.form.act.click()
