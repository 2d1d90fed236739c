"""The meeting before, folded away beside what is prepared: its notes, its decisions, and what was left."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot

from app.ui.screens.meeting.shown import LastTime
from app.ui.screens.scrolling import bring_into_sight
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.markdown_view import MarkdownView
from app.ui.widgets.pill import Pill
from app.ui.widgets.text import label, written
from app.wording.translate import _


class LastTimeCard(Card):
    """A line that unfolds. What lies in it is only laid out when somebody wants to read it."""

    turned = Signal()
    """It was opened, or is no longer open."""

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(16, 10, 16, 10)
        self._shown: LastTime | None = None
        self.fold = button("", "link", icon="chevron-right")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._turn)
        self.add(self.fold)
        self._inside: Card | None = None
        self.hide()

    def show_last(self, last: LastTime | None) -> None:
        """Show the meeting before; nothing where there was none."""
        self._shown = last
        self.setVisible(last is not None)
        if last is not None:
            self.fold.setText(last.title)
        self._lay_out()

    @property
    def is_open(self) -> bool:
        """Whether it can be read just now."""
        return self._inside is not None

    @Slot()
    def turn(self) -> None:
        """Unfold it, or fold it away; its line is in sight, wherever people were."""
        self.fold.toggle()
        self.fold.setFocus()
        bring_into_sight(self.fold)

    @Slot(bool)
    def _turn(self, opened: bool) -> None:  # noqa: FBT001 - Qt's `toggled` hands it over by position
        self.fold.set_icon("chevron-down" if opened else "chevron-right")
        self._lay_out()

    def _lay_out(self) -> None:
        old, self._inside = self._inside, None
        if old is not None:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        if self._shown is not None and self.fold.isChecked():
            self._inside = _laid_out(self._shown)
            self.add(self._inside)
        if (old is not None) is not self.is_open:
            self.turned.emit()


def _laid_out(last: LastTime) -> Card:
    inside = Card("clear")
    inside.body.setSpacing(8)
    _add_lines(inside, _("Decided"), [one.words for one in last.decisions])
    _add_lines(inside, _("Not talked about"), last.left)
    if last.notes.strip():
        _add_note(inside, _("Notes of both"), last.notes)
    if last.own_notes.strip():
        inside.add(Pill(_("Only you see this"), "only-manager"))
        _add_note(inside, _("Your own notes"), last.own_notes)
    if not (last.notes.strip() or last.own_notes.strip() or last.decisions or last.left):
        inside.add(label(_("Nothing was written that time."), "quiet"))
    return inside


def _add_lines(inside: Card, title: str, lines: Sequence[str]) -> None:
    if lines:
        inside.add(label(title, "strong"))
        for one in lines:
            inside.add(written(_("• {words}").format(words=one)))


def _add_note(inside: Card, title: str, text: str) -> None:
    inside.add(label(title, "strong"))
    shown = MarkdownView(_("{title} of last time").format(title=title))
    shown.show_markdown(text)
    inside.add(shown)
