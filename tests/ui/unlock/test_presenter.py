"""The way in without a window: what is shown for each thing that can happen."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from app.services import vaults
from app.services.session import Session
from app.ui.screens.unlock.presenter import UnlockPresenter, Way
from app.ui.screens.unlock.tools import VaultTools
from app.wording.errors import ErrorWords
from tests.made import QUICK, WORDS

T = TypeVar("T")


def at_once(work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
    """Run work here and now."""
    try:
        result = work()
    except Exception as error:  # noqa: BLE001 - as a job does: any error is told
        failed(error)
    else:
        done(result)


class View:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.said: list[object] = []

    def show_vault(self, name: str) -> None:
        """Remember the name."""
        self.said.append(name)

    def show_way(self, way: Way, title: str, body: str) -> None:
        """Remember the way."""
        assert title
        assert body
        self.said.append(way)

    def show_busy(self, words: str) -> None:
        """Remember nothing."""

    def show_problem(self, words: ErrorWords | None) -> None:
        """Remember the problem."""
        if words is not None:
            self.said.append(words.happened)

    def offer_keychain(self) -> None:
        """Remember that the keychain was offered."""
        self.said.append("keychain")

    def show_asking(self, *, asking: bool) -> None:
        """Remember whether the keychain is asked."""
        self.said.append("asking" if asking else "not asking")

    def show_warning(self, words: ErrorWords) -> None:
        """Remember the warning."""
        self.said.append(f"warned: {words.happened}")

    def select_typed(self) -> None:
        """Remember that the typed words were selected."""
        self.said.append("selected")


class DoorsTaken:
    """Remembers which way was taken."""

    def __init__(self) -> None:
        self.taken: list[object] = []

    def to_welcome(self) -> None:
        """Remember."""
        self.taken.append("welcome")

    def to_create(self) -> None:
        """Remember."""
        self.taken.append("create")

    def to_unlock(self, folder: Path) -> None:
        """Remember."""
        self.taken.append(folder)

    def to_restore(self) -> None:
        """Remember."""
        self.taken.append("restore")

    def enter(self, session: Session) -> None:
        """Remember, and lock again."""
        self.taken.append("in")
        session.close()


@pytest.fixture
def created(tmp_path: Path) -> vaults.Created:
    """Make a vault, locked."""
    made = vaults.create(tmp_path / "Talks.fika", WORDS, "Jonas Berg", QUICK)
    made.session.close()
    return made


@pytest.fixture
def view() -> View:
    """Return a view that remembers."""
    return View()


@pytest.fixture
def doors() -> DoorsTaken:
    """Return doors that remember."""
    return DoorsTaken()


@pytest.fixture
def presenter(view: View, doors: DoorsTaken, created: vaults.Created) -> UnlockPresenter:
    """Return the presenter on a real vault."""
    return UnlockPresenter(view, created.session.folder, doors, at_once, VaultTools())


def test_it_begins_with_the_passphrase(presenter: UnlockPresenter, view: View) -> None:
    assert view.said == ["Talks", Way.PASSPHRASE]
    presenter.typing()
    presenter.typing()
    assert view.said == ["Talks", Way.PASSPHRASE]


def test_the_passphrase_leads_in(presenter: UnlockPresenter, doors: DoorsTaken) -> None:
    presenter.unlock("")
    assert doors.taken == []

    presenter.unlock(WORDS)

    assert doors.taken == ["in"]


def test_a_wrong_one_selects_what_was_typed(
    presenter: UnlockPresenter, view: View, doors: DoorsTaken
) -> None:
    presenter.unlock("wrong")

    assert view.said[-2:] == ["That passphrase does not open this vault.", "selected"]
    assert doors.taken == []


def test_lost_keys_lead_to_the_code(presenter: UnlockPresenter, view: View, created: vaults.Created) -> None:
    (created.session.folder / "keys.json").unlink()

    presenter.unlock(WORDS)

    assert view.said[-1] is Way.CODE


def test_the_code_leads_to_a_new_passphrase(
    presenter: UnlockPresenter, view: View, doors: DoorsTaken, created: vaults.Created
) -> None:
    presenter.unlock_by_code(" ")
    presenter.unlock_by_code("-".join(created.code_groups))
    assert view.said[-1] is Way.NEW_PASSPHRASE
    assert doors.taken == []

    presenter.write_keys("another lantern walnut")

    assert doors.taken == ["in"]
    vaults.key_from_passphrase(created.session.folder, "another lantern walnut")


def test_leaving_after_the_code_locks(presenter: UnlockPresenter, created: vaults.Created) -> None:
    presenter.unlock_by_code("-".join(created.code_groups))

    presenter.leave()
    presenter.write_keys("never written")

    folder = created.session.folder
    vaults.open_session(folder, vaults.key_from_passphrase(folder, WORDS)).close()


def test_the_other_doors(presenter: UnlockPresenter, doors: DoorsTaken, tmp_path: Path) -> None:
    presenter.welcome()
    presenter.create()
    presenter.other_vault(tmp_path)

    assert doors.taken == ["welcome", "create", tmp_path]


def test_what_nobody_foresaw_is_not_hidden(
    presenter: UnlockPresenter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_tools: VaultTools, _folder: Path, _passphrase: str) -> vaults.DataKey:
        raise ZeroDivisionError

    monkeypatch.setattr(VaultTools, "key_from_passphrase", broken)

    with pytest.raises(ZeroDivisionError):
        presenter.unlock(WORDS)
