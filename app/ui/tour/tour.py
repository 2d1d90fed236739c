"""Writes a picture of every screen, light and dark, and the summary PDF."""

import logging
import os
import tempfile
from pathlib import Path

from app.domain.errors import WriteFailedError


def run_tour(out: Path) -> int:
    """Play the main job without a display. Returns the exit code. Raises WriteFailedError."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteFailedError(out, error.strerror or str(error)) from error
    with tempfile.TemporaryDirectory() as folder:
        _play(out, Path(folder))
    print(out)
    return 0


def _play(out: Path, folder: Path) -> None:
    from app.services.example_team import create_example_for_pictures
    from app.services.vaults import save_file
    from app.ui.appearance import Appearance, Scheme
    from app.ui.application import make_application
    from app.ui.jobs import wait_for_jobs
    from app.ui.main_window import MainWindow
    from app.ui.tour import creating, example
    from app.ui.tour.player import Player

    appearance = Appearance(make_application())
    logging.getLogger("qt").addFilter(_is_worth_saying)
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        appearance.choose(scheme)
        window = MainWindow(appearance)
        window.show()
        player = Player(window, out, scheme.value)
        place = folder / scheme.value
        creating.play(player, place)
        session = create_example_for_pictures(place / "Example.fika", creating.OPENS_WITH)
        saved = example.play(player, session, creating.OPENS_WITH, place)
        window.close()
        wait_for_jobs()
    save_file(out / saved.name, saved.read_bytes())  # not moved: temporary files may lie on another disk


def _is_worth_saying(record: logging.LogRecord) -> bool:
    # The offscreen platform says this of each dialog; it means nothing for a picture.
    return "propagateSizeHints" not in record.getMessage()
