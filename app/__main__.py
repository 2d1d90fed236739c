"""Starting Fika: `python -m app`, and the `fika` command."""

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Start; `argv` is the command line without the program's name, sys.argv where it is not given."""
    from app.main import run

    return run(sys.argv[1:] if argv is None else argv)


if __name__ == "__main__":
    sys.exit(main())
