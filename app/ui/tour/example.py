"""The second part of the tour: the example team, from both assessments to the summary."""

from pathlib import Path

from app.services.session import Session
from app.ui.places import PeoplePlace
from app.ui.tour import ending, handing_over, looking_after, looking_around, one_on_ones, talking
from app.ui.tour.player import Player


def play(player: Player, session: Session, opens_with: str, place: Path) -> Path:
    """Through all screens of a vault with the example team; returns where the summary was saved."""
    player.window.enter(session)
    player.picture("Today")
    player.window.go(PeoplePlace())
    player.picture("People")
    handing_over.play(player, session, opens_with, place)
    talking.play(player, session, opens_with)
    saved = ending.play(player, opens_with, place)
    one_on_ones.play(player, session, opens_with)
    looking_around.play(player, session)
    looking_after.play(player, session, opens_with, place)
    return saved
