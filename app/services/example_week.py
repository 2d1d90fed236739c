"""One invented one-on-one, with all that two people leave in it."""

from dataclasses import replace
from datetime import date, timedelta

from app.domain.action import Action, ActionState
from app.domain.agenda import AgendaItem, Outcome
from app.domain.assessment import Side
from app.domain.lesson import Lesson
from app.domain.person import Person
from app.domain.praise import Praise
from app.domain.priority import Change, Priority, PriorityChange
from app.services.example_action import keep_with_history, noon
from app.services.example_words import ExampleWords
from app.storage import agenda_items, decisions, lessons, meetings, praise, priorities
from app.storage.vault import Vault


class ExampleWeek:
    """Holds one-on-ones. What is open of somebody comes back to the next ones, as in earnest.

    It is written once, when it is closed, or when the next one-on-one is planned at the end of it all.
    """

    def __init__(self, vault: Vault, words: ExampleWords) -> None:
        self._vault = vault
        self._words = words
        self._open_actions: dict[int, list[Action]] = {}
        self._open_items: dict[int, list[AgendaItem]] = {}
        self._priorities: dict[int, list[Priority]] = {}

    def hold(self, person: Person, on: date) -> None:
        """Write one whole one-on-one of the past."""
        words, vault = self._words, self._vault
        meeting_id = meetings.add(vault, person.id, on, "10:00", words.pick("titles"))
        self._talk_about(person, meeting_id, on)
        meetings.write_notes(vault, meeting_id, words.paragraph("notes", 1, 4))
        if words.happens(0.6):
            meetings.write_private_notes(vault, meeting_id, words.say("own_notes"), on)
        if words.happens(0.4):
            decisions.append(vault, meeting_id, words.say("decisions"), on)
        self._act(person, meeting_id, on)
        self._remember(person, meeting_id, on)
        meetings.set_ended(vault, meeting_id, noon(on))

    def plan(self, person: Person, on: date) -> None:
        """Plan the one to come, with what is still open and a few items that wait for it."""
        for action in self._open_actions.pop(person.id, []):
            keep_with_history(self._vault, action)
        for item in self._open_items.pop(person.id, []):
            agenda_items.put(self._vault, agenda_items.OURS, item)
        meeting_id = meetings.add(self._vault, person.id, on, "10:00", "")
        for position in range(self._words.chance.randint(1, 3)):
            item = self._new_item(person, meeting_id, on - timedelta(days=1), 10 + position)
            agenda_items.put(self._vault, agenda_items.OURS, item)

    def _talk_about(self, person: Person, meeting_id: int, on: date) -> None:
        words = self._words
        items = self._open_items.pop(person.id, [])
        items += [
            self._new_item(person, meeting_id, on, 10 + place) for place in range(words.chance.randint(1, 3))
        ]
        for item in items:
            if words.happens(0.2):
                self._open_items.setdefault(person.id, []).append(item)
            else:
                talked = replace(item, outcome=Outcome.TALKED, closed_in=meeting_id, closed_on=on)
                agenda_items.put(self._vault, agenda_items.OURS, talked)
        if words.happens(0.4):
            own = AgendaItem(
                words.say("own_agenda"),
                Side.MANAGER,
                person_id=person.id,
                meeting_id=meeting_id,
                added_on=on,
                outcome=Outcome.TALKED,
                closed_in=meeting_id,
                closed_on=on,
            )
            agenda_items.put(self._vault, agenda_items.ONLY_MINE, own)

    def _new_item(self, person: Person, meeting_id: int, on: date, position: int) -> AgendaItem:
        words = self._words
        return AgendaItem(
            words.say("agenda"),
            words.one_of(list(Side)),
            words.one_of((None, None, 5, 10)),
            person_id=person.id,
            meeting_id=meeting_id,
            position=position,
            added_on=on,
        )

    def _act(self, person: Person, meeting_id: int, on: date) -> None:
        words = self._words
        still = []
        for action in self._open_actions.pop(person.id, []):
            if words.happens(0.3):
                still.append(action)
            else:
                self._close(action, meeting_id, on)
        still += [self._new_action(person, meeting_id, on) for _action in range(words.one_of((0, 1, 1, 2)))]
        self._open_actions[person.id] = still

    def _new_action(self, person: Person, meeting_id: int, on: date) -> Action:
        words = self._words
        return Action(
            words.one_of(list(Side)),
            words.say("actions"),
            on + timedelta(days=words.one_of((7, 14, 21))) if words.happens(0.7) else None,
            person_id=person.id,
            meeting_id=meeting_id,
            taken_on=on,
        )

    def _close(self, action: Action, meeting_id: int, on: date) -> None:
        dropped = self._words.happens(0.15)
        closed = replace(
            action,
            state=ActionState.DROPPED if dropped else ActionState.DONE,
            reason=self._words.say("reasons") if dropped else "",
            closed_in=meeting_id,
            closed_on=on,
        )
        action_id = keep_with_history(self._vault, closed)
        if dropped and self._words.happens(0.5):
            self._learn(action.person_id, meeting_id, on, action_id)

    def _learn(self, person_id: int, meeting_id: int, on: date, action_id: int | None) -> None:
        words = self._words
        lesson = Lesson(
            words.say("tried"),
            words.say("happened"),
            words.say("learned"),
            words.say("next_time"),
            person_id=person_id,
            meeting_id=meeting_id,
            action_id=action_id,
            written_on=on,
        )
        lessons.put(self._vault, lesson)

    def _remember(self, person: Person, meeting_id: int, on: date) -> None:
        words = self._words
        if words.happens(0.06):
            praise.put(
                self._vault,
                Praise(words.say("praise"), person_id=person.id, meeting_id=meeting_id, written_on=on),
            )
        if words.happens(0.08):
            self._change_priorities(person, on)

    def _change_priorities(self, person: Person, on: date) -> None:
        words = self._words
        current = self._priorities.setdefault(person.id, [])
        if len(current) == 3:
            oldest = current.pop(0)
            self._keep_priority(replace(oldest, until_on=on), Change.PUT_ASIDE, on)
        new = Priority(0, person.id, words.say("priorities"), on, None, len(current) + 1)
        current.append(self._keep_priority(new, Change.TAKEN_UP, on))

    def _keep_priority(self, priority: Priority, change: Change, on: date) -> Priority:
        kept = replace(priority, id=priorities.put(self._vault, priority))
        priorities.add_change(self._vault, kept.id, PriorityChange(on, change, kept.words))
        return kept
