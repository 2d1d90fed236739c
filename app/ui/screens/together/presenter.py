"""What two people can do side by side: look, say why they differ, agree, pick what to grow in."""

from collections.abc import Callable
from datetime import date
from functools import partial
from textwrap import shorten
from typing import TYPE_CHECKING

from app.domain.agreement import DifferReason, Today
from app.domain.errors import FikaError
from app.domain.growth import ADVISED_AT_MOST, GrowthArea
from app.services.together import CLOSING, GROWTH
from app.ui.places import Go, PersonPlace, SummaryPlace
from app.ui.screens.both_names import BothNames, both_names
from app.ui.screens.together.agenda import Agenda, Stop
from app.ui.screens.together.map_rows import bubble_of, columns_of, in_growth_areas, rows_of
from app.ui.screens.together.shown import BehaviourCard, GrowthCard, Heading, Said, TogetherView
from app.ui.screens.together.unsaved import UnsavedTexts
from app.wording.dates import long_date
from app.wording.terms import gap_name
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.together import Together
    from app.services.undo import Act

BRIEF = 80
"""How many letters of a commitment a growth area's card shows; the whole stands one click away."""


class TogetherPresenter:
    """The time together. Every act is kept at once and can be taken back."""

    def __init__(self, view: TogetherView, together: "Together", go: Go) -> None:
        self._view = view
        self._together = together
        self._go = go
        self.names: BothNames = both_names(together.person.name, together.manager_name)
        self._agenda = Agenda(together.comparison.agenda())
        self._growing = in_growth_areas(together)
        self._texts = UnsavedTexts()
        self._current = ""

    def begin(self) -> None:
        """Show everything, at the first difference nothing has been said of yet."""
        held_on = long_date(self._together.conversation.held_on)
        about = _("Career conversation · {date}").format(date=held_on)
        self._view.show_heading(Heading(self.names, about))
        self._view.show_map(columns_of(self._together), rows_of(self._together, self.names))
        self._show_growth()
        self._show_closing()
        self._show_history()
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
        if not behaviour_id:
            return
        keep = partial(self._together.say_words, behaviour_id)
        self._do(lambda: self._texts.keep(behaviour_id, words, keep))

    def grow(self) -> None:
        """Make the behaviour a growth area, or open the one that is about it."""
        self._view.finish_typing()
        about_it = (one for one in self._together.growth_areas() if self._current in one.behaviours)
        new = GrowthArea("", behaviours=(self._current,) if self._current else ())
        self._view.edit_growth_area(next(about_it, new))

    def add_growth_area(self) -> None:
        """Write down a growth area that starts from no behaviour."""
        self._view.finish_typing()
        self._view.edit_growth_area(GrowthArea(""))

    def open_growth_area(self, area_id: int) -> None:
        """Open one of the growth areas."""
        self._view.finish_typing()
        for area in self._together.growth_areas():
            if area.id == area_id:
                self._view.edit_growth_area(area)

    def keep_growth_area(self, area: GrowthArea) -> None:
        """Keep a growth area that was written down. Raises FikaError, so that its window can stay open."""
        if area.id:
            self._together.change_growth_area(area)
        else:
            self._together.add_growth_area(area)
        self._growth_changed()
        self._view.show_word(_("Saved"))

    def remove_growth_area(self, area_id: int) -> None:
        """Take a growth area away; undo brings it back."""
        if self._do(lambda: self._together.remove_growth_area(area_id)):
            self._growth_changed()
            self._view.show_word(_("Removed. Undo brings it back."))

    def write_shared_notes(self, notes: str) -> None:
        """Keep the notes for both."""
        self._do(lambda: self._texts.keep(CLOSING, notes, self._together.write_shared_notes))

    def look_again(self, on: date | None) -> None:
        """Keep when the two want to look again."""
        self._do(lambda: self._together.look_again(on))

    def undo(self) -> None:
        """Take the last act back and go where it was."""
        self._view.finish_typing()
        self._through_history(self._together.undo)

    def redo(self) -> None:
        """Do again what was taken back last, and go where it is."""
        self._view.finish_typing()
        self._through_history(self._together.redo)

    def to_summary(self) -> None:
        """Go and look at the summary."""
        if self._all_kept():
            self._go(SummaryPlace(self._together.conversation.id))

    def leave(self) -> None:
        """Leave the time together, after asking: private things may come back on the screen."""
        if self._all_kept():
            self._view.ask_leave(self._leave)

    def flush(self) -> None:
        """Keep what is half typed and what could not be saved before. Raises FikaError."""
        self._view.finish_typing()
        self._texts.save()

    def _leave(self) -> None:
        self._go(PersonPlace(self._together.person.id))

    def _all_kept(self) -> bool:
        try:
            self.flush()
        except FikaError as error:
            self._view.show_error(error)
            return False
        return True

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
        pair = self._together.comparison.pair(behaviour_id)
        framework, behaviour = self._together.framework, pair.behaviour
        place = _("{characteristic} · {step}").format(
            characteristic=framework.characteristic(behaviour.characteristic).short_name,
            step=framework.step(behaviour.step).name,
        )
        self._view.show_behaviour(
            BehaviourCard(
                behaviour.id, place, behaviour.text, behaviour.example, behaviour.other_way,
                pair.employee, pair.manager, gap_name(pair.gap), pair.differs,
            )
        )  # fmt: skip
        self._show_said()

    def _do_here(self, act: Callable[[], None]) -> None:
        self._view.finish_typing()
        self._do(act)
        self._show_said()
        self._update_bubble(self._current)

    def _do(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except FikaError as error:
            self._view.show_error(error)
            return False
        self._show_history()
        self._view.show_word(_("Saved"))
        return True

    def _through_history(self, way: "Callable[[], Act | None]") -> None:
        try:
            act = way()
        except FikaError as error:
            self._view.show_error(error)
            return
        self._show_history()
        if act is None:
            self._view.show_word(_("There is nothing to take back."))
        elif act.touches == GROWTH:
            self._growth_changed()
        elif act.touches == CLOSING:
            self._show_closing()
            self._view.turn_to_closing()
        else:
            self._show(act.touches)
            self._update_bubble(act.touches)
            self._view.turn_to_behaviour()

    def _growth_changed(self) -> None:
        before, self._growing = self._growing, in_growth_areas(self._together)
        for behaviour_id in sorted(before ^ self._growing):
            self._update_bubble(behaviour_id)
        self._show_growth()
        self._show_said()
        self._show_history()

    def _update_bubble(self, behaviour_id: str) -> None:
        pair = self._together.comparison.pair(behaviour_id)
        self._view.update_bubble(bubble_of(self._together, pair, self.names, self._growing))

    def _show_said(self) -> None:
        said = self._together.agreement(self._current)
        growth = self._current in self._growing
        words = self._texts.text(self._current, said.words)
        self._view.show_said(Said(said.reason, said.today, words, growth))

    def _show_growth(self) -> None:
        areas = self._together.growth_areas()
        cards = tuple(GrowthCard(one.id, one.headline, self._brief(one)) for one in areas)
        many = len(areas) > ADVISED_AT_MOST
        word = _("These are many at once. Which of them matter most until you look again?") if many else ""
        self._view.show_growth(cards, word)

    def _brief(self, area: GrowthArea) -> str:
        names = self.names
        for name, does in ((names.employee, area.employee_does), (names.manager, area.manager_does)):
            if does.strip():
                return _("{name}: {does}").format(name=name, does=_short(does))
        return _short(area.looks_like)

    def _show_closing(self) -> None:
        closing = self._together.closing()
        self._view.show_closing(self._texts.text(CLOSING, closing.shared_notes), closing.look_again_on)

    def _show_history(self) -> None:
        self._view.show_history(self._together.history.next_undo, self._together.history.next_redo)


def _short(text: str) -> str:
    return shorten(text, BRIEF, placeholder="…")
