"""The sheet on which two people look at a growth area again."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.check_in import CheckIn, GrowthStory, Verdict
from app.domain.errors import FikaError
from app.domain.growth_errors import AdjustedMissingError, VerdictMissingError
from app.ui.locking.drafting import Drafting
from app.ui.screens.acts import acts_with_data
from app.ui.screens.asking import ask_throw_away
from app.ui.screens.both_names import BothNames
from app.ui.screens.day_field import DayField
from app.ui.screens.growth_story.check_in_presenter import CheckInPresenter
from app.ui.screens.growth_story.drafted import Written, words_of, written_from
from app.ui.screens.growth_story.lines import reading
from app.ui.screens.growth_story.told import Lines
from app.ui.sheet import Sheet
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.choices import Choices
from app.ui.widgets.note_field import NoteField
from app.ui.widgets.text import label, show_name
from app.wording.check_ins import verdict_act, verdict_meaning
from app.wording.errors import explain
from app.wording.translate import _
from app.wording.visibility import who_sees_all

if TYPE_CHECKING:
    from app.services.drafts import FormDraft

_FIELDS = ("happened", "evidence", "verdict", "adjusted", "look_again_on")


class CheckInSheet(Sheet):
    """What happened since, what shows it, how it goes on, and when to look again. Freed when closed."""

    def __init__(
        self,
        parent: QWidget,
        story: GrowthStory,
        check_in: CheckIn | None,
        names: BothNames,
        keep: Callable[[CheckIn], None],
        draft: "FormDraft",
        first: Verdict | None = None,
    ) -> None:
        """Write a new check-in, or change a kept one; `keep` saves it and may raise FikaError."""
        super().__init__(parent, _("Check in"), width=640)
        self._closing = False
        self._headline = label("", "subheading")
        self._agreed = Card("inner")
        self._last = Card("inner")
        self.trouble = Banner("error")
        self.trouble.hide()
        self.happened = NoteField(_("What happened since"), _("In your own words"), lines=3)
        self.evidence = NoteField(_("Evidence"), _("What shows it? Something you both can look at."), lines=2)
        self.verdict = Choices(_("How it goes on"))
        self._meaning = label("", "quiet")
        self.adjusted = NoteField(_("What is different from now on"), lines=2)
        self.look_again = DayField(_("Look again on"))
        self._seen_by = label(_seen_by(), "caption")
        self._keep = button(_("Save the check-in"), "primary")
        self._close = button(_("Close"), "plain")
        self._presenter = CheckInPresenter(self, story, check_in, names, keep)
        self._lay_out()
        self._connect()
        self._presenter.begin(first)
        self.drafting = Drafting(self, draft, self._drafted, self._take_up)
        self.body.insertWidget(1, self.drafting.note)
        self.happened.setFocus()

    def _lay_out(self) -> None:
        self.verdict.set_choices((one.value, verdict_act(one)) for one in Verdict)
        for number, one in enumerate(Verdict, start=1):
            self.verdict.set_tool_tip(one.value, f"{verdict_meaning(one)}  Alt+{number}")
        for part in (
            self._headline,
            self._agreed,
            self._last,
            self.happened,
            self.evidence,
            label(_("How it goes on"), "strong"),
            self.verdict,
            self._meaning,
            self.adjusted,
            self.look_again,
            self._seen_by,
            self.trouble,
        ):
            self.add(part)
        self.body.addStretch(1)
        self.body.setSpacing(12)
        boxes = (self.happened.box, self.evidence.box, self.adjusted.box)
        for field in (*boxes, self.verdict, self.look_again.tick, self.look_again.day):
            field.setAccessibleDescription(self._seen_by.text())
        self.add_acts([self._close, self._keep])

    def _connect(self) -> None:
        self._keep.clicked.connect(self._presenter.save)
        self._close.clicked.connect(self._presenter.close)
        self.verdict.chosen.connect(self._chosen)
        self.adjusted.box.textChanged.connect(self.trouble.hide)  # what was refused is being mended
        for made in (self._keep, self._close):
            made.setAutoDefault(False)
        for key in ("Ctrl+Return", "Ctrl+S"):
            QShortcut(QKeySequence(key), self).activated.connect(self._presenter.save)
        keys = tuple((verdict_act(one), f"Alt+{at}", one.value) for at, one in enumerate(Verdict, start=1))
        acts_with_data(self, keys, self._choose)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.verdict.set_chosen(str(action.data()))
        self._chosen()

    @Slot()
    def _chosen(self) -> None:
        self.trouble.hide()
        self._presenter.weigh()

    def reject(self) -> None:
        """Close by Escape or the window's own button; what is written is asked about."""
        if self._closing:
            super().reject()
        else:
            self._presenter.close()

    def _drafted(self) -> Mapping[str, str]:
        return words_of(self._standing())

    def _take_up(self, words: Mapping[str, str]) -> None:
        self.show_written(written_from(words))
        self._presenter.weigh()

    # What the presenter asks for

    def show_area(self, headline: str, agreed: Lines, last: Lines) -> None:
        """Show the area as it was agreed, and what was said of it last."""
        show_name(self._headline, headline)
        reading(self._agreed, agreed)
        reading(self._last, last)
        self._last.setVisible(bool(last))

    def show_written(self, written: Written) -> None:
        """Fill the fields."""
        self.happened.set_text(written.happened)
        self.evidence.set_text(written.evidence)
        self.verdict.set_chosen(written.verdict.value if written.verdict else None)
        self.adjusted.set_text(written.adjusted)
        self.look_again.set_value(written.look_again_on)

    def show_meaning(self, meaning: str, *, adjusting: bool, looking_again: bool) -> None:
        """Say what the chosen way on means, and show the fields it asks for."""
        self._meaning.setText(meaning)
        self.adjusted.setVisible(adjusting)
        self.look_again.setVisible(looking_again)

    def written(self) -> Written:
        """Return what stands in the sheet now."""
        self.look_again.flush()
        return self._standing()

    def _standing(self) -> Written:
        chosen = self.verdict.current()
        return Written(
            self.happened.text(),
            self.evidence.text(),
            Verdict(chosen) if chosen else None,
            self.adjusted.text(),
            self.look_again.standing(),
        )

    def show_error(self, error: FikaError) -> None:
        """Show a known error; the keyboard goes to what is to be mended."""
        self.trouble.show_problem(explain(error))
        self.trouble.show()
        if isinstance(error, VerdictMissingError):
            self.verdict.focus_chosen()
        elif isinstance(error, AdjustedMissingError):
            self.adjusted.setFocus()
        self.bring_into_sight(self.trouble)

    def ask_throw_away(self, then: Callable[[], None]) -> None:
        """Ask whether to throw away what was written."""
        ask_throw_away(self, then)

    def finish(self) -> None:
        """Close the sheet."""
        self._closing = True
        self.reject()


def _seen_by() -> str:
    """Return who sees what is written here. Both do, so that nobody has to be called by name."""
    return who_sees_all((f"growth_check_in.{one}" for one in _FIELDS), employee="", manager="")
