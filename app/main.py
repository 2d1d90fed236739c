"""The composition root: the one place that knows both faces, and hands each what it may not import."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path


def run(argv: Sequence[str]) -> int:
    """Do what the command line says; with nothing more said, open the window. Returns the exit code."""
    from app import cli

    return cli.run(argv, open_window=_open_window, tour=_tour)


def _open_window(vault: Path | None) -> int:
    from app.ui.display import why_no_window

    problem = why_no_window(os.environ)  # asked before Qt is imported, which would abort or not load at all
    if problem:
        sys.stderr.write(f"fika: {problem}\n")
        return 1
    from app.ui.application import open_window

    return open_window(vault)


def _tour(out: Path) -> int:
    from app.ui.tour.tour import run_tour

    return run_tour(out)
