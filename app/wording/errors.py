"""Every known error in words: what happened, what it means for the notes, what to do next."""

from collections.abc import Callable
from typing import Any

from app.domain import errors
from app.wording.backup_errors import BACKUP_WORDS
from app.wording.error_words import ErrorWords
from app.wording.growth_errors import GROWTH_WORDS
from app.wording.holder import where_and_since
from app.wording.key_errors import KEY_WORDS
from app.wording.keychain_errors import KEYCHAIN_WORDS
from app.wording.note_errors import NOTE_WORDS
from app.wording.one_on_one_errors import ONE_ON_ONE_WORDS
from app.wording.template_errors import TEMPLATE_WORDS
from app.wording.translate import _
from app.wording.turn_errors import TURN_WORDS
from app.wording.worksheet_errors import WORKSHEET_WORDS

__all__ = ["ErrorWords", "explain"]


def explain(error: errors.FikaError) -> ErrorWords:
    """Return the words for a known error. Raises KeyError for a kind that has none, which a test finds."""
    return _WORDS[type(error)](error)


def _damaged(error: errors.VaultDamagedError) -> ErrorWords:
    return ErrorWords(
        _("{file} can't be read as a Fika vault: {detail}").format(
            file=error.path.name, detail=error.detail or _("the content is not what it should be.")
        ),
        _("Nothing was changed; the file lies as it was found."),
        _(
            "Copy the whole folder somewhere safe first. Then restore a backup: that makes a new vault, and "
            "leaves this one as it is."
        ),
    )


def _in_use(error: errors.VaultInUseError) -> ErrorWords:
    name = error.path.stem
    happened = (
        _("Another Fika has {name} open: {where}.").format(name=name, where=where_and_since(error.holder))
        if error.holder
        else _("Another Fika has {name} open.").format(name=name)
    )
    return ErrorWords(
        happened,
        _("Nothing was changed."),
        _("Lock the vault there, or close that window, and try again."),
    )


def _open_elsewhere(error: errors.VaultOpenElsewhereError) -> ErrorWords:
    return ErrorWords(
        _("{name} seems to be open elsewhere too: {where}.").format(
            name=error.path.stem, where=where_and_since(error.holder)
        ),
        _("Nothing was changed. Two computers that write at once make two copies, each with a part."),
        _(
            "If it is open there, lock it there and wait until both computers are in step. If it is not, go "
            "on and open it here."
        ),
    )


def _gone(error: errors.VaultGoneError) -> ErrorWords:
    return ErrorWords(
        _("The folder of {name} is no longer where it was.").format(name=error.path.stem),
        _("What was saved before lies wherever the folder is now; what you typed last is not saved yet."),
        _(
            "Put the disk, or the folder, back where it was and try again. Should that not help, copy what "
            "you typed, close Fika and open the vault again."
        ),
    )


def _replaced(error: errors.VaultReplacedError) -> ErrorWords:
    return ErrorWords(
        _("Other notes were put in the place of those of {name} that are open here.").format(
            name=error.path.stem
        ),
        _(
            "A service that keeps the folder in step does so after another computer wrote to the vault. What "
            "you typed last is not saved yet, and what you saved here may be missing in the other notes."
        ),
        _(
            "Copy what you typed, then lock the vault: Fika makes a backup of what is open here. After "
            "unlocking, look whether the notes hold what you wrote; if not, restore that backup."
        ),
    )


def _read_only(error: errors.VaultReadOnlyError) -> ErrorWords:
    return ErrorWords(
        _("{name} can't be written to.").format(name=error.path.name),
        _("What was saved before is still there; nothing new can be kept."),
        _("Check the permissions of the folder, or copy the vault to a place you may write to."),
    )


def _disk_full(error: errors.DiskFullError) -> ErrorWords:
    return ErrorWords(
        _("There is no room left on the disk that holds {name}.").format(name=error.path.name),
        _("Everything saved before is still there; the last change is not saved yet."),
        _("Make some room and try again; what you typed is still here."),
    )


def _newer(error: errors.NewerVaultError) -> ErrorWords:
    return ErrorWords(
        _("{name} was made by a newer Fika (format {found}; this one knows {known}).").format(
            name=error.path.name, found=error.found, known=error.known
        ),
        _("Nothing was changed."),
        _("Update Fika on this machine, then open the vault again."),
    )


def _not_a_vault(error: errors.NotAVaultError) -> ErrorWords:
    return ErrorWords(
        _("There is no Fika vault at {path}.").format(path=error.path),
        "",
        _("Choose a folder whose name ends in .fika, or create a new vault."),
    )


def _unreadable(error: errors.VaultUnreadableError) -> ErrorWords:
    return ErrorWords(
        _("{path} can't be looked into: {reason}.").format(path=error.path, reason=error.reason),
        _("Nothing was changed."),
        _("Check who may read this folder, then try again."),
    )


def _exists(error: errors.VaultExistsError) -> ErrorWords:
    return ErrorWords(
        _("There is already something at {path}.").format(path=error.path),
        _("It was left as it is."),
        _("Choose another name or another folder."),
    )


def _write_failed(error: errors.WriteFailedError) -> ErrorWords:
    return ErrorWords(
        _("{name} could not be written: {reason}.").format(name=error.path.name, reason=error.reason),
        _("What was kept before is unchanged."),
        _("Try again, or choose another place."),
    )


def _framework_file(error: errors.FrameworkFileError) -> ErrorWords:
    listed = "\n".join(f"  {one.place}: {one.problem} {one.advice}" for one in error.mistakes)
    return ErrorWords(
        _("This framework file has mistakes:") + "\n" + listed + "\n",
        _("Nothing was taken in."),
        _("Correct them in the file and try again."),
    )


def _framework_exists(error: errors.FrameworkExistsError) -> ErrorWords:
    return ErrorWords(
        _("Version {version} of {framework} is already here, with other content.").format(
            version=error.version, framework=error.framework_id
        ),
        _("A published version never changes; it was left as it is."),
        _("Give the file a new version and add it again."),
    )


def _sealed(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("This assessment is the other side's, and it is sealed until both of you have finished."),
        _("It is kept as it was written."),
        _("Finish your own first; then open both together."),
    )


def _frozen(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("This assessment is finished and can't be changed."),
        _("It is kept as it was written."),
        _("What you say together now goes beside it, in your own words."),
    )


def _not_revealed(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("You can look side by side once both of you have finished."),
        _("Both assessments are kept as they are."),
        _("Finish the open one first."),
    )


def _not_found(error: errors.NotFoundError) -> ErrorWords:
    if error.what == "person":
        return ErrorWords(
            _("There is no person called “{name}” here.").format(name=error.name),
            _("Nothing was changed."),
            _("Look at the list of people for the name as it is written there."),
        )
    there_is_none = {
        "conversation": _("The conversation “{name}” is not in this vault."),
        "framework": _("The framework “{name}” is not in this vault."),
        "behaviour": _("The behaviour “{name}” is not in this framework."),
        "growth area": _("The growth area “{name}” is not in this conversation."),
        "check-in": _("This check-in is not in this vault."),
        "priority": _("This priority is not in this vault."),
        "meeting": _("This one-on-one is not in this vault."),
        "decision": _("This decision is not in this vault."),
        "agenda item": _("This item of the agenda is not in this vault."),
    }
    sentence = there_is_none.get(error.what, _("There is nothing called “{name}” here."))
    return ErrorWords(
        sentence.format(name=error.name),
        _("Nothing was changed."),
        _("It may have been deleted. Go back, and choose again."),
    )


def _ambiguous(error: errors.AmbiguousNameError) -> ErrorWords:
    return ErrorWords(
        _("“{name}” fits more than one person: {found}.").format(
            name=error.name, found=", ".join(error.found)
        ),
        "",
        _("Type more of the name."),
    )


def _nothing_to_show(error: errors.NothingToShowError) -> ErrorWords:
    return ErrorWords(
        _("{name} has no conversation yet in which both have finished.").format(name=error.name),
        "",
        _("Finish both assessments first."),
    )


def _name_mismatch(error: errors.NameMismatchError) -> ErrorWords:
    return ErrorWords(
        _("That is not the name. Nothing was deleted."),
        "",
        _("Type “{name}” to delete everything kept about them.").format(name=error.expected),
    )


def _name_missing(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("A name is needed."), _("What you typed is still here."), _("Type a name and save again.")
    )


def _phrase_needed(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("This is sealed under the employee’s own phrase."),
        _("Everything that was said is kept, and nobody can read it without the phrase."),
        _("Type the phrase to go on."),
    )


def _wrong_phrase(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("That phrase does not open what was sealed."),
        _("Everything that was said is kept, still sealed."),
        _("Check Caps Lock, the spaces and the keyboard layout, and try again."),
    )


def _still_sealed(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("This can’t be revealed yet: it is sealed under the employee’s own phrase."),
        _("Everything that was said is kept."),
        _("Type the phrase first, with both of you here."),
    )


def _concluded(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("You have both agreed to the end of this conversation, so it stays as it is."),
        _("Nothing was changed."),
        _("Add an amendment: it stands beside what you agreed, with its own date."),
    )


def _passphrase_needed(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("The manager’s passphrase leads out of here."),
        _("Everything is saved."),
        _("Ask the manager to type it."),
    )


_WORDS: dict[type[errors.FikaError], Callable[[Any], ErrorWords]] = {
    errors.PhraseNeededError: _phrase_needed,
    errors.WrongPhraseError: _wrong_phrase,
    errors.StillSealedError: _still_sealed,
    errors.ConcludedError: _concluded,
    errors.PassphraseNeededError: _passphrase_needed,
    errors.VaultDamagedError: _damaged,
    errors.VaultInUseError: _in_use,
    errors.VaultOpenElsewhereError: _open_elsewhere,
    errors.VaultGoneError: _gone,
    errors.VaultReplacedError: _replaced,
    errors.VaultReadOnlyError: _read_only,
    errors.DiskFullError: _disk_full,
    errors.NewerVaultError: _newer,
    errors.NotAVaultError: _not_a_vault,
    errors.VaultUnreadableError: _unreadable,
    errors.VaultExistsError: _exists,
    errors.WriteFailedError: _write_failed,
    errors.FrameworkFileError: _framework_file,
    errors.FrameworkExistsError: _framework_exists,
    errors.SealedError: _sealed,
    errors.FrozenError: _frozen,
    errors.NotRevealedError: _not_revealed,
    errors.NotFoundError: _not_found,
    errors.AmbiguousNameError: _ambiguous,
    errors.NothingToShowError: _nothing_to_show,
    errors.NameMismatchError: _name_mismatch,
    errors.NameMissingError: _name_missing,
    **KEY_WORDS,
    **KEYCHAIN_WORDS,
    **BACKUP_WORDS,
    **WORKSHEET_WORDS,
    **TURN_WORDS,
    **GROWTH_WORDS,
    **ONE_ON_ONE_WORDS,
    **TEMPLATE_WORDS,
    **NOTE_WORDS,
}
