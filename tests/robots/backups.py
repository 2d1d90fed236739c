"""A robot that looks after backups, and makes a vault of one."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QListWidget

from tests.robots.hands import Hands


class BackupRobot(Hands):
    """Backs up, and restores from a file."""

    def reads(self, words: str) -> bool:
        """Tell whether these words can be read in front, wherever a line may end in them."""
        return any(words in text.replace("\u200b", "") for text in self.readable())

    def listed(self) -> list[str]:
        """Return the backups in the list, as they are read."""
        found = [one for one in self.front.findChildren(QListWidget) if one.isVisible()]
        rows = [found[0].item(row) for row in range(found[0].count())] if found else []
        return [one.text() for one in rows]

    def choose_backup(self, file: Path) -> None:
        """Choose a backup on the first page of restoring."""
        self.click("Choose a backup…")
        self.choose_file(file)
        self.settle_jobs()

    def open_with(self, passphrase: str) -> None:
        """Type the passphrase of that day, press Enter, and wait until all of it was looked at."""
        self.type_into("Passphrase", passphrase)
        self.enter()
        self.settle_jobs()

    def put_at(self, name: str, place: Path) -> None:
        """Say what the new vault is called and where it lies, and wait until it is made."""
        self.type_into("Name of the new vault", name)
        self.type_into("Where it lies", str(place))
        self.click("Restore")
        self.settle_jobs()

    def choose_file(self, path: Path) -> None:
        """Choose this file or folder in the dialog in front."""
        dialog = self.dialog()
        assert isinstance(dialog, QFileDialog), f"no place is asked for, but {dialog}"
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert line is not None
        line.setText(str(path))  # as if pasted: at typed letters Qt's list of files would pop up
        QTest.keyClick(line, Qt.Key.Key_Return)
        self.rest()
