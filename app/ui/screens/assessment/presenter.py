"""What both kinds of assessment do: walk through the behaviours, answer, write, finish."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic

from app.domain.assessment import Answer, Side
from app.domain.errors import FikaError
from app.domain.framework import Behaviour
from app.ui.screens.assessment.record import Entry, Record
from app.ui.screens.assessment.shown import (
    AssessmentView,
    BehaviourLine,
    CharacteristicLine,
    Heading,
    Reading,
    Standing,
    StepLines,
)
from app.ui.screens.assessment.standing_words import standing, what_finishing_means
from app.ui.screens.assessment.walk import Walk
from app.ui.screens.both_names import BothNames
from app.wording.dates import long_date
from app.wording.translate import _
from app.wording.visibility import who_sees_all

if TYPE_CHECKING:
    from app.services.assessments import EmployeeTurn, ManagerTurn


class AssessmentPresenter(ABC, Generic[Entry]):
    """One side at work on its own assessment. Every change is kept at once."""

    def __init__(
        self,
        view: AssessmentView,
        turn: "EmployeeTurn | ManagerTurn",
        names: BothNames,
        record: Record[Entry],
    ) -> None:
        self._view = view
        self._turn = turn
        self._names = names
        self._record = record
        self._walk = Walk(turn.framework, turn.behaviours)

    @property
    @abstractmethod
    def title(self) -> str:
        """Whose view this is."""

    @property
    @abstractmethod
    def other_name(self) -> str:
        """The first name of the other side."""

    @property
    @abstractmethod
    def own_fields(self) -> tuple[str, str]:
        """Where the answer and the note are kept, as 'table.column'."""

    @abstractmethod
    def _answer_in(self, entry: Entry) -> Answer | None: ...

    @abstractmethod
    def _with_answer(self, entry: Entry, answer: Answer | None) -> Entry: ...

    @abstractmethod
    def _show_texts(self, entry: Entry) -> None: ...

    def begin(self, at: str = "") -> None:
        """Show everything, at a behaviour, or at the first that is still open."""
        about = _("Career conversation · {date}").format(date=long_date(self._turn.conversation.held_on))
        self._view.show_heading(Heading(self.title, about))
        self._view.show_standing(self._standing())
        if self._walk.is_empty:
            nothing = _("This framework says nothing yet for your discipline.")
            self._view.show_reading("", Reading("", "", "", nothing, "", ""))
            return
        still_open = (one for one in self._turn.behaviours if self._is_open(one))
        self._walk.to(at or next(still_open, self._walk.current).id)
        self._show_outline()
        self._show_current()

    @property
    def is_all_saved(self) -> bool:
        """Tell whether the vault holds everything that was said."""
        return self._record.is_all_saved

    def answer(self, answer: Answer | None, *, go_on: bool) -> None:
        """Answer the current behaviour (None takes the answer back); `go_on` walks to the next one."""
        if self._turn.is_finished or self._walk.is_empty:
            return
        behaviour_id = self._walk.current.id
        entry = self._with_answer(self._record.of(behaviour_id), answer)
        self._keep(behaviour_id, entry)
        self._view.show_answer(answer)
        self._view.mark_answer(behaviour_id, answer, self._lines())
        if go_on:
            self.forward()

    def forward(self) -> None:
        """Read the next behaviour; at the end say so."""
        if not self._move(self._walk.forward):
            self._view.show_word(_("That was the last one. You can come back to any of them."))

    def back(self) -> None:
        """Read the behaviour before."""
        if not self._move(self._walk.back):
            self._view.show_word(_("This is the first one."))

    def next_characteristic(self) -> None:
        """Read on at the next characteristic."""
        if not self._move(self._walk.next_characteristic):
            self._view.show_word(_("This is the last characteristic."))

    def previous_characteristic(self) -> None:
        """Read at the characteristic before."""
        if not self._move(self._walk.previous_characteristic):
            self._view.show_word(_("This is the first characteristic."))

    def open_behaviour(self, behaviour_id: str) -> None:
        """Read a behaviour chosen from the outline."""
        self._move(lambda: self._to(behaviour_id))

    def go_on_at(self, behaviour_id: str) -> None:
        """Read a behaviour again after the vault was locked; one that is not here is passed over."""
        if behaviour_id in {one.id for one in self._turn.behaviours}:
            self.open_behaviour(behaviour_id)

    def open_characteristic(self, characteristic_id: str) -> None:
        """Read a characteristic chosen from the outline, at its first open behaviour."""
        here = self._walk.of_characteristic(characteristic_id)
        chosen = next((one for one in here if self._is_open(one)), here[0])
        self._move(lambda: self._to(chosen.id))

    def finish(self) -> None:
        """Say 'finished', after asking; who has said so already isn't asked again."""
        self._view.finish_typing()
        if not self._turn.is_finished:
            self._view.ask_finish(_("Are you finished?"), self._what_finishing_means(), self._finish)

    def act_on_standing(self) -> None:
        """Do what the finished state offers: go on after all, or look at it together."""
        if self._turn.is_frozen:
            self._look_together()
        elif self._turn.is_finished:
            self._change_standing(self._turn.go_on)

    def leave(self) -> None:
        """Stop here; everything is kept."""
        self._leave_by(self._left)

    def _leave_by(self, way: Callable[[], None]) -> None:
        try:
            self.flush()
        except FikaError as error:
            self._view.show_error(error)
            return
        way()

    @abstractmethod
    def _look_together(self) -> None: ...

    @abstractmethod
    def _left(self) -> None: ...

    def flush(self) -> None:
        """Keep what is half typed and what could not be saved before. Raises FikaError."""
        self._view.finish_typing()
        self._record.save()

    def _what_finishing_means(self) -> str:
        return what_finishing_means(
            self.other_name, other_has_finished=self._turn.conversation.finished(self._other_side)
        )

    @property
    def _other_side(self) -> Side:
        return Side.MANAGER if self._turn.side is Side.EMPLOYEE else Side.EMPLOYEE

    def _finish(self) -> None:
        self._change_standing(self._turn.finish)

    def _keep(self, behaviour_id: str, entry: Entry) -> None:
        if not behaviour_id:
            return
        try:
            if self._record.put(behaviour_id, entry):
                self._view.show_word(_("Saved"))
        except FikaError as error:
            self._view.show_error(error)

    def _change_standing(self, change: Callable[[], None]) -> None:
        try:
            self._record.save()
            change()
        except FikaError as error:
            self._view.show_error(error)
        self._view.show_standing(self._standing())

    def _move(self, step: Callable[[], bool]) -> bool:
        self._view.finish_typing()
        if self._walk.is_empty:
            return False
        before = self._walk.characteristic
        if not step():
            return False
        if self._walk.characteristic != before:
            self._show_outline()
        self._show_current()
        return True

    def _to(self, behaviour_id: str) -> bool:
        self._walk.to(behaviour_id)
        return True

    def _is_open(self, behaviour: Behaviour) -> bool:
        return self._answer_in(self._record.of(behaviour.id)) is None

    def _show_current(self) -> None:
        behaviour, step = self._walk.current, self._walk.step
        reading = Reading(
            self._walk.characteristic.name, step.name, step.about,
            behaviour.text, behaviour.example, behaviour.other_way,
        )  # fmt: skip
        self._view.show_reading(behaviour.id, reading)
        entry = self._record.of(behaviour.id)
        self._view.show_answer(self._answer_in(entry))
        self._show_texts(entry)

    def _show_outline(self) -> None:
        steps = tuple(
            StepLines(stretch.step.name, tuple(self._line(one) for one in stretch.behaviours))
            for stretch in self._walk.stretches()
        )
        self._view.show_outline(self._lines(), steps)

    def _line(self, behaviour: Behaviour) -> BehaviourLine:
        return BehaviourLine(behaviour.id, behaviour.text, self._answer_in(self._record.of(behaviour.id)))

    def _lines(self) -> tuple[CharacteristicLine, ...]:
        here = self._walk.characteristic.id
        return tuple(
            CharacteristicLine(one.id, one.name, self._state(one.id), one.id == here)
            for one in self._walk.characteristics
        )

    def _state(self, characteristic_id: str) -> str:
        is_open = any(self._is_open(one) for one in self._walk.of_characteristic(characteristic_id))
        return _("some still open") if is_open else _("all answered")

    def _standing(self) -> Standing:
        who_reads = who_sees_all(self.own_fields, self._names.employee, self._names.manager)
        return standing(self._turn, self.other_name, who_reads)
