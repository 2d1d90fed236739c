"""Amira and her manager, who have something to talk about, and each something they keep."""

from dataclasses import dataclass
from datetime import date

from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.domain.conversation import Conversation
from app.domain.growth import GrowthArea
from app.domain.own_agenda import OwnItem
from app.services import vaults
from app.services.session import Session
from app.storage import conversations as kept_conversations
from app.ui.main_window import MainWindow
from app.ui.places import Errand, OwnTurnPlace
from tests.robots.going_in import go_in
from tests.robots.own_turn import OwnTurnRobot
from tests.ui.conftest import OPENED_BY, QUICK
from tests.ui.prepared import prepare

PHRASE = "velvet harbour orbit"
MANAGERS = ("zqprivate", "zqmine", "zqevidence", "Bo Lindqvist", "Chen Wei", "Dina Okafor")
"""Words that only the manager sees, and other people's names."""


@dataclass(frozen=True, slots=True)
class Two:
    """Their ids in the example team's vault."""

    session: Session
    person: int
    talk: Conversation
    meeting: int

    def hand_over(self, window: MainWindow, qtbot: QtBot, errand: Errand) -> OwnTurnRobot:
        """Hand the laptop over from the manager's room, and return a robot that sits there."""
        about = {Errand.PULSE: self.talk.id, Errand.AGENDA: self.meeting, Errand.NEW_MANAGER: 0}[errand]
        place = OwnTurnPlace(self.person, errand, about)
        if window.session is None:
            go_in(window, self.session, place)
        else:
            window.go(place)
        with qtbot.waitActive(window):
            window.activateWindow()
        return OwnTurnRobot(window, qtbot)

    def take_back(self) -> None:
        """Let the manager back in, without a window."""
        self.session.take_back(vaults.key_from_passphrase(self.session.folder, OPENED_BY))

    def opened(self) -> tuple[OwnItem, ...]:
        """Return what Amira keeps to herself, by her phrase; she sits there."""
        seal = self.session.own_agendas.seal_of(self.person)
        assert seal is not None
        return self.session.own_agendas.open(self.person, seal.key_for(PHRASE))

    def brought(self) -> list[str]:
        """Return what stands on the agenda of both by Amira."""
        lines = self.session.agendas.ours(self.meeting)
        return [line.item.words for line in lines if line.item.by_whom is Side.EMPLOYEE]


def furnish(session: Session) -> Two:
    """Let the two end a conversation, plan a one-on-one, and each write something down.

    Amira has answered nothing yet about the conversations.
    """
    with session._vault.transaction() as transaction:
        transaction.write("DELETE FROM pulse")
    prepared = prepare(session)
    talk = prepared.conversation
    together = prepared.revealed()
    together.add_growth_area(GrowthArea("Ask before it is due", looks_like="While it is soft."))
    for side in Side:
        together.agree(side)
    person = talk.person_id
    meeting = session.meetings.plan(person, date(2026, 11, 1), title="Weekly")
    session.meetings.write_notes(meeting.id, "The room is booked.")
    session.meetings.write_private_notes(meeting.id, "zqprivate")
    session.agendas.of_both.add(meeting.id, "zqagenda of both", Side.MANAGER)
    session.agendas.of_mine.add(meeting.id, "zqmine")
    session.actions.take_on(person, Side.EMPLOYEE, "Write the talk", None, meeting.id)
    found = kept_conversations.get(session._vault, talk.id)
    assert found is not None
    return Two(session, person, found, meeting.id)


def open_again(two: Two) -> Session:
    """Open the vault as on another day."""
    folder = two.session.folder
    return vaults.open_session(folder, vaults.key_from_passphrase(folder, OPENED_BY), QUICK)
