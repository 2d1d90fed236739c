"""The window in which a growth area is written down."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import FikaError, HeadlineMissingError
from app.domain.growth import GrowthArea
from app.ui import theme
from app.ui.locking.drafting import Drafting
from app.ui.question import Answer, ask
from app.ui.screens.both_names import BothNames
from app.ui.screens.day_field import DayField
from app.ui.screens.growth.behaviour_list import BehaviourList
from app.ui.screens.growth.drafted import with_words, words_of
from app.ui.screens.growth.presenter import GrowthPresenter
from app.ui.screens.growth.shown import Half, LinkableBehaviour
from app.ui.screens.scrolling import scrolling
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.note_field import NoteField
from app.ui.widgets.private_line import PrivateLine
from app.ui.widgets.text import label
from app.wording.errors import explain
from app.wording.translate import _
from app.wording.visibility import who_sees_all

if TYPE_CHECKING:
    from app.services.drafts import FormDraft

_IN_WORDS = ("headline", "looks_like", "employee_does", "manager_does", "look_again_on")


class GrowthDialog(QDialog):
    """A growth area in both people's words. It frees itself when it is closed."""

    removal_requested = Signal(int)

    def __init__(
        self,
        parent: QWidget,
        area: GrowthArea,
        names: BothNames,
        behaviours: tuple[LinkableBehaviour, ...],
        keep: Callable[[GrowthArea], None],
        draft: "FormDraft",
    ) -> None:
        """Show an area, new when its id is 0; `keep` saves it and may raise FikaError."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._area = area
        self._names = names
        self._offered = behaviours
        self.trouble = Banner("error")
        self.trouble.hide()
        self.headline = PrivateLine()
        self.headline.setPlaceholderText(_("In your own words, as short as you like"))
        self.headline.setAccessibleName(_("What you want to grow in"))
        self.looks_like = NoteField(_("What it will look like"), _("How will you both notice?"), lines=2)
        self.employee_does = NoteField(_("What {name} will do").format(name=names.employee), lines=2)
        self.manager_does = NoteField(_("What {name} will do").format(name=names.manager), lines=2)
        self.look_again = DayField(_("Look again on"))
        self.behaviours = BehaviourList()
        self.save = button(_("Keep it"), "primary")
        self.cancel = button(_("Close"), "plain")
        self.remove = button(_("Remove"), "danger", icon="trash-2")
        self._seen_by = label(_seen_by(), "caption")
        self._describe()
        self._presenter = GrowthPresenter(self, area, names, behaviours, keep)
        self._form = Card("clear")
        self._lay_out()
        self._connect()
        self._presenter.begin()
        self.drafting = Drafting(self, draft, self._drafted, self._take_up)
        self._form.body.insertWidget(0, self.drafting.note)

    def _lay_out(self) -> None:
        form = self._form
        form.body.setContentsMargins(24, 20, 20, 8)
        form.body.setSpacing(8)
        title = label(_("What you want to grow in"), "strong")
        title.setBuddy(self.headline)
        for widget in (self.trouble, self._seen_by, title, self.headline):
            form.add(widget)
        fields = (self.looks_like, self.employee_does, self.manager_does, self.look_again, self.behaviours)
        for field in fields:
            form.body.addSpacing(6)
            form.add(field)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 8, 24, 20)
        buttons.setSpacing(12)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(form), 1)
        whole.addLayout(buttons)
        worn = theme.current()
        room = self.screen().availableGeometry()
        self.resize(min(worn.px(640), room.width() - 48), min(worn.px(760), room.height() - 96))

    def _describe(self) -> None:
        """Tell who listens at each field what is read once above them all."""
        does = (self.looks_like.box, self.employee_does.box, self.manager_does.box)
        for field in (self.headline, *does, self.look_again.tick, self.look_again.day):
            field.setAccessibleDescription(self._seen_by.text())

    def _connect(self) -> None:
        self.save.clicked.connect(self._presenter.save)
        self.save.setDefault(True)
        self.cancel.clicked.connect(self._presenter.close)
        self.cancel.setAutoDefault(False)
        self.remove.clicked.connect(self._remove)
        self.remove.setAutoDefault(False)
        self.behaviours.searched.connect(self._presenter.find)
        for key in ("Ctrl+Return", "Ctrl+S"):
            QShortcut(QKeySequence(key), self).activated.connect(self._presenter.save)

    def reject(self) -> None:
        """Close by Escape or the window's own button; what is half written is asked about."""
        self._presenter.close()

    # What the presenter asks for

    def show_area(self, area: GrowthArea, names: BothNames, *, new: bool) -> None:
        """Show what is written so far."""
        del names  # the fields were made with them
        self.setWindowTitle(_("A new growth area") if new else _("Growth area"))
        self.headline.setText(area.headline)
        self.looks_like.set_text(area.looks_like)
        self.employee_does.set_text(area.employee_does)
        self.manager_does.set_text(area.manager_does)
        self.look_again.set_value(area.look_again_on)
        self.remove.setVisible(not new)
        self.headline.setFocus()

    def show_behaviours(self, behaviours: tuple[LinkableBehaviour, ...], linked: tuple[str, ...]) -> None:
        """Show the behaviours to choose from, and which are linked."""
        self.behaviours.show_behaviours(behaviours, linked)

    def show_error(self, error: FikaError) -> None:
        """Show a known error; what was typed stays."""
        self.trouble.show_problem(explain(error))
        self.trouble.show()
        if isinstance(error, HeadlineMissingError):
            self.headline.setFocus()

    def written(self) -> GrowthArea:
        """Return what stands in the window now."""
        self.look_again.flush()
        return self._standing()

    def _standing(self) -> GrowthArea:
        return GrowthArea(
            headline=self.headline.text(),
            behaviours=self.behaviours.linked,
            looks_like=self.looks_like.text(),
            employee_does=self.employee_does.text(),
            manager_does=self.manager_does.text(),
            look_again_on=self.look_again.standing(),
        )

    def ask_half_written(self, then: Callable[[Half], None]) -> None:
        """Ask what to do with changes that are not kept yet."""

        def answered(key: str) -> None:
            then(Half(key) if key else Half.GO_ON)

        answers = [
            Answer(Half.KEEP.value, _("Keep it"), "primary"),
            Answer(Half.GO_ON.value, _("Go on writing")),
            Answer(Half.DROP.value, _("Throw the changes away"), "danger"),
        ]
        meaning = _("This growth area has changes that are not saved yet.")
        ask(self, _("Keep what you wrote?"), meaning, answers, answered)

    def finish(self) -> None:
        """Close the window."""
        super().reject()
        self.close()

    @Slot()
    def _remove(self) -> None:
        self.finish()
        self.removal_requested.emit(self._area.id)

    def _drafted(self) -> Mapping[str, str]:
        return words_of(self._standing())

    def _take_up(self, words: Mapping[str, str]) -> None:
        area = with_words(self._area, words)
        self.show_area(area, self._names, new=not area.id)
        self.show_behaviours(self._offered, area.behaviours)


def _seen_by() -> str:
    """Return who sees what is written here. Both do, so that nobody has to be called by name."""
    return who_sees_all((f"growth_area.{one}" for one in _IN_WORDS), employee="", manager="")
