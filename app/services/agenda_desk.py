"""The agendas of one person while the vault is open: every act on them can be taken back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from app.domain.agenda import AgendaItem
from app.domain.assessment import Side
from app.services.agenda_acts import AgendaActs
from app.services.agendas import Agendas
from app.services.decision_desk import DecisionDesk
from app.services.endings import Endings
from app.services.meeting_desk import MeetingDesk
from app.services.meetings import Meetings
from app.services.timing import TalkTime
from app.services.undo import Act, UndoStack
from app.wording.shortening import in_short
from app.wording.translate import _

LONGEST_NAME = 30
"""How many letters of an item stand in what can be taken back."""


@dataclass(slots=True)
class _Ref:
    """Where an item lies now: one that changes hands gets another id, and earlier acts must still find it."""

    mine: bool
    id: int


class AgendaDesk:
    """Does what people ask for, so that undo brings back what was before. `mine`: the manager's own list."""

    def __init__(self, agendas: Agendas, meetings: Meetings, endings: Endings) -> None:
        self._agendas = agendas
        self._meetings = meetings
        self._refs: dict[tuple[bool, int], _Ref] = {}
        self.history = UndoStack()
        self.decisions = DecisionDesk(meetings, self.history)
        self.meetings = MeetingDesk(meetings, endings, self.history)
        self.talk_time = TalkTime()

    def add(
        self, meeting_id: int, words: str, by_whom: Side, minutes: int | None = None, *, mine: bool = False
    ) -> AgendaItem:
        """Add an item and return it. Raises NotFoundError, WordsMissingError, SealedError."""
        acts = self._acts(mine=mine)
        made: list[AgendaItem] = []

        def apply() -> None:
            if made:
                self._of(ref).open_again(ref.id)
            else:
                made.append(acts.add(meeting_id, words, by_whom, minutes))
                self._refs[mine, made[0].id] = ref
                ref.id = made[0].id

        ref = _Ref(mine, 0)
        named = _("“{words}”").format(words=in_short(words, LONGEST_NAME))
        self._do(Act(named, "", apply, self._removing(ref, meeting_id)))
        return made[0]

    def add_all(self, meeting_id: int, put: Callable[[], Sequence[AgendaItem]]) -> None:
        """Let `put` add several items of both, as one act; it may name the meeting. Raises what it raises."""
        refs: list[_Ref] = []
        before = self._meetings.get(meeting_id)
        after = [before]

        def apply() -> None:
            for ref in refs:
                self._of(ref).open_again(ref.id)
            if refs:
                self._meetings.change(after[0])
            else:
                refs.extend(self._ref(one.id, mine=False) for one in put())
                after[0] = self._meetings.get(meeting_id)

        def revert() -> None:
            for ref in refs:
                self._of(ref).remove(ref.id, meeting_id)
            self._meetings.change(before)

        self._do(Act(_("beginning the agenda"), "", apply, revert, meeting_id=meeting_id))

    def talked(self, item_id: int, meeting_id: int, *, mine: bool = False) -> None:
        """Tick an item off. Raises NotFoundError, SealedError."""
        ref = self._ref(item_id, mine=mine)
        self._do(
            Act(
                _("ticking it off"),
                str(item_id),
                lambda: self._of(ref).talked(ref.id, meeting_id),
                lambda: self._of(ref).open_again(ref.id),
            )
        )

    def open_again(self, item_id: int, *, mine: bool = False) -> None:
        """Take back that an item was ticked off. Raises NotFoundError, SealedError."""
        ref = self._ref(item_id, mine=mine)
        closed_in = self._of(ref).get(item_id).closed_in or 0
        self._do(
            Act(
                _("taking the tick away"),
                str(item_id),
                lambda: self._of(ref).open_again(ref.id),
                lambda: self._of(ref).talked(ref.id, closed_in),
            )
        )

    def remove(self, item_id: int, meeting_id: int, *, mine: bool = False) -> None:
        """Take an item off; it is kept as removed. Raises NotFoundError, SealedError."""
        ref = self._ref(item_id, mine=mine)
        self._do(
            Act(
                _("taking it off"),
                str(item_id),
                self._removing(ref, meeting_id),
                lambda: self._of(ref).open_again(ref.id),
            )
        )

    def put_off(self, item_id: int, meeting_id: int, *, mine: bool = False) -> None:
        """Leave an item for the next time. Raises NotFoundError, SealedError."""
        ref = self._ref(item_id, mine=mine)
        before = self._of(ref).get(item_id).put_off_from
        self._do(
            Act(
                _("leaving it for the next time"),
                str(item_id),
                lambda: self._of(ref).put_off(ref.id, meeting_id),
                lambda: self._put_off_as_before(ref, before),
            )
        )

    def not_put_off(self, item_id: int, *, mine: bool = False) -> None:
        """Take back that an item was left for the next time. Raises NotFoundError, SealedError."""
        ref = self._ref(item_id, mine=mine)
        before = self._of(ref).get(item_id).put_off_from
        self._do(
            Act(
                _("talking about it today"),
                str(item_id),
                lambda: self._of(ref).not_put_off(ref.id),
                lambda: self._put_off_as_before(ref, before),
            )
        )

    def change(self, item: AgendaItem, *, mine: bool = False) -> None:
        """Keep an item's words, time and notes; typing on merges into one act.

        Raises NotFoundError, WordsMissingError, SealedError.
        """
        ref = self._ref(item.id, mine=mine)
        before = self._of(ref).get(item.id)
        same = (item.words, item.minutes, item.notes) == (before.words, before.minutes, before.notes)
        if same:
            return
        fields = [one for one in ("words", "minutes", "notes") if getattr(item, one) != getattr(before, one)]
        self._do(
            Act(
                _("changing it"),
                str(item.id),
                lambda: self._of(ref).change(replace(item, id=ref.id)),
                lambda: self._of(ref).change(replace(before, id=ref.id)),
                merge_key=f"{mine}:{item.id}:{'+'.join(fields)}",
            )
        )

    def write_private(self, item_id: int, words: str) -> None:
        """Keep what the manager notes for themselves on an item of both; typing on merges into one act.

        Raises NotFoundError, SealedError.
        """
        ref = self._ref(item_id, mine=False)
        write, before = self._agendas.write_private_notes_on, self._agendas.private_notes_on(item_id)
        if words != before:
            self._do(
                Act(
                    _("your own notes on it"),
                    str(item_id),
                    lambda: write(ref.id, words),
                    lambda: write(ref.id, before),
                    merge_key=f"private:{item_id}",
                )
            )

    def reorder(self, before: Sequence[int], after: Sequence[int], *, mine: bool = False) -> None:
        """Put the items of one agenda into another order. Raises NotFoundError, SealedError."""
        was, becomes = ([self._ref(one, mine=mine) for one in ids] for ids in (before, after))
        self._do(
            Act(
                _("moving it"),
                "",
                partial(self._put_in_order, becomes, mine=mine),
                partial(self._put_in_order, was, mine=mine),
            )
        )

    def make_ours(self, own_item_id: int) -> int:
        """Put an item of the manager's own before both; returns its new id. Raises what Agendas raises."""
        ref = self._ref(own_item_id, mine=True)
        label = _("putting it before both")
        self._do(Act(label, "", partial(self._show, ref), partial(self._hide, ref)))
        return ref.id

    def make_only_mine(self, item_id: int) -> int:
        """Keep an item of both as the manager's own; returns its new id. Raises what Agendas raises."""
        ref = self._ref(item_id, mine=False)
        before = self._agendas.of_both.get(item_id)
        private_notes = self._agendas.private_notes_on(item_id)
        label = _("keeping it to yourself")
        show_again = partial(self._show_again, ref, before, private_notes)
        self._do(Act(label, "", partial(self._hide, ref), show_again))
        return ref.id

    def _do(self, act: Act) -> None:
        self.history.do(act)

    def _acts(self, *, mine: bool) -> AgendaActs:
        return self._agendas.of_mine if mine else self._agendas.of_both

    def _of(self, ref: _Ref) -> AgendaActs:
        return self._acts(mine=ref.mine)

    def _ref(self, item_id: int, *, mine: bool) -> _Ref:
        return self._refs.setdefault((mine, item_id), _Ref(mine, item_id))

    def _removing(self, ref: _Ref, meeting_id: int) -> Callable[[], None]:
        return lambda: self._of(ref).remove(ref.id, meeting_id)

    def _put_off_as_before(self, ref: _Ref, before: int | None) -> None:
        if before is None:
            self._of(ref).not_put_off(ref.id)
        else:
            self._of(ref).put_off(ref.id, before)

    def _put_in_order(self, refs: Sequence[_Ref], *, mine: bool) -> None:
        self._acts(mine=mine).reorder([one.id for one in refs if one.mine is mine])

    def _show(self, ref: _Ref) -> None:
        self._becomes(ref, self._agendas.make_ours(ref.id), mine=False)

    def _show_again(self, ref: _Ref, before: AgendaItem, private_notes: str) -> None:
        again = self._agendas.make_ours_again(ref.id, before, private_notes)
        self._becomes(ref, again, mine=False)

    def _hide(self, ref: _Ref) -> None:
        self._becomes(ref, self._agendas.make_only_mine(ref.id), mine=True)

    def _becomes(self, ref: _Ref, item: AgendaItem, *, mine: bool) -> None:
        ref.mine, ref.id = mine, item.id
        self._refs[mine, item.id] = ref
