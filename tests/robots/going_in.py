"""The way in of a robot that has its work at one place."""

from app.services.session import Session
from app.ui.locking.mark import Mark, to_text
from app.ui.main_window import MainWindow
from app.ui.places import HandOverPlace, OwnTurnPlace, PeoplePlace, Place, parted


def go_in(window: MainWindow, session: Session, place: Place) -> None:
    """Go in as people do who locked the vault at a place, straight back to it.

    Who goes in for the first time is shown Today, which to build before each test took as long as the test.
    No way in leads to an employee's turn: it comes after the list of people, which is built quickly.
    """
    turn = isinstance(place, HandOverPlace | OwnTurnPlace)
    there, spot = parted(PeoplePlace() if turn else place)
    session.where_left.keep(to_text(Mark(there, spot)))
    window.enter(session)
    assert window.place == there, f"they came in at {window.place}"
    if turn:
        window.go(place)
