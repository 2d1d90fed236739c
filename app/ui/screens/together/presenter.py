"""What two people can do side by side: look, say why they differ, agree, pick what to grow in."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from app.domain.agreement import DifferReason, Today
from app.services.together import CLOSING, GROWTH
from app.ui.places import Go, PersonPlace, SummaryPlace
from app.ui.screens.both_names import BothNames, both_names
from app.ui.screens.together.agenda import Agenda, Stop
from app.ui.screens.together.behaviour_cards import card_of
from app.ui.screens.together.doing import Doing
from app.ui.screens.together.growing import Growing
from app.ui.screens.together.map_rows import bubble_of, columns_of, rows_of
from app.ui.screens.together.shown import Heading, Said
from app.wording.dates import long_date
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.together import Together
    from app.services.undo import Act
    from app.ui.screens.together.together_view import TogetherView


class TogetherPresenter:
    """The time together. Every act is kept at once and can be taken back."""

    def __init__(self, view: "TogetherView", together: "Together", go: Go) -> None:
        self._view = view
        self._together = together
        self._go = go
        self.names: BothNames = both_names(together.person.name, together.manager_name)
        self._doing = Doing(view, together)
        self.growing = Growing(view, together, self._doing, self.names, self._growth_changed)
        self._agenda = Agenda(together.comparison.agenda())
        self._current = ""

    def begin(self) -> None:
        """Show everything, at the first difference nothing has been said of yet."""
        held_on = long_date(self._together.conversation.held_on)
        about = _("Career conversation · {date}").format(date=held_on)
        self._view.show_heading(Heading(self.names, about))
        self._view.show_map(columns_of(self._together), rows_of(self._together, self.names))
        self.growing.show()
        self._show_closing()
        self._doing.show_history()
        pairs = self._together.comparison.pairs
        first = pairs[0].behaviour.id if pairs else ""
        ids = self._agenda.ids
        new = (one for one in ids if self._together.agreement(one).is_empty)
        self._show(next(new, ids[0] if ids else first))

    def open_behaviour(self, behaviour_id: str) -> None:
        """Talk about a behaviour chosen on the map."""
        self._view.finish_typing()
        self._show(behaviour_id)
        self._view.turn_to_behaviour()

    def next_difference(self) -> None:
        """Go to the next difference, the widest first."""
        self._walk(self._agenda.after, _("That was the last difference. Here is the first one again."))

    def previous_difference(self) -> None:
        """Go to the difference before."""
        self._walk(self._agenda.before, _("That was the first difference. Here is the last one."))

    def say_reason(self, reason: DifferReason | None) -> None:
        """Say why the two views differ; None takes it back."""
        if self._current and self._together.comparison.pair(self._current).differs:
            self._do_here(lambda: self._together.say_reason(self._current, reason))

    def say_today(self, today: Today | None) -> None:
        """Say what describes the person today; None takes it back."""
        if self._current:
            self._do_here(lambda: self._together.say_today(self._current, today))

    def say_words(self, behaviour_id: str, words: str) -> None:
        """Keep our words for a behaviour."""
        if behaviour_id:
            self._doing.keep(behaviour_id, words, partial(self._together.say_words, behaviour_id))

    def grow(self) -> None:
        """Make the behaviour a growth area, or open the one that is about it."""
        self.growing.grow(self._current)

    def write_shared_notes(self, notes: str) -> None:
        """Keep the notes for both."""
        self._doing.keep(CLOSING, notes, self._together.write_shared_notes)

    def look_again(self, on: date | None) -> None:
        """Keep when the two want to look again."""
        self._doing.do(lambda: self._together.look_again(on))

    def undo(self) -> None:
        """Take the last act back and go where it was."""
        self._show_undone(self._doing.through_history(self._together.undo))

    def redo(self) -> None:
        """Do again what was taken back last, and go where it is."""
        self._show_undone(self._doing.through_history(self._together.redo))

    def to_summary(self) -> None:
        """Go and look at the summary."""
        if self._doing.all_kept():
            self._go(SummaryPlace(self._together.conversation.id))

    def leave(self) -> None:
        """Leave the time together, after asking: private things may come back on the screen."""
        if self._doing.all_kept():
            self._view.ask_leave(self._leave)

    def flush(self) -> None:
        """Keep what is half typed and what could not be saved before. Raises FikaError."""
        self._doing.flush()

    def _leave(self) -> None:
        self._go(PersonPlace(self._together.person.id))

    def _walk(self, way: Callable[[], Stop | None], at_the_end: str) -> None:
        self._view.finish_typing()
        stop = way()
        if stop is None:
            self._view.show_word(_("You differ in nothing here. Choose any bubble to talk about it."))
            return
        self._show(stop.behaviour_id)
        self._view.turn_to_behaviour()
        self._view.bring_behaviour_into_sight()
        self._view.show_word(at_the_end if stop.wrapped else "")

    def _show(self, behaviour_id: str) -> None:
        if not behaviour_id:
            return
        self._current = behaviour_id
        self._agenda.visited(behaviour_id)
        self._view.select(behaviour_id)
        self._view.show_behaviour(card_of(self._together, behaviour_id))
        self._show_said()

    def _do_here(self, act: Callable[[], None]) -> None:
        self._view.finish_typing()
        self._doing.do(act)
        self._show_said()
        self._update_bubble(self._current)

    def _show_undone(self, act: "Act | None") -> None:
        if act is None:
            return
        if act.touches == GROWTH:
            self.growing.look_anew()
        elif act.touches == CLOSING:
            self._show_closing()
            self._view.turn_to_closing()
        else:
            self._show(act.touches)
            self._update_bubble(act.touches)
            self._view.turn_to_behaviour()

    def _growth_changed(self, behaviour_ids: frozenset[str]) -> None:
        for behaviour_id in sorted(behaviour_ids):
            self._update_bubble(behaviour_id)
        self._show_said()

    def _update_bubble(self, behaviour_id: str) -> None:
        pair = self._together.comparison.pair(behaviour_id)
        self._view.update_bubble(bubble_of(self._together, pair, self.names, self.growing.behaviours))

    def _show_said(self) -> None:
        said = self._together.agreement(self._current)
        growth = self._current in self.growing.behaviours
        words = self._doing.texts.text(self._current, said.words)
        self._view.show_said(Said(said.reason, said.today, words, growth))

    def _show_closing(self) -> None:
        closing = self._together.closing()
        notes = self._doing.texts.text(CLOSING, closing.shared_notes)
        self._view.show_closing(notes, closing.look_again_on)
