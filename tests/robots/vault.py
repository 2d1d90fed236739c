"""A robot that makes, opens and locks vaults."""

from pathlib import Path

from PySide6.QtWidgets import QLabel

from app.ui.screens.create_vault.view import CreateScreen
from tests.robots.hands import Hands


class VaultRobot(Hands):
    """Makes, opens and locks vaults."""

    def create(self, *, manager: str, vault: str, passphrase: str) -> tuple[str, ...]:
        """Go through all pages from the welcome until the window is inside; returns the recovery code."""
        self.click("Create a vault")
        self.type_into("Your name", manager)
        self.type_into("Name of the vault", vault)
        self.click("Continue")
        self.choose_passphrase(passphrase)
        self.click("Create the vault")
        self.wait_to_see("Your recovery code")
        code = self.code_shown()
        self.click("I have kept it")
        self.type_groups_back(code)
        self.click("Go in")
        return code

    def choose_passphrase(self, passphrase: str, again: str | None = None) -> None:
        """Type a passphrase twice."""
        self.type_into("Passphrase", passphrase)
        self.type_into("The same passphrase again", passphrase if again is None else again)

    def code_shown(self) -> tuple[str, ...]:
        """Read the recovery code off the screen."""
        labels = [one for one in self.front.findChildren(QLabel) if one.isVisible()]
        names = [one.accessibleName() for one in labels if one.accessibleName().startswith("Group ")]
        return tuple(name.split(": ")[1] for name in names)

    def type_groups_back(self, code: tuple[str, ...]) -> None:
        """Type the groups that are asked back."""
        for number, group in enumerate(code, start=1):
            if self.sees(f"Group {number}"):
                self.type_into(f"Group {number}", group.lower())

    def unlock(self, passphrase: str) -> None:
        """Type the passphrase and press Enter."""
        self.type_into("Passphrase", passphrase)
        self.enter()

    def wait_until_inside(self) -> None:
        """Wait until a vault is unlocked."""
        self.qtbot.waitUntil(lambda: self.window.session is not None, timeout=20_000)
        self.rest()

    def lock(self) -> None:
        """Lock by the keyboard."""
        self.press("Ctrl+L")

    def is_inside(self) -> bool:
        """Tell whether a vault is unlocked."""
        return self.window.session is not None

    def save_sheet_to(self, path: Path) -> None:
        """Choose a file for the recovery sheet, as the system's dialog would hand it over."""
        screen = self.window.screen_shown
        assert isinstance(screen, CreateScreen)
        screen.presenter.save_sheet(path)
