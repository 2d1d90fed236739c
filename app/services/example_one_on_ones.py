"""The one-on-ones of the example team, as resources/example/one-on-ones.toml has them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from app.domain.action import Action, ActionState
from app.domain.agenda import AgendaItem, Outcome
from app.domain.assessment import Side
from app.domain.lesson import Lesson
from app.domain.meeting import USUAL_MINUTES, Every, Rhythm, next_day
from app.domain.praise import Praise
from app.domain.priority import Change, Priority, PriorityChange
from app.services.example_action import keep_with_history, noon
from app.services.example_file import read_example
from app.storage import agenda_items, decisions, lessons, meetings, praise, priorities, rhythms
from app.storage.vault import Vault

ONE_DAY = timedelta(days=1)


def one_on_ones(ids: dict[str, int], today: date) -> Callable[[Vault], None]:
    """Return what writes the example's one-on-ones; `ids` are the people's, by name."""

    def write(vault: Vault) -> None:
        for entry in read_example("one-on-ones.toml")["people"]:
            OneOnOnes(vault, ids[entry["name"]], today).write(entry)

    return write


class OneOnOnes:
    """Writes the one-on-ones of one person."""

    def __init__(self, vault: Vault, person_id: int, today: date) -> None:
        self._vault = vault
        self._person = person_id
        self._today = today

    def write(self, entry: dict[str, Any]) -> None:
        """Write the rhythm, all meetings with what is in them, and what stands beside them."""
        rhythm = self._rhythm(entry)
        rhythms.put(self._vault, self._person, rhythm)
        for meeting in entry["meetings"]:
            self._meet(meeting, rhythm.starts_at)
        for position, one in enumerate(entry.get("priorities", ()), start=1):
            self._priority(one, position)
        for one in entry.get("praise", ()):
            new = Praise(one["words"], person_id=self._person, written_on=self._day(one["on"]))
            praise.put(self._vault, new)

    def _rhythm(self, entry: dict[str, Any]) -> Rhythm:
        """Return a rhythm that leads to the one-on-one to come, from its first day on or soon after that."""
        rhythm = Rhythm(
            Every(entry["every"]),
            self._day(entry["first"]),
            entry["starts_at"],
            entry.get("minutes", USUAL_MINUTES),
        )
        to_come = self._day(entry["meetings"][-1]["on"])
        while rhythm.first_on < to_come and next_day(rhythm, to_come - ONE_DAY) not in (None, to_come):
            rhythm = replace(rhythm, first_on=rhythm.first_on + ONE_DAY)
        return rhythm

    def _meet(self, told: dict[str, Any], starts_at: str) -> None:
        on, is_over = self._day(told["on"]), told["on"] < 0
        meeting = meetings.add(self._vault, self._person, on, starts_at, told.get("title", ""))
        meetings.write_notes(self._vault, meeting, told.get("notes", "").strip("\n"))
        if "own" in told:
            meetings.write_private_notes(self._vault, meeting, told["own"], on)
        for words in told.get("decisions", ()):
            decisions.append(self._vault, meeting, words, on)
        for item in told.get("items", ()):
            self._item(item, meeting, on, is_over=is_over)
        for words in told.get("own_items", ()):
            self._keep_item(
                agenda_items.ONLY_MINE, AgendaItem(words, Side.MANAGER), meeting, on, is_over=is_over
            )
        for action in told.get("actions", ()):
            self._action(action, meeting, on)
        if "lesson" in told:
            lesson = Lesson(**told["lesson"], person_id=self._person, meeting_id=meeting, written_on=on)
            lessons.put(self._vault, lesson)
        if is_over:
            meetings.set_ended(self._vault, meeting, noon(on))

    def _item(self, told: dict[str, Any], meeting: int, on: date, *, is_over: bool) -> None:
        item = AgendaItem(told["words"], Side(told["by"]), told.get("minutes"))
        talked = is_over and not told.get("put_off", False)
        self._keep_item(agenda_items.OURS, item, meeting, on, is_over=talked)

    def _keep_item(
        self, table: agenda_items.Table, item: AgendaItem, meeting: int, on: date, *, is_over: bool
    ) -> None:
        new = replace(item, person_id=self._person, meeting_id=meeting, added_on=min(on, self._today))
        kept = agenda_items.add(self._vault, table, new)
        if is_over:
            agenda_items.close(self._vault, table, kept.id, Outcome.TALKED, meeting, on)

    def _action(self, told: dict[str, Any], meeting: int, on: date) -> None:
        state = ActionState.OPEN
        if "closed" in told:
            state = ActionState.DONE
        elif "dropped" in told:
            state = ActionState.DROPPED
        closed = told.get("closed", told.get("dropped"))
        action = Action(
            Side(told["who"]),
            told["words"],
            self._day(told["due"]),
            person_id=self._person,
            meeting_id=meeting,
            taken_on=on,
            state=state,
            reason=told.get("reason", ""),
            closed_on=None if closed is None else self._day(closed),
        )
        keep_with_history(self._vault, action)

    def _priority(self, told: dict[str, Any], position: int) -> None:
        since = self._day(told["from"])
        until = self._day(told["until"]) if "until" in told else None
        priority_id = priorities.put(
            self._vault, Priority(0, self._person, told["words"], since, until, position)
        )
        priorities.add_change(self._vault, priority_id, PriorityChange(since, Change.TAKEN_UP, told["words"]))
        if until is not None:
            priorities.add_change(
                self._vault, priority_id, PriorityChange(until, Change.PUT_ASIDE, told["words"])
            )

    def _day(self, number: int) -> date:
        return self._today + timedelta(days=number)
