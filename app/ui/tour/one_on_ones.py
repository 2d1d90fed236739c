"""The tour, where two people meet every week: prepared alone, held together, and found again."""

from app.services.session import Session
from app.ui.jobs import at_work
from app.ui.places import Errand, MeetingPlace, OwnTurnPlace, TemplatesPlace
from app.ui.tour.player import Player
from app.wording.translate import _


def play(player: Player, session: Session, opens_with: str) -> None:
    """From preparing to the page both get, and two questions to who was just talked with."""
    amira = session.people.named("Amira")
    coming = session.meetings.next_of(amira.id)
    if coming is None:  # the example team always has one
        return
    alone = MeetingPlace(amira.id, coming.id)
    player.window.go(TemplatesPlace())
    player.picture("Agendas")
    player.window.go(alone)
    player.picture("A one-on-one, alone")
    player.key("Ctrl+T")
    player.picture("An agenda from a template")
    player.press(_("Close"))
    player.key("T")
    _hold(player)
    player.key("Shift+T")
    player.pass_gate(opens_with, _("Leave together"))
    player.key("Ctrl+P")
    player.wait(_rested)
    player.picture("Summary of a one-on-one")
    _ask(player, session, amira.id, opens_with)
    _search(player)


def _hold(player: Player) -> None:
    player.type_into(_("Notes of both"), _NOTES)
    player.picture("A one-on-one, together")
    player.key("Ctrl+Shift+R")
    player.picture("A one-on-one, as it reads")
    player.key("Ctrl+G")
    player.picture("A check-in")
    player.press(_("Close"))


def _ask(player: Player, session: Session, person_id: int, opens_with: str) -> None:
    latest = session.conversations.of_person(person_id)[0].id
    player.window.go(OwnTurnPlace(person_id, Errand.PULSE, latest))
    player.picture("Two questions")
    player.press(_("Hand it back without answering"))
    player.pass_gate(opens_with, _("Take the laptop back"))


def _search(player: Player) -> None:
    player.window.menus.search_all.trigger()
    player.type_into(_("Words to look for"), "load test")
    player.wait(_rested)
    player.picture("Search")
    player.press(_("Close"))


def _rested() -> bool:
    return not at_work()


_NOTES = """\
The first small load test ran on **Tuesday**, in the quiet hour. Two things broke:

- the queue in front of payments, at twice the usual load
- our idea of what “usual” is

> Better a small break in November than a big one in May.
"""
