"""The behaviour people are talking about, and what they say of it together."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.agreement import DifferReason, Today
from app.ui.screens.both_names import BothNames
from app.ui.screens.together.shown import BehaviourCard, Said
from app.ui.screens.together.side_card import SideCard
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.choices import Choices
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.folding import Folding
from app.ui.widgets.group_title import GroupTitle
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.note_field import NoteField
from app.ui.widgets.text import label
from app.wording.terms import reason_name, today_name
from app.wording.translate import _
from app.wording.visibility import who_sees_all


class BehaviourPanel(Card):
    """Both views side by side, and below them the third record."""

    reason_said = Signal(str)
    today_said = Signal(str)
    words_said = Signal(str, str)
    """Behaviour id and words."""
    growth_requested = Signal()
    remark_requested = Signal()

    def __init__(self) -> None:
        super().__init__("clear")
        self.body.setContentsMargins(24, 10, 14, 6)
        self.body.setSpacing(8)
        self._id = ""
        self._place = label("", "eyebrow")
        self.headline = label("", "heading")
        self._example = label("", "quiet")
        self._other_way = label("", "quiet")
        self.employee = SideCard("self")
        self.manager = SideCard("manager")
        self._gap = label("", "caption")
        # Both see all of it, so that nobody has to be called by name.
        fields = ("agreement.reason", "agreement.today", "agreement.words")
        self._seen_by = who_sees_all(fields, employee="", manager="")
        self._why = GroupTitle(_("Why do we differ?"), self._seen_by)
        self._today = GroupTitle(_("Today we say"), self._seen_by)
        self.reasons = Choices(_("Why do we differ?"), kind="pill")
        self.reasons.set_choices([(reason.value, reason_name(reason)) for reason in DifferReason])
        self.today = Choices(_("Today we say"))
        self.today.set_choices([(today.value, today_name(today)) for today in Today])
        self.words = NoteField(_("In our words"), _("What you say about it together"), lines=2)
        for field in (self.reasons, self.words.box):
            field.setAccessibleDescription(self._seen_by)
        self.remark = button(_("Send to the wording list…  Y"), "link")
        self.remark.setAccessibleName(_("Send to the wording list"))
        self._read_only = False
        self.growth = button("", "star")
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self.reasons.chosen.connect(self.reason_said)
        self.today.chosen.connect(self.today_said)
        self.words.edited.connect(self._words_edited)
        self.growth.clicked.connect(self.growth_requested)
        self.remark.clicked.connect(self.remark_requested)

    def _lay_out(self) -> None:
        sides = Folding(gap=16)
        sides.add(self.employee, 1)
        sides.add(self.manager, 1)
        for widget in (self._place, self.headline, self._example, self._other_way):
            self.add(widget)
        self.add(sides)
        self.add(self._gap)
        self.add(self._why)
        self.add(self.reasons)
        self.body.addSpacing(4)
        self.add(self._today)
        self.add(self.today)
        self.body.addSpacing(4)
        self.add(self.words)
        self.body.addSpacing(2)
        self.add(self._onward())
        self.body.addStretch(1)

    def _onward(self) -> QWidget:
        """Return what leads on from here, in one line where there is room: all of it stays in sight."""
        held = QWidget()
        set_kind(held, "clear")
        flow = FlowLayout(held, gap=12)
        flow.addWidget(self.growth)
        flow.addWidget(self.remark)
        return held

    def show_names(self, names: BothNames) -> None:
        """Say whose views these are."""
        self.employee.show_name(names.employee)
        self.manager.show_name(names.manager)

    def show_behaviour(self, card: BehaviourCard) -> None:
        """Show another behaviour with both views."""
        self._id = card.id
        self._place.setText(card.place)
        self.headline.setText(card.text)
        self._example.setText(_("For example: {example}").format(example=card.example))
        self._example.setVisible(bool(card.example))
        self._other_way.setText(_("Another way to show this: {way}").format(way=card.other_way))
        self._other_way.setVisible(bool(card.other_way))
        self.employee.show_view(card.employee)
        self.manager.show_view(card.manager)
        self._gap.setText(card.gap)
        self._gap.setVisible(not card.differs)
        self._why.setVisible(card.differs)
        self._today.say_who_sees(said=not card.differs)  # once, at the first title of the group
        self.reasons.setVisible(card.differs)
        self.remark.hide()
        self.setAccessibleName(card.text)
        self.today.setAccessibleDescription(f"{card.text}\n{self._seen_by}")

    def show_said(self, said: Said) -> None:
        """Show what the two say of it."""
        self.reasons.set_chosen(said.reason.value if said.reason else None)
        self.today.set_chosen(said.today.value if said.today else None)
        self.words.set_text(said.words)
        read_differently = said.reason is DifferReason.READ_DIFFERENTLY
        self.remark.setVisible(read_differently and self.reasons.isVisibleTo(self) and not self._read_only)
        self.growth.setVisible(said.growth or not self._read_only)
        text = _("Open its growth area") if said.growth else _("Make it a growth area")
        self.growth.setText(f"★ {text}  G")
        self.growth.setAccessibleName(text)

    def set_read_only(self, *, read_only: bool) -> None:
        """Let people read, but change nothing."""
        self._read_only = read_only
        self.reasons.setEnabled(not read_only)
        self.today.setEnabled(not read_only)
        self.words.set_read_only(read_only)
        nothing = _("You wrote nothing down here.")
        self.words.box.setPlaceholderText(nothing if read_only else _("What you say about it together"))

    @property
    def sentence(self) -> str:
        """The sentence that is shown."""
        return self.headline.text()

    @property
    def can_be_read(self) -> bool:
        """Tell whether the whole sentence is in sight."""
        return self.headline.visibleRegion().boundingRect() == self.headline.rect()

    @property
    def place(self) -> str:
        """The characteristic and step that are shown."""
        return self._place.text()

    @Slot(str)
    def _words_edited(self, words: str) -> None:
        self.words_said.emit(self._id, words)
