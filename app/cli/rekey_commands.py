"""The command that changes what opens a vault; it takes what was typed, and returns the exit code."""

from argparse import Namespace
from pathlib import Path

from app.cli.places import tell_of_other
from app.cli.terminal import RefusalError, ask_passphrase, complain, say
from app.cli.unlocked import closing_after, the_vault
from app.domain.errors import FikaError
from app.services import vaults
from app.services.passphrases import own_words_of, strength
from app.services.session import Session
from app.wording.translate import _


def rekey(typed: Namespace) -> int:
    """Change the passphrase, or the key with it. Raises RefusalError and FikaError."""
    _check_goes_together(typed)
    folder = the_vault(typed.vault)
    tell_of_other(folder)
    present = ask_passphrase(_("Present passphrase: "))
    key = vaults.key_from_passphrase(folder, present)
    with closing_after(vaults.open_session(folder, key)) as session:
        new = present if typed.keep_passphrase else _new_passphrase(session)
        if typed.rotate:
            return _change_key(session, present, new, typed.sheet)
        session.rekeying.change_passphrase(present, new)
    say(_("The passphrase is changed. The recovery code is still the same."))
    say(
        _(
            "Whoever has an older copy of keys.json, or a backup, and knows the former passphrase can still "
            "read it. A new key ends that for this vault: fika vault rekey --rotate"
        )
    )
    return 0


def _check_goes_together(typed: Namespace) -> None:
    if not typed.rotate and (typed.sheet is not None or typed.keep_passphrase):
        raise RefusalError(_("--sheet and --keep-passphrase go with --rotate only."))
    if typed.sheet is not None and not typed.sheet.expanduser().absolute().parent.is_dir():
        raise RefusalError(
            _("There is no folder for the sheet {path}; nothing was changed.").format(path=typed.sheet)
        )


def _new_passphrase(session: Session) -> str:
    """Ask for another passphrase, as hard to guess as the window wants it. Raises RefusalError."""
    new = ask_passphrase(_("New passphrase: "), twice=True)
    judged = strength(new, own_words_of(session.manager_name, session.folder))
    if not judged.will_do:
        too_easy = _("This passphrase is too easy to guess; nothing was changed. {advice}")
        raise RefusalError(too_easy.format(advice=judged.advice))
    return new


def _change_key(session: Session, present: str, new: str, sheet: Path | None) -> int:
    code = session.rekeying.change_key(present, new)
    say(_("The key is changed. What opened this vault before opens only the backups made before."))
    saved = sheet is not None and _saved(code, session.folder, sheet.expanduser())
    if not saved:
        say(_("Recovery code: {code}").format(code="-".join(code)))
        say(
            _(
                "Write it down now, on paper. The former sheet opens only backups made before: throw it away "
                "once you need none of them."
            )
        )
    return 0 if saved or sheet is None else 1


def _saved(code: tuple[str, ...], folder: Path, sheet: Path) -> bool:
    """Save the recovery sheet; where that fails say so, since the key is changed all the same."""
    from app.reports.recovery_sheet_pdf import recovery_sheet_pdf
    from app.services.days import today
    from app.wording.errors import explain

    try:
        vaults.save_file(sheet, recovery_sheet_pdf(code, folder.stem, today()))
    except FikaError as error:
        complain(" ".join(explain(error).one_line.split()))
        return False
    say(_("Saved as {path}. Print it, then delete the file.").format(path=sheet))
    return True
