"""What the two say of the behaviour they are at, kept in the third record."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from app.domain.agreement import DifferReason, Today
from app.ui.screens.both_names import BothNames
from app.ui.screens.together.behaviour_cards import card_of
from app.ui.screens.together.doing import Doing
from app.ui.screens.together.map_rows import bubble_of, in_growth_areas
from app.ui.screens.together.shown import Said
from app.ui.screens.together.talk_rows import talk_row
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.together import Together
    from app.ui.screens.together.together_view import TogetherView


class Saying:
    """Why the two differ, what they say today, their own words, and a remark on the wording."""

    def __init__(self, view: "TogetherView", together: "Together", doing: Doing, names: BothNames) -> None:
        self._view = view
        self._together = together
        self._doing = doing
        self._names = names
        self._growing = in_growth_areas(together)
        self.current = ""
        """The behaviour people are at; empty while they are at none."""

    def show(self, behaviour_id: str) -> None:
        """Talk of a behaviour from now on. Raises KeyError for one that is not revealed."""
        self.current = behaviour_id
        self._view.select(behaviour_id)
        self._view.show_behaviour(card_of(self._together, behaviour_id))
        framework = self._together.framework
        place = framework.characteristic(framework.behaviour(behaviour_id).characteristic)
        self._view.show_place(place.id, place.short_name)
        self.show_said()

    def reason(self, reason: DifferReason | None) -> None:
        """Say why the two views differ; None takes it back."""
        if self._may_say and self._together.comparison.pair(self.current).differs:
            self._do_here(lambda: self._together.say_reason(self.current, reason))

    def today(self, today: Today | None) -> None:
        """Say what describes the person today; None takes it back."""
        if self._may_say:
            self._do_here(lambda: self._together.say_today(self.current, today))

    def words(self, behaviour_id: str, words: str) -> None:
        """Keep our words for a behaviour."""
        if behaviour_id:
            self._doing.keep(behaviour_id, words, partial(self._together.say_words, behaviour_id))

    def remark(self) -> None:
        """Write down, for whoever edits the framework, how the sentence was read."""
        if not self._may_say:
            return
        self._view.finish_typing()
        if self._together.agreement(self.current).reason is DifferReason.READ_DIFFERENTLY:
            self._view.sheets.remark_wording(self.current, partial(self.send_remark, self.current))
        else:
            self._view.show_word(_("This is for sentences you read differently. Say so first: Alt+2."))

    def send_remark(self, behaviour_id: str, remark: str) -> None:
        """Keep a remark on the wording. Raises FikaError, so that its sheet can stay open."""
        send = partial(self._together.send_to_wording_list, behaviour_id, remark)
        self._doing.attempt(send, _("Sent to the wording list, without names. Undo takes it back."))

    def growth_changed(self, behaviour_ids: frozenset[str], growing: frozenset[str]) -> None:
        """Show anew what came into a growth area or left one; `growing` are all that are in one now."""
        self._growing = growing
        for behaviour_id in sorted(behaviour_ids):
            if self._together.is_revealed(behaviour_id):
                self.update(behaviour_id)
        self.show_said()

    def update(self, behaviour_id: str) -> None:
        """Show a behaviour's bubble and row as things stand. Raises KeyError for one not revealed."""
        pair = self._together.comparison.pair(behaviour_id)
        self._view.update_bubble(bubble_of(self._together, pair, self._names, self._growing))
        self._view.update_topic(talk_row(self._together, pair, self._names, self._growing))

    def show_said(self) -> None:
        """Show what is said of the behaviour people are at."""
        if not self.current:
            return
        said = self._together.agreement(self.current)
        words = self._doing.texts.text(self.current, said.words)
        self._view.show_said(Said(said.reason, said.today, words, self.current in self._growing))

    @property
    def _may_say(self) -> bool:
        return bool(self.current) and not self._together.is_concluded

    def _do_here(self, act: Callable[[], None]) -> None:
        self._view.finish_typing()
        self._doing.do(act)
        self.show_said()
        self.update(self.current)
