"""A robot that changes what opens the vault."""

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QWidget

from app.ui.places import CarePlace
from app.ui.screens.recovery_code.shown import CodeShown
from tests.robots.vault import VaultRobot


class KeysRobot(VaultRobot):
    """Stands at the page about the vault, and before its sheets."""

    @property
    def here(self) -> QWidget:
        """The screen that is shown."""
        screen = self.window.screen_shown
        assert screen is not None
        return screen

    def look_after(self) -> None:
        """Go to the page about the vault."""
        self.window.go(CarePlace())
        self.rest()

    def change_passphrase(self, present: str, new: str, again: str | None = None) -> None:
        """Fill in and send the sheet that changes the passphrase."""
        self.click("Change the passphrase…")
        self.type_present(present)
        self.type_new(new, again)
        self.click("Change the passphrase")
        self.settle_jobs()

    def change_key(self, present: str, new: str = "") -> None:
        """Send the sheet that changes the key; without another passphrase, the present one stays."""
        self.click("Change the key…")
        self.type_present(present)
        if new:
            self.type_new(new)
        else:
            self.tick("Keep the present passphrase")
        self.click("Change the key")
        self.settle_jobs()

    def type_present(self, present: str) -> None:
        """Type the present passphrase."""
        self.type_into("Present passphrase", present)

    def type_new(self, new: str, again: str | None = None) -> None:
        """Type the new passphrase twice."""
        self.type_into("New passphrase", new)
        self.type_into("The new passphrase again", new if again is None else again)

    def tick(self, words: str) -> None:
        """Tick a box, or untick it."""
        (box,) = (
            one for one in self.front.findChildren(QCheckBox) if one.text() == words and one.isVisible()
        )
        box.click()
        self.rest()

    def keep_code(self) -> tuple[str, ...]:
        """Read the new code, type two groups of it back, and return it."""
        code = self.code_shown()
        self.click("I have kept it")
        self.type_groups_back(code)
        self.click("Finish")
        self.settle_jobs()
        return code

    def save_sheet_to(self, path: Path) -> None:
        """Choose a file for the recovery sheet, as the system's dialog would hand it over."""
        (shown,) = self.front.findChildren(CodeShown)
        shown.file_chosen.emit(path)

    def is_before_a_sheet(self) -> bool:
        """Tell whether a sheet stands in front of the window."""
        return self.front is not self.window
