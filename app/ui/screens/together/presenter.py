"""What two people can do side by side: open, look, say why they differ, agree, pick what to grow in."""

from datetime import date
from typing import TYPE_CHECKING

from app.services.together import CLOSING, GROWTH
from app.ui.places import Go, PersonPlace, SummaryPlace
from app.ui.screens.amending.presenter import AMENDMENT
from app.ui.screens.both_names import BothNames, both_names
from app.ui.screens.growth.drafted import GROWTH_FORM
from app.ui.screens.together.afterwards import Afterwards
from app.ui.screens.together.doing import Doing
from app.ui.screens.together.growing import Growing
from app.ui.screens.together.map_rows import columns_of, rows_of
from app.ui.screens.together.pausing import Pausing
from app.ui.screens.together.revealing import Revealing
from app.ui.screens.together.saying import Saying
from app.ui.screens.together.sheets import REMARK
from app.ui.screens.together.shown import Heading, Offer
from app.ui.screens.together.talk_rows import talk_groups
from app.ui.screens.together.unsealing import Unsealing
from app.ui.screens.together.walk import Walk
from app.ui.work import RunJob
from app.wording.dates import long_date
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.together import Together
    from app.services.undo import Act
    from app.ui.screens.together.together_view import TogetherView


class TogetherPresenter:
    """The time together. Every act is kept at once and can be taken back."""

    def __init__(self, view: "TogetherView", together: "Together", go: Go, run: RunJob) -> None:
        self._view = view
        self._together = together
        self._go = go
        self.names: BothNames = both_names(together.person.name, together.manager_name)
        self._doing = Doing(view, together)
        self._pausing = Pausing(together, self._doing)
        self.saying = Saying(view, together, self._doing, self.names)
        self.growing = Growing(view, together, self._doing, self.names, self.saying.growth_changed)
        self.unsealing = Unsealing(view, together, self.names, run, self._opened)
        self.revealing = Revealing(view, together, self.names, self._revealed)
        self.afterwards = Afterwards(view, together)
        self._walk = Walk(together)
        self._last = ""
        self._listed = False

    def begin(self) -> None:
        """Show everything that may be seen, and go where the talk begins."""
        held_on = long_date(self._together.conversation.held_on)
        about = _("Career conversation · {date}").format(date=held_on)
        self._view.show_heading(Heading(self.names, about))
        self._show_map()
        self.growing.show()
        self._show_closing()
        self._doing.show_history()
        self.afterwards.show()
        self._begin_talk()

    def open_behaviour(self, behaviour_id: str) -> None:
        """Talk about a behaviour; one that is not revealed leads to the reveal."""
        if self._goes_on():
            self._go_to(behaviour_id)

    def next_topic(self) -> None:
        """Go to the next topic, or to the reveal once everything that lies open was walked through."""
        if not self._goes_on():
            return
        if self.revealing.is_open:
            self._view.turn_to_reveal()
            self._view.show_word(_("First reveal it: each of you presses your own key, F or J."))
            return
        stop = self._walk.after()
        if stop is not None:
            self._visit(stop.behaviour_id)
            word = _("That was the last one. Here is the first one again.") if stop.wrapped else ""
            self._view.show_word(word)
        elif self._together.unrevealed:
            self._offer_reveal()
            self._view.begin_revealing()
            self._view.show_word("")
        else:
            self._view.show_word(_("You differ in nothing here. Choose any bubble to talk about it."))

    def previous_topic(self) -> None:
        """Go to the topic before; from the reveal, back to where people were."""
        if not self._goes_on():
            return
        if self.revealing.is_open:
            if self._last:
                self._visit(self._last)
            return
        stop = self._walk.before()
        if stop is not None:
            self._visit(stop.behaviour_id)
            word = _("That was the first one. Here is the last one.") if stop.wrapped else ""
            self._view.show_word(word)

    def switch_list(self) -> None:
        """Show the topics as a list, or the map again."""
        self._listed = not self._listed
        if self._listed:
            self._show_topics()
        self._view.turn_to_list(shown=self._listed)
        self._view.select(self.saying.current or None)

    def grow(self) -> None:
        """Make the behaviour a growth area, or open the one that is about it."""
        self.growing.grow(self.saying.current)

    def next_step(self) -> None:
        """Read a step beside the next: of the behaviour, or of the characteristic to be revealed."""
        self._view.finish_typing()
        if self.saying.current:
            self._view.sheets.next_step(self.saying.current)
        elif self.revealing.chosen:
            self._view.sheets.next_step_of(self.revealing.chosen)
        elif self.revealing.is_open:
            self._view.show_word(_("Choose one of them first, to look at its steps."))

    def next_step_of_all(self) -> None:
        """Read a step beside the next, in the whole characteristic."""
        self._view.finish_typing()
        if self.saying.current:
            behaviour = self._together.framework.behaviour(self.saying.current)
            self._view.sheets.next_step_of(behaviour.characteristic)
        else:
            self.next_step()

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
        if not self.unsealing.is_needed and self._doing.all_kept():
            self._together.left_at, self._together.timing = self.bookmark(), self._view.timing()
            self._go(SummaryPlace(self._together.conversation.id, together=True))

    def pause(self) -> None:
        """Keep where people are, and leave for today."""
        if not self._doing.all_kept():
            return
        if self._pausing.pause(self.bookmark()):
            self._leave()

    def leave(self) -> None:
        """Leave the time together; the window asks for the passphrase, since private things come next."""
        if self._doing.all_kept():
            self._pausing.leave()
            self._leave()

    def flush(self) -> None:
        """Keep what is half typed and what could not be saved before. Raises FikaError."""
        self._doing.flush()

    def word_at_the_gate(self) -> str:
        """Say that the place is kept, where people have paused."""
        return self._pausing.kept_word()

    def go_on_at(self, behaviour_id: str) -> None:
        """Go back to a behaviour after the vault was locked; an unknown one is passed over."""
        if not self.unsealing.is_needed and behaviour_id in {one.id for one in self._together.behaviours}:
            self._go_to(behaviour_id)

    def reopen(self, form: str) -> None:
        """Open a form again that was open when the vault was locked, where that makes sense now."""
        kind, _colon, about = form.partition(":")
        if self.unsealing.is_needed:
            return
        if kind == AMENDMENT:
            self.afterwards.amend()
        elif kind == REMARK:
            self.go_on_at(about)
            self.saying.remark()
        elif kind == GROWTH_FORM:
            self.growing.reopen(about)

    def _leave(self) -> None:
        self._go(PersonPlace(self._together.person.id))

    def bookmark(self) -> str:
        """Return the behaviour people are at, or were at before they came to the reveal."""
        chosen = self.revealing.chosen if self.revealing.is_open else ""
        return self.saying.current or (self._walk.first(frozenset({chosen})) if chosen else self._last)

    # Where people are

    def _begin_talk(self) -> None:
        self._show_offer()
        if self.unsealing.is_needed:
            self._view.show_ways("", previous=False)
            self.unsealing.ask()
            return
        left_at, self._together.left_at = self._together.left_at, ""
        resumed = self._pausing.resumes_at
        timing, self._together.timing = self._together.timing, None
        if timing is not None:
            self._view.go_on_timing(timing)
        known = {one.id for one in self._together.behaviours}
        if left_at in known or resumed in known:
            self._go_to(left_at or resumed)
            self._view.show_word("" if left_at else self._pausing.word())
            return
        where = self._walk.first_new()
        if where or not self._together.unrevealed:
            self._go_to(where or self._walk.first(self._together.revealed))
        else:
            self._offer_reveal()

    def _goes_on(self) -> bool:
        """Keep what is half typed and forget a pause; tell whether there is anywhere to go."""
        self._view.finish_typing()
        if self.unsealing.is_needed:
            return False
        self._pausing.go_on()
        return True

    def _opened(self) -> None:
        self._show_map()
        self._begin_talk()
        if self.revealing.is_open:
            self._view.begin_revealing()
        else:
            self._view.begin_talking()

    def _revealed(self, characteristic_ids: frozenset[str]) -> None:
        self._walk.revealed(characteristic_ids)
        self._show_map()
        self._show_offer()
        if self._listed:
            self._show_topics()
        self._go_to(self._walk.first(characteristic_ids))
        self._view.begin_talking()
        self._view.show_word(self._walk.opened_words(characteristic_ids))

    def _go_to(self, behaviour_id: str) -> None:
        if not behaviour_id:
            return
        if self._together.is_revealed(behaviour_id):
            self._show(behaviour_id)
            self._view.turn_to_behaviour()
        else:
            self._offer_reveal(self._together.framework.behaviour(behaviour_id).characteristic)
            self._view.select(behaviour_id)

    def _visit(self, behaviour_id: str) -> None:
        self._show(behaviour_id)
        self._view.turn_to_behaviour()
        self._view.bring_behaviour_into_sight()

    def _offer_reveal(self, characteristic_id: str = "") -> None:
        self._last = self.saying.current or self._last
        self.saying.current = ""
        self.revealing.offer(characteristic_id)
        self._view.select(None)
        self._view.show_place("", "")
        self._view.show_ways("", previous=bool(self._last))
        self._show_offer()

    def _show(self, behaviour_id: str) -> None:
        was_revealing = self.revealing.is_open
        self.revealing.close()
        self._walk.visited(behaviour_id)
        self.saying.show(behaviour_id)
        self._view.show_ways(self._walk.next_words(), previous=True)
        if was_revealing:
            self._show_offer()

    def turned(self) -> None:
        """Another page is in front: nobody stays ready for what they no longer see."""
        if not self._view.shows_reveal:
            self.revealing.take_back()
        self._show_offer()

    def _show_offer(self) -> None:
        talk, concluded = not self.unsealing.is_needed, self._together.is_concluded
        reveal = talk and self.revealing.is_open and self._view.shows_reveal
        self._view.show_offer(Offer(talk, talk and not concluded, reveal, talk and concluded))

    def _show_map(self) -> None:
        self._view.show_map(columns_of(self._together), rows_of(self._together, self.names))

    def _show_topics(self) -> None:
        groups = talk_groups(self._together, self.names)
        self._view.show_topics(groups, all_open=not self._together.unrevealed)

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
            self.saying.update(act.touches)
            self._view.turn_to_behaviour()

    def _show_closing(self) -> None:
        closing = self._together.closing()
        notes = self._doing.texts.text(CLOSING, closing.shared_notes)
        self._view.show_closing(notes, closing.look_again_on)
