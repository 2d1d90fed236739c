"""The reveal: what to open, and a large button for each of the two."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QSizePolicy

from app.domain.assessment import Side
from app.ui.screens.both_names import BothNames
from app.ui.screens.together.shown import RevealOffer
from app.ui.widgets.buttons import Button
from app.ui.widgets.card import Card
from app.ui.widgets.choices import Choices
from app.ui.widgets.folding import Folding
from app.ui.widgets.text import in_menu, label, shortened, show_name
from app.wording.translate import _


class RevealPanel(Card):
    """Nothing opens until both have pressed; each can take it back until then."""

    chosen = Signal(str)
    employee_pressed = Signal()
    manager_pressed = Signal()

    def __init__(self, names: BothNames) -> None:
        super().__init__("clear")
        self.body.setContentsMargins(24, 14, 14, 14)
        self._names = names
        self._title = label("", "heading")
        self.choices = Choices(_("What you want to reveal"), at_once=True)
        self.employee = ReadyButton("F")
        self.manager = ReadyButton("J")
        self._word = label("", "strong")
        self._said = ""
        self._offered: tuple[tuple[str, str], ...] = ()
        self.choices.chosen.connect(self.chosen)
        self.employee.clicked.connect(self.employee_pressed)
        self.manager.clicked.connect(self.manager_pressed)
        self._lay_out()

    def _lay_out(self) -> None:
        both = Folding(gap=16)
        both.add(self.employee, 1)
        both.add(self.manager, 1)
        self.add(label(_("Not revealed yet"), "eyebrow"))
        self.add(self._title)
        about = _("What each of you said opens for both of you in the same moment, and then stays open.")
        self.add(label(about, "quiet"))
        self.body.addSpacing(4)
        self.add(label(_("What you want to reveal"), "strong"))
        self.add(self.choices)
        self.body.addSpacing(12)
        self.add(both)
        self.add(self._word)
        self.add(label(_("Each presses their own key. Pressing again, or Esc, takes it back."), "caption"))
        self.body.addStretch(1)

    def show_offer(self, offer: RevealOffer) -> None:
        """Show what can be revealed and who is ready."""
        self._title.setText(offer.title)
        self.setAccessibleName(offer.title)
        if offer.choices != self._offered:
            self._offered = offer.choices
            self.choices.set_choices(offer.choices)
        self.choices.set_chosen(offer.chosen)
        self.choices.tab_before(self.employee)
        self.setTabOrder(self.employee, self.manager)
        self.employee.show_state(self._names.employee, ready=Side.EMPLOYEE in offer.ready)
        self.manager.show_state(self._names.manager, ready=Side.MANAGER in offer.ready)
        if offer.word != self._said:
            self._said = offer.word
            show_name(self._word, offer.word)
            if QAccessible.isActive():  # whoever listens hears it, wherever the keyboard is
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._word, offer.word))

    @property
    def title(self) -> str:
        """What would be revealed."""
        return self._title.text()


class ReadyButton(Button):
    """One of two equal, large buttons; it says in words whether its side is ready."""

    def __init__(self, key: str) -> None:
        super().__init__("", "ready")
        self._key = key
        self.setCheckable(True)
        self.setAutoRepeat(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._hold)
        self._ready = False

    def show_state(self, name: str, *, ready: bool) -> None:
        """Say whose button it is, and whether they are ready."""
        self._ready = ready
        self._hold()
        words = _("{name} is ready") if ready else _("{name}: I’m ready")
        text = f"{'✓ ' if ready else ''}{words.format(name=shortened(name))}  {self._key}"
        self.setText(in_menu(text))
        heard = _("{name} is ready") if ready else _("{name}: I’m ready. Not pressed yet.")
        self.setAccessibleName(heard.format(name=name))

    @Slot()
    def _hold(self) -> None:
        """Look as the presenter said, not as a click left it."""
        self.setChecked(self._ready)
