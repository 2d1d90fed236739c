"""One agenda: what stands on it, and what each act does. Every act can be taken back."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from app.domain.agenda import AgendaItem
from app.domain.assessment import Side
from app.domain.draft import agenda_form
from app.domain.errors import FikaError
from app.domain.meeting import Meeting
from app.ui.screens.both_names import BothNames
from app.ui.screens.meeting.agenda_rows import looked_after, rows_by_themselves, rows_of
from app.ui.screens.meeting.doing import Doing
from app.ui.screens.meeting.shown import AgendaRow, ItemCard, Standing
from app.ui.screens.meeting.typed import split_minutes
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.drafts import FormDraft
    from app.services.session import Session


class AgendaView(Protocol):
    """What one agenda shows."""

    def show_rows(self, rows: tuple[AgendaRow, ...], *, read_only: bool) -> None:
        """Show these lines."""

    def show_draft(self, words: str, by_whom: Side | None = None) -> None:
        """Show what is half typed in the line to add with, and by whom it is; None leaves that as it is."""

    def show_item(self, item: ItemCard | None) -> None:
        """Open an item to be written on; None closes it."""

    def show_note(self, spot: str) -> None:
        """Lead to what a line that came by itself is about; `spot` is its kind and which one it is."""


class TalkClock(Protocol):
    """The clock of the item that is talked about."""

    @property
    def running(self) -> str:
        """The key of the item whose time runs; empty while none does."""

    def talk_about(self, key: str, words: str, minutes: int) -> None:
        """Begin to talk about an item, or go on with it; without minutes no time runs."""

    def stop(self) -> None:
        """Let the time that is shown here run no longer."""


class AgendaPresenter:
    """The agenda of both, or with `mine` the manager's own."""

    def __init__(
        self,
        view: AgendaView,
        session: "Session",
        meeting: Meeting,
        names: BothNames,
        doing: Doing,
        *,
        mine: bool,
        alone: bool,
    ) -> None:
        """Begin with nothing shown; `alone` tells that only the manager looks."""
        self._view = view
        self._session = session
        self._meeting = meeting
        self._names = names
        self._doing = doing
        self._mine, self._alone = mine, alone
        self._desk = session.desks.of(meeting.person_id)
        self._rows: tuple[AgendaRow, ...] = ()
        self._opened = 0
        self._draft: FormDraft = session.drafts.here(agenda_form(meeting.id, mine=mine), meeting.person_id)
        self.changed: Callable[[], None] = _nothing
        """Called when an item came to or left another list."""
        self.clock: TalkClock | None = None
        """Told when people begin to talk about an item."""

    def begin(self) -> None:
        """Show the lines, and what was half typed. Raises FikaError."""
        self.look_anew()
        kept = self._draft.kept()
        if kept is not None:
            by_whom = Side(kept.words.get("by_whom", Side.MANAGER.value))
            self._view.show_draft(kept.words.get("words", ""), by_whom)

    def show_meeting(self, meeting: Meeting) -> None:
        """Be about the same meeting as it is now: moved, ended or opened again."""
        self._meeting = meeting
        self.look_anew()

    def look_anew(self) -> None:
        """Show the lines as they are kept. Raises FikaError."""
        agendas, meeting = self._session.agendas, self._meeting
        lines = agendas.only_mine(meeting.id) if self._mine else agendas.ours(meeting.id)
        rows = rows_of(lines, self._names, meeting, mine=self._mine)
        if not self._mine:
            rows += rows_by_themselves(agendas.carried(meeting.id), self._names)
        self._rows = rows
        self._view.show_rows(rows, read_only=meeting.is_over)
        self._go_on_talking()
        if self._opened:
            self._show_opened()

    # Acts

    def add(self, text: str, by_whom: Side) -> bool:
        """Add a line as it was typed; tell whether it is kept."""
        words, minutes = split_minutes(text)
        act = partial(self._desk.add, self._meeting.id, words, by_whom, minutes, mine=self._mine)
        if not words or not self._doing.do(act, _("Added")):
            return False
        self._view.show_draft("")
        self.draft("", by_whom)
        self.look_anew()
        return True

    def draft(self, text: str, by_whom: Side) -> None:
        """Keep what is half typed, and by whom it is."""
        self._doing.draft(self._key("draft"), text, partial(self._keep_draft, by_whom))

    def tick(self, key: str) -> None:
        """Tick an item off, or take the tick away; a line that came by itself leads to what it is about."""
        row = self._row(key)
        if row is None or self._leads_away(row) or self._meeting.is_over:
            return
        if row.standing is Standing.TALKED:
            self._act(partial(self._desk.open_again, row.item_id, mine=self._mine))
        elif row.standing is Standing.OPEN:
            self._act(partial(self._desk.talked, row.item_id, self._meeting.id, mine=self._mine))

    def next_time(self, key: str) -> None:
        """Leave an item for the next time, or talk about it today after all."""
        row = self._open_row(key)
        if row is None:
            return
        if row.standing is Standing.MOVED_ON:
            self._act(partial(self._desk.not_put_off, row.item_id, mine=self._mine))
        else:
            act = partial(self._desk.put_off, row.item_id, self._meeting.id, mine=self._mine)
            self._act(act, _("It comes back next time."))

    def remove(self, key: str) -> None:
        """Take an item off; it is kept as removed."""
        row = self._open_row(key)
        if row is not None:
            act = partial(self._desk.remove, row.item_id, self._meeting.id, mine=self._mine)
            self._act(act, _("Taken off. Undo brings it back."))

    def step(self, key: str, by: int) -> None:
        """Move a line up (-1) or down (1)."""
        row = self._open_row(key)
        if row is not None:
            self.move_to(key, self._ids().index(row.item_id) + by + (1 if by > 0 else 0))

    def move_to(self, key: str, before: int) -> None:
        """Move a line before the one that stands at a place."""
        row, ids = self._row(key), self._ids()
        if row is None or row.item_id not in ids or before < 0 or self._meeting.is_over:
            return
        rest = [one for one in ids[:before] if one != row.item_id]
        behind = [one for one in ids[before:] if one != row.item_id]
        order = [*rest, row.item_id, *behind]
        if order != ids:
            self._act(partial(self._desk.reorder, ids, order, mine=self._mine))

    def change_hands(self, key: str) -> None:
        """Put an own item before both, or keep one of both to the manager; only where they are alone."""
        row = self._open_row(key)
        if row is None or not self._alone:
            return
        self.close()
        if self._mine:
            done = self._doing.do(partial(self._desk.make_ours, row.item_id), _("Both of you see it now."))
        else:
            done = self._doing.do(partial(self._desk.make_only_mine, row.item_id), _("Only you see it now."))
        if done:
            self.changed()

    def talk_now(self) -> None:
        """Begin to talk about the item that is open."""
        self.talk(str(self._opened))

    def talk(self, key: str) -> None:
        """Begin to talk about an item: its time runs quietly from now on; say so where it has none."""
        row = self._open_row(key)
        if row is None or self.clock is None:
            return
        minutes = self._run_time(row, self.clock)
        no_time = _("It has no time yet. Give it minutes, and a quiet clock runs.")
        self._doing.say("" if minutes else no_time)

    def _run_time(self, row: AgendaRow, clock: TalkClock) -> int:
        """Let the time of an item run, and return its minutes; 0 where none are set."""
        minutes = self._get(row.item_id).minutes or 0
        clock.talk_about(f"{self._mine}:{row.key}", row.words, minutes)
        return minutes

    def _go_on_talking(self) -> None:
        """Let the time that runs follow its item: other words or minutes, or that it is talked about."""
        if self.clock is None or self._meeting.is_over:
            return
        whose, _colon, key = self.clock.running.partition(":")
        if whose == str(self._mine):
            row = self._row(key)
            if row is not None and row.standing is Standing.OPEN:
                self._run_time(row, self.clock)
            else:
                self.clock.stop()

    # The item that is open

    def open(self, key: str) -> bool:
        """Open an item to write on it; tell whether it is open. One that came by itself leads elsewhere."""
        row = self._row(key)
        if row is None or self._leads_away(row):
            return False
        self._opened = row.item_id
        return self._show_opened()

    def close(self) -> None:
        """Close the item that is open."""
        self._opened = 0
        self._view.show_item(None)

    def reword(self, text: str) -> None:
        """Keep other words for the open item; while there are none it keeps those it has."""
        if text.strip() and self._opened:
            self._keep(self._opened, "words", text)

    def set_minutes(self, minutes: int) -> None:
        """Keep another time for the open item; 0 for none."""
        if self._opened:
            item = self._get(self._opened)
            self._act(partial(self._desk.change, replace(item, minutes=minutes or None), mine=self._mine))

    def write_notes(self, text: str) -> None:
        """Keep notes on the open item."""
        if self._opened:
            self._keep(self._opened, "notes", text)

    def write_private(self, text: str) -> None:
        """Keep what only the manager sees on the open item."""
        if self._opened and self._alone and not self._mine:
            keep = partial(self._desk.write_private, self._opened)
            self._doing.keep(self._key(f"private:{self._opened}"), text, keep)

    def next_time_opened(self) -> None:
        """Leave the open item for the next time."""
        self._with_opened(self.next_time)

    def change_hands_opened(self) -> None:
        """Let the open item change hands."""
        self._with_opened(self.change_hands)

    def remove_opened(self) -> None:
        """Take the open item off."""
        self._with_opened(self.remove)

    @property
    def opened(self) -> str:
        """The key of the item that is open; empty while none is."""
        return str(self._opened) if self._opened else ""

    def _with_opened(self, act: Callable[[str], None]) -> None:
        key = self.opened
        self.close()
        act(key)

    def _show_opened(self) -> bool:
        try:
            item = self._get(self._opened)
            private = None
            if self._alone and not self._mine:
                private = self._session.agendas.private_notes_on(item.id)
        except FikaError:
            self.close()  # it has gone to the other list, by undo
            return False
        text = self._doing.texts.text
        if private is not None:
            private = text(self._key(f"private:{item.id}"), private)
        words = text(self._key(f"words:{item.id}"), item.words)
        notes = text(self._key(f"notes:{item.id}"), item.notes)
        can_hide = self._alone and not self._mine and item.by_whom is Side.MANAGER
        is_over = self._meeting.is_over
        self._view.show_item(ItemCard(item.id, words, item.minutes or 0, notes, private, can_hide, is_over))
        return True

    def _keep(self, item_id: int, field: str, text: str) -> None:
        self._doing.keep(self._key(f"{field}:{item_id}"), text, partial(self._change, item_id, field))
        self.look_anew()

    def _change(self, item_id: int, field: str, text: str) -> None:
        item = self._get(item_id)
        changed = replace(item, words=text) if field == "words" else replace(item, notes=text)
        self._desk.change(changed, mine=self._mine)

    def _act(self, act: Callable[[], object], word: str = "") -> None:
        if self._doing.do(act, word):
            self.look_anew()

    def _keep_draft(self, by_whom: Side, text: str) -> None:
        if text:
            self._draft.keep({"words": text, "by_whom": by_whom.value})
        else:
            self._draft.drop()

    def _get(self, item_id: int) -> AgendaItem:
        agendas = self._session.agendas
        return (agendas.of_mine if self._mine else agendas.of_both).get(item_id)

    def _row(self, key: str) -> AgendaRow | None:
        return next((one for one in self._rows if one.key == key), None)

    def _open_row(self, key: str) -> AgendaRow | None:
        """Return the row of an item that can be changed; of what came by itself it is said where it can."""
        row = self._row(key)
        if row is None or self._meeting.is_over:
            return None
        if row.part is not None:
            self._doing.say(looked_after(row.part))
            return None
        return row

    def _leads_away(self, row: AgendaRow) -> bool:
        if row.part is not None:
            self._view.show_note(row.key)
        return row.part is not None

    def _ids(self) -> list[int]:
        return [one.item_id for one in self._rows if one.item_id]

    def _key(self, what: str) -> str:
        return f"{'mine' if self._mine else 'ours'}:{what}"


def _nothing() -> None:
    """Nobody has to know."""
