"""A vault in a synced folder is noticed by the names around it, and by what it really is behind a link."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.errors import VaultOpenElsewhereError
from app.domain.person import Person
from app.services.session import Session
from app.services.where_it_lies import Lying, check_not_open_elsewhere, service_around, where_it_lies
from app.storage import holder as holders
from app.storage.holder import write_holder
from tests.made import open_again


def test_an_ordinary_folder_is_worth_no_word(session: Session) -> None:
    lying = where_it_lies(session.folder)
    assert lying == Lying(session.folder)


def test_a_folder_of_a_service_is_noticed_before_there_is_a_vault(tmp_path: Path) -> None:
    assert service_around(tmp_path / "Dropbox (Lindqvist)" / "deep" / "Team.fika") == "Dropbox"


def test_a_link_to_such_a_folder_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "Nextcloud" / "notes").mkdir(parents=True)
    (tmp_path / "mine").symlink_to(tmp_path / "Nextcloud" / "notes")
    assert service_around(tmp_path / "mine" / "Team.fika") == "Nextcloud"


def test_marks_of_a_service_are_noticed_in_any_folder_above(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    (tmp_path / "deep" / "deeper").mkdir(parents=True)
    assert service_around(tmp_path / "deep" / "deeper" / "Team.fika") == "Syncthing"


def test_links_that_go_round_are_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert service_around(tmp_path / "a" / "Team.fika") == ""


def test_second_copies_are_found_and_left_alone(session: Session) -> None:
    copy = session.folder / "notes-1 (conflicted copy 2026-11-28 140211).db"
    copy.write_bytes(b"the other's")
    lying = where_it_lies(session.folder)
    assert lying.second_copies == (copy.name,)
    assert copy.read_bytes() == b"the other's"
    assert session.check() == ()


def test_a_second_copy_opens_as_people_are_told(session: Session, tmp_path: Path) -> None:
    framework_id = session.frameworks.built_in()
    folder = session.folder
    session.people.add(Person("Bo Lindqvist", framework_id=framework_id))
    session.close()
    copy = folder / "notes-1-LAPTOP-ABC.db"
    shutil.copy(folder / "notes-1.db", copy)
    session = open_again(folder)
    session.people.add(Person("Amira Haddad", framework_id=framework_id))
    session.close()

    beside = Path(shutil.copytree(folder, tmp_path / "Copy.fika"))
    shutil.move(beside / copy.name, beside / "notes-1.db")

    for where, names in ((beside, ["Bo Lindqvist"]), (folder, ["Amira Haddad", "Bo Lindqvist"])):
        session = open_again(where)
        assert [one.name for one in session.people.listed()] == names
        session.close()


def test_only_another_computer_is_told_of(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    check_not_open_elsewhere(session.folder)

    monkeypatch.setattr(holders, "this_computer", lambda: "lindqvist-laptop")
    write_holder(session.folder)
    monkeypatch.undo()
    with pytest.raises(VaultOpenElsewhereError) as told:
        check_not_open_elsewhere(session.folder)
    assert told.value.holder.computer == "lindqvist-laptop"
    assert told.value.holder.since <= datetime.now(UTC)
    check_not_open_elsewhere(session.folder / "nowhere")
