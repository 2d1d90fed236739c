"""What people should know of a vault in a folder that a cloud service keeps in step."""

from collections.abc import Sequence

from app.wording.error_words import ErrorWords
from app.wording.translate import _, ngettext


def said_of_place(service: str, copies: Sequence[str]) -> ErrorWords | None:
    """Return what should be known of a vault's place; None for nothing. Copies matter more."""
    if copies:
        return copied(copies, service)
    return synced(service) if service else None


def synced(service: str) -> ErrorWords:
    """Return what it means that a service keeps the vault's folder in step, and how to live with it."""
    return ErrorWords(
        _("{service} keeps this folder in step with other computers.").format(service=service),
        _("That is fine: all of the vault is encrypted. Only one computer at a time may have it open."),
        _("Lock it, and wait until {service} has finished, before you open it elsewhere.").format(
            service=service
        ),
    )


def copied(names: Sequence[str], service: str = "") -> ErrorWords:
    """Return what second copies of the vault's files mean, and what to do with them."""
    listed = _(", ").join(names)
    made = _("{service} has made a second copy of what lies in this vault: {names}.").format(
        service=service or _("Something"), names=listed
    )
    return ErrorWords(
        made,
        _(
            "Most likely two computers wrote to it at the same time. What the other one wrote may be in the "
            "copy only; Fika leaves it as it is."
        ),
        ngettext(
            "Don’t delete it. To look into it, copy the whole folder, give the copy another name that ends "
            "in .fika, and put this file there in the place of the one it is a copy of; it opens with the "
            "same passphrase.",
            "Don’t delete them. To look into one, copy the whole folder, give the copy another name that "
            "ends in .fika, and put this file there in the place of the one it is a copy of; it opens with "
            "the same passphrase.",
            len(names),
        ),
    )


def backups_in_step(service: str) -> str:
    """Return one sentence about backups in such a folder: nothing stands against it."""
    return _(
        "{service} keeps this folder in step with other computers. That is fine for backups: each is one "
        "encrypted file that is never changed."
    ).format(service=service)
