"""A conversation in which every behaviour of the built-in framework is on the map: about 150 bubbles."""

from itertools import cycle

from app.domain.assessment import Answer, ManagerEntry, Side, View
from app.domain.person import Person
from app.services.days import today
from app.services.frameworks import built_in_source
from app.services.session import Session


def hold(session: Session) -> int:
    """Hold it, answered by both and revealed, and return its id."""
    lines = (line for line in built_in_source().splitlines() if not line.startswith("disciplines = "))
    source = "\n".join(lines).replace('id = "career-steps"', 'id = "whole-map"', 1)
    with session.all_at_once():
        framework = session.frameworks.add(source)
        person = session.people.add(Person("Everybody", framework_id=framework))
        conversation = session.conversations.start(person, today())
        employee = session.assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE)
        manager = session.assessments.manager_turn(conversation.id, at_keyboard=Side.MANAGER)
        answers = zip(employee.behaviours, cycle(Answer), cycle(tuple(Answer)[:3]), strict=False)
        for behaviour, one, other in answers:
            employee.say(behaviour.id, View(one, "As I see it."))
            manager.say(behaviour.id, ManagerEntry(View(other, "As I see it.")))
        employee.finish()
        manager.finish()
        together = session.together(conversation.id)
        together.reveal(one.id for one in together.unrevealed)
    return conversation.id
