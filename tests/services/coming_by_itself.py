"""Any order of acts on what comes to an agenda by itself, done in a real vault and in a plain record."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from app.domain.action import WholeAction
from app.domain.assessment import Side
from app.domain.carried import Carried
from app.domain.check_in import CheckIn, Verdict
from app.domain.growth import GrowthArea
from tests.services.coming_record import ENDS, Grown, Look, Met, Taken
from tests.services.two_who_meet import BEGIN, TwoWhoMeet, pick

Act = Callable[[int, int], None]


class ComingByItself(TwoWhoMeet):
    """What two people who meet take on and agree, with all that can become of it."""

    def live_through(self, over: int, ahead: int) -> None:
        """Agree growth areas, meet week after week with something in each, and plan some weeks ahead."""
        happens: tuple[tuple[Act, int, int], ...] = (
            (self.check_in, 0, 2),  # reached
            (self.check_in, 3, 0),  # goes on, with no other day
            (self.take_on, 0, 12),
            (self.drop, 0, 0),
            (self.check_in, 1, 7),  # let go
            (self.check_in, 4, 6),  # reached
            (self.check_in, 6, 6),  # reached
            (self.done, 1, 3),
            (self.check_in, 0, 8),  # the first one is taken up again
            (self.check_in, 7 * 2, 2),  # it was reached some days ago: written down late
            (self.check_in, 7 * 2 + 1, 8),  # the second one went on once: written down late
            (self.open_again, 0, 5),
            (self.change_check_in, 7, 8),  # the last one was not reached after all
            (self.check_in, 2, 13),  # adjusted
            (self.check_in, 5, 29),  # adjusted, with a day far away
            (self.drop, 3, 2),
            (self.take_on, 0, 15),
        )
        with self.session.all_at_once():
            for number in range(7):
                self.agree(number, 11 + number)
            for week in range(over + ahead):
                self._meet(week, happens[4 * week : 4 * week + 4], over=week < over)

    def _meet(self, week: int, happens: tuple[tuple[Act, int, int], ...], *, over: bool) -> None:
        on = BEGIN + timedelta(weeks=week)
        if all(one.on != on for one in self.record.meetings):
            self.plan(0, 7 * week)
        if over:
            self.record.today = on
            self.take_on(week + 1, week + 8)
            for act, one, other in happens:
                act(one, other)
            self.end(0, 0)

    # Actions

    def take_on(self, one: int, other: int) -> None:
        """Let either take something on, in any meeting or outside, with a day or without."""
        who, taken_in = list(Side)[other % 2], self.somewhere(one)
        due = self.record.today + timedelta(days=other - 12) if one % 3 else None
        what = f"Action {len(self.record.actions)}"
        made = self.session.actions.take_on(self.person.id, who, what, due, taken_in, at=self.now)
        self.record.actions.append(Taken(made.id, who, what, due, self.record.today, taken_in or None))

    def done(self, one: int, other: int) -> None:
        """Mark any action done, also one that was dropped."""
        for taken in pick(self.record.actions, one):
            self.session.actions.done(taken.id, self.somewhere(other), at=self.now)
            taken.open = False

    def drop(self, one: int, other: int) -> None:
        """Let any action be, for a reason."""
        for taken in pick(self.record.actions, one):
            self.session.actions.drop(taken.id, "No room", self.somewhere(other), at=self.now)
            taken.open = False

    def open_again(self, one: int, other: int) -> None:
        """Open any action again that was closed."""
        for taken in pick([taken for taken in self.record.actions if not taken.open], one):
            self.session.actions.open_again(taken.id, self.somewhere(other), at=self.now)
            taken.open = taken.opened_again = True

    def change_action(self, one: int, other: int) -> None:
        """Say who does any action, what and by when, open or not."""
        for taken in pick(self.record.actions, one):
            taken.who, taken.what = list(Side)[other % 2], f"{taken.what}, anew"
            taken.due = self.record.today + timedelta(days=other - 12) if other % 3 else None
            action = self.session.actions.get(taken.id)
            changed = replace(action, who=taken.who, what=taken.what, due_on=taken.due)
            self.session.actions.change(changed, self.somewhere(other), at=self.now)

    def remove_action(self, one: int, _other: int) -> None:
        """Take any action away; it can be put back."""
        for taken in pick(self.record.actions, one):
            self.gone.append(partial(self._put_action_back, taken, self.session.actions.remove(taken.id)))
            self.record.actions.remove(taken)

    # Growth areas

    def agree(self, one: int, other: int) -> None:
        """Agree a growth area in a conversation, a new one now and then; with a day to look or without."""
        again = self.record.today + timedelta(days=other) if other % 4 else None
        conversation_id = self._conversation(new=one % 3 == 0)
        headline = f"Area {len(self.record.areas)}"
        area = self.session.together(conversation_id).add_growth_area(
            GrowthArea(headline, look_again_on=again)
        )
        agreed_on = self.session.conversations.get(conversation_id).held_on
        self.record.areas.append(Grown(area.id, headline, agreed_on, again, conversation_id))

    def change_area(self, one: int, other: int) -> None:
        """Agree on another day for any growth area."""
        for grown in pick(self.record.areas, one):
            grown.again = self.record.today + timedelta(days=other) if other % 4 else None
            area = self.session.check_ins.story(grown.id).area
            together = self.session.together(grown.conversation_id)
            together.change_growth_area(replace(area, look_again_on=grown.again))

    def check_in(self, one: int, other: int) -> None:
        """Check in on any growth area, ended or not, today or of some days ago."""
        for grown in pick(self.record.areas, one):
            on, verdict, again = self._said(one, other)
            looked_in = self.somewhere(other)
            kept = self.session.check_ins.write(
                grown.id, "Twice", "", verdict, "Smaller", again, looked_in, on
            )
            grown.looks.append(Look(kept.id, on, verdict, again))

    def change_check_in(self, one: int, other: int) -> None:
        """Say another thing in any check-in, of another day."""
        for _grown, look in pick(self._looks, one):
            ended = look.verdict.value in ENDS
            look.on, look.verdict, look.again = self._said(one, other)
            look.put_right = ended and look.verdict.value not in ENDS
            kept = self.session.check_ins.get(look.id)
            self.session.check_ins.change(
                replace(kept, written_on=look.on, verdict=look.verdict, look_again_on=look.again)
            )

    def remove_check_in(self, one: int, _other: int) -> None:
        """Take any check-in away; it can be put back."""
        for grown, look in pick(self._looks, one):
            self.gone.append(
                partial(self._put_look_back, grown, look, self.session.check_ins.remove(look.id))
            )
            grown.looks.remove(look)

    def carried(self, met: Met) -> tuple[Carried, ...]:
        """Return what comes to a meeting by itself, today."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("app.services.agendas.today", lambda: self.record.today)
            return self.session.agendas.carried(met.id)

    def waits(self) -> tuple[int, int]:
        """Return how many actions and growth areas today's page says wait for the next one-on-one."""
        found = self.session.today.look(self.record.today)
        by_person = {one.meeting.person_id: one.waits for one in found.coming}
        by_person |= {one.person_id: one.waits for one in found.unplanned}
        waits = by_person[self.person.id]
        return waits.actions, waits.growth_areas

    def _put_action_back(self, taken: Taken, whole: WholeAction) -> None:
        self.session.actions.put_back(whole)
        self.record.actions.append(taken)

    def _put_look_back(self, grown: Grown, look: Look, check_in: CheckIn) -> None:
        self.session.check_ins.put_back(check_in)
        grown.looks.append(look)

    @property
    def _looks(self) -> list[tuple[Grown, Look]]:
        return [(grown, look) for grown in self.record.areas for look in grown.looks]

    def _said(self, one: int, other: int) -> tuple[date, Verdict, date | None]:
        on = self.record.today - timedelta(days=(0, 0, 3, 9)[one % 4])
        return on, list(Verdict)[other % 4], on + timedelta(days=other - 5) if other % 3 else None

    def _conversation(self, *, new: bool) -> int:
        """Return a conversation that both have finished: the latest, or a new one of today."""
        if self.record.areas and not new:
            return self.record.areas[-1].conversation_id
        made = self.session.conversations.start(self.person, self.record.today)
        self.session.assessments.employee_turn(made.id, at_keyboard=Side.EMPLOYEE).finish(self.now)
        self.session.assessments.manager_turn(made.id, at_keyboard=Side.MANAGER).finish(self.now)
        return made.id
