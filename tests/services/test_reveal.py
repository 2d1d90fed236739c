"""The reveal, one characteristic at a time: what is not revealed is held by nothing the two look at."""

import pytest

from app.domain.assessment import Answer, ManagerEntry, Side, View
from app.domain.errors import SealedError, StillSealedError, WrongPhraseError
from app.services.assessments import SealKey
from app.services.session import Session
from app.services.together import Together
from tests.services.room_made import FIRST, OTHER, begin, full, managers, own, sealed_by

SEEN, UNSEEN = "seen canary", "unseen canary"


def prepared(session: Session, *, phrase: bool = False) -> tuple[Together, SealKey | None]:
    """Let both say something of two characteristics and finish; nothing is revealed."""
    begun = begin(session)
    employee, manager = own(session, begun), managers(session, begun)
    key = sealed_by(employee, session.assessments.new_seal()) if phrase else None
    for behaviour_id, words in ((FIRST, SEEN), (OTHER, UNSEEN)):
        employee.say(behaviour_id, View(Answer.SOMETIMES, f"{words} hers"))
        manager.say(behaviour_id, ManagerEntry(View(Answer.NOT_YET, f"{words} his"), "evidence", "peers"))
    if phrase:
        employee.write_private_notes("private canary")
    employee.finish()
    manager.finish()
    return session.together(begun), key


@pytest.fixture
def together(session: Session) -> Together:
    """Return a conversation of which nothing is revealed."""
    return prepared(session)[0]


def held(thing: object) -> str:
    """Return everything an object holds, in words."""
    return repr({name: getattr(thing, name) for name in dir(thing) if not callable(getattr(thing, name))})


def test_before_the_reveal_there_are_behaviours_without_views(together: Together) -> None:
    assert together.comparison.pairs == ()
    assert together.revealed == frozenset()
    assert together.behaviours == together.framework.for_discipline("software")
    assert [one.id for one in together.unrevealed] == [
        "team",
        "improvement",
        "accountability",
        "impact",
        "mastery",
    ]
    assert not together.is_revealed(FIRST)
    assert (SEEN in held(together), UNSEEN in held(together)) == (False, False)


def test_what_is_revealed_is_seen_and_the_rest_is_not(session: Session, together: Together) -> None:
    together.reveal(["team"])
    for found in (together, session.together(together.conversation.id)):
        assert {pair.behaviour.characteristic for pair in found.comparison.pairs} == {"team"}
        pair = found.comparison.pair(FIRST)
        assert (pair.employee.note, pair.manager.note) == (f"{SEEN} hers", f"{SEEN} his")
        assert (found.is_revealed(FIRST), found.is_revealed(OTHER)) == (True, False)
        assert next(one.id for one in found.unrevealed) == "improvement"
        assert (SEEN in held(found), UNSEEN in held(found)) == (True, False)
        with pytest.raises(KeyError):
            found.comparison.pair(OTHER)


def test_every_pair_comes_in_the_frameworks_order(together: Together) -> None:
    together.reveal(["mastery"])
    together.reveal(["team", "improvement", "team"])
    together.reveal([])
    together.reveal(one.id for one in together.unrevealed)
    assert [pair.behaviour for pair in together.comparison.pairs] == list(together.behaviours)
    assert together.unrevealed == ()


def test_nothing_private_is_revealed(together: Together) -> None:
    together.reveal(one.id for one in together.unrevealed)
    assert "evidence" not in repr(together.comparison)
    assert "peers" not in repr(together.comparison)


@pytest.mark.parametrize("unknown", [["no-such"], ["team", ""], "team", [FIRST]])
def test_only_what_the_framework_has_is_revealed(
    session: Session, together: Together, unknown: list[str]
) -> None:
    with pytest.raises(KeyError):
        together.reveal(unknown)
    assert session.together(together.conversation.id).revealed == frozenset()


def test_a_reveal_on_a_full_disk_reveals_nothing(session: Session, together: Together) -> None:
    with full():
        together.reveal(["team"])
    assert (together.revealed, together.comparison.pairs) == (frozenset(), ())
    assert session.together(together.conversation.id).revealed == frozenset()
    together.reveal(["team"])
    assert together.revealed == {"team"}


def test_a_reveal_is_for_good_and_no_act_to_take_back(together: Together) -> None:
    together.reveal(["team"])
    assert together.undo() is None
    assert not hasattr(together, "hide")
    kept = together._vault.read("SELECT revealed_at FROM reveal")
    together.reveal(["team"])
    assert together._vault.read("SELECT revealed_at FROM reveal") == kept


# --- Under a phrase


def test_nothing_is_revealed_before_it_is_opened(session: Session) -> None:
    together, key = prepared(session, phrase=True)
    assert key is not None
    assert together.is_sealed
    with pytest.raises(StillSealedError):
        together.reveal(["team"])
    for side in Side:
        with pytest.raises(StillSealedError):
            together.agree(side)
        assert not together.agreed(side)
    seal = together.seal
    assert seal is not None
    with pytest.raises(WrongPhraseError):
        together.open_sealed(seal.key_for("another"))
    assert together.is_sealed
    assert together._vault.read("SELECT * FROM self_view") == []
    together.open_sealed(key)
    assert not together.is_sealed
    assert together.comparison.pairs == ()
    together.reveal(["team"])
    assert together.comparison.pair(FIRST).employee == View(Answer.SOMETIMES, f"{SEEN} hers")
    assert (UNSEEN in held(together), "private canary" in held(together)) == (False, False)


def test_opening_moves_the_views_and_keeps_the_private_notes_sealed(session: Session) -> None:
    together, key = prepared(session, phrase=True)
    assert key is not None
    together.open_sealed(key)
    assert together.seal is None
    together.open_sealed(SealKey(bytes(32)))  # nothing is left to open
    turn = own(session, together.conversation.id, key)
    assert turn.private_notes == "private canary"
    assert set(turn.assessment().views) == {FIRST, OTHER}
    assert turn._record().views == {}


def test_opening_on_a_full_disk_leaves_everything_sealed(session: Session) -> None:
    together, key = prepared(session, phrase=True)
    assert key is not None
    with full():
        together.open_sealed(key)
    assert together.is_sealed
    assert together._vault.read("SELECT * FROM self_view") == []
    assert set(own(session, together.conversation.id, key).assessment().views) == {FIRST, OTHER}
    together.open_sealed(key)
    assert not together.is_sealed


def test_both_open_it_in_their_own_room_and_nowhere_else(session: Session) -> None:
    together, key = prepared(session, phrase=True)
    assert key is not None
    session.enter_manager()
    with pytest.raises(SealedError):
        together.open_sealed(key)
    assert together.is_sealed
    session.sit_together(together.conversation.id)
    together.open_sealed(key)
    together.reveal(["team"])
    assert not together.is_sealed


def test_a_reveal_from_before_shows_nothing_more_in_the_managers_room(session: Session) -> None:
    together, _key = prepared(session)
    session.enter_manager()
    with pytest.raises(SealedError):
        together.reveal(["team"])
    assert together.comparison.pairs == ()


def test_what_was_said_is_not_changed_by_the_reveal(session: Session) -> None:
    together, key = prepared(session, phrase=True)
    assert key is not None
    before = own(session, together.conversation.id, key).assessment()
    entries = managers(session, together.conversation.id).assessment()
    together.open_sealed(key)
    together.reveal(["team"])
    for side in Side:
        together.agree(side)
    assert own(session, together.conversation.id, key).assessment() == before
    assert managers(session, together.conversation.id).assessment() == entries
