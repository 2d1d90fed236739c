"""What is said of a synced folder: what it means, and what to do."""

from app.wording.synced_folder import backups_in_step, copied, said_of_place, synced


def test_a_synced_folder_is_fine_for_one_computer_at_a_time() -> None:
    words = synced("Dropbox").one_line
    assert words.startswith("Dropbox keeps")
    assert "one computer at a time" in words
    assert "wait until Dropbox has finished" in words


def test_a_second_copy_is_never_to_be_deleted() -> None:
    one, two = copied(["a.db"], "iCloud").one_line, copied(["a.db", "b.db"]).one_line
    assert "iCloud has made a second copy" in one
    assert "Don’t delete it." in one
    assert "a.db, b.db" in two
    assert "Don’t delete them." in two


def test_backups_may_lie_there() -> None:
    assert "fine for backups" in backups_in_step("MEGA")


def test_copies_matter_more_than_the_place() -> None:
    assert said_of_place("", ()) is None
    assert said_of_place("MEGA", ()) == synced("MEGA")
    assert said_of_place("MEGA", ("a.db",)) == copied(["a.db"], "MEGA")
