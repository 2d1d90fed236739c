"""One invented career conversation, from both assessments to the end both agree to, and what follows."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from app.domain.agreement import Agreement, Today
from app.domain.assessment import Answer, ManagerEntry, Side, View
from app.domain.check_in import CheckIn, Verdict
from app.domain.conversation import Closing, Conversation
from app.domain.framework import Framework
from app.domain.growth import GrowthArea
from app.domain.person import Person
from app.domain.pulse import Moment, Pulse
from app.services.example_words import ExampleWords
from app.storage import agreements, assessments, check_ins, conversations, growth, pulses, reveals
from app.storage.vault import Vault

UNTIL_NEXT_LOOK = timedelta(days=42)
_ANSWERS = (Answer.CONSISTENTLY, Answer.CONSISTENTLY, Answer.SOMETIMES, Answer.NOT_YET, Answer.NO_CHANCE)


class ExampleTalk:
    """Holds career conversations, and looks at the growth areas of the one before."""

    def __init__(self, vault: Vault, framework: Framework, words: ExampleWords) -> None:
        self._vault = vault
        self._framework = framework
        self._words = words
        self._areas: dict[int, list[int]] = {}
        self._pulses: dict[int, int] = {}

    def hold(self, person: Person, on: date) -> None:
        """Write one whole conversation of the past."""
        vault, words = self._vault, self._words
        self._look_again(person, on)
        new = Conversation(0, person.id, person.framework_id, person.discipline, on)
        conversation_id = conversations.add(vault, new)
        behaviours = self._framework.for_discipline(person.discipline)
        self._say(conversation_id, [one.id for one in behaviours if words.happens(0.3)])
        evening = datetime.combine(on, time(17), UTC)
        for side in Side:
            conversations.set_finished(vault, conversation_id, side, evening)
        reveals.add(vault, conversation_id, [one.id for one in self._framework.characteristics])
        self._agree_growth(person, conversation_id, on)
        closing = Closing(words.paragraph("notes", 1, 3), on + UNTIL_NEXT_LOOK)
        conversations.set_closing(vault, conversation_id, closing)
        for side in Side:
            conversations.set_agreed(vault, conversation_id, side, evening)
        self._ask(person, conversation_id, on)

    def _say(self, conversation_id: int, behaviours: Sequence[str]) -> None:
        words = self._words
        own: dict[str, View] = {}
        managers: dict[str, ManagerEntry] = {}
        for behaviour in behaviours:
            note = words.say("notes") if words.happens(0.2) else ""
            own[behaviour] = View(words.one_of(_ANSWERS), note)
            theirs = View(words.one_of(_ANSWERS), words.say("notes") if words.happens(0.1) else "")
            managers[behaviour] = ManagerEntry(theirs, words.say("own_notes") if words.happens(0.1) else "")
        assessments.say_at_once(self._vault, conversation_id, own, managers)
        agreements.put_at_once(
            self._vault,
            conversation_id,
            {
                behaviour: Agreement(None, words.one_of((Today.SOMETIMES, Today.STILL_DIFFER)), "")
                for behaviour in behaviours
                if own[behaviour].answer is not managers[behaviour].view.answer
            },
        )

    def _agree_growth(self, person: Person, conversation_id: int, on: date) -> None:
        words = self._words
        behaviours = [one.id for one in self._framework.for_discipline(person.discipline)]
        for position in range(1, words.chance.randint(1, 3) + 1):
            area = GrowthArea(
                words.say("growth"),
                (words.one_of(behaviours),),
                words.say("looks_like"),
                words.say("employee_does"),
                words.say("manager_does"),
                on + UNTIL_NEXT_LOOK,
                conversation_id=conversation_id,
                position=position,
            )
            self._areas.setdefault(person.id, []).append(growth.put(self._vault, area))

    def _look_again(self, person: Person, on: date) -> None:
        """Look at each open area three times before the next conversation; then it is reached or let go."""
        for area_id in self._areas.pop(person.id, []):
            for weeks in (20, 13, 6):
                self._check_in(area_id, on - timedelta(weeks=weeks), self._words.one_of(_GOES_ON))
            self._check_in(area_id, on, self._words.one_of(_ENDS))

    def _check_in(self, area_id: int, on: date, verdict: Verdict) -> None:
        words = self._words
        said = CheckIn(area_id, on, words.say("check_ins"), words.say("evidence"), verdict)
        if verdict is Verdict.ADJUST:
            said = replace(said, adjusted=words.say("adjusted"))
        if not verdict.ends:
            said = replace(said, look_again_on=on + UNTIL_NEXT_LOOK)
        check_ins.put(self._vault, said)

    def _ask(self, person: Person, conversation_id: int, on: date) -> None:
        clear = self._pulses.get(person.id, self._words.chance.randint(2, 3))
        clear = max(1, min(5, clear + self._words.one_of((-1, 0, 0, 1, 1))))
        self._pulses[person.id] = clear
        supported = max(1, min(5, clear + self._words.one_of((-1, 0, 1))))
        pulses.put(self._vault, person.id, Pulse(conversation_id, Moment.AFTER, on, clear, supported))


_GOES_ON = (Verdict.KEEP, Verdict.KEEP, Verdict.ADJUST)
_ENDS = (Verdict.REACHED, Verdict.REACHED, Verdict.LET_GO)
