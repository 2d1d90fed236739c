"""The command line: the second face. What is imported here is read at every start of the window too."""

from app.cli.run import run

__all__ = ["run"]
