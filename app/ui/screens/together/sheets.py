"""The sheets that open in front of the time together; each is imported when it is first asked for."""

from typing import TYPE_CHECKING

from app.ui.screens.both_names import BothNames
from app.wording.translate import _
from app.wording.visibility import who_sees

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.domain.growth import GrowthArea
    from app.services.agreed import Earlier
    from app.services.together import Together
    from app.ui.screens.together.growing import Growing

REMARK = "remark"


class Sheets:
    """Opens sheets over one screen, for two people called by these names."""

    def __init__(self, screen: "QWidget", together: "Together", names: BothNames) -> None:
        self._screen = screen
        self._together = together
        self._names = names

    def remark_wording(self, behaviour_id: str, keep: "Callable[[str], None]") -> None:
        """Open the sheet for a remark on a behaviour's sentence."""
        from app.ui.screens.together.words_sheet import SheetWords, WordsSheet

        sentence = self._together.framework.behaviour(behaviour_id).text
        about = _(
            "“{sentence}”\n\nSay how it can be read, for whoever edits the framework. "
            "Names are refused: nobody needs to know who read it how."
        ).format(sentence=sentence)
        words = SheetWords(
            _("Send to the wording list"), about, _("How it can be read"),
            self._seen("wording_remark.remark"), _("Send it"),
        )  # fmt: skip
        WordsSheet(self._screen, words, keep, self._together.draft(remark_form(behaviour_id))).open()

    def amend(self, added: "Callable[[], None]") -> None:
        """Open the sheet for an amendment; `added` is called once it is kept."""
        from app.ui.screens.amending.sheet import AmendSheet

        AmendSheet(self._screen, self._together, added).open()

    def edit_growth_area(self, area: "GrowthArea", growing: "Growing") -> None:
        """Open a growth area to write it down."""
        from app.ui.screens.growth.drafted import form_of
        from app.ui.screens.growth.presenter import linkable
        from app.ui.screens.growth.view import GrowthDialog

        together = self._together
        behaviours = linkable(together.framework, together.conversation.discipline, area.behaviours)
        draft = together.draft(form_of(area))
        dialog = GrowthDialog(self._screen, area, self._names, behaviours, growing.keep, draft)
        dialog.removal_requested.connect(growing.remove)
        dialog.open()

    def earlier(self, found: "tuple[Earlier, ...]") -> None:
        """Open what was agreed before."""
        from app.ui.screens.together.reading_sheet import earlier_sheet

        earlier_sheet(self._screen, found, self._names).open()

    def read_growth_area(self, area: "GrowthArea") -> None:
        """Open a growth area to read."""
        from app.ui.screens.together.reading_sheet import growth_sheet

        growth_sheet(self._screen, area, self._names).open()

    def next_step(self, behaviour_id: str) -> None:
        """Open what changes at the step after a behaviour's."""
        from app.ui.screens.together.next_step import open_next_step

        discipline = self._together.conversation.discipline
        open_next_step(self._screen, self._together.framework, discipline, behaviour_id)

    def next_step_of(self, characteristic_id: str) -> None:
        """Open what changes from step to step in a characteristic."""
        from app.ui.screens.together.next_step import open_next_step_of

        discipline = self._together.conversation.discipline
        open_next_step_of(self._screen, self._together.framework, discipline, characteristic_id)

    def _seen(self, field: str) -> str:
        return who_sees(field, self._names.employee, self._names.manager)


def remark_form(behaviour_id: str) -> str:
    """Return the name of the form for a remark on a behaviour's sentence."""
    return f"{REMARK}:{behaviour_id}"
