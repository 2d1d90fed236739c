"""The sheet on which words for everyone are written and copied. What names a step can't be copied from it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.domain.errors import FikaError
from app.domain.note_errors import StepNamedError
from app.domain.praise import Praise
from app.ui.locking.drafting import Drafting
from app.ui.private_copy.private_copy import PrivateCopy
from app.ui.screens.both_names import BothNames
from app.ui.screens.note_sheet import NoteSheet
from app.ui.screens.praise.public_box import PublicBox
from app.ui.widgets.buttons import button
from app.ui.widgets.note_field import NoteField
from app.ui.widgets.text import label
from app.wording.translate import _
from app.wording.visibility import who_sees

if TYPE_CHECKING:
    from app.services.drafts import FormDraft
    from app.ui.screens.praise.presenter import PraisePresenter


class ShoutOutSheet(NoteSheet):
    """One field, and a button that copies it openly. Freed when closed."""

    def __init__(
        self,
        parent: QWidget,
        praise: Praise,
        begins: str,
        names: BothNames,
        presenter: "PraisePresenter",
        draft: "FormDraft",
    ) -> None:
        seen_by = who_sees("praise.shout_out", names.employee, names.manager)
        super().__init__(parent, _("Words for a public shout-out"), seen_by)
        self._praise = praise
        self._presenter = presenter
        self.add(
            label(
                _(
                    "Say it in public, where others see it too. Change the words until you are both happy "
                    "with them, then copy them. A step is never named here."
                ),
                "body",
            )
        )
        box = PublicBox(4, presenter.check_for_everyone)
        box.refused.connect(self.show_error)
        self.public = NoteField(_("Words for everyone"), box=box)
        self.public.set_text(begins)
        self.add(self.public)
        self.copy_it = button(_("Copy the words"))
        self.copy_it.clicked.connect(self._copy)
        self.lay_out([self.copy_it])
        self.drafting = Drafting(self, draft, self.words, self._take_up)
        self.body.insertWidget(1, self.drafting.note)
        self.public.edited.connect(self._look)
        self.public.setFocus()
        self._look()

    def words(self) -> Mapping[str, str]:
        """Return what stands in the field."""
        return {"words": self.public.text()}

    def keep(self) -> None:
        """Keep the words. Raises what the service raises."""
        self._presenter.keep(replace(self._praise, shout_out=self.public.text()))

    @Slot()
    def _copy(self) -> None:
        """Copy the words for everyone, unless they name a step; they are kept too."""
        words = self.public.text().strip()
        try:
            self._presenter.check_for_everyone(words)
            self.keep()
        except FikaError as error:
            self.show_error(error)
            self.public.setFocus()
            return
        PrivateCopy.of_application().copy_openly(words)
        self._at_first = dict(self.words())
        self.trouble.show_message("done", _("Copied, and kept."), _("Paste it where everyone can read it."))
        self.trouble.show()

    @Slot()
    def _look(self) -> None:
        """Say at every pause in typing where a step is named."""
        named = self._presenter.steps_named(self.public.text())
        if named:
            self.show_error(StepNamedError(named))

    def _take_up(self, words: Mapping[str, str]) -> None:
        self.public.set_text(words.get("words", ""))
