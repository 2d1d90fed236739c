"""Where the files lie that come with the program: frameworks, fonts, icons, themes."""

import sys
from functools import cache
from pathlib import Path


def resource(*parts: str) -> Path:
    """Return the path of a file or folder that comes with the program, whether or not it exists."""
    return _root().joinpath(*parts)


@cache
def _root() -> Path:
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "resources"
    here = Path(__file__).resolve().parent
    # A wheel carries them inside the package, by another name: app/resources would clash with this module.
    installed = here / "_resources"
    return installed if installed.is_dir() else here.parent / "resources"
