"""The folder in which windows of this user find each other, on this machine and until it is switched off."""

import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path


def meeting_place(environ: Mapping[str, str]) -> Path | None:
    """Return the folder, made if need be; None where there is none that is this user's alone."""
    around = _around(environ)
    if around is None:
        return None
    place = around / "fika"
    try:
        place.mkdir(mode=0o700, exist_ok=True)
        return place if _is_ours_alone(place) else None
    except OSError:
        return None


def _around(environ: Mapping[str, str]) -> Path | None:
    if sys.platform in ("win32", "darwin"):  # where it is a folder of each user's own
        import tempfile

        return Path(tempfile.gettempdir())
    named = Path(environ.get("XDG_RUNTIME_DIR", ""))
    return named if named.is_absolute() else None


def _is_ours_alone(place: Path) -> bool:
    """Look at the folder itself: somebody else may have put a link, or a folder of theirs, in the way."""
    about = place.lstat()
    if not stat.S_ISDIR(about.st_mode):
        return False
    return os.name == "nt" or (about.st_uid == os.getuid() and not about.st_mode & 0o077)
