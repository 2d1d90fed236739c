"""The tour, where two people sit together: what they talk about, and what they say together."""

from app.services.session import Session
from app.ui.places import PersonPlace, TogetherPlace
from app.ui.tour.player import Player
from app.wording.translate import _


def play(player: Player, session: Session, opens_with: str) -> None:
    """Through a talk, a pause, and back to where it was; at the end people sit together."""
    amira = session.people.named("Amira")
    ours = session.conversations.latest_revealed(amira).id
    player.window.go(PersonPlace(amira.id))
    player.picture("A person")
    player.window.go(TogetherPlace(ours))
    player.picture("Together")
    player.key("T")
    player.picture("What to talk about")
    player.key("T")
    _differ(player)
    _look_things_up(player)
    _grow(player)
    player.key("B")
    player.picture("Notes for both")
    player.key("Shift+P")
    player.pass_gate(opens_with, _("Leave together"))
    player.picture("Paused")
    player.window.go(TogetherPlace(ours))
    player.picture("Going on")


def _differ(player: Player) -> None:
    player.key("C")
    player.picture("A time for each characteristic")
    player.press(_("{minutes} minutes").format(minutes=10))
    player.key("Alt+1")
    player.key("2")
    player.type_into(_("In our words"), "Three nights together, then the fourth alone: Jonas sits in on one.")
    player.picture("A difference, talked through")
    player.key("N")
    player.key("D")
    player.picture("We still differ")


def _look_things_up(player: Player) -> None:
    player.key("X")
    player.picture("What changes at the next step")
    player.press(_("Close"))
    player.key("E")
    player.picture("What we agreed before")
    player.press(_("Close"))
    player.key("Alt+2")
    player.key("Y")
    player.type_into(_("How it can be read"), "“Runs” can mean what it built, or what it looks after.")
    player.picture("For the wording list")
    player.press(_("Send it"))


def _grow(player: Player) -> None:
    player.key("G")
    player.picture("A growth area")
    player.type_into(_("What you want to grow in"), "Teach by doing it together")
    player.press(_("Keep it"))
