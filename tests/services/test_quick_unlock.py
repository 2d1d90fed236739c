"""Quick unlock as the services have it: the manager's alone, and at rest while others look."""

from pathlib import Path

import pytest

from app.domain.errors import KeychainRestsError, KeychainSecretError, SealedError, WrongPassphraseError
from app.services import quick_unlock, vaults
from app.services.keychain_offer import keychain_may_be_asked
from app.services.session import Session
from app.storage.file_names import PASSPHRASE_MARK
from app.storage.vault import DataKey
from tests.made import WORDS
from tests.services.room_made import begin

NAME, SECRET = quick_unlock.new_name(), quick_unlock.new_secret()


@pytest.fixture
def key(session: Session) -> DataKey:
    """Turn quick unlock on, with the manager before the screen; return the vault's key."""
    session.enter_manager()
    found = vaults.key_from_passphrase(session.folder, WORDS)
    assert not session.quick_unlock.is_on
    session.quick_unlock.turn_on(found, NAME, SECRET)
    return found


def hand_over(session: Session) -> int:
    """Hand the screen over; return the conversation's id."""
    conversation = begin(session)
    session.hand_over(conversation)
    return conversation


def test_it_is_turned_on_used_and_turned_off(session: Session, key: DataKey) -> None:
    assert session.quick_unlock.is_on
    assert session.check() == ()
    assert quick_unlock.kept_under(session.folder) == NAME
    assert quick_unlock.key_from_secret(session.folder, SECRET) == key
    assert session.quick_unlock.turn_off() == NAME
    assert not session.quick_unlock.is_on
    assert not keychain_may_be_asked(session.folder)
    with pytest.raises(KeychainSecretError):
        quick_unlock.key_from_secret(session.folder, SECRET)
    assert session.quick_unlock.turn_off() == ""


def test_another_vaults_key_turns_nothing_on(session: Session) -> None:
    session.enter_manager()
    with pytest.raises(WrongPassphraseError):
        session.quick_unlock.turn_on(DataKey(bytes(32)), NAME, SECRET)
    assert not session.quick_unlock.is_on


def test_nobody_else_turns_it_on_or_off(session: Session, key: DataKey) -> None:
    hand_over(session)
    with pytest.raises(SealedError):
        session.quick_unlock.turn_on(key, NAME, SECRET)
    with pytest.raises(SealedError):
        session.quick_unlock.turn_off()
    assert session.quick_unlock.is_on


def test_while_the_employee_sits_here_no_secret_opens_it(session: Session, key: DataKey) -> None:
    hand_over(session)
    assert not keychain_may_be_asked(session.folder)
    with pytest.raises(KeychainRestsError):
        quick_unlock.kept_under(session.folder)
    with pytest.raises(KeychainRestsError):
        quick_unlock.key_from_secret(session.folder, SECRET)
    session.take_back(key)
    assert keychain_may_be_asked(session.folder)


def test_locked_in_the_employees_turn_the_passphrase_comes_first(session: Session, key: DataKey) -> None:
    del key
    hand_over(session)
    session.close()
    with pytest.raises(KeychainRestsError):
        quick_unlock.key_from_secret(session.folder, SECRET)

    again = vaults.open_session(session.folder, vaults.key_from_passphrase(session.folder, WORDS))
    again.enter_manager()
    again.close()
    assert keychain_may_be_asked(session.folder)


def test_locked_by_the_manager_the_keychain_opens_it(session: Session, key: DataKey) -> None:
    session.close()
    assert quick_unlock.key_from_secret(session.folder, SECRET) == key


def test_where_the_mark_cannot_be_put_down_nothing_is_handed_over(
    session: Session, key: DataKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    del key
    from app.domain.errors import DiskFullError
    from app.services import rooms

    def full(folder: Path) -> None:
        raise DiskFullError(folder)

    conversation = begin(session)
    monkeypatch.setattr(rooms, "need_passphrase", full)
    room = session.room
    with pytest.raises(DiskFullError), session.entering():
        session.hand_over(conversation)
    assert session.room is room


def test_where_the_employees_screen_cannot_be_shown_the_mark_goes_again(
    session: Session, key: DataKey
) -> None:
    del key
    conversation = begin(session)

    marks: list[bool] = []

    def show() -> None:
        session.hand_over(conversation)
        marks.append((session.folder / PASSPHRASE_MARK).exists())
        raise LookupError

    with pytest.raises(LookupError), session.entering():
        show()
    assert marks == [True]
    assert keychain_may_be_asked(session.folder)
