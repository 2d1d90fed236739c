"""Which folders a cloud service keeps in step with other computers, told by their names alone.

Nothing is asked of any service: what they call their folders, and the copies they make when two computers
wrote at the same time, tells it. Names are compared without regard to case.
"""

import re
from collections.abc import Iterable, Sequence

ICLOUD, ONEDRIVE, GOOGLE = "iCloud", "OneDrive", "Google Drive"
_FOLDERS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (service, re.compile(pattern, re.IGNORECASE))
    for service, pattern in (
        # Dropbox (Company) beside one's own; under macOS's CloudStorage also Dropbox-Company
        ("Dropbox", r"Dropbox( \(.+\)|-.+)?"),
        (ICLOUD, r"com~apple~CloudDocs|Mobile Documents|iCloud ?Drive"),
        # OneDrive - Company; under CloudStorage OneDrive-Personal, OneDrive-SharedLibraries-Company
        (ONEDRIVE, r"OneDrive( - .+|-.+)?"),
        ("Nextcloud", r"Nextcloud(-.+|\d+)?"),
        ("ownCloud", r"ownCloud( - .+|-.+|\d+)?"),
        # GoogleDrive-somebody@example.com under CloudStorage; “My Drive” at the root of its own volume
        (GOOGLE, r"Google ?Drive(-.+)?|My Drive"),
        ("pCloud", r"pCloud ?(Drive|Sync)"),
        ("MEGA", r"MEGA(sync)?"),
        ("Box", r"Box( Sync|-Box)?"),
        ("Proton Drive", r"Proton ?Drive(-.+)?"),
        ("Syncthing", r"Syncthing"),
        ("Seafile", r"Seafile"),
    )
)
_CLOUD_STORAGE = "cloudstorage"
"""Where macOS puts the folders of services, each under the service's name and whose account it is."""
_MARKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("Syncthing", re.compile(r"\.stfolder")),
    # What the desktop clients of both keep at the root of what they sync.
    ("Nextcloud", re.compile(r"\._?sync_[0-9a-f]{6,}\.db|\.nextcloudsync\.log")),
    ("ownCloud", re.compile(r"\.owncloudsync\.log")),
    ("Dropbox", re.compile(r"\.dropbox(\.cache)?")),
    (GOOGLE, re.compile(r"\.tmp\.drive(up|down)load")),
)
# The name of one of a vault's files, and something a service has put into it or behind it:
#   notes-1 (conflicted copy 2026-11-28 140211).db    Nextcloud, ownCloud
#   notes-1_conflict-20261128-140211.db               the same, before 2018
#   notes-1 (Jonas's conflicted copy 2026-11-28).db   Dropbox, in the language of whoever made it
#   notes-1.sync-conflict-20261128-140211-ABCDEFG.db  Syncthing
#   notes-1 2.db                                      iCloud
#   notes-1-LAPTOP-ABC.db                             OneDrive
#   notes-1 (1).db                                    Google Drive, MEGA, OneDrive
#   notes-1.db.conflicted                             pCloud
# Languages and versions differ, so that whatever stands there counts, except for what SQLite puts there.
_COPY = re.compile(
    r"(?P<notes>notes-[1-9][0-9]{0,8})(?P<put>[ ._(\[~-].*)\.db(\..+)?|notes-[1-9][0-9]{0,8}\.db[ ._(\[~].+"
    r"|keys[ ._(\[~-].*\.json(\..+)?|keys\.json[ ._(\[~].+",
    re.IGNORECASE | re.DOTALL,
)


def service_of(parts: Sequence[str]) -> str:
    """Return the service that keeps a path with these parts in step, as people call it; empty for none."""
    for before, part in zip(("", *parts), parts, strict=False):
        if before.lower() == _CLOUD_STORAGE:
            return _named(part) or part.partition("-")[0]
        if found := _named(part):
            return found
    return ""


def service_by_marks(names: Iterable[str]) -> str:
    """Return the service that has left its marks among the names in a folder; empty for none."""
    for name in names:
        for service, mark in _MARKS:
            if mark.fullmatch(name):
                return service
    return ""


def second_copies(names: Iterable[str]) -> tuple[str, ...]:
    """Return which of the names in a vault's folder are second copies of its files, by name."""
    return tuple(sorted(name for name in names if _COPY.fullmatch(name)))


def _named(part: str) -> str:
    return next((service for service, pattern in _FOLDERS if pattern.fullmatch(part)), "")
