"""Canaries in everything two people write in their ordinary one-on-ones, whether of both or of one."""

from typing import TYPE_CHECKING

from app.domain.own_agenda import OwnItem
from app.domain.person import Person
from app.domain.question import Theme
from app.domain.template import TemplateItem
from app.services.session import Session
from app.storage import drafts as kept_drafts
from tests.end_to_end.canary import Whose

if TYPE_CHECKING:
    from datetime import date

    from tests.end_to_end.planted import Planted

Value = str | int | None


class OneOnOnes:
    """The one-on-ones of one person: one is over, and one is to come."""

    def __init__(self, planted: "Planted", person: Person, whose: Whose, today: "date") -> None:
        """Plant them all; of growth areas, the check-ins of one that was agreed before."""
        self._planted, self._person, self._whose = planted, person, whose
        self._day = today.isoformat()
        with planted.session._vault.transaction() as transaction:
            self._transaction = transaction
            self.over = self._meeting(self._day, f"{self._day}T10:00:00+00:00")
            self.to_come = self._meeting(today.replace(day=today.day + 2).isoformat(), None)
            for meeting_id in (self.over, self.to_come):
                self._write_into(meeting_id)
            self._write_over_time()
        self._keep_to_herself(planted.session, today)
        kept_drafts.put_of_person(
            planted.session._vault,
            person.id,
            f"lesson:{planted.words('draft_of_person.form', whose)}",
            {"tried": planted.words("draft_of_person.words", whose)},
        )

    def _put(self, table: str, words: tuple[str, ...] = (), **values: Value) -> int:
        """Add a row whose `words` each hold a canary of their own."""
        row = values | {name: self._planted.words(f"{table}.{name}", self._whose) for name in words}
        marks = ", ".join("?" * len(row))
        return self._transaction.write(
            f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values())
        )

    def _meeting(self, held_on: str, ended_at: str | None) -> int:
        words = ("title", "shared_notes")
        return self._put("meeting", words, person_id=self._person.id, held_on=held_on, ended_at=ended_at)

    def _write_into(self, meeting_id: int) -> None:
        of_it = {"person_id": self._person.id, "meeting_id": meeting_id}
        day = {"added_on": self._day}
        self._put("meeting_private", ("notes",), meeting_id=meeting_id, written_on=self._day)
        self._put("decision", ("words",), meeting_id=meeting_id, position=1, written_on=self._day)
        for position, side in enumerate(("employee", "manager"), 1):
            item = self._put(
                "agenda_item", ("words", "notes"), position=position, by_whom=side, **of_it, **day
            )
            self._put("agenda_item_private", ("notes",), item_id=item)
        self._put("own_agenda_item", ("words", "notes"), position=1, **of_it, **day)
        for side in ("employee", "manager"):
            self._take_on(side, of_it)
        self._put("praise", ("words", "shout_out"), written_on=self._day, **of_it)

    def _take_on(self, who: str, of_it: dict[str, int]) -> None:
        """Take on something, drop it and learn from that; and take on something that stays open."""
        for state in ("open", "dropped"):
            words = ("what", "reason") if state == "dropped" else ("what",)
            action = self._put("action", words, who=who, taken_on=self._day, state=state, **of_it)
            at = f"{self._day}T09:00:00+00:00"
            self._put("action_change", words, action_id=action, changed_at=at, who=who, state=state)
        parts = ("tried", "happened", "learned", "next_time")
        self._put("lesson", parts, action_id=action, written_on=self._day, **of_it)

    def _write_over_time(self) -> None:
        priority = self._put("priority", ("words",), person_id=self._person.id, position=1, from_on=self._day)
        self._put(
            "priority_change", ("words",), priority_id=priority, changed_on=self._day, change="taken_up"
        )
        for (area,) in self._transaction.read(
            "SELECT growth_area.id FROM growth_area JOIN conversation ON conversation.id = conversation_id"
            " WHERE person_id = ?",
            (self._person.id,),
        ):
            parts = ("happened", "evidence", "adjusted")
            self._put(
                "growth_check_in",
                parts,
                growth_area_id=int(str(area)),
                written_on=self._day,
                verdict="adjust",
            )

    def _keep_to_herself(self, session: Session, today: "date") -> None:
        from tests.end_to_end.planted import PHRASE

        seal = session.own_agendas.new_seal()
        key = seal.key_for(PHRASE)
        session.own_agendas.begin(self._person.id, seal, key)
        item = OwnItem(self._planted.words("own_agenda_seal.box", self._whose), today)
        session.own_agendas.keep(self._person.id, (item,), key)


def plant_templates(planted: "Planted") -> None:
    """Plant what belongs to no person: a template for agendas, and a question."""
    name, item = (planted.words(f"agenda_template.{one}", Whose.HERE) for one in ("name", "items"))
    planted.session.templates.add(name, (TemplateItem(item, 5),))
    planted.session.questions.add(Theme.WORK, planted.words("question.words", Whose.HERE))
