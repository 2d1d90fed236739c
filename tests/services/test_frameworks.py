"""The framework versions of a vault: taken in once, kept as published, never changed."""

from pathlib import Path

import pytest

from app.domain.errors import FrameworkExistsError, FrameworkFileError, NotFoundError
from app.services import framework_file
from app.services.framework_file import read_framework
from app.services.frameworks import built_in_source
from app.services.session import Session
from tests.made import SMALL, make_session, open_again


def test_a_file_is_kept_as_it_was_published_and_read_as_it_says(session: Session) -> None:
    framework_id = session.frameworks.add(SMALL)
    assert session.frameworks.source(framework_id) == SMALL
    assert session.frameworks.get(framework_id) == read_framework(SMALL)


def test_what_is_kept_is_the_same_in_another_session(tmp_path: Path) -> None:
    session = make_session(tmp_path / "Team.fika")
    framework_id = session.frameworks.add(SMALL)
    session.close()
    again = open_again(tmp_path / "Team.fika")
    try:
        assert again.frameworks.get(framework_id) == read_framework(SMALL)
        assert again.frameworks.get(again.frameworks.built_in()) == read_framework(built_in_source())
    finally:
        again.close()


def test_the_same_file_twice_is_one_version(session: Session) -> None:
    first = session.frameworks.add(SMALL)
    assert session.frameworks.add(SMALL) == first
    assert session.frameworks.add("# with a comment\n" + SMALL) == first
    assert [one.key for one in session.frameworks.listed()] == ["career-steps", "small"]


def test_the_built_in_one_is_not_read_again_where_it_is_kept(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_again(_source: str) -> None:
        raise AssertionError("its file is read once")

    monkeypatch.setattr(framework_file, "read_framework", read_again)
    (kept,) = session.frameworks.listed()
    assert session.frameworks.built_in() == kept.id


def test_a_published_version_never_changes(session: Session) -> None:
    first = session.frameworks.add(SMALL)
    other = SMALL.replace("Listens to the end.", "Listens to the beginning.")
    with pytest.raises(FrameworkExistsError) as refused:
        session.frameworks.add(other)
    assert (refused.value.framework_id, refused.value.version) == ("small", "1.0")
    assert session.frameworks.source(first) == SMALL
    newer = session.frameworks.add(other.replace('"1.0"', '"1.1"'))
    assert [(one.id, one.version, one.name) for one in session.frameworks.listed()][1:] == [
        (first, "1.0", "Small"),
        (newer, "1.1", "Small"),
    ]


def test_a_file_with_mistakes_is_not_taken_in(session: Session) -> None:
    with pytest.raises(FrameworkFileError):
        session.frameworks.add("format = 1")
    assert [one.key for one in session.frameworks.listed()] == ["career-steps"]


def test_an_unknown_version_is_refused(session: Session) -> None:
    for ask in (session.frameworks.get, session.frameworks.source):
        with pytest.raises(NotFoundError):
            ask(404)
