"""The commands about backups: each takes what was typed, and returns the exit code."""

import os
from argparse import Namespace
from pathlib import Path

from app.cli.terminal import (
    RefusalError,
    ask_passphrase,
    ask_recovery_code,
    confirmed,
    say,
    somebody_types,
)
from app.cli.unlocked import unlocked
from app.domain.errors import VaultExistsError
from app.services import restoring
from app.services.restoring import DataKey, PersonInBackup, Preview
from app.services.vault_places import SUFFIX
from app.wording.backups import date_and_time, how_much, occasion_name
from app.wording.dates import long_date
from app.wording.translate import _


def make(typed: Namespace) -> int:
    """Make a backup. Raises RefusalError for a folder that is not there, and FikaError."""
    folder = None if typed.output is None else typed.output.expanduser().absolute()
    if folder is not None and not os.path.lexists(folder):  # else it would lie where a stick only seems to be
        raise RefusalError(
            _(
                "There is no folder {folder}; no backup was made. Make the folder, or see that its disk is "
                "there."
            ).format(folder=folder)
        )
    with unlocked(typed.vault) as session:
        made = session.backups.make(folder=folder)
    if made.missed is not None:
        say(_("{folder} is not there now, so the backup went into the vault.").format(folder=made.missed))
    say(_("Made and checked: {path}").format(path=made.path))
    return 0


def list_all(typed: Namespace) -> int:
    """List the backups, the newest first."""
    with unlocked(typed.vault) as session:
        listed = session.backups.listed()
    for one in listed:
        parts = (date_and_time(one.moment), occasion_name(one.occasion), str(one.path))
        say("  ".join(part for part in parts if part))
    if not listed:
        say(_("There is no backup yet. Make one with: fika vault backup"))
    return 0


def restore(typed: Namespace) -> int:
    """Make a new vault of a backup, once somebody has seen what is in it. Raises RefusalError, FikaError."""
    file, folder = typed.backup.expanduser(), typed.into.expanduser().absolute()
    if folder.suffix != SUFFIX:
        raise RefusalError(
            _("The folder of a vault ends in {suffix}. Say: --into {folder}{suffix}").format(
                suffix=SUFFIX, folder=typed.into
            )
        )
    if os.path.lexists(folder):  # what may not be looked into is refused later, in words for it
        raise VaultExistsError(folder)
    restoring.made_at(file)
    if not (typed.yes or somebody_types()):
        raise RefusalError(_("Nobody can be asked here whether it is the right one. Say so with --yes."))
    key = _key(file, by_code=typed.recovery_code)
    say("\n".join(_told(restoring.look(file, key))))
    if not (typed.yes or confirmed(_("Make a new vault of it in {folder}? [y/N] ").format(folder=folder))):
        raise RefusalError(_("Nothing was made."))
    restoring.restore(file, key, folder)
    say(_("The vault is in {folder}. Open it with: fika --vault {folder}").format(folder=folder))
    return 0


def check(typed: Namespace) -> int:
    """Check all of a backup. Raises RefusalError where it was to be repaired, and FikaError."""
    file = typed.backup.expanduser()
    if typed.repair:
        raise RefusalError(
            _(
                "A backup is never changed, so nothing was checked and nothing repaired. Check it without "
                "--repair. What finds notes can be made anew in a vault that is made of it: "
                "“fika vault restore”, then “fika vault check --repair --vault” with the new folder."
            )
        )
    restoring.made_at(file)
    seen = restoring.look(file, _key(file, by_code=typed.recovery_code))
    say(
        _(
            "Looked at {file}: every byte of its frame, the keys in it, the seal of every page of the notes,"
            " their structure, links and identity."
        ).format(file=file)
    )
    say(_("It was made on {moment}. All is well.").format(moment=date_and_time(seen.made_at)))
    return 0


def _key(file: Path, *, by_code: bool) -> DataKey:
    if by_code:
        return restoring.key_from_recovery_code(file, ask_recovery_code())
    return restoring.key_from_passphrase(file, ask_passphrase())


def _told(seen: Preview) -> list[str]:
    made = _("Made on {moment}, of the vault “{name}” of {manager}.").format(
        moment=date_and_time(seen.made_at), name=seen.vault_name, manager=seen.manager_name
    )
    return [made, how_much(seen), *(f"  {_line(person)}" for person in seen.people)]


def _line(person: PersonInBackup) -> str:
    if person.latest is None:
        return person.name
    latest = _("{name}, latest conversation on {date}")
    return latest.format(name=person.name, date=long_date(person.latest))
