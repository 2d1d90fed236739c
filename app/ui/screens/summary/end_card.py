"""The end of the conversation beside its pages: two equal buttons; afterwards, what is added later."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.assessment import Side
from app.ui.screens.amending.added_list import AddedList
from app.ui.screens.amending.ended import Ended
from app.ui.screens.both_names import BothNames
from app.ui.screens.scrolling import bring_into_sight
from app.ui.screens.summary.agree_button import AgreePair
from app.ui.screens.summary.ending import AgreedSoFar
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.text import label, show_name
from app.wording.translate import _


class EndCard(Card):
    """Says what ending means and lets each of the two agree; then only an amendment can be added."""

    toggled = Signal(Side)
    amendment_requested = Signal()
    phrase_requested = Signal()
    questions_requested = Signal()

    def __init__(self) -> None:
        super().__init__("clear")
        self.body.setContentsMargins(24, 14, 20, 14)
        self.body.setSpacing(14)
        self.message = Banner("info")
        self.message.hide()
        self._pair = AgreePair()
        self._meaning = label("", "strong")
        self._nothing_picked = label(
            _(
                "Nothing is picked or written down yet. You can end like this, or go back and pick something:"
                " both are fine."
            ),
            "quiet",
        )
        self._nothing_picked.hide()
        self._not_revealed = label("", "body")
        self._not_revealed.hide()
        self._agreeing = self._made_agreeing()
        self._added: AddedList | None = None
        self.amend = button(_("Add an amendment…  A"), "plain", icon="plus")
        self.amend.setParent(self)  # it has no place before the end
        self.amend.hide()
        self.amend.clicked.connect(self.amendment_requested)
        self._pair.employee.clicked.connect(self._employee_clicked)
        self._pair.manager.clicked.connect(self._manager_clicked)
        self._asking = label("", "body")
        self.ask = button(_("Hand over for two short questions…  Q"))
        self.ask.clicked.connect(self.questions_requested)
        for widget in (self.message, self._agreeing, self._asking, self.ask):
            self.add(widget)
        self._asking.hide()
        self.ask.hide()
        self.body.addStretch(1)

    @property
    def shows_end(self) -> bool:
        """Tell whether the two buttons are gone, since both have agreed."""
        return self._added is not None

    def _made_agreeing(self) -> QWidget:
        inside = Card("clear")
        inside.body.setSpacing(14)
        inside.add(label(_("Is this what you agreed?"), "heading"))
        inside.add(label(_("Read the page together. It is exactly what will be saved."), "body"))
        inside.add(self._not_revealed)
        inside.add(self._pair)
        inside.add(self._meaning)
        inside.add(self._nothing_picked)
        inside.add(
            label(
                _(
                    "When you both agree, everything here stays as it is: what each of you said, and what you"
                    " say together. Nobody can change it afterwards, not even you. What comes to mind later"
                    " is added as an amendment, with its own day."
                ),
                "quiet",
            )
        )
        return inside

    def show_names(self, names: BothNames) -> None:
        """Show whom the two buttons stand for."""
        self._pair.employee.show_name(names.employee)
        self._pair.manager.show_name(names.manager)

    def show_nothing_picked(self) -> None:
        """Say, quietly, that nothing is picked yet, and that both ways from here are fine."""
        self._nothing_picked.show()

    def show_not_revealed(self, names: str) -> None:
        """Name what is not revealed yet, above the two buttons; empty for nothing."""
        words = _("Not revealed yet: {names}. You can still reveal it after the end.")
        show_name(self._not_revealed, words.format(names=names))
        self._not_revealed.setVisible(bool(names))

    def show_still_sealed(self, name: str) -> None:
        """Say in place of the two buttons that `name` has to open what they said first."""
        self._agreeing.hide()
        words = _("What {name} said is still under their phrase. Open it together before you end.")
        self.show_message("info", _("You can’t end yet"), words.format(name=name))
        phrase = button(_("Back to the phrase"), "plain")
        phrase.clicked.connect(self.phrase_requested)
        self.body.insertWidget(1, phrase, 0, Qt.AlignmentFlag.AlignLeft)

    def show_agreeing(self, agreeing: AgreedSoFar) -> None:
        """Show who has agreed so far."""
        self._pair.employee.show_agreed(agreed=agreeing.employee)
        self._pair.manager.show_agreed(agreed=agreeing.manager)
        show_name(self._meaning, agreeing.meaning)

    def come_into_sight(self) -> None:
        """Scroll to where it says who has agreed; the keys work from anywhere."""
        for widget in (self._meaning, self._pair):
            bring_into_sight(widget)

    def show_message(self, kind: str, title: str, text: str = "") -> None:
        """Show a message above everything; an empty title takes it away."""
        self.message.show_message(kind, title, text)
        self.message.setVisible(bool(title))

    def allow_agreeing(self) -> None:
        """Let the two press their buttons."""
        self._pair.employee.setEnabled(True)
        self._pair.manager.setEnabled(True)

    def show_ended(self, shown: Ended) -> None:
        """Show that both have agreed, with what was added; the two buttons are gone."""
        self.show_message("done", shown.title, shown.meaning)
        if self._added is None:
            self._agreeing.hide()
            self._agreeing.deleteLater()
            self._added = AddedList()
            self.body.insertWidget(1, self._added)
            self.body.insertWidget(2, self.amend)
            self.amend.show()
        self._added.show_added(shown.added)

    def offer_questions(self, name: str) -> None:
        """Offer that whoever is called `name` says in a turn of their own whether talking helped."""
        words = _("{name} may say now whether it helped: two short questions, in a turn of their own.")
        show_name(self._asking, words.format(name=name))
        self._asking.show()
        self.ask.show()

    @Slot()
    def _employee_clicked(self) -> None:
        self.toggled.emit(Side.EMPLOYEE)

    @Slot()
    def _manager_clicked(self) -> None:
        self.toggled.emit(Side.MANAGER)
