"""Sheets to read: what was agreed before, and a growth area after the end."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.domain.growth import GrowthArea
from app.services.agreed import Earlier
from app.ui.screens.both_names import BothNames
from app.ui.sheet import Sheet
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card, line
from app.ui.widgets.text import label
from app.wording.dates import long_date
from app.wording.translate import _


class ReadingSheet(Sheet):
    """Words and a way out. Nothing in it can be changed."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent, title, width=600)
        self._close = button(_("Close"), "primary")
        self._close.clicked.connect(self.accept)
        self.add_acts([self._close])
        self._close.setFocus()


def earlier_sheet(parent: QWidget, earlier: Sequence[Earlier], names: BothNames) -> ReadingSheet:
    """Return what these two agreed in earlier conversations, the newest first."""
    sheet = ReadingSheet(parent, _("What we agreed before"))
    sheet.add(label(_("What we agreed before"), "heading"))
    sheet.add(label(_("You both see this. It stays as you left it."), "quiet"))
    for one in earlier:
        sheet.add(line())
        sheet.add(label(long_date(one.held_on), "subheading"))
        for area in one.growth_areas:
            sheet.add(growth_words(area, names))
        if one.shared_notes.strip():
            sheet.add(label(_("Notes for both"), "strong"))
            sheet.add(label(one.shared_notes))
        if not one.growth_areas and not one.shared_notes.strip():
            sheet.add(label(_("You wrote nothing down for later."), "quiet"))
    sheet.body.addStretch(1)
    return sheet


def growth_sheet(parent: QWidget, area: GrowthArea, names: BothNames) -> ReadingSheet:
    """Return a growth area to read."""
    sheet = ReadingSheet(parent, _("Growth area"))
    sheet.add(growth_words(area, names))
    sheet.body.addStretch(1)
    return sheet


def growth_words(area: GrowthArea, names: BothNames) -> Card:
    """Return a growth area in words."""
    card = Card("inner")
    card.add(label(area.headline, "strong"))
    look_again = long_date(area.look_again_on) if area.look_again_on else ""
    for title, words in (
        (_("What it will look like"), area.looks_like),
        (_("What {name} will do").format(name=names.employee), area.employee_does),
        (_("What {name} will do").format(name=names.manager), area.manager_does),
        (_("Look again on"), look_again),
    ):
        if words.strip():
            card.add(label(title, "caption"))
            card.add(label(words))
    return card
