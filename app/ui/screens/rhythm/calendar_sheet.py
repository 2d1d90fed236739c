"""The sheet that shows what a calendar file would hold before it is saved."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from app.ui.screens.rhythm.shown import CalendarOffer
from app.ui.sheet import Sheet
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.text import in_menu, label, name_tip, on_button, show_name
from app.wording.translate import _


class CalendarSheet(Sheet):
    """What stands in the file, and a tick for a name. Freed when closed."""

    def __init__(self, parent: QWidget, offer: CalendarOffer, save: Callable[[bool], None]) -> None:
        """Offer it; `save` is told whether the name may stand in the title."""
        super().__init__(parent, _("Save a calendar file"), width=520)
        self._offer = offer
        self._save = save
        self._title = label("", "strong")
        self.name = QCheckBox(in_menu(on_button(offer.ask, name=offer.name)))
        self.name.setAccessibleName(offer.ask.format(name=offer.name))
        self.name.setToolTip(name_tip(offer.name))
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        entry = Card("inner")
        entry.add(self._title)
        for line in offer.lines:
            entry.add(label(line))
        self.add(label(_("Save a calendar file"), "subheading"))
        self.add(
            label(_("Your calendar reads it in once. Save it again after you change something."), "quiet")
        )
        self.add(entry)
        self.add(self.name)
        self.add(
            label(_("Nothing else stands in it: no words of yours, no place, nobody to invite."), "quiet")
        )
        submit, cancel = button(_("Save it…"), "primary", icon="save"), button(_("Close"))
        for one in (submit, cancel):
            one.setAutoDefault(False)
        submit.clicked.connect(self._submit)
        cancel.clicked.connect(self.reject)
        self.name.toggled.connect(self._show_title)
        for key in ("Ctrl+Return", "Ctrl+S"):
            QShortcut(QKeySequence(key), self).activated.connect(self._submit)
        self.add_acts([cancel, submit])
        self._show_title()
        submit.setFocus()

    @Slot()
    def _show_title(self) -> None:
        ticked = self.name.isChecked()
        show_name(self._title, self._offer.title_with_name if ticked else self._offer.title)

    @Slot()
    def _submit(self) -> None:
        ticked = self.name.isChecked()
        self.accept()
        self._save(ticked)
