"""The parts about two people's one-on-ones on the page of one of them.

What comes next is there at once; what lies below it is made as soon as the page has been drawn, one after the
other, so that a page with years behind it opens as quickly as a new one, and follows the keyboard meanwhile.
"""

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.draft import LESSON_FORM, PRAISE_FORM, form_about
from app.domain.errors import FikaError
from app.ui.note_spots import LESSON, PRAISE
from app.ui.places import Go
from app.ui.screens.landing import Landing
from app.ui.screens.part import About, Part
from app.ui.widgets.folding import Folding
from app.ui.widgets.kinds import set_kind

if TYPE_CHECKING:
    from app.services.session import Session
    from app.ui.screens.rhythm.part import RhythmPart
    from app.ui.screens.timeline.part import TimelinePart

Make = Callable[["Session", About, Go], Part]
_FORMS = {PRAISE: PRAISE_FORM, LESSON: LESSON_FORM}
"""What of a timeline is read in the form it was written in; the keyboard goes to anything else."""


class PersonParts(QWidget):
    """Holds the parts; a change in one is shown by all the others."""

    made = Signal()
    """More parts are there from now on, with their acts."""
    failed = Signal(FikaError)

    def __init__(self, session: "Session", about: About, go: Go) -> None:
        super().__init__()
        set_kind(self, "clear")
        self._session, self._about, self._go = session, about, go
        self._parts: list[Part] = []
        self._timeline: TimelinePart | None = None
        self._rhythm: RhythmPart | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(20)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._make_on)
        self._to_make = self._laying_out()
        self.landing = Landing(self, self._go_to_note)
        self._is_made = False

    def first(self) -> QWidget:
        """Return the part about the next one-on-one, which is there at once. Raises FikaError."""
        from app.ui.screens.rhythm.part import RhythmPart

        self._rhythm = RhythmPart(self._session, self._about, self._go)
        self._take_in(self._rhythm)
        return self._rhythm

    def growth(self) -> QWidget:
        """Return the part about growth areas, which stands beside the conversation. Raises FikaError."""
        from app.ui.screens.growth_story.part import GrowthStoryPart

        return self._make(GrowthStoryPart)

    def focus_next(self) -> bool:
        """Put the keyboard on the way into the next one-on-one; tells whether one is planned."""
        return self._rhythm is not None and _focus(self._rhythm.open_next)

    def focus_first_step(self) -> bool:
        """Put the keyboard where a rhythm is chosen; tells whether there is none yet."""
        rhythm = self._rhythm
        return rhythm is not None and not rhythm.empty.isHidden() and _focus(rhythm.empty.action)

    def make_the_rest_soon(self) -> None:
        """Make all others once the page has been drawn, each in a turn of its own."""
        if not self._is_made:
            self._later.start()

    @Slot()
    def make_all(self) -> None:
        """Make all others now, unless they are there."""
        while not self._is_made:
            self._make_on()

    @Slot()
    def _make_on(self) -> None:
        """Make what is next; after an error nothing more is made."""
        self._later.stop()
        if self._is_made:
            return
        try:
            self._is_made = next(self._to_make, None) is None
        except FikaError as error:
            self._is_made = True
            self.failed.emit(error)
            return
        if not self._is_made:
            self._later.start()
            self.made.emit()
        else:
            self.landing.all_is_made()

    def acts(self) -> list[QAction]:
        """Return the acts of the parts, as far as they are there."""
        return [one for part in self._parts for one in part.acts()]

    def flush(self) -> None:
        """Keep what is half typed in any of them."""
        for part in self._parts:
            part.flush()

    def let_go(self) -> None:
        """Make and read nothing any more: people have left."""
        self._later.stop()
        self._to_make.close()
        if self._timeline is not None:
            self._timeline.let_go()

    def refresh(self, but: QWidget | None = None) -> None:
        """Let every part look into the vault anew, but the one that has just changed it."""
        for part in self._parts:
            if part is not but:
                part.refresh()

    def reopen(self, form: str) -> bool:
        """Open a form of one of them; tells whether one knew it."""
        if not form:
            return False
        self.make_all()
        return any(part.reopen(form) for part in self._parts)

    def _laying_out(self) -> Generator[QWidget, None, None]:
        """Make what lies below from top to bottom, and hand over each row once it has its place."""
        from app.ui.screens.actions.part import ActionsPart
        from app.ui.screens.growth_story.line_part import GrowthLinePart
        from app.ui.screens.lessons.part import LessonsPart
        from app.ui.screens.praise.part import PraisePart
        from app.ui.screens.priorities.part import PrioritiesPart
        from app.ui.screens.pulse.part import PulsePart

        yield self._placed(_beside(self._make(ActionsPart), self._make(PrioritiesPart)))
        yield self._placed(self._make(GrowthLinePart))
        yield self._placed(self._make_timeline())
        yield self._placed(_beside(self._make(PraisePart), self._make(LessonsPart)))
        yield self._placed(self._make(PulsePart))

    def _make_timeline(self) -> QWidget:
        from app.ui.screens.timeline.part import TimelinePart

        self._timeline = timeline = TimelinePart(self._session, self._about, self._go)
        self._take_in(timeline)
        timeline.wanted.connect(self._open)
        return timeline

    def _placed(self, row: QWidget) -> QWidget:
        self._column.addWidget(row)
        return row

    def _make(self, make: Make) -> Part:
        part = make(self._session, self._about, self._go)
        self._take_in(part)
        return part

    def _take_in(self, part: Part) -> None:
        part.changed.connect(self._changed)
        self._parts.append(part)

    @Slot()
    def _changed(self) -> None:
        who = self.sender()
        self.refresh(who if isinstance(who, QWidget) else None)

    def _go_to_note(self, kind: str, about: str) -> None:
        if self._timeline is not None:
            self._timeline.read_now()  # what stands below it has its place
        QApplication.sendPostedEvents()
        if about.isdecimal():
            for part in self._parts:
                if part.go_to_note(kind, int(about)):
                    return

    @Slot(str)
    def _open(self, note: str) -> None:
        kind, _colon, about = note.partition(":")
        if kind in _FORMS:
            self.reopen(form_about(_FORMS[kind], int(about)))
        else:
            self._go_to_note(kind, about)


def _focus(there: QWidget) -> bool:
    """Put the keyboard on something that is shown; tells whether it is."""
    if there.isHidden():
        return False
    there.setFocus()
    return True


def _beside(first: QWidget, second: QWidget) -> Folding:
    pair = Folding(gap=24, width=720)
    pair.add(first, 1)
    pair.add(second, 1)
    return pair
