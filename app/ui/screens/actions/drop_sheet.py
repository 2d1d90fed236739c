"""The sheet on which somebody says why an action is dropped."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.domain.action import Action
from app.ui.locking.drafting import Drafting
from app.ui.screens.both_names import BothNames
from app.ui.screens.note_sheet import NoteSheet
from app.ui.widgets.note_field import NoteField
from app.ui.widgets.text import label, show_name
from app.wording.translate import _
from app.wording.visibility import who_sees

if TYPE_CHECKING:
    from app.services.drafts import FormDraft
    from app.ui.screens.actions.presenter import ActionsPresenter


class DropSheet(NoteSheet):
    """One field. Freed when closed."""

    def __init__(
        self,
        parent: QWidget,
        action: Action,
        names: BothNames,
        presenter: "ActionsPresenter",
        draft: "FormDraft",
    ) -> None:
        super().__init__(
            parent, _("Drop an action"), who_sees("action.reason", names.employee, names.manager)
        )
        self._action = action
        self._presenter = presenter
        what = label("", "body")
        show_name(what, action.what)
        self.why = NoteField(_("Why"), _("What changed? In a few words"), lines=2)
        self.keep_it.setText(_("Drop it"))
        self.add(what)
        self.add(self.why)
        self.lay_out()
        self.drafting = Drafting(self, draft, self.words, self._take_up)
        self.body.insertWidget(1, self.drafting.note)
        self.why.setFocus()

    def words(self) -> Mapping[str, str]:
        """Return what stands in the field."""
        return {"why": self.why.text()}

    def keep(self) -> None:
        """Keep that it is dropped. Raises what the service raises."""
        self._presenter.keep_dropped(self._action.id, self.why.text())

    def _take_up(self, words: Mapping[str, str]) -> None:
        self.why.set_text(words.get("why", ""))
