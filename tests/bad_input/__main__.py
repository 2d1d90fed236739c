"""The parent of every case: reads a case's name and a folder from each line, and answers in a line."""

import gc
import sys
from pathlib import Path

from tests.bad_input.corpus import named
from tests.bad_input.measured import meet
from tests.bad_input.place import Place
from tests.made import MANAGER, QUICK, WORDS


def main(room: Path) -> None:
    """Make a vault in this folder, and meet each case in a copy of it."""
    from app.cli import commands
    from app.services import vaults, worksheets

    assert commands
    assert worksheets
    created = vaults.create(room / "whole.fika", WORDS, MANAGER, QUICK)
    backup = created.session.backups.make(folder=room).path
    created.session.close()
    cases = named()
    gc.collect()
    gc.freeze()  # else the first collection in each child would copy all that the parent has loaded
    for number, line in enumerate(sys.stdin):
        case, act = cases[line.removesuffix("\n")]
        place = Place(room / str(number), "-".join(created.code_groups), backup)
        place.root.mkdir()
        print(meet(case, act, room / "whole.fika", place).to_line(), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
