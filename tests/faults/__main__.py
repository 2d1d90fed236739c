"""Try to break every promise, or those named: `python -m tests.faults [--short] [NAME...]`."""

import json
import os
import sys
import time
from collections.abc import Sequence

import pytest

from tests.faults.outcome import Outcome, Size
from tests.faults.promises import PROMISES
from tests.faults.table import try_all


def main(arguments: Sequence[str]) -> int:
    """Print the table; return 1 where a promise was broken, 2 for a name that is none."""
    if arguments[:1] == ["--one"]:
        return one(arguments[1], Size(arguments[2]))
    names = [name for name in arguments if name != "--short"]
    unknown = [name for name in names if name not in PROMISES]
    if unknown:
        print(f"No promise is called {', '.join(unknown)}. There are: {', '.join(PROMISES)}", file=sys.stderr)
        return 2
    began = time.monotonic()
    size = Size.SHORT if "--short" in arguments else Size.FULL
    rows = try_all([PROMISES[name] for name in names or PROMISES], size, lambda text: print(text, flush=True))
    broken = [row for row in rows if not row.is_kept]
    left_out = [row for row in rows if row.missing]
    said = f"{len(broken)} broken" if broken else "all kept" if not left_out else "none broken"
    also = f", {len(left_out)} not tried here" if left_out else ""
    print(f"{len(rows)} promises: {said}{also}; {time.monotonic() - began:.0f} s")
    return 1 if broken or (left_out and os.environ.get("FIKA_CI")) else 0


def one(name: str, size: Size) -> int:
    """Try one promise in this process and print what came of it, for the one that waits for it."""
    missing = ""
    try:
        outcome = PROMISES[name].attack(size)
    except pytest.skip.Exception as lacking:
        outcome, missing = Outcome("nothing"), str(lacking)
    except pytest.fail.Exception as lacking:
        outcome = Outcome("nothing", (str(lacking),))
    print(json.dumps({"tried": outcome.tried, "failures": outcome.failures, "missing": missing}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
