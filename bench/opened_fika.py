"""Fika's own window, opened as `fika` opens it. Ends the moment it has been painted and nothing waits."""

import sys
from pathlib import Path

from app import hardening


def main(vault: Path) -> None:
    """Open it."""
    hardening.begin()
    from app.ui.appearance import Appearance
    from app.ui.application import first_screen, make_application
    from app.ui.main_window import MainWindow
    from bench.settled import end_when_settled

    application = make_application()
    window = MainWindow(Appearance(application))
    first_screen(window, vault)
    window.show()
    end_when_settled(window)
    application.exec()


main(Path(sys.argv[1]))
