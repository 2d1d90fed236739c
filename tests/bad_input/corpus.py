"""All cases of bad input, by the kind of input and the way in."""

from collections.abc import Iterator

from tests.bad_input.backup_cases import BACKUPS, BACKUPS_TYPED
from tests.bad_input.cases import Case, Kind, Make
from tests.bad_input.folder_cases import ALONE, LOOKING, NOTES
from tests.bad_input.framework_cases import FRAMEWORK_FILES, FRAMEWORKS
from tests.bad_input.keys_cases import KEYS, WITHOUT_KEYS
from tests.bad_input.typed_cases import TYPED
from tests.bad_input.worksheet_cases import WORKSHEETS

KINDS: dict[str, Kind] = {
    "keys.json": KEYS,
    "keys.json, unneeded": WITHOUT_KEYS,
    "notes": NOTES,
    "notes without keys.json": ALONE,
    "vaults in a folder": LOOKING,
    "framework": FRAMEWORKS,
    "framework file": FRAMEWORK_FILES,
    "worksheet": WORKSHEETS,
    "backup": BACKUPS,
    "backup file": BACKUPS_TYPED,
    "typed": TYPED,
}


def all_cases() -> Iterator[tuple[str, Case, Make]]:
    """Yield each case in each way, with the name that says both."""
    for kind, of_kind in KINDS.items():
        for way, act in of_kind.ways.items():
            for name, case in of_kind.cases.items():
                yield f"{kind} | {way} | {name}", case, act


def named() -> dict[str, tuple[Case, Make]]:
    """Return all cases by their names."""
    return {name: (case, act) for name, case, act in all_cases()}
