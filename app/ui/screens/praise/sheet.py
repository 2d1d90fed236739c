"""The sheet on which praise is written."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.errors import FikaError
from app.domain.praise import Praise
from app.ui.locking.drafting import Drafting
from app.ui.screens.both_names import BothNames
from app.ui.screens.note_sheet import NoteSheet
from app.ui.widgets.buttons import button
from app.ui.widgets.note_field import NoteField
from app.wording.translate import _
from app.wording.visibility import who_sees

if TYPE_CHECKING:
    from app.services.drafts import FormDraft
    from app.ui.screens.praise.presenter import PraisePresenter


class PraiseSheet(NoteSheet):
    """One field, and the way to words for everyone. Freed when closed."""

    def __init__(
        self,
        parent: QWidget,
        praise: Praise,
        names: BothNames,
        presenter: "PraisePresenter",
        draft: "FormDraft",
    ) -> None:
        super().__init__(parent, _("Praise"), who_sees("praise.words", names.employee, names.manager))
        self._praise = praise
        self._presenter = presenter
        title = _("What {name} did well").format(name=names.employee)
        self.praise = NoteField(title, _("What was it, and what did it make possible?"), lines=3)
        self.praise.set_text(praise.words)
        self.add(self.praise)
        more: list[QPushButton] = []
        if praise.id:
            remove = button(_("Remove"), "danger", icon="trash-2")
            remove.clicked.connect(self._remove)
            more.append(remove)
        public = button(_("Words for a public shout-out…"))
        public.clicked.connect(self._to_everyone)
        self.lay_out([*more, public])
        self.drafting = Drafting(self, draft, self.words, self._take_up)
        self.body.insertWidget(1, self.drafting.note)
        self.praise.setFocus()

    def words(self) -> Mapping[str, str]:
        """Return what stands in the field."""
        return {"words": self.praise.text()}

    def keep(self) -> None:
        """Keep it. Raises what the service raises."""
        self._presenter.keep(replace(self._praise, words=self.praise.text()))

    @Slot()
    def _to_everyone(self) -> None:
        """Keep the praise, and go on to words for everyone."""
        try:
            kept = self._presenter.keep(replace(self._praise, words=self.praise.text()))
        except FikaError as error:
            self.show_error(error)
            return
        self.finish_then(partial(self._presenter.shout_out, kept))

    @Slot()
    def _remove(self) -> None:
        self.finish_then(partial(self._presenter.remove, self._praise.id))

    def _take_up(self, words: Mapping[str, str]) -> None:
        self.praise.set_text(words.get("words", ""))
