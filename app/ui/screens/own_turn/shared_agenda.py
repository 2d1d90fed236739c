"""What an employee brings before both: their own items on an agenda, kept as they are typed."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from app.domain.agenda import AgendaItem, AgendaLine
from app.domain.assessment import Side
from app.domain.carried import Carried
from app.domain.errors import FikaError
from app.ui.screens.both_names import BothNames
from app.ui.screens.own_turn.lines import ToRead, ToWrite
from app.wording.dates import long_date
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class SharedAgendaView(Protocol):
    """Where the agenda of both stands."""

    def show_shared(self, lines: "tuple[ToRead | ToWrite, ...]", comes_back: tuple[ToRead, ...]) -> None:
        """Show the agenda, and what comes to it by itself."""

    def take_out_shared(self, place: int) -> None:
        """Take one of their lines out."""

    def show_taken_off(self, words: str) -> None:
        """Say that a line was taken off, and offer to bring it back; nothing for empty words."""

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""


@dataclass(slots=True)
class _Line:
    """One of their lines: the item it became, whether that was taken off, and words that are not kept yet."""

    item: AgendaItem | None = None
    is_off: bool = False
    unsaved: str | None = None


class SharedAgenda:
    """The agenda of both, as the employee may write on it. What the manager brought, they only read."""

    def __init__(self, view: SharedAgendaView, session: "Session", meeting_id: int, names: BothNames) -> None:
        self._view = view
        self._agendas = session.agendas
        self._acts = session.agendas.of_both
        self._meeting_id = meeting_id
        self._names = names
        self._lines: list[_Line] = []
        self._taken_off: AgendaItem | None = None

    def show(self) -> None:
        """Show the agenda as it is kept. Raises SealedError and NotFoundError."""
        lines = self._agendas.ours(self._meeting_id)
        self._lines = [_Line(line.item) for line in lines if _is_theirs(line)]
        comes_back = tuple(map(self._carried, self._agendas.carried(self._meeting_id)))
        self._view.show_shared(tuple(map(self._shown, lines)), comes_back)

    def write(self, place: int, words: str) -> None:
        """Keep what stands in one of their lines; the one after the last is a new one."""
        if place == len(self._lines):
            if not words.strip():
                return
            self._lines.append(_Line())
        line = self._lines[place]
        line.unsaved = words
        try:
            self._save(line)
        except FikaError as error:
            self._view.show_error(error)

    def take_off(self, place: int) -> None:
        """Take one of their lines off the agenda."""
        line = self._lines[place]
        try:
            self._save(line)
            if line.item is not None and not line.is_off:
                self._acts.remove(line.item.id, self._meeting_id)
        except FikaError as error:
            self._view.show_error(error)
            return
        del self._lines[place]
        self._taken_off = line.item
        self._view.take_out_shared(place)
        self._view.show_taken_off(line.item.words if line.item else "")

    def bring_back(self) -> None:
        """Put the line on the agenda again that was taken off last."""
        item, self._taken_off = self._taken_off, None
        if item is None:
            return
        try:
            self.flush()
            self._acts.open_again(item.id)
            self.show()
        except FikaError as error:
            self._view.show_error(error)

    def flush(self) -> None:
        """Keep what could not be kept before. Raises FikaError."""
        for line in self._lines:
            self._save(line)

    def _save(self, line: _Line) -> None:
        if line.unsaved is None:
            return
        words = " ".join(line.unsaved.split())
        if not words:
            if line.item is not None and not line.is_off:
                self._acts.remove(line.item.id, self._meeting_id)
                line.is_off = True
        elif line.item is None:
            line.item = self._acts.add(self._meeting_id, words, Side.EMPLOYEE)
        else:
            if line.is_off:
                self._acts.open_again(line.item.id)
                line.is_off = False
            line.item = replace(line.item, words=words)
            self._acts.change(line.item)
        line.unsaved = None

    def _shown(self, line: AgendaLine) -> ToRead | ToWrite:
        came_from = line.came_from
        origin = _("from {date}").format(date=long_date(came_from.held_on)) if came_from else ""
        if _is_theirs(line):
            return ToWrite(line.item.words, origin)
        by = self._names.employee if line.item.by_whom is Side.EMPLOYEE else self._names.manager
        state = _("next time") if line.moved_on else "" if line.item.is_open else _("talked about")
        return ToRead(line.item.words, " · ".join(part for part in (by, origin, state) if part))

    def _carried(self, carried: Carried) -> ToRead:
        origin = _("from {date}").format(date=long_date(carried.from_on))
        if carried.who is None:
            return ToRead(carried.words, " · ".join((_("growth area"), origin)))
        who = self._names.employee if carried.who is Side.EMPLOYEE else self._names.manager
        return ToRead(carried.words, " · ".join((_("action of {name}").format(name=who), origin)))


def _is_theirs(line: AgendaLine) -> bool:
    return line.item.by_whom is Side.EMPLOYEE and line.item.is_open and not line.moved_on
