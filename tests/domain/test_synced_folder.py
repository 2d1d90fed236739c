"""What cloud services call their folders, and the copies they make."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from app.domain.synced_folder import second_copies, service_by_marks, service_of

HOME = "/home/jonas"
MAC = "/Users/jonas/Library"


@pytest.mark.parametrize(
    ("path", "service"),
    [
        (f"{HOME}/Dropbox/Team.fika", "Dropbox"),
        (f"{HOME}/Dropbox (Lindqvist AB)/notes/Team.fika", "Dropbox"),
        (f"{MAC}/CloudStorage/Dropbox-LindqvistAB/Team.fika", "Dropbox"),
        (f"{MAC}/Mobile Documents/com~apple~CloudDocs/Team.fika", "iCloud"),
        (f"{MAC}/CloudStorage/iCloud Drive/Team.fika", "iCloud"),
        (f"{MAC}/CloudStorage/OneDrive-SharedLibraries-LindqvistAB/Team.fika", "OneDrive"),
        (f"{MAC}/CloudStorage/GoogleDrive-jonas@example.com/My Drive/Team.fika", "Google Drive"),
        (f"{MAC}/CloudStorage/Tresorit-jonas/Team.fika", "Tresorit"),
        (f"{HOME}/Nextcloud/Team.fika", "Nextcloud"),
        (f"{HOME}/Nextcloud2/Team.fika", "Nextcloud"),
        (f"{HOME}/ownCloud/Team.fika", "ownCloud"),
        (f"{HOME}/pCloudDrive/Team.fika", "pCloud"),
        (f"{HOME}/MEGA/Team.fika", "MEGA"),
        (f"{HOME}/Box Sync/Team.fika", "Box"),
        (f"{HOME}/Syncthing/Team.fika", "Syncthing"),
        (f"{HOME}/.local/share/Fika/Team.fika", ""),
        (f"{HOME}/Dropbox-leavers.fika", ""),  # the vault's own name tells nothing
        (f"{HOME}/Toolbox/Boxes/My Drives/Omega/Team.fika", ""),
        (f"{HOME}/Not Dropbox/Team.fika", ""),
    ],
)
def test_the_folders_of_services(path: str, service: str) -> None:
    assert service_of(PurePosixPath(path).parent.parts) == service


@pytest.mark.parametrize(
    ("path", "service"),
    [
        (r"C:\Users\jonas\OneDrive\Team.fika", "OneDrive"),
        (r"C:\Users\jonas\OneDrive - Lindqvist AB\Team.fika", "OneDrive"),
        (r"C:\Users\jonas\iCloudDrive\Team.fika", "iCloud"),
        (r"G:\My Drive\Team.fika", "Google Drive"),
        (r"C:\Users\jonas\dropbox\Team.fika", "Dropbox"),
        (r"C:\Users\jonas\AppData\Local\Fika\Team.fika", ""),
    ],
)
def test_the_folders_of_services_on_windows(path: str, service: str) -> None:
    assert service_of(PureWindowsPath(path).parent.parts) == service


@pytest.mark.parametrize(
    ("name", "service"),
    [
        (".stfolder", "Syncthing"),
        (".sync_7f3a91c0de42.db", "Nextcloud"),
        ("._sync_7f3a91c0de42.db", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"),
        (".dropbox.cache", "Dropbox"),
        (".tmp.drivedownload", "Google Drive"),
        ("sync_of_mine.db", ""),
        ("sync_7f3a91c0de42.db", ""),
        (".config", ""),
    ],
)
def test_the_marks_that_services_leave(name: str, service: str) -> None:
    assert service_by_marks(["Documents", name]) == service


@pytest.mark.parametrize(
    "name",
    [
        "notes-1 (conflicted copy 2026-11-28 140211).db",
        "notes-1_conflict-20261128-140211.db",
        "notes-12 (Jonas's conflicted copy 2026-11-28).db",
        "notes-1 (In Konflikt stehende Kopie von Jonas 2026-11-28).db",
        "notes-1.sync-conflict-20261128-140211-ABCDEFG.db",
        "notes-1 2.db",
        "notes-1-LAPTOP-ABC.db",
        "notes-1 (1).db",
        "notes-1.db.conflicted",
        "notes-1.db (1)",
        "keys (conflicted copy 2026-11-28 140211).json",
        "keys.sync-conflict-20261128-140211-ABCDEFG.json",
        "keys-LAPTOP-ABC.json",
        "keys 2.json",
        "keys(1).json",
        "keys.json.conflicted",
    ],
)
def test_second_copies_are_told(name: str) -> None:
    assert second_copies(["keys.json", "notes-1.db", name]) == (name,)


@pytest.mark.parametrize(
    "name",
    [
        "keys.json",
        "notes-1.db",
        "notes-22.db",
        "notes-1.db-journal",
        "notes-1.db-wal",
        "holder.json",
        ".0123456789abcdef.tmp",
        ".0123456789abcdef.new-journal",
        "backups",
        "keyst.json",
        "my notes-1.db",
        "desktop.ini",
    ],
)
def test_what_belongs_there_is_no_copy(name: str) -> None:
    assert second_copies([name]) == ()
