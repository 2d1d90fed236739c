"""The sheet on which an action is written down, and its history read."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.action import Action
from app.domain.assessment import Side
from app.ui.locking.drafting import Drafting
from app.ui.screens.both_names import BothNames
from app.ui.screens.day_field import DayField
from app.ui.screens.field import LineField
from app.ui.screens.note_sheet import NoteSheet
from app.ui.widgets.buttons import button
from app.ui.widgets.choices import Choices
from app.ui.widgets.text import label, show_name
from app.wording.translate import _
from app.wording.visibility import who_sees_all

if TYPE_CHECKING:
    from app.ui.screens.actions.presenter import ActionsPresenter
    from app.ui.screens.actions.shown import Asked

_FIELDS = ("action.who", "action.what", "action.due_on")


class ActionSheet(NoteSheet):
    """Who does what, and by when. Freed when closed."""

    def __init__(
        self, parent: QWidget, asked: "Asked", names: BothNames, presenter: "ActionsPresenter"
    ) -> None:
        self._action = action = asked.action
        title = _("An action") if action.id else _("Take something on")
        super().__init__(parent, title, who_sees_all(_FIELDS, names.employee, names.manager))
        self._presenter = presenter
        self.who = Choices(_("Who does it"), at_once=True)
        sides = ((Side.EMPLOYEE, names.employee, "self"), (Side.MANAGER, names.manager, "manager"))
        self.who.set_names((side.value, name) for side, name, _look in sides)
        for side, _name, look in sides:
            self.who.set_look(side.value, f"{look}-choice")
        self.what = LineField(_("What"), placeholder=_("In a few words"))
        self.due = DayField(_("By a day"))
        self._suggested = asked.suggested
        self._show(action)
        for widget in (self.what, label(_("Who does it"), "strong"), self.who, self.due):
            self.add(widget)
        self._add_history(asked.history)
        self.lay_out(self._more_buttons())
        self.drafting = Drafting(self, asked.draft, self.words, self._take_up)
        self.body.insertWidget(1, self.drafting.note)
        self.what.setFocus()

    def _add_history(self, lines: tuple[str, ...]) -> None:
        if lines:
            self.add(label(_("So far"), "strong"))
        for line in lines:
            said = label("", "quiet")
            show_name(said, line)
            self.add(said)

    def _more_buttons(self) -> list[QPushButton]:
        """Return what else can be done with an action that is there."""
        if not self._action.id:
            return []
        remove = button(_("Remove"), "danger", icon="trash-2")
        remove.clicked.connect(self._remove)
        if not self._action.is_open:
            again = button(_("Open it again"))
            again.clicked.connect(self._open_again)
            return [remove, again]
        drop, done = button(_("Drop it…")), button(_("It is done"), icon="check")
        drop.clicked.connect(self._drop)
        done.clicked.connect(self._done)
        return [remove, drop, done]

    @Slot()
    def _remove(self) -> None:
        self.finish_then(partial(self._presenter.remove, self._action.id))

    @Slot()
    def _open_again(self) -> None:
        if self.try_keeping():
            self.finish_then(partial(self._presenter.tick, self._action.id, done=False))

    @Slot()
    def _drop(self) -> None:
        if self.try_keeping():
            self.finish_then(partial(self._presenter.drop, self._action.id))

    @Slot()
    def _done(self) -> None:
        if self.try_keeping():
            self.finish_then(partial(self._presenter.tick, self._action.id, done=True))

    def words(self) -> Mapping[str, str]:
        """Return what stands in each field."""
        due = self.due.standing()
        return {
            "who": self.who.current() or "",
            "what": self.what.text,
            "due": due.isoformat() if due else "",
        }

    def keep(self) -> None:
        """Keep the action. Raises what the service raises."""
        self._presenter.keep(self._written())

    def _written(self) -> Action:
        who = Side(self.who.current() or Side.EMPLOYEE.value)
        return replace(self._action, who=who, what=self.what.text, due_on=self.due.value())

    def _show(self, action: Action) -> None:
        self.who.set_chosen(action.who.value)
        self.what.set_text(action.what)
        self.due.set_value(action.due_on)
        self.due.suggest(self._suggested)

    def _take_up(self, words: Mapping[str, str]) -> None:
        due = words.get("due", "")
        self._show(
            replace(
                self._action,
                who=Side(words.get("who") or self._action.who.value),
                what=words.get("what", self._action.what),
                due_on=date.fromisoformat(due) if due else None,
            )
        )
