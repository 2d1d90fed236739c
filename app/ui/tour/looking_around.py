"""The tour, where the manager looks around alone: the framework, a person's forms, the keys."""

from app.services.session import Session
from app.ui.jobs import at_work
from app.ui.places import AllKeptPlace, FrameworkPlace, NewManagerPlace, PeoplePlace, PersonPlace
from app.ui.screens.growth_story.line_part import GrowthLinePart
from app.ui.screens.scrolling import bring_into_sight
from app.ui.tour.player import Player
from app.wording.translate import _


def play(player: Player, session: Session) -> None:
    """Through what else there is to see."""
    amira = session.people.named("Amira")
    player.window.go(FrameworkPlace(session.frameworks.built_in()))
    player.picture("Framework")
    player.window.go(PersonPlace(amira.id))
    player.picture("A person's page")
    player.press(_("Edit…"))
    player.picture("Edit a person")
    player.press(_("Cancel"))
    player.press(_("Delete…"))
    player.picture("Delete for good")
    player.press(_("Keep everything"))
    player.window.go(PersonPlace(amira.id))
    player.settle()
    player.key("Ctrl+T")
    player.picture("Timeline")
    for part in player.window.findChildren(GrowthLinePart):
        bring_into_sight(part)
    player.picture("Growth areas over time")
    player.window.go(AllKeptPlace(amira.id))
    player.picture("Everything kept")
    player.window.go(NewManagerPlace(amira.id))
    player.wait(lambda: not at_work())
    player.picture("For a new manager")
    player.window.go(PeoplePlace())
    player.window.menus.hide_from_sharing.trigger()
    player.picture("Screen sharing")
    player.press(_("Close"))
    player.window.menus.keys.trigger()
    player.picture("Keys")
    player.press(_("Close"))
