"""What opens the vault, changed from inside: by the present passphrase alone, in the manager's own room."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.backup_errors import BackupFailedError
from app.domain.errors import SealedError, WrongPassphraseError, WrongRecoveryCodeError
from app.domain.person import Person
from app.services import restoring, vaults
from app.services.backups import Occasion
from app.services.session import Session
from app.storage.keychain_slot import new_id, new_secret
from tests.made import WORDS, make_session, open_again
from tests.services.room_made import begin
from tests.storage.limits import not_permitted

NEXT = "gravel saddle thimble wharf"
Act = Callable[[Session, str], object]


def change_passphrase(session: Session, present: str) -> object:
    session.rekeying.change_passphrase(present, NEXT)
    return None


def change_key(session: Session, present: str) -> object:
    return session.rekeying.change_key(present, NEXT)


def show_code(session: Session, present: str) -> object:
    return session.rekeying.recovery_code(present)


ACTS: tuple[Act, ...] = (change_passphrase, change_key, show_code)


def opens(folder: Path, passphrase: str) -> bool:
    """Tell whether a passphrase opens a vault that nobody has open."""
    try:
        open_again(folder, passphrase).close()
    except WrongPassphraseError:
        return False
    return True


def test_another_passphrase_opens_it_and_the_code_stays(session: Session) -> None:
    code = session.rekeying.recovery_code(WORDS)

    session.rekeying.change_passphrase(WORDS, NEXT)

    assert session.rekeying.recovery_code(NEXT) == code
    session.close()
    assert opens(session.folder, NEXT)
    assert not opens(session.folder, WORDS)


def test_the_code_shown_opens_it(session: Session) -> None:
    code = session.rekeying.recovery_code(WORDS)
    session.close()
    key = vaults.key_from_recovery_code(session.folder, "-".join(code))
    vaults.open_session(session.folder, key).close()


def test_another_key_comes_with_another_code(session: Session) -> None:
    before = session.rekeying.recovery_code(WORDS)
    session.people.add(Person("Amira", framework_id=1))

    code = session.rekeying.change_key(WORDS, NEXT)

    assert not set(code) & set(before)
    assert code == session.rekeying.recovery_code(NEXT)
    session.people.add(Person("Bo", framework_id=1))
    session.close()
    assert not opens(session.folder, WORDS)
    with pytest.raises(WrongRecoveryCodeError):
        vaults.key_from_recovery_code(session.folder, "-".join(before))
    again = open_again(session.folder, NEXT)
    assert [one.name for one in again.people.listed()] == ["Amira", "Bo"]
    assert again.check() == ()
    again.close()


def test_a_backup_is_made_before_another_key(session: Session) -> None:
    session.people.add(Person("Amira", framework_id=1))

    session.rekeying.change_key(WORDS, NEXT)

    (backup,) = session.backups.listed()
    assert backup.occasion is Occasion.BEFORE_KEY_CHANGE
    found = restoring.look(backup.path, restoring.key_from_passphrase(backup.path, WORDS))
    assert [one.name for one in found.people] == ["Amira"]


def test_without_a_backup_the_key_stays(session: Session) -> None:
    session.backups.make()
    with not_permitted(session.folder / "backups", 0o500), pytest.raises(BackupFailedError):
        session.rekeying.change_key(WORDS, NEXT)
    session.close()
    assert opens(session.folder, WORDS)


def test_backups_of_the_old_key_can_be_forgotten_afterwards(session: Session) -> None:
    session.rekeying.change_key(WORDS, NEXT)
    (before,) = session.backups.listed()

    forgotten = session.backups.forget_older_keys()

    assert forgotten.deleted == (before.path,)
    (left,) = session.backups.listed()
    restoring.key_from_passphrase(left.path, NEXT)


def test_a_keychain_opens_it_no_more_after_another_key(session: Session) -> None:
    key = vaults.key_from_passphrase(session.folder, WORDS)
    session.quick_unlock.turn_on(key, new_id(), new_secret())
    session.rekeying.change_passphrase(WORDS, NEXT)
    assert session.quick_unlock.is_on
    session.rekeying.change_key(NEXT, NEXT)
    assert not session.quick_unlock.is_on


@pytest.mark.parametrize("act", ACTS)
def test_nothing_is_done_without_the_present_passphrase(session: Session, act: Act) -> None:
    keys = (session.folder / "keys.json").read_bytes()
    with pytest.raises(WrongPassphraseError):
        act(session, NEXT)
    assert (session.folder / "keys.json").read_bytes() == keys
    assert session.backups.listed() == ()


@pytest.mark.parametrize("act", ACTS)
def test_another_vaults_keys_json_put_there_is_of_no_use(session: Session, act: Act, tmp_path: Path) -> None:
    other = make_session(tmp_path / "Other.fika", NEXT)
    other.close()
    (session.folder / "keys.json").write_bytes((other.folder / "keys.json").read_bytes())
    with pytest.raises(WrongPassphraseError):
        act(session, NEXT)


@pytest.mark.parametrize("act", ACTS)
def test_it_is_the_managers_alone(session: Session, act: Act) -> None:
    session.hand_over(begin(session))
    with pytest.raises(SealedError):
        act(session, WORDS)


@pytest.mark.parametrize("act", [change_passphrase, change_key])
def test_no_passphrase_is_no_passphrase(session: Session, act: Act, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.services.test_rekeying.NEXT", "")
    with pytest.raises(ValueError, match="passphrase"):
        act(session, WORDS)
