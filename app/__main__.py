"""Starting Fika: `python -m app`, and the `fika` command."""

import sys
from collections.abc import Sequence

from app import hardening


def main(argv: Sequence[str] | None = None) -> int:
    """Start; `argv` is the command line without the program's name, sys.argv where it is not given.

    The process it is called in gives up the network for good, so tests call `app.main.run`.
    """
    hardening.begin()
    from app.main import run

    return run(sys.argv[1:] if argv is None else argv)


if __name__ == "__main__":
    sys.exit(main())
