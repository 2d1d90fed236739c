"""The second part of the tour: the example team, from both assessments to the summary."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from app.domain.person import Person
from app.services.session import Session
from app.ui.jobs import at_work
from app.ui.places import (
    FrameworkPlace,
    HandOverPlace,
    PeoplePlace,
    PersonPlace,
    SummaryPlace,
    TogetherPlace,
)
from app.ui.tour.player import Player, TourError
from app.wording.translate import _


def play(player: Player, session: Session, place: Path) -> Path:
    """Through all screens of a vault with the example team; returns where the summary was saved."""
    player.window.enter(session)
    player.picture("People")
    amira, bo, chen = (_named(session, name) for name in ("Amira", "Bo", "Chen"))
    _fill_in(player, session, bo, chen)
    _talk(player, session, amira)
    saved = _sum_up(player, session, amira, place)
    _look_around(player, session, amira)
    return saved


def _fill_in(player: Player, session: Session, bo: Person, chen: Person) -> None:
    player.window.go(PersonPlace(bo.id))
    player.picture("A conversation under way")
    player.press(_("Fill in your side…"))
    player.picture("Manager's assessment")
    player.key("2")
    player.window.go(HandOverPlace(session.conversations.of_person(chen.id)[0].id))
    player.key("1")
    player.picture("Self-assessment")


def _talk(player: Player, session: Session, amira: Person) -> None:
    player.window.go(PersonPlace(amira.id))
    player.picture("A person")
    player.window.go(TogetherPlace(session.conversations.latest_revealed(amira).id))
    player.picture("Together")
    player.key("Alt+1")
    player.key("2")
    player.type_into(_("In our words"), "Three nights together, then the fourth alone: Jonas sits in on one.")
    player.picture("A difference, talked through")
    player.key("N")
    player.key("D")
    player.picture("We still differ")
    player.key("G")
    player.picture("A growth area")
    player.type_into(_("What you want to grow in"), "Teach by doing it together")
    player.press(_("Keep it"))
    player.key("B")
    player.picture("Notes for both")


def _sum_up(player: Player, session: Session, amira: Person, place: Path) -> Path:
    player.window.go(SummaryPlace(session.conversations.latest_revealed(amira).id))
    player.wait(_rested)
    player.picture("Summary")
    player.press(_("Save as PDF…"))
    dialog = player.front
    if not isinstance(dialog, QFileDialog):
        raise TourError(dialog)
    saved = place / Path(dialog.selectedFiles()[0]).name
    dialog.selectFile(str(saved))
    dialog.accept()
    player.wait(_rested)
    player.picture("Summary saved")
    return saved


def _look_around(player: Player, session: Session, amira: Person) -> None:
    player.window.go(FrameworkPlace(session.frameworks.built_in()))
    player.picture("Framework")
    player.window.go(PersonPlace(amira.id))
    player.press(_("Edit…"))
    player.picture("Edit a person")
    player.press(_("Cancel"))
    player.press(_("Delete…"))
    player.picture("Delete for good")
    player.press(_("Keep everything"))
    player.window.go(PeoplePlace())
    player.window.menus.keys.trigger()
    player.picture("Keys")
    player.press(_("Close"))


def _rested() -> bool:
    return not at_work()


def _named(session: Session, name: str) -> Person:
    return session.people.named(name)
