"""The composition root: the one place that knows both faces, and hands each what it may not import."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path


def run(argv: Sequence[str]) -> int:
    """Do what the command line says; with nothing more said, open the window. Returns the exit code."""
    from app import cli

    return cli.run(argv, open_window=_open_window, tour=_tour)


def _open_window(vault: Path | None) -> int:
    if vault is not None and os.path.lexists(vault):  # where nothing lies yet, a new vault can be made
        from app.services.vault_places import check_is_vault

        check_is_vault(vault)
    if _lacks_something(os.environ):
        return 1
    from app.ui.surroundings import keep_to_this_machine

    for line in keep_to_this_machine(os.environ):
        sys.stderr.write(f"fika: {line}\n")
    from app.ui.application import open_window

    return open_window(vault)


def _tour(out: Path) -> int:
    if _lacks_something({"QT_QPA_PLATFORM": "offscreen"}):
        return 1
    from app.ui.tour.tour import run_tour

    return run_tour(out)


def _lacks_something(environment: Mapping[str, str]) -> bool:
    """Say in one line why nothing can be shown, before Qt is imported, which would abort or not load."""
    from app.ui.display import why_no_window

    problem = why_no_window(environment)
    if problem:
        sys.stderr.write(f"fika: {problem}\n")
    return bool(problem)
