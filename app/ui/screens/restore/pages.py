"""The pages that make a vault of a backup, each a calm column."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.screens.field import LineField, SecretField
from app.ui.screens.step import Step
from app.ui.widgets.banner import Banner
from app.ui.widgets.busy import Busy
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import label, show_name
from app.wording.backups import date_and_time, how_much
from app.wording.dates import long_date
from app.wording.error_words import ErrorWords
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.restoring import PersonInBackup, Preview


class RestoreStep(Step):
    """A page that can say what went wrong, and what is going on."""

    def __init__(self, title: str, body: str, parts: list[QWidget], on: str, back: str) -> None:
        super().__init__(title, body, parts, on, back)
        self._parts = parts
        self._trouble = Banner("error")
        self._trouble.hide()
        self._busy = Busy()
        self.add(self._trouble)
        self.add(self._busy)

    def show_trouble(self, words: ErrorWords | None) -> None:
        """Say what stands in the way."""
        if words is not None:
            self._trouble.show_problem(words)
        self._trouble.setVisible(words is not None)

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on and take no other act meanwhile."""
        for part in (*self._parts, self.back, self.on):
            part.setEnabled(not words)
        if words:
            self._busy.start(words)
        else:
            self._busy.stop()
            self.begin()


class FilePage(RestoreStep):
    """Which backup."""

    def __init__(self) -> None:
        super().__init__(
            _("Restore a backup"),
            _(
                "A backup is one file whose name ends in .fikabackup. Fika makes a new vault of it, beside "
                "those you have; nothing that is there now is changed."
            ),
            [],
            _("Choose a backup…"),
            _("Back"),
        )


class KeyPage(RestoreStep):
    """What opens it."""

    other_asked = Signal()
    typed = Signal(str)

    def __init__(self) -> None:
        self._file = label("", "strong")
        self._made = label("", "quiet")
        self.passphrase = SecretField(
            _("Passphrase"), hint=_("The one that the vault had on that day; a later one does not open it.")
        )
        self.code = LineField(
            _("Recovery code"),
            placeholder=_("eight groups of eight letters and digits"),
            hint=_("The one that the vault had on that day."),
        )
        self.other = button(_("Use the recovery code"), "link", icon="key-round")
        fields = QWidget()
        set_kind(fields, "clear")
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._file, self._made, self.passphrase, self.code):
            column.addWidget(part)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        super().__init__(
            _("Open the backup"),
            _("Until it is open, nobody can tell whose conversations are in it."),
            [fields],
            _("Look into it"),
            _("Choose another"),
        )
        self._by_code = False
        self.show_way(by_code=False)
        self.other.clicked.connect(self.other_asked)
        self.on.clicked.connect(self._tell)
        for field in (self.passphrase, self.code):
            field.entered.connect(self._tell)

    def begin(self) -> None:
        """Begin at the line to type."""
        (self.code if self._by_code else self.passphrase).setFocus()

    def show_file(self, file: Path, made_at: datetime) -> None:
        """Say which backup was chosen."""
        show_name(self._file, file.name)
        self._made.setText(_("Made on {moment}").format(moment=date_and_time(made_at)))

    def show_way(self, *, by_code: bool) -> None:
        """Let the recovery code be typed, or the passphrase."""
        self._by_code = by_code
        self.passphrase.setVisible(not by_code)
        self.code.setVisible(by_code)
        self.other.setText(_("Use the passphrase") if by_code else _("Use the recovery code"))
        if self.isVisible():
            self.begin()

    def show_trouble(self, words: ErrorWords | None) -> None:
        """Say what stands in the way; a passphrase is selected, so that typing replaces it."""
        super().show_trouble(words)
        if words is not None and not self._by_code:
            self.passphrase.edit.selectAll()

    def forget(self) -> None:
        """Forget what was typed."""
        for field in (self.passphrase, self.code):
            field.set_text("")
        self.passphrase.reveal(shown=False)

    @Slot()
    def _tell(self) -> None:
        self.typed.emit((self.code if self._by_code else self.passphrase).text)


class SeenPage(RestoreStep):
    """What is in it."""

    def __init__(self) -> None:
        self._made = label("", "strong")
        self._much = label("", "quiet")
        self._people = Card("inner")
        super().__init__(
            _("Is it this one?"),
            _("The backup is whole: all of it was read and checked."),
            [self._made, self._much, self._people],
            _("Make a vault of it"),
            _("Choose another"),
        )

    def begin(self) -> None:
        """Begin at going on."""
        self.on.setFocus()

    def show_seen(self, seen: "Preview") -> None:
        """Show what is in the backup."""
        self.forget()
        made = _("“{name}” of {manager}, as it was on {moment}")
        show_name(
            self._made,
            made.format(name=seen.vault_name, manager=seen.manager_name, moment=date_and_time(seen.made_at)),
        )
        self._much.setText(how_much(seen))
        for person in seen.people:
            self._add(person)
        self._people.setVisible(bool(seen.people))

    def forget(self) -> None:
        """Show nobody any more."""
        for shown in (self._made, self._much):
            show_name(shown, "")
        for old in self._people.findChildren(QWidget, "person"):
            self._people.body.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _add(self, person: "PersonInBackup") -> None:
        row = Card("clear")
        row.setObjectName("person")
        row.body.setSpacing(0)
        name = label("", "body")
        show_name(name, person.name)
        row.add(name)
        when = (
            _("Latest conversation on {date}").format(date=long_date(person.latest)) if person.latest else ""
        )
        row.add(label(when or _("No conversation yet"), "caption"))
        self._people.add(row)


class PlacePage(RestoreStep):
    """What the new vault is called, and where it lies."""

    place_asked = Signal()

    def __init__(self, place: str) -> None:
        self.name = LineField(_("Name of the new vault"))
        self.place = LineField(_("Where it lies"))
        self.place.set_text(place)
        choose = button(_("Choose…"))
        choose.setAccessibleName(_("Choose where it lies"))
        self.place.row.addWidget(choose)
        super().__init__(
            _("Where should it lie?"),
            _("The new vault opens with the passphrase and the recovery code that the backup has."),
            [self.name, self.place],
            _("Restore"),
            _("Back"),
        )
        choose.clicked.connect(self.place_asked)
        for field in (self.name, self.place):
            field.entered.connect(self.next_asked)
