"""The cards on a person's page: the conversation of now, and what was so far."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui import icons, theme
from app.ui.screens.both_names import BothNames
from app.ui.screens.person.shown import Current, Earlier, EarlierOnes
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card, line
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.folding import Folding
from app.ui.widgets.text import in_menu, label, name_tip, on_button, show_name, tip
from app.wording.translate import _

AT_ONCE = 3
"""How many earlier conversations are shown at first; the timeline beside them has all."""
MORE = 12
"""How many more are shown when somebody asks for them."""


class ConversationCard(Card):
    """Where the conversation stands, and what comes next."""

    def __init__(self) -> None:
        super().__init__(title=_("Conversation"))
        self._when = label("", "quiet")
        self.top.addWidget(self._when, 1)
        self.empty = EmptyState(
            _("No conversation yet"),
            _(
                "Each of you goes through the framework alone first. When both have finished, you look "
                "at it side by side and talk."
            ),
            _("Start a conversation"),
            icon="message-circle",
        )
        self._employee = label("", "self")
        self._manager = label("", "manager")
        self._state = label("", "quiet")
        self.fill_in = button(_("Fill in your side…"), "primary", icon="pencil")
        self.hand_over = button(_("Hand over…"), "plain", icon="user")
        self.summary = button(_("Summary…"), "plain", icon="file-text")
        self.own_notes = button(_("Your own notes…"), "plain", icon="lock")
        self.start = button(_("Start a new conversation…"), "plain", icon="plus")
        self._acts = QWidget()
        row = FlowLayout(self._acts, gap=8)
        for made in (self.fill_in, self.hand_over, self.summary, self.own_notes, self.start):
            row.addWidget(made)
        for part in (self.empty, self._employee, self._manager, self._state, self._acts):
            self.add(part)
        self.body.addStretch(1)

    def name_acts(self, names: BothNames) -> None:
        """Say by name whose side is filled in, and to whom the laptop goes."""
        filling = _("Fill in your side, {manager}").format(manager=names.manager)
        self.fill_in.setAccessibleName(filling)
        self.fill_in.setToolTip(tip(filling))
        self.hand_over.setText(in_menu(on_button(_("Hand over to {employee}…"), employee=names.employee)))
        self.hand_over.setToolTip(name_tip(names.employee))
        self.hand_over.setAccessibleName(_("Hand over to {employee}").format(employee=names.employee))

    def show_current(self, current: Current | None) -> None:
        """Show the latest conversation; None offers to start the first one."""
        self.empty.setVisible(current is None)
        for part in (self._when, self._employee, self._manager, self._state, self._acts):
            part.setVisible(current is not None)
        if current is None:
            return
        self._when.setText(current.title)
        show_name(self._employee, current.employee)
        show_name(self._manager, current.manager)
        show_name(self._state, current.state)
        self.fill_in.setVisible(not current.revealed)
        self.summary.setVisible(current.revealed)
        self.own_notes.setVisible(current.revealed)


class EarlierCard(Card):
    """Earlier conversations, the newest first."""

    opened = Signal(int)
    fill_in_requested = Signal(int)
    hand_over_requested = Signal(int)
    own_notes_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__(title=_("So far"))
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.add(self._column)
        self._more = button("", "link")
        self._more.clicked.connect(self._show_more)
        self.add(self._more)
        self._number = self._shown = 0
        self._bring: EarlierOnes = _none

    def show_earlier(self, number: int, bring: EarlierOnes) -> None:
        """Show the newest of so many, and the others when asked; nothing at all hides the card."""
        if not number:
            self.hide()  # never shown by itself: it has no place on the page yet, and would be a window
        self._number, self._bring = number, bring
        self._add_rows(AT_ONCE)

    @Slot()
    def _show_more(self) -> None:
        first = self._add_rows(MORE)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_rows(self, most: int) -> QWidget:
        """Show so many more of them; return what opens the first of these."""
        openers = []
        for one in self._bring(self._shown, most):
            self._shown += 1
            if self._column.count():
                self._column.addWidget(line())
            row = self._row(one)
            self._column.addWidget(row)
            openers += row.findChildren(QPushButton)[-1:]
        left = self._number - self._shown
        self._more.setText(_("Show {number} more").format(number=left))
        self._more.setAccessibleName(_("Show earlier conversations"))
        self._more.setVisible(left > 0)
        return openers[0] if openers else self._more

    def _row(self, one: Earlier) -> QWidget:
        row = Folding(gap=16)
        row.setContentsMargins(0, 6, 0, 6)
        row.add(_when(one))
        row.add(label(one.headlines, "body"), 1)
        row.add(self._acts_of(one))
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        return row

    def _acts_of(self, one: Earlier) -> QWidget:
        acts = QWidget()
        flow = FlowLayout(acts, gap=8, at_end=True)
        made = [self._own_notes_of, self._opener] if one.revealed else [self._filler_in, self._hander_over]
        if one.revealed and one.has_phrase:
            made.insert(1, self._hander_over)
        for make in made:
            flow.addWidget(make(one))
        return acts

    def _opener(self, one: Earlier) -> QWidget:
        made = button(_("Open"), accessible=_("Open the conversation of {day}").format(day=one.day))
        made.setProperty("conversation", one.conversation_id)
        made.clicked.connect(self._open)
        return made

    def _filler_in(self, one: Earlier) -> QWidget:
        words = _("Fill in your side of the conversation of {day}").format(day=one.day)
        made = button(_("Your side…"), accessible=words)
        made.setProperty("conversation", one.conversation_id)
        made.clicked.connect(self._fill_in)
        return made

    def _hander_over(self, one: Earlier) -> QWidget:
        words = _("Hand over the conversation of {day}").format(day=one.day)
        made = button(_("Hand over…"), accessible=words)
        made.setProperty("conversation", one.conversation_id)
        made.clicked.connect(self._hand_over)
        return made

    def _own_notes_of(self, one: Earlier) -> QWidget:
        words = _("Your own notes on the conversation of {day}").format(day=one.day)
        made = button("", "quiet", icon="lock", accessible=words)
        made.setToolTip(words)
        made.setProperty("conversation", one.conversation_id)
        made.clicked.connect(self._own_notes)
        return made

    def _own_notes(self) -> None:
        self.own_notes_requested.emit(int(self.sender().property("conversation")))

    def _open(self) -> None:
        self.opened.emit(int(self.sender().property("conversation")))

    def _hand_over(self) -> None:
        self.hand_over_requested.emit(int(self.sender().property("conversation")))

    def _fill_in(self) -> None:
        self.fill_in_requested.emit(int(self.sender().property("conversation")))


def _none(_first: int, _most: int) -> tuple[Earlier, ...]:
    return ()


def _when(one: Earlier) -> QWidget:
    made = QWidget()
    day = label(one.day, "strong", wrap=False)
    day.setMinimumWidth(theme.current().px(140))
    inside = QHBoxLayout(made)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(16)
    inside.addWidget(_mark(revealed=one.revealed), 0, Qt.AlignmentFlag.AlignVCenter)
    inside.addWidget(day, 1)
    return made


def _mark(*, revealed: bool) -> QLabel:
    """Return a sign: looked at together, or left open. The words beside it say the same."""
    worn = theme.current()
    made = QLabel()
    colour = worn.colour("agreed" if revealed else "quiet")
    made.setPixmap(icons.pixmap("message-circle", colour, worn.px(16), made.devicePixelRatioF()))
    return made
